// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/exchange/field.h"

#include <QJsonObject>
#include <QMap>

namespace otklik {

/// What the columns of a file mean, as a person has set it once. Default-made: the well-known headers are used.
struct MappingProfile {
    QString name;
    QMap<Field, QString> headers;   ///< the column of each field, compared as normalHeader()
    QMap<Field, QString> constants; ///< where the file has no such column, or an empty cell
    QChar delimiter;                ///< null to detect
    QString encoding;               ///< empty to detect; "UTF-8", "windows-1251"
    QString dateFormat;             ///< as QDateTime has it; empty for the usual ones

    bool isBuiltIn() const { return headers.isEmpty(); }
    friend bool operator==(const MappingProfile &, const MappingProfile &) = default;
};

QJsonObject toJson(const MappingProfile &profile);

/// Invalid: no name, an unknown field, a value of another type.
Result<MappingProfile> mappingProfileFromJson(const QJsonObject &json);

} // namespace otklik
