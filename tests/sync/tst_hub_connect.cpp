// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub_desk.h"
#include "line_proxy.h"
#include "tls_middle.h"

#include <QElapsedTimer>
#include <QTest>

using namespace otklik;
using namespace otklik::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int kOurs = HubTeam::kOurs;

void append(const QString &from, const QString &to)
{
    QFile source{from};
    QFile target{to};
    QVERIFY(source.open(QFile::ReadOnly));
    QVERIFY(target.open(QFile::Append));
    target.write(source.readAll());
}

/// The environment as somebody would set it who wants a line without guards.
class Tampering {
public:
    Tampering()
    {
        for (const auto &[name, value] : kValues)
            qputenv(name, value);
    }
    ~Tampering()
    {
        for (const auto &[name, value] : kValues)
            qunsetenv(name);
    }
    Q_DISABLE_COPY_MOVE(Tampering)

private:
    static constexpr std::pair<const char *, const char *> kValues[] = {
        {"PGSSLMODE", "disable"},
        {"PGCHANNELBINDING", "disable"},
        {"PGGSSENCMODE", "prefer"},
        {"PGOPTIONS", "-c client_min_messages=error -c synchronous_commit=off"},
        {"PGHOST", "127.0.0.2"},
        {"PGHOSTADDR", "127.0.0.2"},
        {"PGUSER", "postgres"},
        {"PGPASSWORD", "from the environment"},
        {"PGSSLROOTCERT", "/dev/null"},
        {"PGTARGETSESSIONATTRS", "read-only"},
        {"PGCLIENTENCODING", "LATIN1"},
        {"PGTZ", "Asia/Tokyo"},
        {"PGDATESTYLE", "German"},
        {"PGCONNECT_TIMEOUT", "1"},
        {"PGSSLMINPROTOCOLVERSION", "TLSv1"},
        {"LANGUAGE", "ru"}};
};

} // namespace

class TestHubConnect : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void refusals_data();
    void refusals();
    void strangersOnThePort_data();
    void strangersOnThePort();
    void theReasonInEveryLanguage();
    void somebodyInTheMiddle();
    void aPasswordThatIsNotThere();
    void aSilentFirstHost();
    void whatSaysMostIsReported();
    void theEnvironmentHasNoPartInIt();
    void aCertificateOfOnesOwn();
    void aFormerPrimaryIsPassedOver();
    void hubsOfAnotherTime();

private:
    Result<HubHead> head(const HubAddress &address, const QString &password);
    HubAddress address() const { return addressOf(m_hub, m_member); }
    QString sql(const QString &text) { return m_team->superuser().ask(text).message; }

    TestHub m_hub;
    TestHub m_other; // of another authority
    std::unique_ptr<HubTeam> m_team;
    HubMember m_member;
    QTemporaryDir m_dir;
};

void TestHubConnect::initTestCase()
{
    if (const QString missing = TestHub::missing(); !missing.isEmpty())
        QSKIP(qPrintable(missing));
    QVERIFY2(m_hub.start(), qPrintable(m_hub.problem()));
    QVERIFY2(m_other.start(), qPrintable(m_other.problem()));
    m_team = std::make_unique<HubTeam>(m_hub);
    QCOMPARE(m_team->prepare(), QString{});
    m_member = m_team->add(u"operator"_s);
}

Result<HubHead> TestHubConnect::head(const HubAddress &address, const QString &password)
{
    HubClient client{address, knownPassword(password), quickTimers()};
    return wait(client.head(kOurs));
}

void TestHubConnect::refusals_data()
{
    QTest::addColumn<std::function<void(HubAddress &)>>("change");
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QString>("key");
    using Change = std::function<void(HubAddress &)>;
    const Change none = [](HubAddress &) {};
    const auto row = [](const char *name, const Change &change, const QString &sql, const QString &key) {
        QTest::newRow(name) << change << sql << key;
    };
    row(
        "another name than the certificate's",
        [](HubAddress &a) {
            a.hosts = {{u"127.0.0.2"_s, a.hosts[0].port}};
        },
        {}, u"wrong_name"_s);
    row(
        "an unknown authority", [this](HubAddress &a) { a.caFile = m_other.certificates().caFile; }, {},
        u"untrusted"_s);
    row(
        "no file of the authority", [](HubAddress &a) { a.caFile = u"/nowhere/hub.crt"_s; }, {}, u"unreadable"_s);
    row(
        "a file without a certificate", [](HubAddress &a) { a.caFile = u"/etc/passwd"_s; }, {}, u"bad_file"_s);
    row(
        "no such name",
        [](HubAddress &a) {
            a.hosts = {{u"hub.invalid"_s, 5432}};
        },
        {}, u"hub_unreachable"_s);
    row(
        "nobody listens",
        [](HubAddress &a) {
            a.hosts = {{u"localhost"_s, 1}};
        },
        {}, u"hub_unreachable"_s);
    row(
        "no such user", [](HubAddress &a) { a.user = u"nobody_here"_s; }, {}, u"wrong_password"_s);
    row(
        "no such database", [](HubAddress &a) { a.database = u"nowhere"_s; }, {}, u"hub_too_old"_s);
    row("a user who may not log in", none, u"ALTER ROLE %1 NOLOGIN"_s, u"not_operator"_s);
    row("a hub that is full", none, u"ALTER ROLE %1 CONNECTION LIMIT 0"_s, u"hub_busy"_s);
    row("a hub that only reads", none, u"ALTER ROLE %1 SET default_transaction_read_only = on"_s, u"hub_read_only"_s);
    row("an operator who has left", none, u"UPDATE hub.operator SET active = false WHERE login = '%1'"_s,
        u"not_operator"_s);
}

