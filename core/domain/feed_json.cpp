// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/feed_json.h"

#include "core/domain/json_fields.h"
#include "core/domain/operation_json.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

QJsonObject originJson(const Origin &origin)
{
    QJsonObject json{{u"channel"_s, origin.channel},
                     {u"number"_s, origin.number},
                     {u"author"_s, origin.author},
                     {u"author_key"_s, origin.authorKey},
                     {u"title"_s, origin.title},
                     {u"text"_s, origin.text},
                     {u"url"_s, origin.url},
                     {u"received"_s, toIso(origin.received)},
                     {u"attachments"_s, QJsonArray::fromStringList(origin.attachments)}};
    if (origin.published)
        json.insert("published"_L1, toIso(*origin.published));
    return json;
}

Result<Origin> originFromJson(const QJsonObject &json, const QString &hubNumber)
{
    JsonReader in{json};
    Origin origin;
    origin.channel = in.text("channel"_L1);
    origin.number = hubNumber.isEmpty() ? in.textOr("number"_L1) : hubNumber;
    origin.author = in.textOr("author"_L1);
    origin.authorKey = in.textOr("author_key"_L1);
    origin.title = in.textOr("title"_L1);
    origin.text = in.textOr("text"_L1);
    origin.url = in.textOr("url"_L1);
    origin.attachments = in.texts("attachments"_L1);
    origin.published = in.optionalTime("published"_L1);
    origin.received = in.time("received"_L1);
    if (!in.rejected().isEmpty())
        return fail(ErrorCode::Invalid, u"origin."_s + in.rejected(), u"the field is missing or of another type"_s);
    return origin;
}

Result<Change> completed(Received received, const QJsonObject &body)
{
    auto origin = originFromJson(body["origin"_L1].toObject(), body["hub_number"_L1].toString());
    if (!origin)
        return origin.error();
    received.intake.origin = std::move(*origin);
    received.intake.sourceKey = QByteArray::fromHex(body["source_key"_L1].toString().toLatin1());
    return Change{std::move(received)};
}

} // namespace

QJsonObject toFeedJson(const Change &change, const OperatorName &nameOf, int round)
{
    QJsonObject body = toJson(change);
    if (const auto *received = std::get_if<Received>(&change)) {
        body.insert("origin"_L1, originJson(received->intake.origin));
        if (!received->intake.sourceKey.isEmpty())
            body.insert("source_key"_L1, QString::fromLatin1(received->intake.sourceKey.toHex()));
    } else if (const auto *assigned = std::get_if<Assigned>(&change)) {
        if (assigned->assignee)
            body.insert("assignee"_L1,
                        *assigned->assignee ? nameOf(*assigned->assignee).toString(QUuid::WithoutBraces) : QString{});
    } else if (std::holds_alternative<ReplySent>(change)) {
        body.insert("round"_L1, round);
    }
    return body;
}

Result<Change> changeFromFeedJson(const QString &kind, const QJsonObject &body, const OperatorOfName &operatorOf)
{
    QJsonObject local = body;
    if (const QJsonValue assignee = body["assignee"_L1]; assignee.isString())
        local["assignee"_L1] = operatorOf(QUuid::fromString(assignee.toString())).value;
    auto change = changeFromJson(kind, local);
    if (!change)
        return change;
    if (auto *received = std::get_if<Received>(&*change))
        return completed(std::move(*received), body);
    return change;
}

} // namespace otklik
