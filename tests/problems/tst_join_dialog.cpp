// SPDX-License-Identifier: GPL-3.0-or-later
// Of which mass problem an appeal is: what is offered, what Enter takes, what comes in late.
#include "ui/pickers/alike_list.h"
#include "ui/pickers/join_dialog.h"
#include "ui/widgets/plain_label.h"

#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QtTest>

using namespace otklik;
using namespace Qt::StringLiterals;

namespace {

Problem problem(const QString &name, int open)
{
    return {name, {open + 1, open, open}, {}, {}, {}};
}

Alike alike(qint64 id, const QString &problem, float score)
{
    Alike each;
    each.row.id = AppealId{id};
    each.row.problem = problem;
    each.row.snippet = u"<b>Нет</b> воды"_s;
    each.row.author = u"Анна"_s;
    each.likeness = {score, score, false, true};
    return each;
}

const std::vector<Problem> kProblems{problem(u"Фонари, Мира"_s, 9), problem(u"Прорыв, Ленина"_s, 4),
                                     problem(u"Снег, Садовая"_s, 0)};

struct Screen {
    explicit Screen(int count = 1)
        : dialog(new JoinDialog{count, &window})
    {
        window.show();
        QObject::connect(dialog, &JoinDialog::joined, &window,
                         [this](const QString &name, const std::vector<AppealId> &ids) {
                             ++joins;
                             joined = name;
                             also = ids;
                         });
        QObject::connect(dialog, &JoinDialog::left, &window, [this] { ++leaves; });
        dialog->open();
    }
    void bring(const QString &present = {}, const QString &suggested = u"Нет воды, Мира"_s,
               const AlikeAppeals &found = {}, const std::vector<Problem> &problems = kProblems) const
    {
        dialog->setSubject(present, suggested);
        dialog->setProblems(problems);
        dialog->setAlike(found);
    }
    QStringList offered() const
    {
        const auto *list = dialog->findChild<QListWidget *>(u"problems"_s);
        QStringList names;
        for (int row = 0; row < list->count(); ++row)
            names << list->item(row)->text().section(u"  ·  "_s, 0, 0);
        return names;
    }
    QLineEdit *name() const { return dialog->findChild<QLineEdit *>(u"problemName"_s); }
    AlikeList *list() const { return dialog->findChild<AlikeList *>(); }
    QString button() const { return dialog->findChild<QPushButton *>(u"join"_s)->text(); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) const { QTest::keyClick(name(), key, modifiers); }

    QWidget window;
    QPointer<JoinDialog> dialog;
    int joins = 0;
    int leaves = 0;
    QString joined;
    std::vector<AppealId> also;
};

} // namespace

class TestJoinDialog : public QObject {
    Q_OBJECT
private slots:
    void offersTheNewOneFirst()
    {
        Screen screen;
        screen.bring();
        QCOMPARE(screen.offered(), (QStringList{u"Нет воды, Мира"_s, u"Фонари, Мира"_s, u"Прорыв, Ленина"_s}));
        screen.press(Qt::Key_Return);
        QCOMPARE(screen.joined, u"Нет воды, Мира"_s);
        QCOMPARE(screen.joins, 1);
        QVERIFY(screen.also.empty());
    }
    void offersWhatItIsLikeBeforeAll()
    {
        Screen screen;
        screen.bring({}, u"Нет воды"_s, {{}, {alike(5, u"Прорыв, Ленина"_s, 0.7F), alike(6, u"Снег, Садовая"_s, 0.6F)}});
        QCOMPARE(screen.offered(),
                 (QStringList{u"Прорыв, Ленина"_s, u"Снег, Садовая"_s, u"Нет воды"_s, u"Фонари, Мира"_s}));
    }
    void typingFindsOrMakesANewOne()
    {
        Screen screen;
        screen.bring();
        screen.name()->insert(u"снег"_s); // also one that is over
        QCOMPARE(screen.offered(), (QStringList{u"Снег, Садовая"_s, u"снег"_s}));
        screen.press(Qt::Key_Down);
        screen.press(Qt::Key_Up);
        screen.press(Qt::Key_Return);
        QCOMPARE(screen.joined, u"Снег, Садовая"_s);
    }
    void theSameNameIsNotOfferedTwice()
    {
        Screen screen;
        screen.bring({}, u"Фонари, Мира"_s);
        QCOMPARE(screen.offered().count(u"Фонари, Мира"_s), 1);
    }
    void aloneSureOnesAreMarked()
    {
        Screen screen{2};
        screen.bring({}, u"Нет воды"_s, {{alike(7, {}, 0.9F), alike(8, {}, 0.55F)}, {}});
        QCOMPARE(screen.list()->marked(), (std::vector{AppealId{7}}));
        QVERIFY2(screen.button().contains(u'3'), qPrintable(screen.button()));
        QVERIFY(screen.list()->item(0)->text().contains("<b>"_L1)); // as it came
        screen.press(Qt::Key_A, Qt::ControlModifier);
        QCOMPARE(screen.list()->marked().size(), std::size_t{2});
        screen.press(Qt::Key_A, Qt::ControlModifier);
        QCOMPARE(screen.list()->marked().size(), std::size_t{2});
        screen.press(Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(screen.list()->marked().empty());
        screen.list()->item(1)->setCheckState(Qt::Checked);
        QVERIFY(screen.button().contains(u'3'));
        screen.press(Qt::Key_Return);
        QCOMPARE(screen.also, (std::vector{AppealId{8}}));
    }
    void enterWaitsForWhatIsComing()
    {
        Screen screen;
        screen.press(Qt::Key_Return);
        QCOMPARE(screen.joins, 0);
        QVERIFY(screen.dialog->isVisible());
        screen.dialog->setProblems(kProblems);
        screen.dialog->setSubject({}, u"Нет воды"_s);
        QCOMPARE(screen.joins, 0);
        screen.dialog->setAlike({{alike(7, {}, 0.9F)}, {}});
        QCOMPARE(screen.joins, 1);
        QCOMPARE(screen.joined, u"Нет воды"_s);
        QCOMPARE(screen.also.size(), std::size_t{1});
    }
    void whatWasTypedStays()
    {
        Screen screen;
        screen.name()->insert(u"Авария"_s);
        screen.bring({}, u"Нет воды"_s, {{}, {alike(5, u"Прорыв, Ленина"_s, 0.7F)}});
        QCOMPARE(screen.offered(), QStringList{u"Авария"_s});
        screen.press(Qt::Key_A, Qt::ControlModifier); // marks the letters, not the appeals
        QCOMPARE(screen.name()->selectedText(), u"Авария"_s);
    }
    void takesOut()
    {
        Screen screen;
        screen.bring(u"Фонари, Мира"_s, u"Нет воды"_s);
        QVERIFY(!screen.offered().contains(u"Фонари, Мира"_s));
        for (int i = 0; i < 5; ++i)
            screen.press(Qt::Key_Down);
        screen.press(Qt::Key_Return);
        QCOMPARE(screen.leaves, 1);
        QCOMPARE(screen.joins, 0);
    }
    void nothingToOfferTakesNothing()
    {
        Screen screen;
        screen.bring({}, {}, {}, {});
        QVERIFY(screen.offered().isEmpty());
        screen.press(Qt::Key_Return);
        QCOMPARE(screen.joins, 0);
        QVERIFY(screen.dialog->isVisible());
        screen.press(Qt::Key_Escape);
        QTRY_VERIFY(!screen.dialog);
    }
};

QTEST_MAIN(TestJoinDialog)
#include "tst_join_dialog.moc"
