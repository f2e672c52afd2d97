// SPDX-License-Identifier: GPL-3.0-or-later
// What the hub lets into the feed, every desk can read: each field of each kind, spoilt in every way.
#include "core/domain/feed_json.h"
#include "core/domain/operation_json.h"
#include "tests/support/hub_team.h"

#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace otklik;
using namespace otklik::test;

namespace {

constexpr Timestamp kAt{std::chrono::seconds{1'772'803'800}}; // 2026-03-06T13:30:00Z
const OperationId kReply = QUuid::fromString(u"6f1d7a86-0c0f-4c5e-9f0e-0a2b7b8c9d10"_s);

Intake wholeIntake()
{
    Intake intake;
    intake.origin.channel = u"email"_s;
    intake.origin.number = u"А-1"_s;
    intake.origin.author = u"Анна П."_s;
    intake.origin.authorKey = u"anna"_s;
    intake.origin.title = u"Яма"_s;
    intake.origin.text = u"Яма на дороге"_s;
    intake.origin.url = u"https://example.org/1"_s;
    intake.origin.attachments = QStringList{u"yama.jpg"_s};
    intake.origin.published = kAt;
    intake.origin.received = kAt;
    intake.sourceKey = "key";
    intake.district = u"Центр"_s;
    intake.settlement = u"Обнинск"_s;
    intake.address = u"Садовая, 12"_s;
    intake.point = GeoPoint{54.123456789012345, -36.5};
    intake.group = u"Дороги"_s;
    intake.topic = u"Ямы"_s;
    intake.tags = QStringList{u"яма"_s};
    intake.department = u"УГХ"_s;
    intake.importance = Importance::High;
    intake.type = u"Решаемый"_s;
    intake.outcome = u"Решено"_s;
    intake.sourceStep = u"Готово"_s;
    intake.isRepeat = true;
    intake.repeats = kReply;
    intake.sourceDue = kAt;
    intake.closed = kAt;
    intake.track = Track::Appeal59;
    intake.account = u"mail"_s;
    intake.externalId = u"42"_s;
    return intake;
}

/// One of each kind that somebody may push, with every field that there is.
std::vector<Change> everyChange()
{
    return {Received{wholeIntake()},
            AnswerRecorded{{u"Засыпали"_s, u"Анна"_s, kAt, false}, kAt},
            TagAdded{u"яма"_s},
            TagRemoved{u"яма"_s},
            TopicSet{u"Дороги"_s, u"Ямы"_s},
            PlaceSet{u"Центр"_s, u"Обнинск"_s, u"Садовая, 12"_s},
            Assigned{OperatorId{1}, u"УГХ"_s},
            ImportanceSet{Importance::Critical},
            TypeSet{u"Решаемый"_s},
            OutcomeSet{u"Решено"_s},
            NoteAdded{u"звонили"_s},
            ReplyDrafted{u"Засып"_s, false, true},
            ReplySubmitted{u"Засыпали"_s, true, u"Решено"_s, true},
            ReplyApproved{},
            ReplyReturned{u"вежливее"_s},
            ReplySent{u"Засыпали"_s, true, u"Решено"_s, kAt, true},
            Escalated{5, u"ЦУР"_s, u"Дорога областная"_s, kAt, true, {}},
            EscalationReturned{u"Починят"_s, EscalationReturned::Across::ToTwin},
            Postponed{kAt, u"зима"_s},
            Promised{kAt, u"к лету"_s},
            Resumed{u"у второго"_s},
            Undone{kReply},
            MessageReceived{u"Всё ещё яма"_s, u"Анна П."_s, kAt, u"43"_s, u"горсвет"_s},
            DeliveryBegun{kReply, u"key"_s, u"gateway"_s, 1},
            DeliveryReported{kReply, DeliveryOutcome::Refused, u"44"_s, u"ящик полон"_s, 1},
            DeliverySettled{kReply, true},
            Forwarded{u"горсвет"_s, u"12"_s, u"Фонарь"_s, QStringList{u"kind=a"_s}, u"Не горит"_s, u"Садовая, 12"_s,
                      GeoPoint{54.5, -36.5}},
            PromiseMoved{kAt, u"дождь"_s},
            PromiseSettled{false, u"нет асфальта"_s},
            TrackSet{Track::Emergency, u"провод на дороге"_s},
            AppealRegistered{u"О-12"_s, kAt},
            Redirected{u"Область"_s, u"их дорога"_s, u"письмо 4"_s, kAt},
            TermExtended{kAt, u"экспертиза"_s, u"письмо 5"_s, kAt},
            LeftUnanswered{u"court"_s, u"Суд"_s, u"вернуть"_s, u"вернули"_s},
            AddresseeReturned{u"не наше"_s},
            EmergencyTold{u"ЕДДС"_s, u"Петрова"_s, u"778"_s},
            ProblemJoined{u"Нет тепла, Мира"_s},
            ProblemLeft{}};
}

QByteArray nested(int depth)
{
    return QByteArray(depth, '[') + QByteArray(depth, ']');
}

/// What may stand in the place of a value, as JSON; empty: nothing does.
std::vector<QByteArray> otherValues()
{
    return {"",
            "null",
            "\"\"",
            "\"x\"",
            "\"critical\"",
            "\"pos_message\"",
            "\"delivered\"",
            "0",
            "-1",
            "1.5",
            "1e3",
            "9007199254740993",
            "99999999999999999999",
            "1e400",
            "-1e400",
            "1e-400",
            "true",
            "false",
            "[]",
            "[\"a\"]",
            "[1]",
            "[[\"a\"]]",
            "[null]",
            "{}",
            "{\"a\": 1e400}",
            "\"6f1d7a86-0c0f-4c5e-9f0e-0a2b7b8c9d10\"",
            "\"00000000-0000-0000-0000-000000000000\"",
            "\"2026-03-06T13:30:00Z\"",
            "\"2026-03-06T13:30:00.5+03:00\"",
            "\"2026-02-31T00:00:00Z\"",
            "\"2026-03-06T24:00:00Z\"",
            "\"2026-03-06T23:59:60Z\"",
            "\"2026-03-06T13:30:00+15:30\"",
            "\"2026-03-06\"",
            "\"0000-01-01T00:00:00Z\"",
            "\"0001-01-01T00:00:00Z\"",
            nested(5),
            nested(40),
            nested(1'100)};
}

/// Also where the value is none that QJsonValue holds.
QByteArray textOf(const QJsonObject &object, const QString &changed, const QByteArray &value)
{
    QByteArrayList fields;
    for (auto each = object.begin(); each != object.end(); ++each) {
        if (each.key() != changed)
            fields << QJsonDocument{QJsonObject{{each.key(), *each}}}.toJson(QJsonDocument::Compact).mid(1).chopped(1);
    }
    if (!value.isEmpty())
        fields << '"' + changed.toUtf8() + "\": " + value;
    return '{' + fields.join(", ") + '}';
}

std::vector<QByteArray> spoilt(const QJsonObject &body)
{
    std::vector<QByteArray> texts;
    for (const QByteArray &value : otherValues()) {
        for (const QString &field : body.keys() + QStringList{u"later"_s, u"region"_s, u"from_twin"_s})
            texts.push_back(textOf(body, field, value));
        const QJsonObject origin = body["origin"_L1].toObject();
        for (const QString &field : origin.keys())
            texts.push_back(textOf(body, u"origin"_s, textOf(origin, field, value)));
    }
    return texts;
}

QJsonObject bodyOf(const Change &change)
{
    return toFeedJson(change, [](OperatorId) { return kReply; });
}

bool canBeRead(const QString &kind, const QByteArray &body)
{
    const QJsonDocument document = QJsonDocument::fromJson(body);
    return document.isObject() &&
           changeFromFeedJson(kind, document.object(), [](const QUuid &) { return OperatorId{1}; }).has_value();
}

} // namespace

class TestHubBodies : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void everyKindIsTried();
    void whatPassesCanBeRead_data();
    void whatPassesCanBeRead();
    void theFieldIsNamed_data();
    void theFieldIsNamed();
    void theOthersOfABatchGoOn();

private:
    struct Judged {
        QString problem;
        QByteArray body; ///< as the feed shows it
    };
    std::vector<Judged> judge(const QString &kind, const std::vector<QByteArray> &bodies);

    TestHub m_hub;
    std::unique_ptr<HubTeam> m_team;
};

void TestHubBodies::initTestCase()
{
    if (const QString missing = TestHub::missing(); !missing.isEmpty())
        QSKIP(qPrintable(missing));
    QVERIFY2(m_hub.start(), qPrintable(m_hub.problem()));
    m_team = std::make_unique<HubTeam>(m_hub);
    QCOMPARE(m_team->prepare(), QString{});
}

std::vector<TestHubBodies::Judged> TestHubBodies::judge(const QString &kind, const std::vector<QByteArray> &bodies)
{
    const QByteArray id = kReply.toByteArray(QUuid::WithoutBraces);
    QByteArrayList operations;
    for (const QByteArray &body : bodies)
        operations << R"({"id": ")" + id + R"(", "appeal": ")" + id + R"(", "base": 1, "kind": ")" + kind.toUtf8() +
                          R"(", "body": )" + body + '}';
    const PgAnswer answer = m_team->superuser().ask(
        u"SELECT (hub.read_request(e)).problem, CASE kind WHEN 'escalate' THEN body - '{copy,region}'::text[] "
        "WHEN 'escalation.return' THEN body - 'from_twin' ELSE body END FROM (SELECT n, e, e->>'kind' AS kind, "
        "e->'body' AS body FROM jsonb_array_elements($1::jsonb) WITH ORDINALITY AS t (e, n)) AS o ORDER BY n"_s,
        {QString::fromUtf8('[' + operations.join(", ") + ']')});
    std::vector<Judged> judged;
    for (const QStringList &row : answer.rows)
        judged.push_back({row[0], row[1].toUtf8()});
    return judged;
}

void TestHubBodies::everyKindIsTried()
{
    QStringList tried;
    for (const Change &change : everyChange())
        tried << kindOf(change);
    QStringList known = knownKinds();
    known.removeOne(u"escalation.receive"_s); // the hub's own
    QCOMPARE(tried, known);
}

void TestHubBodies::whatPassesCanBeRead_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QJsonObject>("body");
    for (const Change &change : everyChange())
        QTest::newRow(qPrintable(kindOf(change))) << kindOf(change) << bodyOf(change);
}

