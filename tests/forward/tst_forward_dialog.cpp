// SPDX-License-Identifier: GPL-3.0-or-later
// The request to another system as it is filled in: by keys alone, on the Russian layout.
#include "core/domain/permission.h"
#include "tests/forward/made_up_catalog.h"
#include "tests/journeys/keyboard.h"
#include "ui/forward/form_field.h"
#include "ui/forward/forward_dialog.h"
#include "ui/forward/forward_words.h"
#include "ui/widgets/plain_label.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QLineEdit>
#include <QListWidget>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QtTest>

using namespace otklik;
using namespace Qt::StringLiterals;

namespace {

constexpr Timestamp kNow{std::chrono::seconds{1'772'800'200}}; // 2026-03-06 15:30 in Moscow

ForwardOffer offer()
{
    ForwardOffer offer;
    offer.catalogs = {test::lightsCatalog()};
    offer.text = u"Фонарь у дома 1 не горит неделю"_s;
    offer.address = u"Ленина, 1"_s;
    offer.point = GeoPoint{54.51, 36.26};
    return offer;
}

ForwardOffer with(const std::function<void(ForwardOffer &)> &make)
{
    ForwardOffer made = offer();
    make(made);
    return made;
}

/// A window with the dialog over it, and the hands of an operator.
struct Screen {
    explicit Screen(const std::optional<ForwardOffer> &what = offer())
        : dialog(new ForwardDialog{TimeWords{QTimeZone{"Europe/Moscow"}}, kNow, &window})
        , keys(window)
    {
        window.resize(1366, 768);
        window.show();
        QObject::connect(dialog, &ForwardDialog::chosen, &window,
                         [this](const Forwarded &request) { requests.push_back(request); });
        dialog->open();
        if (what)
            dialog->setOffer(*what);
    }
    template<typename Widget>
    Widget *get(const QString &name) const
    {
        return dialog->findChild<Widget *>(name);
    }
    /// What stands below the field that this editor is in.
    QString wrong(const QString &editor) const
    {
        for (QWidget *up = get<QWidget>(editor); up && up != dialog; up = up->parentWidget()) {
            if (const auto *field = qobject_cast<FormField *>(up))
                return field->said();
        }
        return {};
    }
    QStringList offered() const
    {
        QStringList lines;
        const auto *list = get<QListWidget>(u"services"_s);
        for (int row = 0; row < list->count(); ++row)
            lines << list->item(row)->text().trimmed();
        return lines;
    }
    void take() { keys.press(Qt::Key_Return, Qt::ControlModifier); }
    void chooseLamp()
    {
        keys.type(u"фон"_s);
        keys.press(Qt::Key_Return);
    }

    QWidget window;
    QPointer<ForwardDialog> dialog;
    test::Keyboard keys;
    std::vector<Forwarded> requests;
};

} // namespace

class TestForwardDialog : public QObject {
    Q_OBJECT
private slots:
    void byKeysAlone();
    void servicesStandInTheirGroups();
    void someLettersFindAService_data();
    void someLettersFindAService();
    void whatWasTypedBeforeTheAnswerFindsIt();
    void anotherServiceAsksOtherQuestions();
    void eachKindOfQuestion_data();
    void eachKindOfQuestion();
    void aNumberIsReadAsItIsWritten_data();
    void aNumberIsReadAsItIsWritten();
    void aTimeIsOfTheMunicipality();
    void whatIsMissingIsSaidBesideIt_data();
    void whatIsMissingIsSaidBesideIt();
    void tooManyAnswersAreNoRequest();
    void thePlaceIsAnAddressOrAPoint();
    void severalSystemsAreChosenFrom();
    void whatWasRefusedIsThereAgain();
    void whatItSaysIsPlain();
    void theFormIsNotLostByOneKey();
    void whyNotIsSaidInsteadOfTheForm();
    void theWheelChangesNoAnswer();
    void init() { QLocale::setDefault(QLocale{u"en_GB"_s}); }
};

void TestForwardDialog::byKeysAlone()
{
    Screen screen;
    screen.chooseLamp();
    QCOMPARE(screen.keys.target()->objectName(), u"question.kind"_s);
    screen.keys.press(Qt::Key_Down);
    screen.keys.press(Qt::Key_Return); // goes on, sends nothing
    QCOMPARE(screen.keys.target()->objectName(), u"question.pole"_s);
    screen.keys.type(u"17-3"_s);
    screen.keys.press(Qt::Key_Return);
    screen.keys.type(u"6,5"_s);
    screen.keys.press(Qt::Key_Tab);
    QCOMPARE(screen.keys.target()->objectName(), u"stated.since"_s);
    screen.keys.press(Qt::Key_Space);
    screen.keys.press(Qt::Key_Tab);
    QCOMPARE(screen.keys.target()->objectName(), u"question.since"_s);
    QVERIFY(screen.keys.tabTo(u"question.danger"_s)); // over day, month, year, hour and minute
    screen.keys.press(Qt::Key_Space);
    screen.keys.press(Qt::Key_Down);
    screen.keys.press(Qt::Key_Down);
    screen.keys.press(Qt::Key_Space);
    screen.keys.press(Qt::Key_Tab);
    screen.keys.type(u"Со двора"_s);
    screen.keys.press(Qt::Key_Tab);
    QCOMPARE(screen.keys.target()->objectName(), u"address"_s);
    QVERIFY(screen.requests.empty());
    screen.take();
    QCOMPARE(screen.requests.size(), 1U);
    const Forwarded &request = screen.requests.front();
    QCOMPARE(request.account, u"горсвет"_s);
    QCOMPARE(request.service, u"lamp"_s);
    QCOMPARE(request.serviceName, u"Не горит фонарь"_s);
    QCOMPARE(request.attributes,
             (QStringList{u"kind=off"_s, u"pole=17-3"_s, u"height=6.5"_s, u"since=2026-03-06T15:30:00+03:00"_s,
                          u"danger=school"_s, u"danger=cross"_s, u"more=Со двора"_s}));
    QCOMPARE(request.text, u"Фонарь у дома 1 не горит неделю"_s);
    QCOMPARE(request.address, u"Ленина, 1"_s);
    QCOMPARE(request.point, (GeoPoint{54.51, 36.26}));
    QTRY_VERIFY(!screen.dialog || !screen.dialog->isVisible());
}

void TestForwardDialog::servicesStandInTheirGroups()
{
    Screen screen;
    QCOMPARE(screen.offered(),
             (QStringList{u"Свет"_s, u"Не горит фонарь"_s, u"Дороги"_s, u"Яма на дороге"_s, u"Other"_s, u"Другое"_s}));
    const auto *list = screen.get<QListWidget>(u"services"_s);
    QCOMPARE(list->currentItem()->text().trimmed(), u"Не горит фонарь"_s);
    screen.keys.press(Qt::Key_Down); // over the name of the group
    QCOMPARE(list->currentItem()->text().trimmed(), u"Яма на дороге"_s);
    screen.keys.press(Qt::Key_Return);
    QVERIFY(list->isHidden());
    QCOMPARE(screen.keys.target()->objectName(), u"address"_s); // it asks nothing
    screen.take();
    QCOMPARE(screen.requests.front().service, u"pothole"_s);
    QCOMPARE(screen.requests.front().attributes, QStringList{});
}

void TestForwardDialog::someLettersFindAService_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QStringList>("found");
    QTest::newRow("by its name") << u"яма"_s << QStringList{u"Дороги"_s, u"Яма на дороге"_s};
    QTest::newRow("by its group") << u"све"_s << QStringList{u"Свет"_s, u"Не горит фонарь"_s};
    QTest::newRow("on the other layout") << u"zvf"_s << QStringList{u"Дороги"_s, u"Яма на дороге"_s};
    QTest::newRow("nothing") << u"трамвай"_s << QStringList{u"Nothing is called so."_s};
}

void TestForwardDialog::someLettersFindAService()
{
    QFETCH(const QString, typed);
    Screen screen;
    screen.keys.type(typed);
    QTEST(screen.offered(), "found");
}

void TestForwardDialog::whatWasTypedBeforeTheAnswerFindsIt()
{
    Screen screen{std::nullopt};
    screen.keys.type(u"яма"_s);
    screen.take(); // there is nothing yet
    screen.dialog->setOffer(offer());
    QCOMPARE(screen.offered(), (QStringList{u"Дороги"_s, u"Яма на дороге"_s}));
    screen.keys.press(Qt::Key_Return);
    screen.take();
    QCOMPARE(screen.requests.front().service, u"pothole"_s);
}

void TestForwardDialog::anotherServiceAsksOtherQuestions()
{
    Screen screen;
    screen.chooseLamp();
    QVERIFY(screen.get<QWidget>(u"question.kind"_s));
    QCOMPARE(screen.get<PlainLabel>(u"serviceDescription"_s)->text(), u"Фонари на улицах и во дворах"_s);
    QVERIFY(screen.keys.tabTo(u"service"_s));
    screen.keys.type(u"яма"_s);
    screen.keys.press(Qt::Key_Return);
    QVERIFY(!screen.get<QWidget>(u"question.kind"_s));
    QVERIFY(screen.get<PlainLabel>(u"serviceDescription"_s)->isHidden());
    QCOMPARE(screen.get<QPlainTextEdit>(u"text"_s)->toPlainText(), offer().text);
}

void TestForwardDialog::eachKindOfQuestion_data()
{
    QTest::addColumn<ForwardQuestion::Kind>("kind");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QStringList>("attributes");
    using enum ForwardQuestion::Kind;
    QTest::newRow("a line") << Line << u" 17 "_s << QStringList{u"q=17"_s};
    QTest::newRow("a text") << Text << u"у ворот"_s << QStringList{u"q=у ворот"_s};
    QTest::newRow("a number") << Number << u"10"_s << QStringList{u"q=10"_s};
    QTest::newRow("a time") << Time << u" "_s << QStringList{u"q=2026-03-06T15:30:00+03:00"_s};
    QTest::newRow("one of several") << One << u"б"_s << QStringList{u"q=b"_s};
    QTest::newRow("several") << Several << u" "_s << QStringList{u"q=a"_s};
}

/// Left out, it is asked for; answered, it goes along.
void TestForwardDialog::eachKindOfQuestion()
{
    QFETCH(const ForwardQuestion::Kind, kind);
    QFETCH(const QString, typed);
    const ForwardQuestion question{
        u"q"_s, kind, u"Вопрос"_s, u"как на табличке"_s, true, {{u"a"_s, u"Аист"_s}, {u"b"_s, u"Бобр"_s}}};
    Screen screen{with([&](ForwardOffer &o) {
        o.catalogs.front().services = {{u"s"_s, u"Вид"_s, {}, {}, {question}}};
    })};
    screen.keys.press(Qt::Key_Return);
    screen.take();
    QVERIFY(screen.requests.empty());
    QVERIFY2(screen.wrong(u"question.q"_s).contains("not taken without it"_L1),
             qPrintable(screen.wrong(u"question.q"_s)));
    const QString first = kind == ForwardQuestion::Kind::Time ? u"stated.q"_s : u"question.q"_s;
    QCOMPARE(screen.keys.target()->objectName(), first);
    QVERIFY(screen.get<QWidget>(u"question.q"_s)->accessibleName().contains("(required)"_L1));
    QVERIFY(screen.get<QWidget>(u"question.q"_s)->toolTip().contains(question.hint));
    screen.keys.type(typed);
    QCOMPARE(screen.wrong(u"question.q"_s), QString{});
    screen.take();
    QCOMPARE(screen.requests.size(), 1U);
    QTEST(screen.requests.front().attributes, "attributes");
}

void TestForwardDialog::aNumberIsReadAsItIsWritten_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("sent"); // empty: no number
    QTest::newRow("with a comma") << u"2,5"_s << u"2.5"_s;
    QTest::newRow("with a point") << u"2.5"_s << u"2.5"_s;
    QTest::newRow("with spaces") << u"1 200"_s << u"1200"_s;
    QTest::newRow("with spaces that do not break") << u"1\u00a0200\u202f000"_s << u"1200000"_s;
    QTest::newRow("below zero") << u"-3"_s << u"-3"_s;
    QTest::newRow("with a minus sign") << u"−3"_s << u"-3"_s;
    QTest::newRow("words") << u"пять"_s << QString{};
    QTest::newRow("with a unit") << u"5 м"_s << QString{};
    QTest::newRow("two commas") << u"1,2,3"_s << QString{};
    QTest::newRow("a power") << u"1e5"_s << QString{};
}

