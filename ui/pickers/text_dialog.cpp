// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pickers/text_dialog.h"

#include <QDialogButtonBox>
#include <QKeyEvent>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace otklik {

TextDialog::TextDialog(const Wording &wording, QWidget *parent)
    : QDialog(parent)
    , m_mayBeEmpty(wording.mayBeEmpty)
    , m_isOneLine(wording.isOneLine)
    , m_text(new QPlainTextEdit(this))
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this))
{
    setWindowTitle(wording.title);
    setAttribute(Qt::WA_DeleteOnClose);
    m_text->setObjectName(u"text"_s);
    m_text->setAccessibleName(wording.title);
    m_text->setPlaceholderText(wording.hint);
    m_text->setTabChangesFocus(true);
    m_text->setPlainText(wording.text);
    m_text->selectAll();
    m_text->installEventFilter(this);
    if (m_isOneLine)
        m_text->setFixedHeight(m_text->fontMetrics().lineSpacing() * 2 + 12);
    m_buttons->button(QDialogButtonBox::Ok)->setText(wording.button);

    auto *column = new QVBoxLayout(this);
    column->addWidget(m_text);
    column->addWidget(m_buttons);
    resize(440, m_isOneLine ? sizeHint().height() : 220);

    connect(m_text, &QPlainTextEdit::textChanged, this, &TextDialog::refresh);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &TextDialog::take);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &TextDialog::reject);
    refresh();
    m_text->setFocus();
}

bool TextDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_text && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool isEnter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (isEnter && (m_isOneLine || key->modifiers().testFlag(Qt::ControlModifier))) {
            take();
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

void TextDialog::refresh()
{
    const bool isGood = m_mayBeEmpty || !m_text->toPlainText().trimmed().isEmpty();
    m_buttons->button(QDialogButtonBox::Ok)->setEnabled(isGood);
}

void TextDialog::take()
{
    if (!m_buttons->button(QDialogButtonBox::Ok)->isEnabled())
        return;
    const QString text = m_text->toPlainText().trimmed();
    accept();
    emit written(text);
}

} // namespace otklik
