// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/problems/problem_page.h"

#include "core/base/when_done.h"
#include "core/text/plain_text.h"
#include "ui/actions/desk_words.h"
#include "ui/pickers/alike_list.h"
#include "ui/pickers/choice_picker.h"
#include "ui/pickers/text_dialog.h"
#include "ui/problems/answer_all_dialog.h"
#include "ui/problems/problem_model.h"
#include "ui/widgets/heading.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/row_table.h"
#include "ui/words/words.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace otklik {

namespace {

constexpr int kMostMembers = 10'000;
constexpr int kMostAlike = 200;

std::vector<AppealId> idsOf(const std::vector<Appeal> &appeals, const std::function<bool(const Appeal &)> &fits)
{
    std::vector<AppealId> ids;
    for (const Appeal &appeal : appeals) {
        if (fits(appeal))
            ids.push_back(appeal.id);
    }
    return ids;
}

} // namespace

ProblemPage::ProblemPage(Desk &desk, AppealActions &actions, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_actions(actions)
    , m_model(new ProblemModel(this))
    , m_summary(new PlainLabel(this))
    , m_alsoClosed(new QCheckBox(tr("also those that are over"), this))
    , m_table(new QTableView(this))
    , m_empty(new PlainLabel(this))
    , m_people(new PlainLabel(this))
    , m_alikeWords(new PlainLabel(this))
    , m_alike(new AlikeList(this))
{
    makeCommands();
    build();
    m_soon.setSingleShot(true);
    m_soon.setInterval(150ms);
    connect(&m_soon, &QTimer::timeout, this, &ProblemPage::load);
    connect(&desk, &Desk::changed, this, &ProblemPage::refresh);
    connect(m_alsoClosed, &QCheckBox::toggled, this, &ProblemPage::load);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ProblemPage::showCurrent);
    connect(m_table, &QTableView::activated, this, &ProblemPage::showAppeals);
    connect(m_alike, &AlikeList::marksChanged, this, &ProblemPage::updateButtons);
    load();
}

void ProblemPage::build()
{
    setObjectName(u"problemPage"_s);
    m_summary->setObjectName(u"problemSummary"_s);
    m_summary->setFont(headingFont(m_summary->font()));
    m_alsoClosed->setObjectName(u"alsoClosed"_s);
    m_empty->setObjectName(u"problemsEmpty"_s);
    m_empty->setWordWrap(true);
    m_empty->setAlignment(Qt::AlignCenter);
    m_table->setObjectName(u"problemTable"_s);
    m_table->setAccessibleName(tr("Mass problems"));
    m_table->setModel(m_model);
    makeRowTable(*m_table, ProblemModel::Name);
    m_table->setColumnWidth(ProblemModel::Districts, 230);
    m_table->setColumnWidth(ProblemModel::Waiting, 100);
    m_table->setColumnWidth(ProblemModel::Open, 90);
    m_table->setColumnWidth(ProblemModel::Total, 70);
    m_table->setColumnWidth(ProblemModel::First, 110);
    m_table->setColumnWidth(ProblemModel::Last, 110);
    m_table->installEventFilter(this);
    setFocusProxy(m_table);

    auto *top = new QHBoxLayout;
    top->addWidget(m_summary, 1);
    top->addWidget(m_alsoClosed);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 10, 12, 10);
    column->addLayout(top);
    column->addWidget(m_table, 3);
    column->addWidget(m_empty, 1);
    column->addWidget(buildDetails(), 2);
}

QWidget *ProblemPage::buildDetails()
{
    m_details = new QWidget(this);
    m_people->setObjectName(u"people"_s);
    m_people->setWordWrap(true);
    QFont bold = m_people->font();
    bold.setBold(true);
    m_people->setFont(bold);
    m_alikeWords->setObjectName(u"alikeWords"_s);
    auto *row = new QHBoxLayout;
    for (const Command &command : m_commands) {
        if (command.id.endsWith(u".next"_s) || command.id.endsWith(u".previous"_s))
            continue;
        auto *button = new QPushButton(tr("%1 (%2)").arg(command.name, keyText(command)), m_details);
        button->setObjectName(command.id);
        button->setAutoDefault(false);
        connect(button, &QPushButton::clicked, this, [run = command.run] { run(); });
        m_buttons.emplace_back(command.id, button);
        row->addWidget(button);
    }
    row->addStretch();
    auto *column = new QVBoxLayout(m_details);
    column->setContentsMargins(0, 6, 0, 0);
    column->addWidget(m_people);
    column->addLayout(row);
    column->addWidget(m_alikeWords);
    column->addWidget(m_alike, 10);
    column->addStretch(1); // takes the room where nothing is alike
    return m_details;
}

