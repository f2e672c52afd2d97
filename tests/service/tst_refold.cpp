// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/database.h"
#include "core/storage/storage.h"
#include "tests/support/test_desk.h"

using namespace otklik;
using namespace otklik::test;
using namespace Qt::StringLiterals;

/// The states that an older program has left behind become those that this one folds, by themselves.
class TestRefold : public QObject {
    Q_OBJECT
private slots:
    void everyStateIsFoldedAnew();
    void itGoesOnWhereItStopped();

private:
    /// As schema step 6 finds the rows of a store: without what only a fold knows.
    static void forget(TestDesk &desk, const char *place)
    {
        desk.close();
        Database db{Storage::databaseFile(desk.directory()), Database::Access::ReadWrite};
        db.exec("UPDATE appeal SET practice = NULL, track = 0, next_due = NULL");
        db.exec((std::string{"INSERT INTO setting VALUES ('refold', '"} + place + "')").c_str());
    }
    static bool isOver(TestDesk &desk)
    {
        Database db{Storage::databaseFile(desk.directory()), Database::Access::ReadOnly};
        Statement st{db, "SELECT count(*) FROM setting WHERE key = 'refold'"};
        return st.step() && st.int64(0) == 0;
    }
};

void TestRefold::everyStateIsFoldedAnew()
{
    TestDesk desk;
    QVERIFY(waitFor(desk->maintenance().makeDemo({.appeals = 1500, .seed = 3, .until = {}})));
    std::vector<Appeal> before;
    for (const AppealId id : desk.ids())
        before.push_back(desk.card(id).appeal);
    QVERIFY(std::ranges::any_of(before, [](const Appeal &each) { return each.registration.has_value(); }));

    forget(desk, "0");
    desk.reopen();
    QTRY_VERIFY_WITH_TIMEOUT(isOver(desk), 30'000);
    for (const Appeal &was : before)
        QVERIFY(desk.card(was.id).appeal == was);
    QCOMPARE(desk.problems(), QStringList{});
}

void TestRefold::itGoesOnWhereItStopped()
{
    TestDesk desk;
    QVERIFY(waitFor(desk->maintenance().makeDemo({.appeals = 1500, .seed = 3, .until = {}})));
    forget(desk, "1000");
    desk.reopen();
    QTRY_VERIFY_WITH_TIMEOUT(isOver(desk), 30'000);
    QVERIFY(!desk.problems().isEmpty()); // the first thousand were said to be done
    forget(desk, "0");
    desk.reopen();
    QCOMPARE(desk.problems(), QStringList{}); // who checks at once does not find it half done
}

QTEST_GUILESS_MAIN(TestRefold)
#include "tst_refold.moc"
