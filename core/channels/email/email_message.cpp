// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/channels/email/email_message.h"
#include "core/channels/email/automatic_mail.h"
#include "core/channels/email/mail_body.h"
#include "core/channels/email/mail_charset.h"
#include "core/text/plain_text.h"

#include <QCryptographicHash>
#include <QRegularExpression>
#include <QUrl>

namespace otklik {

using namespace Qt::StringLiterals;

void useGmime()
{
    static const bool isReady = [] {
        g_mime_init();
        return true;
    }();
    Q_UNUSED(isReady);
}

namespace {

constexpr qsizetype kHeaderBytes = 512 * 1024;
constexpr int kBoundaryLines = 3000;
constexpr int kReferences = 50;
constexpr qsizetype kTitleChars = 500;
constexpr qsizetype kAddressChars = 254; // RFC 5321 4.5.3.1.3
constexpr std::chrono::hours kClockTolerance{24};

/// Where the headers end; the size of it all where nothing else follows.
qsizetype headerSize(const QByteArray &bytes)
{
    const qsizetype unix = bytes.indexOf("\n\n");
    const qsizetype dos = bytes.indexOf("\n\r\n");
    if (unix < 0 && dos < 0)
        return bytes.size();
    return unix < 0 ? dos + 1 : dos < 0 ? unix + 1 : std::min(unix, dos) + 1;
}

/// Behind so many lines that look like boundaries the letter is cut: each may be a part, and a part takes memory.
qsizetype sizeWithinParts(const QByteArray &bytes)
{
    int lines = 0;
    for (qsizetype at = bytes.indexOf("\n--"); at >= 0; at = bytes.indexOf("\n--", at + 1)) {
        if (++lines > kBoundaryLines)
            return at;
    }
    return bytes.size();
}

/// Headers are ASCII; old programs write letters as they are.
QByteArray readable(QByteArray bytes, qsizetype header)
{
    QByteArray head = bytes.first(header);
    head.replace('\0', ' ');
    const bool isAscii = std::none_of(head.begin(), head.end(), [](char c) { return static_cast<uchar>(c) >= 0x80; });
    if (!isAscii)
        head = textFromMail(head, {}).toUtf8();
    return head + bytes.sliced(header);
}

GHandle<GMimeMessage> parsed(const QByteArray &bytes)
{
    const ParserOptions options{g_mime_parser_options_new()};
    const char *charsets[] = {"utf-8", "windows-1251", nullptr};
    g_mime_parser_options_set_fallback_charsets(options.get(), charsets);
    const GHandle<GMimeStream> stream{
        g_mime_stream_mem_new_with_buffer(bytes.constData(), static_cast<size_t>(bytes.size()))};
    const GHandle<GMimeParser> parser{g_mime_parser_new_with_stream(stream.get())};
    return GHandle<GMimeMessage>{g_mime_parser_construct_message(parser.get(), options.get())};
}

struct Person {
    QString name;
    QString address;
};

Person firstOf(InternetAddressList *list)
{
    const int count = list ? std::min(internet_address_list_length(list), 20) : 0;
    for (int i = 0; i < count; ++i) {
        InternetAddress *address = internet_address_list_get_address(list, i);
        if (!INTERNET_ADDRESS_IS_MAILBOX(address))
            continue;
        const char *name = internet_address_get_name(address);
        const char *mailbox = internet_address_mailbox_get_addr(gmimeCast<InternetAddressMailbox>(address));
        const QString plain =
            mailbox ? nameForStorage(QString::fromUtf8(mailbox)).left(kAddressChars).toLower() : QString{};
        if (plain.contains(u'@'))
            return {name ? displayName(nameForStorage(QString::fromUtf8(name).left(1000))) : QString{}, plain};
    }
    return {};
}

Person authorOf(GMimeMessage *message)
{
    const Person from = firstOf(g_mime_message_get_from(message));
    const Person replyTo = firstOf(g_mime_message_get_reply_to(message));
    Person author = mailAddress(replyTo.address).isEmpty() ? from : replyTo;
    if (author.name.isEmpty())
        author.name = from.name.isEmpty() ? author.address : from.name;
    return author;
}

QByteArray hashOf(const QByteArray &kind, const QByteArray &account, const QByteArray &what)
{
    QCryptographicHash hash{QCryptographicHash::Blake2b_160};
    hash.addData(kind + QByteArray::number(account.size()) + ':' + account);
    hash.addData(what);
    return hash.result();
}

QString ownIdOf(GMimeMessage *message)
{
    const char *id = g_mime_message_get_message_id(message);
    QString text = id ? QString::fromUtf8(id).trimmed() : QString{};
    static const QRegularExpression whole{u"^[^<>\\s\\x{0}-\\x{1f}]{1,400}$"_s};
    return whole.match(text).hasMatch() ? text : QString{};
}

std::optional<Timestamp> publishedOf(GMimeMessage *message, Timestamp received)
{
    GDateTime *date = g_mime_message_get_date(message);
    if (!date)
        return std::nullopt;
    const Timestamp published = fromSeconds(g_date_time_to_unix(date));
    // A computer whose clock is wrong.
    if (published > received + kClockTolerance || toSeconds(published) < 631'152'000) // 1990
        return std::nullopt;
    return published;
}

/// Nearest first: the parent, then the chain from its end.
QStringList continuedBy(GMimeObject *message)
{
    QStringList ids = mailIds(message, "In-Reply-To", 5);
    const QStringList chain = mailIds(message, "References", kReferences);
    for (qsizetype i = chain.size(); i-- > 0;)
        ids << chain[i];
    ids.removeDuplicates();
    return ids;
}

RefusedArrival refusal(const AutomaticMail &automatic, const QStringList &continues, const QString &id)
{
    if (!automatic.about.isEmpty())
        return {automatic.about.first(), automatic.reason};
    const bool isAnswer = automatic.isBounce || automatic.reason.startsWith("automatic: "_L1);
    return {isAnswer && !continues.isEmpty() ? continues.first() : id, automatic.reason};
}

} // namespace

QByteArray mailAddress(const QString &address)
{
    static const QRegularExpression local{
        u"\\A[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*\\z"_s};
    static const QRegularExpression domain{
        u"\\A[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?(\\.[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?)*\\z"_s};
    const qsizetype at = address.lastIndexOf(u'@');
    if (at < 1 || address.size() > kAddressChars)
        return {};
    const QByteArray ace = QUrl::toAce(address.sliced(at + 1));
    if (!local.match(address.first(at)).hasMatch() || !domain.match(QString::fromLatin1(ace)).hasMatch())
        return {};
    return address.first(at).toLatin1() + '@' + ace;
}

QString messageIdFromUrl(const QString &url)
{
    if (!url.startsWith("mid:"_L1))
        return {};
    static const QRegularExpression whole{u"\\A[\\x{21}-\\x{3b}\\x{3d}\\x{3f}-\\x{7e}]{1,400}\\z"_s};
    const QString id = QUrl::fromPercentEncoding(url.sliced(4).toUtf8());
    return whole.match(id).hasMatch() ? id : QString{};
}

ReadEmail readEmail(const QByteArray &whole, const EmailEnvelope &envelope)
{
    useGmime();
    const QByteArray account = envelope.account.toLower().toUtf8();
    const QByteArray content = hashOf("content", account, whole);
    const QString contentId = u"content-"_s + QString::fromLatin1(content.toHex());
    const qsizetype header = headerSize(whole);
    if (whole.trimmed().isEmpty())
        return RefusedArrival{contentId, u"unreadable: empty"_s};
    if (header > kHeaderBytes)
        return RefusedArrival{contentId, u"unreadable: headers over %1 bytes"_s.arg(kHeaderBytes)};
    const qsizetype size = sizeWithinParts(whole);
    const GHandle<GMimeMessage> message = parsed(readable(size < header ? whole : whole.first(size), header));
    if (!message)
        return RefusedArrival{contentId, u"unreadable: not a letter"_s};

    auto *object = gmimeCast<GMimeObject>(message.get());
    const QString id = ownIdOf(message.get());
    const QString externalId = id.isEmpty() ? contentId : id;
    const Person author = authorOf(message.get());
    const QStringList continues = continuedBy(object);
    const AutomaticMail automatic = automaticMail(message.get(), author.address, envelope.account.toLower());
    if (!automatic.reason.isEmpty())
        return refusal(automatic, continues, externalId);
    if (author.address.isEmpty())
        return RefusedArrival{externalId, u"unreadable: no address of an author"_s};

    Arrival arrival;
    arrival.externalId = externalId;
    arrival.continues = continues;
    arrival.intake.sourceKey = (id.isEmpty() ? content : hashOf("id", account, id.toUtf8())).first(16);
    Origin &origin = arrival.intake.origin;
    origin.channel = u"email"_s;
    origin.author = author.name;
    origin.authorKey = author.address;
    const char *subject = g_mime_message_get_subject(message.get());
    origin.title = subject ? nameForStorage(QString::fromUtf8(subject).left(kTitleChars)) : QString{};
    MailBody body = mailBody(message.get());
    if (body.isCut || envelope.isPartial || size < whole.size())
        body.text += u"\n\n[Письмо показано не полностью: оно слишком велико. Целиком оно лежит в почтовом ящике.]"_s;
    origin.text = body.text;
    origin.attachments = body.attachments;
    origin.url = id.isEmpty() ? QString{} : u"mid:"_s + QString::fromLatin1(QUrl::toPercentEncoding(id, "@!$&'*+=~"));
    origin.received = envelope.received;
    origin.published = publishedOf(message.get(), envelope.received);
    return arrival;
}

} // namespace otklik
