// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/card/card_page.h"

#include "core/base/when_done.h"
#include "ui/card/card_body.h"
#include "ui/card/card_header.h"
#include "ui/card/outbox_strip.h"
#include "ui/delivery/delivery_strip.h"
#include "ui/problems/problem_strip.h"
#include "ui/reply/reply_composer.h"
#include "ui/reply/take_back_bar.h"
#include "ui/widgets/link_gate.h"
#include "ui/widgets/plain_label.h"
#include "ui/words/error_words.h"

#include <QApplication>
#include <QDataStream>
#include <QKeyEvent>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace otklik {

namespace {

constexpr int kAlikeCounted = 200;

} // namespace

CardPage::CardPage(Desk &desk, AppealActions &actions, AppealDialogs &dialogs, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_dialogs(dialogs)
{
    build(actions);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Card of the appeal"));
    m_commands = appealCommands(
        dialogs, actions,
        {.ids = [this] { return m_marked ? m_marked() : selection(); },
         .text = [this] { return m_shown ? m_shown->origin.title + u' ' + m_shown->origin.text : QString{}; }});
    for (Command &command : m_composer->commands())
        m_commands.push_back(std::move(command));

    m_repaint.setSingleShot(true);
    m_repaint.setInterval(60ms);
    connect(&m_repaint, &QTimer::timeout, this, [this] { setUpdatesEnabled(true); });
    m_clock.setInterval(20s);
    connect(&m_clock, &QTimer::timeout, this, [this] { m_header->setNow(m_desk.clock()()); });
    m_clock.start();
    connect(&m_desk, &Desk::changed, this, &CardPage::changed);
    connect(m_body, &CardBody::linkChosen, m_gate, &LinkGate::ask);
    connect(m_body, &CardBody::appealChosen, this, &CardPage::appealChosen);
    connect(m_properties, &PropertyPanel::changeWanted, this, &CardPage::change);
    connect(&m_composer->drafts(), &DraftKeeper::failed, this,
            [this](AppealId, const Error &error) { emit draftFailed(error); });
    connect(m_composer, &ReplyComposer::typed, this,
            [this](bool hasText) { m_desk.team().write(hasText && m_shown ? m_shown->uid : AppealUid{}); });
    connect(&m_desk.team(), &TeamService::writersChanged, this, &CardPage::showWriter);
    connect(m_composer, &ReplyComposer::noteWanted, this, [this] { m_dialogs.note(selection()); });
    close();
}

CardPage::~CardPage() = default;

void CardPage::build(AppealActions &actions)
{
    m_stack = new QStackedWidget(this);
    m_words = new PlainLabel(m_stack);
    m_words->setAlignment(Qt::AlignCenter);
    m_words->setWordWrap(true);
    m_words->setObjectName(u"cardWords"_s);
    m_page = new QWidget(m_stack);
    m_header = new CardHeader(m_page);
    m_strip = new OutboxStrip(m_page);
    connect(m_strip, &OutboxStrip::outboxWanted, this, &CardPage::outboxWanted);
    m_problem = new ProblemStrip(m_page);
    connect(m_problem, &ProblemStrip::problemWanted, this, &CardPage::problemWanted);
    connect(m_problem, &ProblemStrip::joinWanted, this, [this] { m_dialogs.problem(selection()); });
    m_delivery = makeStrip(actions);
    m_forwarding = makeStrip(actions);
    m_forwarding->setObjectName(u"forwardingStrip"_s);
    m_writer = new PlainLabel(m_page);
    m_writer->setObjectName(u"writer"_s);
    m_writer->setElideMode(Qt::ElideRight);
    m_writer->setMargin(6);
    m_writer->setBackgroundRole(QPalette::ToolTipBase);
    m_writer->setForegroundRole(QPalette::ToolTipText);
    m_writer->setAutoFillBackground(true);
    m_writer->hide();
    m_body = new CardBody(m_page);
    m_properties = new PropertyPanel(m_page);
    m_composer = new ReplyComposer(m_desk, actions, m_page);
    m_gate = new LinkGate(this);

    auto *properties = new QScrollArea(m_page);
    properties->setWidget(m_properties);
    properties->setWidgetResizable(true);
    properties->setFrameShape(QFrame::NoFrame);
    properties->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    properties->setFocusPolicy(Qt::NoFocus);
    properties->setMinimumWidth(220);
    m_rows = new QSplitter(Qt::Vertical, m_page);
    m_rows->addWidget(m_body);
    m_rows->addWidget(m_composer);
    m_rows->setStretchFactor(0, 1);
    m_rows->setStretchFactor(1, 0);
    m_rows->setChildrenCollapsible(false);
    m_columns = new QSplitter(Qt::Horizontal, m_page);
    m_columns->addWidget(m_rows);
    m_columns->addWidget(properties);
    m_columns->setStretchFactor(0, 3);
    m_columns->setStretchFactor(1, 1);
    m_columns->setSizes({500, 250});
    m_rows->setSizes({420, 260});
    m_columns->setCollapsible(0, false);

    auto *page = new QVBoxLayout(m_page);
    page->setContentsMargins({});
    page->setSpacing(0);
    page->addWidget(m_header);
    page->addWidget(m_strip);
    page->addWidget(m_problem);
    page->addWidget(m_delivery);
    page->addWidget(m_forwarding);
    page->addWidget(m_writer);
    page->addWidget(m_columns, 1);
    m_stack->addWidget(m_words);
    m_stack->addWidget(m_page);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_stack, 1);
    column->addWidget(new TakeBackBar(actions, this)); // stays while the operator goes on
}

