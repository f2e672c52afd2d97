// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/list_status.h"

#include "ui/widgets/plain_label.h"
#include "ui/words/words.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace otklik {

ListStatus::ListStatus(QWidget *parent)
    : QWidget{parent}
    , m_text{new PlainLabel{this}}
    , m_selectAll{new QToolButton{this}}
    , m_clear{new QToolButton{this}}
    , m_waiting{new QToolButton{this}}
{
    m_text->setObjectName(u"count"_s);
    m_selectAll->setObjectName(u"selectAll"_s);
    m_selectAll->setText(tr("Select all"));
    m_clear->setObjectName(u"clearSelection"_s);
    m_clear->setText(tr("Clear (Esc)"));
    m_waiting->setObjectName(u"showWaiting"_s);
    auto *layout = new QHBoxLayout{this};
    layout->setContentsMargins(8, 0, 6, 2);
    layout->addWidget(m_text);
    layout->addWidget(m_waiting);
    layout->addStretch();
    layout->addWidget(m_clear);
    layout->addWidget(m_selectAll);
    for (QToolButton *button : {m_selectAll, m_clear, m_waiting}) {
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::TabFocus);
    }
    connect(m_selectAll, &QToolButton::clicked, this, &ListStatus::selectAllRequested);
    connect(m_clear, &QToolButton::clicked, this, &ListStatus::clearRequested);
    connect(m_waiting, &QToolButton::clicked, this, &ListStatus::showWaitingRequested);
    setWaiting(0);
    updateText();
}

void ListStatus::setCount(std::optional<qint64> count)
{
    m_count = count;
    updateText();
}

void ListStatus::setSelected(int count)
{
    m_selected = count;
    updateText();
}

void ListStatus::setWaiting(int count)
{
    m_waiting->setVisible(count > 0);
    m_waiting->setText(tr("%Ln new: show", nullptr, count));
}

void ListStatus::updateText()
{
    const QString all = m_count ? Words::appeals(*m_count) : tr("Counting…");
    m_text->setText(m_selected > 0 ? tr("Selected: %1 of %2").arg(QLocale{}.toString(m_selected), all) : all);
    m_clear->setVisible(m_selected > 0);
    m_selectAll->setEnabled(m_count.value_or(1) > 0);
}

} // namespace otklik
