// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/appeal_delegate.h"

#include "ui/inbox/appeal_list_model.h"
#include "ui/inbox/urgency_mark.h"

#include <QApplication>
#include <QPainter>
#include <QTextLayout>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

constexpr int kBar = 4; ///< of the urgency's colour, at the left edge
constexpr int kMargin = 8;
constexpr int kGap = 6;
constexpr int kPadding = 5; ///< inside a badge
constexpr int kLines = 2;

QFont smaller(const QFont &font)
{
    QFont small{font};
    if (font.pointSizeF() > 0)
        small.setPointSizeF(font.pointSizeF() * 0.88);
    else
        small.setPixelSize(std::max(8, font.pixelSize() * 88 / 100));
    return small;
}

QFont bold(const QFont &font)
{
    QFont heavy{font};
    heavy.setBold(true);
    return heavy;
}

QColor mixed(const QColor &a, const QColor &b)
{
    return QColor{(2 * a.red() + b.red()) / 3, (2 * a.green() + b.green()) / 3, (2 * a.blue() + b.blue()) / 3};
}

} // namespace

/// Fonts and colours of one row.
struct AppealDelegate::Look {
    explicit Look(const QStyleOptionViewItem &option)
        : palette{option.palette}
        , font{option.font}
        , small{smaller(option.font)}
        , isSelected{option.state.testFlag(QStyle::State_Selected)}
    {
        const bool isActive = option.state.testFlag(QStyle::State_Active);
        palette.setCurrentColorGroup(isActive ? QPalette::Active : QPalette::Inactive);
        text = palette.color(isSelected ? QPalette::HighlightedText : QPalette::Text);
        back = palette.color(isSelected ? QPalette::Highlight : QPalette::Base);
        dim = mixed(text, back);
    }

    /// A selected row has one colour of text: others may not be readable on it.
    QColor urgency(Urgency urgency) const { return isSelected ? text : urgencyColor(urgency, palette); }
    QColor tone(Badge::Tone tone) const { return isSelected ? text : toneColor(tone, palette); }

    QPalette palette;
    QFont font;
    QFont small;
    bool isSelected;
    QColor text;
    QColor back;
    QColor dim;
};

AppealDelegate::AppealDelegate(const AppealListModel &model, QObject *parent)
    : QAbstractItemDelegate{parent}
    , m_model{model}
{
}

void AppealDelegate::setSearch(const QString &typed)
{
    const SearchQuery query = parseSearchQuery(typed);
    m_isSearching = !query.isEmpty();
    m_found = SearchHighlighter{query};
}

QSize AppealDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    const int line = std::max(option.fontMetrics.height(), QFontMetrics{bold(option.font)}.height());
    return {20 * line, kLines * line + 2 * kMargin + kGap / 2};
}

void AppealDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
    const Look look{option};
    painter->save();
    painter->setClipRect(option.rect);
    if (look.isSelected)
        painter->fillRect(option.rect, look.back);
    else
        style->drawPrimitive(QStyle::PE_PanelItemViewItem, &option, painter, option.widget);

    const int lineHeight = (option.rect.height() - 2 * kMargin - kGap / 2) / kLines;
    QRect first = option.rect.adjusted(kBar + kMargin, kMargin, -kMargin, 0);
    first.setHeight(lineHeight);
    if (const AppealRow *row = m_model.rowAt(index.row())) {
        const RowWords words = m_model.wording().words(*row);
        const QRect bar{option.rect.left(), option.rect.top() + 1, kBar, option.rect.height() - 2};
        if (words.urgency >= Urgency::Today)
            painter->fillRect(bar, look.urgency(words.urgency));
        paintFirstLine(painter, look, first, words, row->step == Step::New);
        paintSecondLine(painter, look, first.translated(0, lineHeight + kGap / 2), words);
    } else {
        painter->setPen(look.dim);
        painter->drawText(first, Qt::AlignLeft | Qt::AlignVCenter, u"…"_s);
    }

    painter->setPen(look.palette.color(QPalette::Midlight));
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        QStyleOptionFocusRect focus;
        focus.QStyleOption::operator=(option);
        focus.rect = option.rect.adjusted(1, 1, -1, -2);
        focus.backgroundColor = look.back;
        style->drawPrimitive(QStyle::PE_FrameFocusRect, &focus, painter, option.widget);
    }
    painter->restore();
}

