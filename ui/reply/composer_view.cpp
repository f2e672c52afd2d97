// SPDX-License-Identifier: GPL-3.0-or-later
// What the composer shows in each of its modes.
#include "ui/reply/composer_parts.h"
#include "ui/reply/reply_composer.h"
#include "ui/reply/reply_edit.h"
#include "ui/widgets/plain_label.h"

#include <QComboBox>
#include <QLocale>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace otklik {

void ReplyComposer::refresh()
{
    const bool isMyWriting = isWriting();
    m_parts->text->setReadOnly(!isMyWriting);
    m_parts->chooseTemplate->setEnabled(isMyWriting);
    m_parts->kind->setEnabled(isMyWriting);
    m_parts->outcome->setEnabled(isMyWriting && m_parts->kind->currentData().toBool());
    m_parts->note->setEnabled(m_mode != Mode::Nothing);
    refreshCounter();
    refreshState();

    // An answered appeal needs the room for its thread.
    const bool isClosed = isCompact();
    for (QWidget *part : {m_parts->writing, static_cast<QWidget *>(m_parts->text), static_cast<QWidget *>(m_parts->honest)})
        part->setVisible(!isClosed);

    const bool hasText = !m_parts->text->toPlainText().trimmed().isEmpty();
    const int limit = replyLimit(m_appeal.origin.channel);
    const bool fits = limit == 0 || m_parts->text->toPlainText().size() <= limit;
    const bool mustSubmit = needsApprovalFirst();
    m_parts->send->setVisible(!isClosed && m_mode != Mode::Judging && m_mode != Mode::Waiting && !mustSubmit);
    const bool isDelivered = !m_appeal.account.isEmpty();
    m_parts->send->setText(isDelivered ? tr("Send the answer (Ctrl+Enter)") : tr("Record the answer (Ctrl+Enter)"));
    m_parts->honest->setText(isDelivered ? tr("The gateway delivers the answer where the appeal came from.")
                                         : tr("The answer is recorded as answered and can be exported as a file of "
                                              "answers. No channel delivers answers to this appeal: this program does "
                                              "not send it."));
    m_parts->send->setEnabled(!m_isActing && (m_mode == Mode::Approved || (isMyWriting && hasText && fits)));
    m_parts->submit->setVisible(m_mode == Mode::Writing || m_mode == Mode::Nothing);
    m_parts->submit->setText(mustSubmit ? tr("For approval (Ctrl+Enter)") : tr("For approval"));
    m_parts->submit->setEnabled(isMyWriting && hasText && fits);
    m_parts->approve->setVisible(m_mode == Mode::Judging);
    m_parts->approve->setEnabled(!m_isActing);
    m_parts->giveBack->setVisible(m_mode == Mode::Judging || m_mode == Mode::Waiting || m_mode == Mode::Approved);
    m_parts->giveBack->setText(m_mode == Mode::Judging ? tr("Return…") : tr("Take back to change"));
    m_parts->giveBack->setEnabled(!m_isActing);
}

void ReplyComposer::refreshState()
{
    const QString author
        = m_appeal.submitted ? m_desk.settings().configuration()->operatorName(m_appeal.submitted->by) : QString{};
    QString words;
    switch (m_mode) {
    case Mode::Nothing:
    case Mode::Writing: break;
    case Mode::Waiting: words = tr("Your answer waits for the approval of another operator."); break;
    case Mode::Judging: words = tr("%1 submitted this answer for approval.").arg(author); break;
    case Mode::Approved: words = tr("The answer of %1 is approved and can be recorded.").arg(author); break;
    case Mode::Closed: words = tr("Answered and closed. To answer once more, clear the outcome."); break;
    case Mode::Elsewhere: words = elsewhereWords(); break;
    }
    m_parts->state->setText(words);
    m_parts->state->setVisible(!words.isEmpty());
}

QString ReplyComposer::elsewhereWords() const
{
    if (!m_appeal.isCopy)
        return tr("You only look on here.");
    const QString &municipality = m_appeal.twin ? m_appeal.twin->municipality : m_appeal.origin.municipality;
    return m_appeal.closed ? tr("Returned. %1 answers the author.").arg(municipality)
                           : tr("%1 answers the author. Return the appeal with what was decided: Shift+E.").arg(municipality);
}

void ReplyComposer::refreshCounter()
{
    const auto length = m_parts->text->toPlainText().size();
    const int limit = replyLimit(m_appeal.origin.channel);
    const QLocale locale;
    if (limit == 0)
        m_parts->counter->setText(locale.toString(length));
    else if (length <= limit)
        m_parts->counter->setText(locale.toString(length) + u'/' + locale.toString(limit));
    else
        m_parts->counter->setText(tr("%n character(s) too many", nullptr, static_cast<int>(length - limit)));
    QFont font = this->font();
    font.setBold(limit > 0 && length > limit);
    m_parts->counter->setFont(font);
}

} // namespace otklik