void TestForwardDialog::aNumberIsReadAsItIsWritten()
{
    QFETCH(const QString, typed);
    QFETCH(const QString, sent);
    Screen screen{with([](ForwardOffer &o) {
        const ForwardQuestion question{u"n"_s, ForwardQuestion::Kind::Number, u"Сколько"_s, {}, false, {}};
        o.catalogs.front().services = {{u"s"_s, u"Вид"_s, {}, {}, {question}}};
    })};
    screen.keys.press(Qt::Key_Return);
    screen.get<QLineEdit>(u"question.n"_s)->setText(typed);
    screen.take();
    QCOMPARE(screen.requests.size(), sent.isEmpty() ? 0U : 1U);
    if (sent.isEmpty())
        QVERIFY(screen.wrong(u"question.n"_s).contains("number"_L1));
    else
        QCOMPARE(screen.requests.front().attributes, QStringList{"n="_L1 + sent});
}

void TestForwardDialog::aTimeIsOfTheMunicipality()
{
    Screen screen;
    screen.chooseLamp();
    screen.get<QComboBox>(u"question.kind"_s)->setCurrentIndex(1);
    screen.get<QCheckBox>(u"stated.since"_s)->setChecked(true);
    auto *time = screen.get<QDateTimeEdit>(u"question.since"_s);
    QCOMPARE(time->time(), QTime(15, 30));
    time->setDateTime({{2026, 1, 2}, {3, 4}});
    screen.take();
    QVERIFY(screen.requests.front().attributes.contains(u"since=2026-01-02T03:04:00+03:00"_s));
}

