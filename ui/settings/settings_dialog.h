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
class ServedChannels;
class SettingsPage;
class TeamPage;

/// What the municipality and this person have set. Only an administrator changes what belongs to the municipality; the
/// others see it.
class SettingsDialog final : public QDialog {
    Q_OBJECT
public:
    /// All have to outlive it. Without `channels` there is no page of them.
    SettingsDialog(Desk &desk, Preferences &preferences, QWidget *parent, ServedChannels *channels = nullptr);

    int pageCount() const;
    void showPage(int page);
    void showTeam();
    void setCanKeepPassword(bool canKeep); ///< for the hub; false until told

signals:
    void languageChosen(const QString &language);
    void themeChosen(otklik::Theme theme);
    void failed(const otklik::Error &error);
    void teamLeft(const otklik::TeamPlace &place);
    void passwordEntered(const QString &password, bool isKept); ///< of the hub, which has accepted it

private:
    void addPages(Preferences &preferences, ServedChannels *channels);
    void addPage(SettingsPage *page, bool isForAdministrators);
    void save();
    void saveNext(std::size_t page);
    void refresh();

    Desk &m_desk;
    bool m_isAdministrator = false;
    std::vector<SettingsPage *> m_pages;
    TeamPage *m_team = nullptr;
    QListWidget *m_titles;
    QStackedWidget *m_stack;
    PlainLabel *m_words;
    QPushButton *m_save = nullptr;
};

} // namespace otklik
