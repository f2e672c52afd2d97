// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/status_line.h"

#include "ui/common/jobs.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/plain_tool_tip.h"

#include <QProgressBar>
#include <QTimer>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace otklik {

namespace {

QToolButton *flatButton(const QString &name, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setObjectName(name);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

/// "&" would underline a letter.
QString buttonText(QString words)
{
    return words.replace(u'&', u"&&"_s);
}

} // namespace

StatusLine::StatusLine(AppealActions &actions, Jobs &jobs, QWidget *parent)
    : QStatusBar(parent)
    , m_actions(actions)
    , m_jobs(jobs)
    , m_store(new PlainLabel(this))
    , m_team(flatButton(u"team"_s, this))
    , m_outbox(flatButton(u"outboxButton"_s, this))
    , m_said(new PlainLabel(this))
    , m_undo(flatButton(u"undoLast"_s, this))
    , m_job(new PlainLabel(this))
    , m_progress(new QProgressBar(this))
    , m_cancel(flatButton(u"cancelJob"_s, this))
    , m_me(flatButton(u"me"_s, this))
    , m_forget(new QTimer(this))
{
    m_store->setObjectName(u"storeWords"_s);
    m_said->setObjectName(u"said"_s);
    m_said->setElideMode(Qt::ElideRight);
    m_job->setObjectName(u"job"_s);
    m_progress->setMaximumWidth(140);
    m_progress->setAccessibleName(tr("Progress"));
    m_undo->setText(tr("Undo"));
    m_cancel->setText(tr("Cancel"));
    setPlainToolTip(m_me, tr("Change the operator"));
    setPlainToolTip(m_outbox, tr("Open the outbox"));
    m_team->hide();
    m_outbox->hide();
    addWidget(m_store);
    addWidget(m_team);
    addWidget(m_outbox);
    addWidget(m_said);
    addWidget(m_undo);
    addPermanentWidget(m_job);
    addPermanentWidget(m_progress);
    addPermanentWidget(m_cancel);
    addPermanentWidget(m_me);

    m_forget->setSingleShot(true);
    m_forget->setInterval(30s);
    connect(m_forget, &QTimer::timeout, this, [this] { showAction({}, 0); });
    connect(&actions, &AppealActions::done, this, &StatusLine::showAction);
    connect(&actions, &AppealActions::undoChanged, this,
            [this] { m_undo->setVisible(m_action != 0 && m_actions.canUndo()); });
    connect(m_undo, &QToolButton::clicked, this, [this] { m_actions.undo(m_action); });
    connect(&jobs, &Jobs::changed, this, &StatusLine::showJobs);
    connect(m_cancel, &QToolButton::clicked, this, [this] {
        if (!m_jobs.isIdle())
            m_jobs.cancel(m_jobs.all().front().id);
    });
    connect(m_team, &QToolButton::clicked, this, &StatusLine::teamWanted);
    connect(m_outbox, &QToolButton::clicked, this, &StatusLine::outboxWanted);
    connect(m_me, &QToolButton::clicked, this, &StatusLine::operatorSwitchWanted);
    setContentsMargins(6, 0, 6, 0);
    showAction({}, 0);
    showJobs();
}

void StatusLine::setStore(const QString &words)
{
    m_team->hide();
    m_store->setText(words);
    m_store->setVisible(true);
}

void StatusLine::setTeam(const QString &words, const QString &explanation, bool isTrouble)
{
    // The hub is asked every few seconds: what is on the screen already is not touched.
    if (m_team->accessibleName() != words) {
        m_team->setText(buttonText(isTrouble ? u"⚠ "_s + words : words));
        m_team->setAccessibleName(words);
    }
    setPlainToolTip(m_team, explanation.isEmpty() ? tr("Exchange with the team now") : explanation);
    m_store->hide();
    m_team->setVisible(true);
}

void StatusLine::setOutbox(const QString &words, bool needsPerson)
{
    if (m_outbox->accessibleName() != words) {
        m_outbox->setText(buttonText(words));
        m_outbox->setAccessibleName(words);
        QFont font = m_outbox->font();
        font.setBold(needsPerson);
        m_outbox->setFont(font);
    }
    m_outbox->setVisible(!words.isEmpty());
}

void StatusLine::setMe(const QString &nameAndRole)
{
    m_me->setText(buttonText(nameAndRole));
    m_me->setAccessibleName(tr("Operator: %1").arg(nameAndRole));
}

void StatusLine::say(const QString &words)
{
    showAction(words, 0);
}

void StatusLine::showAction(const QString &words, quint64 action)
{
    m_action = action;
    m_said->setText(words);
    m_undo->setVisible(action != 0 && m_actions.canUndo());
    m_forget->start();
}

void StatusLine::showJobs()
{
    const bool isBusy = !m_jobs.isIdle();
    m_job->setVisible(isBusy);
    m_progress->setVisible(isBusy);
    m_cancel->setVisible(isBusy);
    if (!isBusy)
        return;
    const Jobs::Job &job = m_jobs.all().front();
    const auto more = static_cast<int>(m_jobs.all().size()) - 1;
    m_job->setText(more > 0 ? tr("%1 and %n more", nullptr, more).arg(job.title) : job.title);
    m_progress->setRange(0, job.percent < 0 ? 0 : 100);
    m_progress->setValue(job.percent);
    m_cancel->setEnabled(!job.isCancelling);
}

} // namespace otklik
