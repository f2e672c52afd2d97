// SPDX-License-Identifier: GPL-3.0-or-later
// An operator takes an appeal up to the regional centre; there somebody who looks at two municipalities finds it,
// returns it with a result, and looks at the charts. Two real windows, a real hub, by keyboard.
// OTKLIK_PICTURES=<folder> draws each step.
#include "tests/journeys/journey_screen.h"
#include "tests/support/letter_table.h"
#include "tests/team/team_desk.h"
#include "ui/card/card_page.h"
#include "ui/inbox/appeal_list_view.h"
#include "ui/inbox/filter_bar.h"
#include "ui/inbox/inbox_page.h"
#include "ui/settings/settings_dialog.h"

#include <QComboBox>
#include <QListWidget>

using namespace otklik;
using namespace otklik::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int kRegion = 9;

QStringList letters(const QString &place, Timestamp at, const QStringList &texts)
{
    QList<Letter> rows;
    for (const QString &text : texts)
        rows.append({.number = u"%1-%2"_s.arg(place, QString::number(rows.size() + 1)),
                     .text = text,
                     .author = u"Анна Петрова"_s,
                     .place = place,
                     .time = letterTime(at)});
    return letterTable(rows);
}

} // namespace

class RegionJourneyTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { speakRussian(m_language); }
    void upToTheRegionAndBack_data() { looks(); }
    void upToTheRegionAndBack();

private:
    Language m_language;
};

