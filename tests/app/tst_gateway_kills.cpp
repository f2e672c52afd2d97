// SPDX-License-Identifier: GPL-3.0-or-later
// The real gateway, killed again and again while it delivers: every citizen gets one answer.
#include "console.h"

#include <QRandomGenerator>
#include <QTest>

#include <csignal>

using namespace Qt::StringLiterals;
using namespace otklik::test;

class TestGatewayKills : public QObject {
    Q_OBJECT
private slots:
    void init();
    void everyAnswerGoesOutOnce();
    void whatCannotBeReadIsLeftOut();
    void wrongAccounts_data();
    void wrongAccounts();
    void wrongSeconds_data();
    void wrongSeconds();

private:
    void write(int number) const
    {
        m_console->write(u"exchange/in/%1.json"_s.arg(number, 4, 10, QLatin1Char{'0'}),
                         QJsonDocument{QJsonObject{{u"text"_s, u"Яма номер %1"_s.arg(number)},
                                                   {u"author_key"_s, u"a%1"_s.arg(number)}}}
                             .toJson());
    }
    QMap<QString, int> handedOver() const
    {
        QMap<QString, int> keys;
        for (const QByteArray &line : m_console->read(u"exchange/out/log.txt"_s).split('\n')) {
            if (!line.isEmpty())
                ++keys[QString::fromUtf8(line).section(u' ', 1)];
        }
        return keys;
    }

    std::unique_ptr<StoreConsole> m_console;
};

void TestGatewayKills::init()
{
    m_console = std::make_unique<StoreConsole>();
    QVERIFY(QDir{}.mkpath(m_console->file(u"exchange/in"_s)));
    m_console->write(
        u"accounts.json"_s,
        QJsonDocument{
            QJsonObject{{u"accounts"_s, QJsonArray{QJsonObject{{u"name"_s, u"exchange"_s},
                                                               {u"channel"_s, u"folder"_s},
                                                               {u"folder"_s, m_console->file(u"exchange"_s)}}}}}}
            .toJson());
}

