// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/channels/open311_world.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QXmlStreamWriter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace otklik::test {

namespace {

using Fields = QList<QPair<QString, QString>>;

QByteArray written(const QString &root, const QString &item, const QList<Fields> &records, bool isJson)
{
    if (isJson) {
        QJsonArray list;
        for (const Fields &fields : records) {
            QJsonObject object;
            for (const auto &[name, value] : fields)
                object.insert(name, value);
            list.append(object);
        }
        return QJsonDocument{list}.toJson(QJsonDocument::Compact);
    }
    QByteArray bytes;
    QXmlStreamWriter xml{&bytes};
    xml.writeStartDocument();
    xml.writeStartElement(root);
    for (const Fields &fields : records) {
        xml.writeStartElement(item);
        for (const auto &[name, value] : fields)
            xml.writeTextElement(name, value);
        xml.writeEndElement();
    }
    xml.writeEndDocument();
    return bytes;
}

Open311World::Answer refusal(int status, const QString &words, bool isJson)
{
    return {
        status,
        written(u"errors"_s, u"error"_s, {{{u"code"_s, QString::number(status)}, {u"description"_s, words}}}, isJson),
        {}};
}

Timestamp timeIn(const Open311World::Form &form, const QString &field, Timestamp otherwise)
{
    const QDateTime time = QDateTime::fromString(form.value(field), Qt::ISODate);
    return time.isValid() ? fromSeconds(time.toSecsSinceEpoch()) : otherwise;
}

bool isWithin(Timestamp time, const Open311World::Form &form)
{
    return time >= timeIn(form, u"start_date"_s, Timestamp::min()) &&
           time <= timeIn(form, u"end_date"_s, Timestamp::max());
}

bool spansTooMuch(const Open311World::Form &form)
{
    return timeIn(form, u"end_date"_s, {}) - timeIn(form, u"start_date"_s, {}) > std::chrono::hours{90 * 24};
}

} // namespace

Open311World::Answer Open311World::answer(const QByteArray &method, const QString &path, const Form &form)
{
    const bool isJson = path.endsWith(".json"_L1);
    const QString what = path.section(u'/', -1).section(u'.', 0, -2);
    if (form.value(u"jurisdiction_id"_s) != "city.example"_L1)
        return refusal(404, u"jurisdiction_id was not found"_s, isJson);
    if (method == "POST" && form.value(u"api_key"_s) != key)
        return refusal(403, u"Invalid api_key received: "_s + form.value(u"api_key"_s), isJson);
    if (method == "GET" && what == "services"_L1)
        return {200,
                written(u"services"_s, u"service"_s,
                        {{{u"service_code"_s, u"pothole"_s}, {u"service_name"_s, u"Pothole"_s}}}, isJson),
                {}};
    if (method == "GET" && what == "requests"_L1)
        return listOfRequests(form, isJson);
    if (method == "GET" && what == "servicerequestupdates"_L1)
        return listOfUpdates(form, isJson);
    if (method == "GET" && path.contains("/tokens/"_L1))
        return tellToken(what, isJson);
    if (method == "POST" && what == "requests"_L1)
        return takeRequest(form, isJson);
    if (method == "POST" && what == "servicerequestupdates"_L1)
        return takeUpdate(form, isJson);
    return refusal(404, u"no such method"_s, isJson);
}

Open311World::Answer Open311World::listOfRequests(const Form &form, bool isJson) const
{
    if (spansTooMuch(form))
        return refusal(400, u"the span is over 90 days"_s, isJson);
    QList<Request> found;
    std::ranges::copy_if(requests, std::back_inserter(found),
                         [&](const Request &r) { return isWithin(r.requested, form); });
    std::ranges::reverse(found); // the newest first, as many servers do
    if (knowsPages) {
        const qsizetype size = std::min<qsizetype>(form.value(u"page_size"_s).toInt(), most);
        found = found.mid(size * (form.value(u"page"_s).toInt() - 1), size);
    }
    QList<Fields> records;
    for (const Request &request : found.first(std::min(most, found.size())))
        records.append({{u"service_request_id"_s, request.id},
                        {u"status"_s, u"open"_s},
                        {u"service_code"_s, u"006"_s},
                        {u"service_name"_s, u"Pothole"_s},
                        {u"description"_s, request.description},
                        {u"requested_datetime"_s, request.time.isEmpty() ? toIso(request.requested) : request.time},
                        {u"address"_s, u"Lenina 1"_s},
                        {u"lat"_s, u"54.51"_s},
                        {u"long"_s, u"36.26"_s}});
    return {200, written(u"service_requests"_s, u"request"_s, records, isJson), {}};
}

Open311World::Answer Open311World::listOfUpdates(const Form &form, bool isJson) const
{
    QList<Fields> records;
    for (const Update &update : updates) {
        if (isWithin(update.updated, form) && records.size() < most)
            records.append({{u"update_id"_s, update.id},
                            {u"service_request_id"_s, update.requestId},
                            {u"status"_s, update.status},
                            {u"description"_s, update.description},
                            {u"updated_datetime"_s, toIso(update.updated)}});
    }
    return {200, written(u"service_request_updates"_s, u"request_update"_s, records, isJson), {}};
}

Open311World::Answer Open311World::takeRequest(const Form &form, bool isJson)
{
    if (!form.contains(u"lat"_s) && !form.contains(u"address_string"_s) && !form.contains(u"address_id"_s))
        return refusal(400, u"a location is required"_s, isJson);
    posted.append(form);
    const QString number = QString::number(9000 + posted.size());
    if (listsPosted)
        requests.append({number, *listsPosted, form.value(u"description"_s), {}});
    if (givesTokens)
        tokens.insert("token-"_L1 + number, {});
    const Fields fields{givesTokens ? qMakePair(u"token"_s, "token-"_L1 + number)
                                    : qMakePair(u"service_request_id"_s, number)};
    return {201, written(u"service_requests"_s, u"request"_s, {fields}, isJson), {}};
}

Open311World::Answer Open311World::takeUpdate(const Form &form, bool isJson)
{
    const QString id = form.value(u"update_id"_s);
    const QString requestId = form.value(u"service_request_id"_s);
    if (std::ranges::find(requests, requestId, &Request::id) == requests.end())
        return refusal(404, u"service_request_id was not found"_s, isJson);
    const QString name = renamesUpdates ? "c"_L1 + QString::number(updates.size() + 1) : id;
    if (std::ranges::find(updates, id, &Update::id) == updates.end())
        updates.append({name, requestId, form.value(u"status"_s).toLower(), form.value(u"description"_s),
                        timeIn(form, u"updated_datetime"_s, {})});
    return {200, written(u"service_request_updates"_s, u"request_update"_s, {{{u"update_id"_s, name}}}, isJson), {}};
}

Open311World::Answer Open311World::tellToken(const QString &token, bool isJson) const
{
    if (!tokens.contains(token))
        return refusal(404, u"token was not found"_s, isJson);
    const Fields fields{{u"service_request_id"_s, tokens.value(token)}, {u"token"_s, token}};
    return {200, written(u"service_requests"_s, u"request"_s, {fields}, isJson), {}};
}

} // namespace otklik::test
