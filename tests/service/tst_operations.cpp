// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/operation_json.h"
#include "tests/support/letter_table.h"
#include "tests/support/test_desk.h"

using namespace Qt::StringLiterals;
using namespace otklik;
using namespace otklik::test;

class TestOperations : public QObject {
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void tagIsAddedAndUndone();
    void undoOfUndoDoesItAgain();
    void bulkIsUndoneAsOne();
    void theSameIdChangesNothing();
    void replyClosesAndCountsInTime();
    void replyIsTakenBackWithinFifteenSeconds();
    void takenBackTextReturnsToTheComposer();
    void secondFinalAnswerIsRefused();
    void approvalIsByAnother();
    void escalationGoesUpOnly();
    void unfilledFactIsRefused();
    void noteIsFoundUntilUndone();
    void refusals_data();
    void refusals();
    void stateSurvivesReopening();
    void newCalendarMovesWhatIsOpenOnly();

private:
    std::unique_ptr<TestDesk> m_desk;
    AppealId m_appeal;
};

void TestOperations::init()
{
    m_desk = std::make_unique<TestDesk>();
    const auto report = m_desk->import(letterTable({{.number = u"A-1"_s, .text = u"Яма на дороге у школы"_s},
                                                    {.number = u"A-2"_s,
                                                     .text = u"Нет отопления в доме"_s,
                                                     .author = u"Иван С."_s,
                                                     .place = u"Калуга"_s,
                                                     .time = u"06.03.2026 15:10"_s,
                                                     .source = u"ПОС"_s}}));
    QVERIFY(report.has_value());
    QCOMPARE(report->added, 2);
    m_appeal = m_desk->ids({.filter = {.districts = {u"Обнинск"_s}}}).front();
}

void TestOperations::cleanup()
{
    QCOMPARE(m_desk->problems(), QStringList{});
}

void TestOperations::tagIsAddedAndUndone()
{
    OperationId id;
    QVERIFY(m_desk->perform(m_appeal, TagAdded{u"  дороги "_s}, {}, &id));
    QCOMPARE(m_desk->card(m_appeal).appeal.tags, QStringList{u"дороги"_s});
    QCOMPARE(m_desk->ids({.filter = {.tags = {u"дороги"_s}}}).size(), 1U);

    QVERIFY(m_desk->perform(m_appeal, Undone{id}));
    const AppealCard card = m_desk->card(m_appeal);
    QCOMPARE(card.appeal.tags, QStringList{});
    QCOMPARE(card.history.size(), 3U);
    QVERIFY(card.history[1].isUndone);
    QVERIFY(m_desk->ids({.filter = {.tags = {u"дороги"_s}}}).empty());
}

void TestOperations::undoOfUndoDoesItAgain()
{
    OperationId added;
    OperationId undone;
    QVERIFY(m_desk->perform(m_appeal, TopicSet{u"Дороги"_s, u"Ямы"_s}, {}, &added));
    QVERIFY(m_desk->perform(m_appeal, Undone{added}, {}, &undone));
    QVERIFY(!m_desk->perform(m_appeal, Undone{added}));
    QVERIFY(m_desk->perform(m_appeal, Undone{undone}));
    QCOMPARE(m_desk->card(m_appeal).appeal.topic, u"Ямы"_s);
}

void TestOperations::bulkIsUndoneAsOne()
{
    const auto all = m_desk->ids();
    const auto done = waitFor((*m_desk)->operations().applyToAll(TagAdded{u"шторм"_s}, all, m_desk->me()));
    QVERIFY(done);
    QCOMPARE(m_desk->ids({.filter = {.tags = {u"шторм"_s}}}).size(), 2U);
    QVERIFY(waitFor((*m_desk)->operations().undo(*done, m_desk->me())));
    QVERIFY(m_desk->ids({.filter = {.tags = {u"шторм"_s}}}).empty());
}

void TestOperations::theSameIdChangesNothing()
{
    const OperationId id = newOperationId();
    const OperationRequest request{m_appeal, m_desk->me(), NoteAdded{u"Позвонил мастеру"_s}, id};
    for (int i = 0; i < 3; ++i) {
        const auto outcomes = waitFor((*m_desk)->operations().apply({request}));
        QVERIFY(outcomes && outcomes->front().verdict);
        QCOMPARE(outcomes->front().operation, id);
    }
    QCOMPARE(m_desk->card(m_appeal).appeal.notes, 1);

    const OperationRequest other{m_appeal, m_desk->me(), TagAdded{u"другое"_s}, id};
    QVERIFY(!waitFor((*m_desk)->operations().apply({other}))->front().verdict);
}

