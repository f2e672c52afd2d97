// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/hub_trouble.h"
#include "core/sync/pg_connection.h"

namespace otklik {

/// PgParameters as libpq takes them. The parameters have to outlive it.
class PgParameterArrays {
public:
    explicit PgParameterArrays(const PgParameters &parameters);
    const char *const *keywords() const { return m_keywords.data(); }
    const char *const *values() const { return m_values.data(); }

private:
    std::vector<const char *> m_keywords;
    std::vector<const char *> m_values;
};

bool isWarning(const pg_result *notice);

/// SQLSTATE and message of an error or a notice. Not the message of a class that quotes values: those may be a
/// citizen's words.
QString textOf(const pg_result *result);

/// Why there is no connection. libpq tells most of it in words only: on a thread without EnglishMessages it may say
/// Unreachable where it could say more.
Error connectionError(pg_conn *connection);

/// Why a statement failed: a trouble with the hub, or an Invalid with the SQLSTATE as subject. \a result may be null.
Error statementError(pg_conn *connection, const pg_result *result);

/// While it lives, libpq's messages on this thread are English whatever the desk's language, so that they can be told
/// apart.
class EnglishMessages {
public:
    EnglishMessages();
    ~EnglishMessages();
    Q_DISABLE_COPY_MOVE(EnglishMessages)

private:
    void *m_english = nullptr;
    void *m_before = nullptr;
};

} // namespace otklik
