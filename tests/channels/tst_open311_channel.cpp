// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/channels/open311/open311_channel.h"
#include "tests/channels/open311_server.h"

#include <QSet>
#include <QTemporaryDir>

using namespace otklik;
using namespace otklik::test;
using namespace Qt::StringLiterals;

namespace {

constexpr Timestamp kNow{std::chrono::seconds{1'772'800'000}}; // 2026-03-06T12:26:40Z
using std::chrono::hours;

Open311Settings settingsFor(const Open311Server &server)
{
    Open311Settings settings;
    settings.endpoint = server.endpoint();
    settings.jurisdiction = u"city.example"_s;
    settings.hasUpdates = true;
    settings.timeout = std::chrono::seconds{60};
    return settings;
}

Open311Key keyOf(const QString &key)
{
    return [key]() -> Result<QString> { return key; };
}
const Open311Key kKey = keyOf(u"secret-key-7"_s);

Open311World::Request request(int number, Timestamp at)
{
    return {QString::number(number), at, u"Pothole number %1 <b>& deep</b>"_s.arg(number), {}};
}

void addRequests(Open311Server &server, int count, Timestamp from, std::chrono::seconds apart)
{
    server.with([&](Open311World &world) {
        for (int i = 0; i < count; ++i)
            world.requests.append(request(1000 + i, from + i * apart));
    });
}

Dispatch answerTo(const QString &number, const QString &key = u"0195-aa"_s)
{
    Dispatch dispatch;
    dispatch.origin.number = number;
    dispatch.text = u"Яма заделана 5 марта & принята"_s;
    dispatch.key = key;
    return dispatch;
}

/// Asks until there is no more.
struct Poll {
    QStringList brought;
    QStringList refused;
    std::vector<Arrival> items;
    QString cursor;
    Error error;
    int calls = 0;

    Poll(Open311Channel &channel, const QString &from)
        : cursor{from}
    {
        bool isMore = true;
        while (isMore && calls < 500) {
            ++calls;
            auto arrivals = channel.receive(cursor, {});
            if (!arrivals) {
                error = arrivals.error();
                return;
            }
            for (Arrival &arrival : arrivals->items) {
                brought.append(arrival.externalId);
                items.push_back(std::move(arrival));
            }
            for (const RefusedArrival &item : arrivals->refused)
                refused.append(item.externalId + u": "_s + item.reason);
            cursor = arrivals->cursor;
            isMore = arrivals->isMore;
        }
    }
};

} // namespace

class TestOpen311Channel : public QObject {
    Q_OBJECT
private slots:
    void firstPollBringsWhatIsThere_data();
    void firstPollBringsWhatIsThere();
    void readsALongTimeInWindows();
    void halvesAWindowThatComesBackFull();
    void readsAllPages();
    void bringsTheSameOnceAndTheLateOneToo();
    void aClockThatWasAheadLosesNothing();
    void tenThousandRequests();
    void aTimeWithoutZoneIsUtc();
    void updatesContinueTheirRequest();
    void updatesThatFailStopNoRequests();
    void aBrokenOneIsRefusedOnce();
    void aCursorFromElsewhereBeginsAnew();

    void anAnswerIsAnUpdate();
    void theSameKeyTwiceGivesOne();
    void aServerMayRenameUpdates();
    void withoutUpdatesNothingIsAnswered();
    void refusals_data();
    void refusals();
    void hangUps_data();
    void hangUps();
    void nobodyThere();
    void lookUpReadsThroughFullLists();
    void theKeyIsNotTold();

    void postsARequestOfOurs();
    void aTokenBecomesANumber();
};

void TestOpen311Channel::firstPollBringsWhatIsThere_data()
{
    QTest::addColumn<bool>("isTls");
    QTest::addColumn<Open311Format>("format");
    QTest::newRow("XML") << false << Open311Format::Xml;
    QTest::newRow("JSON") << false << Open311Format::Json;
    QTest::newRow("XML, TLS") << true << Open311Format::Xml;
    QTest::newRow("JSON, TLS") << true << Open311Format::Json;
}

void TestOpen311Channel::firstPollBringsWhatIsThere()
{
    QFETCH(bool, isTls);
    QFETCH(Open311Format, format);
    QTemporaryDir dir;
    std::optional<TestCertificates> certificates;
    if (isTls)
        certificates = TestCertificates::make(dir.path()).value();
    Open311Server server{certificates};
    addRequests(server, 3, kNow - hours{5}, hours{1});
    Open311Settings settings = settingsFor(server);
    settings.format = format;
    settings.caFile = certificates ? certificates->caFile : QString{};
    Open311Channel channel{settings, kKey, [] { return kNow; }};

    const Poll poll{channel, {}};
    QCOMPARE(poll.error.details, QString{});
    QCOMPARE(poll.brought, (QStringList{u"request/1000"_s, u"request/1001"_s, u"request/1002"_s})); // oldest first
    const Intake &intake = poll.items.front().intake;
    QCOMPARE(intake.origin.channel, u"open311"_s);
    QCOMPARE(intake.origin.number, u"1000"_s);
    QCOMPARE(intake.origin.title, u"Pothole"_s);
    QCOMPARE(intake.origin.text, u"Pothole number 1000 <b>& deep</b>"_s);
    QCOMPARE(intake.origin.published, std::optional{kNow - hours{5}});
    QCOMPARE(intake.origin.received, kNow);
    QVERIFY(intake.origin.url.startsWith(server.endpoint().toString() + u"/requests/1000."_s));
    QCOMPARE(intake.address, u"Lenina 1"_s);
    QCOMPARE(intake.point, (std::optional{GeoPoint{54.51, 36.26}}));
    QCOMPARE(intake.sourceKey.size(), 16);
    QVERIFY(intake.sourceKey != poll.items.back().intake.sourceKey);
    QVERIFY(poll.refused.isEmpty());
}

void TestOpen311Channel::readsALongTimeInWindows()
{
    Open311Server server; // says 400 to a span of more than 90 days
    addRequests(server, 250, kNow - hours{24 * 300}, hours{28});
    Open311Settings settings = settingsFor(server);
    settings.firstPeriod = hours{24 * 365};
    Open311Channel channel{settings, kKey, [] { return kNow; }};
    const Poll poll{channel, {}};
    QCOMPARE(poll.error.details, QString{});
    QCOMPARE(poll.brought.size(), 250);
    QCOMPARE(QSet<QString>(poll.brought.begin(), poll.brought.end()).size(), 250);
    QVERIFY(poll.calls >= 5);
}

void TestOpen311Channel::halvesAWindowThatComesBackFull()
{
    Open311Server server;
    server.with([](Open311World &world) { world.most = 20; });
    addRequests(server, 300, kNow - hours{10}, std::chrono::seconds{7}); // 35 minutes of the last 30 days
    Open311Settings settings = settingsFor(server);
    settings.pageSize = 20;
    Open311Channel channel{settings, kKey, [] { return kNow; }};
    const Poll poll{channel, {}};
    QCOMPARE(poll.error.details, QString{});
    QCOMPARE(poll.brought.size(), 300);
    QVERIFY(poll.refused.isEmpty());

    server.with([](Open311World &world) { // more of one second than the server gives at once
        for (int i = 0; i < 30; ++i)
            world.requests.append(request(5000 + i, kNow - hours{1}));
    });
    const Poll crowded{channel, poll.cursor};
    QVERIFY(crowded.brought.size() >= 20);
    QCOMPARE(crowded.refused.size(), 1);
    QVERIFY(crowded.refused.front().contains(u"keeps records back"_s));
}

void TestOpen311Channel::readsAllPages()
{
    Open311Server server;
    server.with([](Open311World &world) {
        world.knowsPages = true;
        world.most = 50; // less than is asked for
    });
    addRequests(server, 730, kNow - hours{10}, std::chrono::seconds{7});
    Open311Settings settings = settingsFor(server);
    settings.hasPages = true;
    Open311Channel channel{settings, kKey, [] { return kNow; }};
    const Poll poll{channel, {}};
    QCOMPARE(poll.brought.size(), 730);
    QCOMPARE(poll.calls, 1);

    server.with([](Open311World &world) { world.knowsPages = false; }); // gives the first page again and again
    const Poll deaf{channel, {}};
    QCOMPARE(deaf.brought.size(), 50);
}

void TestOpen311Channel::bringsTheSameOnceAndTheLateOneToo()
{
    Open311Server server;
    addRequests(server, 5, kNow - hours{30}, hours{1});
    Timestamp now = kNow;
    Open311Channel channel{settingsFor(server), kKey, [&] { return now; }};
    const Poll first{channel, {}};
    QCOMPARE(first.brought.size(), 5);
    const Poll again{channel, first.cursor};
    QCOMPARE(again.brought, QStringList{});

    now += hours{6};
    server.with([](Open311World &world) { // came a day before, was listed only now
        world.requests.append(request(77, kNow - hours{24}));
        world.requests.append(request(78, kNow + hours{1}));
    });
    Open311Channel restarted{settingsFor(server), kKey, [&] { return now; }};
    const Poll late{restarted, again.cursor};
    QCOMPARE(late.brought, (QStringList{u"request/77"_s, u"request/78"_s}));
    now += hours{24 * 200}; // the gateway was away for half a year
    const Poll later{restarted, late.cursor};
    QCOMPARE(later.brought, QStringList{});
    QCOMPARE(later.error.details, QString{});
    QVERIFY(later.cursor.size() < late.cursor.size()); // what is past is forgotten
}

void TestOpen311Channel::aClockThatWasAheadLosesNothing()
{
    Open311Server server;
    Timestamp now = kNow + hours{24 * 400};
    Open311Channel channel{settingsFor(server), kKey, [&] { return now; }};
    const Poll ahead{channel, {}};
    QCOMPARE(ahead.error.details, QString{});
    now = kNow;
    addRequests(server, 1, kNow - hours{1}, hours{1});
    const Poll mended{channel, ahead.cursor};
    QCOMPARE(mended.error.details, QString{});
    now += hours{1};
    const Poll next{channel, mended.cursor};
    QCOMPARE((mended.brought + next.brought), QStringList{u"request/1000"_s});
}

void TestOpen311Channel::tenThousandRequests()
{
    Open311Server server;
    server.with([](Open311World &world) { world.most = 100'000; });
    addRequests(server, 10'000, kNow - hours{20}, std::chrono::seconds{6});
    Open311Settings settings = settingsFor(server);
    settings.pageSize = 10'000;
    Open311Channel channel{settings, kKey, [] { return kNow; }};
    const Poll poll{channel, {}};
    QCOMPARE(poll.error.details, QString{});
    QCOMPARE(QSet<QString>(poll.brought.begin(), poll.brought.end()).size(), 10'000);
    QCOMPARE(poll.brought.size(), 10'000);
    const Poll again{channel, poll.cursor};
    QCOMPARE(again.brought.size(), 0);
}

void TestOpen311Channel::aTimeWithoutZoneIsUtc()
{
    Open311Server server;
    server.with([](Open311World &world) {
        world.requests.append({u"1"_s, kNow - hours{1}, u"words"_s, u"2026-03-06T11:26:40"_s});
        world.requests.append({u"2"_s, kNow - hours{1}, u"words"_s, u"2026-03-06T14:26:40+03:00"_s});
    });
    Open311Channel channel{settingsFor(server), kKey, [] { return kNow; }};
    QTest::ignoreMessage(QtWarningMsg, "open311: 1 records without a time zone, taken as UTC");
    const Poll poll{channel, {}};
    QCOMPARE(poll.items.size(), 2U);
    for (const Arrival &arrival : poll.items)
        QCOMPARE(arrival.intake.origin.published, std::optional{kNow - hours{1}});
}

void TestOpen311Channel::updatesContinueTheirRequest()
{
    Open311Server server;
    addRequests(server, 1, kNow - hours{5}, hours{1});
    server.with([](Open311World &world) {
        world.updates.append(
            {u"1000"_s, u"1000"_s, u"open"_s, u"Still there"_s, kNow - hours{2}}); // the number of its request
        world.updates.append({u"u2"_s, u"1000"_s, u"fixed"_s, {}, kNow - hours{1}});
    });
    Open311Channel channel{settingsFor(server), kKey, [] { return kNow; }};
    const Poll poll{channel, {}};
    QCOMPARE(poll.brought, (QStringList{u"request/1000"_s, u"update/1000"_s, u"update/u2"_s}));
    QCOMPARE(poll.items.at(1).continues, QStringList{u"request/1000"_s});
    QCOMPARE(poll.items.at(1).intake.origin.text, u"Still there"_s);
    QCOMPARE(poll.items.at(1).intake.origin.number, u"1000"_s); // can be answered even where the request is unknown
    QCOMPARE(poll.items.at(2).intake.origin.text, u"fixed"_s);
    QVERIFY(poll.items.at(0).intake.sourceKey != poll.items.at(1).intake.sourceKey);
    const Poll again{channel, poll.cursor};
    QCOMPARE(again.brought, QStringList{});
}

void TestOpen311Channel::updatesThatFailStopNoRequests()
{
    Open311Server server;
    addRequests(server, 2, kNow - hours{5}, hours{1});
    server.with([](Open311World &world) { // one that the list cannot hold: no XML letter
        world.updates.append({u"u\u0001"_s, u"1000"_s, u"open"_s, QString(200'000, u'x'), kNow - hours{2}});
        world.updates.append({u"u2"_s, u"1000"_s, u"open"_s, u"Heard"_s, kNow - hours{2}});
    });
    Open311Settings settings = settingsFor(server);
    settings.format = Open311Format::Json;
    Open311Channel channel{settings, kKey, [] { return kNow; }};
    const Poll poll{channel, {}};
    QCOMPARE(poll.brought, (QStringList{u"request/1000"_s, u"request/1001"_s, u"update/u2"_s}));
    QCOMPARE(poll.refused.size(), 1);
    QVERIFY2(poll.refused.front().contains(u"description is too long"_s), qPrintable(poll.refused.front()));

    server.with([](Open311World &world) { world.requests.clear(); });
    server.sayInstead(
        Open311World::Answer{200, R"({"service_requests":[{"service_request_id":"5","status":"open"}]})", {}});
    const Poll mixed{channel, {}}; // the list of updates is a list of something else
    QCOMPARE(mixed.brought, QStringList{u"request/5"_s});
    QVERIFY(!mixed.refused.isEmpty());
}

void TestOpen311Channel::aBrokenOneIsRefusedOnce()
{
    Open311Server server;
    server.with([](Open311World &world) {
        world.requests.append({u"1"_s, kNow - hours{1}, u"words"_s, u"yesterday"_s});
        world.requests.append({{}, kNow - hours{1}, u"words"_s, {}});
        world.requests.append(request(3, kNow - hours{1}));
    });
    Open311Channel channel{settingsFor(server), kKey, [] { return kNow; }};
    const Poll poll{channel, {}};
    QCOMPARE(poll.brought, QStringList{u"request/3"_s});
    QCOMPARE(poll.refused.size(), 2);
    QVERIFY(poll.refused.contains(u"1: requested_datetime is not a date and time"_s));
    QVERIFY(poll.refused.contains(u": service_request_id is missing"_s));
    const Poll again{channel, poll.cursor};
    QVERIFY(again.refused.isEmpty());
}

void TestOpen311Channel::aCursorFromElsewhereBeginsAnew()
{
    Open311Server server;
    addRequests(server, 2, kNow - hours{5}, hours{1});
    Open311Channel channel{settingsFor(server), kKey, [] { return kNow; }};
    for (const QString &cursor : {u"imap:17:4242"_s, u"////"_s, u"AQ=="_s, QString(5000, u'A')}) {
        const Poll poll{channel, cursor};
        QCOMPARE(poll.error.details, QString{});
        QVERIFY2(poll.brought.size() == 2, qPrintable(cursor.left(20)));
    }
}

void TestOpen311Channel::anAnswerIsAnUpdate()
{
    Open311Server server;
    addRequests(server, 1, kNow - hours{5}, hours{1});
    Open311Channel channel{settingsFor(server), kKey, [] { return kNow; }};
    Dispatch dispatch = answerTo(u"1000"_s);
    QCOMPARE(channel.lookUp(dispatch, {}), Trace::Absent);
    const DeliveryReport report = channel.deliver(dispatch, {});
    QCOMPARE(report.details, QString{});
    QCOMPARE(report.delivery, Delivery::Delivered);
    QCOMPARE(report.externalId, u"update/0195-aa"_s);
    QCOMPARE(channel.lookUp(dispatch, {}), Trace::Found);

    dispatch.key = u"0195-ab"_s;
    dispatch.text = u"Промежуточный ответ"_s;
    dispatch.isFinal = false;
    QCOMPARE(channel.deliver(dispatch, {}).delivery, Delivery::Delivered);
    const auto updates = server.with([](const Open311World &world) { return world.updates; });
    QCOMPARE(updates.size(), 2);
    QCOMPARE(updates.at(0).description, u"Яма заделана 5 марта & принята"_s);
    QCOMPARE(updates.at(0).status, u"closed"_s);
    QCOMPARE(updates.at(0).updated, kNow);
    QCOMPARE(updates.at(1).status, u"open"_s);
}

void TestOpen311Channel::theSameKeyTwiceGivesOne()
{
    Open311Server server;
    addRequests(server, 1, kNow - hours{5}, hours{1});
    Open311Channel channel{settingsFor(server), kKey, [] { return kNow; }};
    QCOMPARE(channel.deliver(answerTo(u"1000"_s), {}).delivery, Delivery::Delivered);
    QCOMPARE(channel.deliver(answerTo(u"1000"_s), {}).delivery, Delivery::Delivered);
    QCOMPARE(server.with([](const Open311World &world) { return world.updates.size(); }), 1);
}

void TestOpen311Channel::aServerMayRenameUpdates()
{
    Open311Server server;
    addRequests(server, 1, kNow - hours{5}, hours{1});
    server.with([](Open311World &world) { world.renamesUpdates = true; });
    Open311Channel channel{settingsFor(server), kKey, [] { return kNow; }};
    const DeliveryReport report = channel.deliver(answerTo(u"1000"_s), {});
    QCOMPARE(report.externalId, u"update/c1"_s);
    QCOMPARE(channel.lookUp(answerTo(u"1000"_s), {}), Trace::CannotTell); // the words are there, the name is not
    const Poll poll{channel, {}};
    QVERIFY(poll.brought.contains(report.externalId)); // so the gateway knows its own answer again
}

void TestOpen311Channel::withoutUpdatesNothingIsAnswered()
{
    Open311Server server;
    addRequests(server, 1, kNow - hours{5}, hours{1});
    Open311Settings settings = settingsFor(server);
    settings.hasUpdates = false;
    Open311Channel channel{settings, kKey, [] { return kNow; }};
    const DeliveryReport report = channel.deliver(answerTo(u"1000"_s), {});
    QCOMPARE(report.delivery, Delivery::Refused);
    QVERIFY(report.details.contains(u"takes no updates"_s));
    QCOMPARE(channel.lookUp(answerTo(u"1000"_s), {}), Trace::CannotTell);
    QVERIFY(server.calls().isEmpty());
}

void TestOpen311Channel::refusals_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("headers");
    QTest::addColumn<Delivery>("expected");
    QTest::addColumn<QString>("words");
    const auto row = [](const char *name, int status, const QByteArray &headers, Delivery delivery,
                        const QString &words) { QTest::newRow(name) << status << headers << delivery << words; };
    row("wrong form", 400, {}, Delivery::Refused, u"HTTP 400: 17: no such thing"_s);
    row("wrong key", 403, {}, Delivery::NotNow, u"HTTP 403: 17: no such thing"_s);
    row("unknown request", 404, {}, Delivery::Refused, u"HTTP 404: 17: no such thing"_s);
    row("had before", 409, {}, Delivery::InDoubt, u"HTTP 409: 17: no such thing"_s);
    row("too often", 429, "Retry-After: 120\r\n", Delivery::NotNow, u"HTTP 429: 17: no such thing (again in 120 s)"_s);
    row("broken", 500, {}, Delivery::InDoubt, u"HTTP 500: 17: no such thing"_s);
    row("busy", 503, "Retry-After: 5\r\n", Delivery::NotNow, u"HTTP 503: 17: no such thing (again in 5 s)"_s);
    row("behind a proxy", 504, {}, Delivery::InDoubt, u"HTTP 504: 17: no such thing"_s);
    row("elsewhere", 302, "Location: http://127.0.0.1:1/\r\n", Delivery::NotNow, u"HTTP 302: 17: no such thing"_s);
}

void TestOpen311Channel::refusals()
{
    QFETCH(int, status);
    QFETCH(QByteArray, headers);
    QFETCH(Delivery, expected);
    QFETCH(QString, words);
    Open311Server server;
    server.sayInstead(Open311World::Answer{status, R"([{"code":17,"description":"no such\nthing"}])", headers});
    Open311Channel channel{settingsFor(server), kKey, [] { return kNow; }};
    const DeliveryReport report = channel.deliver(answerTo(u"1000"_s), {});
    QCOMPARE(report.delivery, expected);
    QCOMPARE(report.details, words);
    QCOMPARE(server.calls().size(), 1);
    if (status != 302)
        QCOMPARE(channel.receive({}, {}).error().details, words);
    QCOMPARE(channel.lookUp(answerTo(u"1000"_s), {}), Trace::CannotTell);
}

void TestOpen311Channel::hangUps_data()
{
    QTest::addColumn<Mishap>("mishap");
    QTest::addColumn<bool>("hasActed");
    QTest::newRow("at once") << Mishap::HangsUpAtOnce << false;
    QTest::newRow("after the request, unheard") << Mishap::HangsUpUnheard << false;
    QTest::newRow("after the request") << Mishap::HangsUpAfterActing << true;
    QTest::newRow("after the headers") << Mishap::HangsUpAfterHeaders << true;
    QTest::newRow("in the answer") << Mishap::HangsUpInAnswer << true;
}

void TestOpen311Channel::hangUps()
{
    QFETCH(Mishap, mishap);
    QFETCH(bool, hasActed);
    Open311Server server;
    addRequests(server, 3, kNow - hours{5}, hours{1});
    Open311Channel channel{settingsFor(server), kKey, [] { return kNow; }};
    server.go(mishap);
    QCOMPARE(Poll(channel, {}).error.code, ErrorCode::Unreadable);
    const auto callsBefore = server.calls().size();
    const Delivery delivery = channel.deliver(answerTo(u"1000"_s), {}).delivery;
    if (mishap != Mishap::HangsUpAtOnce) // or it broke before a byte had left
        QCOMPARE(delivery, Delivery::InDoubt);
    QVERIFY(delivery == Delivery::InDoubt || delivery == Delivery::NotNow);
    QVERIFY(server.calls().size() <= callsBefore + 1); // never sent again by itself
    QCOMPARE(channel.lookUp(answerTo(u"1000"_s), {}), Trace::CannotTell);

    server.go(Mishap::None);
    QCOMPARE(channel.lookUp(answerTo(u"1000"_s), {}), hasActed ? Trace::Found : Trace::Absent);
    QCOMPARE(server.with([](const Open311World &world) { return world.updates.size(); }), hasActed ? 1 : 0);
    QCOMPARE(Poll(channel, {}).brought.size(), hasActed ? 4 : 3);
}

void TestOpen311Channel::nobodyThere()
{
    Open311Settings settings;
    {
        const Open311Server server;
        settings = settingsFor(server);
    }
    Open311Channel channel{settings, kKey, [] { return kNow; }};
    QCOMPARE(channel.receive({}, {}).error().code, ErrorCode::Unreadable);
    QCOMPARE(channel.deliver(answerTo(u"1000"_s), {}).delivery, Delivery::NotNow);
    QCOMPARE(channel.lookUp(answerTo(u"1000"_s), {}), Trace::CannotTell);
}

void TestOpen311Channel::lookUpReadsThroughFullLists()
{
    Open311Server server;
    server.with([](Open311World &world) {
        world.most = 10;
        for (int i = 0; i < 100; ++i)
            world.updates.append(
                {QString::number(i), u"1"_s, u"open"_s, u"words"_s, kNow - hours{24 * 80} + i * hours{2}});
    });
    Open311Settings settings = settingsFor(server);
    settings.pageSize = 10;
    Open311Channel channel{settings, kKey, [] { return kNow; }};
    QCOMPARE(channel.lookUp(answerTo(u"1000"_s, u"73"_s), {}), Trace::Found);
    QCOMPARE(channel.lookUp(answerTo(u"1000"_s, u"730"_s), {}), Trace::Absent);
}

void TestOpen311Channel::theKeyIsNotTold()
{
    Open311Server server;
    Open311Settings settings = settingsFor(server);
    Open311Channel channel{settings, keyOf(u"wrong-key-1"_s), [] { return kNow; }};
    const DeliveryReport report = channel.deliver(answerTo(u"1000"_s), {});
    QCOMPARE(report.delivery, Delivery::NotNow);
    QCOMPARE(report.details, u"HTTP 403: 403: Invalid api_key received: (api_key)"_s);
    QVERIFY(Poll(channel, {}).error.details.isEmpty());
    for (const auto &call : server.calls())
        QVERIFY(!call.query.contains("api_key"));

    settings.readsWithKey = true;
    Open311Channel reading{settings, keyOf(u"wrong-key-1"_s), [] { return kNow; }};
    server.sayInstead(Open311World::Answer{403, "<errors><error>wrong-key-1 is bad</error></errors>", {}});
    QCOMPARE(Poll(reading, {}).error.details, u"HTTP 403: (api_key) is bad"_s);
    QVERIFY(server.calls().back().query.contains("api_key=wrong-key-1"));

    Open311Channel locked{settings, [] { return Result<QString>{fail(ErrorCode::NoKeychain)}; }, [] { return kNow; }};
    QCOMPARE(Poll(locked, {}).error.code, ErrorCode::NoKeychain);
    QCOMPARE(locked.deliver(answerTo(u"1000"_s), {}).delivery, Delivery::NotNow);
}

void TestOpen311Channel::postsARequestOfOurs()
{
    Open311Server server;
    const Open311Api api{settingsFor(server), kKey};
    Open311NewRequest ours;
    ours.serviceCode = u"006"_s;
    QCOMPARE(api.post(ours, {}).delivery, Delivery::Refused); // nowhere
    QVERIFY(server.calls().isEmpty());
    ours.point = GeoPoint{54.5138412, 36.2612155};
    ours.description = u"Яма & лужа; 100%"_s;
    ours.attributes = {{u"WHISPOLO"_s, u"ALLEY002"_s}, {u"MANY"_s, u"a"_s}};
    const Open311Posted posted = api.post(ours, {});
    QCOMPARE(posted.delivery, Delivery::Delivered);
    QCOMPARE(posted.receipt.requestId, u"9001"_s);
    const auto form = server.with([](const Open311World &world) { return world.posted.value(0); });
    QCOMPARE(form.value(u"description"_s), ours.description);
    QCOMPARE(form.value(u"lat"_s), u"54.5138412"_s);
    QCOMPARE(form.value(u"attribute[WHISPOLO]"_s), u"ALLEY002"_s);
    ours.description = QString(4001, u'я');
    QCOMPARE(api.post(ours, {}).delivery, Delivery::Refused);
}

void TestOpen311Channel::aTokenBecomesANumber()
{
    Open311Server server;
    server.with([](Open311World &world) { world.givesTokens = true; });
    const Open311Api api{settingsFor(server), kKey};
    Open311NewRequest ours;
    ours.serviceCode = u"006"_s;
    ours.address = u"Ленина, 1"_s;
    const QString token = api.post(ours, {}).receipt.token;
    QCOMPARE(token, u"token-9001"_s);
    QCOMPARE(api.receiptOf(token, {}).value().requestId, QString{}); // not yet
    server.with([&](Open311World &world) { world.tokens[token] = u"638344"_s; });
    QCOMPARE(api.receiptOf(token, {}).value().requestId, u"638344"_s);
    QCOMPARE(api.receiptOf(u"other"_s, {}).error().code, ErrorCode::Refused);
}

QTEST_GUILESS_MAIN(TestOpen311Channel)
#include "tst_open311_channel.moc"
