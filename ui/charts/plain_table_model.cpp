// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/plain_table_model.h"

#include "core/text/plain_text.h"
#include "ui/widgets/plain_tool_tip.h"

#include <QDate>
#include <QFont>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace otklik {

QString shownValue(const QVariant &value)
{
    const QLocale locale;
    switch (value.typeId()) {
    case QMetaType::UnknownType:
        return u"—"_s;
    case QMetaType::QDate:
        return locale.toString(value.toDate(), QLocale::ShortFormat);
    case QMetaType::Double:
        return locale.toString(value.toDouble(), 'f', 1);
    case QMetaType::LongLong:
        return locale.toString(value.toLongLong());
    default:
        return displayName(value.toString());
    }
}

PlainTableModel::PlainTableModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void PlainTableModel::setTable(const PlainTable &table)
{
    beginResetModel();
    m_table = table;
    endResetModel();
}

std::optional<WorkloadCell> PlainTableModel::cellAt(const QModelIndex &index) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return std::nullopt;
    return m_table.cell(static_cast<std::size_t>(index.row()), static_cast<std::size_t>(index.column()));
}

int PlainTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_table.rows.size());
}

int PlainTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_table.header.size());
}

bool PlainTableModel::isTotal(const QModelIndex &index) const
{
    return index.row() == rowCount() - 1;
}

QVariant PlainTableModel::fontAt(const QModelIndex &index) const
{
    const bool opens = cellAt(index).has_value();
    if (!opens && !isTotal(index))
        return {};
    QFont font;
    font.setUnderline(opens);
    font.setBold(isTotal(index));
    return font;
}

QString PlainTableModel::spokenAt(const QModelIndex &index) const
{
    const QVariantList &row = m_table.rows.at(static_cast<std::size_t>(index.row()));
    if (index.column() == 0)
        return shownValue(row.at(0));
    return tr("%1, %2: %3")
        .arg(shownValue(row.at(0)), m_table.header.at(index.column()), shownValue(row.at(index.column())));
}

QVariant PlainTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const QVariant &value = m_table.rows.at(static_cast<std::size_t>(index.row())).at(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return shownValue(value);
    case Qt::AccessibleTextRole:
        return spokenAt(index);
    case Qt::ToolTipRole:
        return index.column() == 0 ? plainToolTip(value.toString()) : plainToolTip(spokenAt(index));
    case Qt::FontRole:
        return fontAt(index);
    case Qt::TextAlignmentRole:
        return QVariant::fromValue((index.column() == 0 ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    default:
        return {};
    }
}

QVariant PlainTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= m_table.header.size())
        return {};
    if (role == Qt::DisplayRole)
        return m_table.header.at(section);
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue((section == 0 ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    return {};
}

} // namespace otklik
