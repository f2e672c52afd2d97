// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/team_book.h"

#include "core/domain/feed_json.h"
#include "core/domain/hub_trouble.h"
#include "core/storage/appeal_store.h"
#include "core/storage/operation_store.h"

#include <QHash>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

constexpr auto kKnown = "known"_L1; // the hub's word for an appeal that it has of another desk

/// The base of what the hub had in its feed and lost: whatever came since is not news. The round still counts.
constexpr qint64 kJudgedBefore = 1'000'000'000'000;

/// When it happened: what came from outside has its own time, what a person did has the hub's.
Timestamp timeOf(const Change &change, Timestamp ordered)
{
    if (const auto *received = std::get_if<Received>(&change))
        return received->intake.origin.received;
    if (const auto *recorded = std::get_if<AnswerRecorded>(&change))
        return recorded->answer.at;
    return ordered;
}

/// What must not take effect on an appeal that somebody has changed meanwhile. The rest commutes.
bool isBound(const Change &change)
{
    return std::holds_alternative<ReplySent>(change) || std::holds_alternative<ReplyApproved>(change);
}

/// What the regional centre gets to work with: the appeal as it stands, new there from now on. Nobody delivers from
/// there, so that the citizen has one answer.
Intake copyFor(const Appeal &appeal, Timestamp now)
{
    Intake copy;
    copy.origin = appeal.origin;
    copy.origin.number.clear();
    copy.origin.received = now;
    copy.district = appeal.district;
    copy.settlement = appeal.settlement;
    copy.address = appeal.address;
    copy.point = appeal.point;
    copy.group = appeal.group;
    copy.topic = appeal.topic;
    copy.tags = appeal.tags;
    copy.importance = appeal.importance;
    copy.type = appeal.type;
    copy.isRepeat = appeal.isRepeat;
    return copy;
}

} // namespace

TeamBook::TeamBook(Session &session, const QString &municipality)
    : m_session(session)
    , m_municipality(municipality)
    , m_settings(session)
    , m_outbox(session)
{
}

std::vector<OutgoingOperation> TeamBook::outgoing(OperatorId by, int limit, std::chrono::seconds offset)
{
    std::vector<OutgoingOperation> operations;
    for (const OutboxEntry &entry : m_outbox.ready(m_municipality, by, limit))
        operations.push_back(outgoing(entry, offset));
    return operations;
}

std::optional<OutgoingOperation> TeamBook::outgoing(const OperationId &operation, std::chrono::seconds offset)
{
    const auto entry = m_outbox.find(operation);
    return entry ? std::optional{outgoing(*entry, offset)} : std::nullopt;
}

OutgoingOperation TeamBook::outgoing(const OutboxEntry &entry, std::chrono::seconds offset)
{
    AppealStore appeals{m_session};
    const Appeal appeal = *appeals.load(entry.appeal);
    Operation operation = *OperationStore{m_session}.load(entry.operation);
    if (auto *received = std::get_if<Received>(&operation.change)) {
        received->intake.origin = appeal.origin;
        if (isProvisional(appeal.origin.number))
            received->intake.origin.number.clear();
        received->intake.sourceKey = appeals.sourceKeyOf(appeal.id);
    }
    const auto nameOf = [this](OperatorId id) { return m_settings.operatorUid(id); };
    OutgoingOperation out;
    out.id = entry.operation;
    out.kind = entry.kind;
    out.appeal = appeal.uid;
    out.said = operation.at + offset;
    if (isBound(operation.change))
        out.base = entry.reason == OutboxStore::kAgain ? kJudgedBefore : entry.seen.base;
    out.body = toFeedJson(operation.change, nameOf, entry.seen.round);
    if (const auto *escalated = std::get_if<Escalated>(&operation.change); escalated && escalated->isToRegion)
        out.body.insert("copy"_L1, toFeedJson(Received{copyFor(appeal, operation.at)}, nameOf, 0));
    return out;
}

void TeamBook::settle(Journal &journal, const std::vector<PushVerdict> &verdicts)
{
    for (const PushVerdict &verdict : verdicts) {
        switch (verdict.status) {
        case PushVerdict::Status::Applied:
            m_outbox.setState(verdict.id, OutboxState::Acknowledged);
            break;
        case PushVerdict::Status::Unsupported:
            break; // goes again when the hub is upgraded
        case PushVerdict::Status::Rejected:
            if (verdict.code == kKnown) // the feed brings the appeal that another desk received
                m_outbox.setState(verdict.id, OutboxState::Acknowledged, verdict.code, verdict.detail);
            else
                journal.refuse(verdict.id, verdict.code, verdict.detail);
            break;
        case PushVerdict::Status::ReusedId:
            // In the feed under other words: an appeal gets its number there, a message was brought by another gateway.
            if (isSentAgain(verdict.id) || isMessage(verdict.id))
                m_outbox.setState(verdict.id, OutboxState::Acknowledged);
            else
                journal.refuse(verdict.id, u"reused_id"_s, {});
            break;
        case PushVerdict::Status::Malformed:
            journal.refuse(verdict.id, verdict.code, verdict.detail);
            break;
        }
    }
}

bool TeamBook::isMessage(const OperationId &operation)
{
    const auto entry = m_outbox.find(operation);
    return entry && entry->kind == "message.receive"_L1;
}

bool TeamBook::isSentAgain(const OperationId &operation)
{
    const auto entry = m_outbox.find(operation);
    return entry && entry->reason == OutboxStore::kAgain;
}

bool TeamBook::hasStranger(const std::vector<FeedRow> &rows)
{
    QSet<QUuid> known;
    return std::ranges::any_of(rows, [&](const FeedRow &row) {
        if (known.contains(row.author))
            return false;
        known.insert(row.author);
        return !m_settings.operatorOf(row.author);
    });
}

void TeamBook::takeOperators(const std::vector<HubOperator> &operators)
{
    for (const HubOperator &teamMate : operators) {
        const Operator known{{}, teamMate.name, roleOfDuty(teamMate.duty), teamMate.isActive};
        if (m_municipality.isEmpty())
            (void)m_settings.takeOperator(teamMate.id, known);
        else
            m_settings.takeMember(m_municipality, teamMate.id, known);
    }
}

Result<std::vector<FeedOperation>> TeamBook::incoming(const std::vector<FeedRow> &rows)
{
    QHash<QUuid, OperatorId> people;
    const auto operatorOf = [&](const QUuid &uid) {
        const auto known = people.constFind(uid);
        return known != people.cend() ? *known : *people.insert(uid, m_settings.operatorOf(uid));
    };
    std::vector<FeedOperation> feed;
    feed.reserve(rows.size());
    for (const FeedRow &row : rows) {
        auto change = changeFromFeedJson(row.kind, row.body, operatorOf);
        if (!change)
            return fail(HubTrouble::BadAnswer, row.kind + u": "_s + change.error().subject);
        if (std::holds_alternative<UnknownChange>(*change))
            return fail(HubTrouble::TooNew, u"an operation of the kind "_s + row.kind);
        if (auto *received = std::get_if<Received>(&*change))
            received->intake.origin.municipality = m_municipality;
        const Timestamp at = timeOf(*change, row.at);
        feed.push_back({row.seq, row.appeal, {row.id, {}, operatorOf(row.author), at, std::move(*change)}, row.said});
    }
    return feed;
}

Role roleOfDuty(const QString &duty)
{
    if (duty == u"administrator"_s)
        return Role::Administrator;
    if (duty == u"observer"_s)
        return Role::Observer;
    return duty == u"supervisor"_s ? Role::Supervisor : Role::Operator;
}

} // namespace otklik
