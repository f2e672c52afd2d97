// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/hostile_corpus.h"
#include "tests/support/opened_files.h"
#include "ui/widgets/body_view.h"
#include "ui/widgets/message.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/plain_tool_tip.h"

#include <QLabel>
#include <QScrollBar>
#include <QTest>
#include <QTextDocument>
#include <QToolTip>

using namespace Qt::StringLiterals;
using namespace otklik;

namespace {

constexpr QSize kCard{420, 500};

void draw(QWidget &widget)
{
    widget.resize(kCard);
    widget.ensurePolished();
    QVERIFY(!widget.grab().isNull());
}

} // namespace

class TestHostileWidgets : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void watchSeesAnOpenedPicture();
    void eachShowsItPlain_data();
    void eachShowsItPlain();

private:
    void inLabel(const QString &text);
    void inToolTip(const QString &text);
    void inMessage(const QString &text);
    void inBody(const QString &text);
};

void TestHostileWidgets::initTestCase()
{
    // Fonts and the style load their files at the first use.
    QLabel label{u"Ы漢😀\u0645"_s};
    draw(label);
    BodyView body;
    body.setBody(u"Ы漢😀\u0645 ก"_s);
    draw(body);
}

// Without this the test below could never fail.
void TestHostileWidgets::watchSeesAnOpenedPicture()
{
    const test::OpenedFiles opened;
    QTextDocument document;
    document.setHtml(u"<img src=\"/nowhere/picture.png\">"_s);
    QVERIFY(document.size().height() > 0);
    QVERIFY2(opened.foreign().contains(u"/nowhere/picture.png"_s), qPrintable(opened.foreign().join(u' ')));
}

void TestHostileWidgets::eachShowsItPlain_data()
{
    QTest::addColumn<QString>("text");

    for (const test::HostileText &entry : test::allHostileTexts())
        QTest::newRow(entry.name.constData()) << entry.text;
}

void TestHostileWidgets::eachShowsItPlain()
{
    QFETCH(const QString, text);

    const test::OpenedFiles opened;
    const auto timed = [&](const char *where, void (TestHostileWidgets::*show)(const QString &)) {
        const double taken = test::hostileMilliseconds([&] { (this->*show)(text); });
        QVERIFY2(taken <= test::kHostileMilliseconds, qPrintable(u"%1: %2 ms"_s.arg(QLatin1String{where}).arg(taken)));
    };
    timed("label", &TestHostileWidgets::inLabel);
    timed("tool tip", &TestHostileWidgets::inToolTip);
    timed("message", &TestHostileWidgets::inMessage);
    timed("body", &TestHostileWidgets::inBody);
    QVERIFY2(opened.foreign().isEmpty(), qPrintable(opened.foreign().join(u' ')));
}

void TestHostileWidgets::inLabel(const QString &text)
{
    PlainLabel whole{text};
    whole.setWordWrap(true);
    draw(whole);
    PlainLabel line{text};
    line.setElideMode(Qt::ElideRight);
    draw(line);
    QVERIFY(!line.text().contains(u'\n'));
}

void TestHostileWidgets::inToolTip(const QString &text)
{
    QToolTip::showText({10, 10}, plainToolTip(text));
    QApplication::processEvents();
    QToolTip::hideText();
}

void TestHostileWidgets::inMessage(const QString &text)
{
    QWidget window;
    QMessageBox *box = showMessage(&window, QMessageBox::Warning, text, text);
    QVERIFY(!box->grab().isNull());
    QVERIFY(box->informativeText().isEmpty());
    delete box;
}

void TestHostileWidgets::inBody(const QString &text)
{
    BodyView body;
    body.setSearch(parseSearchQuery(u"яма доро"_s));
    body.setBody(text);
    draw(body);
    body.verticalScrollBar()->setValue(body.verticalScrollBar()->maximum());
    draw(body);
}

QTEST_MAIN(TestHostileWidgets)
#include "tst_hostile_widgets.moc"
