// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/working_schedule.h"

#include <QTime>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

constexpr std::array kDayKeys{"mon"_L1, "tue"_L1, "wed"_L1, "thu"_L1, "fri"_L1, "sat"_L1, "sun"_L1};

DaySpans spansOf(const std::optional<DayHours> &hours)
{
    if (!hours)
        return {};
    if (!hours->lunch)
        return {hours->work};
    return {MinuteSpan{hours->work.from, hours->lunch->from}, MinuteSpan{hours->lunch->to, hours->work.to}};
}

DaySpans withoutEnd(DaySpans spans, int minutes)
{
    while (!spans.empty() && minutes > 0) {
        MinuteSpan &last = spans.back();
        const int cut = std::min(minutes, last.to - last.from);
        last.to -= cut;
        minutes -= cut;
        if (last.from == last.to)
            spans.pop_back();
    }
    return spans;
}

QString clockText(int minutes)
{
    return u"%1:%2"_s.arg(minutes / 60, 2, 10, QChar{u'0'}).arg(minutes % 60, 2, 10, QChar{u'0'});
}

int readClock(ConfigFields &fields, QLatin1StringView key)
{
    const QString text = fields.text(key);
    if (text == "24:00"_L1)
        return kMinutesPerDay;
    const QTime time = QTime::fromString(text, u"HH:mm"_s);
    if (!time.isValid())
        fields.wrong(key, u"a time like 09:00 is expected"_s);
    return time.isValid() ? time.hour() * 60 + time.minute() : 0;
}

DayHours readHours(ConfigFields fields)
{
    DayHours hours;
    hours.work = {readClock(fields, "from"_L1), readClock(fields, "to"_L1)};
    if (hours.work.from >= hours.work.to)
        fields.wrong("to"_L1, u"work ends before it begins"_s);
    if (fields.has("lunch"_L1)) {
        ConfigFields lunch = fields.object("lunch"_L1);
        hours.lunch = MinuteSpan{readClock(lunch, "from"_L1), readClock(lunch, "to"_L1)};
        if (hours.lunch->from <= hours.work.from || hours.lunch->to >= hours.work.to ||
            hours.lunch->from >= hours.lunch->to)
            lunch.wrong("from"_L1, u"lunch has to lie inside the working hours"_s);
        lunch.noMore();
    }
    fields.noMore();
    return hours;
}

QJsonObject spanJson(MinuteSpan span)
{
    return {{u"from"_s, clockText(span.from)}, {u"to"_s, clockText(span.to)}};
}

} // namespace

DaySpans WorkingSchedule::ordinaryDay(int weekday) const
{
    return spansOf(days[static_cast<std::size_t>(weekday)]);
}

DaySpans WorkingSchedule::workingDay(int weekday) const
{
    for (int day = weekday; day >= 0; --day) {
        if (days[static_cast<std::size_t>(day)])
            return ordinaryDay(day);
    }
    return {};
}

DaySpans WorkingSchedule::shortenedDay(int weekday) const
{
    return withoutEnd(workingDay(weekday), shortenedBy);
}

WorkingSchedule fiveDayWeek(DayHours hours)
{
    WorkingSchedule schedule;
    for (std::size_t day = 0; day < 5; ++day)
        schedule.days[day] = hours;
    return schedule;
}

WorkingSchedule readSchedule(ConfigFields fields)
{
    WorkingSchedule schedule;
    schedule.isRoundTheClock = fields.flagOr("round_the_clock"_L1, false);
    schedule.shortenedBy = fields.integerOr("shortened_by_minutes"_L1, 60, 0, kMinutesPerDay);
    ConfigFields days = fields.object("days"_L1);
    bool isAnyWorked = false;
    for (std::size_t day = 0; day < kDayKeys.size(); ++day) {
        if (days.has(kDayKeys[day])) {
            schedule.days[day] = readHours(days.object(kDayKeys[day]));
            isAnyWorked = true;
        }
    }
    if (!isAnyWorked)
        fields.wrong("days"_L1, u"at least one day of the week has to be worked"_s);
    days.noMore();
    fields.noMore();
    return schedule;
}

QJsonObject toJson(const WorkingSchedule &schedule)
{
    QJsonObject days;
    for (std::size_t day = 0; day < kDayKeys.size(); ++day) {
        if (!schedule.days[day])
            continue;
        QJsonObject hours = spanJson(schedule.days[day]->work);
        if (schedule.days[day]->lunch)
            hours.insert("lunch"_L1, spanJson(*schedule.days[day]->lunch));
        days.insert(kDayKeys[day], hours);
    }
    return {{u"round_the_clock"_s, schedule.isRoundTheClock},
            {u"shortened_by_minutes"_s, schedule.shortenedBy},
            {u"days"_s, days}};
}

} // namespace otklik
