// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/program_setup.h"

#include <QCoreApplication>
#include <QTranslator>

#ifdef Q_OS_UNIX
#include <clocale>
#include <langinfo.h>
#endif

using namespace Qt::StringLiterals;

// A macro of Qt that declares a function, so it stands outside the namespace.
static void initTranslations()
{
    Q_INIT_RESOURCE(otklik_i18n);
}

namespace otklik {

void ensureUtf8Locale()
{
#ifdef Q_OS_UNIX
    std::setlocale(LC_ALL, "");
    if (QLatin1StringView{nl_langinfo(CODESET)} != "UTF-8"_L1)
        qputenv("LC_ALL", "C.UTF-8");
#endif
}

void setLanguage(QCoreApplication &app, const QLocale &locale)
{
    initTranslations();
    QLocale::setDefault(locale);
    for (const QString &name : {u"qtbase"_s, u"otklik"_s}) {
        auto *translator = new QTranslator(&app);
        if (translator->load(locale, name, u"_"_s, u":/i18n"_s))
            QCoreApplication::installTranslator(translator);
    }
}

} // namespace otklik
