// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QJsonObject>
#include <QSet>
#include <QStringList>

#include <optional>
#include <vector>

namespace otklik {

/// The object in a configuration file; BadFile where it is broken, too large or not an object.
Result<QJsonObject> parseConfig(const QByteArray &bytes, const QString &name);

/// Reads one JSON object strictly: a value is of its kind and in its range, and a key that nobody asked for is a
/// mistake of the writer. The first thing that is wrong is kept in `problem` with its path ("schedule.days.mon.to");
/// reads after it give harmless values, so that a decoder checks once, at its end.
class ConfigFields {
public:
    using Problem = std::optional<Error>;

    ConfigFields(const QJsonValue &value, QString path, Problem &problem);

    bool has(QLatin1StringView key) const { return m_object.contains(key); }
    QString text(QLatin1StringView key); ///< mandatory, not blank
    QString textOr(QLatin1StringView key, const QString &absent = {});
    int integer(QLatin1StringView key, int least, int most);
    int integerOr(QLatin1StringView key, int absent, int least, int most);
    bool flagOr(QLatin1StringView key, bool absent);
    QStringList texts(QLatin1StringView key); ///< absent is empty; no blank ones
    ConfigFields object(QLatin1StringView key); ///< mandatory
    std::vector<ConfigFields> objects(QLatin1StringView key); ///< absent is empty

    /// A word of a closed list: `fromKey(QString)` gives an optional value.
    template<typename F>
    auto choice(QLatin1StringView key, F fromKey) -> typename decltype(fromKey(QString{}))::value_type
    {
        const QString word = text(key);
        if (const auto value = fromKey(word))
            return *value;
        wrong(key, QStringLiteral("\"%1\" is not one of the known words").arg(word));
        return {};
    }

    /// A list of such words; absent is empty.
    template<typename F>
    auto choices(QLatin1StringView key, F fromKey) -> std::vector<typename decltype(fromKey(QString{}))::value_type>
    {
        std::vector<typename decltype(fromKey(QString{}))::value_type> values;
        const QStringList words = texts(key);
        for (const QString &word : words) {
            if (const auto value = fromKey(word))
                values.push_back(*value);
            else
                wrong(key, QStringLiteral("\"%1\" is not one of the known words").arg(word));
        }
        return values;
    }

    void wrong(QLatin1StringView key, const QString &details);
    /// Call last: refuses the keys that were not read.
    void noMore();

private:
    QJsonValue take(QLatin1StringView key);
    QString pathOf(const QString &key) const;

    QJsonObject m_object;
    QString m_path;
    QSet<QString> m_read;
    Problem *m_problem;
};

} // namespace otklik
