// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/otklikctl/commands.h"
#include "app/otklikctl/list_options.h"
#include "app/otklikctl/wait.h"

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

constexpr qint64 kMostAppeals = 20'000'000;

Result<DemoOptions> readOptions(const QCommandLineParser &arguments)
{
    DemoOptions options;
    if (arguments.isSet(u"appeals"_s)) {
        const auto appeals = numberOf(arguments, u"appeals"_s, 1, kMostAppeals);
        if (!appeals)
            return appeals.error();
        options.appeals = *appeals;
    }
    if (arguments.isSet(u"seed"_s)) {
        const auto seed = numberOf(arguments, u"seed"_s, 0, std::numeric_limits<qint64>::max());
        if (!seed)
            return seed.error();
        options.seed = static_cast<quint64>(*seed);
    }
    const auto until = dateOf(arguments, u"until"_s);
    if (!until)
        return until.error();
    options.until = until->value_or(QDate{});
    return options;
}

ExitCode runDemo(const Invocation &call)
{
    const auto options = readOptions(call.arguments);
    if (!options)
        return call.console.failUsage(options.error().details);
    const auto desk = call.openToWrite(Desk::Mode::CreateIfMissing);
    if (!desk)
        return ExitCode::StoreUnusable;
    const auto added = waitFor(desk->maintenance().makeDemo(*options), ConsoleWords::tr("Making appeals up"));
    if (!added)
        return call.console.fail(added.error());
    call.console.answer({{u"added"_s, *added}}, [&] { return ConsoleWords::tr("Added: %1").arg(*added); });
    return ExitCode::Done;
}

} // namespace

Command demoCommand()
{
    return {.name = u"demo"_s,
            .summary = ConsoleWords::tr("Makes appeals and operators up; makes the store where there is none"),
            .options = {option(u"appeals"_s, ConsoleWords::tr("How many, 5000 by default"), u"N"_s),
                        option(u"seed"_s, ConsoleWords::tr("The same seed and last day make the same appeals"), u"S"_s),
                        option(u"until"_s, ConsoleWords::tr("The last day; today by default"), u"YYYY-MM-DD"_s)},
            .run = runDemo};
}

} // namespace otklik
