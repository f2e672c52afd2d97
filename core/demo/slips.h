// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/demo/authors.h"
#include "core/demo/dice.h"

#include <QString>

namespace otklik::demo {

/// Makes a clean text look typed by a person: е for ё, misprints, small letters, capitals, exclamation marks, emoji,
/// a mention of the page. A call was written down by an operator and stays clean.
void slip(Dice &dice, QString &text, Manner manner);

} // namespace otklik::demo
