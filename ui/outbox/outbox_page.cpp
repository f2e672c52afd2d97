// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/outbox/outbox_page.h"

#include "core/base/when_done.h"
#include "core/text/plain_text.h"
#include "ui/delivery/answer_watch.h"
#include "ui/outbox/answers_pane.h"
#include "ui/outbox/item_words.h"
#include "ui/outbox/outbox_model.h"
#include "ui/team/team_words.h"
#include "ui/widgets/heading.h"
#include "ui/widgets/message.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/row_table.h"

#include <QKeyEvent>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace otklik {

namespace {

constexpr qsizetype kQuoted = 160;

bool isReceipt(const OutboxItem &item)
{
    return std::holds_alternative<Received>(item.operation.change);
}

/// What keepAsNote() would keep.
bool hasWords(const OutboxItem &item)
{
    const Change &change = item.operation.change;
    return std::holds_alternative<ReplySent>(change) || std::holds_alternative<ReplySubmitted>(change) ||
           std::holds_alternative<NoteAdded>(change) || std::holds_alternative<ReplyReturned>(change) ||
           std::holds_alternative<Escalated>(change) || std::holds_alternative<Forwarded>(change);
}

} // namespace

OutboxPage::OutboxPage(Desk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_watch(new AnswerWatch(desk, this))
    , m_answers(new AnswersPane(this))
    , m_model(new OutboxModel(this))
    , m_summary(new PlainLabel(this))
    , m_table(new QTableView(this))
    , m_what(new PlainLabel(this))
    , m_text(new PlainLabel(this))
    , m_why(new PlainLabel(this))
    , m_changed(new PlainLabel(this))
    , m_empty(new PlainLabel(this))
{
    makeCommands();
    build();
    m_soon.setSingleShot(true);
    m_soon.setInterval(150ms);
    connect(&m_soon, &QTimer::timeout, this, &OutboxPage::load);
    connect(&desk, &Desk::changed, this, &OutboxPage::refresh);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &OutboxPage::showCurrent);
    connect(m_table, &QTableView::activated, this, [this] {
        if (const OutboxItem *item = current())
            emit appealChosen(item->entry.appeal);
    });
    connectAnswers();
    showCurrent();
}

void OutboxPage::connectAnswers()
{
    connect(m_watch, &AnswerWatch::changed, this, [this] {
        showAnswers();
        emit answersChanged();
    });
    connect(m_answers, &AnswersPane::appealChosen, this, &OutboxPage::appealChosen);
    connect(m_answers, &AnswersPane::settled, this, &OutboxPage::settled);
    connect(m_answers, &AnswersPane::endPassed, this, [this] {
        if (!m_table->isHidden()) {
            select(0);
            m_table->setFocus(Qt::OtherFocusReason);
        }
    });
}

void OutboxPage::showAnswers()
{
    const bool hadFocus = isAtAnswers() && m_answers->isAncestorOf(focusWidget());
    m_answers->setAnswers(m_watch->answers(), m_desk.settings().configuration(), m_desk.clock()());
    setFocusProxy(m_answers->isHidden() ? m_table : m_answers->table());
    if (hadFocus && m_answers->isHidden()) // the last one was settled: the keys go on here
        setFocus(Qt::OtherFocusReason);
}

bool OutboxPage::isAtAnswers() const
{
    return !m_answers->isHidden() && (m_table->isHidden() || (focusWidget() && m_answers->isAncestorOf(focusWidget())));
}

std::vector<Command> OutboxPage::commands() const
{
    std::vector<Command> all = m_commands;
    all.insert(all.end(), m_answers->commands().begin(), m_answers->commands().end());
    return all;
}

void OutboxPage::build()
{
    setObjectName(u"outboxPage"_s);
    m_summary->setObjectName(u"outboxSummary"_s);
    m_summary->setFont(headingFont(m_summary->font()));
    m_empty->setObjectName(u"outboxEmpty"_s);
    m_empty->setWordWrap(true);
    m_empty->setAlignment(Qt::AlignCenter);
    m_table->setObjectName(u"outbox"_s);
    m_table->setAccessibleName(tr("Outbox"));
    m_table->setModel(m_model);
    makeRowTable(*m_table, OutboxModel::What);
    m_table->setColumnWidth(OutboxModel::Appeal, 250);
    m_table->setColumnWidth(OutboxModel::Since, 120);
    m_table->setColumnWidth(OutboxModel::State, 290);
    m_table->installEventFilter(this);
    setFocusProxy(m_table);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 10, 12, 10);
    column->addWidget(m_answers, 1);
    column->addWidget(m_summary);
    column->addWidget(m_table, 1);
    column->addWidget(m_empty, 1);
    column->addWidget(buildDetails());
}