void TestOperations::replyClosesAndCountsInTime()
{
    QVERIFY(m_desk->perform(m_appeal, ReplySent{u"Яму засыпали 6 марта."_s, true, u"Решено"_s, {}}));
    const Appeal appeal = m_desk->card(m_appeal).appeal;
    QCOMPARE(appeal.step, Step::Done);
    QCOMPARE(appeal.outcome, u"Решено"_s);
    QVERIFY(isAnsweredInTime(appeal));
}

void TestOperations::replyIsTakenBackWithinFifteenSeconds()
{
    OperationId first;
    QVERIFY(m_desk->perform(m_appeal, ReplySent{u"Ответ"_s, true, {}, {}}, {}, &first));
    m_desk->advance(std::chrono::seconds{15});
    QVERIFY(m_desk->perform(m_appeal, Undone{first}));
    QCOMPARE(m_desk->card(m_appeal).appeal.step, Step::New);

    OperationId second;
    QVERIFY(m_desk->perform(m_appeal, ReplySent{u"Ответ"_s, true, {}, {}}, {}, &second));
    m_desk->advance(std::chrono::seconds{16});
    const auto late = m_desk->perform(m_appeal, Undone{second});
    QVERIFY(!late);
    QCOMPARE(late.error().code, ErrorCode::TooLate);
    QCOMPARE(m_desk->card(m_appeal).appeal.step, Step::Done);
}

void TestOperations::takenBackTextReturnsToTheComposer()
{
    OperationId id;
    QVERIFY(m_desk->perform(m_appeal, ReplySent{u"Исправим завтра"_s, false, {}, {}}, {}, &id));
    QVERIFY(!*waitFor((*m_desk)->drafts().load(m_appeal, m_desk->me())));
    QVERIFY(m_desk->perform(m_appeal, Undone{id}));
    const auto draft = *waitFor((*m_desk)->drafts().load(m_appeal, m_desk->me()));
    QVERIFY(draft.has_value());
    QCOMPARE(draft->text, u"Исправим завтра"_s);
    QCOMPARE(draft->isFinal, false);
}

void TestOperations::secondFinalAnswerIsRefused()
{
    QVERIFY(m_desk->perform(m_appeal, ReplySent{u"Ответ"_s, true, {}, {}}));
    const auto again = m_desk->perform(m_appeal, ReplySent{u"Ещё ответ"_s, true, {}, {}});
    QVERIFY(!again);
    QCOMPARE(again.error().subject, QString::fromLatin1(refusal::kAlreadyAnswered));
    QVERIFY(m_desk->perform(m_appeal, OutcomeSet{u"Не решено"_s})); // reopened by a person, on purpose
    QVERIFY(m_desk->perform(m_appeal, ReplySent{u"Переделали"_s, true, u"Решено"_s, {}}));
}

void TestOperations::approvalIsByAnother()
{
    const OperatorId other = m_desk->addOperator(u"Мария"_s, Role::Supervisor);
    QVERIFY(m_desk->perform(m_appeal, ReplySubmitted{u"На согласование"_s, true, u"Решено"_s}));
    QCOMPARE(m_desk->card(m_appeal).appeal.step, Step::ForApproval);
    QCOMPARE(m_desk->perform(m_appeal, ReplyApproved{}).error().subject, QString::fromLatin1(refusal::kOwnReply));
    QCOMPARE(m_desk->perform(m_appeal, ReplySent{}).error().subject, QString::fromLatin1(refusal::kNeedsApproval));
    QVERIFY(m_desk->perform(m_appeal, ReplyApproved{}, other));
    QCOMPARE(m_desk->perform(m_appeal, ReplySent{u"Другой текст"_s, true, {}, {}}).error().subject,
             QString::fromLatin1(refusal::kTextDiffers));
    QVERIFY(m_desk->perform(m_appeal, ReplySent{}));
    const Appeal appeal = m_desk->card(m_appeal).appeal;
    QCOMPARE(appeal.step, Step::Done);
    QCOMPARE(appeal.outcome, u"Решено"_s);
}

void TestOperations::escalationGoesUpOnly()
{
    QVERIFY(m_desk->perform(m_appeal, Escalated{3, u"Заместитель главы"_s, u"Просрочено"_s, {}}));
    QCOMPARE(m_desk->perform(m_appeal, Escalated{3, {}, u"Ещё раз"_s, {}}).error().subject,
             QString::fromLatin1(refusal::kNotUp));
    QCOMPARE(m_desk->ids({.view = View::Escalated}).size(), 1U);
    QVERIFY(m_desk->perform(m_appeal, Escalated{4, {}, u"Не помогло"_s, {}}));
    QVERIFY(m_desk->perform(m_appeal, EscalationReturned{u"Поручено управлению дорог"_s}));
    QCOMPARE(m_desk->card(m_appeal).appeal.level, 0);
}

