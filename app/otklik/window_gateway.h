// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/otklik/account_secrets.h"
#include "core/service/desk.h"

#include <QTimer>

namespace otklik {

/// The gateway of a desk that works alone, while its window is open: the accounts of `channels.json` in the store, in
/// the form that the console takes. Nothing where there is no such file, where the store is only looked at, or where
/// the desk is one of a team, whose gateway is a service. Accounts that are wrong do not stop the others.
class WindowGateway final : public QObject {
    Q_OBJECT
public:
    /// The desk has to outlive it.
    explicit WindowGateway(Desk &desk, QObject *parent = nullptr);
    ~WindowGateway() override;

    static QString fileIn(const QString &store);
    QString file() const { return fileIn(m_desk.directory()); }

    void begin();
    /// Of what stands in the file now.
    void restart();
    AccountSecrets &secrets() { return m_secrets; }

    const QString &trouble() const { return m_trouble; } ///< one line for a person; empty: all is well
    /// Busy where another program serves the channels of this store.
    const std::optional<Error> &obstacle() const { return m_obstacle; }
    const std::vector<AccountTrouble> &troubles() const { return m_troubles; } ///< of the last round
    const std::vector<AccountState> &states() const { return m_states; }

signals:
    void troubleChanged();
    void served(); ///< once more; the troubles and the states are those of now

private:
    void start(const QJsonArray &listed);
    void end();
    void takeRound(const GatewayReport &report);
    void showTrouble();
    QString awayWords(const AccountTrouble &trouble) const;
    QString wrongWords() const;
    void setTrouble(const QString &words);

    Desk &m_desk;
    AccountSecrets m_secrets;
    QTimer m_again; ///< where another program serves them: it may end
    std::vector<WrongAccount> m_wrong;
    std::vector<AccountTrouble> m_troubles;
    std::vector<AccountState> m_states;
    std::optional<Error> m_obstacle;
    QString m_trouble;
    int m_start = 0; ///< which one: what belongs to an earlier one comes too late
    bool m_isBegun = false;
};

} // namespace otklik
