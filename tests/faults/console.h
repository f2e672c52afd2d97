// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>

#include <optional>

#include <unistd.h>

// The real otklikctl, run once or kept running.

namespace otklik::test {

inline QString consoleProgram()
{
    const QString bin =
        qEnvironmentVariable("OTKLIK_BIN", QCoreApplication::applicationDirPath() + QStringLiteral("/../bin"));
    return bin + QStringLiteral("/otklikctl");
}

struct ConsoleAnswer {
    int exitCode = -1;
    QJsonObject json; ///< the last line of stdout
    QByteArray errors;

    QString errorCode() const { return json[QStringLiteral("error")].toObject()[QStringLiteral("code")].toString(); }
};

/// `asUser`: 0 is whoever runs the test.
inline ConsoleAnswer console(const QString &store, const QStringList &arguments, uint asUser = 0)
{
    QProcess process;
    if (asUser != 0)
        process.setChildProcessModifier([asUser] {
            if (setgid(asUser) != 0 || setuid(asUser) != 0)
                _exit(127);
        });
    process.start(consoleProgram(),
                  QStringList{QStringLiteral("--store"), store, QStringLiteral("--json")} + arguments);
    process.closeWriteChannel();
    if (!process.waitForFinished(120'000) || process.exitStatus() != QProcess::NormalExit)
        return {-1, {}, process.readAllStandardError()};
    const QByteArray last = process.readAllStandardOutput().trimmed().split('\n').last();
    return {process.exitCode(), QJsonDocument::fromJson(last).object(), process.readAllStandardError()};
}

/// A console that reads operations from us, `otklikctl do -`.
class LiveConsole {
public:
    explicit LiveConsole(const QString &store)
    {
        m_process.start(consoleProgram(),
                        {QStringLiteral("--store"), store, QStringLiteral("do"), QStringLiteral("-")});
    }
    ~LiveConsole() { kill(); }
    Q_DISABLE_COPY_MOVE(LiveConsole)

    void send(const QByteArray &line) { m_process.write(line + '\n'); }

    /// The next answer; nothing when the program has ended or is silent for `milliseconds`.
    std::optional<QJsonObject> answer(int milliseconds = 60'000)
    {
        while (!m_process.canReadLine()) {
            if (!m_process.waitForReadyRead(milliseconds))
                return m_process.canReadLine() ? std::optional{parsed(m_process.readLine())} : std::nullopt;
        }
        return parsed(m_process.readLine());
    }
    QJsonObject ask(const QByteArray &line)
    {
        send(line);
        return answer().value_or(QJsonObject{});
    }

    /// SIGKILL. What the program has answered before can still be read.
    void kill()
    {
        m_process.kill();
        m_process.waitForFinished();
    }
    /// The end of its input; the exit code.
    int finish()
    {
        m_process.closeWriteChannel();
        return m_process.waitForFinished(60'000) && m_process.exitStatus() == QProcess::NormalExit
                   ? m_process.exitCode()
                   : -1;
    }
    bool isRunning() const { return m_process.state() != QProcess::NotRunning; }

private:
    static QJsonObject parsed(const QByteArray &line) { return QJsonDocument::fromJson(line).object(); }

    QProcess m_process;
};

} // namespace otklik::test
