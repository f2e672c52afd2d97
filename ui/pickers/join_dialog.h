// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/service/problem_service.h"

#include <QDialog>

class QLineEdit;
class QListWidget;
class QPushButton;

namespace otklik {

class AlikeList;
class PlainLabel;

/// Asks of which mass problem some appeals are: one that there is, or a new one by its name. Below stand other appeals
/// that are like them and may be joined in the same step. It opens at once, and what it offers comes in while it is open:
/// what was typed meanwhile stays, and Enter waits for it. Esc closes.
class JoinDialog final : public QDialog {
    Q_OBJECT
public:
    /// `count` appeals are to be joined.
    JoinDialog(int count, QWidget *parent);

    // Each is called once.
    /// The problem that all of them are of, if there is one, and how a new one is called unless the operator says
    /// otherwise.
    void setSubject(const QString &present, const QString &suggestedName);
    void setProblems(const std::vector<Problem> &problems);
    void setAlike(const AlikeAppeals &alike);

signals:
    void joined(const QString &problem, const std::vector<otklik::AppealId> &alsoThese);
    void left(); ///< to be taken out of the present one

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    void offer();
    void addChoice(const QString &problem, const QString &words);
    QString wordsOf(const Problem &problem) const;
    void showAlike();
    void countMarked();
    void arrived();
    void take();

    int m_count;
    int m_awaited = 3;
    bool m_isTakenSoon = false; ///< Enter came before what it is to take
    QString m_present;
    QString m_suggested;
    std::vector<Problem> m_problems;
    AlikeAppeals m_alike;
    QLineEdit *m_name;
    QListWidget *m_choices;
    PlainLabel *m_alikeWords;
    AlikeList *m_alikeList;
    QPushButton *m_join;
    bool m_isTaken = false;
};

} // namespace otklik
