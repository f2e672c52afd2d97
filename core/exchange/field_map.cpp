// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/field_map.h"

#include <QCryptographicHash>

#include <algorithm>

namespace otklik {

using namespace Qt::StringLiterals;

namespace {

QStringList normalHeaders(const QStringList &headers)
{
    QStringList normal;
    for (const QString &header : headers)
        normal += normalHeader(header);
    return normal;
}

void assign(FieldMap &map, Field field, qsizetype column)
{
    const bool isTaken = map.fieldOf(static_cast<int>(column)).has_value();
    if (column >= 0 && !isTaken && !map.has(field))
        map.columns[static_cast<std::size_t>(field)] = static_cast<int>(column);
}

void assignKnown(FieldMap &map, const QStringList &normal, std::span<const KnownHeader> known)
{
    for (const KnownHeader &entry : known)
        assign(map, entry.field, normal.indexOf(entry.header.toString()));
}

bool isAnswers(const FieldMap &map)
{
    return map.has(Field::AnswerAppeal) && map.has(Field::AnswerText) && map.has(Field::AnswerAt);
}

bool isAppeals(const FieldMap &map)
{
    return map.has(Field::Text) || map.has(Field::Title);
}

SourceKind kindOf(const QStringList &normal)
{
    const auto has = [&](QLatin1String header) { return normal.contains(header); };
    if (std::any_of(normal.begin(), normal.end(), [](const QString &h) { return h.contains(u"инцидента"); }))
        return SourceKind::Incident;
    if (has("id"_L1) && has("author hash"_L1) && has("reason"_L1))
        return SourceKind::Portal;
    if (normal.contains(u"текст сообщения"_s) && normal.contains(u"тематика"_s))
        return SourceKind::Region;
    return SourceKind::Other;
}

/// Files of an unknown system are taken for the same system when their headers are the same.
QString systemOf(SourceKind kind, QStringList normal, const MappingProfile &profile)
{
    if (!profile.isBuiltIn())
        return u"profile:"_s + profile.name.trimmed();
    switch (kind) {
    case SourceKind::Incident:
        return u"incident"_s;
    case SourceKind::Portal:
    case SourceKind::Answers: // of the portal: the only system that is known to give them apart
        return u"portal"_s;
    case SourceKind::Region:
        return u"region"_s;
    case SourceKind::Other:
        break;
    }
    normal.sort();
    return u"headers:"_s + QString::fromLatin1(QCryptographicHash::hash(normal.join(u'\n').toUtf8(), QCryptographicHash::Sha1).toHex());
}

} // namespace

std::optional<Field> FieldMap::fieldOf(int column) const
{
    const auto found = std::find(columns.begin(), columns.end(), column);
    if (column < 0 || found == columns.end())
        return std::nullopt;
    return static_cast<Field>(found - columns.begin());
}

Result<FieldMap> mapFields(const QStringList &headers, const MappingProfile &profile)
{
    const QStringList normal = normalHeaders(headers);
    FieldMap map;
    map.headers = headers;
    map.columns.fill(-1);
    FieldMap answers = map;
    if (profile.isBuiltIn()) {
        assignKnown(map, normal, knownHeaders());
        assignKnown(answers, normal, knownAnswerHeaders());
        // A row of appeals may bring its answer along; what has no text of an appeal is a file of answers.
        const bool hasAppealText = isAppeals(map) && map.column(Field::Text) != answers.column(Field::AnswerText);
        if (isAnswers(answers) && !hasAppealText)
            map = answers;
    } else {
        for (auto it = profile.headers.begin(); it != profile.headers.end(); ++it)
            assign(map, it.key(), normal.indexOf(normalHeader(it.value())));
    }
    const bool hasAnswers = isAnswers(map);
    if (!hasAnswers && !isAppeals(map))
        return fail(ErrorCode::Unsupported, {}, u"no column with the text of an appeal"_s);
    map.kind = hasAnswers ? SourceKind::Answers : kindOf(normal);
    map.system = systemOf(map.kind, normal, profile);
    return map;
}

bool areKnownHeaders(const QStringList &headers)
{
    return mapFields(headers, {}).has_value();
}

} // namespace otklik
