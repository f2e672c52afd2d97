// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/hub_address.h"

#include <QHash>
#include <QUrl>
#include <QUrlQuery>

#include <libpq-fe.h>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

constexpr int kMaxHosts = 16;

struct FreeOptions {
    void operator()(PQconninfoOption *options) const noexcept { PQconninfoFree(options); }
};

Error invalid(const QString &word)
{
    return fail(ErrorCode::Invalid, word, u"address of a hub"_s);
}

/// The words that are there, as libpq reads them; nothing comes from the environment.
Result<QHash<QString, QString>> wordsOf(const QString &text)
{
    if (text.contains(QChar::Null))
        return invalid({});
    char *problem = nullptr;
    const std::unique_ptr<PQconninfoOption, FreeOptions> options{PQconninfoParse(text.toUtf8().constData(), &problem)};
    PQfreemem(problem); // quotes what it met, maybe a password
    if (!options)
        return invalid({});
    QHash<QString, QString> words;
    for (const PQconninfoOption *option = options.get(); option->keyword; ++option) {
        if (option->val && *option->val)
            words.insert(QString::fromLatin1(option->keyword), QString::fromUtf8(option->val));
    }
    return words;
}

Result<std::vector<HubHost>> hostsOf(const QString &names, const QString &ports)
{
    const QStringList name = names.split(u',', Qt::SkipEmptyParts);
    const QStringList port = ports.isEmpty() ? QStringList{} : ports.split(u',');
    if (name.isEmpty() || name.size() > kMaxHosts)
        return invalid(u"host"_s);
    if (port.size() > 1 && port.size() != name.size())
        return invalid(u"port"_s);
    std::vector<HubHost> hosts;
    for (qsizetype i = 0; i < name.size(); ++i) {
        HubHost host{name.at(i).trimmed()};
        if (host.name.startsWith(u'/') || host.name.startsWith(u'@')) // a socket has no TLS
            return invalid(u"host"_s);
        const QString number = port.value(port.size() == 1 ? 0 : i);
        if (!number.isEmpty()) {
            bool isNumber = false;
            host.port = number.toUShort(&isNumber);
            if (!isNumber || host.port == 0)
                return invalid(u"port"_s);
        }
        hosts.push_back(host);
    }
    return hosts;
}

QString inUrl(const QString &text)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(text));
}

QByteArray trustOf(const HubAddress &address)
{
    return address.trust == HubTrust::VerifyCa ? "verify-ca"_ba : "verify-full"_ba;
}

} // namespace

Result<HubAddress> HubAddress::parse(const QString &text)
{
    auto words = wordsOf(text.trimmed());
    if (!words)
        return words.error();
    HubAddress address;
    const auto hosts = hostsOf(words->take(u"host"_s), words->take(u"port"_s));
    if (!hosts)
        return hosts.error();
    address.hosts = *hosts;
    address.database = words->take(u"dbname"_s);
    address.user = words->take(u"user"_s);
    address.caFile = words->take(u"sslrootcert"_s);
    const QString trust = words->take(u"sslmode"_s);
    if (!trust.isEmpty() && trust != "verify-full"_L1 && trust != "verify-ca"_L1)
        return invalid(u"sslmode"_s);
    address.trust = trust == "verify-ca"_L1 ? HubTrust::VerifyCa : HubTrust::VerifyFull;
    const ClientCertificate certificate{words->take(u"sslcert"_s), words->take(u"sslkey"_s)};
    if (certificate.certificateFile.isEmpty() != certificate.keyFile.isEmpty())
        return invalid(certificate.keyFile.isEmpty() ? u"sslkey"_s : u"sslcert"_s);
    if (!certificate.keyFile.isEmpty())
        address.certificate = certificate;
    if (!words->isEmpty()) // a password among them
        return invalid(words->contains(u"password"_s) ? u"password"_s : words->begin().key());
    for (const auto &[word, value] : {std::pair{u"dbname"_s, address.database}, std::pair{u"user"_s, address.user},
                                      std::pair{u"sslrootcert"_s, address.caFile}}) {
        if (value.isEmpty())
            return invalid(word);
    }
    return address;
}

QString HubAddress::toString() const
{
    QStringList places;
    for (const HubHost &host : hosts) {
        const bool isIpv6 = host.name.contains(u':');
        places << (isIpv6 ? u'[' + host.name + u']' : inUrl(host.name)) + u':' + QString::number(host.port);
    }
    QStringList words{u"sslrootcert="_s + inUrl(caFile)};
    if (trust != HubTrust::VerifyFull)
        words << u"sslmode="_s + QString::fromLatin1(trustOf(*this));
    if (certificate)
        words << u"sslcert="_s + inUrl(certificate->certificateFile) << u"sslkey="_s + inUrl(certificate->keyFile);
    return u"postgresql://"_s + inUrl(user) + u'@' + places.join(u',') + u'/' + inUrl(database) + u'?' +
           words.join(u'&');
}

PgParameters connectionParameters(const HubAddress &address, const HubHost &host, const QString &ip,
                                  const QString &password)
{
    // libpq takes an empty value for a missing one and looks in the environment and in the home directory. A file below
    // a file does not exist.
    const QByteArray noFile = address.caFile.toUtf8() + "/none";
    const auto certificate = address.certificate.value_or(ClientCertificate{});
    return {
        {"host", host.name.toUtf8()},
        {"hostaddr", ip.toUtf8()},
        {"port", QByteArray::number(host.port)},
        {"dbname", address.database.toUtf8()},
        {"user", address.user.toUtf8()},
        {"password", password.toUtf8()},
        {"passfile", noFile},
        {"sslmode", trustOf(address)},
        {"sslrootcert", address.caFile.toUtf8()},
        {"sslcert", address.certificate ? certificate.certificateFile.toUtf8() : noFile},
        {"sslkey", address.certificate ? certificate.keyFile.toUtf8() : noFile},
        {"sslcrl", noFile},
        {"sslcrldir", noFile},
        {"sslsni", "1"},
        {"sslcompression", "0"},
        {"ssl_min_protocol_version", "TLSv1.2"},
        {"ssl_max_protocol_version", "TLSv1.3"},
        {"channel_binding", "require"},
        {"gssencmode", "disable"}, // it would take the place of TLS
        {"target_session_attrs", "read-write"},
        {"replication", "false"},
        // A WARNING is what tells that an answer may be lost again: it must not be filtered out.
        {"options", "-c client_min_messages=warning -c search_path=pg_catalog"},
        {"client_encoding", "UTF8"},
        {"application_name", "otklik"},
        {"keepalives", "1"},
        {"keepalives_idle", "30"},
        {"keepalives_interval", "5"},
        {"keepalives_count", "3"},
        {"tcp_user_timeout", "20000"},
        {"connect_timeout", "0"}, // unused where the connection is made in steps: HubConnector has its own
    };
}

} // namespace otklik
