// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/outage/storm/mortal_process.h"

#include <QTest>

#include <csignal>
#include <sys/prctl.h>

using namespace Qt::StringLiterals;

namespace otklik::test {

namespace {

constexpr int kPatience = 60'000; // ms

} // namespace

QString MortalProcess::begin(const QString &program, const QStringList &arguments,
                             const QProcessEnvironment &environment)
{
    m_rest.clear();
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.setChildProcessModifier([] { prctl(PR_SET_PDEATHSIG, SIGKILL); });
    m_process.setProcessEnvironment(environment);
    m_process.start(program, arguments);
    return m_process.waitForStarted(kPatience) ? QString{} : program + u": "_s + m_process.errorString();
}

QList<QByteArray> MortalProcess::heard()
{
    QList<QByteArray> lines = (m_rest + m_process.readAllStandardOutput()).split('\n');
    m_rest = lines.takeLast();
    return lines;
}

void MortalProcess::kill()
{
    m_process.kill();
    m_process.waitForFinished(kPatience);
}

bool MortalProcess::end()
{
    m_process.closeWriteChannel();
    return QTest::qWaitFor([this] { return !isRunning(); }, kPatience) &&
           m_process.exitStatus() == QProcess::NormalExit && m_process.exitCode() == 0;
}

} // namespace otklik::test
