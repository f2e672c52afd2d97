// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/hub_client.h"

#include "core/sync/hub_answers.h"
#include "core/sync/hub_line.h"
#include "core/sync/hub_statements.h"

#include <QJsonDocument>
#include <QPromise>

#include <algorithm>
#include <limits>
#include <utility>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

constexpr int kMaxPull = 5000;
constexpr int kMaxAppeals = 1000;
constexpr size_t kMaxRows = 100'000; // people, leases

HubRequest request(const char *sql, int municipality, std::vector<std::optional<QByteArray>> more = {})
{
    HubRequest request;
    request.sql = sql;
    request.municipality = municipality;
    request.arguments = {QByteArray::number(municipality)};
    request.arguments.insert(request.arguments.end(), more.begin(), more.end());
    return request;
}

Error badAnswer(const char *what)
{
    return fail(HubTrouble::BadAnswer, QString::fromLatin1(what));
}

template<typename Value>
QFuture<Result<Value>> outOfRange(const char *what)
{
    return QtFuture::makeReadyFuture(Result<Value>{fail(ErrorCode::Invalid, QString::fromLatin1(what))});
}

bool readFlag(RowReader &row)
{
    return row.flag();
}

/// For an int of SQL.
int bounded(qint64 number)
{
    return static_cast<int>(std::clamp<qint64>(number, 0, std::numeric_limits<int>::max()));
}

/// A row of one column.
std::optional<QByteArray> onlyText(const pg_result *rows, int row)
{
    QJsonObject object;
    RowReader reader{rows, row};
    const QByteArray text = reader.json(object);
    return reader.isWhole() ? std::optional{text} : std::nullopt;
}

bool isComplete(const PushAnswer &answer, const EncodedBatch &batch)
{
    return answer.verdicts.size() == batch.verdicts.size() &&
           (answer.verdicts.empty() || answer.verdicts.back().status != PushVerdict::Status::Unsupported);
}

PushAnswer withoutTheHub(const EncodedBatch &batch)
{
    PushAnswer answer;
    for (const auto &verdict : batch.verdicts)
        answer.verdicts.push_back(verdict.value_or(PushVerdict{}));
    return answer;
}

/// Runs `job` on the thread, and returns when it has run.
template<typename Job>
void runOn(QThread &thread, Job job)
{
    QObject context;
    context.moveToThread(&thread);
    QMetaObject::invokeMethod(&context, std::move(job), Qt::BlockingQueuedConnection);
}

} // namespace

HubClient::HubClient(HubAddress address, Password password, HubTimers timers, QHash<QString, int> timelines)
    : m_line(nullptr)
{
    m_thread.setObjectName(u"hub"_s);
    m_thread.start();
    // Made on its thread: timers, sockets and the language of libpq's messages belong to it.
    runOn(m_thread, [&] {
        m_line = new HubLine{std::move(address), std::move(password), timers, std::move(timelines)};
    });
}

HubClient::~HubClient()
{
    runOn(m_thread, [this] { delete m_line; });
    m_thread.quit();
    m_thread.wait();
}

void HubClient::hangUp()
{
    QMetaObject::invokeMethod(
        m_line, [line = m_line] { line->hangUp(fail(ErrorCode::Cancelled)); }, Qt::QueuedConnection);
}

template<typename Value>
QFuture<Result<Value>> HubClient::ask(HubRequest request, std::function<bool(Value &, const pg_result *, int)> takeRow,
                                      std::function<Result<>(Value &)> complete, Stop stop)
{
    auto promise = std::make_shared<QPromise<Result<Value>>>();
    promise->start();
    auto value = std::make_shared<Value>();
    request.takeRow = [value, takeRow = std::move(takeRow)](const pg_result *rows, int row) {
        return takeRow(*value, rows, row);
    };
    request.finish = [promise, value, complete = std::move(complete),
                      stop = std::move(stop)](const std::optional<Error> &error) {
        const Result<> completed = error ? Result<>{*error} : complete(*value);
        promise->addResult(completed ? Result<Value>{std::move(*value)} : Result<Value>{completed.error()});
        promise->finish();
        return completed ? stop() : std::optional{completed.error()};
    };
    QMetaObject::invokeMethod(
        m_line, [line = m_line, shared = std::make_shared<HubRequest>(std::move(request))] { line->submit(shared); },
        Qt::QueuedConnection);
    return promise->future();
}

template<typename Row>
QFuture<Result<std::vector<Row>>> HubClient::askRows(HubRequest request, Row (*read)(RowReader &))
{
    return ask<std::vector<Row>>(
        std::move(request),
        [read](std::vector<Row> &value, const pg_result *rows, int row) {
            RowReader reader{rows, row};
            value.push_back(read(reader));
            return reader.isWhole() && value.size() <= kMaxRows;
        },
        [](auto &) { return Result<>{}; });
}

template<typename Row>
QFuture<Result<Row>> HubClient::askRow(HubRequest request, Row (*read)(RowReader &))
{
    auto count = std::make_shared<int>(0);
    return ask<Row>(
        std::move(request),
        [read, count](Row &value, const pg_result *rows, int row) {
            RowReader reader{rows, row};
            value = read(reader);
            return ++*count == 1 && reader.isWhole();
        },
        [count](auto &) { return *count == 1 ? Result<>{} : badAnswer("no row"); });
}

