// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/test_certificates.h"

#include <QHash>
#include <QProcess>
#include <QTemporaryDir>

namespace otklik::test {

/// A real PostgreSQL server of one test: a cluster of its own in a temporary directory, TLS with certificates of its
/// own, passwords by SCRAM, a free port. Ends with the test, also when the test is killed. The database "hub" is empty.
///
///     if (const QString missing = TestHub::missing(); !missing.isEmpty())
///         QSKIP(qPrintable(missing));
///     QVERIFY2(hub.start(), qPrintable(hub.problem()));
///
/// Start it on the thread that lives as long as the test: the server ends with the thread that started it.
class TestHub {
public:
    struct Options {
        bool isDurable = false; ///< fsync; without it the server forgets at a power cut, not at a kill
        QHash<QString, QString> settings; ///< of postgresql.conf, e.g. {"max_connections", "200"}
        QString place = QStringLiteral("/tmp"); ///< the cluster's directory is in it; a short path
    };
    TestHub();
    explicit TestHub(Options options);
    ~TestHub();
    Q_DISABLE_COPY_MOVE(TestHub)

    /// Why no server can be started here, to skip with; empty where it can.
    static QString missing();

    /// The first start makes the cluster. Later ones start it again, on the same port with the same data.
    bool start();
    /// In the place of what was here: a hot standby of `primary`, its certificates and passwords included, that follows
    /// it through the slot `name`. `primary` has to outlive it, for the files.
    bool follow(const TestHub &primary, const QString &name);
    bool promote(); ///< a standby takes the place of its primary; waits until it has
    bool isRunning() const { return m_server.state() == QProcess::Running; }
    QString problem() const { return m_problem; } ///< what start() met, with the end of the server's log

    void stop(); ///< as an administrator does: sessions are ended, everything is written
    void kill(); ///< SIGKILL to the server; its sessions follow at once
    qint64 pid() const { return m_server.processId(); }

    int port() const { return m_port; }
    QString directory() const { return m_dir.path(); }
    QString dataDirectory() const { return m_dir.filePath(QStringLiteral("data")); }
    TestCertificates certificates() const { return m_certificates; }
    QString log() const;

    /// libpq's connection string of the superuser "postgres", over the Unix socket and without a password.
    QString superuser(const QString &database = QStringLiteral("hub")) const;
    /// The same for a role with a password: as a desk connects, TCP to localhost, sslmode=verify-full. 127.0.0.2 is
    /// answered too, and its name is not in the certificate.
    QString connection(const QString &role, const QString &password,
                       const QString &host = QStringLiteral("localhost")) const;

    /// Runs a program of PostgreSQL ("pg_basebackup", "psql") as the server's own user; true for exit code 0.
    bool run(const QString &program, const QStringList &arguments, QString *output = nullptr) const;

private:
    bool makeCluster();
    bool launch();
    bool writeConfiguration();
    bool waitUntilReady();
    bool failed(const QString &what);

    Options m_options;
    QTemporaryDir m_dir;
    TestCertificates m_certificates;
    QProcess m_server;
    QString m_problem;
    int m_port = 0;
};

/// A value of a libpq connection string, quoted.
QString quotedForLibpq(QString value);

} // namespace otklik::test