void TestForwardDialog::whatIsMissingIsSaidBesideIt_data()
{
    QTest::addColumn<QString>("editor");
    QTest::addColumn<QString>("words");
    QTest::addColumn<std::function<void(Screen &)>>("spoil");
    using Spoil = std::function<void(Screen &)>;
    const auto row = [](const char *name, const QString &editor, const char *words, const Spoil &spoil) {
        QTest::newRow(name) << editor << QString::fromLatin1(words) << spoil;
    };
    row("no service", u"service"_s, "Choose from the list",
        [](Screen &s) { QTest::keyClicks(s.get<QLineEdit>(u"service"_s), u"x"_s); });
    row("no choice", u"question.kind"_s, "Choose",
        [](Screen &s) { s.get<QComboBox>(u"question.kind"_s)->setCurrentIndex(0); });
    row("a line like a book", u"question.pole"_s, "Too long: at most 1,995", [](Screen &s) {
        s.get<QLineEdit>(u"question.pole"_s)->setText(QString{kMaxAttribute, u'я'});
    });
    row("no place", u"address"_s, "State the place", [](Screen &s) {
        s.get<QLineEdit>(u"address"_s)->setText(u"  "_s);
        s.get<QCheckBox>(u"point"_s)->setChecked(false);
    });
    row("no words", u"text"_s, "Write", [](Screen &s) { s.get<QPlainTextEdit>(u"text"_s)->setPlainText(u" \n"_s); });
    row("too many words", u"text"_s, "Shorten it", [](Screen &s) {
        s.get<QPlainTextEdit>(u"text"_s)->setPlainText(QString{kMaxForward + 12, u'я'});
        QCOMPARE(s.get<PlainLabel>(u"counter"_s)->text(), u"12 character(s) too many"_s);
    });
}

