// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/hub_team.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace otklik::test;

// The hub's permission to deliver an answer: what moves, who may move it, and what is refused.
class tst_HubDelivery : public QObject {
    Q_OBJECT

private:
    TestHub m_hub;
    std::unique_ptr<HubTeam> m_team;
    std::unique_ptr<PgSession> m_anna;
    std::unique_ptr<PgSession> m_first;
    std::unique_ptr<PgSession> m_second;
    QUuid m_appeal;
    QJsonObject m_answer;

    static QString statusOf(const QJsonObject &verdict)
    {
        const QString code = verdict[u"code"].toString();
        return verdict[u"status"].toString() + (code.isEmpty() ? QString{} : u' ' + code);
    }
    QString stateOf(const QJsonObject &answer)
    {
        return m_team->superuser()
            .ask(u"SELECT state FROM hub.reply WHERE op_id = $1"_s, {answer[u"id"].toString()})
            .value();
    }
    qint64 take(PgSession &gateway, int seconds = 60)
    {
        return gateway.ask(u"SELECT coalesce(token, 0) FROM hub.lease_take(7, 'gateway', $1)"_s,
                           {QString::number(seconds)})
            .value()
            .toLongLong();
    }
    /// The lease of whoever has it is over.
    void expire() { m_team->superuser().ask(u"UPDATE hub.lease SET until = now() - interval '1 second'"_s); }

    QJsonObject answer(int round)
    {
        QJsonObject operation = hubOperation(u"reply.send"_s, m_appeal, {{u"text"_s, u"Сделано"_s}, {u"round"_s, round}});
        operation.insert(u"base"_s, 1'000'000);
        return operation;
    }
    QJsonObject begin(const QJsonObject &answer, qint64 token) const
    {
        return hubOperation(u"delivery.begin"_s, m_appeal,
                            {{u"reply"_s, answer[u"id"]}, {u"lease"_s, u"gateway"_s}, {u"token"_s, token}});
    }
    QJsonObject report(const QJsonObject &answer, const QString &outcome, qint64 token) const
    {
        return hubOperation(u"delivery.report"_s, m_appeal,
                            {{u"reply"_s, answer[u"id"]}, {u"outcome"_s, outcome}, {u"token"_s, token}});
    }
    QJsonObject settle(bool isDelivered) const
    {
        return hubOperation(u"delivery.settle"_s, m_appeal,
                            {{u"reply"_s, m_answer[u"id"]}, {u"delivered"_s, isDelivered}});
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
        m_anna = m_team->session(m_team->add(u"operator"_s));
        m_first = m_team->session(m_team->add(u"gateway"_s));
        m_second = m_team->session(m_team->add(u"gateway"_s));
        QVERIFY2(m_second->isOpen(), qPrintable(m_second->problem()));
    }

    void init()
    {
        expire();
        const QJsonObject receipt = hubOperation(u"appeal.receive"_s);
        QCOMPARE(statusOf(push(*m_first, receipt)), u"applied"_s);
        m_appeal = idOf(receipt);
        m_answer = answer(0);
        QCOMPARE(statusOf(push(*m_anna, m_answer)), u"applied"_s);
    }

    void oneBeginsAndReports_data()
    {
        QTest::addColumn<QString>("outcome");
        QTest::addColumn<QString>("state");
        QTest::newRow("delivered") << u"delivered"_s << u"delivered"_s;
        QTest::newRow("refused") << u"refused"_s << u"refused"_s;
        QTest::newRow("not now") << u"not_now"_s << u"recorded"_s;
        QTest::newRow("in doubt") << u"in_doubt"_s << u"in_doubt"_s;
    }
    void oneBeginsAndReports()
    {
        QFETCH(const QString, outcome);
        QFETCH(const QString, state);
        const qint64 token = take(*m_first);
        QCOMPARE(statusOf(push(*m_first, report(m_answer, outcome, token))), u"rejected not_begun"_s);
        const QJsonObject first = begin(m_answer, token);
        QCOMPARE(statusOf(push(*m_first, first)), u"applied"_s);
        QCOMPARE(stateOf(m_answer), u"sending"_s);
        QCOMPARE(statusOf(push(*m_first, first)), u"applied"_s); // the same wish again
        QCOMPARE(statusOf(push(*m_first, begin(m_answer, token))), u"rejected begun"_s);
        QCOMPARE(statusOf(push(*m_first, report(m_answer, outcome, token))), u"applied"_s);
        QCOMPARE(stateOf(m_answer), state);
        const QString again = state == u"recorded"_s ? u"applied"_s : u"rejected "_s + state;
        QCOMPARE(statusOf(push(*m_first, begin(m_answer, token))), again);
    }

