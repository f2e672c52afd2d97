// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/draft_service.h"
#include "core/service/desk_context.h"
#include "core/storage/draft_store.h"
#include "core/text/plain_text.h"

namespace otklik {

DraftService::DraftService(DeskContext &desk)
    : m_desk(desk)
{
}

QFuture<Result<>> DraftService::save(AppealId appeal, OperatorId by, const Draft &draft)
{
    return m_desk.writer().run<void>([&desk = m_desk, appeal, by, draft](Session &session) -> Result<> {
        WriteTransaction tx{session};
        DraftStore drafts{session};
        if (draft.text.isEmpty())
            drafts.discard(appeal, by);
        else
            drafts.save(appeal, by,
                        {cleanForStorage(draft.text), draft.isFinal, draft.outcome, desk.now(), draft.isQuestion});
        tx.commit();
        return {};
    });
}

QFuture<Result<std::optional<Draft>>> DraftService::load(AppealId appeal, OperatorId by)
{
    // On the writing thread: behind the saves that are still queued.
    return m_desk.writer().run<std::optional<Draft>>(
        [appeal, by](Session &session) { return DraftStore{session}.load(appeal, by); });
}

} // namespace otklik
