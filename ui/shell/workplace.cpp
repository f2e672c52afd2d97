// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/workplace.h"

#include "ui/actions/desk_words.h"
#include "ui/card/card_page.h"
#include "ui/common/jobs.h"
#include "ui/common/preferences.h"
#include "ui/inbox/appeal_list_view.h"
#include "ui/inbox/inbox_page.h"
#include "ui/inbox/view_list.h"
#include "ui/outbox/outbox_page.h"
#include "ui/problems/problem_page.h"
#include "ui/shell/banner.h"
#include "ui/shell/status_line.h"
#include "ui/shell/store_watch.h"
#include "ui/team/team_link.h"
#include "ui/words/error_words.h"
#include "ui/words/words.h"
#include "ui/workload/workload_page.h"

#include <QApplication>
#include <QDialog>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

const QString kWorkload = u"workload"_s;
const QString kOutbox = u"outbox"_s;
const QString kProblems = u"problems"_s;

bool hasKey(std::vector<Command> commands, const QKeyEvent *event)
{
    for (Command &command : commands)
        command.run = [] {};
    return runByKey(commands, event);
}

bool isTyping(const QWidget *widget)
{
    if (const auto *edit = qobject_cast<const QPlainTextEdit *>(widget))
        return !edit->isReadOnly();
    return qobject_cast<const QLineEdit *>(widget) != nullptr;
}

} // namespace

Workplace::Workplace(const WorkplaceParts &parts, QWidget *parent)
    : QWidget(parent)
    , m_parts(parts)
    , m_desk(parts.desk)
    , m_dialogs(new AppealDialogs(parts.desk, parts.actions, this))
    , m_inbox(new InboxPage(parts.desk, this))
    , m_card(new CardPage(parts.desk, parts.actions, *m_dialogs, this))
    , m_workload(new WorkloadPage(sourceOf(parts.desk), this))
    , m_outbox(new OutboxPage(parts.desk, this))
    , m_problems(new ProblemPage(parts.desk, parts.actions, this))
    , m_ownPasswords(parts.passwords ? nullptr : passwordsInMemory())
    , m_team(new TeamLink(parts.desk, parts.passwords ? *parts.passwords : *m_ownPasswords, this))
    , m_banner(new Banner(this))
    , m_watch(new StoreWatch(parts.desk, *m_banner, this))
    , m_status(new StatusLine(parts.actions, parts.jobs, this))
    , m_dataOf(parts.desk.clock()())
{
    m_dialogs->setParent(this); // goes with the page, whose dialogs it opens
    build();
    m_groups = makeCommands();
    connectInbox();
    connectActions();
    connectWatch();
    connectTeam();
    connectProblems();
    connect(&m_desk, &Desk::changed, this, &Workplace::takeNotice);
    connect(m_workload, &WorkloadPage::listRequested, this, &Workplace::showList);
    connect(m_workload, &WorkloadPage::saved, this,
            [this](const QString &file) { m_status->say(tr("Saved: %1").arg(file)); });
    qApp->installEventFilter(this);
    showStore();
    showMe();
    showInbox();
    m_team->begin();
    showTeam();
}

Workplace::~Workplace() = default;

void Workplace::build()
{
    m_work = new QSplitter(Qt::Horizontal, this);
    m_work->setObjectName(u"work"_s);
    m_work->addWidget(m_inbox);
    m_work->addWidget(m_card);
    m_work->setStretchFactor(0, 2);
    m_work->setStretchFactor(1, 3);
    m_work->setChildrenCollapsible(false);
    m_pages = new QStackedWidget(this);
    m_pages->addWidget(m_work);
    m_pages->addWidget(m_workload);
    m_pages->addWidget(m_outbox);
    m_pages->addWidget(m_problems);
    m_columns = new QSplitter(Qt::Horizontal, this);
    m_columns->setObjectName(u"columns"_s);
    m_columns->addWidget(m_inbox->viewList());
    m_columns->addWidget(m_pages);
    m_columns->setStretchFactor(0, 0);
    m_columns->setStretchFactor(1, 1);
    m_columns->setCollapsible(1, false);
    m_inbox->viewList()->addPage(kProblems, tr("Mass problems"));
    m_inbox->viewList()->addPage(kWorkload, tr("Workload"));
    m_inbox->viewList()->addPage(kOutbox, tr("Outbox"));
    m_inbox->viewList()->setVisible(true);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_banner);
    column->addWidget(m_columns, 1);

    m_columns->setSizes({190, 1176});
    m_work->setSizes({420, 750});
    m_columns->restoreState(m_parts.preferences.state(u"columns"_s));
    m_work->restoreState(m_parts.preferences.state(u"work"_s));
    if (const QByteArray card = m_parts.preferences.state(u"card"_s); !card.isEmpty())
        m_card->restoreState(card);
}

