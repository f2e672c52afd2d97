// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/hub_trouble.h"
#include "core/sync/hub_address.h"
#include "core/sync/hub_records.h"
#include "core/sync/hub_timers.h"

#include <QFuture>
#include <QHash>
#include <QThread>

#include <functional>

namespace otklik {

class HubLine;
struct HubRequest;

/// Talks to one hub, on a thread of its own that calls it when there is something to ask. No function waits; the
/// answers are taken with whenDone(). Any thread.
///
/// An error is an ErrorCode::Hub in most cases (hubTroubleOf); a passing one may be repeated as it is: the hub knows
/// what it has done. There is no repeating and no waiting here: when to ask again is the caller's to say.
class HubClient {
public:
    /// Asked for at each call, on the line's thread: answers at once with PasswordNeeded where a person has to be
    /// asked.
    using Password = std::function<QFuture<Result<QString>>()>;

    /// `timelines`: what earlier clients saw, HubHead::timeline by HubHead::systemId, the highest of each. A hub that
    /// is behind them is passed over, and Behind if there is no other (hub.md T12).
    HubClient(HubAddress address, Password password, HubTimers timers = {}, QHash<QString, int> timelines = {});
    /// What is under way is cancelled; it may have been done.
    ~HubClient();
    Q_DISABLE_COPY_MOVE(HubClient)

    /// One batch, see batchSize(). Batches that touch the same appeals go one after another, and one that waits behind
    /// a batch that failed fails too; others go at once. Only an answer without a warning counts: Unsure otherwise.
    QFuture<Result<PushAnswer>> push(int municipality, std::vector<OutgoingOperation> operations);
    /// The row at the cursor and up to `max` (1..5000) behind it; fewer where they are very long: only a page without a
    /// new row says that there is nothing more.
    QFuture<Result<std::vector<FeedRow>>> pull(int municipality, qint64 cursor, int max);
    /// The stories of the next `appeals` (1..1000) appeals that came in before the seq `before`, or of the newest.
    QFuture<Result<SnapshotPage>> snapshot(int municipality, std::optional<qint64> before, int appeals);
    QFuture<Result<HubHead>> head(int municipality);
    QFuture<Result<std::vector<HubOperator>>> operators(int municipality);
    QFuture<Result<HubOperator>> self(int municipality);
    QFuture<Result<std::vector<HubMunicipality>>> municipalities();

    /// False where the hub has heard of this desk a moment ago. A hub of kDeskReportSchema or later.
    QFuture<Result<bool>> tell(int municipality, const DeskReport &report);

    /// For a gateway; false where the hub knows it so. A hub of kCatalogSchema or later, for this and the next.
    QFuture<Result<bool>> offer(int municipality, const ForwardCatalog &catalog);
    /// `known`: the digest of what the caller has; empty for all of them.
    QFuture<Result<HubCatalogs>> catalogs(int municipality, const QString &known);

    QFuture<Result<LeaseAnswer>> takeLease(int municipality, const QString &resource, std::chrono::seconds duration);
    /// False where it had changed hands already.
    QFuture<Result<bool>> dropLease(int municipality, const QString &resource, qint64 token);
    QFuture<Result<std::vector<Lease>>> leases(int municipality);

    /// Hangs up, and fails what is under way as Cancelled; the next request calls again. After sleep or a change of the
    /// network the line is worth nothing, and only time would show it.
    void hangUp();

private:
    using Stop = std::function<std::optional<Error>()>; ///< after a good answer: why those behind must not go on
    template<typename Value>
    QFuture<Result<Value>> ask(
        HubRequest request, std::function<bool(Value &, const pg_result *, int)> takeRow,
        std::function<Result<>(Value &)> complete, Stop stop = [] { return std::optional<Error>{}; });
    template<typename Row>
    QFuture<Result<std::vector<Row>>> askRows(HubRequest request, Row (*read)(class RowReader &));
    template<typename Row>
    QFuture<Result<Row>> askRow(HubRequest request, Row (*read)(class RowReader &));

    QThread m_thread;
    HubLine *m_line; // lives on m_thread
};

} // namespace otklik
