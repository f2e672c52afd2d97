// SPDX-License-Identifier: GPL-3.0-or-later
// The day of a storm: three hundred calls and comments on five causes come in with a file; one operator sorts them into
// five problems and answers each with one text, by keys alone. Counted as tst_effort counts.
#include "tests/journeys/journey_screen.h"
#include "tests/journeys/storm_file.h"
#include "ui/card/card_page.h"
#include "ui/inbox/appeal_list_view.h"
#include "ui/inbox/inbox_page.h"
#include "ui/problems/problem_page.h"

#include <QAbstractItemModel>
#include <QDialog>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QTableView>
#include <QtTest>

#include <numeric>

using namespace otklik;
using namespace Qt::StringLiterals;
using test::waitFor;

namespace {

constexpr int kPerCause = 60;
constexpr double kKey = 0.28;
constexpr double kMental = 1.35;

/// «Парковая» stands in the texts as «на Парковой», too.
QString stemOf(const QString &street)
{
    return street.chopped(2);
}

double seconds(int keys, int thoughts)
{
    return keys * kKey + thoughts * kMental;
}

} // namespace

class StormDayTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { test::speakRussian(m_language); }
    void sortedAndAnswered_data() { test::looks(); }
    void sortedAndAnswered();

private:
    /// What one answer costs where each is answered by itself with the same text from the clipboard.
    static int keysOfOneAnswer(test::Screen &screen, test::TestDesk &desk);

    Language m_language;
};

