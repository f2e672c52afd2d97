// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/body_view.h"
#include "ui/widgets/link_gate.h"
#include "ui/widgets/message.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/plain_tool_tip.h"

#include <QAction>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTextDocumentFragment>

using namespace Qt::StringLiterals;
using namespace otklik;

namespace {

QStringList marked(const BodyView &view, const QColor &background)
{
    QStringList words;
    for (const QTextEdit::ExtraSelection &mark : view.extraSelections()) {
        if (mark.format.background().color() == background)
            words.append(mark.cursor.selectedText());
    }
    return words;
}

} // namespace

class TestPlainWidgets : public QObject {
    Q_OBJECT

private slots:
    void labelShowsMarkUpAsText();
    void labelGivesWay();
    void toolTipShowsEachLetter_data();
    void toolTipShowsEachLetter();
    void messageIsPlain();
    void questionCallsOnlyWhenAccepted_data();
    void questionCallsOnlyWhenAccepted();
    void bodyMarksWhatWasFound();
    void bodySaysThatItIsPart();
    void clickOnAnAddressAsks();
    void gate_data();
    void gate();
};

void TestPlainWidgets::labelShowsMarkUpAsText()
{
    PlainLabel label;
    label.setText(u"<b>Яма</b>\u202e"_s);
    QCOMPARE(label.textFormat(), Qt::PlainText);
    QCOMPARE(label.text(), u"<b>Яма</b>⟦U+202E⟧"_s);
    QVERIFY(!label.openExternalLinks());
}

void TestPlainWidgets::labelGivesWay()
{
    PlainLabel label{u"Улица очень длинная\nи дом"_s};
    label.setElideMode(Qt::ElideRight);
    label.resize(1000, 20);
    QVERIFY(!label.isElided());
    QVERIFY(label.toolTip().isEmpty());

    label.resize(40, 20);
    label.grab(); // a hidden widget is told of its size late
    QVERIFY(label.isElided());
    QVERIFY(label.minimumSizeHint().width() < 60);
    QVERIFY(label.toolTip().contains(u"Улица очень длинная и дом"_s));
}

void TestPlainWidgets::toolTipShowsEachLetter_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("shown");

    QTest::newRow("mark-up") << u"<img src=x> &amp;"_s << u"<img src=x> &amp;"_s;
    QTest::newRow("ampersand without mark-up") << u"Tom & Jerry"_s << u"Tom & Jerry"_s;
    QTest::newRow("break-out") << u"</span><b>x"_s << u"</span><b>x"_s;
    QTest::newRow("spaces and lines") << u"а  б\nв"_s << u"а  б\nв"_s;
    QTest::newRow("long") << u"яма "_s.repeated(200) << QString{u"яма "_s.repeated(150) + u"…"_s};
}

void TestPlainWidgets::toolTipShowsEachLetter()
{
    QFETCH(const QString, text);

    const QString tip = plainToolTip(text);
    QVERIFY(Qt::mightBeRichText(tip));
    QTEST(QTextDocumentFragment::fromHtml(tip).toPlainText(), "shown");
    QVERIFY(plainToolTip({}).isEmpty());

    QAction action;
    setPlainToolTip(&action, text);
    QCOMPARE(action.toolTip(), tip);
}

void TestPlainWidgets::messageIsPlain()
{
    QWidget window;
    QMessageBox *box = showMessage(&window, QMessageBox::Information, u"<b>Яма</b>"_s, u"<img src=x>"_s);
    QCOMPARE(box->textFormat(), Qt::PlainText);
    QCOMPARE(box->text(), u"<b>Яма</b>\n\n<img src=x>"_s);
    QVERIFY(box->informativeText().isEmpty());
    QVERIFY(box->isVisible());
}

void TestPlainWidgets::questionCallsOnlyWhenAccepted_data()
{
    QTest::addColumn<bool>("dangerous");
    QTest::addColumn<int>("key");
    QTest::addColumn<int>("calls");

    QTest::newRow("enter") << false << static_cast<int>(Qt::Key_Return) << 1;
    QTest::newRow("escape") << false << static_cast<int>(Qt::Key_Escape) << 0;
    QTest::newRow("enter on a dangerous one") << true << static_cast<int>(Qt::Key_Return) << 0;
}

