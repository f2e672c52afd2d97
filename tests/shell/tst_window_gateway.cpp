// SPDX-License-Identifier: GPL-3.0-or-later
// A desk that works alone serves its channels while the window is open.
#include "app/otklik/program.h"
#include "resources/shipped.h"
#include "tests/support/lone_team.h"
#include "ui/widgets/plain_label.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

using namespace otklik;
using namespace Qt::StringLiterals;

namespace {

/// A store with a file of channels, and a folder that another system writes into.
struct Served {
    Served()
    {
        (void)QDir{folder.path()}.mkpath(u"world/in"_s);
        (void)QDir{folder.path()}.mkpath(u"world/out"_s);
        (void)QDir{folder.path()}.mkpath(u"store"_s);
        preferences.setBegun(store());
    }
    QString store() const { return folder.filePath(u"store"_s); }
    static void write(const QString &path, const QJsonObject &json)
    {
        QFile file{path};
        QVERIFY(file.open(QFile::WriteOnly));
        file.write(QJsonDocument{json}.toJson());
    }
    void setAccount(const QString &world) const { setAccounts({{u"city"_s, world}}); }
    void setAccounts(const QMap<QString, QString> &folders) const
    {
        QJsonArray accounts;
        for (auto each = folders.begin(); each != folders.end(); ++each)
            accounts << QJsonObject{{u"name"_s, each.key()}, {u"channel"_s, u"folder"_s}, {u"folder"_s, each.value()}};
        write(WindowGateway::fileIn(store()), {{u"accounts"_s, accounts}});
    }
    void letter(const QString &name, const QString &text) const
    {
        write(folder.filePath(u"world/in/"_s + name), {{u"text"_s, text}, {u"author"_s, u"Анна П."_s}});
    }
    Desk &desk() const { return *program->desk(); }
    qint64 count() const { return test::wait(desk().catalog().count({})).value(); }
    QString line() const { return program->window()->findChild<PlainLabel *>(u"storeWords"_s)->text(); }
    void begin()
    {
        program = std::make_unique<Program>(Program::Start{store(), false, u"en"_s}, preferences);
        program->start();
        QTRY_VERIFY(program->window()->workplace());
    }

    QTemporaryDir folder;
    Preferences preferences{folder.filePath(u"otklik.ini"_s)};
    std::unique_ptr<Program> program;
};

} // namespace

class WindowGatewayTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { initResources(); }

    void lettersComeInWhileTheWindowIsOpen()
    {
        Served served;
        served.setAccount(served.folder.filePath(u"world"_s));
        served.letter(u"20260306-153000-1.json"_s, u"Яма у школы"_s);
        served.begin();
        QTRY_COMPARE(served.count(), 1);
        QVERIFY(served.desk().gateway().isRunning());
        QVERIFY(!served.line().contains(u"⚠"_s));
        served.program.reset(); // ends with the window
        const auto desk = Desk::open(served.store(), Desk::Mode::Existing);
        QVERIFY(desk && (*desk)->gateway().start({}, {})); // nobody holds it any more
    }

    void whoHasNoChannelsHasNoGateway()
    {
        Served served;
        served.begin();
        QVERIFY(!served.desk().gateway().isRunning());
        QVERIFY(!served.line().contains(u"⚠"_s));
    }

    void aChannelThatIsAwayIsSaidInOneLine()
    {
        Served served;
        served.setAccount(WindowGateway::fileIn(served.store()) + u"/nowhere"_s); // beneath a file there is no folder
        served.begin();
        QTRY_VERIFY(served.line().contains("cannot be reached"_L1));
    }

    void theChannelThatIsAwayIsNamed()
    {
        Served served;
        const QString world = served.folder.filePath(u"world"_s);
        served.setAccounts({{u"city"_s, world}, {u"other"_s, WindowGateway::fileIn(served.store()) + u"/nowhere"_s}});
        served.begin();
        QTRY_VERIFY2(served.line().contains(u"“other”, which has not answered yet"_s), qPrintable(served.line()));
        QVERIFY(!served.line().contains(u"“city”"_s));
        QVERIFY(QDir{world}.removeRecursively()); // the next round finds a file where the folder was
        Served::write(world, {});
        QTRY_VERIFY2(served.line().contains(u"“city” since"_s), qPrintable(served.line()));
        QVERIFY(QFile::remove(world));
        QVERIFY(QDir{}.mkpath(world + u"/in"_s) && QDir{}.mkpath(world + u"/out"_s));
        QTRY_VERIFY2(!served.line().contains(u"“city”"_s), qPrintable(served.line()));
        QVERIFY(served.line().contains(u"“other”"_s));
    }

    void aBrokenFileIsSaid_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("words");
        QTest::newRow("no JSON") << QByteArray{"{\"accounts\": ["} << u"cannot be read"_s;
        QTest::newRow("no list") << QByteArray{"{}"} << u"“accounts” is wrong"_s;
        QTest::newRow("accounts are no list") << QByteArray{R"({"accounts": "none"})"} << u"“accounts” is wrong"_s;
        QTest::newRow("an account is no object") << QByteArray{R"({"accounts": [7]})"} << u"“name” in the channel"_s;
        QTest::newRow("a secret in it")
            << QByteArray{R"({"accounts": [{"name": "a", "channel": "folder", "password": "tajna"}]})"}
            << u"“password” in the channel “a”"_s;
    }
    void aBrokenFileIsSaid()
    {
        QFETCH(const QByteArray, content);
        QFETCH(const QString, words);
        Served served;
        QFile file{WindowGateway::fileIn(served.store())};
        QVERIFY(file.open(QFile::WriteOnly));
        file.write(content);
        file.close();
        served.begin();
        QTRY_VERIFY2(served.line().contains(words), qPrintable(served.line()));
        QVERIFY(!served.line().contains("tajna"_L1));
        QVERIFY(!served.desk().gateway().isRunning());
    }

    void aWrongAccountDoesNotStopTheOthers_data()
    {
        QTest::addColumn<QJsonArray>("wrong");
        QTest::addColumn<QString>("words");
        QTest::newRow("a field") << QJsonArray{QJsonObject{{u"name"_s, u"mail"_s}, {u"channel"_s, u"email"_s}}}
                                 << u"“address” in the channel “mail”"_s;
        QTest::newRow("a channel of a newer program")
            << QJsonArray{QJsonObject{{u"name"_s, u"chat"_s}, {u"channel"_s, u"telepathy"_s}}}
            << u"“channel” in the channel “chat”"_s;
        QTest::newRow("nobody knows which of two")
            << QJsonArray{QJsonObject{{u"name"_s, u"twin"_s}, {u"channel"_s, u"folder"_s}, {u"folder"_s, u"/here"_s}},
                          QJsonObject{{u"name"_s, u"twin"_s}, {u"channel"_s, u"folder"_s}, {u"folder"_s, u"/there"_s}}}
            << u"“name” in the channel “twin”, “name” in the channel “twin”"_s;
        QTest::newRow("no object") << QJsonArray{7} << u"“name” in the channel “№ 1”"_s;
    }
    void aWrongAccountDoesNotStopTheOthers()
    {
        QFETCH(const QJsonArray, wrong);
        QFETCH(const QString, words);
        Served served;
        QJsonArray accounts = wrong;
        accounts << QJsonObject{
            {u"name"_s, u"city"_s}, {u"channel"_s, u"folder"_s}, {u"folder"_s, served.folder.filePath(u"world"_s)}};
        Served::write(WindowGateway::fileIn(served.store()), {{u"accounts"_s, accounts}});
        served.letter(u"20260306-153000-1.json"_s, u"Яма у школы"_s);
        served.begin();
        QTRY_COMPARE(served.count(), 1);
        QTRY_VERIFY2(served.line().contains(words), qPrintable(served.line()));
        QVERIFY(!served.line().contains(u"“city”"_s));
    }

    void noAccountIsNoTrouble()
    {
        Served served;
        Served::write(WindowGateway::fileIn(served.store()), {{u"accounts"_s, QJsonArray{}}});
        served.begin();
        QVERIFY(!served.desk().gateway().isRunning());
        QVERIFY2(!served.line().contains(u"⚠"_s), qPrintable(served.line()));
    }

    void inATeamTheWindowIsNoGateway()
    {
        Served served;
        served.setAccount(served.folder.filePath(u"world"_s));
        served.begin();
        QTRY_VERIFY(served.desk().gateway().isRunning());
        test::joinNobody(served.desk());
        QTRY_VERIFY(!served.desk().gateway().isRunning());
    }
};

QTEST_MAIN(WindowGatewayTest)
#include "tst_window_gateway.moc"
