// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/forward_catalog.h"
#include "ui/forward/form_field.h"
#include "ui/words/time_words.h"

namespace otklik {

/// A question that another system asks with a request, and the answer to it.
class QuestionField : public FormField {
    Q_OBJECT
public:
    QuestionField(const ForwardQuestion &question, QWidget *parent);

    const ForwardQuestion &question() const { return m_question; }
    /// As the other system reads them; empty where it is not answered, several only of Several.
    virtual QStringList values() const = 0;
    /// What cannot be an answer is left out.
    virtual void setValues(const QStringList &values) = 0;
    /// Where Tab stops, in order.
    virtual std::vector<QWidget *> stops() const = 0;

    /// Says below the field what is wrong; true where nothing is.
    bool check();

signals:
    void edited();

protected:
    virtual QString wrong() const; ///< of an answer that is there
    /// For tests and for those who hear the screen.
    void nameEditor(QWidget *editor);

private:
    ForwardQuestion m_question;
};

/// The field for a question of this kind. `now` is what a time begins with, in the zone of `time`.
QuestionField *makeQuestionField(const ForwardQuestion &question, const TimeWords &time, Timestamp now,
                                 QWidget *parent);

} // namespace otklik
