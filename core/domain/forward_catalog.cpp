// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/forward_catalog.h"
#include "core/domain/json_fields.h"
#include "core/domain/key_table.h"

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

using Kind = ForwardQuestion::Kind;

constexpr KeyTable<Kind, 6> kKinds{{{Kind::Line, "line"},
                                    {Kind::Text, "text"},
                                    {Kind::Number, "number"},
                                    {Kind::Time, "time"},
                                    {Kind::One, "one"},
                                    {Kind::Several, "several"}}};

template<typename Item>
QJsonArray arrayOf(const std::vector<Item> &items, QJsonObject (*json)(const Item &))
{
    QJsonArray array;
    for (const Item &item : items)
        array.append(json(item));
    return array;
}

QJsonObject choiceJson(const ForwardChoice &choice)
{
    return {{u"key"_s, choice.key}, {u"name"_s, choice.name}};
}

QJsonObject questionJson(const ForwardQuestion &question)
{
    QJsonObject json{{u"code"_s, question.code}, {u"kind"_s, kKinds.key(question.kind)}, {u"label"_s, question.label}};
    if (!question.hint.isEmpty())
        json.insert(u"hint"_s, question.hint);
    if (question.isRequired)
        json.insert(u"required"_s, true);
    if (!question.choices.empty())
        json.insert(u"choices"_s, arrayOf(question.choices, choiceJson));
    return json;
}

QJsonObject serviceJson(const ForwardService &service)
{
    QJsonObject json{{u"code"_s, service.code}, {u"name"_s, service.name}};
    if (!service.group.isEmpty())
        json.insert(u"group"_s, service.group);
    if (!service.description.isEmpty())
        json.insert(u"description"_s, service.description);
    if (!service.questions.empty())
        json.insert(u"questions"_s, arrayOf(service.questions, questionJson));
    return json;
}

/// The items of a field that may be left out, each by `read`; the reader remembers what is no list.
template<typename Item>
std::vector<Item> itemsOf(JsonReader &in, QLatin1StringView field, Item (*read)(JsonReader &))
{
    const QJsonValue list = in.value(field);
    if (!list.isUndefined() && !list.isArray())
        in.reject(field);
    std::vector<Item> items;
    for (const QJsonValue each : list.toArray()) {
        JsonReader reader{each.toObject()};
        items.push_back(read(reader));
        if (!reader.rejected().isEmpty())
            in.reject(field);
    }
    return items;
}

ForwardChoice readChoice(JsonReader &in)
{
    return {in.text("key"_L1), in.textOr("name"_L1)};
}

ForwardQuestion readQuestion(JsonReader &in)
{
    ForwardQuestion question;
    question.code = in.text("code"_L1);
    const auto kind = kKinds.value(in.text("kind"_L1));
    if (!kind)
        in.reject("kind"_L1);
    question.kind = kind.value_or(Kind::Line);
    question.label = in.textOr("label"_L1);
    question.hint = in.textOr("hint"_L1);
    question.isRequired = in.flag("required"_L1, false);
    question.choices = itemsOf<ForwardChoice>(in, "choices"_L1, readChoice);
    return question;
}

ForwardService readService(JsonReader &in)
{
    return {in.text("code"_L1), in.textOr("name"_L1), in.textOr("group"_L1), in.textOr("description"_L1),
            itemsOf<ForwardQuestion>(in, "questions"_L1, readQuestion)};
}

} // namespace

QJsonArray forwardServicesToJson(const std::vector<ForwardService> &services)
{
    return arrayOf(services, serviceJson);
}

Result<std::vector<ForwardService>> forwardServicesFromJson(const QJsonArray &json)
{
    std::vector<ForwardService> services;
    for (const QJsonValue each : json) {
        JsonReader reader{each.toObject()};
        services.push_back(readService(reader));
        if (!reader.rejected().isEmpty())
            return fail(ErrorCode::Invalid, u"services[%1].%2"_s.arg(services.size() - 1).arg(reader.rejected()),
                        u"missing, or of another type"_s);
    }
    return services;
}

} // namespace otklik
