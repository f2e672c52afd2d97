// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/lone_team.h"
#include "ui/outbox/outbox_model.h"
#include "ui/outbox/outbox_page.h"
#include "ui/widgets/plain_label.h"

#include <QKeyEvent>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QtTest>

using namespace otklik;
using namespace Qt::StringLiterals;

namespace {

/// One appeal of before and a note written in the team: two entries.
struct Outbox {
    Outbox()
    {
        appeal = fixture.receive({.text = u"Яма у школы"_s, .author = u"<b>Анна</b>"_s});
        test::joinNobody(fixture.desk());
        note = test::perform(fixture, appeal, NoteAdded{u"Звонил в ДЭУ"_s});
        page = std::make_unique<OutboxPage>(fixture.desk());
        page->show();
    }
    int rows() const { return page->table()->model()->rowCount(); }
    QString cell(int row, int column) const { return page->table()->model()->index(row, column).data().toString(); }
    QString words(const QString &name) const { return page->findChild<PlainLabel *>(name)->text(); }
    void press(int key) const // QTest::keyClick() knows the letters of one alphabet only
    {
        QKeyEvent event{QEvent::KeyPress, key, Qt::NoModifier};
        QApplication::sendEvent(page->table(), &event);
    }

    test::DeskFixture fixture;
    AppealId appeal;
    OperationId note;
    std::unique_ptr<OutboxPage> page;
};

constexpr int kRussianH = 0x0420; // «Р», at the place of H
constexpr int kRussianJ = 0x041E; // «О»

} // namespace

class OutboxPageTest : public QObject {
    Q_OBJECT
private slots:
    void whatWaitsIsListed()
    {
        Outbox outbox;
        QVERIFY(outbox.note.isNull() == false);
        QTRY_COMPARE(outbox.rows(), 2);
        QVERIFY(outbox.cell(0, OutboxModel::Appeal).contains("<b>"_L1)); // as it came
        QCOMPARE(outbox.cell(1, OutboxModel::Since), u"11:00"_s);
        QVERIFY(outbox.words(u"outboxSummary"_s).contains(u'2'));
        outbox.press(kRussianJ);
        QCOMPARE(outbox.words(u"outboxText"_s), u"Звонил в ДЭУ"_s);
        QVERIFY(!outbox.page->findChild<QPushButton *>(u"outbox.apply"_s)->isVisible()); // nothing was refused
    }

    void aReceiptCannotBeDropped()
    {
        Outbox outbox;
        QTRY_COMPARE(outbox.rows(), 2);
        QVERIFY(!outbox.page->findChild<QPushButton *>(u"outbox.drop"_s)->isVisible());
        outbox.press(Qt::Key_Delete);
        QVERIFY(!outbox.page->findChild<QMessageBox *>());
    }

    void heldAndReleasedByOneKey()
    {
        Outbox outbox;
        QTRY_COMPARE(outbox.rows(), 2);
        outbox.press(kRussianJ);
        const QString waits = outbox.cell(1, OutboxModel::State);
        outbox.press(kRussianH);
        QTRY_VERIFY(outbox.cell(1, OutboxModel::State) != waits);
        QCOMPARE(test::wait(outbox.fixture.desk().team().counts()).value().held, 1);
        outbox.press(kRussianH);
        QTRY_COMPARE(outbox.cell(1, OutboxModel::State), waits);
        QCOMPARE(test::wait(outbox.fixture.desk().team().counts()).value().held, 0);
    }

    void droppingAsksAndNamesIt()
    {
        Outbox outbox;
        QTRY_COMPARE(outbox.rows(), 2);
        outbox.press(Qt::Key_J);
        outbox.press(Qt::Key_Delete);
        auto *question = outbox.page->findChild<QMessageBox *>();
        QVERIFY(question && question->text().contains(u"Звонил в ДЭУ"_s));
        question->findChild<QPushButton *>(u"accept"_s)->click();
        QTRY_COMPARE(outbox.rows(), 1);
        const AppealCard card = test::wait(outbox.fixture.desk().catalog().card(outbox.appeal)).value();
        QVERIFY(std::ranges::none_of(card.history, [&](const HistoryEntry &entry) {
            return entry.operation.id == outbox.note && !entry.isUndone;
        }));
    }

    void enterOpensTheAppeal()
    {
        Outbox outbox;
        QTRY_COMPARE(outbox.rows(), 2);
        QSignalSpy chosen{outbox.page.get(), &OutboxPage::appealChosen};
        outbox.press(Qt::Key_Return);
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen.front().front().value<AppealId>(), outbox.appeal);
    }

    void newWorkAppearsByItselfAndTheChosenStays()
    {
        Outbox outbox;
        QTRY_COMPARE(outbox.rows(), 2);
        outbox.press(Qt::Key_J);
        test::perform(outbox.fixture, outbox.appeal, TagAdded{u"дороги"_s});
        QTRY_COMPARE(outbox.rows(), 3);
        QCOMPARE(outbox.words(u"outboxText"_s), u"Звонил в ДЭУ"_s);
    }

    void nothingWaits_data()
    {
        QTest::addColumn<bool>("isInTeam");
        QTest::newRow("alone") << false;
        QTest::newRow("in a team") << true;
    }
    void nothingWaits()
    {
        QFETCH(bool, isInTeam);
        test::DeskFixture fixture;
        if (isInTeam)
            test::joinNobody(fixture.desk());
        OutboxPage page{fixture.desk()};
        page.show();
        auto *empty = page.findChild<PlainLabel *>(u"outboxEmpty"_s);
        QTRY_VERIFY(empty->isVisible() && !empty->text().isEmpty());
        QCOMPARE(empty->text().contains("Team"_L1), !isInTeam); // what to do next
        QVERIFY(!page.table()->isVisible());
        QTest::keyClick(&page, Qt::Key_H); // on nothing: nothing happens
    }
};

QTEST_MAIN(OutboxPageTest)
#include "tst_outbox_page.moc"
