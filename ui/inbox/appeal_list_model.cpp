// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/appeal_list_model.h"

#include "core/base/logging.h"
#include "core/base/when_done.h"
#include "core/text/plain_text.h"
#include "ui/inbox/id_set.h"
#include "ui/widgets/plain_tool_tip.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {
constexpr std::size_t kMostWanted = 8; ///< pages; what was only flown over is not fetched
constexpr int kMostFetches = 4;
} // namespace

AppealListModel::AppealListModel(AppealSource source, QObject *parent)
    : QAbstractListModel{parent}
    , m_source{std::move(source)}
    , m_requery{[this] { queryAll(); }}
{
    m_flush.setSingleShot(true);
    m_flush.setInterval(0);
    connect(&m_flush, &QTimer::timeout, this, &AppealListModel::fetchWanted);
}

AppealListModel::~AppealListModel()
{
    m_answer.cancel();
}

void AppealListModel::setQuery(const AppealQuery &query)
{
    m_query = query;
    const quint64 generation = ++m_generation;
    m_answer.cancel(); // nobody waits for the older answer: if it has not begun, it need not
    m_requery.cancel();
    setWaiting({}, 0);
    m_hasWaiting = false;
    setLoading(true);
    m_answer = m_source.find(query, kFirstIds);
    whenDone(this, m_answer, [this, generation](const Result<AppealIds> &answer) {
        if (generation != m_generation)
            return; // the operator has typed on since
        if (!answer) {
            setLoading(false);
            emit failed(answer.error());
            return;
        }
        takeFirst(*answer);
    });
}

void AppealListModel::takeFirst(const AppealIds &answer)
{
    m_isComplete = answer.isComplete();
    replace(answer.ids, false);
    setLoading(false);
    if (m_isComplete)
        emit completed();
    else
        m_requery.runNow();
}

void AppealListModel::queryAll()
{
    m_answer = m_source.find(m_query, 0);
    whenDone(this, m_answer, [this, generation = m_generation](Result<AppealIds> answer) {
        if (generation != m_generation)
            return;
        m_requery.finished();
        if (answer)
            takeAll(std::move(answer->ids));
        else
            emit failed(answer.error());
    });
}

void AppealListModel::takeAll(std::vector<AppealId> ids)
{
    const bool isFirst = !m_isComplete;
    const bool goesOn = ids.size() >= m_ids.size() && std::equal(m_ids.begin(), m_ids.end(), ids.begin());
    if (goesOn && (isFirst || ids.size() == m_ids.size())) {
        append(std::move(ids));
        setWaiting({}, 0);
        m_hasWaiting = false;
    } else if (m_isFrozen) {
        const int added = countAdded(m_ids, ids);
        setWaiting(std::move(ids), added);
        m_hasWaiting = true;
        return;
    } else {
        replace(std::move(ids), true);
    }
    m_isComplete = true;
    emit completed();
}

void AppealListModel::append(std::vector<AppealId> ids)
{
    if (ids.size() == m_ids.size())
        return;
    beginInsertRows({}, static_cast<int>(m_ids.size()), static_cast<int>(ids.size()) - 1);
    m_ids = std::move(ids);
    endInsertRows();
}

void AppealListModel::replace(std::vector<AppealId> ids, bool keepPlace)
{
    m_keepsPlace = keepPlace;
    beginResetModel();
    ++m_order;
    m_ids = std::move(ids);
    m_wanted.clear();
    endResetModel();
    m_keepsPlace = false;
}

void AppealListModel::setWaiting(std::vector<AppealId> ids, int count)
{
    m_waiting = std::move(ids);
    if (std::exchange(m_waitingCount, count) != count)
        emit waitingChanged(count);
}

void AppealListModel::setLoading(bool isLoading)
{
    if (std::exchange(m_isLoading, isLoading) != isLoading)
        emit loadingChanged();
}

