// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/team/trouble_view.h"

#include "ui/widgets/heading.h"
#include "ui/widgets/plain_label.h"
#include "ui/words/error_words.h"

#include <QGridLayout>

using namespace Qt::StringLiterals;

namespace otklik {

TroubleView::TroubleView(QWidget *parent)
    : QFrame(parent)
    , m_title(new PlainLabel(this))
    , m_text(new PlainLabel(this))
    , m_details(new PlainLabel(this))
{
    setObjectName(u"trouble"_s);
    setFrameShape(QFrame::StyledPanel);
    m_title->setObjectName(u"troubleTitle"_s);
    m_text->setObjectName(u"troubleText"_s);
    m_details->setObjectName(u"troubleDetails"_s);
    m_title->setFont(headingFont(m_title->font()));
    auto *mark = new PlainLabel(u"⚠"_s, this);
    mark->setFont(m_title->font());
    m_details->setForegroundRole(QPalette::PlaceholderText);
    auto *grid = new QGridLayout(this);
    grid->setColumnStretch(1, 1);
    grid->addWidget(mark, 0, 0, Qt::AlignTop);
    int row = 0;
    for (PlainLabel *label : {m_title, m_text, m_details}) {
        label->setWordWrap(true);
        grid->addWidget(label, row++, 1);
    }
    clear();
}

void TroubleView::show(const Error &error)
{
    QStringList next{ErrorWords::whatIsSafe(error), ErrorWords::whatNext(error)};
    next.removeAll(QString{});
    m_title->setText(ErrorWords::whatHappened(error));
    m_text->setText(next.join(u' '));
    m_text->setVisible(!next.isEmpty());
    m_details->setText(error.details.isEmpty() ? QString{} : tr("For the administrator: %1").arg(error.details));
    m_details->setVisible(!error.details.isEmpty());
    setAccessibleName(text());
    setVisible(true);
}

void TroubleView::clear()
{
    hide();
    for (PlainLabel *label : {m_title, m_text, m_details})
        label->setText({});
}

QString TroubleView::text() const
{
    return m_text->text().isEmpty() ? m_title->text() : m_title->text() + u' ' + m_text->text();
}

} // namespace otklik
