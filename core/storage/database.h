// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>

#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <unordered_map>
#include <vector>

struct sqlite3;
struct sqlite3_stmt;

namespace otklik {

/// Thrown inside core/storage and the jobs that run on its threads; sqlGuard() turns it into an Error.
class SqlError : public std::runtime_error {
public:
    SqlError(int code, const std::string &what);
    Error toError() const;

private:
    int m_code; ///< SQLite's extended result code
};

/// One connection. Used on one thread at a time. Prepared statements are kept and given out by Statement.
class Database {
public:
    enum class Access {
        ReadWrite, ///< reads only, where the file or its disk cannot be written to: isReadOnly()
        ReadOnly,  ///< sees WAL snapshots; needs the log and its index, or the right to make them
        Unchanging ///< reads a file beside which nothing can be made; whoever writes to it meanwhile spoils the reading
    };

    /// Throws SqlError. Applies the pragmas of design.md section 5.
    Database(const QString &path, Access access);
    ~Database();
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    void exec(const char *sql);
    qint64 pragma(const char *name); ///< the number that `PRAGMA name` gives
    bool isReadOnly() const;
    qint64 lastInsertId() const;
    int changes() const;

    /// Makes a running statement of this connection stop with Cancelled. Any thread.
    void interrupt();

    sqlite3 *handle() const { return m_db; }

private:
    friend class Statement;

    struct TextHash : std::hash<std::string_view> {
        using is_transparent = void;
    };
    /// Statements of one text that nobody uses at the moment. A node: its address is good until the connection goes.
    using Idle = std::pair<const std::string, std::vector<sqlite3_stmt *>>;

    Idle &idle(std::string_view sql);
    sqlite3_stmt *take(Idle &idle);
    void giveBack(Idle &idle, sqlite3_stmt *statement);

    sqlite3 *m_db = nullptr;
    std::unordered_map<std::string, std::vector<sqlite3_stmt *>, TextHash, std::equal_to<>> m_idle;
};

/// A short-lived use of a prepared statement: bind, step, read, and it is reset on leaving the scope, so that no cursor
/// pins the log. Throws SqlError.
class Statement {
public:
    Statement(Database &db, std::string_view sql);
    ~Statement();
    Statement(const Statement &) = delete;
    Statement &operator=(const Statement &) = delete;

    Statement &bind(int index, qint64 value);
    Statement &bind(int index, int value) { return bind(index, static_cast<qint64>(value)); }
    Statement &bind(int index, bool value) { return bind(index, static_cast<qint64>(value)); }
    Statement &bind(int index, double value);
    Statement &bind(int index, const QString &text);    ///< an empty text is a text, never NULL
    Statement &bindUtf8(int index, const QByteArray &text); ///< a text that is UTF-8 already
    Statement &bind(int index, const QByteArray &blob); ///< a null QByteArray is NULL
    Statement &bindNull(int index);
    template<typename T>
    Statement &bind(int index, const std::optional<T> &value)
    {
        return value ? bind(index, *value) : bindNull(index);
    }

    bool step(); ///< true: a row can be read
    void run();  ///< to the end, no rows wanted
    void reset(); ///< to bind and run again

    bool isNull(int column) const;
    qint64 int64(int column) const;
    int integer(int column) const { return static_cast<int>(int64(column)); }
    double real(int column) const;
    QString text(int column) const;
    QByteArray blob(int column) const;
    std::optional<qint64> optionalInt64(int column) const;

private:
    void check(int code) const;

    Database &m_db;
    Database::Idle &m_idle;
    sqlite3_stmt *m_statement;
    std::vector<QByteArray> m_bound; // what SQLite reads until the reset
};

/// Rolled back unless committed. BEGIN IMMEDIATE: a deferred one that reads first can fail with BUSY_SNAPSHOT.
class Transaction {
public:
    explicit Transaction(Database &db);
    ~Transaction();
    Transaction(const Transaction &) = delete;
    Transaction &operator=(const Transaction &) = delete;

    void commit();

private:
    Database &m_db;
    bool m_isOpen = true;
};

/// A snapshot for several reads that have to agree.
class ReadTransaction {
public:
    explicit ReadTransaction(Database &db);
    ~ReadTransaction();
    ReadTransaction(const ReadTransaction &) = delete;
    ReadTransaction &operator=(const ReadTransaction &) = delete;

private:
    Database &m_db;
};

template<typename T>
struct Guarded { using Type = Result<T>; };
template<typename T>
struct Guarded<Result<T>> { using Type = Result<T>; };

/// The border of the folder: SqlError becomes an Error; a Result that the function returns stays what it is.
template<typename F>
auto sqlGuard(F &&f) -> typename Guarded<std::invoke_result_t<F &>>::Type
{
    try {
        if constexpr (std::is_void_v<std::invoke_result_t<F &>>) {
            f();
            return {};
        } else {
            return f();
        }
    } catch (const SqlError &error) {
        return error.toError();
    }
}

} // namespace otklik
