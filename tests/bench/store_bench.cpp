// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/store_bench.h"
#include "core/text/search_query.h"
#include "tests/bench/bare_store.h"
#include "tests/bench/ratio_table.h"

#include <QDir>
#include <QRandomGenerator>
#include <QTemporaryDir>

#include <sqlite3.h>

#include <ctime>

using namespace Qt::StringLiterals;

namespace otklik::bench {

namespace {

// What our own transactions hold.
constexpr qint64 kDemoBatch = 2000;
constexpr qint64 kImportBatch = 500;
constexpr int kRowsOnScreen = 50;

template<typename T>
T value(const QFuture<Result<T>> &future)
{
    Result<T> result = future.result();
    if (!result)
        qFatal("bench: %s", qPrintable(result.error().details));
    return std::move(*result);
}

QString file(const QString &directory)
{
    return directory + u"/otklik.db"_s;
}

/// Milliseconds on the wall and of the processor, all threads together: the second one is the same on a busy machine.
struct Cost {
    double wall = 0;
    double processor = 0;
};

template<typename F>
Cost costOf(F &&f)
{
    const std::clock_t before = std::clock();
    const double wall = timed(f);
    return {wall, static_cast<double>(std::clock() - before) * 1000 / CLOCKS_PER_SEC};
}

/// Ours and the reference take turns, and the best turn of each counts: whatever else runs can only slow them down.
int roundsFor(qint64 rows)
{
    return rows <= 100'000 ? 3 : 1;
}

void printRates(qint64 rows, const char *what, const std::vector<Cost> &ours, const std::vector<Cost> &reference)
{
    const auto rate = [rows](const std::vector<Cost> &turns, double Cost::*time) {
        return static_cast<double>(rows) * 1000 / std::ranges::min(turns, {}, time).*time;
    };
    print(rows, what, rate(ours, &Cost::wall), rate(reference, &Cost::wall), "rows/s", ">= 0.5");
    print(rows, "  the same by the processor's time", rate(ours, &Cost::processor), rate(reference, &Cost::processor),
          "rows/s", "");
}

/// What it costs SQLite to write the appeals of a store of ours again, without the counters that we keep.
Cost bareWriting(const QString &store, qint64 batchSize)
{
    const QTemporaryDir directory{store + u"/../bare-XXXXXX"_s};
    const BareStore source{file(store)};
    const BareStore bare{file(directory.path()), file(store)};
    const qint64 lastId = source.number("SELECT max(id) FROM appeal");
    Cost sum;
    for (qint64 first = 1; first <= lastId; first += batchSize) {
        const RowBatch batch{source, first, std::min(first + batchSize - 1, lastId)};
        const Cost cost = costOf([&] { batch.writeTo(bare); });
        sum.wall += cost.wall;
        sum.processor += cost.processor;
    }
    return sum;
}

} // namespace

void benchFilling(const QString &directory, qint64 appeals)
{
    std::vector<Cost> ours;
    std::vector<Cost> reference;
    for (int round = 0; round < roundsFor(appeals); ++round) {
        const QTemporaryDir beside{directory + u"/../round-XXXXXX"_s};
        const QString store = round == 0 ? directory : beside.path(); // the first one stays, for the others to read
        {
            auto desk = Desk::open(store, Desk::Mode::CreateIfMissing);
            ours.push_back(
                costOf([&] { value((*desk)->maintenance().makeDemo({.appeals = appeals, .seed = 1, .until = {}})); }));
        }
        reference.push_back(bareWriting(store, kDemoBatch));
    }
    printRates(appeals, "demo generation against bare inserts", ours, reference);
}

void benchImport(qint64 rows)
{
    const QTemporaryDir directory;
    const QString csv = directory.filePath(u"in.csv"_s);
    {
        const QTemporaryDir source;
        auto desk = Desk::open(source.path(), Desk::Mode::CreateIfMissing);
        value((*desk)->maintenance().makeDemo({.appeals = rows, .seed = 2, .until = {}}));
        value((*desk)->exports().exportAppeals({}, csv));
    }
    std::vector<Cost> ours;
    std::vector<Cost> reference;
    for (int round = 0; round < roundsFor(rows); ++round) {
        const QTemporaryDir store{directory.filePath(u"round-XXXXXX"_s)};
        {
            auto desk = Desk::open(store.path(), Desk::Mode::CreateIfMissing);
            ours.push_back(costOf([&] { value((*desk)->imports().import(csv)); }));
        }
        reference.push_back(bareWriting(store.path(), kImportBatch));
    }
    printRates(rows, "import of a CSV against bare inserts", ours, reference);
}

void benchJumps(const QString &directory, Desk &desk, qint64 appeals)
{
    const BareStore bare{file(directory)};
    const OperatorId me = desk.settings().me();
    QRandomGenerator dice{5};
    for (const View view : {View::All, View::Done, View::New, View::Mine}) {
        for (const Sort sort : {Sort::Urgency, Sort::Newest, Sort::District}) {
            const auto ids = value(desk.catalog().find({.view = view, .filter = {}, .sort = sort, .me = me})).ids;
            if (ids.empty())
                continue;
            std::vector<double> ours;
            std::vector<double> reference;
            sqlite3_stmt *st = bare.prepare(
                "SELECT id, uid, number, channel, author, author_key, substr(text, 1, 300), district, settlement, address, topic_group, "
                "topic, tags, department, assignee, step, source_step, type, outcome, importance, level, replies, "
                "notes, received, due, first_answered, urgency FROM appeal WHERE id = ?1");
            for (int i = 0; i < 200; ++i) {
                const auto at = static_cast<std::size_t>(dice.bounded(static_cast<qint64>(ids.size())));
                const std::vector<AppealId> page{ids.begin() + static_cast<std::ptrdiff_t>(at),
                                                 ids.begin() + static_cast<std::ptrdiff_t>(std::min(at + kRowsOnScreen, ids.size()))};
                ours.push_back(timed([&] { value(desk.catalog().rows(page)); }));
                reference.push_back(timed([&] {
                    for (const AppealId id : page) {
                        sqlite3_bind_int64(st, 1, id.value);
                        sqlite3_step(st);
                        for (int c = 0; c < 27; ++c)
                            (void)sqlite3_column_text(st, c);
                        sqlite3_reset(st);
                    }
                }));
            }
            sqlite3_finalize(st);
            const QString what = u"jump, 95th: %1 by %2"_s.arg(key(view), key(sort));
            print(appeals, qPrintable(what), percentile95(ours), percentile95(reference), "ms", "<= 5");
        }
    }
}

void benchSearch(const QString &directory, Desk &desk, qint64 appeals)
{
    const BareStore bare{file(directory)};
    const QString typed = u"дорога снег "_s;
    const std::string match = ftsMatch(parseSearchQuery(typed)).toStdString();
    std::vector<double> ours;
    std::vector<double> reference;
    for (int i = 0; i < 21; ++i) {
        ours.push_back(timed([&] {
            value(desk.catalog().find({.view = View::All, .filter = {.text = typed}, .sort = Sort::Newest, .me = {}}, kRowsOnScreen));
        }));
        reference.push_back(timed([&] {
            bare.run("SELECT DISTINCT rowid >> 16 FROM search WHERE search MATCH '" + match
                     + "' ORDER BY rowid DESC LIMIT " + std::to_string(kRowsOnScreen));
        }));
    }
    print(appeals, "search of two common words, first page", median(ours), median(reference), "ms", "<= 3");
}

void benchWorkload(const QString &directory, Desk &desk, qint64 appeals)
{
    const BareStore bare{file(directory)};
    std::vector<double> ours;
    std::vector<double> reference;
    // One behind the other: what a scan of everything leaves to the allocator is not for ours to tidy up.
    for (int i = 0; i < 5; ++i)
        ours.push_back(timed([&] { value(desk.reports().workload({{}, WorkloadBy::District})); }));
    for (int i = 0; i < 5; ++i) {
        reference.push_back(timed([&] {
            bare.run("SELECT district, count(*), count(first_answered), sum(first_answered <= due), sum(step < 5), "
                     "sum(first_answered IS NULL AND step < 5 AND due < unixepoch()) FROM appeal NOT INDEXED GROUP BY district");
        }));
    }
    print(appeals, "workload per district against GROUP BY", median(ours), median(reference), "ms", "<= 0.05");
    std::vector<double> covered;
    for (int i = 0; i < 5; ++i)
        covered.push_back(timed([&] {
            bare.run("SELECT district, count(*), count(first_answered), sum(first_answered <= due), sum(step < 5), "
                     "sum(first_answered IS NULL AND step < 5 AND due < unixepoch()) FROM appeal INDEXED BY appeal_by_date GROUP BY district");
        }));
    print(appeals, "  the same against a covering index", median(ours), median(covered), "ms", "");
}

void benchOperation(const QString &directory, Desk &desk, qint64 appeals)
{
    const auto ids = value(desk.catalog().find({.view = View::All, .filter = {}, .sort = Sort::Newest, .me = {}}, 200)).ids;
    std::vector<double> ours;
    std::vector<double> reference;
    const BareStore bare{file(directory)};
    bare.exec("CREATE TABLE IF NOT EXISTS bench_operation (seq INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, appeal INTEGER, "
              "kind TEXT, author INTEGER, at INTEGER, body TEXT); CREATE INDEX IF NOT EXISTS bench_by_appeal ON bench_operation (appeal, seq);");
    sqlite3_stmt *operation = bare.prepare("INSERT INTO bench_operation (id, appeal, kind, author, at, body) VALUES (randomblob(16), ?1, 'note.add', 1, 1, '{}')");
    sqlite3_stmt *row = bare.prepare("UPDATE appeal SET notes = notes WHERE id = ?1");
    // The note's words in the same index; a place that no operation of the demo has.
    sqlite3_stmt *words = bare.prepare("INSERT INTO search (rowid, body) VALUES ((?1 << 16) + 65535, 'Проверено')");
    for (const AppealId id : ids) {
        ours.push_back(timed([&] { value(desk.operations().apply({{id, desk.settings().me(), NoteAdded{u"Проверено"_s}, {}}})); }));
        reference.push_back(timed([&] {
            bare.exec("BEGIN IMMEDIATE");
            for (sqlite3_stmt *st : {operation, row, words}) {
                sqlite3_bind_int64(st, 1, id.value);
                sqlite3_step(st);
                sqlite3_reset(st);
            }
            bare.exec("COMMIT");
        }));
    }
    sqlite3_stmt *forget =
        bare.prepare("INSERT INTO search (search, rowid, body) VALUES ('delete', (?1 << 16) + 65535, 'Проверено')");
    for (const AppealId id : ids) {
        sqlite3_bind_int64(forget, 1, id.value);
        sqlite3_step(forget);
        sqlite3_reset(forget);
    }
    for (sqlite3_stmt *st : {operation, row, words, forget})
        sqlite3_finalize(st);
    bare.exec("DROP TABLE bench_operation");
    print(appeals, "one operation, durable (FULL)", median(ours), median(reference), "ms", "<= 2");
}

} // namespace otklik::bench
