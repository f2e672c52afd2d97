// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/channels/open311/open311_arrivals.h"
#include "core/channels/open311/open311_reading.h"
#include "core/channels/open311/open311_settings.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace otklik;
using namespace Qt::StringLiterals;

namespace {

QByteArray sample(const QString &name)
{
    QFile file{QStringLiteral(OTKLIK_SHARED_DATA) + "/open311/"_L1 + name};
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray{};
}

Timestamp at(const QString &iso)
{
    bool lacksZone = false;
    return readOpen311Time(iso, lacksZone).value();
}

/// What of JSON Schema the published schemas use: required, type, enum, anyOf; `properties` of an object.
QString breach(const QJsonObject &schema, const QJsonValue &value)
{
    static const QHash<QString, QJsonValue::Type> types{
        {u"string"_s, QJsonValue::String}, {u"number"_s, QJsonValue::Double}, {u"integer"_s, QJsonValue::Double},
        {u"boolean"_s, QJsonValue::Bool},  {u"array"_s, QJsonValue::Array},   {u"null"_s, QJsonValue::Null}};
    const QJsonArray choices = schema[u"anyOf"].toArray();
    if (!choices.isEmpty()) {
        const bool fits =
            std::ranges::any_of(choices, [&](const QJsonValue &c) { return breach(c.toObject(), value).isEmpty(); });
        return fits ? QString{} : u"none of anyOf"_s;
    }
    const QString type = schema[u"type"].toString();
    if (types.contains(type) && value.type() != types.value(type))
        return u"not a "_s + type;
    if (schema.contains(u"enum") && !schema[u"enum"].toArray().contains(value))
        return u"not of the enum"_s;
    for (const auto &field : schema[u"required"].toArray()) {
        if (!value.toObject().contains(field.toString()))
            return field.toString() + " is missing"_L1;
    }
    const QJsonObject properties = schema[u"properties"].toObject();
    for (auto it = properties.begin(); it != properties.end(); ++it) {
        const QJsonValue field = value.toObject().value(it.key());
        const QString why = field.isUndefined() ? QString{} : breach(it.value().toObject(), field);
        if (!why.isEmpty())
            return it.key() + ": "_L1 + why;
    }
    return {};
}

QJsonObject schema(const QString &name)
{
    return QJsonDocument::fromJson(sample("schema/"_L1 + name)).object();
}

QJsonValue orNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue{} : QJsonValue{text};
}

} // namespace

class TestOpen311Words : public QObject {
    Q_OBJECT
private slots:
    void requestsInManyShapes_data();
    void requestsInManyShapes();
    void noAnswerAtAll_data();
    void noAnswerAtAll();
    void oneBrokenRecord_data();
    void oneBrokenRecord();
    void times_data();
    void times();
    void hostileDocuments_data();
    void hostileDocuments();
    void badLettersStayReadable();
    void points_data();
    void points();
    void faults_data();
    void faults();
    void arrivalOfAClosedRequest();
    void sourceKeysTellServersApart();
    void settingsGoThereAndBack();
    void settingsRefuse_data();
    void settingsRefuse();

    void realServices_data();
    void realServices();
    void realDefinitions_data();
    void realDefinitions();
    void realRequests_data();
    void realRequests();
    void realReceipts_data();
    void realReceipts();
};

void TestOpen311Words::requestsInManyShapes_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<int>("count");
    const auto row = [](const char *name, const QByteArray &answer, int count) {
        QTest::newRow(name) << answer << count;
    };
    const QByteArray record = R"({"service_request_id":"7","status":"open","service_code":"1","description":"Яма"})";
    row("a list", "[" + record + "]", 1);
    row("under a root", R"({"service_requests":[)" + record + "]}", 1);
    row("under another root", R"({"requests":[)" + record + R"(],"count":1,"next":null})", 1);
    row("as XML turned to JSON", R"({"service_requests":{"request":[)" + record + "]}}", 1);
    row("one by itself", record, 1);
    row("a list in a list", "[[" + record + "]]", 1);
    row("with a mark of byte order", "\xEF\xBB\xBF[" + record + "]", 1);
    row("numbers for texts",
        R"([{"service_request_id":7,"status":"open","description":"Яма","lat":"54.5","long":"36.2"}])", 1);
    row("nulls",
        R"([{"service_request_id":"7","status":null,"description":"Яма","address":null,"lat":null,"media_url":null}])",
        1);
    row("empty list", "[]", 0);
    row("empty root", R"({"service_requests":[]})", 0);
    row("null root", R"({"service_requests":null})", 0);
    const QByteArray xml =
        "<request><service_request_id>7</service_request_id><description>Яма</description></request>";
    row("XML", "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<service_requests>" + xml + "</service_requests>", 1);
    row("XML, CDATA",
        "<service_requests><request><service_request_id> 7 </service_request_id>"
        "<description><![CDATA[Яма]]></description></request></service_requests>",
        1);
    row("XML, deeper", "<response><service_requests>" + xml + "</service_requests></response>", 1);
    row("XML, other spaces", "<a:service_requests xmlns:a='x'>" + xml + "</a:service_requests>", 1);
    row("XML, a wrong encoding named",
        "<?xml version=\"1.0\" encoding=\"windows-1251\"?><service_requests>" + xml + "</service_requests>", 1);
    row("XML, empty", "<service_requests>\n</service_requests>", 0);
    row("XML, empty element", "<service_requests/>", 0);
}

