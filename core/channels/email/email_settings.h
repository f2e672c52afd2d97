// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QJsonObject>

#include <chrono>

namespace otklik {

enum class MailSecurity : quint8 {
    Tls, ///< from the first byte
    StartTls, ///< asked for in plain and required: without it no password is sent
    Plain, ///< only to this very machine
};

struct MailServer {
    QString host;
    quint16 port = 0;
    MailSecurity security = MailSecurity::Tls;
    QString user; ///< empty: the server asks for none (SMTP only)

    friend bool operator==(const MailServer &, const MailServer &) = default;
};

/// One mailbox, and the server that takes its answers. Holds no secret: it may be written down and shown.
struct EmailSettings {
    QString address; ///< ours: whom citizens write to, and whom answers are from
    QString sender; ///< shown beside it: the municipality's
    MailServer imap;
    MailServer smtp;
    QString mailbox = QStringLiteral("INBOX");
    QString sentMailbox; ///< where a copy of each answer is laid; empty for none
    QString caFile; ///< the only authority that is trusted; empty for those of the system
    std::chrono::seconds connectTimeout{30}; ///< until logged in
    std::chrono::seconds silenceTimeout{60}; ///< between two pieces of an answer
    int batch = 50; ///< letters brought by one receive()
    qint64 letterBytes = 25 * 1024 * 1024; ///< of a longer letter the beginning is read

    /// {"address": ..., "sender": ..., "imap": {"host": ..., "port": 993, "security": "tls"|"starttls"|"plain",
    /// "user": ...}, "smtp": {...}, "mailbox": ..., "sent": ..., "ca_file": ..., "connect_seconds": 30,
    /// "silence_seconds": 60}; address, both hosts and the IMAP user must be there. Ports are those of the security
    /// unless given. Invalid with the field as subject, for an unknown field too: it may be a password, which does not
    /// belong in a file.
    static Result<EmailSettings> fromJson(const QJsonObject &json);
    QJsonObject toJson() const;

    friend bool operator==(const EmailSettings &, const EmailSettings &) = default;
};

} // namespace otklik
