// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/workload_counters.h"

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

enum Measure { Received, Answered, InTime, Late, Open, ClosedUnanswered, AnswerSeconds, Answers };

constexpr std::string_view kAdd = R"sql(
    INSERT INTO workload (dimension, term, day, received, answered, in_time, late, open, closed_unanswered,
                          answer_seconds, answers)
    VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)
    ON CONFLICT (dimension, day, term) DO UPDATE SET
        received = received + excluded.received, answered = answered + excluded.answered,
        in_time = in_time + excluded.in_time, late = late + excluded.late, open = open + excluded.open,
        closed_unanswered = closed_unanswered + excluded.closed_unanswered,
        answer_seconds = answer_seconds + excluded.answer_seconds, answers = answers + excluded.answers)sql";
constexpr std::string_view kAddStep =
    "INSERT INTO step_count (step, n) VALUES (?1, ?2) ON CONFLICT (step) DO UPDATE SET n = n + excluded.n";
constexpr std::string_view kAll = R"sql(
    SELECT dimension, term, day, received, answered, in_time, late, open, closed_unanswered, answer_seconds, answers
    FROM workload)sql";
constexpr std::string_view kAllSteps = "SELECT step, n FROM step_count";

} // namespace

std::array<qint64, WorkloadCounters::kDimensions> WorkloadCounters::terms(const Appeal &a)
{
    Dictionary &terms = m_session.terms;
    std::array<qint64, kDimensions> all{}; // in the order of WorkloadBy
    all[static_cast<std::size_t>(WorkloadBy::District)] = terms.idFor(TermKind::District, a.district);
    all[static_cast<std::size_t>(WorkloadBy::Group)] = terms.idFor(TermKind::Group, a.group);
    all[static_cast<std::size_t>(WorkloadBy::Topic)] = terms.idFor(TermKind::Topic, a.topic);
    all[static_cast<std::size_t>(WorkloadBy::Channel)] = terms.idFor(TermKind::Channel, a.origin.channel);
    all[static_cast<std::size_t>(WorkloadBy::Operator)] = a.assignee.value;
    all[static_cast<std::size_t>(WorkloadBy::Department)] = terms.idFor(TermKind::Department, a.department);
    all[static_cast<std::size_t>(WorkloadBy::Municipality)] =
        terms.idFor(TermKind::Municipality, a.origin.municipality);
    return all;
}

void WorkloadCounters::count(const Appeal &a, int sign)
{
    m_steps[static_cast<std::size_t>(a.step)] += sign;

    Measures cohort{};
    cohort[Received] = sign;
    if (a.firstAnswered) {
        cohort[Answered] = sign;
        if (a.due)
            cohort[isAnsweredInTime(a) ? InTime : Late] = sign;
        cohort[AnswerSeconds] = sign * (*a.firstAnswered - a.origin.received).count();
    } else if (!isOpen(a.step)) {
        cohort[ClosedUnanswered] = sign;
    }
    if (isOpen(a.step))
        cohort[Open] = sign;

    const auto add = [this](const Cell &cell, const Measures &measures) {
        Measures &sum = m_cells[cell];
        for (std::size_t i = 0; i < measures.size(); ++i)
            sum[i] += measures[i];
    };
    const auto dayOf = [this](Timestamp time) { return qint64{m_zone.localDay(time).time_since_epoch().count()}; };
    const qint64 received = dayOf(a.origin.received);
    const std::array<qint64, kDimensions> termsOfAppeal = terms(a);
    for (int dimension = 0; dimension < kDimensions; ++dimension) {
        const qint64 term = termsOfAppeal[static_cast<std::size_t>(dimension)];
        add({dimension, received, term}, cohort);
        add({dimension, kAllDays, term}, cohort);
        if (a.firstAnswered) {
            Measures event{};
            event[Answers] = sign;
            add({dimension, dayOf(*a.firstAnswered), term}, event);
            add({dimension, kAllDays, term}, event);
        }
    }
}

void WorkloadCounters::flush()
{
    Statement add{m_session.db, kAdd};
    for (const auto &[cell, measures] : m_cells) {
        if (measures == Measures{})
            continue;
        add.bind(1, cell.dimension).bind(2, cell.term).bind(3, cell.day);
        for (std::size_t i = 0; i < measures.size(); ++i)
            add.bind(static_cast<int>(4 + i), measures[i]);
        add.run();
        add.reset();
    }
    Statement addStep{m_session.db, kAddStep};
    for (std::size_t step = 0; step < m_steps.size(); ++step) {
        if (m_steps[step] == 0)
            continue;
        addStep.bind(1, static_cast<qint64>(step)).bind(2, m_steps[step]).run();
        addStep.reset();
    }
    m_cells.clear();
    m_steps = {};
}

QStringList WorkloadCounters::differences()
{
    QStringList found;
    std::map<Cell, Measures> expected = m_cells;
    Statement st{m_session.db, kAll};
    while (st.step()) {
        const Cell cell{st.integer(0), st.int64(2), st.int64(1)};
        Measures stored{};
        for (std::size_t i = 0; i < stored.size(); ++i)
            stored[i] = st.int64(static_cast<int>(3 + i));
        if (const auto counted = expected.find(cell); counted != expected.end()) {
            if (counted->second != stored)
                found.append(u"counter %1/%2/%3 differs from a recount"_s.arg(cell.dimension).arg(cell.term).arg(cell.day));
            expected.erase(counted);
        } else if (stored != Measures{}) {
            found.append(u"counter %1/%2/%3 counts nothing"_s.arg(cell.dimension).arg(cell.term).arg(cell.day));
        }
    }
    for (const auto &[cell, measures] : expected) {
        if (measures != Measures{})
            found.append(u"counter %1/%2/%3 is missing"_s.arg(cell.dimension).arg(cell.term).arg(cell.day));
    }

    std::array<qint64, kStepCount> steps{};
    Statement stepCounts{m_session.db, kAllSteps};
    while (stepCounts.step())
        steps.at(static_cast<std::size_t>(stepCounts.int64(0))) = stepCounts.int64(1);
    if (steps != m_steps)
        found.append(u"the counts by step differ from a recount"_s);
    return found;
}

void WorkloadCounters::replace()
{
    m_session.db.exec("DELETE FROM workload; DELETE FROM step_count;");
    flush();
}

} // namespace otklik
