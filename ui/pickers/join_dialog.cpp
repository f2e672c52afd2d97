// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pickers/join_dialog.h"

#include "core/text/fold.h"
#include "core/text/plain_text.h"
#include "ui/pickers/alike_list.h"
#include "ui/widgets/plain_label.h"
#include "ui/words/words.h"

#include <QDialogButtonBox>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

constexpr int kWidth = 720;
constexpr int kHeight = 520;
constexpr qsizetype kSnippet = 160;
constexpr int kProblemRole = Qt::UserRole;
constexpr int kLeaveRole = Qt::UserRole + 1;

} // namespace

JoinDialog::JoinDialog(int count, QWidget *parent)
    : QDialog(parent)
    , m_count(count)
    , m_name(new QLineEdit(this))
    , m_choices(new QListWidget(this))
    , m_alikeWords(new PlainLabel(this))
    , m_alikeList(new AlikeList(this))
    , m_join(nullptr)
{
    setWindowTitle(tr("Mass problem"));
    setAttribute(Qt::WA_DeleteOnClose);
    build();
    resize(kWidth, kHeight);
    connect(m_name, &QLineEdit::textChanged, this, &JoinDialog::offer);
    connect(m_choices, &QListWidget::itemActivated, this, &JoinDialog::take);
    connect(m_choices, &QListWidget::currentRowChanged, this, &JoinDialog::countMarked);
    connect(m_alikeList, &AlikeList::marksChanged, this, &JoinDialog::countMarked);
    offer();
    showAlike();
    m_name->setFocus();
}

void JoinDialog::build()
{
    m_name->setObjectName(u"problemName"_s);
    m_name->setAccessibleName(tr("Name of the problem"));
    m_name->setPlaceholderText(tr("what has happened, and where"));
    m_name->setMaxLength(300);
    m_name->installEventFilter(this);
    m_choices->setObjectName(u"problems"_s);
    m_choices->setAccessibleName(tr("Problems"));
    m_choices->setUniformItemSizes(true);
    m_choices->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_choices->setTextElideMode(Qt::ElideRight);
    m_choices->installEventFilter(this);
    m_alikeWords->setObjectName(u"alikeWords"_s);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    m_join = buttons->button(QDialogButtonBox::Ok);
    m_join->setObjectName(u"join"_s);
    m_join->setDefault(true);
    buttons->button(QDialogButtonBox::Cancel)->setAutoDefault(false);
    connect(buttons, &QDialogButtonBox::accepted, this, &JoinDialog::take);
    connect(buttons, &QDialogButtonBox::rejected, this, &JoinDialog::reject);

    auto *column = new QVBoxLayout(this);
    column->addWidget(m_name);
    column->addWidget(m_choices, 2);
    column->addWidget(m_alikeWords);
    column->addWidget(m_alikeList, 3);
    column->addWidget(buttons);
}

void JoinDialog::setSubject(const QString &present, const QString &suggestedName)
{
    m_present = present;
    m_suggested = suggestedName;
    arrived();
}

void JoinDialog::setProblems(const std::vector<Problem> &problems)
{
    m_problems = problems;
    arrived();
}

void JoinDialog::setAlike(const AlikeAppeals &alike)
{
    m_alike = alike;
    arrived();
}

void JoinDialog::arrived()
{
    --m_awaited;
    offer();
    showAlike();
    if (m_awaited == 0 && m_isTakenSoon)
        take();
}

QString JoinDialog::wordsOf(const Problem &problem) const
{
    const auto like = std::ranges::find(m_alike.inProblems, problem.name,
                                        [](const Alike &each) { return each.row.problem; });
    const QString size = tr("open %1 of %2").arg(QString::number(problem.count.open),
                                                 QString::number(problem.count.total));
    return like == m_alike.inProblems.end() ? size : size + u"  ·  "_s + AlikeList::words(like->likeness);
}

