// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/channels/email/email_channel.h"
#include "core/channels/email/email_letter.h"
#include "core/channels/email/email_message.h"
#include "core/channels/email/imap_session.h"

namespace otklik {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kBatchBytes = 64 * 1024 * 1024;
constexpr qint64 kSmallPiece = 64 * 1024;
constexpr int kTriesWhole = 3;
constexpr int kTries = 6;

struct Cursor {
    quint32 validity = 0;
    quint32 uid = 0;

    QString toString() const { return u"%1:%2"_s.arg(validity).arg(uid); }
};

Result<Cursor> parseCursor(const QString &text)
{
    if (text.isEmpty())
        return Cursor{};
    const QStringList parts = text.split(u':');
    bool isValidity = false;
    bool isUid = false;
    const Cursor cursor{parts.value(0).toUInt(&isValidity), parts.value(1).toUInt(&isUid)};
    if (parts.size() != 2 || !isValidity || !isUid)
        return fail(ErrorCode::Invalid, u"cursor"_s, u"not one of this channel"_s);
    return cursor;
}

} // namespace

/// Letters one after another, from a mailbox that is open.
class EmailChannel::Batch {
public:
    Batch(EmailChannel &channel, ImapSession &session, Cursor cursor)
        : m_channel(channel)
        , m_session(session)
        , m_cursor(cursor)
    {
    }

    Result<Arrivals> take()
    {
        const auto uids = m_session.above(m_cursor.uid);
        if (!uids)
            return uids.error();
        int taken = 0;
        for (const quint32 uid : *uids) {
            if (taken == m_channel.m_settings.batch || m_bytes > kBatchBytes)
                break;
            if (const auto done = takeOne(uid); !done) {
                if (taken == 0)
                    return done.error();
                break; // what was brought is brought; the next call meets the trouble
            }
            ++taken;
            m_cursor.uid = uid;
        }
        m_arrivals.isMore = static_cast<size_t>(taken) < uids->size();
        m_arrivals.cursor = m_cursor.toString();
        return std::move(m_arrivals);
    }

private:
    Result<> takeOne(quint32 uid)
    {
        const int failures = m_channel.m_stuckAt == uid ? m_channel.m_stuck : 0;
        if (failures >= kTries) {
            refuse(uid, u"unreadable: the connection broke at it %1 times"_s.arg(failures));
            return {};
        }
        const auto done = fetch(uid, failures < kTriesWhole ? m_channel.m_settings.letterBytes : kSmallPiece);
        if (done || done.error().code == ErrorCode::Cancelled)
            return done;
        if (done.error().code == ErrorCode::NotFound) {
            refuse(uid, u"unreadable: the server does not give it"_s);
            return {};
        }
        m_channel.m_stuckAt = uid;
        m_channel.m_stuck = failures + 1;
        return done;
    }

    Result<> fetch(quint32 uid, qint64 limit)
    {
        const auto size = m_session.sizeOf(uid);
        if (!size)
            return size.error();
        if (!*size)
            return {}; // somebody has taken it away
        const auto letter = m_session.letter(uid, limit);
        if (!letter)
            return letter.error();
        if (!*letter)
            return {};
        m_bytes += (*letter)->size();
        const EmailEnvelope envelope{m_channel.m_settings.address, (*size)->received.value_or(m_channel.m_now()),
                                     (*letter)->size() >= limit};
        ReadEmail read = readEmail(**letter, envelope);
        if (auto *arrival = std::get_if<Arrival>(&read))
            m_arrivals.items.push_back(std::move(*arrival));
        else
            m_arrivals.refused.push_back(std::get<RefusedArrival>(std::move(read)));
        return {};
    }

    void refuse(quint32 uid, const QString &reason)
    {
        m_arrivals.refused.push_back({u"uid-%1-%2"_s.arg(m_cursor.validity).arg(uid), reason});
    }

    EmailChannel &m_channel;
    ImapSession &m_session;
    Cursor m_cursor;
    Arrivals m_arrivals;
    qint64 m_bytes = 0;
};

EmailChannel::EmailChannel(EmailSettings settings, Password password, Clock now)
    : m_settings(std::move(settings))
    , m_password(std::move(password))
    , m_now(std::move(now))
{
}

Result<Arrivals> EmailChannel::receive(const QString &cursor, std::stop_token stop)
{
    auto from = parseCursor(cursor);
    if (!from)
        return from.error();
    auto session = ImapSession::open(m_settings, m_password(m_settings.imap), std::move(stop));
    if (!session)
        return session.error();
    const auto validity = session->examine(m_settings.mailbox);
    if (!validity)
        return validity.error();
    if (from->validity != *validity)
        from = Cursor{*validity, 0};
    auto arrivals = Batch{*this, *session, *from}.take();
    if (arrivals)
        session->logout();
    return arrivals;
}

DeliveryReport EmailChannel::deliver(const Dispatch &dispatch, std::stop_token stop)
{
    const auto letter = composeAnswer(dispatch, m_settings, m_now());
    if (!letter)
        return {Delivery::Refused, {}, letter.error().details};
    DeliveryReport report =
        handOver(*letter, m_settings, m_settings.smtp.user.isEmpty() ? QString{} : m_password(m_settings.smtp), stop);
    report.externalId = QString::fromLatin1(answerMessageId(dispatch, m_settings));
    if (report.delivery == Delivery::Delivered)
        keepCopy(letter->bytes, std::move(stop));
    return report;
}

void EmailChannel::keepCopy(const QByteArray &letter, std::stop_token stop) const
{
    if (m_settings.sentMailbox.isEmpty())
        return;
    // As well as it goes: the answer has left, and no failure here may say otherwise.
    auto session = ImapSession::open(m_settings, m_password(m_settings.imap), std::move(stop));
    if (session && session->append(m_settings.sentMailbox, letter))
        session->logout();
}

Trace EmailChannel::lookUp(const Dispatch &dispatch, std::stop_token stop)
{
    const QByteArray id = answerMessageId(dispatch, m_settings);
    if (id.isEmpty() || m_settings.sentMailbox.isEmpty())
        return Trace::CannotTell;
    auto session = ImapSession::open(m_settings, m_password(m_settings.imap), std::move(stop));
    if (!session || !session->examine(m_settings.sentMailbox))
        return Trace::CannotTell;
    const auto found = session->hasMessageId(id);
    if (found)
        session->logout();
    return found && *found ? Trace::Found : Trace::CannotTell;
}

Result<> EmailChannel::check(std::stop_token stop)
{
    auto session = ImapSession::open(m_settings, m_password(m_settings.imap), stop);
    if (!session)
        return session.error();
    for (const QString &mailbox : {m_settings.mailbox, m_settings.sentMailbox}) {
        if (mailbox.isEmpty())
            continue;
        if (const auto opened = session->examine(mailbox); !opened)
            return opened.error().code == ErrorCode::NotFound
                       ? fail(ErrorCode::NotFound, mailbox, opened.error().details)
                       : opened.error();
    }
    session->logout();
    return checkSmtp(m_settings, m_settings.smtp.user.isEmpty() ? QString{} : m_password(m_settings.smtp),
                     std::move(stop));
}

} // namespace otklik
