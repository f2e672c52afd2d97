// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "ui/common/theme.h"

#include <QSize>
#include <QStringList>

namespace otklik {

/// What the program was told when it was started.
struct Arguments {
    QString store; ///< empty: the person's own
    bool demo = false; ///< fill an empty store at once
    QString language; ///< "ru", "en"; empty: as chosen before
    std::optional<Theme> theme;
    QString screenshots; ///< a directory: draw the screens there and end
    QSize size{1366, 768}; ///< of the pictures
};

/// Invalid with what to tell the person; Cancelled where --help or --version was asked for, with the answer.
Result<Arguments> parseArguments(const QStringList &arguments);

} // namespace otklik
