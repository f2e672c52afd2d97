// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QCoreApplication>

namespace otklik {

/// An error as a person needs it. `error.subject` may be a path or a name from outside: plain text.
class ErrorWords {
    Q_DECLARE_TR_FUNCTIONS(otklik::ErrorWords)
public:
    static QString whatHappened(const Error &error); ///< never empty
    static QString whatIsSafe(const Error &error);   ///< may be empty: nothing was at stake
    static QString whatNext(const Error &error);     ///< may be empty

    /// The three in one paragraph, for a status bar or a message box.
    static QString message(const Error &error);

private:
    static QString refused(const QString &refusal);
    static QString refusedNext(const QString &refusal);
    static QString invalid(const QString &field);
};

} // namespace otklik
