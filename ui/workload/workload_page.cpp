// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workload/workload_page.h"

#include "core/base/when_done.h"
#include "core/stats/flow.h"
#include "core/stats/stats_words.h"
#include "ui/charts/chart_panel.h"
#include "ui/charts/row_names.h"
#include "ui/widgets/message.h"
#include "ui/widgets/plain_label.h"
#include "ui/words/error_words.h"
#include "ui/words/time_words.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QStackedWidget>
#include <QTabWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace otklik {
namespace {

const CountingRules &rulesIn(const ReportTable &table)
{
    return std::visit([](const auto &any) -> const CountingRules & { return any.rules; }, table);
}

bool isEmpty(const ReportTable &table)
{
    const auto *flow = std::get_if<FlowTable>(&table);
    return flow ? flow->totals.received == 0 && flow->totals.answered == 0 : rulesIn(table).n == 0;
}

void sort(ReportTable &table, RowOrder order)
{
    if (auto *workload = std::get_if<WorkloadTable>(&table))
        sortRows(*workload, order);
    else if (auto *times = std::get_if<AnswerTimeTable>(&table))
        sortRows(*times, order);
    else if (auto *ages = std::get_if<OpenAgeTable>(&table))
        sortRows(*ages, order);
}

} // namespace

WorkloadPage::WorkloadPage(WorkloadSource source, QWidget *parent)
    : QWidget(parent)
    , m_source(std::move(source))
    , m_bar(new WorkloadBar(this))
    , m_tabs(new QTabWidget(this))
    , m_asOf(new PlainLabel(this))
    , m_refresh(new QPushButton(tr("Refresh"), this))
    , m_save(new QPushButton(tr("Save"), this))
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(100ms);
    connect(&m_soon, &QTimer::timeout, this, &WorkloadPage::refresh);
    connect(m_bar, &WorkloadBar::queryChanged, &m_soon, qOverload<>(&QTimer::start));
    connect(m_bar, &WorkloadBar::orderChanged, this, &WorkloadPage::reorder);

    auto *head = new QHBoxLayout;
    head->addWidget(m_bar, 1);
    setUpActions(head);
    setUpTabs();
    auto *column = new QVBoxLayout(this);
    column->addLayout(head);
    column->addWidget(m_tabs, 1);
    m_bar->setToday(m_source.today());
    updateActions();
}

void WorkloadPage::setUpActions(QHBoxLayout *row)
{
    auto *menu = new QMenu(this);
    const std::array<std::pair<QString, QString>, 4> formats{{{tr("PDF, A4 sheet…"), u"pdf"_s},
                                                              {tr("Picture (PNG)…"), u"png"_s},
                                                              {tr("Table for Excel (XLSX)…"), u"xlsx"_s},
                                                              {tr("Table as text (CSV)…"), u"csv"_s}}};
    for (const auto &[title, suffix] : formats)
        connect(menu->addAction(title), &QAction::triggered, this, [this, suffix = suffix] { askForFile(suffix); });
    m_save->setAccessibleName(tr("Save the chart or its numbers"));
    m_save->setObjectName(u"save"_s);
    m_save->setMenu(menu);
    m_refresh->setObjectName(u"refresh"_s);
    m_refresh->setShortcut(QKeySequence::Refresh);
    connect(m_refresh, &QPushButton::clicked, this, &WorkloadPage::refresh);

    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_refresh);
    buttons->addWidget(m_save);
    auto *column = new QVBoxLayout;
    column->addLayout(buttons);
    column->addWidget(m_asOf, 0, Qt::AlignRight);
    row->addLayout(column);
}

void WorkloadPage::setUpTabs()
{
    addTab(Load, tr("Workload"));
    addTab(Flow, tr("Received and answered"));
    addTab(AnswerTimes, tr("Time to the first answer"));
    addTab(OpenAges, tr("Age of what is open"));
    connect(m_tabs, &QTabWidget::currentChanged, this, [this] {
        m_bar->setRowsShown(current() != Flow);
        if (m_pages.at(current()).isStale)
            countCurrent();
        updateActions();
    });
}

void WorkloadPage::addTab(Chart chart, const QString &title)
{
    Page &page = m_pages.at(chart);
    page.panel = new ChartPanel(this);
    page.message = new PlainLabel(this);
    page.message->setAlignment(Qt::AlignCenter);
    page.message->setWordWrap(true);
    page.stack = new QStackedWidget(this);
    page.stack->addWidget(page.message);
    page.stack->addWidget(page.panel);
    connect(page.panel, &ChartPanel::chosen, this,
            [this](const WorkloadCell &cell) { emit listRequested(m_source.listOf(cell, m_bar->filter())); });
    m_tabs->addTab(page.stack, title);
}

WorkloadPage::Chart WorkloadPage::current() const
{
    return static_cast<Chart>(m_tabs->currentIndex());
}

void WorkloadPage::showChart(Chart chart)
{
    m_tabs->setCurrentIndex(chart);
}

void WorkloadPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_pages.at(current()).isStale)
        refresh();
}