void TestHubBodies::whatPassesCanBeRead()
{
    QFETCH(const QString, kind);
    QFETCH(QJsonObject, body);
    std::vector<QByteArray> bodies = spoilt(body);
    bodies.insert(bodies.begin(), QJsonDocument{body}.toJson(QJsonDocument::Compact));
    const auto judged = judge(kind, bodies);
    QCOMPARE(judged.size(), bodies.size());
    QCOMPARE(judged.front().problem, QString{});
    int refused = 0;
    for (std::size_t i = 0; i < bodies.size(); ++i) {
        refused += !judged[i].problem.isEmpty();
        QVERIFY2(!judged[i].problem.isEmpty() || canBeRead(kind, judged[i].body), bodies[i].left(2'000).constData());
    }
    QVERIFY(refused > 0);
}

void TestHubBodies::theFieldIsNamed_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("problem");
    const QByteArray origin = R"("received": "2026-03-06T13:30:00Z", "channel": "email")";
    QTest::newRow("no channel") << u"appeal.receive"_s
                                << QByteArray{R"({"origin": {"received": "2026-03-06T13:30:00Z"}})"}
                                << u"origin.channel"_s;
    QTest::newRow("no origin") << u"appeal.receive"_s << QByteArray{"{}"} << u"origin"_s;
    QTest::newRow("tags in tags") << u"appeal.receive"_s << "{\"origin\": {" + origin + R"(}, "tags": [["яма"]]})"
                                  << u"tags"_s;
    QTest::newRow("a place that is none") << u"place.set"_s << QByteArray{"{}"} << u"district"_s;
    QTest::newRow("nobody is assigned") << u"assign"_s << QByteArray{"{}"} << u"assignee"_s;
    QTest::newRow("a row of somebody's store") << u"assign"_s << QByteArray{R"({"assignee": 5})"} << u"assignee"_s;
    QTest::newRow("no text") << u"note.add"_s << QByteArray{"{}"} << u"text"_s;
    QTest::newRow("a number beyond measure")
        << u"note.add"_s << QByteArray{R"({"text": "а", "later": 1e400})"} << u"body"_s;
    QTest::newRow("too deep") << u"note.add"_s << R"({"text": "а", "later": )" + nested(100) + '}' << u"body"_s;
}

void TestHubBodies::theFieldIsNamed()
{
    QFETCH(const QString, kind);
    QFETCH(const QByteArray, body);
    QTEST(judge(kind, {body}).front().problem, "problem");
}

void TestHubBodies::theOthersOfABatchGoOn()
{
    const auto session = m_team->session(m_team->add(u"operator"_s));
    const QJsonObject appeal = hubOperation(u"appeal.receive"_s, {}, bodyOf(Received{wholeIntake()}));
    const QUuid id = idOf(appeal);
    const QJsonObject note = hubOperation(u"note.add"_s, id, {{u"text"_s, u"звонили"_s}});
    const QJsonObject broken = hubOperation(u"note.add"_s, id, {{u"text"_s, 5}});
    const QJsonArray verdicts = push(*session, QJsonArray{appeal, broken, note})[u"results"].toArray();
    QCOMPARE(verdicts.size(), 3);
    QCOMPARE(verdicts[0][u"status"].toString(), u"applied"_s);
    QCOMPARE(verdicts[1][u"status"].toString(), u"malformed"_s);
    QCOMPARE(verdicts[1][u"code"].toString(), u"text"_s);
    QCOMPARE(verdicts[2][u"status"].toString(), u"applied"_s);
}

QTEST_GUILESS_MAIN(TestHubBodies)
#include "tst_hub_bodies.moc"