    void withoutTheLeaseNobodyBegins()
    {
        const qint64 token = take(*m_first);
        QCOMPARE(take(*m_second), 0);
        QCOMPARE(statusOf(push(*m_second, begin(m_answer, token))), u"rejected fenced"_s); // another's
        QCOMPARE(statusOf(push(*m_first, begin(m_answer, token + 1))), u"rejected fenced"_s);
        QCOMPARE(statusOf(push(*m_first, begin(m_answer, token - 1))), u"rejected fenced"_s);
        expire();
        QCOMPARE(statusOf(push(*m_first, begin(m_answer, token))), u"rejected fenced"_s); // over
        const qint64 next = take(*m_second);
        QCOMPARE(next, token + 1);
        QCOMPARE(statusOf(push(*m_first, begin(m_answer, token))), u"rejected fenced"_s);
        QCOMPARE(statusOf(push(*m_second, begin(m_answer, next))), u"applied"_s);
        // A lease that is no gateway's: presence is anybody's.
        QJsonObject other = begin(m_answer, 1);
        QJsonObject body = other[u"body"].toObject();
        body[u"lease"] = u"reply:1"_s;
        other[u"body"] = body;
        QCOMPARE(statusOf(push(*m_first, other)), u"malformed lease"_s);
    }

    void theNextGatewayTakesOver()
    {
        const qint64 token = take(*m_first);
        QCOMPARE(statusOf(push(*m_first, begin(m_answer, token))), u"applied"_s);
        expire();
        const qint64 next = take(*m_second);
        QCOMPARE(statusOf(push(*m_second, begin(m_answer, next))), u"rejected begun"_s);
        QCOMPARE(statusOf(push(*m_second, report(m_answer, u"not_now"_s, next))), u"applied"_s); // it looked it up
        QCOMPARE(statusOf(push(*m_second, begin(m_answer, next))), u"applied"_s);
        // The first one wakes up: nothing of it opens what the second one is sending, but the truth is welcome.
        QCOMPARE(statusOf(push(*m_first, report(m_answer, u"not_now"_s, token))), u"rejected fenced"_s);
        QCOMPARE(statusOf(push(*m_first, report(m_answer, u"refused"_s, token))), u"rejected fenced"_s);
        QCOMPARE(stateOf(m_answer), u"sending"_s);
        QCOMPARE(statusOf(push(*m_first, report(m_answer, u"delivered"_s, token))), u"applied"_s);
        QCOMPARE(stateOf(m_answer), u"delivered"_s);
    }

    void aTokenThatWasNeverGivenIsNone()
    {
        const qint64 token = take(*m_first);
        QCOMPARE(statusOf(push(*m_first, begin(m_answer, token))), u"applied"_s);
        QCOMPARE(statusOf(push(*m_second, report(m_answer, u"not_now"_s, token + 1000))), u"rejected fenced"_s);
        QCOMPARE(stateOf(m_answer), u"sending"_s);
    }

    void whatIsTakenBackIsNotSentAndWhatIsSentIsNotTakenBack()
    {
        const qint64 token = take(*m_first);
        QCOMPARE(statusOf(push(*m_anna, undo(m_answer))), u"applied"_s);
        QCOMPARE(statusOf(push(*m_first, begin(m_answer, token))), u"rejected withdrawn"_s);

        const QJsonObject second = answer(1);
        QCOMPARE(statusOf(push(*m_anna, second)), u"applied"_s);
        const QJsonObject begun = begin(second, token);
        QCOMPARE(statusOf(push(*m_first, begun)), u"applied"_s);
        QCOMPARE(statusOf(push(*m_anna, undo(second))), u"rejected cannot_be_undone"_s);
        QCOMPARE(statusOf(push(*m_first, undo(begun))), u"rejected forbidden"_s);
        QCOMPARE(statusOf(push(*m_first, report(second, u"delivered"_s, token))), u"applied"_s);
        QCOMPARE(statusOf(push(*m_anna, undo(second))), u"rejected cannot_be_undone"_s);
    }

    void answersGoOneAfterAnother()
    {
        const qint64 token = take(*m_first);
        const QJsonObject second = answer(1);
        QCOMPARE(statusOf(push(*m_anna, second)), u"applied"_s);
        QCOMPARE(statusOf(push(*m_first, begin(m_answer, token))), u"applied"_s);
        QCOMPARE(statusOf(push(*m_first, begin(second, token))), u"rejected begun"_s);
        QCOMPARE(statusOf(push(*m_first, report(m_answer, u"refused"_s, token))), u"applied"_s);
        QCOMPARE(statusOf(push(*m_first, begin(second, token))), u"applied"_s);
    }

