// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <QDate>
#include <QString>

#include <array>
#include <optional>
#include <vector>

namespace otklik {

// The numbers of the supervisor's charts, as plain values: the store fills them, ui and the console show them.
//
// Two kinds of counting, never mixed in one table:
//  - a cohort (WorkloadTable, AnswerTimeTable, OpenAgeTable): appeals *received* in the period, as they stand at
//    `asOf`. Every number is the length of a list that can be opened: row + state + days of receipt;
//  - events (FlowTable): what happened on each day, whenever the appeal was received.

/// Calendar days of the municipality's time zone, both inclusive; nullopt has no bound on that side.
struct DayRange {
    std::optional<QDate> from;
    std::optional<QDate> to;

    friend bool operator==(const DayRange &, const DayRange &) = default;
};

/// The days that are in both.
DayRange intersected(const DayRange &a, const DayRange &b);

/// What a row of a table stands for.
enum class WorkloadBy : quint8 { District, Group, Topic, Channel, Operator, Department, Municipality };

/// Stable names for the console and JSON: "district". "group" is the first level of the classifier, "topic" the second.
QString key(WorkloadBy by);
std::optional<WorkloadBy> workloadByFromKey(const QString &key);

/// Which appeals of a cohort a number counts. The last six part the cohort: their sum is Received.
enum class WorkloadState : quint8 {
    Received,         ///< all of them
    Answered,         ///< a first answer (interim or final) is given
    Open,             ///< not done: step != Done, answered or not
    Done,             ///< step == Done
    AnsweredInTime,   ///< first answer no later than its due time
    AnsweredLate,     ///< first answer after its due time
    AnsweredNoDue,    ///< answered, no deadline applied
    Waiting,          ///< open, no answer yet, due time not passed or no deadline applies
    Overdue,          ///< open, no answer yet, due time passed: isOverdue() at asOf
    ClosedUnanswered, ///< done by an outcome, no answer was given
};
inline constexpr std::array kPartition{WorkloadState::AnsweredInTime, WorkloadState::AnsweredLate, WorkloadState::AnsweredNoDue,
                                WorkloadState::Waiting, WorkloadState::Overdue, WorkloadState::ClosedUnanswered};

/// "answered_in_time"
QString key(WorkloadState state);
std::optional<WorkloadState> workloadStateFromKey(const QString &key);

/// What makes a row: `key` is what a filter takes (a district, a channel key, an operator's number), `name` is what a
/// person reads. Both are "" for the appeals where it is not stated. Citizens' or a file's words: show as plain text.
struct RowName {
    QString key;
    QString name;

    friend bool operator==(const RowName &, const RowName &) = default;
};

/// How a table was counted; ui prints it in words under each chart.
struct CountingRules {
    DayRange days;         ///< of receipt for a cohort, of the event for a flow
    QString timeZone;      ///< IANA id of the municipality, "Europe/Moscow"
    QString calendar;      ///< name of the working calendar that deadlines were counted by; "" if none
    Timestamp asOf{};      ///< the moment of counting: what "now" is for open and overdue
    bool isEvents = false; ///< events (flow) or a cohort
    bool isFiltered = false;
    qint64 n = 0;          ///< appeals counted

    friend bool operator==(const CountingRules &, const CountingRules &) = default;
};

struct WorkloadRow {
    RowName row;
    qint64 received = 0;
    qint64 answered = 0;
    qint64 answeredInTime = 0;
    qint64 answeredLate = 0;
    qint64 open = 0;
    qint64 overdue = 0;
    qint64 done = 0;
    qint64 closedUnanswered = 0;
    qint64 answerSecondsSum = 0; ///< of clock time from receipt to the first answer, over `answered`
    std::optional<qint64> medianAnswerSeconds;

