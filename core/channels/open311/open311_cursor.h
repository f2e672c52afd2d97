// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <QHash>

namespace otklik {

/// How far one list of a server has been read: in windows of time, since a server gives 90 days and 1,000 records at
/// most and says nothing of the others.
struct Open311Window {
    Timestamp from{}; ///< begins the next window
    std::chrono::seconds span{}; ///< as wide as it may be

    friend bool operator==(const Open311Window &, const Open311Window &) = default;
};

/// Where receive() goes on. The last hours are read again and again for what turns up late; what has been seen there is
/// remembered, so that it is brought once.
struct Open311Cursor {
    Open311Window requests;
    Open311Window updates;
    QHash<QByteArray, Timestamp> seen; ///< 8 bytes for a name, and its time

    static Open311Cursor atFirst(Timestamp now, std::chrono::seconds period);
    /// Base64 of a packed form; what cannot be read is as if it were the first time.
    static Open311Cursor fromText(const QString &text, Timestamp now, std::chrono::seconds period);
    QString toText() const;

    /// True the first time for a name.
    bool see(const QString &name, Timestamp time);
    /// Forgets what no window will bring again; of more than 20,000 the oldest, which are then brought twice.
    void forgetBefore(Timestamp time);
};

} // namespace otklik