void TestOpen311Words::requestsInManyShapes()
{
    QFETCH(QByteArray, answer);
    QFETCH(int, count);
    const auto list = readOpen311Requests(answer);
    QVERIFY2(list, list ? "" : qPrintable(list.error().details));
    QCOMPARE(list->records.size(), std::size_t(count));
    QVERIFY(list->refused.empty());
    for (const Open311Request &request : list->records) {
        QCOMPARE(request.id, u"7"_s);
        QCOMPARE(request.description, u"Яма"_s);
    }
}

void TestOpen311Words::noAnswerAtAll_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::newRow("nothing") << QByteArray{};
    QTest::newRow("a page of a proxy") << QByteArray{"<html><body><p>Log in, please</p></body></html>"};
    QTest::newRow("text") << QByteArray{"Fatal error"};
    QTest::newRow("cut JSON") << QByteArray{R"([{"service_request_id":"7","sta)"};
    QTest::newRow("cut XML") << QByteArray{"<service_requests><request><service_request_id>7"};
    QTest::newRow("an object of something else") << QByteArray{R"({"ok":true})"};
    QTest::newRow("errors with 200") << QByteArray{R"({"errors":[{"code":400,"description":"no"}]})"};
    QTest::newRow("errors in XML") << QByteArray{"<errors><error><code>400</code></error></errors>"};
    QTest::newRow("two documents") << QByteArray{"<service_requests/><service_requests/>"};
}

void TestOpen311Words::noAnswerAtAll()
{
    QFETCH(QByteArray, answer);
    const auto list = readOpen311Requests(answer);
    QVERIFY(!list); // never "nothing new"
    QCOMPARE(list.error().code, ErrorCode::BadFile);
}

void TestOpen311Words::oneBrokenRecord_data()
{
    QTest::addColumn<QByteArray>("broken");
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("reason");
    const auto row = [](const char *name, const QByteArray &broken, const QString &id, const QString &reason) {
        QTest::newRow(name) << broken << id << reason;
    };
    row("no number", R"({"status":"open"})", {}, u"service_request_id is missing"_s);
    row("null number", R"({"service_request_id":null,"status":"open"})", {}, u"service_request_id is missing"_s);
    row("a number for a record", "17", {}, u"service_request_id is missing"_s);
    row("nothing in it", "{}", {}, u"service_request_id is missing"_s);
    row("a wrong time", R"({"service_request_id":"5","requested_datetime":"31.12.2026"})", u"5"_s,
        u"requested_datetime is not a date and time"_s);
    row("a long number", R"({"service_request_id":")" + QByteArray(300, '5') + R"("})", QString(200, u'5'),
        u"service_request_id is too long"_s);
    row("a long text", R"({"service_request_id":"5","description":")" + QByteArray(100'001, 'x') + R"("})", u"5"_s,
        u"description is too long"_s);
}

void TestOpen311Words::oneBrokenRecord()
{
    QFETCH(QByteArray, broken);
    QFETCH(QString, id);
    QFETCH(QString, reason);
    const auto list =
        readOpen311Requests(R"([{"service_request_id":"1"},)" + broken + R"(,{"service_request_id":"2"}])");
    QVERIFY(list);
    QCOMPARE(list->records.size(), 2U);
    QCOMPARE(list->refused.size(), 1U);
    QCOMPARE(list->refused.front().id, id);
    QCOMPARE(list->refused.front().reason, reason);
}

