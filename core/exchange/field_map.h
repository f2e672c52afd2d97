// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/mapping_profile.h"

#include <array>

namespace otklik {

enum class SourceKind : quint8 {
    Incident, ///< an export of «Инцидент Менеджмент» or of its kind
    Portal,   ///< the portal of St Petersburg
    Region,   ///< messages to a region («Текст Сообщения», «Тематика»)
    Answers,  ///< answers to appeals of another file
    Other,
};

/// Which column holds which field.
struct FieldMap {
    SourceKind kind = SourceKind::Other;
    /// Names the foreign system: the same in all files of that system, so that its ids can be told from another's.
    QString system;
    QStringList headers;
    std::array<int, kFieldCount> columns{}; ///< -1 where the file has no such column

    int column(Field field) const { return columns[static_cast<std::size_t>(field)]; }
    bool has(Field field) const { return column(field) >= 0; }
    std::optional<Field> fieldOf(int column) const;
};

/// Unsupported: no column holds a text or a title (or, in a file of answers, the appeal and the answer).
Result<FieldMap> mapFields(const QStringList &headers, const MappingProfile &profile);

/// Whether mapFields() can do something with these headers.
bool areKnownHeaders(const QStringList &headers);

} // namespace otklik
