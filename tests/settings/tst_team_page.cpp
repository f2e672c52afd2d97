// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/lone_team.h"
#include "ui/common/preferences.h"
#include "ui/settings/team_form.h"
#include "ui/settings/team_page.h"
#include "ui/team/trouble_view.h"
#include "ui/widgets/plain_label.h"
#include "ui/words/hub_words.h"

#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QSpinBox>
#include <QtTest>

using namespace otklik;
using namespace Qt::StringLiterals;

namespace {

struct Page {
    Page()
        : preferences(folder.filePath(u"otklik.ini"_s))
    {
        QFile file{caFile()};
        if (file.open(QFile::WriteOnly))
            file.write("no certificate");
    }
    void open()
    {
        page = std::make_unique<TeamPage>(fixture.desk(), preferences, nullptr);
        page->show();
    }
    QString caFile() const { return folder.filePath(u"hub.crt"_s); }
    template<typename T>
    T *find(const QString &name) const
    {
        return page->findChild<T *>(name);
    }
    QString words() const { return find<PlainLabel>(u"teamWords"_s)->text(); }
    void type(const QString &host) const
    {
        find<QLineEdit>(u"hubHosts"_s)->setText(host);
        find<QSpinBox>(u"hubPort"_s)->setValue(1); // nobody listens there
        find<QLineEdit>(u"hubUser"_s)->setText(u"nina"_s);
        find<QLineEdit>(u"hubCaFile"_s)->setText(caFile());
        find<QLineEdit>(u"hubPassword"_s)->setText(u"secret"_s);
    }

    QTemporaryDir folder;
    test::DeskFixture fixture;
    Preferences preferences;
    std::unique_ptr<TeamPage> page;
};

} // namespace

class TeamPageTest : public QObject {
    Q_OBJECT
private slots:
    void fieldsMakeAnAddress_data()
    {
        QTest::addColumn<QString>("hosts");
        QTest::addColumn<QString>("expected"); // name:port ...
        QTest::newRow("one") << u"hub.region.ru"_s << u"hub.region.ru:1"_s;
        QTest::newRow("several") << u" hub1 , hub2:6432,"_s << u"hub1:1 hub2:6432"_s;
        QTest::newRow("IPv4") << u"10.0.0.5:7000"_s << u"10.0.0.5:7000"_s;
        QTest::newRow("IPv6") << u"fd00::5"_s << u"fd00::5:1"_s;
        QTest::newRow("IPv6 with a port") << u"[fd00::5]:7000"_s << u"fd00::5:7000"_s;
        QTest::newRow("a whole address") << u"postgresql://nina@hub:5433/hub?sslrootcert=/etc/hub.crt"_s
                                         << u"hub:5433"_s;
        QTest::newRow("nothing") << u" , "_s << QString{};
        QTest::newRow("a socket") << u"/var/run"_s << QString{};
        QTest::newRow("with a password") << u"postgresql://nina:secret@hub/hub?sslrootcert=/etc/hub.crt"_s << QString{};
        QTest::newRow("trusting anybody") << u"postgresql://n@hub/hub?sslrootcert=/c&sslmode=disable"_s << QString{};
    }
    void fieldsMakeAnAddress()
    {
        QFETCH(QString, hosts);
        QFETCH(QString, expected);
        Page page;
        page.open();
        page.type(hosts);
        const auto address = page.find<TeamForm>(QString{})->address();
        QCOMPARE(bool{address}, !expected.isEmpty());
        if (!address) {
            QVERIFY(!address.error().subject.isEmpty());
            QVERIFY(!address.error().subject.contains("secret"_L1));
            return;
        }
        QStringList got;
        for (const HubHost &host : address->hosts)
            got << host.name + u':' + QString::number(host.port);
        QCOMPARE(got.join(u' '), expected);
    }

    void whatIsMissingIsSaid_data()
    {
        QTest::addColumn<QString>("field");
        for (const char *field : {"hubHosts", "hubDatabase", "hubUser", "hubCaFile", "hubPassword"})
            QTest::newRow(field) << QString::fromLatin1(field);
    }
    void whatIsMissingIsSaid()
    {
        QFETCH(QString, field);
        Page page;
        page.open();
        page.type(u"hub"_s);
        page.find<QLineEdit>(field)->clear();
        page.find<QPushButton>(u"checkTeam"_s)->click();
        QVERIFY(!page.words().isEmpty());
        QVERIFY(page.find<QPushButton>(u"checkTeam"_s)->isEnabled()); // nobody was called
        QVERIFY(!page.find<QPushButton>(u"joinTeam"_s)->isEnabled());
    }

    void aHubThatIsNotThereIsExplained()
    {
        Page page;
        page.open();
        page.type(u"127.0.0.1"_s);
        page.find<QPushButton>(u"checkTeam"_s)->click();
        QVERIFY(!page.find<QPushButton>(u"checkTeam"_s)->isEnabled());
        auto *trouble = page.find<TroubleView>(u"trouble"_s);
        QTRY_VERIFY_WITH_TIMEOUT(trouble->isVisible(), 30'000);
        QVERIFY2(trouble->text().contains(HubWords::whatHappened(HubTrouble::Unreachable)),
                 qPrintable(trouble->text()));
        QVERIFY(trouble->findChildren<QPushButton *>().isEmpty()); // nothing to go on with in spite of it
        QVERIFY(!page.find<QPushButton>(u"joinTeam"_s)->isEnabled());
        page.find<QLineEdit>(u"hubUser"_s)->setText(u"olga"_s); // another attempt
        QVERIFY(!trouble->isVisible());
    }

    void leavingWaitsForTheOutbox()
    {
        Page page;
        page.fixture.receive({.text = u"Яма"_s});
        test::joinNobody(page.fixture.desk());
        page.open();
        QCOMPARE(page.find<QLineEdit>(u"hubHosts"_s)->text(), u"127.0.0.1"_s);
        page.find<QPushButton>(u"leaveTeam"_s)->click();
        auto *question = page.page->findChild<QMessageBox *>();
        QVERIFY(question);
        question->findChild<QPushButton *>(u"accept"_s)->click();
        QTRY_VERIFY(!page.words().isEmpty());
        QVERIFY(page.fixture.desk().settings().configuration()->team);
    }

    void anEmptyDeskLeaves()
    {
        Page page;
        test::joinNobody(page.fixture.desk());
        page.open();
        page.find<QPushButton>(u"leaveTeam"_s)->click();
        page.page->findChild<QMessageBox *>()->findChild<QPushButton *>(u"accept"_s)->click();
        QTRY_VERIFY(!page.fixture.desk().settings().configuration()->team);
        QTRY_VERIFY(!page.find<QPushButton>(u"leaveTeam"_s)->isVisible());
    }
};

QTEST_MAIN(TeamPageTest)
#include "tst_team_page.moc"
