// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/channels/channel.h"
#include "core/channels/email/email_settings.h"

namespace otklik {

struct SmtpLetter {
    QByteArray sender; ///< bare addresses, as mailAddress() gives them
    QByteArray recipient;
    QByteArray bytes; ///< CRLF, ASCII
};

/// Hands a letter over to the SMTP server. The server takes it upon itself when it answers to the line with the final
/// dot (RFC 5321 4.2.5): until the first byte of that line leaves us nothing is delivered whatever happens, and from
/// there on until its answer has arrived whole nobody knows.
DeliveryReport handOver(const SmtpLetter &letter, const EmailSettings &settings, const QString &password,
                        std::stop_token stop);

/// Logs in and leaves again. Errors: see MailLine; Unreadable where the server answers with anything but "fine".
Result<> checkSmtp(const EmailSettings &settings, const QString &password, std::stop_token stop);

} // namespace otklik
