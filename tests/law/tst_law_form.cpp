// SPDX-License-Identifier: GPL-3.0-or-later
// The steps that the law and the practice know, as they are offered and filled in by keys.
#include "core/domain/operation_json.h"
#include "core/domain/transitions.h"
#include "resources/shipped.h"
#include "ui/law/law_form.h"
#include "ui/law/transition_table.h"
#include "ui/widgets/plain_label.h"

#include <QComboBox>
#include <QDateEdit>
#include <QDialogButtonBox>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QTableWidget>
#include <QtTest>

using namespace otklik;
using namespace Qt::StringLiterals;
using std::chrono::days;

namespace {

constexpr Timestamp kNow{std::chrono::seconds{1'772'800'200}}; // 2026-03-06 15:30 in Moscow

Appeal appealOf(Track track)
{
    Appeal appeal;
    appeal.id = AppealId{1};
    appeal.track = track;
    appeal.origin.channel = track == Track::Appeal59 ? u"paper"_s : u"vk_comment"_s;
    appeal.origin.received = kNow - days{1};
    return appeal;
}

Appeal registered()
{
    Appeal appeal = appealOf(Track::Appeal59);
    appeal.registration = Registration{u"О-12"_s, kNow - days{1}};
    return appeal;
}

Practice practice()
{
    return shippedMunicipality()->practice;
}

struct Screen {
    Screen(LawStep step, const Appeal &appeal, const std::optional<Timestamp> &limit = {})
        : form(new LawForm{
              step, {appeal, practice(), {u"Область"_s}, kNow, limit}, TimeWords{QTimeZone{"Europe/Moscow"}}, &window})
    {
        window.show();
        QObject::connect(form, &LawForm::filled, &window, [this](const Change &change) { filled.push_back(change); });
        form->open();
    }
    void type(const char *field, const QString &text) const
    {
        auto *edit = form->findChild<QLineEdit *>(QString::fromLatin1(field));
        QVERIFY2(edit, field);
        edit->clear();
        edit->insert(text);
    }
    bool isReady() const { return form->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok)->isEnabled(); }
    void take() const { QTest::keyClick(form, Qt::Key_Return); }

    QWidget window;
    QPointer<LawForm> form;
    std::vector<Change> filled;
};

std::vector<LawStep> names(const std::vector<OfferedStep> &steps, bool isAllowed)
{
    std::vector<LawStep> named;
    for (const OfferedStep &step : steps) {
        if (step.whyNot.isEmpty() == isAllowed)
            named.push_back(step.step);
    }
    return named;
}

} // namespace

class TestLawForm : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { initResources(); }
    void whatIsOfferedFollowsTheLaw();
    void whatIsNotAllowedSaysWhy();
    void aFormIsTakenWhenItIsWhole_data();
    void aFormIsTakenWhenItIsWhole();
    void aGroundSaysWhatItAsks();
    void aGroundWithoutAStepAsksNothing();
    void aTermIsExtendedNoFurtherThanTheLawLets();
    void theTableIsTheOneOfTheDomain();
};

void TestLawForm::whatIsOfferedFollowsTheLaw()
{
    const Operator me{OperatorId{1}, u"Анна"_s, Role::Operator, true};
    const auto letter = LawSteps::offered(registered(), me, practice(), kNow);
    QVERIFY(std::ranges::count(names(letter, true), LawStep::Extend) == 1);
    QVERIFY(std::ranges::count(names(letter, true), LawStep::Redirect) == 1);
    Appeal comment = appealOf(Track::OpenSource);
    const auto steps = LawSteps::offered(comment, me, practice(), kNow);
    QVERIFY(std::ranges::none_of(steps, [](const OfferedStep &s) { return s.step == LawStep::Register; }));
    QVERIFY(std::ranges::none_of(steps, [](const OfferedStep &s) { return s.step == LawStep::PromiseKept; }));
    comment.promisedUntil = kNow + days{1};
    const auto promised = LawSteps::offered(comment, me, practice(), kNow);
    QVERIFY(std::ranges::count(names(promised, true), LawStep::PromiseMoved) == 1);
}

void TestLawForm::whatIsNotAllowedSaysWhy()
{
    const auto steps = LawSteps::offered(appealOf(Track::Appeal59), {OperatorId{1}, u"Анна"_s, Role::Operator, true},
                                         practice(), kNow);
    const auto redirect = std::ranges::find(steps, LawStep::Redirect, &OfferedStep::step);
    QVERIFY(redirect != steps.end() && !redirect->whyNot.isEmpty());
    QCOMPARE(steps.front().whyNot, QString{}); // what is allowed stands first
    const auto onlooker =
        LawSteps::offered(registered(), {OperatorId{1}, u"Гость"_s, Role::Observer, true}, practice(), kNow);
    QVERIFY(names(onlooker, true).empty());
}

