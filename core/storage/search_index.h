// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/appeal.h"
#include "core/domain/operation.h"
#include "core/storage/session.h"

#include <vector>

namespace otklik {

/// What of an appeal's words can be found: one entry for what was received, one for each reply and note. Throws
/// SqlError.
class SearchIndex {
public:
    struct Entry {
        QString body;
        QString author;
        QString address;
        QString number;
    };

    explicit SearchIndex(Session &session)
        : m_session(session)
    {
    }

    /// What the operation adds to the index; nothing for most kinds.
    static std::optional<Entry> entryOf(const Operation &operation);

    /// `place` is the operation's place in the appeal's history, 0 is what was received.
    void add(AppealId appeal, int place, const Entry &entry);
    void remove(AppealId appeal, int place, const Entry &entry);

    /// Appeals with a matching entry, newest arrival first, each once, behind `after`; `limit` 0: all. `match` is made
    /// by ftsMatch().
    std::vector<AppealId> find(const QString &match, int limit, AppealId after = {});

    /// SQLite's own check of the index. Throws Corrupt.
    void check();

private:
    Session &m_session;
};

} // namespace otklik
