// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/journal.h"
#include "core/domain/fold.h"
#include "core/domain/operation_json.h"
#include "core/domain/permission.h"
#include "core/service/exact_repeat.h"
#include "core/service/request_text.h"
#include "core/storage/draft_store.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

QString ownNumber(AppealId id, const Zone &zone, Timestamp received)
{
    return u"%1-%2"_s.arg(QString::number(yearOf(zone.localDay(received))),
                          QString::number(id.value).rightJustified(6, u'0'));
}

/// What an import or the gateway brings.
bool isOfTheProgram(const Change &change)
{
    return std::holds_alternative<Received>(change) || std::holds_alternative<AnswerRecorded>(change)
           || std::holds_alternative<MessageReceived>(change) || std::holds_alternative<DeliveryBegun>(change)
           || std::holds_alternative<DeliveryReported>(change);
}

QString externalNameOf(const Change &change)
{
    if (const auto *received = std::get_if<Received>(&change))
        return received->intake.externalId;
    if (const auto *message = std::get_if<MessageReceived>(&change))
        return message->externalId;
    const auto *reported = std::get_if<DeliveryReported>(&change);
    return reported ? reported->externalId : QString{};
}

/// By which a message came, or an answer or a request went.
QString accountOf(const Change &change, const Appeal &appeal)
{
    if (const auto *message = std::get_if<MessageReceived>(&change); message && !message->account.isEmpty())
        return message->account;
    if (const auto *reported = std::get_if<DeliveryReported>(&change)) {
        for (const Forwarding &forwarding : appeal.forwardings) {
            if (forwarding.delivery.reply == reported->reply)
                return forwarding.account;
        }
    }
    return appeal.account;
}

bool isAssigneeKnown(const Change &change, const QString &municipality, const Configuration &configuration)
{
    const auto *assigned = std::get_if<Assigned>(&change);
    if (!assigned || !assigned->assignee || !*assigned->assignee)
        return true;
    const Operator *assignee = configuration.findOperator(*assigned->assignee, municipality);
    return assignee && assignee->active;
}

} // namespace

QString provisionalNumber(AppealId id)
{
    return u'*' + QString::number(id.value);
}

bool isProvisional(const QString &number)
{
    return number.startsWith(u'*');
}

Journal::Journal(Session &session, const Configuration &configuration)
    : m_session(session)
    , m_configuration(configuration)
    , m_appeals(session)
    , m_operations(session)
    , m_outbox(session)
    , m_accounts(session)
    , m_search(session)
    , m_counters(session, configuration.deadlines->zone())
{
}

Journal::Receipt Journal::receive(const Intake &raw, std::vector<Operation> later)
{
    if (!raw.sourceKey.isEmpty()) {
        if (const AppealId known = m_appeals.findBySource(raw.sourceKey))
            return {known, false};
    }
    const DeadlineEngine &rules = *m_configuration.deadlines;
    m_nextId = m_nextId ? AppealId{m_nextId.value + 1} : m_appeals.nextId();
    Intake intake = cleaned(raw);
    if (!intake.track && m_configuration.municipality.practice.appealChannels.contains(intake.origin.channel))
        intake.track = Track::Appeal59;
    if (intake.repeats.isNull())
        intake.repeats = exactRepeatOf(m_session, intake.origin);
    intake.isRepeat = intake.isRepeat || !intake.repeats.isNull();
    if (intake.origin.number.isEmpty())
        intake.origin.number = m_configuration.team ? provisionalNumber(m_nextId)
                                                    : ownNumber(m_nextId, rules.zone(), intake.origin.received);

    std::vector<Operation> operations;
    operations.reserve(1 + intake.answers.size() + later.size());
    operations.push_back({newOperationId(), m_nextId, {}, intake.origin.received, Received{intake}});
    Appeal appeal;
    apply(appeal, operations.front(), rules);
    const auto due = appeal.due;
    for (const RecordedAnswer &answer : intake.answers) {
        operations.push_back({newOperationId(), m_nextId, {}, answer.at, AnswerRecorded{answer, due}});
        apply(appeal, operations.back(), rules);
    }
    for (Operation &operation : later) {
        operation.id = newOperationId();
        operation.appeal = m_nextId;
        operation.change = completed(std::move(operation.change), appeal, m_configuration.municipality, rules);
        apply(appeal, operation, rules);
        operations.push_back(std::move(operation));
    }

    m_appeals.insert(appeal, intake.sourceKey.isEmpty() ? QByteArray{} : intake.sourceKey);
    for (std::size_t place = 0; place < operations.size(); ++place) {
        keep(operations[place]);
        keepName(operations[place], appeal);
        if (const auto entry = SearchIndex::entryOf(operations[place]))
            m_search.add(m_nextId, static_cast<int>(place), *entry);
    }
    m_counters.added(appeal);
    return {m_nextId, true};
}

