// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/store_check.h"
#include "core/domain/fold.h"
#include "core/storage/appeal_list.h"
#include "core/storage/appeal_store.h"
#include "core/storage/backup.h"
#include "core/storage/operation_store.h"
#include "core/storage/search_index.h"
#include "core/storage/workload_counters.h"

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

constexpr qsizetype kEnoughProblems = 100;
constexpr qint64 kLooks = 1000;

class StoreCheck {
public:
    StoreCheck(Session &session, const Configuration &configuration)
        : m_session(session)
        , m_rules(*configuration.deadlines)
        , m_operations(session)
        , m_counters(session, configuration.deadlines->zone())
    {
    }

    Result<VerifyReport> run(const std::function<bool(double)> &goOn)
    {
        m_report.problems = integrityProblems(m_session.db);
        checkSearchIndex();
        const ReadTransaction snapshot{m_session.db};
        const qint64 total = AppealList{m_session}.sizes().total;
        AppealStore appeals{m_session};
        bool isStopped = false;
        appeals.forEach([&](const Appeal &appeal) {
            if (isStopped)
                return;
            check(appeal);
            if (m_report.appeals % kLooks == 0)
                isStopped = !goOn(static_cast<double>(m_report.appeals) / static_cast<double>(std::max<qint64>(total, 1)));
        });
        if (isStopped)
            return fail(ErrorCode::Cancelled);
        m_report.problems.append(m_counters.differences());
        m_report.problems.append(tagProblems());
        const qint64 operations = m_operations.count();
        if (operations != m_report.operations)
            note(u"%1 operations belong to no appeal"_s.arg(operations - m_report.operations));
        return std::move(m_report);
    }

private:
    void check(const Appeal &stored)
    {
        ++m_report.appeals;
        const std::vector<Operation> history = m_operations.ofAppeal(stored.id, stored.origin);
        m_report.operations += static_cast<qint64>(history.size());
        m_tags += stored.tags.size();
        m_counters.added(stored);
        if (history.empty() || !std::holds_alternative<Received>(history.front().change))
            return note(u"appeal %1 has no beginning"_s.arg(stored.id.value));
        if (fold(history, m_rules) != stored)
            note(u"appeal %1 is not the fold of its operations"_s.arg(stored.id.value));
    }

    void checkSearchIndex()
    {
        const auto checked = sqlGuard([&] { SearchIndex{m_session}.check(); });
        if (!checked && checked.error().code == ErrorCode::Corrupt)
            note(u"the search index is damaged"_s);
    }

    QStringList tagProblems()
    {
        Statement st{m_session.db, "SELECT count(*) FROM appeal_tag"};
        if (st.step() && st.int64(0) == m_tags)
            return {};
        return {u"the index of tags differs from the appeals' tags"_s};
    }

    void note(const QString &problem)
    {
        if (m_report.problems.size() < kEnoughProblems)
            m_report.problems.append(problem);
    }

    Session &m_session;
    const DeadlineEngine &m_rules;
    OperationStore m_operations;
    WorkloadCounters m_counters;
    VerifyReport m_report;
    qint64 m_tags = 0;
};

} // namespace

Result<VerifyReport> checkStore(Session &session, const Configuration &configuration,
                                const std::function<bool(double)> &goOn)
{
    return StoreCheck{session, configuration}.run(goOn);
}

} // namespace otklik
