// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "ui/inbox/row_words.h"

using namespace Qt::StringLiterals;
using namespace otklik;
using namespace std::chrono_literals;

namespace {

const Timestamp kNow = fromSeconds(1'772'800'000); // 2026-03-06 12:26:40 UTC

RowWording wording()
{
    return RowWording{[] { return kNow; }, QTimeZone{"Europe/Moscow"}};
}

AppealRow rowDue(std::chrono::seconds left)
{
    AppealRow row;
    row.received = kNow - 1h;
    row.due = kNow + left;
    return row;
}

} // namespace

class TestRowWords : public QObject {
    Q_OBJECT
private slots:
    void nearestDateIsWhatTheOrderGoesBy();
    void urgency_data();
    void urgency();
    void badgesAreOrderedByWeight();
    void timesAreTheMunicipalitys();
    void hostileTextIsTamed();
};

void TestRowWords::nearestDateIsWhatTheOrderGoesBy()
{
    AppealRow row = rowDue(3h);
    row.promisedUntil = kNow + 2h;
    row.escalationDue = kNow + 5h;
    QCOMPARE(nearestDate(row), kNow + 2h);
    row.promisedUntil.reset();
    row.firstAnswered = kNow;
    QCOMPARE(nearestDate(row), kNow + 5h); // the first answer is not waited for any more
    row.finalDue = kNow + 4h;
    QCOMPARE(nearestDate(row), kNow + 4h);
    row.step = Step::Postponed;
    row.postponedUntil = kNow + 48h;
    QCOMPARE(nearestDate(row), kNow + 48h);
    row.step = Step::Done;
    QCOMPARE(nearestDate(row), std::nullopt);
}

void TestRowWords::urgency_data()
{
    QTest::addColumn<AppealRow>("row");
    QTest::addColumn<Urgency>("expected");
    AppealRow done = rowDue(-1h);
    done.step = Step::Done;
    AppealRow undated;
    undated.received = kNow;
    QTest::newRow("overdue") << rowDue(-1s) << Urgency::Overdue;
    QTest::newRow("this very second") << rowDue(0s) << Urgency::Soon;
    QTest::newRow("less than two hours") << rowDue(2h - 1s) << Urgency::Soon;
    QTest::newRow("two hours") << rowDue(2h) << Urgency::Today;
    QTest::newRow("before midnight in Kaluga") << rowDue(8h) << Urgency::Today;
    QTest::newRow("after midnight in Kaluga, still today in UTC") << rowDue(10h) << Urgency::Later;
    QTest::newRow("no date") << undated << Urgency::None;
    QTest::newRow("done late") << done << Urgency::Done;
}

void TestRowWords::urgency()
{
    QFETCH(const AppealRow, row);
    QTEST(wording().words(row).urgency, "expected");
}

void TestRowWords::badgesAreOrderedByWeight()
{
    AppealRow row = rowDue(1h);
    row.importance = Importance::Critical;
    row.level = 3;
    row.isRepeat = true;
    row.hasDraft = true;
    row.notes = 2;
    const std::vector<Badge> badges = wording().words(row).badges;
    QCOMPARE(badges.size(), std::size_t{5});
    QCOMPARE(badges.front().tone, Badge::Tone::Alarm);
    QCOMPARE(badges[1].text, u"level 3"_s);
    QCOMPARE(badges.back().text, u"notes: 2"_s);
}

void TestRowWords::timesAreTheMunicipalitys()
{
    AppealRow row = rowDue(1h);
    row.number = u"2026-1"_s;
    QVERIFY2(wording().toolTip(row).contains(u"16:26"_s), qPrintable(wording().toolTip(row))); // 13:26 UTC
    QVERIFY(wording().toolTip(row).contains(u"2026-1"_s));
}

void TestRowWords::hostileTextIsTamed()
{
    AppealRow row = rowDue(1h);
    const QString bad = u"<img src=file:///etc/passwd>\n\u202Egnp.exe\u0301"_s + QString(5000, u'\u0301');
    row.author = bad;
    row.snippet = bad.repeated(3);
    row.district = bad;
    row.topic = bad;
    row.number = bad;
    row.address = bad;
    row.channel = bad;
    row.outcome = bad;
    row.tags = QStringList(500, bad);
    const RowWords words = wording().words(row);
    const QStringList shown = QStringList{words.channel, words.author, words.place, words.snippet} + words.tags;
    QVERIFY(words.tags.size() <= 8);
    for (const QString &text : shown) {
        QVERIFY(text.size() <= 302);
        QVERIFY(!text.contains(u'\n'));
        QVERIFY(!text.contains(u'\u202E'));
    }
    QVERIFY(wording().accessibleText(row).size() <= 512);
    QVERIFY(wording().toolTip(row).size() < 2000);
}

QTEST_GUILESS_MAIN(TestRowWords)
#include "tst_row_words.moc"
