// SPDX-License-Identifier: GPL-3.0-or-later
// The real gateway between a real Dovecot and a real Postfix: a letter becomes an appeal, the answer a letter, the
// author's next letter a message of the same appeal; killed again and again, it sends nothing twice.
#include "console.h"
#include "tests/support/test_mail_world.h"

#include <QRandomGenerator>
#include <QTest>

#include <csignal>

using namespace Qt::StringLiterals;
using namespace otklik::test;

namespace {

constexpr int kTakeBackMilliseconds = 21'000; // what may be taken back does not go

QByteArray letter(const QByteArray &id, const QByteArray &text, const QByteArray &inReplyTo = {})
{
    QByteArray head = "From: Anna <citizen@mail.example>\r\nTo: otklik@mail.example\r\nSubject: Yama\r\nMessage-ID: <" +
                      id + "@home.example>\r\nDate: Fri, 06 Mar 2026 16:30:00 +0300\r\nMIME-Version: 1.0\r\n" +
                      "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n";
    if (!inReplyTo.isEmpty())
        head += "In-Reply-To: " + inReplyTo + "\r\nReferences: " + inReplyTo + "\r\n";
    return head + "\r\n" + text + "\r\n";
}

QByteArray messageIdOf(const QByteArray &letter)
{
    const qsizetype at = letter.toLower().indexOf("\nmessage-id: ");
    const qsizetype begin = letter.indexOf('<', at);
    return letter.sliced(begin, letter.indexOf('>', begin) + 1 - begin);
}

} // namespace

class TestGatewayMail : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void aLetterIsAnsweredAndAnsweredBack();
    void killedWhileItSends();
    void wrongPassword();

private:
    QJsonObject round() const { return m_console->gateway({u"--once"_s}).json(); }
    QJsonObject account() const
    {
        return m_console->run({u"gateway"_s, u"status"_s}).json()[u"accounts"_s][0].toObject();
    }
    QStringList appeals() const
    {
        QStringList numbers;
        const QJsonArray all = m_console->run({u"list"_s, u"--limit"_s, u"1000"_s}).json()[u"appeals"_s].toArray();
        for (const QJsonValue appeal : all)
            numbers << appeal[u"number"_s].toString();
        return numbers;
    }
    QStringList kindsOf(const QString &appeal) const
    {
        QStringList kinds;
        const QJsonArray all = m_console->run({u"show"_s, appeal}).json()[u"operations"_s].toArray();
        for (const QJsonValue operation : all)
            kinds << operation[u"kind"_s].toString();
        return kinds;
    }
    void answer(const QString &appeal) const
    {
        const QJsonObject done =
            m_console->doOne({{u"kind"_s, u"reply.send"_s}, {u"appeal"_s, appeal}, {u"text"_s, u"Яму засыпали"_s}});
        QVERIFY2(done[u"ok"_s].toBool(), QJsonDocument{done}.toJson().constData());
    }

    std::unique_ptr<TestMailWorld> m_world;
    std::unique_ptr<StoreConsole> m_console;
};

void TestGatewayMail::initTestCase()
{
    if (const QString missing = TestMailWorld::missing(); !missing.isEmpty())
        QSKIP(qPrintable(missing));
}

void TestGatewayMail::init()
{
    m_world = std::make_unique<TestMailWorld>();
    QVERIFY2(m_world->start(), qPrintable(m_world->problem()));
    m_console = std::make_unique<StoreConsole>();
    const auto server = [](int port) {
        return QJsonObject{{u"host"_s, u"localhost"_s}, {u"port"_s, port}, {u"user"_s, u"otklik"_s}};
    };
    const QJsonObject mailbox{{u"name"_s, u"mail"_s},
                              {u"channel"_s, u"email"_s},
                              {u"address"_s, u"otklik@mail.example"_s},
                              {u"sender"_s, u"Город"_s},
                              {u"imap"_s, server(m_world->imapsPort())},
                              {u"smtp"_s, server(m_world->smtpsPort())},
                              {u"sent"_s, u"Sent"_s},
                              {u"ca_file"_s, m_world->certificates().caFile}};
    m_console->write(u"accounts.json"_s, QJsonDocument{QJsonObject{{u"accounts"_s, QJsonArray{mailbox}}}}.toJson());
    QVERIFY(QDir{}.mkpath(m_console->file(u"secrets"_s)));
    m_console->write(u"secrets/mail"_s, TestMailWorld::password().toUtf8());
    qputenv("CREDENTIALS_DIRECTORY", m_console->file(u"secrets"_s).toUtf8());
}

