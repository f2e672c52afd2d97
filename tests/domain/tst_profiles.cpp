// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/deadline_engine.h"
#include "resources/shipped.h"

#include <QJsonDocument>
#include <QTest>

using namespace otklik;
using namespace Qt::StringLiterals;

namespace {

Timestamp at(const Zone &zone, const QString &local)
{
    const QDateTime time = QDateTime::fromString(local, u"yyyy-MM-dd HH:mm"_s);
    return zone.toUtc(LocalSeconds{toLocalDay(time.date())} +
                      std::chrono::minutes{time.time().msecsSinceStartOfDay() / 60'000});
}

QString words(const Zone &zone, std::optional<Timestamp> time)
{
    if (!time)
        return u"none"_s;
    const LocalSeconds local = zone.toLocal(*time);
    const auto seconds = (local - LocalSeconds{dayOf(local)}).count();
    return toQDate(dayOf(local)).toString(Qt::ISODate) + u' ' +
           QTime::fromMSecsSinceStartOfDay(static_cast<int>(seconds) * 1000).toString(u"HH:mm"_s);
}

/// Everything that may start a clock at one moment.
StartTimes allAt(Timestamp time)
{
    return {time, time, time, time, time, time, time, time};
}

} // namespace

/// What the published regulations say comes out of the profiles that are shipped; the calendar of 2026, 9:00-18:00
/// without lunch, Moscow (domain.md 5.4).
class TestProfiles : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void everyProfileSaysWhereItIsFrom();
    void everyProfileSurvivesAFile();
    void examples_data();
    void examples();
    void aBrokenFileIsRefused_data();
    void aBrokenFileIsRefused();

private:
    std::vector<DeadlineProfile> m_profiles;
    std::shared_ptr<const DeadlineEngine> m_usual;
};

void TestProfiles::initTestCase()
{
    initResources();
    m_profiles = shippedProfiles().value();
    m_usual = makeDeadlineEngine(shippedMunicipality().value(), shippedCalendar().value()).value();
}

void TestProfiles::everyProfileSaysWhereItIsFrom()
{
    QCOMPARE(m_profiles.size(), 8U);
    for (const DeadlineProfile &profile : m_profiles) {
        QVERIFY2(!profile.rules.empty() && !profile.source.isEmpty(), qPrintable(profile.id));
        for (const DeadlineRule &rule : profile.rules) {
            QVERIFY2(!rule.source.isEmpty(), qPrintable(profile.id));
            QVERIFY2(!rule.tracks.empty(), qPrintable(profile.id)); // or it would rule over the law's tracks
        }
    }
}

void TestProfiles::everyProfileSurvivesAFile()
{
    for (const DeadlineProfile &profile : m_profiles) {
        const auto read = deadlineProfileFromJson(QJsonDocument{toJson(profile)}.toJson(), u"copy"_s);
        QVERIFY2(read && *read == profile, qPrintable(profile.id));
    }
}

void TestProfiles::examples_data()
{
    QTest::addColumn<QString>("profile");
    QTest::addColumn<ClockKind>("clock");
    QTest::addColumn<Importance>("importance");
    QTest::addColumn<QString>("start");
    QTest::addColumn<QString>("due");

    using enum ClockKind;
    using enum Importance;
    const auto row = [](const char *profile, ClockKind clock, Importance importance, const char *start,
                        const char *due) {
        QTest::addRow("%s, clock %d, %s", profile, static_cast<int>(clock), start)
            << QString::fromLatin1(profile) << clock << importance << QString::fromLatin1(start)
            << QString::fromLatin1(due);
    };
    row("sevastopol", FirstAnswer, Ordinary, "2026-03-06 16:30", "2026-03-10 16:30");
    row("sevastopol", FirstAnswer, High, "2026-03-06 16:30", "2026-03-10 11:30");
    row("sevastopol", FirstAnswer, Ordinary, "2026-04-30 15:00", "2026-05-04 16:00");
    row("sevastopol", FirstAnswer, High, "2026-05-08 16:00", "2026-05-12 12:00");
    row("sevastopol", FirstAnswer, Ordinary, "2026-02-20 23:10", "2026-02-24 18:00");
    row("sevastopol", FirstAnswer, Ordinary, "2026-11-03 16:30", "2026-11-05 17:30");
    row("sevastopol", FirstAnswer, Ordinary, "2026-06-11 08:00", "2026-06-15 10:00");
    row("sevastopol", FirstAnswer, High, "2026-03-07 12:00", "2026-03-10 13:00");
    row("sevastopol", FinalAfterInterim, Ordinary, "2026-04-28 12:00", "2026-05-08 17:00");
    row("sevastopol", FinalAfterInterim, Ordinary, "2026-02-19 12:00", "2026-03-03 18:00");
    row("sevastopol", FinalAfterInterim, Ordinary, "2026-11-02 12:00", "2026-11-12 18:00");
    row("crimea", FirstAnswer, High, "2026-03-06 16:30", "2026-03-10 16:30");
    row("crimea", FinalAfterInterim, Ordinary, "2026-04-28 12:00", "2026-05-05 23:59");
    row("surgut", FirstAnswer, Ordinary, "2026-03-06 16:30", "2026-03-10 14:30");
    row("surgut", Draft, Ordinary, "2026-03-06 16:30", "2026-03-06 19:30");
    row("surgut", Draft, High, "2026-03-06 16:30", "2026-03-06 17:30");
    row("yaroslavl", Route, Ordinary, "2026-03-06 16:30", "2026-03-06 17:30");
    row("yaroslavl", FirstAnswer, Ordinary, "2026-03-06 16:30", "2026-03-07 16:30");
    row("ulyanovsk", FirstAnswer, Ordinary, "2026-03-06 16:30", "2026-03-07 00:30");
    row("pos", LawAnswer, Ordinary, "2026-04-09 10:00", "2026-05-09 23:59");
    row("law59", Register, Ordinary, "2026-03-06 16:30", "2026-03-09 23:59");
    row("law59", Redirect, Ordinary, "2026-03-06 16:30", "2026-03-13 23:59");
    row("law59", LawAnswer, Ordinary, "2026-04-09 10:00", "2026-05-09 23:59");
    row("law59", LawAnswer, Ordinary, "2026-12-10 10:00", "2027-01-09 23:59");
    row("law59", LawExtension, Ordinary, "2026-05-09 23:59", "2026-06-08 23:59");
    row("law8", LawExtension, Ordinary, "2026-05-09 23:59", "2026-05-24 23:59");
}

void TestProfiles::examples()
{
    QFETCH(const QString, profile);
    QFETCH(const ClockKind, clock);
    QFETCH(const Importance, importance);
    QFETCH(const QString, start);

    const auto found = std::ranges::find(m_profiles, profile, &DeadlineProfile::id);
    QVERIFY(found != m_profiles.end());
    const DeadlineEngine engine{m_usual->workingTime(), {*found}};
    const Track track = found->rules.front().tracks.front();
    const DeadlineQuestion question{clock, importance, u"vk_comment"_s, track};
    QTEST(words(engine.zone(), engine.due(question, allAt(at(engine.zone(), start)))), "due");
    const auto told = engine.explain(question, allAt(at(engine.zone(), start)));
    QVERIFY(told && !told->rule.source.isEmpty() && told->profileName == found->name);
}

void TestProfiles::aBrokenFileIsRefused_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<QString>("subject");

    using enum ErrorCode;
    QTest::newRow("empty") << QByteArray{} << BadFile << u"file"_s;
    QTest::newRow("a list") << QByteArray{"[]"} << BadFile << u"file"_s;
    QTest::newRow("no rules' clock") << QByteArray{R"({"id":"a","name":"A","rules":[{"amount":1}]})"} << Invalid
                                     << u"rules[0].clock"_s;
    QTest::newRow("a track of nobody")
        << QByteArray{R"({"id":"a","name":"A","rules":[{"clock":"route","amount":1,"unit":"minutes","from":"detected","tracks":["war"]}]})"}
        << Invalid << u"rules[0].tracks"_s;
    QTest::newRow("a field of nobody") << QByteArray{R"({"id":"a","name":"A","rules":[],"extra":1})"} << Invalid
                                       << u"extra"_s;
}

void TestProfiles::aBrokenFileIsRefused()
{
    QFETCH(const QByteArray, json);

    const auto read = deadlineProfileFromJson(json, u"file"_s);
    QVERIFY(!read);
    QTEST(read.error().code, "code");
    QTEST(read.error().subject, "subject");
}

QTEST_GUILESS_MAIN(TestProfiles)
#include "tst_profiles.moc"
