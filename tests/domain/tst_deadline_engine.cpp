// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "resources/shipped.h"

using namespace Qt::StringLiterals;
using namespace otklik;

namespace {

/// "2026-03-06 16:30" on the municipality's wall clock.
LocalSeconds wallClock(const QString &text)
{
    const auto time = QDateTime::fromString(text, u"yyyy-MM-dd HH:mm"_s);
    return LocalSeconds{toLocalDay(time.date())} + std::chrono::seconds{time.time().msecsSinceStartOfDay() / 1000};
}

QString words(LocalSeconds time)
{
    const LocalDay day = dayOf(time);
    return toQDate(day).toString(u"yyyy-MM-dd "_s) +
           QTime::fromMSecsSinceStartOfDay(static_cast<int>((time - LocalSeconds{day}).count() * 1000))
               .toString(u"HH:mm"_s);
}

} // namespace

namespace {

StartTimes detectedAt(Timestamp time)
{
    StartTimes starts;
    starts.detected = time;
    return starts;
}

} // namespace

class TestDeadlineEngine : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void workedExamples_data();
    void workedExamples();
    void firstAnswerFollowsImportance_data();
    void firstAnswerFollowsImportance();
    void explainsWhatDidNotCount();
    void explainsAStartOutsideWorkingTime();
    void explainsAYearWithoutCalendar();
    void movesALawDateFromADayOff_data();
    void movesALawDateFromADayOff();
    void theFirstRuleThatAppliesDecides();
    void aClockWithoutItsEventDoesNotRun();
    void regionalHolidayDoesNotCount();
    void urgencyIsCountedInWorkingHours();

private:
    DeadlineEngine engineWith(const DeadlineRule &rule) const;

    Municipality m_municipality;
    ProductionCalendar m_calendar;
    std::shared_ptr<const DeadlineEngine> m_engine;
};

void TestDeadlineEngine::initTestCase()
{
    initResources();
    const auto municipality = shippedMunicipality();
    QVERIFY2(municipality, municipality ? "" : qPrintable(municipality.error().subject + municipality.error().details));
    m_municipality = *municipality;
    const auto calendar = shippedCalendar();
    QVERIFY(calendar);
    m_calendar = *calendar;
    const auto engine = makeDeadlineEngine(m_municipality, m_calendar);
    QVERIFY(engine);
    m_engine = *engine;
}

DeadlineEngine TestDeadlineEngine::engineWith(const DeadlineRule &rule) const
{
    return DeadlineEngine{m_engine->workingTime(), {{u"test"_s, u"Test"_s, {}, {rule}}}};
}

// domain.md 5.4: computed by hand on the calendar of 2026.
void TestDeadlineEngine::workedExamples_data()
{
    QTest::addColumn<QString>("start");
    QTest::addColumn<int>("amount");
    QTest::addColumn<TimeUnit>("unit");
    QTest::addColumn<QString>("due");

    using enum TimeUnit;
    const auto row = [](const char *name, const QString &start, int amount, TimeUnit unit, const QString &due) {
        QTest::newRow(name) << start << amount << unit << due;
    };
    row("over the 8 March weekend", u"2026-03-06 16:30"_s, 9, WorkingHours, u"2026-03-10 16:30"_s);
    row("over the 8 March weekend, raised", u"2026-03-06 16:30"_s, 4, WorkingHours, u"2026-03-10 11:30"_s);
    row("short day before 1 May", u"2026-04-30 15:00"_s, 9, WorkingHours, u"2026-05-04 16:00"_s);
    row("short day before 9 May", u"2026-05-08 16:00"_s, 4, WorkingHours, u"2026-05-12 12:00"_s);
    row("Friday night", u"2026-02-20 23:10"_s, 9, WorkingHours, u"2026-02-24 18:00"_s);
    row("short day before 4 November", u"2026-11-03 16:30"_s, 9, WorkingHours, u"2026-11-05 17:30"_s);
    row("before work on a short day", u"2026-06-11 08:00"_s, 9, WorkingHours, u"2026-06-15 10:00"_s);
    row("Saturday", u"2026-03-07 12:00"_s, 4, WorkingHours, u"2026-03-10 13:00"_s);
    row("7 working days, May holidays", u"2026-04-28 10:00"_s, 7, WorkingDays, u"2026-05-08 17:00"_s);
    row("7 working days, 23 February", u"2026-02-19 10:00"_s, 7, WorkingDays, u"2026-03-03 18:00"_s);
    row("7 working days, November", u"2026-11-02 10:00"_s, 7, WorkingDays, u"2026-11-12 18:00"_s);
    row("30 calendar days", u"2026-04-09 10:00"_s, 30, CalendarDays, u"2026-05-09 23:59"_s);
    row("30 calendar days, over the year", u"2026-12-10 10:00"_s, 30, CalendarDays, u"2027-01-09 23:59"_s);
    row("60 minutes", u"2026-03-06 23:30"_s, 60, Minutes, u"2026-03-07 00:30"_s);
    row("24 hours by the clock", u"2026-03-06 16:30"_s, 24, ClockHours, u"2026-03-07 16:30"_s);
    row("the working Saturday of 2025, short", u"2025-10-31 17:00"_s, 9, WorkingHours, u"2025-11-01 17:00"_s);
    row("the end of a day rather than the next morning", u"2026-03-10 14:00"_s, 4, WorkingHours, u"2026-03-10 18:00"_s);
}

