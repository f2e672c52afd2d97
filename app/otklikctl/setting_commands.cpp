// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/otklikctl/commands.h"
#include "app/otklikctl/list_options.h"
#include "app/otklikctl/wait.h"
#include "core/text/plain_text.h"
#include "ui/words/words.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

constexpr qint64 kMostBytes = 256 * 1024 * 1024; // the polygons of a whole country

Result<QByteArray> readFile(const QString &path)
{
    QFile file{path};
    if (!file.open(QIODevice::ReadOnly))
        return otklik::fail(ErrorCode::Unreadable, path, file.errorString());
    if (file.size() > kMostBytes)
        return otklik::fail(ErrorCode::BadFile, path, u"larger than 256 MiB"_s);
    return file.readAll();
}

QCommandLineOption byOption()
{
    return option(u"by"_s, ConsoleWords::tr("Which operator sets it, by name; by default who sat here last"),
                  u"NAME"_s);
}

/// Opens the store for whoever sets something in it; nullptr where it said why not.
std::unique_ptr<Desk> openToSet(const Invocation &call, ExitCode &code)
{
    code = ExitCode::StoreUnusable;
    const bool isNamed = call.arguments.optionNames().contains(u"by"_s);
    auto desk = call.openToWrite();
    if (!desk || !isNamed)
        return desk;
    const auto who = operatorFrom(call.value(u"by"_s), *desk->settings().configuration());
    if (!who) {
        code = call.console.fail(who.error());
        return {};
    }
    desk->settings().actAs(*who);
    return desk;
}

ExitCode showOperators(const Invocation &call, Desk &desk)
{
    const ConfigurationPtr configuration = desk.settings().configuration();
    QJsonArray people;
    QStringList lines;
    for (const Operator &person : configuration->operators) {
        people.append(QJsonObject{{u"id"_s, person.id.value},
                                  {u"name"_s, person.name},
                                  {u"role"_s, key(person.role)},
                                  {u"active"_s, person.active},
                                  {u"me"_s, person.id == desk.settings().me()}});
        lines.append(
            u"%1\t%2\t%3"_s.arg(QString::number(person.id.value), displayName(person.name), Words::role(person.role)));
    }
    call.console.answer({{u"operators"_s, people}}, [&] { return lines.join(u'\n'); });
    return ExitCode::Done;
}

ExitCode addOperator(const Invocation &call, const QString &name)
{
    const QString roleName = call.arguments.isSet(u"role"_s) ? call.value(u"role"_s) : key(Role::Operator);
    const auto role = roleFromKey(roleName);
    if (!role)
        return call.console.failUsage(ConsoleWords::tr("“%2” is no value for %1").arg(u"--role"_s, roleName));
    ExitCode code{};
    const auto desk = openToSet(call, code);
    if (!desk)
        return code;
    const auto added = desk->settings().addOperator(name, *role).result();
    if (!added)
        return call.console.fail(added.error());
    call.console.answer({{u"operator"_s, added->value}}, [&] { return ConsoleWords::tr("Added: %1").arg(name); });
    return ExitCode::Done;
}

ExitCode runOperators(const Invocation &call)
{
    const QStringList words = call.files();
    if (words.size() == 2 && words.first() == "add"_L1)
        return addOperator(call, words.last());
    if (!words.isEmpty())
        return call.console.failUsage(ConsoleWords::tr("Nothing, or: add NAME"));
    const auto desk = call.open();
    return desk ? showOperators(call, *desk) : ExitCode::StoreUnusable;
}

ExitCode runDistricts(const Invocation &call)
{
    ExitCode code{};
    const auto desk = openToSet(call, code);
    if (!desk)
        return code;
    const QString file = call.files().first();
    const auto bytes = readFile(file);
    if (!bytes)
        return call.console.fail(bytes.error());
    const auto set = waitFor(desk->settings().setDistricts(*bytes), displayName(file));
    if (!set)
        return call.console.fail(set.error());
    call.console.answer({{u"file"_s, file}}, [&] { return ConsoleWords::tr("Set from %1").arg(displayName(file)); });
    return ExitCode::Done;
}

