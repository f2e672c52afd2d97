// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub_desk.h"

#include "core/sync/hub_password.h"

#include <QProcess>
#include <QStandardPaths>
#include <QTest>

#include <csignal>
#include <sys/prctl.h>

using namespace otklik;
using namespace otklik::test;
using namespace Qt::StringLiterals;

/// A real keychain on a session bus of its own.
class TestKeychain : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void writtenReadAndRemoved();
    void aPasswordOutlivesTheProgram();
    void cleanupTestCase();

private:
    bool start(QProcess &process, const QString &program, const QStringList &arguments, const QByteArray &input = {});

    QTemporaryDir m_home;
    QProcess m_bus;
    QProcess m_keyring;
};

bool TestKeychain::start(QProcess &process, const QString &program, const QStringList &arguments,
                         const QByteArray &input)
{
    process.setChildProcessModifier([] { prctl(PR_SET_PDEATHSIG, SIGTERM); });
    process.start(program, arguments);
    process.write(input);
    process.closeWriteChannel();
    return process.waitForStarted();
}

void TestKeychain::initTestCase()
{
    for (const QString &program : {u"dbus-daemon"_s, u"gnome-keyring-daemon"_s}) {
        if (QStandardPaths::findExecutable(program).isEmpty())
            QSKIP(qPrintable(u"The program %1 is not installed"_s.arg(program)));
    }
    for (const char *name : {"HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR"})
        qputenv(name, m_home.path().toUtf8());
    QVERIFY(start(m_bus, u"dbus-daemon"_s, {u"--session"_s, u"--nofork"_s, u"--print-address"_s}));
    QVERIFY(m_bus.waitForReadyRead(10'000));
    qputenv("DBUS_SESSION_BUS_ADDRESS", m_bus.readLine().trimmed());
    QVERIFY(start(m_keyring, u"gnome-keyring-daemon"_s, {u"--foreground"_s, u"--unlock"_s, u"--components=secrets"_s},
                  "the person's own"));
    // The daemon is on the bus, and finds nothing, before it has a keychain to write to.
    PasswordStore store{u"Otklik test"_s};
    Result<> ready = wait(store.write(u"ready"_s, u"yes"_s));
    for (int i = 0; i < 50 && !ready; ++i) {
        QTest::qWait(100);
        ready = wait(store.write(u"ready"_s, u"yes"_s));
    }
    if (!ready)
        QSKIP(qPrintable(u"No keychain to be had here: "_s + ready.error().details));
}

void TestKeychain::writtenReadAndRemoved()
{
    PasswordStore store{u"Otklik test"_s};
    const auto nothing = wait(store.read(u"one"_s));
    QCOMPARE(nothing.error().code, ErrorCode::NotFound);
    const QString secret = u"пароль с «ёлочками», 😀 и  пробелами "_s;
    QVERIFY(wait(store.write(u"one"_s, secret)));
    QVERIFY(wait(store.write(u"two"_s, u"other"_s)));
    QCOMPARE(*wait(store.read(u"one"_s)), secret);
    QVERIFY(wait(store.write(u"one"_s, u"newer"_s)));
    QCOMPARE(*wait(store.read(u"one"_s)), u"newer"_s);
    QVERIFY(wait(store.remove(u"one"_s)));
    QCOMPARE(wait(store.read(u"one"_s)).error().code, ErrorCode::NotFound);
    QVERIFY(wait(store.remove(u"one"_s)));
    QCOMPARE(*wait(store.read(u"two"_s)), u"other"_s);
}

void TestKeychain::aPasswordOutlivesTheProgram()
{
    HubAddress address;
    address.hosts = {{u"hub.example.org"_s, 5432}};
    address.database = u"hub"_s;
    address.user = u"op_x7k2"_s;
    PasswordStore store{u"Otklik test"_s};
    {
        HubPassword password{store, address};
        QVERIFY(wait(password.enter(u"once only"_s, HubPassword::Keep::UntilClosed)));
    }
    HUB_TROUBLE(wait(HubPassword{store, address}.source()()), HubTrouble::PasswordNeeded);
    {
        HubPassword password{store, address};
        QVERIFY(wait(password.enter(u"for long"_s, HubPassword::Keep::InKeychain)));
    }
    HubPassword later{store, address};
    QCOMPARE(*wait(later.source()()), u"for long"_s);
    QVERIFY(wait(later.forget()));
    HUB_TROUBLE(wait(later.source()()), HubTrouble::PasswordNeeded);
}

void TestKeychain::cleanupTestCase()
{
    for (QProcess *process : {&m_keyring, &m_bus}) {
        process->terminate();
        process->waitForFinished(5'000);
    }
}

QTEST_GUILESS_MAIN(TestKeychain)
#include "tst_keychain.moc"
