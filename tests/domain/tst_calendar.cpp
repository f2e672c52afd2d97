// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "resources/shipped.h"

#include <QDir>

using namespace Qt::StringLiterals;
using namespace otklik;

namespace {

int workingDays(const ProductionCalendar &calendar, int year)
{
    int count = 0;
    for (LocalDay day = localDate(year, 1, 1); day < localDate(year + 1, 1, 1); day += std::chrono::days{1}) {
        const DayKind kind = calendar.kind(day);
        const bool isWeekend = weekdayIndex(day) >= 5;
        count += (kind == DayKind::Ordinary ? !isWeekend : kind != DayKind::Off) ? 1 : 0;
    }
    return count;
}

} // namespace

class TestCalendar : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void shippedYears_data();
    void shippedYears();
    void daysOf2026();
    void everyYearOfTheSource();
    void unknownYear();
    void refusesBrokenFiles_data();
    void refusesBrokenFiles();
    void refusesTruncatedFiles();
    void regionalDaysAreOverNationalOnes();
    void aNewEditionReplacesTheYear();
};

void TestCalendar::initTestCase()
{
    initResources();
}

// Counted by the publisher of the calendars for a week of five days.
void TestCalendar::shippedYears_data()
{
    QTest::addColumn<int>("year");
    QTest::addColumn<int>("days");

    QTest::newRow("2020, days off by decree") << 2020 << 219;
    QTest::newRow("2021, days off by decree") << 2021 << 240;
    QTest::newRow("2022") << 2022 << 247;
    QTest::newRow("2023") << 2023 << 247;
    QTest::newRow("2024, leap year") << 2024 << 248;
    QTest::newRow("2025, a working Saturday") << 2025 << 247;
    QTest::newRow("2026") << 2026 << 247;
}

void TestCalendar::shippedYears()
{
    QFETCH(const int, year);

    const auto calendar = shippedCalendar();
    QVERIFY(calendar);
    QVERIFY(calendar->isKnown(year));
    QTEST(workingDays(*calendar, year), "days");
}

void TestCalendar::daysOf2026()
{
    const auto calendar = shippedCalendar();
    QVERIFY(calendar);
    QCOMPARE(calendar->kind(localDate(2026, 1, 9)), DayKind::Off);
    QCOMPARE(calendar->kind(localDate(2026, 1, 12)), DayKind::Ordinary);
    QCOMPARE(calendar->kind(localDate(2026, 4, 30)), DayKind::Short);
    QCOMPARE(calendar->kind(localDate(2025, 11, 1)), DayKind::Short);
    const auto moved = calendar->find(localDate(2026, 12, 31));
    QVERIFY(moved);
    QVERIFY(moved->movedFrom == localDate(2026, 1, 4));
    QCOMPARE(calendar->find(localDate(2026, 11, 4))->title, u"День народного единства"_s);
}

void TestCalendar::everyYearOfTheSource()
{
    const QDir folder{QStringLiteral(OTKLIK_SHARED_DATA "/calendar")};
    const QStringList names = folder.entryList({u"ru_*.xml"_s});
    if (names.isEmpty())
        QSKIP("the whole set of calendars is not here");
    for (const QString &name : names) {
        QFile file{folder.filePath(name)};
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto year = parseCalendarXml(file.readAll(), name);
        QVERIFY2(year, qPrintable(name));
        QCOMPARE(year->year, name.sliced(3, 4).toInt());
        QVERIFY(year->days.size() > 15);
    }
}

void TestCalendar::unknownYear()
{
    const auto calendar = shippedCalendar();
    QVERIFY(calendar);
    QVERIFY(!calendar->isKnown(2027));
    QVERIFY(!calendar->find(localDate(2027, 1, 1)));
    QCOMPARE(calendar->kind(localDate(2027, 1, 1)), DayKind::Ordinary);
}

