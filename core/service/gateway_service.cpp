// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/gateway_service.h"

#include "core/base/logging.h"
#include "core/service/catalog_keeper.h"
#include "core/service/gateway_round.h"
#include "core/service/team_service.h"
#include "core/storage/forward_catalog_store.h"

#include <QDeadlineTimer>
#include <QDir>
#include <QLockFile>

#include <condition_variable>
#include <mutex>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

constexpr auto kStandbyLook = std::chrono::seconds{2};
constexpr auto kCatalogAgain = std::chrono::seconds{60};

void pause(std::chrono::milliseconds time, const std::stop_token &stop)
{
    std::mutex mutex;
    std::condition_variable_any wake;
    std::unique_lock lock{mutex};
    wake.wait_for(lock, stop, time, [] { return false; });
}

struct OpenAccount {
    QString name;
    std::unique_ptr<Channel> channel;
    QDeadlineTimer catalogDue; ///< expired at first
};

QStringList namesOf(const std::vector<GatewayAccount> &accounts)
{
    QStringList names;
    for (const GatewayAccount &account : accounts)
        names << account.name;
    return names;
}

void takeCatalog(OpenAccount &account, GatewayRound &round, const GatewayPace &pace)
{
    if (account.catalogDue.hasExpired())
        account.catalogDue = QDeadlineTimer{round.takeCatalog() ? pace.catalog : std::min(pace.catalog, kCatalogAgain)};
}

/// A channel that cannot be opened now is tried in the next round.
void openChannels(const std::vector<GatewayAccount> &accounts, std::vector<OpenAccount> &open, GatewayReport &report)
{
    for (std::size_t i = 0; i < accounts.size(); ++i) {
        if (open[i].channel)
            continue;
        auto channel = accounts[i].open();
        if (channel) {
            open[i].channel = std::move(*channel);
            continue;
        }
        report.troubles.push_back({accounts[i].name, channel.error()});
        qCWarning(lcService).noquote() << accounts[i].name << "cannot be opened:" << errorName(channel.error().code)
                                       << channel.error().subject;
    }
}

} // namespace

GatewayService::GatewayService(DeskContext &desk, TeamService &team)
    : m_desk(desk)
{
    connect(&team, &TeamService::stateChanged, this,
            [this](const TeamState &state) { m_isInStep = state.line == TeamState::Line::InStep; });
}

GatewayService::~GatewayService()
{
    stop();
}

Result<> GatewayService::start(std::vector<GatewayAccount> accounts, HubClient::Password password,
                               const GatewayPace &pace)
{
    stop();
    if (m_desk.storage().isReadOnly())
        return fail(ErrorCode::ReadOnly, m_desk.storage().directory());
    auto lock = std::make_unique<QLockFile>(QDir{m_desk.storage().directory()}.filePath(u"gateway.lock"_s));
    lock->setStaleLockTime(0); // as long as its program lives; that of a killed one is taken over
    if (!lock->tryLock())
        return fail(lock->error() == QLockFile::LockFailedError ? ErrorCode::Busy : ErrorCode::Unwritable, u"gateway"_s,
                    u"another program is the gateway of this store"_s);
    if (const auto team = m_desk.configuration()->team) {
        if (const auto address = HubAddress::parse(team->hub); !address)
            return address.error();
    }
    m_lock = std::move(lock);
    m_thread = std::jthread{[this, accounts = std::move(accounts), password = std::move(password),
                             pace](const std::stop_token &stop) { run(accounts, password, pace, stop); }};
    return {};
}

void GatewayService::stop()
{
    if (m_thread.joinable()) {
        m_thread.request_stop();
        m_thread.join();
    }
    m_lock.reset();
}

void GatewayService::run(const std::vector<GatewayAccount> &accounts, const HubClient::Password &password,
                         const GatewayPace &pace, const std::stop_token &stop)
{
    std::unique_ptr<GatewayLease> lease;
    if (const auto team = m_desk.configuration()->team)
        lease =
            std::make_unique<GatewayLease>(*team, *HubAddress::parse(team->hub), password, pace, m_desk.clock(), stop);
    std::vector<OpenAccount> open;
    for (const GatewayAccount &account : accounts)
        open.push_back({account.name, nullptr, {}});

    bool hasSwept = false;
    while (!stop.stop_requested()) {
        GatewayReport report;
        // A gateway that has not seen everything would take a further message for a new appeal.
        const bool isReady = !lease || m_isInStep;
        const auto kept = lease && isReady ? lease->keep() : Result<bool>{isReady};
        report.isStandby = !kept || !*kept;
        if (!kept)
            report.troubles.push_back({u"hub"_s, kept.error()});
        if (!report.isStandby) {
            hasSwept = hasSwept || CatalogKeeper{m_desk, lease.get()}.keepOnly(namesOf(accounts)).has_value();
            openChannels(accounts, open, report);
            for (OpenAccount &each : open) {
                if (!each.channel || stop.stop_requested())
                    continue;
                GatewayRound round{m_desk, each.name, *each.channel, pace, lease.get(), stop};
                takeCatalog(each, round, pace);
                report.counts += round.run();
                if (round.trouble())
                    report.troubles.push_back({each.name, *round.trouble()});
            }
        }
        emit roundDone(report);
        pause(report.isStandby ? std::min<std::chrono::milliseconds>(pace.round, kStandbyLook) : pace.round, stop);
    }
}

QFuture<Result<std::vector<AccountState>>> GatewayService::accounts()
{
    return m_desk.reader().run<std::vector<AccountState>>([](Session &session) {
        AccountStore accounts{session};
        std::vector<AccountState> states;
        for (const QString &name : accounts.names())
            states.push_back({name, accounts.received(name), DeliveryStore{session}.counts(name)});
        return states;
    });
}

QFuture<Result<std::vector<OpenDelivery>>> GatewayService::answers(DeliveryState state, int limit)
{
    return m_desk.reader().run<std::vector<OpenDelivery>>([state, limit](Session &session) {
        return DeliveryStore{session}.inState(state, {}, Timestamp::max(), limit);
    });
}

QFuture<Result<std::vector<OpenAnswer>>> GatewayService::openAnswers(int limit)
{
    return m_desk.reader().run<std::vector<OpenAnswer>>(
        [now = m_desk.now(), limit](Session &session) { return readOpenAnswers(session, now, limit); });
}

QFuture<Result<std::vector<ForwardCatalog>>> GatewayService::forwardCatalogs()
{
    return m_desk.reader().run<std::vector<ForwardCatalog>>(
        [](Session &session) { return ForwardCatalogStore{session}.all(); });
}

QFuture<Result<>> GatewayService::offerNothing()
{
    return m_desk.writer().run<void>([](Session &session) -> Result<> {
        WriteTransaction tx{session};
        ForwardCatalogStore{session}.removeAllBut({});
        tx.commit();
        return {};
    });
}

} // namespace otklik
