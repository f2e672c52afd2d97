// SPDX-License-Identifier: GPL-3.0-or-later
// The line to the hub is cut, ten appeals are answered all the same, the line comes back; one reply is held, because
// somebody else has answered meanwhile. A real window, a real hub, by keyboard. OTKLIK_PICTURES=<folder> draws each
// step, in two sizes and both themes.
#include "tests/journeys/journey_screen.h"
#include "tests/support/letter_table.h"
#include "tests/support/outside_channels.h"
#include "tests/sync/line_proxy.h"
#include "tests/team/team_desk.h"
#include "ui/card/card_page.h"
#include "ui/delivery/answer_watch.h"
#include "ui/inbox/appeal_list_view.h"
#include "ui/inbox/inbox_page.h"
#include "ui/outbox/answers_pane.h"
#include "ui/outbox/outbox_model.h"
#include "ui/outbox/outbox_page.h"
#include "ui/widgets/plain_label.h"

#include <QPlainTextEdit>
#include <QTableView>
#include <QToolButton>

using namespace otklik;
using namespace otklik::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int kAnswered = 10;
const QString kMine = u"Здравствуйте! Яму засыпали сегодня утром, проезд открыт."_s;
const QString kTheirs = u"Здравствуйте! Бригада выехала, сделаем до вечера."_s;
const QStringList kTexts{u"На Садовой, 12 третий день не вывозят мусор, контейнеры переполнены"_s,
                         u"Не горит фонарь у школы № 3, дети идут в темноте"_s,
                         u"Яма на повороте к поликлинике, вчера пробили колесо"_s,
                         u"Во дворе на Лесной, 5 нет воды с шести утра"_s,
                         u"Автобус № 7 не пришёл второй раз за неделю"_s,
                         u"Сосульки над входом в аптеку на Мира, 20"_s,
                         u"На детской площадке сломаны качели"_s,
                         u"Не убран снег на тротуаре у рынка"_s,
                         u"Холодные батареи на Школьной, 9, в квартире 15 градусов"_s,
                         u"Открытый люк у дома 14 по улице Победы"_s,
                         u"Светофор у вокзала мигает жёлтым с ночи"_s,
                         u"Спасибо, дорогу на Заречной почистили быстро"_s};

/// A table of letters, each of its own author.
QStringList letters(Timestamp at)
{
    const QStringList authors{u"Анна Петрова"_s, u"Олег Котов"_s,     u"Мария Лунина"_s, u"Иван Седов"_s,
                              u"Ольга Белова"_s, u"Пётр Громов"_s,    u"Нина Рябова"_s,  u"Юрий Зимин"_s,
                              u"Вера Орлова"_s,  u"Максим Дроздов"_s, u"Лидия Сомова"_s, u"Артём Ершов"_s};
    QList<Letter> rows;
    for (int i = 0; i < kTexts.size(); ++i)
        rows.append(
            {.number = u"2026-04%1"_s.arg(11 + i), .text = kTexts[i], .author = authors[i], .time = letterTime(at)});
    return letterTable(rows);
}

int answersOf(const AppealCard &card)
{
    return static_cast<int>(std::ranges::count_if(card.history, [](const HistoryEntry &entry) {
        return !entry.isUndone && std::holds_alternative<ReplySent>(entry.operation.change);
    }));
}

} // namespace

class OutageJourneyTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { speakRussian(m_language); }
    void theLineIsCutAndComesBack_data() { looks(); }
    void theLineIsCutAndComesBack();
    void answersThatDoNotArrive_data() { looks(); }
    void answersThatDoNotArrive();

private:
    static void reply(Screen &screen, TeamDesk &desk, const QString &text);

    Language m_language;
};

