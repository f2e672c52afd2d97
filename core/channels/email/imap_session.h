// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/channels/email/mail_line.h"

#include <optional>
#include <vector>

namespace otklik {

/// What we need of IMAP4rev1 (RFC 3501), on a line that is logged in. Mailboxes are only examined: nothing that the
/// administrator's own mail program shows is changed.
class ImapSession {
public:
    static Result<ImapSession> open(const EmailSettings &settings, const QString &password, std::stop_token stop);

    /// Opens a mailbox for reading; its UIDVALIDITY. NotFound where there is none.
    Result<quint32> examine(const QString &mailbox);
    /// Ascending UIDs above `uid`.
    Result<std::vector<quint32>> above(quint32 uid);
    Result<bool> hasMessageId(const QByteArray &id);

    struct Size {
        qint64 bytes = 0;
        std::optional<Timestamp> received;
    };
    /// nullopt where the letter is gone.
    Result<std::optional<Size>> sizeOf(quint32 uid);
    /// At most `limit` bytes from the beginning; nullopt where the letter is gone. NotFound where the server has it
    /// and will not give it.
    Result<std::optional<QByteArray>> letter(quint32 uid, qint64 limit);

    /// Lays a read letter into a mailbox.
    Result<> append(const QString &mailbox, const QByteArray &letter);
    void logout();

private:
    /// An untagged answer; each literal is a "{}" in the text.
    struct Answer {
        QByteArray text;
        std::vector<QByteArray> literals;
    };
    explicit ImapSession(std::unique_ptr<MailLine> line);
    Result<Answer> answer(qint64 literalLimit);
    Result<std::vector<Answer>> ask(const QByteArray &command, qint64 literalLimit = 64 * 1024);
    Result<std::vector<Answer>> finish(const QByteArray &tag, qint64 literalLimit);

    std::unique_ptr<MailLine> m_line;
    int m_commands = 0;
};

/// A mailbox's name as IMAP writes it: modified UTF-7 (RFC 3501 5.1.3), quoted. Empty for one that cannot be.
QByteArray imapMailbox(const QString &name);

} // namespace otklik
