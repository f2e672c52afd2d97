// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/outbox/answers_pane.h"

#include "ui/delivery/delivery_strip.h"
#include "ui/outbox/answers_model.h"
#include "ui/widgets/heading.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/row_table.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

constexpr int kRowsBesideTheOutbox = 6;

} // namespace

AnswersPane::AnswersPane(QWidget *parent)
    : QWidget(parent)
    , m_model(new AnswersModel(this))
    , m_summary(new PlainLabel(this))
    , m_table(new QTableView(this))
    , m_strip(new DeliveryStrip(this))
{
    makeCommands();
    build();
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &AnswersPane::showCurrent);
    connect(m_table, &QTableView::activated, this, &AnswersPane::openCurrent);
    connect(m_strip, &DeliveryStrip::settled, this, [this](const DeliverySettled &decision) {
        const int row = m_model->rowOf(decision.reply); // a question may have been asked meanwhile
        if (row >= 0)
            emit settled(m_model->answer(row).appeal, decision);
    });
    hide();
}

void AnswersPane::build()
{
    setObjectName(u"answersPane"_s);
    m_summary->setObjectName(u"answersSummary"_s);
    m_summary->setFont(headingFont(m_summary->font()));
    m_table->setObjectName(u"answers"_s);
    m_table->setAccessibleName(tr("What has not arrived"));
    m_table->setModel(m_model);
    makeRowTable(*m_table, AnswersModel::Why);
    m_table->setColumnWidth(AnswersModel::Appeal, 250);
    m_table->setColumnWidth(AnswersModel::Channel, 200);
    m_table->setColumnWidth(AnswersModel::Since, 120);
    m_table->installEventFilter(this);
    setFocusProxy(m_table);

    const auto keyOf = [this](const QString &id) { return keyText(*std::ranges::find(m_commands, id, &Command::id)); };
    m_strip->setKeys(keyOf(u"answers.arrived"_s), keyOf(u"answers.again"_s));
    auto *open = new QPushButton(tr("%1 (%2)").arg(tr("Open the appeal"), keyOf(u"answers.open"_s)), m_strip);
    open->setObjectName(u"answers.open"_s);
    connect(open, &QPushButton::clicked, this, &AnswersPane::openCurrent);
    m_strip->addWay(open);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 10);
    column->addWidget(m_summary);
    column->addWidget(m_table, 1);
    column->addWidget(m_strip);
}

void AnswersPane::makeCommands()
{
    const auto isShown = [this] { return isVisible() && current(); };
    const auto canDecide = [this, isShown] { return isShown() && m_strip->canDecide(); };
    m_commands = {
        {u"answers.arrived"_s, tr("It has arrived"), Qt::Key_Y, {}, [this] { m_strip->decideArrived(); }, canDecide},
        {u"answers.again"_s, tr("Send once more"), Qt::Key_S, Qt::ShiftModifier, [this] { m_strip->decideAgain(); },
         canDecide},
        {u"answers.open"_s, tr("Open the appeal"), Qt::Key_Return, {}, [this] { openCurrent(); }, isShown},
        {u"answers.next"_s, tr("Next that has not arrived"), Qt::Key_J, {}, [this] { step(1); }, isShown},
        {u"answers.previous"_s, tr("Previous that has not arrived"), Qt::Key_K, {}, [this] { step(-1); }, isShown},
    };
}

// The table would look for a row that begins with the letter.
bool AnswersPane::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_table && event->type() == QEvent::KeyPress &&
        runByKey(m_commands, static_cast<QKeyEvent *>(event)))
        return true;
    return QWidget::eventFilter(watched, event);
}

void AnswersPane::setAnswers(std::vector<OpenAnswer> answers, const ConfigurationPtr &configuration, Timestamp now)
{
    m_summary->setText(answersSummary(answers));
    m_model->setAnswers(std::move(answers), configuration, now);
    const bool isEmpty = m_model->rowCount() == 0;
    if (!isEmpty) {
        const int row = m_model->rowOf(m_chosen);
        select(row >= 0 ? row : std::min(m_chosenRow, m_model->rowCount() - 1));
    }
    fitHeight();
    showCurrent();
    setVisible(!isEmpty);
}

void AnswersPane::setHasAllTheRoom(bool hasAll)
{
    m_hasAllTheRoom = hasAll;
    fitHeight();
}

void AnswersPane::fitHeight()
{
    const int rows = std::clamp(m_model->rowCount(), 1, kRowsBesideTheOutbox);
    const int height = m_table->horizontalHeader()->sizeHint().height() +
                       rows * m_table->verticalHeader()->defaultSectionSize() + 2 * m_table->frameWidth();
    m_table->setMinimumHeight(std::min(height, 120));
    m_table->setMaximumHeight(m_hasAllTheRoom ? QWIDGETSIZE_MAX : height);
}

void AnswersPane::step(int by)
{
    const int row = m_table->currentIndex().row() + by;
    if (row >= m_model->rowCount())
        emit endPassed();
    else
        select(std::max(row, 0));
}

void AnswersPane::selectLast()
{
    select(m_model->rowCount() - 1);
    m_table->setFocus(Qt::OtherFocusReason);
}

void AnswersPane::select(int row)
{
    if (row != m_table->currentIndex().row())
        m_table->setCurrentIndex(m_model->index(row, 0));
}

const OpenAnswer *AnswersPane::current() const
{
    const int row = m_table->currentIndex().row();
    return row >= 0 && row < m_model->rowCount() ? &m_model->answer(row) : nullptr;
}

void AnswersPane::openCurrent()
{
    if (const OpenAnswer *answer = current())
        emit appealChosen(answer->appeal);
}

void AnswersPane::showCurrent()
{
    const OpenAnswer *answer = current();
    m_strip->setDelivery(answer ? &answer->delivery : nullptr,
                         answer && answer->isForwarding ? answer->account : QString{});
    if (!answer)
        return;
    m_chosen = answer->delivery.reply;
    m_chosenRow = m_table->currentIndex().row();
}

QString answersSummary(const std::vector<OpenAnswer> &answers)
{
    const auto count = [&answers](bool isForwarding, bool needsPerson) {
        return static_cast<int>(std::ranges::count_if(answers, [=](const OpenAnswer &each) {
            return each.isForwarding == isForwarding && each.needsPerson() == needsPerson;
        }));
    };
    QStringList parts;
    if (const int needed = count(false, true); needed > 0)
        parts << AnswersPane::tr("%Ln answer(s) need(s) you", nullptr, needed);
    if (const int needed = count(true, true); needed > 0)
        parts << AnswersPane::tr("%Ln request(s) to another system need(s) you", nullptr, needed);
    if (const int waiting = count(false, false); waiting > 0)
        parts << AnswersPane::tr("%Ln answer(s) wait(s) long for delivery", nullptr, waiting);
    if (const int waiting = count(true, false); waiting > 0)
        parts << AnswersPane::tr("%Ln request(s) to another system wait(s) long", nullptr, waiting);
    return parts.join(u" · "_s);
}

} // namespace otklik
