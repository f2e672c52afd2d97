// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/hub_connector.h"

#include "core/sync/pg_error.h"

#include <QFileInfo>
#include <QHostAddress>
#include <QHostInfo>

#include <libpq-fe.h>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

constexpr qsizetype kMaxIps = 4; // of one host

/// What a person has to hear about if several hosts failed in several ways: a refusal says more than silence.
int weightOf(const Error &error)
{
    const auto trouble = hubTroubleOf(error);
    if (!trouble || !isPassing(*trouble))
        return 3;
    if (*trouble == HubTrouble::Behind || *trouble == HubTrouble::ReadOnly || *trouble == HubTrouble::Busy)
        return 2;
    return *trouble == HubTrouble::Unreachable ? 0 : 1;
}

/// The other hosts would say the same, and three wrong passwords look like an attack.
bool isFinal(const Error &error)
{
    return is(error, HubTrouble::WrongPassword) || is(error, HubTrouble::PasswordNeeded) ||
           is(error, HubTrouble::NotOperator);
}

QStringList filesOf(const HubAddress &address)
{
    QStringList files{address.caFile};
    if (address.certificate)
        files << address.certificate->certificateFile << address.certificate->keyFile;
    return files;
}

void ignoreNotice(void *, const PGresult *) {}

} // namespace

HubConnector::HubConnector(HubTimers timers, Done done)
    : m_timers(timers)
    , m_done(std::move(done))
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, [this] { failed(fail(HubTrouble::Timeout)); });
}

HubConnector::~HubConnector()
{
    stop();
}

void HubConnector::start(const HubAddress &address, const QString &password)
{
    stop();
    m_address = address;
    m_password = password;
    m_host = 0;
    m_worst.reset();
    for (const QString &file : filesOf(address)) {
        if (const QFileInfo info{file}; !info.isFile() || !info.isReadable())
            return finish(fail(ErrorCode::Unreadable, file, u"certificate"_s));
    }
    nextHost();
}

void HubConnector::goOn(const Error &error)
{
    failed(error);
}

void HubConnector::stop()
{
    m_timer.stop();
    m_watch.stop();
    m_connection.reset();
    if (m_lookup >= 0)
        QHostInfo::abortHostLookup(std::exchange(m_lookup, -1));
    m_ips.clear();
}

void HubConnector::nextHost()
{
    if (m_host == m_address.hosts.size())
        return finish(m_worst.value_or(fail(HubTrouble::Unreachable, u"no hosts"_s)));
    m_timer.start(m_timers.connecting);
    resolve(m_address.hosts[m_host++].name);
}

void HubConnector::resolve(const QString &name)
{
    if (const QHostAddress ip{name}; !ip.isNull()) { // QHostInfo would ask for its name
        m_ips = {ip.toString()};
        return nextIp();
    }
    // libpq would resolve the name itself, and wait for the answer without an end.
    m_lookup = QHostInfo::lookupHost(name, this, [this](const QHostInfo &info) {
        m_lookup = -1;
        for (const QHostAddress &ip : info.addresses().mid(0, kMaxIps))
            m_ips << ip.toString();
        if (m_ips.isEmpty())
            m_worst = m_worst.value_or(fail(HubTrouble::Unreachable, info.errorString()));
        nextIp();
    });
}

void HubConnector::nextIp()
{
    if (m_ips.isEmpty())
        nextHost();
    else
        call(m_ips.takeFirst());
}

void HubConnector::call(const QString &ip)
{
    m_timer.start(m_timers.connecting);
    const PgParameters parameters = connectionParameters(m_address, m_address.hosts[m_host - 1], ip, m_password);
    const PgParameterArrays arrays{parameters};
    m_connection.reset(PQconnectStartParams(arrays.keywords(), arrays.values(), 0));
    if (!m_connection || PQstatus(m_connection.get()) == CONNECTION_BAD)
        return failed(connectionError(m_connection.get()));
    PQsetErrorVerbosity(m_connection.get(), PQERRORS_VERBOSE); // SQLSTATE, whatever language the hub speaks
    PQsetNoticeReceiver(m_connection.get(), ignoreNotice, nullptr);
    m_watch.watch(PQsocket(m_connection.get()), SocketWatch::For::Writing, this, [this] { step(); });
}

void HubConnector::step()
{
    switch (PQconnectPoll(m_connection.get())) {
    case PGRES_POLLING_READING:
        return m_watch.watch(PQsocket(m_connection.get()), SocketWatch::For::Reading, this, [this] { step(); });
    case PGRES_POLLING_WRITING:
        return m_watch.watch(PQsocket(m_connection.get()), SocketWatch::For::Writing, this, [this] { step(); });
    case PGRES_POLLING_OK:
        m_watch.stop();
        return finish(std::move(m_connection));
    case PGRES_POLLING_FAILED:
    case PGRES_POLLING_ACTIVE:
        break;
    }
    failed(connectionError(m_connection.get()));
}

void HubConnector::failed(const Error &error)
{
    m_timer.stop();
    m_watch.stop();
    m_connection.reset();
    if (m_lookup >= 0)
        QHostInfo::abortHostLookup(std::exchange(m_lookup, -1));
    if (isFinal(error))
        return finish(error);
    if (!m_worst || weightOf(error) > weightOf(*m_worst))
        m_worst = error;
    nextIp();
}

void HubConnector::finish(Result<PgConnectionPtr> result)
{
    m_timer.stop();
    if (!result)
        stop();
    m_done(std::move(result));
}

} // namespace otklik
