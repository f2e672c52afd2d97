// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub_desk.h"

#include "core/sync/hub_password.h"

#include <QDirIterator>
#include <QElapsedTimer>
#include <QTest>

using namespace otklik;
using namespace otklik::test;
using namespace Qt::StringLiterals;

/// A desk without a keychain: nobody answers on the session bus, and the home directory is empty and ours to look at.
class TestNoKeychain : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void everythingSaysSo();
    void theHubAsksForThePassword();
    void enteredItIsGoodUntilTheEnd();
    void cleanupTestCase();

private:
    static HubAddress address();

    QTemporaryDir m_home;
};

HubAddress TestNoKeychain::address()
{
    HubAddress address;
    address.hosts = {{u"hub.example.org"_s, 5432}};
    address.database = u"hub"_s;
    address.user = u"op_x7k2"_s;
    return address;
}

void TestNoKeychain::initTestCase()
{
    for (const char *name : {"HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR"})
        qputenv(name, m_home.path().toUtf8());
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent/bus");
}

void TestNoKeychain::everythingSaysSo()
{
    PasswordStore store;
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(wait(store.write(u"key"_s, u"verysecret"_s)).error().code, ErrorCode::NoKeychain);
    QCOMPARE(wait(store.read(u"key"_s)).error().code, ErrorCode::NoKeychain);
    QCOMPARE(wait(store.remove(u"key"_s)).error().code, ErrorCode::NoKeychain);
    QCOMPARE_LT(timer.elapsed(), 20'000);
}

void TestNoKeychain::theHubAsksForThePassword()
{
    PasswordStore store;
    const HubPassword password{store, address()};
    HUB_TROUBLE(wait(password.source()()), HubTrouble::PasswordNeeded);
    // The same as the hub's client meets it, on its own thread.
    HubAddress here = address();
    here.hosts = {{u"localhost"_s, 1}};
    HubClient client{here, password.source()};
    HUB_TROUBLE(wait(client.head(1)), HubTrouble::PasswordNeeded);
}

void TestNoKeychain::enteredItIsGoodUntilTheEnd()
{
    PasswordStore store;
    HubPassword password{store, address()};
    const auto kept = wait(password.enter(u"verysecret"_s, HubPassword::Keep::InKeychain));
    QVERIFY(!kept);
    QCOMPARE(kept.error().code, ErrorCode::NoKeychain);
    QVERIFY(!kept.error().details.contains(u"verysecret"_s));
    QCOMPARE(*wait(password.source()()), u"verysecret"_s);
    QVERIFY(wait(password.enter(u"another"_s, HubPassword::Keep::UntilClosed)));
    QCOMPARE(*wait(password.source()()), u"another"_s);
    QVERIFY(!wait(password.forget()));
    HUB_TROUBLE(wait(password.source()()), HubTrouble::PasswordNeeded);
}

void TestNoKeychain::cleanupTestCase()
{
    QDirIterator files{m_home.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories};
    while (files.hasNext()) {
        QFile file{files.next()};
        QVERIFY(file.open(QFile::ReadOnly));
        QVERIFY2(!file.readAll().contains("verysecret"), qPrintable(file.fileName()));
    }
}

QTEST_GUILESS_MAIN(TestNoKeychain)
#include "tst_no_keychain.moc"