DeliveryStrip *CardPage::makeStrip(AppealActions &actions)
{
    auto *strip = new DeliveryStrip(m_page);
    connect(strip, &DeliveryStrip::settled, this,
            [this, &actions](const DeliverySettled &decision) { actions.apply(decision, selection()); });
    return strip;
}

void CardPage::open(AppealId appeal)
{
    if (appeal == m_appeal)
        return;
    if (!appeal) {
        close();
        return;
    }
    // The field that has the focus, not the one that had it last: the list keeps its own.
    if (const QWidget *focused = QApplication::focusWidget(); focused && isAncestorOf(focused))
        setFocus(Qt::OtherFocusReason); // not left to chance when the field with the focus is hidden
    setUpdatesEnabled(false);
    m_repaint.start();
    m_appeal = appeal;
    m_shown.reset();
    m_strip->setEntries({});
    m_problem->clear();
    m_delivery->setDelivery(nullptr);
    m_forwarding->setDelivery(nullptr);
    m_composer->clear();
    m_composer->await();
    m_words->setText({});
    m_stack->setCurrentWidget(m_words);
    load();
}

void CardPage::close()
{
    ++m_generation;
    m_appeal = {};
    m_composer->clear();
    showMessage(tr("Choose an appeal in the list: J and K go down and up, U to the next urgent one."));
}

void CardPage::load()
{
    const quint64 generation = ++m_generation;
    whenDone(this, m_desk.catalog().card(m_appeal), [this, generation](const Result<AppealCard> &card) {
        if (generation != m_generation)
            return;
        if (card)
            show(*card);
        else
            showMessage(ErrorWords::message(card.error()));
    });
}

/// Own work that is not at the hub; a lone desk is not asked.
void CardPage::loadOutbox(quint64 generation)
{
    if (!m_desk.settings().configuration()->team)
        return m_strip->setEntries({});
    whenDone(this, m_desk.team().outboxOf(m_appeal),
             [this, generation](const Result<std::vector<OutboxEntry>> &entries) {
                 if (generation == m_generation)
                     m_strip->setEntries(entries ? *entries : std::vector<OutboxEntry>{});
             });
}

/// What an open appeal may be one of; the others are looked for in the background.
void CardPage::loadAlike(const Appeal &appeal, quint64 generation)
{
    if (!appeal.problem.isEmpty())
        return m_problem->setProblem(appeal.problem);
    if (!isOpen(appeal.step))
        return m_problem->clear();
    whenDone(this, m_desk.problems().alike(appeal.id, kAlikeCounted),
             [this, generation](const Result<AlikeAppeals> &alike) {
                 if (generation == m_generation)
                     m_problem->setAlike(alike ? *alike : AlikeAppeals{});
             });
}

void CardPage::showWriter()
{
    const QString writer = m_shown ? m_desk.team().writerOf(m_shown->uid) : QString{};
    m_writer->setText(tr("%1 is writing an answer").arg(writer));
    m_writer->setVisible(!writer.isEmpty());
}