void WorkloadPage::refresh()
{
    m_soon.stop();
    ++m_generation;
    m_bar->setToday(m_source.today());
    for (Page &page : m_pages)
        page.isStale = true;
    loadChoices();
    countCurrent();
}

void WorkloadPage::loadChoices()
{
    using Choice = WorkloadBar::Choice;
    for (const auto &[facet, choice] :
         {std::pair(Facet::Channel, Choice::Channel), std::pair(Facet::Municipality, Choice::Municipality),
          std::pair(Facet::District, Choice::District),
          std::pair(Facet::Group, Choice::Group)}) {
        whenDone(this, m_source.facet(facet), [this, choice = choice](const Result<std::vector<FacetValue>> &values) {
            if (!values)
                return; // the charts will say what is wrong with the store
            QStringList names;
            for (const FacetValue &value : *values)
                names << value.value;
            m_bar->setChoices(choice, names);
        });
    }
}

void WorkloadPage::countCurrent()
{
    const WorkloadQuery query = m_bar->query();
    const AppealFilter filter = m_bar->filter();
    Page &page = m_pages.at(current());
    page.isStale = false;
    if (!page.table)
        showMessageIn(current(), tr("Counting…"));
    m_asOf->setText(tr("Counting…"));
    switch (current()) {
    case Load:
        return count(Load, m_source.workload(query, filter));
    case Flow:
        return count(Flow, m_source.flow(query.days, filter));
    case AnswerTimes:
        return count(AnswerTimes, m_source.answerTimes(query, filter));
    case OpenAges:
        return count(OpenAges, m_source.openAges(query, filter));
    case ChartCount:
        break;
    }
}

template<typename Table>
void WorkloadPage::count(Chart chart, const QFuture<Result<Table>> &answer)
{
    whenDone(this, answer, [this, chart, generation = m_generation](const Result<Table> &table) {
        if (generation != m_generation)
            return;
        if (table)
            return showTable(chart, *table);
        m_pages.at(chart).table.reset();
        m_pages.at(chart).isStale = true; // looked at again, it is asked for again
        showMessageIn(chart, ErrorWords::message(table.error()));
        updateActions();
    });
}

void WorkloadPage::showTable(Chart chart, ReportTable table)
{
    if (const auto *flow = std::get_if<FlowTable>(&table))
        table = grouped(*flow, grainFor(*flow));
    nameRows(table);
    sort(table, m_bar->order());
    Page &page = m_pages.at(chart);
    page.table = std::move(table);
    if (isEmpty(*page.table)) {
        showMessageIn(chart,
                      tr("No appeals in this period. Choose another period or other filters, or import a file."));
    } else {
        page.panel->setTable(*page.table);
        page.stack->setCurrentWidget(page.panel);
    }
    updateActions();
}

void WorkloadPage::showMessageIn(Chart chart, const QString &text)
{
    Page &page = m_pages.at(chart);
    page.message->setText(text);
    page.stack->setCurrentWidget(page.message);
}

void WorkloadPage::reorder()
{
    for (Page &page : m_pages) {
        if (!page.table || isEmpty(*page.table))
            continue;
        sort(*page.table, m_bar->order());
        page.panel->setTable(*page.table);
    }
}

void WorkloadPage::updateActions()
{
    const auto &table = m_pages.at(current()).table;
    m_save->setEnabled(table && !isEmpty(*table));
    if (table && !m_pages.at(current()).isStale) {
        const TimeWords words{QTimeZone(rulesIn(*table).timeZone.toLatin1())};
        m_asOf->setText(tr("As of %1").arg(words.moment(rulesIn(*table).asOf)));
    } else if (!table) {
        m_asOf->setText({});
    }
}

void WorkloadPage::askForFile(const QString &suffix)
{
    auto *dialog = new QFileDialog(this, tr("Save"), {}, u"*.%1"_s.arg(suffix));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(suffix);
    dialog->selectFile(u"%1 %2.%3"_s.arg(m_tabs->tabText(current()), m_source.today().toString(Qt::ISODate), suffix));
    connect(dialog, &QFileDialog::fileSelected, this, &WorkloadPage::saveAs);
    dialog->open();
}

void WorkloadPage::saveAs(const QString &file)
{
    const auto &table = m_pages.at(current()).table;
    if (!table)
        return;
    const QString suffix = QFileInfo(file).suffix().toLower();
    if (suffix == "pdf"_L1)
        finishSaving(renderPdf(*table, file, {m_source.heading()}), file);
    else if (suffix == "png"_L1)
        finishSaving(renderPng(*table, file, {m_source.heading()}), file);
    else
        exportNumbers(*table, file);
}

void WorkloadPage::exportNumbers(const ReportTable &table, const QString &file)
{
    whenDone(this, m_source.exportTable(plainTable(table), file), [this, file](const Result<qint64> &rows) {
        finishSaving(rows ? Result<>() : Result<>(rows.error()), file);
    });
}

void WorkloadPage::finishSaving(const Result<> &result, const QString &file)
{
    if (result)
        emit saved(file);
    else
        showMessage(this, QMessageBox::Warning, ErrorWords::whatHappened(result.error()),
                    ErrorWords::whatNext(result.error()));
}

} // namespace otklik
