// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/hub_team.h"

#include <QRandomGenerator>
#include <QtConcurrentRun>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace otklik::test;

namespace {

QJsonObject appealCopy()
{
    return {{u"district"_s, u"Центр"_s},
            {u"tags"_s, QJsonArray{u"дорога"_s}},
            {u"origin"_s, QJsonObject{{u"channel"_s, u"vk_comment"_s},
                                      {u"number"_s, QString{}},
                                      {u"text"_s, u"Яма"_s},
                                      {u"received"_s, u"2026-03-06T12:30:00Z"_s}}}};
}

QJsonObject escalation(const QUuid &appeal, const QJsonValue &copy = appealCopy())
{
    return hubOperation(u"escalate"_s, appeal,
                        {{u"level"_s, 5}, {u"reason"_s, u"Дорога областная"_s}, {u"copy"_s, copy}});
}

QJsonObject giveBack(const QUuid &appeal)
{
    return hubOperation(u"escalation.return"_s, appeal, {{u"result"_s, u"Чинят"_s}, {u"to_twin"_s, true}});
}

QStringList kinds(const std::vector<HubRow> &rows)
{
    QStringList names;
    for (const HubRow &row : rows)
        names << row.kind;
    return names;
}

QJsonObject bodyOf(const HubRow &row)
{
    return QJsonDocument::fromJson(row.body.toUtf8()).object();
}

/// Gap-free and chained, or what is wrong with it.
QString brokenAt(const std::vector<HubRow> &rows)
{
    QByteArray chain = chainOfNothing();
    qint64 seq = 0;
    for (const HubRow &row : rows) {
        chain = chainBehind(chain, row);
        if (row.seq != ++seq || row.chain != chain)
            return u"row %1"_s.arg(row.seq);
    }
    return {};
}

} // namespace

/// What crosses between a municipality and its regional centre.
class TestHubRegion : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void theFirstEscalationMakesACopy();
    void theSecondOneDoesNot();
    void backFromEitherSide();
    void whatIsUndoneIsUndoneThere();
    void aRepeatCrossesNothing();
    void withoutARegionNothingCrosses();
    void onlyAnAppealCrosses_data();
    void onlyAnAppealCrosses();
    void aPlaceCrosses();
    void anIdThatIsUsedUpStopsNothing();
    void whoOnlyLooksHoldsNobodyUp();
    void nobodySaysItForTheHub();
    void theRegionDoesNotAnswer();
    void aCopyStaysACopy();
    void guestsHaveNames();
    void bothDirectionsAtOnce();

private:
    std::vector<HubRow> feed(int municipality);
    QUuid receive();
    QJsonObject up(const QJsonObject &operation); ///< what Anna does

    std::unique_ptr<TestHub> m_hub;
    std::unique_ptr<HubTeam> m_team;
    int m_here = 10; ///< a municipality
    int m_above = 0; ///< its regional centre
    HubMember m_anna; ///< of the municipality
    HubMember m_rita; ///< of the region
    std::unique_ptr<PgSession> m_ours;
    std::unique_ptr<PgSession> m_region;
};

void TestHubRegion::initTestCase()
{
    if (const QString missing = TestHub::missing(); !missing.isEmpty())
        QSKIP(qPrintable(missing));
    m_hub = std::make_unique<TestHub>();
    QVERIFY2(m_hub->start(), qPrintable(m_hub->problem()));
    m_team = std::make_unique<HubTeam>(*m_hub);
    QCOMPARE(m_team->prepare(), QString{});
}

/// Each test has municipalities of its own.
void TestHubRegion::init()
{
    m_here += 10;
    m_above = m_here + 1;
    m_team->addMunicipality(m_here);
    m_team->addMunicipality(m_above);
    m_team->setRegion(m_here, m_above);
    m_anna = m_team->add(u"operator"_s, m_here);
    m_rita = m_team->add(u"curator"_s, m_above);
    m_ours = m_team->session(m_anna);
    m_region = m_team->session(m_rita);
}

std::vector<HubRow> TestHubRegion::feed(int municipality)
{
    const HubMember &who = municipality == m_above ? m_rita : m_anna;
    const auto rows = pull(*m_team->session(who), 0, 5000, municipality);
    return rows ? *rows : std::vector<HubRow>{};
}

QUuid TestHubRegion::receive()
{
    const QJsonObject received = hubOperation(u"appeal.receive"_s, {}, {{u"origin"_s, QJsonObject{}}});
    return up(received)[u"status"] == u"applied"_s ? idOf(received) : QUuid{};
}

QJsonObject TestHubRegion::up(const QJsonObject &operation)
{
    return push(*m_ours, operation, m_here);
}