void ProblemPage::makeCommands()
{
    const auto isShown = [this] { return isVisible() && current(); };
    const auto hasOpen = [this, isShown] { return isShown() && current()->count.open > 0; };
    const auto step = [this](int by) {
        return [this, by] {
            const int row = std::clamp(m_table->currentIndex().row() + by, 0, std::max(0, m_model->rowCount() - 1));
            m_table->setCurrentIndex(m_model->index(row, 0));
        };
    };
    m_commands = {
        {u"problems.open"_s, tr("Appeals"), Qt::Key_Return, {}, [this] { showAppeals(); }, isShown},
        {u"problems.answer"_s, tr("Answer all…"), Qt::Key_R, {}, [this] { answerAll(); }, hasOpen},
        {u"problems.approve"_s,
         tr("Approve all"),
         Qt::Key_V,
         {},
         [this] { approveAll(); },
         [this, isShown] { return isShown() && m_waitForApproval > 0; }},
        {u"problems.send"_s,
         tr("Send what is approved"),
         Qt::Key_Return,
         Qt::ControlModifier,
         [this] { sendApproved(); },
         [this, isShown] { return isShown() && m_approved > 0; }},
        {u"problems.close"_s, tr("Close all…"), Qt::Key_O, {}, [this] { closeAll(); }, hasOpen},
        {u"problems.join"_s,
         tr("Join the marked"),
         Qt::Key_M,
         {},
         [this] { joinMarked(); },
         [this, isShown] { return isShown() && !m_alike->marked().empty(); }},
        {u"problems.rename"_s, tr("Rename…"), Qt::Key_F2, {}, [this] { rename(); }, isShown},
        {u"problems.next"_s, tr("Next problem"), Qt::Key_J, {}, step(1), isShown},
        {u"problems.previous"_s, tr("Previous problem"), Qt::Key_K, {}, step(-1), isShown},
    };
}

void ProblemPage::showEvent(QShowEvent *event)
{
    load();
    QWidget::showEvent(event);
}

// The table would look for a row that begins with the letter.
bool ProblemPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_table && event->type() == QEvent::KeyPress && handleKey(static_cast<QKeyEvent *>(event)))
        return true;
    return QWidget::eventFilter(watched, event);
}

void ProblemPage::refresh()
{
    if (!m_soon.isActive())
        m_soon.start();
}

void ProblemPage::choose(const QString &problem)
{
    m_chosen = problem;
    load();
}

void ProblemPage::load()
{
    const quint64 generation = ++m_generation;
    whenDone(this, m_desk.problems().problems(), [this, generation](const Result<std::vector<Problem>> &problems) {
        if (generation != m_generation)
            return;
        if (problems)
            take(*problems);
        else
            emit failed(problems.error());
    });
}

void ProblemPage::take(const std::vector<Problem> &problems)
{
    const auto isOpen = [](const Problem &each) { return each.count.open > 0; };
    int waiting = 0;
    for (const Problem &each : problems)
        waiting += each.count.waiting;
    const auto open = static_cast<int>(std::ranges::count_if(problems, isOpen));
    std::vector<Problem> shown;
    std::ranges::copy_if(problems, std::back_inserter(shown),
                         [&](const Problem &each) { return m_alsoClosed->isChecked() || isOpen(each); });
    const bool isEmpty = shown.empty();
    m_model->setProblems(std::move(shown), timeWords(*m_desk.settings().configuration()), m_desk.clock()());
    m_summary->setText(isEmpty ? tr("Mass problems")
                               : tr("Mass problems: open %1, appeals without an answer %2")
                                     .arg(QString::number(open), QString::number(waiting)));
    m_empty->setText(tr("No mass problem is open. Where several appeals have one cause, mark one in the list and press "
                        "M: the others like it are found, and all can be answered with one text."));
    m_table->setVisible(!isEmpty);
    m_empty->setVisible(isEmpty);
    m_alsoClosed->setVisible(!problems.empty());
    emit openCountChanged(open);
    const int row = m_model->rowOf(m_chosen);
    if (!isEmpty)
        m_table->setCurrentIndex(m_model->index(std::max(row, 0), 0));
    showCurrent();
}

const Problem *ProblemPage::current() const
{
    const int row = m_table->currentIndex().row();
    return row >= 0 && row < m_model->rowCount() ? &m_model->problem(row) : nullptr;
}

void ProblemPage::showCurrent()
{
    const Problem *problem = current();
    m_details->setVisible(problem != nullptr);
    if (!problem)
        return;
    if (std::exchange(m_chosen, problem->name) != problem->name) {
        m_people->setText({});
        m_alikeWords->setText({});
        m_alike->setAlike({});
        m_waitForApproval = m_approved = 0;
    }
    updateButtons();
    if (isVisible())
        loadDetails();
}

void ProblemPage::loadDetails()
{
    const auto isStill = [this, name = m_chosen] { return name == m_chosen; };
    whenDone(this, m_desk.problems().peopleWaiting(m_chosen), [this, isStill](const Result<int> &people) {
        if (people && isStill())
            m_people->setText(tr("%1. Waiting: %n people", nullptr, *people).arg(oneLine(m_chosen, 200)));
    });
    whenDone(this, m_desk.problems().members(m_chosen, kMostMembers),
             [this, isStill](const Result<std::vector<AppealId>> &ids) {
                 if (!ids || !isStill())
                     return;
                 whenDone(this, m_desk.catalog().rows(*ids),
                          [this, isStill](const Result<std::vector<AppealRow>> &rows) {
                              if (rows && isStill())
                                  showMembers(*rows);
                          });
             });
    whenDone(this, m_desk.problems().alikeTo(m_chosen, kMostAlike),
             [this, isStill](const Result<std::vector<Alike>> &alike) {
                 if (!alike || !isStill())
                     return;
                 m_alike->setAlike(*alike);
                 m_alike->setVisible(!alike->empty());
                 m_alikeWords->setText(alike->empty()
                                           ? tr("No other open appeal is like these.")
                                           : tr("Like these and of no problem yet: %1. Space marks one, Ctrl+A all, M joins.")
                                                 .arg(QString::number(alike->size())));
                 updateButtons();
             });
}

