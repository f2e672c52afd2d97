// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace otklik::test {

/// What a gateway in a process of its own begins with, where it needs a clock that the test can set. Else it is
/// `otklikctl gateway run`. Both read their secrets from the folder of systemd's credentials.
struct GatewayProcess {
    QString directory; ///< of a store that has joined its team
    QString accounts; ///< the file
    qint64 ahead = 0; ///< seconds by which its clock is wrong

    /// For this program once more; fromArguments() reads them there.
    QStringList arguments() const;
    static bool isAsked(const QStringList &arguments);
    static GatewayProcess fromArguments(const QStringList &arguments);

    /// Each line of its input is seconds by which the clock jumps. Ends with its input; the program's exit code.
    int run() const;
};

} // namespace otklik::test
