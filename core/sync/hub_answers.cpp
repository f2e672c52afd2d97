// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/hub_answers.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QStringDecoder>

#include <charconv>
#include <libpq-fe.h>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

constexpr qsizetype kChainBytes = 32;
constexpr qsizetype kMaxName = 1000;
constexpr qsizetype kMaxKey = 100;
constexpr std::size_t kMaxCatalogs = 100;
constexpr qsizetype kMaxPageBytes = 32 * 1024 * 1024;
constexpr qsizetype kRowBytes = 256; // of a row beside its body
// What JSON and our calendars can hold; 1900 to 9999.
constexpr qint64 kEarliest = -2'208'988'800;
constexpr qint64 kLatest = 253'402'300'799;

std::optional<QUuid> uuidFrom(QByteArrayView text)
{
    const QUuid id = QUuid::fromString(QLatin1StringView{text.data(), text.size()});
    return text.size() != 36 || id.isNull() ? std::nullopt : std::optional{id};
}

} // namespace

RowReader::RowReader(const PGresult *result, int row)
    : m_result(result)
    , m_row(row)
{
}

std::optional<QByteArrayView> RowReader::next()
{
    const int column = m_column++;
    if (column >= PQnfields(m_result)) {
        reject();
        return std::nullopt;
    }
    if (PQgetisnull(m_result, m_row, column))
        return std::nullopt;
    return QByteArrayView{PQgetvalue(m_result, m_row, column), PQgetlength(m_result, m_row, column)};
}

template<typename Value>
std::optional<Value> RowReader::integer(Value lowest)
{
    const auto text = next();
    if (!text)
        return std::nullopt;
    Value value = 0;
    const auto [end, problem] = std::from_chars(text->data(), text->data() + text->size(), value);
    if (problem != std::errc{} || end != text->data() + text->size() || value < lowest) {
        reject();
        return std::nullopt;
    }
    return value;
}

std::optional<qint64> RowReader::optionalNumber()
{
    return integer<qint64>(0);
}

std::optional<int> RowReader::optionalCount()
{
    return integer<int>(0);
}

qint64 RowReader::number()
{
    const auto value = optionalNumber();
    if (!value)
        reject();
    return value.value_or(0);
}

int RowReader::count()
{
    const auto value = optionalCount();
    if (!value)
        reject();
    return value.value_or(0);
}

bool RowReader::flag()
{
    const auto text = next();
    if (!text || (*text != "t" && *text != "f"))
        reject();
    return text && *text == "t";
}

QUuid RowReader::uuid()
{
    const auto text = next();
    const auto id = text ? uuidFrom(*text) : std::nullopt;
    if (!id)
        reject();
    return id.value_or(QUuid{});
}

QString RowReader::text(qsizetype limit)
{
    const auto text = next();
    if (!text || text->size() > limit) {
        reject();
        return {};
    }
    QStringDecoder decoder{QStringDecoder::Utf8, QStringDecoder::Flag::Stateless};
    const QString decoded = decoder(*text);
    if (decoder.hasError())
        reject();
    return decoded;
}

QByteArray RowReader::chain()
{
    const auto text = next();
    const QByteArray bytes =
        text && text->size() == 2 * kChainBytes ? QByteArray::fromHex(text->toByteArray()) : QByteArray{};
    if (bytes.size() != kChainBytes)
        reject();
    return bytes;
}

std::optional<Timestamp> RowReader::optionalTime()
{
    const auto seconds = integer<qint64>(kEarliest);
    if (seconds && *seconds > kLatest)
        reject();
    return seconds ? std::optional{fromSeconds(*seconds)} : std::nullopt;
}

Timestamp RowReader::time()
{
    const auto value = optionalTime();
    if (!value)
        reject();
    return value.value_or(Timestamp{});
}

void RowReader::nothing()
{
    if (next())
        reject();
}

QByteArray RowReader::json(QJsonObject &object)
{
    const auto text = next();
    const QByteArray bytes = text ? text->toByteArray() : QByteArray{};
    const auto document = QJsonDocument::fromJson(bytes);
    if (!document.isObject())
        reject();
    object = document.object();
    return bytes;
}

bool RowReader::isWhole() const
{
    return m_isGood && m_column == PQnfields(m_result);
}

HubHead readHead(RowReader &row)
{
    HubHead head;
    head.lastSeq = row.number();
    head.minSeq = row.number();
    head.chain = row.chain();
    head.serverNow = row.time();
    head.systemId = row.text(kMaxKey);
    head.timeline = row.optionalCount();
    head.schemaVersion = row.count();
    head.minClient = row.count();
    return head;
}

