// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include <memory>
#include <optional>
#include <vector>

struct pg_conn;

namespace otklik::test {

struct PgAnswer {
    QString state; ///< SQLSTATE of an error; empty where there was none; "lost" where the connection broke
    QString message; ///< of that error
    QStringList warnings;
    QList<QStringList> rows; ///< NULL is a null string

    bool isGood() const { return state.isEmpty(); }
    QString value(int row = 0, int column = 0) const;
};

/// A session of raw SQL: what somebody holds who has an operator's password and psql. One thread at a time.
class PgSession {
public:
    explicit PgSession(const QString &connection);
    ~PgSession();
    Q_DISABLE_COPY_MOVE(PgSession)

    bool isOpen() const;
    QString problem() const; ///< why it is not

    /// One statement with its arguments, or several without any.
    PgAnswer ask(const QString &sql, const std::vector<std::optional<QString>> &arguments = {});

private:
    pg_conn *m_connection = nullptr;
    QStringList m_warnings;
};

} // namespace otklik::test
