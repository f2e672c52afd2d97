// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/actions/appeal_actions.h"
#include "ui/actions/command.h"

#include <QTimer>
#include <QWidget>

class QCheckBox;
class QPushButton;
class QTableView;

namespace otklik {

class AlikeList;
class PlainLabel;
class ProblemModel;

/// Mass problems: how many people wait and where, what came in since and may belong to them, and what is done to all
/// appeals of one at once: one text for everybody, one outcome, another name.
class ProblemPage final : public QWidget {
    Q_OBJECT
public:
    /// Both have to outlive the page.
    ProblemPage(Desk &desk, AppealActions &actions, QWidget *parent = nullptr);

    void refresh();
    void choose(const QString &problem);
    QTableView *table() const { return m_table; }
    const std::vector<Command> &commands() const { return m_commands; }
    bool handleKey(const QKeyEvent *event) { return runByKey(m_commands, event); }

signals:
    void listRequested(const otklik::AppealQuery &query); ///< of the problem's appeals
    void openCountChanged(int problems);
    void failed(const otklik::Error &error);

protected:
    void showEvent(QShowEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    using Appeals = std::vector<Appeal>;

    void build();
    QWidget *buildDetails();
    void makeCommands();
    void load();
    void take(const std::vector<Problem> &problems);
    void showCurrent();
    void loadDetails();
    void showMembers(const std::vector<AppealRow> &rows);
    void updateButtons();
    const Problem *current() const;
    /// Calls with every appeal of the current problem, or says what hindered.
    void withMembers(std::function<void(const Appeals &)> act);
    void showAppeals();
    void answerAll();
    void approveAll();
    void sendApproved();
    void closeAll();
    void rename();
    void joinMarked();

    Desk &m_desk;
    AppealActions &m_actions;
    ProblemModel *m_model;
    PlainLabel *m_summary;
    QCheckBox *m_alsoClosed;
    QTableView *m_table;
    PlainLabel *m_empty;
    QWidget *m_details = nullptr;
    PlainLabel *m_people;
    PlainLabel *m_alikeWords;
    AlikeList *m_alike;
    std::vector<Command> m_commands;
    std::vector<std::pair<QString, QPushButton *>> m_buttons; ///< by the id of the command
    QTimer m_soon; ///< several changes in a row are one question
    QString m_chosen; ///< stays chosen when the list changes under it
    int m_waitForApproval = 0; ///< of the chosen problem
    int m_approved = 0;
    quint64 m_generation = 0; ///< an answer to an older question is dropped
};

} // namespace otklik
