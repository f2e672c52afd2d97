// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/filter_chip.h"

#include <QHBoxLayout>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {
constexpr int kLongestText = 260; ///< pixels
}

FilterChip::FilterChip(FilterKind kind, bool canChange, QWidget *parent)
    : QWidget{parent}
    , m_kind{kind}
    , m_change{new QToolButton{this}}
    , m_remove{new QToolButton{this}}
{
    m_change->setToolButtonStyle(Qt::ToolButtonTextOnly);
    m_change->setEnabled(canChange);
    m_change->setFocusPolicy(Qt::TabFocus);
    m_remove->setText(u"×"_s);
    m_remove->setFocusPolicy(Qt::TabFocus);
    m_remove->setAccessibleName(tr("Remove the filter “%1”").arg(FilterWords::name(kind)));
    auto *layout = new QHBoxLayout{this};
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_change);
    layout->addWidget(m_remove);
    connect(m_change, &QToolButton::clicked, this, &FilterChip::changeRequested);
    connect(m_remove, &QToolButton::clicked, this, &FilterChip::removeRequested);
}

void FilterChip::setSummary(const QString &summary)
{
    const QString text = tr("%1: %2").arg(FilterWords::name(m_kind), summary);
    m_change->setAccessibleName(text);
    QString shown = m_change->fontMetrics().elidedText(text, Qt::ElideRight, kLongestText);
    shown.replace(u'&', u"&&"_s); // not a mnemonic
    m_change->setText(shown);
}

} // namespace otklik
