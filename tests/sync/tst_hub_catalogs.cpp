// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/hub_team.h"
#include "tests/sync/hub_desk.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace otklik;
using namespace otklik::test;

// What other systems take, from the gateway to the desks: who may say it, what may be said, and what a desk makes of
// it.
class tst_HubCatalogs : public QObject {
    Q_OBJECT

private:
    TestHub m_hub;
    std::unique_ptr<HubTeam> m_team;
    std::unique_ptr<PgSession> m_gateway;
    test::HubMember m_annaIs;

    std::unique_ptr<HubClient> clientOf(const test::HubMember &member) const
    {
        return std::make_unique<HubClient>(addressOf(m_hub, member), knownPassword(member.password), patientTimers());
    }
    PgAnswer offer(PgSession &session, const QString &account, const QString &services, int municipality = 7)
    {
        return session.ask(u"SELECT hub.offer($1, $2, $3)"_s, {QString::number(municipality), account, services});
    }
    static QString services(const QString &name) { return uR"([{"code": "12", "name": "%1"}])"_s.arg(name); }

private slots:
    void initTestCase()
    {
        if (const QString missing = TestHub::missing(); !missing.isEmpty())
            QSKIP(qPrintable(missing));
        QVERIFY2(m_hub.start(), qPrintable(m_hub.problem()));
        m_team = std::make_unique<HubTeam>(m_hub);
        QCOMPARE(m_team->prepare(), QString{});
        m_gateway = m_team->session(m_team->add(u"gateway"_s));
        m_annaIs = m_team->add(u"operator"_s);
    }
    void init() { m_team->superuser().ask(u"DELETE FROM hub.catalog"_s); }

    void onlyTheGatewayOfTheMunicipalitySaysIt_data()
    {
        QTest::addColumn<QString>("duty");
        QTest::addColumn<int>("municipality");
        QTest::addColumn<QString>("state");
        for (const char *duty :
             {"operator", "curator", "executor", "approver", "supervisor", "administrator", "observer"})
            QTest::newRow(duty) << QString::fromLatin1(duty) << 7 << u"42501"_s;
        QTest::newRow("gateway") << u"gateway"_s << 7 << QString{};
        QTest::newRow("gateway elsewhere") << u"gateway"_s << 8 << u"42501"_s;
    }
    void onlyTheGatewayOfTheMunicipalitySaysIt()
    {
        QFETCH(const QString, duty);
        QFETCH(const int, municipality);
        const auto session = m_team->session(m_team->add(duty));
        QTEST(offer(*session, u"горсвет"_s, services(u"Фонарь"_s), municipality).state, "state");
        QCOMPARE(session->ask(u"SELECT FROM hub.catalogs(7, '')"_s).isGood(), true);
        QCOMPARE(session->ask(u"SELECT FROM hub.catalogs(8, '')"_s).state, u"42501"_s);
    }

    void whatIsNoCatalogIsRefused_data()
    {
        QTest::addColumn<QString>("account");
        QTest::addColumn<QString>("services");
        const auto row = [](const char *name, const QString &account, const QString &services) {
            QTest::newRow(name) << account << services;
        };
        row("no name", {}, services(u"Фонарь"_s));
        row("an empty name", u""_s, services(u"Фонарь"_s));
        row("a long name", QString{65, u'я'}, services(u"Фонарь"_s));
        row("no list", u"горсвет"_s, u"{}"_s);
        row("words", u"горсвет"_s, u"\"all\""_s);
        row("null", u"горсвет"_s, u"null"_s);
        row("too much", u"горсвет"_s, services(QString{600 * 1024, u'x'}));
        row("too deep", u"горсвет"_s, QString{20, u'['} + QString{20, u']'});
    }
    void whatIsNoCatalogIsRefused()
    {
        QFETCH(const QString, account);
        QFETCH(const QString, services);
        QCOMPARE(offer(*m_gateway, account, services).state, u"HB013"_s);
    }

    void soManyAndNoMore()
    {
        for (int i = 0; i < 30; ++i)
            QVERIFY(offer(*m_gateway, u"система %1"_s.arg(i), services(u"Фонарь"_s)).isGood());
        QCOMPARE(offer(*m_gateway, u"ещё одна"_s, services(u"Фонарь"_s)).state, u"HB013"_s);
        QVERIFY(offer(*m_gateway, u"система 0"_s, services(u"Яма"_s)).isGood()); // one of them changes
    }

    void aDeskHasWhatIsNew()
    {
        const auto desk = clientOf(m_annaIs);
        const auto ask = [&](const QString &known) { return wait(desk->catalogs(HubTeam::kOurs, known)); };
        const auto nothing = ask({});
        QVERIFY(nothing && nothing->catalogs.empty());
        QVERIFY(!nothing->digest.isEmpty());
        QVERIFY(ask(nothing->digest)->digest.isEmpty());

        const auto gateway = clientOf(m_team->add(u"gateway"_s));
        const ForwardService lamp{u"12"_s,
                                  u"Фонарь «у дома»"_s,
                                  u"Свет"_s,
                                  {},
                                  {{u"kind"_s,
                                    ForwardQuestion::Kind::One,
                                    u"Что с ним"_s,
                                    {},
                                    true,
                                    {{u"a"_s, u"Не горит"_s}, {u"b"_s, u"Мигает"_s}}}}};
        const ForwardCatalog city{u"горсвет"_s, {lamp}};
        const auto offer = [&](const ForwardCatalog &catalog) { return wait(gateway->offer(HubTeam::kOurs, catalog)); };
        QCOMPARE(*offer(city), true);
        QCOMPARE(*offer(city), false); // known
        const auto first = ask(nothing->digest);
        QVERIFY(first->catalogs == std::vector{city});
        QVERIFY(ask(first->digest)->digest.isEmpty());
        QCOMPARE(*offer({u"горсвет"_s, {}}), true);
        const auto gone = ask(first->digest);
        QVERIFY(gone->catalogs.empty());
        QCOMPARE(gone->digest, nothing->digest);
    }

    void whatADeskCannotReadIsLeftOut()
    {
        const QStringList strange{uR"([{"code": 12}])"_s, uR"([7])"_s, uR"([{"code": "1", "questions": "all"}])"_s,
                                  uR"([{"code": "1", "questions": [{"code": "a", "kind": "colour"}]}])"_s};
        for (qsizetype i = 0; i < strange.size(); ++i)
            QVERIFY(offer(*m_gateway, u"чужая %1"_s.arg(i), strange[i]).isGood());
        QVERIFY(offer(*m_gateway, u"горсвет"_s, services(u"Фонарь"_s)).isGood());
        const auto desk = clientOf(m_annaIs);
        const auto answer = wait(desk->catalogs(HubTeam::kOurs, {}));
        HUB_OK(answer);
        QCOMPARE(answer->catalogs.size(), 1U);
        QCOMPARE(answer->catalogs.front().account, u"горсвет"_s);
    }
};

QTEST_GUILESS_MAIN(tst_HubCatalogs)
#include "tst_hub_catalogs.moc"
