// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/channels/open311/open311_catalog.h"

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

using Kind = ForwardQuestion::Kind;

Kind kindOf(const Open311Attribute &attribute)
{
    if (attribute.dataType == "singlevaluelist"_L1)
        return Kind::One;
    if (attribute.dataType == "multivaluelist"_L1)
        return Kind::Several;
    if (attribute.dataType == "number"_L1)
        return Kind::Number;
    if (attribute.dataType == "datetime"_L1)
        return Kind::Time;
    return attribute.dataType == "text"_L1 ? Kind::Text : Kind::Line;
}

ForwardQuestion questionOf(const Open311Attribute &attribute)
{
    ForwardQuestion question{attribute.code, kindOf(attribute),    attribute.description,
                             attribute.hint, attribute.isRequired, {}};
    if (question.label.isEmpty())
        question.label = attribute.code;
    for (const Open311Choice &choice : attribute.choices)
        question.choices.push_back({choice.key, choice.name.isEmpty() ? choice.key : choice.name});
    return question;
}

bool isUsable(const Open311Attribute &attribute)
{
    return !attribute.code.isEmpty() && !attribute.code.contains(u'=');
}

} // namespace

std::optional<ForwardService> forwardServiceOf(const Open311Service &service, const Open311Definition &definition)
{
    ForwardService made{
        service.code, service.name.isEmpty() ? service.code : service.name, service.group, service.description, {}};
    for (const Open311Attribute &attribute : definition.attributes) {
        if (!attribute.isAsked)
            continue;
        if (isUsable(attribute))
            made.questions.push_back(questionOf(attribute));
        else if (attribute.isRequired)
            return std::nullopt;
    }
    return made;
}

} // namespace otklik
