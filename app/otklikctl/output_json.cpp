// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/otklikctl/output_json.h"
#include "core/domain/operation_json.h"
#include "core/domain/running_clocks.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

QJsonValue timeJson(const std::optional<Timestamp> &time)
{
    return time ? QJsonValue{toIso(*time)} : QJsonValue{};
}

QJsonValue operatorJson(OperatorId id, const Configuration &configuration)
{
    if (!id)
        return {};
    const QString name = configuration.operatorName(id);
    return name.isEmpty() ? QString::number(id.value) : name;
}

QJsonValue replyJson(const std::optional<PendingReply> &reply, const Configuration &configuration)
{
    if (!reply)
        return {};
    return QJsonObject{{u"text"_s, reply->text},
                       {u"final"_s, reply->isFinal},
                       {u"outcome"_s, reply->outcome},
                       {u"by"_s, operatorJson(reply->by, configuration)}};
}

void putOrigin(QJsonObject &json, const Origin &origin)
{
    json[u"number"] = origin.number;
    json[u"channel"] = origin.channel;
    json[u"author"] = origin.author;
    json[u"author_key"] = origin.authorKey;
    json[u"title"] = origin.title;
    json[u"text"] = origin.text;
    json[u"url"] = origin.url;
    json[u"attachments"] = QJsonArray::fromStringList(origin.attachments);
    json[u"published"] = timeJson(origin.published);
    json[u"received"] = toIso(origin.received);
}

void putProperties(QJsonObject &json, const Appeal &appeal, const Configuration &configuration)
{
    json[u"district"] = appeal.district;
    json[u"settlement"] = appeal.settlement;
    json[u"address"] = appeal.address;
    json[u"lat"] = appeal.point ? QJsonValue{appeal.point->latitude} : QJsonValue{};
    json[u"lon"] = appeal.point ? QJsonValue{appeal.point->longitude} : QJsonValue{};
    json[u"group"] = appeal.group;
    json[u"topic"] = appeal.topic;
    json[u"tags"] = QJsonArray::fromStringList(appeal.tags);
    json[u"department"] = appeal.department;
    json[u"assignee"] = operatorJson(appeal.assignee, configuration);
    json[u"importance"] = key(appeal.importance);
    json[u"step"] = key(appeal.step);
    json[u"source_step"] = appeal.sourceStep;
    json[u"type"] = appeal.type;
    json[u"outcome"] = appeal.outcome;
    json[u"repeat"] = appeal.isRepeat;
    json[u"repeats"] = appeal.repeats.isNull() ? QJsonValue{} : QJsonValue{idText(appeal.repeats)};
    json[u"problem"] = appeal.problem;
}

void putProgress(QJsonObject &json, const Appeal &appeal, const Configuration &configuration, Timestamp now)
{
    json[u"track"] = key(appeal.track);
    json[u"registration"] = appeal.registration ? QJsonValue{QJsonObject{{u"number"_s, appeal.registration->number},
                                                                         {u"on"_s, timeJson(appeal.registration->on)}}}
                                                : QJsonValue{};
    json[u"returns"] = appeal.returns;
    json[u"author_asked"] = isAskingAuthor(appeal);
    json[u"extended_until"] = timeJson(appeal.extendedUntil);
    json[u"next_due"] = timeJson(appeal.nextDue);
    json[u"promise_moves"] = appeal.promiseMoves;
    json[u"broken_promises"] = appeal.brokenPromises;
    json[u"emergency_told"] = timeJson(appeal.emergencyTold);
    json[u"due"] = timeJson(appeal.due);
    json[u"first_answered"] = timeJson(appeal.firstAnswered);
    json[u"final_due"] = timeJson(appeal.finalDue);
    json[u"source_due"] = timeJson(appeal.sourceDue);
    json[u"closed"] = timeJson(appeal.closed);
    json[u"overdue"] = isOverdue(appeal, now);
    json[u"level"] = appeal.level;
    json[u"addressee"] = appeal.addressee;
    json[u"escalation_due"] = timeJson(appeal.escalationDue);
    json[u"postponed_until"] = timeJson(appeal.postponedUntil);
    json[u"postpone_reason"] = appeal.postponeReason;
    json[u"promised_until"] = timeJson(appeal.promisedUntil);
    json[u"promise"] = appeal.promise;
    json[u"replies"] = appeal.replies;
    json[u"notes"] = appeal.notes;
    json[u"draft"] = replyJson(appeal.draft, configuration);
    json[u"submitted"] = replyJson(appeal.submitted, configuration);
    json[u"approved"] = appeal.isApproved;
}

QJsonObject deliveryJson(const ReplyDelivery &delivery)
{
    return {{u"operation"_s, idText(delivery.reply)},
            {u"state"_s, key(delivery.state)},
            {u"since"_s, toIso(delivery.since)},
            {u"attempts"_s, delivery.attempts},
            {u"details"_s, delivery.details}};
}

/// What is on its way by the gateway, or has arrived.
void putDeliveries(QJsonObject &json, const Appeal &appeal)
{
    QJsonArray answers;
    for (const ReplyDelivery &answer : appeal.deliveries)
        answers.append(deliveryJson(answer));
    QJsonArray forwardings;
    for (const Forwarding &forwarding : appeal.forwardings) {
        QJsonObject one = deliveryJson(forwarding.delivery);
        one[u"account"] = forwarding.account;
        one[u"service"] = forwarding.service;
        one[u"external_id"] = forwarding.externalId;
        forwardings.append(one);
    }
    json[u"account"] = appeal.account;
    json[u"deliveries"] = answers;
    json[u"forwardings"] = forwardings;
}

} // namespace

QString idText(const QUuid &id)
{
    return id.toString(QUuid::WithoutBraces);
}

QJsonObject appealJson(const Appeal &appeal, const Configuration &configuration, Timestamp now)
{
    QJsonObject json{{u"id"_s, idText(appeal.uid)}};
    putOrigin(json, appeal.origin);
    putProperties(json, appeal, configuration);
    putProgress(json, appeal, configuration, now);
    putDeliveries(json, appeal);
    return json;
}

QJsonObject operationJson(const HistoryEntry &entry, const Configuration &configuration)
{
    const Operation &operation = entry.operation;
    QJsonObject json = toJson(operation.change);
    if (const auto *assigned = std::get_if<Assigned>(&operation.change); assigned && assigned->assignee)
        json[u"assignee"] = operatorJson(*assigned->assignee, configuration);
    json[u"id"] = idText(operation.id);
    json[u"kind"] = kindOf(operation.change);
    json[u"at"] = toIso(operation.at);
    json[u"by"] = operatorJson(operation.by, configuration);
    json[u"undone"] = entry.isUndone;
    return json;
}

QString pageKeyText(const PageKey &key)
{
    return u"%1.%2"_s.arg(QString::number(key.value), QString::number(key.id.value));
}

std::optional<PageKey> pageKeyFromText(const QString &text)
{
    const QStringList parts = text.split(u'.');
    if (parts.size() != 2)
        return std::nullopt;
    bool isValue = false;
    bool isId = false;
    const PageKey key{parts[0].toLongLong(&isValue), AppealId{parts[1].toLongLong(&isId)}};
    return isValue && isId ? std::optional{key} : std::nullopt;
}

} // namespace otklik
