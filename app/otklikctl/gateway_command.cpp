// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/channels/gateway_accounts.h"
#include "app/otklikctl/commands.h"
#include "app/otklikctl/wait.h"
#include "core/text/plain_text.h"

#include <QJsonArray>
#include <QPromise>
#include <QtConcurrentRun>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

constexpr auto kHub = "hub"_L1; // the name of the hub's password among the secrets

/// Asked for at each call, off the main thread: the keychain needs that one.
HubClient::Password hubPassword(const Secrets &secrets)
{
    return [secrets] {
        return QtConcurrent::run([secrets]() -> Result<QString> {
            auto secret = secrets(kHub);
            return secret ? std::move(secret) : Result<QString>{otklik::fail(HubTrouble::PasswordNeeded)};
        });
    };
}

int troublesOf(const GatewayReport &report)
{
    return static_cast<int>(report.troubles.size());
}

QJsonObject reportJson(const GatewayReport &report)
{
    const GatewayCounts &counts = report.counts;
    return {
        {u"appeals"_s, counts.appeals},     {u"messages"_s, counts.messages},    {u"unreadable"_s, counts.unreadable},
        {u"delivered"_s, counts.delivered}, {u"refused"_s, counts.refused},      {u"later"_s, counts.later},
        {u"in_doubt"_s, counts.inDoubt},    {u"troubles"_s, troublesOf(report)}, {u"standby"_s, report.isStandby}};
}

/// One line of what a round came to; numbers only.
void tell(const Console &console, const GatewayReport &report)
{
    const GatewayCounts &counts = report.counts;
    console.answer(reportJson(report), [&] {
        return u"appeals=%1 messages=%2 unreadable=%3 delivered=%4 refused=%5 later=%6 in_doubt=%7 troubles=%8%9"_s.arg(
            QString::number(counts.appeals), QString::number(counts.messages), QString::number(counts.unreadable),
            QString::number(counts.delivered), QString::number(counts.refused), QString::number(counts.later),
            QString::number(counts.inDoubt), QString::number(troublesOf(report)),
            report.isStandby ? u" standby"_s : QString{});
    });
    (void)Console::flush();
}

bool isNews(const GatewayReport &report)
{
    const GatewayCounts &counts = report.counts;
    return counts.appeals + counts.messages + counts.unreadable + counts.delivered + counts.refused + counts.later +
               counts.inDoubt + troublesOf(report) >
           0;
}

/// Seconds of an option; Invalid for what is no number from 1 to 900.
Result<> takeSeconds(const Invocation &call, const QString &option, std::chrono::seconds &seconds)
{
    if (!call.arguments.isSet(option))
        return {};
    bool isNumber = false;
    const int value = call.value(option).toInt(&isNumber);
    if (!isNumber || value < 1 || value > 900)
        return otklik::fail(ErrorCode::Invalid, option, ConsoleWords::tr("--%1 takes 1 to 900 seconds").arg(option));
    seconds = std::chrono::seconds{value};
    return {};
}

Result<GatewayPace> paceOf(const Invocation &call)
{
    GatewayPace pace;
    if (const auto taken = takeSeconds(call, u"interval"_s, pace.round); !taken)
        return taken.error();
    if (const auto taken = takeSeconds(call, u"lease"_s, pace.lease); !taken)
        return taken.error();
    if (const auto taken = takeSeconds(call, u"take-back"_s, pace.takeBack); !taken)
        return taken.error();
    if (const auto taken = takeSeconds(call, u"retry"_s, pace.firstRetry); !taken)
        return taken.error();
    pace.margin = std::max(std::chrono::seconds{1}, pace.lease / 3);
    return pace;
}

/// The hub is asked as often as the accounts are: an answer that nobody has heard of waits for no round.
TeamPace teamPaceOf(const GatewayPace &pace)
{
    TeamPace team;
    team.idle = std::min<std::chrono::milliseconds>(team.idle, pace.round);
    return team;
}

