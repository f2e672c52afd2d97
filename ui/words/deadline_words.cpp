// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/deadline_words.h"

#include <QDateTime>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace otklik {

QString DeadlineWords::amount(int amount, TimeUnit unit)
{
    switch (unit) {
    case TimeUnit::Minutes: return tr("%n minute(s)", nullptr, amount);
    case TimeUnit::ClockHours: return tr("%n hour(s) round the clock", nullptr, amount);
    case TimeUnit::WorkingHours: return tr("%n working hour(s)", nullptr, amount);
    case TimeUnit::WorkingDays: return tr("%n working day(s)", nullptr, amount);
    case TimeUnit::CalendarDays: return tr("%n calendar day(s)", nullptr, amount);
    }
    return {};
}

QString DeadlineWords::from(StartEvent event)
{
    switch (event) {
    case StartEvent::Published: return tr("from publication");
    case StartEvent::Detected: return tr("from detection");
    case StartEvent::Assigned: return tr("from assignment");
    case StartEvent::Registered: return tr("from registration");
    case StartEvent::InterimAnswered: return tr("from the interim answer");
    case StartEvent::ClarificationAsked: return tr("from the question to the author");
    case StartEvent::Submitted: return tr("from submission for approval");
    case StartEvent::AnswerDue: return tr("from the day that it was due");
    }
    return {};
}

QString DeadlineWords::clock(ClockKind kind)
{
    switch (kind) {
    case ClockKind::Route: return tr("passing on");
    case ClockKind::Draft: return tr("draft of the answer");
    case ClockKind::Approve: return tr("approval");
    case ClockKind::FirstAnswer: return tr("first answer");
    case ClockKind::FinalAfterInterim: return tr("final answer after an interim one");
    case ClockKind::Promise: return tr("promise");
    case ClockKind::AuthorClarification: return tr("clarification from the author");
    case ClockKind::FakeDebunk: return tr("refutation of a fake");
    case ClockKind::Register: return tr("registration");
    case ClockKind::Redirect: return tr("passing on by competence");
    case ClockKind::LawAnswer: return tr("answer by the law");
    case ClockKind::LawExtension: return tr("extension by the law");
    }
    return {};
}

QString DeadlineWords::rule(const DeadlineRule &rule)
{
    return tr("%1 %2", "9 working hours, from detection").arg(amount(rule.amount, rule.unit), from(rule.from));
}

QStringList DeadlineWords::explain(const DeadlineExplanation &explanation, const Zone &zone)
{
    QStringList lines{tr("Due %1: %2.").arg(time(explanation.localDue), rule(explanation.rule)),
                      tr("It began %1.").arg(time(explanation.localStart))};
    if (explanation.countedFrom)
        lines << tr("That was outside working hours, so it is counted from %1.").arg(time(*explanation.countedFrom));
    lines << skippedDays(explanation.skipped);
    for (const LocalDay shortDay : explanation.shortened)
        lines << tr("%1 is a shortened day.").arg(day(shortDay));
    for (const Pause &pause : explanation.pauses) {
        if (pause.to)
            lines << tr("The author was asked %1 and answered %2: that time does not count.")
                         .arg(time(zone.toLocal(pause.from)), time(zone.toLocal(*pause.to)));
    }
    if (explanation.movedFromDayOff)
        lines << tr("It would have fallen on %1, a day off, and was moved.").arg(day(*explanation.movedFromDayOff));
    for (const int year : explanation.unknownYears)
        lines << tr("The production calendar of %1 is not loaded: only weekends count as days off.")
                     .arg(QString::number(year));
    if (!explanation.profileName.isEmpty())
        lines << tr("Regulation: %1.").arg(explanation.profileName);
    if (!explanation.rule.source.isEmpty())
        lines << tr("Source: %1.").arg(explanation.rule.source);
    return lines;
}

QStringList DeadlineWords::skippedDays(const std::vector<SkippedDay> &skipped)
{
    if (skipped.empty())
        return {};
    QStringList ranges;
    for (const SkippedDays &range : joinedDays(skipped))
        ranges << (range.first == range.last ? day(range.first) : tr("%1 – %2").arg(day(range.first), day(range.last)));
    QStringList lines{tr("Not counted: %1.").arg(ranges.join(u", "_s))};
    QStringList titles;
    for (const SkippedDay &skippedDay : skipped) {
        if (!skippedDay.title.isEmpty() && !titles.contains(skippedDay.title))
            titles << skippedDay.title;
    }
    if (!titles.isEmpty())
        lines << tr("Holidays: %1.").arg(titles.join(u", "_s));
    return lines;
}

QString DeadlineWords::time(LocalSeconds time)
{
    const LocalDay date = dayOf(time);
    const auto seconds = (time - LocalSeconds{date}).count();
    const QTime clock = QTime::fromMSecsSinceStartOfDay(static_cast<int>(seconds) * 1000);
    return QLocale().toString(toQDate(date), u"ddd "_s) + day(date) + u' ' + QLocale().toString(clock, u"HH:mm"_s);
}

QString DeadlineWords::day(LocalDay day)
{
    return QLocale().toString(toQDate(day), QLocale::ShortFormat);
}

} // namespace otklik
