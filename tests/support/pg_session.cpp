// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/pg_session.h"

#include <libpq-fe.h>

using namespace Qt::StringLiterals;

namespace otklik::test {

namespace {

using ResultPtr = std::unique_ptr<PGresult, decltype(&PQclear)>;

void keepWarning(void *warnings, const PGresult *notice)
{
    if (qstrcmp(PQresultErrorField(notice, PG_DIAG_SEVERITY_NONLOCALIZED), "WARNING") == 0)
        static_cast<QStringList *>(warnings)->append(
            QString::fromUtf8(PQresultErrorField(notice, PG_DIAG_MESSAGE_PRIMARY)));
}

QStringList rowOf(const PGresult *result, int row)
{
    QStringList values;
    for (int column = 0; column < PQnfields(result); ++column)
        values.append(PQgetisnull(result, row, column) ? QString{}
                                                       : QString::fromUtf8(PQgetvalue(result, row, column)));
    return values;
}

} // namespace

QString PgAnswer::value(int row, int column) const
{
    return row < rows.size() && column < rows[row].size() ? rows[row][column] : QString{};
}

PgSession::PgSession(const QString &connection)
    : m_connection(PQconnectdb(connection.toUtf8().constData()))
{
    PQsetNoticeReceiver(m_connection, keepWarning, &m_warnings);
}

PgSession::~PgSession()
{
    PQfinish(m_connection);
}

bool PgSession::isOpen() const
{
    return PQstatus(m_connection) == CONNECTION_OK;
}

QString PgSession::problem() const
{
    return QString::fromUtf8(PQerrorMessage(m_connection));
}

PgAnswer PgSession::ask(const QString &sql, const std::vector<std::optional<QString>> &arguments)
{
    std::vector<QByteArray> texts;
    texts.reserve(arguments.size());
    std::vector<const char *> values;
    for (const auto &argument : arguments)
        values.push_back(argument ? texts.emplace_back(argument->toUtf8()).constData() : nullptr);
    const QByteArray text = sql.toUtf8();
    m_warnings.clear();
    const ResultPtr result{arguments.empty()
                               ? PQexec(m_connection, text.constData())
                               : PQexecParams(m_connection, text.constData(), static_cast<int>(values.size()), nullptr,
                                              values.data(), nullptr, nullptr, 0),
                           PQclear};
    PgAnswer answer;
    answer.warnings = m_warnings;
    const ExecStatusType status = PQresultStatus(result.get());
    if (status != PGRES_TUPLES_OK && status != PGRES_COMMAND_OK && status != PGRES_EMPTY_QUERY) {
        answer.state = isOpen() ? QString::fromLatin1(PQresultErrorField(result.get(), PG_DIAG_SQLSTATE)) : u"lost"_s;
        answer.message = QString::fromUtf8(PQresultErrorField(result.get(), PG_DIAG_MESSAGE_PRIMARY));
        return answer;
    }
    for (int row = 0; row < PQntuples(result.get()); ++row)
        answer.rows.append(rowOf(result.get(), row));
    return answer;
}

} // namespace otklik::test
