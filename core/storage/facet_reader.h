// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/facet.h"
#include "core/storage/session.h"

#include <vector>

namespace otklik {

/// Which values appeals have: from the counters where these keep them. Throws SqlError.
class FacetReader {
public:
    explicit FacetReader(Session &session)
        : m_session(session)
    {
    }

    /// Most frequent first, at most 500.
    std::vector<FacetValue> values(Facet facet);

private:
    qint64 countFree();

    Session &m_session;
};

} // namespace otklik
