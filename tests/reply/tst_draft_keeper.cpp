// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/desk_fixture.h"
#include "ui/reply/draft_keeper.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

using namespace otklik;
using namespace Qt::StringLiterals;

class TestDraftKeeper : public QObject {
    Q_OBJECT
private slots:
    void savesWithinASecondOfTyping();
    void savesWhileTypingGoesOn();
    void survivesTheEndOfTheProgram();
    void eachOperatorHasTheirOwn();
    void newestTextWins();
    void emptyTextDiscards();
};

namespace {

std::optional<Draft> stored(test::DeskFixture &fixture, AppealId id)
{
    return test::wait(fixture.desk().drafts().load(id, fixture.me())).value();
}

} // namespace

void TestDraftKeeper::savesWithinASecondOfTyping()
{
    test::DeskFixture fixture;
    const AppealId id = fixture.receive({u"Яма"_s});
    DraftKeeper keeper{fixture.desk()};
    QSignalSpy saved{&keeper, &DraftKeeper::saved};
    QElapsedTimer timer;
    timer.start();
    keeper.change(id, {u"Здравствуйте"_s, true, {}, {}});
    QVERIFY(!keeper.isSaved(id));
    QVERIFY(saved.wait(1000));
    QVERIFY2(timer.elapsed() < 1000, qPrintable(QString::number(timer.elapsed())));
    QVERIFY(keeper.isSaved(id));
    QCOMPARE(stored(fixture, id)->text, u"Здравствуйте"_s);
}

void TestDraftKeeper::savesWhileTypingGoesOn()
{
    test::DeskFixture fixture;
    const AppealId id = fixture.receive({u"Яма"_s});
    DraftKeeper keeper{fixture.desk()};
    QElapsedTimer timer;
    timer.start();
    QString text;
    while (timer.elapsed() < 1200) { // never a pause as long as the delay
        text += u'а';
        keeper.change(id, {text, true, {}, {}});
        QTest::qWait(50);
    }
    const auto draft = stored(fixture, id);
    QVERIFY(draft);
    QCOMPARE_GT(draft->text.size(), text.size() / 4);
}

void TestDraftKeeper::survivesTheEndOfTheProgram()
{
    test::DeskFixture fixture;
    const AppealId id = fixture.receive({u"Яма"_s});
    {
        DraftKeeper keeper{fixture.desk()};
        keeper.change(id, {u"Промежуточный ответ"_s, false, u"Решено"_s, {}});
    }
    fixture.reopen();
    const auto draft = stored(fixture, id);
    QVERIFY(draft);
    QCOMPARE(draft->text, u"Промежуточный ответ"_s);
    QCOMPARE(draft->isFinal, false);
    QCOMPARE(draft->outcome, u"Решено"_s);
}

void TestDraftKeeper::eachOperatorHasTheirOwn()
{
    test::DeskFixture fixture;
    const AppealId id = fixture.receive({u"Яма"_s});
    const OperatorId other = fixture.addOperator(u"Пётр"_s);
    DraftKeeper keeper{fixture.desk()};
    keeper.change(id, {u"черновик Марии"_s, true, {}, {}});
    fixture.sitDown(other); // before the half second is over
    keeper.flush();
    QVERIFY(!stored(fixture, id));
}

void TestDraftKeeper::newestTextWins()
{
    test::DeskFixture fixture;
    const AppealId id = fixture.receive({u"Яма"_s});
    DraftKeeper keeper{fixture.desk()};
    QSignalSpy saved{&keeper, &DraftKeeper::saved};
    keeper.change(id, {u"первый"_s, true, {}, {}});
    keeper.flush();
    keeper.change(id, {u"второй"_s, true, {}, {}});
    const auto loaded = test::wait(keeper.load(id));
    QCOMPARE(loaded.value()->text, u"второй"_s); // not yet on the disk, but what was typed
    QVERIFY(saved.wait());
    QCOMPARE(saved.count(), 1); // «saved» is not said of the text before
    QCOMPARE(stored(fixture, id)->text, u"второй"_s);
}

void TestDraftKeeper::emptyTextDiscards()
{
    test::DeskFixture fixture;
    const AppealId id = fixture.receive({u"Яма"_s});
    DraftKeeper keeper{fixture.desk()};
    keeper.change(id, {u"текст"_s, true, {}, {}});
    keeper.flush();
    keeper.change(id, {});
    keeper.flush();
    QVERIFY(!stored(fixture, id));
}

QTEST_GUILESS_MAIN(TestDraftKeeper)
#include "tst_draft_keeper.moc"
