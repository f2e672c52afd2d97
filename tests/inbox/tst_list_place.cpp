// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "ui/inbox/id_set.h"
#include "ui/inbox/list_place.h"
#include "ui/inbox/row_geometry.h"

using namespace otklik;

namespace {

constexpr int kRow = 50;
constexpr int kScreen = 500;

std::vector<AppealId> numbered(qint64 first, qint64 last)
{
    std::vector<AppealId> ids;
    for (qint64 id = first; id <= last; ++id)
        ids.push_back(AppealId{id});
    return ids;
}

RowGeometry geometryOf(const std::vector<AppealId> &ids)
{
    return {static_cast<int>(ids.size()), kRow, kScreen};
}

} // namespace

class TestListPlace : public QObject {
    Q_OBJECT
private slots:
    void everyRowIsReached_data();
    void everyRowIsReached();
    void outsideIsNoRow();
    void offsetShowsTheRow_data();
    void offsetShowsTheRow();
    void placeIsKept_data();
    void placeIsKept();
    void marksAreKept();
    void everythingHasGone();
    void addedAreCounted();
};

void TestListPlace::everyRowIsReached_data()
{
    QTest::addColumn<int>("rows");
    QTest::addColumn<int>("rowHeight");
    QTest::newRow("none") << 0 << kRow;
    QTest::newRow("fits the screen") << 3 << kRow;
    QTest::newRow("a million") << 1'000'000 << kRow;
    QTest::newRow("longer than an int") << 100'000'000 << 56;
    QTest::newRow("as many as a model can hold") << std::numeric_limits<int>::max() << 400;
}

void TestListPlace::everyRowIsReached()
{
    QFETCH(const int, rows);
    QFETCH(const int, rowHeight);
    const RowGeometry geometry{rows, rowHeight, kScreen};
    QCOMPARE(geometry.height(), qint64{rows} * rowHeight);
    QCOMPARE(geometry.offset(0), 0);
    QCOMPARE(geometry.offset(geometry.scrollMaximum()), geometry.hidden()); // the last row can be seen whole
    for (const int row : {0, rows / 3, rows - 1}) {
        if (row < 0 || row >= rows)
            continue;
        QCOMPARE(geometry.rowAt(geometry.top(row)), row);
        QCOMPARE(geometry.rowAt(geometry.top(row) + rowHeight - 1), row);
        const qint64 offset = geometry.offset(geometry.scrollValue(geometry.offsetShowing(row, 0)));
        QVERIFY(geometry.top(row) - offset >= 0 || offset == geometry.hidden());
        QVERIFY(geometry.top(row) - offset <= std::max<qint64>(0, kScreen - rowHeight) + geometry.step());
    }
}

void TestListPlace::outsideIsNoRow()
{
    const RowGeometry geometry{10, kRow, kScreen};
    QCOMPARE(geometry.rowAt(-1), -1);
    QCOMPARE(geometry.rowAt(10 * kRow), -1);
    QCOMPARE(geometry.rowAt(10 * kRow - 1), 9);
    QCOMPARE((RowGeometry{0, kRow, kScreen}.rowAt(0)), -1);
}

void TestListPlace::offsetShowsTheRow_data()
{
    QTest::addColumn<int>("row");
    QTest::addColumn<qint64>("offset");
    QTest::addColumn<qint64>("expected");
    QTest::newRow("seen already") << 7 << qint64{120} << qint64{120};
    QTest::newRow("cut off above") << 2 << qint64{120} << qint64{100};
    QTest::newRow("cut off below") << 12 << qint64{120} << qint64{150};
    QTest::newRow("the last") << 99 << qint64{0} << qint64{100 * kRow - kScreen};
    QTest::newRow("the first") << 0 << qint64{3000} << qint64{0};
}

void TestListPlace::offsetShowsTheRow()
{
    QFETCH(const int, row);
    QFETCH(const qint64, offset);
    const RowGeometry geometry{100, kRow, kScreen};
    QTEST(geometry.offsetShowing(row, offset), "expected");
}

