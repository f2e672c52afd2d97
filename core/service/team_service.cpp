// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/team_service.h"

#include "core/base/when_done.h"
#include "core/service/configuration_store.h"
#include "core/service/journal.h"
#include "core/service/team_book.h"
#include "core/service/team_lines.h"

#include <QSet>
#include <QtConcurrentRun>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

/// What a person wrote in an operation; empty where there are no words.
QString wordsOf(const Change &change)
{
    if (const auto *sent = std::get_if<ReplySent>(&change))
        return sent->text;
    if (const auto *submitted = std::get_if<ReplySubmitted>(&change))
        return submitted->text;
    if (const auto *note = std::get_if<NoteAdded>(&change))
        return note->text;
    if (const auto *returned = std::get_if<ReplyReturned>(&change))
        return returned->remark;
    if (const auto *escalated = std::get_if<Escalated>(&change))
        return escalated->reason;
    if (const auto *forwarded = std::get_if<Forwarded>(&change))
        return forwarded->text;
    return {};
}

/// What the hub judges a later answer or undoing by, see 003_kinds.sql.
bool isMaterial(const Change &change)
{
    return std::holds_alternative<ReplySent>(change) || std::holds_alternative<OutcomeSet>(change) ||
           std::holds_alternative<AnswerRecorded>(change) || std::holds_alternative<Undone>(change);
}

/// The latest of the others' that counted against `mine`.
std::optional<Operation> meanwhile(const std::vector<Operation> &history, const Operation &mine)
{
    const auto found = std::ranges::find_if(history.rbegin(), history.rend(), [&mine](const Operation &each) {
        const bool isSecond =
            std::holds_alternative<Forwarded>(mine.change) && std::holds_alternative<Forwarded>(each.change);
        return each.by != mine.by && (isSecond || isMaterial(each.change));
    });
    return found == history.rend() ? std::nullopt : std::optional{*found};
}

std::optional<OutboxItem> itemOf(Session &session, OutboxEntry entry)
{
    OperationStore operations{session};
    const auto appeal = AppealStore{session}.load(entry.appeal);
    auto operation = operations.load(entry.operation);
    if (!appeal || !operation)
        return std::nullopt;
    OutboxItem item{std::move(entry), std::move(*operation), appeal->origin.number, appeal->origin.author, {}, {}};
    if (const auto *undone = std::get_if<Undone>(&item.operation.change)) {
        if (const auto target = operations.load(undone->operation))
            item.undone = target->change;
    }
    if (item.entry.reason == "answered"_L1 || item.entry.reason == "changed"_L1)
        item.meanwhile = meanwhile(operations.ofAppeal(appeal->id, appeal->origin), item.operation);
    return item;
}

HubClient::Password at(const QString &password)
{
    return [password] { return QtFuture::makeReadyFuture(Result<QString>{password}); };
}

/// Two municipalities of a country may have one name; here each needs its own.
std::vector<FollowedFeed> feedsOf(const std::vector<HubMunicipality> &municipalities, const TeamPlace &place)
{
    std::vector<FollowedFeed> feeds;
    QSet<QString> names;
    for (const HubMunicipality &each : municipalities) {
        if (each.id == place.municipality)
            continue;
        const bool isFree = !each.name.isEmpty() && !names.contains(each.name);
        feeds.push_back({each.id, isFree ? each.name : u"%1 (%2)"_s.arg(each.name, each.code)});
        names.insert(feeds.back().name);
    }
    return feeds;
}

Result<std::vector<TeamOffer>> askOffers(const QString &hub, const QString &password)
{
    const auto address = HubAddress::parse(hub);
    if (!address)
        return address.error();
    HubClient client{*address, at(password)};
    const auto municipalities = client.municipalities().result();
    if (!municipalities)
        return municipalities.error();
    std::vector<TeamOffer> offers;
    for (const HubMunicipality &municipality : *municipalities) {
        const auto self = client.self(municipality.id).result();
        if (!self)
            return self.error();
        offers.push_back(
            {{address->toString(), municipality.id, municipality.name, self->id, {}}, self->name, self->duty});
    }
    return offers;
}

} // namespace

TeamService::TeamService(DeskContext &desk)
    : m_desk(desk)
{
}

TeamService::~TeamService() = default;

QFuture<Result<std::vector<TeamOffer>>> TeamService::offers(const QString &hub, const QString &password)
{
    return QtConcurrent::run(&m_desk.jobs(), [=] { return askOffers(hub, password); });
}

