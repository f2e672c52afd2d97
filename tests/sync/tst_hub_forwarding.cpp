// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/hub_team.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace otklik::test;

// What the hub lets be handed on to another system: once, whoever wishes it on however many desks.
class tst_HubForwarding : public QObject {
    Q_OBJECT

private:
    TestHub m_hub;
    std::unique_ptr<HubTeam> m_team;
    HubMember m_annaIs;
    std::unique_ptr<PgSession> m_anna;
    std::unique_ptr<PgSession> m_boris;
    std::unique_ptr<PgSession> m_gateway;
    QUuid m_appeal;
    qint64 m_token = 0;

    static QString statusOf(const QJsonObject &verdict)
    {
        const QString code = verdict[u"code"].toString();
        return verdict[u"status"].toString() + (code.isEmpty() ? QString{} : u' ' + code);
    }
    QString stateOf(const QJsonObject &request)
    {
        return m_team->superuser()
            .ask(u"SELECT state FROM hub.forwarding WHERE op_id = $1"_s, {request[u"id"].toString()})
            .value();
    }
    QJsonObject forward(const QString &account = u"горсвет"_s) const
    {
        return hubOperation(u"forward"_s, m_appeal, {{u"account"_s, account}});
    }
    QJsonObject begin(const QJsonObject &what) const
    {
        return hubOperation(u"delivery.begin"_s, m_appeal,
                            {{u"reply"_s, what[u"id"]}, {u"lease"_s, u"gateway"_s}, {u"token"_s, m_token}});
    }
    QJsonObject report(const QJsonObject &what, const QString &outcome) const
    {
        return hubOperation(u"delivery.report"_s, m_appeal,
                            {{u"reply"_s, what[u"id"]}, {u"outcome"_s, outcome}, {u"token"_s, m_token}});
    }
    QJsonObject undo(const QJsonObject &operation) const
    {
        return hubOperation(u"undo"_s, m_appeal, {{u"operation"_s, operation[u"id"]}});
    }

private slots:
    void initTestCase()
    {
        if (const QString missing = TestHub::missing(); !missing.isEmpty())
            QSKIP(qPrintable(missing));
        QVERIFY2(m_hub.start(), qPrintable(m_hub.problem()));
        m_team = std::make_unique<HubTeam>(m_hub);
        QCOMPARE(m_team->prepare(), QString{});
        m_annaIs = m_team->add(u"operator"_s);
        m_anna = m_team->session(m_annaIs);
        m_boris = m_team->session(m_team->add(u"curator"_s));
        m_gateway = m_team->session(m_team->add(u"gateway"_s));
        m_token = m_gateway->ask(u"SELECT token FROM hub.lease_take(7, 'gateway', 60)"_s).value().toLongLong();
        QVERIFY(m_token > 0);
    }

    void init()
    {
        m_token = m_gateway->ask(u"SELECT token FROM hub.lease_take(7, 'gateway', 60)"_s).value().toLongLong();
        const QJsonObject receipt = hubOperation(u"appeal.receive"_s);
        QCOMPARE(statusOf(push(*m_gateway, receipt)), u"applied"_s);
        m_appeal = idOf(receipt);
    }

    void theSecondDeskIsToldWhoWasFirst()
    {
        const QJsonObject first = forward();
        QCOMPARE(statusOf(push(*m_anna, first)), u"applied"_s);
        QCOMPARE(statusOf(push(*m_anna, first)), u"applied"_s); // the same wish again
        for (const QString &account : {u"горсвет"_s, u"водоканал"_s}) {
            const QJsonObject verdict = push(*m_boris, forward(account));
            QCOMPARE(statusOf(verdict), u"rejected forwarded"_s);
            QCOMPARE(QUuid::fromString(verdict[u"detail"][u"by"].toString()), m_annaIs.id);
            QVERIFY(!verdict[u"detail"][u"at"].toString().isEmpty());
        }
        QCOMPARE(statusOf(push(*m_gateway, forward())), u"rejected forbidden"_s); // a person decides
    }

    void whatFollows_data()
    {
        QTest::addColumn<QString>("outcome");
        QTest::addColumn<QString>("sameAgain");
        QTest::addColumn<QString>("toAnother");
        const QString applied = u"applied"_s;
        const QString refused = u"rejected forwarded"_s;
        QTest::newRow("delivered") << u"delivered"_s << refused << applied;
        QTest::newRow("refused") << u"refused"_s << applied << applied;
        QTest::newRow("in doubt") << u"in_doubt"_s << refused << refused;
        QTest::newRow("not now") << u"not_now"_s << refused << refused;
    }
    void whatFollows()
    {
        QFETCH(const QString, outcome);
        const QJsonObject request = forward();
        QCOMPARE(statusOf(push(*m_anna, request)), u"applied"_s);
        QCOMPARE(statusOf(push(*m_gateway, begin(request))), u"applied"_s);
        QCOMPARE(stateOf(request), u"sending"_s);
        QCOMPARE(statusOf(push(*m_gateway, begin(request))), u"rejected begun"_s);
        QCOMPARE(statusOf(push(*m_gateway, report(request, outcome))), u"applied"_s);
        QCOMPARE(stateOf(request), outcome == u"not_now"_s ? u"recorded"_s : outcome);
        QTEST(statusOf(push(*m_boris, forward(u"водоканал"_s))), "toAnother");
        if (outcome == u"refused"_s) // the one to the other system is on its way now
            return;
        QTEST(statusOf(push(*m_boris, forward())), "sameAgain");
    }

