// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/team_book.h"

#include "core/domain/feed_json.h"
#include "core/storage/appeal_store.h"
#include "core/storage/operation_store.h"

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

/// When it happened: what came from outside has its own time, what a person did has the hub's.
Timestamp timeOf(const Change &change, Timestamp ordered)
{
    if (const auto *received = std::get_if<Received>(&change))
        return received->intake.origin.received;
    if (const auto *recorded = std::get_if<AnswerRecorded>(&change))
        return recorded->answer.at;
    return ordered;
}

} // namespace

TeamBook::TeamBook(Session &session)
    : m_session(session)
    , m_settings(session)
    , m_outbox(session)
{
}

std::vector<OutgoingOperation> TeamBook::outgoing(OperatorId by, int limit)
{
    std::vector<OutgoingOperation> operations;
    for (const OutboxEntry &entry : m_outbox.ready(by, limit))
        operations.push_back(outgoing(entry));
    return operations;
}

OutgoingOperation TeamBook::outgoing(const OutboxEntry &entry)
{
    AppealStore appeals{m_session};
    const Appeal appeal = *appeals.load(entry.appeal);
    Operation operation = *OperationStore{m_session}.load(entry.operation);
    if (auto *received = std::get_if<Received>(&operation.change)) {
        received->intake.origin = appeal.origin;
        received->intake.sourceKey = appeals.sourceKeyOf(appeal.id);
    }
    const auto nameOf = [this](OperatorId id) { return m_settings.operatorUid(id); };
    return {entry.operation, appeal.uid,      entry.kind,
            operation.at,    entry.seen.base, toFeedJson(operation.change, nameOf, entry.seen.round)};
}

Result<std::vector<FeedOperation>> TeamBook::incoming(const std::vector<HubOperation> &rows)
{
    const auto operatorOf = [this](const QUuid &uid) { return m_settings.operatorOf(uid); };
    std::vector<FeedOperation> feed;
    feed.reserve(rows.size());
    for (const HubOperation &row : rows) {
        auto change = changeFromFeedJson(row.kind, row.body, operatorOf);
        if (!change)
            return change.error();
        if (std::holds_alternative<UnknownChange>(*change))
            return fail(ErrorCode::Unsupported, row.kind, u"the hub has operations that this program does not know"_s);
        const Timestamp at = timeOf(*change, row.at);
        feed.push_back({row.seq, row.appeal, {row.id, {}, operatorOf(row.by), at, std::move(*change)}, row.said});
    }
    return feed;
}

} // namespace otklik
