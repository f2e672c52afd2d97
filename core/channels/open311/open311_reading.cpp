// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/channels/open311/open311_reading.h"
#include "core/channels/open311/open311_record_list.h"
#include "core/text/plain_text.h"

#include <QDateTime>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

constexpr qsizetype kMostText = 100'000; // the specification allows 4,000
constexpr qsizetype kMostShort = 2'000;
constexpr qsizetype kMostId = 200;
constexpr qsizetype kMostFault = 300;

bool isTrue(const QString &text)
{
    return text.compare("true"_L1, Qt::CaseInsensitive) == 0 || text == "1"_L1;
}

std::optional<double> degrees(const QString &text, double limit)
{
    bool isNumber = false;
    const double value = text.toDouble(&isNumber);
    return isNumber && std::isfinite(value) && std::abs(value) <= limit ? std::optional{value} : std::nullopt;
}

std::optional<GeoPoint> pointOf(const Open311Node &node)
{
    const auto latitude = degrees(node.textOf("lat"_L1), 90);
    const auto longitude = degrees(node.textOf("long"_L1), 180);
    if (!latitude || !longitude || (*latitude == 0 && *longitude == 0)) // off Africa: a server's "unknown"
        return std::nullopt;
    return GeoPoint{*latitude, *longitude};
}

QStringList mediaOf(const Open311Node &node)
{
    QStringList media;
    const Open311Node *url = node.child("media_url"_L1);
    if (!url)
        return media;
    if (!url->text.isEmpty())
        media.append(url->text);
    for (const Open311Node &item : url->children)
        media.append(item.text);
    media.removeIf([](const QString &address) { return address.isEmpty() || address.size() > kMostShort; });
    return media;
}

/// Reads the fields of one record and keeps the first reason to refuse it.
class Record {
public:
    explicit Record(const Open311Node &node)
        : m_node{node}
    {
    }

    QString text(QLatin1StringView field, qsizetype most)
    {
        QString text = m_node.textOf(field);
        if (text.size() > most) {
            refuse(field, "is too long"_L1);
            text.clear();
        }
        return text;
    }
    QString line(QLatin1StringView field) { return nameForStorage(text(field, kMostShort)); }
    QString id(QLatin1StringView field)
    {
        const QString id = nameForStorage(text(field, kMostId));
        if (id.isEmpty())
            refuse(field, "is missing"_L1);
        return id;
    }
    std::optional<Timestamp> time(QLatin1StringView field)
    {
        const QString written = m_node.textOf(field);
        if (written.isEmpty())
            return std::nullopt;
        const auto time = readOpen311Time(written, m_lacksZone);
        if (!time)
            refuse(field, "is not a date and time"_L1);
        return time;
    }

    bool lacksZone() const { return m_lacksZone; }
    const QString &reason() const { return m_reason; }

private:
    void refuse(QLatin1StringView field, QLatin1StringView what)
    {
        if (m_reason.isEmpty())
            m_reason = field + u' ' + what;
    }

    const Open311Node &m_node;
    bool m_lacksZone = false;
    QString m_reason;
};

Open311Request requestOf(const Open311Node &node, Record &record)
{
    Open311Request request;
    request.id = record.id("service_request_id"_L1);
    request.status = record.line("status"_L1);
    request.statusNotes = record.text("status_notes"_L1, kMostText);
    request.serviceCode = record.line("service_code"_L1);
    request.serviceName = record.line("service_name"_L1);
    request.description = record.text("description"_L1, kMostText);
    request.agency = record.line("agency_responsible"_L1);
    request.notice = record.text("service_notice"_L1, kMostText);
    request.requested = record.time("requested_datetime"_L1);
    request.updated = record.time("updated_datetime"_L1);
    request.expected = record.time("expected_datetime"_L1);
    request.address = record.line("address"_L1);
    request.addressId = record.line("address_id"_L1);
    request.zipcode = record.line("zipcode"_L1);
    request.point = pointOf(node);
    request.media = mediaOf(node);
    request.lacksZone = record.lacksZone();
    return request;
}

Open311Update updateOf(const Open311Node &node, Record &record)
{
    Open311Update update;
    update.id = record.id("update_id"_L1);
    update.requestId = record.id("service_request_id"_L1);
    update.status = record.line("status"_L1);
    update.description = record.text("description"_L1, kMostText);
    update.updated = record.time("updated_datetime"_L1);
    update.media = mediaOf(node);
    update.lacksZone = record.lacksZone();
    return update;
}

template<typename Read>
auto readList(const QByteArray &answer, const Open311Shape &shape, QLatin1StringView idField, Read read)
    -> Result<Open311List<std::invoke_result_t<Read, const Open311Node &, Record &>>>
{
    const auto records = open311Records(answer, shape);
    if (!records)
        return records.error();
    Open311List<std::invoke_result_t<Read, const Open311Node &, Record &>> list;
    for (const Open311Node &node : *records) {
        Record record{node};
        auto value = read(node, record);
        if (record.reason().isEmpty())
            list.records.push_back(std::move(value));
        else
            list.refused.push_back({nameForStorage(node.textOf(idField).left(kMostId)), record.reason()});
    }
    return list;
}