bool Journal::recordAnswer(AppealId id, const RecordedAnswer &answer)
{
    const auto appeal = m_appeals.load(id);
    if (!appeal)
        return false;
    std::vector<Operation> history = m_operations.ofAppeal(id, appeal->origin);
    std::optional<OperationId> wordless; // the same answer, of which another file knew only the time
    for (const Operation &operation : history) {
        const auto *recorded = std::get_if<AnswerRecorded>(&operation.change);
        const auto *sent = std::get_if<ReplySent>(&operation.change);
        if (sent && sent->text == answer.text)
            return false;
        if (!recorded || recorded->answer.at != answer.at)
            continue;
        if (recorded->answer.text == answer.text || answer.text.isEmpty())
            return false;
        if (recorded->answer.text.isEmpty())
            wordless = operation.id;
    }
    if (wordless)
        extend(history, {newOperationId(), id, {}, answer.at, Undone{*wordless}});
    extend(history, {newOperationId(), id, {}, answer.at, AnswerRecorded{answer, appeal->due}});
    const Appeal after = fold(history, *m_configuration.deadlines);
    m_appeals.update(*appeal, after);
    m_counters.changed(*appeal, after);
    m_touched.push_back(id);
    return true;
}

/// Stores the operation, and what the hub is to judge it by where there is one.
void Journal::keep(const Operation &operation)
{
    const SeenState seen = m_configuration.team ? m_operations.seen(operation.appeal) : SeenState{};
    const qint64 row = m_operations.append(operation);
    if (m_configuration.team)
        m_outbox.add(row, seen, operation.at);
}

/// What the channel calls a message, so that the next one finds its way.
void Journal::keepName(const Operation &operation, const Appeal &appeal)
{
    const QString name = externalNameOf(operation.change);
    if (name.isEmpty() ||
        !appeal.origin.municipality.isEmpty()) // another gateway's accounts may have the names of ours
        return;
    if (const QString account = accountOf(operation.change, appeal); !account.isEmpty())
        m_accounts.setName(account, name, appeal.id);
}

/// Appends to the stored history and to its copy.
void Journal::extend(std::vector<Operation> &history, Operation operation)
{
    keep(operation);
    if (const auto entry = SearchIndex::entryOf(operation))
        m_search.add(operation.appeal, m_operations.placeOf(operation.id), *entry);
    history.push_back(std::move(operation));
}

Result<Operation> Journal::checked(const OperationRequest &request, const Appeal &appeal, Timestamp now,
                                   std::vector<Operation> &history)
{
    const QString &municipality = appeal.origin.municipality;
    const Operator *by = m_configuration.findOperator(request.by, municipality);
    if (!by && !municipality.isEmpty())
        return fail(ErrorCode::Refused, QString::fromLatin1(refusal::kOnlooker), u"not one of that municipality"_s);
    if (!by)
        return fail(ErrorCode::NotFound, u"by"_s, u"no such operator"_s);
    if (!by->active)
        return fail(ErrorCode::Forbidden, u"by"_s, u"the operator has left"_s);
    if (!isAssigneeKnown(request.change, municipality, m_configuration))
        return fail(ErrorCode::NotFound, u"assignee"_s, u"no such operator, or the operator has left"_s);
    if (isOfTheProgram(request.change))
        return fail(ErrorCode::Unsupported, kindOf(request.change), u"nobody does this by hand"_s);

    if (std::holds_alternative<Undone>(request.change))
        history = m_operations.ofAppeal(appeal.id, appeal.origin);
    Operation operation{request.id.value_or(newOperationId()), appeal.id, request.by, now,
                        completed(request.change, appeal, m_configuration.municipality, *m_configuration.deadlines)};
    if (const auto allowed = mayDo(appeal, operation, *by, m_configuration.municipality.practice, history); !allowed)
        return allowed.error();
    return operation;
}

OperationOutcome Journal::append(const OperationRequest &request, Timestamp now)
{
    std::vector<Operation> history;
    return perform(request, history,
                   [&](const Appeal &appeal) { return checked(request, appeal, now, history); });
}

OperationOutcome Journal::record(const OperationRequest &request, Timestamp now)
{
    return perform(request, {}, [&](const Appeal &appeal) -> Result<Operation> {
        Operation operation{
            request.id.value_or(newOperationId()),
            appeal.id,
            {},
            now,
            completed(request.change, appeal, m_configuration.municipality, *m_configuration.deadlines)};
        if (const auto allowed = mayDo(appeal, operation, {}, Practice{}, {}); !allowed)
            return allowed.error();
        return operation;
    });
}

