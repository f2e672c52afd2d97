// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/theme.h"

#include "core/domain/key_table.h"

#include <QApplication>
#include <QStyle>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

constexpr KeyTable<Theme, 3> kThemes{{{Theme::System, "system"}, {Theme::Light, "light"}, {Theme::Dark, "dark"}}};

struct Colours {
    QRgb window, text, base, alternate, button, dim, link, visited, highlight, highlighted, bright, notice;
};

constexpr Colours kLight{0xfff3f4f6, 0xff1b1f24, 0xffffffff, 0xfff6f7f9, 0xffe8eaed, 0xff6a6f76,
                         0xff1a5fb4, 0xff6b3fa0, 0xff1f5fae, 0xffffffff, 0xffb3261e, 0xfffff3d1};
constexpr Colours kDark{0xff24272b, 0xffe6e8eb, 0xff1b1d20, 0xff202327, 0xff33373c, 0xff9ba1a8,
                        0xff8ab8f5, 0xffc3a6ee, 0xff2f6ab8, 0xffffffff, 0xffff8a80, 0xff40381f};

QPalette paletteOf(const Colours &colours)
{
    QPalette palette;
    const auto set = [&palette](QPalette::ColorRole role, QRgb colour) { palette.setColor(role, QColor{colour}); };
    set(QPalette::Window, colours.window);
    set(QPalette::WindowText, colours.text);
    set(QPalette::Base, colours.base);
    set(QPalette::AlternateBase, colours.alternate);
    set(QPalette::Text, colours.text);
    set(QPalette::PlaceholderText, colours.dim);
    set(QPalette::Button, colours.button);
    set(QPalette::ButtonText, colours.text);
    set(QPalette::BrightText, colours.bright);
    set(QPalette::ToolTipBase, colours.notice); // the strips that say something, too
    set(QPalette::ToolTipText, colours.text);
    set(QPalette::Link, colours.link);
    set(QPalette::LinkVisited, colours.visited);
    set(QPalette::Highlight, colours.highlight);
    set(QPalette::HighlightedText, colours.highlighted);
    // The edges that Fusion draws; made of the button so that they stay quiet in both.
    const QColor button{colours.button};
    const bool isDark = button.lightness() < 128;
    palette.setColor(QPalette::Light, button.lighter(isDark ? 140 : 108));
    palette.setColor(QPalette::Midlight, button.lighter(isDark ? 120 : 104));
    palette.setColor(QPalette::Mid, button.darker(isDark ? 130 : 130));
    palette.setColor(QPalette::Dark, button.darker(isDark ? 160 : 160));
    palette.setColor(QPalette::Shadow, QColor{isDark ? 0xff000000 : 0xff5f6368});
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, QColor{colours.dim});
    palette.setColor(QPalette::Disabled, QPalette::Highlight, button);
    palette.setColor(QPalette::Disabled, QPalette::HighlightedText, QColor{colours.text});
    return palette;
}

} // namespace

QString key(Theme theme)
{
    return kThemes.key(theme);
}

std::optional<Theme> themeFromKey(const QString &key)
{
    return kThemes.value(key);
}

QPalette lightPalette()
{
    return paletteOf(kLight);
}

QPalette darkPalette()
{
    return paletteOf(kDark);
}

void applyTheme(Theme theme)
{
    if (theme == Theme::System) {
        QApplication::setPalette(QPalette{});
        return;
    }
    QApplication::setStyle(u"Fusion"_s);
    QApplication::setPalette(theme == Theme::Dark ? darkPalette() : lightPalette());
}

} // namespace otklik
