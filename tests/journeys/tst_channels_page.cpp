// SPDX-License-Identifier: GPL-3.0-or-later
// The channels of a desk that works alone are set in the window, by keys alone.
#include "app/otklik/program.h"
#include "resources/shipped.h"
#include "tests/channels/open311_server.h"
#include "tests/journeys/keyboard.h"
#include "tests/support/lone_team.h"
#include "tests/support/test_mail_world.h"
#include "ui/settings/settings_dialog.h"
#include "ui/widgets/plain_label.h"

#include <QApplication>
#include <QComboBox>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLineEdit>
#include <QListWidget>
#include <QLockFile>
#include <QMessageBox>
#include <QPushButton>
#include <QSpinBox>
#include <QTableWidget>
#include <QTcpServer>
#include <QtTest>

using namespace otklik;
using namespace Qt::StringLiterals;

namespace {

constexpr auto kSecret = "tajna-17";

QStringList logged;

void keepLog(QtMsgType, const QMessageLogContext &, const QString &line)
{
    logged << line;
}

/// The program over a store of its own, in Russian, with its settings at the page of the channels.
class Sitting {
public:
    explicit Sitting(const QByteArray &channels = {})
    {
        QVERIFY(QDir{m_folder.path()}.mkpath(u"store"_s) && QDir{m_folder.path()}.mkpath(u"world"_s));
        if (!channels.isEmpty())
            writeFile(channels);
        m_preferences.setBegun(store());
        program = std::make_unique<Program>(Program::Start{store(), false, u"ru"_s}, m_preferences);
        program->start();
        QTRY_VERIFY(program->window()->workplace());
        const QString size = qEnvironmentVariable("OTKLIK_PICTURE_SIZE", u"1366x768"_s);
        program->window()->resize(size.section(u'x', 0, 0).toInt(), size.section(u'x', 1, 1).toInt());
        keys = std::make_unique<test::Keyboard>(*program->window());
    }
    void open()
    {
        keys->press(Qt::Key_Comma, Qt::ControlModifier);
        QTRY_VERIFY(settings());
        auto *titles = settings()->findChild<QListWidget *>(u"settingsTitles"_s);
        QVERIFY(keys->tabTo(titles->objectName()));
        keys->press(Qt::Key_Home);
        for (int row = 0; row < titles->count() && titles->currentItem()->text() != u"Каналы"_s; ++row)
            keys->press(Qt::Key_Down);
        QCOMPARE(titles->currentItem()->text(), u"Каналы"_s);
    }
    /// «Добавить», and the kind that stands at this place in its menu.
    void add(int kind)
    {
        QVERIFY(keys->tabTo(u"addChannel"_s));
        // A menu keeps the event loop until it is closed.
        QTimer::singleShot(0, program.get(), [this, kind] {
            for (int i = 0; i <= kind; ++i)
                keys->press(Qt::Key_Down);
            keys->press(Qt::Key_Return);
        });
        keys->press(Qt::Key_Space);
        QTRY_VERIFY(dialog());
    }
    void fill(const QString &field, const QString &value)
    {
        QVERIFY2(keys->tabTo("channel."_L1 + field), qPrintable(field));
        keys->press(Qt::Key_A, Qt::ControlModifier);
        keys->paste(value);
    }
    void press(const QString &button)
    {
        QVERIFY2(keys->tabTo(button), qPrintable(button));
        keys->press(Qt::Key_Space);
    }
    QString checkWords()
    {
        press(u"checkChannel"_s);
        const auto isDone = [this] { return dialogWords() != u"Проверяется…"_s; };
        return QTest::qWaitFor(isDone, 60'000) ? dialogWords() : u"no answer"_s;
    }
    /// To the question that is asked.
    void agree(const QString &words)
    {
        const auto here = [this] { return qobject_cast<QPushButton *>(keys->target()); };
        for (int i = 0; i < 4 && !(here() && here()->text().contains(words)); ++i)
            keys->press(Qt::Key_Tab);
        QVERIFY(here() && here()->text().contains(words));
        keys->press(Qt::Key_Space);
    }
    void saveChannel()
    {
        press(u"saveChannel"_s);
        QTRY_VERIFY2(!dialog(), qPrintable(dialog() ? dialogWords() : QString{}));
    }
    QDialog *dialog() const { return program->window()->findChild<QDialog *>(u"channelDialog"_s); }
    SettingsDialog *settings() const { return program->window()->findChild<SettingsDialog *>(); }
    QTableWidget *table() const { return settings()->findChild<QTableWidget *>(u"channels"_s); }
    QString state(int row) const { return table()->item(row, 2)->text(); }
    QString words(const QString &label) const { return settings()->findChild<PlainLabel *>(label)->text(); }
    QString dialogWords() const { return dialog()->findChild<PlainLabel *>(u"channelWords"_s)->text(); }
    bool isShown(const QString &button) const { return settings()->findChild<QPushButton *>(button)->isVisible(); }

    QString store() const { return m_folder.filePath(u"store"_s); }
    QString world() const { return m_folder.filePath(u"world"_s); }
    QString file() const { return WindowGateway::fileIn(store()); }
    void writeFile(const QByteArray &bytes) const
    {
        QFile out{file()};
        QVERIFY(out.open(QFile::WriteOnly));
        out.write(bytes);
    }
    QByteArray bytes() const
    {
        QFile in{file()};
        return in.open(QFile::ReadOnly) ? in.readAll() : QByteArray{};
    }
    QJsonArray accounts() const { return QJsonDocument::fromJson(bytes())["accounts"_L1].toArray(); }
    Desk &desk() const { return *program->desk(); }
    void picture(const QString &name, QWidget *widget = nullptr) const
    {
        const QString folder = qEnvironmentVariable("OTKLIK_PICTURES");
        if (folder.isEmpty())
            return;
        QTest::qWait(500);
        QVERIFY(QDir{}.mkpath(folder));
        QVERIFY((widget ? widget : settings())->grab().save(QDir{folder}.filePath(name + u".png"_s)));
    }

private:
    QTemporaryDir m_folder;
    Preferences m_preferences{m_folder.filePath(u"otklik.ini"_s)};

public:
    std::unique_ptr<Program> program;
    std::unique_ptr<test::Keyboard> keys;
};

QByteArray fileOf(const QJsonArray &accounts)
{
    return QJsonDocument{QJsonObject{{u"accounts"_s, accounts}, {u"note"_s, u"kept"_s}}}.toJson();
}

} // namespace

class ChannelsPageTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase()
    {
        qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent/bus"); // nobody's keychain gets a test's secret
        initResources();
        if (qEnvironmentVariable("OTKLIK_PICTURE_THEME") == "dark"_L1)
            applyTheme(Theme::Dark);
        qInstallMessageHandler(keepLog);
    }
    void cleanup() { QVERIFY2(!logged.join(u'\n').contains(QLatin1StringView{kSecret}), "a secret in the log"); }

