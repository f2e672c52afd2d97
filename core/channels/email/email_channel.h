// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/channels/channel.h"
#include "core/channels/email/email_settings.h"

#include <functional>

namespace otklik {

/// A mailbox as a channel: IMAP in, SMTP out (wire-formats.md section 6). See readEmail() for what a letter becomes.
///
/// The cursor is "UIDVALIDITY:UID"; where the server has changed UIDVALIDITY, everything is brought again. A letter is
/// brought or refused, and never fetched again: one at which the line breaks time and again is at last fetched in part
/// and then refused. Errors of receive(): see MailLine; NotFound for a mailbox that is not there; Invalid for a cursor
/// that is none.
///
/// lookUp() finds the copy in the folder of sent letters. That there is none proves nothing, so it never says Absent.
class EmailChannel : public Channel {
public:
    /// Asked at each connection and kept no longer than that; never logged.
    using Password = std::function<QString(const MailServer &)>;

    EmailChannel(EmailSettings settings, Password password, Clock now = &systemNow);

    Result<Arrivals> receive(const QString &cursor, std::stop_token stop) override;
    DeliveryReport deliver(const Dispatch &dispatch, std::stop_token stop) override;
    Trace lookUp(const Dispatch &dispatch, std::stop_token stop) override;
    /// Logs in at both servers and looks at the mailboxes. Errors: see MailLine; NotFound with the mailbox.
    Result<> check(std::stop_token stop) override;

private:
    class Batch;
    void keepCopy(const QByteArray &letter, std::stop_token stop) const;

    EmailSettings m_settings;
    Password m_password;
    Clock m_now;
    quint32 m_stuckAt = 0; ///< the letter at which the line broke last
    int m_stuck = 0; ///< how many times in a row
};

} // namespace otklik
