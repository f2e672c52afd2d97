// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/mapping_profile.h"

namespace otklik {

using namespace Qt::StringLiterals;

namespace {

QJsonObject toJson(const QMap<Field, QString> &values)
{
    QJsonObject json;
    for (auto it = values.begin(); it != values.end(); ++it)
        json.insert(key(it.key()), it.value());
    return json;
}

Result<QMap<Field, QString>> fieldsFromJson(const QJsonValue &json)
{
    QMap<Field, QString> values;
    if (!json.isObject() && !json.isUndefined())
        return fail(ErrorCode::Invalid, u"mapping"_s, u"fields are not an object"_s);
    const QJsonObject object = json.toObject();
    for (auto it = object.begin(); it != object.end(); ++it) {
        const auto field = fieldFromKey(it.key());
        if (!field || !it.value().isString())
            return fail(ErrorCode::Invalid, it.key(), u"not a field with a text"_s);
        values.insert(*field, it.value().toString());
    }
    return values;
}

} // namespace

QJsonObject toJson(const MappingProfile &profile)
{
    QJsonObject json{{u"name"_s, profile.name}, {u"headers"_s, toJson(profile.headers)}, {u"constants"_s, toJson(profile.constants)}};
    if (!profile.delimiter.isNull())
        json.insert(u"delimiter"_s, QString(profile.delimiter));
    if (!profile.encoding.isEmpty())
        json.insert(u"encoding"_s, profile.encoding);
    if (!profile.dateFormat.isEmpty())
        json.insert(u"date_format"_s, profile.dateFormat);
    return json;
}

Result<MappingProfile> mappingProfileFromJson(const QJsonObject &json)
{
    MappingProfile profile;
    profile.name = json.value("name"_L1).toString();
    if (profile.name.trimmed().isEmpty())
        return fail(ErrorCode::Invalid, u"name"_s, u"a mapping needs a name"_s);
    auto headers = fieldsFromJson(json.value("headers"_L1));
    if (!headers)
        return headers.error();
    auto constants = fieldsFromJson(json.value("constants"_L1));
    if (!constants)
        return constants.error();
    const QString delimiter = json.value("delimiter"_L1).toString();
    if (delimiter.size() > 1)
        return fail(ErrorCode::Invalid, u"delimiter"_s, u"a delimiter is one character"_s);
    profile.headers = std::move(*headers);
    profile.constants = std::move(*constants);
    profile.delimiter = delimiter.isEmpty() ? QChar() : delimiter.front();
    profile.encoding = json.value("encoding"_L1).toString();
    profile.dateFormat = json.value("date_format"_L1).toString();
    return profile;
}

} // namespace otklik
