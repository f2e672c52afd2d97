// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/theme.h"

#include <QApplication>
#include <QtTest>

#include <cmath>

using namespace otklik;

namespace {

/// WCAG 2.1, relative luminance.
double luminance(const QColor &colour)
{
    const auto part = [](double value) {
        return value <= 0.03928 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * part(colour.redF()) + 0.7152 * part(colour.greenF()) + 0.0722 * part(colour.blueF());
}

double contrast(const QColor &one, const QColor &other)
{
    const double a = luminance(one);
    const double b = luminance(other);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

} // namespace

class ThemeTest : public QObject {
    Q_OBJECT
private slots:
    void textCanBeRead_data()
    {
        QTest::addColumn<QPalette>("palette");
        QTest::addColumn<QPalette::ColorRole>("text");
        QTest::addColumn<QPalette::ColorRole>("ground");
        struct Pair {
            const char *name;
            QPalette::ColorRole text;
            QPalette::ColorRole ground;
        };
        for (const auto &[name, text, ground] :
             {Pair{"window", QPalette::WindowText, QPalette::Window}, Pair{"base", QPalette::Text, QPalette::Base},
              Pair{"alternate", QPalette::Text, QPalette::AlternateBase},
              Pair{"button", QPalette::ButtonText, QPalette::Button},
              Pair{"tip", QPalette::ToolTipText, QPalette::ToolTipBase},
              Pair{"selected", QPalette::HighlightedText, QPalette::Highlight},
              Pair{"link", QPalette::Link, QPalette::Base},
              Pair{"link in the window", QPalette::Link, QPalette::Window},
              Pair{"visited", QPalette::LinkVisited, QPalette::Base},
              Pair{"placeholder", QPalette::PlaceholderText, QPalette::Base},
              Pair{"placeholder in the window", QPalette::PlaceholderText, QPalette::Window},
              Pair{"bright", QPalette::BrightText, QPalette::Window}}) {
            QTest::addRow("light, %s", name) << lightPalette() << text << ground;
            QTest::addRow("dark, %s", name) << darkPalette() << text << ground;
        }
    }
    void textCanBeRead()
    {
        QFETCH(QPalette, palette);
        QFETCH(QPalette::ColorRole, text);
        QFETCH(QPalette::ColorRole, ground);
        QCOMPARE_GE(contrast(palette.color(text), palette.color(ground)), 4.5);
    }

    void lightIsLightAndDarkIsDark()
    {
        QCOMPARE_GT(luminance(lightPalette().color(QPalette::Window)), 0.5);
        QCOMPARE_LT(luminance(darkPalette().color(QPalette::Window)), 0.1);
    }

    void applies()
    {
        applyTheme(Theme::Dark);
        QCOMPARE(QApplication::palette().color(QPalette::Window), darkPalette().color(QPalette::Window));
        applyTheme(Theme::Light);
        QCOMPARE(QApplication::palette().color(QPalette::Window), lightPalette().color(QPalette::Window));
        applyTheme(Theme::System);
        QVERIFY(QApplication::palette().color(QPalette::Window) != darkPalette().color(QPalette::Window));
    }

    void keysComeBack()
    {
        for (const Theme theme : {Theme::System, Theme::Light, Theme::Dark})
            QVERIFY(themeFromKey(key(theme)) == theme);
        QVERIFY(!themeFromKey(QStringLiteral("pink")));
    }
};

QTEST_MAIN(ThemeTest)
#include "tst_theme.moc"
