// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forward/form_field.h"

#include "ui/widgets/plain_label.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace otklik {

FormField::FormField(const QString &label, QWidget *parent)
    : QWidget(parent)
    , m_label(new PlainLabel(this))
    , m_parts(new QVBoxLayout)
    , m_said(new PlainLabel(this))
{
    m_label->setObjectName(u"fieldLabel"_s);
    m_label->setWordWrap(true);
    m_said->setObjectName(u"fieldWrong"_s);
    m_said->setWordWrap(true);
    m_said->hide();
    m_parts->setSpacing(2);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(2);
    column->addWidget(m_label);
    column->addLayout(m_parts);
    column->addWidget(m_said);
    setLabel(label);
}

void FormField::setLabel(const QString &label)
{
    m_label->setText(label);
    m_label->setVisible(!label.isEmpty());
}

void FormField::say(const QString &words)
{
    m_said->setText(words.isEmpty() ? QString{} : u"⚠ "_s + words);
    m_said->setVisible(!words.isEmpty());
}

QString FormField::said() const
{
    return m_said->isHidden() ? QString{} : m_said->text();
}

void FormField::addPart(QWidget *part)
{
    m_parts->addWidget(part);
}

} // namespace otklik