void TestOpen311Words::times_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected"); // empty: cannot be read
    QTest::addColumn<bool>("lacksZone");
    const auto row = [](const QString &text, const QString &expected, bool lacksZone) {
        QTest::newRow(qPrintable(text)) << text << expected << lacksZone;
    };
    row(u"1994-11-05T08:15:30-05:00"_s, u"1994-11-05T13:15:30Z"_s, false);
    row(u"1994-11-05T13:15:30Z"_s, u"1994-11-05T13:15:30Z"_s, false);
    row(u"2026-03-06T12:00:00.250+03:00"_s, u"2026-03-06T09:00:00Z"_s, false);
    row(u"2026-03-06T12:00:00+0300"_s, u"2026-03-06T09:00:00Z"_s, false);
    row(u"2026-03-06T12:00:00"_s, u"2026-03-06T12:00:00Z"_s, true);
    row(u"2026-03-06 12:00:00"_s, u"2026-03-06T12:00:00Z"_s, true);
    row(u"2026-13-06T12:00:00Z"_s, {}, false);
    row(u"06.03.2026"_s, {}, false);
    row(u"soon"_s, {}, false);
}

void TestOpen311Words::times()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    QFETCH(bool, lacksZone);
    bool lacks = false;
    const auto time = readOpen311Time(text, lacks);
    QCOMPARE(time ? toIso(*time) : QString{}, expected);
    QCOMPARE(lacks, lacksZone);
}

