// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/channels/served_channels.h"
#include "ui/settings/settings_page.h"

class QPushButton;
class QTableWidget;

namespace otklik {

class PlainLabel;
class Preferences;

/// The channels that this desk serves: which, how each stands, adding, changing and removing them. It acts at once,
/// with buttons of its own; there is nothing for «Save».
class ChannelsPage final : public SettingsPage {
    Q_OBJECT
public:
    /// All three have to outlive it.
    ChannelsPage(Desk &desk, ServedChannels &channels, Preferences &preferences, QWidget *parent);

    QString title() const override { return tr("Channels"); }
    QFuture<Result<>> save(SettingsService &settings) override;

private:
    void build();
    QPushButton *addButton(const QString &name, const QString &text, void (ChannelsPage::*run)());
    void refresh();
    void showChosen();
    const ServedAccount *chosen() const;
    QString stateOf(const ServedAccount &account) const;
    void add(const QString &kind);
    void change();
    void askToRemove();
    void remove(int place);
    void askToSetAside();
    void openDialog(std::optional<int> place, const ServedAccount &account);

    Desk &m_desk;
    ServedChannels &m_channels;
    Preferences &m_preferences;
    std::vector<ServedAccount> m_accounts;
    PlainLabel *m_service;
    QTableWidget *m_table;
    PlainLabel *m_state;
    PlainLabel *m_words;
    QPushButton *m_add = nullptr;
    QPushButton *m_change = nullptr;
    QPushButton *m_remove = nullptr;
    QPushButton *m_setAside = nullptr;
};

} // namespace otklik
