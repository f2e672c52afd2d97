// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/trouble_page.h"

#include "ui/widgets/plain_label.h"
#include "ui/words/error_words.h"

#include <QDir>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

constexpr int kTextWidth = 560;

} // namespace

TroublePage::TroublePage(QWidget *parent)
    : QWidget(parent)
    , m_title(new PlainLabel(this))
    , m_text(new PlainLabel(this))
    , m_where(new PlainLabel(this))
    , m_retry(addButton(u"retry"_s, tr("Try again"), &TroublePage::retryRequested))
    , m_restore(addButton(u"restore"_s, tr("Restore a backup…"), &TroublePage::restoreRequested))
    , m_quit(addButton(u"quit"_s, tr("Close the program"), &TroublePage::quitRequested))
{
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.5);
    m_title->setFont(large);
    m_title->setObjectName(u"troubleTitle"_s);
    m_text->setObjectName(u"troubleText"_s);
    for (PlainLabel *label : {m_title, m_text, m_where}) {
        label->setWordWrap(true);
        label->setFixedWidth(kTextWidth);
    }
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_retry);
    buttons->addWidget(m_restore);
    buttons->addWidget(m_quit);
    buttons->addStretch();
    auto *column = new QVBoxLayout;
    column->setSpacing(12);
    column->addStretch(2);
    column->addWidget(m_title);
    column->addWidget(m_text);
    column->addWidget(m_where);
    column->addLayout(buttons);
    column->addStretch(3);
    auto *row = new QHBoxLayout(this);
    row->addStretch();
    row->addLayout(column);
    row->addStretch();
    showOpening();
}

QPushButton *TroublePage::addButton(const QString &name, const QString &text, void (TroublePage::*signal)())
{
    auto *button = new QPushButton(text, this);
    button->setObjectName(name);
    connect(button, &QPushButton::clicked, this, signal);
    return button;
}

void TroublePage::showOpening()
{
    m_title->setText(tr("Opening the store…"));
    m_text->setText({});
    m_where->setText({});
    for (QPushButton *button : {m_retry, m_restore, m_quit})
        button->hide();
}

void TroublePage::showError(const Error &error, const QString &directory)
{
    m_title->setText(ErrorWords::whatHappened(error));
    QStringList words{ErrorWords::whatIsSafe(error)};
    words << (error.code == ErrorCode::Corrupt
                  ? tr("Restore a backup: the damaged file is kept beside it, nothing is thrown away.")
                  : ErrorWords::whatNext(error));
    words.removeAll(QString{});
    m_text->setText(words.join(u' '));
    m_where->setText(tr("The store’s folder: %1").arg(QDir::toNativeSeparators(directory)));
    m_retry->setVisible(error.code != ErrorCode::SchemaTooNew);
    m_restore->setVisible(error.code == ErrorCode::Corrupt);
    m_quit->show();
    (m_restore->isVisibleTo(this) ? m_restore : m_quit)->setFocus();
}

} // namespace otklik