void TestOperations::unfilledFactIsRefused()
{
    const auto sent = m_desk->perform(m_appeal, ReplySent{u"Здравствуйте. [[что сделано]]"_s, true, {}, {}});
    QVERIFY(!sent);
    QCOMPARE(sent.error().subject, QString::fromLatin1(refusal::kFactMissing));
}

void TestOperations::noteIsFoundUntilUndone()
{
    const AppealQuery query{.filter = {.text = u"экскаватором"_s}, .sort = Sort::Newest};
    OperationId id;
    QVERIFY(m_desk->perform(m_appeal, NoteAdded{u"Нужен экскаватор"_s}, {}, &id));
    QCOMPARE(m_desk->ids(query), std::vector{m_appeal});
    QVERIFY(m_desk->perform(m_appeal, Undone{id}));
    QVERIFY(m_desk->ids(query).empty());
}

void TestOperations::refusals_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<ErrorCode>("code");

    using enum ErrorCode;
    QTest::newRow("a tag of spaces") << u"tag.add"_s << QByteArray{R"({"tag":"  "})"} << Invalid;
    QTest::newRow("a note of nothing") << u"note.add"_s << QByteArray{R"({"text":""})"} << Invalid;
    QTest::newRow("an empty reply") << u"reply.send"_s << QByteArray{R"({"text":" "})"} << Invalid;
    QTest::newRow("nothing to approve") << u"reply.approve"_s << QByteArray{"{}"} << Refused;
    QTest::newRow("nothing to return") << u"reply.return"_s << QByteArray{R"({"remark":"x"})"} << Refused;
    QTest::newRow("level 7") << u"escalate"_s << QByteArray{R"({"level":7,"reason":"x"})"} << Invalid;
    QTest::newRow("no reason") << u"escalate"_s << QByteArray{R"({"level":1,"reason":" "})"} << Invalid;
    QTest::newRow("not escalated") << u"escalation.return"_s << QByteArray{R"({"result":"x"})"} << Refused;
    QTest::newRow("postponed to the past")
        << u"postpone"_s << QByteArray{R"({"until":"2020-01-01T00:00:00Z","reason":"x"})"} << Refused;
    QTest::newRow("assigned to nobody known") << u"assign"_s << QByteArray{R"({"assignee":99})"} << NotFound;
    QTest::newRow("an unknown operation undone")
        << u"undo"_s << QByteArray{R"({"operation":"01900000-0000-7000-8000-000000000000"})"} << NotFound;
    QTest::newRow("received by hand") << u"appeal.receive"_s << QByteArray{"{}"} << Unsupported;
    QTest::newRow("a kind of the future") << u"teleport"_s << QByteArray{"{}"} << Unsupported;
}

void TestOperations::refusals()
{
    QFETCH(const QString, kind);
    QFETCH(const QByteArray, body);
    const auto change = changeFromJson(kind, QJsonDocument::fromJson(body).object());
    QVERIFY(change);
    const Appeal before = m_desk->card(m_appeal).appeal;
    const auto verdict = m_desk->perform(m_appeal, *change);
    QVERIFY(!verdict);
    QTEST(verdict.error().code, "code");
    QCOMPARE(m_desk->card(m_appeal).appeal, before);
}

void TestOperations::stateSurvivesReopening()
{
    QVERIFY(m_desk->perform(m_appeal, Assigned{m_desk->me(), u"Управление дорог"_s}));
    QVERIFY(m_desk->perform(m_appeal, Promised{m_desk->now() + std::chrono::hours{48}, u"Засыплем"_s}));
    const Appeal before = m_desk->card(m_appeal).appeal;
    m_desk->reopen();
    QCOMPARE(m_desk->card(m_appeal).appeal, before);
    QCOMPARE(m_desk->ids({.view = View::Promises}).size(), 1U);
    QCOMPARE(m_desk->ids({.view = View::Mine, .me = m_desk->me()}).size(), 1U);
}

void TestOperations::newCalendarMovesWhatIsOpenOnly()
{
    QVERIFY(m_desk->perform(m_appeal, ReplySent{u"Сделано"_s, true, {}, {}}));
    const auto answered = m_desk->card(m_appeal).appeal.due;
    const AppealId open = m_desk->ids({.view = View::New}).front();
    const auto openDue = m_desk->card(open).appeal.due;

    Municipality municipality = (*m_desk)->settings().configuration()->municipality;
    municipality.timeZone = u"Asia/Novosibirsk"_s;
    QVERIFY(waitFor((*m_desk)->settings().setMunicipality(municipality)));
    QCOMPARE(m_desk->card(m_appeal).appeal.due, answered);
    QVERIFY(m_desk->card(open).appeal.due != openDue);
}

QTEST_GUILESS_MAIN(TestOperations)
#include "tst_operations.moc"
