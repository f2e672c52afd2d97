// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/hub_pipeline.h"

#include "core/sync/pg_error.h"

#include <libpq-fe.h>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

constexpr size_t kMaxFlying = 8;
constexpr qsizetype kMaxFlyingBytes = 6 * 1024 * 1024;
// 5,000 operations of 256 KiB, the longest page that there can be. Most of it is not kept (FeedCollector).
constexpr qsizetype kMaxAnswerBytes = 1500 * 1024 * 1024LL;

} // namespace

HubPipeline::HubPipeline(PgConnectionPtr connection, HubTimers timers, std::function<void(const Error &)> broken)
    : m_timers(timers)
    , m_broken(std::move(broken))
    , m_connection(std::move(connection))
{
    m_silence.setSingleShot(true);
    connect(&m_silence, &QTimer::timeout, this, [this] { breakOff(fail(HubTrouble::Silent)); });
    PQsetNoticeReceiver(m_connection.get(), &HubPipeline::notice, this);
    PQsetnonblocking(m_connection.get(), 1);
    PQenterPipelineMode(m_connection.get());
    m_watch.watch(PQsocket(m_connection.get()), SocketWatch::For::Both, this, [this] { ready(); });
    m_watch.setWriting(false);
}

HubPipeline::~HubPipeline() = default;

void HubPipeline::notice(void *self, const PGresult *notice)
{
    // A commit's warning comes before its transaction is over: the front one is whose it is.
    auto &flying = static_cast<HubPipeline *>(self)->m_flying;
    if (!flying.empty() && isWarning(notice))
        flying.front().isWarned = true;
}

bool HubPipeline::hasRoom() const
{
    return m_flying.empty() || (m_flying.size() < kMaxFlying && m_bytes < kMaxFlyingBytes);
}

bool HubPipeline::touches(const QSet<QUuid> &ids) const
{
    return std::any_of(m_flying.begin(), m_flying.end(),
                       [&](const Flight &flight) { return flight.request->touched.intersects(ids); });
}

void HubPipeline::send(HubRequestPtr request)
{
    std::vector<const char *> values;
    for (const auto &argument : request->arguments)
        values.push_back(argument ? argument->constData() : nullptr);
    m_bytes += request->size();
    m_flying.push_back({request, QDeadlineTimer{m_timers.answer}, 0, std::nullopt, false});
    const bool isSent = PQsendQueryParams(m_connection.get(), request->sql.constData(), static_cast<int>(values.size()),
                                          nullptr, values.data(), nullptr, nullptr, 0) &&
                        PQpipelineSync(m_connection.get()); // one that fails does not take the others with it
    if (!isSent)
        return breakOff(statementError(m_connection.get(), nullptr));
    if (m_flying.size() == 1)
        watchTime();
    if (!flush())
        breakOff(statementError(m_connection.get(), nullptr));
}

bool HubPipeline::flush()
{
    const int left = PQflush(m_connection.get());
    m_watch.setWriting(left == 1);
    return left >= 0;
}

void HubPipeline::watchTime()
{
    if (m_flying.empty())
        return m_silence.stop();
    const auto left = std::chrono::milliseconds{m_flying.front().deadline.remainingTime()};
    m_silence.start(std::min(m_timers.silence, left));
}

void HubPipeline::ready()
{
    watchTime();
    if (!PQconsumeInput(m_connection.get()) || !flush()) {
        takeResults(); // the hub may have said why it ends
        return breakOff(statementError(m_connection.get(), nullptr));
    }
    while (PGnotify *unasked = PQnotifies(m_connection.get()))
        PQfreemem(unasked);
    if (!takeResults())
        breakOff(fail(HubTrouble::BadAnswer));
    else if (m_connection && PQstatus(m_connection.get()) != CONNECTION_OK)
        breakOff(statementError(m_connection.get(), nullptr));
}

/// False for an answer that nobody asked for, or none that this protocol has.
bool HubPipeline::takeResults()
{
    int nothings = 0;
    while (m_connection && !m_flying.empty()) {
        PQsetSingleRowMode(m_connection.get()); // for each statement anew; refused where it is on already
        if (PQisBusy(m_connection.get()))
            return true;
        PgResultPtr result{PQgetResult(m_connection.get())};
        if (!result) { // between two statements
            if (++nothings > 2)
                return true;
            continue;
        }
        nothings = 0;
        if (!take(std::move(result)))
            return false;
        if (PQstatus(m_connection.get()) != CONNECTION_OK)
            return true;
    }
    if (m_connection)
        PQisBusy(m_connection.get()); // reads what came unasked: a setting that changed
    return true;
}

bool HubPipeline::take(PgResultPtr result)
{
    Flight &flight = m_flying.front();
    switch (PQresultStatus(result.get())) {
    case PGRES_SINGLE_TUPLE:
    case PGRES_TUPLES_OK:
        takeRows(flight, result.get());
        return flight.received <= kMaxAnswerBytes;
    case PGRES_COMMAND_OK:
        return true;
    case PGRES_PIPELINE_SYNC: // committed: only now is it an answer
        land();
        return true;
    case PGRES_FATAL_ERROR:
    case PGRES_PIPELINE_ABORTED:
        if (!flight.error)
            flight.error = statementError(m_connection.get(), result.get());
        return true;
    case PGRES_EMPTY_QUERY:
    case PGRES_COPY_OUT:
    case PGRES_COPY_IN:
    case PGRES_COPY_BOTH:
    case PGRES_BAD_RESPONSE:
    case PGRES_NONFATAL_ERROR:
        break;
    }
    return false;
}

void HubPipeline::takeRows(Flight &flight, const PGresult *rows)
{
    for (int row = 0; row < PQntuples(rows); ++row) {
        for (int column = 0; column < PQnfields(rows); ++column)
            flight.received += PQgetlength(rows, row, column);
        flight.received += 64; // many rows of nothing are too much as well
        if (!flight.error && !flight.request->takeRow(rows, row))
            flight.error = fail(HubTrouble::BadAnswer, u"row"_s);
    }
}

void HubPipeline::land()
{
    Flight flight = std::move(m_flying.front());
    m_flying.pop_front();
    m_bytes -= flight.request->size();
    watchTime();
    if (!flight.error && flight.isWarned)
        flight.error = fail(HubTrouble::Unsure);
    if (const auto error = flight.request->finish(flight.error))
        emit stopped(flight.request->touched, *error);
    emit finished();
}

void HubPipeline::close(const Error &error)
{
    m_watch.stop();
    m_silence.stop();
    m_connection.reset();
    m_bytes = 0;
    for (Flight &flight : std::exchange(m_flying, {}))
        flight.request->finish(flight.error.value_or(error));
}

void HubPipeline::breakOff(const Error &error)
{
    if (!m_connection)
        return;
    // What the hub said last is why the line ended.
    const Error reason = m_flying.empty() ? error : m_flying.front().error.value_or(error);
    close(reason);
    m_broken(reason);
}

} // namespace otklik
