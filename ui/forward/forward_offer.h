// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/forward_catalog.h"
#include "core/service/catalog_service.h"

namespace otklik {

/// What an appeal may be handed on to, and what the request begins with.
struct ForwardOffer {
    std::vector<ForwardCatalog> catalogs; ///< at least one, unless there is an obstacle
    QString obstacle; ///< why it cannot be handed on at all, in words
    QString text; ///< the citizen's, with nothing in it that hides
    bool isTextCut = false; ///< it is much too long: only its beginning
    QString address;
    std::optional<GeoPoint> point;
    std::optional<Forwarded> before; ///< that was refused: to be mended rather than written anew
};

/// `me`: who asks; null where nobody sits here.
ForwardOffer forwardOffer(const std::vector<ForwardCatalog> &catalogs, const AppealCard &card, const Operator *me);

} // namespace otklik
