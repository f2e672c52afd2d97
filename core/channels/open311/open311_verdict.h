// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/channels/channel.h"
#include "core/net/http_client.h"

namespace otklik {

/// What the outcome of a POST says of what was posted; `details` for the administrator.
struct Open311Verdict {
    Delivery delivery = Delivery::InDoubt;
    QString details;
};

/// A server that says 503 or 429 has not taken it; behind 500, 502 and 504 it may have been kept. A key that is not
/// accepted (401, 403) is mended by the administrator, and then the same is sent.
Open311Verdict verdictOfPost(const HttpOutcome &outcome);

/// What the outcome of a GET says, where it is not an answer.
Result<QByteArray> bodyOfGet(const HttpOutcome &outcome);

} // namespace otklik
