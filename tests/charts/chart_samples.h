// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/stats/arrange.h"
#include "core/stats/workload.h"

#include <QDateTime>

namespace otklik::test {

inline CountingRules sampleRules()
{
    CountingRules rules;
    rules.days = {QDate(2026, 10, 1), QDate(2026, 10, 31)};
    rules.timeZone = QStringLiteral("Europe/Moscow");
    rules.asOf = fromSeconds(QDateTime({2026, 11, 2}, {9, 15}, Qt::UTC).toSecsSinceEpoch());
    return rules;
}

/// Every state but "no deadline" has appeals in every row; rows fall from the first to the last.
inline WorkloadTable sampleWorkload(int rows)
{
    WorkloadTable table;
    table.rules = sampleRules();
    for (int i = 0; i < rows; ++i) {
        const QString name = QStringLiteral("Округ %1").arg(i + 1);
        WorkloadRow row;
        row.row = {name, name};
        row.answeredInTime = 4 * (rows - i) + 20;
        row.answeredLate = (rows - i) + 10;
        row.answered = row.answeredInTime + row.answeredLate;
        row.overdue = (rows - i) + 8;
        row.closedUnanswered = 6;
        row.received = row.answered + row.overdue + row.closedUnanswered + 2 * (rows - i) + 12;
        row.open = row.received - row.answered - row.closedUnanswered;
        row.done = row.received - row.open;
        table.rows.push_back(row);
    }
    table.totals = sumOf(table.rows);
    table.rules.n = table.totals.received;
    return table;
}

inline AnswerTimeTable sampleTimes(int rows)
{
    AnswerTimeTable table;
    table.rules = sampleRules();
    for (int i = 0; i < rows; ++i) {
        const QString name = QStringLiteral("Округ %1").arg(i + 1);
        table.rows.push_back({{name, name}, 10, 7, 3, 3600 * (i % 5 + 2), 3600 * (i % 5 + 6)});
    }
    table.totals = {{}, 10LL * rows, 7LL * rows, 3LL * rows, 4 * 3600, 8 * 3600};
    return table;
}

inline OpenAgeTable sampleAges(int rows)
{
    OpenAgeTable table;
    table.rules = sampleRules();
    table.today = QDate(2026, 10, 31);
    for (int i = 0; i < rows; ++i) {
        const QString name = QStringLiteral("Округ %1").arg(i + 1);
        table.rows.push_back({{name, name}, {10 + i, 20, 30, 15, 12}});
        for (std::size_t bucket = 0; bucket < kOpenAgeBuckets; ++bucket)
            table.totals.counts.at(bucket) += table.rows.back().counts.at(bucket);
    }
    return table;
}

inline FlowTable sampleFlow(int days)
{
    FlowTable table;
    table.rules = sampleRules();
    for (int i = 0; i < days; ++i) {
        table.points.push_back({QDate(2026, 10, 1).addDays(i), 50 + 10 * (i % 7), 40 + 5 * (i % 3)});
        table.totals.received += table.points.back().received;
        table.totals.answered += table.points.back().answered;
    }
    table.rules.days = {QDate(2026, 10, 1), QDate(2026, 10, 1).addDays(days - 1)};
    return table;
}

inline QStringList hostileNames()
{
    using namespace Qt::StringLiterals;
    return {
        u"<b>Калуга</b>"_s,
        u"<img src=\"/etc/hostname\" width=9999>"_s,
        u"<img src=\"//host/share/x.png\">"_s,
        u"<table>"_s.repeated(300),
        u"%1 %2 %n %L1"_s,
        u"&lt;b&gt; &amp; Ко"_s,
        u"строка\nдругая\r\nтретья\tчетвёртая"_s,
        u"справка_\u202Efdp.exe"_s,
        u"а"_s + u"\u0301"_s.repeated(5000),
        u"Я"_s.repeated(300000),
        u"нуль"_s + QString(QChar(0)) + u"внутри"_s,
        u"👩‍👩‍👧‍👦"_s.repeated(500),
        u"=HYPERLINK(\"http://x\")"_s,
        u"Округ"_s, // twice: a category axis would drop the second
        u"Округ"_s,
    };
}

inline WorkloadTable hostileWorkload()
{
    WorkloadTable table = sampleWorkload(static_cast<int>(hostileNames().size()));
    for (std::size_t i = 0; i < table.rows.size(); ++i)
        table.rows[i].row = {hostileNames().at(static_cast<qsizetype>(i)),
                             hostileNames().at(static_cast<qsizetype>(i))};
    return table;
}

} // namespace otklik::test
