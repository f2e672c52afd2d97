// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/appeal.h"
#include "core/storage/session.h"

#include <chrono>

namespace otklik {

/// An answer that has not reached the citizen, or a request that has not reached another system, as a person is told of
/// it.
struct OpenAnswer {
    AppealId appeal;
    QString number;
    QString author;
    QString channel;
    QString account;
    bool isForwarding = false;
    ReplyDelivery delivery;
    Timestamp since{}; ///< in doubt or refused; of what only waits, when the answer was given

    bool needsPerson() const { return delivery.needsPerson(); }
};

/// After this time an answer that only waits is worth a look: the gateway is not running, or the channel is away.
constexpr std::chrono::minutes kLongDelivery{15};

/// Those in doubt, then those refused, then those given longer than kLongDelivery ago and still on their way; of each
/// the longest first, `limit` in all. Throws SqlError.
std::vector<OpenAnswer> readOpenAnswers(Session &session, Timestamp now, int limit);

} // namespace otklik
