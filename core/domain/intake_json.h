// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/intake.h"
#include "core/domain/json_fields.h"

namespace otklik {

// The first values of what may change later; the Origin is stored once, beside the appeal, and not here.
QJsonObject intakeToJson(const Intake &intake);
Intake intakeFromJson(JsonReader &in);

QJsonObject answerToJson(const RecordedAnswer &answer);
RecordedAnswer answerFromJson(JsonReader &in);

} // namespace otklik