void TestCalendar::refusesBrokenFiles_data()
{
    QTest::addColumn<QByteArray>("xml");
    QTest::addColumn<QString>("says");

    const auto days = [](const char *inside) {
        return QByteArray{"<calendar year=\"2026\">\n<days>\n"} + inside + "</days></calendar>";
    };
    QTest::newRow("empty") << QByteArray{} << u"line 1"_s;
    QTest::newRow("not XML") << QByteArray{"BEGIN:VCALENDAR"} << u"line 1"_s;
    QTest::newRow("binary") << QByteArray{"\0\xff\xfe\x01", 4} << u"line 1"_s;
    QTest::newRow("another root") << QByteArray{"<html year='2026'/>"} << u"not a <calendar>"_s;
    QTest::newRow("no year") << QByteArray{"<calendar/>"} << u"not a <calendar>"_s;
    QTest::newRow("a year out of range") << QByteArray{"<calendar year='99999999999'/>"} << u"not a <calendar>"_s;
    QTest::newRow("no such day") << days("<day d='02.30' t='1'/>") << u"line 3"_s;
    QTest::newRow("no such month") << days("<day d='13.01' t='1'/>") << u"line 3"_s;
    QTest::newRow("a date of another form") << days("<day d='2026-01-01' t='1'/>") << u"MM.DD"_s;
    QTest::newRow("no such kind") << days("<day d='01.01' t='4'/>") << u"line 3"_s;
    QTest::newRow("no kind") << days("<day d='01.01'/>") << u"line 3"_s;
    QTest::newRow("moved from nowhere") << days("<day d='01.01' t='1' f='00.00'/>") << u"f="_s;
    QTest::newRow("twice") << days("<day d='01.01' t='1'/>\n<day d='01.01' t='2'/>") << u"line 4"_s;
    QTest::newRow("a DTD") << QByteArray{"<!DOCTYPE calendar [<!ENTITY a \"b\">]><calendar year='2026'/>"} << u"DTD"_s;
    QTest::newRow("an external DTD")
        << QByteArray{"<!DOCTYPE calendar SYSTEM 'file:///etc/passwd'><calendar year='2026'/>"} << u"DTD"_s;
    QTest::newRow("an undeclared entity") << days("&lol;") << u"line 3"_s;
    QTest::newRow("two roots") << QByteArray{"<calendar year='2026'/><calendar year='2027'/>"} << u"line 1"_s;
    QTest::newRow("huge") << QByteArray(2 * 1024 * 1024, ' ') << u"larger"_s;
}

void TestCalendar::refusesBrokenFiles()
{
    QFETCH(const QByteArray, xml);
    QFETCH(const QString, says);

    const auto year = parseCalendarXml(xml, u"a.xml"_s);
    QVERIFY(!year);
    QCOMPARE(year.error().code, ErrorCode::BadFile);
    QCOMPARE(year.error().subject, u"a.xml"_s);
    QVERIFY2(year.error().details.contains(says), qPrintable(year.error().details));
}

void TestCalendar::refusesTruncatedFiles()
{
    const auto whole = shippedFile(u"calendars/ru_2026.xml"_s);
    QVERIFY(whole);
    for (qsizetype size = 0; size < whole->trimmed().size(); size += 7)
        QVERIFY2(!parseCalendarXml(whole->first(size), u"a.xml"_s), qPrintable(QString::number(size)));
}

void TestCalendar::regionalDaysAreOverNationalOnes()
{
    auto calendar = shippedCalendar();
    QVERIFY(calendar);
    calendar->setRegionalDays({{.day = localDate(2026, 5, 27), .kind = DayKind::Off, .title = u"Праздник"_s},
                               {.day = localDate(2026, 2, 23), .kind = DayKind::Working}});
    QCOMPARE(calendar->kind(localDate(2026, 5, 27)), DayKind::Off);
    QVERIFY(calendar->find(localDate(2026, 5, 27))->isRegional);
    QCOMPARE(calendar->kind(localDate(2026, 2, 23)), DayKind::Working);
    QCOMPARE(calendar->kind(localDate(2026, 3, 9)), DayKind::Off);
}

void TestCalendar::aNewEditionReplacesTheYear()
{
    auto calendar = shippedCalendar();
    QVERIFY(calendar);
    const auto edition =
        parseCalendarXml("<calendar year='2026'><days><day d='03.10' t='1'/></days></calendar>", u"new"_s);
    QVERIFY(edition);
    calendar->setYear(*edition);
    QCOMPARE(calendar->kind(localDate(2026, 3, 10)), DayKind::Off);
    QCOMPARE(calendar->kind(localDate(2026, 3, 9)), DayKind::Ordinary);
    QCOMPARE(calendar->kind(localDate(2025, 12, 31)), DayKind::Off);
}

QTEST_GUILESS_MAIN(TestCalendar)
#include "tst_calendar.moc"
