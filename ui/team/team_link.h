// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/service/desk.h"
#include "ui/team/hub_passwords.h"

#include <QPointer>
#include <QTimer>
#include <QWidget>

namespace otklik {

/// The window's side of the team: begins the exchange, asks for the password once, tells the desk whether somebody
/// looks, and knows how many changes wait. Nothing of it stops the work.
class TeamLink final : public QObject {
    Q_OBJECT
public:
    /// Desk and passwords have to outlive it; `page` is shown in the window.
    TeamLink(Desk &desk, HubPasswords &passwords, QWidget *page);

    bool isInTeam() const;
    bool canKeepPassword() const { return m_passwords.canKeep(); }
    void begin(); ///< nothing where there is no team
    void enter(const QString &password, bool isKept); ///< empty: goes on with the one that is known
    void forget(const otklik::TeamPlace &place); ///< the desk has left it
    void askPassword(const QString &why = {});
    void showTrouble(); ///< what the line says, with the ways out
    TeamState state() const; ///< with the outbox as it is now

signals:
    void stateChanged(); ///< something of state() is different
    void settingsWanted();
    void failed(const otklik::Error &error);

private:
    void takeState(const TeamState &state);
    void count();
    void takeCounts(const OutboxCounts &counts);

    Desk &m_desk;
    HubPasswords &m_passwords;
    QWidget *m_page;
    QPointer<QDialog> m_dialog;
    TeamState m_state;
    QTimer m_soon; ///< several changes in a row are counted once
    std::optional<Error> m_told; ///< the trouble that was brought before the person
};

} // namespace otklik
