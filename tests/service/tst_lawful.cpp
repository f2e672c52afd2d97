// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/operation_json.h"
#include "core/domain/permission.h"
#include "core/domain/transitions.h"
#include "tests/support/test_desk.h"

#include <QRandomGenerator>

using namespace otklik;
using namespace otklik::test;
using namespace Qt::StringLiterals;
using std::chrono::days;
using std::chrono::hours;
using std::chrono::minutes;

namespace {

constexpr int kWanted = 10'000;
constexpr int kAppeals = 150;
constexpr int kAtOnce = 50;

/// Thinks of what a person might do next: any row of the table of transitions, with a body that makes sense.
class Walker {
public:
    Walker(QRandomGenerator &random, std::vector<NoAnswerGround> grounds)
        : m_random(random)
        , m_grounds(std::move(grounds))
    {
    }

    Change any(const AppealCard &card, Timestamp now)
    {
        const auto rows = transitions();
        const Transition &row = rows[static_cast<std::size_t>(m_random.bounded(static_cast<int>(rows.size())))];
        return body(QString::fromLatin1(row.kind), card, now);
    }

private:
    QString word() { return u"слово %1"_s.arg(m_random.bounded(20)); }
    Timestamp later(Timestamp now) { return now + hours{m_random.bounded(1, 24 * 40)}; }
    bool flip() { return m_random.bounded(2) == 0; }

    Change body(const QString &kind, const AppealCard &card, Timestamp now)
    {
        if (kind == u"tag.add")
            return TagAdded{word()};
        if (kind == u"tag.remove")
            return TagRemoved{word()};
        if (kind == u"topic.set")
            return TopicSet{word(), word()};
        if (kind == u"place.set")
            return PlaceSet{word(), {}, word()};
        if (kind == u"importance.set")
            return ImportanceSet{static_cast<Importance>(m_random.bounded(3))};
        if (kind == u"type.set")
            return TypeSet{word()};
        if (kind == u"note.add")
            return NoteAdded{word()};
        if (kind == u"problem.join")
            return ProblemJoined{word()};
        if (kind == u"problem.leave")
            return ProblemLeft{};
        if (kind == u"track.set")
            return TrackSet{static_cast<Track>(m_random.bounded(kTrackCount)), word()};
        if (kind == u"register")
            return AppealRegistered{word(), now};
        if (kind == u"assign")
            return Assigned{{}, flip() ? word() : QString{}};
        if (kind == u"return")
            return AddresseeReturned{word()};
        if (kind == u"escalate")
            return Escalated{m_random.bounded(1, kMaxLevel + 1), word(), word(), {}, false, {}};
        if (kind == u"escalation.return")
            return EscalationReturned{word()};
        if (kind == u"forward")
            return Forwarded{u"горсвет"_s, u"12"_s, word(), {}, word(), word(), {}};
        if (kind == u"undo")
            return Undone{
                card.history[static_cast<std::size_t>(m_random.bounded(static_cast<int>(card.history.size())))]
                    .operation.id};
        return ofTheAnswer(kind, now);
    }

    Change ofTheAnswer(const QString &kind, Timestamp now)
    {
        if (kind == u"reply.draft")
            return ReplyDrafted{word(), flip()};
        if (kind == u"reply.submit")
            return ReplySubmitted{word(), flip(), {}, flip()};
        if (kind == u"reply.approve")
            return ReplyApproved{};
        if (kind == u"reply.return")
            return ReplyReturned{word()};
        if (kind == u"reply.send")
            return ReplySent{flip() ? word() : QString{}, flip(), {}, {}, m_random.bounded(4) == 0};
        if (kind == u"redirect")
            return Redirected{word(), word(), word()};
        if (kind == u"leave")
            return LeftUnanswered{
                m_grounds[static_cast<std::size_t>(m_random.bounded(static_cast<int>(m_grounds.size())))].id,
                {},
                {},
                word()};
        if (kind == u"emergency.tell")
            return EmergencyTold{word(), word()};
        if (kind == u"outcome.set")
            return OutcomeSet{flip() ? u"Не решено"_s : u"Решено"_s};
        if (kind == u"extend")
            return TermExtended{later(now), word(), word()};
        if (kind == u"postpone")
            return Postponed{later(now), word()};
        if (kind == u"promise")
            return Promised{later(now), word()};
        if (kind == u"promise.move")
            return PromiseMoved{later(now), word()};
        if (kind == u"promise.settle")
            return PromiseSettled{flip(), word()};
        if (kind == u"resume")
            return Resumed{word()};
        return DeliverySettled{newOperationId(), flip()};
    }

