// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/channels/email/email_settings.h"

#include <memory>
#include <stop_token>

namespace otklik {

enum class MailProtocol : quint8 { Imap, Smtp };

/// A logged-in connection to a mail server. libcurl connects, checks the certificate, starts TLS and logs in; behind
/// that, bytes go to and fro here: its own IMAP marks letters as read, and its own SMTP does not tell how far a letter
/// has got. Blocking; each wait ends at the silence limit or when stop is requested.
///
/// Errors: Unreadable where waiting may help, Forbidden for a wrong password, Refused for a certificate or a server
/// that cannot be trusted, Cancelled.
class MailLine {
public:
    static Result<std::unique_ptr<MailLine>> open(MailProtocol protocol, const EmailSettings &settings,
                                                  const QString &password, std::stop_token stop);
    ~MailLine();
    Q_DISABLE_COPY_MOVE(MailLine)

    Result<> send(QByteArrayView bytes);
    /// Up to and with the line feed, which is cut off together with a carriage return.
    Result<QByteArray> line();
    Result<QByteArray> exactly(qsizetype count);

private:
    struct Curl;
    MailLine(std::unique_ptr<Curl> curl, std::chrono::seconds silence, std::stop_token stop);
    Result<> fill();
    Result<> wait(bool forReading);

    std::unique_ptr<Curl> m_curl;
    std::chrono::seconds m_silence;
    std::stop_token m_stop;
    QByteArray m_buffer;
    qsizetype m_at = 0;
};

} // namespace otklik