    void aPersonSettlesADoubt_data()
    {
        QTest::addColumn<QString>("outcome");
        QTest::addColumn<bool>("isDelivered");
        QTest::addColumn<QString>("state");
        QTest::newRow("in doubt: it did arrive") << u"in_doubt"_s << true << u"delivered"_s;
        QTest::newRow("in doubt: once more") << u"in_doubt"_s << false << u"recorded"_s;
        QTest::newRow("refused: told by telephone") << u"refused"_s << true << u"delivered"_s;
        QTest::newRow("refused: once more") << u"refused"_s << false << u"recorded"_s;
    }
    void aPersonSettlesADoubt()
    {
        QFETCH(const QString, outcome);
        QFETCH(const bool, isDelivered);
        const qint64 token = take(*m_first);
        QCOMPARE(statusOf(push(*m_anna, settle(true))), u"rejected not_in_doubt"_s);
        QCOMPARE(statusOf(push(*m_first, begin(m_answer, token))), u"applied"_s);
        QCOMPARE(statusOf(push(*m_anna, settle(true))), u"rejected not_in_doubt"_s);
        QCOMPARE(statusOf(push(*m_first, report(m_answer, outcome, token))), u"applied"_s);
        QCOMPARE(statusOf(push(*m_anna, settle(isDelivered))), u"applied"_s);
        QTEST(stateOf(m_answer), "state");
        QCOMPARE(statusOf(push(*m_anna, settle(isDelivered))), u"rejected not_in_doubt"_s);
    }

    void aFurtherMessageMakesAnAnswerStale()
    {
        const qint64 seen = push(*m_anna, hubOperation(u"note.add"_s, m_appeal))[u"seq"].toInteger();
        QJsonObject message = hubOperation(u"message.receive"_s, m_appeal, {{u"text"_s, u"Ещё одна яма"_s}});
        QCOMPARE(statusOf(push(*m_first, message)), u"applied"_s);
        QJsonObject late = answer(1);
        late[u"base"] = seen;
        QCOMPARE(statusOf(push(*m_anna, late)), u"rejected changed"_s);
        // The other gateway brings the same one.
        QCOMPARE(statusOf(push(*m_second, message)), u"reused_id"_s);
    }

    void whatCannotBeReadIsNamed_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QJsonObject>("body");
        QTest::addColumn<QString>("field");
        const QString id = QUuid::createUuid().toString(QUuid::WithoutBraces);
        const auto row = [](const char *name, const QString &kind, const QJsonObject &body, const QString &field) {
            QTest::newRow(name) << kind << body << field;
        };
        row("no answer", u"delivery.begin"_s, {{u"lease"_s, u"gateway"_s}, {u"token"_s, 1}}, u"reply"_s);
        row("no lease", u"delivery.begin"_s, {{u"reply"_s, id}, {u"token"_s, 1}}, u"lease"_s);
        row("a token in words", u"delivery.begin"_s,
            {{u"reply"_s, id}, {u"lease"_s, u"gateway"_s}, {u"token"_s, u"1"_s}}, u"token"_s);
        row("an outcome of one's own", u"delivery.report"_s,
            {{u"reply"_s, id}, {u"outcome"_s, u"recorded"_s}, {u"token"_s, 1}}, u"outcome"_s);
        row("no outcome", u"delivery.report"_s, {{u"reply"_s, id}, {u"token"_s, 1}}, u"outcome"_s);
        row("no decision", u"delivery.settle"_s, {{u"reply"_s, id}}, u"delivered"_s);
        row("a decision in words", u"delivery.settle"_s, {{u"reply"_s, id}, {u"delivered"_s, u"true"_s}},
            u"delivered"_s);
    }
    void whatCannotBeReadIsNamed()
    {
        QFETCH(const QString, kind);
        QFETCH(const QJsonObject, body);
        QFETCH(const QString, field);
        QCOMPARE(statusOf(push(*m_first, hubOperation(kind, m_appeal, body))), u"malformed "_s + field);
    }

    void anAnswerOfAnotherAppealIsNone()
    {
        const qint64 token = take(*m_first);
        const QJsonObject receipt = hubOperation(u"appeal.receive"_s);
        push(*m_first, receipt);
        m_appeal = idOf(receipt);
        QCOMPARE(statusOf(push(*m_first, begin(m_answer, token))), u"rejected no_reply"_s);
        QCOMPARE(statusOf(push(*m_first, report(m_answer, u"delivered"_s, token))), u"rejected no_reply"_s);
        QCOMPARE(statusOf(push(*m_anna, settle(true))), u"rejected no_reply"_s);
    }
};

QTEST_GUILESS_MAIN(tst_HubDelivery)
#include "tst_hub_delivery.moc"