QFuture<Result<PushAnswer>> HubClient::push(int municipality, std::vector<OutgoingOperation> operations)
{
    auto encoded = encode(operations);
    if (!encoded)
        return QtFuture::makeReadyFuture(Result<PushAnswer>{encoded.error()});
    const auto batch = std::make_shared<EncodedBatch>(std::move(*encoded));
    if (batch->json.isEmpty())
        return QtFuture::makeReadyFuture(Result<PushAnswer>{withoutTheHub(*batch)});
    HubRequest asked = request(kPushStatement, municipality, {std::exchange(batch->json, {})});
    asked.touched = batch->touched;
    auto answer = std::make_shared<std::optional<Result<PushAnswer>>>();
    auto isCut = std::make_shared<bool>(false);
    return ask<PushAnswer>(
        std::move(asked),
        [answer, batch](PushAnswer &, const pg_result *rows, int row) {
            const auto json = onlyText(rows, row);
            if (!json || answer->has_value())
                return false;
            *answer = readPush(*json, *batch);
            return true;
        },
        [answer, batch, isCut](PushAnswer &value) -> Result<> {
            if (!answer->has_value())
                return badAnswer("push: no row");
            if (!**answer)
                return (*answer)->error();
            value = ***answer;
            *isCut = !isComplete(value, *batch);
            return {};
        },
        [isCut] { return *isCut ? std::optional{fail(HubTrouble::TooOld, u"push: unsupported"_s)} : std::nullopt; });
}

QFuture<Result<std::vector<FeedRow>>> HubClient::pull(int municipality, qint64 cursor, int max)
{
    if (cursor < 0 || max < 1 || max > kMaxPull)
        return outOfRange<std::vector<FeedRow>>("max");
    auto feed = std::make_shared<FeedCollector>();
    return ask<std::vector<FeedRow>>(
        request(kPullStatement, municipality, {QByteArray::number(cursor), QByteArray::number(max)}),
        [feed](auto &, const pg_result *rows, int row) { return feed->take(rows, row); },
        [feed, cursor, max](std::vector<FeedRow> &value) {
            value = std::move(feed->rows);
            return isFeed(value, cursor, max) ? Result<>{} : badAnswer("pull: no feed");
        });
}

QFuture<Result<SnapshotPage>> HubClient::snapshot(int municipality, std::optional<qint64> before, int appeals)
{
    if (appeals < 1 || appeals > kMaxAppeals)
        return outOfRange<SnapshotPage>("appeals");
    const auto from = before ? std::optional{QByteArray::number(*before)} : std::nullopt;
    auto feed = std::make_shared<FeedCollector>();
    return ask<SnapshotPage>(
        request(kSnapshotStatement, municipality, {from, QByteArray::number(appeals)}),
        [feed](auto &, const pg_result *rows, int row) { return feed->take(rows, row); },
        [feed, before, appeals](SnapshotPage &page) {
            page.rows = std::move(feed->rows);
            const bool isWhole = completeSnapshot(page, before, appeals, feed->isCut);
            return isWhole ? Result<>{} : badAnswer("snapshot: no stories");
        });
}

QFuture<Result<HubHead>> HubClient::head(int municipality)
{
    return askRow<HubHead>(request(kHeadStatement, municipality), readHead);
}

QFuture<Result<std::vector<HubOperator>>> HubClient::operators(int municipality)
{
    return askRows<HubOperator>(request(kOperatorsStatement, municipality), readOperator);
}

QFuture<Result<HubOperator>> HubClient::self(int municipality)
{
    return askRow<HubOperator>(request(kSelfStatement, municipality), readSelf);
}

QFuture<Result<std::vector<HubMunicipality>>> HubClient::municipalities()
{
    HubRequest asked;
    asked.sql = kMunicipalitiesStatement;
    return askRows<HubMunicipality>(std::move(asked), readMunicipality);
}

QFuture<Result<bool>> HubClient::tell(int municipality, const DeskReport &report)
{
    const auto oldest =
        report.oldest ? std::optional{QByteArray::number(bounded(report.oldest->count()))} : std::nullopt;
    return askRow<bool>(request(kTellStatement, municipality,
                                {QByteArray::number(report.cursor), QByteArray::number(bounded(report.waiting)),
                                 QByteArray::number(bounded(report.refused)), oldest}),
                        readFlag);
}

QFuture<Result<bool>> HubClient::offer(int municipality, const ForwardCatalog &catalog)
{
    const QJsonDocument services{forwardServicesToJson(catalog.services)};
    return askRow<bool>(
        request(kOfferStatement, municipality, {catalog.account.toUtf8(), services.toJson(QJsonDocument::Compact)}),
        readFlag);
}

QFuture<Result<HubCatalogs>> HubClient::catalogs(int municipality, const QString &known)
{
    auto isFirst = std::make_shared<bool>(true);
    return ask<HubCatalogs>(
        request(kCatalogsStatement, municipality, {known.toUtf8()}),
        [isFirst](HubCatalogs &value, const pg_result *rows, int row) {
            RowReader reader{rows, row};
            return std::exchange(*isFirst, false) ? readCatalogDigest(reader, value) : readCatalog(reader, value);
        },
        [](HubCatalogs &) { return Result<>{}; });
}

QFuture<Result<LeaseAnswer>> HubClient::takeLease(int municipality, const QString &resource,
                                                  std::chrono::seconds duration)
{
    return askRow<LeaseAnswer>(
        request(kTakeLeaseStatement, municipality, {resource.toUtf8(), QByteArray::number(qint64{duration.count()})}),
        readLeaseAnswer);
}

QFuture<Result<bool>> HubClient::dropLease(int municipality, const QString &resource, qint64 token)
{
    return askRow<bool>(request(kDropLeaseStatement, municipality, {resource.toUtf8(), QByteArray::number(token)}),
                        readFlag);
}

QFuture<Result<std::vector<Lease>>> HubClient::leases(int municipality)
{
    return askRows<Lease>(request(kLeasesStatement, municipality), readLease);
}

} // namespace otklik
