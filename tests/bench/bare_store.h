// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/search_index.h"

#include <QString>

#include <string>
#include <vector>

struct sqlite3;
struct sqlite3_stmt;
struct sqlite3_value;

namespace otklik::bench {

/// The reference of every ratio: SQLite's C API and nothing of ours but the schema and the tokenizer.
class BareStore {
public:
    /// `schemaOf`: a store of ours whose tables and indexes are made here too; empty: `path` is a whole store.
    explicit BareStore(const QString &path, const QString &schemaOf = {});
    ~BareStore();
    BareStore(const BareStore &) = delete;
    BareStore &operator=(const BareStore &) = delete;

    sqlite3 *handle() const { return m_db; }
    void exec(const char *sql) const;
    sqlite3_stmt *prepare(const std::string &sql) const;
    /// Runs the query to its end; the number of rows.
    qint64 run(const std::string &sql) const;
    qint64 number(const std::string &sql) const;

private:
    sqlite3 *m_db = nullptr;
};

/// The rows of some appeals, held in memory so that only writing them is timed.
class RowBatch {
public:
    RowBatch(const BareStore &source, qint64 firstId, qint64 lastId);
    ~RowBatch();
    RowBatch(const RowBatch &) = delete;
    RowBatch &operator=(const RowBatch &) = delete;

    /// One transaction: appeals, tags, operations, search entries.
    void writeTo(const BareStore &target) const;

private:
    struct Table {
        std::string insert;
        std::vector<std::vector<sqlite3_value *>> rows;
    };
    struct SearchRow {
        qint64 rowid;
        std::vector<QByteArray> columns;
    };
    void read(const BareStore &source, const std::string &table, const std::string &select);
    void readSearch(const BareStore &source, qint64 firstId, qint64 lastId);

    std::vector<Table> m_tables;
    std::vector<SearchRow> m_search;
};

} // namespace otklik::bench
