// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/open_answers.h"

#include "core/storage/appeal_store.h"
#include "core/storage/delivery_store.h"
#include "core/storage/operation_store.h"

#include <algorithm>
#include <utility>

namespace otklik {

namespace {

/// Nothing where the answer was given only now, or is settled.
std::optional<OpenAnswer> read(Session &session, const OpenDelivery &open, Timestamp now)
{
    const auto appeal = AppealStore{session}.load(open.appeal);
    const ReplyDelivery *delivery = appeal ? openDelivery(*appeal, open.isForwarding) : nullptr;
    if (!delivery)
        return std::nullopt;
    const Origin &origin = appeal->origin;
    OpenAnswer answer{open.appeal,  origin.number,      origin.author, origin.channel,
                      open.account, open.isForwarding, *delivery,     delivery->since};
    if (answer.needsPerson())
        return answer;
    // Each attempt begins the state anew; a person asks how long the citizen has waited.
    if (const auto given = OperationStore{session}.load(delivery->reply))
        answer.since = given->at;
    if (now - answer.since < kLongDelivery)
        return std::nullopt;
    return answer;
}

} // namespace

std::vector<OpenAnswer> readOpenAnswers(Session &session, Timestamp now, int limit)
{
    const ReadTransaction snapshot{session.db};
    std::vector<OpenAnswer> answers;
    for (const DeliveryState state :
         {DeliveryState::InDoubt, DeliveryState::Refused, DeliveryState::Waiting, DeliveryState::Sending}) {
        const auto first = static_cast<std::ptrdiff_t>(answers.size());
        for (const OpenDelivery &open : DeliveryStore{session}.inState(state, {}, Timestamp::max(), limit)) {
            if (std::cmp_equal(answers.size(), limit))
                break;
            if (auto answer = read(session, open, now))
                answers.push_back(std::move(*answer));
        }
        std::ranges::stable_sort(answers.begin() + first, answers.end(), {}, &OpenAnswer::since);
    }
    return answers;
}

} // namespace otklik
