// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <QByteArray>
#include <QJsonObject>
#include <QStringList>

#include <optional>

namespace otklik {

/// Writes one object as compact JSON, field by field in the order of the calls. What JsonReader reads, for what is
/// written by the million: a QJsonObject that is built only to be written takes six times as long.
class JsonWriter {
public:
    JsonWriter() { m_json.reserve(kUsual); }

    JsonWriter &text(QLatin1StringView field, const QString &value);
    JsonWriter &text(QLatin1StringView field, const std::optional<QString> &value); ///< nothing where absent
    JsonWriter &textUnlessEmpty(QLatin1StringView field, const QString &value);
    JsonWriter &texts(QLatin1StringView field, const QStringList &values); ///< nothing where empty
    JsonWriter &number(QLatin1StringView field, qint64 value);
    JsonWriter &real(QLatin1StringView field, double value); ///< finite
    JsonWriter &object(QLatin1StringView field, const QJsonObject &value);
    JsonWriter &flag(QLatin1StringView field, bool value);
    JsonWriter &time(QLatin1StringView field, Timestamp value);
    JsonWriter &time(QLatin1StringView field, const std::optional<Timestamp> &value); ///< nothing where absent

    /// Ends the object. UTF-8; the writer is not used any more.
    QByteArray take();

private:
    static constexpr qsizetype kUsual = 256;

    void name(QLatin1StringView field);
    void quote(const QString &value);

    QByteArray m_json;
};

} // namespace otklik
