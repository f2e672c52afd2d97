// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/channels/email/mail_body.h"
#include "core/channels/email/mail_charset.h"
#include "core/text/file_name.h"
#include "core/text/html_text.h"
#include "core/text/plain_text.h"

namespace otklik {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kPartBytes = 2 * 1024 * 1024;

QByteArray contentOf(GMimePart *part)
{
    GMimeDataWrapper *content = g_mime_part_get_content(part);
    if (!content)
        return {};
    const GHandle<GMimeStream> memory{g_mime_stream_mem_new()};
    g_mime_data_wrapper_write_to_stream(content, memory.get());
    return bytesOf(memory);
}

bool is(GMimeObject *object, const char *type, const char *subtype)
{
    GMimeContentType *contentType = g_mime_object_get_content_type(object);
    return contentType && g_mime_content_type_is_type(contentType, type, subtype);
}

class Walk {
public:
    MailBody take(GMimeObject *root)
    {
        visit(root, 0);
        m_body.text = m_pieces.join(u"\n\n"_s);
        return std::move(m_body);
    }

private:
    void visit(GMimeObject *object, int depth)
    {
        if (!object)
            return;
        if (depth > kMailDepth || m_textChars > kMailTextChars) {
            m_body.isCut = true;
            return;
        }
        if (GMIME_IS_MESSAGE_PART(object))
            return attach(forwardedName(object));
        if (GMIME_IS_MULTIPART(object))
            return visitAll(gmimeCast<GMimeMultipart>(object), is(object, "multipart", "alternative"), depth);
        if (GMIME_IS_PART(object))
            visitPart(gmimeCast<GMimePart>(object));
    }

    void visitAll(GMimeMultipart *parts, bool isAlternative, int depth)
    {
        const int count = g_mime_multipart_get_count(parts);
        const qsizetype before = m_pieces.size();
        bool isPlain = false;
        for (int i = 0; i < count; ++i) {
            GMimeObject *part = g_mime_multipart_get_part(parts, i);
            const bool isText = part && is(part, "text", "*");
            if (isAlternative && isText && !isAttachment(part)) {
                // One of the alternatives: the plain one unless it is empty.
                if (isPlain)
                    continue;
                const QString text = textOf(gmimeCast<GMimePart>(part));
                if (text.isEmpty())
                    continue;
                m_pieces.resize(before);
                addText(text);
                isPlain = is(part, "text", "plain");
                continue;
            }
            // What stands beside a plain alternative says the same in another form; its pictures are named.
            const qsizetype pieces = m_pieces.size();
            visit(part, depth + 1);
            if (isAlternative && isPlain)
                m_pieces.resize(pieces);
        }
    }

    static bool isAttachment(GMimeObject *object)
    {
        const char *disposition = g_mime_object_get_disposition(object);
        return disposition && g_ascii_strcasecmp(disposition, "attachment") == 0;
    }

    void visitPart(GMimePart *part)
    {
        auto *object = gmimeCast<GMimeObject>(part);
        const char *name = g_mime_part_get_filename(part);
        const bool isShown = is(object, "text", "*") && !isAttachment(object) && (!name || m_pieces.isEmpty()) &&
                             !is(object, "text", "calendar") && !is(object, "text", "x-vcard") &&
                             !is(object, "text", "vcard");
        if (isShown)
            addText(textOf(part));
        if (!isShown || name)
            attach(name ? QString::fromUtf8(name) : namelessPart(object));
    }

    static QString namelessPart(GMimeObject *object)
    {
        GMimeContentType *type = g_mime_object_get_content_type(object);
        const char *subtype = type ? g_mime_content_type_get_media_subtype(type) : nullptr;
        return u"attachment."_s + (subtype ? QString::fromUtf8(subtype) : u"bin"_s);
    }

    static QString forwardedName(GMimeObject *object)
    {
        GMimeMessage *inner = g_mime_message_part_get_message(gmimeCast<GMimeMessagePart>(object));
        const char *subject = inner ? g_mime_message_get_subject(inner) : nullptr;
        const char *name = g_mime_object_get_content_disposition_parameter(object, "filename");
        if (name)
            return QString::fromUtf8(name);
        return (subject ? QString::fromUtf8(subject).left(80) : u"message"_s) + u".eml"_s;
    }

    QString textOf(GMimePart *part)
    {
        auto *object = gmimeCast<GMimeObject>(part);
        QByteArray bytes = contentOf(part);
        if (bytes.size() > kPartBytes) {
            bytes.truncate(kPartBytes);
            m_body.isCut = true;
        }
        const char *charset = g_mime_object_get_content_type_parameter(object, "charset");
        const QString text = textFromMail(bytes, charset ? QByteArray(charset) : QByteArray{});
        const bool isHtml = is(object, "text", "html");
        QString plain = cleanForStorage(isHtml ? plainFromHtml(text) : text);
        plain.replace(u"\r\n"_s, u"\n"_s);
        return plain.trimmed();
    }

    void addText(const QString &text)
    {
        if (text.isEmpty())
            return;
        m_textChars += text.size();
        m_pieces << text;
    }

    void attach(const QString &name)
    {
        if (m_body.attachments.size() < kMailAttachments)
            m_body.attachments << safeFileName(cleanForStorage(name.left(1000)));
        else
            m_body.isCut = true;
    }

    MailBody m_body;
    QStringList m_pieces;
    qsizetype m_textChars = 0;
};

} // namespace

MailBody mailBody(GMimeMessage *message)
{
    MailBody body = Walk{}.take(g_mime_message_get_mime_part(message));
    if (body.text.size() > kMailTextChars) {
        body.text.truncate(kMailTextChars);
        if (body.text.back().isHighSurrogate())
            body.text.chop(1);
        body.isCut = true;
    }
    return body;
}

} // namespace otklik