    void aFolderIsAddedCheckedAndServed()
    {
        Sitting desk;
        desk.open();
        QVERIFY(desk.words(u"channelsService"_s).contains(u"пока"_s));
        desk.picture(u"1-none"_s);
        desk.add(2);
        desk.fill(u"name"_s, u"город"_s);
        desk.fill(u"folder"_s, desk.world() + u"/nowhere"_s);
        QVERIFY2(desk.checkWords().startsWith(u"Не найдено"_s), qPrintable(desk.dialogWords()));
        desk.picture(u"2-folder"_s, desk.dialog());
        QVERIFY(!QDir{desk.world() + u"/nowhere"_s}.exists()); // a check makes nothing
        desk.fill(u"folder"_s, desk.world());
        QCOMPARE(desk.checkWords(), u"Работает."_s);
        QVERIFY(QDir{desk.world()}.isEmpty());
        desk.saveChannel();
        QCOMPARE(desk.accounts().size(), 1);
        QTRY_VERIFY2(desk.state(0).startsWith(u"Последняя связь"_s), qPrintable(desk.state(0)));
        QVERIFY(desk.desk().gateway().isRunning());
        desk.picture(u"3-served"_s);

        desk.press(u"removeChannel"_s);
        QTRY_VERIFY(desk.program->window()->findChild<QMessageBox *>());
        desk.picture(u"4-remove"_s, QApplication::activeModalWidget());
        desk.agree(u"Удалить"_s);
        QTRY_COMPARE(desk.accounts().size(), 0);
        QVERIFY(!desk.desk().gateway().isRunning());
    }

    void whatThePageDoesNotKnowIsKept()
    {
        const QJsonObject pigeon{{u"name"_s, u"голубь"_s}, {u"channel"_s, u"pigeon"_s}, {u"grain"_s, 7}};
        Sitting desk{fileOf({pigeon, 5})};
        desk.open();
        QVERIFY(desk.state(0).contains(u"Не обслуживается"_s));
        desk.add(2);
        desk.fill(u"name"_s, u"город"_s);
        desk.fill(u"folder"_s, desk.world());
        desk.saveChannel();
        QCOMPARE(desk.accounts().size(), 3);
        QCOMPARE(desk.accounts()[0].toObject(), pigeon);
        QCOMPARE(desk.accounts()[1].toInt(), 5);
        QCOMPARE(QJsonDocument::fromJson(desk.bytes())["note"_L1].toString(), u"kept"_s);
        QTRY_VERIFY2(desk.state(2).startsWith(u"Последняя связь"_s), qPrintable(desk.state(2)));
        desk.picture(u"5-unknown"_s);
    }

