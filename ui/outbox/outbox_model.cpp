// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/outbox/outbox_model.h"

#include "core/text/plain_text.h"
#include "ui/outbox/item_words.h"

#include <QFont>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace otklik {

void OutboxModel::setItems(std::vector<OutboxItem> items, const ConfigurationPtr &configuration, Timestamp now)
{
    std::ranges::stable_partition(items,
                                  [](const OutboxItem &each) { return each.entry.state == OutboxState::Refused; });
    const auto isSameRow = [](const OutboxItem &a, const OutboxItem &b) {
        return a.entry.operation == b.entry.operation;
    };
    const bool isSameOrder = configuration == m_configuration && std::ranges::equal(items, m_items, isSameRow);
    if (isSameOrder) { // the selection and the place of the scroll bar stay
        m_items = std::move(items);
        m_now = now;
        if (!m_items.empty())
            emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
        return;
    }
    beginResetModel();
    m_items = std::move(items);
    m_configuration = configuration;
    m_now = now;
    endResetModel();
}

int OutboxModel::rowOf(const OperationId &operation) const
{
    const auto found = std::ranges::find_if(
        m_items, [&operation](const OutboxItem &each) { return each.entry.operation == operation; });
    return found == m_items.end() ? -1 : static_cast<int>(found - m_items.begin());
}

int OutboxModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_items.size());
}

int OutboxModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString OutboxModel::text(const OutboxItem &item, int column) const
{
    switch (static_cast<Column>(column)) {
    case What: {
        const QString what = itemWords(m_configuration).what(item);
        const QString words = OperationWords::text(item.operation.change);
        return oneLine(words.isEmpty() ? what : tr("%1: %2").arg(what, words), 300);
    }
    case Appeal: {
        const QString number = displayName(item.number);
        return item.author.isEmpty() ? number : tr("%1, %2").arg(number, displayName(item.author));
    }
    case Since:
        return timeWords(*m_configuration).when(item.entry.since, m_now);
    case State:
        return OutboxWords::state(item.entry);
    case ColumnCount:
        break;
    }
    return {};
}

QVariant OutboxModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const OutboxItem &shown = item(index.row());
    const bool needsPerson = shown.entry.state == OutboxState::Refused;
    if (role == Qt::DisplayRole) {
        const QString words = text(shown, index.column());
        return index.column() == State && needsPerson ? u"⚠ "_s + words : words;
    }
    if (role == Qt::AccessibleTextRole)
        return text(shown, index.column());
    if (role == Qt::FontRole && needsPerson) {
        QFont bold;
        bold.setBold(true);
        return bold;
    }
    return {};
}

QVariant OutboxModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case What:
        return tr("What was done");
    case Appeal:
        return tr("Appeal");
    case Since:
        return tr("Since");
    case State:
        return tr("State");
    case ColumnCount:
        break;
    }
    return {};
}

} // namespace otklik