QWidget *OutboxPage::buildDetails()
{
    m_details = new QWidget(this);
    m_what->setObjectName(u"outboxWhat"_s);
    m_text->setObjectName(u"outboxText"_s);
    m_why->setObjectName(u"outboxWhy"_s);
    m_changed->setObjectName(u"outboxChanged"_s);
    QFont bold = m_what->font();
    bold.setBold(true);
    m_what->setFont(bold);
    auto *column = new QVBoxLayout(m_details);
    column->setContentsMargins(0, 6, 0, 0);
    for (PlainLabel *label : {m_what, m_text, m_why, m_changed}) {
        label->setWordWrap(true);
        column->addWidget(label);
    }
    auto *row = new QHBoxLayout;
    for (const QString &id :
         {u"outbox.apply"_s, u"outbox.note"_s, u"outbox.hold"_s, u"outbox.open"_s, u"outbox.drop"_s})
        row->addWidget(addButton(id));
    row->addStretch();
    column->addLayout(row);
    return m_details;
}

QPushButton *OutboxPage::addButton(const QString &commandId)
{
    const auto command = std::ranges::find(m_commands, commandId, &Command::id);
    auto *button = new QPushButton(tr("%1 (%2)").arg(command->name, keyText(*command)), m_details);
    button->setObjectName(commandId);
    button->setAutoDefault(false);
    connect(button, &QPushButton::clicked, this, [run = command->run] { run(); });
    m_buttons.emplace_back(commandId, button);
    return button;
}

void OutboxPage::makeCommands()
{
    const auto isShown = [this] { return isVisible() && current(); };
    const auto canReplace = [this, isShown] { return isShown() && !isReceipt(*current()); };
    const auto stepBy = [this](int by) { return [this, by] { step(by); }; };
    const auto open = [this] { emit appealChosen(current()->entry.appeal); };
    m_commands = {
        {u"outbox.apply"_s,
         tr("Apply to the new state"),
         Qt::Key_W,
         {},
         [this] { applyAgain(); },
         [this, canReplace] { return canReplace() && current()->entry.state == OutboxState::Refused; }},
        {u"outbox.note"_s, tr("Keep as a note"), Qt::Key_N, Qt::ShiftModifier, [this] { keepAsNote(); },
         [this, canReplace] {
             return canReplace() && current()->entry.state == OutboxState::Refused && hasWords(*current());
         }},
        {u"outbox.drop"_s, tr("Drop…"), Qt::Key_Delete, {}, [this] { drop(); }, canReplace},
        {u"outbox.hold"_s,
         tr("Hold or release"),
         Qt::Key_H,
         {},
         [this] { holdOrRelease(); },
         [this, isShown] { return isShown() && current()->entry.state != OutboxState::Refused; }},
        {u"outbox.open"_s, tr("Open the appeal"), Qt::Key_Return, {}, open, isShown},
        {u"outbox.next"_s, tr("Next in the outbox"), Qt::Key_J, {}, stepBy(1), isShown},
        {u"outbox.previous"_s, tr("Previous in the outbox"), Qt::Key_K, {}, stepBy(-1), isShown},
    };
}

bool OutboxPage::handleKey(const QKeyEvent *event)
{
    return runByKey(isAtAnswers() ? m_answers->commands() : m_commands, event);
}

void OutboxPage::step(int by)
{
    const int row = m_table->currentIndex().row() + by;
    if (row < 0 && !m_answers->isHidden())
        m_answers->selectLast();
    else
        select(std::clamp(row, 0, m_model->rowCount() - 1));
}

void OutboxPage::showEvent(QShowEvent *event)
{
    load();
    QWidget::showEvent(event);
}

// The table would look for a row that begins with the letter.
bool OutboxPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_table && event->type() == QEvent::KeyPress &&
        runByKey(m_commands, static_cast<QKeyEvent *>(event)))
        return true;
    return QWidget::eventFilter(watched, event);
}

void OutboxPage::refresh()
{
    if (isVisible() && !m_soon.isActive())
        m_soon.start();
}

void OutboxPage::load()
{
    const quint64 generation = ++m_generation;
    whenDone(this, m_desk.team().outbox(), [this, generation](const Result<std::vector<OutboxItem>> &items) {
        if (generation != m_generation)
            return;
        if (items)
            take(*items);
        else
            emit failed(items.error());
    });
}