void TestHubConnect::refusals()
{
    QFETCH(std::function<void(HubAddress &)>, change);
    QFETCH(QString, sql);
    QFETCH(QString, key);
    const HubMember member = m_team->add(u"operator"_s);
    HubAddress address = addressOf(m_hub, member);
    HUB_OK(head(address, member.password)); // until something is changed
    change(address);
    if (!sql.isEmpty())
        QCOMPARE(this->sql(sql.arg(member.login)), QString{});
    const auto refused = head(address, member.password);
    QVERIFY(!refused);
    const auto trouble = hubTroubleOf(refused.error());
    QCOMPARE(trouble ? keyOf(*trouble) : QString{errorName(refused.error().code)}, key);
    QVERIFY(!refused.error().details.contains(member.password));
}

void TestHubConnect::strangersOnThePort_data()
{
    QTest::addColumn<QByteArray>("words");
    QTest::addColumn<bool>("hangsUp");
    QTest::addColumn<HubTrouble>("trouble");
    QTest::newRow("a server without TLS") << QByteArray{"N"} << false << HubTrouble::NotEncrypted;
    QTest::newRow("it hangs up") << QByteArray{} << true << HubTrouble::Lost;
    QTest::newRow("it says nothing") << QByteArray{} << false << HubTrouble::Timeout;
    QTest::newRow("a web server") << QByteArray{"HTTP/1.1 400 Bad Request\r\n\r\n"} << true << HubTrouble::BadAnswer;
    QTest::newRow("TLS that is none") << QByteArray{"S"} + QByteArray{1000, 'x'} << false << HubTrouble::BadAnswer;
    QTest::newRow("TLS that ends at once") << QByteArray{"S"} << true << HubTrouble::Lost;
}

void TestHubConnect::strangersOnThePort()
{
    QFETCH(QByteArray, words);
    QFETCH(bool, hangsUp);
    QFETCH(HubTrouble, trouble);
    FakeServer server{words, hangsUp ? FakeServer::Then::HangsUp : FakeServer::Then::Stays};
    HubAddress address = this->address();
    address.hosts = {{u"127.0.0.1"_s, server.port()}};
    HUB_TROUBLE(head(address, m_member.password), trouble);
}

// libpq speaks the language of the desk, and its words are all that tells some troubles apart.
void TestHubConnect::theReasonInEveryLanguage()
{
    const QByteArray before = qgetenv("LANGUAGE");
    qputenv("LANGUAGE", "ru");
    setlocale(LC_ALL, "C.UTF-8");
    FakeServer plain{"N", FakeServer::Then::Stays};
    HubAddress address = this->address();
    address.hosts = {{u"127.0.0.1"_s, plain.port()}};
    const auto refused = head(address, m_member.password);
    qputenv("LANGUAGE", before);
    HUB_TROUBLE(refused, HubTrouble::NotEncrypted);
}

void TestHubConnect::somebodyInTheMiddle()
{
    HubAddress address = this->address();
    address.caFile = m_dir.filePath(u"both.crt"_s); // as where an office installs its own authority everywhere
    append(m_hub.certificates().caFile, address.caFile);
    append(m_other.certificates().caFile, address.caFile);
    HUB_OK(head(address, m_member.password));
    TlsMiddle middle{m_other.certificates(), m_hub.port()};
    address.hosts = {{u"localhost"_s, middle.serverPort()}};
    HUB_TROUBLE(head(address, m_member.password), HubTrouble::Intercepted);
}