void TestPlainWidgets::questionCallsOnlyWhenAccepted()
{
    QFETCH(const bool, dangerous);
    QFETCH(const int, key);

    QWidget window;
    int calls = 0;
    QPointer box =
        askQuestion(&window, {.text = u"Удалить?"_s, .explanation = {}, .yes = u"Удалить"_s, .isDangerous = dangerous},
                    [&] { ++calls; });
    QTest::keyClick(box, static_cast<Qt::Key>(key));
    QTEST(calls, "calls");
    QTRY_VERIFY(!box);
}

void TestPlainWidgets::bodyMarksWhatWasFound()
{
    BodyView view;
    view.setBody(u"[id1|Анна], дорогу чинят: http://example.org/дорога."_s);
    view.setSearch(parseSearchQuery(u"дорога "_s));
    QCOMPARE(view.toPlainText(), u"Анна, дорогу чинят: http://example.org/дорога."_s);
    const QColor found = view.palette().highlight().color();
    QCOMPARE(marked(view, found), (QStringList{u"дорогу"_s, u"дорога"_s}));
    view.setSearch({});
    QCOMPARE(marked(view, found), QStringList{});
    QCOMPARE(view.extraSelections().size(), 1); // the address
    QVERIFY(view.isReadOnly());
}

void TestPlainWidgets::bodySaysThatItIsPart()
{
    BodyView view;
    view.setBody(u"дорога "_s.repeated(100'000));
    QVERIFY(view.bodyShownPartly());
    view.setBody(u"Яма"_s);
    QVERIFY(!view.bodyShownPartly());
}

void TestPlainWidgets::clickOnAnAddressAsks()
{
    BodyView view;
    view.resize(600, 200);
    view.setBody(u"Яма https://example.org/x тут"_s);
    view.show();
    QSignalSpy chosen{&view, &BodyView::linkChosen};
    const auto pointAt = [&](int position) {
        QTextCursor cursor{view.document()};
        cursor.setPosition(position);
        return view.cursorRect(cursor).center() + QPoint{2, 0};
    };
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, pointAt(1));
    QCOMPARE(chosen.size(), 0);
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, pointAt(10));
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen.first().first().toString(), u"https://example.org/x"_s);
    QTest::keyClick(&view, Qt::Key_Return);
    QCOMPARE(chosen.size(), 2);
}

void TestPlainWidgets::gate_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("asked"); // part of the question, empty: refused
    QTest::addColumn<QString>("opened");

    QTest::newRow("web") << u"https://example.org/x"_s << u"https://example.org/x"_s << u"https://example.org/x"_s;
    QTest::newRow("Cyrillic") << u"https://пример.рф/"_s << u"пример.рф (xn--e1afmkfd.xn--p1ai)"_s
                              << u"https://xn--e1afmkfd.xn--p1ai/"_s;
    QTest::newRow("file") << u"file:///etc/passwd"_s << QString{} << QString{};
    QTest::newRow("user") << u"https://a.example@evil.example"_s << QString{} << QString{};
    QTest::newRow("nothing") << u"x"_s << QString{} << QString{};
}

void TestPlainWidgets::gate()
{
    QFETCH(const QString, address);
    QFETCH(const QString, asked);

    QWidget window;
    QString opened;
    LinkGate gate{&window, [&](const QUrl &url) { opened = url.toString(QUrl::FullyEncoded); }};
    gate.ask(address);
    const auto boxes = window.findChildren<QMessageBox *>();
    QCOMPARE(boxes.size(), 1);
    QVERIFY(opened.isEmpty());
    auto *accept = boxes.first()->findChild<QPushButton *>(u"accept"_s);
    QCOMPARE(accept != nullptr, !asked.isEmpty());
    QVERIFY(boxes.first()->text().contains(asked));
    if (accept)
        accept->click();
    QTEST(opened, "opened");
}

QTEST_MAIN(TestPlainWidgets)
#include "tst_plain_widgets.moc"
