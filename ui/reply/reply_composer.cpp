// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reply/reply_composer.h"

#include "core/base/when_done.h"
#include "core/domain/permission.h"
#include "ui/actions/desk_words.h"
#include "ui/pickers/choice_picker.h"
#include "ui/pickers/text_dialog.h"
#include "ui/reply/composer_parts.h"
#include "ui/reply/reply_edit.h"
#include "ui/reply/template_values.h"
#include "ui/widgets/plain_label.h"
#include "ui/words/error_words.h"

#include <QComboBox>
#include <QLocale>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

enum Kind { kFinal, kInterim, kQuestion }; // in the order of the box

} // namespace

ReplyComposer::ReplyComposer(Desk &desk, AppealActions &actions, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_actions(actions)
    , m_drafts(desk)
    , m_parts(std::make_unique<ComposerParts>(this))
{
    connect(m_parts->text, &QPlainTextEdit::textChanged, this, &ReplyComposer::edited);
    connect(m_parts->kind, &QComboBox::currentIndexChanged, this, &ReplyComposer::edited);
    connect(m_parts->outcome, &QComboBox::currentTextChanged, this, &ReplyComposer::edited);
    connect(m_parts->text, &ReplyEdit::focusLeft, &m_drafts, &DraftKeeper::flush);
    connect(m_parts->retry, &QPushButton::clicked, &m_drafts, &DraftKeeper::flush);
    connect(m_parts->chooseTemplate, &QPushButton::clicked, this, &ReplyComposer::chooseTemplate);
    connect(m_parts->send, &QPushButton::clicked, this, &ReplyComposer::send);
    connect(m_parts->submit, &QPushButton::clicked, this, &ReplyComposer::submit);
    connect(m_parts->approve, &QPushButton::clicked, this, &ReplyComposer::approve);
    connect(m_parts->giveBack, &QPushButton::clicked, this, &ReplyComposer::returnReply);
    connect(m_parts->note, &QPushButton::clicked, this, &ReplyComposer::noteWanted);
    connect(&m_drafts, &DraftKeeper::saved, this, &ReplyComposer::draftSaved);
    connect(&m_drafts, &DraftKeeper::failed, this, &ReplyComposer::draftFailed);
    connect(&m_actions, &AppealActions::answerTakenBack, this, &ReplyComposer::takenBack);
    refresh();
}

ReplyComposer::~ReplyComposer() = default;

void ReplyComposer::showAppeal(const Appeal &appeal, const std::optional<Draft> &draft)
{
    const bool isAnother = appeal.id != m_appeal.id;
    if (isAnother)
        reset();
    m_appeal = appeal;
    const Mode mode = modeOf(appeal);
    if (isAnother || mode != m_mode)
        enterMode(mode, draft);
    refresh();
    m_isAwaiting = false;
    if (const auto wish = std::exchange(m_wish, {}))
        wish();
}

void ReplyComposer::await()
{
    m_isAwaiting = true;
    m_wish = {};
}

bool ReplyComposer::runLater(std::function<void()> wish)
{
    if (!m_isAwaiting)
        return false;
    m_wish = std::move(wish);
    return true;
}

void ReplyComposer::clear()
{
    m_isAwaiting = false;
    m_wish = {};
    reset();
}

void ReplyComposer::reset()
{
    m_drafts.flush();
    m_appeal = {};
    m_isActing = false;
    m_parts->failure->hide();
    enterMode(Mode::Nothing, std::nullopt);
    refresh();
}

ReplyComposer::Mode ReplyComposer::modeOf(const Appeal &appeal) const
{
    if (!appeal.id)
        return Mode::Nothing;
    if (appeal.isCopy || isOnlooker(appeal))
        return Mode::Elsewhere;
    if (appeal.submitted && appeal.isApproved)
        return Mode::Approved;
    if (appeal.submitted)
        return appeal.submitted->by == m_desk.settings().me() ? Mode::Waiting : Mode::Judging;
    return appeal.closed || appeal.isAnsweredFinally ? Mode::Closed : Mode::Writing;
}

bool ReplyComposer::isOnlooker(const Appeal &appeal) const
{
    const ConfigurationPtr configuration = m_desk.settings().configuration();
    const Operator *here = configuration->findOperator(m_desk.settings().me(), appeal.origin.municipality);
    return !here || here->role == Role::Observer;
}

void ReplyComposer::enterMode(Mode mode, const std::optional<Draft> &draft)
{
    emit typed(false);
    const bool wasWriting = m_mode == Mode::Writing;
    m_mode = mode;
    m_parts->saved->setText({});
    if (mode == Mode::Writing) {
        if (draft)
            showReply({draft->text, draft->isFinal, draft->outcome, {}, {}, draft->isQuestion});
        else
            showReply(m_appeal.draft.value_or(PendingReply{}));
    } else if (m_appeal.submitted) {
        showReply(*m_appeal.submitted);
    } else if (wasWriting || mode == Mode::Nothing) {
        showReply({});
    }
}

void ReplyComposer::showReply(const PendingReply &reply)
{
    m_isFilling = true;
    m_parts->text->setPlainText(reply.text);
    m_parts->kind->setCurrentIndex(reply.isQuestion ? kQuestion : reply.isFinal ? kFinal : kInterim);
    m_parts->outcome->setCurrentText(reply.outcome);
    m_isFilling = false;
}

std::vector<Command> ReplyComposer::commands()
{
    const auto writing = [this] { return isWriting() || m_isAwaiting; };
    const auto judging = [this] { return m_mode == Mode::Judging; };
    return {
        {u"reply"_s, tr("Reply"), Qt::Key_R, {}, [this] { beginReply(); }, writing},
        {u"template"_s, tr("Template into the reply"), Qt::Key_Semicolon, {}, [this] { chooseTemplate(); }, writing},
        {u"send"_s, tr("Record the answer, or submit it for approval"), Qt::Key_Return, Qt::ControlModifier,
         [this] { send(); }, [this] { return isWriting() || m_mode == Mode::Approved; }},
        {u"submit"_s, tr("Submit the answer for approval"), Qt::Key_S, {}, [this] { submit(); }, writing},
        {u"approve"_s, tr("Approve the answer"), Qt::Key_V, {}, [this] { approve(); }, judging},
        {u"return"_s, tr("Return the answer"), Qt::Key_V, Qt::ShiftModifier, [this] { returnReply(); },
         [this] { return m_appeal.submitted.has_value(); }}};
}

void ReplyComposer::beginReply()
{
    if (!runLater([this] { beginReply(); }))
        m_parts->text->setFocus(Qt::ShortcutFocusReason);
}

void ReplyComposer::chooseTemplate()
{
    if (runLater([this] { chooseTemplate(); }) || !isWriting())
        return;
    const auto templates = templatesFor(m_appeal, *m_desk.settings().configuration());
    std::vector<Choice> choices;
    for (std::size_t i = 0; i < templates.size(); ++i)
        choices.push_back({templates[i].name, templates[i].isFinal ? QString{} : tr("interim"), static_cast<int>(i)});
    auto *picker = new ChoicePicker(
        tr("Template"), tr("name of the template"),
        [choices](const QString &typed) { return matching(choices, typed); }, window());
    connect(picker, &ChoicePicker::chosen, this, [this, templates, appeal = m_appeal.id](const QVariant &index) {
        if (appeal == m_appeal.id)
            insertTemplate(templates[static_cast<std::size_t>(index.toInt())]);
    });
    picker->open();
}

void ReplyComposer::insertTemplate(const ReplyTemplate &chosen)
{
    if (!isWriting())
        return;
    const auto configuration = m_desk.settings().configuration();
    m_parts->kind->setCurrentIndex(chosen.isFinal ? kFinal : kInterim);
    m_parts->text->insertReply(expand(chosen, templateValues(m_appeal, *configuration, m_desk.clock()())).text);
    m_parts->text->setFocus(Qt::ShortcutFocusReason);
}

void ReplyComposer::send()
{
    if (m_mode == Mode::Approved)
        record();
    else if (needsApprovalFirst())
        submit();
    else if (isWriting() && isReady())
        record();
}

void ReplyComposer::record()
{
    const PendingReply reply = m_mode == Mode::Approved ? *m_appeal.submitted : written();
    act(ReplySent{reply.text, reply.isFinal, reply.outcome, m_appeal.due, reply.isQuestion});
}

void ReplyComposer::submit()
{
    if (!isWriting() || !isReady())
        return;
    const PendingReply reply = written();
    act(ReplySubmitted{reply.text, reply.isFinal, reply.outcome, reply.isQuestion});
}

void ReplyComposer::approve()
{
    if (m_mode == Mode::Judging)
        act(ReplyApproved{});
}

void ReplyComposer::returnReply()
{
    if (!m_appeal.submitted)
        return;
    const bool isMine = m_appeal.submitted->by == m_desk.settings().me();
    if (isMine) {
        act(ReplyReturned{});
        return;
    }
    auto *dialog = new TextDialog({.title = tr("Return the answer"),
                                   .hint = tr("what has to be changed; Ctrl+Enter returns it"),
                                   .button = tr("Return")},
                                  window());
    connect(dialog, &TextDialog::written, this, [this, appeal = m_appeal.id](const QString &remark) {
        if (appeal == m_appeal.id)
            act(ReplyReturned{remark});
    });
    dialog->open();
}

bool ReplyComposer::isReady()
{
    const bool isUnfilled = m_parts->text->hasUnfilledFacts();
    if (isUnfilled) {
        m_parts->text->setFocus(Qt::OtherFocusReason);
        m_parts->text->selectNextFact();
        m_parts->state->setText(ErrorWords::message(
            fail(ErrorCode::Refused, QString::fromLatin1(refusal::kFactMissing))));
        m_parts->state->show();
    }
    return !isUnfilled && m_parts->send->isEnabled();
}

void ReplyComposer::act(const Change &change)
{
    if (m_isActing)
        return;
    m_isActing = true;
    m_drafts.flush(); // before the operation: the store takes the draft away when it is done
    const bool wasTyping = m_parts->text->hasFocus();
    if (wasTyping)
        setFocus(Qt::OtherFocusReason); // the next keys are commands, not words of an answer that has left
    refresh();
    const AppealId appeal = m_appeal.id;
    const bool isWritten = m_mode == Mode::Writing;
    whenDone(this, m_actions.apply(change, {appeal}), [=, this](const AppealActions::Outcomes &outcomes) {
        const bool isDone = outcomes && !outcomes->empty() && outcomes->front().verdict;
        if (isDone && isWritten)
            m_drafts.drop(appeal); // it is in the history now
        if (appeal != m_appeal.id)
            return;
        m_isActing = false;
        if (isDone && isWritten)
            showReply({});
        refresh();
        if (!isDone && wasTyping && hasFocus())
            m_parts->text->setFocus(Qt::OtherFocusReason);
    });
}

void ReplyComposer::edited()
{
    if (m_isFilling)
        return;
    if (m_mode == Mode::Writing && !m_isActing) {
        const PendingReply reply = written();
        m_drafts.change(m_appeal.id, {reply.text, reply.isFinal, reply.outcome, {}, reply.isQuestion});
        m_parts->saved->setText({});
        emit typed(!reply.text.isEmpty());
    }
    refresh();
}

void ReplyComposer::takenBack(AppealId appeal, const ReplySent &answer)
{
    if (appeal != m_appeal.id || m_appeal.submitted)
        return; // it is a draft again in the store
    enterMode(Mode::Writing, Draft{answer.text, answer.isFinal, answer.outcome, {}, answer.isQuestion});
    refresh();
}

PendingReply ReplyComposer::written() const
{
    const bool isFinal = m_parts->kind->currentData().toBool();
    return {m_parts->text->toPlainText(),
            isFinal,
            isFinal ? m_parts->outcome->currentText().trimmed() : QString{},
            {},
            {},
            m_parts->kind->currentIndex() == kQuestion};
}

bool ReplyComposer::needsApprovalFirst() const
{
    return m_mode == Mode::Writing &&
           needsApproval(m_desk.settings().configuration()->municipality.practice.approval, m_appeal.importance);
}

void ReplyComposer::draftSaved(AppealId appeal)
{
    if (appeal != m_appeal.id)
        return;
    m_parts->failure->hide();
    const bool isEmpty = m_parts->text->toPlainText().isEmpty();
    const TimeWords time = timeWords(*m_desk.settings().configuration());
    m_parts->saved->setText(isEmpty || m_mode != Mode::Writing ? QString{}
                                                               : tr("draft saved %1").arg(time.clock(m_desk.clock()())));
}

void ReplyComposer::draftFailed(AppealId appeal, const Error &error)
{
    if (appeal != m_appeal.id)
        return;
    m_parts->saved->setText({});
    m_parts->failureWords->setText(tr("The draft is not saved. %1 The text stays here and will be tried again.")
                                       .arg(ErrorWords::whatHappened(error)));
    m_parts->failure->show();
}

} // namespace otklik
