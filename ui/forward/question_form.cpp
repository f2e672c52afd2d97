// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forward/question_form.h"

#include "core/domain/permission.h"
#include "ui/forward/forward_words.h"

#include <QEvent>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace otklik {

QuestionForm::QuestionForm(const TimeWords &time, Timestamp now, QWidget *parent)
    : QWidget(parent)
    , m_time(time)
    , m_now(now)
    , m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins({});
    m_column->setSpacing(8);
    hide();
}

void QuestionForm::setQuestions(const std::vector<ForwardQuestion> &questions)
{
    for (QuestionField *field : m_fields)
        delete field;
    m_fields.clear();
    for (const ForwardQuestion &question : questions) {
        QuestionField *field = makeQuestionField(question, m_time, m_now, this);
        m_fields.push_back(field);
        m_column->addWidget(field);
        for (QWidget *stop : field->stops()) {
            stop->setFocusPolicy(Qt::StrongFocus);
            stop->installEventFilter(this);
        }
        connect(field, &QuestionField::edited, this, &QuestionForm::edited);
    }
    setVisible(!m_fields.empty());
}

// The wheel turns the form, not an answer that the mouse happens to pass.
bool QuestionForm::eventFilter(QObject *watched, QEvent *event)
{
    const auto *editor = qobject_cast<QWidget *>(watched);
    if (event->type() == QEvent::Wheel && editor && !editor->hasFocus()) {
        event->ignore();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

QStringList QuestionForm::attributes() const
{
    QStringList attributes;
    for (const QuestionField *field : m_fields) {
        for (const QString &value : field->values())
            attributes << field->question().code + u'=' + value;
    }
    return attributes;
}

void QuestionForm::setAttributes(const QStringList &attributes)
{
    for (QuestionField *field : m_fields) {
        QStringList values;
        for (const QString &attribute : attributes) {
            if (attribute.section(u'=', 0, 0) == field->question().code)
                values << attribute.section(u'=', 1);
        }
        field->setValues(values);
    }
}

std::vector<QWidget *> QuestionForm::stops() const
{
    std::vector<QWidget *> all;
    for (const QuestionField *field : m_fields) {
        for (QWidget *stop : field->stops())
            all.push_back(stop);
    }
    return all;
}

QuestionField *QuestionForm::check()
{
    QuestionField *first = nullptr;
    QuestionField *longest = nullptr;
    qsizetype answers = 0;
    for (QuestionField *field : m_fields) {
        if (!field->check() && !first)
            first = field;
        const qsizetype count = field->values().size();
        answers += count;
        if (!longest || count > longest->values().size())
            longest = field;
    }
    if (first || answers <= kMaxAttributes)
        return first;
    longest->say(ForwardWords::tooMany(kMaxAttributes));
    return longest;
}

} // namespace otklik