    QRandomGenerator &m_random;
    std::vector<NoAnswerGround> m_grounds;
};

QString stepsOf(Step before, Step after)
{
    return key(before) + u" -> "_s + key(after);
}

} // namespace

/// Ten thousand operations that the law and the practice allow, found by trying any: the store is what its history
/// says, each step is one that the table names, each refusal has its reason.
class TestLawful : public QObject {
    Q_OBJECT
private slots:
    void tenThousandStepsAndACleanStore();
};

void TestLawful::tenThousandStepsAndACleanStore()
{
    TestDesk desk;
    const OperatorId anna = desk.me();
    const OperatorId boris = desk.addOperator(u"Борис"_s);
    static const QStringList channels{u"ВКонтакте"_s, u"ПОС"_s, u"Бумага"_s, u"112"_s, u"личный приём"_s, u"ЕПГУ"_s};
    QStringList lines{u"Номер;Источник;Текст;Дата"_s};
    for (int i = 0; i < kAppeals; ++i)
        lines << u"Д-%1;%2;Яма у дома %1;06.03.2026 12:00"_s.arg(QString::number(i), channels[i % channels.size()]);
    QVERIFY(desk.import(lines));
    const std::vector<AppealId> appeals = desk.ids();
    QCOMPARE(appeals.size(), std::size_t{kAppeals});

    QRandomGenerator random{20261124};
    Walker walker{random, desk->settings().configuration()->municipality.practice.grounds};
    QMap<QString, int> done;
    QMap<QString, int> refused;
    int total = 0;
    for (int round = 0; total < kWanted; ++round) {
        QVERIFY2(round < 5'000, "too little of what was tried is allowed");
        desk.advance(minutes{random.bounded(1, 90)});
        // Each appeal at most once in a batch, so that its step before and after is seen.
        std::vector<OperationRequest> requests;
        std::vector<Appeal> before;
        for (int i = 0; i < kAtOnce; ++i) {
            const AppealId id = appeals[static_cast<std::size_t>((round * kAtOnce + i) % kAppeals)];
            const AppealCard card = desk.card(id);
            before.push_back(card.appeal);
            requests.push_back({id, random.bounded(2) == 0 ? anna : boris, walker.any(card, desk.now()), {}});
        }
        const auto outcomes = waitFor(desk->operations().apply(requests));
        QVERIFY(outcomes);
        for (std::size_t i = 0; i < requests.size(); ++i) {
            const QString kind = kindOf(requests[i].change);
            const Result<> &verdict = (*outcomes)[i].verdict;
            if (!verdict) {
                QVERIFY2(!verdict.error().details.isEmpty(), qPrintable(kind));
                ++refused[refusalOf(verdict.error()).isEmpty() ? u"invalid: "_s + kind : refusalOf(verdict.error())];
                continue;
            }
            ++total;
            ++done[kind];
            const Step after = desk.card(requests[i].appeal).appeal.step;
            const Transition *row = transitionOf(kind);
            QVERIFY2(row->from.contains(before[i].step) && row->tracks.contains(before[i].track),
                     qPrintable(kind + u": "_s + key(before[i].step)));
            QVERIFY2(after == before[i].step || row->to.contains(after),
                     qPrintable(kind + u": "_s + stepsOf(before[i].step, after)));
        }
    }
    qInfo("%d allowed, %d refused", total, [&refused] {
        int n = 0;
        for (const int each : refused)
            n += each;
        return n;
    }());
    for (const Transition &row : transitions()) {
        if (QLatin1StringView{row.kind} != "delivery.settle"_L1) // without a gateway nothing is in doubt
            QVERIFY2(done.contains(QString::fromLatin1(row.kind)), row.kind);
    }
    for (const char *reason : {refusal::kNotFromHere, refusal::kNotOnTrack, refusal::kNotByLaw, refusal::kNotRegistered,
                               refusal::kInNobodysHands, refusal::kNotPromised})
        QVERIFY2(refused.contains(QString::fromLatin1(reason)), reason);
    QCOMPARE(desk.problems(), QStringList{});
}

QTEST_GUILESS_MAIN(TestLawful)
#include "tst_lawful.moc"
