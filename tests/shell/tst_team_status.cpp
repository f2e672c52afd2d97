// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/hub_trouble.h"
#include "tests/support/lone_team.h"
#include "ui/common/jobs.h"
#include "ui/common/preferences.h"
#include "ui/inbox/inbox_page.h"
#include "ui/outbox/outbox_page.h"
#include "ui/shell/main_window.h"
#include "ui/team/password_dialog.h"
#include "ui/team/team_words.h"

#include <QLineEdit>
#include <QTableView>
#include <QToolButton>
#include <QtTest>

using namespace otklik;
using namespace Qt::StringLiterals;

namespace {

struct Window {
    Window()
        : preferences(folder.filePath(u"otklik.ini"_s))
        , actions(fixture.desk())
        , window(jobs, preferences)
    {
        appeal = fixture.receive({.text = u"Яма у школы"_s});
    }
    void open()
    {
        window.showDesk({fixture.desk(), actions, jobs, preferences});
        window.resize(1366, 768);
        window.show();
    }
    PasswordDialog *dialog() { return window.findChild<PasswordDialog *>(); }
    QToolButton *button(const QString &name) { return window.findChild<QToolButton *>(name); }

    QTemporaryDir folder;
    test::DeskFixture fixture;
    AppealId appeal;
    Preferences preferences;
    Jobs jobs;
    AppealActions actions;
    MainWindow window;
};

} // namespace

class TeamStatusTest : public QObject {
    Q_OBJECT
private slots:
    void aLoneDeskSaysNothingOfATeam()
    {
        Window window;
        window.open();
        QVERIFY(!window.button(u"team"_s)->isVisible());
        QVERIFY(!window.button(u"outboxButton"_s)->isVisible());
        QVERIFY(!window.dialog());
    }

    void thePasswordIsAskedForOnceAndEscapeWorksOffline()
    {
        Window window;
        test::joinNobody(window.fixture.desk());
        window.open();
        QTRY_VERIFY(window.dialog());
        QTest::keyClick(window.dialog(), Qt::Key_Escape);
        QTRY_VERIFY(!window.dialog());
        auto *line = window.button(u"team"_s);
        QTRY_VERIFY(line->isVisible() && line->isEnabled());
        QTRY_VERIFY2(line->text().contains("no password"_L1), qPrintable(line->text()));
        window.fixture.desk().team().wake(); // the next call finds none either
        QTest::qWait(300);
        QVERIFY(!window.dialog());
        line->click(); // the way back to it
        QTRY_VERIFY(window.window.findChild<QDialog *>(u"troubleDialog"_s));
    }

    void thePasswordGoesToTheHubAndNowhereElse()
    {
        Window window;
        test::joinNobody(window.fixture.desk());
        window.open();
        QTRY_VERIFY(window.dialog());
        auto *field = window.dialog()->findChild<QLineEdit *>(u"password"_s);
        QCOMPARE(field->echoMode(), QLineEdit::Password);
        QTest::keyClicks(field, u"tajna-42"_s);
        QTest::keyClick(field, Qt::Key_Return);
        QTRY_VERIFY(!window.dialog());
        auto *line = window.button(u"team"_s); // it was called with it, and nobody is there
        QTRY_VERIFY2_WITH_TIMEOUT(line->text().contains("no way to the hub"_L1), qPrintable(line->text()), 30'000);
        QFile settings{window.folder.filePath(u"otklik.ini"_s)};
        QVERIFY(!settings.open(QFile::ReadOnly) || !settings.readAll().contains("tajna-42"));
    }

    void whatWaitsIsCountedAtOnceAndOpensTheOutbox()
    {
        Window window;
        test::joinNobody(window.fixture.desk());
        window.open();
        QTRY_VERIFY(window.dialog());
        window.dialog()->reject();
        auto *outbox = window.button(u"outboxButton"_s);
        QTRY_COMPARE(outbox->text(), u"1 waiting to be sent"_s);
        test::perform(window.fixture, window.appeal, TagAdded{u"дороги"_s});
        QTRY_COMPARE(outbox->text(), u"2 waiting to be sent"_s);
        outbox->click();
        Workplace *desk = window.window.workplace();
        QVERIFY(desk->outbox()->isVisible());
        QTRY_COMPARE(desk->outbox()->table()->model()->rowCount(), 2);
        QTest::keyClick(desk->outbox()->table(), Qt::Key_Return);
        QVERIFY(desk->inbox()->isVisible());
    }

    void keysOfAppealsDoNothingInTheOutbox()
    {
        Window window;
        window.open();
        Workplace *desk = window.window.workplace();
        desk->inbox()->goTo(window.appeal);
        QTRY_VERIFY(desk->inbox()->current());
        desk->run(u"page.outbox"_s);
        QTest::keyClick(desk->outbox(), Qt::Key_A);
        QTest::keyClick(desk->outbox(), Qt::Key_E);
        QVERIFY(!QApplication::activeModalWidget()); // neither assign nor escalate
    }

    void linesOfTheState_data()
    {
        using Line = TeamState::Line;
        QTest::addColumn<TeamState>("state");
        QTest::addColumn<QString>("words");
        const auto of = [](Line line, std::optional<HubTrouble> trouble = {}) {
            TeamState state;
            state.line = line;
            if (trouble)
                state.trouble = fail(*trouble);
            state.dataOf = fromSeconds(1772784000);
            return state;
        };
        QTest::newRow("in step") << of(Line::InStep) << u"Data as of 11:00"_s;
        QTest::newRow("calling") << of(Line::Calling) << u"Calling the hub… · data as of 11:00"_s;
        QTest::newRow("calling again") << of(Line::Calling, HubTrouble::Lost)
                                       << u"Offline · data as of 11:00 · The line to the hub broke."_s;
        QTest::newRow("waiting") << of(Line::Waiting, HubTrouble::Lost)
                                 << u"Offline · data as of 11:00 · The line to the hub broke."_s;
        QTest::newRow("no password") << of(Line::Stopped, HubTrouble::PasswordNeeded)
                                     << u"Offline: no password · data as of 11:00"_s;
        TeamState first = of(Line::FirstSync);
        first.taken = 1200;
        first.toTake = 5000;
        QTest::newRow("first sync") << first << u"Taking in the team’s appeals: 1,200 of about 5,000"_s;
        first.taken = 6000;
        QTest::newRow("more than thought") << first << u"Taking in the team’s appeals: 5,000 of about 5,000"_s;
    }
    void linesOfTheState()
    {
        QFETCH(TeamState, state);
        QFETCH(QString, words);
        QLocale::setDefault(QLocale{QLocale::English, QLocale::UnitedKingdom});
        const TimeWords time{QTimeZone{"Europe/Moscow"}};
        QCOMPARE(TeamWords::line(state, time, fromSeconds(1772784000 + 600)), words);
    }
};

QTEST_MAIN(TeamStatusTest)
#include "tst_team_status.moc"
