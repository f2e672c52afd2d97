// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/desk_fixture.h"
#include "ui/actions/appeal_actions.h"

#include <QSignalSpy>
#include <QTest>

using namespace otklik;
using namespace Qt::StringLiterals;

class TestAppealActions : public QObject {
    Q_OBJECT
private slots:
    void bulkSaysHowManyWereDone();
    void bulkSaysWhichWereRefusedAndWhy();
    void undoTakesTheWholeBulkBack();
    void undoWaitsForWhatIsBeingWritten();
    void toggleAddsWhereMissingThenTakesOff();
    void quickTogglesDoNotMeet();
    void escalationGoesUpOnly();
    void anotherOperatorDoesNotUndoMine();
    void answerTakenBackTooLate();
};

void TestAppealActions::bulkSaysHowManyWereDone()
{
    test::DeskFixture fixture;
    const std::vector ids{fixture.receive({u"Яма во дворе"_s}), fixture.receive({u"Яма на дороге"_s})};
    AppealActions actions{fixture.desk()};
    QSignalSpy done{&actions, &AppealActions::done};

    actions.apply(TagAdded{u"дороги"_s}, ids);
    QTRY_COMPARE(done.count(), 1);
    QCOMPARE(done[0][0].toString(), u"Tag “дороги” added: 2 appeal(s)"_s);
    QCOMPARE(fixture.appeal(ids[1]).tags, QStringList{u"дороги"_s});
}

void TestAppealActions::bulkSaysWhichWereRefusedAndWhy()
{
    test::DeskFixture fixture;
    const AppealId low = fixture.receive({u"Яма во дворе"_s});
    const AppealId high = fixture.receive({u"Яма на дороге"_s});
    AppealActions actions{fixture.desk()};
    QSignalSpy done{&actions, &AppealActions::done};
    actions.apply(Escalated{4, {}, u"срок"_s, std::nullopt}, {high});
    QTRY_COMPARE(done.count(), 1);

    std::vector<RefusedAppeal> refused;
    QString words;
    connect(&actions, &AppealActions::refused, &actions, [&](const QString &sum, const std::vector<RefusedAppeal> &list) {
        words = sum;
        refused = list;
    });
    actions.apply(Escalated{3, {}, u"срок"_s, std::nullopt}, {low, high});
    QTRY_COMPARE(refused.size(), 1u);
    QCOMPARE(refused[0].appeal, high);
    QCOMPARE(refused[0].why.subject, u"not_up"_s);
    QVERIFY2(words.endsWith(u"done 1, refused 1"_s), qPrintable(words));
    QCOMPARE(fixture.appeal(low).level, 3);
}

void TestAppealActions::undoTakesTheWholeBulkBack()
{
    test::DeskFixture fixture;
    const std::vector ids{fixture.receive({u"Яма во дворе"_s}), fixture.receive({u"Яма на дороге"_s})};
    AppealActions actions{fixture.desk()};
    QSignalSpy done{&actions, &AppealActions::done};
    actions.apply(TopicSet{u"Дороги"_s, u"Ямы"_s}, ids);
    QTRY_COMPARE(done.count(), 1);
    QVERIFY(actions.canUndo());

    actions.undoLast();
    QTRY_COMPARE(done.count(), 2);
    QVERIFY(done[1][0].toString().startsWith(u"Undone: topic"_s));
    for (const AppealId id : ids)
        QVERIFY(fixture.appeal(id).topic.isEmpty());
    QVERIFY(!actions.canUndo());
}

void TestAppealActions::undoWaitsForWhatIsBeingWritten()
{
    test::DeskFixture fixture;
    const AppealId id = fixture.receive({u"Яма во дворе"_s});
    AppealActions actions{fixture.desk()};
    QSignalSpy done{&actions, &AppealActions::done};

    actions.apply(TagAdded{u"первый"_s}, {id});
    actions.apply(TagAdded{u"второй"_s}, {id});
    actions.undoLast(); // before either is durable: it means the second
    QTRY_COMPARE(done.count(), 3);
    QCOMPARE(fixture.appeal(id).tags, QStringList{u"первый"_s});
}