// First what is like the appeals, then a new one, then the others; of what is typed first what there is: Enter alone is
// right most of the time.
void JoinDialog::offer()
{
    const QString typed = m_name->text().simplified();
    const QString folded = foldText(typed);
    m_choices->clear();
    const auto isNamed = [&](const Problem &each) {
        return each.name != m_present && (typed.isEmpty() || foldText(each.name).contains(folded));
    };
    QStringList added;
    for (const Alike &alike : m_alike.inProblems) {
        const auto problem = std::ranges::find(m_problems, alike.row.problem, &Problem::name);
        if (problem == m_problems.end() || !isNamed(*problem))
            continue;
        addChoice(problem->name, wordsOf(*problem));
        added << problem->name;
    }
    const QString fresh = typed.isEmpty() ? m_suggested : typed;
    const bool isKnown = std::ranges::find(m_problems, fresh, &Problem::name) != m_problems.end();
    const bool isOffered = !fresh.isEmpty() && !isKnown;
    if (isOffered && typed.isEmpty())
        addChoice(fresh, tr("new"));
    for (const Problem &problem : m_problems) {
        const bool isWanted = !typed.isEmpty() || problem.count.open > 0;
        if (isWanted && isNamed(problem) && !added.contains(problem.name))
            addChoice(problem.name, wordsOf(problem));
    }
    if (isOffered && !typed.isEmpty())
        addChoice(fresh, tr("new"));
    if (!m_present.isEmpty() && typed.isEmpty()) {
        auto *leave = new QListWidgetItem(tr("Take out of “%1”").arg(oneLine(m_present, kSnippet)), m_choices);
        leave->setData(kLeaveRole, true);
    }
    m_choices->setCurrentRow(0);
    countMarked();
}

void JoinDialog::addChoice(const QString &problem, const QString &words)
{
    auto *item = new QListWidgetItem(oneLine(problem, kSnippet) + u"  ·  "_s + words, m_choices);
    item->setData(kProblemRole, problem);
}

void JoinDialog::showAlike()
{
    m_alikeList->setAlike(m_alike.free);
    m_alikeList->setVisible(!m_alike.free.empty());
    countMarked();
}

void JoinDialog::countMarked()
{
    const auto marks = static_cast<int>(m_alikeList->marked().size());
    m_alikeWords->setText(m_awaited > 0 ? tr("Looking for appeals like this one…")
                          : m_alike.free.empty()
                              ? tr("No other appeal is like this one.")
                              : tr("Like this one, of no problem yet: %1, marked %2. Ctrl+A marks all.")
                                    .arg(QString::number(m_alike.free.size()), QString::number(marks)));
    const QListWidgetItem *chosen = m_choices->currentItem();
    const bool isLeaving = chosen && chosen->data(kLeaveRole).toBool();
    m_join->setText(isLeaving ? tr("Take out") : tr("Join: %1").arg(Words::appeals(m_count + marks)));
    m_join->setEnabled(chosen != nullptr || m_awaited > 0);
}

void JoinDialog::take()
{
    if (m_awaited > 0) {
        m_isTakenSoon = true;
        return;
    }
    const QListWidgetItem *chosen = m_choices->currentItem();
    if (!chosen || std::exchange(m_isTaken, true)) // Enter in the list is the button's, too
        return;
    if (chosen->data(kLeaveRole).toBool())
        emit left();
    else
        emit joined(chosen->data(kProblemRole).toString(), m_alikeList->marked());
    accept();
}

bool JoinDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QDialog::eventFilter(watched, event);
    const auto *pressed = static_cast<QKeyEvent *>(event);
    const int key = pressed->key();
    if (watched == m_name && (key == Qt::Key_Down || key == Qt::Key_Up)) {
        const int row = m_choices->currentRow() + (key == Qt::Key_Down ? 1 : -1);
        m_choices->setCurrentRow(std::clamp(row, 0, std::max(0, m_choices->count() - 1)));
        return true;
    }
    const bool hasNothingToMark = watched != m_name || m_name->text().isEmpty();
    if (hasNothingToMark && m_alikeList->handleKey(pressed))
        return true;
    return QDialog::eventFilter(watched, event);
}

} // namespace otklik
