// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/config_fields.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <cmath>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

constexpr qsizetype kMostBytes = 8 * 1024 * 1024;

} // namespace

Result<QJsonObject> parseConfig(const QByteArray &bytes, const QString &name)
{
    if (bytes.size() > kMostBytes)
        return fail(ErrorCode::BadFile, name, u"larger than 8 MiB"_s);
    QJsonParseError broken;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &broken);
    if (broken.error != QJsonParseError::NoError)
        return fail(ErrorCode::BadFile, name,
                    u"byte %1: %2"_s.arg(QString::number(broken.offset), broken.errorString()));
    if (!document.isObject())
        return fail(ErrorCode::BadFile, name, u"not a JSON object"_s);
    return document.object();
}

ConfigFields::ConfigFields(const QJsonValue &value, QString path, Problem &problem)
    : m_object{value.toObject()}
    , m_path{std::move(path)}
    , m_problem{&problem}
{
    if (!value.isObject())
        wrong({}, u"an object is expected"_s);
}

QString ConfigFields::text(QLatin1StringView key)
{
    const QJsonValue value = take(key);
    if (!value.isString() || value.toString().trimmed().isEmpty())
        wrong(key, u"a text is expected"_s);
    return value.toString().trimmed();
}

QString ConfigFields::textOr(QLatin1StringView key, const QString &absent)
{
    const QJsonValue value = take(key);
    if (value.isUndefined())
        return absent;
    if (!value.isString())
        wrong(key, u"a text is expected"_s);
    return value.toString();
}

int ConfigFields::integer(QLatin1StringView key, int least, int most)
{
    const QJsonValue value = take(key);
    const double number = value.toDouble(least);
    if (!value.isDouble() || number < least || number > most || number != std::floor(number)) {
        wrong(key, u"a whole number from %1 to %2 is expected"_s.arg(least).arg(most));
        return least;
    }
    return static_cast<int>(number);
}

int ConfigFields::integerOr(QLatin1StringView key, int absent, int least, int most)
{
    return has(key) ? integer(key, least, most) : absent;
}

bool ConfigFields::flagOr(QLatin1StringView key, bool absent)
{
    const QJsonValue value = take(key);
    if (!value.isUndefined() && !value.isBool())
        wrong(key, u"true or false is expected"_s);
    return value.toBool(absent);
}

QStringList ConfigFields::texts(QLatin1StringView key)
{
    const QJsonValue value = take(key);
    if (!value.isUndefined() && !value.isArray())
        wrong(key, u"a list of texts is expected"_s);
    QStringList all;
    const QJsonArray items = value.toArray();
    for (const QJsonValue &item : items) {
        if (item.toString().trimmed().isEmpty())
            wrong(key, u"a list of texts is expected"_s);
        else
            all.append(item.toString().trimmed());
    }
    return all;
}

ConfigFields ConfigFields::object(QLatin1StringView key)
{
    return ConfigFields{take(key), pathOf(key), *m_problem};
}

std::vector<ConfigFields> ConfigFields::objects(QLatin1StringView key)
{
    const QJsonValue value = take(key);
    if (!value.isUndefined() && !value.isArray())
        wrong(key, u"a list of objects is expected"_s);
    std::vector<ConfigFields> all;
    const QJsonArray items = value.toArray();
    for (const QJsonValue &item : items)
        all.emplace_back(item, u"%1[%2]"_s.arg(pathOf(key), QString::number(all.size())), *m_problem);
    return all;
}

void ConfigFields::wrong(QLatin1StringView key, const QString &details)
{
    if (!*m_problem)
        *m_problem = fail(ErrorCode::Invalid, pathOf(key), details);
}

void ConfigFields::noMore()
{
    const QStringList keys = m_object.keys();
    for (const QString &key : keys) {
        if (!m_read.contains(key) && !*m_problem)
            *m_problem = fail(ErrorCode::Invalid, pathOf(key), u"an unknown key"_s);
    }
}

QJsonValue ConfigFields::take(QLatin1StringView key)
{
    m_read.insert(key);
    return m_object.value(key);
}

QString ConfigFields::pathOf(const QString &key) const
{
    if (key.isEmpty())
        return m_path;
    return m_path.isEmpty() ? key : u"%1.%2"_s.arg(m_path, key);
}

} // namespace otklik