#define APPLIED(answer) QCOMPARE((answer)[u"status"].toString(), u"applied"_s)

void TestHubRegion::theFirstEscalationMakesACopy()
{
    const QUuid appeal = receive();
    APPLIED(up(escalation(appeal)));
    const auto ours = feed(m_here);
    const auto region = feed(m_above);
    QCOMPARE(kinds(ours), (QStringList{u"appeal.receive"_s, u"escalate"_s}));
    QCOMPARE(kinds(region), (QStringList{u"appeal.receive"_s, u"escalation.receive"_s}));
    QCOMPARE(brokenAt(ours), QString{});
    QCOMPARE(brokenAt(region), QString{});

    const QJsonObject there = bodyOf(ours.back())[u"region"].toObject();
    QVERIFY(!bodyOf(ours.back()).contains(u"copy"));
    QCOMPARE(QUuid::fromString(there[u"appeal"].toString()), region.front().appeal);
    QCOMPARE(there[u"number"].toString(), bodyOf(region.front())[u"hub_number"].toString());
    QCOMPARE(bodyOf(region.front())[u"origin"][u"text"].toString(), u"Яма"_s);
    const QJsonObject from = bodyOf(region.back())[u"from"].toObject();
    QCOMPARE(QUuid::fromString(from[u"appeal"].toString()), appeal);
    QCOMPARE(from[u"number"].toString(), bodyOf(ours.front())[u"hub_number"].toString());
    QCOMPARE(region.back().author, m_anna.id);
}

void TestHubRegion::theSecondOneDoesNot()
{
    const QUuid appeal = receive();
    APPLIED(up(escalation(appeal)));
    APPLIED(up(escalation(appeal)));
    const auto region = feed(m_above);
    QCOMPARE(kinds(region), (QStringList{u"appeal.receive"_s, u"escalation.receive"_s, u"escalation.receive"_s}));
    QCOMPARE(region.at(2).appeal, region.at(0).appeal);
}

void TestHubRegion::backFromEitherSide()
{
    const QUuid appeal = receive();
    APPLIED(up(escalation(appeal)));
    const QUuid copy = feed(m_above).front().appeal;
    APPLIED(push(*m_region, giveBack(copy), m_above));
    QCOMPARE(feed(m_here).back().kind, u"escalation.return"_s);
    QCOMPARE(bodyOf(feed(m_here).back()), (QJsonObject{{u"result"_s, u"Чинят"_s}, {u"from_twin"_s, true}}));
    QCOMPARE(feed(m_here).back().author, m_rita.id);
    APPLIED(up(giveBack(appeal)));
    QCOMPARE(feed(m_above).back().appeal, copy);
    QCOMPARE(bodyOf(feed(m_above).back())[u"from_twin"], QJsonValue{true});
    // What comes back from somebody else stays where it is.
    const auto before = feed(m_here).size();
    APPLIED(
        push(*m_region, hubOperation(u"escalation.return"_s, copy, {{u"result"_s, u"Губернатор знает"_s}}), m_above));
    QCOMPARE(feed(m_here).size(), before);
    QCOMPARE(brokenAt(feed(m_here)), QString{});
    QCOMPARE(brokenAt(feed(m_above)), QString{});
}

void TestHubRegion::whatIsUndoneIsUndoneThere()
{
    const QUuid appeal = receive();
    const QJsonObject escalated = escalation(appeal);
    APPLIED(up(escalated));
    const QJsonObject undo = hubOperation(u"undo"_s, appeal, {{u"operation"_s, escalated[u"id"]}});
    APPLIED(up(undo));
    APPLIED(up(hubOperation(u"undo"_s, appeal, {{u"operation"_s, undo[u"id"]}})));
    const auto region = feed(m_above);
    QCOMPARE(kinds(region).mid(1), (QStringList{u"escalation.receive"_s, u"undo"_s, u"undo"_s}));
    QCOMPARE(QUuid::fromString(bodyOf(region.at(2))[u"operation"].toString()), region.at(1).operation);
    QCOMPARE(QUuid::fromString(bodyOf(region.at(3))[u"operation"].toString()), region.at(2).operation);

    const HubMember chief = m_team->add(u"supervisor"_s, m_above);
    const QJsonObject theirs = hubOperation(u"undo"_s, region.at(1).appeal,
                                            {{u"operation"_s, region.at(1).operation.toString(QUuid::WithoutBraces)}});
    QCOMPARE(push(*m_team->session(chief), theirs, m_above)[u"code"].toString(), u"cannot_be_undone"_s);
}

