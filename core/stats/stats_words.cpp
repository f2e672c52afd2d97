// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stats/stats_words.h"

#include <QLocale>

#include <cmath>

using namespace Qt::StringLiterals;

namespace otklik {

QString StatsWords::title(WorkloadState state)
{
    switch (state) {
    case WorkloadState::Received:
        return tr("Received");
    case WorkloadState::Answered:
        return tr("Answered");
    case WorkloadState::Open:
        return tr("Open");
    case WorkloadState::Done:
        return tr("Done");
    case WorkloadState::AnsweredInTime:
        return tr("Answered in time");
    case WorkloadState::AnsweredLate:
        return tr("Answered late");
    case WorkloadState::AnsweredNoDue:
        return tr("Answered, no deadline");
    case WorkloadState::Waiting:
        return tr("Waiting, in time");
    case WorkloadState::Overdue:
        return tr("Overdue");
    case WorkloadState::ClosedUnanswered:
        return tr("Closed without an answer");
    }
    return {};
}

QString StatsWords::title(WorkloadBy by)
{
    switch (by) {
    case WorkloadBy::District:
        return tr("District");
    case WorkloadBy::Group:
        return tr("Group of topics");
    case WorkloadBy::Topic:
        return tr("Topic");
    case WorkloadBy::Channel:
        return tr("Channel");
    case WorkloadBy::Operator:
        return tr("Operator");
    case WorkloadBy::Department:
        return tr("Department");
    case WorkloadBy::Municipality:
        return tr("Municipality");
    }
    return {};
}

QString StatsWords::titlePlural(WorkloadBy by)
{
    switch (by) {
    case WorkloadBy::District:
        return tr("by districts");
    case WorkloadBy::Group:
        return tr("by groups of topics");
    case WorkloadBy::Topic:
        return tr("by topics");
    case WorkloadBy::Channel:
        return tr("by channels");
    case WorkloadBy::Operator:
        return tr("by operators");
    case WorkloadBy::Department:
        return tr("by departments");
    case WorkloadBy::Municipality:
        return tr("by municipalities");
    }
    return {};
}

QString StatsWords::name(const RowName &row)
{
    if (!row.name.isEmpty())
        return row.name;
    return row.key.isEmpty() ? tr("Not stated") : row.key;
}

QString StatsWords::moreRows(WorkloadBy by, qsizetype n)
{
    const int number = static_cast<int>(n);
    switch (by) {
    case WorkloadBy::District:
        return tr("%n more district(s)", nullptr, number);
    case WorkloadBy::Group:
        return tr("%n more group(s)", nullptr, number);
    case WorkloadBy::Topic:
        return tr("%n more topic(s)", nullptr, number);
    case WorkloadBy::Channel:
        return tr("%n more channel(s)", nullptr, number);
    case WorkloadBy::Operator:
        return tr("%n more operator(s)", nullptr, number);
    case WorkloadBy::Department:
        return tr("%n more department(s)", nullptr, number);
    case WorkloadBy::Municipality:
        return tr("%n more municipality(ies)", nullptr, number);
    }
    return {};
}

QString StatsWords::openAge(std::size_t bucket)
{
    switch (bucket) {
    case 0:
        return tr("today");
    case 1:
        return tr("1–2 days ago");
    case 2:
        return tr("3–6 days ago");
    case 3:
        return tr("7–29 days ago");
    case 4:
        return tr("30 days ago and earlier");
    default:
        return {};
    }
}

QString StatsWords::point(TimeGrain grain, QDate start)
{
    const QLocale locale;
    switch (grain) {
    case TimeGrain::Day:
        return locale.toString(start, QLocale::ShortFormat);
    case TimeGrain::Week:
        return tr("week of %1").arg(locale.toString(start, QLocale::ShortFormat));
    case TimeGrain::Month:
        return u"%1 %2"_s.arg(locale.standaloneMonthName(start.month()), QString::number(start.year()));
    case TimeGrain::Year:
        return QString::number(start.year());
    }
    return {};
}

QString StatsWords::period(const DayRange &days)
{
    const auto words = [](QDate day) { return QLocale().toString(day, QLocale::ShortFormat); };
    if (days.from && days.to)
        return *days.from == *days.to ? words(*days.from) : tr("%1 – %2").arg(words(*days.from), words(*days.to));
    if (days.from)
        return tr("since %1").arg(words(*days.from));
    return days.to ? tr("until %1").arg(words(*days.to)) : tr("all time");
}

QString StatsWords::duration(qint64 seconds)
{
    const qint64 minutes = (seconds + 30) / 60;
    const QLocale locale;
    if (minutes < 60)
        return tr("%1 min").arg(locale.toString(minutes));
    if (minutes < 24 * 60)
        return tr("%1 h %2 min").arg(locale.toString(minutes / 60), locale.toString(minutes % 60));
    const qint64 hours = (minutes + 30) / 60;
    return tr("%1 d %2 h").arg(locale.toString(hours / 24), locale.toString(hours % 24));
}

QString StatsWords::percent(std::optional<double> value)
{
    // Floored: 99.96 % in time is not "100 %" while somebody waits.
    return value ? tr("%1 %").arg(QLocale().toString(std::floor(*value * 10) / 10, 'f', *value < 100 ? 1 : 0)) : u"—"_s;
}

QString StatsWords::allRows()
{
    return tr("All");
}

QString StatsWords::total()
{
    return tr("Total");
}

} // namespace otklik
