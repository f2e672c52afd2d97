// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/otklik/arguments.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(otklik::Arguments)
};

constexpr int kSmallest = 640;
constexpr int kLargest = 8192;

std::optional<QSize> sizeFrom(const QString &text)
{
    static const QRegularExpression kForm{u"^(\\d{3,4})x(\\d{3,4})$"_s};
    const auto match = kForm.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const QSize size{match.captured(1).toInt(), match.captured(2).toInt()};
    const bool isSane = size.width() >= kSmallest && size.height() >= kSmallest / 2 && size.width() <= kLargest &&
                        size.height() <= kLargest;
    return isSane ? std::optional{size} : std::nullopt;
}

Error wrong(const QString &what)
{
    return fail(ErrorCode::Invalid, what);
}

} // namespace

Result<Arguments> parseArguments(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(Text::tr("Workstation of a municipal control centre"));
    const QCommandLineOption help = parser.addHelpOption();
    const QCommandLineOption version = parser.addVersionOption();
    const QCommandLineOption store{u"store"_s, Text::tr("Use the store in this folder."), u"DIR"_s};
    const QCommandLineOption demo{u"demo"_s, Text::tr("Fill an empty store with a made-up municipality.")};
    const QCommandLineOption language{u"lang"_s, Text::tr("Language: ru or en."), u"ru|en"_s};
    const QCommandLineOption theme{u"theme"_s, Text::tr("Colours: light or dark."), u"light|dark"_s};
    const QCommandLineOption pictures{u"screenshots"_s, Text::tr("Draw the screens into this folder and end."),
                                      u"OUTDIR"_s};
    const QCommandLineOption size{u"size"_s, Text::tr("Size of the pictures."), u"WxH"_s};
    parser.addOptions({store, demo, language, theme, pictures, size});

    if (!parser.parse(arguments))
        return wrong(parser.errorText());
    if (parser.isSet(help))
        return fail(ErrorCode::Cancelled, parser.helpText());
    if (parser.isSet(version))
        return fail(ErrorCode::Cancelled, u"otklik "_s + QCoreApplication::applicationVersion());
    if (!parser.positionalArguments().isEmpty())
        return wrong(Text::tr("This is not an option: %1").arg(parser.positionalArguments().constFirst()));

    Arguments parsed;
    parsed.store = parser.value(store);
    if (parser.isSet(store) && parsed.store.isEmpty())
        return wrong(Text::tr("--store needs a folder."));
    parsed.demo = parser.isSet(demo);
    parsed.language = parser.value(language);
    if (parser.isSet(language) && parsed.language != "ru"_L1 && parsed.language != "en"_L1)
        return wrong(Text::tr("--lang is ru or en."));
    if (parser.isSet(theme)) {
        parsed.theme = themeFromKey(parser.value(theme));
        if (!parsed.theme)
            return wrong(Text::tr("--theme is light or dark."));
    }
    parsed.screenshots = parser.value(pictures);
    if (parser.isSet(pictures) && parsed.screenshots.isEmpty())
        return wrong(Text::tr("--screenshots needs a folder."));
    if (parser.isSet(size)) {
        const auto wanted = sizeFrom(parser.value(size));
        if (!wanted)
            return wrong(Text::tr("--size is a width and a height, as in 1366x768."));
        parsed.size = *wanted;
    }
    return parsed;
}

} // namespace otklik
