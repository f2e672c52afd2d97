// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/catalog_keeper.h"

#include "core/service/desk_context.h"
#include "core/service/gateway_lease.h"
#include "core/storage/forward_catalog_store.h"

namespace otklik {

Result<> CatalogKeeper::keep(const ForwardCatalog &catalog)
{
    if (m_lease) {
        const auto told = m_lease->offer(catalog);
        return told ? Result<>{} : told.error();
    }
    return m_desk.writer()
        .run<void>([&](Session &session) -> Result<> {
            WriteTransaction tx{session};
            ForwardCatalogStore{session}.save(catalog, m_desk.now());
            tx.commit();
            return {};
        })
        .result();
}

Result<> CatalogKeeper::keepOnly(const QStringList &accounts)
{
    if (!m_lease) {
        return m_desk.writer()
            .run<void>([&](Session &session) -> Result<> {
                WriteTransaction tx{session};
                ForwardCatalogStore{session}.removeAllBut(accounts);
                tx.commit();
                return {};
            })
            .result();
    }
    const auto known = m_lease->catalogs();
    if (!known)
        return known.error();
    for (const ForwardCatalog &catalog : known->catalogs) {
        if (accounts.contains(catalog.account))
            continue;
        if (const auto told = m_lease->offer({catalog.account, {}}); !told)
            return told.error();
    }
    return {};
}

} // namespace otklik
