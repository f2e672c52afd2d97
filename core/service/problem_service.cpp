// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/problem_service.h"
#include "core/service/desk_context.h"
#include "core/service/lookalikes.h"
#include "core/storage/appeal_store.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

constexpr int kChunk = 2000;
constexpr int kMembersCompared = 60; ///< of a problem: the newest say what is written about it now
constexpr std::size_t kLooked = 400; ///< of what is found: many of them are in a problem or done

} // namespace

/// The lookalikes, kept in step with the store.
class ProblemService::Book {
public:
    explicit Book(DeskContext &desk)
        : m_desk(desk)
    {
    }

    const Lookalikes &inStep(Session &session)
    {
        ProblemReader reader{session};
        const ChangeNotice notice = takeNotices();
        const Timestamp since = m_desk.now() - kCompared;
        if (!m_isBegun) {
            m_isBegun = true;
            m_last = reader.oldestOfNewest(kMostCompared);
        } else {
            const std::vector<AppealId> changed = notice.isEverything ? m_all.ids() : notice.appeals;
            for (const Comparable &each : reader.facts(changed))
                m_all.update(each);
        }
        while (!m_desk.isClosing()) {
            const auto chunk = reader.comparable(m_last, since, kChunk);
            for (const Comparable &each : chunk)
                m_all.add(each);
            if (chunk.empty())
                break;
            m_last = chunk.back().id;
        }
        return m_all;
    }

    void note(const ChangeNotice &notice)
    {
        const QMutexLocker lock{&m_mutex};
        m_notice.isEverything = m_notice.isEverything || notice.isEverything;
        if (m_notice.isEverything)
            m_notice.appeals.clear();
        else
            m_notice.appeals.insert(m_notice.appeals.end(), notice.appeals.begin(), notice.appeals.end());
    }

private:
    ChangeNotice takeNotices()
    {
        const QMutexLocker lock{&m_mutex};
        return std::exchange(m_notice, {});
    }

    DeskContext &m_desk;
    Lookalikes m_all;
    bool m_isBegun = false;
    AppealId m_last;
    QMutex m_mutex;
    ChangeNotice m_notice;
};

namespace {

std::vector<AppealRow> rowsOf(Session &session, const std::vector<Lookalikes::Found> &found)
{
    std::vector<AppealId> ids;
    for (const Lookalikes::Found &each : found)
        ids.push_back(each.appeal);
    return AppealStore{session}.rows(ids);
}

bool isFree(const AppealRow &row)
{
    return row.problem.isEmpty() && isOpen(row.step);
}

/// Each appeal once, as it was found best.
std::vector<Lookalikes::Found> unite(std::vector<Lookalikes::Found> found)
{
    std::ranges::stable_sort(found, std::ranges::greater{},
                             [](const Lookalikes::Found &each) { return each.likeness.score; });
    QSet<qint64> seen;
    std::erase_if(found, [&seen](const Lookalikes::Found &each) {
        const bool isKnown = seen.contains(each.appeal.value);
        seen.insert(each.appeal.value);
        return isKnown;
    });
    return found;
}

AlikeAppeals sorted(Session &session, const QString &ownProblem, std::vector<Lookalikes::Found> found, int limit)
{
    found.resize(std::min(found.size(), kLooked));
    const std::vector<AppealRow> rows = rowsOf(session, found);
    AlikeAppeals alike;
    QSet<QString> problems{ownProblem};
    const auto most = static_cast<std::size_t>(limit);
    std::size_t next = 0; // a row that is gone is missing among the rows
    for (const Lookalikes::Found &each : found) {
        if (next == rows.size() || rows[next].id != each.appeal)
            continue;
        const AppealRow &row = rows[next++];
        if (isFree(row) && alike.free.size() < most)
            alike.free.push_back({row, each.likeness});
        if (!row.problem.isEmpty() && !problems.contains(row.problem) && alike.inProblems.size() < most) {
            problems.insert(row.problem);
            alike.inProblems.push_back({row, each.likeness});
        }
    }
    return alike;
}

} // namespace

ProblemService::ProblemService(DeskContext &desk)
    : m_desk(desk)
    , m_book(std::make_unique<Book>(desk))
{
}

ProblemService::~ProblemService() = default;

QFuture<Result<std::vector<Problem>>> ProblemService::problems()
{
    return m_desk.reader().run<std::vector<Problem>>(
        [](Session &session) { return ProblemReader{session}.problems(); });
}

QFuture<Result<int>> ProblemService::peopleWaiting(const QString &problem)
{
    return m_desk.reader().run<int>(
        [problem](Session &session) { return ProblemReader{session}.peopleWaiting(problem); });
}

QFuture<Result<std::vector<AppealId>>> ProblemService::members(const QString &problem, int limit)
{
    return m_desk.reader().run<std::vector<AppealId>>(
        [problem, limit](Session &session) { return ProblemReader{session}.members(problem, limit); });
}

QFuture<Result<AlikeAppeals>> ProblemService::alike(AppealId appeal, int limit)
{
    return m_desk.comparing().run<AlikeAppeals>(
        [this, appeal, limit](Session &session) -> Result<AlikeAppeals> {
            const std::vector<AppealRow> self = AppealStore{session}.rows({appeal});
            if (self.empty())
                return fail(ErrorCode::NotFound, QString::number(appeal.value), u"no such appeal"_s);
            const auto found = m_book->inStep(session).of(appeal, kAlike);
            return sorted(session, self.front().problem, found, limit);
        });
}

QFuture<Result<std::vector<Alike>>> ProblemService::alikeTo(const QString &problem, int limit)
{
    return m_desk.comparing().run<std::vector<Alike>>([this, problem, limit](Session &session) {
        const Lookalikes &all = m_book->inStep(session);
        std::vector<Lookalikes::Found> found;
        for (const AppealId member : ProblemReader{session}.members(problem, kMembersCompared)) {
            const auto more = all.of(member, kAlike);
            found.insert(found.end(), more.begin(), more.end());
        }
        std::erase_if(found, [](const Lookalikes::Found &each) { return !each.isOpen; });
        return sorted(session, problem, unite(std::move(found)), limit).free;
    });
}

void ProblemService::takeNotice(const ChangeNotice &notice)
{
    m_book->note(notice);
}

} // namespace otklik
