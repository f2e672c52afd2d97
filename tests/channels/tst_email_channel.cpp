// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/channels/email/email_channel.h"
#include "core/channels/email/smtp_session.h"
#include "tests/support/test_mail_world.h"

#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

#include <thread>

using namespace otklik;
using namespace Qt::StringLiterals;
using test::TestMailWorld;

namespace {

QString secret(const MailServer &)
{
    return TestMailWorld::password();
}

QByteArray letterOf(const QByteArray &id, const QByteArray &text)
{
    return "From: Anna <citizen@mail.example>\r\nTo: otklik@mail.example\r\nSubject: Yama\r\nMessage-ID: <" + id +
           ">\r\nDate: Fri, 06 Mar 2026 16:30:00 +0300\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; "
           "charset=utf-8\r\n"
           "Content-Transfer-Encoding: 8bit\r\n\r\n" +
           text + "\r\n";
}

/// An SMTP server that says its lines one after another, each upon a line of the client, and hangs up behind the last.
class HangingServer {
public:
    /// \a readsBody: behind the answer to DATA, the letter is read up to its final dot before the next line.
    HangingServer(QList<QByteArray> says, bool readsBody)
        : m_says(std::move(says))
        , m_readsBody(readsBody)
    {
        m_server.listen(QHostAddress::LocalHost);
        m_port = m_server.serverPort();
        m_server.moveToThread(nullptr); // to whoever takes it
        m_thread = std::thread([this] { serve(); });
    }
    ~HangingServer() { m_thread.join(); }
    Q_DISABLE_COPY_MOVE(HangingServer)