void Workplace::saveState()
{
    m_parts.preferences.setState(u"columns"_s, m_columns->saveState());
    m_parts.preferences.setState(u"work"_s, m_work->saveState());
    m_parts.preferences.setState(u"card"_s, m_card->saveState());
}

void Workplace::flushDraft()
{
    m_card->flushDraft();
}

void Workplace::connectInbox()
{
    connect(m_inbox, &InboxPage::currentAppealChanged, m_card, &CardPage::open);
    m_card->setMarked([this] { return m_inbox->selection(); });
    connect(m_inbox, &InboxPage::openRequested, this, [this](AppealId id) {
        m_card->open(id);
        m_card->setFocus(Qt::OtherFocusReason);
    });
    connect(m_inbox, &InboxPage::queryChanged, this, [this] { m_card->setSearch(m_inbox->query().filter.text); });
    // Keys mean the marked appeals now, so they go to the list: in the card they would mean only the one that is open.
    connect(m_inbox, &InboxPage::selectionChanged, this, [this](int marked) {
        const QWidget *focused = QApplication::focusWidget();
        if (marked > 0 && focused && m_card->isAncestorOf(focused) && !isTyping(focused))
            m_inbox->focusList();
    });
    connect(m_inbox, &InboxPage::menuRequested, this, &Workplace::openMenu);
    connect(m_inbox, &InboxPage::importRequested, this, &Workplace::openImport);
    connect(m_inbox, &InboxPage::demoRequested, this, &Workplace::demoRequested);
    connect(m_inbox, &InboxPage::nothingUrgent, this,
            [this] { m_status->say(tr("All of this list was looked at: U begins with the most urgent again.")); });
    connect(m_inbox, &InboxPage::failed, this, &Workplace::showError);
    connect(m_card, &CardPage::appealChosen, m_inbox, &InboxPage::goTo);
    const ViewList *views = m_inbox->viewList();
    connect(views, &ViewList::viewChosen, this, &Workplace::raiseList);
    connect(views, &ViewList::savedViewChosen, this, &Workplace::raiseList);
    connect(views, &ViewList::pageChosen, this, &Workplace::showPage);
}

void Workplace::connectActions()
{
    const AppealActions *actions = &m_parts.actions;
    connect(actions, &AppealActions::refused, m_dialogs, &AppealDialogs::showRefused);
    connect(actions, &AppealActions::failed, this, &Workplace::showError);
    connect(m_dialogs, &AppealDialogs::appealChosen, m_inbox, &InboxPage::goTo);
    connect(m_status, &StatusLine::operatorSwitchWanted, this, &Workplace::switchOperator);
}

void Workplace::connectWatch()
{
    connect(m_card, &CardPage::draftFailed, m_watch, &StoreWatch::report);
    connect(m_watch, &StoreWatch::recovered, this, [this] {
        m_status->say(tr("The store can be written to again."));
        m_card->flushDraft();
    });
    connect(m_watch, &StoreWatch::reopenWanted, this, &Workplace::reopenRequested);
    connect(m_watch, &StoreWatch::restoreWanted, this, &Workplace::askForBackup);
    connect(m_watch, &StoreWatch::backupWanted, this, &Workplace::makeBackup);
}

void Workplace::takeNotice(const ChangeNotice &notice)
{
    m_dataOf = m_desk.clock()();
    showStore();
    if (notice.isConfiguration) {
        showMe();
        showTeam();
    }
    if (m_pages->currentWidget() == m_workload)
        m_workload->refresh();
}

void Workplace::showStore()
{
    if (m_team->isInTeam())
        return; // showTeam() says it
    const TimeWords time = timeWords(*m_desk.settings().configuration());
    const QString store = tr("Store on this computer · data as of %1").arg(time.clock(m_dataOf));
    m_status->setStore(m_channelTrouble.isEmpty() ? store : store + u" · ⚠ "_s + m_channelTrouble);
}

void Workplace::setChannelTrouble(const QString &words)
{
    m_channelTrouble = words;
    showStore();
}

void Workplace::showMe()
{
    const ConfigurationPtr configuration = m_desk.settings().configuration();
    const Operator *me = configuration->findOperator(m_desk.settings().me());
    m_status->setMe(me ? me->name + u" · "_s + Words::role(me->role) : tr("Who works here?"));
}

