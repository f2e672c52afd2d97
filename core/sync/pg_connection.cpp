// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/pg_connection.h"

#include "core/sync/pg_error.h"

#include <libpq-fe.h>

namespace otklik {

namespace {

void keepWarning(void *warnings, const PGresult *notice)
{
    if (isWarning(notice))
        static_cast<QStringList *>(warnings)->append(textOf(notice));
}

QString takenText(char *escaped)
{
    const QString text = QString::fromUtf8(escaped);
    PQfreemem(escaped);
    return text;
}

} // namespace

void PgFinish::operator()(pg_conn *connection) const noexcept
{
    PQfinish(connection);
}

void PgClear::operator()(pg_result *result) const noexcept
{
    PQclear(result);
}

PgRows::PgRows(PgResultPtr result)
    : m_result(std::move(result))
{
}

int PgRows::count() const
{
    return PQntuples(m_result.get());
}

int PgRows::columns() const
{
    return PQnfields(m_result.get());
}

bool PgRows::isNull(int row, int column) const
{
    return row < 0 || row >= count() || column < 0 || column >= columns() || PQgetisnull(m_result.get(), row, column);
}

QByteArrayView PgRows::bytes(int row, int column) const
{
    if (isNull(row, column))
        return {};
    return {PQgetvalue(m_result.get(), row, column), PQgetlength(m_result.get(), row, column)};
}

qint64 PgRows::affected() const
{
    return QByteArray{PQcmdTuples(m_result.get())}.toLongLong();
}

PgConnection::PgConnection(PgConnectionPtr connection)
    : m_warnings(std::make_unique<QStringList>())
    , m_connection(std::move(connection))
{
    PQsetNoticeReceiver(m_connection.get(), keepWarning, m_warnings.get());
}

Result<PgConnection> PgConnection::opened(PgConnectionPtr connection)
{
    if (PQstatus(connection.get()) != CONNECTION_OK)
        return connectionError(connection.get());
    return PgConnection{std::move(connection)};
}

Result<PgConnection> PgConnection::open(const QString &conninfo)
{
    return opened(PgConnectionPtr{PQconnectdb(conninfo.toUtf8().constData())});
}

Result<PgConnection> PgConnection::open(const PgParameters &parameters)
{
    const PgParameterArrays arrays{parameters};
    return opened(PgConnectionPtr{PQconnectdbParams(arrays.keywords(), arrays.values(), 0)});
}

Result<PgRows> PgConnection::checked(PgResultPtr result)
{
    const auto status = PQresultStatus(result.get());
    if (status == PGRES_TUPLES_OK || status == PGRES_COMMAND_OK || status == PGRES_EMPTY_QUERY)
        return PgRows{std::move(result)};
    return statementError(m_connection.get(), result.get());
}

Result<PgRows> PgConnection::query(const QString &sql, const std::vector<PgArgument> &arguments)
{
    std::vector<QByteArray> texts;
    texts.reserve(arguments.size());
    std::vector<const char *> values;
    for (const PgArgument &argument : arguments)
        values.push_back(argument ? texts.emplace_back(argument->toUtf8()).constData() : nullptr);
    return checked(
        PgResultPtr{PQexecParams(m_connection.get(), sql.toUtf8().constData(), static_cast<int>(values.size()), nullptr,
                                 values.data(), nullptr, nullptr, 0)});
}

Result<> PgConnection::run(const QString &script)
{
    const auto answer = checked(PgResultPtr{PQexec(m_connection.get(), script.toUtf8().constData())});
    if (!answer)
        return answer.error();
    return {};
}

QStringList PgConnection::takeWarnings()
{
    return std::exchange(*m_warnings, {});
}

QString PgConnection::quotedName(const QString &name) const
{
    const QByteArray bytes = name.toUtf8();
    return takenText(PQescapeIdentifier(m_connection.get(), bytes.constData(), static_cast<size_t>(bytes.size())));
}

QString PgConnection::quotedText(const QString &text) const
{
    const QByteArray bytes = text.toUtf8();
    return takenText(PQescapeLiteral(m_connection.get(), bytes.constData(), static_cast<size_t>(bytes.size())));
}

} // namespace otklik