/// What is chosen in the list is answered, and is answered on the disk.
void OutageJourneyTest::reply(Screen &screen, TeamDesk &desk, const QString &text)
{
    const AppealId id = screen.workplace().inbox()->current();
    QTRY_COMPARE(screen.card().appeal(), id);
    const auto isWriting = [&] { return screen.keys.target()->objectName() == u"reply"_s; };
    for (int i = 0; i < 10 && !isWriting(); ++i) {
        screen.keys.press(Qt::Key_R); // lost where the list moves on at this very moment
        (void)QTest::qWaitFor(isWriting, 3'000);
    }
    QVERIFY(isWriting());
    screen.keys.paste(text);
    screen.keys.press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(answersOf(desk.card(id)), 1);
}

void OutageJourneyTest::theLineIsCutAndComesBack()
{
    QFETCH(const Look, look);
    if (const QString missing = TestHub::missing(); !missing.isEmpty())
        QSKIP(qPrintable(missing));
    TestHub hub;
    QVERIFY(hub.start());
    HubTeam team{hub};
    QCOMPARE(team.prepare(), QString{});
    const HubMember anna = team.add(u"operator"_s);
    const HubMember boris = team.add(u"operator"_s);
    QVERIFY(team.superuser()
                .ask(u"UPDATE hub.operator SET display_name = CASE login WHEN '%1' THEN 'Анна Смирнова' WHEN '%2' THEN "
                     "'Борис Ким' ELSE display_name END"_s.arg(anna.login, boris.login))
                .isGood());
    LineProxy line{hub.port()};
    TeamDesk mine{hub, anna};
    mine.callAt(line.port());
    TeamDesk theirs{hub, boris};
    HUB_OK(mine.join());
    HUB_OK(theirs.join());
    for (TeamDesk *desk : {&mine, &theirs}) // the hub's clock is not a test's
        desk->advance(std::chrono::floor<std::chrono::seconds>(systemNow() - desk->now()));
    theirs.start();
    QVERIFY(theirs.import(letters(theirs.now() - 1h)));

    Screen screen{*mine, look, u"outage"_s};
    screen.show(*mine, anna.password);
    mine.start(); // at the pace of a test
    QTRY_COMPARE_WITH_TIMEOUT(screen.workplace().inbox()->list()->model()->rowCount(), kTexts.size(), 60'000);
    screen.keys.press(Qt::Key_J);
    QTRY_VERIFY(screen.workplace().inbox()->current());
    const AppealId first = screen.workplace().inbox()->current();
    const QString number = mine.card(first).appeal.origin.number;
    screen.picture(u"in-step"_s);

    // Somebody else writes an answer to what is on the card.
    const AppealUid written = theirs.card(theirs.find(number)).appeal.uid;
    auto *writer = screen.find<PlainLabel>(u"writer"_s);
    const auto isSeen = [&] {
        mine->team().setActive(true); // she looks at the window, whatever the platform thinks
        theirs->team().write(written); // he types
        QTest::qWait(200);
        return writer->isVisible() && writer->text().contains(u"Борис Ким"_s);
    };
    QTRY_VERIFY_WITH_TIMEOUT(isSeen(), 60'000);
    screen.picture(u"another-writes"_s);
    theirs->team().write({});
    const auto isGone = [&] {
        mine->team().setActive(true);
        return !writer->isVisible();
    };
    QTRY_VERIFY_WITH_TIMEOUT(isGone(), 60'000);

    // The cable is pulled; the work goes on.
    line.setFrozen(true);
    line.resetAll();
    auto *status = screen.find<QToolButton>(u"team"_s);
    QTRY_VERIFY_WITH_TIMEOUT(status->text().contains(u"Без связи"_s), 60'000);
    for (int i = 0; i < kAnswered; ++i) {
        if (i > 0)
            screen.keys.press(Qt::Key_J);
        reply(screen, mine, kMine);
        if (QTest::currentTestFailed())
            return;
        QTRY_COMPARE(screen.workplace().inbox()->list()->model()->rowCount(), kTexts.size() - i - 1);
        screen.keys.press(Qt::Key_Escape); // out of the text
        if (i == 4)
            screen.picture(u"cut-and-working"_s);
    }
    QVERIFY(theirs.perform(theirs.find(number), ReplySent{kTheirs, true, {}, {}})); // he has the line
    QTRY_VERIFY(theirs.isInStep());
    screen.keys.press(Qt::Key_4, Qt::ControlModifier);
    QTRY_VERIFY(screen.outbox().table()->model()->rowCount() >= kAnswered);
    QTRY_VERIFY(screen.find<QToolButton>(u"outboxButton"_s)->text().contains(u"10"_s));
    screen.picture(u"outbox-waits"_s);

    // The line is back: nine go, the tenth is held.
    line.setFrozen(false);
    line.resetAll();
    QTRY_COMPARE_WITH_TIMEOUT(screen.outbox().table()->model()->rowCount(), 1, 60'000);
    QCOMPARE(mine.outbox().front().entry.state, OutboxState::Refused);
    QTRY_VERIFY(screen.words(u"outboxChanged"_s).contains(u"Борис Ким"_s));
    QVERIFY(screen.words(u"outboxText"_s).contains(kMine));
    screen.picture(u"one-reply-is-held"_s);
    screen.keys.press(Qt::Key_Return); // what has the other one written?
    QTRY_COMPARE(screen.card().appeal(), mine.find(number));
    QTRY_VERIFY(screen.find<QWidget>(u"outboxStrip"_s)->isVisible());
    screen.picture(u"what-changed"_s);

    // It says the same: kept for colleagues, and nothing waits any more.
    screen.keys.press(Qt::Key_4, Qt::ControlModifier);
    QTRY_VERIFY(screen.outbox().isVisible());
    screen.keys.press(Qt::Key_N, Qt::ShiftModifier);
    QTRY_VERIFY_WITH_TIMEOUT(mine.isInStep() && mine.outbox().empty(), 60'000);
    QTRY_VERIFY(screen.find<PlainLabel>(u"outboxEmpty"_s)->isVisible());
    screen.picture(u"settled"_s);

    // Everybody has one answer, on both desks the same one.
    for (const AppealId id : mine.ids()) {
        const AppealCard here = mine.card(id);
        const AppealId there = theirs.find(here.appeal.origin.number);
        QTRY_COMPARE_WITH_TIMEOUT(answersOf(theirs.card(there)), answersOf(here), 60'000);
        QVERIFY(answersOf(here) <= 1);
    }
    QTRY_COMPARE_WITH_TIMEOUT(theirs.card(theirs.find(number)).appeal.notes, 1, 60'000);
    QCOMPARE(mine.problems(), QStringList{});
    screen.window().showOpening(); // before the desk that it shows
}

void OutageJourneyTest::answersThatDoNotArrive()
{
    QFETCH(const Look, look);
    TestDesk desk;
    OutsideWorld world;
    const QStringList authors{u"Анна Петрова"_s, u"Олег К."_s, u"Мария Лунина"_s};
    for (int i = 0; i < authors.size(); ++i)
        world.write(authors[i], kTexts[i]);
    world.refuse(authors[1]);
    QVERIFY(desk->gateway().start(accountsIn(world), {}, quickGateway()));
    QTRY_COMPARE(desk.ids().size(), 3U);
    Screen screen{*desk, look, u"answers"_s};
    screen.show(*desk);
    world.setTrouble({.lost = 100, .canLookUp = false});
    for (const AppealId id : desk.ids())
        QVERIFY(desk.perform(id, ReplySent{kMine, true, {}, {}}));
    QTRY_VERIFY([&] {
        desk.advance(5s); // the time of the delivery is over
        QTest::qWait(300);
        return screen.outbox().watch().needed() == 3;
    }());
    desk->gateway().stop();
    QTRY_VERIFY(screen.find<QToolButton>(u"outboxButton"_s)->text().contains(u"3 ответа"_s));
    screen.keys.press(Qt::Key_4, Qt::ControlModifier);
    QTRY_VERIFY(screen.outbox().answers()->isVisible());
    QTRY_COMPARE(screen.keys.target(), screen.outbox().answers()->table());
    for (int i = 0; i < 2; ++i)
        screen.keys.press(Qt::Key_K); // what was first there stays chosen
    screen.picture(u"need-you"_s);
    screen.keys.press(Qt::Key_J);
    screen.keys.press(Qt::Key_J);
    screen.picture(u"refused"_s);
    screen.keys.press(Qt::Key_K);
    const AppealId doubtful = screen.outbox().watch().answers()[1].appeal;
    screen.keys.press(Qt::Key_Return);
    QTRY_COMPARE(screen.card().appeal(), doubtful);
    QTRY_VERIFY(screen.card().findChild<QWidget *>(u"deliveryStrip"_s)->isVisible());
    screen.picture(u"doubt-on-the-card"_s);
    screen.keys.press(Qt::Key_4, Qt::ControlModifier);
    QTRY_COMPARE(screen.keys.target(), screen.outbox().answers()->table());
    screen.keys.press(Qt::Key_Y);
    QTRY_COMPARE(screen.outbox().watch().needed(), 2);
    QCOMPARE(desk.card(doubtful).appeal.deliveries.back().state, DeliveryState::Delivered);
    screen.picture(u"one-settled"_s);
    screen.window().showOpening();
}

QTEST_MAIN(OutageJourneyTest)
#include "tst_outage_journey.moc"
