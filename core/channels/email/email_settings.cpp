// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/channels/email/email_settings.h"
#include "core/channels/email/email_message.h"
#include "core/domain/json_fields.h"
#include "core/domain/key_table.h"

namespace otklik {

using namespace Qt::StringLiterals;

namespace {

constexpr KeyTable<MailSecurity, 3> kSecurities{
    {{MailSecurity::Tls, "tls"}, {MailSecurity::StartTls, "starttls"}, {MailSecurity::Plain, "plain"}}};

struct Ports {
    quint16 tls;
    quint16 otherwise;
};

/// libcurl gets it within a URL.
bool isHostName(const QString &host)
{
    return !host.isEmpty() && host.size() <= 253 && std::all_of(host.begin(), host.end(), [](QChar c) {
        return c.isLetterOrNumber() || c == u'.' || c == u'-' || c == u':';
    });
}

bool isThisMachine(const QString &host)
{
    return host == "localhost"_L1 || host == "::1"_L1 || host == "127.0.0.1"_L1;
}

Result<> checkFields(const QJsonObject &json, const QStringList &known)
{
    for (auto it = json.begin(); it != json.end(); ++it) {
        if (!known.contains(it.key()))
            return fail(ErrorCode::Invalid, it.key(), u"not a setting of an e-mail channel"_s);
    }
    return {};
}

Result<MailServer> serverFromJson(const QString &field, const QJsonValue &value, Ports ports)
{
    const auto invalid = [&](const QString &what) {
        return fail(ErrorCode::Invalid, field + u'.' + what, u"missing, or out of its range"_s);
    };
    if (!value.isObject())
        return fail(ErrorCode::Invalid, field, u"missing, or no object"_s);
    if (const auto known = checkFields(value.toObject(), {u"host"_s, u"port"_s, u"security"_s, u"user"_s}); !known)
        return known.error();
    JsonReader reader{value.toObject()};
    MailServer server;
    server.host = reader.text("host"_L1).toLower();
    const auto security = reader.optionalText("security"_L1);
    const qint64 port = reader.optionalNumber("port"_L1).value_or(0);
    const bool hasPort = !reader.value("port"_L1).isUndefined();
    server.user = reader.textOr("user"_L1);
    if (!reader.rejected().isEmpty())
        return invalid(reader.rejected());
    const auto known = security ? kSecurities.value(*security) : std::optional(MailSecurity::Tls);
    if (!known)
        return invalid(u"security"_s);
    server.security = *known;
    if (!isHostName(server.host))
        return invalid(u"host"_s);
    if (server.security == MailSecurity::Plain && !isThisMachine(server.host))
        return fail(ErrorCode::Invalid, field + u".security"_s, u"plain is only for a server on this very machine"_s);
    if (hasPort && (port < 1 || port > 65535))
        return invalid(u"port"_s);
    server.port = hasPort                                ? static_cast<quint16>(port)
                  : server.security == MailSecurity::Tls ? ports.tls
                                                         : ports.otherwise;
    if (server.user.contains(u'\r') || server.user.contains(u'\n') || server.user.contains(QChar(0)))
        return invalid(u"user"_s);
    return server;
}

QJsonObject toJson(const MailServer &server)
{
    QJsonObject json{
        {u"host"_s, server.host}, {u"port"_s, server.port}, {u"security"_s, kSecurities.key(server.security)}};
    if (!server.user.isEmpty())
        json[u"user"_s] = server.user;
    return json;
}

} // namespace

Result<EmailSettings> EmailSettings::fromJson(const QJsonObject &json)
{
    if (const auto known = checkFields(json, {u"address"_s, u"sender"_s, u"imap"_s, u"smtp"_s, u"mailbox"_s, u"sent"_s,
                                              u"ca_file"_s, u"connect_seconds"_s, u"silence_seconds"_s});
        !known)
        return known.error();
    JsonReader reader{json};
    EmailSettings settings;
    settings.address = reader.text("address"_L1).toLower();
    settings.sender = reader.textOr("sender"_L1);
    settings.mailbox = reader.optionalText("mailbox"_L1).value_or(settings.mailbox);
    settings.sentMailbox = reader.textOr("sent"_L1);
    settings.caFile = reader.textOr("ca_file"_L1);
    settings.connectTimeout =
        std::chrono::seconds{reader.optionalNumber("connect_seconds"_L1).value_or(settings.connectTimeout.count())};
    settings.silenceTimeout =
        std::chrono::seconds{reader.optionalNumber("silence_seconds"_L1).value_or(settings.silenceTimeout.count())};
    if (mailAddress(settings.address).isEmpty())
        reader.reject("address"_L1);
    if (settings.mailbox.isEmpty())
        reader.reject("mailbox"_L1);
    if (settings.connectTimeout.count() < 1 || settings.connectTimeout.count() > 600)
        reader.reject("connect_seconds"_L1);
    if (settings.silenceTimeout.count() < 1 || settings.silenceTimeout.count() > 600)
        reader.reject("silence_seconds"_L1);
    if (!reader.rejected().isEmpty())
        return fail(ErrorCode::Invalid, reader.rejected(), u"missing, or out of its range"_s);
    auto imap = serverFromJson(u"imap"_s, reader.value("imap"_L1), {993, 143});
    if (!imap)
        return imap.error();
    if (imap->user.isEmpty())
        return fail(ErrorCode::Invalid, u"imap.user"_s, u"missing, or out of its range"_s);
    auto smtp = serverFromJson(u"smtp"_s, reader.value("smtp"_L1), {465, 587});
    if (!smtp)
        return smtp.error();
    settings.imap = *imap;
    settings.smtp = *smtp;
    return settings;
}

QJsonObject EmailSettings::toJson() const
{
    QJsonObject json{{u"address"_s, address},
                     {u"imap"_s, otklik::toJson(imap)},
                     {u"smtp"_s, otklik::toJson(smtp)},
                     {u"mailbox"_s, mailbox},
                     {u"connect_seconds"_s, qint64{connectTimeout.count()}},
                     {u"silence_seconds"_s, qint64{silenceTimeout.count()}}};
    const auto setUnlessEmpty = [&](const QString &field, const QString &value) {
        if (!value.isEmpty())
            json[field] = value;
    };
    setUnlessEmpty(u"sender"_s, sender);
    setUnlessEmpty(u"sent"_s, sentMailbox);
    setUnlessEmpty(u"ca_file"_s, caFile);
    return json;
}

} // namespace otklik
