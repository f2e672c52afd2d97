// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/forward_catalog.h"
#include "core/domain/intake.h"
#include "core/domain/operation.h"

#include <stop_token>

namespace otklik {

/// What a channel brought in.
struct Arrival {
    /// As a new appeal. `sourceKey` is set; `origin.url` and `origin.authorKey` hold what an answer is delivered by.
    Intake intake;
    QString externalId; ///< the channel's own name for it, the same each time it is brought
    /// Names of earlier messages of the same conversation, the nearest first: where one of them is known, this is no
    /// new appeal but a further message of its author.
    QStringList continues;
    /// Of a request that bears the key of one of ours (forward()): where it is ours, nothing new has come.
    QString forwardKey;
};

struct RefusedArrival {
    QString externalId; ///< as far as it could be read
    QString reason; ///< for the administrator, without the citizen's words
};

struct Arrivals {
    std::vector<Arrival> items; ///< oldest first
    std::vector<RefusedArrival> refused; ///< could not be read; the rest goes on
    QString cursor; ///< hand it in next time; opaque, survives a restart of the program
    bool isMore = false; ///< ask again at once
};

/// An answer on its way to a citizen.
struct Dispatch {
    Origin origin; ///< of the appeal that is answered
    QString text; ///< plain
    bool isFinal = true;
    /// One per answer, the same at each attempt; letters, digits and hyphens. Travels with the answer, so that it can
    /// be looked up.
    QString key;
};

enum class Delivery {
    Delivered, ///< the channel has taken it over
    Refused, ///< and always will: a person has to decide
    NotNow, ///< certainly not delivered; try again later
    InDoubt, ///< nobody knows: look it up, never send again blindly
};

struct DeliveryReport {
    Delivery delivery = Delivery::InDoubt;
    QString externalId; ///< of what was delivered
    QString details; ///< for the administrator: what the other side said
};

enum class Trace { Found, Absent, CannotTell };

/// One account at one outside world. Keeps no state between calls but its connection; all of them block up to the time
/// that its settings allow, on the one thread that the gateway gives it, and end early when `stop` is requested.
/// Nothing of what a citizen wrote goes to the log or into an Error.
class Channel {
public:
    Channel() = default;
    virtual ~Channel() = default;
    Q_DISABLE_COPY_MOVE(Channel)

    /// What has come since `cursor`; an empty one is the first time. At least once: a crash of the caller brings the
    /// same again.
    virtual Result<Arrivals> receive(const QString &cursor, std::stop_token stop) = 0;
    virtual DeliveryReport deliver(const Dispatch &dispatch, std::stop_token stop) = 0;
    /// Did an earlier deliver() with this key arrive, whatever it reported?
    virtual Trace lookUp(const Dispatch &dispatch, std::stop_token stop) = 0;
    /// Hands an appeal on as a request of the other system's, which is asked once: where it remains in doubt, the
    /// request is known again by `key` when receive() brings it, or a person finds out. `key` as in Dispatch.
    virtual DeliveryReport forward(const Forwarded &, const QString & /*key*/, std::stop_token)
    {
        return {Delivery::Refused, {}, QStringLiteral("this account takes no requests")};
    }
    /// What forward() takes; nothing where it takes nothing.
    virtual Result<std::vector<ForwardService>> catalog(std::stop_token) { return std::vector<ForwardService>{}; }
    /// Would it work? Connects and logs in; nothing is received, sent, created or deleted.
    virtual Result<> check(std::stop_token stop) = 0;
};

} // namespace otklik