    void theNumberMayBeToldLater()
    {
        const QJsonObject request = forward();
        push(*m_anna, request);
        push(*m_gateway, begin(request));
        push(*m_gateway, report(request, u"delivered"_s));
        QCOMPARE(statusOf(push(*m_gateway, report(request, u"delivered"_s))), u"applied"_s);
        for (const QString &other : {u"refused"_s, u"not_now"_s, u"in_doubt"_s})
            QCOMPARE(statusOf(push(*m_gateway, report(request, other))), u"rejected not_begun"_s);
        QCOMPARE(stateOf(request), u"delivered"_s);
    }

    void whatWasRefusedMayBeTriedAgain()
    {
        const QJsonObject request = forward();
        push(*m_anna, request);
        push(*m_gateway, begin(request));
        push(*m_gateway, report(request, u"refused"_s));
        QCOMPARE(statusOf(push(*m_boris, forward())), u"applied"_s);
    }

    void aPersonSettlesADoubt_data()
    {
        QTest::addColumn<bool>("isDelivered");
        QTest::addColumn<QString>("state");
        QTest::newRow("it is there") << true << u"delivered"_s;
        QTest::newRow("once more") << false << u"recorded"_s;
    }
    void aPersonSettlesADoubt()
    {
        QFETCH(const bool, isDelivered);
        const QJsonObject request = forward();
        push(*m_anna, request);
        push(*m_gateway, begin(request));
        push(*m_gateway, report(request, u"in_doubt"_s));
        const QJsonObject settled =
            hubOperation(u"delivery.settle"_s, m_appeal, {{u"reply"_s, request[u"id"]}, {u"delivered"_s, isDelivered}});
        QCOMPARE(statusOf(push(*m_boris, settled)), u"applied"_s);
        QTEST(stateOf(request), "state");
    }

    void takenBackBeforeItBegins()
    {
        const QJsonObject request = forward();
        push(*m_anna, request);
        const QJsonObject back = undo(request);
        QCOMPARE(statusOf(push(*m_anna, back)), u"applied"_s);
        QCOMPARE(statusOf(push(*m_gateway, begin(request))), u"rejected withdrawn"_s);
        QCOMPARE(statusOf(push(*m_anna, undo(back))), u"rejected cannot_be_undone"_s);
        const QJsonObject second = forward();
        QCOMPARE(statusOf(push(*m_boris, second)), u"applied"_s);
        QCOMPARE(statusOf(push(*m_gateway, begin(second))), u"applied"_s);
        QCOMPARE(statusOf(push(*m_boris, undo(second))), u"rejected cannot_be_undone"_s);
        QCOMPARE(stateOf(second), u"sending"_s);
    }

    void anAnswerAndARequestDoNotWaitForEachOther()
    {
        QJsonObject answer = hubOperation(u"reply.send"_s, m_appeal, {{u"text"_s, u"Передали"_s}, {u"round"_s, 0}});
        answer.insert(u"base"_s, 1'000'000);
        const QJsonObject request = forward();
        QCOMPARE(statusOf(push(*m_anna, answer)), u"applied"_s);
        QCOMPARE(statusOf(push(*m_boris, request)), u"applied"_s); // an answer meanwhile does not speak against it
        QCOMPARE(statusOf(push(*m_gateway, begin(request))), u"applied"_s);
        QCOMPARE(statusOf(push(*m_gateway, report(request, u"in_doubt"_s))), u"applied"_s);
        QCOMPARE(statusOf(push(*m_gateway, begin(answer))), u"applied"_s);
    }

    void aRequestOfAnotherAppealIsNone()
    {
        const QJsonObject request = forward();
        push(*m_anna, request);
        const QJsonObject receipt = hubOperation(u"appeal.receive"_s);
        push(*m_gateway, receipt);
        m_appeal = idOf(receipt);
        QCOMPARE(statusOf(push(*m_gateway, begin(request))), u"rejected no_reply"_s);
        QCOMPARE(statusOf(push(*m_anna, undo(request))), u"rejected no_operation"_s);
    }
};

QTEST_GUILESS_MAIN(tst_HubForwarding)
#include "tst_hub_forwarding.moc"