void TestGatewayKills::everyAnswerGoesOutOnce()
{
    constexpr int kLetters = 40;
    for (int i = 0; i < kLetters; ++i)
        write(i);
    QCOMPARE(m_console->gateway({u"--once"_s}).json()[u"appeals"_s].toInt(), kLetters);
    QByteArray answers;
    for (const QJsonObject &row : m_console->run({u"list"_s}).lines()) {
        for (const QJsonValue appeal : row[u"appeals"_s].toArray())
            answers += QJsonDocument{QJsonObject{{u"kind"_s, u"reply.send"_s},
                                                 {u"appeal"_s, appeal.toObject()[u"number"_s]},
                                                 {u"text"_s, u"Засыпали"_s}}}
                           .toJson(QJsonDocument::Compact) +
                       '\n';
    }
    QCOMPARE(answers.count('\n'), kLetters);
    QCOMPARE(m_console->run({u"do"_s, u"-"_s}, answers).code, 0);

    QTest::qWait(21'000); // what may be taken back does not go
    QRandomGenerator random{7};
    const int kills = qMax(8, qEnvironmentVariableIntValue("OTKLIK_KILLS"));
    for (int i = 0; i < kills; ++i) {
        QProcess gateway;
        gateway.start(StoreConsole::program(), m_console->gatewayRun());
        QVERIFY(gateway.waitForStarted());
        QTest::qWait(static_cast<int>(100 + random.bounded(400)));
        ::kill(static_cast<pid_t>(gateway.processId()), SIGKILL);
        QVERIFY(gateway.waitForFinished());
    }
    const auto left = [&] {
        (void)m_console->gateway({u"--once"_s});
        const QJsonObject account = m_console->run({u"gateway"_s, u"status"_s}).json()[u"accounts"_s][0].toObject();
        return account[u"waiting"_s].toInt() + account[u"sending"_s].toInt();
    };
    QTRY_COMPARE_WITH_TIMEOUT(left(), 0, 60'000);
    const QMap<QString, int> keys = handedOver();
    for (const int times : keys)
        QCOMPARE(times, 1);
    // A kill may fall between the answer's file and its line in the log: the file is what counts.
    QCOMPARE(QDir{m_console->file(u"exchange/out"_s)}.entryList({u"*.json"_s}).size(), kLetters);
    QCOMPARE(m_console->run({u"verify"_s}).code, 0);
}

void TestGatewayKills::whatCannotBeReadIsLeftOut()
{
    write(1);
    m_console->write(u"exchange/in/0002.json"_s, "no JSON at all");
    m_console->write(u"exchange/in/0003.json"_s, R"({"text": 7})");
    write(4);
    const QJsonObject round = m_console->gateway({u"--once"_s}).json();
    QCOMPARE(round[u"appeals"_s].toInt(), 2);
    QCOMPARE(round[u"unreadable"_s].toInt(), 2);
    QCOMPARE(m_console->gateway({u"--once"_s}).json()[u"unreadable"_s].toInt(), 0);
}

void TestGatewayKills::wrongAccounts_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("subject");
    QTest::newRow("empty") << QByteArray{"{}"} << u"accounts"_s;
    QTest::newRow("no name") << QByteArray{R"({"accounts":[{"channel":"folder","folder":"x"}]})"} << u"name"_s;
    QTest::newRow("a path for a name")
        << QByteArray{R"({"accounts":[{"name":"../x","channel":"folder","folder":"x"}]})"} << u"name"_s;
    QTest::newRow("no such channel") << QByteArray{R"({"accounts":[{"name":"x","channel":"pigeon"}]})"} << u"channel"_s;
    QTest::newRow("a password in the file")
        << QByteArray{R"({"accounts":[{"name":"x","channel":"folder","folder":"x","password":"y"}]})"} << u"password"_s;
    QTest::newRow("open311 without a server")
        << QByteArray{R"({"accounts":[{"name":"x","channel":"open311"}]})"} << u"endpoint"_s;
    QTest::newRow("open311 with a key in the file")
        << QByteArray{R"({"accounts":[{"name":"x","channel":"open311","endpoint":"https://a.example/v2",)"
                      R"("api_key":"y"}]})"}
        << u"api_key"_s;
    QTest::newRow("one name for two") << QByteArray{R"({"accounts":[{"name":"x","channel":"folder","folder":"x"},)"
                                                    R"({"name":"x","channel":"folder","folder":"y"}]})"}
                                      << u"name"_s;
}

void TestGatewayKills::wrongAccounts()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QString, subject);
    m_console->write(u"accounts.json"_s, text);
    const Ran ran = m_console->gateway({u"--once"_s});
    QCOMPARE(ran.code, 1);
    QCOMPARE(ran.json()[u"error"_s][u"subject"_s].toString(), subject);
    QVERIFY(!ran.err.contains("\"y\""));
}

void TestGatewayKills::wrongSeconds_data()
{
    QTest::addColumn<QStringList>("option");
    for (const QString &name : {u"--interval"_s, u"--lease"_s, u"--take-back"_s, u"--retry"_s}) {
        for (const QString &value : {u"0"_s, u"901"_s, u"-1"_s, u"soon"_s})
            QTest::addRow("%s %s", qPrintable(name), qPrintable(value)) << QStringList{name, value};
    }
}

void TestGatewayKills::wrongSeconds()
{
    QFETCH(const QStringList, option);
    const Ran ran = m_console->gateway(QStringList{u"--once"_s} + option);
    QCOMPARE(ran.code, 2);
    QVERIFY2(ran.err.contains(option.front().toUtf8()), ran.err.constData());
}

QTEST_GUILESS_MAIN(TestGatewayKills)
#include "tst_gateway_kills.moc"
