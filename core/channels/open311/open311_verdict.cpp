// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/channels/open311/open311_verdict.h"
#include "core/channels/open311/open311_reading.h"

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

QString wordsOf(const HttpAnswer &answer)
{
    QString words = u"HTTP %1"_s.arg(answer.status);
    if (const QString faults = readOpen311Faults(answer.body); !faults.isEmpty())
        words += ": "_L1 + faults;
    if (answer.retryAfter)
        words += u" (again in %1 s)"_s.arg(answer.retryAfter->count());
    return words;
}

bool isSuccess(int status)
{
    return status >= 200 && status < 300;
}

Delivery deliveryOf(int status)
{
    switch (status) {
    case 401: // the key
    case 403:
    case 408: // the server did not wait for the whole request
    case 429:
    case 503:
        return Delivery::NotNow;
    case 409: // perhaps our own, from an earlier attempt
        return Delivery::InDoubt;
    default:
        break;
    }
    if (isSuccess(status))
        return Delivery::Delivered;
    if (status >= 300 && status < 400) // a form is not sent on to where a redirect points
        return Delivery::NotNow;
    return status >= 400 && status < 500 ? Delivery::Refused : Delivery::InDoubt;
}

} // namespace

Open311Verdict verdictOfPost(const HttpOutcome &outcome)
{
    if (!outcome)
        return {outcome.error().mayHaveArrived ? Delivery::InDoubt : Delivery::NotNow, outcome.error().details};
    const Delivery delivery = deliveryOf(outcome->status);
    return {delivery, delivery == Delivery::Delivered ? QString{} : wordsOf(*outcome)};
}

Result<QByteArray> bodyOfGet(const HttpOutcome &outcome)
{
    if (!outcome) {
        const bool isCancelled = outcome.error().reason == HttpTrouble::Reason::Cancelled;
        return fail(isCancelled ? ErrorCode::Cancelled : ErrorCode::Unreadable, u"Open311"_s, outcome.error().details);
    }
    if (isSuccess(outcome->status))
        return outcome->body;
    const bool isForNow = outcome->status >= 500 || outcome->status == 429 || outcome->status == 408;
    return fail(isForNow ? ErrorCode::Unreadable : ErrorCode::Refused, u"Open311"_s, wordsOf(*outcome));
}

} // namespace otklik