void OutboxPage::take(std::vector<OutboxItem> items)
{
    OutboxCounts counts;
    for (const OutboxItem &item : items) {
        switch (item.entry.state) {
        case OutboxState::Waits:
            ++counts.waiting;
            break;
        case OutboxState::Refused:
            ++counts.refused;
            break;
        case OutboxState::Held:
            ++counts.held;
            break;
        case OutboxState::Acknowledged:
            break;
        }
    }
    const bool isEmpty = items.empty();
    const bool hasFocus = m_table->hasFocus() || m_empty->hasFocus();
    const ConfigurationPtr configuration = m_desk.settings().configuration();
    m_model->setItems(std::move(items), configuration, m_desk.clock()());
    m_summary->setText(isEmpty ? tr("Outbox") : tr("Outbox: %1").arg(TeamWords::outbox(counts)));
    m_empty->setText(configuration->team
                         ? tr("Nothing waits: everything that was done here is at the hub.")
                         : tr("This desk works alone: what is done here stays here. To work in a team, open "
                              "Settings → Team (Ctrl+,)."));
    m_table->setVisible(!isEmpty);
    m_empty->setVisible(isEmpty);
    m_answers->setHasAllTheRoom(isEmpty);
    showAnswers();
    if (!isEmpty) {
        const int row = m_model->rowOf(m_chosen);
        select(row >= 0 ? row : std::min(m_chosenRow, m_model->rowCount() - 1));
        if (hasFocus)
            m_table->setFocus(Qt::OtherFocusReason);
    } else if (hasFocus) {
        setFocus(Qt::OtherFocusReason);
    }
    showCurrent();
}

const OutboxItem *OutboxPage::current() const
{
    const int row = m_table->currentIndex().row();
    return row >= 0 && row < m_model->rowCount() ? &m_model->item(row) : nullptr;
}

void OutboxPage::select(int row)
{
    if (row != m_table->currentIndex().row())
        m_table->setCurrentIndex(m_model->index(row, 0));
}

void OutboxPage::showCurrent()
{
    const OutboxItem *item = current();
    m_details->setVisible(item != nullptr);
    if (!item)
        return;
    m_chosen = item->entry.operation;
    m_chosenRow = m_table->currentIndex().row();
    const OutboxWords words = itemWords(m_desk.settings().configuration());
    const bool isRefused = item->entry.state == OutboxState::Refused;
    m_what->setText(words.what(*item));
    m_text->setText(oneLine(OperationWords::text(item->operation.change), 600));
    m_text->setVisible(!m_text->text().isEmpty());
    const QString &reason = item->entry.reason;
    QStringList why;
    if (isRefused)
        why << OutboxWords::refusal(reason) << OutboxWords::next(reason);
    else if (item->entry.state == OutboxState::Held)
        why << tr("It stays here until you release it.");
    else
        why << tr("It goes by itself as soon as the hub can be reached.");
    why.removeAll(QString{});
    m_why->setText(why.join(u' '));
    const QString changed = isRefused ? words.whatChanged(*item, m_desk.clock()()) : QString{};
    m_changed->setText(changed.isEmpty() ? QString{} : tr("Meanwhile: %1").arg(changed));
    m_changed->setVisible(!changed.isEmpty());
    updateButtons();
}

void OutboxPage::updateButtons()
{
    const OutboxItem *item = current();
    for (const auto &[id, button] : m_buttons) {
        const auto command = std::ranges::find(m_commands, id, &Command::id);
        const bool canRun = !command->isEnabled || command->isEnabled();
        const bool isAtHome = isVisible();
        button->setVisible(!isAtHome || canRun || id == "outbox.open"_L1);
        button->setEnabled(!isAtHome || canRun);
        if (id == "outbox.hold"_L1)
            button->setText(tr("%1 (%2)").arg(item->entry.state == OutboxState::Held ? tr("Release") : tr("Hold"),
                                              keyText(*command)));
    }
}

void OutboxPage::perform(const QFuture<Result<>> &done, const QString &words)
{
    whenDone(this, done, [this, words](const Result<> &result) {
        load(); // a change of the state alone is not announced
        if (result)
            emit said(words);
        else
            emit failed(result.error());
    });
}

void OutboxPage::applyAgain()
{
    perform(m_desk.team().applyAgain(current()->entry.operation),
            tr("Applied to the new state; it goes to the hub again."));
    m_desk.team().wake();
}

void OutboxPage::keepAsNote()
{
    perform(m_desk.team().keepAsNote(current()->entry.operation), tr("Kept as an internal note of the appeal."));
}

void OutboxPage::drop()
{
    const OutboxItem &item = *current();
    const QString what = itemWords(m_desk.settings().configuration()).what(item);
    const QString text = oneLine(OperationWords::text(item.operation.change), kQuoted);
    askQuestion(window(),
                {.text = tr("Drop “%1” in appeal %2?").arg(what, displayName(item.number)),
                 .explanation = text.isEmpty() ? tr("It is taken back here and never goes to the hub.")
                                               : tr("It is taken back here and never goes to the hub: “%1”").arg(text),
                 .yes = tr("Drop it"),
                 .isDangerous = true},
                [this, id = item.entry.operation] {
                    perform(m_desk.team().drop(id), tr("Dropped: it does not go to the hub."));
                });
}

void OutboxPage::holdOrRelease()
{
    const OutboxEntry &entry = current()->entry;
    if (entry.state == OutboxState::Held)
        perform(m_desk.team().release(entry.operation), tr("Released: it goes with the next call."));
    else
        perform(m_desk.team().hold(entry.operation), tr("Held: it does not go until you release it."));
}

} // namespace otklik
