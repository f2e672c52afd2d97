// SPDX-License-Identifier: GPL-3.0-or-later
// Mass problems: what is alike is found and joined, counted, and left again.
#include "tests/support/test_desk.h"

using namespace otklik;
using namespace otklik::test;
using namespace Qt::StringLiterals;

namespace {

const QString kHeader = u"Номер;Автор;ID автора;Текст;Район;Адрес;Широта;Долгота;Дата поступления"_s;

/// A line of the file: the author's number, the text, where.
QString line(const QString &number, const QString &text, const QString &district = u"Центр"_s,
             const QString &address = {}, const QString &point = u";"_s)
{
    return QStringList{number, u"Автор "_s + number, u"a"_s + number, text, district, address, point,
                       u"06.03.2026 11:00"_s}
        .join(u';');
}

const QStringList kPipe{
    line(u"1"_s, u"На Садовой прорвало трубу, вода заливает подвал"_s),
    line(u"2"_s, u"Прорвало трубу на Садовой! Подвал уже заливает водой"_s),
    line(u"3"_s, u"Трубу на Садовой прорвало, вода заливает подвал, приезжайте"_s, u"Север"_s),
};
const QStringList kOthers{
    line(u"4"_s, u"Не горит фонарь у школы, вечером темно"_s),
    line(u"5"_s, u"Когда откроют новую поликлинику?"_s, u"Север"_s),
    line(u"6"_s, u"Автобус номер 4 не приходит по расписанию"_s),
};

class Screen {
public:
    Screen()
    {
        if (!desk.import(QStringList{kHeader} + kPipe + kOthers))
            qFatal("the file was not taken in");
    }
    AppealId id(const QString &number) { return *waitFor(desk->catalog().idOf(number)); }
    QStringList freeLike(const QString &number)
    {
        const auto alike = waitFor(desk->problems().alike(id(number), 50));
        return alike ? numbers(alike->free) : QStringList{alike.error().details};
    }
    static QStringList numbers(const std::vector<Alike> &alike)
    {
        QStringList numbers;
        for (const Alike &each : alike)
            numbers << each.row.number;
        numbers.sort();
        return numbers;
    }
    std::vector<Problem> problems() { return *waitFor(desk->problems().problems()); }
    Result<> join(const QString &number, const QString &problem)
    {
        return desk.perform(id(number), ProblemJoined{problem});
    }

    TestDesk desk;
};

const QString kName = u"Прорыв трубы, Садовая"_s;

} // namespace

class TestProblems : public QObject {
    Q_OBJECT
private slots:
    void findsWhatIsAlike();
    void offersTheProblemOfWhatIsAlike();
    void countsByDistrict();
    void leavesAndUndoes();
    void refuses();
    void newArrivalsAreOffered();
    void whatIsDoneIsNotOffered();
    void theSamePlaceAndTopicAreAlike();
    void anExactRepeatIsKnown_data();
    void anExactRepeatIsKnown();
    void aStoreWithoutAppeals();
};

void TestProblems::findsWhatIsAlike()
{
    Screen screen;
    QCOMPARE(screen.freeLike(u"1"_s), (QStringList{u"2"_s, u"3"_s}));
    QCOMPARE(screen.freeLike(u"3"_s), (QStringList{u"1"_s, u"2"_s}));
    QCOMPARE(screen.freeLike(u"4"_s), QStringList{});
    const auto alike = waitFor(screen.desk->problems().alike(screen.id(u"1"_s), 1));
    QCOMPARE(alike->free.size(), std::size_t{1});
    QVERIFY(alike->free.front().likeness.text >= 0.5F);
    QVERIFY(!waitFor(screen.desk->problems().alike(AppealId{77}, 10)));
}

void TestProblems::offersTheProblemOfWhatIsAlike()
{
    Screen screen;
    QVERIFY(screen.join(u"2"_s, kName));
    QVERIFY(screen.join(u"4"_s, u"Фонари"_s));
    const auto alike = waitFor(screen.desk->problems().alike(screen.id(u"1"_s), 10));
    QCOMPARE(alike->inProblems.size(), std::size_t{1});
    QCOMPARE(alike->inProblems.front().row.problem, kName);
    QCOMPARE(Screen::numbers(alike->free), QStringList{u"3"_s});
    // Its own problem is not offered to it.
    QVERIFY(waitFor(screen.desk->problems().alike(screen.id(u"2"_s), 10))->inProblems.empty());
    QCOMPARE(Screen::numbers(*waitFor(screen.desk->problems().alikeTo(kName, 10))), (QStringList{u"1"_s, u"3"_s}));
    QVERIFY(waitFor(screen.desk->problems().alikeTo(u"Нет такой"_s, 10))->empty());
}

