// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <QJsonObject>

#include <optional>

namespace otklik {

/// Reads an object's fields by type and remembers the first that is missing or of another type.
class JsonReader {
public:
    explicit JsonReader(QJsonObject object)
        : m_object(std::move(object))
    {
    }

    QString text(QLatin1StringView field);
    QString textOr(QLatin1StringView field); ///< empty where absent
    std::optional<QString> optionalText(QLatin1StringView field);
    qint64 number(QLatin1StringView field);
    std::optional<qint64> optionalNumber(QLatin1StringView field);
    std::optional<double> optionalReal(QLatin1StringView field);
    bool flag(QLatin1StringView field, bool absent);
    Timestamp time(QLatin1StringView field);
    std::optional<Timestamp> optionalTime(QLatin1StringView field);
    QStringList texts(QLatin1StringView field); ///< empty where absent
    QJsonValue value(QLatin1StringView field) const { return m_object.value(field); }

    void reject(QLatin1StringView field);
    /// The first field that could not be read; empty where all went well.
    const QString &rejected() const { return m_rejected; }

private:
    QJsonObject m_object;
    QString m_rejected;
};

/// ISO 8601 with a zone, or a bare date (its midnight, UTC).
std::optional<Timestamp> timeFromIso(const QString &iso);

} // namespace otklik
