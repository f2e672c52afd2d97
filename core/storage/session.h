// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/database.h"
#include "core/storage/dictionary.h"

namespace otklik {

/// A connection with the words it knows: what a job on a storage thread gets.
struct Session {
    Session(const QString &path, Database::Access access)
        : db(path, access)
        , terms(db)
    {
    }

    Database db;
    Dictionary terms;
};

/// A write: all or nothing, the dictionary included.
class WriteTransaction {
public:
    explicit WriteTransaction(Session &session)
        : m_session(session)
        , m_transaction(session.db)
    {
    }
    ~WriteTransaction()
    {
        if (!m_isCommitted)
            m_session.terms.forget();
    }
    WriteTransaction(const WriteTransaction &) = delete;
    WriteTransaction &operator=(const WriteTransaction &) = delete;

    void commit()
    {
        m_transaction.commit();
        m_isCommitted = true;
    }

private:
    Session &m_session;
    Transaction m_transaction;
    bool m_isCommitted = false;
};

} // namespace otklik
