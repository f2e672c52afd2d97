// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/outage/storm/judge.h"

#include "tests/team/picture.h"

using namespace Qt::StringLiterals;

namespace otklik::test {

namespace {

constexpr int kPatience = 240'000; // ms

} // namespace

QString Judge::verdict()
{
    for (const auto step : {&Judge::everybodyComesBack, &Judge::answerWhatIsLeft}) {
        if (const QString problem = (this->*step)(); !problem.isEmpty())
            return problem;
    }
    QStringList problems{compareAnswers(), compareConfirmed(), compareScreens()};
    problems.removeAll(QString{});
    return problems.join(u'\n');
}

/// The lines are good again, and who was away comes back.
QString Judge::everybodyComesBack()
{
    m_team.outside().calmDown();
    m_team.mendLines();
    for (const auto &each : m_team.desks()) {
        if (const QString problem = each->comeBack(); !problem.isEmpty())
            return problem;
    }
    const auto isInStep = [](const auto &each) { return each->desk().isInStep(); };
    if (!QTest::qWaitFor([&] { return std::ranges::all_of(m_team.desks(), isInStep); }, kPatience))
        return u"not every desk comes back into step"_s;
    return {};
}

/// One person goes through what nobody has answered yet.
QString Judge::answerWhatIsLeft()
{
    Outside &outside = m_team.outside();
    ShakyDesk &last = *m_team.desks().front();
    const auto hasAll = [&] { return std::cmp_equal(last.desk().ids().size(), outside.citizens()); };
    if (!QTest::qWaitFor(hasAll, kPatience))
        return u"%1 appeals of %2 citizens"_s.arg(last.desk().ids().size()).arg(outside.citizens());
    for (const AppealId id : last.desk().ids()) {
        if (last.desk().card(id).appeal.replies == 0)
            last.answer(id);
    }
    if (!QTest::qWaitFor([&] { return outside.isAnswered(); }, kPatience))
        return u"somebody waits for an answer"_s;
    return {};
}

QString Judge::compareAnswers() const
{
    QStringList wrong;
    for (int i = 0; i < m_team.outside().citizens(); ++i) {
        if (const qsizetype answers = m_team.outside().answersTo(i); answers != 1)
            wrong << u"citizen %1 has %2 answers"_s.arg(i).arg(answers);
    }
    return wrong.join(u'\n');
}

QString Judge::compareConfirmed()
{
    const std::vector<QUuid> feed = PairTeam::feed(m_team.hub().pair().primary());
    const QSet<QUuid> there{feed.begin(), feed.end()};
    if (!std::cmp_equal(there.size(), feed.size()))
        return u"the feed has an operation twice"_s;
    QStringList wrong;
    for (const auto &each : m_team.desks()) {
        QSet<QUuid> known = there;
        for (const OutboxItem &item : each->desk().outbox()) { // shown to a person, with the reason
            if (item.entry.state != OutboxState::Refused)
                wrong << u"%1 waits in an outbox"_s.arg(item.entry.kind);
            known.insert(item.entry.operation);
            ++m_held;
            if (!waitFor(each->desk()->team().drop(item.entry.operation)))
                wrong << u"%1 cannot be dropped"_s.arg(item.entry.kind);
        }
        for (const QUuid &missing : each->confirmed() - known)
            wrong << u"confirmed and missing: "_s + missing.toString();
    }
    return wrong.join(u'\n');
}

QString Judge::compareScreens()
{
    TeamDesk &first = m_team.desks().front()->desk();
    QStringList wrong;
    for (const auto &each : m_team.desks()) {
        TeamDesk &desk = each->desk();
        const auto isSame = [&] { return desk.isInStep() && differences(first, desk).isEmpty(); };
        if (!QTest::qWaitFor(isSame, kPatience))
            wrong << u"a desk differs, or is not in step: "_s + differences(first, desk);
        wrong << desk.problems(); // every fold, once more
    }
    return wrong.join(u'\n');
}

} // namespace otklik::test
