// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/intake_json.h"

using namespace Qt::StringLiterals;

namespace otklik {

QJsonObject intakeToJson(const Intake &intake)
{
    QJsonObject body;
    putText(body, "district"_L1, intake.district);
    putText(body, "settlement"_L1, intake.settlement);
    putText(body, "address"_L1, intake.address);
    if (intake.point) {
        body.insert("lat"_L1, intake.point->latitude);
        body.insert("lon"_L1, intake.point->longitude);
    }
    putText(body, "group"_L1, intake.group);
    putText(body, "topic"_L1, intake.topic);
    putTexts(body, "tags"_L1, intake.tags);
    putText(body, "department"_L1, intake.department);
    if (intake.importance != Importance::Ordinary)
        body.insert("importance"_L1, key(intake.importance));
    putText(body, "type"_L1, intake.type);
    putText(body, "outcome"_L1, intake.outcome);
    putText(body, "source_step"_L1, intake.sourceStep);
    if (intake.isRepeat)
        body.insert("repeat"_L1, true);
    putTime(body, "source_due"_L1, intake.sourceDue);
    putTime(body, "closed"_L1, intake.closed);
    return body;
}

Intake intakeFromJson(JsonReader &in)
{
    Intake intake;
    intake.district = in.textOr("district"_L1);
    intake.settlement = in.textOr("settlement"_L1);
    intake.address = in.textOr("address"_L1);
    const auto latitude = in.optionalReal("lat"_L1);
    const auto longitude = in.optionalReal("lon"_L1);
    if (latitude && longitude)
        intake.point = GeoPoint{*latitude, *longitude};
    intake.group = in.textOr("group"_L1);
    intake.topic = in.textOr("topic"_L1);
    intake.tags = in.texts("tags"_L1);
    intake.department = in.textOr("department"_L1);
    if (const auto importance = in.optionalText("importance"_L1)) {
        const auto value = importanceFromKey(*importance);
        if (!value)
            in.reject("importance"_L1);
        intake.importance = value.value_or(Importance::Ordinary);
    }
    intake.type = in.textOr("type"_L1);
    intake.outcome = in.textOr("outcome"_L1);
    intake.sourceStep = in.textOr("source_step"_L1);
    intake.isRepeat = in.flag("repeat"_L1, false);
    intake.sourceDue = in.optionalTime("source_due"_L1);
    intake.closed = in.optionalTime("closed"_L1);
    return intake;
}

QJsonObject answerToJson(const RecordedAnswer &answer)
{
    QJsonObject body{{u"at"_s, toIso(answer.at)}, {u"text"_s, answer.text}};
    putText(body, "author"_L1, answer.author);
    if (!answer.isFinal)
        body.insert("final"_L1, false);
    return body;
}

RecordedAnswer answerFromJson(JsonReader &in)
{
    return {in.textOr("text"_L1), in.textOr("author"_L1), in.time("at"_L1), in.flag("final"_L1, true)};
}

} // namespace otklik
