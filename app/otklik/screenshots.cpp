// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/otklik/screenshots.h"

#include "app/otklik/language.h"
#include "app/otklik/picture_run.h"

#include <QDir>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

constexpr int kRefused = 1;
constexpr int kNoStore = 3;

int complain(const QString &words, int code)
{
    std::fprintf(stderr, "%s\n", qUtf8Printable(words));
    return code;
}

} // namespace

int drawScreenshots(const Arguments &arguments)
{
    Language language;
    language.install(arguments.language.isEmpty() ? u"ru"_s : arguments.language);
    applyTheme(arguments.theme.value_or(Theme::Light));
    const QDir out{arguments.screenshots};
    if (!out.mkpath(u"."_s))
        return complain(u"otklik: cannot write to "_s + arguments.screenshots, kRefused);

    PictureRun run{{.out = out, .store = arguments.store, .size = arguments.size}};
    if (const auto opened = run.open(); !opened)
        return complain(u"otklik: %1: %2"_s.arg(QString{errorName(opened.error().code)}, opened.error().details),
                        kNoStore);
    const QStringList failed = run.drawAll();
    for (const QString &name : failed)
        complain(u"otklik: not drawn: "_s + name, kRefused);
    return failed.isEmpty() ? 0 : kRefused;
}

} // namespace otklik
