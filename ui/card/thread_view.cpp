// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/card/thread_view.h"

#include "core/text/plain_text.h"
#include "ui/actions/desk_words.h"
#include "ui/card/text_block.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/plain_tool_tip.h"

#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace otklik {

ThreadView::ThreadView(QWidget *parent)
    : QWidget(parent)
    , m_column(new QVBoxLayout(this))
{
    setObjectName(u"thread"_s);
    m_column->setContentsMargins({});
    m_column->setSpacing(2);
}

void ThreadView::setHistory(const std::vector<HistoryEntry> &history, const ConfigurationPtr &configuration,
                            Timestamp now)
{
    const bool isSame = !m_history.empty() && !history.empty()
                        && m_history.front().operation.id == history.front().operation.id;
    m_isShownWhole = m_isShownWhole && isSame;
    m_history = history;
    m_configuration = configuration;
    m_now = now;
    show(m_isShownWhole || history.size() <= kShownAtFirst ? 0 : history.size() - kShownAtFirst);
}

void ThreadView::setSearch(const SearchQuery &query)
{
    m_query = query;
    for (TextBlock *block : findChildren<TextBlock *>())
        block->setSearch(query);
}

void ThreadView::clear()
{
    m_history.clear();
    m_isShownWhole = false;
    show(0);
}

void ThreadView::show(std::size_t first)
{
    while (QLayoutItem *item = m_column->takeAt(0)) {
        if (QWidget *widget = item->widget()) {
            widget->hide();
            widget->deleteLater(); // it may be the button that asked
            widget->setParent(nullptr);
        }
        delete item;
    }
    if (first > 0) {
        auto *older = new QPushButton(tr("%n earlier action(s)", nullptr, static_cast<int>(first)), this);
        older->setObjectName(u"olderActions"_s);
        connect(older, &QPushButton::clicked, this, [this] {
            m_isShownWhole = true;
            show(0);
        });
        m_column->addWidget(older);
    }
    for (std::size_t i = first; i < m_history.size(); ++i)
        add(m_history[i]);
}

void ThreadView::add(const HistoryEntry &entry)
{
    const OperationWords words = operationWords(m_configuration);
    const TimeWords time = timeWords(*m_configuration);
    const Change &change = entry.operation.change;
    QString line = time.when(entry.operation.at, m_now) + u"  "_s
                   + words.sentence(entry.author, change, undoneBy(entry));
    if (const QString system = systemOf(change); !system.isEmpty())
        line = tr("%1 (request to “%2”)").arg(line, displayName(system));
    if (entry.isUndone)
        line = tr("%1 (undone)").arg(line);

    auto *label = new PlainLabel(line, this);
    label->setWordWrap(true);
    label->setForegroundRole(entry.isUndone ? QPalette::PlaceholderText : QPalette::WindowText);
    QFont font = label->font();
    font.setStrikeOut(entry.isUndone);
    label->setFont(font);
    setPlainToolTip(label, time.moment(entry.operation.at));
    m_column->addWidget(label);

    const QString text = OperationWords::text(change);
    if (text.isEmpty())
        return;
    auto *block = new TextBlock(this);
    block->setAccessibleName(line);
    block->setFont(font);
    block->setText(text);
    block->setSearch(m_query);
    block->setContentsMargins(16, 0, 0, 0);
    connect(block, &TextBlock::linkChosen, this, &ThreadView::linkChosen);
    m_column->addWidget(block);
}

const Change *ThreadView::undoneBy(const HistoryEntry &entry) const
{
    const auto *undone = std::get_if<Undone>(&entry.operation.change);
    const Operation *target = undone ? find(undone->operation) : nullptr;
    return target ? &target->change : nullptr;
}

QString ThreadView::systemOf(const Change &change) const
{
    OperationId reply;
    if (const auto *begun = std::get_if<DeliveryBegun>(&change))
        reply = begun->reply;
    else if (const auto *reported = std::get_if<DeliveryReported>(&change))
        reply = reported->reply;
    else if (const auto *settled = std::get_if<DeliverySettled>(&change))
        reply = settled->reply;
    else
        return {};
    const Operation *target = find(reply);
    const auto *request = target ? std::get_if<Forwarded>(&target->change) : nullptr;
    return request ? request->account : QString{};
}

const Operation *ThreadView::find(const OperationId &operation) const
{
    const auto found =
        std::ranges::find(m_history, operation, [](const HistoryEntry &candidate) { return candidate.operation.id; });
    return found == m_history.end() ? nullptr : &found->operation;
}

} // namespace otklik
