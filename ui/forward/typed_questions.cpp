// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forward/typed_questions.h"

#include "ui/forward/forward_words.h"

#include <QCheckBox>
#include <QDateTimeEdit>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

QStringList listOf(const QString &value)
{
    return value.isEmpty() ? QStringList{} : QStringList{value};
}

/// The wall clock alone, as QDateTimeEdit takes it.
QDateTime wallClock(const TimeWords &words, Timestamp time)
{
    const QDateTime local = words.local(time);
    return {local.date(), QTime{local.time().hour(), local.time().minute()}};
}

} // namespace

LineQuestion::LineQuestion(const ForwardQuestion &question, QWidget *parent)
    : QuestionField(question, parent)
    , m_line(new QLineEdit(this))
{
    m_line->setPlaceholderText(ForwardWords::hint(question));
    nameEditor(m_line);
    addPart(m_line);
    connect(m_line, &QLineEdit::textChanged, this, &QuestionField::edited);
}

QStringList LineQuestion::values() const
{
    return listOf(m_line->text().trimmed());
}

void LineQuestion::setValues(const QStringList &values)
{
    m_line->setText(values.value(0));
}

std::vector<QWidget *> LineQuestion::stops() const
{
    return {m_line};
}

QStringList NumberQuestion::values() const
{
    static const QRegularExpression kSpaces{u"[\\s\\x{00A0}\\x{202F}]+"_s};
    QStringList values = LineQuestion::values();
    for (QString &value : values)
        value.remove(kSpaces).replace(u',', u'.').replace(u'−', u'-');
    return values;
}

QString NumberQuestion::wrong() const
{
    static const QRegularExpression kNumber{u"^[+-]?[0-9]+(\\.[0-9]+)?$"_s};
    return kNumber.match(values().value(0)).hasMatch() ? QString{} : ForwardWords::isNoNumber();
}

TextQuestion::TextQuestion(const ForwardQuestion &question, QWidget *parent)
    : QuestionField(question, parent)
    , m_text(new QPlainTextEdit(this))
{
    m_text->setPlaceholderText(ForwardWords::hint(question));
    m_text->setTabChangesFocus(true);
    m_text->setFixedHeight(m_text->fontMetrics().lineSpacing() * 3 + 12);
    nameEditor(m_text);
    addPart(m_text);
    connect(m_text, &QPlainTextEdit::textChanged, this, &QuestionField::edited);
}

QStringList TextQuestion::values() const
{
    return listOf(m_text->toPlainText().trimmed());
}

void TextQuestion::setValues(const QStringList &values)
{
    m_text->setPlainText(values.value(0));
}

std::vector<QWidget *> TextQuestion::stops() const
{
    return {m_text};
}

TimeQuestion::TimeQuestion(const ForwardQuestion &question, const TimeWords &time, Timestamp now, QWidget *parent)
    : QuestionField(question, parent)
    , m_words(time)
    , m_isStated(new QCheckBox(tr("State it:"), this))
    , m_time(new QDateTimeEdit(wallClock(time, now), this))
{
    m_isStated->setObjectName("stated."_L1 + question.code);
    m_isStated->setAccessibleName(ForwardWords::label(question));
    m_time->setCalendarPopup(true);
    m_time->setEnabled(false);
    auto *row = new QWidget(this);
    auto *columns = new QHBoxLayout(row);
    columns->setContentsMargins({});
    columns->addWidget(m_isStated);
    columns->addWidget(m_time);
    columns->addStretch(1);
    nameEditor(m_time);
    addPart(row);
    connect(m_isStated, &QCheckBox::toggled, m_time, &QWidget::setEnabled);
    connect(m_isStated, &QCheckBox::toggled, this, &QuestionField::edited);
    connect(m_time, &QDateTimeEdit::dateTimeChanged, this, &QuestionField::edited);
}

QStringList TimeQuestion::values() const
{
    if (!m_isStated->isChecked())
        return {};
    const QDateTime local = m_words.local(m_words.fromLocal(m_time->date(), m_time->time()));
    return {local.toOffsetFromUtc(local.offsetFromUtc()).toString(Qt::ISODate)};
}

void TimeQuestion::setValues(const QStringList &values)
{
    const QDateTime stated = QDateTime::fromString(values.value(0), Qt::ISODate);
    m_isStated->setChecked(stated.isValid());
    if (stated.isValid())
        m_time->setDateTime(wallClock(m_words, fromSeconds(stated.toSecsSinceEpoch())));
}

std::vector<QWidget *> TimeQuestion::stops() const
{
    return {m_isStated, m_time};
}

} // namespace otklik
