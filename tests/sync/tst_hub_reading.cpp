// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/hub_team.h"

#include <QDateTime>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace otklik::test;

// What a desk reads of the hub: the feed, its chain, the first synchronisation, the head, leases.
class tst_HubReading : public QObject {
    Q_OBJECT

private:
    TestHub m_hub;
    std::unique_ptr<HubTeam> m_team;
    HubMember m_annaIs;
    std::unique_ptr<PgSession> m_anna;
    std::unique_ptr<PgSession> m_boris;
    std::vector<QUuid> m_appeals; // oldest first

    static PgAnswer take(PgSession &session, const QString &resource, int seconds)
    {
        return session.ask(u"SELECT token, holder, until > clock_timestamp() FROM hub.lease_take(7, $1, $2)"_s,
                           {resource, QString::number(seconds)});
    }
    static int liveLeases(PgSession &session, const QString &resource)
    {
        return session.ask(u"SELECT count(*) FROM hub.leases(7) WHERE resource = $1"_s, {resource}).value().toInt();
    }
    static bool drop(PgSession &session, const QString &resource, const QString &token)
    {
        return session.ask(u"SELECT hub.lease_drop(7, $1, $2)"_s, {resource, token}).value() == u"t"_s;
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

        // Twelve appeals; their notes come later and between one another.
        for (int i = 0; i < 12; ++i) {
            const QJsonObject received = hubOperation(
                u"appeal.receive"_s, {}, {{u"origin"_s, QJsonObject{{u"text"_s, u"«Яма» \"№\\1\"\n\t🕳"_s}}}});
            QVERIFY(push(*m_anna, received)[u"status"] == u"applied"_s);
            m_appeals.push_back(idOf(received));
        }
        for (int i = 0; i < 36; ++i) {
            const QUuid appeal = m_appeals[static_cast<std::size_t>(i * 7 % 12)];
            const QJsonObject note = hubOperation(u"note.add"_s, appeal, {{u"text"_s, u"раз"_s}, {u"n"_s, i / 7.0}});
            QVERIFY(push(i % 2 ? *m_anna : *m_boris, note)[u"status"] == u"applied"_s);
        }
    }

    void theChainCanBeCountedAnewByADesk()
    {
        const auto rows = pull(*m_anna, 0, 5000);
        QVERIFY(rows);
        QCOMPARE(rows->size(), 48u);
        QByteArray chain = chainOfNothing();
        for (const HubRow &row : *rows) {
            chain = chainBehind(chain, row);
            QCOMPARE(row.chain, chain);
        }
        QCOMPARE(m_anna->ask(u"SELECT encode(chain, 'hex') FROM hub.head(7)"_s).value(),
                 QString::fromLatin1(chain.toHex()));
    }

    void theSettingsOfASessionDoNotAlterTheChain()
    {
        const auto session = m_team->session(m_annaIs);
        session->ask(u"SET TimeZone = 'Pacific/Auckland'; SET DateStyle = 'German'; SET IntervalStyle = 'sql_standard';"
                     u"SET extra_float_digits = -15; SET bytea_output = 'escape'; SET lc_time = 'C'"_s);
        const auto before = pull(*m_anna, 0, 5000);
        const QJsonObject note = hubOperation(u"note.add"_s, m_appeals.front(), {{u"text"_s, u"x"_s}, {u"n"_s, 0.1}});
        const QJsonObject verdict = push(*session, note);
        QVERIFY2(verdict[u"at"].toString().endsWith(u'Z'), qPrintable(verdict[u"at"].toString()));
        const auto after = pull(*m_anna, before->back().seq, 10);
        QCOMPARE(after->size(), 2u);
        QCOMPARE(after->back().chain, chainBehind(before->back().chain, after->back()));
        QCOMPARE(after->back().at, verdict[u"at"].toString());
    }

    void pullRepeatsTheRowAtTheCursor()
    {
        const auto all = pull(*m_anna, 0, 5000);
        const auto page = pull(*m_anna, 10, 5);
        QCOMPARE(page->size(), 6u);
        QVERIFY(std::equal(page->begin(), page->end(), all->begin() + 9));
        QCOMPARE(pull(*m_anna, all->back().seq, 5)->size(), 1u); // nothing new
        QCOMPARE(pull(*m_anna, all->back().seq + 1, 5)->size(), 0u); // this hub has never seen it
        QCOMPARE(pull(*m_anna, 1, -3)->size(), 1u);
    }

