// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>
#include <QTimer>

#include "ui/inbox/appeal_source.h"
#include "ui/inbox/paced_job.h"
#include "ui/inbox/row_cache.h"
#include "ui/inbox/row_words.h"

#include <deque>
#include <span>

namespace otklik {

/// The appeals of a query, in its order. Holds all ids (8 bytes a row, so that the scroll bar is exact) and the rows
/// that were looked at last; nothing here waits: what is not loaded is a placeholder and is asked for.
///
/// A query is answered twice: its beginning at once, then all of it. Later the order is asked for again after each
/// change, at a gentle pace, and swapped in by a model reset; keepsPlace() tells the view whether the reset is the same
/// list.
class AppealListModel final : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role { IdRole = Qt::UserRole + 1, LoadingRole };

    static constexpr int kFirstIds = 256;
    static constexpr int kPageSize = 128;

    explicit AppealListModel(AppealSource source, QObject *parent = nullptr);
    ~AppealListModel() override;

    /// The rows of the old query stay until the first answer.
    void setQuery(const AppealQuery &query);
    const AppealQuery &query() const { return m_query; }

    /// In what zone and at what time the rows speak.
    void setWording(RowWording wording);
    const RowWording &wording() const { return m_wording; }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

    std::span<const AppealId> ids() const { return m_ids; }
    AppealId idAt(int row) const; ///< AppealId{} outside
    int rowOf(AppealId id) const; ///< -1 where it is not in the list
    /// nullptr while it is loading; asks for it and its neighbours.
    const AppealRow *rowAt(int row) const;

    bool isLoading() const { return m_isLoading; } ///< the beginning is not here yet
    bool isComplete() const { return m_isComplete; } ///< ids() is all that matches
    bool keepsPlace() const { return m_keepsPlace; } ///< during a reset: it is the same list in another order

    /// Reloads what was touched, and asks for the order again.
    void refresh(const ChangeNotice &notice);
    /// The clock went on: views like «Urgent» may have changed.
    void refreshOrder();

    /// While frozen, rows neither move nor come nor go; what would have been swapped in waits.
    void setFrozen(bool frozen);
    bool isFrozen() const { return m_isFrozen; }
    int waitingCount() const { return m_waitingCount; } ///< how many appeals showWaiting() would add
    void showWaiting();

signals:
    void loadingChanged();
    void completed(); ///< all ids are here, again or for the first time
    void waitingChanged(int count);
    void failed(const otklik::Error &error);

private:
    void queryAll();
    void takeFirst(const AppealIds &answer);
    void takeAll(std::vector<AppealId> ids);
    void replace(std::vector<AppealId> ids, bool keepPlace);
    void append(std::vector<AppealId> ids);
    void setWaiting(std::vector<AppealId> ids, int count);
    void setLoading(bool isLoading);
    void want(int page) const;
    void fetchWanted();
    void fetch(int page);

    AppealSource m_source;
    RowWording m_wording;
    AppealQuery m_query;
    std::vector<AppealId> m_ids;
    std::vector<AppealId> m_waiting; ///< the order that comes after thawing
    int m_waitingCount = 0;
    bool m_hasWaiting = false;
    bool m_isFrozen = false;
    bool m_isLoading = false;
    bool m_isComplete = false;
    bool m_keepsPlace = false;
    quint64 m_generation = 0; ///< an answer to an older query is dropped
    QFuture<Result<AppealIds>> m_answer;
    PacedJob m_requery;

    RowCache m_cache;
    mutable std::deque<int> m_wanted; ///< pages asked for by rowAt(), not sent yet; the latest is the most urgent
    mutable QTimer m_flush;
    int m_fetches = 0; ///< on the way
    quint64 m_order = 0; ///< counts the resets
};

} // namespace otklik