void TestHubConnect::aPasswordThatIsNotThere()
{
    HUB_TROUBLE(head(address(), u"not this one"_s), HubTrouble::WrongPassword);
    HUB_TROUBLE(head(address(), {}), HubTrouble::PasswordNeeded);
    int asked = 0;
    HubClient client{address(), [&asked] {
                         ++asked;
                         QPromise<Result<QString>> promise;
                         promise.start();
                         promise.addResult(Result<QString>{fail(ErrorCode::NoKeychain)});
                         promise.finish();
                         return promise.future();
                     }};
    QCOMPARE(wait(client.head(kOurs)).error().code, ErrorCode::NoKeychain);
    QCOMPARE(wait(client.head(kOurs)).error().code, ErrorCode::NoKeychain);
    QCOMPARE(asked, 2);
    HubClient givenUp{address(), [] { return QPromise<Result<QString>>{}.future(); }};
    HUB_TROUBLE(wait(givenUp.head(kOurs)), HubTrouble::PasswordNeeded);
    HubClient dropped{address(), [] {
                          QPromise<Result<QString>> promise;
                          promise.start();
                          return promise.future();
                      }};
    HUB_TROUBLE(wait(dropped.head(kOurs)), HubTrouble::PasswordNeeded);
}

void TestHubConnect::aSilentFirstHost()
{
    FakeServer silent{{}, FakeServer::Then::Stays};
    HubAddress address = this->address();
    address.hosts.insert(address.hosts.begin(), {u"127.0.0.1"_s, silent.port()});
    // The desk's own thread has to go on meanwhile.
    QElapsedTimer since;
    qint64 worstGap = 0;
    QTimer heart;
    heart.setTimerType(Qt::PreciseTimer);
    connect(&heart, &QTimer::timeout, this, [&] { worstGap = std::max(worstGap, since.restart()); });
    since.start();
    heart.start(5);
    QElapsedTimer whole;
    whole.start();
    HUB_OK(head(address, m_member.password));
    qInfo("second host after %lld ms, the longest gap %lld ms", whole.elapsed(), worstGap);
    QCOMPARE(silent.calls(), 1);
    QCOMPARE_GE(whole.elapsed(), 900);
    QCOMPARE_LT(whole.elapsed(), 4000);
    QCOMPARE_LT(worstGap, 600); // the machine may be busy; a call that waits would take 1,000
}

void TestHubConnect::whatSaysMostIsReported()
{
    FakeServer silent{{}, FakeServer::Then::Stays};
    HubAddress address = this->address();
    const HubHost wrongName{u"127.0.0.2"_s, address.hosts[0].port};
    address.hosts = {{u"localhost"_s, 1}, wrongName, {u"127.0.0.1"_s, silent.port()}};
    HUB_TROUBLE(head(address, m_member.password), HubTrouble::WrongName);
    // After one refusal of a password no other host is tried: it would count as an attack.
    address.hosts = {this->address().hosts[0], {u"127.0.0.1"_s, silent.port()}};
    const int before = silent.calls();
    HUB_TROUBLE(head(address, u"wrong"_s), HubTrouble::WrongPassword);
    QCOMPARE(silent.calls(), before);
}

void TestHubConnect::theEnvironmentHasNoPartInIt()
{
    const Tampering tampering;
    HubClient client{address(), knownPassword(m_member.password), quickTimers()};
    HUB_OK(wait(client.head(kOurs)));
    const PgAnswer session = m_team->superuser().ask(
        u"SELECT s.ssl, s.version, a.application_name FROM pg_stat_activity a JOIN pg_stat_ssl s USING (pid)"
        u" WHERE a.usename = '%1'"_s.arg(m_member.login));
    QCOMPARE(session.rows.size(), 1);
    QCOMPARE(session.value(0, 0), u"t"_s);
    QCOMPARE(session.value(0, 1), u"TLSv1.3"_s);
    QCOMPARE(session.value(0, 2), u"otklik"_s);
    // A warning is heard in spite of client_min_messages.
    QCOMPARE(sql(u"CREATE FUNCTION hub.warn() RETURNS trigger LANGUAGE plpgsql AS "
                 u"$$ BEGIN RAISE WARNING 'not safe'; RETURN NULL; END $$;"
                 u"CREATE CONSTRAINT TRIGGER warning AFTER INSERT ON hub.operation DEFERRABLE INITIALLY DEFERRED"
                 u" FOR EACH ROW EXECUTE FUNCTION hub.warn()"_s),
             QString{});
    const auto warned = wait(client.push(kOurs, {received()}));
    QCOMPARE(sql(u"DROP TRIGGER warning ON hub.operation; DROP FUNCTION hub.warn()"_s), QString{});
    HUB_TROUBLE(warned, HubTrouble::Unsure);
    // A server without TLS is refused although the environment would take it, and the password comes from us alone.
    FakeServer plain{"N", FakeServer::Then::Stays};
    HubAddress open = address();
    open.hosts = {{u"127.0.0.1"_s, plain.port()}};
    HUB_TROUBLE(head(open, m_member.password), HubTrouble::NotEncrypted);
    HUB_TROUBLE(head(address(), {}), HubTrouble::PasswordNeeded);
}

