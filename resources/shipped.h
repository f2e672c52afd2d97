// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/classifier.h"
#include "core/domain/municipality.h"
#include "core/domain/reply_template.h"

namespace otklik {

/// Makes ":/otklik/..." known. Call once at the start of a program or a test: resources of a static library are not
/// there by themselves.
void initResources();

/// ":/otklik/<path>"; NotFound where the program was built without it.
Result<QByteArray> shippedFile(const QString &path);

/// All the production calendars that came with the program.
Result<ProductionCalendar> shippedCalendar();
/// Made up: a town of Kaluga oblast, to be edited.
Result<Municipality> shippedMunicipality();
/// Regulations that were published somewhere, each with its source, by name.
Result<std::vector<DeadlineProfile>> shippedProfiles();
Result<Classifier> shippedClassifier();
Result<std::vector<ReplyTemplate>> shippedTemplates();

} // namespace otklik