void TestGatewayMail::aLetterIsAnsweredAndAnsweredBack()
{
    QVERIFY(m_world->put(u"otklik"_s, letter("first", "Во дворе яма")));
    QCOMPARE(round()[u"appeals"_s].toInt(), 1);
    QCOMPARE(round()[u"appeals"_s].toInt(), 0);
    const QStringList arrived = appeals();
    QCOMPARE(arrived.size(), 1);

    answer(arrived.first());
    QTest::qWait(kTakeBackMilliseconds);
    QCOMPARE(round()[u"delivered"_s].toInt(), 1);
    QTRY_COMPARE_WITH_TIMEOUT(m_world->letters(u"citizen"_s).size(), 1, 60'000);
    const QByteArray sent = m_world->letters(u"citizen"_s).first();
    QVERIFY2(sent.contains("In-Reply-To: <first@home.example>"), sent.constData());

    QVERIFY(m_world->put(u"otklik"_s, letter("second", "Яма на месте", messageIdOf(sent))));
    QCOMPARE(round()[u"messages"_s].toInt(), 1);
    QCOMPARE(appeals().size(), 1);
    QVERIFY2(kindsOf(arrived.first()).contains(u"message.receive"_s), qPrintable(kindsOf(arrived.first()).join(u' ')));
    QCOMPARE(m_console->run({u"verify"_s}).code, 0);
}

void TestGatewayMail::killedWhileItSends()
{
    constexpr int kLetters = 20;
    for (int i = 0; i < kLetters; ++i)
        QVERIFY(m_world->put(u"otklik"_s, letter("k" + QByteArray::number(i), "Яма " + QByteArray::number(i))));
    QCOMPARE(round()[u"appeals"_s].toInt(), kLetters);
    for (const QString &appeal : appeals())
        answer(appeal);
    QTest::qWait(kTakeBackMilliseconds);

    QRandomGenerator random{11};
    const int kills = qMax(5, qEnvironmentVariableIntValue("OTKLIK_KILLS"));
    for (int i = 0; i < kills; ++i) {
        QProcess gateway;
        gateway.start(StoreConsole::program(), m_console->gatewayRun());
        QVERIFY(gateway.waitForStarted());
        QTest::qWait(static_cast<int>(300 + random.bounded(700)));
        ::kill(static_cast<pid_t>(gateway.processId()), SIGKILL);
        QVERIFY(gateway.waitForFinished());
    }
    const auto left = [this] {
        (void)round();
        const QJsonObject now = account();
        return now[u"waiting"_s].toInt() + now[u"sending"_s].toInt();
    };
    QTRY_COMPARE_WITH_TIMEOUT(left(), 0, 120'000);

    // Whoever was killed between the letter and its report leaves a doubt, unless the copy in "Sent" dispels it.
    const int inDoubt = account()[u"in_doubt"_s].toInt();
    QVERIFY2(inDoubt <= kills, qPrintable(QString::number(inDoubt)));
    QTRY_VERIFY_WITH_TIMEOUT(m_world->letters(u"citizen"_s).size() >= kLetters - inDoubt, 60'000);
    QMap<QByteArray, int> times;
    for (const QByteArray &sent : m_world->letters(u"citizen"_s))
        ++times[messageIdOf(sent)];
    QCOMPARE(std::ranges::count(times, 1), times.size());
    QVERIFY(times.size() <= kLetters);
    QCOMPARE(m_console->run({u"verify"_s}).code, 0);
}

void TestGatewayMail::wrongPassword()
{
    m_console->write(u"secrets/mail"_s, "wrong");
    const Ran ran = m_console->gateway({u"--once"_s});
    QCOMPARE(ran.json()[u"troubles"_s].toInt(), 1);
    QVERIFY2(ran.err.contains("mail"), ran.err.constData());
    QVERIFY(!ran.err.contains("wrong"));
    m_console->write(u"secrets/mail"_s, TestMailWorld::password().toUtf8());
    QCOMPARE(round()[u"troubles"_s].toInt(), 0);
}

QTEST_GUILESS_MAIN(TestGatewayMail)
#include "tst_gateway_mail.moc"
