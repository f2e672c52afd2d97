// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/sheet_painter.h"

#include "core/text/plain_text.h"
#include "ui/charts/bar_view.h"
#include "ui/charts/flow_chart.h"
#include "ui/charts/legend_bar.h"
#include "ui/charts/plain_table_model.h"

#include <QFontMetricsF>
#include <QGraphicsScene>
#include <QPainter>

#include <cmath>

namespace otklik {
namespace {

constexpr qreal kBarLine = 1.25; // heights of rows, in lines of text
constexpr qreal kTableLine = 1.15;
constexpr qreal kFlowHeight = 330;
constexpr qreal kGap = 8;
constexpr qreal kNameShare = 0.3; // of the table's width
constexpr std::size_t kLeastRows = 5; // of a chart at the foot of a page

QFont scaled(const QFont &font, double factor, bool isBold)
{
    QFont other = font;
    other.setPixelSize(static_cast<int>(std::lround(font.pixelSize() * factor)));
    other.setBold(isBold);
    return other;
}

} // namespace

SheetPainter::SheetPainter(QPainter *painter, const QSizeF &page, const QFont &font, std::function<void()> onNewPage)
    : m_painter(painter)
    , m_page(page)
    , m_font(font)
    , m_onNewPage(std::move(onNewPage))
{
}

void SheetPainter::breakPage()
{
    ++m_pages;
    m_y = 0;
    if (m_onNewPage)
        m_onNewPage();
}

qreal SheetPainter::addText(const QString &text, const QFont &font, const QColor &color)
{
    constexpr int kFlags = Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap;
    const QRectF most(0, m_y, m_page.width(), 400);
    const qreal height = std::ceil(QFontMetricsF(font).boundingRect(most, kFlags, text).height());
    if (height > room())
        breakPage();
    if (m_painter) {
        m_painter->setFont(font);
        m_painter->setPen(color);
        m_painter->drawText(QRectF(0, m_y, m_page.width(), height), kFlags, text);
    }
    m_y += height;
    return height;
}

void SheetPainter::addHeading(const QString &heading, const QString &title, const QString &period)
{
    if (!heading.isEmpty())
        addText(displayName(heading), m_font, m_look.dimText);
    addText(title, scaled(m_font, 1.7, true), m_look.text);
    addText(period, scaled(m_font, 1.2, false), m_look.text);
    m_y += kGap;
}

void SheetPainter::addLegend(const std::vector<BarSeries> &series)
{
    m_y += paintLegend(m_painter, m_font, QRectF(0, m_y, m_page.width(), 0), series, m_look) + kGap / 2;
}

void SheetPainter::addBars(const BarPlan &plan)
{
    const BarMetrics metrics = BarMetrics::of(plan, m_font, m_page.width(), kBarLine);
    for (std::size_t first = 0; first < plan.rows.size();) {
        const std::size_t left = plan.rows.size() - first;
        const auto fitting =
            static_cast<std::size_t>(std::max(0.0, std::min(1e6, (room() - metrics.axisHeight) / metrics.rowHeight)));
        if (fitting < std::min(left, kLeastRows) && m_y > 0) {
            breakPage();
            continue;
        }
        const std::size_t rows = std::min({left, std::max(std::size_t(1), fitting), BarChart::rowsPerChart(plan)});
        const qreal height = BarChart::heightFor(rows, metrics);
        if (m_painter) {
            for (auto &chart : chartsOf(plan, first, rows)) {
                QGraphicsScene scene;
                chart->arrange(metrics, m_look, m_page.width());
                scene.addItem(chart.get());
                scene.render(m_painter, QRectF(0, m_y, m_page.width(), height), QRectF(0, 0, m_page.width(), height));
                scene.removeItem(chart.get());
            }
        }
        m_y += height;
        first += rows;
    }
    m_y += kGap;
}

void SheetPainter::addFlow(const FlowTable &table)
{
    if (room() < kFlowHeight)
        breakPage();
    if (m_painter) {
        const QRectF area(0, 0, m_page.width(), kFlowHeight);
        QGraphicsScene scene;
        auto *chart = new FlowChart(table);
        scene.addItem(chart); // owns it
        chart->arrange(m_font, m_look, area.size());
        scene.render(m_painter, area.translated(0, m_y), area);
    }
    m_y += kFlowHeight + kGap;
}

void SheetPainter::addTableRow(const QList<qreal> &widths, const QStringList &texts, const QFont &font, qreal height)
{
    if (m_painter) {
        const QFontMetricsF metrics(font);
        m_painter->setFont(font);
        m_painter->setPen(m_look.text);
        qreal x = 0;
        for (qsizetype i = 0; i < texts.size(); ++i) {
            const QRectF box(x + 2, m_y, widths[i] - 4, height);
            const int align = (i == 0 ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter;
            const bool isWrapped = height > metrics.height() * 2;
            m_painter->drawText(box, align | (isWrapped ? Qt::TextWordWrap : Qt::TextSingleLine),
                                isWrapped ? texts[i] : metrics.elidedText(texts[i], Qt::ElideRight, box.width()));
            x += widths[i];
        }
        m_painter->setPen(QPen(m_look.grid, 0.5));
        m_painter->drawLine(QPointF(0, m_y + height), QPointF(m_page.width(), m_y + height));
    }
    m_y += height;
}

void SheetPainter::addTable(const PlainTable &table)
{
    const QFont bold = scaled(m_font, 1, true);
    const qreal line = QFontMetricsF(m_font).height();
    const qreal rowHeight = std::ceil(line * kTableLine);
    const qreal headHeight = std::ceil(line * 3.1); // words of a heading stand one below another
    const auto numbers = static_cast<qreal>(std::max(qsizetype(1), table.header.size() - 1));
    QList<qreal> widths{m_page.width() * kNameShare};
    for (qsizetype i = 1; i < table.header.size(); ++i)
        widths << m_page.width() * (1 - kNameShare) / numbers;

    if (room() < headHeight + 3 * rowHeight)
        breakPage();
    addTableRow(widths, table.header, scaled(m_font, 0.9, false), headHeight);
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        if (room() < rowHeight) {
            breakPage();
            addTableRow(widths, table.header, scaled(m_font, 0.9, false), headHeight);
        }
        QStringList texts;
        for (const QVariant &value : table.rows[row])
            texts << shownValue(value);
        addTableRow(widths, texts, row + 1 == table.rows.size() ? bold : m_font, rowHeight);
    }
    m_y += kGap;
}

void SheetPainter::addRules(const QStringList &rules)
{
    for (const QString &rule : rules)
        addText(rule, scaled(m_font, 0.9, false), m_look.dimText);
}

} // namespace otklik
