// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/draft.h"
#include "core/storage/session.h"

namespace otklik {

/// What stands in each operator's composer. Throws SqlError.
class DraftStore {
public:
    explicit DraftStore(Session &session)
        : m_session(session)
    {
    }

    void save(AppealId appeal, OperatorId by, const Draft &draft);
    void discard(AppealId appeal, OperatorId by);
    std::optional<Draft> load(AppealId appeal, OperatorId by);

private:
    Session &m_session;
};

} // namespace otklik
