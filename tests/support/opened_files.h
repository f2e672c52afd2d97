// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace otklik::test {

/// While it lives, notes each file that this program or Qt opens or asks about. Link tests/support/opened_files.cpp:
/// its open() stands before the one of the C library. One at a time.
class OpenedFiles {
public:
    OpenedFiles();
    ~OpenedFiles();
    Q_DISABLE_COPY_MOVE(OpenedFiles)

    /// Paths other than those of fonts and of the system's own settings, and than those in `own`, the test's own
    /// folder.
    static QStringList foreign(const QString &own = {});
};

} // namespace otklik::test
