// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reply/draft_keeper.h"

#include "core/base/when_done.h"

namespace otklik {

DraftKeeper::DraftKeeper(Desk &desk, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(kSaveDelay);
    m_retry.setSingleShot(true);
    m_retry.setInterval(kRetryDelay);
    connect(&m_soon, &QTimer::timeout, this, &DraftKeeper::flush);
    connect(&m_retry, &QTimer::timeout, this, &DraftKeeper::flush);
}

DraftKeeper::~DraftKeeper()
{
    flush(); // the desk lets queued writes finish
}

QFuture<Result<std::optional<Draft>>> DraftKeeper::load(AppealId appeal)
{
    const auto unsaved = m_unsaved.find(appeal);
    if (unsaved == m_unsaved.end())
        return m_desk.drafts().load(appeal, m_desk.settings().me());
    QPromise<Result<std::optional<Draft>>> promise;
    promise.start();
    promise.addResult(std::optional{unsaved->second.draft});
    promise.finish();
    return promise.future();
}

void DraftKeeper::change(AppealId appeal, const Draft &draft)
{
    Unsaved &unsaved = m_unsaved[appeal];
    unsaved.draft = draft;
    unsaved.by = m_desk.settings().me();
    unsaved.revision = ++m_revision;
    if (!m_soon.isActive()) // not started anew at each letter: who types without a pause is saved too
        m_soon.start();
}

void DraftKeeper::flush()
{
    m_soon.stop();
    m_retry.stop();
    for (auto &[appeal, unsaved] : m_unsaved) {
        if (unsaved.asked != unsaved.revision)
            save(appeal, unsaved);
    }
}

void DraftKeeper::save(AppealId appeal, Unsaved &unsaved)
{
    unsaved.asked = unsaved.revision;
    unsaved.draft.saved = m_desk.clock()();
    whenDone(this, m_desk.drafts().save(appeal, unsaved.by, unsaved.draft),
             [this, appeal, revision = unsaved.revision](const Result<> &result) { finish(appeal, revision, result); });
}

void DraftKeeper::finish(AppealId appeal, quint64 revision, const Result<> &result)
{
    const auto found = m_unsaved.find(appeal);
    if (found == m_unsaved.end() || found->second.revision != revision)
        return; // typed on since: that text has its own turn
    if (result) {
        m_unsaved.erase(found);
        emit saved(appeal);
        return;
    }
    found->second.asked = 0;
    m_retry.start();
    emit failed(appeal, result.error());
}

} // namespace otklik
