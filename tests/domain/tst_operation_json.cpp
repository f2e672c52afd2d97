// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "core/domain/operation_json.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;
using namespace otklik;

namespace {

constexpr Timestamp kAt{std::chrono::seconds{1'772'803'800}}; // 2026-03-06T13:30:00Z

Intake richIntake()
{
    Intake in;
    in.district = u"Жуковский район"_s;
    in.settlement = u"с. \"Высокиничи\""_s;
    in.address = u"ул. Ленина,\\ 5\n"_s;
    in.point = GeoPoint{54.123456789, -36.5};
    in.group = u"Дороги"_s;
    in.topic = u"Ямы"_s;
    in.tags = QStringList{u"яма"_s, u"\"срочно\""_s};
    in.department = u"УГХ"_s;
    in.importance = Importance::Critical;
    in.type = u"Решаемый"_s;
    in.outcome = u"Решено"_s;
    in.sourceStep = u"Готово"_s;
    in.isRepeat = true;
    in.sourceDue = kAt;
    in.closed = kAt + std::chrono::seconds{1};
    return in;
}

QString everyCharacter()
{
    QString text;
    for (char16_t c = 1; c < 0x530; ++c)
        text += QChar{c};
    return text + u"\u2028\ufeff\uffff😀"_s;
}

} // namespace

class TestOperationJson : public QObject {
    Q_OBJECT
private slots:
    void written_data();
    void written();
    void aTwinIsWhole_data();
    void aTwinIsWhole();
    void anyTextComesBack();
    void unknownStaysAsItIs();
};

void TestOperationJson::written_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("written");

    const auto row = [](const char *name, const Change &change, const char *expected) {
        QTest::newRow(name) << kindOf(change) << toJsonText(change) << QByteArray{expected};
    };
    row("received, nothing known", Received{}, "{}");
    row("received, everything known", Received{richIntake()},
        R"({"district":"Жуковский район","settlement":"с. \"Высокиничи\"","address":"ул. Ленина,\\ 5\n",)"
        R"("lat":54.123456789,"lon":-36.5,"group":"Дороги","topic":"Ямы","tags":["яма","\"срочно\""],)"
        R"("department":"УГХ","importance":"critical","type":"Решаемый","outcome":"Решено","source_step":"Готово",)"
        R"("repeat":true,"source_due":"2026-03-06T13:30:00Z","closed":"2026-03-06T13:30:01Z"})");
    row("answer", AnswerRecorded{{u"Да"_s, u"ЖЭК"_s, kAt, false}, kAt},
        R"({"at":"2026-03-06T13:30:00Z","text":"Да","author":"ЖЭК","final":false,"due":"2026-03-06T13:30:00Z"})");
    row("answer without words", AnswerRecorded{{{}, {}, kAt, true}, {}}, R"({"at":"2026-03-06T13:30:00Z","text":""})");
    row("tag", TagAdded{u"яма"_s}, R"({"tag":"яма"})");
    row("topic", TopicSet{u"Дороги"_s, u"Ямы"_s}, R"({"group":"Дороги","topic":"Ямы"})");
    row("place cleared", PlaceSet{{}, QString{}, {}}, R"({"settlement":""})");
    row("assigned to nobody", Assigned{OperatorId{}, {}}, R"({"assignee":0})");
    row("assigned to both", Assigned{OperatorId{7}, u"УГХ"_s}, R"({"assignee":7,"department":"УГХ"})");
    row("importance", ImportanceSet{Importance::High}, R"({"importance":"high"})");
    row("submitted", ReplySubmitted{u"Да"_s, false, {}}, R"({"text":"Да","final":false})");
    row("approved", ReplyApproved{}, "{}");
    row("sent", ReplySent{u"Да"_s, true, u"Решено"_s, kAt},
        R"({"text":"Да","final":true,"outcome":"Решено","due":"2026-03-06T13:30:00Z"})");
    row("escalated", Escalated{2, u"Глава"_s, u"срок"_s, {}}, R"({"level":2,"reason":"срок","addressee":"Глава"})");
    row("postponed", Postponed{kAt, u"зима"_s}, R"({"until":"2026-03-06T13:30:00Z","reason":"зима"})");
    row("promised long ago", Promised{Timestamp{std::chrono::sys_days{std::chrono::year{33} / 4 / 3}}, u"да"_s},
        R"({"until":"0033-04-03T00:00:00Z","text":"да"})");
    const OperationId target = QUuid::fromString(u"018f0000-0000-7000-8000-000000000001"_s);
    const Twin twin{u"ЦУР"_s, u"2026-000007"_s, target};
    row("escalated to the region", Escalated{5, {}, u"срок"_s, kAt, true, twin},
        R"({"level":5,"reason":"срок","due":"2026-03-06T13:30:00Z","to_region":true,)"
        R"("region":{"appeal":"018f0000-0000-7000-8000-000000000001","name":"ЦУР","number":"2026-000007"}})");
    row("taken up to us", EscalationReceived{5, u"Губернатор"_s, u"срок"_s, {}, twin},
        R"({"level":5,"reason":"срок","addressee":"Губернатор",)"
        R"("from":{"appeal":"018f0000-0000-7000-8000-000000000001","name":"ЦУР","number":"2026-000007"}})");
    row("returned", EscalationReturned{u"да"_s}, R"({"result":"да"})");
    row("returned across", EscalationReturned{u"да"_s, EscalationReturned::Across::ToTwin},
        R"({"result":"да","to_twin":true})");
    row("given back", EscalationReturned{u"да"_s, EscalationReturned::Across::FromTwin},
        R"({"result":"да","from_twin":true})");
    row("handed on",
        Forwarded{
            u"горсвет"_s, u"12"_s, u"Фонарь"_s, {u"kind=a"_s}, u"Не горит"_s, u"Мира, 1"_s, GeoPoint{54.5, 36.25}},
        R"({"account":"горсвет","service":"12","text":"Не горит","service_name":"Фонарь","attributes":["kind=a"],)"
        R"("address":"Мира, 1","lat":54.5,"lon":36.25})");
    row("question", ReplySent{u"Где?"_s, false, {}, {}, true}, R"({"text":"Где?","final":false,"question":true})");
    row("heard", Resumed{u"во дворе"_s}, R"({"text":"во дворе"})");
    row("promise moved", PromiseMoved{fromSeconds(0), u"дождь"_s}, R"({"until":"1970-01-01T00:00:00Z","reason":"дождь"})");
    row("promise broken", PromiseSettled{false, u"нет"_s}, R"({"kept":false,"text":"нет"})");
    row("another track", TrackSet{Track::InfoRequest8, u"справка"_s}, R"({"track":"info_request_8","reason":"справка"})");
    row("registered", AppealRegistered{u"О-1"_s, fromSeconds(0)}, R"({"number":"О-1","on":"1970-01-01T00:00:00Z"})");
    row("redirected", Redirected{u"Область"_s, u"их"_s, u"письмо"_s, fromSeconds(0)},
        R"({"addressee":"Область","reason":"их","notice":"письмо","due":"1970-01-01T00:00:00Z"})");
    row("extended", TermExtended{fromSeconds(0), u"ждём"_s, u"письмо"_s},
        R"({"until":"1970-01-01T00:00:00Z","reason":"ждём","notice":"письмо"})");
    row("left", LeftUnanswered{u"spam"_s, u"Спам"_s}, R"({"ground":"spam","name":"Спам"})");
    row("given back by its addressee", AddresseeReturned{u"не наше"_s}, R"({"reason":"не наше"})");
    row("duty service", EmergencyTold{u"ЕДДС"_s, u"Петрова"_s, u"7"_s},
        R"({"service":"ЕДДС","person":"Петрова","card":"7"})");
    row("joined", ProblemJoined{u"Нет тепла"_s}, R"({"problem":"Нет тепла"})");
    row("left its problem", ProblemLeft{}, "{}");
    row("undone", Undone{target}, R"({"operation":"018f0000-0000-7000-8000-000000000001"})");
}

