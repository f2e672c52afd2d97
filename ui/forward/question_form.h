// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/forward/question_field.h"

class QVBoxLayout;

namespace otklik {

/// The questions of one kind of request, in their order.
class QuestionForm final : public QWidget {
    Q_OBJECT
public:
    QuestionForm(const TimeWords &time, Timestamp now, QWidget *parent);

    void setQuestions(const std::vector<ForwardQuestion> &questions);
    QStringList attributes() const; ///< "code=value", of several values each by itself
    void setAttributes(const QStringList &attributes);
    std::vector<QWidget *> stops() const;

    /// Says beside each question what is wrong with its answer; the first such field, nullptr where all is well.
    QuestionField *check();

signals:
    void edited();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    TimeWords m_time;
    Timestamp m_now;
    QVBoxLayout *m_column;
    std::vector<QuestionField *> m_fields;
};

} // namespace otklik
