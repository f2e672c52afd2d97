// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/forward/question_field.h"

class QComboBox;
class QListWidget;

namespace otklik {

class OneQuestion final : public QuestionField {
    Q_OBJECT
public:
    OneQuestion(const ForwardQuestion &question, QWidget *parent);
    QStringList values() const override;
    void setValues(const QStringList &values) override;
    std::vector<QWidget *> stops() const override;

private:
    QComboBox *m_choices;
};

/// A list to tick: one stop of Tab however long it is. The space bar ticks, and so does a click anywhere on the line.
class SeveralQuestion final : public QuestionField {
    Q_OBJECT
public:
    SeveralQuestion(const ForwardQuestion &question, QWidget *parent);
    QStringList values() const override;
    void setValues(const QStringList &values) override;
    std::vector<QWidget *> stops() const override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void toggle(int row);

    QListWidget *m_choices;
};

} // namespace otklik
