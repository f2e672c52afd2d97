// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QString>

namespace otklik {

/// What a kind of change is called in a list of what may be done: "outcome.set" -> "outcome".
class KindWords {
    Q_DECLARE_TR_FUNCTIONS(otklik::KindWords)
public:
    /// The kind itself where a newer program has named it.
    static QString name(const QString &kind);
};

} // namespace otklik
