// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/card/outbox_strip.h"

#include "ui/team/outbox_words.h"
#include "ui/widgets/plain_label.h"

#include <QHBoxLayout>
#include <QPushButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace otklik {

OutboxStrip::OutboxStrip(QWidget *parent)
    : QFrame(parent)
    , m_words(new PlainLabel(this))
    , m_open(new QPushButton(tr("Open the outbox"), this))
{
    setObjectName(u"outboxStrip"_s);
    setBackgroundRole(QPalette::ToolTipBase);
    setAutoFillBackground(true);
    m_words->setObjectName(u"outboxStripWords"_s);
    m_words->setElideMode(Qt::ElideRight);
    m_words->setForegroundRole(QPalette::ToolTipText);
    m_open->setObjectName(u"openOutbox"_s);
    m_open->setAutoDefault(false);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(8, 2, 8, 2);
    row->addWidget(m_words, 1);
    row->addWidget(m_open);
    connect(m_open, &QPushButton::clicked, this, &OutboxStrip::outboxWanted);
    hide();
}

void OutboxStrip::setEntries(const std::vector<OutboxEntry> &entries)
{
    const auto isRefused = [](const OutboxEntry &each) { return each.state == OutboxState::Refused; };
    const auto refused = std::ranges::find_if(entries, isRefused);
    const auto count = static_cast<int>(std::ranges::count_if(entries, isRefused));
    if (count == 1)
        m_words->setText(u"⚠ "_s + OutboxWords::refusal(refused->reason));
    else if (count > 1)
        m_words->setText(u"⚠ "_s + tr("The hub has refused %Ln change(s) of yours.", nullptr, count));
    else if (!entries.empty())
        m_words->setText(tr("Not at the hub yet: %Ln change(s).", nullptr, static_cast<int>(entries.size())));
    m_open->setVisible(count > 0);
    setVisible(!entries.empty());
}

} // namespace otklik