    void aWrongFieldIsNamedAndFound()
    {
        Sitting desk;
        desk.open();
        desk.add(0);
        desk.fill(u"name"_s, u"почта"_s);
        desk.fill(u"address"_s, u"priem@gorod.example"_s);
        desk.picture(u"6-email"_s, desk.dialog());
        desk.press(u"saveChannel"_s);
        QVERIFY2(desk.dialogWords().contains(u"Сервер IMAP"_s), qPrintable(desk.dialogWords()));
        QCOMPARE(desk.keys->target()->objectName(), u"channel.imap.host"_s);
        QVERIFY(desk.bytes().isEmpty());
    }

    void aServerThatIsAwayAndAKeyThatStaysOutOfTheFile()
    {
        test::Open311Server server;
        server.start();
        QTRY_VERIFY(server.endpoint().port() > 0);
        Sitting desk;
        desk.open();
        desk.add(1);
        desk.fill(u"name"_s, u"область"_s);
        desk.fill(u"endpoint"_s, u"http://127.0.0.1:1/v2"_s);
        desk.fill(u"secret"_s, QString::fromLatin1(kSecret));
        QVERIFY2(desk.checkWords().startsWith(u"Нет связи"_s), qPrintable(desk.dialogWords()));
        desk.fill(u"endpoint"_s, server.endpoint().toString());
        desk.fill(u"jurisdiction"_s, u"city.example"_s);
        QVERIFY2(desk.checkWords().startsWith(u"Работает"_s), qPrintable(desk.dialogWords()));
        for (const auto &call : server.calls())
            QCOMPARE(call.method, QByteArray{"GET"});
        desk.press(u"channel.requests"_s);
        desk.picture(u"10-open311"_s, desk.dialog());
        desk.saveChannel();
        QVERIFY(desk.accounts()[0]["requests"_L1].toBool());
        QTRY_COMPARE_WITH_TIMEOUT(test::wait(desk.desk().gateway().forwardCatalogs())->size(), 1U, 30'000);
        QVERIFY(!desk.bytes().contains(kSecret));
        QVERIFY(!desk.bytes().isEmpty());
        QTRY_VERIFY(desk.words(u"channelsWords"_s).contains(u"нет связки ключей"_s));
    }

    void aSecretInTheFileIsTakenOut()
    {
        Sitting desk{fileOf({QJsonObject{{u"name"_s, u"город"_s},
                                         {u"channel"_s, u"folder"_s},
                                         {u"folder"_s, u"/nowhere"_s},
                                         {u"password"_s, QString::fromLatin1(kSecret)}}})};
        desk.open();
        QVERIFY2(desk.state(0).contains(u"В файле записан пароль"_s), qPrintable(desk.state(0)));
        desk.press(u"changeChannel"_s);
        QTRY_VERIFY(desk.dialog());
        desk.fill(u"folder"_s, desk.world());
        desk.saveChannel();
        QVERIFY(!desk.bytes().contains(kSecret));
        QTRY_VERIFY2(desk.state(0).startsWith(u"Последняя связь"_s), qPrintable(desk.state(0)));
    }

    void whatSomebodyElseHasWrittenStays()
    {
        Sitting desk{fileOf({})};
        desk.open();
        desk.add(2);
        desk.fill(u"name"_s, u"город"_s);
        desk.fill(u"folder"_s, desk.world());
        const QByteArray other = fileOf({QJsonObject{{u"name"_s, u"чужой"_s}, {u"channel"_s, u"pigeon"_s}}});
        desk.writeFile(other);
        for (int i = 0; i < 2; ++i) { // the second time as well
            desk.press(u"saveChannel"_s);
            QVERIFY(desk.dialog());
            QVERIFY2(desk.dialogWords().contains(u"кто-то другой"_s), qPrintable(desk.dialogWords()));
            QCOMPARE(desk.bytes(), other);
        }
        desk.keys->press(Qt::Key_Escape);
        QTRY_COMPARE(desk.table()->rowCount(), 1);
        QCOMPARE(desk.table()->item(0, 0)->text(), u"чужой"_s);
    }

    void aCheckIsStopped()
    {
        QTcpServer silent; // takes the call and says nothing
        QVERIFY(silent.listen(QHostAddress::LocalHost));
        Sitting desk;
        desk.open();
        desk.add(1);
        desk.fill(u"name"_s, u"область"_s);
        desk.fill(u"endpoint"_s, u"http://127.0.0.1:%1/v2"_s.arg(silent.serverPort()));
        desk.fill(u"secret"_s, QString::fromLatin1(kSecret));
        desk.press(u"checkChannel"_s);
        QCOMPARE(desk.dialogWords(), u"Проверяется…"_s);
        desk.keys->press(Qt::Key_Space);
        QCOMPARE(desk.dialogWords(), u"Проверка остановлена."_s);
        desk.keys->press(Qt::Key_Escape);
        QTRY_VERIFY(!desk.dialog());
    }

    void aFileThatCannotBeOpenedIsSaid()
    {
        Sitting desk;
        QVERIFY(QDir{}.mkpath(desk.file())); // root may read whatever has no rights
        desk.open();
        QVERIFY2(desk.words(u"channelsService"_s).contains(u"не открывается"_s),
                 qPrintable(desk.words(u"channelsService"_s)));
        QVERIFY(!desk.isShown(u"addChannel"_s) && !desk.isShown(u"setChannelsAside"_s));
    }

    void aPasswordIsTriedAndNotWritten()
    {
        if (const QString missing = test::TestMailWorld::missing(); !missing.isEmpty())
            QSKIP(qPrintable(missing));
        test::TestMailWorld world;
        QVERIFY2(world.start(), qPrintable(world.problem()));
        const auto server = [](int port) {
            return QJsonObject{{u"host"_s, u"localhost"_s}, {u"port"_s, port}, {u"user"_s, u"otklik"_s}};
        };
        Sitting desk{fileOf({QJsonObject{{u"name"_s, u"почта"_s},
                                         {u"channel"_s, u"email"_s},
                                         {u"address"_s, u"otklik@mail.example"_s},
                                         {u"imap"_s, server(world.imapsPort())},
                                         {u"smtp"_s, server(world.smtpsPort())},
                                         {u"ca_file"_s, world.certificates().caFile}}})};
        desk.open();
        QTRY_VERIFY2(desk.state(0).contains(u"Пароль неизвестен"_s), qPrintable(desk.state(0)));
        desk.press(u"changeChannel"_s);
        QTRY_VERIFY(desk.dialog());
        desk.fill(u"secret"_s, QString::fromLatin1(kSecret));
        QVERIFY2(desk.checkWords().contains(u"не принимает"_s), qPrintable(desk.dialogWords()));
        desk.fill(u"secret"_s, test::TestMailWorld::password());
        QCOMPARE(desk.checkWords(), u"Работает."_s);
        desk.picture(u"7-mail"_s, desk.dialog());
        QCOMPARE(world.letters(u"otklik"_s).size(), 0);
        desk.saveChannel();
        QTRY_VERIFY2(desk.state(0).startsWith(u"Последняя связь"_s), qPrintable(desk.state(0)));
        QVERIFY(!desk.bytes().contains(test::TestMailWorld::password().toUtf8()));
        QVERIFY(!logged.join(u'\n').contains(test::TestMailWorld::password()));
    }

    void aDamagedFileIsSetAsideOnlyWhenAPersonSaysSo()
    {
        const QByteArray damaged{"{\"accounts\": ["};
        Sitting desk{damaged};
        desk.open();
        QVERIFY(!desk.isShown(u"addChannel"_s));
        QCOMPARE(desk.bytes(), damaged);
        desk.picture(u"8-damaged"_s);
        desk.press(u"setChannelsAside"_s);
        QTRY_VERIFY(desk.program->window()->findChild<QMessageBox *>());
        desk.agree(u"Отложить"_s);
        QTRY_VERIFY(desk.isShown(u"addChannel"_s));
        const QStringList aside = QDir{desk.store()}.entryList({u"channels.json.damaged-*"_s});
        QCOMPARE(aside.size(), 1);
        QVERIFY(!QFile::exists(desk.file()));
    }

    void inATeamNothingIsChangedHere()
    {
        Sitting desk;
        test::joinNobody(desk.desk());
        desk.open();
        QVERIFY2(desk.words(u"channelsService"_s).contains(u"команд"_s), qPrintable(desk.words(u"channelsService"_s)));
        QVERIFY(!desk.isShown(u"addChannel"_s));
        desk.picture(u"9-team"_s);
    }

    void anotherProgramServesThem()
    {
        Sitting desk;
        QLockFile other{QDir{desk.store()}.filePath(u"gateway.lock"_s)};
        QVERIFY(other.tryLock());
        desk.open();
        desk.add(2);
        desk.fill(u"name"_s, u"город"_s);
        desk.fill(u"folder"_s, desk.world());
        desk.saveChannel();
        QTRY_VERIFY2(desk.words(u"channelsService"_s).contains(u"другая программа"_s, Qt::CaseInsensitive),
                     qPrintable(desk.words(u"channelsService"_s)));
    }
};

QTEST_MAIN(ChannelsPageTest)
#include "tst_channels_page.moc"
