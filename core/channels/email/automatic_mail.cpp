// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/channels/email/automatic_mail.h"

#include <QRegularExpression>

namespace otklik {

using namespace Qt::StringLiterals;

namespace {

constexpr int kReportParts = 10;
constexpr qsizetype kReportBytes = 256 * 1024;

/// The decoded bytes of a part of a report, at most kReportBytes.
QByteArray reportBytes(GMimeObject *part)
{
    const GHandle<GMimeStream> memory{g_mime_stream_mem_new()};
    if (GMIME_IS_PART(part)) {
        GMimeDataWrapper *content = g_mime_part_get_content(gmimeCast<GMimePart>(part));
        if (content)
            g_mime_data_wrapper_write_to_stream(content, memory.get());
    } else {
        g_mime_object_write_to_stream(part, nullptr, memory.get());
    }
    return bytesOf(memory).left(kReportBytes);
}

QString field(const QString &text, const QString &name)
{
    static const QRegularExpression::PatternOptions options =
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::MultilineOption;
    const QRegularExpression pattern{u"^"_s + QRegularExpression::escape(name) + u":[ \\t]*([^\\r\\n]{0,400})"_s,
                                     options};
    return pattern.match(text).captured(1).trimmed();
}

/// What went wrong, without the address: "failed 5.1.1".
QString verdictOf(const QString &status)
{
    static const QRegularExpression code{u"^[245]\\.\\d{1,3}\\.\\d{1,3}"_s};
    const QString action = field(status, u"Action"_s).toLower().left(20);
    const QString number = code.match(field(status, u"Status"_s)).captured();
    return QString{action + u' ' + number}.trimmed();
}

void readReport(GMimeMultipart *report, AutomaticMail &mail)
{
    static const QRegularExpression id{u"^Message-ID:[ \\t]*(?:\\r?\\n[ \\t]+)?<([^<>\\s]{1,400})>"_s,
                                       QRegularExpression::CaseInsensitiveOption | QRegularExpression::MultilineOption};
    const int count = std::min(g_mime_multipart_get_count(report), kReportParts);
    QString verdict;
    for (int i = 0; i < count; ++i) {
        GMimeObject *part = g_mime_multipart_get_part(report, i);
        GMimeContentType *type = g_mime_object_get_content_type(part);
        if (g_mime_content_type_is_type(type, "message", "delivery-status")) {
            verdict = verdictOf(QString::fromUtf8(reportBytes(part)));
        } else if (g_mime_content_type_is_type(type, "message", "rfc822") ||
                   g_mime_content_type_is_type(type, "text", "rfc822-headers")) {
            const auto found = id.match(QString::fromUtf8(reportBytes(part)));
            if (found.hasMatch())
                mail.about << found.captured(1);
        }
    }
    mail.isBounce = !verdict.startsWith("delivered"_L1) && !verdict.startsWith("relayed"_L1);
    mail.reason =
        (mail.isBounce ? u"bounce: "_s : u"report: "_s) + (verdict.isEmpty() ? u"a mail server's report"_s : verdict);
}

bool isMailServer(const QString &address)
{
    return address.startsWith("mailer-daemon@"_L1) || address.startsWith("postmaster@"_L1) ||
           address == "mailer-daemon"_L1;
}

} // namespace

QString mailHeader(GMimeObject *object, const char *name)
{
    const char *value = g_mime_object_get_header(object, name);
    return value ? QString::fromUtf8(value) : QString{};
}

QStringList mailIds(GMimeObject *object, const char *name, int limit)
{
    static const QRegularExpression id{u"<([^<>\\s]{1,400})>"_s};
    QStringList ids;
    auto matches = id.globalMatch(mailHeader(object, name).right(40'000));
    while (matches.hasNext())
        ids << matches.next().captured(1);
    return ids.mid(std::max<qsizetype>(0, ids.size() - limit));
}

AutomaticMail automaticMail(GMimeMessage *message, const QString &author, const QString &ownAddress)
{
    auto *object = gmimeCast<GMimeObject>(message);
    AutomaticMail mail;
    GMimeObject *top = g_mime_message_get_mime_part(message);
    GMimeContentType *type = top ? g_mime_object_get_content_type(top) : nullptr;
    if (type && g_mime_content_type_is_type(type, "multipart", "report") && GMIME_IS_MULTIPART(top)) {
        const char *kind = g_mime_content_type_get_parameter(type, "report-type");
        readReport(gmimeCast<GMimeMultipart>(top), mail);
        if (kind && g_ascii_strcasecmp(kind, "disposition-notification") == 0) {
            mail.isBounce = false;
            mail.reason = u"report: the letter was shown to its reader"_s;
        }
        return mail;
    }
    const QString returnPath = mailHeader(object, "Return-Path").trimmed();
    const QString submitted = mailHeader(object, "Auto-Submitted").trimmed().toLower();
    const QString precedence = mailHeader(object, "Precedence").trimmed().toLower();
    if (author == ownAddress)
        mail.reason = u"own: from our own address"_s;
    else if (isMailServer(author)) {
        mail.isBounce = true;
        mail.reason = u"bounce: from a mail server"_s;
    } else if (!submitted.isEmpty() && submitted != "no"_L1 && !submitted.startsWith("no;"_L1))
        mail.reason = u"automatic: Auto-Submitted"_s;
    else if (returnPath == "<>"_L1)
        mail.reason = u"automatic: sent without a return path"_s;
    else if (!mailHeader(object, "X-Autoreply").isEmpty() || !mailHeader(object, "X-Autorespond").isEmpty() ||
             precedence == "auto_reply"_L1)
        mail.reason = u"automatic: an automatic answer"_s;
    else if (!mailHeader(object, "List-Id").isEmpty())
        mail.reason = u"list: a mailing list"_s;
    else if (precedence == "bulk"_L1 || precedence == "list"_L1 || precedence == "junk"_L1)
        mail.reason = u"list: mass mail"_s;
    return mail;
}

} // namespace otklik