Open311Service serviceOf(const Open311Node &node)
{
    Open311Service service;
    service.code = nameForStorage(node.textOf("service_code"_L1));
    service.name = nameForStorage(node.textOf("service_name"_L1));
    service.description = node.textOf("description"_L1);
    service.group = nameForStorage(node.textOf("group"_L1));
    service.type = node.textOf("type"_L1);
    service.hasAttributes = isTrue(node.textOf("metadata"_L1));
    for (const QString &keyword : node.textOf("keywords"_L1).split(u',', Qt::SkipEmptyParts)) {
        if (!keyword.trimmed().isEmpty())
            service.keywords.append(keyword.trimmed());
    }
    return service;
}

Open311Attribute attributeOf(const Open311Node &node)
{
    Open311Attribute attribute;
    attribute.code = node.textOf("code"_L1);
    attribute.dataType = node.textOf("datatype"_L1);
    attribute.description = node.textOf("description"_L1);
    attribute.hint = node.textOf("datatype_description"_L1);
    attribute.order = node.textOf("order"_L1).toInt();
    attribute.isAsked = node.textOf("variable"_L1) != "false"_L1;
    attribute.isRequired = isTrue(node.textOf("required"_L1));
    if (const Open311Node *values = node.child("values"_L1)) {
        for (const Open311Node &value : values->children)
            attribute.choices.push_back({value.textOf("key"_L1), value.textOf("name"_L1)});
    }
    return attribute;
}

/// The attributes stand in <attributes>, in a JSON list of that name, or, as San Francisco wrote them, beside the code.
void readAttributes(const Open311Node &node, std::vector<Open311Attribute> &attributes)
{
    for (const Open311Node &child : node.children) {
        if (!child.textOf("code"_L1).isEmpty())
            attributes.push_back(attributeOf(child));
        else if (child.name == "attributes"_L1)
            readAttributes(child, attributes);
    }
}

} // namespace

Result<std::vector<Open311Service>> readOpen311Services(const QByteArray &answer)
{
    const auto records =
        open311Records(answer, {{u"services"_s}, {u"service"_s}, {u"service_code"_s, u"service_name"_s}});
    if (!records)
        return records.error();
    std::vector<Open311Service> services;
    for (const Open311Node &record : *records) {
        Open311Service service = serviceOf(record);
        if (!service.code.isEmpty())
            services.push_back(std::move(service));
    }
    return services;
}

Result<Open311Definition> readOpen311Definition(const QByteArray &answer)
{
    const auto records = open311Records(answer, {{u"service_definition"_s}, {}, {u"service_code"_s}});
    if (!records)
        return records.error();
    if (records->empty())
        return fail(ErrorCode::BadFile, u"Open311"_s, u"no service_definition in the answer"_s);
    Open311Definition definition;
    definition.serviceCode = records->front().textOf("service_code"_L1);
    readAttributes(records->front(), definition.attributes);
    std::ranges::stable_sort(definition.attributes, {}, &Open311Attribute::order);
    return definition;
}

Result<Open311List<Open311Request>> readOpen311Requests(const QByteArray &answer)
{
    static const Open311Shape shape{{u"service_requests"_s, u"requests"_s},
                                    {u"request"_s, u"service_request"_s},
                                    {u"service_request_id"_s, u"status"_s, u"requested_datetime"_s}};
    return readList(answer, shape, "service_request_id"_L1, requestOf);
}

Result<Open311List<Open311Update>> readOpen311Updates(const QByteArray &answer)
{
    static const Open311Shape shape{{u"service_request_updates"_s},
                                    {u"request_update"_s, u"service_request_update"_s},
                                    {u"update_id"_s, u"service_request_id"_s, u"updated_datetime"_s}};
    return readList(answer, shape, "update_id"_L1, updateOf);
}

Result<Open311Receipt> readOpen311Receipt(const QByteArray &answer)
{
    const auto records = open311Records(
        answer, {{u"service_requests"_s, u"requests"_s}, {u"request"_s}, {u"service_request_id"_s, u"token"_s}});
    if (!records)
        return records.error();
    Open311Receipt receipt;
    if (!records->empty()) {
        receipt.requestId = nameForStorage(records->front().textOf("service_request_id"_L1).left(kMostId));
        receipt.token = nameForStorage(records->front().textOf("token"_L1).left(kMostId));
        receipt.notice = records->front().textOf("service_notice"_L1);
    }
    if (receipt.requestId.isEmpty() && receipt.token.isEmpty())
        return fail(ErrorCode::BadFile, u"Open311"_s, u"neither service_request_id nor token in the answer"_s);
    return receipt;
}

Result<QString> readOpen311UpdateId(const QByteArray &answer)
{
    const auto records =
        open311Records(answer, {{u"service_request_updates"_s}, {u"request_update"_s}, {u"update_id"_s}});
    if (!records)
        return records.error();
    return records->empty() ? QString{} : nameForStorage(records->front().textOf("update_id"_L1).left(kMostId));
}

QString readOpen311Faults(const QByteArray &answer)
{
    const auto tree = readOpen311Tree(answer);
    QStringList faults;
    if (tree)
        collectOpen311Faults(*tree, faults);
    return oneLine(faults.join("; "_L1), kMostFault);
}

std::optional<Timestamp> readOpen311Time(const QString &text, bool &lacksZone)
{
    QDateTime time = QDateTime::fromString(text, Qt::ISODateWithMs);
    if (!time.isValid())
        return std::nullopt;
    if (time.timeSpec() == Qt::LocalTime) { // nothing said: never the machine's own zone
        time.setTimeSpec(Qt::UTC);
        lacksZone = true;
    }
    return fromSeconds(time.toSecsSinceEpoch());
}

} // namespace otklik
