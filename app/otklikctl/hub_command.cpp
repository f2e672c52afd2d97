// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/otklikctl/ask_password.h"
#include "app/otklikctl/commands.h"
#include "app/otklikctl/hub_json.h"
#include "core/domain/hub_trouble.h"
#include "core/sync/hub_upgrade.h"
#include "core/text/plain_text.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

constexpr char kDefaultZone[] = "Europe/Moscow";

struct HubAction {
    QString name;
    QStringList operands; ///< all of them have to be there
    QStringList options; ///< those that have to be there
    ExitCode (*run)(const Invocation &call, PgConnection &hub);
};

QString operand(const Invocation &call, qsizetype index)
{
    return call.files().value(index + 1); // the first one is the action
}

ExitCode tellUpgrade(const Invocation &call, const Result<HubUpgrade> &upgrade)
{
    if (!upgrade)
        return upgrade.error().code == ErrorCode::SchemaTooNew ? call.console.failStore(upgrade.error())
                                                               : call.console.fail(upgrade.error());
    call.console.answer({{u"from"_s, upgrade->from}, {u"version"_s, upgrade->to}}, [&] {
        return upgrade->from == upgrade->to ? ConsoleWords::tr("The hub has version %1 already").arg(upgrade->to)
                                            : ConsoleWords::tr("The hub has version %1 now").arg(upgrade->to);
    });
    return ExitCode::Done;
}

ExitCode runInit(const Invocation &call, PgConnection &hub)
{
    const QString zone = call.value(u"time-zone"_s);
    return tellUpgrade(call, initHub(hub, zone.isEmpty() ? QString::fromLatin1(kDefaultZone) : zone));
}

ExitCode runUpgrade(const Invocation &call, PgConnection &hub)
{
    return tellUpgrade(call, upgradeHub(hub));
}

ExitCode runAddMunicipality(const Invocation &call, PgConnection &hub)
{
    std::optional<int> id;
    if (call.arguments.isSet(u"id"_s)) {
        bool isNumber = false;
        id = call.value(u"id"_s).toInt(&isNumber);
        if (!isNumber || *id < 1)
            return call.console.failUsage(
                ConsoleWords::tr("“%2” is no value for %1").arg(u"--id"_s, call.value(u"id"_s)));
    }
    const auto added = addHubMunicipality(hub, operand(call, 0), operand(call, 1), id);
    if (!added)
        return call.console.fail(added.error());
    call.console.answer({{u"municipality"_s, *added}, {u"code"_s, operand(call, 0)}},
                        [&] { return ConsoleWords::tr("Added: %1").arg(operand(call, 0)); });
    return ExitCode::Done;
}

ExitCode runSetRegion(const Invocation &call, PgConnection &hub)
{
    const QString region = operand(call, 1);
    if (const auto set = setHubRegion(hub, operand(call, 0), region == u"-"_s ? QString{} : region); !set)
        return call.console.fail(set.error());
    call.console.answer({{u"code"_s, operand(call, 0)}, {u"region"_s, region}},
                        [&] { return ConsoleWords::tr("Set: %1").arg(operand(call, 0)); });
    return ExitCode::Done;
}

/// Said once: the hub itself keeps no password.
QString credentialsText(const QString &login, const QString &password)
{
    if (password.isEmpty())
        return ConsoleWords::tr("Login: %1").arg(login);
    return ConsoleWords::tr("Login: %1\nPassword: %2\nThe password is shown this once").arg(login, password);
}

QJsonObject credentialsJson(const QString &login, const QString &password)
{
    QJsonObject json{{u"login"_s, login}};
    if (!password.isEmpty())
        json.insert(u"password"_s, password);
    return json;
}

ExitCode runAddOperator(const Invocation &call, PgConnection &hub)
{
    NewHubMember member{
        call.value(u"municipality"_s), operand(call, 0), call.value(u"duty"_s), call.value(u"login"_s), {}};
    if (const QString since = call.value(u"since"_s); !since.isEmpty()) {
        const QDate day = QDate::fromString(since, Qt::ISODate);
        if (!day.isValid())
            return call.console.fail(fail(ErrorCode::Invalid, u"since"_s, since));
        member.since = fromSeconds(day.startOfDay().toSecsSinceEpoch());
    }
    const auto added = addHubMember(hub, member);
    if (!added)
        return call.console.fail(added.error());
    QJsonObject json = credentialsJson(added->login, added->password);
    json.insert(u"operator"_s, added->id.toString(QUuid::WithoutBraces));
    call.console.answer(json, [&] { return credentialsText(added->login, added->password); });
    return ExitCode::Done;
}

ExitCode runDisable(const Invocation &call, PgConnection &hub)
{
    const QString login = operand(call, 0);
    if (const auto disabled = disableHubMember(hub, login, call.value(u"municipality"_s)); !disabled)
        return call.console.fail(disabled.error());
    call.console.answer({{u"login"_s, login}}, [&] { return ConsoleWords::tr("Disabled: %1").arg(login); });
    return ExitCode::Done;
}

ExitCode runResetPassword(const Invocation &call, PgConnection &hub)
{
    const QString login = operand(call, 0);
    const auto password = resetHubPassword(hub, login);
    if (!password)
        return call.console.fail(password.error());
    call.console.answer(credentialsJson(login, *password), [&] { return credentialsText(login, *password); });
    return ExitCode::Done;
}