void TestForwardDialog::whatIsMissingIsSaidBesideIt()
{
    QFETCH(const QString, editor);
    QFETCH(const QString, words);
    QFETCH(const std::function<void(Screen &)>, spoil);
    Screen screen;
    screen.chooseLamp();
    screen.get<QComboBox>(u"question.kind"_s)->setCurrentIndex(1);
    QCOMPARE(screen.get<PlainLabel>(u"counter"_s)->text(), u"31/3,900"_s);
    spoil(screen);
    QCOMPARE(screen.wrong(editor), QString{}); // not before it is wanted
    screen.take();
    QVERIFY(screen.requests.empty());
    QVERIFY2(screen.wrong(editor).contains(words), qPrintable(screen.wrong(editor)));
    QCOMPARE(screen.keys.target()->objectName(), editor);
    int said = 0;
    for (const FormField *field : screen.dialog->findChildren<FormField *>())
        said += !field->said().isEmpty();
    QCOMPARE(said, 1);
}

void TestForwardDialog::tooManyAnswersAreNoRequest()
{
    ForwardQuestion question{u"q"_s, ForwardQuestion::Kind::Several, u"Дома"_s, {}, false, {}};
    for (int i = 0; i <= kMaxAttributes; ++i)
        question.choices.push_back({QString::number(i), QString::number(i)});
    Screen screen{with([&](ForwardOffer &o) {
        o.catalogs.front().services = {{u"s"_s, u"Вид"_s, {}, {}, {question}}};
    })};
    screen.keys.press(Qt::Key_Return);
    auto *list = screen.get<QListWidget>(u"question.q"_s);
    for (int i = 0; i <= kMaxAttributes; ++i) {
        screen.keys.press(Qt::Key_Space);
        screen.keys.press(Qt::Key_Down);
    }
    screen.take();
    QVERIFY(screen.requests.empty());
    QVERIFY(screen.wrong(u"question.q"_s).contains("100"_L1));
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualItemRect(list->currentItem()).center());
    screen.take();
    QCOMPARE(screen.requests.size(), 1U);
}