void TestListPlace::placeIsKept_data()
{
    QTest::addColumn<int>("currentRow"); // of appeals 1..1000 in order
    QTest::addColumn<qint64>("offset");
    QTest::addColumn<std::vector<AppealId>>("now");
    QTest::addColumn<qint64>("expectedOffset");
    QTest::addColumn<int>("expectedCurrent");
    QTest::addColumn<int>("expectedGap");

    const auto all = numbered(1, 1000);
    auto newer = numbered(1001, 1012);
    newer.insert(newer.end(), all.begin(), all.end());
    auto without = all;
    without.erase(without.begin() + 104);
    auto answered = without;
    answered.push_back(AppealId{105});
    auto topGone = all;
    topGone.erase(topGone.begin(), topGone.begin() + 103);

    QTest::newRow("nothing changed") << 104 << qint64{5020} << all << qint64{5020} << 104 << 104;
    QTest::newRow("twelve came above") << 104 << qint64{5020} << newer << qint64{5620} << 116 << 116;
    QTest::newRow("the current one left") << 104 << qint64{5020} << without << qint64{5020} << -1 << 104;
    QTest::newRow("the current one went to the end") << 104 << qint64{5020} << answered << qint64{5020} << -1 << 104;
    QTest::newRow("rows above and on the screen left") << 104 << qint64{5020} << topGone << qint64{0} << 1 << 1;
    QTest::newRow("at the top new ones are seen") << 3 << qint64{0} << newer << qint64{0} << -1 << 3;
    QTest::newRow("a current one that is not seen") << 700 << qint64{5020} << newer << qint64{5620} << 712 << 712;
    QTest::newRow("another list") << 104 << qint64{5020} << numbered(2000, 2100) << qint64{101 * kRow - kScreen} << -1
                                  << 94;
}

void TestListPlace::placeIsKept()
{
    QFETCH(const int, currentRow);
    QFETCH(const qint64, offset);
    QFETCH(const std::vector<AppealId>, now);
    const auto before = numbered(1, 1000);
    ListPlace place;
    place.save(before, geometryOf(before), offset, currentRow, {});
    const ListPlace::Found found = place.find(now, geometryOf(now));
    QTEST(found.offset, "expectedOffset");
    QTEST(found.currentRow, "expectedCurrent");
    QTEST(found.gap, "expectedGap");
}

void TestListPlace::marksAreKept()
{
    const auto before = numbered(1, 100);
    ListPlace place;
    place.save(before, geometryOf(before), 0, 5, {AppealId{90}, AppealId{3}, AppealId{50}});
    auto now = numbered(2, 100);
    std::erase(now, AppealId{50});
    QCOMPARE(place.find(now, geometryOf(now)).selectedRows, (std::vector<int>{1, 87}));
}

void TestListPlace::everythingHasGone()
{
    const auto before = numbered(1, 100);
    ListPlace place;
    place.save(before, geometryOf(before), 1000, 25, {AppealId{26}, AppealId{27}});
    const ListPlace::Found found = place.find({}, geometryOf({}));
    QCOMPARE(found.offset, 0);
    QCOMPARE(found.currentRow, -1);
    QCOMPARE(found.gap, 0);
    QVERIFY(found.selectedRows.empty());
}

void TestListPlace::addedAreCounted()
{
    QCOMPARE(countAdded(numbered(1, 1000), numbered(1, 1000)), 0);
    QCOMPARE(countAdded(numbered(1, 1000), numbered(500, 1012)), 12);
    QCOMPARE(countAdded({}, numbered(1, 3)), 3);
    const std::vector<AppealId> strange{AppealId{-5}, AppealId{std::numeric_limits<qint64>::max()}, AppealId{1}};
    QCOMPARE(countAdded(strange, strange), 0);
    QCOMPARE(countAdded({}, strange), 3);
}

QTEST_GUILESS_MAIN(TestListPlace)
#include "tst_list_place.moc"
