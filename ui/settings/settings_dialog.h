// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/service/desk.h"
#include "ui/common/theme.h"

#include <QDialog>

class QListWidget;
class QPushButton;
class QStackedWidget;

namespace otklik {

class PlainLabel;
class Preferences;
class SettingsPage;

/// What the municipality and this person have set. Only an administrator changes what belongs to the municipality; the
/// others see it.
class SettingsDialog final : public QDialog {
    Q_OBJECT
public:
    /// Both have to outlive it.
    SettingsDialog(Desk &desk, Preferences &preferences, QWidget *parent);

    int pageCount() const;
    void showPage(int page);

signals:
    void languageChosen(const QString &language);
    void themeChosen(otklik::Theme theme);
    void failed(const otklik::Error &error);

private:
    void addPages(Preferences &preferences);
    void addPage(SettingsPage *page, bool isForAdministrators);
    void save();
    void saveNext(std::size_t page);
    void refresh();

    Desk &m_desk;
    bool m_isAdministrator = false;
    std::vector<SettingsPage *> m_pages;
    QListWidget *m_titles;
    QStackedWidget *m_stack;
    PlainLabel *m_words;
    QPushButton *m_save = nullptr;
};

} // namespace otklik
