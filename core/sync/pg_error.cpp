// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/pg_error.h"

#include <QRegularExpression>

#include <array>
#include <libpq-fe.h>

#ifdef Q_OS_UNIX
#include <clocale>
#include <locale.h>
#endif

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

struct TroubleOfState {
    QLatin1StringView state; ///< an SQLSTATE or the beginning of one
    HubTrouble trouble;
};

// The longer ones of a class before the shorter.
constexpr std::array kStates{
    TroubleOfState{"08"_L1, HubTrouble::Lost},
    TroubleOfState{"25006"_L1, HubTrouble::ReadOnly},
    TroubleOfState{"28P01"_L1, HubTrouble::WrongPassword},
    TroubleOfState{"28"_L1, HubTrouble::NotOperator},
    TroubleOfState{"3D000"_L1, HubTrouble::TooOld}, // no such database
    TroubleOfState{"3F000"_L1, HubTrouble::TooOld}, // no such schema
    TroubleOfState{"40"_L1, HubTrouble::Busy},
    TroubleOfState{"42501"_L1, HubTrouble::NotOperator},
    TroubleOfState{"42703"_L1, HubTrouble::TooOld}, // no such column
    TroubleOfState{"42883"_L1, HubTrouble::TooOld}, // no such function
    TroubleOfState{"42P01"_L1, HubTrouble::TooOld}, // no such table
    TroubleOfState{"53"_L1, HubTrouble::Busy},
    TroubleOfState{"55P03"_L1, HubTrouble::Busy},
    TroubleOfState{"57P01"_L1, HubTrouble::Lost},
    TroubleOfState{"57P02"_L1, HubTrouble::Lost},
    TroubleOfState{"57P05"_L1, HubTrouble::Lost},
    TroubleOfState{"57"_L1, HubTrouble::Busy},
    TroubleOfState{"58"_L1, HubTrouble::Busy},
};

struct TroubleOfWords {
    QLatin1StringView words;
    HubTrouble trouble;
};

// Messages of libpq about what happened before the server could send an SQLSTATE; the narrower ones first.
constexpr std::array kWords{
    TroubleOfWords{"does not match host name"_L1, HubTrouble::WrongName},
    TroubleOfWords{"could not get server's host name from server certificate"_L1, HubTrouble::WrongName},
    TroubleOfWords{"certificate verify failed"_L1, HubTrouble::Untrusted},
    TroubleOfWords{"does not support SSL"_L1, HubTrouble::NotEncrypted},
    TroubleOfWords{"channel binding"_L1, HubTrouble::Intercepted},
    TroubleOfWords{"read-only"_L1, HubTrouble::ReadOnly},
    TroubleOfWords{"hot standby mode"_L1, HubTrouble::ReadOnly},
    TroubleOfWords{"password authentication failed"_L1, HubTrouble::WrongPassword},
    TroubleOfWords{"closed the connection unexpectedly"_L1, HubTrouble::Lost},
    TroubleOfWords{"unexpected eof"_L1, HubTrouble::Lost},
    TroubleOfWords{"SSL SYSCALL error"_L1, HubTrouble::Lost},
    TroubleOfWords{"SSL error"_L1, HubTrouble::BadAnswer},
    TroubleOfWords{"invalid response to SSL negotiation"_L1, HubTrouble::BadAnswer},
    TroubleOfWords{"but received"_L1, HubTrouble::BadAnswer},
    TroubleOfWords{"SCRAM"_L1, HubTrouble::BadAnswer},
    TroubleOfWords{"authentication method"_L1, HubTrouble::BadAnswer},
    TroubleOfWords{"timeout expired"_L1, HubTrouble::Timeout},
    TroubleOfWords{"Connection timed out"_L1, HubTrouble::Timeout},
};

std::optional<HubTrouble> troubleOfState(QStringView state)
{
    const auto found =
        std::find_if(kStates.begin(), kStates.end(), [&](const auto &row) { return state.startsWith(row.state); });
    return found == kStates.end() ? std::nullopt : std::optional{found->trouble};
}

