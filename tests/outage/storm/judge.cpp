// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/outage/storm/judge.h"

#include "tests/team/picture.h"

#include <QDeadlineTimer>

#include <array>

using namespace Qt::StringLiterals;

namespace otklik::test {

namespace {

constexpr int kPatience = 240'000; // ms
constexpr int kEverything = 1'000'000;
constexpr int kLook = 200; // ms; some looks go through every letter there is

template<typename Condition>
bool waitUntil(Condition condition)
{
    for (const QDeadlineTimer limit{kPatience}; !limit.hasExpired(); QTest::qWait(kLook)) {
        if (condition())
            return true;
    }
    return false;
}

} // namespace

QString Judge::verdict()
{
    for (const auto step : {&Judge::everybodyComesBack, &Judge::answerWhatIsLeft, &Judge::deliverEverything}) {
        if (const QString problem = (this->*step)(); !problem.isEmpty())
            return problem;
    }
    QStringList problems{compareAnswers(), compareRequests(), compareConfirmed(), compareScreens(), compareWithHub()};
    problems.removeAll(QString{});
    return problems.join(u'\n');
}

/// The lines are good again, and who was away comes back.
QString Judge::everybodyComesBack()
{
    if (const QString problem = m_team.outside().calmDown(); !problem.isEmpty())
        return problem;
    m_team.mendLines();
    for (const auto &each : m_team.desks()) {
        if (const QString problem = each->comeBack(); !problem.isEmpty())
            return problem;
    }
    const auto isInStep = [](const auto &each) { return each->desk().isInStep(); };
    if (!waitUntil([&] { return std::ranges::all_of(m_team.desks(), isInStep); }))
        return u"not every desk comes back into step"_s;
    return {};
}

/// One person goes through what nobody has answered yet.
QString Judge::answerWhatIsLeft()
{
    Outside &outside = m_team.outside();
    ShakyDesk &last = *m_team.desks().front();
    const auto hasAll = [&] { return std::cmp_equal(last.desk().ids().size(), outside.citizens()); };
    if (!waitUntil(hasAll))
        return u"%1 appeals of %2 citizens"_s.arg(last.desk().ids().size()).arg(outside.citizens());
    for (const AppealId id : last.desk().ids()) {
        if (last.desk().card(id).appeal.replies == 0)
            last.answer(id);
    }
    return {};
}

/// What no gateway can tell, one person finds out: by a look into the citizen's mailbox, or into the other system, when
/// nothing is on its way there any more.
void Judge::settle(const std::vector<OpenDelivery> &doubtful)
{
    ShakyDesk &desk = *m_team.desks().front();
    const std::vector<int> answers = m_team.outside().answers();
    for (const OpenDelivery &each : doubtful) {
        const Appeal appeal = desk.desk().card(each.appeal).appeal;
        const ReplyDelivery *delivery = openDelivery(appeal, each.isForwarding);
        if (!delivery || delivery->state != DeliveryState::InDoubt)
            continue;
        const int citizen = Outside::citizenOf(appeal.origin);
        const bool isThere = each.isForwarding ? m_team.outside().requests().contains(appeal.origin.text.trimmed())
                                               : answers[static_cast<std::size_t>(citizen)] > 0;
        desk.settle(each.appeal, delivery->reply, isThere);
        ++m_doubts;
    }
}

/// Waits as long as answers leave, however many there are.
QString Judge::deliverEverything()
{
    const auto in = [&](DeliveryState state) {
        return *waitFor(m_team.desks().front()->desk()->gateway().answers(state, kEverything));
    };
    const Outside &outside = m_team.outside();
    std::array<std::size_t, 4> open{};
    QDeadlineTimer limit{kPatience};
    while (!limit.hasExpired()) {
        const std::vector<OpenDelivery> doubtful = in(DeliveryState::InDoubt);
        if (!doubtful.empty() && outside.isQuiet())
            settle(doubtful);
        const std::array now{in(DeliveryState::Waiting).size(), in(DeliveryState::Sending).size(),
                             in(DeliveryState::Refused).size(), doubtful.size()};
        if (std::exchange(open, now) != now)
            limit.setRemainingTime(kPatience);
        if (std::ranges::all_of(open, [](std::size_t count) { return count == 0; }) && outside.isQuiet())
            return {};
        QTest::qWait(kLook);
    }
    return u"answers do not leave: %1 wait, %2 are being sent, %3 are refused, %4 are in doubt"_s.arg(open[0])
        .arg(open[1])
        .arg(open[2])
        .arg(open[3]);
}

QString Judge::compareAnswers() const
{
    const std::vector<int> answers = m_team.outside().answers();
    QStringList wrong;
    for (std::size_t i = 0; i < answers.size(); ++i) {
        if (answers[i] != 1)
            wrong << u"citizen %1 has %2 answers"_s.arg(i).arg(answers[i]);
    }
    return wrong.join(u'\n');
}

/// What was handed on stands in the other system once, and nothing else does.
QString Judge::compareRequests() const
{
    QStringList expected;
    TeamDesk &first = m_team.desks().front()->desk();
    for (const AppealId id : first.ids()) {
        const Appeal appeal = first.card(id).appeal;
        for (qsizetype i = 0; i < std::ssize(appeal.forwardings); ++i)
            expected << appeal.origin.text.trimmed();
    }
    QStringList there = m_team.outside().requests();
    expected.sort();
    there.sort();
    return there == expected ? QString{}
                             : u"%1 requests in the other system, %2 were handed on, or others"_s.arg(there.size())
                                   .arg(expected.size());
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
        if (!waitUntil(isSame))
            wrong << u"a desk differs, or is not in step: "_s + differences(first, desk);
        wrong << desk.problems(); // every fold, once more
    }
    return wrong.join(u'\n');
}

/// The first desk's histories, which are everybody's, are the hub's feed.
QString Judge::compareWithHub()
{
    const TestHub &hub = m_team.hub().pair().primary();
    std::map<QUuid, std::vector<QUuid>> feed;
    for (const QStringList &row : PairTeam::ask(hub, u"SELECT appeal_id, op_id FROM hub.feed ORDER BY seq"_s).rows)
        feed[QUuid::fromString(row[0])].push_back(QUuid::fromString(row[1]));
    TeamDesk &first = m_team.desks().front()->desk();
    std::map<QUuid, std::vector<QUuid>> shown;
    for (const AppealId id : first.ids()) {
        const AppealCard card = first.card(id);
        std::vector<QUuid> &operations = shown[card.appeal.uid];
        for (const HistoryEntry &entry : card.history)
            operations.push_back(entry.operation.id);
    }
    QStringList wrong;
    for (const auto &[appeal, operations] : feed) {
        if (shown[appeal] != operations)
            wrong << u"%1: %2 operations at the hub, %3 at a desk, or another order"_s.arg(appeal.toString())
                         .arg(operations.size())
                         .arg(shown[appeal].size());
    }
    if (shown.size() != feed.size())
        wrong << u"%1 appeals at the hub, %2 at a desk"_s.arg(feed.size()).arg(shown.size());
    const QString delivered = PairTeam::ask(hub, u"SELECT count(*) FROM hub.reply WHERE state = 'delivered'"_s).value();
    if (delivered.toInt() != m_team.outside().citizens())
        wrong << u"%1 answers are delivered at the hub"_s.arg(delivered);
    return wrong.join(u'\n');
}

} // namespace otklik::test
