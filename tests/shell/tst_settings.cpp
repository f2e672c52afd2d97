// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/desk_fixture.h"
#include "ui/common/preferences.h"
#include "ui/settings/settings_dialog.h"
#include "ui/settings/settings_page.h"
#include "ui/widgets/plain_label.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableWidget>
#include <QtTest>

using namespace otklik;
using namespace Qt::StringLiterals;

namespace {

struct Settings {
    explicit Settings(Role role = Role::Administrator)
        : preferences(folder.filePath(u"otklik.ini"_s))
    {
        fixture.sitDown(fixture.addOperator(u"Нина"_s, role));
        dialog = new SettingsDialog(fixture.desk(), preferences, &window);
        dialog->show();
    }
    QPushButton *saveButton() const { return dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Save); }
    QString words() const { return dialog->findChild<PlainLabel *>(u"settingsWords"_s)->text(); }
    bool save() const
    {
        saveButton()->click();
        return QTest::qWaitFor([this] { return !words().isEmpty(); }, 20'000);
    }
    template<typename T>
    T *find(const QString &name) const
    {
        return dialog->findChild<T *>(name);
    }
    const Municipality &municipality() { return (kept = fixture.desk().settings().configuration())->municipality; }

    QTemporaryDir folder;
    test::DeskFixture fixture;
    Preferences preferences;
    QWidget window;
    SettingsDialog *dialog = nullptr;
    ConfigurationPtr kept;
};

} // namespace

class SettingsTest : public QObject {
    Q_OBJECT
private slots:
    void onlyAnAdministratorChangesThem_data()
    {
        QTest::addColumn<Role>("role");
        QTest::addColumn<bool>("may");
        QTest::newRow("operator") << Role::Operator << false;
        QTest::newRow("supervisor") << Role::Supervisor << false;
        QTest::newRow("administrator") << Role::Administrator << true;
    }
    void onlyAnAdministratorChangesThem()
    {
        QFETCH(Role, role);
        QFETCH(bool, may);
        Settings settings{role};
        QVERIFY(settings.dialog->pageCount() >= 8);
        QVERIFY(settings.find<QComboBox>(u"theme"_s)->isEnabled()); // everybody's own
        QCOMPARE(settings.find<QTableWidget>(u"operators"_s)->isEnabled(), may);
        QCOMPARE(settings.find<QLineEdit>(u"tag1"_s)->isEnabled(), may);
        QCOMPARE(settings.find<QPlainTextEdit>(u"reasons"_s)->isEnabled(), may);
        QVERIFY(!settings.saveButton()->isEnabled()); // nothing was changed
    }

    void operatorsComeAndGo()
    {
        Settings settings;
        auto *table = settings.find<QTableWidget>(u"operators"_s);
        const int before = table->rowCount();
        table->item(1, 0)->setText(u"Мария Иванова"_s);
        static_cast<QCheckBox *>(table->cellWidget(1, 2))->click();
        settings.find<QPushButton>(u"addOperator"_s)->click();
        table->item(before, 0)->setText(u"Пётр"_s);
        QVERIFY(settings.save());
        const auto &operators = (settings.kept = settings.fixture.desk().settings().configuration())->operators;
        QCOMPARE(static_cast<int>(operators.size()), before + 1);
        QCOMPARE(operators[1].name, u"Мария Иванова"_s);
        QVERIFY(!operators[1].active);
        QCOMPARE(operators.back().name, u"Пётр"_s);
        QVERIFY(!settings.saveButton()->isEnabled());
        QCOMPARE(table->rowCount(), before + 1); // the next change will not add him again
    }

    void oneAdministratorStays()
    {
        Settings settings;
        auto *table = settings.find<QTableWidget>(u"operators"_s);
        for (int row = 0; row < table->rowCount(); ++row) {
            auto *role = static_cast<QComboBox *>(table->cellWidget(row, 1));
            role->setCurrentIndex(role->findData(static_cast<int>(Role::Operator)));
            emit role->activated(role->currentIndex());
        }
        QVERIFY(settings.save());
        QVERIFY(settings.words().contains("administrator"_L1));
        QVERIFY(settings.saveButton()->isEnabled());
    }

    void severalPagesAreSavedTogether()
    {
        Settings settings;
        auto *name = settings.find<QLineEdit>(u"name"_s);
        name->selectAll();
        name->insert(u"Заречье"_s);
        settings.find<QSpinBox>(u"urgentHours"_s)->setValue(3);
        settings.find<QCheckBox>(u"roundTheClock"_s)->click();
        settings.find<QPlainTextEdit>(u"regionalDays"_s)->setPlainText(u"2026-08-01 short День города\n2026-04-21"_s);
        settings.find<QPlainTextEdit>(u"reasons"_s)->setPlainText(u"Нет ответа\n\nУгроза жизни\n"_s);
        auto *tag = settings.find<QLineEdit>(u"tag2"_s);
        tag->selectAll();
        tag->insert(u"снег"_s);
        QVERIFY(settings.save());
        const Municipality &set = settings.municipality();
        QCOMPARE(set.name, u"Заречье"_s);
        QCOMPARE(set.urgentHours, 3);
        QVERIFY(set.schedule.isRoundTheClock);
        QCOMPARE(set.regionalDays.size(), 2U);
        QCOMPARE(set.regionalDays[0].kind, DayKind::Off); // by date
        QCOMPARE(set.regionalDays[1].kind, DayKind::Short);
        QCOMPARE(set.regionalDays[1].title, u"День города"_s);
        QCOMPARE(set.escalationReasons, (QStringList{u"Нет ответа"_s, u"Угроза жизни"_s}));
        QCOMPARE(settings.kept->favouriteTags.value(1), u"снег"_s);
    }

    void whatCannotBeIsSaidAndNotSaved()
    {
        Settings settings;
        const Municipality before = settings.municipality();
        settings.find<QPlainTextEdit>(u"regionalDays"_s)->setPlainText(u"завтра"_s);
        QVERIFY(settings.save());
        QVERIFY(settings.words().contains(u"завтра"_s));
        QVERIFY(settings.municipality() == before);
    }

    void aTemplateNeedsAFact()
    {
        Settings settings;
        auto *text = settings.find<QPlainTextEdit>(u"templateText"_s);
        text->setPlainText(u"Здравствуйте, {имя}! Всё сделано."_s);
        QVERIFY(settings.find<PlainLabel>(u"templatePreview"_s)->text().contains(u"Анна Петровна"_s));
        QVERIFY(settings.save());
        QVERIFY(settings.words().contains("[[double brackets]]"_L1));
        text->setPlainText(u"Здравствуйте, {имя}! [[что сделано]]"_s);
        QVERIFY(QTest::qWaitFor([&] { return settings.saveButton()->isEnabled(); }));
        settings.saveButton()->click();
        QTRY_COMPARE(settings.fixture.desk().settings().configuration()->templates.front().text,
                     u"Здравствуйте, {имя}! [[что сделано]]"_s);
    }

    void coloursAndLanguageAreAnnounced()
    {
        Settings settings{Role::Operator};
        QSignalSpy themes{settings.dialog, &SettingsDialog::themeChosen};
        auto *theme = settings.find<QComboBox>(u"theme"_s);
        theme->setCurrentIndex(theme->findData(static_cast<int>(Theme::Dark)));
        emit theme->activated(theme->currentIndex());
        QVERIFY(settings.save());
        QCOMPARE(themes.size(), 1);
        QVERIFY(themes.front().front().value<Theme>() == Theme::Dark);
    }
};

QTEST_MAIN(SettingsTest)
#include "tst_settings.moc"
