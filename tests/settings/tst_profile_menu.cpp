// SPDX-License-Identifier: GPL-3.0-or-later
// Regulations as wholes, on the page of the deadlines.
#include "resources/shipped.h"
#include "ui/common/preferences.h"
#include "ui/settings/deadlines_page.h"

#include <QMenu>
#include <QPushButton>
#include <QTableWidget>
#include <QtTest>

using namespace otklik;
using namespace Qt::StringLiterals;

namespace {

int rulesOf(const std::vector<DeadlineProfile> &profiles)
{
    int rules = 0;
    for (const DeadlineProfile &profile : profiles)
        rules += static_cast<int>(profile.rules.size());
    return rules;
}

struct Screen {
    Screen()
        : page(shippedMunicipality().value(), shippedProfiles().value(), preferences, nullptr)
        , table(page.findChild<QTableWidget *>(u"deadlineRules"_s))
        , menu(page.findChild<QPushButton *>(u"regulations"_s)->menu())
    {
        page.show();
    }
    /// As the menu is when it opens: its submenus hold what there is to choose.
    QList<QAction *> choices(int submenu) const
    {
        emit menu->aboutToShow();
        return menu->findChildren<QMenu *>(QString{}, Qt::FindDirectChildrenOnly).at(submenu)->actions();
    }

    QTemporaryDir dir;
    Preferences preferences{dir.filePath(u"settings.ini"_s)};
    DeadlinesPage page;
    QTableWidget *table;
    QMenu *menu;
};

} // namespace

class TestProfileMenu : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { initResources(); }
    void aReadyOneStandsAboveTheOthers();
    void oneIsRemovedAsAWhole();
    void theSameOneIsThereOnce();
};

void TestProfileMenu::aReadyOneStandsAboveTheOthers()
{
    Screen screen;
    const int before = screen.table->rowCount();
    QCOMPARE(before, rulesOf(shippedMunicipality()->deadlines));
    const auto ready = shippedProfiles().value();
    const auto choices = screen.choices(0);
    QCOMPARE(choices.size(), static_cast<qsizetype>(ready.size()));
    const auto surgut = std::ranges::find(ready, u"surgut"_s, &DeadlineProfile::id);
    choices.at(surgut - ready.begin())->trigger();
    QCOMPARE(screen.table->rowCount(), before + static_cast<int>(surgut->rules.size()));
    QVERIFY(screen.table->cellWidget(0, 0)->toolTip().contains(u"Сургут"_s));
}

void TestProfileMenu::oneIsRemovedAsAWhole()
{
    Screen screen;
    const auto profiles = shippedMunicipality()->deadlines;
    screen.choices(2).last()->trigger();
    QCOMPARE(screen.table->rowCount(), rulesOf(profiles) - static_cast<int>(profiles.back().rules.size()));
    QCOMPARE(screen.choices(2).size(), static_cast<qsizetype>(profiles.size()) - 1);
}

void TestProfileMenu::theSameOneIsThereOnce()
{
    Screen screen;
    screen.choices(0).first()->trigger();
    const int once = screen.table->rowCount();
    screen.choices(0).first()->trigger();
    QCOMPARE(screen.table->rowCount(), once);
}

QTEST_MAIN(TestProfileMenu)
#include "tst_profile_menu.moc"