int StormDayTest::keysOfOneAnswer(test::Screen &screen, test::TestDesk &desk)
{
    screen.keys.forget();
    screen.keys.press(Qt::Key_U);
    const InboxPage &inbox = *screen.workplace().inbox();
    const auto *reply = screen.card().findChild<QPlainTextEdit *>(u"reply"_s);
    if (!QTest::qWaitFor([&] { return inbox.current() && screen.card().appeal() == inbox.current()
                                      && reply->isVisible() && !reply->isReadOnly(); }, 10'000))
        return 0;
    const AppealId appeal = screen.card().appeal();
    screen.keys.press(Qt::Key_R);
    if (!QTest::qWaitFor([&] { return reply->hasFocus(); }, 10'000))
        return 0;
    screen.keys.paste(u"Здравствуйте! Уже работаем."_s);
    screen.keys.press(Qt::Key_Return, Qt::ControlModifier);
    const int keys = screen.keys.pressed();
    const bool isSent = QTest::qWaitFor([&] { return desk.card(appeal).appeal.replies == 1; }, 10'000);
    screen.keys.press(Qt::Key_Z);
    const bool isTakenBack = QTest::qWaitFor([&] { return desk.card(appeal).appeal.replies == 0; }, 10'000);
    return isSent && isTakenBack ? keys : 0;
}

void StormDayTest::sortedAndAnswered()
{
    QFETCH(const test::Look, look);
    test::TestDesk desk;
    QVERIFY(test::writeStormFile(desk.directory() + u"/storm.csv"_s, kPerCause));
    const auto report = waitFor(desk->imports().import(desk.directory() + u"/storm.csv"_s));
    QVERIFY(report);
    const auto all = static_cast<int>(test::stormCauses().size()) * kPerCause
                     + static_cast<int>(test::everydayTexts().size());
    QCOMPARE(report->added, all);

    test::Screen screen{*desk, look, u"storm"_s};
    screen.show(*desk);
    InboxPage &inbox = *screen.workplace().inbox();
    QTRY_COMPARE(inbox.list()->model()->rowCount(), all);
    const int one = keysOfOneAnswer(screen, desk);
    QVERIFY(one > 0);

    screen.keys.forget();
    int thoughts = 0;
    screen.keys.press(Qt::Key_M, Qt::ShiftModifier); // what is sorted goes out of sight
    ++thoughts;
    QStringList names;
    while (true) {
        // The first of those that are left which somebody else has written about, too.
        QTRY_VERIFY(inbox.current());
        QTRY_VERIFY(desk.card(inbox.current()).appeal.problem.isEmpty());
        QTRY_COMPARE(screen.card().appeal(), inbox.current());
        const QString text = desk.card(inbox.current()).appeal.origin.text;
        const auto cause = std::ranges::find_if(test::stormCauses(), [&](const test::StormCause &each) {
            return text.contains(stemOf(each.street));
        });
        ++thoughts;
        if (cause == test::stormCauses().end()) {
            const AppealId before = inbox.current();
            screen.keys.press(Qt::Key_J);
            if (!QTest::qWaitFor([&] { return inbox.current() != before; }, 500))
                screen.keys.press(Qt::Key_Home); // the end of the list, and some are left above
            continue;
        }
        screen.keys.press(Qt::Key_M);
        QTRY_VERIFY(screen.window().findChild<QDialog *>());
        auto *dialog = qobject_cast<QDialog *>(QApplication::activeModalWidget());
        QVERIFY(dialog);
        const auto *found = dialog->findChild<PlainLabel *>(u"alikeWords"_s);
        QTRY_VERIFY(!found->text().endsWith(u'…')); // looked for
        if (names.isEmpty())
            screen.picture(dialog, u"join"_s);
        ++thoughts; // those that surely are alike are marked
        const auto *choices = dialog->findChild<QListWidget *>(u"problems"_s);
        if (!names.contains(cause->name)) {
            screen.keys.type(cause->name);
            ++thoughts;
            names << cause->name;
        } else if (!choices->currentItem()->text().startsWith(cause->name)) {
            screen.keys.type(cause->street.first(4)); // it is not offered first
            ++thoughts;
            QVERIFY2(choices->currentItem()->text().startsWith(cause->name), qPrintable(choices->currentItem()->text()));
        }
        const auto free = waitFor(desk->catalog().count({.filter = {.problems = {QString{}}}}));
        screen.keys.press(Qt::Key_Return);
        ++thoughts;
        QTRY_VERIFY(*waitFor(desk->catalog().count({.filter = {.problems = {QString{}}}})) < *free);
        const auto left = *waitFor(desk->catalog().count({.filter = {.problems = {QString{}}}}));
        QTRY_COMPARE(inbox.list()->model()->rowCount(), static_cast<int>(left));
        if (left <= static_cast<qint64>(test::everydayTexts().size()))
            break;
        screen.keys.press(Qt::Key_J); // what was sorted stays on the card until one goes on
    }
    const int sorting = screen.keys.pressed();
    screen.picture(u"sorted"_s);

    screen.keys.press(Qt::Key_5, Qt::ControlModifier);
    ++thoughts;
    auto *table = screen.workplace().problems()->table();
    QTRY_COMPARE(table->model()->rowCount(), static_cast<int>(test::stormCauses().size()));
    QTRY_VERIFY(!screen.words(u"people"_s).isEmpty());
    screen.picture(u"problems"_s);
    for (qsizetype i = 0; i < test::stormCauses().size(); ++i) {
        QTRY_VERIFY(table->currentIndex().isValid());
        const QString name = table->model()->index(table->currentIndex().row(), 0).data().toString();
        const auto cause = std::ranges::find(test::stormCauses(), name, &test::StormCause::name);
        QVERIFY2(cause != test::stormCauses().end(), qPrintable(name));
        screen.keys.press(Qt::Key_R);
        ++thoughts;
        QTRY_VERIFY(QApplication::activeModalWidget() && QApplication::activeModalWidget()->objectName() == u"answerAll"_s);
        QWidget *dialog = QApplication::activeModalWidget();
        screen.keys.type(cause->answer);
        ++thoughts;
        auto *preview = dialog->findChild<QPlainTextEdit *>(u"preview"_s);
        QTRY_VERIFY(preview->toPlainText().startsWith(u"Здравствуйте, Житель "_s));
        if (i == 0)
            screen.picture(dialog, u"answer"_s);
        screen.keys.press(Qt::Key_Return, Qt::ControlModifier);
        ++thoughts;
        // Answered with a final answer: the problem is over and leaves the list.
        QTRY_COMPARE(table->model()->rowCount(), static_cast<int>(test::stormCauses().size() - i - 1));
    }
    screen.picture(u"answered"_s);
    const int keys = screen.keys.pressed();

    // Each who wrote of the storm has an answer with the own name, and nobody else has one.
    int answered = 0;
    for (const AppealId id : desk.ids()) {
        const AppealCard card = desk.card(id);
        const bool isEveryday = test::everydayTexts().contains(card.appeal.origin.text);
        QCOMPARE(card.appeal.problem.isEmpty(), isEveryday);
        QCOMPARE(card.appeal.isAnsweredFinally, !isEveryday);
        if (isEveryday)
            continue;
        ++answered;
        const auto *sent = std::get_if<ReplySent>(&card.history.back().operation.change);
        QVERIFY(sent && sent->text.contains(card.appeal.origin.author));
        const auto cause = std::ranges::find(test::stormCauses(), card.appeal.problem, &test::StormCause::name);
        QVERIFY(cause != test::stormCauses().end());
        QVERIFY2(card.appeal.origin.text.contains(stemOf(cause->street)),
                 qPrintable(card.appeal.problem + u": "_s + card.appeal.origin.text));
    }
    QCOMPARE(answered, static_cast<int>(test::stormCauses().size()) * kPerCause);
    QVERIFY(desk.problems().isEmpty());

    const int texts = std::accumulate(test::stormCauses().begin(), test::stormCauses().end(), 0,
                                      [](int sum, const test::StormCause &each) {
                                          return sum + static_cast<int>(each.answer.size());
                                      });
    const double together = seconds(keys, thoughts);
    const double singly = seconds(one * answered + texts, 3 * answered);
    qInfo("sorted and answered together: %d keys (%d to sort, %d in the words of the answers), %d thoughts, %.0f s", keys,
          sorting, texts, thoughts, together);
    qInfo("the same %d answered one by one, the text from the clipboard: %d keys, %d thoughts, %.0f s", answered,
          one * answered + texts, 3 * answered, singly);
    QVERIFY(together * 2 < singly);

    // One answer to all of them can be taken back as one.
    screen.keys.press(Qt::Key_1, Qt::ControlModifier);
    screen.keys.press(Qt::Key_Z);
    QTRY_COMPARE(*waitFor(desk->catalog().count({.filter = {.progress = Progress::Answered}})), qint64{answered - kPerCause});
}

QTEST_MAIN(StormDayTest)
#include "tst_storm_day.moc"
