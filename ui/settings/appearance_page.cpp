// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/appearance_page.h"

#include "ui/common/preferences.h"
#include "ui/settings/municipality_part.h"
#include "ui/widgets/plain_label.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace otklik {

AppearancePage::AppearancePage(Preferences &preferences, QWidget *parent)
    : SettingsPage(parent)
    , m_preferences(preferences)
    , m_theme(new QComboBox(this))
    , m_language(new QComboBox(this))
{
    m_theme->setObjectName(u"theme"_s);
    m_theme->addItem(tr("as the system has them"), static_cast<int>(Theme::System));
    m_theme->addItem(tr("light"), static_cast<int>(Theme::Light));
    m_theme->addItem(tr("dark"), static_cast<int>(Theme::Dark));
    m_theme->setCurrentIndex(m_theme->findData(static_cast<int>(preferences.theme())));
    m_language->setObjectName(u"language"_s);
    m_language->addItem(u"Русский"_s, u"ru"_s);
    m_language->addItem(u"English"_s, u"en"_s);
    m_language->setCurrentIndex(QLocale{}.language() == QLocale::Russian ? 0 : 1);

    auto *note = new PlainLabel(tr("The window opens anew in the other language; what you were typing stays."), this);
    note->setWordWrap(true);
    auto *form = new QFormLayout(this);
    form->addRow(tr("Colours"), m_theme);
    form->addRow(tr("Language"), m_language);
    form->addRow(QString{}, note);
    connect(m_theme, &QComboBox::activated, this, [this] { markChanged(); });
    connect(m_language, &QComboBox::activated, this, [this] { markChanged(); });
}

QFuture<Result<>> AppearancePage::save(SettingsService & /*settings*/)
{
    emit themeChosen(static_cast<Theme>(m_theme->currentData().toInt()));
    if (const QString language = m_language->currentData().toString(); language != QLocale{}.name().left(2))
        emit languageChosen(language);
    return ready({});
}

} // namespace otklik
