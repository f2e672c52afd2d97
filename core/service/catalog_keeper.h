// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/forward_catalog.h"

#include <QStringList>

namespace otklik {

class DeskContext;
class GatewayLease;

/// Where operators find what other systems take: the store of a desk that works alone, the hub of a team. Blocks; used
/// on the gateway's thread. Errors: the store's, or the hub's.
class CatalogKeeper {
public:
    /// `lease` is null where there is no team.
    CatalogKeeper(DeskContext &desk, GatewayLease *lease)
        : m_desk(desk)
        , m_lease(lease)
    {
    }

    Result<> keep(const ForwardCatalog &catalog);
    /// Nothing is offered that nobody serves any more.
    Result<> keepOnly(const QStringList &accounts);

private:
    DeskContext &m_desk;
    GatewayLease *m_lease;
};

} // namespace otklik