void AppealDelegate::paintFirstLine(QPainter *painter, const Look &look, QRect line, const RowWords &words,
                                    bool isNew) const
{
    const QColor color = look.urgency(words.urgency);
    const int side = line.height() * 3 / 4;
    const QRect mark{line.left(), line.top() + (line.height() - side) / 2, side, side};
    paintUrgencyMark(painter, mark, words.urgency, color, look.back);
    line.setLeft(mark.right() + kGap);

    const QFontMetrics small{look.small};
    const int channelWidth = small.horizontalAdvance(u"МММ"_s) + kGap;
    painter->setFont(look.small);
    painter->setPen(look.dim);
    painter->drawText(QRect{line.left(), line.top(), channelWidth, line.height()}, Qt::AlignLeft | Qt::AlignVCenter,
                      words.channel);
    line.setLeft(line.left() + channelWidth + kGap);

    const QFont timeFont = words.urgency >= Urgency::Soon ? bold(look.font) : look.font;
    const QString time = QFontMetrics{timeFont}.elidedText(words.time, Qt::ElideRight, line.width() / 2);
    painter->setFont(timeFont);
    painter->setPen(color);
    painter->drawText(line, Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine, time);
    line.setRight(line.right() - QFontMetrics{timeFont}.horizontalAdvance(time) - 2 * kGap);

    const QFont authorFont = isNew ? bold(look.font) : look.font;
    const QFontMetrics metrics{authorFont};
    const bool sharesLine = !words.place.isEmpty();
    const QString author =
        metrics.elidedText(words.author, Qt::ElideRight, sharesLine ? line.width() * 55 / 100 : line.width());
    paintFound(painter, look, line, author, authorFont);
    line.setLeft(line.left() + metrics.horizontalAdvance(author) + 2 * kGap);
    painter->setFont(look.font);
    painter->setPen(look.dim);
    painter->drawText(line, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                      QFontMetrics{look.font}.elidedText(words.place, Qt::ElideRight, line.width()));
}

void AppealDelegate::paintSecondLine(QPainter *painter, const Look &look, QRect line, const RowWords &words) const
{
    line.setLeft(line.left() + line.height() * 3 / 4 + kGap - 1);
    line.setRight(line.right() - paintBadges(painter, look, line, words));
    paintFound(painter, look, line, around(words.snippet, look.font, line.width()), look.font);
}

// From the right, as many as half of the line takes; the most important of them come first. Returns the width taken.
int AppealDelegate::paintBadges(QPainter *painter, const Look &look, QRect line, const RowWords &words) const
{
    std::vector<Badge> all = words.badges;
    for (const QString &tag : words.tags)
        all.push_back({tag, Badge::Tone::Calm});
    const QFontMetrics metrics{look.small};
    const int most = line.width() / 2;
    std::vector<std::pair<const Badge *, int>> fitting;
    int taken = 0;
    for (const Badge &badge : all) {
        const int width = metrics.horizontalAdvance(badge.text) + 2 * kPadding;
        if (taken + width + kGap <= most) {
            fitting.emplace_back(&badge, width);
            taken += width + kGap;
        }
    }
    painter->setFont(look.small);
    painter->setRenderHint(QPainter::Antialiasing);
    int x = line.right() - taken + kGap;
    const int height = std::min(line.height(), metrics.height() + 2);
    for (const auto &[badge, width] : fitting) {
        const QRect box{x, line.top() + (line.height() - height) / 2, width, height};
        const QColor color = look.tone(badge->tone);
        painter->setPen(badge->tone == Badge::Tone::Calm ? mixed(look.back, color) : color);
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(QRectF{box}.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
        painter->setPen(color);
        painter->drawText(box, Qt::AlignCenter | Qt::TextSingleLine, badge->text);
        x += width + kGap;
    }
    painter->setRenderHint(QPainter::Antialiasing, false);
    return taken;
}

/// The piece of the text that fits, with the first word found in it.
QString AppealDelegate::around(const QString &text, const QFont &font, int width) const
{
    const QFontMetrics metrics{font};
    const QString beginning = metrics.elidedText(text, Qt::ElideRight, width);
    if (!m_isSearching || beginning == text)
        return beginning;
    const auto found = m_found.ranges(text);
    if (found.empty() || found.front().position + found.front().length < beginning.size())
        return beginning;
    qsizetype from = std::max<qsizetype>(0, found.front().position - 20);
    while (from > 0 && !text[from - 1].isSpace() && from < found.front().position)
        ++from;
    return metrics.elidedText(u'…' + text.mid(from), Qt::ElideRight, width);
}

void AppealDelegate::paintFound(QPainter *painter, const Look &look, QRect line, const QString &text,
                                const QFont &font) const
{
    painter->setFont(font);
    painter->setPen(look.text);
    if (!m_isSearching) {
        painter->drawText(line, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, text);
        return;
    }
    QList<QTextLayout::FormatRange> formats;
    for (const TextRange &range : m_found.ranges(text)) {
        QTextCharFormat format;
        format.setBackground(look.isSelected ? look.text : foundColor(look.palette));
        format.setForeground(look.isSelected ? look.back : look.text);
        formats.append({static_cast<int>(range.position), static_cast<int>(range.length), format});
    }
    QTextLayout layout{text, font};
    layout.setFormats(formats);
    layout.beginLayout();
    layout.createLine().setLineWidth(line.width() + 100); // it is elided already
    layout.endLayout();
    layout.draw(painter, QPointF(line.left(), line.top() + (line.height() - layout.boundingRect().height()) / 2));
}

} // namespace otklik
