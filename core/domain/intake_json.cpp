// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/intake_json.h"

using namespace Qt::StringLiterals;

namespace otklik {

void writePoint(JsonWriter &out, const std::optional<GeoPoint> &point)
{
    if (point)
        out.real("lat"_L1, point->latitude).real("lon"_L1, point->longitude);
}

std::optional<GeoPoint> pointFromJson(JsonReader &in)
{
    const auto latitude = in.optionalReal("lat"_L1);
    const auto longitude = in.optionalReal("lon"_L1);
    return latitude && longitude ? std::optional{GeoPoint{*latitude, *longitude}} : std::nullopt;
}

void writeIntake(JsonWriter &out, const Intake &intake)
{
    if (intake.track)
        out.text("track"_L1, key(*intake.track));
    out.textUnlessEmpty("district"_L1, intake.district);
    out.textUnlessEmpty("settlement"_L1, intake.settlement);
    out.textUnlessEmpty("address"_L1, intake.address);
    writePoint(out, intake.point);
    out.textUnlessEmpty("group"_L1, intake.group);
    out.textUnlessEmpty("topic"_L1, intake.topic);
    out.texts("tags"_L1, intake.tags);
    out.textUnlessEmpty("department"_L1, intake.department);
    if (intake.importance != Importance::Ordinary)
        out.text("importance"_L1, key(intake.importance));
    out.textUnlessEmpty("type"_L1, intake.type);
    out.textUnlessEmpty("outcome"_L1, intake.outcome);
    out.textUnlessEmpty("source_step"_L1, intake.sourceStep);
    if (intake.isRepeat)
        out.flag("repeat"_L1, true);
    if (!intake.repeats.isNull())
        out.text("repeats"_L1, intake.repeats.toString(QUuid::WithoutBraces));
    out.time("source_due"_L1, intake.sourceDue);
    out.time("closed"_L1, intake.closed);
    out.textUnlessEmpty("account"_L1, intake.account);
    out.textUnlessEmpty("external_id"_L1, intake.externalId);
}

Intake intakeFromJson(JsonReader &in)
{
    Intake intake;
    if (const auto track = in.optionalText("track"_L1)) {
        intake.track = trackFromKey(*track);
        if (!intake.track)
            in.reject("track"_L1);
    }
    intake.district = in.textOr("district"_L1);
    intake.settlement = in.textOr("settlement"_L1);
    intake.address = in.textOr("address"_L1);
    intake.point = pointFromJson(in);
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
    if (const auto repeats = in.optionalText("repeats"_L1)) {
        intake.repeats = QUuid::fromString(*repeats);
        if (intake.repeats.isNull())
            in.reject("repeats"_L1);
    }
    intake.sourceDue = in.optionalTime("source_due"_L1);
    intake.closed = in.optionalTime("closed"_L1);
    intake.account = in.textOr("account"_L1);
    intake.externalId = in.textOr("external_id"_L1);
    return intake;
}

void writeAnswer(JsonWriter &out, const RecordedAnswer &answer)
{
    out.time("at"_L1, answer.at).text("text"_L1, answer.text).textUnlessEmpty("author"_L1, answer.author);
    if (!answer.isFinal)
        out.flag("final"_L1, false);
}

RecordedAnswer answerFromJson(JsonReader &in)
{
    return {in.textOr("text"_L1), in.textOr("author"_L1), in.time("at"_L1), in.flag("final"_L1, true)};
}

} // namespace otklik