QFuture<Result<>> TeamService::join(const TeamPlace &place)
{
    return m_desk.writer().run<void>([&desk = m_desk, place](Session &session) -> Result<> {
        if (desk.configuration()->team)
            return fail(ErrorCode::Refused, u"team"_s, u"the desk is in a team already"_s);
        WriteTransaction tx{session};
        ConfigurationStore store{session};
        store.setTeam(place);
        OutboxStore{session}.addAll(desk.now());
        if (const auto committed = desk.commit(tx, store); !committed)
            return committed;
        desk.announce({.isConfiguration = true});
        return {};
    });
}

QFuture<Result<>> TeamService::moveTo(const QString &hub)
{
    return m_desk.writer().run<void>([&desk = m_desk, hub](Session &session) -> Result<> {
        auto team = desk.configuration()->team;
        if (!team)
            return fail(ErrorCode::NotFound, u"team"_s, u"the desk is in no team"_s);
        team->hub = hub;
        WriteTransaction tx{session};
        ConfigurationStore store{session};
        store.setTeam(team);
        if (const auto committed = desk.commit(tx, store); !committed)
            return committed;
        desk.announce({.isConfiguration = true});
        return {};
    });
}

QFuture<Result<>> TeamService::leave()
{
    pause();
    return m_desk.writer().run<void>([&desk = m_desk](Session &session) -> Result<> {
        const OutboxCounts left = OutboxStore{session}.counts();
        if (left.waiting + left.refused + left.held > 0)
            return fail(ErrorCode::Refused, u"outbox"_s, u"the outbox is not empty"_s);
        WriteTransaction tx{session};
        ConfigurationStore store{session};
        store.setTeam(std::nullopt);
        if (const auto committed = desk.commit(tx, store); !committed)
            return committed;
        desk.announce({.isConfiguration = true});
        return {};
    });
}

QFuture<Result<>> TeamService::follow(const std::vector<HubMunicipality> &municipalities)
{
    const auto written = m_desk.writer().run<void>([&desk = m_desk, municipalities](Session &session) -> Result<> {
        auto team = desk.configuration()->team;
        if (!team)
            return fail(ErrorCode::NotFound, u"team"_s, u"the desk is in no team"_s);
        team->followed = feedsOf(municipalities, *team);
        WriteTransaction tx{session};
        ConfigurationStore store{session};
        store.setTeam(team);
        if (const auto committed = desk.commit(tx, store); !committed)
            return committed;
        desk.announce({.isConfiguration = true});
        return {};
    });
    whenDone(this, written, [this](const Result<> &done) {
        if (done && m_lines)
            start(m_password, m_pace);
    });
    return written;
}

QFuture<Result<std::vector<HubMunicipality>>> TeamService::municipalities()
{
    if (m_lines)
        return m_lines->hub().municipalities();
    return QtFuture::makeReadyFuture(
        Result<std::vector<HubMunicipality>>{fail(ErrorCode::NotFound, u"team"_s, u"the line is not begun"_s)});
}

void TeamService::start(Password password)
{
    start(std::move(password), {});
}

void TeamService::start(Password password, const TeamPace &pace)
{
    const bool wasActive = m_isActive;
    m_lines.reset();
    const auto team = m_desk.configuration()->team;
    if (!team)
        return;
    auto address = HubAddress::parse(team->hub);
    if (!address)
        return; // written by a newer program: the line stays off
    m_password = std::move(password);
    m_pace = pace;
    m_lines = std::make_unique<TeamLines>(m_desk, *team, std::move(*address), m_password, m_pace);
    connect(m_lines.get(), &TeamLines::stateChanged, this, [this] { emit stateChanged(state()); });
    connect(&m_lines->presence(), &TeamPresence::changed, this, &TeamService::writersChanged);
    m_lines->setActive(wasActive);
    m_lines->start();
}

void TeamService::wake()
{
    if (m_lines)
        m_lines->wake();
}

void TeamService::takeNotice()
{
    if (m_lines)
        m_lines->takeNotice();
}

void TeamService::setActive(bool isActive)
{
    m_isActive = isActive;
    if (m_lines)
        m_lines->setActive(isActive);
}

void TeamService::write(const AppealUid &appeal)
{
    if (m_lines)
        m_lines->presence().write(appeal);
}

QString TeamService::writerOf(const AppealUid &appeal) const
{
    return m_lines ? m_lines->presence().writerOf(appeal) : QString{};
}