void TestOpen311Words::hostileDocuments_data()
{
    QTest::addColumn<QByteArray>("answer");
    QByteArray bomb = "<!DOCTYPE b [<!ENTITY a0 \"ha\">";
    for (int i = 1; i < 30; ++i)
        bomb += "<!ENTITY a" + QByteArray::number(i) + " \"&a" + QByteArray::number(i - 1) + ";&a" +
                QByteArray::number(i - 1) + ";\">";
    QTest::newRow("entity bomb") << bomb + "]><service_requests>&a29;</service_requests>";
    QTest::newRow("long entity often") << "<!DOCTYPE b [<!ENTITY a \"" + QByteArray(50'000, 'x') +
                                              "\">]><service_requests>" + QByteArray("&a;").repeated(50'000) +
                                              "</service_requests>";
    QTest::newRow("entity from a file") << QByteArray{
        "<!DOCTYPE b [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><service_requests><request><service_request_id>1"
        "</service_request_id><description>&a;</description></request></service_requests>"};
    QTest::newRow("entity from nowhere") << QByteArray{
        "<service_requests><request>&nbsp;</request></service_requests>"};
    QTest::newRow("deep XML") << QByteArray("<a>").repeated(100'000);
    QTest::newRow("deep, whole XML") << QByteArray("<a>").repeated(5000) + QByteArray("</a>").repeated(5000);
    QTest::newRow("deep JSON") << QByteArray("[").repeated(100'000);
    QTest::newRow("deep, whole JSON") << QByteArray("[").repeated(500) + QByteArray("]").repeated(500);
    QTest::newRow("too many parts") << "[" + QByteArray("1,").repeated(400'001) + "1]";
}

void TestOpen311Words::hostileDocuments()
{
    QFETCH(QByteArray, answer);
    const auto list = readOpen311Requests(answer);
    QVERIFY(!list);
    QCOMPARE(list.error().code, ErrorCode::BadFile);
    QVERIFY(list.error().details.size() < 100);
    QVERIFY(readOpen311Faults(answer).size() <= 300);
}

void TestOpen311Words::badLettersStayReadable()
{
    const QByteArray bad = "\xC0\xAF\xFF half \xD0";
    for (const QByteArray &answer :
         {"<service_requests><request><service_request_id>7</service_request_id><description>" + bad +
              "</description></request></service_requests>",
          R"([{"service_request_id":"7","description":")" + bad + R"("}])"}) {
        const auto list = readOpen311Requests(answer);
        QVERIFY(list);
        QCOMPARE(list->records.size(), 1U);
        QVERIFY(list->records.front().description.contains(u" half "_s));
        QVERIFY(list->records.front().description.contains(QChar{0xFFFD}));
    }
    const auto controls = readOpen311Requests("<service_requests><request><service_request_id>7</service_request_id>"
                                              "<description>a\x01\x0B"
                                              "b</description></request></service_requests>");
    QVERIFY(controls);
    QCOMPARE(controls->records.front().description, u"a  b"_s);
    const auto lone = readOpen311Requests(R"([{"service_request_id":"7","description":"x\ud800y\u0000z"}])");
    QVERIFY(lone);
    QVERIFY(lone->records.front().description.isValidUtf16());
    QVERIFY(!lone->records.front().description.contains(QChar{0}));
    const auto large = readOpen311Requests(R"([{"service_request_id":9007199254740993}])"); // 2^53 + 1
    QCOMPARE(large->records.front().id, u"9007199254740993"_s);
}

void TestOpen311Words::points_data()
{
    QTest::addColumn<QByteArray>("place");
    QTest::addColumn<bool>("hasPoint");
    QTest::newRow("numbers") << QByteArray{R"("lat":54.5,"long":36.25)"} << true;
    QTest::newRow("texts") << QByteArray{R"("lat":"54.5","long":" 36.25 ")"} << true;
    QTest::newRow("one only") << QByteArray{R"("lat":54.5)"} << false;
    QTest::newRow("nowhere") << QByteArray{R"("lat":0,"long":0)"} << false;
    QTest::newRow("beyond the pole") << QByteArray{R"("lat":95,"long":36.25)"} << false;
    QTest::newRow("not a number") << QByteArray{R"("lat":"nan","long":"inf")"} << false;
}

void TestOpen311Words::points()
{
    QFETCH(QByteArray, place);
    QFETCH(bool, hasPoint);
    const auto list = readOpen311Requests(R"([{"service_request_id":"1",)" + place + "}]");
    QVERIFY(list);
    QCOMPARE(list->records.front().point.has_value(), hasPoint);
    if (hasPoint)
        QCOMPARE(*list->records.front().point, (GeoPoint{54.5, 36.25}));
}

void TestOpen311Words::faults_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("expected");
    QTest::newRow("JSON") << QByteArray{R"([{"code":400,"description":"jurisdiction_id\nis missing"}])"}
                          << u"400: jurisdiction_id is missing"_s;
    QTest::newRow("JSON, root")
        << QByteArray{R"({"errors":[{"code":1,"description":"a"},{"code":2,"description":"b"}]})"} << u"1: a; 2: b"_s;
    QTest::newRow("words only") << QByteArray{"<error>Invalid api_key</error>"} << u"Invalid api_key"_s;
    QTest::newRow("a page") << QByteArray{"<html><body>Bad gateway</body></html>"} << QString{};
    QTest::newRow("nothing") << QByteArray{} << QString{};
}

void TestOpen311Words::faults()
{
    QFETCH(QByteArray, body);
    QTEST(readOpen311Faults(body), "expected");
}

void TestOpen311Words::arrivalOfAClosedRequest()
{
    Open311Request request;
    request.id = u"A/7"_s;
    request.status = u"closed"_s;
    request.statusNotes = u"Done"_s;
    request.agency = u"Roads"_s;
    request.serviceCode = u"006"_s;
    request.requested = at(u"2026-03-01T10:00:00Z"_s);
    request.updated = at(u"2026-03-02T10:00:00Z"_s);
    request.expected = at(u"2026-03-05T10:00:00Z"_s);
    Open311Settings settings;
    settings.endpoint = QUrl{u"https://city.example/open311/v2"_s};
    settings.jurisdiction = u"город"_s;
    const Arrival arrival = arrivalOf(request, settings, at(u"2026-03-06T10:00:00Z"_s));
    QCOMPARE(arrival.intake.origin.title, u"006"_s);
    QCOMPARE(arrival.intake.origin.text, u"006"_s); // an appeal is never without words
    QCOMPARE(arrival.intake.origin.url,
             u"https://city.example/open311/v2/requests/A%2F7.xml?jurisdiction_id=%D0%B3%D0%BE%D1%80%D0%BE%D0%B4"_s);
    QCOMPARE(arrival.intake.closed, request.updated);
    QCOMPARE(arrival.intake.sourceDue, request.expected);
    QCOMPARE(arrival.intake.sourceStep, u"closed"_s);
    QCOMPARE(arrival.intake.answers.size(), 1U);
    QCOMPARE(arrival.intake.answers.front().text, u"Done"_s);
    QCOMPARE(arrival.intake.answers.front().author, u"Roads"_s);
    QVERIFY(arrival.intake.group.isEmpty() && arrival.intake.topic.isEmpty());
}

void TestOpen311Words::sourceKeysTellServersApart()
{
    Open311Settings one;
    one.endpoint = QUrl{u"https://city.example/v2"_s};
    Open311Settings other = one;
    other.jurisdiction = u"b"_s;
    Open311Settings third = one;
    third.endpoint = QUrl{u"https://town.example/v2"_s};
    const QString name = open311RequestName(u"1"_s);
    const QSet<QByteArray> keys{open311SourceKey(one, name), open311SourceKey(other, name),
                                open311SourceKey(third, name), open311SourceKey(one, open311UpdateName(u"1"_s))};
    QCOMPARE(keys.size(), 4);
    Open311Settings again = one;
    again.format = Open311Format::Json; // another way to ask for the same
    QCOMPARE(open311SourceKey(again, name), open311SourceKey(one, name));
}

void TestOpen311Words::settingsGoThereAndBack()
{
    const auto least = Open311Settings::fromJson({{u"endpoint"_s, u"https://city.example/open311/v2/"_s}});
    QVERIFY(least);
    QCOMPARE(least->endpoint.toString(), u"https://city.example/open311/v2"_s);
    QCOMPARE(least->format, Open311Format::Xml);
    Open311Settings settings = *least;
    settings.jurisdiction = u"city"_s;
    settings.format = Open311Format::Json;
    settings.hasUpdates = settings.hasPages = settings.readsWithKey = true;
    settings.pageSize = 50;
    settings.firstPeriod = std::chrono::hours{48};
    settings.caFile = u"/etc/ca.crt"_s;
    QCOMPARE(Open311Settings::fromJson(settings.toJson()).value(), settings);
    QVERIFY(Open311Settings::fromJson({{u"endpoint"_s, u"http://127.0.0.1:8080/v2"_s}}));
    QVERIFY(Open311Settings::fromJson({{u"endpoint"_s, u"http://localhost/v2"_s}}));
}

void TestOpen311Words::settingsRefuse_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QJsonValue>("value");
    const auto row = [](const char *name, const QString &field, const QJsonValue &value) {
        QTest::newRow(name) << field << value;
    };
    row("no endpoint", u"endpoint"_s, QJsonValue{});
    row("plain http", u"endpoint"_s, u"http://city.example/v2"_s);
    row("http to a name like ours", u"endpoint"_s, u"http://localhost.example/v2"_s);
    row("a file", u"endpoint"_s, u"file:///etc/passwd"_s);
    row("with a password", u"endpoint"_s, u"https://a:b@city.example/v2"_s);
    row("with a query", u"endpoint"_s, u"https://city.example/v2?api_key=1"_s);
    row("another format", u"format"_s, u"csv"_s);
    row("a page of nothing", u"page_size"_s, 0);
    row("a key in the file", u"api_key"_s, u"secret"_s);
    row("a text for a flag", u"updates"_s, u"yes"_s);
}

void TestOpen311Words::settingsRefuse()
{
    QFETCH(QString, field);
    QFETCH(QJsonValue, value);
    QJsonObject json{{u"endpoint"_s, u"https://city.example/v2"_s}};
    json.insert(field, value);
    const auto settings = Open311Settings::fromJson(json);
    QVERIFY(!settings);
    QCOMPARE(settings.error().code, ErrorCode::Invalid);
    QCOMPARE(settings.error().subject, field);
    QVERIFY(!settings.error().details.contains(u"secret"_s));
}

void TestOpen311Words::realServices_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<int>("least");
    QTest::newRow("Washington") << u"node/dc-services.xml"_s << 50;
    QTest::newRow("San Francisco") << u"ruby/services.xml"_s << 10;
}

void TestOpen311Words::realServices()
{
    QFETCH(QString, file);
    QFETCH(int, least);
    const QByteArray bytes = sample(file);
    if (bytes.isEmpty())
        QSKIP("the recorded samples are not here");
    const auto services = readOpen311Services(bytes);
    QVERIFY(services);
    QVERIFY(services->size() >= std::size_t(least));
    QCOMPARE(int(services->size()), bytes.count("<service_code>"));
    const QJsonObject rule = schema(u"service.json"_s);
    for (const Open311Service &service : *services) {
        const QString why = breach(rule, QJsonObject{{u"service_code"_s, service.code},
                                                     {u"service_name"_s, service.name},
                                                     {u"description"_s, orNull(service.description)},
                                                     {u"metadata"_s, service.hasAttributes},
                                                     {u"type"_s, service.type},
                                                     {u"group"_s, orNull(service.group)}});
        QVERIFY2(why.isEmpty(), qPrintable(service.code + u": "_s + why));
    }
}

void TestOpen311Words::realDefinitions_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("firstCode");
    QTest::addColumn<int>("choices");
    QTest::newRow("Washington") << u"node/dc-services-S0301.xml"_s << u"WATHPRDA"_s << -1;
    QTest::newRow("San Francisco") << u"ruby/service_definition.xml"_s << u"WHISHETN"_s << 2;
}

void TestOpen311Words::realDefinitions()
{
    QFETCH(QString, file);
    QFETCH(QString, firstCode);
    QFETCH(int, choices);
    const QByteArray bytes = sample(file);
    if (bytes.isEmpty())
        QSKIP("the recorded samples are not here");
    const auto definition = readOpen311Definition(bytes);
    QVERIFY(definition);
    QCOMPARE(int(definition->attributes.size()), bytes.count("<code>"));
    QVERIFY(std::ranges::is_sorted(definition->attributes, {}, &Open311Attribute::order));
    const auto found = std::ranges::find(definition->attributes, firstCode, &Open311Attribute::code);
    QVERIFY(found != definition->attributes.end());
    QCOMPARE(found->dataType, u"singlevaluelist"_s);
    if (choices >= 0)
        QCOMPARE(int(found->choices.size()), choices);
}

void TestOpen311Words::realRequests_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<int>("count");
    QTest::newRow("two") << u"node/service-requests.xml"_s << 2;
    QTest::newRow("one") << u"node/service-request.xml"_s << 1;
    QTest::newRow("two, other city") << u"ruby/service_requests.xml"_s << 2;
    QTest::newRow("one, other city") << u"ruby/get_service_request.xml"_s << 1;
    QTest::newRow("none") << u"ruby/service_requests_empty.xml"_s << 0;
}