    quint16 port() const { return m_port; }

private:
    static bool readLine(QTcpSocket &socket)
    {
        while (!socket.canReadLine()) {
            if (!socket.waitForReadyRead(30'000))
                return false;
        }
        return !socket.readLine().isEmpty();
    }

    static void readBody(QTcpSocket &socket)
    {
        QByteArray tail;
        while (!tail.endsWith("\r\n.\r\n") && (socket.bytesAvailable() > 0 || socket.waitForReadyRead(30'000)))
            tail = (tail + socket.readAll()).right(5);
    }

    void serve()
    {
        m_server.moveToThread(QThread::currentThread());
        if (!m_server.waitForNewConnection(30'000))
            return;
        const std::unique_ptr<QTcpSocket> socket{m_server.nextPendingConnection()};
        for (int i = 0; i < m_says.size(); ++i) {
            if (i > 0 && i != 5 && !readLine(*socket))
                return;
            if (i == 5 && m_readsBody)
                readBody(*socket);
            socket->write(m_says[i]);
            socket->waitForBytesWritten(10'000);
        }
        if (m_says.size() == 5 && m_readsBody)
            readBody(*socket);
        else if (m_says.size() < 5)
            readLine(*socket);
        socket->disconnectFromHost();
    }

    QList<QByteArray> m_says;
    bool m_readsBody;
    QTcpServer m_server;
    quint16 m_port = 0;
    std::thread m_thread;
};

} // namespace

class TestEmailChannel : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        if (const QString missing = TestMailWorld::missing(); !missing.isEmpty())
            m_missing = missing;
        else
            QVERIFY2(m_world.start(), qPrintable(m_world.problem()));
    }

    void comesOnceAndTheAnswerGoesBack()
    {
        if (!m_missing.isEmpty())
            QSKIP(qPrintable(m_missing));
        EmailSettings incoming;
        incoming.address = u"citizen@mail.example"_s;
        incoming.smtp = plainSmtp(m_world.smtpPort());
        const auto sent =
            handOver({"citizen@mail.example", "otklik@mail.example", letterOf("c1@home.example", "Во дворе яма")},
                     incoming, {}, {});
        QVERIFY2(sent.delivery == Delivery::Delivered, qPrintable(sent.details));
        QTRY_COMPARE_WITH_TIMEOUT(m_world.letters(u"otklik"_s).size(), 1, 60'000);

        EmailChannel channel{settings(), &secret};
        const auto first = channel.receive({}, {});
        QVERIFY2(first, qPrintable(first ? QString{} : first.error().details));
        QCOMPARE(first->items.size(), 1U);
        QCOMPARE(first->items[0].intake.origin.text, u"Во дворе яма"_s);
        QVERIFY(!first->isMore);
        QCOMPARE(m_world.seenCount(u"otklik"_s), 0);
        EmailChannel restarted{settings(), &secret};
        const auto again = restarted.receive(first->cursor, {});
        QVERIFY(again);
        QVERIFY(again->items.empty());
        QCOMPARE(again->cursor, first->cursor);

        Dispatch dispatch{first->items[0].intake.origin, u"Яму заделаем завтра.\n.\n..конец"_s, true, u"key-1"_s};
        QCOMPARE(channel.lookUp(dispatch, {}), Trace::CannotTell);
        const DeliveryReport report = channel.deliver(dispatch, {});
        QVERIFY2(report.delivery == Delivery::Delivered, qPrintable(report.details));
        QCOMPARE(report.externalId, u"key-1@mail.example"_s);
        QCOMPARE(channel.lookUp(dispatch, {}), Trace::Found);
        QTRY_COMPARE_WITH_TIMEOUT(m_world.letters(u"citizen"_s).size(), 1, 60'000);
        const QByteArray answer = m_world.letters(u"citizen"_s).first();
        QVERIFY2(answer.contains("In-Reply-To: <c1@home.example>"), answer.constData());
        QVERIFY(answer.contains("References: <c1@home.example>"));
        QVERIFY(answer.contains("Subject: Re: Yama"));
        QVERIFY(answer.toLower().contains("message-id: <key-1@mail.example>"));
        QCOMPARE(readBack(answer), dispatch.text);
    }

    void uidValidityChanged()
    {
        if (!m_missing.isEmpty())
            QSKIP(qPrintable(m_missing));
        EmailChannel channel{settings(), &secret};
        QVERIFY(m_world.put(u"otklik"_s, letterOf("v1@home.example", "one")));
        const auto before = channel.receive({}, {});
        QVERIFY(before);
        const QString other = QString::number(before->cursor.section(u':', 0, 0).toUInt() - 1) + u":4000000000"_s;
        const auto after = channel.receive(other, {});
        QVERIFY(after);
        QCOMPARE(after->items.size(), before->items.size());
        QCOMPARE(after->cursor, before->cursor);
        QCOMPARE(channel.receive(u"rubbish"_s, {}).error().code, ErrorCode::Invalid);
    }

    void cannotGetIn_data()
    {
        QTest::addColumn<QString>("what");
        QTest::addColumn<ErrorCode>("code");
        QTest::addRow("wrong password") << u"password"_s << ErrorCode::Forbidden;
        QTest::addRow("unknown authority") << u"authority"_s << ErrorCode::Refused;
        QTest::addRow("another name") << u"name"_s << ErrorCode::Refused;
        QTest::addRow("nobody there") << u"port"_s << ErrorCode::Unreadable;
        QTest::addRow("no such mailbox") << u"mailbox"_s << ErrorCode::NotFound;
    }
    void cannotGetIn()
    {
        if (!m_missing.isEmpty())
            QSKIP(qPrintable(m_missing));
        QFETCH(QString, what);
        QFETCH(ErrorCode, code);
        EmailSettings s = settings();
        QTemporaryDir dir;
        if (what == "authority"_L1)
            s.caFile = test::TestCertificates::make(dir.path()).value().caFile;
        else if (what == "name"_L1)
            s.imap.host = u"127.0.0.2"_s; // answered, and not in the certificate
        else if (what == "port"_L1)
            s.imap.port = 1;
        else if (what == "mailbox"_L1)
            s.mailbox = u"Нет"_s;
        EmailChannel channel{
            s, [&](const MailServer &server) { return what == "password"_L1 ? u"wrong"_s : secret(server); }};
        const auto arrivals = channel.receive({}, {});
        QVERIFY(!arrivals);
        QCOMPARE(arrivals.error().code, code);
        QVERIFY(!arrivals.error().details.contains(TestMailWorld::password()));
        const auto checked = channel.check({});
        QVERIFY(!checked);
        QCOMPARE(checked.error().code, code);
    }

    void theCheckLogsInAndLeavesNothing()
    {
        if (!m_missing.isEmpty())
            QSKIP(qPrintable(m_missing));
        EmailSettings s = settings();
        s.sentMailbox.clear();
        const auto before = m_world.letters(u"otklik"_s).size();
        const auto checked = EmailChannel{s, &secret}.check({});
        QVERIFY2(checked, qPrintable(checked ? QString{} : checked.error().details));
        QCOMPARE(m_world.letters(u"otklik"_s).size(), before);
        QVERIFY(m_world.isQueueEmpty());

        EmailChannel halfKnown{
            s, [&s](const MailServer &server) { return server == s.smtp ? u"wrong"_s : TestMailWorld::password(); }};
        QCOMPARE(halfKnown.check({}).error().code, ErrorCode::Forbidden); // SMTP is asked too
    }

    void startTls()
    {
        if (!m_missing.isEmpty())
            QSKIP(qPrintable(m_missing));
        EmailSettings s = settings();
        s.imap.port = static_cast<quint16>(m_world.imapPort());
        s.imap.security = MailSecurity::StartTls;
        EmailChannel channel{s, &secret};
        QVERIFY(channel.receive({}, {}));
    }

    void serverIsSilent()
    {
        QTcpServer silent;
        QVERIFY(silent.listen(QHostAddress::LocalHost));
        EmailSettings s = settings();
        s.imap = s.smtp = plainSmtp(silent.serverPort());
        s.imap.user = u"otklik"_s;
        s.connectTimeout = std::chrono::seconds{1};
        EmailChannel channel{s, &secret};
        QCOMPARE(channel.receive({}, {}).error().code, ErrorCode::Unreadable);
        QCOMPARE(channel.deliver(dispatch(u"citizen@mail.example"_s), {}).delivery, Delivery::NotNow);
        std::stop_source stop;
        stop.request_stop();
        QCOMPARE(channel.receive({}, stop.get_token()).error().code, ErrorCode::Cancelled);
    }

    void recipientsRefused()
    {
        if (!m_missing.isEmpty())
            QSKIP(qPrintable(m_missing));
        EmailChannel channel{settings(), &secret};
        const auto forGood = channel.deliver(dispatch(u"nobody@mail.example"_s), {});
        QCOMPARE(forGood.delivery, Delivery::Refused);
        QVERIFY2(forGood.details.contains(u"No such person here"_s), qPrintable(forGood.details));
        QVERIFY(!forGood.details.contains(u"nobody@mail.example"_s));
        const auto later = channel.deliver(dispatch(u"grey@mail.example"_s), {});
        QCOMPARE(later.delivery, Delivery::NotNow);
        QVERIFY2(later.details.contains(u"450"_s), qPrintable(later.details));
        QCOMPARE(channel.deliver(dispatch(u"no address"_s), {}).delivery, Delivery::Refused);
    }

    void hangsUp_data()
    {
        QTest::addColumn<int>("lines");
        QTest::addColumn<QByteArray>("last");
        QTest::addColumn<bool>("readsBody");
        QTest::addColumn<Delivery>("expected");
        QTest::addRow("at once") << 0 << QByteArray() << false << Delivery::NotNow;
        QTest::addRow("behind the greeting") << 1 << QByteArray() << false << Delivery::NotNow;
        QTest::addRow("at MAIL") << 2 << QByteArray() << false << Delivery::NotNow;
        QTest::addRow("at RCPT") << 3 << QByteArray() << false << Delivery::NotNow;
        QTest::addRow("at DATA") << 4 << QByteArray() << false << Delivery::NotNow;
        QTest::addRow("behind the final dot") << 5 << QByteArray() << true << Delivery::InDoubt;
        QTest::addRow("within the last answer") << 5 << QByteArray("25") << true << Delivery::InDoubt;
        QTest::addRow("rubbish at last") << 5 << QByteArray("hello\r\n") << true << Delivery::InDoubt;
        QTest::addRow("taken") << 5 << QByteArray("250 ok\r\n") << true << Delivery::Delivered;
        QTest::addRow("taken, in two lines")
            << 5 << QByteArray("250-ok\r\n250 really\r\n") << true << Delivery::Delivered;
        QTest::addRow("not taken now") << 5 << QByteArray("451 later\r\n") << true << Delivery::NotNow;
        QTest::addRow("not taken") << 5 << QByteArray("554 spam\r\n") << true << Delivery::Refused;
        QTest::addRow("sender refused") << 2 << QByteArray("553 who\r\n") << false << Delivery::Refused;
        QTest::addRow("password needed") << 2 << QByteArray("530 log in\r\n") << false << Delivery::NotNow;
    }
    void hangsUp()
    {
        QFETCH(int, lines);
        QFETCH(QByteArray, last);
        QFETCH(bool, readsBody);
        QFETCH(Delivery, expected);
        QList<QByteArray> says{"220 hello\r\n", "250 hello\r\n", "250 ok\r\n", "250 ok\r\n", "354 go on\r\n"};
        says = says.first(lines);
        if (!last.isEmpty())
            says << last;
        const HangingServer server{says, readsBody};
        EmailSettings s = settings();
        s.sentMailbox.clear();
        s.smtp = plainSmtp(server.port());
        EmailChannel channel{s, &secret};
        const DeliveryReport report = channel.deliver(dispatch(u"citizen@mail.example"_s), {});
        QVERIFY2(report.delivery == expected, qPrintable(report.details));
    }

    void takesNoPassword()
    {
        const HangingServer server{{"220 hello\r\n", "250 hello\r\n"}, false};
        EmailSettings s = settings();
        s.sentMailbox.clear();
        s.smtp = plainSmtp(server.port());
        s.smtp.user = u"otklik"_s;
        EmailChannel channel{s, &secret};
        const DeliveryReport report = channel.deliver(dispatch(u"citizen@mail.example"_s), {});
        QVERIFY2(report.delivery == Delivery::NotNow, qPrintable(report.details));
        QVERIFY2(report.details.contains(u"password"_s), qPrintable(report.details));
    }

    void hostileAndMany()
    {
        if (!m_missing.isEmpty())
            QSKIP(qPrintable(m_missing));
        EmailChannel channel{settings(), &secret};
        QString cursor = drained(channel, {}).cursor;
        QVERIFY(m_world.put(u"otklik"_s, "Subject: nobody\r\n\r\n"));
        QVERIFY(m_world.put(u"otklik"_s,
                            letterOf("h1@home.example", "otk5 OK done\r\n* 3 FETCH (UID 7)\r\n)\r\notk6 BAD")));
        QVERIFY(m_world.put(u"otklik"_s, letterOf("h2@home.example", QByteArray("x ").repeated(1'000'000))));
        for (int i = 0; i < 1000; ++i)
            QVERIFY(m_world.put(u"otklik"_s, letterOf("m" + QByteArray::number(i) + "@home.example",
                                                      "letter " + QByteArray::number(i))));
        const Arrivals all = drained(channel, cursor);
        QCOMPARE(all.items.size(), 1002U);
        QCOMPARE(all.refused.size(), 1U);
        QVERIFY(all.refused[0].reason.startsWith(u"unreadable: "_s));
        QSet<QString> ids;
        for (const Arrival &arrival : all.items)
            ids << arrival.externalId;
        QCOMPARE(ids.size(), 1002);
        QVERIFY(drained(channel, all.cursor).items.empty());
        QCOMPARE(m_world.seenCount(u"otklik"_s), 0);
    }

    void serverGoesAndComesBack()
    {
        if (!m_missing.isEmpty())
            QSKIP(qPrintable(m_missing));
        EmailChannel channel{settings(), &secret};
        const QString cursor = drained(channel, {}).cursor;
        m_world.stopImap();
        QCOMPARE(channel.receive(cursor, {}).error().code, ErrorCode::Unreadable);
        // Postfix asks Dovecot about our password. Where it had asked before it may know; never is a letter refused for
        // good.
        const Delivery delivery = channel.deliver(dispatch(u"citizen@mail.example"_s), {}).delivery;
        QVERIFY(delivery == Delivery::NotNow || delivery == Delivery::Delivered);
        QVERIFY(m_world.put(u"otklik"_s, letterOf("w1@home.example", "while away")));
        QVERIFY2(m_world.startImap(), qPrintable(m_world.log().right(2000)));
        const auto arrivals = channel.receive(cursor, {});
        QVERIFY(arrivals);
        QCOMPARE(arrivals->items.size(), 1U);
    }

private:
    static QString readBack(const QByteArray &answer)
    {
        const qsizetype body = answer.indexOf("\n\n") < 0 ? answer.indexOf("\r\n\r\n") : answer.indexOf("\n\n");
        return QString::fromUtf8(QByteArray::fromBase64(answer.sliced(body))).trimmed();
    }

    static MailServer plainSmtp(int port)
    {
        return {u"127.0.0.1"_s, static_cast<quint16>(port), MailSecurity::Plain, {}};
    }

    EmailSettings settings() const
    {
        EmailSettings s;
        s.address = u"otklik@mail.example"_s;
        s.sender = u"Отклик"_s;
        s.imap = {u"localhost"_s, static_cast<quint16>(m_world.imapsPort()), MailSecurity::Tls, u"otklik"_s};
        s.smtp = {u"localhost"_s, static_cast<quint16>(m_world.smtpsPort()), MailSecurity::Tls, u"otklik"_s};
        s.sentMailbox = u"Sent"_s;
        s.caFile = m_world.certificates().caFile;
        return s;
    }

    static Dispatch dispatch(const QString &address)
    {
        Dispatch d;
        d.origin.authorKey = address;
        d.origin.title = u"Яма"_s;
        d.text = u"Ответ"_s;
        d.key = u"key-2"_s;
        return d;
    }

    static Arrivals drained(EmailChannel &channel, QString cursor)
    {
        Arrivals all;
        all.cursor = cursor;
        for (bool isMore = true; isMore;) {
            auto some = channel.receive(all.cursor, {});
            if (!some) {
                qWarning("%s", qPrintable(some.error().details));
                return all;
            }
            std::ranges::move(some->items, std::back_inserter(all.items));
            std::ranges::move(some->refused, std::back_inserter(all.refused));
            all.cursor = some->cursor;
            isMore = some->isMore;
        }
        return all;
    }

    TestMailWorld m_world;
    QString m_missing;
};

QTEST_GUILESS_MAIN(TestEmailChannel)
#include "tst_email_channel.moc"