ExitCode work(const Invocation &call, Desk &desk, std::vector<GatewayAccount> accounts, const Secrets &secrets,
              const GatewayPace &pace)
{
    const bool isOnce = call.arguments.isSet(u"once"_s);
    QPromise<Result<>> end;
    end.start();
    bool isEnded = false;
    GatewayReport last;
    const auto finish = [&] {
        if (std::exchange(isEnded, true))
            return;
        end.addResult(Result<>{});
        end.finish();
    };
    QObject::connect(&desk.gateway(), &GatewayService::roundDone, &desk.gateway(), [&](const GatewayReport &report) {
        last = report;
        if (isNews(report) || isOnce)
            tell(call.console, report);
        if (isOnce && !report.isStandby)
            finish();
    });
    desk.team().start(hubPassword(secrets), teamPaceOf(pace));
    if (const auto started = desk.gateway().start(std::move(accounts), hubPassword(secrets), pace); !started)
        return call.console.fail(started.error());
    (void)waitFor(end.future(), ConsoleWords::tr("Gateway"), finish);
    desk.gateway().stop();
    return isOnce && !last.troubles.empty() ? ExitCode::Refused : ExitCode::Done;
}

ExitCode runGateway(const Invocation &call)
{
    if (call.value(u"accounts"_s).isEmpty())
        return call.console.failUsage(ConsoleWords::tr("Missing: %1").arg(u"--accounts"_s));
    const auto pace = paceOf(call);
    if (!pace)
        return call.console.failUsage(pace.error().details);
    const Secrets secrets = systemSecrets();
    auto accounts = readGatewayAccounts(call.value(u"accounts"_s), secrets);
    if (!accounts)
        return call.console.fail(accounts.error());
    const auto desk = call.openToWrite(Desk::Mode::CreateIfMissing);
    return desk ? work(call, *desk, std::move(*accounts), secrets, *pace) : ExitCode::StoreUnusable;
}

QJsonObject accountJson(const AccountState &account)
{
    return {{u"name"_s, account.name},
            {u"received"_s, account.received ? QJsonValue{toIso(*account.received)} : QJsonValue{}},
            {u"waiting"_s, account.answers.waiting},
            {u"sending"_s, account.answers.sending},
            {u"in_doubt"_s, account.answers.inDoubt},
            {u"refused"_s, account.answers.refused}};
}

ExitCode runStatus(const Invocation &call)
{
    const auto desk = call.open();
    if (!desk)
        return ExitCode::StoreUnusable;
    const auto accounts = waitFor(desk->gateway().accounts(), {});
    if (!accounts)
        return call.console.fail(accounts.error());
    QJsonArray all;
    QStringList lines;
    for (const AccountState &account : *accounts) {
        all.append(accountJson(account));
        lines.append(u"%1: read %2, waiting %3, sending %4, in doubt %5, refused %6"_s.arg(
            account.name, account.received ? toIso(*account.received) : u"-"_s,
            QString::number(account.answers.waiting), QString::number(account.answers.sending),
            QString::number(account.answers.inDoubt), QString::number(account.answers.refused)));
    }
    call.console.answer({{u"accounts"_s, all}}, [&] { return lines.join(u'\n'); });
    return ExitCode::Done;
}

/// What a “forward” may name.
ExitCode runCatalog(const Invocation &call)
{
    const auto desk = call.open();
    if (!desk)
        return ExitCode::StoreUnusable;
    const auto catalogs = waitFor(desk->gateway().forwardCatalogs(), {});
    if (!catalogs)
        return call.console.fail(catalogs.error());
    QJsonArray all;
    QStringList lines;
    for (const ForwardCatalog &catalog : *catalogs) {
        all.append(QJsonObject{{u"account"_s, catalog.account},
                               {u"services"_s, forwardServicesToJson(catalog.services)}});
        for (const ForwardService &service : catalog.services)
            lines.append(QStringList{displayName(catalog.account), displayName(service.code), displayName(service.group),
                                     displayName(service.name)}
                             .join(u'\t'));
    }
    call.console.answer({{u"accounts"_s, all}}, [&] { return lines.join(u'\n'); });
    return ExitCode::Done;
}

