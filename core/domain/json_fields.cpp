// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/json_fields.h"

#include <QDateTime>
#include <QJsonArray>

namespace otklik {

QString JsonReader::text(QLatin1StringView field)
{
    const auto value = optionalText(field);
    if (!value)
        reject(field);
    return value.value_or(QString{});
}

QString JsonReader::textOr(QLatin1StringView field)
{
    return optionalText(field).value_or(QString{});
}

std::optional<QString> JsonReader::optionalText(QLatin1StringView field)
{
    const QJsonValue value = m_object.value(field);
    if (value.isUndefined() || value.isNull())
        return std::nullopt;
    if (!value.isString())
        reject(field);
    return value.toString();
}

qint64 JsonReader::number(QLatin1StringView field)
{
    const auto value = optionalNumber(field);
    if (!value)
        reject(field);
    return value.value_or(0);
}

std::optional<qint64> JsonReader::optionalNumber(QLatin1StringView field)
{
    const QJsonValue value = m_object.value(field);
    if (value.isUndefined())
        return std::nullopt;
    if (value.isNull())
        return 0;
    constexpr qint64 kNotWhole = std::numeric_limits<qint64>::min();
    const qint64 number = value.toInteger(kNotWhole);
    if (number == kNotWhole) {
        reject(field);
        return 0;
    }
    return number;
}

std::optional<double> JsonReader::optionalReal(QLatin1StringView field)
{
    const QJsonValue value = m_object.value(field);
    if (value.isUndefined() || value.isNull())
        return std::nullopt;
    if (!value.isDouble())
        reject(field);
    return value.toDouble();
}

bool JsonReader::flag(QLatin1StringView field, bool absent)
{
    const QJsonValue value = m_object.value(field);
    if (value.isUndefined())
        return absent;
    if (!value.isBool())
        reject(field);
    return value.toBool();
}

Timestamp JsonReader::time(QLatin1StringView field)
{
    const auto value = optionalTime(field);
    if (!value)
        reject(field);
    return value.value_or(Timestamp{});
}

std::optional<Timestamp> JsonReader::optionalTime(QLatin1StringView field)
{
    const auto iso = optionalText(field);
    if (!iso)
        return std::nullopt;
    const auto time = timeFromIso(*iso);
    if (!time)
        reject(field);
    return time;
}

QStringList JsonReader::texts(QLatin1StringView field)
{
    const QJsonValue value = m_object.value(field);
    if (value.isUndefined())
        return {};
    if (!value.isArray())
        reject(field);
    QStringList texts;
    for (const auto &item : value.toArray()) {
        if (!item.isString())
            reject(field);
        texts.append(item.toString());
    }
    return texts;
}

void JsonReader::reject(QLatin1StringView field)
{
    if (m_rejected.isEmpty())
        m_rejected = field;
}

std::optional<Timestamp> timeFromIso(const QString &iso)
{
    QDateTime time = QDateTime::fromString(iso, Qt::ISODate);
    if (!time.isValid())
        return std::nullopt;
    if (time.timeSpec() == Qt::LocalTime) // nothing said: never the machine's own zone
        time.setTimeSpec(Qt::UTC);
    return fromSeconds(time.toSecsSinceEpoch());
}

} // namespace otklik