ExitCode runRoles(const Invocation &call, PgConnection &hub)
{
    const auto members = hubMembers(hub, call.value(u"municipality"_s));
    if (!members)
        return call.console.fail(members.error());
    call.console.answer({{u"operators"_s, hubMembersJson(*members)}}, [&] { return hubMembersText(*members); });
    return ExitCode::Done;
}

ExitCode runStatus(const Invocation &call, PgConnection &hub)
{
    const auto status = hubStatus(hub);
    if (!status)
        return call.console.fail(status.error());
    call.console.answer(hubStatusJson(*status), [&] { return hubStatusText(*status); });
    return ExitCode::Done;
}

std::vector<HubAction> hubActions()
{
    return {{u"init"_s, {}, {}, runInit},
            {u"upgrade"_s, {}, {}, runUpgrade},
            {u"add-municipality"_s, {u"CODE"_s, u"NAME"_s}, {}, runAddMunicipality},
            {u"set-region"_s, {u"CODE"_s, u"REGION"_s}, {}, runSetRegion},
            {u"add-operator"_s, {u"NAME"_s}, {u"municipality"_s, u"duty"_s}, runAddOperator},
            {u"disable"_s, {u"LOGIN"_s}, {}, runDisable},
            {u"reset-password"_s, {u"LOGIN"_s}, {}, runResetPassword},
            {u"roles"_s, {}, {}, runRoles},
            {u"status"_s, {}, {}, runStatus}};
}

/// Empty, or what is wrong with how the action is called.
QString wrongUsage(const Invocation &call, const HubAction &action)
{
    const auto given = call.files().size() - 1;
    if (given < action.operands.size())
        return ConsoleWords::tr("Missing: %1").arg(action.operands.at(given));
    if (given > action.operands.size())
        return ConsoleWords::tr("One too many: %1").arg(call.files().last());
    for (const QString &option : action.options + QStringList{u"hub"_s}) {
        if (call.value(option).isEmpty())
            return ConsoleWords::tr("Missing: %1").arg(u"--"_s + option);
    }
    return {};
}

/// A password comes from PGPASSFILE, else from the person who sits there.
Result<PgConnection> connectTo(const QString &conninfo)
{
    auto hub = openHubAsAdministrator(conninfo);
    if (hub || !is(hub.error(), HubTrouble::PasswordNeeded))
        return hub;
    const auto password = askPassword(ConsoleWords::tr("Password of the hub’s administrator"));
    return password ? openHubAsAdministrator(conninfo, *password) : std::move(hub);
}

ExitCode runHub(const Invocation &call)
{
    const std::vector<HubAction> actions = hubActions();
    const auto action = std::ranges::find(actions, call.files().first(), &HubAction::name);
    if (action == actions.end())
        return call.console.failUsage(ConsoleWords::tr("There is no “hub %1”").arg(oneLine(call.files().first())));
    if (const QString wrong = wrongUsage(call, *action); !wrong.isEmpty())
        return call.console.failUsage(wrong);
    auto hub = connectTo(call.value(u"hub"_s));
    if (hub)
        return action->run(call, *hub);
    if (hub.error().code == ErrorCode::Invalid)
        return call.console.failUsage(hub.error().details);
    return call.console.failStore(hub.error());
}

QString moreHelp()
{
    QStringList lines{ConsoleWords::tr("Actions:")};
    for (const HubAction &action : hubActions()) {
        QStringList words{u"  hub"_s, action.name};
        words.append(action.operands);
        for (const QString &option : action.options)
            words.append(u"--"_s + option + u' ' + option.toUpper());
        lines.append(words.join(u' '));
    }
    lines.append({{},
                  ConsoleWords::tr("The password of the administrator is read from PGPASSFILE or asked for. "
                                   "init and upgrade need a superuser.")});
    return lines.join(u'\n');
}

} // namespace

Command hubCommand()
{
    return {.name = u"hub"_s,
            .summary = ConsoleWords::tr("Administers the hub of a team: a PostgreSQL server"),
            .operands = {{u"ACTION"_s, ConsoleWords::tr("See below")}, {u"[...]"_s, {}}},
            .options = {option(u"hub"_s, ConsoleWords::tr("The database, as libpq takes it: keywords or a URI"),
                               u"CONNINFO"_s),
                        option(u"municipality"_s, ConsoleWords::tr("The code of a municipality"), u"CODE"_s),
                        option(u"duty"_s,
                               ConsoleWords::tr("One of: %1")
                                   .arg(u"operator curator executor approver supervisor gateway "
                                        u"administrator observer"_s),
                               u"DUTY"_s),
                        option(u"login"_s, ConsoleWords::tr("Somebody who has a login already"), u"LOGIN"_s),
                        option(u"since"_s,
                               ConsoleWords::tr("Brings the history of a desk that worked alone: its times count "
                                                "from this day on"),
                               u"YYYY-MM-DD"_s),
                        option(u"id"_s, ConsoleWords::tr("The number of a new municipality; the next one by default"),
                               u"N"_s),
                        option(u"time-zone"_s,
                               ConsoleWords::tr("Decides the year in the numbers of appeals; %1 by default")
                                   .arg(QLatin1StringView{kDefaultZone}),
                               u"ZONE"_s)},
            .fewest = 1,
            .most = 3,
            .run = runHub,
            .more = moreHelp};
}

} // namespace otklik
