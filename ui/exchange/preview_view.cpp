// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/preview_view.h"

#include "core/text/plain_text.h"
#include "ui/exchange/exchange_words.h"
#include "ui/widgets/plain_label.h"

#include <QHeaderView>
#include <QSplitter>
#include <QTableWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

constexpr int kCell = 120;
constexpr int kRefusalsNamed = 3;
constexpr int kWidestColumn = 240;

QTableWidget *plainTable(const QString &name, const QString &accessibleName, QWidget *parent)
{
    auto *table = new QTableWidget(parent);
    table->setObjectName(name);
    table->setAccessibleName(accessibleName);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->verticalHeader()->hide();
    table->setWordWrap(false);
    return table;
}

} // namespace

PreviewView::PreviewView(QWidget *parent)
    : QWidget(parent)
    , m_columns(plainTable(u"previewColumns"_s, tr("Columns of the file"), this))
    , m_notes(new PlainLabel(this))
    , m_rows(plainTable(u"previewRows"_s, tr("First rows of the file"), this))
{
    m_notes->setWordWrap(true);
    m_notes->setObjectName(u"previewNotes"_s);
    m_columns->setColumnCount(3);
    m_columns->setHorizontalHeaderLabels({tr("Column of the file"), tr("Is read as"), tr("For example")});
    m_columns->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_columns->horizontalHeader()->setStretchLastSection(true);
    m_columns->setColumnWidth(0, 260);
    m_columns->setColumnWidth(1, 220);

    auto *upper = new QWidget(this);
    auto *column = new QVBoxLayout(upper);
    column->setContentsMargins({});
    column->addWidget(m_columns, 1);
    column->addWidget(m_notes);
    auto *parts = new QSplitter(Qt::Vertical, this);
    parts->addWidget(upper);
    parts->addWidget(m_rows);
    parts->setStretchFactor(0, 3);
    parts->setStretchFactor(1, 2);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins({});
    all->addWidget(parts);
}

void PreviewView::clear()
{
    m_columns->setRowCount(0);
    m_rows->clear();
    m_rows->setRowCount(0);
    m_rows->setColumnCount(0);
    m_notes->setText({});
}

void PreviewView::setPreview(const ImportPreview &preview)
{
    clear();
    showColumns(preview);
    showRows(preview);
    QStringList notes;
    if (!preview.missing.empty()) {
        QStringList names;
        for (const Field field : preview.missing)
            names << ExchangeWords::field(field);
        notes << tr("Not in the file: %1.").arg(names.join(u", "_s));
    }
    for (const RowRefusal &row : preview.refused) {
        if (notes.size() > kRefusalsNamed)
            break;
        const QString line = QString::number(row.line);
        notes << (row.column.isEmpty()
                      ? tr("Line %1 will be refused: %2.").arg(line, ExchangeWords::problem(row.problem))
                      : tr("Line %1 will be refused: %2, column “%3”.")
                            .arg(line, ExchangeWords::problem(row.problem), oneLine(row.column, kCell)));
    }
    m_notes->setText(notes.join(u'\n'));
}

void PreviewView::showColumns(const ImportPreview &preview)
{
    m_columns->setRowCount(static_cast<int>(preview.columns.size()));
    for (int row = 0; row < m_columns->rowCount(); ++row) {
        const PreviewColumn &column = preview.columns[static_cast<std::size_t>(row)];
        QString meaning = tr("— not known, not taken —");
        if (column.field)
            meaning = ExchangeWords::field(*column.field);
        else if (column.isUnused)
            meaning = tr("— not needed —");
        QString example;
        for (const QStringList &cells : preview.rows) {
            if (example.isEmpty() && row < cells.size())
                example = oneLine(cells[row], kCell);
        }
        m_columns->setItem(row, 0, new QTableWidgetItem(oneLine(column.header, kCell)));
        m_columns->setItem(row, 1, new QTableWidgetItem(meaning));
        m_columns->setItem(row, 2, new QTableWidgetItem(example));
        if (!column.field) {
            for (int cell = 0; cell < 2; ++cell)
                m_columns->item(row, cell)->setForeground(palette().brush(QPalette::PlaceholderText));
        }
    }
}

void PreviewView::showRows(const ImportPreview &preview)
{
    QStringList headers;
    for (const PreviewColumn &column : preview.columns)
        headers << oneLine(column.header, 40);
    m_rows->setColumnCount(static_cast<int>(headers.size()));
    m_rows->setHorizontalHeaderLabels(headers);
    m_rows->setRowCount(static_cast<int>(preview.rows.size()));
    for (int row = 0; row < m_rows->rowCount(); ++row) {
        const QStringList &cells = preview.rows[row];
        for (int column = 0; column < std::min(m_rows->columnCount(), static_cast<int>(cells.size())); ++column)
            m_rows->setItem(row, column, new QTableWidgetItem(oneLine(cells[column], kCell)));
    }
    m_rows->resizeColumnsToContents(); // at most twenty rows
    for (int column = 0; column < m_rows->columnCount(); ++column)
        m_rows->setColumnWidth(column, std::min(m_rows->columnWidth(column), kWidestColumn));
}

} // namespace otklik
