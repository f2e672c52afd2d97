// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/otklikctl/command_line.h"
#include "app/common/store_location.h"
#include "app/otklikctl/commands.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

std::vector<QCommandLineOption> globalOptions()
{
    return {
        option(u"store"_s, ConsoleWords::tr("The store’s folder; by default %1").arg(defaultStoreDirectory()),
               u"DIR"_s),
        option(u"json"_s, ConsoleWords::tr("Answer in JSON")),
        option(u"lang"_s, ConsoleWords::tr("The language of the words: ru or en"), u"LANG"_s),
        {{u"h"_s, u"help"_s}, ConsoleWords::tr("Show this help")},
    };
}

QString columns(const QString &left, const QString &right)
{
    constexpr int kLeft = 14;
    return u"  %1%2"_s.arg(left.leftJustified(kLeft), right);
}

QString generalHelp(const std::vector<Command> &commands)
{
    QStringList lines{ConsoleWords::tr("Usage: otklikctl [--store DIR] [--json] COMMAND ...; "
                                       "otklikctl COMMAND --help says more"),
                      {},
                      ConsoleWords::tr("Commands:")};
    for (const Command &command : commands)
        lines.append(columns(command.name, command.summary));
    lines.append({{}, ConsoleWords::tr("Options of every command, before or after it:")});
    for (const QCommandLineOption &global : globalOptions()) {
        const QString name = u"--"_s + global.names().last();
        lines.append(
            columns(global.valueName().isEmpty() ? name : name + u' ' + global.valueName(), global.description()));
    }
    lines.append(columns(u"--version"_s, ConsoleWords::tr("Show the version")));
    lines.append({{},
                  ConsoleWords::tr("Exit codes: 0 done; 1 something was refused, named on stderr and in the JSON; "
                                   "2 wrong usage; 3 the store cannot be used")});
    return lines.join(u'\n');
}

void describe(QCommandLineParser &parser, const Command &command)
{
    for (const QCommandLineOption &each : command.options)
        parser.addOption(each);
    for (const QCommandLineOption &global : globalOptions())
        parser.addOption(global);
    parser.addPositionalArgument(command.name, {}, command.name);
    for (const auto &[operand, meaning] : command.operands)
        parser.addPositionalArgument(operand, meaning, operand);
    parser.setApplicationDescription(command.summary);
}

QString helpOf(const Command &command, const QCommandLineParser &parser)
{
    const QString help = parser.helpText().trimmed();
    return command.more ? help + u"\n\n"_s + command.more() : help;
}

ExitCode runCommand(const Command &command, const CommandLine &line, const Console &console)
{
    QCommandLineParser parser;
    describe(parser, command);
    const bool isRead = parser.parse(QStringList{u"otklikctl"_s} + line.arguments);
    if (parser.isSet(u"help"_s)) {
        Console::printLine(helpOf(command, parser));
        return ExitCode::Done;
    }
    const auto usage = [&](QString what) {
        if (what.endsWith(u'.')) // as Qt's own words do
            what.chop(1);
        return console.failUsage(ConsoleWords::tr("%1; see otklikctl %2 --help").arg(what, command.name));
    };
    if (!isRead)
        return usage(parser.errorText());
    const auto operands = parser.positionalArguments().size();
    if (operands < command.fewest)
        return usage(ConsoleWords::tr("Missing: %1").arg(command.operands[static_cast<std::size_t>(operands)].first));
    if (command.most >= 0 && operands > command.most)
        return usage(ConsoleWords::tr("One too many: %1").arg(parser.positionalArguments().at(command.most)));
    if (parser.isSet(u"store"_s) && parser.value(u"store"_s).isEmpty())
        return usage(ConsoleWords::tr("The store’s folder is missing"));
    const QString store = parser.isSet(u"store"_s) ? parser.value(u"store"_s) : defaultStoreDirectory();
    return command.run({parser, console, store});
}

ExitCode run(const CommandLine &line)
{
    const Console console{line.isJson};
    const std::vector<Command> commands = allCommands();
    if (line.command.isEmpty()) {
        if (line.arguments.contains(u"--version"_s)) {
            Console::printLine(u"otklikctl "_s + QCoreApplication::applicationVersion());
            return ExitCode::Done;
        }
        if (line.arguments.contains(u"--help"_s) || line.arguments.contains(u"-h"_s)) {
            Console::printLine(generalHelp(commands));
            return ExitCode::Done;
        }
        return console.failUsage(ConsoleWords::tr("No command; see otklikctl --help"));
    }
    const auto command = std::ranges::find(commands, line.command, &Command::name);
    if (command == commands.end())
        return console.failUsage(ConsoleWords::tr("There is no command “%1”; see otklikctl --help").arg(line.command));
    return runCommand(*command, line, console);
}

} // namespace

CommandLine readCommandLine(const QStringList &words)
{
    CommandLine line;
    bool isValue = false; // of the global option before it
    for (const QString &word : words) {
        const bool isOption = word.startsWith(u'-') && word.size() > 1;
        if (line.command.isEmpty() && !isValue && !isOption) {
            line.command = word;
            continue;
        }
        if (word == "--json"_L1 && !isValue && !line.arguments.contains(u"--"_s))
            line.isJson = true;
        if (isValue && line.arguments.last() == "--lang"_L1)
            line.language = word;
        else if (word.startsWith("--lang="_L1))
            line.language = word.mid(7);
        isValue = !isValue && (word == "--store"_L1 || word == "--lang"_L1);
        line.arguments.append(word);
    }
    return line;
}

int runCommandLine(const CommandLine &line)
{
    const ExitCode code = run(line);
    return static_cast<int>(Console::flush() || code != ExitCode::Done ? code : ExitCode::Refused);
}

} // namespace otklik
