// SPDX-License-Identifier: GPL-3.0-or-later
// The real gateway and an Open311 server: what the server takes can be listed, an appeal is handed on there once, however
// often the gateway is killed, and what is said of it there comes back to the appeal.
#include "console.h"
#include "core/base/clock.h"
#include "tests/channels/open311_server.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace otklik;
using namespace otklik::test;

class TestGatewayForward : public QObject {
    Q_OBJECT
private slots:
    void init();
    void handedOnAndAnswered();
    void killedWhileItPosts();

private:
    QJsonObject round() const
    {
        return m_console->gateway({u"--once"_s, u"--take-back"_s, u"1"_s, u"--retry"_s, u"1"_s}).json();
    }
    QJsonObject appeal() const { return m_console->run({u"show"_s, u"А-1"_s}).json()[u"appeal"].toObject(); }
    QString state() const { return appeal()[u"forwardings"][0][u"state"].toString(); }
    QJsonObject forward() const
    {
        return m_console->doOne({{u"kind"_s, u"forward"_s},
                                 {u"appeal"_s, u"А-1"_s},
                                 {u"account"_s, u"горсвет"_s},
                                 {u"service"_s, u"pothole"_s},
                                 {u"text"_s, u"Яма у дома 1"_s},
                                 {u"address"_s, u"Ленина, 1"_s}});
    }
    qsizetype posted() const
    {
        return m_server->with([](Open311World &world) { return world.posted.size(); });
    }

    std::unique_ptr<Open311Server> m_server;
    std::unique_ptr<StoreConsole> m_console;
};

void TestGatewayForward::init()
{
    m_server = std::make_unique<Open311Server>();
    m_server->with([](Open311World &world) { world.listsPosted = systemNow(); });
    m_console = std::make_unique<StoreConsole>();
    const QJsonObject account{{u"name"_s, u"горсвет"_s},
                              {u"channel"_s, u"open311"_s},
                              {u"endpoint"_s, m_server->endpoint().toString()},
                              {u"jurisdiction"_s, u"city.example"_s},
                              {u"format"_s, u"json"_s},
                              {u"updates"_s, true},
                              {u"requests"_s, true},
                              {u"timeout_seconds"_s, 5}};
    m_console->write(u"accounts.json"_s, QJsonDocument{QJsonObject{{u"accounts"_s, QJsonArray{account}}}}.toJson());
    QVERIFY(QDir{}.mkpath(m_console->file(u"secrets"_s)));
    m_console->write(u"secrets/горсвет"_s, "secret-key-7");
    qputenv("CREDENTIALS_DIRECTORY", m_console->file(u"secrets"_s).toUtf8());
    m_console->write(u"in.csv"_s, u"Номер;Дата;Текст\nА-1;06.03.2026 12:00;Яма у дома 1\n"_s.toUtf8());
    QCOMPARE(m_console->run({u"import"_s, m_console->file(u"in.csv"_s)}).code, 0);
}

void TestGatewayForward::handedOnAndAnswered()
{
    (void)round();
    const QJsonObject catalog = m_console->run({u"gateway"_s, u"catalog"_s}).json()[u"accounts"][0].toObject();
    QCOMPARE(catalog[u"account"].toString(), u"горсвет"_s);
    QCOMPARE(catalog[u"services"][0][u"code"].toString(), u"pothole"_s);

    QVERIFY2(forward()[u"ok"].toBool(), "the forward was refused");
    QCOMPARE(forward()[u"error"][u"code"].toString(), u"forwarded"_s);
    QTest::qWait(2'000); // what may be taken back does not go
    QCOMPARE(round()[u"delivered"].toInt(), 1);
    const QJsonValue forwarding = appeal()[u"forwardings"][0];
    QCOMPARE(forwarding[u"state"].toString(), u"delivered"_s);
    QCOMPARE(forwarding[u"external_id"].toString(), u"request/9001"_s);

    m_server->with([](Open311World &world) {
        world.updates.append({u"u1"_s, u"9001"_s, u"closed"_s, u"Засыпали"_s, systemNow()});
    });
    QCOMPARE(round()[u"messages"].toInt(), 1);
    QCOMPARE(m_console->count(), 1); // its own request is no appeal
    QCOMPARE(posted(), 1);
    QCOMPARE(m_console->run({u"verify"_s}).code, 0);
}

void TestGatewayForward::killedWhileItPosts()
{
    (void)round();
    QVERIFY(forward()[u"ok"].toBool());
    QTest::qWait(2'000);
    m_server->go(Mishap::HangsUpAfterActing);
    QProcess gateway;
    gateway.start(StoreConsole::program(), m_console->gatewayRun({u"--take-back"_s, u"1"_s}));
    QTRY_COMPARE_WITH_TIMEOUT(posted(), 1, 60'000);
    gateway.kill();
    gateway.waitForFinished();
    m_server->go(Mishap::None);
    QTRY_COMPARE_WITH_TIMEOUT((void(round()), state()), u"delivered"_s, 60'000);
    QCOMPARE(appeal()[u"forwardings"][0][u"external_id"].toString(), u"request/9001"_s);
    QCOMPARE(posted(), 1);
    QCOMPARE(m_console->count(), 1);
    QCOMPARE(m_console->run({u"verify"_s}).code, 0);
}

QTEST_GUILESS_MAIN(TestGatewayForward)
#include "tst_gateway_forward.moc"
