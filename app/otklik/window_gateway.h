// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/service/desk.h"
#include "core/sync/password_store.h"

#include <QHash>

namespace otklik {

/// The gateway of a desk that works alone, while its window is open: the accounts of `channels.json` in the store, in
/// the form that the console takes. Nothing where there is no such file, where the store is only looked at, or where
/// the desk is one of a team, whose gateway is a service. Secrets come from the keychain.
class WindowGateway final : public QObject {
    Q_OBJECT
public:
    /// The desk has to outlive it.
    explicit WindowGateway(Desk &desk, QObject *parent = nullptr);
    ~WindowGateway() override;

    static QString fileIn(const QString &store);

    void begin();
    const QString &trouble() const { return m_trouble; } ///< one line for a person; empty: all is well

signals:
    void troubleChanged();

private:
    void askSecrets(QStringList names);
    void start();
    void takeRound(const GatewayCounts &counts);
    QString silentWords(const std::vector<AccountState> &states, Timestamp before) const;
    void setTrouble(const QString &words);

    Desk &m_desk;
    PasswordStore m_keychain{QStringLiteral("Otklik gateway")};
    QHash<QString, QString> m_secrets;
    QStringList m_names; ///< of the accounts that are served
    Timestamp m_lastRound; ///< when the round before had ended
    QString m_trouble;
    bool m_isBegun = false;
};

} // namespace otklik