void TestDeadlineEngine::workedExamples()
{
    QFETCH(const QString, start);
    QFETCH(const int, amount);
    QFETCH(const TimeUnit, unit);

    const Zone &zone = m_engine->zone();
    const auto due = m_engine->workingTime().add(zone.toUtc(wallClock(start)), amount, unit);
    QVERIFY(due);
    QTEST(words(zone.toLocal(*due)), "due");
}

void TestDeadlineEngine::firstAnswerFollowsImportance_data()
{
    QTest::addColumn<Importance>("importance");
    QTest::addColumn<QString>("due");

    QTest::newRow("ordinary, 9 hours") << Importance::Ordinary << u"2026-03-10 16:30"_s;
    QTest::newRow("high, 4 hours") << Importance::High << u"2026-03-10 11:30"_s;
    QTest::newRow("critical as high") << Importance::Critical << u"2026-03-10 11:30"_s;
}

void TestDeadlineEngine::firstAnswerFollowsImportance()
{
    QFETCH(const Importance, importance);

    const Zone &zone = m_engine->zone();
    const auto due =
        m_engine->due({.importance = importance}, detectedAt(zone.toUtc(wallClock(u"2026-03-06 16:30"_s))));
    QVERIFY(due);
    QTEST(words(zone.toLocal(*due)), "due");
    StartTimes starts;
    starts.interimAnswered = zone.toUtc(wallClock(u"2026-04-28 12:00"_s));
    const auto final = m_engine->due({.clock = ClockKind::FinalAfterInterim, .importance = importance}, starts);
    QVERIFY(final);
    QCOMPARE(words(zone.toLocal(*final)), u"2026-05-08 17:00"_s);
}

void TestDeadlineEngine::explainsWhatDidNotCount()
{
    const auto told = m_engine->explain({.importance = Importance::Ordinary},
                                        detectedAt(m_engine->zone().toUtc(wallClock(u"2026-03-06 16:30"_s))));
    QVERIFY(told);
    QCOMPARE(told->rule.amount, 9);
    QCOMPARE(told->rule.unit, TimeUnit::WorkingHours);
    QCOMPARE(told->rule.from, StartEvent::Detected);
    QVERIFY(told->rule.source.contains(u"sev.gov.ru"_s));
    QCOMPARE(words(told->localStart), u"2026-03-06 16:30"_s);
    QCOMPARE(words(told->localDue), u"2026-03-10 16:30"_s);
    QVERIFY(!told->countedFrom);
    QVERIFY(told->unknownYears.empty());

    using Why = SkippedDay::Why;
    QCOMPARE(told->skipped.size(), 3u);
    QCOMPARE(told->skipped[0].day, localDate(2026, 3, 7));
    QCOMPARE(told->skipped[0].why, Why::DayOffOfTheWeek);
    QCOMPARE(told->skipped[1].why, Why::DayOffOfTheWeek);
    QCOMPARE(told->skipped[1].title, u"Международный женский день"_s);
    QCOMPARE(told->skipped[2].why, Why::Holiday);
    QVERIFY(told->skipped[2].movedFrom == localDate(2026, 3, 8));
    QVERIFY((joinedDays(told->skipped) == std::vector<SkippedDays>{{localDate(2026, 3, 7), localDate(2026, 3, 9)}}));
}

void TestDeadlineEngine::explainsAStartOutsideWorkingTime()
{
    const auto told = m_engine->explain({.importance = Importance::High},
                                        detectedAt(m_engine->zone().toUtc(wallClock(u"2026-04-29 21:00"_s))));
    QVERIFY(told);
    QVERIFY(told->countedFrom);
    QCOMPARE(words(*told->countedFrom), u"2026-04-30 09:00"_s);
    QCOMPARE(words(told->localDue), u"2026-04-30 13:00"_s);
    QVERIFY(told->shortened == std::vector<LocalDay>{localDate(2026, 4, 30)});
}

void TestDeadlineEngine::explainsAYearWithoutCalendar()
{
    const Zone &zone = m_engine->zone();
    const auto told = m_engine->explain({}, detectedAt(zone.toUtc(wallClock(u"2027-01-01 10:00"_s))));
    QVERIFY(told);
    QCOMPARE(words(told->localDue), u"2027-01-04 10:00"_s); // Saturday and Sunday are all that is off
    QVERIFY(told->unknownYears == std::vector<int>{2027});
}