void TestLawForm::aFormIsTakenWhenItIsWhole_data()
{
    QTest::addColumn<LawStep>("step");
    QTest::addColumn<QStringList>("fields");
    QTest::addColumn<QString>("kind");

    QTest::newRow("number") << LawStep::Register << QStringList{u"number"_s} << u"register"_s;
    QTest::newRow("redirect") << LawStep::Redirect << QStringList{u"addressee"_s, u"reason"_s, u"notice"_s}
                              << u"redirect"_s;
    QTest::newRow("extension") << LawStep::Extend << QStringList{u"reason"_s, u"notice"_s} << u"extend"_s;
    QTest::newRow("given back") << LawStep::Return << QStringList{u"reason"_s} << u"return"_s;
    QTest::newRow("kind") << LawStep::Track << QStringList{u"reason"_s} << u"track.set"_s;
    QTest::newRow("promise moved") << LawStep::PromiseMoved << QStringList{u"reason"_s} << u"promise.move"_s;
    QTest::newRow("promise broken") << LawStep::PromiseBroken << QStringList{u"reason"_s} << u"promise.settle"_s;
    QTest::newRow("duty service") << LawStep::TellEmergency << QStringList{u"person"_s} << u"emergency.tell"_s;
}

void TestLawForm::aFormIsTakenWhenItIsWhole()
{
    QFETCH(const LawStep, step);
    QFETCH(const QStringList, fields);

    Screen screen{step, registered(), kNow + days{7}};
    if (step == LawStep::Register)
        screen.type("number", {}); // it had one
    for (const QString &field : fields) {
        QVERIFY2(!screen.isReady(), qPrintable(field));
        if (field == u"addressee")
            screen.form->findChild<QComboBox *>(field)->setCurrentText(u"Область"_s);
        else
            screen.type(field.toLatin1().constData(), u"слово"_s);
    }
    QVERIFY(screen.isReady());
    screen.take();
    QCOMPARE(screen.filled.size(), 1U);
    QTEST(kindOf(screen.filled.front()), "kind");
    const auto allowed = mayDo(
        [&] {
            Appeal appeal = registered();
            appeal.department = u"ЖКХ"_s;
            appeal.step = Step::InWork;
            appeal.promisedUntil = kNow + days{1};
            return appeal;
        }(),
        {newOperationId(), AppealId{1}, OperatorId{1}, kNow, screen.filled.front()},
        {OperatorId{1}, u"Анна"_s, Role::Operator, true}, practice(), {});
    QVERIFY2(allowed, allowed ? "" : qPrintable(allowed.error().subject));
}

void TestLawForm::aGroundSaysWhatItAsks()
{
    Screen screen{LawStep::Leave, registered()};
    auto *grounds = screen.form->findChild<QComboBox *>(u"ground"_s);
    QCOMPARE(grounds->count(), 7); // art. 11
    grounds->setCurrentIndex(grounds->findData(u"court"_s));
    QVERIFY(screen.form->findChild<PlainLabel *>(u"requirement"_s)->text().contains(u"7 дней"_s));
    QVERIFY(!screen.isReady());
    screen.type("done", u"возвращено письмом 5"_s);
    QVERIFY(screen.isReady());
    screen.take();
    QCOMPARE(std::get<LeftUnanswered>(screen.filled.front()).ground, u"court"_s);
}

void TestLawForm::aGroundWithoutAStepAsksNothing()
{
    Screen screen{LawStep::Leave, appealOf(Track::OpenSource)};
    auto *grounds = screen.form->findChild<QComboBox *>(u"ground"_s);
    grounds->setCurrentIndex(grounds->findData(u"gratitude"_s));
    QVERIFY(screen.form->findChild<QLineEdit *>(u"done"_s)->isHidden());
    QVERIFY(screen.isReady());
}

void TestLawForm::aTermIsExtendedNoFurtherThanTheLawLets()
{
    Screen screen{LawStep::Extend, registered(), kNow + days{30}};
    auto *until = screen.form->findChild<QDateEdit *>(u"until"_s);
    QCOMPARE(until->date(), QDate(2026, 4, 5));
    until->setDate(QDate{2026, 12, 31});
    QCOMPARE(until->date(), QDate(2026, 4, 5));
    QVERIFY(screen.form->findChild<PlainLabel *>(u"limit"_s)->text().contains(u"2026"_s));
}

void TestLawForm::theTableIsTheOneOfTheDomain()
{
    QWidget window;
    window.show();
    QPointer<QWidget> dialog = openTransitionTable(&window);
    auto *table = dialog->findChild<QTableWidget *>(u"transitions"_s);
    QCOMPARE(table->rowCount(), static_cast<int>(transitions().size()));
    int marks = 0;
    for (int row = 0; row < table->rowCount(); ++row) {
        const Transition &transition = transitions()[static_cast<std::size_t>(row)];
        QVERIFY2(!table->item(row, 0)->text().contains(u'.'), transition.kind); // in words, not as it is stored
        for (int column = 1; column <= kStepCount; ++column)
            marks += table->item(row, column)->text() == u"✓" ? 1 : 0;
    }
    int allowed = 0;
    for (const Transition &transition : transitions()) {
        for (int step = 0; step < kStepCount; ++step)
            allowed += transition.from.contains(static_cast<Step>(step)) ? 1 : 0;
    }
    QCOMPARE(marks, allowed);
    QTest::keyClick(dialog, Qt::Key_Escape);
    QTRY_VERIFY(!dialog);
}

QTEST_MAIN(TestLawForm)
#include "tst_law_form.moc"
