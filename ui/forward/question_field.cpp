// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forward/question_field.h"

#include "core/domain/permission.h"
#include "ui/forward/choice_questions.h"
#include "ui/forward/forward_words.h"
#include "ui/forward/typed_questions.h"
#include "ui/widgets/plain_tool_tip.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace otklik {

QuestionField::QuestionField(const ForwardQuestion &question, QWidget *parent)
    : FormField(ForwardWords::label(question), parent)
    , m_question(question)
{
}

void QuestionField::nameEditor(QWidget *editor)
{
    editor->setObjectName(u"question."_s + m_question.code);
    editor->setAccessibleName(ForwardWords::label(m_question));
    if (!m_question.hint.isEmpty()) {
        setPlainToolTip(editor, ForwardWords::hint(m_question));
        editor->setAccessibleDescription(ForwardWords::hint(m_question));
    }
}

QString QuestionField::wrong() const
{
    return {};
}

bool QuestionField::check()
{
    const QStringList answer = values();
    const qsizetype most = kMaxAttribute - m_question.code.size() - 1;
    QString words;
    if (answer.isEmpty())
        words = m_question.isRequired ? ForwardWords::isMissing(m_question.kind) : QString{};
    else if (std::ranges::any_of(answer, [most](const QString &value) { return value.size() > most; }))
        words = ForwardWords::tooLong(std::max<qsizetype>(most, 0));
    else
        words = wrong();
    say(words);
    return words.isEmpty();
}

QuestionField *makeQuestionField(const ForwardQuestion &question, const TimeWords &time, Timestamp now, QWidget *parent)
{
    switch (question.kind) {
    case ForwardQuestion::Kind::Line:
        return new LineQuestion(question, parent);
    case ForwardQuestion::Kind::Text:
        return new TextQuestion(question, parent);
    case ForwardQuestion::Kind::Number:
        return new NumberQuestion(question, parent);
    case ForwardQuestion::Kind::Time:
        return new TimeQuestion(question, time, now, parent);
    case ForwardQuestion::Kind::One:
        return new OneQuestion(question, parent);
    case ForwardQuestion::Kind::Several:
        return new SeveralQuestion(question, parent);
    }
    return nullptr;
}

} // namespace otklik
