// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/stats/plain_table.h"
#include "ui/charts/bar_plan.h"

#include <QFont>

#include <functional>

class QPainter;

namespace otklik {

/// Writes one block below another and goes on to the next page where the room ends. Without a painter it measures: how
/// many pages there will be, how high a picture has to be.
class SheetPainter {
public:
    /// Sizes are in units of the painter; a page without an end has kEndless as its height. `onNewPage` is called
    /// before each page but the first.
    SheetPainter(QPainter *painter, const QSizeF &page, const QFont &font, std::function<void()> onNewPage = {});
    static constexpr qreal kEndless = 1e9;

    void addHeading(const QString &heading, const QString &title, const QString &period);
    void addLegend(const std::vector<BarSeries> &series);
    void addBars(const BarPlan &plan);
    void addFlow(const FlowTable &table);
    void addTable(const PlainTable &table);
    void addRules(const QStringList &rules);

    int pages() const { return m_pages; }
    qreal bottom() const { return m_y; } ///< of the last block

private:
    qreal room() const { return m_page.height() - m_y; }
    void breakPage();
    qreal addText(const QString &text, const QFont &font, const QColor &color);
    void addTableRow(const QList<qreal> &widths, const QStringList &texts, const QFont &font, qreal height);

    QPainter *m_painter;
    QSizeF m_page;
    QFont m_font;
    std::function<void()> m_onNewPage;
    ChartLook m_look = ChartLook::paper();
    qreal m_y = 0;
    int m_pages = 1;
};

} // namespace otklik
