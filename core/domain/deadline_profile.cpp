// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/deadline_profile.h"
#include "core/domain/key_table.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

constexpr int kMostAmount = 100'000;

constexpr KeyTable<ClockKind, 12> kClocks{{
    {ClockKind::Route, "route"},
    {ClockKind::Draft, "draft"},
    {ClockKind::Approve, "approve"},
    {ClockKind::FirstAnswer, "first_answer"},
    {ClockKind::FinalAfterInterim, "final_after_interim"},
    {ClockKind::Promise, "promise"},
    {ClockKind::AuthorClarification, "author_clarification"},
    {ClockKind::FakeDebunk, "fake_debunk"},
    {ClockKind::Register, "register"},
    {ClockKind::Redirect, "redirect"},
    {ClockKind::LawAnswer, "law_answer"},
    {ClockKind::LawExtension, "law_extension"},
}};
constexpr KeyTable<StartEvent, 8> kEvents{{
    {StartEvent::Published, "published"},
    {StartEvent::Detected, "detected"},
    {StartEvent::Assigned, "assigned"},
    {StartEvent::Registered, "registered"},
    {StartEvent::InterimAnswered, "interim_answered"},
    {StartEvent::ClarificationAsked, "clarification_asked"},
    {StartEvent::Submitted, "submitted"},
    {StartEvent::AnswerDue, "answer_due"},
}};
constexpr KeyTable<DayOffRule, 3> kDayOffRules{{
    {DayOffRule::Keep, "keep"},
    {DayOffRule::NextWorkingDay, "next_working_day"},
    {DayOffRule::PreviousWorkingDay, "previous_working_day"},
}};

template<typename Value>
void writeList(QJsonObject &json, const QString &name, const std::vector<Value> &values)
{
    QJsonArray words;
    for (const Value value : values)
        words.append(key(value));
    if (!words.isEmpty())
        json.insert(name, words);
}

DeadlineRule readRule(ConfigFields fields)
{
    DeadlineRule rule;
    rule.clock = fields.choice("clock"_L1, clockKindFromKey);
    rule.amount = fields.integer("amount"_L1, 1, kMostAmount);
    rule.unit = fields.choice("unit"_L1, timeUnitFromKey);
    rule.from = fields.choice("from"_L1, startEventFromKey);
    rule.importance = fields.choices("importance"_L1, importanceFromKey);
    rule.channels = fields.texts("channels"_L1);
    rule.tracks = fields.choices("tracks"_L1, trackFromKey);
    if (fields.has("on_day_off"_L1))
        rule.onDayOff = fields.choice("on_day_off"_L1, dayOffRuleFromKey);
    rule.isPaused = fields.flagOr("paused_by_question"_L1, false);
    rule.endsWithInterim = fields.flagOr("ends_with_interim"_L1, true);
    rule.source = fields.textOr("source"_L1);
    fields.noMore();
    return rule;
}

QJsonObject ruleJson(const DeadlineRule &rule)
{
    QJsonObject json{{u"clock"_s, key(rule.clock)},
                     {u"amount"_s, rule.amount},
                     {u"unit"_s, key(rule.unit)},
                     {u"from"_s, key(rule.from)}};
    writeList(json, u"importance"_s, rule.importance);
    if (!rule.channels.isEmpty())
        json.insert("channels"_L1, QJsonArray::fromStringList(rule.channels));
    writeList(json, u"tracks"_s, rule.tracks);
    if (rule.onDayOff != DayOffRule::Keep)
        json.insert("on_day_off"_L1, key(rule.onDayOff));
    if (rule.isPaused)
        json.insert("paused_by_question"_L1, true);
    if (!rule.endsWithInterim)
        json.insert("ends_with_interim"_L1, false);
    if (!rule.source.isEmpty())
        json.insert("source"_L1, rule.source);
    return json;
}

} // namespace

bool applies(const DeadlineRule &rule, const DeadlineQuestion &question)
{
    return rule.clock == question.clock &&
           (rule.importance.empty() ||
            std::ranges::find(rule.importance, question.importance) != rule.importance.end()) &&
           (rule.channels.isEmpty() || rule.channels.contains(question.channel)) &&
           (rule.tracks.empty() || std::ranges::find(rule.tracks, question.track) != rule.tracks.end());
}

QString key(ClockKind clock)
{
    return kClocks.key(clock);
}
QString key(StartEvent event)
{
    return kEvents.key(event);
}
QString key(DayOffRule rule)
{
    return kDayOffRules.key(rule);
}
std::optional<ClockKind> clockKindFromKey(const QString &key)
{
    return kClocks.value(key);
}
std::optional<StartEvent> startEventFromKey(const QString &key)
{
    return kEvents.value(key);
}
std::optional<DayOffRule> dayOffRuleFromKey(const QString &key)
{
    return kDayOffRules.value(key);
}

DeadlineProfile readDeadlineProfile(ConfigFields fields)
{
    DeadlineProfile profile;
    profile.id = fields.text("id"_L1);
    profile.name = fields.text("name"_L1);
    profile.source = fields.textOr("source"_L1);
    for (const ConfigFields &rule : fields.objects("rules"_L1))
        profile.rules.push_back(readRule(rule));
    fields.noMore();
    return profile;
}

Result<DeadlineProfile> deadlineProfileFromJson(const QByteArray &bytes, const QString &name)
{
    const auto json = parseConfig(bytes, name);
    if (!json)
        return json.error();
    ConfigFields::Problem problem;
    DeadlineProfile profile = readDeadlineProfile({*json, {}, problem});
    if (problem)
        return *problem;
    return profile;
}

QJsonObject toJson(const DeadlineProfile &profile)
{
    QJsonArray rules;
    for (const DeadlineRule &rule : profile.rules)
        rules.append(ruleJson(rule));
    return {{u"id"_s, profile.id}, {u"name"_s, profile.name}, {u"source"_s, profile.source}, {u"rules"_s, rules}};
}

} // namespace otklik
