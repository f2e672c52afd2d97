// SPDX-License-Identifier: GPL-3.0-or-later
// What the window shows of the team.
#include "ui/shell/workplace.h"

#include "ui/actions/desk_words.h"
#include "ui/card/card_page.h"
#include "ui/delivery/answer_watch.h"
#include "ui/inbox/inbox_page.h"
#include "ui/inbox/view_list.h"
#include "ui/outbox/answers_pane.h"
#include "ui/outbox/outbox_page.h"
#include "ui/settings/settings_dialog.h"
#include "ui/shell/status_line.h"
#include "ui/team/team_link.h"
#include "ui/team/team_words.h"

using namespace Qt::StringLiterals;

namespace otklik {

void Workplace::connectTeam()
{
    connect(m_team, &TeamLink::stateChanged, this, &Workplace::showTeam);
    connect(m_team, &TeamLink::settingsWanted, this, &Workplace::openTeamSettings);
    connect(m_team, &TeamLink::failed, this, &Workplace::showError);
    connect(m_outbox, &OutboxPage::appealChosen, this, &Workplace::goToAppeal);
    connect(m_outbox, &OutboxPage::answersChanged, this, &Workplace::showTeam);
    connect(m_outbox, &OutboxPage::settled, this,
            [this](AppealId appeal, const DeliverySettled &decision) { m_parts.actions.apply(decision, {appeal}); });
    connect(m_outbox, &OutboxPage::said, m_status, &StatusLine::say);
    connect(m_outbox, &OutboxPage::failed, this, &Workplace::showError);
    connect(m_card, &CardPage::outboxWanted, this, &Workplace::showOutbox);
    connect(m_status, &StatusLine::teamWanted, this, [this] {
        if (m_team->state().trouble)
            m_team->showTrouble();
        else
            m_desk.team().wake();
    });
    connect(m_status, &StatusLine::outboxWanted, this, &Workplace::showOutbox);
}

void Workplace::showTeam()
{
    const TeamState state = m_team->state();
    const OutboxCounts &outbox = state.outbox;
    const AnswerWatch &answers = m_outbox->watch();
    m_inbox->viewList()->setPageCount(u"outbox"_s, outbox.waiting + outbox.held + outbox.refused + answers.needed());
    m_outbox->refresh();
    QStringList waiting{TeamWords::outbox(outbox), answersSummary(answers.answers())};
    waiting.removeAll(QString{});
    m_status->setOutbox(waiting.join(u" · "_s), outbox.refused + answers.needed() > 0);
    if (!m_team->isInTeam())
        return showStore();
    const TimeWords time = timeWords(*m_desk.settings().configuration());
    m_status->setTeam(TeamWords::line(state, time, m_desk.clock()()), TeamWords::explanation(state),
                      state.trouble.has_value());
}

void Workplace::openTeamSettings()
{
    openSettings()->showTeam();
}

void Workplace::goToAppeal(AppealId appeal)
{
    showInbox();
    m_inbox->goTo(appeal);
}

} // namespace otklik
