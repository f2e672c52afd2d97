// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/hub_batch.h"
#include "core/sync/hub_records.h"

struct pg_result;

namespace otklik {

/// Reads the columns of one row from left to right, and remembers whether all of them were what was asked for. The
/// other side may be broken or hostile: nothing is taken on trust.
class RowReader {
public:
    RowReader(const pg_result *result, int row);

    qint64 number(); ///< not negative
    std::optional<qint64> optionalNumber();
    int count(); ///< a number that fits an int
    std::optional<int> optionalCount();
    bool flag();
    QUuid uuid();
    QString text(qsizetype limit); ///< at most so many bytes, valid UTF-8
    void nothing(); ///< NULL
    QByteArray chain(); ///< 32 bytes, as hexadecimal
    Timestamp time(); ///< seconds since 1970
    std::optional<Timestamp> optionalTime();
    QByteArray json(QJsonObject &object); ///< an object; returns its text

    /// All columns were read, there were no more, and each made sense.
    bool isWhole() const;

private:
    std::optional<QByteArrayView> next(); ///< nothing for NULL
    template<typename Value>
    std::optional<Value> integer(Value lowest);
    void reject() { m_isGood = false; }

    const pg_result *m_result;
    int m_row;
    int m_column = 0;
    bool m_isGood = true;
};

// Each reads a row of the function of that name; what it returns is only good if the reader is whole afterwards.
HubHead readHead(RowReader &row);
FeedRow readFeedRow(RowReader &row);
HubOperator readOperator(RowReader &row);
HubOperator readSelf(RowReader &row);
HubMunicipality readMunicipality(RowReader &row);
// Of hub.catalogs: the first row, and those behind it; false where it makes no sense.
bool readCatalogDigest(RowReader &row, HubCatalogs &catalogs);
bool readCatalog(RowReader &row, HubCatalogs &catalogs);
LeaseAnswer readLeaseAnswer(RowReader &row);
Lease readLease(RowReader &row);

/// The answer of hub.push for a batch: one verdict for each operation that was sent, in order, the last Unsupported if
/// there are fewer. A BadAnswer for anything else.
Result<PushAnswer> readPush(const QByteArray &json, const EncodedBatch &batch);

/// Rows as hub.pull gives them: from `cursor` on without a gap, at most `max` after it, each vouched for by its chain.
bool isFeed(const std::vector<FeedRow> &rows, qint64 cursor, int max);

/// Whole stories, newest appeal first, older than `before`, at most `appeals` of them; sets `next`. Of rows that were
/// cut off somewhere the last story is taken away.
bool completeSnapshot(SnapshotPage &page, std::optional<qint64> before, int appeals, bool isCut);

/// Takes rows of the feed as they come, and no more than fit into memory with ease: what is behind has to be asked for
/// again. A page is 32 MiB, unless a single row is more.
class FeedCollector {
public:
    bool take(const pg_result *rows, int row); ///< false for a row that makes no sense

    std::vector<FeedRow> rows;
    bool isCut = false;

private:
    qsizetype m_bytes = 0;
};

} // namespace otklik