void TestProblems::countsByDistrict()
{
    Screen screen;
    for (const QString &number : {u"1"_s, u"2"_s, u"3"_s})
        QVERIFY(screen.join(number, u"  "_s + kName + u' '));
    QVERIFY(screen.join(u"4"_s, u"Фонари"_s));
    QVERIFY(screen.desk.perform(screen.id(u"1"_s), ReplySent{u"Здравствуйте! Бригада уже на месте."_s, false, {}, {}}));
    QVERIFY(screen.desk.perform(screen.id(u"2"_s), OutcomeSet{u"Решено"_s}));
    const auto problems = screen.problems();
    QCOMPARE(problems.size(), std::size_t{2});
    QCOMPARE(problems.front().name, kName);
    QCOMPARE(problems.front().count, (ProblemCount{3, 2, 1}));
    const std::vector<ProblemDistrict> expected{{u"Центр"_s, {2, 1, 0}}, {u"Север"_s, {1, 1, 1}}};
    QCOMPARE(problems.front().districts.size(), expected.size());
    for (const ProblemDistrict &each : expected)
        QVERIFY(std::ranges::find(problems.front().districts, each) != problems.front().districts.end());
    QCOMPARE(*waitFor(screen.desk->problems().peopleWaiting(kName)), 2);
    QCOMPARE(waitFor(screen.desk->problems().members(kName, 10))->size(), std::size_t{3});
    QCOMPARE(screen.desk.ids({.filter = {.problems = {kName}}}).size(), std::size_t{3});
    QVERIFY(screen.desk.problems().isEmpty());
}

void TestProblems::leavesAndUndoes()
{
    Screen screen;
    OperationId joined;
    QVERIFY(screen.desk.perform(screen.id(u"1"_s), ProblemJoined{kName}, {}, &joined));
    QVERIFY(screen.join(u"1"_s, u"Другая"_s)); // one appeal, one problem
    QCOMPARE(screen.desk.card(screen.id(u"1"_s)).appeal.problem, u"Другая"_s);
    QCOMPARE(screen.problems().size(), std::size_t{1});
    QVERIFY(screen.desk.perform(screen.id(u"1"_s), ProblemLeft{}));
    QVERIFY(screen.problems().empty());
    QVERIFY(screen.join(u"1"_s, kName));
    screen.desk.close();
    screen.desk.reopen();
    QCOMPARE(screen.desk.card(screen.id(u"1"_s)).appeal.problem, kName);
    QVERIFY(screen.desk.problems().isEmpty());
}

void TestProblems::refuses()
{
    Screen screen;
    QCOMPARE(screen.join(u"1"_s, u" \n "_s).error().code, ErrorCode::Invalid);
    QCOMPARE(screen.join(u"1"_s, QString{301, u'x'}).error().subject, u"problem"_s);
    QCOMPARE(screen.desk.perform(screen.id(u"1"_s), ProblemLeft{}).error().subject, u"no_problem"_s);
    // A hostile name is only a name.
    const QString hostile = u"<b>x</b>'; DROP TABLE appeal; --"_s;
    QVERIFY(screen.join(u"1"_s, hostile));
    QCOMPARE(screen.problems().front().name, hostile);
    QCOMPARE(screen.desk.ids({.filter = {.problems = {hostile}}}).size(), std::size_t{1});
}

void TestProblems::newArrivalsAreOffered()
{
    Screen screen;
    QVERIFY(screen.join(u"1"_s, kName));
    QCOMPARE(waitFor(screen.desk->problems().alikeTo(kName, 10))->size(), std::size_t{2});
    QVERIFY(screen.desk.import({kHeader, line(u"7"_s, u"Трубу на Садовой прорвало, вода заливает подвалы"_s)}, u"more.csv"_s));
    QTRY_COMPARE(Screen::numbers(*waitFor(screen.desk->problems().alikeTo(kName, 10))),
                 (QStringList{u"2"_s, u"3"_s, u"7"_s}));
}

