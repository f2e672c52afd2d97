// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/service/desk.h"

#include <QTimer>

#include <map>

namespace otklik {

/// Saves what is being typed, at most kSaveDelay after the first letter that is not saved yet. What cannot be saved (a
/// full disk) is kept here, tried again every few seconds, and given back when the appeal is opened again.
class DraftKeeper final : public QObject {
    Q_OBJECT
public:
    static constexpr std::chrono::milliseconds kSaveDelay{500};
    static constexpr std::chrono::milliseconds kRetryDelay{5000};

    /// The desk has to outlive it.
    explicit DraftKeeper(Desk &desk, QObject *parent = nullptr);
    ~DraftKeeper() override;

    /// What was typed here and is not durable yet, else what the store has.
    QFuture<Result<std::optional<Draft>>> load(AppealId appeal);

    /// The text as it is now; an empty one discards the draft.
    void change(AppealId appeal, const Draft &draft);
    /// The text is in the history now, or the store keeps it: nothing more is to be saved.
    void drop(AppealId appeal) { m_unsaved.erase(appeal); }
    /// Saves what is not saved at once: the focus is lost, another appeal comes, the window closes.
    void flush();

    bool isSaved(AppealId appeal) const { return !m_unsaved.contains(appeal); }

signals:
    /// Durable: survives a power cut. Not sent while something newer is still to be saved.
    void saved(otklik::AppealId appeal);
    /// It is still here and will be tried again.
    void failed(otklik::AppealId appeal, const otklik::Error &error);

private:
    struct Unsaved {
        Draft draft;
        OperatorId by;
        quint64 revision = 0;
        quint64 asked = 0; ///< the revision that is on its way to the disk; 0: none
    };
    void save(AppealId appeal, Unsaved &unsaved);
    void finish(AppealId appeal, quint64 revision, const Result<> &result);

    Desk &m_desk;
    std::map<AppealId, Unsaved> m_unsaved;
    QTimer m_soon;
    QTimer m_retry;
    quint64 m_revision = 0;
};

} // namespace otklik