// The draft comes from the writing thread, behind what is still to be saved: the card does not wait for it.
void CardPage::loadDraft(const Appeal &appeal, quint64 generation)
{
    whenDone(this, m_composer->drafts().load(appeal.id),
             [this, appeal, generation](const Result<std::optional<Draft>> &draft) {
                 if (generation != m_generation)
                     return;
                 m_composer->showAppeal(appeal, draft ? *draft : std::nullopt);
                 fitComposer();
             });
}

// An answered appeal needs the room for its thread.
void CardPage::fitComposer()
{
    const bool isCompact = m_composer->isCompact();
    if (isCompact == !m_rowsOfWriting.isEmpty())
        return;
    if (isCompact) {
        m_rowsOfWriting = m_rows->sizes();
        m_rows->setSizes({m_rows->height(), 0});
    } else {
        m_rows->setSizes(std::exchange(m_rowsOfWriting, {}));
    }
}

void CardPage::show(const AppealCard &card)
{
    const auto configuration = m_desk.settings().configuration();
    const Timestamp now = m_desk.clock()();
    m_shown = card.appeal;
    m_header->setAppeal(card.appeal, configuration, now);
    m_body->setCard(card, configuration, now);
    m_properties->setAppeal(card.appeal, *configuration);
    m_delivery->setDelivery(openDelivery(card.appeal));
    const Forwarding *forwarding = openForwarding(card.appeal);
    m_forwarding->setDelivery(forwarding ? &forwarding->delivery : nullptr,
                              forwarding ? forwarding->account : QString{});
    loadDraft(card.appeal, m_generation);
    loadOutbox(m_generation);
    loadAlike(card.appeal, m_generation);
    showWriter();
    m_stack->setCurrentWidget(m_page);
    m_repaint.stop();
    setUpdatesEnabled(true);
    emit shown(card.appeal.id);
}

void CardPage::showMessage(const QString &words)
{
    m_shown.reset();
    m_words->setText(words);
    m_stack->setCurrentWidget(m_words);
    m_repaint.stop();
    setUpdatesEnabled(true);
}

void CardPage::changed(const ChangeNotice &notice)
{
    const bool isMine = notice.isEverything || notice.isConfiguration ||
                        std::ranges::find(notice.appeals, m_appeal) != notice.appeals.end();
    if (m_appeal && isMine)
        load();
}

void CardPage::change(PropertyPanel::Property property)
{
    using enum PropertyPanel::Property;
    if (!m_shown)
        return;
    const std::vector<AppealId> ids = selection();
    switch (property) {
    case Topic:
        m_dialogs.topic(ids, m_shown->origin.title + u' ' + m_shown->origin.text);
        break;
    case Tags:
        m_dialogs.tag(ids);
        break;
    case District:
        m_dialogs.district(ids);
        break;
    case Settlement:
        m_dialogs.settlement(ids, m_shown->settlement);
        break;
    case Address:
        m_dialogs.address(ids, m_shown->address);
        break;
    case Department:
    case Assignee:
        m_dialogs.assign(ids);
        break;
    case Importance:
        m_dialogs.importance(ids);
        break;
    case Type:
        m_dialogs.type(ids);
        break;
    case Outcome:
        m_dialogs.outcome(ids);
        break;
    case Level:
        m_dialogs.escalate(ids);
        break;
    case Date:
        m_dialogs.postpone(ids);
        break;
    }
}

std::vector<AppealId> CardPage::selection() const
{
    return m_appeal ? std::vector{m_appeal} : std::vector<AppealId>{};
}

void CardPage::setSearch(const QString &typed)
{
    m_body->setSearch(parseSearchQuery(typed));
}

void CardPage::flushDraft()
{
    m_composer->drafts().flush();
}

QByteArray CardPage::saveState()
{
    if (!m_rowsOfWriting.isEmpty())
        m_rows->setSizes(std::exchange(m_rowsOfWriting, {}));
    QByteArray state;
    QDataStream out{&state, QIODevice::WriteOnly};
    out << m_columns->saveState() << m_rows->saveState();
    return state;
}

void CardPage::restoreState(const QByteArray &state)
{
    QDataStream in{state};
    QByteArray columns;
    QByteArray rows;
    in >> columns >> rows;
    m_columns->restoreState(columns);
    m_rows->restoreState(rows);
}

void CardPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && !hasFocus())
        setFocus(Qt::OtherFocusReason);
    else if (!runByKey(m_commands, event))
        QWidget::keyPressEvent(event);
}

} // namespace otklik