void RegionJourneyTest::upToTheRegionAndBack()
{
    QFETCH(const Look, look);
    if (const QString missing = TestHub::missing(); !missing.isEmpty())
        QSKIP(qPrintable(missing));
    TestHub hub;
    QVERIFY(hub.start());
    HubTeam team{hub};
    QCOMPARE(team.prepare(), QString{});
    team.addMunicipality(kRegion);
    for (const int municipality : {HubTeam::kOurs, HubTeam::kOthers})
        team.setRegion(municipality, kRegion);
    const HubMember anna = team.add(u"operator"_s);
    const HubMember boris = team.add(u"operator"_s, HubTeam::kOthers);
    const HubMember rita = team.add(u"curator"_s, kRegion);
    team.join(rita, u"observer"_s, HubTeam::kOurs);
    team.join(rita, u"observer"_s, HubTeam::kOthers);
    QVERIFY(team.superuser()
                .ask(u"UPDATE hub.municipality SET name = CASE municipality_id WHEN 7 THEN 'Обнинск' WHEN 8 THEN "
                     "'Малоярославец' ELSE 'ЦУР области' END"_s)
                .isGood());
    QVERIFY(team.superuser()
                .ask(u"UPDATE hub.operator SET display_name = CASE login WHEN '%1' THEN 'Анна Смирнова' WHEN '%2' THEN "
                     "'Рита Зорина' ELSE 'Борис Ким' END"_s.arg(anna.login, rita.login))
                .isGood());
    TeamDesk municipal{hub, anna};
    TeamDesk neighbour{hub, boris};
    TeamDesk regional{hub, rita};
    HUB_OK(municipal.join());
    HUB_OK(neighbour.join());
    HUB_OK(regional.join(kRegion));
    for (TeamDesk *desk : {&municipal, &neighbour, &regional})
        desk->advance(std::chrono::floor<std::chrono::seconds>(systemNow() - desk->now()));
    neighbour.start();
    QVERIFY(municipal.import(letters(u"Обнинск"_s, municipal.now() - 1h,
                                     {u"Дорога на Боровск разбита, автобус объезжает полем"_s,
                                      u"Не горит фонарь у школы № 3"_s, u"Яма на повороте к поликлинике"_s})));
    QVERIFY(neighbour.import(letters(u"Малоярославец"_s, neighbour.now() - 2h,
                                     {u"Нет воды с шести утра на Лесной, 5"_s, u"Не убран снег у рынка"_s})));

    Screen above{*regional, look, u"region"_s};
    above.show(*regional, rita.password);
    regional.start();

    // Which municipalities are shown: chosen in the settings, with the space bar.
    QTRY_VERIFY(regional.isInStep());
    above.keys.press(Qt::Key_Comma, Qt::ControlModifier);
    QTRY_VERIFY(above.window().findChild<SettingsDialog *>());
    above.window().findChild<SettingsDialog *>()->showTeam();
    QTRY_VERIFY(above.find<QListWidget>(u"followed"_s) && above.find<QListWidget>(u"followed"_s)->count() == 2);
    auto *followed = above.find<QListWidget>(u"followed"_s);
    followed->setFocus();
    followed->setCurrentRow(0);
    for (int row = 0; row < 2; ++row) {
        QTest::keyClick(above.find<QListWidget>(u"followed"_s), Qt::Key_Space);
        QTRY_COMPARE(regional->settings().configuration()->team->followed.size(), static_cast<std::size_t>(row + 1));
        QTRY_VERIFY(above.find<QListWidget>(u"followed"_s)->isEnabled() &&
                    above.find<QListWidget>(u"followed"_s)->count() == 2);
        above.find<QListWidget>(u"followed"_s)->setCurrentRow(1);
    }
    above.picture(above.window().findChild<SettingsDialog *>(), u"followed"_s);
    above.window().findChild<SettingsDialog *>()->close();
    municipal.start(); // there was time to lose
    auto *list = above.workplace().inbox()->list();
    QTRY_COMPARE_WITH_TIMEOUT(list->model()->rowCount(), 5, 60'000);
    above.picture(u"both-municipalities"_s);

    // The road is the region's.
    const AppealId ours = municipal.find(u"Обнинск-1"_s);
    QVERIFY(municipal.perform(ours, Escalated{5, {}, u"Дорога областная"_s, municipal.now() + 48h}));
    QTRY_COMPARE_WITH_TIMEOUT(regional.ids().size(), 6U, 60'000);
    auto *filters = above.window().findChild<FilterBar *>();
    filters->setFilter({.municipalities = {QString{}}});
    emit filters->changed();
    QTRY_COMPARE(list->model()->rowCount(), 1);
    list->setFocus();
    above.keys.press(Qt::Key_J);
    QTRY_VERIFY(above.workplace().inbox()->current());
    QTRY_VERIFY(above.words(u"from"_s).contains(u"отвечает Обнинск"_s));
    above.picture(u"the-copy"_s);

    // Looked into and returned: Shift+E.
    above.keys.press(Qt::Key_E, Qt::ShiftModifier);
    QTRY_VERIFY(above.keys.target()->objectName() != list->objectName());
    above.keys.paste(u"Министерство чинит с понедельника"_s);
    above.keys.press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE_WITH_TIMEOUT(municipal.card(ours).appeal.level, 0, 60'000);
    above.picture(u"returned"_s);

    above.keys.press(Qt::Key_3, Qt::ControlModifier);
    auto *by = above.find<QComboBox>(u"by"_s);
    const QVariant municipalities = QVariant::fromValue(WorkloadBy::Municipality);
    QTRY_VERIFY(by->isVisible() && by->findData(municipalities) >= 0);
    by->setCurrentIndex(by->findData(municipalities));
    emit by->activated(by->currentIndex());
    above.picture(u"by-municipalities"_s);
    above.window().showOpening();

    Screen below{*municipal, look, u"municipality"_s};
    below.show(*municipal, anna.password);
    QTRY_COMPARE_WITH_TIMEOUT(below.workplace().inbox()->list()->model()->rowCount(), 3, 60'000);
    below.workplace().inbox()->goTo(ours);
    QTRY_COMPARE(below.card().appeal(), ours);
    below.picture(u"what-came-back"_s);
    QCOMPARE(municipal.problems(), QStringList{});
    QCOMPARE(regional.problems(), QStringList{});
    below.window().showOpening();
}

QTEST_MAIN(RegionJourneyTest)
#include "tst_region_journey.moc"