void TestAppealActions::toggleAddsWhereMissingThenTakesOff()
{
    test::DeskFixture fixture;
    const std::vector ids{fixture.receive({u"Яма во дворе"_s}), fixture.receive({u"Яма на дороге"_s})};
    AppealActions actions{fixture.desk()};
    QSignalSpy done{&actions, &AppealActions::done};
    actions.toggleTag(u"дороги"_s, {ids[0]});
    QTRY_COMPARE(done.count(), 1);

    actions.toggleTag(u"дороги"_s, ids);
    QTRY_COMPARE(done.count(), 2);
    QCOMPARE(fixture.appeal(ids[0]).tags, QStringList{u"дороги"_s});
    QCOMPARE(fixture.appeal(ids[1]).tags, QStringList{u"дороги"_s});

    actions.toggleTag(u"дороги"_s, ids);
    QTRY_COMPARE(done.count(), 3);
    QVERIFY(fixture.appeal(ids[0]).tags.isEmpty());
    QVERIFY(fixture.appeal(ids[1]).tags.isEmpty());
}

void TestAppealActions::quickTogglesDoNotMeet()
{
    test::DeskFixture fixture;
    const AppealId id = fixture.receive({u"Яма во дворе"_s});
    AppealActions actions{fixture.desk()};
    QSignalSpy done{&actions, &AppealActions::done};
    for (int i = 0; i < 3; ++i)
        actions.toggleTag(u"дороги"_s, {id});
    QTRY_COMPARE(done.count(), 3);
    QCOMPARE(fixture.appeal(id).tags, QStringList{u"дороги"_s});
}

void TestAppealActions::escalationGoesUpOnly()
{
    test::DeskFixture fixture;
    const AppealId id = fixture.receive({u"Яма во дворе"_s});
    AppealActions actions{fixture.desk()};
    QSignalSpy done{&actions, &AppealActions::done};
    QSignalSpy refused{&actions, &AppealActions::refused};
    actions.apply(Escalated{3, {}, u"срок"_s, std::nullopt}, {id});
    QTRY_COMPARE(done.count(), 1);
    actions.apply(Escalated{3, {}, u"срок"_s, std::nullopt}, {id});
    QTRY_COMPARE(refused.count(), 1);
    QVERIFY(refused[0][0].toString().contains(u"higher level"_s));
}

void TestAppealActions::anotherOperatorDoesNotUndoMine()
{
    test::DeskFixture fixture;
    const AppealId id = fixture.receive({u"Яма во дворе"_s});
    const OperatorId other = fixture.addOperator(u"Пётр"_s);
    AppealActions actions{fixture.desk()};
    QSignalSpy done{&actions, &AppealActions::done};
    actions.apply(TagAdded{u"дороги"_s}, {id});
    QTRY_COMPARE(done.count(), 1);
    fixture.sitDown(other);
    QTRY_VERIFY(!actions.canUndo());
}

void TestAppealActions::answerTakenBackTooLate()
{
    test::DeskFixture fixture;
    const AppealId id = fixture.receive({u"Яма во дворе"_s});
    AppealActions actions{fixture.desk()};
    QSignalSpy recorded{&actions, &AppealActions::answerRecorded};
    QSignalSpy takenBack{&actions, &AppealActions::answerTakenBack};
    QSignalSpy refused{&actions, &AppealActions::refused};
    actions.apply(ReplySent{u"Яму засыпали."_s, true, u"Решено"_s, std::nullopt}, {id});
    QTRY_COMPARE(recorded.count(), 1);
    fixture.pass(kTakeBack + std::chrono::seconds{1});
    actions.undoLast();
    QTRY_COMPARE(refused.count(), 1);
    QVERIFY(refused[0][0].toString().contains(u"15 seconds"_s));
    QCOMPARE(takenBack.count(), 0);
    QVERIFY(fixture.appeal(id).isAnsweredFinally);
}

QTEST_GUILESS_MAIN(TestAppealActions)
#include "tst_appeal_actions.moc"
