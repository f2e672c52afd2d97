// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/bare_store.h"
#include "core/storage/appeal_store.h"
#include "core/storage/operation_store.h"
#include "core/storage/search_tokenizer.h"

#include <sqlite3.h>

#include <cstdlib>

namespace otklik::bench {

namespace {

void require(bool ok, sqlite3 *db)
{
    if (!ok)
        qFatal("bench: %s", sqlite3_errmsg(db));
}

} // namespace

BareStore::BareStore(const QString &path, const QString &schemaOf)
{
    constexpr int kFlags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX; // as ours
    require(sqlite3_open_v2(path.toUtf8().constData(), &m_db, kFlags, nullptr) == SQLITE_OK, m_db);
    require(registerSearchTokenizer(m_db).has_value(), m_db);
    exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = 2000;"
         "PRAGMA cache_size = -16384; PRAGMA temp_store = MEMORY; PRAGMA foreign_keys = ON;");
    if (schemaOf.isEmpty())
        return;
    const BareStore model{schemaOf};
    sqlite3_stmt *st = model.prepare("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'search_%' "
                                     "AND name NOT LIKE 'sqlite_%' ORDER BY rootpage = 0, type DESC");
    while (sqlite3_step(st) == SQLITE_ROW)
        exec(reinterpret_cast<const char *>(sqlite3_column_text(st, 0)));
    sqlite3_finalize(st);
}

BareStore::~BareStore()
{
    sqlite3_close(m_db);
}

void BareStore::exec(const char *sql) const
{
    require(sqlite3_exec(m_db, sql, nullptr, nullptr, nullptr) == SQLITE_OK, m_db);
}

sqlite3_stmt *BareStore::prepare(const std::string &sql) const
{
    sqlite3_stmt *st = nullptr;
    require(sqlite3_prepare_v2(m_db, sql.c_str(), -1, &st, nullptr) == SQLITE_OK, m_db);
    return st;
}

qint64 BareStore::run(const std::string &sql) const
{
    sqlite3_stmt *st = prepare(sql);
    qint64 rows = 0;
    while (sqlite3_step(st) == SQLITE_ROW)
        ++rows;
    sqlite3_finalize(st);
    return rows;
}

qint64 BareStore::number(const std::string &sql) const
{
    sqlite3_stmt *st = prepare(sql);
    const qint64 value = sqlite3_step(st) == SQLITE_ROW ? sqlite3_column_int64(st, 0) : 0;
    sqlite3_finalize(st);
    return value;
}

RowBatch::RowBatch(const BareStore &source, qint64 firstId, qint64 lastId)
{
    const std::string range = " BETWEEN " + std::to_string(firstId) + " AND " + std::to_string(lastId);
    read(source, "appeal", "SELECT * FROM appeal WHERE id" + range);
    read(source, "appeal_tag", "SELECT t.* FROM appeal a CROSS JOIN appeal_tag t WHERE a.id" + range + " AND t.appeal = a.id "
                               "AND t.tag IN (SELECT id FROM term WHERE kind = 6)");
    read(source, "operation", "SELECT * FROM operation WHERE appeal" + range + " ORDER BY seq");
    readSearch(source, firstId, lastId);
}

void RowBatch::read(const BareStore &source, const std::string &table, const std::string &select)
{
    sqlite3_stmt *st = source.prepare(select);
    const int columns = sqlite3_column_count(st);
    std::string values;
    for (int i = 0; i < columns; ++i)
        values += i == 0 ? "?" : ", ?";
    Table &to = m_tables.emplace_back();
    to.insert = "INSERT INTO " + table + " VALUES (" + values + ")";
    while (sqlite3_step(st) == SQLITE_ROW) {
        auto &row = to.rows.emplace_back();
        for (int i = 0; i < columns; ++i)
            row.push_back(sqlite3_value_dup(sqlite3_column_value(st, i)));
    }
    sqlite3_finalize(st);
}

void RowBatch::readSearch(const BareStore &source, qint64 firstId, qint64 lastId)
{
    Session session{QString::fromUtf8(sqlite3_db_filename(source.handle(), "main")), Database::Access::ReadOnly};
    AppealStore appeals{session};
    OperationStore operations{session};
    for (qint64 id = firstId; id <= lastId; ++id) {
        const auto appeal = appeals.load(AppealId{id});
        if (!appeal)
            continue;
        qint64 place = 0;
        for (const Operation &operation : operations.ofAppeal(AppealId{id}, appeal->origin)) {
            if (const auto entry = SearchIndex::entryOf(operation))
                m_search.push_back({(id << 16) + place,
                                    {entry->body.toUtf8(), entry->author.toUtf8(), entry->address.toUtf8(),
                                     entry->number.toUtf8()}});
            ++place;
        }
    }
}

RowBatch::~RowBatch()
{
    for (const Table &table : m_tables) {
        for (const auto &row : table.rows) {
            for (sqlite3_value *value : row)
                sqlite3_value_free(value);
        }
    }
}

void RowBatch::writeTo(const BareStore &target) const
{
    target.exec("BEGIN IMMEDIATE");
    for (const Table &table : m_tables) {
        sqlite3_stmt *st = target.prepare(table.insert);
        for (const auto &row : table.rows) {
            for (std::size_t i = 0; i < row.size(); ++i)
                sqlite3_bind_value(st, static_cast<int>(i + 1), row[i]);
            require(sqlite3_step(st) == SQLITE_DONE, target.handle());
            sqlite3_reset(st);
        }
        sqlite3_finalize(st);
    }
    sqlite3_stmt *st =
        target.prepare("INSERT INTO search (rowid, body, author, address, number) VALUES (?1, ?2, ?3, ?4, ?5)");
    for (const SearchRow &row : m_search) {
        sqlite3_bind_int64(st, 1, row.rowid);
        for (std::size_t i = 0; i < row.columns.size(); ++i)
            sqlite3_bind_text(st, static_cast<int>(i + 2), row.columns[i].constData(),
                              static_cast<int>(row.columns[i].size()), SQLITE_STATIC);
        require(sqlite3_step(st) == SQLITE_DONE, target.handle());
        sqlite3_reset(st);
    }
    sqlite3_finalize(st);
    target.exec("COMMIT");
}

} // namespace otklik::bench
