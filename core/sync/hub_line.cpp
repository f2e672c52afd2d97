// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/hub_line.h"

#include "core/base/when_done.h"
#include "core/sync/hub_answers.h"
#include "core/sync/hub_statements.h"
#include "core/sync/pg_error.h"

using namespace Qt::StringLiterals;

namespace otklik {

HubLine::HubLine(HubAddress address, PasswordSource password, HubTimers timers, HubTimelines timelines)
    : m_address(std::move(address))
    , m_password(std::move(password))
    , m_timers(timers)
    , m_timelines(std::move(timelines))
    , m_english(std::make_unique<EnglishMessages>())
{
    m_idle.setSingleShot(true);
    connect(&m_idle, &QTimer::timeout, this, [this] { hangUp(fail(ErrorCode::Cancelled)); });
}

HubLine::~HubLine()
{
    hangUp(fail(ErrorCode::Cancelled));
}

void HubLine::submit(HubRequestPtr request)
{
    m_waiting.push_back(std::move(request));
    step();
}

void HubLine::hangUp(const Error &error)
{
    ++m_attempt; // a password that comes now is nobody's
    m_idle.stop();
    m_connector.reset();
    m_state = State::Down;
    if (m_pipeline) {
        m_pipeline->close(error);
        dropPipeline();
    }
    failAll(error);
}

void HubLine::dropPipeline()
{
    if (m_pipeline) {
        m_pipeline->disconnect(this);
        std::exchange(m_pipeline, nullptr)->deleteLater();
    }
}

void HubLine::step()
{
    const bool isIdle = m_waiting.empty() && (!m_pipeline || m_pipeline->isIdle());
    if (!isIdle)
        m_idle.stop();
    else if (m_pipeline && !m_idle.isActive())
        m_idle.start(m_timers.idle);
    if (m_waiting.empty())
        return;
    if (m_state == State::Down)
        return call();
    if (m_state == State::Up && m_waiting.front()->municipality != 0)
        return greet(m_waiting.front()->municipality);
    if (m_state == State::Up || m_state == State::Ready)
        sendWaiting();
}

void HubLine::call()
{
    m_state = State::Calling;
    // An answer that was given up would leave all requests waiting for it.
    const auto password = m_password().onCanceled([] { return Result<QString>{fail(HubTrouble::PasswordNeeded)}; });
    whenDone(this, password,
             [this, attempt = ++m_attempt](const Result<QString> &answer) { calledWith(answer, attempt); });
}

void HubLine::calledWith(const Result<QString> &password, int attempt)
{
    if (attempt != m_attempt)
        return;
    if (!password)
        return lost(password.error());
    if (password->isEmpty()) // libpq would look for one in the environment
        return lost(fail(HubTrouble::PasswordNeeded));
    m_connector = std::make_unique<HubConnector>(
        m_timers, [this](Result<PgConnectionPtr> connection) { connected(std::move(connection)); });
    m_connector->start(m_address, *password);
}

void HubLine::connected(Result<PgConnectionPtr> connection)
{
    if (!connection)
        return lost(connection.error());
    m_pipeline = new HubPipeline{std::move(*connection), m_timers, [this](const Error &error) { lost(error); }};
    connect(m_pipeline, &HubPipeline::stopped, this, &HubLine::failTouching);
    connect(m_pipeline, &HubPipeline::finished, this, &HubLine::step);
    m_state = State::Up;
    step();
}

/// Before anything else the hub has to say which one it is.
void HubLine::greet(int municipality)
{
    m_state = State::Greeting;
    auto head = std::make_shared<std::optional<HubHead>>();
    auto request = std::make_shared<HubRequest>();
    request->sql = kHeadStatement;
    request->arguments = {QByteArray::number(municipality)};
    request->municipality = municipality;
    request->takeRow = [head](const pg_result *rows, int row) {
        RowReader reader{rows, row};
        const bool isFirst = !head->has_value();
        *head = readHead(reader);
        return isFirst && reader.isWhole();
    };
    request->finish = [this, head](const std::optional<Error> &error) {
        // Later: the pipeline that calls is perhaps about to be dropped.
        const auto result = error || *head ? error : fail(HubTrouble::TooOld, u"head: no row"_s);
        QMetaObject::invokeMethod(
            this,
            [this, head, result, pipeline = m_pipeline] {
                if (m_state == State::Greeting && m_pipeline == pipeline)
                    greeted(head->value_or(HubHead{}), result);
            },
            Qt::QueuedConnection);
        return error;
    };
    m_pipeline->send(std::move(request));
}

void HubLine::greeted(const HubHead &head, const std::optional<Error> &error)
{
    if (error) {
        // Of this municipality only: the line itself is good for others.
        const HubRequestPtr first = m_waiting.front();
        m_waiting.pop_front();
        m_state = State::Up;
        if (const auto stopping = first->finish(error))
            failTouching(first->touched, *stopping);
        return step();
    }
    const auto objection = objectionTo(head);
    if (objection && is(*objection, HubTrouble::Behind)) {
        m_pipeline->close(*objection);
        dropPipeline();
        m_state = State::Calling;
        return m_connector->goOn(*objection); // the present hub may be the next in the list
    }
    if (objection)
        return hangUp(*objection);
    saw(head);
    m_connector.reset();
    m_state = State::Ready;
    step();
}

std::optional<Error> HubLine::objectionTo(const HubHead &head) const
{
    if (!head.timeline)
        return fail(HubTrouble::ReadOnly, u"no timeline"_s);
    if (*head.timeline < m_timelines.value(head.systemId, 0))
        return fail(HubTrouble::Behind,
                    u"timeline %1, was %2"_s.arg(*head.timeline).arg(m_timelines.value(head.systemId)));
    if (head.minClient > kHubProtocol)
        return fail(HubTrouble::TooNew, u"asks for %1"_s.arg(head.minClient));
    if (head.schemaVersion < kLowestHubSchema)
        return fail(HubTrouble::TooOld, u"schema %1"_s.arg(head.schemaVersion));
    return std::nullopt;
}

void HubLine::saw(const HubHead &head)
{
    if (head.timeline)
        m_timelines[head.systemId] = std::max(*head.timeline, m_timelines.value(head.systemId, 0));
}

void HubLine::sendWaiting()
{
    QSet<QUuid> ahead; // touched by those that stay
    for (auto it = m_waiting.begin(); it != m_waiting.end();) {
        if (!m_pipeline || !m_pipeline->hasRoom() || (m_state == State::Up && (*it)->municipality != 0))
            return;
        const QSet<QUuid> &touched = (*it)->touched;
        if (touched.intersects(ahead) || m_pipeline->touches(touched)) {
            ahead.unite(touched);
            ++it;
            continue;
        }
        const HubRequestPtr request = *it;
        it = m_waiting.erase(it);
        const HubPipeline *before = m_pipeline;
        m_pipeline->send(request);
        if (m_pipeline != before)
            return; // it broke, and with it all that waited
    }
}

/// Those behind a request that failed would overtake it: it is repeated later, and they have to be too.
void HubLine::failTouching(QSet<QUuid> touched, const Error &error)
{
    if (touched.isEmpty())
        return;
    std::vector<HubRequestPtr> failing;
    for (auto it = m_waiting.begin(); it != m_waiting.end();) {
        if (!(*it)->touched.intersects(touched)) {
            ++it;
            continue;
        }
        touched.unite((*it)->touched);
        failing.push_back(*it);
        it = m_waiting.erase(it);
    }
    for (const HubRequestPtr &request : failing)
        request->finish(error);
}

void HubLine::lost(const Error &error)
{
    m_state = State::Down;
    m_idle.stop();
    dropPipeline();
    failAll(error);
}

void HubLine::failAll(const Error &error)
{
    for (const HubRequestPtr &request : std::exchange(m_waiting, {}))
        request->finish(error);
}

} // namespace otklik