void AppealListModel::refresh(const ChangeNotice &notice)
{
    if (notice.appeals.empty() && !notice.isEverything)
        return;
    m_cache.invalidate(notice);
    if (!m_ids.empty())
        emit dataChanged(index(0), index(rowCount() - 1));
    refreshOrder();
}

void AppealListModel::refreshOrder()
{
    if (m_generation != 0 && !m_isLoading)
        m_requery.request();
}

void AppealListModel::setFrozen(bool frozen)
{
    m_isFrozen = frozen;
    if (!frozen)
        showWaiting();
}

void AppealListModel::showWaiting()
{
    if (!std::exchange(m_hasWaiting, false))
        return;
    auto ids = std::exchange(m_waiting, {});
    setWaiting({}, 0);
    replace(std::move(ids), true);
    m_isComplete = true;
    emit completed();
}

int AppealListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_ids.size());
}

QVariant AppealListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    if (role == IdRole)
        return QVariant::fromValue(idAt(index.row()).value);
    if (role != LoadingRole && role != Qt::DisplayRole && role != Qt::AccessibleTextRole && role != Qt::ToolTipRole)
        return {};
    const AppealRow *row = rowAt(index.row());
    if (role == LoadingRole)
        return row == nullptr;
    if (!row)
        return role == Qt::ToolTipRole ? QVariant{} : u"…"_s;
    if (role == Qt::ToolTipRole)
        return plainToolTip(m_wording.toolTip(*row));
    return role == Qt::AccessibleTextRole ? m_wording.accessibleText(*row) : oneLine(row->number);
}

void AppealListModel::setWording(RowWording wording)
{
    m_wording = std::move(wording);
    if (!m_ids.empty())
        emit dataChanged(index(0), index(rowCount() - 1));
}

AppealId AppealListModel::idAt(int row) const
{
    return row >= 0 && row < rowCount() ? m_ids[static_cast<std::size_t>(row)] : AppealId{};
}

int AppealListModel::rowOf(AppealId id) const
{
    const auto found = std::ranges::find(m_ids, id);
    return id && found != m_ids.end() ? static_cast<int>(found - m_ids.begin()) : -1;
}

const AppealRow *AppealListModel::rowAt(int row) const
{
    const AppealId id = idAt(row);
    if (!id)
        return nullptr;
    if (m_cache.needs(id))
        want(row / kPageSize);
    return m_cache.find(id);
}

void AppealListModel::want(int page) const
{
    if (std::ranges::find(m_wanted, page) != m_wanted.end())
        return;
    m_wanted.push_back(page);
    if (m_wanted.size() > kMostWanted)
        m_wanted.pop_front();
    m_flush.start();
}

void AppealListModel::fetchWanted()
{
    while (!m_wanted.empty() && m_fetches < kMostFetches) {
        const int page = m_wanted.back();
        m_wanted.pop_back();
        fetch(page);
    }
}

void AppealListModel::fetch(int page)
{
    const int first = page * kPageSize;
    const int last = std::min(first + kPageSize, rowCount());
    std::vector<AppealId> asked;
    for (int row = first; row < last; ++row) {
        if (const AppealId id = idAt(row); m_cache.needs(id))
            asked.push_back(id);
    }
    if (asked.empty())
        return;
    m_cache.asked(asked);
    ++m_fetches;
    whenDone(this, m_source.rows(asked),
             [this, asked, first, last, order = m_order](Result<std::vector<AppealRow>> rows) {
                 --m_fetches;
                 if (rows)
                     m_cache.answered(asked, std::move(*rows));
                 else
                     m_cache.failed(asked);
                 if (order == m_order)
                     emit dataChanged(index(first), index(last - 1));
                 else if (!m_ids.empty())
                     emit dataChanged(index(0), index(rowCount() - 1)); // they may stand anywhere now
                 if (!rows)
                     emit failed(rows.error());
                 fetchWanted();
             });
}

} // namespace otklik
