// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/classifier.h"

namespace otklik {

/// The topics whose words a text mentions most, best first. A citizen's text of any length: only its beginning is read.
std::vector<Classifier::Hit> topicsMentioned(const Classifier &classifier, const QString &text, int most);

} // namespace otklik
