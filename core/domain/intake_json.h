// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/intake.h"
#include "core/domain/json_fields.h"
#include "core/domain/json_writer.h"

namespace otklik {

// The first values of what may change later; the Origin is stored once, beside the appeal, and not here.
void writeIntake(JsonWriter &out, const Intake &intake);
Intake intakeFromJson(JsonReader &in);

/// "lat" and "lon"; nothing where there is none.
void writePoint(JsonWriter &out, const std::optional<GeoPoint> &point);
std::optional<GeoPoint> pointFromJson(JsonReader &in);

void writeAnswer(JsonWriter &out, const RecordedAnswer &answer);
RecordedAnswer answerFromJson(JsonReader &in);

} // namespace otklik
