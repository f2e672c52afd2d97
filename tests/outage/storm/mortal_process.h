// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>

namespace otklik::test {

/// A program that is killed and started again. It hears and says lines; its errors are the test's. Ends with the test.
class MortalProcess {
public:
    MortalProcess() = default;
    ~MortalProcess() { kill(); }
    Q_DISABLE_COPY_MOVE(MortalProcess)

    /// Empty, or what went wrong.
    QString begin(const QString &program, const QStringList &arguments,
                  const QProcessEnvironment &environment = QProcessEnvironment::systemEnvironment());
    bool isRunning() const { return m_process.state() != QProcess::NotRunning; }

    void say(const QByteArray &line) { m_process.write(line + '\n'); }
    /// Whole lines, since the last call; after a kill the last that it said.
    QList<QByteArray> heard();

    void kill(); ///< SIGKILL; it is dead then
    /// Closes its input and waits, while the event loop runs. True where it ended well.
    bool end();

private:
    QProcess m_process;
    QByteArray m_rest;
};

} // namespace otklik::test