void TestHubRegion::aRepeatCrossesNothing()
{
    const QUuid appeal = receive();
    const QJsonObject escalated = escalation(appeal);
    APPLIED(up(escalated));
    QJsonObject again = escalated;
    QJsonObject body = escalated[u"body"].toObject();
    body.remove(u"copy"_s); // the appeal may look otherwise by now
    again[u"body"] = body;
    const QJsonObject answer = up(again);
    APPLIED(answer);
    QVERIFY(answer[u"dup"].toBool());
    QCOMPARE(feed(m_above).size(), 2U);
}

void TestHubRegion::withoutARegionNothingCrosses()
{
    m_team->superuser().ask(u"UPDATE hub.municipality SET region_id = NULL WHERE municipality_id = %1"_s.arg(m_here));
    const QUuid appeal = receive();
    APPLIED(up(escalation(appeal)));
    QVERIFY(feed(m_above).empty());
    QCOMPARE(bodyOf(feed(m_here).back()), (QJsonObject{{u"level"_s, 5}, {u"reason"_s, u"Дорога областная"_s}}));
}

void TestHubRegion::onlyAnAppealCrosses_data()
{
    QTest::addColumn<QJsonValue>("copy");
    QTest::addColumn<QString>("status");
    const auto with = [](const QString &field, const QJsonValue &value) {
        QJsonObject copy = appealCopy();
        copy[field] = value;
        return QJsonValue{copy};
    };
    const auto origin = [&](const QString &field, const QJsonValue &value) {
        QJsonObject inside = appealCopy()[u"origin"].toObject();
        inside[field] = value;
        return with(u"origin"_s, inside);
    };
    const auto place = [](double latitude, double longitude) {
        QJsonObject copy = appealCopy();
        copy[u"lat"] = latitude;
        copy[u"lon"] = longitude;
        return QJsonValue{copy};
    };
    QTest::newRow("a word") << QJsonValue{u"x"_s} << u"malformed"_s;
    QTest::newRow("a list") << QJsonValue{QJsonArray{1}} << u"malformed"_s;
    QTest::newRow("nothing") << QJsonValue{QJsonValue::Null} << u"malformed"_s;
    QTest::newRow("no origin") << QJsonValue{QJsonObject{}} << u"malformed"_s;
    QTest::newRow("no channel") << origin(u"channel"_s, 7) << u"malformed"_s;
    QTest::newRow("no time") << origin(u"received"_s, u"yesterday"_s) << u"malformed"_s;
    QTest::newRow("numbers for words") << origin(u"text"_s, 7) << u"applied"_s;
    QTest::newRow("tags of objects") << with(u"tags"_s, QJsonArray{QJsonObject{}}) << u"applied"_s;
    QTest::newRow("tags in lists") << with(u"tags"_s, QJsonArray{QJsonArray{u"а"_s, u"б"_s}}) << u"applied"_s;
    QTest::newRow("files in lists") << origin(u"attachments"_s, QJsonArray{QJsonArray{u"a.jpg"_s}, u"b.jpg"_s})
                                    << u"applied"_s;
    QTest::newRow("a place beyond the poles") << place(90.5, 36.0) << u"applied"_s;
    QTest::newRow("a place beyond all numbers") << place(54.5, 1e300) << u"malformed"_s;
    QTest::newRow("a place too small to be read") << place(1e-300, 36.0) << u"malformed"_s;
    QTest::newRow("an account") << with(u"account"_s, u"mail"_s) << u"applied"_s;
    QTest::newRow("a source key") << with(u"source_key"_s, u"00ff"_s) << u"applied"_s;
    QTest::newRow("an importance of its own") << with(u"importance"_s, u"huge"_s) << u"applied"_s;
    QTest::newRow("half a place") << with(u"lat"_s, 54.5) << u"applied"_s;
    QTest::newRow("too much") << origin(u"text"_s, QString(300'000, u'x')) << u"malformed"_s;
}

void TestHubRegion::onlyAnAppealCrosses()
{
    QFETCH(const QJsonValue, copy);
    QFETCH(const QString, status);
    const QUuid appeal = receive();
    QCOMPARE(up(escalation(appeal, copy))[u"status"].toString(), status);
    const auto region = feed(m_above);
    QCOMPARE(region.empty(), status != u"applied"_s);
    if (region.empty())
        return;
    QJsonObject arrived = bodyOf(region.front());
    for (const QString &field : {u"account"_s, u"source_key"_s, u"importance"_s, u"lat"_s})
        QVERIFY(!arrived.contains(field));
    QVERIFY(!arrived[u"origin"].toObject().contains(u"attachments"_s));
    QVERIFY(!arrived.contains(u"tags"_s) || arrived[u"tags"] == QJsonArray{u"дорога"_s});
    QVERIFY(!arrived[u"origin"].toObject().contains(u"text"_s) || arrived[u"origin"][u"text"].isString());
}

void TestHubRegion::aPlaceCrosses()
{
    QJsonObject copy = appealCopy();
    copy[u"lat"] = -54.506917;
    copy[u"lon"] = 179.25;
    APPLIED(up(escalation(receive(), copy)));
    const QJsonObject arrived = bodyOf(feed(m_above).front());
    QCOMPARE(arrived[u"lat"].toDouble(), -54.506917);
    QCOMPARE(arrived[u"lon"].toDouble(), 179.25);
}

// Who knows an appeal or an operation can reckon the id that it will have on the other side.
void TestHubRegion::anIdThatIsUsedUpStopsNothing()
{
    const auto takeUp = [&](const QUuid &id, const QString &what) {
        QJsonObject taken = hubOperation(u"note.add"_s, QUuid::createUuid());
        taken[u"id"] = m_team->superuser()
                           .ask(u"SELECT hub.derived($1, $2, $3)"_s,
                                {QString::number(m_here), id.toString(QUuid::WithoutBraces), what})
                           .value();
        return push(*m_region, taken, m_above)[u"status"].toString();
    };
    const QUuid appeal = receive();
    QCOMPARE(takeUp(appeal, u"copy"_s), u"rejected"_s); // there is no such appeal; the id is kept all the same
    const QJsonObject escalated = escalation(appeal);
    QCOMPARE(takeUp(idOf(escalated), u"operation"_s), u"rejected"_s);
    APPLIED(up(escalated));
    APPLIED(up(hubOperation(u"undo"_s, appeal, {{u"operation"_s, escalated[u"id"]}})));
    const auto region = feed(m_above);
    QCOMPARE(kinds(region), (QStringList{u"appeal.receive"_s, u"escalation.receive"_s, u"undo"_s}));
    QCOMPARE(region.at(0).operation, region.at(0).appeal);
    QCOMPARE(QUuid::fromString(bodyOf(region.at(2))[u"operation"].toString()), region.at(1).operation);
    // And afterwards it is nobody's.
    QJsonObject again = hubOperation(u"note.add"_s, region.at(0).appeal);
    again[u"id"] = region.at(1).operation.toString(QUuid::WithoutBraces);
    QCOMPARE(push(*m_region, again, m_above)[u"status"].toString(), u"reused_id"_s);
}

void TestHubRegion::whoOnlyLooksHoldsNobodyUp()
{
    const QUuid appeal = receive();
    const auto observer = m_team->session(m_team->add(u"observer"_s, m_here));
    QVERIFY(observer->ask(u"BEGIN"_s).isGood());
    QCOMPARE(push(*observer, escalation(appeal), m_here)[u"code"].toString(), u"forbidden"_s);
    QVERIFY(m_region->ask(u"SET lock_timeout = '1s'"_s).isGood());
    APPLIED(push(*m_region, hubOperation(u"appeal.receive"_s), m_above));
    observer->ask(u"ROLLBACK"_s);
}

void TestHubRegion::nobodySaysItForTheHub()
{
    const QUuid appeal = receive();
    QCOMPARE(up(hubOperation(u"escalation.receive"_s, appeal, {{u"level"_s, 5}}))[u"code"].toString(), u"forbidden"_s);
    QJsonObject body{{u"level"_s, 5}, {u"reason"_s, u"x"_s}, {u"region"_s, QJsonObject{{u"name"_s, u"чужой"_s}}}};
    APPLIED(up(hubOperation(u"escalate"_s, appeal, body)));
    QVERIFY(!bodyOf(feed(m_here).back()).contains(u"region"));
    for (const QString &duty : {u"observer"_s, u"executor"_s, u"gateway"_s}) {
        const HubMember other = m_team->add(duty, m_here);
        QCOMPARE(push(*m_team->session(other), escalation(appeal), m_here)[u"code"].toString(), u"forbidden"_s);
    }
    QVERIFY(feed(m_above).empty());
    // Nobody of the municipality reads the region's feed, or the tables.
    QVERIFY(!pull(*m_ours, 0, 10, m_above));
    for (const QString &table : {u"twin"_s, u"guest"_s})
        QCOMPARE(m_ours->ask(u"SELECT * FROM hub."_s + table).state, u"42501"_s);
    QCOMPARE(m_ours->ask(u"SELECT hub.copy_of('{}')"_s).state, u"42501"_s);
}

void TestHubRegion::theRegionDoesNotAnswer()
{
    const QUuid appeal = receive();
    APPLIED(up(escalation(appeal)));
    const QUuid copy = feed(m_above).front().appeal;
    QJsonObject answer = hubOperation(u"reply.send"_s, copy, {{u"text"_s, u"Ответ"_s}, {u"round"_s, 0}});
    answer[u"base"] = 100;
    QCOMPARE(push(*m_region, answer, m_above)[u"code"].toString(), u"is_copy"_s);
    QJsonObject ours = hubOperation(u"reply.send"_s, appeal, {{u"text"_s, u"Ответ"_s}, {u"round"_s, 0}});
    ours[u"base"] = 100;
    APPLIED(up(ours));
}

// The municipality has another region by now; the copy that it left behind stays one.
void TestHubRegion::aCopyStaysACopy()
{
    const QUuid appeal = receive();
    APPLIED(up(escalation(appeal)));
    m_team->superuser().ask(u"UPDATE hub.municipality SET region_id = NULL WHERE municipality_id = %1"_s.arg(m_here));
    const QUuid copy = feed(m_above).front().appeal;
    const auto before = feed(m_here).size();
    APPLIED(push(*m_region, escalation(copy), m_above));
    QCOMPARE(feed(m_here).size(), before);
    QJsonObject answer = hubOperation(u"reply.send"_s, copy, {{u"text"_s, u"Ответ"_s}, {u"round"_s, 0}});
    answer[u"base"] = 100;
    QCOMPARE(push(*m_region, answer, m_above)[u"code"].toString(), u"is_copy"_s);
}

void TestHubRegion::guestsHaveNames()
{
    const QUuid appeal = receive();
    APPLIED(up(escalation(appeal)));
    const PgAnswer people = m_region->ask(u"SELECT operator_id, display_name, duty, active FROM hub.operators($1)"_s,
                                          {QString::number(m_above)});
    const QStringList guest{m_anna.id.toString(QUuid::WithoutBraces), m_anna.login, u"guest"_s, u"f"_s};
    QCOMPARE(people.rows.size(), 2);
    QVERIFY(people.rows.contains(guest));
}

// Escalations up and returns down lock two heads each; taken in the order of their need they would lock each other out.
void TestHubRegion::bothDirectionsAtOnce()
{
    constexpr int kRounds = 60;
    std::vector<QUuid> appeals;
    for (int i = 0; i < 4; ++i) {
        appeals.push_back(receive());
        APPLIED(up(escalation(appeals.back())));
    }
    std::vector<QUuid> copies;
    for (const HubRow &row : feed(m_above)) {
        if (row.kind == u"appeal.receive"_s)
            copies.push_back(row.appeal);
    }
    QCOMPARE(copies.size(), appeals.size());
    QThreadPool threads; // its end is theirs, and that of what OpenSSL keeps for each
    const auto work = [&](const HubMember &who, int municipality, const std::vector<QUuid> &on) {
        return QtConcurrent::run(&threads, [&, who, municipality] {
            const auto session = m_team->session(who);
            int failed = 0;
            for (int i = 0; i < kRounds; ++i) {
                QJsonArray batch{hubOperation(u"tag.add"_s, on[0], {{u"tag"_s, u"т"_s}}), giveBack(on[1]),
                                 giveBack(on[2])};
                if (municipality != m_above)
                    batch.append(escalation(on[3]));
                failed += push(*session, batch, municipality).contains(u"state") ? 1 : 0;
            }
            return failed;
        });
    };
    std::vector<QFuture<int>> workers{work(m_anna, m_here, appeals), work(m_rita, m_above, copies)};
    const HubMember third = m_team->add(u"curator"_s, m_above);
    const HubMember fourth = m_team->add(u"operator"_s, m_here);
    workers.push_back(work(third, m_above, copies));
    workers.push_back(work(fourth, m_here, appeals));
    for (QFuture<int> &worker : workers)
        QCOMPARE(worker.result(), 0);

    const auto ours = feed(m_here);
    const auto region = feed(m_above);
    QCOMPARE(brokenAt(ours), QString{});
    QCOMPARE(brokenAt(region), QString{});
    // Each side has its own returns and those of the other, each once.
    const auto returns = [](const std::vector<HubRow> &rows) { return kinds(rows).count(u"escalation.return"_s); };
    QCOMPARE(returns(ours), 2 * 4 * kRounds);
    QCOMPARE(returns(region), 2 * 4 * kRounds);
    QCOMPARE(kinds(region).count(u"escalation.receive"_s), 4 + 2 * kRounds);
}

QTEST_GUILESS_MAIN(TestHubRegion)

#include "tst_hub_region.moc"