FeedRow readFeedRow(RowReader &row)
{
    FeedRow feed;
    feed.seq = row.number();
    feed.id = row.uuid();
    feed.appeal = row.uuid();
    feed.author = row.uuid();
    feed.kind = row.text(kMaxKey);
    feed.bodyText = row.json(feed.body);
    feed.said = row.optionalTime();
    feed.at = row.time();
    feed.chain = row.chain();
    return feed;
}

bool readCatalogDigest(RowReader &row, HubCatalogs &catalogs)
{
    row.nothing();
    row.nothing();
    catalogs.digest = row.text(kMaxKey);
    return row.isWhole() && !catalogs.digest.isEmpty();
}

bool readCatalog(RowReader &row, HubCatalogs &catalogs)
{
    ForwardCatalog catalog;
    catalog.account = row.text(kMaxName);
    QJsonObject body;
    row.json(body);
    row.nothing();
    auto services = forwardServicesFromJson(body["services"_L1].toArray());
    if (services) {
        catalog.services = std::move(*services);
        catalogs.catalogs.push_back(std::move(catalog));
    }
    return row.isWhole() && catalogs.catalogs.size() <= kMaxCatalogs;
}

HubOperator readOperator(RowReader &row)
{
    HubOperator person;
    person.id = row.uuid();
    person.name = row.text(kMaxName);
    person.duty = row.text(kMaxKey);
    person.isActive = row.flag();
    return person;
}

HubOperator readSelf(RowReader &row)
{
    HubOperator person;
    person.id = row.uuid();
    person.duty = row.text(kMaxKey);
    person.name = row.text(kMaxName);
    return person;
}

HubMunicipality readMunicipality(RowReader &row)
{
    HubMunicipality municipality;
    municipality.id = row.count();
    municipality.code = row.text(kMaxKey);
    municipality.name = row.text(kMaxName);
    municipality.duty = row.text(kMaxKey);
    return municipality;
}

LeaseAnswer readLeaseAnswer(RowReader &row)
{
    LeaseAnswer lease;
    lease.token = row.optionalNumber();
    lease.until = row.time();
    lease.holder = row.uuid();
    return lease;
}

Lease readLease(RowReader &row)
{
    Lease lease;
    lease.resource = row.text(kMaxName);
    lease.holder = row.uuid();
    lease.until = row.time();
    return lease;
}

QByteArray chainAfter(const QByteArray &previous, const FeedRow &row)
{
    QCryptographicHash hash{QCryptographicHash::Sha256};
    hash.addData(previous);
    for (const QUuid &id : {row.id, row.appeal, row.author})
        hash.addData(id.toRfc4122());
    hash.addData(row.kind.toUtf8());
    hash.addData(row.bodyText);
    hash.addData(toIso(row.at).toLatin1());
    return hash.result();
}

bool isFeed(const std::vector<FeedRow> &rows, qint64 cursor, int max)
{
    if (rows.size() > static_cast<size_t>(max) + 1)
        return false;
    if (!rows.empty() && (rows.front().seq < cursor || rows.front().seq == 0))
        return false;
    for (size_t i = 1; i < rows.size(); ++i) {
        if (rows[i].seq != rows[i - 1].seq + 1 || rows[i].chain != chainAfter(rows[i - 1].chain, rows[i]))
            return false;
    }
    return true;
}

bool FeedCollector::take(const PGresult *result, int row)
{
    if (isCut)
        return true;
    RowReader reader{result, row};
    FeedRow feed = readFeedRow(reader);
    if (!reader.isWhole())
        return false;
    m_bytes += feed.bodyText.size() + kRowBytes;
    isCut = m_bytes > kMaxPageBytes && !rows.empty();
    if (!isCut)
        rows.push_back(std::move(feed));
    return true;
}

bool completeSnapshot(SnapshotPage &page, std::optional<qint64> before, int appeals, bool isCut)
{
    if (isCut) {
        const AppealUid last = page.rows.back().appeal;
        while (!page.rows.empty() && page.rows.back().appeal == last)
            page.rows.pop_back();
        if (page.rows.empty()) // one story of so many bytes
            return false;
    }
    qint64 created = before.value_or(std::numeric_limits<qint64>::max()); // of the story before
    qint64 last = 0;
    int count = 0;
    AppealUid appeal;
    for (const FeedRow &row : page.rows) {
        if (row.appeal != appeal) {
            if (row.seq >= created || row.seq == 0 || row.id != row.appeal || ++count > appeals)
                return false;
            appeal = row.appeal;
            created = row.seq;
        } else if (row.seq <= last) {
            return false;
        }
        last = row.seq;
    }
    page.next = isCut || count == appeals ? std::optional{created} : std::nullopt;
    return true;
}

} // namespace otklik