void TestOperationJson::written()
{
    QFETCH(const QString, kind);
    QFETCH(const QByteArray, body);
    QTEST(body, "written");

    const auto read = changeFromJson(kind, QJsonDocument::fromJson(body).object());
    QVERIFY(read);
    QCOMPARE(kindOf(*read), kind);
    QCOMPARE(toJsonText(*read), body);
}

void TestOperationJson::aTwinIsWhole_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::newRow("absent") << QByteArray{"null"};
    QTest::newRow("no object") << QByteArray{"7"};
    QTest::newRow("no number") << QByteArray{R"({"name":"ЦУР","appeal":"018f0000-0000-7000-8000-000000000001"})"};
    QTest::newRow("no id") << QByteArray{R"({"name":"ЦУР","number":"1","appeal":"1; DROP"})"};
}

void TestOperationJson::aTwinIsWhole()
{
    QFETCH(const QByteArray, from);
    const QJsonObject body = QJsonDocument::fromJson(R"({"level":5,"reason":"срок","from":)" + from + '}').object();
    const auto read = changeFromJson(u"escalation.receive"_s, body);
    QVERIFY(!read);
    QCOMPARE(read.error().subject, u"from"_s);
}

void TestOperationJson::anyTextComesBack()
{
    const QString text = everyCharacter();
    const QByteArray body = toJsonText(NoteAdded{text});
    QVERIFY(!body.contains('\n'));
    const auto read = changeFromJson(u"note.add"_s, QJsonDocument::fromJson(body).object());
    QVERIFY(read);
    QCOMPARE(std::get<NoteAdded>(*read).text, text);
}

void TestOperationJson::unknownStaysAsItIs()
{
    const QJsonObject body{{u"mood"_s, u"хорошее"_s}, {u"why"_s, QJsonArray{1, 2.5, QJsonValue{}}}};
    const Change change = UnknownChange{u"mood.set"_s, body};
    QCOMPARE(toJson(change), body);
    QCOMPARE(toJsonText(change), QJsonDocument{body}.toJson(QJsonDocument::Compact));
}

QTEST_GUILESS_MAIN(TestOperationJson)
#include "tst_operation_json.moc"
