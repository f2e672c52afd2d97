// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "resources/shipped.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;
using namespace otklik;

namespace {

/// The shipped settings with one change.
QByteArray changed(const std::function<void(QJsonObject &)> &change)
{
    QJsonObject json = QJsonDocument::fromJson(toJson(shippedMunicipality().value())).object();
    change(json);
    return QJsonDocument{json}.toJson();
}

QByteArray with(QLatin1StringView key, const QJsonValue &value)
{
    return changed([&](QJsonObject &json) { json.insert(key, value); });
}

QByteArray withMonday(const QJsonObject &hours)
{
    return with("schedule"_L1, QJsonObject{{u"days"_s, QJsonObject{{u"mon"_s, hours}}}});
}

QByteArray withRule(const char *key, const QJsonValue &value)
{
    QJsonObject rule{
        {u"clock"_s, u"first_answer"_s}, {u"amount"_s, 9}, {u"unit"_s, u"working_hours"_s}, {u"from"_s, u"detected"_s}};
    rule.insert(QLatin1StringView{key}, value);
    const QJsonObject profile{{u"id"_s, u"a"_s}, {u"name"_s, u"A"_s}, {u"rules"_s, QJsonArray{rule}}};
    return with("deadlines"_L1, QJsonArray{profile});
}

QJsonObject rung(int level, const QString &name)
{
    return {{u"level"_s, level}, {u"name"_s, name}};
}

} // namespace

class TestMunicipality : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void theShippedOne();
    void survivesWritingAndReading();
    void everyValueSurvives();
    void refuses_data();
    void refuses();
    void ladder();
    void approval_data();
    void approval();
    void shortenedDays_data();
    void shortenedDays();
};

void TestMunicipality::initTestCase()
{
    initResources();
}

void TestMunicipality::theShippedOne()
{
    const auto municipality = shippedMunicipality();
    QVERIFY2(municipality, municipality ? "" : qPrintable(municipality.error().subject));
    QCOMPARE(municipality->timeZone, u"Europe/Moscow"_s);
    QCOMPARE(municipality->ladder.rungs.size(), 7u);
    QVERIFY(municipality->schedule == fiveDayWeek({{9 * 60, 18 * 60}, {}}));
    QVERIFY(!municipality->escalationReasons.isEmpty());
}

void TestMunicipality::survivesWritingAndReading()
{
    const auto first = shippedMunicipality();
    QVERIFY(first);
    const auto second = municipalityFromJson(toJson(*first), u"copy"_s);
    QVERIFY(second);
    QVERIFY(*second == *first);
}

void TestMunicipality::everyValueSurvives()
{
    Municipality rich = shippedMunicipality().value();
    rich.timeZone = u"Asia/Kamchatka"_s;
    rich.schedule.isRoundTheClock = true;
    rich.schedule.shortenedBy = 30;
    rich.schedule.days[5] = DayHours{{10 * 60 + 5, kMinutesPerDay}, MinuteSpan{13 * 60, 13 * 60 + 48}};
    rich.regionalDays = {
        {.day = localDate(2026, 5, 27), .kind = DayKind::Off, .title = u"Курбан-байрам"_s, .isRegional = true}};
    rich.ladder.rungs[3].addressees = {u"Первый заместитель"_s};
    rich.deadlines.push_back({u"law"_s,
                              u"59-ФЗ"_s,
                              u"59-ФЗ"_s,
                              {{.clock = ClockKind::LawAnswer,
                                .amount = 30,
                                .unit = TimeUnit::CalendarDays,
                                .from = StartEvent::Registered,
                                .importance = {Importance::Critical},
                                .channels = {u"epgu"_s},
                                .tracks = {Track::Appeal59},
                                .onDayOff = DayOffRule::PreviousWorkingDay,
                                .isPaused = true,
                                .endsWithInterim = false,
                                .source = u"ст. 12"_s}}});
    rich.urgentHours = 4;
    rich.practice.approval = ApprovalPolicy::HighImportance;
    rich.practice.appealChannels = {u"vk_message"_s};
    rich.practice.grounds.push_back({u"own"_s, u"Своё основание"_s, {Track::Pos}, u"Сообщить"_s, u"приказ"_s});
    const auto read = municipalityFromJson(toJson(rich), u"copy"_s);
    QVERIFY2(read, read ? "" : qPrintable(read.error().subject + u": "_s + read.error().details));
    QVERIFY(*read == rich);
}

