// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_panel.h"

#include "ui/charts/bar_view.h"
#include "ui/charts/flow_view.h"
#include "ui/charts/legend_bar.h"
#include "ui/charts/plain_table_model.h"
#include "ui/widgets/plain_label.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace otklik {
namespace {

constexpr int kNameColumn = 240; // at most, pixels

} // namespace

ChartPanel::ChartPanel(QWidget *parent)
    : QWidget(parent)
    , m_legend(new LegendBar(this))
    , m_splitter(new QSplitter(Qt::Vertical, this))
    , m_charts(new QStackedWidget(this))
    , m_bars(new BarView(this))
    , m_flow(new FlowView(this))
    , m_numbers(new QTableView(this))
    , m_model(new PlainTableModel(this))
    , m_rules(new PlainLabel(this))
{
    m_bars->setAccessibleName(tr("Chart"));
    m_flow->setAccessibleName(tr("Chart"));
    const QString spoken = tr("The table below has the same numbers.");
    m_bars->setAccessibleDescription(spoken);
    m_flow->setAccessibleDescription(spoken);
    m_charts->addWidget(m_bars);
    m_charts->addWidget(m_flow);
    m_rules->setWordWrap(true);
    m_rules->setObjectName(u"rules"_s);
    m_rules->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setUpNumbers();

    m_splitter->addWidget(m_charts);
    m_splitter->addWidget(m_numbers);
    m_splitter->setStretchFactor(0, 3);
    m_splitter->setStretchFactor(1, 2);
    m_splitter->setChildrenCollapsible(true);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(6, 4, 6, 4);
    column->setSpacing(4);
    column->addWidget(m_legend);
    column->addWidget(m_splitter, 1);
    column->addWidget(m_rules);

    connect(m_bars, &ChartView::chosen, this, &ChartPanel::chosen);
    connect(m_flow, &ChartView::chosen, this, &ChartPanel::chosen);
    connect(m_numbers, &QTableView::clicked, this, &ChartPanel::choose);
}

void ChartPanel::setUpNumbers()
{
    m_numbers->setModel(m_model);
    m_numbers->setObjectName(u"numbers"_s);
    m_numbers->setAccessibleName(tr("Numbers of the chart"));
    m_numbers->setAlternatingRowColors(true);
    m_numbers->setSelectionMode(QAbstractItemView::SingleSelection);
    m_numbers->setTabKeyNavigation(false); // Tab leaves the table
    m_numbers->verticalHeader()->hide();
    m_numbers->verticalHeader()->setDefaultSectionSize(m_numbers->fontMetrics().height() + 6);
    m_numbers->horizontalHeader()->setHighlightSections(false);
    m_numbers->setWordWrap(false);
    m_numbers->installEventFilter(this);
}

bool ChartPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_numbers && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
            choose(m_numbers->currentIndex());
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void ChartPanel::choose(const QModelIndex &index)
{
    if (const auto cell = m_model->cellAt(index))
        emit chosen(*cell);
}

void ChartPanel::showChart(const FlowTable &table)
{
    m_legend->setSeries(flowSeries());
    m_flow->setTable(table);
    m_charts->setCurrentWidget(m_flow);
}

template<typename Table>
void ChartPanel::showChart(const Table &table)
{
    const BarPlan plan = planOf(table);
    m_legend->setSeries(plan.series);
    m_bars->setPlan(plan);
    m_charts->setCurrentWidget(m_bars);
}

void ChartPanel::setTable(const ReportTable &table)
{
    std::visit([this](const auto &any) { showChart(any); }, table);
    const PlainTable plain = plainTable(table);
    m_model->setTable(plain);
    m_rules->setText(plain.rules.join(u' '));
    fitColumns();
}

void ChartPanel::clear()
{
    m_legend->setSeries({});
    m_bars->setPlan({});
    m_model->setTable({});
    m_rules->setText({});
}

void ChartPanel::fitColumns()
{
    // Measured by some rows only: asking all of them costs more than it shows.
    m_numbers->horizontalHeader()->setResizeContentsPrecision(50);
    m_numbers->resizeColumnsToContents();
    if (m_model->columnCount() > 0)
        m_numbers->setColumnWidth(0, std::clamp(m_numbers->columnWidth(0), 120, kNameColumn));
}

} // namespace otklik