void TestHubConnect::aCertificateOfOnesOwn()
{
    HubAddress address = this->address();
    const QString key = m_dir.filePath(u"own.key"_s);
    append(m_hub.certificates().keyFile, key);
    QVERIFY(QFile::setPermissions(key, QFile::ReadOwner));
    address.certificate = ClientCertificate{m_hub.certificates().certificateFile, key};
    HubClient client{address, knownPassword(m_member.password), quickTimers()};
    HUB_OK(wait(client.head(kOurs)));
    QCOMPARE(m_team->superuser()
                 .ask(u"SELECT count(*) FROM pg_stat_ssl s JOIN pg_stat_activity a USING (pid)"
                      u" WHERE a.usename = '%1' AND s.client_dn IS NOT NULL"_s.arg(m_member.login))
                 .value(),
             u"1"_s);
    address.certificate->keyFile = m_dir.filePath(u"no.key"_s);
    const auto refused = head(address, m_member.password);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::Unreadable);
    QCOMPARE(refused.error().subject, address.certificate->keyFile);
    address.certificate->keyFile = key;
    QVERIFY(QFile::setPermissions(key, QFile::ReadOwner | QFile::ReadOther)); // others can read it
    const auto careless = head(address, m_member.password);
    QVERIFY(!careless);
    QCOMPARE(careless.error().code, ErrorCode::BadFile);
    QCOMPARE(careless.error().subject, key);
}

// The old primary comes back alone, next to the one that took its place (hub.md T12).
void TestHubConnect::aFormerPrimaryIsPassedOver()
{
    const auto now = head(address(), m_member.password);
    HUB_OK(now);
    const QHash<QString, int> seen{{now->systemId, *now->timeline + 1}};
    HubClient alone{address(), knownPassword(m_member.password), quickTimers(), seen};
    HUB_TROUBLE(wait(alone.push(kOurs, {received()})), HubTrouble::Behind);
    HUB_TROUBLE(wait(alone.pull(kOurs, 0, 10)), HubTrouble::Behind);

    HubTeam successors{m_other};
    QCOMPARE(successors.prepare(), QString{});
    successors.superuser().ask(
        u"CREATE ROLE %1 LOGIN IN ROLE hub_operator PASSWORD '%2'"_s.arg(m_member.login, m_member.password));
    successors.superuser().ask(
        u"INSERT INTO hub.operator (municipality_id, operator_id, login, display_name, duty, active, acted_at)"
        u" VALUES (7, $1, $2, $2, 'operator', true, now())"_s,
        {m_member.id.toString(QUuid::WithoutBraces), m_member.login});
    HubAddress both = address();
    both.caFile = m_dir.filePath(u"two.crt"_s);
    append(m_hub.certificates().caFile, both.caFile);
    append(m_other.certificates().caFile, both.caFile);
    both.hosts.push_back({u"localhost"_s, static_cast<quint16>(m_other.port())});
    HubClient desk{both, knownPassword(m_member.password), quickTimers(), seen};
    const OutgoingOperation appeal = received();
    HUB_OK(wait(desk.push(kOurs, {appeal})));
    const QString count =
        u"SELECT count(*) FROM hub.feed WHERE op_id = '%1'"_s.arg(appeal.id.toString(QUuid::WithoutBraces));
    QCOMPARE(successors.superuser().ask(count).value(), u"1"_s);
    QCOMPARE(m_team->superuser().ask(count).value(), u"0"_s);
}

void TestHubConnect::hubsOfAnotherTime()
{
    QCOMPARE(sql(u"UPDATE hub.setting SET value = '2' WHERE key = 'min_client'"_s), QString{});
    HUB_TROUBLE(head(address(), m_member.password), HubTrouble::TooNew);
    QCOMPARE(sql(u"UPDATE hub.setting SET value = '1' WHERE key = 'min_client'"_s), QString{});
    QCOMPARE(sql(u"UPDATE hub.setting SET value = '3' WHERE key = 'schema_version'"_s), QString{});
    HUB_TROUBLE(head(address(), m_member.password), HubTrouble::TooOld);
    QCOMPARE(sql(u"UPDATE hub.setting SET value = '9' WHERE key = 'schema_version'"_s), QString{});
    HUB_OK(head(address(), m_member.password));
}

QTEST_GUILESS_MAIN(TestHubConnect)
#include "tst_hub_connect.moc"