    void aHubThatWentBackHasAnotherChain()
    {
        TestHub restored;
        QVERIFY2(restored.start(), qPrintable(restored.problem()));
        HubTeam team{restored};
        QCOMPARE(team.prepare(), QString{});
        const auto session = team.session(team.add(u"operator"_s));
        for (int i = 0; i < 3; ++i)
            push(*session, hubOperation(u"appeal.receive"_s));
        const auto here = pull(*m_anna, 2, 0);
        const auto there = pull(*session, 2, 0);
        QCOMPARE(there->front().seq, here->front().seq);
        QVERIFY(there->front().chain != here->front().chain);
    }

    void theFirstSynchronisationPagesDownFromTheNewest()
    {
        QString before; // none: from the newest on
        std::vector<QUuid> order;
        qint64 rows = 0;
        for (int page = 0; page < 4; ++page) {
            const PgAnswer answer = m_anna->ask(u"SELECT seq, appeal_id, kind FROM hub.snapshot(7, $1, 5)"_s,
                                                {before.isEmpty() ? std::nullopt : std::optional{before}});
            qint64 last = 0;
            for (const QStringList &row : answer.rows) {
                if (row[2] == u"appeal.receive"_s) {
                    order.push_back(QUuid::fromString(row[1]));
                    before = row[0];
                    last = 0;
                }
                QCOMPARE(QUuid::fromString(row[1]), order.back());
                QVERIFY(row[0].toLongLong() > last);
                last = row[0].toLongLong();
                ++rows;
            }
        }
        QVERIFY(std::equal(order.begin(), order.end(), m_appeals.rbegin(), m_appeals.rend()));
        QCOMPARE(rows, pull(*m_anna, 0, 5000)->back().seq);
        QVERIFY(m_anna->ask(u"SELECT FROM hub.snapshot(7, 1, 5)"_s).rows.isEmpty());
        QVERIFY(m_anna->ask(u"SELECT FROM hub.snapshot(7, NULL, NULL)"_s).rows.isEmpty());
    }

    /// The planner has never seen this municipality, and a plan for one row reads the whole feed for each appeal.
    void theFirstSynchronisationOfANewcomerLooksUpWhatItNeeds()
    {
        constexpr int kNewcomer = 99;
        constexpr int kAppeals = 1500;
        m_team->superuser().ask(u"ANALYZE"_s);
        m_team->addMunicipality(kNewcomer);
        const auto session = m_team->session(m_team->add(u"operator"_s, kNewcomer));
        for (int batch = 0; batch < kAppeals / 500; ++batch) {
            QJsonArray received;
            for (int i = 0; i < 500; ++i)
                received << hubOperation(u"appeal.receive"_s);
            QVERIFY(push(*session, received, kNewcomer).contains(u"head"));
        }
        QVERIFY(session->ask(u"BEGIN"_s).isGood());
        QCOMPARE(session->ask(u"SELECT count(*) FROM hub.snapshot(99, NULL, 1000)"_s).value(), u"1000"_s);
        const PgAnswer read = session->ask(
            u"SELECT seq_tup_read + coalesce(idx_tup_fetch, 0) FROM pg_stat_xact_all_tables WHERE relname = 'feed'"_s);
        QVERIFY(session->ask(u"COMMIT"_s).isGood());
        QVERIFY2(read.isGood(), qPrintable(read.message));
        QVERIFY2(read.value().toInt() >= 1000 && read.value().toInt() <= 2000, qPrintable(read.value()));
    }