void TestProblems::whatIsDoneIsNotOffered()
{
    Screen screen;
    QCOMPARE(screen.freeLike(u"1"_s).size(), 2);
    QVERIFY(screen.desk.perform(screen.id(u"2"_s), OutcomeSet{u"Решено"_s}));
    QCOMPARE(screen.freeLike(u"1"_s), QStringList{u"3"_s});
    QVERIFY(screen.join(u"3"_s, kName));
    QCOMPARE(screen.freeLike(u"1"_s), QStringList{});
}

void TestProblems::theSamePlaceAndTopicAreAlike()
{
    TestDesk desk;
    QVERIFY(desk.import(
        {kHeader, line(u"1"_s, u"Опять лужа"_s, u"Центр"_s, u"ул. Мира, д. 12"_s, u";"_s),
         line(u"2"_s, u"Когда это кончится"_s, u"Центр"_s, u"Мира 12"_s, u";"_s),
         line(u"3"_s, u"Безобразие"_s, u"Центр"_s, u"ул. Мира, д. 14"_s, u";"_s),
         line(u"4"_s, u"Сколько можно"_s, u"Центр"_s, {}, u"54.5138;36.2612"_s),
         line(u"5"_s, u"Примите меры"_s, u"Центр"_s, {}, u"54.5140;36.2615"_s),
         line(u"6"_s, u"Жду ответа"_s, u"Центр"_s, {}, u"54.5238;36.2612"_s)}));
    const auto id = [&](const QString &number) { return *waitFor(desk->catalog().idOf(number)); };
    const auto like = [&](const QString &number) {
        return Screen::numbers(waitFor(desk->problems().alike(id(number), 10))->free);
    };
    QCOMPARE(like(u"1"_s), QStringList{}); // the place alone says little
    for (const char *number : {"1", "2", "3", "4", "5", "6"})
        QVERIFY(desk.perform(id(QString::fromLatin1(number)), TopicSet{u"Дороги"_s, u"Лужи"_s}));
    QCOMPARE(like(u"1"_s), QStringList{u"2"_s});
    QCOMPARE(like(u"4"_s), QStringList{u"5"_s});
    QCOMPARE(like(u"3"_s), QStringList{});
    desk.advance(std::chrono::days{70}); // nothing of them is new any more, but all are open
    QCOMPARE(like(u"1"_s), QStringList{u"2"_s});
}

void TestProblems::anExactRepeatIsKnown_data()
{
    QTest::addColumn<QString>("author");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isRepeat");
    QTest::newRow("word by word") << u"a1"_s << u"На Садовой прорвало трубу, вода заливает подвал"_s << true;
    QTest::newRow("case, spaces, signs, ё")
        << u"a1"_s << u"НА САДОВОЙ  прорвало трубу: вода заливает подвал!!!"_s << true;
    QTest::newRow("another author") << u"a2"_s << u"На Садовой прорвало трубу, вода заливает подвал"_s << false;
    QTest::newRow("nobody knows the author") << QString{} << u"На Садовой прорвало трубу, вода заливает подвал"_s << false;
    QTest::newRow("a word more") << u"a1"_s << u"На Садовой прорвало трубу, вода заливает весь подвал"_s << false;
    QTest::newRow("only signs") << u"a1"_s << u"!!!"_s << false;
}

void TestProblems::anExactRepeatIsKnown()
{
    QFETCH(const QString, author);
    QFETCH(const QString, text);
    QFETCH(const bool, isRepeat);
    Screen screen;
    QVERIFY(screen.desk.import(
        {kHeader, u"9;Кто-то;%1;\"%2\";Центр;;;;06.03.2026 12:00"_s.arg(author, text)}, u"again.csv"_s));
    const Appeal appeal = screen.desk.card(screen.id(u"9"_s)).appeal;
    QCOMPARE(appeal.isRepeat, isRepeat);
    QCOMPARE(appeal.repeats, isRepeat ? screen.desk.card(screen.id(u"1"_s)).appeal.uid : AppealUid{});
    QVERIFY(screen.desk.problems().isEmpty());
}

void TestProblems::aStoreWithoutAppeals()
{
    TestDesk desk;
    QVERIFY(waitFor(desk->problems().problems())->empty());
    QVERIFY(waitFor(desk->problems().alikeTo(kName, 10))->empty());
    QCOMPARE(waitFor(desk->problems().alike(AppealId{1}, 10)).error().code, ErrorCode::NotFound);
    QCOMPARE(*waitFor(desk->problems().peopleWaiting(kName)), 0);
}

QTEST_GUILESS_MAIN(TestProblems)
#include "tst_problems.moc"
