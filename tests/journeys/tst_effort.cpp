// SPDX-License-Identifier: GPL-3.0-or-later
// What the daily work costs an operator, by the keystroke-level model (Card, Moran, Newell 1980): K 0.28 s for a key, a
// held modifier being one more; M 1.35 s to begin a task, to check what was picked from a list, to think of a reason,
// to confirm what goes out. The hands are on the keyboard: no H, no P. Reading and waiting are not counted.
//
//   next urgent             U                      M K
//   favourite tag           1                      M K
//   topic, first offered    T Enter                M K M K
//   template, first offered ; Enter Ctrl+Enter     M K M K M 2K
//   escalation              E, level, reason, Enter  M K M K M K M K
//   20 selected             Ctrl+A                 M 2K     (Shift held, J nineteen times: M 20K)
//   topic by three letters  T я м ы Enter          M K 3K M K
//   department              A three letters Enter  M K 3K M K
//
// The words of the template's fact field are an operator's own and stand beside the budget, as «with words».
#include "core/domain/reply_template.h"
#include "resources/shipped.h"
#include "tests/journeys/desk_window.h"
#include "tests/journeys/keyboard.h"
#include "tests/support/test_desk.h"

#include <QApplication>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QtTest>

using namespace otklik;
using namespace Qt::StringLiterals;

namespace {

constexpr double kKey = 0.28;
constexpr double kMental = 1.35;
constexpr int kAppeals = 20;
const QString kWords = u"яму засыпали"_s;

/// Counts one task: think() before a key that is a decision.
class Effort {
public:
    explicit Effort(test::Keyboard &keys)
        : m_keys(keys)
    {
        m_keys.forget();
    }
    void think() { ++m_thoughts; }
    int keys() const { return m_keys.pressed(); }
    double seconds() const { return keys() * kKey + m_thoughts * kMental; }

    void print(const char *task, double budget) const
    {
        qInfo("%-46s %2d K %2d M  %5.2f s  (budget %4.1f s)", task, keys(), m_thoughts, seconds(), budget);
    }

private:
    test::Keyboard &m_keys;
    int m_thoughts = 0;
};

/// Twenty appeals about holes in the road, and nobody has looked at them yet.
struct Morning {
    Morning()
    {
        QStringList lines{u"Номер;Канал;Автор;Текст;Район;Адрес;Дата поступления"_s};
        for (int i = 1; i <= kAppeals; ++i)
            lines << u"2026-%1;ВКонтакте;Житель %1;На дороге яма, объезжают по встречной;Обнинск;ул. Ленина, %1;06.03.2026 11:%2"_s
                         .arg(i)
                         .arg(i, 2, 10, QChar{u'0'});
        isImported = desk.import(lines).has_value() && test::waitFor(desk->settings().setFavouriteTags({u"яма"_s}));
        window = std::make_unique<test::DeskWindow>(*desk, folder.filePath(u"otklik.ini"_s));
        keys = std::make_unique<test::Keyboard>(window->window());
    }
    QWidget *modal() const { return QApplication::activeModalWidget(); }
    AppealCard card() { return desk.card(window->inbox().current()); }
    std::vector<AppealRow> rows() { return *test::waitFor(desk->catalog().rows(desk.ids())); }

    QTemporaryDir folder;
    test::TestDesk desk;
    bool isImported = false;
    std::unique_ptr<test::DeskWindow> window;
    std::unique_ptr<test::Keyboard> keys;
};

} // namespace

class EffortTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { initResources(); }
    void oneAppealAnswered();
    void oneAppealEscalated();
    void twentyAtOnce_data();
    void twentyAtOnce();
};

void EffortTest::oneAppealAnswered()
{
    Morning morning;
    QVERIFY(morning.isImported);
    QTRY_COMPARE(morning.window->rows(), kAppeals);
    test::Keyboard &keys = *morning.keys;
    QSignalSpy shown{&morning.window->card(), &CardPage::shown};
    Effort effort{keys};

    effort.think();
    keys.press(Qt::Key_U);
    QTRY_VERIFY(!shown.isEmpty());
    effort.think();
    keys.press(Qt::Key_1);
    QTRY_COMPARE(morning.card().appeal.tags, QStringList{u"яма"_s});
    effort.think();
    keys.press(Qt::Key_T);
    QTRY_VERIFY(morning.modal());
    effort.think();
    keys.press(Qt::Key_Return);
    QTRY_VERIFY(!morning.card().appeal.topic.isEmpty());
    effort.think();
    keys.press(Qt::Key_Semicolon);
    QTRY_VERIFY(morning.modal());
    effort.think();
    keys.press(Qt::Key_Return);
    auto *reply = morning.window->card().findChild<QPlainTextEdit *>(u"reply"_s);
    QTRY_VERIFY(!unfilledFacts(reply->toPlainText()).empty());

    const double before = effort.seconds();
    effort.think(); // of what was done there
    int facts = 0;
    while (!unfilledFacts(reply->toPlainText()).empty() && facts < 10) {
        if (facts++ > 0)
            keys.press(Qt::Key_Tab);
        keys.type(kWords);
    }
    const double words = effort.seconds() - before;

    effort.think();
    keys.press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(morning.card().appeal.firstAnswered);
    QVERIFY(std::holds_alternative<ReplySent>(morning.card().history.back().operation.change));

    constexpr double kBudget = 13.1;
    const double withoutWords = effort.seconds() - words;
    effort.print("urgent + tag + topic + template, with words", kBudget);
    qInfo("%-46s             %5.2f s  (budget %4.1f s)", "... without the words of the facts", withoutWords, kBudget);
    QVERIFY(withoutWords <= kBudget);

    // The next one is a key away: nothing has to be closed or left first.
    const AppealId answered = morning.window->inbox().current();
    keys.press(Qt::Key_U);
    QTRY_VERIFY(morning.window->inbox().current() != answered);
}

