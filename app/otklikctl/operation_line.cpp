// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/otklikctl/operation_line.h"
#include "app/otklikctl/list_options.h"
#include "app/otklikctl/operation_kinds.h"
#include "core/domain/operation_json.h"

#include <QJsonDocument>
#include <QTimeZone>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

const QStringList &commonFields()
{
    static const QStringList fields{u"kind"_s, u"appeal"_s, u"by"_s, u"id"_s};
    return fields;
}

Error invalid(const QString &field, const QString &words)
{
    return fail(ErrorCode::Invalid, field, words);
}

Result<QJsonObject> parse(const QByteArray &line)
{
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(line, &problem);
    if (problem.error != QJsonParseError::NoError)
        return invalid({}, u"not JSON, byte %1: %2"_s.arg(QString::number(problem.offset), problem.errorString()));
    if (!document.isObject())
        return invalid({}, u"not a JSON object"_s);
    return document.object();
}

Result<> checkFields(const OperationKind &kind, const QJsonObject &object)
{
    for (const QString &name : object.keys()) {
        const bool isKnown =
            commonFields().contains(name) || std::ranges::any_of(kind.fields, [&](const OperationKind::Field &field) {
                return name == QLatin1StringView{field.name};
            });
        if (!isKnown)
            return invalid(name, u"%1 has no such field"_s.arg(QLatin1StringView{kind.name}));
    }
    return {};
}

/// A text, or a whole number as a text: numbers of appeals often are.
QString textOf(const QJsonValue &value)
{
    if (value.isDouble() && value.toInteger(-1) >= 0)
        return QString::number(value.toInteger());
    return value.toString();
}

Result<std::optional<OperationId>> idOf(const QJsonObject &object)
{
    if (!object.contains("id"_L1))
        return std::optional<OperationId>{};
    const QUuid id = QUuid::fromString(object.value("id"_L1).toString());
    if (id.isNull())
        return invalid(u"id"_s, u"not a UUID"_s);
    return std::optional{id};
}

} // namespace

Result<OperatorId> OperationLines::operatorOf(QLatin1StringView field, const QJsonValue &value) const
{
    if (!value.isString() && !value.isDouble() && !value.isNull())
        return invalid(field, u"not a name and not a number"_s);
    const auto found = operatorFrom(textOf(value), *m_desk.settings().configuration());
    if (!found || (value.isDouble() && value.toInteger(-1) < 0))
        return fail(ErrorCode::NotFound, field, u"no such operator"_s);
    return found;
}

Result<QString> OperationLines::timeOf(QLatin1StringView field, const QJsonValue &value) const
{
    const QString text = value.toString();
    const QTimeZone zone{m_desk.settings().configuration()->municipality.timeZone.toLatin1()};
    QDateTime time = QDateTime::fromString(text, Qt::ISODate);
    if (const QDate day = QDate::fromString(text, Qt::ISODate); day.isValid() && text.size() == 10)
        time = day.addDays(1).startOfDay(zone).addSecs(-1);
    else if (time.timeSpec() == Qt::LocalTime) // nothing said: the municipality's, never the machine's own
        time.setTimeZone(zone);
    if (!time.isValid())
        return invalid(field, u"not a time of ISO 8601"_s);
    return toIso(fromSeconds(time.toSecsSinceEpoch()));
}

Result<QJsonObject> OperationLines::bodyOf(const QJsonObject &object) const
{
    QJsonObject body = object;
    for (const QString &field : commonFields())
        body.remove(field);
    for (const auto field : {"due"_L1, "until"_L1, "on"_L1}) {
        if (!body.contains(field))
            continue;
        const auto time = timeOf(field, body.value(field));
        if (!time)
            return time.error();
        body[field] = *time;
    }
    if (body.contains("assignee"_L1)) {
        const auto assignee = operatorOf("assignee"_L1, body.value("assignee"_L1));
        if (!assignee)
            return assignee.error();
        body["assignee"_L1] = assignee->value;
    }
    return body;
}

Result<AppealId> OperationLines::appealOf(const QString &kind, const QJsonObject &object) const
{
    const QString appeal = textOf(object.value("appeal"_L1));
    if (!appeal.isEmpty())
        return m_desk.catalog().idOf(appeal).result();
    const QUuid undone = QUuid::fromString(object.value("operation"_L1).toString());
    if (kind == "undo"_L1 && !undone.isNull() && !object.contains("appeal"_L1))
        return m_desk.catalog().appealOf(undone).result();
    return invalid(u"appeal"_s, u"no appeal is named"_s);
}

Result<OperationRequest> OperationLines::read(const QByteArray &line) const
{
    const auto object = parse(line);
    if (!object)
        return object.error();
    const QString name = object->value("kind"_L1).toString();
    if (name.isEmpty())
        return invalid(u"kind"_s, u"no kind is named"_s);
    const OperationKind *kind = findOperationKind(name);
    if (!kind)
        return fail(ErrorCode::Unsupported, name, u"there is no such kind of operation"_s);
    if (const auto known = checkFields(*kind, *object); !known)
        return known.error();
    const auto id = idOf(*object);
    if (!id)
        return id.error();
    const auto by = object->contains("by"_L1) ? operatorOf("by"_L1, object->value("by"_L1))
                                              : Result<OperatorId>{m_desk.settings().me()};
    if (!by)
        return by.error();
    const auto body = bodyOf(*object);
    if (!body)
        return body.error();
    const auto change = changeFromJson(name, *body);
    if (!change)
        return change.error();
    const auto appeal = appealOf(name, *object);
    if (!appeal)
        return appeal.error();
    return OperationRequest{*appeal, *by, *change, *id};
}

} // namespace otklik