QString stateOf(const PGresult *result)
{
    return QString::fromLatin1(PQresultErrorField(result, PG_DIAG_SQLSTATE));
}

/// A message about one thing: libpq gathers one line for each address that it tried.
QString oneLine(const char *message)
{
    return QString::fromUtf8(message).simplified().left(500);
}

} // namespace

PgParameterArrays::PgParameterArrays(const PgParameters &parameters)
{
    for (const auto &[keyword, value] : parameters) {
        m_keywords.push_back(keyword.constData());
        m_values.push_back(value.constData());
    }
    m_keywords.push_back(nullptr);
    m_values.push_back(nullptr);
}

bool isWarning(const PGresult *notice)
{
    return qstrcmp(PQresultErrorField(notice, PG_DIAG_SEVERITY_NONLOCALIZED), "WARNING") == 0;
}

QString textOf(const PGresult *result)
{
    const QString state = stateOf(result);
    if (state.startsWith("22"_L1))
        return state;
    return oneLine((state.toLatin1() + ' ' + PQresultErrorField(result, PG_DIAG_MESSAGE_PRIMARY)).constData());
}

Error connectionError(PGconn *connection)
{
    if (!connection)
        return fail(ErrorCode::Internal, {}, u"out of memory"_s);
    const QString message = oneLine(PQerrorMessage(connection));
    if (PQconnectionNeedsPassword(connection))
        return fail(HubTrouble::PasswordNeeded, message);
    // With PQERRORS_VERBOSE or PQERRORS_SQLSTATE the server's own message is "FATAL:  28P01: ...".
    static const QRegularExpression state{u"\\b(?:FATAL|ERROR|PANIC):\\s+([0-9A-Z]{5})\\b"_s};
    if (const auto match = state.match(message); match.hasMatch()) {
        // The hub has seen another certificate than the desk. The only 28000 of SCRAM's, in any language.
        if (match.capturedView(1) == u"28000" && message.contains("SCRAM"_L1))
            return fail(HubTrouble::Intercepted, message);
        return fail(troubleOfState(match.capturedView(1)).value_or(HubTrouble::BadAnswer), message);
    }
    // Our own certificate, its key, or those of the authority.
    static const QRegularExpression file{u"(?:certificate|private key) file \"([^\"]+)\""_s};
    if (const auto match = file.match(message); match.hasMatch())
        return fail(ErrorCode::BadFile, match.captured(1), message);
    const auto found =
        std::find_if(kWords.begin(), kWords.end(), [&](const auto &row) { return message.contains(row.words); });
    return fail(found == kWords.end() ? HubTrouble::Unreachable : found->trouble, message);
}

Error statementError(PGconn *connection, const PGresult *result)
{
    if (PQstatus(connection) != CONNECTION_OK)
        return fail(HubTrouble::Lost, result ? textOf(result) : oneLine(PQerrorMessage(connection)));
    const QString state = result ? stateOf(result) : QString{};
    if (state.isEmpty())
        return fail(HubTrouble::BadAnswer, oneLine(PQerrorMessage(connection)));
    if (const auto trouble = troubleOfState(state))
        return fail(*trouble, textOf(result));
    return fail(ErrorCode::Invalid, state, textOf(result));
}

#ifdef Q_OS_UNIX
EnglishMessages::EnglishMessages()
    : m_english(newlocale(LC_MESSAGES_MASK, "C", duplocale(uselocale(nullptr))))
{
    if (m_english)
        m_before = uselocale(static_cast<locale_t>(m_english));
}

EnglishMessages::~EnglishMessages()
{
    if (!m_english)
        return;
    uselocale(static_cast<locale_t>(m_before));
    freelocale(static_cast<locale_t>(m_english));
}
#else
EnglishMessages::EnglishMessages() = default;
EnglishMessages::~EnglishMessages() = default;
#endif

} // namespace otklik