void TestForwardDialog::thePlaceIsAnAddressOrAPoint()
{
    {
        Screen screen{with([](ForwardOffer &o) { o.address.clear(); })};
        screen.chooseLamp();
        screen.get<QComboBox>(u"question.kind"_s)->setCurrentIndex(1);
        QVERIFY(screen.get<QCheckBox>(u"point"_s)->text().contains("54.51000"_L1));
        screen.take();
        QCOMPARE(screen.requests.front().point, (GeoPoint{54.51, 36.26}));
        QCOMPARE(screen.requests.front().address, QString{});
    }
    Screen screen{with([](ForwardOffer &o) { o.point.reset(); })};
    QVERIFY(screen.get<QCheckBox>(u"point"_s)->isHidden());
    screen.keys.press(Qt::Key_Down);
    screen.keys.press(Qt::Key_Return);
    screen.take();
    QVERIFY(!screen.requests.front().point);
}

void TestForwardDialog::severalSystemsAreChosenFrom()
{
    {
        Screen screen;
        QVERIFY(!screen.get<QComboBox>(u"system"_s)->isVisible());
        QVERIFY(screen.dialog->windowTitle().contains(u"горсвет"_s));
    }
    Screen screen{with([](ForwardOffer &o) {
        o.catalogs.push_back({u"водоканал"_s, {{u"leak"_s, u"Течёт колодец"_s, {}, {}, {}}}});
    })};
    auto *systems = screen.get<QComboBox>(u"system"_s);
    QVERIFY(systems->isVisible());
    screen.chooseLamp();
    QVERIFY(screen.keys.tabTo(u"system"_s));
    screen.keys.press(Qt::Key_Down);
    QCOMPARE(systems->currentText(), u"водоканал"_s);
    QVERIFY(!screen.get<QWidget>(u"question.kind"_s)); // nothing of the other system's
    QCOMPARE(screen.offered(), QStringList{u"Течёт колодец"_s});
    screen.keys.press(Qt::Key_Return);
    QCOMPARE(screen.keys.target()->objectName(), u"service"_s);
    screen.keys.press(Qt::Key_Return);
    screen.take();
    QCOMPARE(screen.requests.front().account, u"водоканал"_s);
    QCOMPARE(screen.requests.front().service, u"leak"_s);
}

void TestForwardDialog::whatWasRefusedIsThereAgain()
{
    const Forwarded before{u"горсвет"_s,
                           u"lamp"_s,
                           u"Не горит фонарь"_s,
                           {u"kind=blinks"_s, u"pole=a=b"_s, u"height=7.5"_s, u"since=2026-03-05T10:00:00+03:00"_s,
                            u"danger=wire"_s, u"danger=cross"_s, u"more=Со двора"_s, u"gone=1"_s},
                           u"Мигает"_s,
                           u"Мира, 2"_s,
                           std::nullopt};
    Screen screen{with([&](ForwardOffer &o) { o.before = before; })};
    QCOMPARE(screen.keys.target()->objectName(), u"question.kind"_s);
    screen.take();
    Forwarded expected = before;
    expected.attributes.removeLast(); // the system does not ask it any more
    QCOMPARE(screen.requests.front().attributes, expected.attributes);
    QCOMPARE(screen.requests.front().text, u"Мигает"_s);
    QCOMPARE(screen.requests.front().address, u"Мира, 2"_s);
    QVERIFY(!screen.requests.front().point);
}