/// Shows what is set where no file is named, sets it otherwise. A municipality is shown as JSON to a person too: it is
/// what the file has to look like.
template<typename Show, typename Set>
ExitCode showOrSet(const Invocation &call, Show show, Set set)
{
    const bool isShown = call.files().isEmpty();
    ExitCode code = ExitCode::StoreUnusable;
    const auto desk = isShown ? call.open() : openToSet(call, code);
    if (!desk)
        return code;
    if (isShown)
        return show(*desk);
    const QString file = call.files().first();
    const auto bytes = readFile(file);
    if (!bytes)
        return call.console.fail(bytes.error());
    if (const Result<> done = set(*desk, *bytes, file); !done)
        return call.console.fail(done.error());
    call.console.answer({{u"file"_s, file}}, [&] { return ConsoleWords::tr("Set from %1").arg(displayName(file)); });
    return ExitCode::Done;
}

ExitCode runMunicipality(const Invocation &call)
{
    const auto show = [&](Desk &desk) {
        const QByteArray json = toJson(desk.settings().configuration()->municipality);
        call.console.answer(QJsonDocument::fromJson(json).object(), [&] { return QString::fromUtf8(json).trimmed(); });
        return ExitCode::Done;
    };
    const auto set = [](Desk &desk, const QByteArray &bytes, const QString &file) -> Result<> {
        const auto municipality = municipalityFromJson(bytes, file);
        if (!municipality)
            return municipality.error();
        return waitFor(desk.settings().setMunicipality(*municipality), displayName(file));
    };
    return showOrSet(call, show, set);
}

ExitCode showMappings(const Invocation &call, Desk &desk)
{
    const auto mappings = desk.settings().mappings().result();
    if (!mappings)
        return call.console.fail(mappings.error());
    QJsonArray all;
    QStringList names;
    for (const MappingProfile &mapping : *mappings) {
        all.append(toJson(mapping));
        names.append(oneLine(mapping.name));
    }
    call.console.answer({{u"mappings"_s, all}}, [&] { return names.join(u'\n'); });
    return ExitCode::Done;
}

ExitCode runMappings(const Invocation &call)
{
    const auto set = [](Desk &desk, const QByteArray &bytes, const QString &file) -> Result<> {
        const auto json = parseConfig(bytes, file);
        if (!json)
            return json.error();
        const auto mapping = mappingProfileFromJson(*json);
        if (!mapping)
            return mapping.error();
        return desk.settings().saveMapping(*mapping).result();
    };
    return showOrSet(
        call, [&](Desk &desk) { return showMappings(call, desk); }, set);
}

} // namespace

Command operatorsCommand()
{
    return {.name = u"operators"_s,
            .summary = ConsoleWords::tr("Lists the operators, or adds one"),
            .operands = {{u"[add NAME]"_s, ConsoleWords::tr("Whom to add")}},
            .options = {option(u"role"_s, ConsoleWords::tr("One of: %1").arg(u"operator supervisor administrator"_s),
                               u"ROLE"_s),
                        byOption()},
            .most = 2,
            .run = runOperators};
}

Command districtsCommand()
{
    return {.name = u"districts"_s,
            .summary = ConsoleWords::tr("Sets the districts’ polygons, which give a district to coordinates"),
            .operands = {{u"FILE"_s, ConsoleWords::tr("GeoJSON; an empty file removes them")}},
            .options = {byOption()},
            .fewest = 1,
            .most = 1,
            .run = runDistricts};
}

Command municipalityCommand()
{
    return {.name = u"municipality"_s,
            .summary = ConsoleWords::tr("Shows or sets the municipality: time zone, working hours, deadlines, levels"),
            .operands = {{u"[FILE]"_s, ConsoleWords::tr("JSON of the form that is shown")}},
            .options = {byOption()},
            .most = 1,
            .run = runMunicipality};
}

Command mappingsCommand()
{
    return {.name = u"mappings"_s,
            .summary = ConsoleWords::tr("Shows the saved mappings of columns, or saves one"),
            .operands = {{u"[FILE]"_s, ConsoleWords::tr("JSON of the form that is shown with --json")}},
            .most = 1,
            .run = runMappings};
}

} // namespace otklik