/// Writes what `check` makes of the request, if it allows it; `check` may fill `history`.
template<typename Check>
OperationOutcome Journal::perform(const OperationRequest &request, const std::vector<Operation> &history, Check check)
{
    const auto refuse = [&](Error error) { return OperationOutcome{request.appeal, {}, std::move(error)}; };
    if (auto known = knownAlready(request))
        return std::move(*known);
    const auto appeal = m_appeals.load(request.appeal);
    if (!appeal)
        return refuse(fail(ErrorCode::NotFound, u"appeal"_s, u"no such appeal"_s));
    const Result<Operation> operation = check(*appeal);
    if (!operation)
        return refuse(operation.error());
    return add(*appeal, *operation, history);
}

/// The same wish again has its answer.
std::optional<OperationOutcome> Journal::knownAlready(const OperationRequest &request)
{
    const auto known = request.id ? m_operations.find(*request.id) : std::nullopt;
    if (!known)
        return std::nullopt;
    if (known->appeal == request.appeal && known->kind == kindOf(request.change))
        return OperationOutcome{request.appeal, *request.id, {}};
    return OperationOutcome{
        request.appeal, {}, fail(ErrorCode::Invalid, u"id"_s, u"the id names another operation"_s)};
}

/// Writes an operation that is allowed. `history` is needed where it undoes another one.
OperationOutcome Journal::add(const Appeal &appeal, const Operation &operation, const std::vector<Operation> &history)
{
    Appeal after = appeal;
    const int place = m_operations.countOfAppeal(appeal.id);
    if (std::holds_alternative<Undone>(operation.change)) {
        reindex(operation, history);
        std::vector<Operation> all = history;
        all.push_back(operation);
        after = fold(all, *m_configuration.deadlines);
    } else {
        apply(after, operation, *m_configuration.deadlines);
    }
    keepDraft(operation, history);
    write(appeal, after, operation, place);
    return {appeal.id, operation.id, {}};
}

void Journal::write(const Appeal &before, const Appeal &after, const Operation &operation, int place)
{
    keep(operation);
    keepName(operation, after);
    m_appeals.update(before, after);
    m_counters.changed(before, after);
    if (const auto entry = SearchIndex::entryOf(operation))
        m_search.add(after.id, place, *entry);
    m_touched.push_back(after.id);
}

// What is undone cannot be found any more, and what is done again can.
void Journal::reindex(const Operation &undo, const std::vector<Operation> &history)
{
    std::vector<Operation> with = history;
    with.push_back(undo);
    const std::vector<bool> before = undoneFlags(history);
    const std::vector<bool> after = undoneFlags(with);
    for (std::size_t place = 0; place < history.size(); ++place) {
        if (before[place] == after[place])
            continue;
        if (const auto entry = SearchIndex::entryOf(history[place])) {
            const int stored = m_operations.placeOf(history[place].id);
            if (after[place])
                m_search.remove(undo.appeal, stored, *entry);
            else
                m_search.add(undo.appeal, stored, *entry);
        }
    }
}

// A text that was submitted or sent leaves the composer; one that is taken back returns to it.
void Journal::keepDraft(const Operation &operation, const std::vector<Operation> &history)
{
    DraftStore drafts{m_session};
    const Change &change = operation.change;
    if (std::holds_alternative<ReplySent>(change) || std::holds_alternative<ReplySubmitted>(change))
        return drafts.discard(operation.appeal, operation.by);
    const auto *undone = std::get_if<Undone>(&change);
    if (!undone || drafts.load(operation.appeal, operation.by))
        return;
    const auto target = std::ranges::find(history, undone->operation, &Operation::id);
    if (target == history.end())
        return;
    if (const auto *sent = std::get_if<ReplySent>(&target->change))
        drafts.save(operation.appeal, target->by,
                    {sent->text, sent->isFinal, sent->outcome, operation.at, sent->isQuestion});
    else if (const auto *submitted = std::get_if<ReplySubmitted>(&target->change))
        drafts.save(operation.appeal, target->by,
                    {submitted->text, submitted->isFinal, submitted->outcome, operation.at, submitted->isQuestion});
}

AppealId Journal::recomputeDue(AppealId behind, int limit)
{
    return foldAnew(m_appeals.unmet(behind, limit));
}

AppealId Journal::refoldAll(AppealId behind, int limit)
{
    return foldAnew(m_appeals.behind(behind, limit));
}

AppealId Journal::foldAnew(const std::vector<AppealId> &ids)
{
    for (const AppealId id : ids) {
        const auto before = m_appeals.load(id);
        const Appeal after = fold(m_operations.ofAppeal(id, before->origin), *m_configuration.deadlines);
        if (after == *before)
            continue;
        m_appeals.update(*before, after);
        m_counters.changed(*before, after);
    }
    return ids.empty() ? AppealId{} : ids.back();
}

void Journal::finish()
{
    m_counters.flush();
}

} // namespace otklik
