// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/channels/email/imap_session.h"
#include "core/channels/email/gmime_handle.h"

#include <QRegularExpression>

namespace otklik {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t kAnswers = 100'000;
constexpr int kLiterals = 100;

Error broken(const QString &what)
{
    return fail(ErrorCode::Unreadable, u"IMAP"_s, what);
}

/// The size in a "{123}" at the end of a line.
std::optional<qint64> literalAtEnd(const QByteArray &line)
{
    if (!line.endsWith('}'))
        return std::nullopt;
    const qsizetype open = line.lastIndexOf('{');
    bool isNumber = false;
    const qint64 size = open < 0 ? 0 : line.sliced(open + 1, line.size() - open - 2).toLongLong(&isNumber);
    return isNumber && size >= 0 ? std::optional(size) : std::nullopt;
}

/// The number behind a word, as in "UID 12": 0 where there is none.
qint64 numberBehind(const QByteArray &text, const QByteArray &word)
{
    const qsizetype at = text.toUpper().indexOf(word);
    if (at < 0)
        return 0;
    qsizetype end = at + word.size();
    while (end < text.size() && text[end] >= '0' && text[end] <= '9')
        ++end;
    return text.sliced(at + word.size(), end - at - word.size()).toLongLong();
}

std::optional<Timestamp> internalDate(const QByteArray &text)
{
    static const QRegularExpression date{u"INTERNALDATE \"([ 0-9]\\d)-(\\w{3})-(\\d{4}) ([0-9:]{8} [+-]\\d{4})\""_s,
                                         QRegularExpression::CaseInsensitiveOption};
    const auto found = date.match(QString::fromLatin1(text));
    if (!found.hasMatch())
        return std::nullopt;
    const QString mailDate =
        u"%1 %2 %3 %4"_s.arg(found.captured(1).trimmed(), found.captured(2), found.captured(3), found.captured(4));
    GDateTime *decoded = g_mime_utils_header_decode_date(mailDate.toLatin1().constData());
    if (!decoded)
        return std::nullopt;
    const Timestamp time = fromSeconds(g_date_time_to_unix(decoded));
    g_date_time_unref(decoded);
    return time;
}

} // namespace

QByteArray imapMailbox(const QString &name)
{
    QByteArray out = "\"";
    QByteArray units;
    const auto flush = [&] {
        if (!units.isEmpty())
            out += '&' + units.toBase64(QByteArray::OmitTrailingEquals).replace('/', ',') + '-';
        units.clear();
    };
    for (const QChar c : name) {
        const ushort unit = c.unicode();
        if (unit < 0x20 || unit == 0x7f)
            return {};
        if (unit < 0x7f) {
            flush();
            if (c == u'"' || c == u'\\')
                out += '\\';
            out += static_cast<char>(unit);
            if (c == u'&')
                out += '-';
        } else {
            units += static_cast<char>(unit >> 8);
            units += static_cast<char>(unit & 0xff);
        }
    }
    flush();
    return out + '"';
}

ImapSession::ImapSession(std::unique_ptr<MailLine> line)
    : m_line(std::move(line))
{
}

Result<ImapSession> ImapSession::open(const EmailSettings &settings, const QString &password, std::stop_token stop)
{
    useGmime();
    auto line = MailLine::open(MailProtocol::Imap, settings, password, std::move(stop));
    if (!line)
        return line.error();
    return ImapSession{std::move(*line)};
}

Result<ImapSession::Answer> ImapSession::answer(qint64 literalLimit)
{
    Answer answer;
    for (int literals = 0;; ++literals) {
        const auto line = m_line->line();
        if (!line)
            return line.error();
        const auto size = literalAtEnd(*line);
        if (!size) {
            answer.text += *line;
            return answer;
        }
        if (*size > literalLimit || literals > kLiterals)
            return broken(u"the server sends more than it was asked for"_s);
        answer.text += line->first(line->lastIndexOf('{')) + "{}";
        auto literal = m_line->exactly(static_cast<qsizetype>(*size));
        if (!literal)
            return literal.error();
        answer.literals.push_back(std::move(*literal));
    }
}

Result<std::vector<ImapSession::Answer>> ImapSession::finish(const QByteArray &tag, qint64 literalLimit)
{
    std::vector<Answer> answers;
    while (answers.size() < kAnswers) {
        auto next = answer(literalLimit);
        if (!next)
            return next.error();
        if (next->text.startsWith(tag + ' ')) {
            const QByteArray verdict = next->text.sliced(tag.size() + 1);
            if (verdict.toUpper().startsWith("OK"))
                return answers;
            return fail(ErrorCode::NotFound, u"IMAP"_s, QString::fromUtf8(verdict).left(200));
        }
        answers.push_back(std::move(*next));
    }
    return broken(u"the server does not come to an end"_s);
}

