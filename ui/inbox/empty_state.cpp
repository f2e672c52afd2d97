// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/empty_state.h"

#include "ui/widgets/plain_label.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace otklik {

EmptyState::EmptyState(QWidget *parent)
    : QWidget{parent}
    , m_title{new PlainLabel{this}}
    , m_text{new PlainLabel{this}}
{
    setObjectName("emptyState");
    QFont large = m_title->font();
    large.setPointSizeF(large.pointSizeF() * 1.25);
    large.setBold(true);
    m_title->setFont(large);
    auto *layout = new QVBoxLayout{this};
    layout->addStretch(2);
    for (PlainLabel *label : {m_title, m_text}) {
        label->setAlignment(Qt::AlignHCenter);
        label->setWordWrap(true);
        layout->addWidget(label);
    }
    layout->addSpacing(8);
    m_import = addButton(QStringLiteral("import"), tr("Import a file…"), &EmptyState::importRequested);
    m_demo = addButton(QStringLiteral("demo"), tr("Open the demo municipality"), &EmptyState::demoRequested);
    m_clear = addButton(QStringLiteral("clear"), tr("Clear search and filters"), &EmptyState::clearRequested);
    m_showAll = addButton(QStringLiteral("showAll"), tr("Show all appeals"), &EmptyState::showAllRequested);
    m_retry = addButton(QStringLiteral("retry"), tr("Try again"), &EmptyState::retryRequested);
    layout->addStretch(3);
}

QPushButton *EmptyState::addButton(const QString &name, const QString &text, void (EmptyState::*signal)())
{
    auto *button = new QPushButton{text, this};
    button->setObjectName(name);
    static_cast<QVBoxLayout *>(layout())->addWidget(button, 0, Qt::AlignHCenter);
    connect(button, &QPushButton::clicked, this, signal);
    return button;
}

void EmptyState::explain(Reason reason, const QString &details)
{
    switch (reason) {
    case Reason::EmptyStore:
        m_title->setText(tr("There are no appeals yet"));
        m_text->setText(tr("Import a table of appeals (XLSX or CSV), or look around in a made-up municipality."));
        break;
    case Reason::EmptyView:
        m_title->setText(tr("Nothing waits here"));
        m_text->setText(tr("All appeals of this view are dealt with. Other views are on the left."));
        break;
    case Reason::NothingFound:
        m_title->setText(tr("Nothing found"));
        m_text->setText(tr("Word forms are found by themselves: try fewer words, or take a filter away."));
        break;
    case Reason::Failed:
        m_title->setText(tr("The list could not be read"));
        m_text->setText(details);
        break;
    }
    m_import->setVisible(reason == Reason::EmptyStore);
    m_demo->setVisible(reason == Reason::EmptyStore);
    m_clear->setVisible(reason == Reason::NothingFound);
    m_showAll->setVisible(reason == Reason::EmptyView || reason == Reason::NothingFound);
    m_retry->setVisible(reason == Reason::Failed);
}

} // namespace otklik