void TestForwardDialog::whatItSaysIsPlain()
{
    const QString hostile = u"<img src=\"//host/x\">&amp; %1\n\u202e"_s;
    Screen screen{with([&](ForwardOffer &o) {
        const ForwardQuestion question{u"q"_s, ForwardQuestion::Kind::One, hostile, hostile, true, {{u"a"_s, hostile}}};
        o.catalogs = {{hostile, {{u"s"_s, hostile, hostile, hostile, {question}}}}};
        o.text = hostile;
    })};
    QVERIFY(screen.offered().join(u' ').contains("<img src=\"//host/x\">&amp; %1"_L1));
    screen.keys.press(Qt::Key_Return);
    QVERIFY(!screen.get<PlainLabel>(u"serviceDescription"_s)->text().contains(u'\u202e'));
    QVERIFY(!screen.get<QComboBox>(u"question.q"_s)->itemText(1).contains(u'\u202e'));
    screen.keys.press(Qt::Key_Down);
    screen.take();
    QCOMPARE(screen.requests.front().service, u"s"_s);
    QCOMPARE(screen.requests.front().attributes, QStringList{u"q=a"_s});
}

void TestForwardDialog::theFormIsNotLostByOneKey()
{
    Screen screen;
    screen.keys.type(u"фон"_s);
    screen.keys.press(Qt::Key_Escape);
    QTRY_VERIFY(!screen.dialog || !screen.dialog->isVisible()); // nothing was filled in

    Screen filled;
    filled.chooseLamp();
    QVERIFY(filled.keys.tabTo(u"question.pole"_s));
    filled.keys.type(u"17"_s);
    filled.keys.press(Qt::Key_Escape);
    QPointer<QMessageBox> question = filled.dialog->findChild<QMessageBox *>();
    QVERIFY(question);
    filled.keys.press(Qt::Key_Escape);
    QTRY_VERIFY(!question || !question->isVisible());
    QVERIFY(filled.dialog->isVisible());
    filled.keys.press(Qt::Key_Escape);
    question = filled.dialog->findChild<QMessageBox *>();
    QTRY_VERIFY(question && question->isVisible());
    question->findChild<QPushButton *>(u"accept"_s)->click();
    QTRY_VERIFY(!filled.dialog || !filled.dialog->isVisible());
    QVERIFY(filled.requests.empty());
}

void TestForwardDialog::whyNotIsSaidInsteadOfTheForm()
{
    Screen screen{with([](ForwardOffer &o) { o.obstacle = ForwardWords::noSystem(); })};
    QCOMPARE(screen.get<PlainLabel>(u"obstacle"_s)->text(), ForwardWords::noSystem());
    QVERIFY(!screen.get<QWidget>(u"text"_s)->isVisible());
    QVERIFY(!screen.get<QWidget>(u"whatStays"_s)->isVisible());
    screen.keys.press(Qt::Key_Return);
    QTRY_VERIFY(!screen.dialog || !screen.dialog->isVisible());
    QVERIFY(screen.requests.empty());
}

void TestForwardDialog::theWheelChangesNoAnswer()
{
    Screen screen;
    screen.chooseLamp();
    auto *kind = screen.get<QComboBox>(u"question.kind"_s);
    kind->setCurrentIndex(1);
    screen.get<QPlainTextEdit>(u"text"_s)->setFocus();
    QWheelEvent wheel{{5, 5}, kind->mapToGlobal(QPointF{5, 5}), {}, {0, -120}, {}, {}, Qt::NoScrollPhase, false};
    QApplication::sendEvent(kind, &wheel);
    QCOMPARE(kind->currentIndex(), 1);
}

QTEST_MAIN(TestForwardDialog)
#include "tst_forward_dialog.moc"