Result<std::vector<ImapSession::Answer>> ImapSession::ask(const QByteArray &command, qint64 literalLimit)
{
    const QByteArray tag = "otk" + QByteArray::number(++m_commands);
    if (const auto sent = m_line->send(tag + ' ' + command + "\r\n"); !sent)
        return sent.error();
    return finish(tag, literalLimit);
}

Result<quint32> ImapSession::examine(const QString &mailbox)
{
    const QByteArray name = imapMailbox(mailbox);
    if (name.isEmpty())
        return fail(ErrorCode::Invalid, u"mailbox"_s);
    const auto answers = ask("EXAMINE " + name);
    if (!answers)
        return answers.error();
    for (const Answer &answer : *answers) {
        if (const qint64 validity = numberBehind(answer.text, "[UIDVALIDITY "); validity > 0)
            return static_cast<quint32>(validity);
    }
    return broken(u"the mailbox has no UIDVALIDITY"_s);
}

Result<std::vector<quint32>> ImapSession::above(quint32 uid)
{
    const auto answers = ask("UID SEARCH UID " + QByteArray::number(quint64{uid} + 1) + ":*");
    if (!answers)
        return answers.error();
    std::vector<quint32> uids;
    for (const Answer &answer : *answers) {
        if (!answer.text.toUpper().startsWith("* SEARCH"))
            continue;
        for (const QByteArray &number : answer.text.sliced(8).split(' ')) {
            // "n:*" names the last letter even where n is beyond it.
            if (const quint32 found = number.toUInt(); found > uid)
                uids.push_back(found);
        }
    }
    std::sort(uids.begin(), uids.end());
    uids.erase(std::unique(uids.begin(), uids.end()), uids.end());
    return uids;
}

Result<bool> ImapSession::hasMessageId(const QByteArray &id)
{
    const auto answers = ask("UID SEARCH HEADER Message-ID \"<" + id + ">\"");
    if (!answers)
        return answers.error();
    return std::any_of(answers->begin(), answers->end(), [](const Answer &answer) {
        return answer.text.toUpper().startsWith("* SEARCH ") && !answer.text.sliced(9).trimmed().isEmpty();
    });
}

Result<std::optional<ImapSession::Size>> ImapSession::sizeOf(quint32 uid)
{
    const auto answers = ask("UID FETCH " + QByteArray::number(uid) + " (UID RFC822.SIZE INTERNALDATE)");
    if (!answers)
        return answers.error();
    for (const Answer &answer : *answers) {
        if (numberBehind(answer.text, "UID ") == uid)
            return std::optional(Size{numberBehind(answer.text, "RFC822.SIZE "), internalDate(answer.text)});
    }
    return std::optional<Size>{};
}

Result<std::optional<QByteArray>> ImapSession::letter(quint32 uid, qint64 limit)
{
    auto answers =
        ask("UID FETCH " + QByteArray::number(uid) + " (UID BODY.PEEK[]<0." + QByteArray::number(limit) + ">)", limit);
    if (!answers)
        return answers.error();
    for (Answer &answer : *answers) {
        if (numberBehind(answer.text, "UID ") == uid && answer.text.contains("BODY["))
            return std::optional(answer.literals.empty() ? QByteArray{} : std::move(answer.literals.back()));
    }
    return std::optional<QByteArray>{};
}

Result<> ImapSession::append(const QString &mailbox, const QByteArray &letter)
{
    const QByteArray tag = "otk" + QByteArray::number(++m_commands);
    const QByteArray command =
        tag + " APPEND " + imapMailbox(mailbox) + " (\\Seen) {" + QByteArray::number(letter.size()) + "}\r\n";
    if (const auto sent = m_line->send(command); !sent)
        return sent.error();
    for (;;) {
        const auto next = m_line->line();
        if (!next)
            return next.error();
        if (next->startsWith('+'))
            break;
        if (next->startsWith(tag + ' '))
            return fail(ErrorCode::NotFound, u"IMAP"_s, QString::fromUtf8(*next).left(200));
    }
    if (const auto sent = m_line->send(letter + "\r\n"); !sent)
        return sent.error();
    const auto done = finish(tag, 0);
    return done ? Result<>{} : done.error();
}

void ImapSession::logout()
{
    const auto done = ask("LOGOUT");
    Q_UNUSED(done); // the line closes, whatever the server says to it
}

} // namespace otklik