void ProblemPage::showMembers(const std::vector<AppealRow> &rows)
{
    const auto isForApproval = [](const AppealRow &row) { return row.step == Step::ForApproval && !row.isApproved; };
    m_waitForApproval = static_cast<int>(std::ranges::count_if(rows, isForApproval));
    m_approved = static_cast<int>(std::ranges::count_if(rows, &AppealRow::isApproved));
    updateButtons();
}

void ProblemPage::updateButtons()
{
    for (const auto &[id, button] : m_buttons) {
        const auto command = std::ranges::find(m_commands, id, &Command::id);
        const bool canRun = command->isEnabled();
        const bool isRare = id == "problems.approve"_L1 || id == "problems.send"_L1 || id == "problems.join"_L1;
        button->setEnabled(canRun);
        button->setVisible(canRun || !isRare);
    }
}

void ProblemPage::withMembers(std::function<void(const Appeals &)> act)
{
    whenDone(this, m_desk.problems().members(m_chosen, kMostMembers),
             [this, act = std::move(act)](const Result<std::vector<AppealId>> &ids) {
                 if (!ids) {
                     emit failed(ids.error());
                     return;
                 }
                 whenDone(this, m_desk.catalog().appeals(*ids), [this, act](const Result<Appeals> &appeals) {
                     if (appeals)
                         act(*appeals);
                     else
                         emit failed(appeals.error());
                 });
             });
}

void ProblemPage::showAppeals()
{
    AppealQuery query;
    query.me = m_desk.settings().me();
    query.filter.problems = {m_chosen};
    emit listRequested(query);
}

void ProblemPage::answerAll()
{
    withMembers([this](const Appeals &appeals) {
        auto *dialog = new AnswerAllDialog(m_chosen, appeals, m_desk.settings().configuration(),
                                           m_desk.settings().me(), m_desk.clock()(), window());
        connect(dialog, &AnswerAllDialog::answered, this,
                [this](const std::vector<AppealChange> &sent, const std::vector<AppealChange> &submitted) {
                    m_actions.applyEach(submitted);
                    m_actions.applyEach(sent);
                });
        dialog->open();
    });
}

void ProblemPage::approveAll()
{
    withMembers([this](const Appeals &appeals) {
        m_actions.apply(ReplyApproved{}, idsOf(appeals, [](const Appeal &each) {
                            return each.submitted && !each.isApproved;
                        }));
    });
}

void ProblemPage::sendApproved()
{
    withMembers([this](const Appeals &appeals) {
        std::vector<AppealChange> answers;
        for (const Appeal &each : appeals) {
            if (each.submitted && each.isApproved)
                answers.push_back({each.id, ReplySent{each.submitted->text, each.submitted->isFinal,
                                                      each.submitted->outcome, each.due, each.submitted->isQuestion}});
        }
        m_actions.applyEach(answers);
    });
}

void ProblemPage::closeAll()
{
    std::vector<Choice> choices;
    for (const QString &outcome : suggestedOutcomes()) {
        if (isClosingOutcome(outcome))
            choices.push_back({outcome, {}, outcome});
    }
    auto *picker = new ChoicePicker(
        tr("Close all: %1").arg(oneLine(m_chosen, 60)), tr("how it ended"),
        [choices](const QString &typed) { return matching(choices, typed); }, window());
    connect(picker, &ChoicePicker::chosen, this, [this](const QVariant &outcome) {
        withMembers([this, outcome](const Appeals &appeals) {
            m_actions.apply(OutcomeSet{outcome.toString()},
                            idsOf(appeals, [](const Appeal &each) { return isOpen(each.step); }));
        });
    });
    picker->open();
}

void ProblemPage::rename()
{
    auto *dialog = new TextDialog({.title = tr("Rename the problem"),
                                   .hint = tr("what has happened, and where"),
                                   .button = tr("Rename"),
                                   .text = m_chosen,
                                   .isOneLine = true},
                                  window());
    connect(dialog, &TextDialog::written, this, [this](const QString &name) {
        withMembers([this, name](const Appeals &appeals) {
            m_chosen = name.simplified();
            m_actions.apply(ProblemJoined{name}, idsOf(appeals, [](const Appeal &) { return true; }));
        });
    });
    dialog->open();
}

void ProblemPage::joinMarked()
{
    m_actions.apply(ProblemJoined{m_chosen}, m_alike->marked());
}

} // namespace otklik
