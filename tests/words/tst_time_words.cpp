// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/time_words.h"
#include "ui/words/words.h"

#include <QTest>

using namespace otklik;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestTimeWords : public QObject {
    Q_OBJECT
private slots:
    void init() { QLocale::setDefault(QLocale{u"en_GB"_s}); }
    void duration_data();
    void duration();
    void left_data();
    void left();
    void whenIsShort_data();
    void whenIsShort();
    void momentFollowsTheLocale_data();
    void momentFollowsTheLocale();
    void wallClockGoesBothWays();
    void channelsHaveNames();
};

namespace {

const Timestamp kNow = fromSeconds(QDateTime{{2026, 3, 6}, {9, 30}, QTimeZone::utc()}.toSecsSinceEpoch()); // a Friday

TimeWords kaluga()
{
    return TimeWords{QTimeZone{"Europe/Moscow"}};
}

} // namespace

void TestTimeWords::duration_data()
{
    QTest::addColumn<int>("seconds");
    QTest::addColumn<QString>("words");
    QTest::newRow("nothing") << 0 << u"0 min"_s;
    QTest::newRow("before the beginning") << -5 << u"0 min"_s;
    QTest::newRow("under an hour") << 59 * 60 + 59 << u"59 min"_s;
    QTest::newRow("hours and minutes") << 130 * 60 << u"2 h 10 min"_s;
    QTest::newRow("whole hours") << 3 * 3600 + 20 << u"3 h"_s;
    QTest::newRow("days and hours") << 76 * 3600 << u"3 d 4 h"_s;
    QTest::newRow("many days") << 12 * 86400 + 5 * 3600 << u"12 d"_s;
}

void TestTimeWords::duration()
{
    QFETCH(const int, seconds);
    QTEST(TimeWords::duration(std::chrono::seconds{seconds}), "words");
}

void TestTimeWords::left_data()
{
    QTest::addColumn<int>("seconds");
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("brief");
    QTest::newRow("ahead") << 7800 << u"2 h 10 min left"_s << u"2 h 10 min"_s;
    QTest::newRow("this very second") << 0 << u"0 min left"_s << u"0 min"_s;
    QTest::newRow("behind") << -3 * 3600 << u"3 h overdue"_s << u"\u22123 h"_s;
}

void TestTimeWords::left()
{
    QFETCH(const int, seconds);
    const Timestamp due = kNow + std::chrono::seconds{seconds};
    QTEST(TimeWords::left(due, kNow), "words");
    QTEST(TimeWords::leftShort(due, kNow), "brief");
}

void TestTimeWords::whenIsShort_data()
{
    QTest::addColumn<int>("hours");
    QTest::addColumn<QString>("words");
    QTest::newRow("today") << 2 << u"14:30"_s;
    QTest::newRow("tomorrow by the local midnight") << 12 << u"tomorrow 00:30"_s;
    QTest::newRow("yesterday") << -24 << u"yesterday 12:30"_s;
    QTest::newRow("within a week") << 4 * 24 << u"Tue 12:30"_s;
    QTest::newRow("later this year") << 30 * 24 << u"5 Apr 12:30"_s;
    QTest::newRow("another year") << -100 * 24 << u"26 Nov 2025 12:30"_s;
}

void TestTimeWords::whenIsShort()
{
    QFETCH(const int, hours);
    QTEST(kaluga().when(kNow + std::chrono::hours{hours}, kNow), "words");
}

void TestTimeWords::momentFollowsTheLocale_data()
{
    QTest::addColumn<QString>("locale");
    QTest::addColumn<QString>("words");
    QTest::newRow("Russian") << u"ru_RU"_s << u"06.03.2026 12:30"_s;
    QTest::newRow("British") << u"en_GB"_s << u"06/03/2026 12:30"_s;
}

void TestTimeWords::momentFollowsTheLocale()
{
    QFETCH(const QString, locale);
    QLocale::setDefault(QLocale{locale});
    QTEST(kaluga().moment(kNow), "words");
}

void TestTimeWords::wallClockGoesBothWays()
{
    const TimeWords words = kaluga();
    QCOMPARE(words.fromLocal({2026, 3, 6}, {12, 30}), kNow);
    QCOMPARE(words.local(kNow).time(), QTime(12, 30));
    QCOMPARE(TimeWords{QTimeZone{}}.clock(kNow), u"09:30"_s); // an unknown zone is UTC, never the machine's
}

void TestTimeWords::channelsHaveNames()
{
    for (const QString &channel : knownChannels()) {
        QVERIFY2(Words::channel(channel) != channel, qPrintable(channel));
        QVERIFY2(Words::channelShort(channel).size() <= 4, qPrintable(channel));
    }
    QCOMPARE(Words::channel(u"Районная газета"_s), u"Районная газета"_s);
    QCOMPARE(Words::channelShort(u"Районная газета"_s), u"Рай"_s);
    QCOMPARE(Words::channel({}), Words::notStated());
}

QTEST_GUILESS_MAIN(TestTimeWords)
#include "tst_time_words.moc"