void TeamService::pause()
{
    m_lines.reset();
    emit writersChanged();
    emit stateChanged(state());
}

TeamState TeamService::state() const
{
    if (m_lines)
        return m_lines->state();
    TeamState state;
    state.line = m_desk.configuration()->team ? TeamState::Line::Off : TeamState::Line::Alone;
    return state;
}

QFuture<Result<std::vector<OutboxItem>>> TeamService::outbox(int limit)
{
    return m_desk.reader().run<std::vector<OutboxItem>>([limit](Session &session) {
        std::vector<OutboxItem> items;
        for (OutboxEntry &entry : OutboxStore{session}.all(limit)) {
            if (entry.state == OutboxState::Acknowledged)
                continue;
            if (auto item = itemOf(session, std::move(entry)))
                items.push_back(std::move(*item));
        }
        return items;
    });
}

QFuture<Result<std::vector<OutboxEntry>>> TeamService::outboxOf(AppealId appeal)
{
    return m_desk.reader().run<std::vector<OutboxEntry>>([appeal](Session &session) {
        auto entries = OutboxStore{session}.ofAppeal(appeal);
        std::erase_if(entries, [](const OutboxEntry &each) { return each.state == OutboxState::Acknowledged; });
        return entries;
    });
}

QFuture<Result<OutboxCounts>> TeamService::counts()
{
    return m_desk.reader().run<OutboxCounts>([](Session &session) { return OutboxStore{session}.counts(); });
}

QFuture<Result<>> TeamService::setState(const OperationId &operation, OutboxState state)
{
    return m_desk.writer().run<void>([operation, state](Session &session) -> Result<> {
        WriteTransaction tx{session};
        OutboxStore outbox{session};
        const auto entry = outbox.find(operation);
        if (!entry)
            return fail(ErrorCode::NotFound, u"operation"_s, u"it is not in the outbox any more"_s);
        if (entry->state != OutboxState::Waits && entry->state != OutboxState::Held)
            return fail(ErrorCode::TooLate, u"operation"_s, u"the hub has judged it"_s);
        outbox.setState(operation, state);
        tx.commit();
        return {};
    });
}

QFuture<Result<>> TeamService::hold(const OperationId &operation)
{
    return setState(operation, OutboxState::Held);
}

QFuture<Result<>> TeamService::release(const OperationId &operation)
{
    const auto released = setState(operation, OutboxState::Waits);
    whenDone(this, released, [this](const Result<> &) { wake(); });
    return released;
}

QFuture<Result<>> TeamService::drop(const OperationId &operation)
{
    return replace(operation, {});
}

QFuture<Result<>> TeamService::applyAgain(const OperationId &operation)
{
    return replace(operation, [](const Change &change) { return Result<Change>{change}; });
}

QFuture<Result<>> TeamService::keepAsNote(const OperationId &operation)
{
    return replace(operation, [](const Change &change) -> Result<Change> {
        const QString words = wordsOf(change);
        if (words.isEmpty())
            return fail(ErrorCode::Invalid, u"operation"_s, u"it has no words to keep"_s);
        return Change{NoteAdded{words}};
    });
}

/// In the place of an operation of the outbox comes another one, or nothing.
QFuture<Result<>> TeamService::replace(const OperationId &operation,
                                       const std::function<Result<Change>(const Change &)> &by)
{
    return m_desk.writer().run<void>([&desk = m_desk, operation, by](Session &session) -> Result<> {
        const auto entry = OutboxStore{session}.find(operation);
        const auto old = OperationStore{session}.load(operation);
        if (!entry || !old)
            return fail(ErrorCode::NotFound, u"operation"_s, u"it is not in the outbox any more"_s);
        if (entry->state == OutboxState::Acknowledged || std::holds_alternative<Received>(old->change))
            return fail(ErrorCode::TooLate, u"operation"_s, u"it belongs to the hub's order already"_s);
        const ConfigurationPtr configuration = desk.configuration();
        WriteTransaction tx{session};
        Journal journal{session, *configuration};
        journal.drop(operation);
        if (by) {
            const auto change = by(old->change);
            if (!change)
                return change.error();
            const OperationOutcome outcome = journal.append({entry->appeal, old->by, *change, {}}, desk.now());
            if (!outcome.verdict)
                return outcome.verdict.error();
        }
        journal.finish();
        tx.commit();
        desk.announce({.appeals = journal.touched()});
        return {};
    });
}

} // namespace otklik
