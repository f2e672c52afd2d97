// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/forward/question_field.h"

class QCheckBox;
class QDateTimeEdit;
class QLineEdit;
class QPlainTextEdit;

namespace otklik {

class LineQuestion : public QuestionField {
    Q_OBJECT
public:
    LineQuestion(const ForwardQuestion &question, QWidget *parent);
    QStringList values() const override;
    void setValues(const QStringList &values) override;
    std::vector<QWidget *> stops() const override;

private:
    QLineEdit *m_line;
};

/// Typed as a person writes it, «2,5» or «1 200»; goes with a point and without spaces.
class NumberQuestion final : public LineQuestion {
    Q_OBJECT
public:
    using LineQuestion::LineQuestion;
    QStringList values() const override;

protected:
    QString wrong() const override;
};

class TextQuestion final : public QuestionField {
    Q_OBJECT
public:
    TextQuestion(const ForwardQuestion &question, QWidget *parent);
    QStringList values() const override;
    void setValues(const QStringList &values) override;
    std::vector<QWidget *> stops() const override;

private:
    QPlainTextEdit *m_text;
};

/// Not answered until it is ticked: a time that nobody has looked at is worse than none.
class TimeQuestion final : public QuestionField {
    Q_OBJECT
public:
    TimeQuestion(const ForwardQuestion &question, const TimeWords &time, Timestamp now, QWidget *parent);
    QStringList values() const override;
    void setValues(const QStringList &values) override;
    std::vector<QWidget *> stops() const override;

private:
    TimeWords m_words;
    QCheckBox *m_isStated;
    QDateTimeEdit *m_time;
};

} // namespace otklik
