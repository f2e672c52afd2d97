// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/database.h"
#include "core/base/logging.h"
#include "core/storage/search_tokenizer.h"

#include <QFileInfo>
#include <QUrl>

#include <sqlite3.h>

namespace otklik {

namespace {

constexpr int kBusyTimeoutMs = 10'000;

[[noreturn]] void raise(sqlite3 *db, std::string_view doing)
{
    constexpr std::size_t kNamed = 60; // enough to know a statement by
    const int code = db ? sqlite3_extended_errcode(db) : SQLITE_NOMEM;
    throw SqlError{code, std::string{doing.substr(0, kNamed)} + ": " + (db ? sqlite3_errmsg(db) : "out of memory")};
}

ErrorCode errorCodeOf(int code)
{
    if (code == SQLITE_IOERR_WRITE || code == SQLITE_IOERR_FSYNC)
        return ErrorCode::Unwritable;
    if (code == SQLITE_IOERR_SHMSIZE) // the log's index cannot grow
        return ErrorCode::DiskFull;
    switch (code & 0xff) {
    case SQLITE_FULL:
        return ErrorCode::DiskFull;
    case SQLITE_READONLY:
    case SQLITE_PERM:
        return ErrorCode::ReadOnly;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return ErrorCode::Busy;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return ErrorCode::Corrupt;
    case SQLITE_CANTOPEN:
    case SQLITE_IOERR:
        return ErrorCode::Unreadable;
    case SQLITE_INTERRUPT:
        return ErrorCode::Cancelled;
    default:
        return ErrorCode::Internal;
    }
}

QByteArray unchangingName(const QString &path)
{
    return QUrl::fromLocalFile(QFileInfo{path}.absoluteFilePath()).toEncoded() + "?immutable=1";
}

} // namespace

SqlError::SqlError(int code, const std::string &what)
    : std::runtime_error(what)
    , m_code(code)
{
}

Error SqlError::toError() const
{
    qCWarning(lcStorage) << "sqlite" << m_code << what();
    // The tables of a sound store do not go away: the file was cut under an open connection.
    const bool isGutted = m_code == SQLITE_ERROR && std::string_view{what()}.find("no such table") != std::string_view::npos;
    return fail(isGutted ? ErrorCode::Corrupt : errorCodeOf(m_code), {}, QString::fromUtf8(what()));
}

Database::Database(const QString &path, Access access)
{
    const bool isUnchanging = access == Access::Unchanging;
    const int how = access == Access::ReadWrite ? SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE : SQLITE_OPEN_READONLY;
    const int flags = how | SQLITE_OPEN_NOMUTEX | (isUnchanging ? SQLITE_OPEN_URI : 0);
    const QByteArray name = isUnchanging ? unchangingName(path) : path.toUtf8();
    const int code = sqlite3_open_v2(name.constData(), &m_db, flags, nullptr);
    try {
        if (code != SQLITE_OK)
            raise(m_db, "open");
        // Where the file cannot be written to, SQLite opens it for reading without a word.
        if (access == Access::ReadWrite && sqlite3_db_readonly(m_db, "main") == 1)
            throw SqlError{SQLITE_READONLY, "the file cannot be written to"};
        sqlite3_extended_result_codes(m_db, 1);
        sqlite3_busy_timeout(m_db, kBusyTimeoutMs);
        sqlite3_db_config(m_db, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
        sqlite3_db_config(m_db, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
        sqlite3_db_config(m_db, SQLITE_DBCONFIG_DQS_DML, 0, nullptr);
        sqlite3_db_config(m_db, SQLITE_DBCONFIG_DQS_DDL, 0, nullptr);
        if (!registerSearchTokenizer(m_db))
            raise(m_db, "tokenizer");
        exec("PRAGMA foreign_keys = ON; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -16384;");
        if (access == Access::ReadWrite)
            exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = 2000;");
    } catch (...) {
        sqlite3_close_v2(m_db);
        throw;
    }
}

Database::~Database()
{
    for (const auto &[sql, statements] : m_idle) {
        for (sqlite3_stmt *statement : statements)
            sqlite3_finalize(statement);
    }
    sqlite3_close_v2(m_db);
}

void Database::exec(const char *sql)
{
    if (sqlite3_exec(m_db, sql, nullptr, nullptr, nullptr) != SQLITE_OK)
        raise(m_db, sql);
}

qint64 Database::pragma(const char *name)
{
    Statement st{*this, std::string{"PRAGMA "} + name};
    return st.step() ? st.int64(0) : 0;
}

bool Database::isReadOnly() const
{
    return sqlite3_db_readonly(m_db, "main") == 1;
}

qint64 Database::lastInsertId() const
{
    return sqlite3_last_insert_rowid(m_db);
}

int Database::changes() const
{
    return sqlite3_changes(m_db);
}

void Database::interrupt()
{
    sqlite3_interrupt(m_db);
}

Database::Idle &Database::idle(std::string_view sql)
{
    const auto known = m_idle.find(sql);
    return known != m_idle.end() ? *known : *m_idle.emplace(std::string{sql}, std::vector<sqlite3_stmt *>{}).first;
}

sqlite3_stmt *Database::take(Idle &idle)
{
    auto &[sql, statements] = idle;
    if (!statements.empty()) {
        sqlite3_stmt *statement = statements.back();
        statements.pop_back();
        return statement;
    }
    sqlite3_stmt *statement = nullptr;
    if (sqlite3_prepare_v3(m_db, sql.c_str(), static_cast<int>(sql.size()), SQLITE_PREPARE_PERSISTENT, &statement,
                           nullptr)
        != SQLITE_OK)
        raise(m_db, sql);
    return statement;
}

void Database::giveBack(Idle &idle, sqlite3_stmt *statement)
{
    sqlite3_reset(statement);
    sqlite3_clear_bindings(statement);
    idle.second.push_back(statement);
}

Statement::Statement(Database &db, std::string_view sql)
    : m_db(db)
    , m_idle(db.idle(sql))
    , m_statement(db.take(m_idle))
{
}

Statement::~Statement()
{
    m_db.giveBack(m_idle, m_statement);
}

void Statement::check(int code) const
{
    if (code != SQLITE_OK)
        raise(m_db.handle(), m_idle.first);
}

Statement &Statement::bind(int index, qint64 value)
{
    check(sqlite3_bind_int64(m_statement, index, value));
    return *this;
}

Statement &Statement::bind(int index, double value)
{
    check(sqlite3_bind_double(m_statement, index, value));
    return *this;
}

Statement &Statement::bind(int index, const QString &text)
{
    return bindUtf8(index, text.toUtf8());
}

Statement &Statement::bindUtf8(int index, const QByteArray &text)
{
    const QByteArray &bytes = m_bound.emplace_back(text);
    check(sqlite3_bind_text64(m_statement, index, bytes.constData(), static_cast<sqlite3_uint64>(bytes.size()),
                              SQLITE_STATIC, SQLITE_UTF8));
    return *this;
}

Statement &Statement::bind(int index, const QByteArray &blob)
{
    if (blob.isNull())
        return bindNull(index);
    const QByteArray &bytes = m_bound.emplace_back(blob);
    check(sqlite3_bind_blob64(m_statement, index, bytes.constData(), static_cast<sqlite3_uint64>(bytes.size()),
                              SQLITE_STATIC));
    return *this;
}

Statement &Statement::bindNull(int index)
{
    check(sqlite3_bind_null(m_statement, index));
    return *this;
}

bool Statement::step()
{
    const int code = sqlite3_step(m_statement);
    if (code == SQLITE_ROW)
        return true;
    if (code != SQLITE_DONE)
        raise(m_db.handle(), m_idle.first);
    return false;
}

void Statement::run()
{
    while (step()) { }
}

void Statement::reset()
{
    sqlite3_reset(m_statement);
    m_bound.clear();
}

bool Statement::isNull(int column) const
{
    return sqlite3_column_type(m_statement, column) == SQLITE_NULL;
}

qint64 Statement::int64(int column) const
{
    return sqlite3_column_int64(m_statement, column);
}

double Statement::real(int column) const
{
    return sqlite3_column_double(m_statement, column);
}

QString Statement::text(int column) const
{
    const auto *bytes = reinterpret_cast<const char *>(sqlite3_column_text(m_statement, column));
    return QString::fromUtf8(bytes, sqlite3_column_bytes(m_statement, column));
}

QByteArray Statement::blob(int column) const
{
    const auto *bytes = static_cast<const char *>(sqlite3_column_blob(m_statement, column));
    return {bytes, sqlite3_column_bytes(m_statement, column)};
}

std::optional<qint64> Statement::optionalInt64(int column) const
{
    return isNull(column) ? std::nullopt : std::optional{int64(column)};
}

Transaction::Transaction(Database &db)
    : m_db(db)
{
    m_db.exec("BEGIN IMMEDIATE");
}

Transaction::~Transaction()
{
    // SQLite may have rolled back by itself (a full disk): then there is nothing left to do.
    if (m_isOpen && sqlite3_get_autocommit(m_db.handle()) == 0)
        sqlite3_exec(m_db.handle(), "ROLLBACK", nullptr, nullptr, nullptr);
}

void Transaction::commit()
{
    m_db.exec("COMMIT");
    m_isOpen = false;
}

ReadTransaction::ReadTransaction(Database &db)
    : m_db(db)
{
    m_db.exec("BEGIN");
}

ReadTransaction::~ReadTransaction()
{
    sqlite3_exec(m_db.handle(), "COMMIT", nullptr, nullptr, nullptr);
}

} // namespace otklik
