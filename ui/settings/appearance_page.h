// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/theme.h"
#include "ui/settings/settings_page.h"

class QComboBox;

namespace otklik {

class Preferences;

/// Colours and language: this person's own, at this machine.
class AppearancePage final : public SettingsPage {
    Q_OBJECT
public:
    AppearancePage(Preferences &preferences, QWidget *parent);

    QString title() const override { return tr("Appearance"); }
    QFuture<Result<>> save(SettingsService &settings) override;

signals:
    void languageChosen(const QString &language);
    void themeChosen(otklik::Theme theme);

private:
    Preferences &m_preferences;
    QComboBox *m_theme;
    QComboBox *m_language;
};

} // namespace otklik
