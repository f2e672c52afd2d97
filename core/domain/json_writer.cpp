// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/json_writer.h"

#include <QJsonDocument>
#include <QLocale>

#include <algorithm>
#include <array>

namespace otklik {

namespace {

bool needsEscape(char c)
{
    return static_cast<unsigned char>(c) < 0x20 || c == '"' || c == '\\';
}

void appendEscaped(QByteArray &json, char c)
{
    constexpr std::array kHexDigits{'0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'};
    switch (c) {
    case '"':
    case '\\':
        json.append('\\').append(c);
        return;
    case '\n':
        json.append("\\n");
        return;
    case '\t':
        json.append("\\t");
        return;
    default:
        json.append("\\u00");
        json.append(kHexDigits[static_cast<std::size_t>(c >> 4)]).append(kHexDigits[static_cast<std::size_t>(c & 0xf)]);
    }
}

} // namespace

JsonWriter &JsonWriter::text(QLatin1StringView field, const QString &value)
{
    name(field);
    quote(value);
    return *this;
}

JsonWriter &JsonWriter::text(QLatin1StringView field, const std::optional<QString> &value)
{
    return value ? text(field, *value) : *this;
}

JsonWriter &JsonWriter::textUnlessEmpty(QLatin1StringView field, const QString &value)
{
    return value.isEmpty() ? *this : text(field, value);
}

JsonWriter &JsonWriter::texts(QLatin1StringView field, const QStringList &values)
{
    if (values.isEmpty())
        return *this;
    name(field);
    char before = '[';
    for (const QString &value : values) {
        m_json.append(std::exchange(before, ','));
        quote(value);
    }
    m_json.append(']');
    return *this;
}

JsonWriter &JsonWriter::number(QLatin1StringView field, qint64 value)
{
    name(field);
    m_json.append(QByteArray::number(value));
    return *this;
}

JsonWriter &JsonWriter::real(QLatin1StringView field, double value)
{
    name(field);
    m_json.append(QByteArray::number(value, 'g', QLocale::FloatingPointShortest));
    return *this;
}

JsonWriter &JsonWriter::object(QLatin1StringView field, const QJsonObject &value)
{
    name(field);
    m_json.append(QJsonDocument{value}.toJson(QJsonDocument::Compact));
    return *this;
}

JsonWriter &JsonWriter::flag(QLatin1StringView field, bool value)
{
    name(field);
    m_json.append(value ? "true" : "false");
    return *this;
}

JsonWriter &JsonWriter::time(QLatin1StringView field, Timestamp value)
{
    return text(field, toIso(value));
}

JsonWriter &JsonWriter::time(QLatin1StringView field, const std::optional<Timestamp> &value)
{
    return value ? time(field, *value) : *this;
}

QByteArray JsonWriter::take()
{
    m_json.append(m_json.isEmpty() ? "{}" : "}");
    return std::move(m_json);
}

void JsonWriter::name(QLatin1StringView field)
{
    m_json.append(m_json.isEmpty() ? "{\"" : ",\"").append(field.data(), field.size()).append("\":");
}

void JsonWriter::quote(const QString &value)
{
    const QByteArray utf8 = value.toUtf8();
    m_json.append('"');
    for (auto from = utf8.cbegin();;) {
        const auto stop = std::find_if(from, utf8.cend(), needsEscape);
        m_json.append(from, stop - from);
        if (stop == utf8.cend())
            break;
        appendEscaped(m_json, *stop);
        from = stop + 1;
    }
    m_json.append('"');
}

} // namespace otklik