void TestMunicipality::refuses_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<QString>("subject");

    using enum ErrorCode;
    QTest::newRow("empty") << QByteArray{} << BadFile << u"file"_s;
    QTest::newRow("half of it") << with("name"_L1, u"A"_s).first(200) << BadFile << u"file"_s;
    QTest::newRow("a list") << QByteArray{"[1]"} << BadFile << u"file"_s;
    QTest::newRow("deep") << QByteArray(100'000, '[') << BadFile << u"file"_s;
    QTest::newRow("huge") << QByteArray(9 * 1024 * 1024, ' ') << BadFile << u"file"_s;
    QTest::newRow("nothing in it") << QByteArray{"{}"} << Invalid << u"version"_s;
    QTest::newRow("newer") << with("version"_L1, 2) << Unsupported << u"file"_s;
    QTest::newRow("blank name") << with("name"_L1, u"  "_s) << Invalid << u"name"_s;
    QTest::newRow("unknown key") << with("nmae"_L1, u"A"_s) << Invalid << u"nmae"_s;
    QTest::newRow("no such zone") << with("time_zone"_L1, u"Europe/Kaluga"_s) << Invalid << u"time_zone"_s;
    QTest::newRow("no such policy") << with("approval"_L1, u"sometimes"_s) << Invalid << u"approval"_s;
    QTest::newRow("half an hour of urgency")
        << with("urgent_working_hours"_L1, 0.5) << Invalid << u"urgent_working_hours"_s;
    QTest::newRow("negative urgency") << with("urgent_working_hours"_L1, -1) << Invalid << u"urgent_working_hours"_s;
    QTest::newRow("reasons are not texts")
        << with("escalation_reasons"_L1, QJsonArray{1}) << Invalid << u"escalation_reasons"_s;

    QTest::newRow("a week of rest") << with("schedule"_L1, QJsonObject{{u"days"_s, QJsonObject{}}}) << Invalid
                                    << u"schedule.days"_s;
    QTest::newRow("an eighth day") << with("schedule"_L1, QJsonObject{{u"days"_s, QJsonObject{{u"xyz"_s, 1}}}})
                                   << Invalid << u"schedule.days"_s;
    QTest::newRow("work ends first") << withMonday({{u"from"_s, u"18:00"_s}, {u"to"_s, u"09:00"_s}}) << Invalid
                                     << u"schedule.days.mon.to"_s;
    QTest::newRow("no such time") << withMonday({{u"from"_s, u"25:00"_s}, {u"to"_s, u"18:00"_s}}) << Invalid
                                  << u"schedule.days.mon.from"_s;
    QTest::newRow("lunch outside work") << withMonday({{u"from"_s, u"09:00"_s},
                                                       {u"to"_s, u"18:00"_s},
                                                       {u"lunch"_s,
                                                        QJsonObject{{u"from"_s, u"18:00"_s}, {u"to"_s, u"19:00"_s}}}})
                                        << Invalid << u"schedule.days.mon.lunch.from"_s;

    const QJsonObject holiday{{u"date"_s, u"2026-05-27"_s}, {u"kind"_s, u"off"_s}};
    QTest::newRow("a date twice") << with("regional_days"_L1, QJsonArray{holiday, holiday}) << Invalid
                                  << u"regional_days"_s;
    QTest::newRow("no such date") << with("regional_days"_L1,
                                          QJsonArray{QJsonObject{{u"date"_s, u"2026-02-30"_s}, {u"kind"_s, u"off"_s}}})
                                  << Invalid << u"regional_days[0].date"_s;

    QTest::newRow("no ladder") << with("ladder"_L1, QJsonArray{}) << Invalid << u"ladder"_s;
    QTest::newRow("no executor") << with("ladder"_L1, QJsonArray{rung(1, u"A"_s), rung(2, u"B"_s)}) << Invalid
                                 << u"ladder"_s;
    QTest::newRow("down the ladder") << with("ladder"_L1, QJsonArray{rung(0, u"A"_s), rung(2, u"B"_s), rung(1, u"C"_s)})
                                     << Invalid << u"ladder[2].level"_s;
    QTest::newRow("above the top") << with("ladder"_L1, QJsonArray{rung(0, u"A"_s), rung(7, u"B"_s)}) << Invalid
                                   << u"ladder[1].level"_s;

    QTest::newRow("no time at all") << withRule("amount", 0) << Invalid << u"deadlines[0].rules[0].amount"_s;
    QTest::newRow("for ever") << withRule("amount", 1e18) << Invalid << u"deadlines[0].rules[0].amount"_s;
    QTest::newRow("no such unit") << withRule("unit", u"weeks"_s) << Invalid << u"deadlines[0].rules[0].unit"_s;
    QTest::newRow("no such event") << withRule("from", u"birth"_s) << Invalid << u"deadlines[0].rules[0].from"_s;
    QTest::newRow("no such importance") << withRule("importance", QJsonArray{u"huge"_s}) << Invalid
                                        << u"deadlines[0].rules[0].importance"_s;
    QTest::newRow("a mistyped key") << withRule("chanels", QJsonArray{}) << Invalid
                                    << u"deadlines[0].rules[0].chanels"_s;
}

void TestMunicipality::refuses()
{
    QFETCH(const QByteArray, json);

    const auto municipality = municipalityFromJson(json, u"file"_s);
    QVERIFY(!municipality);
    QTEST(municipality.error().code, "code");
    QFETCH(const QString, subject);
    QVERIFY2(municipality.error().subject.startsWith(subject), qPrintable(municipality.error().subject));
    QVERIFY(!municipality.error().details.isEmpty());
}

void TestMunicipality::ladder()
{
    const Ladder ladder{{{0, u"Исполнитель"_s, {}}, {2, u"МЦУ"_s, {}}, {6, u"Губернатор"_s, {}}}};
    QCOMPARE(ladder.find(2)->name, u"МЦУ"_s);
    QVERIFY(!ladder.find(1));
    QCOMPARE(ladder.above(0)->level, 2);
    QCOMPARE(ladder.above(3)->level, 6);
    QVERIFY(!ladder.above(6));
}

void TestMunicipality::approval_data()
{
    QTest::addColumn<ApprovalPolicy>("policy");
    QTest::addColumn<Importance>("importance");
    QTest::addColumn<bool>("needed");

    QTest::newRow("never") << ApprovalPolicy::Nobody << Importance::Critical << false;
    QTest::newRow("ordinary under «high»") << ApprovalPolicy::HighImportance << Importance::Ordinary << false;
    QTest::newRow("high under «high»") << ApprovalPolicy::HighImportance << Importance::High << true;
    QTest::newRow("critical under «high»") << ApprovalPolicy::HighImportance << Importance::Critical << true;
    QTest::newRow("always") << ApprovalPolicy::Everybody << Importance::Ordinary << true;
}

void TestMunicipality::approval()
{
    QFETCH(const ApprovalPolicy, policy);
    QFETCH(const Importance, importance);

    QTEST(needsApproval(policy, importance), "needed");
}

void TestMunicipality::shortenedDays_data()
{
    QTest::addColumn<int>("minutes");
    QTest::addColumn<QList<int>>("bounds");

    QTest::newRow("not at all") << 0 << QList{540, 780, 840, 1080};
    QTest::newRow("an hour") << 60 << QList{540, 780, 840, 1020};
    QTest::newRow("the whole afternoon") << 240 << QList{540, 780};
    QTest::newRow("into the morning") << 300 << QList{540, 720};
    QTest::newRow("more than the day") << 1440 << QList<int>{};
}

void TestMunicipality::shortenedDays()
{
    QFETCH(const int, minutes);

    WorkingSchedule schedule = fiveDayWeek({{9 * 60, 18 * 60}, MinuteSpan{13 * 60, 14 * 60}});
    schedule.shortenedBy = minutes;
    QList<int> bounds;
    for (const MinuteSpan &span : schedule.shortenedDay(5)) // a working Saturday has Friday's hours
        bounds << span.from << span.to;
    QTEST(bounds, "bounds");
}

QTEST_GUILESS_MAIN(TestMunicipality)
#include "tst_municipality.moc"
