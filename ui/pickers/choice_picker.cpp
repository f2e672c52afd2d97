// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pickers/choice_picker.h"

#include "core/domain/keyboard_layout.h"
#include "core/text/fold.h"
#include "core/text/plain_text.h"
#include "ui/widgets/key_place.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QRegularExpression>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

constexpr int kShown = 12;
constexpr int kWidth = 420;

QStringList wordsOf(const QString &text)
{
    static const QRegularExpression kBetween{u"[^\\p{L}\\p{N}]+"_s};
    return foldText(text).split(kBetween, Qt::SkipEmptyParts);
}

std::vector<Choice> filtered(const std::vector<Choice> &choices, const QStringList &typed)
{
    std::vector<Choice> found;
    std::ranges::copy_if(choices, std::back_inserter(found), [&typed](const Choice &choice) {
        const QStringList words = wordsOf(choice.text + u' ' + choice.detail);
        return std::ranges::all_of(typed, [&words](const QString &beginning) {
            return std::ranges::any_of(words, [&](const QString &word) { return word.startsWith(beginning); });
        });
    });
    return found;
}

} // namespace

ChoicePicker::ChoicePicker(const QString &title, const QString &hint, Finder find, QWidget *parent)
    : QDialog(parent)
    , m_find(std::move(find))
    , m_typed(new QLineEdit(this))
    , m_list(new QListWidget(this))
{
    setWindowTitle(title);
    setAttribute(Qt::WA_DeleteOnClose);
    m_typed->setObjectName(u"typed"_s);
    m_typed->setPlaceholderText(hint);
    m_typed->setAccessibleName(title);
    m_typed->installEventFilter(this);
    m_list->setObjectName(u"choices"_s);
    m_list->setAccessibleName(hint);
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setTextElideMode(Qt::ElideRight);

    auto *column = new QVBoxLayout(this);
    column->addWidget(m_typed);
    column->addWidget(m_list);
    resize(kWidth, sizeHint().height());

    connect(m_typed, &QLineEdit::textChanged, this, &ChoicePicker::refresh);
    connect(m_list, &QListWidget::itemActivated, this, [this](QListWidgetItem *item) { take(m_list->row(item)); });
    connect(m_list, &QListWidget::itemClicked, this, [this](QListWidgetItem *item) { take(m_list->row(item)); });
    refresh();
    m_typed->setFocus();
}

void ChoicePicker::refresh()
{
    m_choices = m_find(m_typed->text());
    m_list->clear();
    const bool isNumbered = m_typed->text().isEmpty();
    for (std::size_t i = 0; i < m_choices.size(); ++i) {
        const Choice &choice = m_choices[i];
        QString line = oneLine(choice.text, 200);
        if (!choice.detail.isEmpty())
            line += u"  ·  "_s + oneLine(choice.detail, 200);
        if (isNumbered && i < 9)
            line = QString::number(i + 1) + u"   "_s + line;
        m_list->addItem(line);
    }
    if (!m_choices.empty())
        m_list->setCurrentRow(0);
}

bool ChoicePicker::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_typed && event->type() == QEvent::KeyPress && handleKey(static_cast<QKeyEvent *>(event)))
        return true;
    return QDialog::eventFilter(watched, event);
}

bool ChoicePicker::handleKey(const QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Down: moveBy(1); return true;
    case Qt::Key_Up: moveBy(-1); return true;
    case Qt::Key_PageDown: moveBy(kShown); return true;
    case Qt::Key_PageUp: moveBy(-kShown); return true;
    case Qt::Key_Return:
    case Qt::Key_Enter: take(m_list->currentRow()); return true;
    default: break;
    }
    const auto digit = placeDigit(event);
    if (digit && m_typed->text().isEmpty() && static_cast<std::size_t>(*digit) <= m_choices.size()) {
        take(*digit - 1);
        return true;
    }
    return false;
}

void ChoicePicker::moveBy(int rows)
{
    if (m_list->count() > 0)
        m_list->setCurrentRow(std::clamp(m_list->currentRow() + rows, 0, m_list->count() - 1));
}

void ChoicePicker::take(int row)
{
    if (row < 0 || static_cast<std::size_t>(row) >= m_choices.size())
        return;
    const QVariant value = m_choices[static_cast<std::size_t>(row)].value;
    accept(); // before anybody acts on it: the next dialog must not open over this one
    emit chosen(value);
}

std::vector<Choice> matching(const std::vector<Choice> &choices, const QString &typed)
{
    const QStringList words = wordsOf(typed);
    if (words.isEmpty())
        return choices;
    std::vector<Choice> found = filtered(choices, words);
    return found.empty() ? filtered(choices, wordsOf(onOtherLayout(typed))) : found;
}

} // namespace otklik
