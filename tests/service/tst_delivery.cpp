// SPDX-License-Identifier: GPL-3.0-or-later
// How an answer reaches the citizen from a desk that works alone; the team is in tests/team.
#include "core/domain/fold.h"
#include "core/domain/permission.h"
#include "core/service/gateway_book.h"
#include "core/storage/storage.h"
#include "tests/support/test_desk.h"

#include <QCryptographicHash>
#include <QLockFile>

#include "tests/support/outside_channels.h"

using namespace Qt::StringLiterals;
using namespace otklik;
using namespace otklik::test;
using namespace std::chrono_literals;

namespace {

class NoDeadlines : public DeadlineRules {
public:
    std::optional<Timestamp> due(const DeadlineQuestion &question, const StartTimes &starts,
                                 std::span<const Pause>) const override
    {
        const bool isFinal = question.clock == ClockKind::FinalAfterInterim && starts.interimAnswered;
        return isFinal ? std::optional{*starts.interimAnswered + 1h} : std::nullopt;
    }
};

constexpr Timestamp kStart{1'772'800'200s};

/// An appeal that came by an account, with an answer.
struct Story {
    explicit Story(const QString &account = u"mail"_s)
    {
        Intake intake;
        intake.account = account;
        intake.origin.channel = u"email"_s;
        add(Received{intake});
    }
    OperationId add(const Change &change, OperatorId by = OperatorId{1})
    {
        operations.push_back({newOperationId(), AppealId{1}, by, kStart + operations.size() * 1s, change});
        return operations.back().id;
    }
    Appeal appeal() const { return fold(operations, NoDeadlines{}); }
    Result<> may(const Change &change) const
    {
        const Operation operation{newOperationId(), AppealId{1}, OperatorId{1}, operations.back().at, change};
        return mayDo(appeal(), operation, {OperatorId{1}, u"Анна"_s, Role::Operator, true}, Practice{}, operations);
    }
    QString states() const
    {
        QStringList words;
        for (const ReplyDelivery &delivery : appeal().deliveries)
            words << key(delivery.state);
        return words.join(u' ');
    }
    std::vector<Operation> operations;
};

const ReplySent kAnswer{u"Засыпали"_s, true, {}, {}};
const ReplySent kInterim{u"Занимаемся"_s, false, {}, {}};

} // namespace

class TestDelivery : public QObject {
    Q_OBJECT
private slots:
    void stateFollowsTheReports_data();
    void stateFollowsTheReports();
    void answersGoOneAfterAnother();
    void whatMakesNoSenseLeavesItAsItIs();
    void onTheWayNothingIsTakenBack();
    void aFurtherMessageOpensAgain();
    void nobodyDeliversWithoutAnAccount();
    void arrivalsComeOnce();
    void answerGoesOutOnce();
    void takenBackInTimeIsNeverSent();
    void laterIsTriedForEver();
    void refusedIsShownAndSettled();
    void doubtIsLookedUp_data();
    void doubtIsLookedUp();
    void doubtThatNobodyCanTellNeedsAPerson();
    void lostOperationsDoNotSendTwice();
    void oneGatewayForAStore();
    void theStoreIsWhole();

private:
    /// Runs the gateway until this is so.
    template<typename Condition>
    bool until(TestDesk &desk, Condition condition)
    {
        if (!desk->gateway().isRunning() && !desk->gateway().start(accountsIn(m_world()), {}, quickGateway()))
            return false;
        return QTest::qWaitFor(condition, 60'000);
    }
    OutsideWorld &m_world() { return *m_outside; }
    /// The appeal of the first letter.
    AppealId only(TestDesk &desk) { return desk.ids().front(); }
    DeliveryState stateOf(TestDesk &desk) { return desk.card(only(desk)).appeal.deliveries.back().state; }

    std::unique_ptr<OutsideWorld> m_outside;

private slots:
    void init() { m_outside = std::make_unique<OutsideWorld>(); }
};

void TestDelivery::stateFollowsTheReports_data()
{
    QTest::addColumn<int>("outcome");
    QTest::addColumn<QString>("state");
    QTest::addColumn<bool>("isSettled");
    QTest::newRow("delivered") << static_cast<int>(DeliveryOutcome::Delivered) << u"delivered"_s << false;
    QTest::newRow("refused") << static_cast<int>(DeliveryOutcome::Refused) << u"refused"_s << true;
    QTest::newRow("not now") << static_cast<int>(DeliveryOutcome::NotNow) << u"waiting"_s << false;
    QTest::newRow("in doubt") << static_cast<int>(DeliveryOutcome::InDoubt) << u"in_doubt"_s << true;
}

void TestDelivery::stateFollowsTheReports()
{
    QFETCH(const int, outcome);
    QFETCH(const QString, state);
    QFETCH(const bool, isSettled);
    Story story;
    const OperationId reply = story.add(kAnswer);
    QCOMPARE(story.states(), u"waiting"_s);
    QVERIFY(!story.may(DeliveryReported{reply, DeliveryOutcome::Delivered, {}, {}, 0}));
    QVERIFY(story.may(DeliveryBegun{reply, u"k"_s, {}, 0}));
    story.add(DeliveryBegun{reply, u"k"_s, {}, 0});
    QCOMPARE(story.states(), u"sending"_s);
    QCOMPARE(refusalOf(story.may(DeliveryBegun{reply, u"k"_s, {}, 0}).error()), QString::fromLatin1(refusal::kBegun));
    QVERIFY(!story.may(DeliverySettled{reply, true}));
    story.add(DeliveryReported{reply, static_cast<DeliveryOutcome>(outcome), {}, u"why"_s, 0});
    QCOMPARE(story.states(), state);
    QCOMPARE(story.appeal().deliveries.front().details, u"why"_s);
    QCOMPARE(story.may(DeliverySettled{reply, true}).has_value(), isSettled);
    if (!isSettled)
        return;
    Story other = story;
    story.add(DeliverySettled{reply, true});
    QCOMPARE(story.states(), u"delivered"_s);
    other.add(DeliverySettled{reply, false});
    QCOMPARE(other.states(), u"waiting"_s);
    QCOMPARE(other.appeal().deliveries.front().attempts, 1);
}

void TestDelivery::answersGoOneAfterAnother()
{
    Story story;
    const OperationId first = story.add(kInterim);
    const OperationId second = story.add(kAnswer);
    QCOMPARE(openDelivery(story.appeal())->reply, first);
    QVERIFY(!story.may(DeliveryBegun{second, u"k"_s, {}, 0}));
    story.add(DeliveryBegun{first, u"k"_s, {}, 0});
    QVERIFY(!story.may(DeliveryBegun{second, u"k"_s, {}, 0}));
    story.add(DeliveryReported{first, DeliveryOutcome::Refused, {}, {}, 0});
    QVERIFY(story.may(DeliveryBegun{second, u"k"_s, {}, 0})); // a refused one is not in its way
    story.add(DeliveryBegun{second, u"k"_s, {}, 0});
    story.add(DeliveryReported{second, DeliveryOutcome::Delivered, {}, {}, 0});
    QVERIFY(!openDelivery(story.appeal()));
    QVERIFY(!story.may(DeliveryBegun{second, u"k"_s, {}, 0}));
}

void TestDelivery::whatMakesNoSenseLeavesItAsItIs()
{
    Story story;
    const OperationId reply = story.add(kAnswer);
    const auto leaves = [&](const Change &change) {
        const QString before = story.states();
        story.add(change);
        return story.states() == before;
    };
    QVERIFY(leaves(DeliveryReported{reply, DeliveryOutcome::Delivered, {}, {}, 0}));
    QVERIFY(leaves(DeliverySettled{reply, true}));
    QVERIFY(leaves(DeliveryBegun{newOperationId(), u"k"_s, {}, 0}));
    story.add(DeliveryBegun{reply, u"k"_s, {}, 0});
    QVERIFY(leaves(DeliveryBegun{reply, u"k"_s, {}, 7}));
    story.add(DeliveryReported{reply, DeliveryOutcome::Delivered, {}, {}, 0});
    QVERIFY(leaves(DeliveryReported{reply, DeliveryOutcome::NotNow, {}, {}, 0}));
    QVERIFY(leaves(DeliverySettled{reply, false}));
    QVERIFY(leaves(DeliveryBegun{reply, u"k"_s, {}, 0}));
}

void TestDelivery::onTheWayNothingIsTakenBack()
{
    Story story;
    const OperationId reply = story.add(kAnswer);
    QVERIFY(story.may(Undone{reply}));
    const OperationId begun = story.add(DeliveryBegun{reply, u"k"_s, {}, 0});
    for (const OperationId &target : {reply, begun})
        QCOMPARE(refusalOf(story.may(Undone{target}).error()), QString::fromLatin1(refusal::kCannotBeUndone));
}

void TestDelivery::aFurtherMessageOpensAgain()
{
    Story story;
    story.add(kAnswer);
    QCOMPARE(story.appeal().step, Step::Done);
    story.add(MessageReceived{u"Снова яма"_s, u"Житель"_s, {}, u"2"_s});
    const Appeal again = story.appeal();
    QCOMPARE(again.step, Step::Interim);
    QVERIFY(again.outcome.isEmpty());
    QVERIFY(again.finalDue.has_value());
    QVERIFY(story.may(kAnswer));
    QCOMPARE(story.states(), u"waiting"_s); // the answer that was given goes all the same
}

void TestDelivery::nobodyDeliversWithoutAnAccount()
{
    Story story{QString{}};
    const OperationId reply = story.add(kAnswer);
    QCOMPARE(story.states(), QString{});
    QVERIFY(!story.may(DeliveryBegun{reply, u"k"_s, {}, 0}));
    QVERIFY(!story.may(DeliverySettled{reply, true}));
}

void TestDelivery::arrivalsComeOnce()
{
    TestDesk desk;
    const QString first = m_world().write(u"anna"_s, u"Яма"_s);
    for (int i = 0; i < 9; ++i)
        m_world().write(u"author %1"_s.arg(i), u"Яма номер %1"_s.arg(i));
    m_world().write(u"anna"_s, u"И вторая яма"_s, {u"unknown"_s, first});
    QVERIFY(until(desk, [&] { return desk.ids().size() == 10; }));
    desk->gateway().stop();
    const AppealId id = *waitFor(desk->catalog().idOf(desk.card(desk.ids().back()).appeal.origin.number));
    Q_UNUSED(id)
    int messages = 0;
    for (const AppealId each : desk.ids()) {
        for (const HistoryEntry &entry : desk.card(each).history)
            messages += std::holds_alternative<MessageReceived>(entry.operation.change);
    }
    QCOMPARE(messages, 1);
    // The cursor is lost: everything comes again and changes nothing.
    const QString file = Storage::databaseFile(desk.directory());
    const auto count = waitFor(desk->catalog().count({}));
    desk.close();
    {
        Session session{file, Database::Access::ReadWrite};
        session.db.exec("UPDATE account SET cursor = ''");
    }
    desk.reopen();
    m_world().write(u"late"_s, u"Последняя яма"_s);
    QVERIFY(until(desk, [&] { return desk.ids().size() == 11; }));
    QCOMPARE(*waitFor(desk->catalog().count({})), *count + 1);
    QCOMPARE(desk.problems(), QStringList{});
}

void TestDelivery::answerGoesOutOnce()
{
    TestDesk desk;
    m_world().write(u"anna"_s, u"Яма"_s);
    QVERIFY(until(desk, [&] { return desk.ids().size() == 1; }));
    OperationId reply;
    QVERIFY(desk.perform(only(desk), kAnswer, {}, &reply));
    QVERIFY(until(desk, [&] { return stateOf(desk) == DeliveryState::Delivered; }));
    // What refers to our answer belongs to the appeal, and opens it again.
    m_world().write(u"anna"_s, u"Спасибо, но яма снова там"_s,
                    {m_world().nameOf(reply.toString(QUuid::WithoutBraces))});
    QVERIFY(until(desk, [&] { return desk.card(only(desk)).appeal.step == Step::Interim; }));
    QCOMPARE(desk.ids().size(), 1U);
    QVERIFY(desk.perform(only(desk), ReplySent{u"Засыпали ещё раз"_s, true, {}, {}}));
    QVERIFY(until(desk, [&] { return m_world().got(u"anna"_s).size() == 2; }));
    QVERIFY(until(desk, [&] { return stateOf(desk) == DeliveryState::Delivered; }));
    desk->gateway().stop();
    QCOMPARE(m_world().got(u"anna"_s), (QStringList{u"Засыпали"_s, u"Засыпали ещё раз"_s}));
    QCOMPARE(desk.problems(), QStringList{});
}

void TestDelivery::takenBackInTimeIsNeverSent()
{
    TestDesk desk;
    m_world().write(u"anna"_s, u"Яма"_s);
    GatewayPace pace = quickGateway();
    pace.takeBack = kTakeBack;
    QVERIFY(desk->gateway().start(accountsIn(m_world()), {}, pace));
    QTRY_COMPARE_WITH_TIMEOUT(desk.ids().size(), 1U, 60'000);
    OperationId reply;
    QVERIFY(desk.perform(only(desk), kAnswer, {}, &reply));
    desk.advance(10s);
    QTest::qWait(2'500);
    QCOMPARE(m_world().deliveries(), 0);
    QVERIFY(desk.perform(only(desk), Undone{reply}));
    desk.advance(60s);
    QTest::qWait(2'500);
    QCOMPARE(m_world().deliveries(), 0);
    QVERIFY(desk.perform(only(desk), ReplySent{u"Засыплем завтра"_s, true, {}, {}}));
    desk.advance(16s);
    QTRY_COMPARE_WITH_TIMEOUT(m_world().got(u"anna"_s), QStringList{u"Засыплем завтра"_s}, 60'000);
}

void TestDelivery::laterIsTriedForEver()
{
    TestDesk desk;
    m_world().setTrouble({.notNow = 100});
    m_world().write(u"anna"_s, u"Яма"_s);
    QVERIFY(until(desk, [&] { return desk.ids().size() == 1; }));
    QVERIFY(desk.perform(only(desk), kAnswer));
    QVERIFY(until(desk, [&] {
        desk.advance(2s); // the pause between two attempts
        return m_world().deliveries() >= 4;
    }));
    m_world().setTrouble({});
    QVERIFY(until(desk, [&] {
        desk.advance(2s);
        return stateOf(desk) == DeliveryState::Delivered;
    }));
    QCOMPARE(m_world().got(u"anna"_s).size(), 1);
}

void TestDelivery::refusedIsShownAndSettled()
{
    TestDesk desk;
    m_world().refuse(u"anna"_s);
    m_world().write(u"anna"_s, u"Яма"_s);
    QVERIFY(until(desk, [&] { return desk.ids().size() == 1; }));
    OperationId reply;
    QVERIFY(desk.perform(only(desk), kAnswer, {}, &reply));
    QVERIFY(until(desk, [&] { return stateOf(desk) == DeliveryState::Refused; }));
    QCOMPARE(desk.card(only(desk)).appeal.deliveries.back().details, u"550 no such box"_s);
    const auto refused = waitFor(desk->gateway().answers(DeliveryState::Refused));
    QCOMPARE(refused->size(), 1U);
    QCOMPARE(refused->front().account, u"mail"_s);
    QCOMPARE(waitFor(desk->gateway().accounts())->front().answers.refused, 1);
    QVERIFY(desk.perform(only(desk), DeliverySettled{reply, true}));
    QCOMPARE(waitFor(desk->gateway().answers(DeliveryState::Refused))->size(), 0U);
    QVERIFY(!desk.perform(only(desk), DeliverySettled{reply, false}));
    QVERIFY(!desk.perform(only(desk), DeliveryBegun{reply, u"k"_s, {}, 0})); // nobody does this by hand
}

void TestDelivery::doubtIsLookedUp_data()
{
    QTest::addColumn<bool>("isThere");
    QTest::newRow("it had arrived") << true;
    QTest::newRow("it had not") << false;
}

// The program was killed between the beginning and the report.
void TestDelivery::doubtIsLookedUp()
{
    QFETCH(const bool, isThere);
    TestDesk desk;
    m_world().write(u"anna"_s, u"Яма"_s);
    QVERIFY(until(desk, [&] { return desk.ids().size() == 1; }));
    desk->gateway().stop();
    OperationId reply;
    QVERIFY(desk.perform(only(desk), kAnswer, {}, &reply));
    const AppealId id = only(desk);
    const ConfigurationPtr configuration = desk->settings().configuration();
    desk.close();
    {
        Session session{Storage::databaseFile(desk.directory()), Database::Access::ReadWrite};
        WriteTransaction tx{session};
        Journal journal{session, *configuration};
        const QString deliveryKey = reply.toString(QUuid::WithoutBraces);
        QVERIFY(journal.record({id, {}, DeliveryBegun{reply, deliveryKey, {}, 0}, {}}, desk.now()).verdict);
        journal.finish();
        tx.commit();
        if (isThere) {
            Dispatch dispatch;
            dispatch.origin.author = u"anna"_s;
            dispatch.text = kAnswer.text;
            dispatch.key = deliveryKey;
            (void)m_world().take(dispatch, {});
        }
    }
    desk.reopen();
    QVERIFY(desk->gateway().start(accountsIn(m_world()), {}, quickGateway()));
    QTest::qWait(2'500);
    QCOMPARE(stateOf(desk), DeliveryState::Sending); // the other one may still be at it
    QVERIFY(until(desk, [&] {
        desk.advance(2s);
        return stateOf(desk) == DeliveryState::Delivered;
    }));
    desk->gateway().stop();
    QCOMPARE(m_world().got(u"anna"_s).size(), 1);
    QCOMPARE(desk.problems(), QStringList{});
}

void TestDelivery::doubtThatNobodyCanTellNeedsAPerson()
{
    TestDesk desk;
    m_world().setTrouble({.lost = 100, .canLookUp = false});
    m_world().write(u"anna"_s, u"Яма"_s);
    QVERIFY(until(desk, [&] { return desk.ids().size() == 1; }));
    OperationId reply;
    QVERIFY(desk.perform(only(desk), kAnswer, {}, &reply));
    QVERIFY(until(desk, [&] {
        desk.advance(2s);
        return stateOf(desk) == DeliveryState::InDoubt;
    }));
    QCOMPARE(m_world().deliveries(), 1);
    m_world().setTrouble({.canLookUp = false});
    QTest::qWait(2'500);
    QCOMPARE(m_world().deliveries(), 1); // nobody sends it again blindly
    QCOMPARE(waitFor(desk->gateway().answers(DeliveryState::InDoubt))->size(), 1U);
    QVERIFY(desk.perform(only(desk), DeliverySettled{reply, false}));
    QVERIFY(until(desk, [&] {
        desk.advance(2s);
        return stateOf(desk) == DeliveryState::Delivered;
    }));
    QCOMPARE(m_world().got(u"anna"_s).size(), 1);
}

// A hub that was restored has forgotten the delivery; the store that did it has not.
void TestDelivery::lostOperationsDoNotSendTwice()
{
    TestDesk desk;
    m_world().write(u"anna"_s, u"Яма"_s);
    QVERIFY(until(desk, [&] { return desk.ids().size() == 1; }));
    QVERIFY(desk.perform(only(desk), kAnswer));
    QVERIFY(until(desk, [&] { return stateOf(desk) == DeliveryState::Delivered; }));
    const ConfigurationPtr configuration = desk->settings().configuration();
    const AppealId id = only(desk);
    desk.close();
    {
        Session session{Storage::databaseFile(desk.directory()), Database::Access::ReadWrite};
        WriteTransaction tx{session};
        session.db.exec("UPDATE operation SET fate = 1 WHERE kind LIKE 'delivery.%'");
        AppealStore appeals{session};
        const Appeal before = *appeals.load(id);
        appeals.update(before, fold(OperationStore{session}.ofAppeal(id, before.origin), *configuration->deadlines));
        tx.commit();
    }
    desk.reopen();
    QCOMPARE(stateOf(desk), DeliveryState::Waiting);
    QVERIFY(until(desk, [&] { return stateOf(desk) == DeliveryState::Delivered; }));
    QCOMPARE(m_world().got(u"anna"_s).size(), 1);
    QCOMPARE(m_world().deliveries(), 1);
}

void TestDelivery::oneGatewayForAStore()
{
    TestDesk desk;
    QVERIFY(desk->gateway().start(accountsIn(m_world()), {}, quickGateway()));
    QVERIFY(desk->gateway().isRunning());
    auto other = Desk::open(desk.directory(), Desk::Mode::Existing);
    QVERIFY(other);
    const auto refused = (*other)->gateway().start(accountsIn(m_world()), {}, quickGateway());
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::Busy);
    desk->gateway().stop();
    QVERIFY((*other)->gateway().start(accountsIn(m_world()), {}, quickGateway()));
}

void TestDelivery::theStoreIsWhole()
{
    TestDesk desk;
    m_outside = std::make_unique<OutsideWorld>(7);
    m_world().setTrouble({.notNow = 20, .lostAnswer = 20, .lost = 10});
    for (int i = 0; i < 12; ++i)
        m_world().write(u"author %1"_s.arg(i), u"Яма номер %1"_s.arg(i));
    QVERIFY(until(desk, [&] { return desk.ids().size() == 12; }));
    for (const AppealId id : desk.ids())
        QVERIFY(desk.perform(id, kAnswer));
    QVERIFY(until(desk, [&] {
        desk.advance(2s);
        const auto accounts = waitFor(desk->gateway().accounts());
        const DeliveryCounts left = accounts->front().answers;
        return left.waiting + left.sending + left.inDoubt == 0;
    }));
    desk->gateway().stop();
    for (int i = 0; i < 12; ++i)
        QCOMPARE(m_world().got(u"author %1"_s.arg(i)).size(), 1);
    QCOMPARE(desk.problems(), QStringList{});
}

QTEST_GUILESS_MAIN(TestDelivery)
#include "tst_delivery.moc"
