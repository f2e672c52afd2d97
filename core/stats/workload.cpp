// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stats/workload.h"

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace otklik {
namespace {

template<typename Enum>
struct Named {
    Enum value;
    QLatin1String key;
};

constexpr std::array kByKeys{
    Named<WorkloadBy>{WorkloadBy::District, "district"_L1},     Named<WorkloadBy>{WorkloadBy::Group, "group"_L1},
    Named<WorkloadBy>{WorkloadBy::Topic, "topic"_L1},           Named<WorkloadBy>{WorkloadBy::Channel, "channel"_L1},
    Named<WorkloadBy>{WorkloadBy::Operator, "operator"_L1},     Named<WorkloadBy>{WorkloadBy::Department, "department"_L1},
    Named<WorkloadBy>{WorkloadBy::Municipality, "municipality"_L1},
};

constexpr std::array kStateKeys{
    Named<WorkloadState>{WorkloadState::Received, "received"_L1},
    Named<WorkloadState>{WorkloadState::Answered, "answered"_L1},
    Named<WorkloadState>{WorkloadState::Open, "open"_L1},
    Named<WorkloadState>{WorkloadState::Done, "done"_L1},
    Named<WorkloadState>{WorkloadState::AnsweredInTime, "answered_in_time"_L1},
    Named<WorkloadState>{WorkloadState::AnsweredLate, "answered_late"_L1},
    Named<WorkloadState>{WorkloadState::AnsweredNoDue, "answered_no_due"_L1},
    Named<WorkloadState>{WorkloadState::Waiting, "waiting"_L1},
    Named<WorkloadState>{WorkloadState::Overdue, "overdue"_L1},
    Named<WorkloadState>{WorkloadState::ClosedUnanswered, "closed_unanswered"_L1},
};

template<typename Names, typename Enum>
QString keyIn(const Names &names, Enum value)
{
    const auto found = std::ranges::find(names, value, [](const auto &named) { return named.value; });
    return found == names.end() ? QString() : QString(found->key);
}

template<typename Enum, typename Names>
std::optional<Enum> valueIn(const Names &names, const QString &key)
{
    const auto found = std::ranges::find_if(names, [&key](const auto &named) { return named.key == key; });
    return found == names.end() ? std::nullopt : std::optional<Enum>(found->value);
}

} // namespace

DayRange intersected(const DayRange &a, const DayRange &b)
{
    DayRange both;
    both.from = std::max(a.from, b.from); // nullopt is less than any day
    both.to = a.to && b.to ? std::min(a.to, b.to) : a.to ? a.to : b.to;
    return both;
}

QString key(WorkloadBy by)
{
    return keyIn(kByKeys, by);
}

std::optional<WorkloadBy> workloadByFromKey(const QString &key)
{
    return valueIn<WorkloadBy>(kByKeys, key);
}

QString key(WorkloadState state)
{
    return keyIn(kStateKeys, state);
}

std::optional<WorkloadState> workloadStateFromKey(const QString &key)
{
    return valueIn<WorkloadState>(kStateKeys, key);
}

qint64 count(const WorkloadRow &row, WorkloadState state)
{
    switch (state) {
    case WorkloadState::Received: return row.received;
    case WorkloadState::Answered: return row.answered;
    case WorkloadState::Open: return row.open;
    case WorkloadState::Done: return row.done;
    case WorkloadState::AnsweredInTime: return row.answeredInTime;
    case WorkloadState::AnsweredLate: return row.answeredLate;
    case WorkloadState::AnsweredNoDue: return row.answered - row.answeredInTime - row.answeredLate;
    case WorkloadState::Waiting: return row.received - row.answered - row.overdue - row.closedUnanswered;
    case WorkloadState::Overdue: return row.overdue;
    case WorkloadState::ClosedUnanswered: return row.closedUnanswered;
    }
    return 0;
}

std::size_t openAgeBucket(QDate received, QDate today)
{
    const qint64 age = received.daysTo(today);
    const auto after = std::ranges::upper_bound(kOpenAgeFirstDay, age);
    return after == kOpenAgeFirstDay.begin() ? 0 : static_cast<std::size_t>(after - kOpenAgeFirstDay.begin()) - 1;
}

DayRange openAgeDays(std::size_t bucket, QDate today)
{
    DayRange days;
    if (bucket > 0)
        days.to = today.addDays(-kOpenAgeFirstDay.at(bucket));
    if (bucket + 1 < kOpenAgeBuckets)
        days.from = today.addDays(1 - kOpenAgeFirstDay.at(bucket + 1));
    return days;
}

qint64 total(const OpenAgeRow &row)
{
    return std::accumulate(row.counts.begin(), row.counts.end(), qint64(0));
}

} // namespace otklik
