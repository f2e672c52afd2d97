// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/service/desk.h"
#include "ui/actions/command.h"

#include <QTimer>
#include <QWidget>

class QPushButton;
class QTableView;

namespace otklik {

class AnswersPane;
class AnswerWatch;
class OutboxModel;
class PlainLabel;

/// Above, the answers that have not reached the citizen. Below, what was done here and is not at the hub yet: what
/// waits, what is held, and what the hub has refused, with three ways out. Nothing leaves this list without the hub or
/// the operator.
class OutboxPage final : public QWidget {
    Q_OBJECT
public:
    /// The desk has to outlive the page.
    explicit OutboxPage(Desk &desk, QWidget *parent = nullptr);

    void refresh();
    QTableView *table() const { return m_table; }
    AnswersPane *answers() const { return m_answers; }
    const AnswerWatch &watch() const { return *m_watch; }
    std::vector<Command> commands() const; ///< of both lists
    bool handleKey(const QKeyEvent *event);

signals:
    void appealChosen(otklik::AppealId appeal);
    void answersChanged(); ///< those of watch()
    void settled(otklik::AppealId appeal, const otklik::DeliverySettled &decision); ///< wanted; nothing is done yet
    void said(const QString &words); ///< what was done, for the status line
    void failed(const otklik::Error &error);

protected:
    void showEvent(QShowEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    void connectAnswers();
    QWidget *buildDetails();
    void makeCommands();
    QPushButton *addButton(const QString &commandId);
    bool isAtAnswers() const;
    void step(int by);
    void showAnswers();
    void load();
    void take(std::vector<OutboxItem> items);
    void showCurrent();
    void updateButtons();
    const OutboxItem *current() const;
    void select(int row);
    void perform(const QFuture<Result<>> &done, const QString &words);
    void applyAgain();
    void keepAsNote();
    void drop();
    void holdOrRelease();

    Desk &m_desk;
    AnswerWatch *m_watch;
    AnswersPane *m_answers;
    OutboxModel *m_model;
    PlainLabel *m_summary;
    QTableView *m_table;
    QWidget *m_details = nullptr;
    PlainLabel *m_what;
    PlainLabel *m_text;
    PlainLabel *m_why;
    PlainLabel *m_changed;
    PlainLabel *m_empty;
    std::vector<Command> m_commands;
    std::vector<std::pair<QString, QPushButton *>> m_buttons; ///< by the id of the command
    QTimer m_soon; ///< several changes in a row are one question
    OperationId m_chosen; ///< stays chosen when the list changes under it
    int m_chosenRow = 0;
    quint64 m_generation = 0; ///< an answer to an older question is dropped
};

} // namespace otklik
