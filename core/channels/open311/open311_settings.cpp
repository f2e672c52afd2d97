// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/channels/open311/open311_settings.h"
#include "core/domain/json_fields.h"
#include "core/net/http_client.h"

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

constexpr auto kEndpoint = "endpoint"_L1;
constexpr auto kJurisdiction = "jurisdiction"_L1;
constexpr auto kFormat = "format"_L1;
constexpr auto kUpdates = "updates"_L1;
constexpr auto kRequests = "requests"_L1;
constexpr auto kPages = "pages"_L1;
constexpr auto kReadsWithKey = "reads_with_key"_L1;
constexpr auto kPageSize = "page_size"_L1;
constexpr auto kFirstDays = "first_days"_L1;
constexpr auto kOverlapHours = "overlap_hours"_L1;
constexpr auto kTimeoutSeconds = "timeout_seconds"_L1;
constexpr auto kCaFile = "ca_file"_L1;
constexpr auto kFields = {kEndpoint,     kJurisdiction, kFormat,    kUpdates,      kRequests,       kPages,
                          kReadsWithKey, kPageSize,     kFirstDays, kOverlapHours, kTimeoutSeconds, kCaFile};

qint64 numberWithin(JsonReader &reader, QLatin1StringView field, qint64 absent, qint64 least, qint64 most)
{
    const qint64 number = reader.optionalNumber(field).value_or(absent);
    if (number < least || number > most)
        reader.reject(field);
    return std::clamp(number, least, most);
}

QUrl endpointOf(JsonReader &reader)
{
    QString text = reader.text(kEndpoint);
    while (text.endsWith(u'/'))
        text.chop(1);
    const QUrl url{text, QUrl::StrictMode};
    if (!isCallable(url) || url.hasQuery() || url.hasFragment())
        reader.reject(kEndpoint);
    return url;
}

Open311Format formatOf(JsonReader &reader)
{
    const QString format = reader.optionalText(kFormat).value_or(u"xml"_s);
    if (format != "xml"_L1 && format != "json"_L1)
        reader.reject(kFormat);
    return format == "json"_L1 ? Open311Format::Json : Open311Format::Xml;
}

} // namespace

Result<Open311Settings> Open311Settings::fromJson(const QJsonObject &json)
{
    for (auto it = json.begin(); it != json.end(); ++it) {
        if (std::ranges::find(kFields, it.key()) == kFields.end())
            return fail(ErrorCode::Invalid, it.key(), u"not a setting of an Open311 channel"_s);
    }
    JsonReader reader{json};
    Open311Settings settings;
    settings.endpoint = endpointOf(reader);
    settings.jurisdiction = reader.textOr(kJurisdiction);
    settings.format = formatOf(reader);
    settings.hasUpdates = reader.flag(kUpdates, false);
    settings.takesRequests = reader.flag(kRequests, false);
    settings.hasPages = reader.flag(kPages, false);
    settings.readsWithKey = reader.flag(kReadsWithKey, false);
    settings.pageSize = static_cast<int>(numberWithin(reader, kPageSize, 1000, 10, 10'000));
    settings.firstPeriod = std::chrono::hours{24 * numberWithin(reader, kFirstDays, 30, 1, 3650)};
    settings.overlap = std::chrono::hours{numberWithin(reader, kOverlapHours, 48, 1, 24 * 30)};
    settings.timeout = std::chrono::seconds{numberWithin(reader, kTimeoutSeconds, 60, 5, 600)};
    settings.caFile = reader.textOr(kCaFile);
    if (!reader.rejected().isEmpty())
        return fail(ErrorCode::Invalid, reader.rejected(), u"missing, or out of its range"_s);
    return settings;
}

QJsonObject Open311Settings::toJson() const
{
    return {{kEndpoint, endpoint.toString(QUrl::FullyEncoded)},
            {kJurisdiction, jurisdiction},
            {kFormat, format == Open311Format::Json ? u"json"_s : u"xml"_s},
            {kUpdates, hasUpdates},
            {kRequests, takesRequests},
            {kPages, hasPages},
            {kReadsWithKey, readsWithKey},
            {kPageSize, pageSize},
            {kFirstDays, qint64{firstPeriod.count() / 24}},
            {kOverlapHours, qint64{overlap.count()}},
            {kTimeoutSeconds, qint64{timeout.count()}},
            {kCaFile, caFile}};
}

} // namespace otklik