void EffortTest::oneAppealEscalated()
{
    Morning morning;
    QTRY_COMPARE(morning.window->rows(), kAppeals);
    test::Keyboard &keys = *morning.keys;
    QSignalSpy shown{&morning.window->card(), &CardPage::shown};
    keys.press(Qt::Key_U);
    QTRY_VERIFY(!shown.isEmpty());

    Effort effort{keys};
    effort.think();
    keys.press(Qt::Key_E);
    QTRY_VERIFY(morning.modal());
    effort.think();
    keys.press(Qt::Key_2);
    effort.think();
    keys.press(Qt::Key_3);
    effort.think();
    keys.press(Qt::Key_Return);
    QTRY_COMPARE(morning.card().appeal.level, 2);
    QVERIFY(!std::get<Escalated>(morning.card().history.back().operation.change).reason.isEmpty());

    constexpr double kBudget = 7.7;
    effort.print("escalated with a standard reason", kBudget);
    QVERIFY(effort.seconds() <= kBudget);
}

void EffortTest::twentyAtOnce_data()
{
    QTest::addColumn<bool>("isAll");
    QTest::addColumn<bool>("isAssigned");
    QTest::addColumn<double>("budget"); // 0: only told; the one for all of it needs scenarios, which do not exist yet
    QTest::newRow("20 = all of the list: tag, topic") << true << false << 8.2;
    QTest::newRow("20 = all of the list: tag, topic, department") << true << true << 0.0;
    QTest::newRow("20 by X and Shift+J: tag, topic") << false << false << 0.0;
}

void EffortTest::twentyAtOnce()
{
    QFETCH(const bool, isAll);
    QFETCH(const bool, isAssigned);
    QFETCH(const double, budget);
    Morning morning;
    QTRY_COMPARE(morning.window->rows(), kAppeals);
    test::Keyboard &keys = *morning.keys;
    keys.press(Qt::Key_J);
    QTRY_VERIFY(morning.window->inbox().current());

    Effort effort{keys};
    effort.think();
    if (isAll) {
        keys.press(Qt::Key_A, Qt::ControlModifier);
    } else {
        for (int i = 1; i < kAppeals; ++i)
            keys.press(Qt::Key_J, Qt::ShiftModifier);
    }
    QTRY_COMPARE(int(morning.window->inbox().selection().size()), kAppeals);
    effort.think();
    keys.press(Qt::Key_1);
    effort.think();
    keys.press(Qt::Key_T);
    QTRY_VERIFY(morning.modal());
    keys.type(u"ямы"_s);
    effort.think();
    keys.press(Qt::Key_Return);
    if (isAssigned) {
        effort.think();
        keys.press(Qt::Key_A);
        QTRY_VERIFY(morning.modal());
        const QString department = morning.desk->settings().configuration()->classifier.departments().front().name;
        keys.type(department.left(3));
        effort.think();
        keys.press(Qt::Key_Return);
    }
    const auto isDone = [&](const AppealRow &row) {
        return row.tags == QStringList{u"яма"_s} && !row.topic.isEmpty() && (!isAssigned || !row.department.isEmpty());
    };
    QTRY_VERIFY(std::ranges::all_of(morning.rows(), isDone));

    // Shift is held down all the way: one key for the run, not one for each.
    const int held = isAll ? 0 : kAppeals - 2;
    const double seconds = effort.seconds() - held * kKey;
    qInfo("%-46s %5.2f s", QTest::currentDataTag(), seconds);
    if (budget > 0)
        QVERIFY2(seconds <= budget, qPrintable(u"%1 s"_s.arg(seconds)));
}

QTEST_MAIN(EffortTest)
#include "tst_effort.moc"
