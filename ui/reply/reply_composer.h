// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/actions/appeal_actions.h"
#include "ui/actions/command.h"
#include "ui/reply/draft_keeper.h"

#include <QWidget>

class QComboBox;
class QPushButton;

namespace otklik {

class ComposerParts;
class PlainLabel;
class ReplyEdit;

/// Where the answer to the appeal on the card is written, submitted, approved and recorded. Recording is not delivery:
/// no channel is connected yet, and the composer says so beside its button.
class ReplyComposer final : public QWidget {
    Q_OBJECT
public:
    ReplyComposer(Desk &desk, AppealActions &actions, QWidget *parent = nullptr);
    ~ReplyComposer() override;

    /// What keeps the drafts: the page loads them together with the card.
    DraftKeeper &drafts() { return m_drafts; }

    /// A new appeal, or the one on the screen again after a change: then what is being written stays.
    void showAppeal(const Appeal &appeal, const std::optional<Draft> &draft);
    void clear();
    /// An appeal will be shown soon: what the operator asks for meanwhile waits for it.
    void await();

    /// Nothing can be written: it needs a line or two only.
    bool isCompact() const { return m_mode == Mode::Closed || m_mode == Mode::Elsewhere; }

    /// Reply, template, record, submit, approve, return.
    std::vector<Command> commands();

    void beginReply();
    void chooseTemplate();
    void send();     ///< records the answer, or submits it where the municipality wants it approved
    void submit();
    void approve();
    void returnReply();

signals:
    void noteWanted();
    /// With each change by the operator, and when there is nothing to write any more.
    void typed(bool hasText);

private:
    /// What can be done with the reply now.
    enum class Mode { Nothing, Writing, Waiting, Judging, Approved, Closed, Elsewhere };

    void reset();
    Mode modeOf(const Appeal &appeal) const;
    bool isOnlooker(const Appeal &appeal) const;
    void enterMode(Mode mode, const std::optional<Draft> &draft);
    void showReply(const PendingReply &reply);
    void insertTemplate(const ReplyTemplate &chosen);
    void record();
    void act(const Change &change);
    bool isReady(); ///< otherwise says what is missing
    void edited();
    void refresh();
    void refreshState();
    QString elsewhereWords() const;
    void refreshCounter();
    void draftSaved(AppealId appeal);
    void draftFailed(AppealId appeal, const Error &error);
    void takenBack(AppealId appeal, const ReplySent &answer);
    PendingReply written() const;
    bool needsApprovalFirst() const;
    bool runLater(std::function<void()> wish);
    bool isWriting() const { return m_mode == Mode::Writing && !m_isActing; }

    Desk &m_desk;
    AppealActions &m_actions;
    DraftKeeper m_drafts;
    Appeal m_appeal;
    Mode m_mode = Mode::Nothing;
    bool m_isAwaiting = false;
    std::function<void()> m_wish; ///< of the operator, until the appeal is there
    bool m_isActing = false;  ///< an operation on the reply is on its way
    bool m_isFilling = false; ///< the program writes into the fields, not the operator
    std::unique_ptr<ComposerParts> m_parts;
};

} // namespace otklik
