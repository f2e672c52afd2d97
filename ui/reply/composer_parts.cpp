// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reply/composer_parts.h"

#include "core/domain/values.h"
#include "ui/reply/reply_edit.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/plain_tool_tip.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

/// Editable from the beginning: the field inside takes its place in the order of Tab when it is made.
QComboBox *editableBox(QWidget *parent)
{
    auto *box = new QComboBox(parent);
    box->setEditable(true);
    return box;
}

} // namespace

ComposerParts::ComposerParts(QWidget *composer)
    : state(new PlainLabel(composer))
    , failure(new QWidget(composer))
    , failureWords(new PlainLabel(failure))
    , retry(new QPushButton(tr("Try again"), failure))
    , chooseTemplate(new QPushButton(tr("Template (;)"), composer))
    , kind(new QComboBox(composer))
    , outcome(editableBox(composer))
    , counter(new PlainLabel(composer))
    , text(new ReplyEdit(composer))
    , send(new QPushButton(composer))
    , submit(new QPushButton(tr("For approval"), composer))
    , approve(new QPushButton(tr("Approve"), composer))
    , giveBack(new QPushButton(tr("Return…"), composer))
    , note(new QPushButton(tr("Note (N)"), composer))
    , saved(new PlainLabel(composer))
{
    name();
    kind->addItem(tr("Final answer"), true);
    kind->addItem(tr("Interim answer"), false);
    kind->addItem(tr("Question to the author"), false);
    outcome->addItem({});
    outcome->addItems(suggestedOutcomes());
    outcome->lineEdit()->setPlaceholderText(tr("outcome"));
    outcome->setMinimumContentsLength(8);
    text->setPlaceholderText(tr("Answer to the citizen. R begins, ; takes a template, Tab goes to the next field to fill in."));
    text->setMinimumHeight(text->fontMetrics().lineSpacing() * 4 + 12);
    state->setWordWrap(true);
    failureWords->setWordWrap(true);

    auto *failureRow = new QHBoxLayout(failure);
    failureRow->setContentsMargins({});
    failureRow->addWidget(failureWords, 1);
    failureRow->addWidget(retry);
    failure->hide();
    state->hide();

    writing = topRow(composer);
    honest = new PlainLabel(composer);
    honest->setObjectName(u"honestNote"_s);
    honest->setWordWrap(true);
    honest->setForegroundRole(QPalette::PlaceholderText);

    auto *column = new QVBoxLayout(composer);
    column->setContentsMargins(8, 4, 8, 4);
    column->setSpacing(4);
    column->addWidget(state);
    column->addWidget(failure);
    column->addWidget(writing);
    column->addWidget(text, 1);
    column->addWidget(buttonRow(composer));
    column->addWidget(honest);
}

void ComposerParts::name()
{
    text->setObjectName(u"reply"_s);
    text->setAccessibleName(tr("Answer"));
    kind->setObjectName(u"replyKind"_s);
    kind->setAccessibleName(tr("Final, interim or a question"));
    outcome->setObjectName(u"replyOutcome"_s);
    outcome->setAccessibleName(tr("Outcome"));
    counter->setObjectName(u"counter"_s);
    send->setObjectName(u"send"_s);
    submit->setObjectName(u"submit"_s);
    approve->setObjectName(u"approve"_s);
    giveBack->setObjectName(u"return"_s);
    note->setObjectName(u"note"_s);
    saved->setObjectName(u"saved"_s);
    saved->setElideMode(Qt::ElideRight); // the first to give way in a narrow window: the properties stand beside
    state->setObjectName(u"replyState"_s);
    failure->setObjectName(u"draftFailure"_s);
    retry->setObjectName(u"retryDraft"_s);
    chooseTemplate->setObjectName(u"template"_s);
    setPlainToolTip(saved, tr("The draft is on the disk: it survives a power cut"));
}

QWidget *ComposerParts::topRow(QWidget *composer)
{
    auto *row = new QWidget(composer);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins({});
    layout->addWidget(chooseTemplate);
    layout->addWidget(kind);
    layout->addWidget(outcome);
    layout->addStretch(1);
    layout->addWidget(saved);
    layout->addWidget(counter);
    return row;
}

QWidget *ComposerParts::buttonRow(QWidget *composer)
{
    auto *row = new QWidget(composer);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins({});
    layout->addWidget(send);
    layout->addWidget(submit);
    layout->addWidget(approve);
    layout->addWidget(giveBack);
    layout->addStretch(1);
    layout->addWidget(note);
    return row;
}

} // namespace otklik