void Workplace::showError(const Error &error)
{
    if (!m_watch->report(error) && error.code != ErrorCode::Cancelled)
        m_dialogs->showError(error);
}

void Workplace::raiseList()
{
    m_pages->setCurrentWidget(m_work);
    m_inbox->focusList();
}

void Workplace::showInbox()
{
    const bool wasElsewhere = m_pages->currentWidget() != m_work;
    raiseList();
    if (!wasElsewhere)
        return;
    if (m_inbox->query().filter == AppealFilter{})
        m_inbox->viewList()->showView(m_inbox->query().view);
    else
        m_inbox->viewList()->showNothing();
}

void Workplace::showWorkload()
{
    m_inbox->viewList()->showPage(kWorkload);
    m_pages->setCurrentWidget(m_workload);
    m_workload->refresh();
    m_workload->setFocus(Qt::OtherFocusReason);
}

void Workplace::showOutbox()
{
    m_inbox->viewList()->showPage(kOutbox);
    m_pages->setCurrentWidget(m_outbox);
    m_outbox->setFocus(Qt::OtherFocusReason);
}

void Workplace::showProblems()
{
    m_inbox->viewList()->showPage(kProblems);
    m_pages->setCurrentWidget(m_problems);
    m_problems->setFocus(Qt::OtherFocusReason);
}

void Workplace::connectProblems()
{
    connect(m_problems, &ProblemPage::listRequested, this, &Workplace::showList);
    connect(m_problems, &ProblemPage::failed, this, &Workplace::showError);
    connect(m_problems, &ProblemPage::openCountChanged, this,
            [this](int open) { m_inbox->viewList()->setPageCount(kProblems, open); });
    connect(m_card, &CardPage::problemWanted, this, [this](const QString &problem) {
        showProblems();
        m_problems->choose(problem);
    });
}

void Workplace::showList(const AppealQuery &query)
{
    showInbox();
    m_inbox->showQuery(query);
    m_inbox->viewList()->showNothing();
}

void Workplace::showPage(const QString &key)
{
    if (key == kOutbox)
        showOutbox();
    else if (key == kProblems)
        showProblems();
    else
        showWorkload();
}

void Workplace::showView(View view)
{
    showInbox();
    m_inbox->viewList()->showView(view);
    AppealQuery query = m_inbox->query();
    query.view = view;
    query.filter = {};
    m_inbox->showQuery(query);
}

bool Workplace::run(const QString &commandId)
{
    const Command *command = findCommand(m_groups, commandId);
    if (!command || (command->isEnabled && !command->isEnabled()))
        return false;
    command->run();
    return true;
}

bool Workplace::handleKey(QKeyEvent *event)
{
    if (m_pages->currentWidget() == m_work && m_inbox->handleKey(event))
        return true;
    const bool isOutbox = m_pages->currentWidget() == m_outbox;
    const bool isProblems = m_pages->currentWidget() == m_problems;
    if ((isOutbox && m_outbox->handleKey(event)) || (isProblems && m_problems->handleKey(event)))
        return true;
    // There the keys of the appeals would act on one that nobody sees.
    return std::ranges::any_of(m_groups, [event, isElsewhere = isOutbox || isProblems](const CommandGroup &group) {
        return (group.isGlobal || !isElsewhere) && runByKey(group.commands, event);
    });
}

bool Workplace::handleGlobalKey(const QKeyEvent *event, bool isPressed)
{
    const bool isFunctionKey = event->key() >= Qt::Key_F1 && event->key() <= Qt::Key_F12;
    if (!(event->modifiers() & Qt::ControlModifier) && !isFunctionKey)
        return false;
    // The other groups belong to the list and the card; in a text Ctrl+A and Ctrl+Z are the text's own.
    return std::ranges::any_of(m_groups, [event, isPressed](const CommandGroup &group) {
        if (!group.isGlobal)
            return false;
        return isPressed ? runByKey(group.commands, event) : hasKey(group.commands, event);
    });
}

void Workplace::keyPressEvent(QKeyEvent *event)
{
    event->setAccepted(handleKey(event));
}

// While a dialog asks about the selection, the list must not move under it.
bool Workplace::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Show || event->type() == QEvent::Hide) {
        const auto *dialog = qobject_cast<QDialog *>(watched);
        if (dialog && dialog->isModal() && dialog->parentWidget() && dialog->parentWidget()->window() == window()) {
            if (event->type() == QEvent::Show)
                m_inbox->hold();
            else
                m_inbox->release();
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace otklik
