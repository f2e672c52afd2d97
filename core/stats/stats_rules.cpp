// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stats/stats_words.h"

#include <QDateTime>
#include <QLocale>
#include <QTimeZone>

namespace otklik {
namespace {

QString momentText(const CountingRules &rules)
{
    const QTimeZone zone(rules.timeZone.toLatin1());
    const QDateTime moment =
        QDateTime::fromSecsSinceEpoch(toSeconds(rules.asOf), zone.isValid() ? zone : QTimeZone::utc());
    return QLocale().toString(moment, QLocale::ShortFormat);
}

class RuleWords {
    Q_DECLARE_TR_FUNCTIONS(otklik::RuleWords)
public:
    static QString cohort(const CountingRules &rules)
    {
        return tr("Counted: appeals received in the period (%1), in the state they have now. n = %2.")
            .arg(StatsWords::period(rules.days), QLocale().toString(rules.n));
    }
    static QString events(const CountingRules &rules)
    {
        return tr("Counted: events in the period (%1): an appeal on the day it was received, a first answer on the day "
                  "it "
                  "was given, whenever the appeal had come. n = %2.")
            .arg(StatsWords::period(rules.days), QLocale().toString(rules.n));
    }
    static QString deadline(const CountingRules &rules)
    {
        return rules.calendar.isEmpty()
                   ? tr("In time: the first answer, interim or final, was given no later than its due time.")
                   : tr("In time: the first answer, interim or final, was given no later than its due time by the "
                        "calendar «%1».")
                         .arg(rules.calendar);
    }
    static QString overdue()
    {
        return tr("Overdue: open, no answer yet, the due time has passed. Every appeal is in one part of the bar.");
    }
    static QString answerTime()
    {
        return tr(
            "Time from receipt to the first answer by the clock, nights and weekends included; median and mean of "
            "the answered. Share in time is of the answered that had a deadline; not given for fewer than two.");
    }
    static QString openAge()
    {
        return tr("Open: not done, answered or not. Age is counted in calendar days since the day of receipt.");
    }
    static QString common(const CountingRules &rules)
    {
        const QString where = tr("Time zone %1. As of %2.").arg(rules.timeZone, momentText(rules));
        return rules.isFiltered ? tr("%1 Filters are on.").arg(where) : where;
    }
};

} // namespace

QStringList rulesOf(const WorkloadTable &table)
{
    return {RuleWords::cohort(table.rules), RuleWords::deadline(table.rules), RuleWords::overdue(),
            RuleWords::common(table.rules)};
}

QStringList rulesOf(const FlowTable &table)
{
    return {RuleWords::events(table.rules), RuleWords::common(table.rules)};
}

QStringList rulesOf(const AnswerTimeTable &table)
{
    return {RuleWords::cohort(table.rules), RuleWords::answerTime(), RuleWords::deadline(table.rules),
            RuleWords::common(table.rules)};
}

QStringList rulesOf(const OpenAgeTable &table)
{
    return {RuleWords::cohort(table.rules), RuleWords::openAge(), RuleWords::common(table.rules)};
}

} // namespace otklik
