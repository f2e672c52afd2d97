// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/otklik/keychain_passwords.h"
#include "app/otklik/language.h"
#include "app/otklik/window_channels.h"
#include "ui/common/jobs.h"
#include "ui/common/preferences.h"
#include "ui/shell/main_window.h"

namespace otklik {

/// The window's life: it opens the store, shows what there is to show, and makes the window anew in another language.
class Program final : public QObject {
    Q_OBJECT
public:
    struct Start {
        QString store;
        bool demo = false;
        QString language;
    };

    /// The preferences have to outlive it.
    Program(const Start &start, Preferences &preferences);
    ~Program() override;

    /// Shows the window, then opens the store.
    void start();
    MainWindow *window() const { return m_window.get(); }
    Desk *desk() const { return m_desk.get(); } ///< nullptr while none is open

private:
    void makeWindow();
    void openStore();
    void closeStore();
    void showDesk();
    void showChannels();
    void showFirstStart();
    void startDemo();
    void restore(const QString &file);
    void changeLanguage(const QString &language);

    Start m_start;
    Preferences &m_preferences;
    Language m_language;
    Jobs m_jobs;
    KeychainPasswords m_passwords; // outlives the line of the desk
    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<WindowGateway> m_gateway; // these three before the desk goes
    std::unique_ptr<WindowChannels> m_channels;
    std::unique_ptr<AppealActions> m_actions;
    std::unique_ptr<MainWindow> m_window; // the first to go
};

} // namespace otklik