/// The store becomes one of the team's, with the login of a gateway.
ExitCode runJoin(const Invocation &call)
{
    const auto desk = call.openToWrite(Desk::Mode::CreateIfMissing);
    if (!desk)
        return ExitCode::StoreUnusable;
    const auto password =
        waitFor(QtConcurrent::run([secrets = systemSecrets()] { return secrets(kHub); }), ConsoleWords::tr("Gateway"));
    if (!password)
        return call.console.fail(password.error());
    const auto offers = waitFor(desk->team().offers(call.value(u"hub"_s), *password), ConsoleWords::tr("Gateway"));
    if (!offers)
        return call.console.fail(offers.error());
    const auto place = std::ranges::find(*offers, u"gateway"_s, &TeamOffer::duty);
    if (place == offers->end())
        return call.console.fail(otklik::fail(HubTrouble::NotOperator));
    if (const auto joined = waitFor(desk->team().join(place->place), ConsoleWords::tr("Gateway")); !joined)
        return call.console.fail(joined.error());
    call.console.answer({{u"municipality"_s, place->place.name}}, [&] { return place->place.name; });
    return ExitCode::Done;
}

ExitCode runAction(const Invocation &call)
{
    const QString action = call.files().first();
    if (action == "run"_L1)
        return runGateway(call);
    if (action == "status"_L1)
        return runStatus(call);
    if (action == "catalog"_L1)
        return runCatalog(call);
    if (action == "join"_L1 && !call.value(u"hub"_s).isEmpty())
        return runJoin(call);
    return call.console.failUsage(action == "join"_L1 ? ConsoleWords::tr("Missing: %1").arg(u"--hub"_s)
                                                      : ConsoleWords::tr("There is no “gateway %1”").arg(action));
}

QString moreHelp()
{
    return ConsoleWords::tr(
        "Actions:\n"
        "  gateway run --accounts FILE     brings in and delivers until it is stopped\n"
        "  gateway status                  when each account was read, and how its answers stand\n"
        "  gateway catalog                 what appeals can be handed on as, and to which accounts\n"
        "  gateway join --hub ADDRESS      makes the store one of a team, with the login of a gateway\n"
        "\n"
        "FILE is JSON: {\"accounts\": [{\"name\": NAME, \"channel\": CHANNEL, ...}]}\n"
        "  folder    \"folder\": a directory with in/ and out/, one JSON file for each appeal and each answer\n"
        "  email     \"address\", \"imap\", \"smtp\", \"sent\", ...: a mailbox; its password is the secret\n"
        "  open311   \"endpoint\", \"jurisdiction\", \"format\", \"updates\", \"requests\", ...: an Open311 GeoReport v2 server; its "
        "key is the secret\n"
        "\n"
        "Secrets stand in no file of ours: they are read from the folder of systemd’s credentials, else from the "
        "keychain, under the name of the account; the password of the hub under “hub”.");
}

} // namespace

Command gatewayCommand()
{
    return {
        .name = u"gateway"_s,
        .summary = ConsoleWords::tr("Brings in appeals from the accounts and delivers the answers"),
        .operands = {{u"run|status|catalog|join"_s, ConsoleWords::tr("See below")}},
        .options = {option(u"accounts"_s, ConsoleWords::tr("The accounts, JSON"), u"FILE"_s),
                    option(u"once"_s, ConsoleWords::tr("Ends after one round")),
                    option(u"interval"_s, ConsoleWords::tr("Seconds between two rounds; 10 by default"), u"N"_s),
                    option(u"lease"_s,
                           ConsoleWords::tr("Seconds after which another gateway takes over; 30 by default"), u"N"_s),
                    option(u"take-back"_s,
                           ConsoleWords::tr("Seconds for which an answer can be taken back before it leaves; 20 by "
                                            "default"),
                           u"N"_s),
                    option(u"retry"_s,
                           ConsoleWords::tr("Seconds until an answer that could not leave is tried again, doubled each "
                                            "time; 30 by default"),
                           u"N"_s),
                    option(u"hub"_s, ConsoleWords::tr("The hub’s address, as a desk has it"), u"ADDRESS"_s)},
        .fewest = 1,
        .most = 1,
        .run = runAction,
        .more = moreHelp};
}

} // namespace otklik
