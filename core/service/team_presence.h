// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/operation_id.h"
#include "core/service/team_place.h"
#include "core/sync/hub_client.h"

#include <QElapsedTimer>
#include <QObject>

namespace otklik {

class DeskContext;

/// Who is writing an answer to which appeal just now, so that two do not write the same. Soft: a lease by the hub's
/// clock that lasts while its holder types. Nothing depends on it, and where the line is cut nobody is known to write.
/// Lives on the desk's thread.
class TeamPresence final : public QObject {
    Q_OBJECT
public:
    /// Both have to outlive it.
    TeamPresence(DeskContext &desk, HubClient &hub, const TeamPlace &place, QObject *parent = nullptr);

    /// The operator of this desk has just typed in the answer to this appeal; null: no longer writes any.
    void write(const AppealUid &appeal);
    void ask(); ///< who else writes
    void forget(); ///< the line is cut
    QString writerOf(const AppealUid &appeal) const; ///< the name; empty: nobody else

signals:
    void changed();

private:
    void take();
    void drop();
    void show(const std::vector<Lease> &leases);

    DeskContext &m_desk;
    HubClient &m_hub;
    int m_municipality;
    QUuid m_self;
    AppealUid m_written;
    std::optional<qint64> m_token; ///< of the lease on m_written
    QElapsedTimer m_taken;
    QHash<AppealUid, QString> m_writers;
};

} // namespace otklik
