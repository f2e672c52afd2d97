// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QStringList>

#include <memory>
#include <optional>
#include <vector>

struct pg_conn;
struct pg_result;

namespace otklik {

struct PgFinish {
    void operator()(pg_conn *connection) const noexcept;
};
struct PgClear {
    void operator()(pg_result *result) const noexcept;
};
using PgConnectionPtr = std::unique_ptr<pg_conn, PgFinish>;
using PgResultPtr = std::unique_ptr<pg_result, PgClear>;

/// Keywords and values of libpq: {"host", "hub.example.org"}. libpq takes an empty value for one that is not given.
using PgParameters = std::vector<std::pair<QByteArray, QByteArray>>;

/// std::nullopt is NULL.
using PgArgument = std::optional<QString>;

/// The rows of one answer, all of them in memory, every value as PostgreSQL writes it.
class PgRows {
public:
    explicit PgRows(PgResultPtr result);

    int count() const;
    int columns() const;
    bool isNull(int row, int column) const;
    /// Valid as long as the rows; empty for NULL and outside of the table.
    QByteArrayView bytes(int row, int column) const;
    QString text(int row, int column) const { return QString::fromUtf8(bytes(row, column)); }
    qint64 affected() const; ///< rows that an INSERT, UPDATE or DELETE changed

private:
    PgResultPtr m_result;
};

/// A connection whose calls wait for their answers: for the console, never for a thread that paints. A desk talks to
/// its hub through HubClient. One thread at a time.
class PgConnection {
public:
    /// \a conninfo as psql takes it; what it leaves out comes from PG* of the environment.
    static Result<PgConnection> open(const QString &conninfo);
    static Result<PgConnection> open(const PgParameters &parameters);

    /// One statement; $1, $2, ... are the arguments.
    Result<PgRows> query(const QString &sql, const std::vector<PgArgument> &arguments = {});
    /// Any number of statements, in one transaction unless they begin their own.
    Result<> run(const QString &script);

    /// The warnings of the server since the last call. An answer that came with one is not proof that it is durable.
    QStringList takeWarnings();

    QString quotedName(const QString &name) const; ///< an identifier for SQL text
    QString quotedText(const QString &text) const; ///< a literal for SQL text, where no argument can stand
    pg_conn *native() const { return m_connection.get(); }

private:
    explicit PgConnection(PgConnectionPtr connection);
    static Result<PgConnection> opened(PgConnectionPtr connection);
    Result<PgRows> checked(PgResultPtr result);

    std::unique_ptr<QStringList> m_warnings; // its address is what libpq keeps
    PgConnectionPtr m_connection;
};

} // namespace otklik
