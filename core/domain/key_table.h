// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <cstddef>
#include <optional>

namespace otklik {

/// The stable names of an enum's values, for JSON, the console and the store.
template<typename Enum, std::size_t N>
struct KeyTable {
    struct Entry {
        Enum value;
        const char *key;
    };
    Entry entries[N];

    QString key(Enum value) const
    {
        for (const Entry &entry : entries) {
            if (entry.value == value)
                return QString::fromLatin1(entry.key);
        }
        return {};
    }
    std::optional<Enum> value(const QString &key) const
    {
        for (const Entry &entry : entries) {
            if (key == QLatin1StringView{entry.key})
                return entry.value;
        }
        return std::nullopt;
    }
};

} // namespace otklik
