// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/operation.h"
#include "core/service/configuration.h"
#include "core/service/open_answers.h"
#include "ui/actions/command.h"

#include <QWidget>

class QTableView;

namespace otklik {

class AnswersModel;
class DeliveryStrip;
class PlainLabel;

/// The answers that have not reached the citizen, and the requests that have not reached another system: what a person
/// has to decide about, and what waits for long. Hidden where there are none.
class AnswersPane final : public QWidget {
    Q_OBJECT
public:
    explicit AnswersPane(QWidget *parent = nullptr);

    void setAnswers(std::vector<OpenAnswer> answers, const ConfigurationPtr &configuration, Timestamp now);
    void setHasAllTheRoom(bool hasAll); ///< else it leaves most of it to what stands below
    QTableView *table() const { return m_table; }
    const std::vector<Command> &commands() const { return m_commands; }
    void selectLast();

signals:
    void appealChosen(otklik::AppealId appeal);
    void settled(otklik::AppealId appeal, const otklik::DeliverySettled &decision);
    void endPassed(); ///< further down than the last row

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    void makeCommands();
    void fitHeight();
    void step(int by);
    void select(int row);
    const OpenAnswer *current() const;
    void openCurrent();
    void showCurrent();

    AnswersModel *m_model;
    PlainLabel *m_summary;
    QTableView *m_table;
    DeliveryStrip *m_strip;
    std::vector<Command> m_commands;
    OperationId m_chosen; ///< stays chosen when the list changes under it
    int m_chosenRow = 0;
    bool m_hasAllTheRoom = false;
};

/// "2 answers need you · 5 answers wait for delivery"; empty where there is nothing.
QString answersSummary(const std::vector<OpenAnswer> &answers);

} // namespace otklik
