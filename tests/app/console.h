// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

namespace otklik::test {

/// What one run of the real console came to.
struct Ran {
    int code = -1; ///< the exit code; -2 where it crashed or did not end
    QByteArray out;
    QByteArray err;

    QList<QJsonObject> lines() const
    {
        QList<QJsonObject> all;
        for (const QByteArray &line : out.split('\n')) {
            if (!line.isEmpty())
                all.append(QJsonDocument::fromJson(line).object());
        }
        return all;
    }
    QJsonObject json() const { return lines().value(0); }
    QString errorCode() const { return json().value(u"error").toObject().value(u"code").toString(); }
};

/// A folder with a store and the console that works on it.
class StoreConsole {
public:
    static QString program()
    {
        const QString beside = QCoreApplication::applicationDirPath() + QStringLiteral("/../bin");
        return QDir{qEnvironmentVariable("OTKLIK_BIN", beside)}.filePath(QStringLiteral("otklikctl"));
    }

    QString store() const { return m_folder.filePath(QStringLiteral("store")); }
    QString file(const QString &name) const { return m_folder.filePath(name); }
    QString folder() const { return m_folder.path(); }

    void write(const QString &name, const QByteArray &bytes) const
    {
        QFile file{m_folder.filePath(name)};
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write a test's file");
    }
    QByteArray read(const QString &name) const
    {
        QFile file{m_folder.filePath(name)};
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray{};
    }

    static Ran finish(QProcess &process, const QByteArray &input = {})
    {
        if (!process.waitForStarted())
            return {};
        process.write(input);
        process.closeWriteChannel();
        if (!process.waitForFinished(240'000) || process.exitStatus() != QProcess::NormalExit) {
            process.kill();
            process.waitForFinished();
            return {-2, process.readAllStandardOutput(), process.readAllStandardError()};
        }
        return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
    }

    /// Exactly these arguments.
    static Ran runBare(const QStringList &arguments, const QByteArray &input = {})
    {
        QProcess process;
        process.start(program(), arguments);
        return finish(process, input);
    }
    /// On the store, in JSON.
    Ran run(const QStringList &arguments, const QByteArray &input = {}) const
    {
        return runBare(QStringList{QStringLiteral("--store"), store(), QStringLiteral("--json")} + arguments, input);
    }
    /// The arguments of a gateway for the accounts of accounts.json, in haste.
    QStringList gatewayRun(const QStringList &more = {}) const
    {
        return QStringList{QStringLiteral("--store"),
                           store(),
                           QStringLiteral("--json"),
                           QStringLiteral("gateway"),
                           QStringLiteral("run"),
                           QStringLiteral("--accounts"),
                           file(QStringLiteral("accounts.json")),
                           QStringLiteral("--interval"),
                           QStringLiteral("1"),
                           QStringLiteral("--lease"),
                           QStringLiteral("2")} +
               more;
    }
    Ran gateway(const QStringList &more) const { return runBare(gatewayRun(more)); }
    QJsonObject doOne(const QJsonObject &operation) const
    {
        return run({QStringLiteral("do"), QStringLiteral("-")},
                   QJsonDocument{operation}.toJson(QJsonDocument::Compact) + '\n')
            .json();
    }

    int count(const QStringList &arguments = {}) const
    {
        return run(QStringList{QStringLiteral("count")} + arguments).json().value(u"count").toInt(-1);
    }

private:
    QTemporaryDir m_folder;
};

} // namespace otklik::test
