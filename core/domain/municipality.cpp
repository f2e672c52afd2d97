// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/municipality.h"

#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

constexpr int kVersion = 1;

CalendarDay readRegionalDay(ConfigFields fields)
{
    CalendarDay day;
    const QDate date = QDate::fromString(fields.text("date"_L1), Qt::ISODate);
    if (date.isValid())
        day.day = toLocalDay(date);
    else
        fields.wrong("date"_L1, u"a date like 2026-03-20 is expected"_s);
    day.kind = fields.choice("kind"_L1, dayKindFromKey);
    day.title = fields.textOr("title"_L1);
    day.isRegional = true;
    fields.noMore();
    return day;
}

std::vector<CalendarDay> readRegionalDays(ConfigFields &fields)
{
    std::vector<CalendarDay> days;
    for (const ConfigFields &entry : fields.objects("regional_days"_L1))
        days.push_back(readRegionalDay(entry));
    std::ranges::sort(days, {}, &CalendarDay::day);
    if (std::ranges::adjacent_find(days, {}, &CalendarDay::day) != days.end())
        fields.wrong("regional_days"_L1, u"a date stands twice"_s);
    return days;
}

std::vector<DeadlineProfile> readDeadlines(ConfigFields &fields)
{
    std::vector<DeadlineProfile> profiles;
    for (const ConfigFields &entry : fields.objects("deadlines"_L1))
        profiles.push_back(readDeadlineProfile(entry));
    return profiles;
}

QString readTimeZone(ConfigFields &fields)
{
    const QString id = fields.text("time_zone"_L1);
    if (!Zone::load(id))
        fields.wrong("time_zone"_L1, u"\"%1\" is not an IANA time zone"_s.arg(id));
    return id;
}

QJsonArray regionalDaysJson(const std::vector<CalendarDay> &days)
{
    QJsonArray json;
    for (const CalendarDay &day : days)
        json.append(QJsonObject{
            {u"date"_s, toQDate(day.day).toString(Qt::ISODate)}, {u"kind"_s, key(day.kind)}, {u"title"_s, day.title}});
    return json;
}

} // namespace

Result<Municipality> municipalityFromJson(const QByteArray &bytes, const QString &name)
{
    const auto json = parseConfig(bytes, name);
    if (!json)
        return json.error();
    ConfigFields::Problem problem;
    ConfigFields fields{*json, {}, problem};
    if (fields.integer("version"_L1, 1, 1'000'000) > kVersion)
        return fail(ErrorCode::Unsupported, name, u"written by a newer program"_s);
    Municipality municipality;
    municipality.name = fields.text("name"_L1);
    municipality.region = fields.textOr("region"_L1);
    municipality.timeZone = readTimeZone(fields);
    municipality.schedule = readSchedule(fields.object("schedule"_L1));
    municipality.regionalDays = readRegionalDays(fields);
    municipality.ladder = readLadder(fields, "ladder"_L1);
    municipality.escalationReasons = fields.texts("escalation_reasons"_L1);
    municipality.deadlines = readDeadlines(fields);
    municipality.urgentHours = fields.integerOr("urgent_working_hours"_L1, 2, 0, 1000);
    municipality.practice = readPractice(fields);
    fields.noMore();
    if (problem)
        return *problem;
    return municipality;
}

QByteArray toJson(const Municipality &municipality)
{
    QJsonArray deadlines;
    for (const DeadlineProfile &profile : municipality.deadlines)
        deadlines.append(toJson(profile));
    QJsonObject json{
        {u"version"_s, kVersion},
        {u"name"_s, municipality.name},
        {u"region"_s, municipality.region},
        {u"time_zone"_s, municipality.timeZone},
        {u"schedule"_s, toJson(municipality.schedule)},
        {u"regional_days"_s, regionalDaysJson(municipality.regionalDays)},
        {u"ladder"_s, toJson(municipality.ladder)},
        {u"escalation_reasons"_s, QJsonArray::fromStringList(municipality.escalationReasons)},
        {u"deadlines"_s, deadlines},
        {u"urgent_working_hours"_s, municipality.urgentHours},
    };
    writePractice(json, municipality.practice);
    return QJsonDocument{json}.toJson();
}

Result<std::shared_ptr<const DeadlineEngine>> makeDeadlineEngine(const Municipality &municipality,
                                                                 ProductionCalendar national)
{
    auto zone = Zone::load(municipality.timeZone);
    if (!zone)
        return zone.error();
    national.setRegionalDays(municipality.regionalDays);
    return std::make_shared<const DeadlineEngine>(
        WorkingTime{std::move(*zone), municipality.schedule, std::move(national)}, municipality.deadlines);
}

Timestamp urgentBefore(const Municipality &municipality, const DeadlineEngine &engine, Timestamp now)
{
    return engine.workingTime().add(now, municipality.urgentHours, TimeUnit::WorkingHours).value_or(now);
}

} // namespace otklik
