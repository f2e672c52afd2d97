// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "core/domain/zone.h"

#include <QRandomGenerator>
#include <QTimeZone>

using namespace Qt::StringLiterals;
using namespace otklik;

namespace {

LocalSeconds wallClock(const char *iso)
{
    const auto time = QDateTime::fromString(QString::fromLatin1(iso) + u'Z', Qt::ISODate);
    return LocalSeconds{std::chrono::seconds{time.toSecsSinceEpoch()}};
}

QString isoOf(LocalSeconds time)
{
    return toIso(Timestamp{time.time_since_epoch()}).chopped(1);
}

} // namespace

class TestZone : public QObject {
    Q_OBJECT
private slots:
    void agreesWithQt_data();
    void agreesWithQt();
    void wallClockToUtc_data();
    void wallClockToUtc();
    void startOfDay_data();
    void startOfDay();
    void refusesWhatIsNoZone_data();
    void refusesWhatIsNoZone();
    void dates();
};

void TestZone::agreesWithQt_data()
{
    QTest::addColumn<QString>("id");

    for (const char *id :
         {"Europe/Moscow", "Europe/Kaliningrad", "Europe/Volgograd", "Asia/Yekaterinburg", "Asia/Kamchatka",
          "Europe/Berlin", "Asia/Kolkata", "Pacific/Apia", "America/Sao_Paulo", "UTC"})
        QTest::newRow(id) << QString::fromLatin1(id);
}

void TestZone::agreesWithQt()
{
    QFETCH(const QString, id);

    const auto zone = Zone::load(id);
    QVERIFY(zone);
    QCOMPARE(zone->id(), id);
    const QTimeZone qt{id.toLatin1()};
    QRandomGenerator random{42};
    const qint64 first = QDateTime{QDate{1990, 1, 1}, QTime{}, Qt::UTC}.toSecsSinceEpoch();
    const qint64 last = QDateTime{QDate{2041, 1, 1}, QTime{}, Qt::UTC}.toSecsSinceEpoch();
    for (int i = 0; i < 2000; ++i) {
        const qint64 second = random.bounded(first, last);
        const LocalSeconds local = zone->toLocal(fromSeconds(second));
        const QDateTime expected = QDateTime::fromSecsSinceEpoch(second, Qt::UTC).toTimeZone(qt);
        QCOMPARE(isoOf(local), expected.toString(u"yyyy-MM-ddTHH:mm:ss"_s));
        QCOMPARE(toQDate(zone->localDay(fromSeconds(second))), expected.date());
        // Back again: the same moment, or the first of the two that show this time.
        const Timestamp back = zone->toUtc(local);
        QVERIFY(back <= fromSeconds(second));
        QCOMPARE(isoOf(zone->toLocal(back)), isoOf(local));
    }
}

void TestZone::wallClockToUtc_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QByteArray>("local");
    QTest::addColumn<QString>("utc");

    const auto row = [](const char *name, const QString &id, const char *local, const QString &utc) {
        QTest::newRow(name) << id << QByteArray{local} << utc;
    };
    row("Moscow", u"Europe/Moscow"_s, "2026-03-06T16:30:00", u"2026-03-06T13:30:00Z"_s);
    row("Moscow, eternal summer of 2012", u"Europe/Moscow"_s, "2012-01-10T12:00:00", u"2012-01-10T08:00:00Z"_s);
    row("before the gap", u"Europe/Berlin"_s, "2026-03-29T01:59:59", u"2026-03-29T00:59:59Z"_s);
    row("inside the gap: the moment of the jump", u"Europe/Berlin"_s, "2026-03-29T02:30:00", u"2026-03-29T01:00:00Z"_s);
    row("after the gap", u"Europe/Berlin"_s, "2026-03-29T03:00:00", u"2026-03-29T01:00:00Z"_s);
    row("twice: the first", u"Europe/Berlin"_s, "2026-10-25T02:30:00", u"2026-10-25T00:30:00Z"_s);
    row("after the overlap", u"Europe/Berlin"_s, "2026-10-25T03:00:00", u"2026-10-25T02:00:00Z"_s);
    row("Moscow put back in 2014: the first", u"Europe/Moscow"_s, "2014-10-26T01:30:00", u"2014-10-25T21:30:00Z"_s);
    row("far future", u"Europe/Moscow"_s, "2100-06-01T12:00:00", u"2100-06-01T09:00:00Z"_s);
    row("far past", u"Asia/Omsk"_s, "1900-06-01T12:00:00", u"1900-06-01T06:00:00Z"_s);
}

void TestZone::wallClockToUtc()
{
    QFETCH(const QString, id);
    QFETCH(const QByteArray, local);

    QTEST(toIso(Zone::load(id)->toUtc(wallClock(local.constData()))), "utc");
}

void TestZone::startOfDay_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QDate>("date");
    QTest::addColumn<QString>("utc");

    QTest::newRow("Moscow") << u"Europe/Moscow"_s << QDate{2026, 11, 22} << u"2026-11-21T21:00:00Z"_s;
    QTest::newRow("a day without its midnight")
        << u"America/Sao_Paulo"_s << QDate{2018, 11, 4} << u"2018-11-04T03:00:00Z"_s;
    QTest::newRow("a day that was left out") << u"Pacific/Apia"_s << QDate{2011, 12, 30} << u"2011-12-30T10:00:00Z"_s;
    QTest::newRow("and the next one") << u"Pacific/Apia"_s << QDate{2011, 12, 31} << u"2011-12-30T10:00:00Z"_s;
}

void TestZone::startOfDay()
{
    QFETCH(const QString, id);
    QFETCH(const QDate, date);

    QTEST(toIso(Zone::load(id)->startOfDay(toLocalDay(date))), "utc");
}

void TestZone::refusesWhatIsNoZone_data()
{
    QTest::addColumn<QString>("id");

    QTest::newRow("empty") << QString{};
    QTest::newRow("a town") << u"Калуга"_s;
    QTest::newRow("a path") << u"../../../etc/passwd"_s;
    QTest::newRow("a rule") << u"MSK-3MSD"_s;
    QTest::newRow("long") << QString(100'000, u'x');
}

void TestZone::refusesWhatIsNoZone()
{
    QFETCH(const QString, id);

    const auto zone = Zone::load(id);
    QVERIFY(!zone);
    QCOMPARE(zone.error().code, ErrorCode::Invalid);
}

void TestZone::dates()
{
    QCOMPARE(toQDate(localDate(1970, 1, 1)), (QDate{1970, 1, 1}));
    QCOMPARE(toLocalDay(QDate{2026, 11, 22}).time_since_epoch().count(), 20779);
    QCOMPARE(weekdayIndex(localDate(2026, 11, 22)), 6);
    QCOMPARE(weekdayIndex(localDate(2026, 11, 23)), 0);
    QCOMPARE(yearOf(localDate(2026, 12, 31)), 2026);
    QCOMPARE(toQDate(dayOf(wallClock("1969-12-31T23:59:59"))), (QDate{1969, 12, 31}));
}

QTEST_GUILESS_MAIN(TestZone)
#include "tst_zone.moc"
