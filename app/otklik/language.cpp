// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/otklik/language.h"

#include "core/base/logging.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace otklik {

void Language::install(const QString &language)
{
    m_current = language;
    const bool isRussian = language == "ru"_L1;
    // The British one: days before months and 24 hours, as everybody here writes them.
    QLocale::setDefault(isRussian ? QLocale{QLocale::Russian, QLocale::Russia}
                                  : QLocale{QLocale::English, QLocale::UnitedKingdom});
    QCoreApplication::removeTranslator(&m_program);
    QCoreApplication::removeTranslator(&m_qt);
    if (m_program.load(u":/i18n/otklik_"_s + language))
        QCoreApplication::installTranslator(&m_program);
    else
        qCWarning(lcUi) << "no translation of the program:" << language;
    if (!isRussian)
        return;
    if (m_qt.load(u":/i18n/qtbase_ru"_s) ||
        m_qt.load(u"qtbase_ru"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_qt);
}

} // namespace otklik
