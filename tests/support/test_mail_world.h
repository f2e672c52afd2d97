// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/test_certificates.h"

#include <QProcess>
#include <QTemporaryDir>

namespace otklik::test {

/// A real Dovecot and a real Postfix of one test on loopback, in a directory of their own, on free ports, with
/// certificates of their own. Accounts "otklik" and "citizen" at mail.example, the password of both is password().
/// Postfix takes any sender; it refuses nobody@mail.example (550) and grey@mail.example (450). Needs root.
class TestMailWorld {
public:
    TestMailWorld();
    ~TestMailWorld();
    Q_DISABLE_COPY_MOVE(TestMailWorld)

    /// Why there can be none here, to skip with; empty where there can.
    static QString missing();
    bool start();
    QString problem() const { return m_problem; }

    void stopImap();
    bool startImap();

    int imapPort() const { return m_imap; } ///< plain and STARTTLS
    int imapsPort() const { return m_imaps; }
    int smtpPort() const { return m_smtp; } ///< plain, no password: as the world's mail comes in
    int smtpsPort() const { return m_smtps; } ///< TLS, with a password: as our answers go out
    TestCertificates certificates() const { return m_certificates; }
    static QString password() { return QStringLiteral("letmein-3"); }

    /// Lays a letter straight into a user's INBOX, as a delivery does.
    bool put(const QString &user, const QByteArray &letter);
    /// The letters in a user's mailbox ("" is INBOX, ".Sent" a folder), whole.
    QList<QByteArray> letters(const QString &user, const QString &folder = {}) const;
    /// Nothing that Postfix has taken over is still on its way.
    bool isQueueEmpty() const;
    /// How many of a user's letters bear a flag that a mail program has set.
    qsizetype seenCount(const QString &user) const;
    /// A new UIDVALIDITY for the user's INBOX. IMAP must be stopped.
    void forgetUids(const QString &user);
    QString log() const;

private:
    bool failed(const QString &what);
    bool layOut();
    bool writeDovecot();
    bool writePostfix();
    bool waitForPort(int port) const;
    QString path(const QString &name) const { return m_dir.filePath(name); }

    QTemporaryDir m_dir;
    TestCertificates m_certificates;
    QProcess m_dovecot;
    QProcess m_postfix;
    QString m_problem;
    int m_imap = 0;
    int m_imaps = 0;
    int m_smtp = 0;
    int m_smtps = 0;
    int m_put = 0;
};

} // namespace otklik::test
