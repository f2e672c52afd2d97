// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/operation_service.h"
#include "core/service/desk_context.h"
#include "core/service/journal.h"

namespace otklik {

OperationService::OperationService(DeskContext &desk)
    : m_desk(desk)
{
}

QFuture<Result<std::vector<OperationOutcome>>> OperationService::apply(std::vector<OperationRequest> requests)
{
    using Outcomes = std::vector<OperationOutcome>;
    return m_desk.writer().run<Outcomes>([&desk = m_desk, requests = std::move(requests)](Session &session) {
        const ConfigurationPtr configuration = desk.configuration();
        Outcomes outcomes;
        outcomes.reserve(requests.size());
        WriteTransaction tx{session};
        Journal journal{session, *configuration};
        for (const OperationRequest &request : requests)
            outcomes.push_back(journal.append(request, desk.now()));
        journal.finish();
        tx.commit();
        if (!journal.touched().empty())
            desk.announce({.appeals = journal.touched()});
        return outcomes;
    });
}

QFuture<Result<std::vector<OperationOutcome>>> OperationService::applyToAll(const Change &change,
                                                                            std::vector<AppealId> appeals,
                                                                            OperatorId by)
{
    std::vector<OperationRequest> requests;
    requests.reserve(appeals.size());
    for (const AppealId appeal : appeals)
        requests.push_back({appeal, by, change, {}});
    return apply(std::move(requests));
}

QFuture<Result<std::vector<OperationOutcome>>> OperationService::undo(const std::vector<OperationOutcome> &done,
                                                                      OperatorId by)
{
    std::vector<OperationRequest> requests;
    for (auto it = done.rbegin(); it != done.rend(); ++it) { // the last thing done is undone first
        if (it->verdict)
            requests.push_back({it->appeal, by, Undone{it->operation}, {}});
    }
    return apply(std::move(requests));
}

} // namespace otklik
