// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/practice.h"
#include "core/domain/key_table.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

constexpr KeyTable<ApprovalPolicy, 3> kPolicies{
    {{ApprovalPolicy::Nobody, "none"}, {ApprovalPolicy::HighImportance, "high"}, {ApprovalPolicy::Everybody, "all"}}};

NoAnswerGround readGround(ConfigFields fields)
{
    NoAnswerGround ground;
    ground.id = fields.text("id"_L1);
    ground.name = fields.text("name"_L1);
    ground.tracks = fields.choices("tracks"_L1, trackFromKey);
    ground.requirement = fields.textOr("requirement"_L1);
    ground.source = fields.textOr("source"_L1);
    fields.noMore();
    return ground;
}

QJsonObject toJson(const NoAnswerGround &ground)
{
    QJsonObject json{{u"id"_s, ground.id}, {u"name"_s, ground.name}};
    QJsonArray tracks;
    for (const Track track : ground.tracks)
        tracks.append(key(track));
    if (!tracks.isEmpty())
        json.insert("tracks"_L1, tracks);
    if (!ground.requirement.isEmpty())
        json.insert("requirement"_L1, ground.requirement);
    if (!ground.source.isEmpty())
        json.insert("source"_L1, ground.source);
    return json;
}

} // namespace

bool needsApproval(ApprovalPolicy policy, Importance importance)
{
    return policy == ApprovalPolicy::Everybody ||
           (policy == ApprovalPolicy::HighImportance && importance != Importance::Ordinary);
}

QString key(ApprovalPolicy policy)
{
    return kPolicies.key(policy);
}
std::optional<ApprovalPolicy> approvalPolicyFromKey(const QString &key)
{
    return kPolicies.value(key);
}

bool isGroundOn(const NoAnswerGround &ground, Track track)
{
    return ground.tracks.empty() || std::ranges::find(ground.tracks, track) != ground.tracks.end();
}

const NoAnswerGround *Practice::findGround(const QString &id) const
{
    const auto found = std::ranges::find(grounds, id, &NoAnswerGround::id);
    return found == grounds.end() ? nullptr : &*found;
}

Practice readPractice(ConfigFields &fields)
{
    Practice practice;
    if (fields.has("approval"_L1))
        practice.approval = fields.choice("approval"_L1, approvalPolicyFromKey);
    practice.appealChannels = fields.texts("appeal_channels"_L1);
    for (const ConfigFields &entry : fields.objects("no_answer_grounds"_L1))
        practice.grounds.push_back(readGround(entry));
    return practice;
}

void writePractice(QJsonObject &json, const Practice &practice)
{
    QJsonArray grounds;
    for (const NoAnswerGround &ground : practice.grounds)
        grounds.append(toJson(ground));
    json.insert("approval"_L1, key(practice.approval));
    json.insert("appeal_channels"_L1, QJsonArray::fromStringList(practice.appealChannels));
    json.insert("no_answer_grounds"_L1, grounds);
}

} // namespace otklik
