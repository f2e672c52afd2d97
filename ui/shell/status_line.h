// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/actions/appeal_actions.h"

#include <QStatusBar>

class QProgressBar;
class QPushButton;
class QToolButton;

namespace otklik {

class Jobs;
class PlainLabel;

/// The window's last line: where the data are and of when, the work under way, the last action with its undo, who sits
/// here.
class StatusLine final : public QStatusBar {
    Q_OBJECT
public:
    /// Both have to outlive it.
    StatusLine(AppealActions &actions, Jobs &jobs, QWidget *parent = nullptr);

    void setStore(const QString &words); ///< "Store on this computer · data as of 10:42"
    /// Of a desk in a team: how it stands, in one line, what to do about it, and what waits. An empty outbox shows
    /// nothing.
    void setTeam(const QString &words, const QString &explanation, bool isTrouble);
    void setOutbox(const QString &words, bool needsPerson);
    void setMe(const QString &nameAndRole);
    void say(const QString &words); ///< until the next action or half a minute

signals:
    void operatorSwitchWanted();
    void teamWanted(); ///< the line about the team was chosen
    void outboxWanted();

private:
    void showJobs();
    void showAction(const QString &words, quint64 action);

    AppealActions &m_actions;
    Jobs &m_jobs;
    PlainLabel *m_store;
    QToolButton *m_team;
    QToolButton *m_outbox;
    PlainLabel *m_said;
    QToolButton *m_undo;
    PlainLabel *m_job;
    QProgressBar *m_progress;
    QToolButton *m_cancel;
    QToolButton *m_me;
    QTimer *m_forget;
    quint64 m_action = 0;
};

} // namespace otklik
