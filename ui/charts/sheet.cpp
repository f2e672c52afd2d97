// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/sheet.h"

#include "core/stats/stats_words.h"
#include "ui/charts/flow_chart.h"
#include "ui/charts/sheet_painter.h"

#include <QGuiApplication>
#include <QImage>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>

#include <cmath>

namespace otklik {
namespace {

// Widths of a page in units, from large print to small: the first at which all fits on one page, else the middle one.
constexpr std::array kPageWidths{660.0, 720.0, 780.0};
constexpr int kPrintedPixels = 10;
constexpr qreal kPictureWidth = 1000;
constexpr int kPicturePixels = 13;
constexpr qreal kPictureMargin = 24;
constexpr qreal kPictureScale = 2;

class SheetWords {
    Q_DECLARE_TR_FUNCTIONS(otklik::SheetWords)
public:
    static QString page(int page, int of)
    {
        return tr("Page %1 of %2").arg(QString::number(page), QString::number(of));
    }
};

QFont sheetFont(int pixels)
{
    QFont font = QGuiApplication::font();
    font.setPixelSize(pixels);
    return font;
}

BarPlan planOf(const WorkloadTable &table, qsizetype keep, WorkloadBy)
{
    return otklik::planOf(table, keep);
}

/// What cannot be summed up, as medians cannot, ends with the number of rows that are left out.
template<typename Table>
BarPlan planOf(const Table &table, qsizetype keep, WorkloadBy by)
{
    BarPlan plan = otklik::planOf(table);
    const auto rows = static_cast<qsizetype>(plan.rows.size());
    const qsizetype most = plan.isStacked ? keep : keep / 2; // two bars in a row are twice as high
    if (most > 1 && rows > most) {
        plan.rows.resize(static_cast<std::size_t>(most - 1));
        plan.rows.push_back({StatsWords::moreRows(by, rows - most + 1), {}, std::vector<BarValue>(plan.series.size())});
    }
    return plan;
}

struct ChartAdder {
    SheetPainter &sheet;
    qsizetype keep;

    void operator()(const FlowTable &table) const
    {
        sheet.addLegend(flowSeries());
        sheet.addFlow(table);
    }
    template<typename Table>
    void operator()(const Table &table) const
    {
        const BarPlan plan = planOf(table, keep, table.by);
        sheet.addLegend(plan.series);
        sheet.addBars(plan);
    }
};

void addPrinted(SheetPainter &sheet, const ReportTable &table, const PlainTable &plain, const SheetOptions &options)
{
    sheet.addHeading(options.heading, plain.title, plain.period);
    std::visit(ChartAdder{sheet, 0}, table);
    sheet.addTable(plain);
    sheet.addRules(plain.rules);
}

void addPictured(SheetPainter &sheet, const ReportTable &table, const PlainTable &plain, const SheetOptions &options)
{
    sheet.addHeading(options.heading, plain.title, plain.period);
    std::visit(ChartAdder{sheet, kMostPictureRows}, table);
    sheet.addRules(plain.rules);
}

Error writeError(const QFileDevice &file)
{
    const bool isFull = file.error() == QFileDevice::ResourceError;
    return fail(isFull ? ErrorCode::DiskFull : ErrorCode::Unwritable, file.fileName(), file.errorString());
}

Result<> commit(QSaveFile &file)
{
    if (!file.commit())
        return writeError(file);
    return {};
}

struct PrintedPage {
    QSizeF size; ///< in units
    qreal scale = 1; ///< of the device's pixels to units
    int pages = 1;

    QSizeF body() const { return {size.width(), size.height() - 2 * kPrintedPixels}; }
};

PrintedPage fittingPage(const QSizeF &device, const std::function<void(SheetPainter &)> &add)
{
    PrintedPage fallback;
    for (const qreal width : kPageWidths) {
        const qreal scale = device.width() / width;
        PrintedPage page{device / scale, scale, 1};
        SheetPainter measure(nullptr, page.body(), sheetFont(kPrintedPixels));
        add(measure);
        page.pages = measure.pages();
        if (page.pages == 1)
            return page;
        if (width == kPageWidths[1])
            fallback = page;
    }
    return fallback;
}

void paintFooter(QPainter &painter, const PrintedPage &page, int number)
{
    painter.setFont(sheetFont(kPrintedPixels - 1));
    painter.setPen(ChartLook::paper().dimText);
    painter.drawText(QRectF(QPointF(), page.size), Qt::AlignRight | Qt::AlignBottom,
                     SheetWords::page(number, page.pages));
}

} // namespace

PlainTable plainTable(const ReportTable &table)
{
    return std::visit([](const auto &any) { return plainTable(any); }, table);
}

Result<> renderPdf(const ReportTable &table, const QString &file, const SheetOptions &options)
{
    QSaveFile output(file);
    if (!output.open(QIODevice::WriteOnly))
        return writeError(output);
    const PlainTable plain = plainTable(table);

    QPdfWriter writer(&output);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins(QMarginsF(15, 10, 15, 10), QPageLayout::Millimeter);
    writer.setResolution(300);
    writer.setTitle(plain.title);
    writer.setCreator(QCoreApplication::applicationName());
    const PrintedPage page = fittingPage(QSizeF(writer.width(), writer.height()),
                                         [&](SheetPainter &sheet) { addPrinted(sheet, table, plain, options); });

    QPainter painter(&writer);
    painter.scale(page.scale, page.scale);
    int number = 1;
    paintFooter(painter, page, number);
    SheetPainter sheet(&painter, page.body(), sheetFont(kPrintedPixels), [&] {
        writer.newPage();
        paintFooter(painter, page, ++number);
    });
    addPrinted(sheet, table, plain, options);
    painter.end();
    return commit(output);
}

Result<> renderPng(const ReportTable &table, const QString &file, const SheetOptions &options)
{
    QSaveFile output(file);
    if (!output.open(QIODevice::WriteOnly))
        return writeError(output);
    const PlainTable plain = plainTable(table);
    const QFont font = sheetFont(kPicturePixels);
    const QSizeF page(kPictureWidth, SheetPainter::kEndless);
    SheetPainter measure(nullptr, page, font);
    addPictured(measure, table, plain, options);

    const QSizeF size(kPictureWidth + 2 * kPictureMargin, measure.bottom() + 2 * kPictureMargin);
    QImage image((size * kPictureScale).toSize(), QImage::Format_RGB32);
    if (image.isNull())
        return fail(ErrorCode::Internal, file, QStringLiteral("no memory for the picture"));
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setRenderHints(QPainter::TextAntialiasing | QPainter::Antialiasing);
    painter.scale(kPictureScale, kPictureScale);
    painter.translate(kPictureMargin, kPictureMargin);
    SheetPainter sheet(&painter, page, font);
    addPictured(sheet, table, plain, options);
    painter.end();
    if (!image.save(&output, "PNG"))
        return writeError(output);
    return commit(output);
}

} // namespace otklik
