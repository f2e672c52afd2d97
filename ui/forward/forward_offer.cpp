// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forward/forward_offer.h"

#include "core/domain/permission.h"
#include "core/text/plain_text.h"
#include "ui/forward/forward_words.h"
#include "ui/words/error_words.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

constexpr qsizetype kMostText = 2 * kMaxForward;

/// Nothing of it but the account can be wrong yet.
Result<> mayGoTo(const QString &account, const Appeal &appeal, const Operator &me)
{
    const Forwarded request{account, u"-"_s, {}, {}, u"-"_s, u"-"_s, {}};
    return mayDo(appeal, {{}, appeal.id, me.id, {}, request}, me, Practice{}, {});
}

QString placeOf(const Appeal &appeal)
{
    const bool isNamed = appeal.address.contains(appeal.settlement, Qt::CaseInsensitive);
    if (isNamed || appeal.settlement.isEmpty())
        return appeal.address;
    return appeal.address.isEmpty() ? appeal.settlement : QString{appeal.settlement + u", "_s + appeal.address};
}

std::optional<Forwarded> refusedOne(const AppealCard &card)
{
    const Forwarding *open = openForwarding(card.appeal);
    if (!open || open->delivery.state != DeliveryState::Refused)
        return std::nullopt;
    for (const HistoryEntry &entry : card.history) {
        const auto *request = std::get_if<Forwarded>(&entry.operation.change);
        if (request && entry.operation.id == open->delivery.reply)
            return *request;
    }
    return std::nullopt;
}

} // namespace

ForwardOffer forwardOffer(const std::vector<ForwardCatalog> &catalogs, const AppealCard &card, const Operator *me)
{
    ForwardOffer offer;
    if (catalogs.empty()) {
        offer.obstacle = ForwardWords::noSystem();
        return offer;
    }
    for (const ForwardCatalog &catalog : catalogs) {
        const auto may = mayGoTo(catalog.account, card.appeal, me ? *me : Operator{});
        if (may)
            offer.catalogs.push_back(catalog);
        else if (may.error().code != ErrorCode::Invalid)
            offer.obstacle = ErrorWords::message(may.error());
        else if (offer.obstacle.isEmpty())
            offer.obstacle = ForwardWords::onlyItsOwn(catalog.account);
    }
    if (offer.catalogs.empty())
        return offer;
    offer.obstacle.clear();

    const Origin &origin = card.appeal.origin;
    const QString &words = origin.text.isEmpty() ? origin.title : origin.text;
    offer.isTextCut = words.size() > kMostText;
    offer.text = bodyForDisplay(QStringView{words}.first(std::min(words.size(), kMostText))).text;
    offer.address = placeOf(card.appeal);
    offer.point = card.appeal.point;
    offer.before = refusedOne(card);
    return offer;
}

} // namespace otklik
