// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forward/choice_questions.h"

#include "ui/forward/forward_words.h"

#include <QComboBox>
#include <QKeyEvent>
#include <QListWidget>
#include <QStyledItemDelegate>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

constexpr int kShownChoices = 6;

/// Fusion draws the edge of the box darker than the window: in the dark theme nobody would see it on a list.
class BoxDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        option->palette.setColor(QPalette::Window, option->palette.color(QPalette::PlaceholderText));
    }
};

} // namespace

OneQuestion::OneQuestion(const ForwardQuestion &question, QWidget *parent)
    : QuestionField(question, parent)
    , m_choices(new QComboBox(this))
{
    m_choices->addItem(tr("not chosen"));
    for (const ForwardChoice &choice : question.choices)
        m_choices->addItem(ForwardWords::choice(choice), choice.key);
    // A name as long as a sentence must not make the dialog as wide.
    m_choices->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_choices->setMinimumContentsLength(20);
    nameEditor(m_choices);
    addPart(m_choices);
    connect(m_choices, &QComboBox::currentIndexChanged, this, &QuestionField::edited);
}

QStringList OneQuestion::values() const
{
    return m_choices->currentIndex() > 0 ? QStringList{m_choices->currentData().toString()} : QStringList{};
}

void OneQuestion::setValues(const QStringList &values)
{
    const int found = values.isEmpty() ? -1 : m_choices->findData(values.front());
    m_choices->setCurrentIndex(std::max(0, found));
}

std::vector<QWidget *> OneQuestion::stops() const
{
    return {m_choices};
}

SeveralQuestion::SeveralQuestion(const ForwardQuestion &question, QWidget *parent)
    : QuestionField(question, parent)
    , m_choices(new QListWidget(this))
{
    for (const ForwardChoice &choice : question.choices) {
        auto *item = new QListWidgetItem(ForwardWords::choice(choice), m_choices);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable); // ticked by toggle() alone
        item->setData(Qt::UserRole, choice.key);
        item->setCheckState(Qt::Unchecked);
    }
    m_choices->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_choices->setTextElideMode(Qt::ElideRight);
    m_choices->setUniformItemSizes(true);
    m_choices->setItemDelegate(new BoxDelegate(m_choices));
    const int rows = std::clamp(m_choices->count(), 1, kShownChoices);
    m_choices->setFixedHeight(rows * std::max(m_choices->sizeHintForRow(0), m_choices->fontMetrics().lineSpacing()) +
                              2 * m_choices->frameWidth() + 2);
    m_choices->installEventFilter(this);
    nameEditor(m_choices);
    addPart(m_choices);
    connect(m_choices, &QListWidget::itemClicked, this,
            [this](QListWidgetItem *item) { toggle(m_choices->row(item)); });
}

bool SeveralQuestion::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_choices && event->type() == QEvent::FocusIn && m_choices->currentRow() < 0)
        m_choices->setCurrentRow(0);
    if (watched == m_choices && event->type() == QEvent::KeyPress &&
        static_cast<QKeyEvent *>(event)->key() == Qt::Key_Space) {
        toggle(m_choices->currentRow());
        return true;
    }
    return QuestionField::eventFilter(watched, event);
}

void SeveralQuestion::toggle(int row)
{
    QListWidgetItem *item = m_choices->item(row);
    if (!item)
        return;
    item->setCheckState(item->checkState() == Qt::Checked ? Qt::Unchecked : Qt::Checked);
    emit edited();
}

QStringList SeveralQuestion::values() const
{
    QStringList values;
    for (int row = 0; row < m_choices->count(); ++row) {
        const QListWidgetItem *item = m_choices->item(row);
        if (item->checkState() == Qt::Checked)
            values << item->data(Qt::UserRole).toString();
    }
    return values;
}

void SeveralQuestion::setValues(const QStringList &values)
{
    for (int row = 0; row < m_choices->count(); ++row) {
        QListWidgetItem *item = m_choices->item(row);
        item->setCheckState(values.contains(item->data(Qt::UserRole).toString()) ? Qt::Checked : Qt::Unchecked);
    }
    emit edited();
}

std::vector<QWidget *> SeveralQuestion::stops() const
{
    return {m_choices};
}

} // namespace otklik
