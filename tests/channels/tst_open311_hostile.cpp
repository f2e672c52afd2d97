// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/channels/open311/open311_channel.h"
#include "tests/channels/open311_server.h"

#include <QElapsedTimer>
#include <QTemporaryDir>

#include <thread>

using namespace otklik;
using namespace otklik::test;
using namespace Qt::StringLiterals;

namespace {

constexpr Timestamp kNow{std::chrono::seconds{1'772'800'000}}; // 2026-03-06T12:26:40Z
constexpr int kShort = 3'000; // ms, the limit of a call here
constexpr qint64 kPatience = 40'000; // ms

const Open311Key kKey = []() -> Result<QString> { return u"secret-key-7"_s; };

Open311Settings settingsFor(const QUrl &endpoint)
{
    Open311Settings settings;
    settings.endpoint = endpoint;
    settings.jurisdiction = u"city.example"_s;
    settings.hasUpdates = true;
    return settings;
}

Dispatch answerToOne()
{
    Dispatch dispatch;
    dispatch.origin.number = u"1"_s;
    dispatch.text = u"Answered"_s;
    dispatch.key = u"0195-aa"_s;
    return dispatch;
}

} // namespace

class TestOpen311Hostile : public QObject {
    Q_OBJECT
private slots:
    void answersThatNeverSuit_data();
    void answersThatNeverSuit();
    void bodiesThatAreNoAnswer_data();
    void bodiesThatAreNoAnswer();
    void redirects_data();
    void redirects();
    void wrongCertificates_data();
    void wrongCertificates();
    void stopEndsACallEarly();
    void nothingComesFromTheEnvironment();
    void onlyTheEncryptedAreCalled_data();
    void onlyTheEncryptedAreCalled();
};

void TestOpen311Hostile::answersThatNeverSuit_data()
{
    QTest::addColumn<Mishap>("mishap");
    QTest::addColumn<HttpTrouble::Reason>("reason");
    QTest::newRow("silence") << Mishap::SaysNothing << HttpTrouble::Reason::TooSlow;
    QTest::newRow("drips") << Mishap::Drips << HttpTrouble::Reason::TooSlow;
    QTest::newRow("100 MB") << Mishap::Floods << HttpTrouble::Reason::TooLarge;
    QTest::newRow("endless headers") << Mishap::FloodsHeaders << HttpTrouble::Reason::TooLarge;
    QTest::newRow("100 MB in gzip") << Mishap::GzipBomb << HttpTrouble::Reason::TooLarge;
}

void TestOpen311Hostile::answersThatNeverSuit()
{
    QFETCH(Mishap, mishap);
    QFETCH(HttpTrouble::Reason, reason);
    Open311Server server;
    server.go(mishap);
    HttpLimits limits;
    limits.answerBytes = 4 * 1024 * 1024;
    limits.whole = std::chrono::milliseconds{reason == HttpTrouble::Reason::TooSlow ? qint64{kShort} : kPatience};
    const HttpClient client{limits};
    QElapsedTimer timer;
    timer.start();
    const HttpOutcome got = client.get(server.endpoint(), {});
    QVERIFY(!got);
    QCOMPARE(got.error().reason, reason);
    QVERIFY(timer.elapsed() < kPatience);
    const HttpOutcome posted = client.post(server.endpoint(), "a=b", {});
    QVERIFY(!posted);
    QVERIFY(posted.error().mayHaveArrived);
}

void TestOpen311Hostile::bodiesThatAreNoAnswer_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("a page") << QByteArray{"<html><body>Please log in</body></html>"};
    QTest::newRow("empty") << QByteArray{};
    QTest::newRow("bytes") << QByteArray(100'000, '\xff');
    QTest::newRow("entity bomb") << QByteArray{
        "<!DOCTYPE a [<!ENTITY b \"bb\"><!ENTITY c \"&b;&b;\">]><service_requests>&c;</service_requests>"};
    QTest::newRow("deep") << QByteArray("[").repeated(1'000'000);
}

void TestOpen311Hostile::bodiesThatAreNoAnswer()
{
    QFETCH(QByteArray, body);
    Open311Server server;
    server.sayInstead(Open311World::Answer{200, body, {}});
    Open311Channel channel{settingsFor(server.endpoint()), kKey, [] { return kNow; }};
    QCOMPARE(channel.receive({}, {}).error().code, ErrorCode::BadFile);
    QCOMPARE(channel.lookUp(answerToOne(), {}), Trace::CannotTell);
    // It said 200: it has the update, and the key that it was sent names it.
    QCOMPARE(channel.deliver(answerToOne(), {}).externalId, u"update/0195-aa"_s);
}

void TestOpen311Hostile::redirects_data()
{
    QTest::addColumn<QByteArray>("target"); // empty: the other server
    QTest::newRow("another port") << QByteArray{};
    QTest::newRow("another host") << QByteArray{"http://example.invalid/requests.xml"};
    QTest::newRow("a file") << QByteArray{"file:///etc/passwd"};
    QTest::newRow("in a circle") << QByteArray{"/open311/v2/requests.xml"};
}

void TestOpen311Hostile::redirects()
{
    QFETCH(QByteArray, target);
    Open311Server server;
    Open311Server other;
    const QByteArray where = target.isEmpty() ? other.endpoint().toEncoded() : target;
    server.sayInstead(Open311World::Answer{302, {}, "Location: " + where + "\r\n"});
    Open311Channel channel{settingsFor(server.endpoint()), kKey, [] { return kNow; }};
    QCOMPARE(channel.receive({}, {}).error().code, ErrorCode::Unreadable);
    QCOMPARE(channel.deliver(answerToOne(), {}).delivery, Delivery::NotNow);
    QVERIFY(other.calls().isEmpty());
    QVERIFY(server.calls().size() <= 6);
}

void TestOpen311Hostile::wrongCertificates_data()
{
    QTest::addColumn<QString>("trusts");
    QTest::addColumn<QString>("host");
    QTest::newRow("of another authority") << u"other"_s << u"localhost"_s;
    QTest::newRow("of nobody that the system knows") << u"system"_s << u"localhost"_s;
    QTest::newRow("for another name") << u"own"_s << u"127.0.0.2"_s;
}

void TestOpen311Hostile::wrongCertificates()
{
    QFETCH(QString, trusts);
    QFETCH(QString, host);
    QTemporaryDir dir;
    QTemporaryDir otherDir;
    const TestCertificates own = TestCertificates::make(dir.path()).value();
    const TestCertificates other = TestCertificates::make(otherDir.path()).value();
    Open311Server server{own};
    QUrl endpoint = server.endpoint();
    endpoint.setHost(host);
    Open311Settings settings = settingsFor(endpoint);
    if (trusts == "own"_L1)
        settings.caFile = own.caFile;
    else if (trusts == "other"_L1)
        settings.caFile = other.caFile;
    Open311Channel channel{settings, kKey, [] { return kNow; }};
    QCOMPARE(channel.receive({}, {}).error().code, ErrorCode::Unreadable);
    QCOMPARE(channel.deliver(answerToOne(), {}).delivery, Delivery::NotNow); // nothing was said
    QVERIFY(server.calls().isEmpty());
}

void TestOpen311Hostile::stopEndsACallEarly()
{
    Open311Server server;
    server.go(Mishap::SaysNothing);
    Open311Settings settings = settingsFor(server.endpoint());
    settings.timeout = std::chrono::seconds{600};
    Open311Channel channel{settings, kKey, [] { return kNow; }};
    std::stop_source stop;
    std::jthread later{[&] {
        QThread::msleep(300);
        stop.request_stop();
    }};
    const auto arrivals = channel.receive({}, stop.get_token());
    QCOMPARE(arrivals.error().code, ErrorCode::Cancelled);
    QCOMPARE(channel.deliver(answerToOne(), stop.get_token()).delivery, Delivery::NotNow); // before it began
}

void TestOpen311Hostile::nothingComesFromTheEnvironment()
{
    qputenv("http_proxy", "http://127.0.0.1:1");
    qputenv("ALL_PROXY", "http://127.0.0.1:1");
    Open311Server server;
    Open311Channel channel{settingsFor(server.endpoint()), kKey, [] { return kNow; }};
    QVERIFY(channel.receive({}, {}));
    qunsetenv("http_proxy");
    qunsetenv("ALL_PROXY");
}

void TestOpen311Hostile::onlyTheEncryptedAreCalled_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<bool>("expected");
    QTest::newRow("https") << u"https://city.example/v2"_s << true;
    QTest::newRow("this machine") << u"http://127.0.0.1:8080/v2"_s << true;
    QTest::newRow("this machine, IPv6") << u"http://[::1]/v2"_s << true;
    QTest::newRow("http") << u"http://city.example/v2"_s << false;
    QTest::newRow("http, a name like ours") << u"http://127.0.0.1.city.example/"_s << false;
    QTest::newRow("a name before @") << u"http://localhost@city.example/"_s << false;
    QTest::newRow("file") << u"file:///etc/passwd"_s << false;
    QTest::newRow("nothing") << QString{} << false;
}

void TestOpen311Hostile::onlyTheEncryptedAreCalled()
{
    QFETCH(QString, address);
    QTEST(isCallable(QUrl{address}), "expected");
}

QTEST_GUILESS_MAIN(TestOpen311Hostile)
#include "tst_open311_hostile.moc"
