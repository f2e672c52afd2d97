// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/hub_team.h"

#include <QDateTime>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace otklik::test;

// Each verdict of hub.push and the rule behind it.
class tst_HubContract : public QObject {
    Q_OBJECT

private:
    TestHub m_hub;
    std::unique_ptr<HubTeam> m_team;
    HubMember m_annaIs;
    HubMember m_borisIs;
    std::unique_ptr<PgSession> m_anna;
    std::unique_ptr<PgSession> m_boris;
    std::unique_ptr<PgSession> m_supervisor;

    static QJsonObject with(QJsonObject operation, const QString &field, const QJsonValue &value)
    {
        operation.insert(field, value);
        return operation;
    }
    static QJsonObject reply(const QUuid &appeal, int round, qint64 base)
    {
        return with(hubOperation(u"reply.send"_s, appeal, {{u"text"_s, u"Яма заделана."_s}, {u"round"_s, round}}),
                    u"base"_s, base);
    }
    static QJsonObject undo(const QJsonObject &operation)
    {
        return hubOperation(u"undo"_s, QUuid::fromString(operation[u"appeal"].toString()),
                            {{u"operation"_s, operation[u"id"]}});
    }
    static QJsonObject note(const QUuid &appeal)
    {
        return hubOperation(u"note.add"_s, appeal, {{u"text"_s, u"позвонить"_s}});
    }

    QUuid receive(PgSession &who)
    {
        const QJsonObject operation =
            hubOperation(u"appeal.receive"_s, {}, {{u"origin"_s, QJsonObject{{u"text"_s, u"яма"_s}}}});
        return push(who, operation)[u"status"] == u"applied"_s ? idOf(operation) : QUuid{};
    }
    qint64 head() const
    {
        return m_team->superuser()
            .ask(u"SELECT last_seq FROM hub.feed_head WHERE municipality_id = 7"_s)
            .value()
            .toLongLong();
    }
    static qint64 seqOf(const QJsonObject &verdict) { return verdict[u"seq"].toInteger(); }
    static QString statusOf(const QJsonObject &verdict)
    {
        const QString code = verdict[u"code"].toString();
        return verdict[u"status"].toString() + (code.isEmpty() ? QString{} : u' ' + code);
    }
    static QStringList statusesOf(const QJsonObject &answer)
    {
        QStringList all;
        for (const QJsonValue verdict : answer[u"results"].toArray())
            all.append(statusOf(verdict.toObject()));
        return all;
    }
    static QDateTime timeOf(const QJsonObject &verdict)
    {
        return QDateTime::fromString(verdict[u"at"].toString(), Qt::ISODate);
    }
    static QString iso(const QDateTime &time) { return time.toUTC().toString(Qt::ISODate); }

private slots:
    void initTestCase()
    {
        if (const QString missing = TestHub::missing(); !missing.isEmpty())
            QSKIP(qPrintable(missing));
        QVERIFY2(m_hub.start(), qPrintable(m_hub.problem()));
        m_team = std::make_unique<HubTeam>(m_hub);
        QCOMPARE(m_team->prepare(), QString{});
        m_annaIs = m_team->add(u"operator"_s);
        m_borisIs = m_team->add(u"operator"_s);
        m_anna = m_team->session(m_annaIs);
        QVERIFY2(m_anna->isOpen(), qPrintable(m_anna->problem()));
        m_boris = m_team->session(m_borisIs);
        m_supervisor = m_team->session(m_team->add(u"supervisor"_s));
    }

    void anOperationIsAppliedOnceHoweverOftenItComes()
    {
        const QUuid appeal = receive(*m_anna);
        const qint64 before = head();
        const QJsonObject operation = note(appeal);
        QJsonObject first = push(*m_anna, operation);
        QCOMPARE(statusOf(first), u"applied"_s);
        QCOMPARE(seqOf(first), before + 1);
        const QJsonObject again = push(*m_team->session(m_annaIs), operation);
        first.insert(u"dup"_s, true);
        QCOMPARE(again, first);
        QCOMPARE(head(), before + 1);
        QCOMPARE(statusesOf(push(*m_anna, QJsonArray{operation, note(appeal), operation})),
                 (QStringList{u"applied"_s, u"applied"_s, u"applied"_s}));
        QCOMPARE(head(), before + 2);
    }

