// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/domain/forward_catalog.h"
#include "core/storage/session.h"

#include <QStringList>

namespace otklik {

/// What may be handed on to other systems, by account. Throws SqlError.
class ForwardCatalogStore {
public:
    explicit ForwardCatalogStore(Session &session)
        : m_session(session)
    {
    }

    /// Those that take anything, by name.
    std::vector<ForwardCatalog> all();
    void save(const ForwardCatalog &catalog, Timestamp taken);
    void removeAllBut(const QStringList &accounts);
    /// These and no others.
    void saveAll(const std::vector<ForwardCatalog> &catalogs, Timestamp taken);

private:
    Session &m_session;
};

} // namespace otklik
