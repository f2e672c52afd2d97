// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/channels/email/smtp_session.h"
#include "core/channels/email/mail_line.h"

#include <algorithm>

namespace otklik {

using namespace Qt::StringLiterals;

namespace {

constexpr int kReplyLines = 100;
constexpr qsizetype kWords = 500;

struct Reply {
    int code = 0;
    QString words;
};

DeliveryReport report(Delivery delivery, const QString &details)
{
    return {delivery, {}, details};
}

Result<Reply> readReply(MailLine &line)
{
    Reply reply;
    for (int i = 0; i < kReplyLines; ++i) {
        const auto next = line.line();
        if (!next)
            return next.error();
        bool isNumber = false;
        const int code = next->first(std::min<qsizetype>(3, next->size())).toInt(&isNumber);
        if (!isNumber || next->size() < 3 || code < 200 || code > 599 || (reply.code != 0 && code != reply.code))
            return fail(ErrorCode::Unreadable, u"SMTP"_s, u"no answer that an SMTP server gives"_s);
        reply.code = code;
        const QString words = QString::fromUtf8(next->sliced(std::min<qsizetype>(4, next->size()))).simplified();
        reply.words = QString{reply.words + u' ' + words}.trimmed().left(kWords);
        if (next->size() == 3 || (*next)[3] == ' ')
            return reply;
        if ((*next)[3] != '-')
            return fail(ErrorCode::Unreadable, u"SMTP"_s, u"no answer that an SMTP server gives"_s);
    }
    return fail(ErrorCode::Unreadable, u"SMTP"_s, u"an endless answer"_s);
}

/// Of our account, not of this letter: the administrator mends it, and then the letter goes.
bool isOurAccount(int code)
{
    return code == 530 || code == 534 || code == 535 || code == 538;
}

class Dialogue {
public:
    Dialogue(MailLine &line, const SmtpLetter &letter)
        : m_line(line)
        , m_letter(letter)
    {
    }

    DeliveryReport run()
    {
        if (const auto stopped = step("MAIL FROM:<" + m_letter.sender + ">\r\n", 2))
            return *stopped;
        if (const auto stopped = step("RCPT TO:<" + m_letter.recipient + ">\r\n", 2))
            return *stopped;
        if (const auto stopped = step("DATA\r\n", 3))
            return *stopped;
        QByteArray body = m_letter.bytes;
        if (body.startsWith('.'))
            body.prepend('.');
        body.replace("\r\n.", "\r\n..");
        if (!body.endsWith("\r\n"))
            body += "\r\n";
        if (const auto sent = m_line.send(body); !sent)
            return report(Delivery::NotNow, sent.error().details);
        return finish();
    }

private:
    DeliveryReport finish()
    {
        const auto sent = m_line.send(".\r\n");
        const auto reply = sent ? readReply(m_line) : Result<Reply>{sent.error()};
        if (!reply)
            return report(Delivery::InDoubt, u"the line broke before the server had answered to the whole letter; "_s +
                                                 reply.error().details);
        if (reply->code / 100 == 3)
            return report(Delivery::InDoubt, said(*reply));
        if (reply->code / 100 != 2)
            return refused(*reply);
        const auto bye = m_line.send("QUIT\r\n");
        Q_UNUSED(bye); // it has the letter
        return report(Delivery::Delivered, said(*reply));
    }

    /// What ends the dialogue; nothing where it goes on.
    std::optional<DeliveryReport> step(const QByteArray &command, int expected)
    {
        if (const auto sent = m_line.send(command); !sent)
            return report(Delivery::NotNow, sent.error().details);
        const auto reply = readReply(m_line);
        if (!reply)
            return report(Delivery::NotNow, reply.error().details);
        if (reply->code / 100 == expected)
            return std::nullopt;
        return refused(*reply);
    }

    DeliveryReport refused(const Reply &reply) const
    {
        const bool isForGood = reply.code / 100 == 5 && !isOurAccount(reply.code);
        return report(isForGood ? Delivery::Refused : Delivery::NotNow, said(reply));
    }

    /// The server's words without the citizen's address.
    QString said(const Reply &reply) const
    {
        QString words = reply.words;
        words.replace(QString::fromLatin1(m_letter.recipient), u"recipient"_s, Qt::CaseInsensitive);
        return QString::number(reply.code) + u' ' + words;
    }

    MailLine &m_line;
    const SmtpLetter &m_letter;
};

} // namespace

DeliveryReport handOver(const SmtpLetter &letter, const EmailSettings &settings, const QString &password,
                        std::stop_token stop)
{
    const auto line = MailLine::open(MailProtocol::Smtp, settings, password, std::move(stop));
    if (!line)
        return report(Delivery::NotNow, line.error().details);
    return Dialogue{**line, letter}.run();
}

Result<> checkSmtp(const EmailSettings &settings, const QString &password, std::stop_token stop)
{
    const auto line = MailLine::open(MailProtocol::Smtp, settings, password, std::move(stop));
    if (!line)
        return line.error();
    if (const auto sent = (*line)->send("NOOP\r\n"); !sent)
        return sent.error();
    const auto reply = readReply(**line);
    if (!reply)
        return reply.error();
    if (reply->code / 100 != 2)
        return fail(ErrorCode::Unreadable, u"SMTP"_s, QString::number(reply->code) + u' ' + reply->words);
    (void)(*line)->send("QUIT\r\n");
    return {};
}

} // namespace otklik