void TestDeadlineEngine::movesALawDateFromADayOff_data()
{
    QTest::addColumn<DayOffRule>("rule");
    QTest::addColumn<QString>("due");

    QTest::newRow("kept") << DayOffRule::Keep << u"2026-05-09 23:59"_s;
    QTest::newRow("the next working day") << DayOffRule::NextWorkingDay << u"2026-05-12 18:00"_s;
    QTest::newRow("the working day before") << DayOffRule::PreviousWorkingDay << u"2026-05-08 17:00"_s;
}

void TestDeadlineEngine::movesALawDateFromADayOff()
{
    QFETCH(const DayOffRule, rule);

    const DeadlineEngine engine = engineWith({.clock = ClockKind::LawAnswer,
                                              .amount = 30,
                                              .unit = TimeUnit::CalendarDays,
                                              .from = StartEvent::Registered,
                                              .onDayOff = rule});
    StartTimes starts;
    starts.registered = engine.zone().toUtc(wallClock(u"2026-04-09 10:00"_s));
    const auto told = engine.explain({.clock = ClockKind::LawAnswer}, starts);
    QVERIFY(told);
    QTEST(words(told->localDue), "due");
    QCOMPARE(told->movedFromDayOff.has_value(), rule != DayOffRule::Keep);
}

void TestDeadlineEngine::theFirstRuleThatAppliesDecides()
{
    const DeadlineProfile profile{
        u"test"_s,
        u"Test"_s,
        {},
        {{.clock = ClockKind::FirstAnswer, .amount = 1, .unit = TimeUnit::ClockHours, .tracks = {Track::Emergency}},
         {.clock = ClockKind::FirstAnswer, .amount = 2, .unit = TimeUnit::ClockHours, .channels = {u"pos"_s}},
         {.clock = ClockKind::FirstAnswer, .amount = 3, .unit = TimeUnit::ClockHours}}};
    const DeadlineEngine engine{m_engine->workingTime(), {profile}};
    const Timestamp start = engine.zone().toUtc(wallClock(u"2026-03-06 16:30"_s));
    StartTimes starts;
    starts.detected = start;
    using std::chrono::hours;
    QVERIFY(engine.due({.importance = Importance::High, .channel = u"pos"_s}, starts) == start + hours{2});
    QVERIFY(engine.due({.importance = Importance::High, .channel = u"vk_comment"_s}, starts) == start + hours{3});
    QVERIFY(engine.due({.channel = u"pos"_s, .track = Track::Emergency}, starts) == start + hours{1});
    QVERIFY(!engine.due({.clock = ClockKind::Draft}, starts));
}

void TestDeadlineEngine::aClockWithoutItsEventDoesNotRun()
{
    const DeadlineEngine engine = engineWith(
        {.clock = ClockKind::Draft, .amount = 1, .unit = TimeUnit::ClockHours, .from = StartEvent::Assigned});
    StartTimes starts;
    starts.detected = engine.zone().toUtc(wallClock(u"2026-03-06 16:30"_s));
    QVERIFY(!engine.due({.clock = ClockKind::Draft}, starts));
    QVERIFY(!engine.explain({.clock = ClockKind::Draft}, starts));
    starts.assigned = starts.detected;
    QVERIFY(engine.due({.clock = ClockKind::Draft}, starts) == *starts.assigned + std::chrono::hours{1});
}

void TestDeadlineEngine::regionalHolidayDoesNotCount()
{
    Municipality municipality = m_municipality;
    municipality.regionalDays = {{.day = localDate(2026, 3, 20), .kind = DayKind::Off, .title = u"Праздник области"_s}};
    const auto engine = makeDeadlineEngine(municipality, m_calendar);
    QVERIFY(engine);
    const auto told = (*engine)->explain({}, detectedAt((*engine)->zone().toUtc(wallClock(u"2026-03-19 12:00"_s))));
    QVERIFY(told);
    QCOMPARE(words(told->localDue), u"2026-03-23 12:00"_s);
    QCOMPARE(told->skipped.size(), 3u);
    QCOMPARE(told->skipped.front().why, SkippedDay::Why::RegionalHoliday);
    QCOMPARE(told->skipped.front().title, u"Праздник области"_s);
}

void TestDeadlineEngine::urgencyIsCountedInWorkingHours()
{
    const Zone &zone = m_engine->zone();
    const Timestamp fridayEvening = zone.toUtc(wallClock(u"2026-03-06 17:30"_s));
    const Timestamp before = urgentBefore(m_municipality, *m_engine, fridayEvening);
    QCOMPARE(words(zone.toLocal(before)), u"2026-03-10 10:30"_s);
}

QTEST_GUILESS_MAIN(TestDeadlineEngine)
#include "tst_deadline_engine.moc"
