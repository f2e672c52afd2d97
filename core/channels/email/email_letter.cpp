// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/channels/email/email_letter.h"
#include "core/channels/email/email_message.h"
#include "core/channels/email/gmime_handle.h"
#include "core/text/plain_text.h"

namespace otklik {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kSubjectChars = 200;

struct FormatOptionsFree {
    void operator()(GMimeFormatOptions *options) const { g_mime_format_options_free(options); }
};

QByteArray domainOf(const EmailSettings &settings)
{
    const QByteArray address = mailAddress(settings.address);
    return address.sliced(address.lastIndexOf('@') + 1);
}

bool isKey(const QString &key)
{
    return !key.isEmpty() && key.size() <= 128 && std::all_of(key.begin(), key.end(), [](QChar c) {
        return c.unicode() < 0x80 && (c.isLetterOrNumber() || c == u'-');
    });
}

QString subjectOf(const QString &title)
{
    const QString plain = nameForStorage(title).left(kSubjectChars);
    return plain.startsWith("re:"_L1, Qt::CaseInsensitive) ? plain : QString{u"Re: "_s + plain}.trimmed();
}

/// No control character; the address is written beside it anyway.
QByteArray nameOf(const QString &name, const QByteArray &address)
{
    const QString plain = displayName(nameForStorage(name));
    return plain.toUtf8() == address ? QByteArray{} : plain.toUtf8();
}

QByteArray written(GMimeMessage *message)
{
    const std::unique_ptr<GMimeFormatOptions, FormatOptionsFree> options{g_mime_format_options_new()};
    g_mime_format_options_set_newline_format(options.get(), GMIME_NEWLINE_FORMAT_DOS);
    const GHandle<GMimeStream> memory{g_mime_stream_mem_new()};
    g_mime_object_write_to_stream(gmimeCast<GMimeObject>(message), options.get(), memory.get());
    return bytesOf(memory);
}

} // namespace

QByteArray answerMessageId(const Dispatch &dispatch, const EmailSettings &settings)
{
    return isKey(dispatch.key) ? dispatch.key.toLatin1() + '@' + domainOf(settings) : QByteArray{};
}

Result<SmtpLetter> composeAnswer(const Dispatch &dispatch, const EmailSettings &settings, Timestamp now)
{
    useGmime();
    SmtpLetter letter{mailAddress(settings.address), mailAddress(dispatch.origin.authorKey), {}};
    if (letter.sender.isEmpty())
        return fail(ErrorCode::Invalid, u"address"_s, u"our own address cannot be written to"_s);
    if (letter.recipient.isEmpty())
        return fail(ErrorCode::Invalid, u"authorKey"_s, u"no address that a letter can be sent to"_s);
    const QByteArray id = answerMessageId(dispatch, settings);
    if (id.isEmpty())
        return fail(ErrorCode::Invalid, u"key"_s, u"letters, digits and hyphens only"_s);

    const GHandle<GMimeMessage> message{g_mime_message_new(TRUE)};
    auto *object = gmimeCast<GMimeObject>(message.get());
    const QByteArray ownName = nameOf(settings.sender, letter.sender);
    const QByteArray theirName = nameOf(dispatch.origin.author, letter.recipient);
    g_mime_message_add_mailbox(message.get(), GMIME_ADDRESS_TYPE_FROM,
                               ownName.isEmpty() ? nullptr : ownName.constData(), letter.sender.constData());
    g_mime_message_add_mailbox(message.get(), GMIME_ADDRESS_TYPE_TO,
                               theirName.isEmpty() ? nullptr : theirName.constData(), letter.recipient.constData());
    g_mime_message_set_subject(message.get(), subjectOf(dispatch.origin.title).toUtf8().constData(), "utf-8");
    GDateTime *date = g_date_time_new_from_unix_utc(toSeconds(now));
    g_mime_message_set_date(message.get(), date);
    g_date_time_unref(date);
    g_mime_message_set_message_id(message.get(), id.constData());
    if (const QString parent = messageIdFromUrl(dispatch.origin.url); !parent.isEmpty()) {
        const QByteArray reference = '<' + parent.toLatin1() + '>';
        g_mime_object_set_header(object, "In-Reply-To", reference.constData(), nullptr);
        g_mime_object_set_header(object, "References", reference.constData(), nullptr);
    }
    const GHandle<GMimeTextPart> part{g_mime_text_part_new()};
    g_mime_text_part_set_charset(part.get(), "utf-8");
    QString text = cleanForStorage(dispatch.text);
    text.replace(u"\r\n"_s, u"\n"_s);
    g_mime_text_part_set_text(part.get(), QString{text.trimmed() + u'\n'}.toUtf8().constData());
    g_mime_part_set_content_encoding(gmimeCast<GMimePart>(part.get()), GMIME_CONTENT_ENCODING_BASE64);
    g_mime_message_set_mime_part(message.get(), gmimeCast<GMimeObject>(part.get()));
    letter.bytes = written(message.get());
    return letter;
}

} // namespace otklik