    void theHeadTellsWhichHistoryThisIs()
    {
        const PgAnswer head = m_anna->ask(
            u"SELECT last_seq, min_seq, abs(extract(epoch FROM server_now - clock_timestamp())) < 5, system_id,"
            u" timeline, schema_version, min_client FROM hub.head(7)"_s);
        QCOMPARE(head.rows.size(), 1);
        QCOMPARE(head.value(0, 0).toLongLong(), pull(*m_anna, 0, 5000)->back().seq);
        QCOMPARE(head.value(0, 1), u"0"_s);
        QCOMPARE(head.value(0, 2), u"t"_s);
        QCOMPARE(head.value(0, 3),
                 m_team->superuser().ask(u"SELECT system_identifier FROM pg_control_system()"_s).value());
        QCOMPARE(head.value(0, 4), u"1"_s);
        QCOMPARE(head.value(0, 6), u"1"_s);
    }

    void peopleAreKnownByNameAndNotByLogin()
    {
        const PgAnswer people = m_anna->ask(u"SELECT to_jsonb(o) FROM hub.operators(7) o"_s);
        QCOMPARE(people.rows.size(), 2);
        QVERIFY(!people.value().contains(u"login"_s));
        const PgAnswer me = m_anna->ask(u"SELECT operator_id, duty, display_name FROM hub.me_who(7)"_s);
        QCOMPARE(me.rows,
                 (QList<QStringList>{{m_annaIs.id.toString(QUuid::WithoutBraces), u"operator"_s, m_annaIs.login}}));
        const HubMember both = m_team->add(u"observer"_s);
        m_team->join(both, u"curator"_s, HubTeam::kOthers);
        QCOMPARE(m_team->session(both)->ask(u"SELECT municipality_id, code, duty FROM hub.municipalities()"_s).rows,
                 (QList<QStringList>{{u"7"_s, u"m7"_s, u"observer"_s}, {u"8"_s, u"m8"_s, u"curator"_s}}));
    }

    void aLeaseIsHeldByOne()
    {
        const QString resource = u"appeal/%1"_s.arg(m_appeals[0].toString(QUuid::WithoutBraces));
        const PgAnswer mine = take(*m_anna, resource, 60);
        QCOMPARE(mine.value(0, 0), u"1"_s);
        QCOMPARE(take(*m_anna, resource, 60).value(), u"1"_s); // prolonged
        const PgAnswer theirs = take(*m_boris, resource, 60);
        QVERIFY(theirs.rows[0][0].isNull());
        QCOMPARE(theirs.rows[0].mid(1), (QStringList{m_annaIs.id.toString(QUuid::WithoutBraces), u"t"_s}));
        QCOMPARE(liveLeases(*m_boris, resource), 1);

        QVERIFY(!drop(*m_boris, resource, u"1"_s));
        QVERIFY(!drop(*m_anna, resource, u"2"_s));
        QVERIFY(drop(*m_anna, resource, u"1"_s));
        QCOMPARE(liveLeases(*m_boris, resource), 0);
        QCOMPARE(take(*m_boris, resource, 60).value(), u"2"_s);
        QVERIFY(!drop(*m_anna, resource, u"1"_s)); // it is somebody else's now
    }

    void aLeaseRunsOutByTheClockOfTheHub()
    {
        QCOMPARE(take(*m_anna, u"appeal/short"_s, 1).value(), u"1"_s);
        QTRY_COMPARE_WITH_TIMEOUT(take(*m_boris, u"appeal/short"_s, 60).value(), u"2"_s, 10'000);
        QVERIFY(take(*m_anna, u"appeal/short"_s, 60).rows[0][0].isNull());
        const PgAnswer longest = m_anna->ask(
            u"SELECT until - clock_timestamp() <= interval '15 minutes' FROM hub.lease_take(7, 'appeal/long', 2000000000)"_s);
        QCOMPARE(longest.value(), u"t"_s);
        QCOMPARE(m_anna->ask(u"SELECT token FROM hub.lease_take(7, 'appeal/unsaid', NULL)"_s).value(), u"1"_s);
    }

    void aResourceIsAShortName()
    {
        QCOMPARE(take(*m_anna, QString(101, u'x'), 60).state, u"HB012"_s);
        QCOMPARE(take(*m_anna, u""_s, 60).state, u"HB012"_s);
        QCOMPARE(m_anna->ask(u"SELECT hub.lease_take(7, NULL, 60)"_s).state, u"HB012"_s);
    }
};

QTEST_GUILESS_MAIN(tst_HubReading)
#include "tst_hub_reading.moc"
