// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/service/configuration.h"
#include "core/service/operation_service.h"
#include "core/storage/appeal_store.h"
#include "core/storage/delivery_store.h"
#include "core/storage/operation_store.h"
#include "core/storage/outbox_store.h"
#include "core/storage/search_index.h"
#include "core/storage/workload_counters.h"

namespace otklik {

/// The number of an appeal until the hub gives one: "*17". No other desk sees it.
QString provisionalNumber(AppealId id);
bool isProvisional(const QString &number);

/// The one door by which appeals are written: operation, state, search entry and counters change together. Used on the
/// storage thread inside a WriteTransaction; finish() before the commit. Throws SqlError.
class Journal {
public:
    Journal(Session &session, const Configuration &configuration);

    struct Receipt {
        AppealId appeal;
        bool isNew = false;
    };
    /// Takes an appeal in with the answers that it brings and with what happened to it since (made-up appeals have a
    /// past; `later` needs neither ids nor the appeal). An appeal whose source key is known changes nothing.
    Receipt receive(const Intake &intake, std::vector<Operation> later = {});

    /// An answer that a file brings to an appeal that is in already. False where it is known. One without words that
    /// was recorded for the same time gives way to it.
    bool recordAnswer(AppealId appeal, const RecordedAnswer &answer);

    /// Checks the rules, writes the operation and what follows from it.
    OperationOutcome append(const OperationRequest &request, Timestamp now);

    /// What the program itself has to tell of an appeal: a further message, how a delivery goes. Checked by the same
    /// rules; the same id again changes nothing.
    OperationOutcome record(const OperationRequest &request, Timestamp now);

    /// Takes in what the hub has ordered: this desk's own operations among those of others. The touched appeals are
    /// folded anew, what this desk did and the hub has not seen behind the rest. Rows that came before change nothing.
    /// HubTrouble::Diverged where an operation belongs to an appeal that is not here.
    Result<> accept(const std::vector<FeedOperation> &feed, Timestamp now);

    /// The hub said no: the operation stays in the outbox, out of effect. A refused receipt keeps its appeal here.
    void refuse(const OperationId &operation, const QString &reason, const QJsonObject &detail);

    /// The operator gives an operation of the outbox up.
    void drop(const OperationId &operation);

    /// Writes the due times of what is open, or was never answered, anew after a change of the calendar. The id of the
    /// last appeal looked at; AppealId{} when there are no more.
    AppealId recomputeDue(AppealId after, int limit);
    /// Writes every state anew, after an upgrade of the program.
    AppealId refoldAll(AppealId after, int limit);

    /// Writes the counters' differences.
    void finish();

    const std::vector<AppealId> &touched() const { return m_touched; }

private:
    Result<Operation> checked(const OperationRequest &request, const Appeal &appeal, Timestamp now,
                              std::vector<Operation> &history);
    void extend(std::vector<Operation> &history, Operation operation);
    template<typename Check>
    OperationOutcome perform(const OperationRequest &request, const std::vector<Operation> &history, Check check);
    OperationOutcome add(const Appeal &appeal, const Operation &operation, const std::vector<Operation> &history);
    std::optional<OperationOutcome> knownAlready(const OperationRequest &request);
    void keep(const Operation &operation);
    void keepName(const Operation &operation, const Appeal &appeal);
    Result<> acceptAppeal(const AppealUid &uid, const std::vector<const FeedOperation *> &rows, Timestamp now);
    void takeIn(const std::vector<const FeedOperation *> &rows);
    void unite(const Appeal &ours, const FeedOperation &receipt);
    void arrive(const FeedOperation &row, AppealId id, Timestamp now);
    void setOutOfEffect(const OutboxEntry &entry, Fate fate);
    AppealId foldAnew(const std::vector<AppealId> &ids);
    Appeal refold(const Appeal &before, const std::vector<Operation> &old, const Origin &origin);
    void write(const Appeal &before, const Appeal &after, const Operation &operation, int place);
    void reindex(const Operation &undo, const std::vector<Operation> &history);
    void keepDraft(const Operation &operation, const std::vector<Operation> &history);

    Session &m_session;
    const Configuration &m_configuration;
    AppealStore m_appeals;
    OperationStore m_operations;
    OutboxStore m_outbox;
    AccountStore m_accounts;
    SearchIndex m_search;
    WorkloadCounters m_counters;
    AppealId m_nextId;
    std::vector<AppealId> m_touched;
};

} // namespace otklik
