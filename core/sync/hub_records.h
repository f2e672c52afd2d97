// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/operation_id.h"
#include "core/domain/forward_catalog.h"

#include <QByteArray>
#include <QJsonObject>

#include <optional>
#include <vector>

namespace otklik {

/// What this program speaks with a hub. A hub may ask for a newer one (min_client).
constexpr int kHubProtocol = 1;
/// The lowest schema version of a hub that has all the functions that HubClient calls.
constexpr int kLowestHubSchema = 7;
/// The lowest one that takes a DeskReport.
constexpr int kDeskReportSchema = 12;

/// The lowest one that passes on what other systems take.
constexpr int kCatalogSchema = 16;

/// An operation on its way to the hub.
struct OutgoingOperation {
    OperationId id;
    QString kind;
    AppealUid appeal; ///< of an appeal.receive its own id
    std::optional<Timestamp> said;
    std::optional<qint64> base; ///< the seq up to which its author had seen the appeal
    std::optional<OperationId> after; ///< it makes no sense unless this one took effect
    QJsonObject body;
};

/// What the hub did with one operation. Final but for Unsupported.
struct PushVerdict {
    enum class Status : quint8 {
        Applied,
        Rejected, ///< `code` says why, `detail` more
        ReusedId, ///< the id is known with another content or of another author
        Malformed, ///< `code` names what cannot be read, or too_long
        Unsupported, ///< the hub does not know the kind: it stays and goes again when the hub is upgraded
    };
    OperationId id;
    Status status = Status::Unsupported;
    qint64 seq = 0; ///< of an applied one
    QString number; ///< of an applied appeal.receive
    std::optional<Timestamp> at; ///< when it happened, as the hub has settled it
    QString code;
    QJsonObject detail;
    bool isRepeat = false; ///< the hub knew it already
};

struct PushAnswer {
    qint64 head = 0;
    Timestamp now; ///< by the hub's clock
    /// In the order of the operations. Shorter than they are only where the last one is Unsupported: the hub has not
    /// looked at those behind it.
    std::vector<PushVerdict> verdicts;
};

struct HubHead {
    qint64 lastSeq = 0;
    qint64 minSeq = 0; ///< rows up to this one are not kept any more
    QByteArray chain;
    Timestamp serverNow;
    QString systemId;
    std::optional<int> timeline; ///< none on a standby
    int schemaVersion = 0;
    int minClient = 0;
};

/// One applied operation, in the hub's order.
struct FeedRow {
    qint64 seq = 0;
    OperationId id;
    AppealUid appeal;
    QUuid author;
    QString kind;
    QByteArray bodyText; ///< as the chain was reckoned over it
    QJsonObject body;
    std::optional<Timestamp> said;
    Timestamp at;
    QByteArray chain; ///< 32 bytes
};

/// The chain's value after `row`, from the one before it (hub.link). 32 zeros before the first row.
QByteArray chainAfter(const QByteArray &previous, const FeedRow &row);

/// The whole stories of some appeals, newest appeal first, each from its beginning.
struct SnapshotPage {
    std::vector<FeedRow> rows;
    std::optional<qint64> next; ///< `before` of the next page; nothing where this was the last
};

struct HubOperator {
    QUuid id;
    QString name;
    QString duty;
    bool isActive = true;
};

struct HubMunicipality {
    int id = 0;
    QString code;
    QString name;
    QString duty; ///< the caller's there
};

/// How a desk stands, for who watches the hub.
struct DeskReport {
    qint64 cursor = 0; ///< up to here it has taken the feed in
    qint64 waiting = 0; ///< operations that have not been sent, held ones too
    qint64 refused = 0; ///< operations that a person has to decide on
    std::optional<std::chrono::seconds> oldest; ///< age of the oldest one that waits
};

/// What other systems take from us, by account.
struct HubCatalogs {
    QString digest; ///< empty: nothing has changed, and nothing follows
    std::vector<ForwardCatalog> catalogs; ///< without those that this program cannot read
};

struct LeaseAnswer {
    std::optional<qint64> token; ///< nothing where somebody else holds it
    Timestamp until; ///< by the hub's clock
    QUuid holder;
};

struct Lease {
    QString resource;
    QUuid holder;
    Timestamp until;
};

} // namespace otklik