    friend bool operator==(const WorkloadRow &, const WorkloadRow &) = default;
};

/// Any state of a row, those that are differences too (Waiting, AnsweredNoDue).
qint64 count(const WorkloadRow &row, WorkloadState state);

struct WorkloadTable {
    WorkloadBy by = WorkloadBy::District;
    std::vector<WorkloadRow> rows;
    WorkloadRow totals;
    CountingRules rules;

    friend bool operator==(const WorkloadTable &, const WorkloadTable &) = default;
};

enum class TimeGrain : quint8 { Day, Week, Month, Year }; ///< a week starts on Monday

/// Events of one local day as the store counts them, or of one week or month after grouped().
struct FlowPoint {
    QDate from; ///< first local day
    qint64 received = 0;
    qint64 answered = 0; ///< first answers given then, whenever the appeal was received

    friend bool operator==(const FlowPoint &, const FlowPoint &) = default;
};

struct FlowTable {
    TimeGrain grain = TimeGrain::Day;
    std::vector<FlowPoint> points; ///< ascending; from the store: by day, days without events may be left out
    FlowPoint totals;
    CountingRules rules;

    friend bool operator==(const FlowTable &, const FlowTable &) = default;
};

/// Time to the first answer of the cohort's answered appeals, in seconds of clock time.
struct AnswerTimeRow {
    RowName row;
    qint64 n = 0;       ///< answered
    qint64 inTime = 0;  ///< of them in time
    qint64 late = 0;    ///< of them late; the rest had no deadline
    std::optional<qint64> medianSeconds; ///< exact; nullopt when n == 0
    std::optional<qint64> meanSeconds;

    friend bool operator==(const AnswerTimeRow &, const AnswerTimeRow &) = default;
};

struct AnswerTimeTable {
    WorkloadBy by = WorkloadBy::District;
    std::vector<AnswerTimeRow> rows;
    AnswerTimeRow totals;
    CountingRules rules;

    friend bool operator==(const AnswerTimeTable &, const AnswerTimeTable &) = default;
};

/// Age is counted in local calendar days, so that a bucket is a range of days of receipt and opens as a list: received
/// today; 1-2, 3-6, 7-29 days ago; 30 and more.
inline constexpr std::array kOpenAgeFirstDay{0, 1, 3, 7, 30};
inline constexpr std::size_t kOpenAgeBuckets = kOpenAgeFirstDay.size();

/// The bucket of an appeal received on `received`, counted on `today`; a day in the future is in the first.
std::size_t openAgeBucket(QDate received, QDate today);
/// Days of receipt that make the bucket.
DayRange openAgeDays(std::size_t bucket, QDate today);

struct OpenAgeRow {
    RowName row;
    std::array<qint64, kOpenAgeBuckets> counts{}; ///< open now (WorkloadState::Open), by age

    friend bool operator==(const OpenAgeRow &, const OpenAgeRow &) = default;
};
qint64 total(const OpenAgeRow &row);

struct OpenAgeTable {
    WorkloadBy by = WorkloadBy::District;
    QDate today; ///< local day of asOf
    std::vector<OpenAgeRow> rows;
    OpenAgeRow totals;
    CountingRules rules;

    friend bool operator==(const OpenAgeTable &, const OpenAgeTable &) = default;
};

/// What to count. The filter that narrows it is core/domain's; it joins this value in the service's query.
struct WorkloadQuery {
    DayRange days;
    WorkloadBy by = WorkloadBy::District;

    friend bool operator==(const WorkloadQuery &, const WorkloadQuery &) = default;
};

/// One number of one table: what a click on it opens. The days are of receipt, or of the event for a flow.
struct WorkloadCell {
    WorkloadBy by = WorkloadBy::District;
    std::optional<RowName> row{}; ///< nullopt: all rows
    WorkloadState state = WorkloadState::Received;
    DayRange days{};
    bool isEvent = false; ///< days are of the event: received on them, or first answered on them

    friend bool operator==(const WorkloadCell &, const WorkloadCell &) = default;
};

} // namespace otklik
