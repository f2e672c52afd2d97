// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/own_server.h"

#include <QFile>
#include <QTcpServer>

#include <memory>
#include <vector>

namespace otklik::test {

QList<int> freePorts(int count)
{
    std::vector<std::unique_ptr<QTcpServer>> probes;
    QList<int> ports;
    for (int i = 0; i < count; ++i) {
        probes.push_back(std::make_unique<QTcpServer>());
        probes.back()->listen(QHostAddress::LocalHost);
        ports << probes.back()->serverPort();
    }
    return ports;
}

bool writeFile(const QString &path, const QString &text)
{
    QFile file{path};
    return file.open(QFile::WriteOnly | QFile::Truncate) && file.write(text.toUtf8()) >= 0 && file.flush();
}

QString contents(const QString &path)
{
    QFile file{path};
    return file.open(QFile::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString{};
}

} // namespace otklik::test
