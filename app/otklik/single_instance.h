// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocalServer>

namespace otklik {

/// One window for a store: the first start listens, a later one asks it to come to the front and ends.
class SingleInstance final : public QObject {
    Q_OBJECT
public:
    /// The store's directory need not be there yet.
    explicit SingleInstance(const QString &store, QObject *parent = nullptr);

    /// True where another program has this store's window and was asked to raise it. Otherwise this one is the first
    /// and listens from now on.
    bool isAnotherThere();

signals:
    void raiseRequested();

private:
    bool askTheOther() const;
    void answer();

    QString m_name;
    QLocalServer m_server;
};

} // namespace otklik
