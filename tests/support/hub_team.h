// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/pg_session.h"
#include "tests/support/test_hub.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QUuid>

namespace otklik::test {

/// One who has a login at the hub.
struct HubMember {
    QString login;
    QString password;
    QUuid id;
};

/// The schema on a TestHub, two municipalities (7 and 8), and whoever a test needs.
class HubTeam {
public:
    static constexpr int kOurs = 7;
    static constexpr int kOthers = 8;
    static constexpr int kNewest = 1000;

    explicit HubTeam(const TestHub &hub);

    /// Runs the scripts, as `otklikctl hub init` would, or would have when this version was the newest one. Empty, or
    /// what went wrong.
    QString prepare(int version = kNewest);

    /// A member of the municipality since an hour ago.
    HubMember add(const QString &duty, int municipality = kOurs);
    /// The same person in one more municipality, as an operator of the whole country would be.
    void join(const HubMember &member, const QString &duty, int municipality);
    void addMunicipality(int municipality);
    void setRegion(int municipality, int region);
    std::unique_ptr<PgSession> session(const HubMember &member) const;
    PgSession &superuser() { return m_superuser; }

private:
    const TestHub &m_hub;
    PgSession m_superuser;
    int m_count = 0;
};

/// One row of hub.pull.
struct HubRow {
    qint64 seq = 0;
    QUuid operation;
    QUuid appeal;
    QUuid author;
    QString kind;
    QString body; ///< as PostgreSQL writes it
    QString at; ///< 2026-03-06T12:30:00Z
    QByteArray chain;

    friend bool operator==(const HubRow &, const HubRow &) = default;
};

/// hub.pull as it answers; nullopt where it was refused.
std::optional<std::vector<HubRow>> pull(PgSession &session, qint64 cursor, int max, int municipality = HubTeam::kOurs);

/// What the chain of `row` has to be behind `previous`, counted anew from the words in 004_requests.sql.
QByteArray chainBehind(const QByteArray &previous, const HubRow &row);
inline QByteArray chainOfNothing()
{
    return QByteArray(32, '\0');
}

/// An operation in the form of hub.push; `appeal` of an appeal.receive is its own id. What its kind cannot do without
/// and is not in `body` is filled in; a field that shall be wrong is given as null.
QJsonObject hubOperation(const QString &kind, const QUuid &appeal = {}, const QJsonObject &body = {});
QUuid idOf(const QJsonObject &operation);

/// The whole answer of hub.push; {"state": SQLSTATE} where it was refused.
QJsonObject push(PgSession &session, const QJsonArray &operations, int municipality = HubTeam::kOurs);
/// The verdict on a single operation.
QJsonObject push(PgSession &session, const QJsonObject &operation, int municipality = HubTeam::kOurs);

} // namespace otklik::test