    void aRefusalIsForGoodToo()
    {
        const QJsonObject operation = note(QUuid::createUuid());
        QJsonObject first = push(*m_anna, operation);
        QCOMPARE(statusOf(first), u"rejected no_appeal"_s);
        first.insert(u"dup"_s, true);
        QCOMPARE(push(*m_anna, operation), first);
    }

    void anIdWithAnotherContentOrAuthorIsAMistake()
    {
        const QUuid appeal = receive(*m_anna);
        const QJsonObject operation = note(appeal);
        QCOMPARE(statusOf(push(*m_anna, operation)), u"applied"_s);
        const qint64 before = head();
        QCOMPARE(push(*m_boris, operation), (QJsonObject{{u"id"_s, operation[u"id"]}, {u"status"_s, u"reused_id"_s}}));
        QCOMPARE(statusOf(push(*m_anna, with(operation, u"body"_s, QJsonObject{{u"text"_s, u"иначе"_s}}))),
                 u"reused_id"_s);
        QCOMPARE(head(), before);
    }

    void whatCannotBeReadIsNamedAndLeftOut_data()
    {
        QTest::addColumn<QJsonValue>("operation");
        QTest::addColumn<QString>("code");
        const QUuid appeal = QUuid::createUuid();
        const auto row = [](const char *name, const QJsonValue &operation, const QString &code) {
            QTest::newRow(name) << operation << code;
        };
        const auto field = [&](const char *name, const QString &key, const QJsonValue &value) {
            row(name, with(note(appeal), key, value), key);
        };
        row("a number", 7, u"id"_s);
        row("null", QJsonValue::Null, u"id"_s);
        row("an array", QJsonArray{note(appeal)}, u"id"_s);
        row("an empty object", QJsonObject{}, u"id"_s);
        field("an id that is no UUID", u"id"_s, u"{7}"_s);
        field("an id of a megabyte", u"id"_s, QString{200'000, u'7'});
        field("an id that is an object", u"id"_s, note(appeal));
        field("a kind that is a number", u"kind"_s, 7);
        field("no appeal", u"appeal"_s, QJsonValue::Null);
        field("an appeal that is no UUID", u"appeal"_s, u"'; DROP TABLE hub.feed; --"_s);
        field("no body", u"body"_s, QJsonValue::Null);
        field("a body that is a list", u"body"_s, QJsonArray{});
        field("a time that is a word", u"said"_s, u"yesterday"_s);
        field("a time for ever", u"said"_s, u"infinity"_s);
        field("a time without its zone", u"said"_s, u"2026-03-06T12:00:00"_s);
        field("a day that there is not", u"said"_s, u"2026-02-31T12:00:00Z"_s);
        field("a base below zero", u"base"_s, -1);
        field("a base in between", u"base"_s, 1.5);
        field("a base beyond all numbers", u"base"_s, 1e300);
        field("a base in words", u"base"_s, u"1"_s);
        field("an after that is no UUID", u"after"_s, u"that one"_s);
        field("an after that is a number", u"after"_s, 7);
        row("too long", with(note(appeal), u"body"_s, QJsonObject{{u"text"_s, QString{256 * 1024, u'x'}}}),
            u"too_long"_s);
        row("a receipt of another appeal", hubOperation(u"appeal.receive"_s, appeal), u"appeal"_s);
        row("a source key that is not hexadecimal",
            hubOperation(u"appeal.receive"_s, {}, {{u"source_key"_s, u"яма"_s}}), u"source_key"_s);
        row("an answer without its round",
            with(hubOperation(u"reply.send"_s, appeal, {{u"text"_s, u"x"_s}}), u"base"_s, 1), u"round"_s);
        row("an answer after more rounds than can be counted",
            with(hubOperation(u"reply.send"_s, appeal, {{u"round"_s, 1e15}}), u"base"_s, 1), u"round"_s);
        row("an answer without its base", hubOperation(u"reply.send"_s, appeal, {{u"round"_s, 0}}), u"base"_s);
        row("an undo of nothing", hubOperation(u"undo"_s, appeal), u"operation"_s);
        row("an undo of a word", hubOperation(u"undo"_s, appeal, {{u"operation"_s, u"x"_s}}), u"operation"_s);
    }
    void whatCannotBeReadIsNamedAndLeftOut()
    {
        QFETCH(QJsonValue, operation);
        QFETCH(QString, code);
        const QUuid appeal = receive(*m_anna);
        const qint64 before = head();
        const QJsonObject answer = push(*m_anna, QJsonArray{operation, note(appeal)});
        QCOMPARE(statusesOf(answer), (QStringList{u"malformed "_s + code, u"applied"_s}));
        QCOMPARE(head(), before + 1);

        // Nothing was recorded: mended, it is new.
        const QUuid id = idOf(operation.toObject());
        if (!id.isNull())
            QCOMPARE(statusOf(push(*m_anna, with(note(appeal), u"id"_s, operation[u"id"]))), u"applied"_s);
    }

    void anUnknownKindStopsThePushAndLeavesNoTrace()
    {
        const QUuid appeal = receive(*m_anna);
        const qint64 before = head();
        const QJsonObject newer = hubOperation(u"poll.open"_s);
        const QJsonObject behind = note(appeal);
        QCOMPARE(statusesOf(push(*m_anna, QJsonArray{note(appeal), newer, behind})),
                 (QStringList{u"applied"_s, u"unsupported"_s}));
        QCOMPARE(head(), before + 1);

        m_team->superuser().ask(
            u"INSERT INTO hub.kind VALUES ('poll.open', false); INSERT INTO hub.may VALUES ('operator', 'poll.open')"_s);
        QCOMPARE(statusesOf(push(*m_anna,
                                 QJsonArray{with(newer, u"appeal"_s, appeal.toString(QUuid::WithoutBraces)), behind})),
                 (QStringList{u"applied"_s, u"applied"_s}));
        m_team->superuser().ask(
            u"DELETE FROM hub.may WHERE kind = 'poll.open'; DELETE FROM hub.kind WHERE kind = 'poll.open'"_s);
    }

    void dependantsFallTogether()
    {
        const QUuid appeal = receive(*m_anna);
        const QJsonObject first = note(QUuid::createUuid()); // of no appeal
        const QJsonObject second = with(note(appeal), u"after"_s, first[u"id"]);
        const QJsonObject third = with(note(appeal), u"after"_s, second[u"id"]);
        const QJsonObject other = note(appeal);
        const QJsonObject last = with(note(appeal), u"after"_s, other[u"id"]);
        const QJsonObject ofNothing = with(note(appeal), u"after"_s, note(appeal)[u"id"]);
        QCOMPARE(statusesOf(push(*m_anna, QJsonArray{first, second, third, other, last, ofNothing})),
                 (QStringList{u"rejected no_appeal"_s, u"rejected depends"_s, u"rejected depends"_s, u"applied"_s,
                              u"applied"_s, u"rejected depends"_s}));
    }

    void aPushThatIsNoListOfOperationsIsRefusedWhole_data()
    {
        QTest::addColumn<std::optional<QString>>("operations");
        const auto row = [](const char *name, std::optional<QString> operations) { QTest::newRow(name) << operations; };
        row("NULL", std::nullopt);
        row("null", u"null"_s);
        row("an object", u"{}"_s);
        row("none", u"[]"_s);
        row("501", u'[' + u"1,"_s.repeated(500) + u"1]"_s);
        row("more than 4 MiB", u"[\""_s + QString{4 * 1024 * 1024, u'x'} + u"\"]"_s);
    }
    void aPushThatIsNoListOfOperationsIsRefusedWhole()
    {
        QFETCH(std::optional<QString>, operations);
        QCOMPARE(m_anna->ask(u"SELECT hub.push(7, $1)"_s, {operations}).state, u"HB010"_s);
    }

    void fiveHundredGoAtOnce()
    {
        const QUuid appeal = receive(*m_anna);
        QJsonArray operations;
        for (int i = 0; i < 500; ++i)
            operations.append(note(appeal));
        const QJsonObject answer = push(*m_anna, operations);
        QCOMPARE(statusesOf(answer), QStringList(500, u"applied"_s));
        QCOMPARE(answer[u"head"].toInteger(), head());
    }

    void aBaseIsStaleOnceSomebodyElseHasChangedWhatMatters()
    {
        const QUuid appeal = receive(*m_anna);
        const qint64 base = head();
        const QJsonObject outcome = hubOperation(u"outcome.set"_s, appeal, {{u"outcome"_s, u"Решено"_s}});

        QCOMPARE(statusOf(push(*m_boris, note(appeal))), u"applied"_s); // not material
        QCOMPARE(statusOf(push(*m_anna, with(outcome, u"base"_s, base))), u"applied"_s);
        // Her own change is not news to her, though it has no number yet where it waits in the outbox.
        QCOMPARE(statusOf(push(*m_anna, with(note(appeal), u"base"_s, base))), u"applied"_s);

        const QJsonObject stale = push(*m_boris, with(note(appeal), u"base"_s, base));
        QCOMPARE(statusOf(stale), u"rejected changed"_s);
        QCOMPARE(stale[u"detail"], (QJsonObject{{u"since"_s, base + 2}}));
        QCOMPARE(statusOf(push(*m_boris, with(note(appeal), u"base"_s, base + 2))), u"applied"_s);
        QCOMPARE(statusOf(push(*m_boris, note(appeal))), u"applied"_s); // asks for nothing
    }

    void aRoundIsAnsweredOnce()
    {
        const QUuid appeal = receive(*m_anna);
        const qint64 base = head();
        const QJsonObject answer = push(*m_anna, reply(appeal, 0, base));
        QCOMPARE(statusOf(answer), u"applied"_s);

        const QJsonObject second = push(*m_boris, reply(appeal, 0, base));
        QCOMPARE(statusOf(second), u"rejected answered"_s);
        QCOMPARE(second[u"detail"], (QJsonObject{{u"round"_s, 1},
                                                 {u"by"_s, m_annaIs.id.toString(QUuid::WithoutBraces)},
                                                 {u"at"_s, answer[u"at"]}}));
        QCOMPARE(statusOf(push(*m_anna, reply(appeal, 0, head()))), u"rejected answered"_s); // nor from her other desk
        QCOMPARE(statusOf(push(*m_boris, reply(appeal, 2, head()))), u"rejected answered"_s);
        QCOMPARE(statusOf(push(*m_boris, reply(appeal, 1, base))), u"rejected changed"_s);
        QCOMPARE(statusOf(push(*m_boris, reply(appeal, 1, seqOf(answer)))),
                 u"applied"_s); // a further word to the citizen
    }

    void anAnswerThatWasTakenBackIsWrittenAnew()
    {
        const QUuid appeal = receive(*m_anna);
        const QJsonObject answer = reply(appeal, 0, head());
        const QJsonObject takenBack = undo(answer);
        QCOMPARE(statusesOf(push(*m_anna, QJsonArray{answer, takenBack})), (QStringList{u"applied"_s, u"applied"_s}));
        const auto states = [&] {
            return m_team->superuser()
                .ask(u"SELECT string_agg(state, ' ' ORDER BY round) FROM hub.reply WHERE appeal_id = $1"_s,
                     {appeal.toString(QUuid::WithoutBraces)})
                .value();
        };
        QCOMPARE(states(), u"withdrawn"_s);
        QCOMPARE(statusOf(push(*m_anna, undo(takenBack))), u"rejected cannot_be_undone"_s);
        QCOMPARE(statusOf(push(*m_anna, reply(appeal, 0, head()))),
                 u"rejected answered"_s); // rounds are not given twice
        QCOMPARE(statusOf(push(*m_anna, reply(appeal, 1, head()))), u"applied"_s);
        QCOMPARE(states(), u"withdrawn recorded"_s);
    }

    void undoKnowsWhoseItIs()
    {
        const QUuid appeal = receive(*m_anna);
        const QJsonObject done = note(appeal);
        QCOMPARE(statusOf(push(*m_anna, done)), u"applied"_s);
        QCOMPARE(statusOf(push(*m_boris, undo(done))), u"rejected not_yours"_s);
        const QJsonObject undone = undo(done);
        QCOMPARE(statusOf(push(*m_supervisor, undone)), u"applied"_s);
        QCOMPARE(statusOf(push(*m_supervisor, undo(undone))), u"applied"_s); // done again
        QCOMPARE(statusOf(push(*m_anna, undo(note(appeal)))), u"rejected no_operation"_s);
        const QJsonObject elsewhere = note(receive(*m_anna));
        QCOMPARE(statusOf(push(*m_anna, elsewhere)), u"applied"_s);
        QCOMPARE(statusOf(push(*m_anna, with(undo(elsewhere), u"appeal"_s, done[u"appeal"]))),
                 u"rejected no_operation"_s);
        const QJsonObject refused = note(QUuid::createUuid());
        QCOMPARE(statusOf(push(*m_anna, refused)), u"rejected no_appeal"_s);
        QCOMPARE(statusOf(push(*m_anna, with(undo(refused), u"appeal"_s, done[u"appeal"]))),
                 u"rejected no_operation"_s);
    }

    void whatCameFromTheSourceStays()
    {
        const QUuid appeal = receive(*m_anna);
        const QJsonObject recorded = hubOperation(u"answer.record"_s, appeal, {{u"text"_s, u"было"_s}});
        QCOMPARE(statusOf(push(*m_anna, recorded)), u"applied"_s);
        QCOMPARE(statusOf(push(*m_anna, undo(recorded))), u"rejected cannot_be_undone"_s);
        const QString id = appeal.toString(QUuid::WithoutBraces);
        QCOMPARE(statusOf(push(*m_anna, undo({{u"id"_s, id}, {u"appeal"_s, id}}))), u"rejected cannot_be_undone"_s);
    }

    void nobodyApprovesTheirOwnReply()
    {
        const QUuid appeal = receive(*m_anna);
        QCOMPARE(statusOf(push(*m_anna, hubOperation(u"reply.submit"_s, appeal, {{u"text"_s, u"x"_s}}))), u"applied"_s);
        QCOMPARE(statusOf(push(*m_anna, hubOperation(u"reply.approve"_s, appeal))), u"rejected own_reply"_s);
        QCOMPARE(statusOf(push(*m_boris, hubOperation(u"reply.approve"_s, appeal))), u"applied"_s);
    }

    void anAppealIsReceivedOnceFromItsSource()
    {
        const QJsonObject first = hubOperation(u"appeal.receive"_s, {}, {{u"source_key"_s, u"00ffaa"_s}});
        QCOMPARE(statusOf(push(*m_anna, first)), u"applied"_s);
        const qint64 before = head();
        const QJsonObject second =
            push(*m_boris, hubOperation(u"appeal.receive"_s, {}, {{u"source_key"_s, u"00FFAA"_s}}));
        QCOMPARE(statusOf(second), u"rejected known"_s);
        QCOMPARE(second[u"detail"], (QJsonObject{{u"appeal"_s, first[u"id"]}}));
        QCOMPARE(head(), before);

        const auto others = m_team->session(m_team->add(u"operator"_s, HubTeam::kOthers));
        const QJsonObject theirs = hubOperation(u"appeal.receive"_s, {}, {{u"source_key"_s, u"00ffaa"_s}});
        QCOMPARE(statusOf(push(*others, theirs, HubTeam::kOthers)), u"applied"_s);
        const QJsonObject noKey = hubOperation(u"appeal.receive"_s, {}, {{u"source_key"_s, QString{}}});
        QCOMPARE(statusOf(push(*m_anna, noKey)), u"applied"_s);
    }

    void numbersHaveNoGaps()
    {
        const auto received = [&](const QString &number, const QString &sourceKey = {}) {
            return hubOperation(u"appeal.receive"_s, {},
                                {{u"origin"_s, QJsonObject{{u"number"_s, number}}}, {u"source_key"_s, sourceKey}});
        };
        const auto numberOf = [&](const QJsonObject &operation) {
            return push(*m_anna, operation)[u"number"].toString();
        };
        const QJsonObject first = received({}, u"77"_s);
        const QString number = numberOf(first);
        const QString year = QDateTime::currentDateTimeUtc().addSecs(3 * 3600).toString(u"yyyy"_s); // of Moscow
        QVERIFY2(number.startsWith(year + u'-') && number.size() == 11, qPrintable(number));
        const auto next = [&](int by) {
            return u"%1-%2"_s.arg(year).arg(number.mid(5).toInt() + by, 6, 10, QChar{u'0'});
        };

        QCOMPARE(numberOf(first), number); // a retry
        QCOMPARE(statusOf(push(*m_anna, received({}, u"77"_s))), u"rejected known"_s);
        QCOMPARE(numberOf(received(u" 17-к/2026 "_s)), u"17-к/2026"_s);
        m_anna->ask(u"BEGIN"_s);
        QCOMPARE(numberOf(received({})), next(1));
        m_anna->ask(u"ROLLBACK"_s);
        QCOMPARE(numberOf(received(u"  "_s)), next(1));
        QCOMPARE(numberOf(received({})), next(2));
        const PgAnswer stored =
            m_anna->ask(u"SELECT body->>'hub_number' FROM hub.pull(7, $1, 0)"_s, {QString::number(head())});
        QCOMPARE(stored.value(), next(2));
    }

    void timesAreBelievedWithinTheirBounds()
    {
        const HubMember who = m_team->add(u"operator"_s); // an hour ago
        const auto session = m_team->session(who);
        const QUuid appeal = receive(*m_anna);
        const QDateTime now = QDateTime::currentDateTimeUtc();
        const auto at = [&](const QString &said) {
            return timeOf(push(*session, with(note(appeal), u"said"_s, said)));
        };

        const QDateTime before = at(iso(now.addDays(-7)));
        QVERIFY2(qAbs(before.secsTo(now) - 3600) < 60, "not before the login was there");
        const QDateTime honest = now.addSecs(-1800);
        QCOMPARE(iso(at(iso(honest))), iso(honest));
        QCOMPARE(iso(at(honest.addSecs(600).toOffsetFromUtc(3 * 3600).toString(Qt::ISODate))),
                 iso(honest.addSecs(600)));
        QCOMPARE(iso(at(iso(honest.addSecs(300)))), iso(honest.addSecs(600))); // not before the own previous one
        const QDateTime future = at(iso(now.addDays(1)));
        QVERIFY2(qAbs(future.secsTo(QDateTime::currentDateTimeUtc())) < 60, "not in the future");
        const QDateTime unsaid = timeOf(push(*session, note(appeal)));
        QVERIFY(unsaid >= future && qAbs(unsaid.secsTo(QDateTime::currentDateTimeUtc())) < 60);
    }

    void aDayOfWorkKeepsItsTimesWhenItTakesSeveralPushes()
    {
        const auto session = m_team->session(m_team->add(u"operator"_s));
        const QUuid appeal = receive(*m_anna);
        const QDateTime start = QDateTime::currentDateTimeUtc().addSecs(-3000);
        for (int i = 0; i < 4; ++i) {
            const QDateTime said = start.addSecs(i * 600);
            QCOMPARE(iso(timeOf(push(*session, with(note(appeal), u"said"_s, iso(said))))), iso(said));
        }
    }

    void anAcknowledgementDoesNotDependOnTheSession()
    {
        const QUuid appeal = receive(*m_anna);
        for (const QString &weak : {u"off"_s, u"local"_s, u"remote_write"_s}) {
            const auto session = m_team->session(m_annaIs);
            QVERIFY(session->ask(u"SET synchronous_commit = "_s + weak).isGood());
            session->ask(u"BEGIN"_s);
            QCOMPARE(statusOf(push(*session, note(appeal))), u"applied"_s);
            QCOMPARE(session->ask(u"SHOW synchronous_commit"_s).value(), u"on"_s);
            session->ask(u"COMMIT"_s);
        }
    }

    void whoIsSwitchedOffIsNobody()
    {
        const HubMember who = m_team->add(u"operator"_s);
        const auto session = m_team->session(who);
        QVERIFY(session->ask(u"SELECT hub.head(7)"_s).isGood());
        m_team->superuser().ask(u"UPDATE hub.operator SET active = false WHERE login = $1"_s, {who.login});
        QCOMPARE(session->ask(u"SELECT hub.head(7)"_s).state, u"42501"_s);
        QCOMPARE(push(*session, note(QUuid::createUuid()))[u"state"].toString(), u"42501"_s);
        QVERIFY(session->ask(u"SELECT * FROM hub.municipalities()"_s).rows.isEmpty());
    }
};

QTEST_GUILESS_MAIN(tst_HubContract)
#include "tst_hub_contract.moc"
