// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <optional>

namespace otklik {

/// What stands between a desk and its hub, as a person needs to tell it apart. `ui` has words for each.
enum class HubTrouble : quint8 {
    Unreachable, ///< no route, no such name, nobody listens there
    Timeout, ///< nobody answered the call in time
    Silent, ///< the line is open and the hub says nothing
    Lost, ///< the line broke
    Busy, ///< starting, stopping, overloaded, out of room: later
    ReadOnly, ///< a standby, which takes no changes
    Behind, ///< an older line of history than this desk has seen: a former primary that came back
    Unsure, ///< answered with a warning: it may be done and may be lost again; ask once more
    PasswordNeeded,
    WrongPassword,
    NotOperator, ///< the hub does not let this user in, or not into this municipality
    WrongName, ///< the certificate is another server's
    Untrusted, ///< the certificate is out of date or of an authority that the desk does not know
    NotEncrypted, ///< the hub offers no TLS
    Intercepted, ///< channel binding failed: somebody on the line opens the encryption
    TooOld, ///< the hub lacks what this program needs, or is no hub
    TooNew, ///< the hub asks for a newer program
    Diverged, ///< another history than this desk has taken in: restored from a backup
    BadAnswer, ///< nothing that a hub would say
};
constexpr int kHubTroubleCount = 19;

/// An ErrorCode::Hub; \a details as in Error.
Error fail(HubTrouble trouble, QString details = {});

/// Which trouble an error is; nothing for an error of another kind.
std::optional<HubTrouble> hubTroubleOf(const Error &error);
inline bool is(const Error &error, HubTrouble trouble)
{
    return hubTroubleOf(error) == trouble;
}

/// Goes away by waiting: the same request may be sent again without asking anybody.
bool isPassing(HubTrouble trouble);

/// The stable name, for JSON and the log: "wrong_password".
QString keyOf(HubTrouble trouble);

} // namespace otklik
