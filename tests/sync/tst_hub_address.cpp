// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/hub_address.h"

#include <QTest>

using namespace otklik;
using namespace Qt::StringLiterals;

class TestHubAddress : public QObject {
    Q_OBJECT
private slots:
    void writtenAndRead_data();
    void writtenAndRead();
    void readsWordsToo();
    void refusals_data();
    void refusals();
    void nothingIsLeftToTheEnvironment();
};

namespace {

HubAddress simple()
{
    HubAddress address;
    address.hosts = {{u"hub.example.org"_s, 5432}};
    address.database = u"hub"_s;
    address.user = u"op_x7k2"_s;
    address.caFile = u"/etc/otklik/hub.crt"_s;
    return address;
}

} // namespace

void TestHubAddress::writtenAndRead_data()
{
    QTest::addColumn<HubAddress>("address");
    QTest::addColumn<QString>("text");
    HubAddress address = simple();
    QTest::newRow("one host")
        << address << u"postgresql://op_x7k2@hub.example.org:5432/hub?sslrootcert=%2Fetc%2Fotklik%2Fhub.crt"_s;
    address.hosts.push_back({u"10.1.2.3"_s, 6432});
    address.hosts.push_back({u"2001:db8::7"_s, 5433});
    QTest::newRow("three hosts")
        << address
        << u"postgresql://op_x7k2@hub.example.org:5432,10.1.2.3:6432,[2001:db8::7]:5433/hub?sslrootcert=%2Fetc%2Fotklik%2Fhub.crt"_s;
    address = simple();
    address.trust = HubTrust::VerifyCa;
    address.certificate = ClientCertificate{u"/home/мария/мой.crt"_s, u"/home/мария/key & more?.pem"_s};
    QTest::newRow("a certificate of one's own, and any name of the authority") << address << QString{};
    address = simple();
    address.user = u"we:ird@u/ser"_s;
    address.database = u"h?b#1"_s;
    QTest::newRow("letters that mean something in a URL") << address << QString{};
}

void TestHubAddress::writtenAndRead()
{
    QFETCH(HubAddress, address);
    QFETCH(QString, text);
    if (!text.isEmpty())
        QCOMPARE(address.toString(), text);
    const auto read = HubAddress::parse(address.toString());
    QVERIFY2(read, qPrintable(address.toString() + u' ' + (read ? QString{} : read.error().subject)));
    QCOMPARE(*read, address);
}

void TestHubAddress::readsWordsToo()
{
    const auto read = HubAddress::parse(
        u"  host=hub.example.org,hub2 port=5432 dbname=hub user=op_x7k2 sslrootcert='/a b/hub.crt'\n"_s);
    QVERIFY(read);
    QCOMPARE(read->hosts.size(), 2u);
    QCOMPARE(read->hosts[1].name, u"hub2"_s);
    QCOMPARE(read->caFile, u"/a b/hub.crt"_s);
    QCOMPARE(read->trust, HubTrust::VerifyFull);
    const auto usual = HubAddress::parse(u"postgresql://u@hub/hub?sslrootcert=ca&sslmode=verify-full"_s);
    QVERIFY(usual);
    QCOMPARE(usual->hosts.front().port, 5432);
}

void TestHubAddress::refusals_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("word");
    const QString good = u"postgresql://u@hub/hub?sslrootcert=ca"_s;
    QTest::newRow("nothing") << QString{} << u"host"_s;
    QTest::newRow("no address at all") << u"что это"_s << QString{};
    QTest::newRow("a password") << u"postgresql://u:secret@hub/hub?sslrootcert=ca"_s << u"password"_s;
    QTest::newRow("a password behind") << good + u"&password=secret"_s << u"password"_s;
    QTest::newRow("no encryption") << good + u"&sslmode=disable"_s << u"sslmode"_s;
    QTest::newRow("encryption if you like") << good + u"&sslmode=prefer"_s << u"sslmode"_s;
    QTest::newRow("encryption with anybody") << good + u"&sslmode=require"_s << u"sslmode"_s;
    QTest::newRow("no such word") << good + u"&trust=me"_s << QString{};
    QTest::newRow("a word that weakens") << good + u"&channel_binding=disable"_s << u"channel_binding"_s;
    QTest::newRow("options") << good + u"&options=-c%20synchronous_commit%3Doff"_s << u"options"_s;
    QTest::newRow("no authority") << u"postgresql://u@hub/hub"_s << u"sslrootcert"_s;
    QTest::newRow("no user") << u"postgresql://hub/hub?sslrootcert=ca"_s << u"user"_s;
    QTest::newRow("no database") << u"postgresql://u@hub?sslrootcert=ca"_s << u"dbname"_s;
    QTest::newRow("a socket") << u"host=/var/run/postgresql dbname=hub user=u sslrootcert=ca"_s << u"host"_s;
    QTest::newRow("a hidden socket") << u"host=@abc dbname=hub user=u sslrootcert=ca"_s << u"host"_s;
    QTest::newRow("port 0") << u"host=hub port=0 dbname=hub user=u sslrootcert=ca"_s << u"port"_s;
    QTest::newRow("port 99999") << u"host=hub port=99999 dbname=hub user=u sslrootcert=ca"_s << u"port"_s;
    QTest::newRow("ports for others") << u"host=a,b,c port=1,2 dbname=hub user=u sslrootcert=ca"_s << u"port"_s;
    QTest::newRow("too many hosts") << u"host="_s + QStringList(100, u"hub"_s).join(u',') +
                                           u" dbname=hub user=u sslrootcert=ca"_s
                                    << u"host"_s;
    QTest::newRow("a key without its certificate") << good + u"&sslkey=key"_s << u"sslcert"_s;
    QTest::newRow("zero in the middle") << u"postgresql://u@h"_s + QChar::Null + u"ub/hub?sslrootcert=ca"_s
                                        << QString{};
}

void TestHubAddress::refusals()
{
    QFETCH(QString, text);
    QFETCH(QString, word);
    const auto read = HubAddress::parse(text);
    QVERIFY(!read);
    QCOMPARE(read.error().code, ErrorCode::Invalid);
    QCOMPARE(read.error().subject, word);
    QVERIFY(!read.error().details.contains(u"secret"_s));
}

// What libpq finds missing or empty it takes from PG* or from a service file, so every word has to be there.
void TestHubAddress::nothingIsLeftToTheEnvironment()
{
    const auto parameters = connectionParameters(simple(), {u"hub.example.org"_s, 5432}, u"10.0.0.1"_s, u"secret"_s);
    for (const char *word : {"host",
                             "hostaddr",
                             "port",
                             "dbname",
                             "user",
                             "password",
                             "passfile",
                             "sslmode",
                             "sslrootcert",
                             "sslcert",
                             "sslkey",
                             "sslcrl",
                             "sslcrldir",
                             "ssl_min_protocol_version",
                             "channel_binding",
                             "gssencmode",
                             "options",
                             "target_session_attrs",
                             "replication",
                             "client_encoding"}) {
        const auto found =
            std::find_if(parameters.begin(), parameters.end(), [&](const auto &pair) { return pair.first == word; });
        QVERIFY2(found != parameters.end() && !found->second.isEmpty(), word);
    }
}

QTEST_GUILESS_MAIN(TestHubAddress)
#include "tst_hub_address.moc"
