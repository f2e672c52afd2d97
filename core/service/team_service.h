// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/appeal_row.h"
#include "core/domain/operation.h"
#include "core/service/team_pace.h"
#include "core/service/team_place.h"
#include "core/service/team_state.h"
#include "core/sync/hub_client.h"

#include <QObject>

namespace otklik {

class DeskContext;
class TeamLines;

/// A place in a team that a hub offers to somebody.
struct TeamOffer {
    TeamPlace place;
    QString operatorName;
    QString duty;
};

/// An entry of the outbox as a person sees it.
struct OutboxItem {
    OutboxEntry entry;
    Operation operation;
    QString number; ///< of the appeal
    QString author;
    std::optional<Change> undone; ///< what an Undone names
    std::optional<Operation> meanwhile; ///< of a refused one: the latest that somebody else did and that speaks against it
};

/// The desk's place in a team and what is on its way to the hub. Lives on the desk's thread. What an operator does
/// never waits for any of this.
class TeamService final : public QObject {
    Q_OBJECT
public:
    using Password = HubClient::Password;

    explicit TeamService(DeskContext &desk);
    ~TeamService() override;

    /// Where the owner of this password may work. Errors as HubClient's, Invalid for an address that cannot be read.
    QFuture<Result<std::vector<TeamOffer>>> offers(const QString &hub, const QString &password);
    /// From now on the team's order counts; what was done here before goes to the hub. The line is not begun: start().
    /// Refused where the desk is in a team already.
    QFuture<Result<>> join(const TeamPlace &place);
    /// The same place at a hub that has moved, or with another certificate file; start() again. NotFound where there is
    /// no team.
    QFuture<Result<>> moveTo(const QString &hub);
    /// Errors: Refused where something of the outbox would be lost.
    QFuture<Result<>> leave();

    /// The municipalities where who works at this desk has a place, the own one too. NotFound while the line is not
    /// begun.
    QFuture<Result<std::vector<HubMunicipality>>> municipalities();
    /// From now on these are taken in beside the own one, and no others. What was taken in of the others stays as it
    /// was then. NotFound where there is no team.
    QFuture<Result<>> follow(const std::vector<HubMunicipality> &municipalities);

    /// Begins to keep in step; nothing where there is no team. The password is asked for at each call.
    void start(Password password);
    void start(Password password, const TeamPace &pace);
    void wake();
    void takeNotice(); ///< something was written at this desk
    void setActive(bool isActive); ///< somebody looks at the screen
    /// Stops keeping in step until the next start().
    void pause();

    TeamState state() const;

    /// The operator of this desk has just typed in the answer to this appeal; null: no longer writes any. The others
    /// see it, as far as there is a line.
    void write(const AppealUid &appeal);
    QString writerOf(const AppealUid &appeal) const; ///< who else writes an answer; empty: nobody is known to

    /// Oldest first, at most `limit`.
    QFuture<Result<std::vector<OutboxItem>>> outbox(int limit = 1000);
    /// Of one appeal, for its card.
    QFuture<Result<std::vector<OutboxEntry>>> outboxOf(AppealId appeal);
    /// As it is now; state() has it as of the last call.
    QFuture<Result<OutboxCounts>> counts();
    QFuture<Result<>> hold(const OperationId &operation); ///< it does not go until released
    QFuture<Result<>> release(const OperationId &operation);
    QFuture<Result<>> drop(const OperationId &operation); ///< it never goes, and is out of effect here
    /// The same change once more, on the appeal as it is now. Refused by the rules as any other.
    QFuture<Result<>> applyAgain(const OperationId &operation);
    /// Its words become an internal note, and it is dropped. Invalid where it has none.
    QFuture<Result<>> keepAsNote(const OperationId &operation);

signals:
    void stateChanged(const otklik::TeamState &state);
    void writersChanged();

private:
    QFuture<Result<>> replace(const OperationId &operation, const std::function<Result<Change>(const Change &)> &by);
    QFuture<Result<>> setState(const OperationId &operation, OutboxState state);

    DeskContext &m_desk;
    std::unique_ptr<TeamLines> m_lines;
    Password m_password;
    TeamPace m_pace;
    bool m_isActive = false;
};

} // namespace otklik
