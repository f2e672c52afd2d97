// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/otklikctl/commands.h"
#include "app/otklikctl/output_json.h"
#include "core/text/plain_text.h"
#include "ui/words/operation_words.h"
#include "ui/words/words.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

QJsonObject cardJson(const AppealCard &card, const Configuration &configuration, Timestamp now)
{
    QJsonArray operations;
    for (const HistoryEntry &entry : card.history)
        operations.append(operationJson(entry, configuration));
    return {{u"appeal"_s, appealJson(card.appeal, configuration, now)}, {u"operations"_s, operations}};
}

QStringList propertyLines(const Appeal &appeal, const Configuration &configuration, const TimeWords &time)
{
    const auto line = [](const QString &name, const QString &value) {
        return u"%1: %2"_s.arg(name, displayName(Words::value(value)));
    };
    QStringList lines{
        line(ConsoleWords::tr("Number"), appeal.origin.number),
        line(ConsoleWords::tr("Id"), idText(appeal.uid)),
        line(ConsoleWords::tr("Received"), time.moment(appeal.origin.received)),
        line(ConsoleWords::tr("Channel"), Words::channel(appeal.origin.channel)),
        line(ConsoleWords::tr("Author"), appeal.origin.author),
        line(ConsoleWords::tr("District"), appeal.district),
        line(ConsoleWords::tr("Address"), appeal.address),
        line(ConsoleWords::tr("Topic"), Words::theme(appeal.group, appeal.topic)),
        line(ConsoleWords::tr("Tags"), appeal.tags.join(u", "_s)),
        line(ConsoleWords::tr("Department"), appeal.department),
        line(ConsoleWords::tr("Assignee"),
             appeal.assignee ? configuration.operatorName(appeal.assignee) : Words::nobody()),
        line(ConsoleWords::tr("Importance"), Words::importance(appeal.importance)),
        line(ConsoleWords::tr("Step"), Words::step(appeal.step)),
        line(ConsoleWords::tr("Outcome"), appeal.outcome),
    };
    if (appeal.due)
        lines.append(line(ConsoleWords::tr("First answer due"), time.moment(*appeal.due)));
    return lines;
}

QString cardText(const AppealCard &card, const Configuration &configuration)
{
    const TimeWords time{QTimeZone{configuration.municipality.timeZone.toLatin1()}};
    const auto nameOf = [&](OperatorId id) { return configuration.operatorName(id); };
    const auto levelOf = [&](int level) {
        const Rung *rung = configuration.municipality.ladder.find(level);
        return rung ? rung->name : QString{};
    };
    const OperationWords words{{nameOf, levelOf}, time};
    QStringList lines = propertyLines(card.appeal, configuration, time);
    lines.append({{}, bodyForDisplay(card.appeal.origin.text).text, {}});
    for (const HistoryEntry &entry : card.history) {
        const QString sentence = oneLine(words.sentence(entry.author, entry.operation.change));
        const QString line = u"%1  %2"_s.arg(time.moment(entry.operation.at), sentence);
        lines.append(entry.isUndone ? ConsoleWords::tr("%1 (undone)").arg(line) : line);
        if (const QString text = OperationWords::text(entry.operation.change); !text.isEmpty())
            lines.append(bodyForDisplay(text).text);
    }
    return lines.join(u'\n');
}

ExitCode runShow(const Invocation &call)
{
    const auto desk = call.open();
    if (!desk)
        return ExitCode::StoreUnusable;
    const auto id = desk->catalog().idOf(call.files().first()).result();
    if (!id)
        return call.console.fail(id.error());
    const auto card = desk->catalog().card(*id).result();
    if (!card)
        return call.console.fail(card.error());
    const ConfigurationPtr configuration = desk->settings().configuration();
    call.console.answer(cardJson(*card, *configuration, desk->clock()()),
                        [&] { return cardText(*card, *configuration); });
    return ExitCode::Done;
}

} // namespace

Command showCommand()
{
    return {.name = u"show"_s,
            .summary = ConsoleWords::tr("Shows an appeal and its operations"),
            .operands = {{u"ID|NUMBER"_s, ConsoleWords::tr("The appeal’s id, or the number that people see")}},
            .fewest = 1,
            .most = 1,
            .run = runShow};
}

} // namespace otklik