void TestOpen311Words::realRequests()
{
    QFETCH(QString, file);
    QFETCH(int, count);
    const QByteArray bytes = sample(file);
    if (bytes.isEmpty())
        QSKIP("the recorded samples are not here");
    const auto list = readOpen311Requests(bytes);
    QVERIFY(list);
    QCOMPARE(list->records.size(), std::size_t(count));
    QVERIFY(list->refused.empty());
    if (count == 0)
        return;
    const Open311Request &first = list->records.front();
    QCOMPARE(first.id, u"638344"_s);
    QCOMPARE(first.serviceName, u"Sidewalk and Curb Issues"_s);
    QCOMPARE(first.requested, std::optional{at(u"2010-04-14T14:37:38Z"_s)});
    QCOMPARE(first.address, u"8TH AVE and JUDAH ST"_s);
    QVERIFY(first.point.has_value());
    QCOMPARE(first.media.size(), 1);
    QVERIFY(!first.media.front().endsWith(u' '));
    QVERIFY(!first.lacksZone);
    const QString why =
        breach(schema(u"request.json"_s), QJsonObject{{u"service_request_id"_s, first.id},
                                                      {u"status"_s, first.status},
                                                      {u"service_code"_s, first.serviceCode},
                                                      {u"description"_s, orNull(first.description)},
                                                      {u"requested_datetime"_s, toIso(*first.requested)},
                                                      {u"lat"_s, first.point->latitude},
                                                      {u"media_url"_s, first.media.front()}});
    QVERIFY2(why.isEmpty(), qPrintable(why));
}

void TestOpen311Words::realReceipts_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("number");
    QTest::addColumn<QString>("token");
    QTest::newRow("number") << u"ruby/post_service_request.xml"_s << u"293944"_s << QString{};
    QTest::newRow("token") << u"node/boston-submitrequest-token.xml"_s << QString{} << u"503fc045901932078800163c"_s;
    QTest::newRow("of a token") << u"ruby/request_id_from_token.xml"_s << u"638344"_s << u"12345"_s;
}

void TestOpen311Words::realReceipts()
{
    QFETCH(QString, file);
    const QByteArray bytes = sample(file);
    if (bytes.isEmpty())
        QSKIP("the recorded samples are not here");
    const auto receipt = readOpen311Receipt(bytes);
    QVERIFY(receipt);
    QTEST(receipt->requestId, "number");
    QTEST(receipt->token, "token");
    QCOMPARE(readOpen311Faults(sample(u"node/boston-err-submitrequest-base_is_duplicate.xml"_s)),
             u"400: Invalid service request: base is a duplicate."_s);
    QVERIFY(!readOpen311Receipt(sample(u"ruby/get_service_request_not_found.xml"_s)));
}

QTEST_GUILESS_MAIN(TestOpen311Words)
#include "tst_open311_words.moc"
