// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/inbox_page.h"

#include "core/base/when_done.h"
#include "core/service/desk.h"
#include "ui/inbox/appeal_list_model.h"
#include "ui/inbox/appeal_list_view.h"
#include "ui/inbox/empty_state.h"
#include "ui/inbox/filter_bar.h"
#include "ui/inbox/list_status.h"
#include "ui/inbox/saved_views.h"
#include "ui/inbox/view_list.h"
#include "ui/words/error_words.h"

#include <QStackedWidget>
#include <QVBoxLayout>

namespace otklik {

InboxPage::InboxPage(Desk &desk, QWidget *parent)
    : QWidget{parent}
    , m_desk{desk}
    , m_model{new AppealListModel{sourceOf(desk.catalog()), this}}
    , m_list{new AppealListView{*m_model, this}}
    , m_filters{new FilterBar{[&desk](Facet facet) { return desk.catalog().facet(facet); }, this}}
    , m_status{new ListStatus{this}}
    , m_empty{new EmptyState{this}}
    , m_stack{new QStackedWidget{this}}
    , m_views{new ViewList{this}}
    , m_saved{new SavedViews{desk.settings(), *m_views, this}}
    , m_counts{[this] { countViews(); }}
{
    build();
    connectList();
    connectBars();
    connect(&m_desk, &Desk::changed, this, &InboxPage::takeNotice);
    connect(&m_minute, &QTimer::timeout, this, &InboxPage::tick);
    m_minute.start(std::chrono::minutes{1});
    m_marksChanged.setSingleShot(true);
    m_marksChanged.setInterval(0);
    connect(&m_marksChanged, &QTimer::timeout, this, &InboxPage::updateMarks);

    applyConfiguration();
    m_views->showView(m_view);
    m_counts.request();
    ask();
}

InboxPage::~InboxPage() = default;

void InboxPage::build()
{
    setObjectName("inbox");
    m_views->hide(); // until the window gives it a place
    m_stack->addWidget(m_list);
    m_stack->addWidget(m_empty);
    auto *layout = new QVBoxLayout{this};
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    layout->addWidget(m_filters);
    layout->addWidget(m_status);
    layout->addWidget(m_stack, 1);
    setFocusProxy(m_list);
}

void InboxPage::connectList()
{
    connect(m_model, &AppealListModel::loadingChanged, this, &InboxPage::updateState);
    connect(m_model, &AppealListModel::completed, this, &InboxPage::goOnWhenComplete);
    connect(m_model, &AppealListModel::waitingChanged, m_status, &ListStatus::setWaiting);
    connect(m_model, &AppealListModel::failed, this, [this](const Error &error) {
        m_failure = error;
        updateState();
        emit failed(error);
    });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &index) {
        if (const AppealId id = m_model->idAt(index.row()))
            setCurrent(id);
    });
    connect(m_list, &AppealListView::marksChanged, this, [this] {
        if (hasMarks())
            m_model->setFrozen(true); // at once; thawing has to wait until the list has ended its move
        m_marksChanged.start();
    });
    connect(m_list, &AppealListView::openRequested, this, [this](int row) { emit openRequested(m_model->idAt(row)); });
    connect(m_list, &AppealListView::nextMostUrgentRequested, this, &InboxPage::nextMostUrgent);
    connect(m_list, &AppealListView::markAllRequested, this, &InboxPage::selectAllMatching);
    connect(m_list, &AppealListView::menuRequested, this, &InboxPage::menuRequested);
}

void InboxPage::connectBars()
{
    connect(m_filters, &FilterBar::changed, this, &InboxPage::ask);
    connect(m_filters, &FilterBar::leaveRequested, this, &InboxPage::focusList);
    connect(m_status, &ListStatus::selectAllRequested, this, &InboxPage::selectAllMatching);
    connect(m_status, &ListStatus::clearRequested, this, &InboxPage::clearSelection);
    connect(m_status, &ListStatus::showWaitingRequested, m_model, &AppealListModel::showWaiting);
    connect(m_empty, &EmptyState::importRequested, this, &InboxPage::importRequested);
    connect(m_empty, &EmptyState::demoRequested, this, &InboxPage::demoRequested);
    connect(m_empty, &EmptyState::clearRequested, m_filters, &FilterBar::clearFilters);
    connect(m_empty, &EmptyState::retryRequested, this, &InboxPage::ask);
    connect(m_empty, &EmptyState::showAllRequested, this, [this] {
        AppealQuery all = query();
        all.view = View::All;
        showQuery(all);
    });
    connect(m_views, &ViewList::viewChosen, this, [this](View view) {
        take({.view = view, .filter = {}, .sort = m_filters->sort(), .me = {}}); // as many as the sidebar says
    });
    connect(m_views, &ViewList::saveRequested, this, [this] { m_saved->saveAs(query(), window()); });
    connect(m_saved, &SavedViews::failed, this, &InboxPage::failed);
    connect(m_saved, &SavedViews::chosen, this, &InboxPage::take);
}

void InboxPage::applyConfiguration()
{
    const ConfigurationPtr configuration = m_desk.settings().configuration();
    const QTimeZone zone{configuration->municipality.timeZone.toLatin1()};
    m_model->setWording(RowWording{m_desk.clock(), zone, [configuration](Timestamp now) {
                                       return configuration->deadlines ? urgentBefore(configuration->municipality,
                                                                                      *configuration->deadlines, now)
                                                                       : RowWording::inTwoHours(now);
                                   }});
    m_filters->setOperatorNames([configuration](OperatorId id) { return configuration->operatorName(id); });
    m_filters->setFollowsSeveral(configuration->team && !configuration->team->followed.empty());
    m_filters->setToday(TimeWords{zone}.local(m_desk.clock()()).date());
    m_saved->reload();
}

void InboxPage::takeNotice(const ChangeNotice &notice)
{
    if (notice.isConfiguration) {
        applyConfiguration();
        if (m_desk.settings().me() != query().me)
            ask(); // somebody else has sat down
    }
    m_model->refresh(notice);
    m_counts.request();
}

void InboxPage::tick()
{
    const QTimeZone zone{m_desk.settings().configuration()->municipality.timeZone.toLatin1()};
    m_filters->setToday(TimeWords{zone}.local(m_desk.clock()()).date());
    m_model->refreshOrder();
    m_counts.request();
}

void InboxPage::countViews()
{
    whenDone(this, m_desk.catalog().viewCounts(m_desk.settings().me()), [this](const Result<ViewCounts> &counts) {
        m_counts.finished();
        if (counts)
            m_views->setCounts(*counts);
        else
            emit failed(counts.error());
    });
}

const AppealQuery &InboxPage::query() const
{
    return m_model->query();
}

void InboxPage::showQuery(const AppealQuery &query)
{
    m_views->showView(query.view);
    take(query);
}

void InboxPage::take(const AppealQuery &query)
{
    m_view = query.view;
    m_filters->setFilter(query.filter);
    m_filters->setSort(query.sort);
    if (asked() != this->query() || m_failure) // a click on the view that is shown changes nothing
        ask();
}

AppealQuery InboxPage::asked() const
{
    return {m_view, m_filters->filter(), m_filters->sort(), m_desk.settings().me()};
}

void InboxPage::ask()
{
    m_failure.reset();
    m_visited.clear();
    m_wanted = {};
    m_wantsAll = false;
    m_list->setSearch(m_filters->filter().text);
    m_model->setQuery(asked());
    m_status->setCount({});
    emit queryChanged();
}

void InboxPage::updateState()
{
    if (m_model->isLoading())
        return; // what was there stays until the answer
    const bool isComplete = m_model->isComplete();
    m_status->setCount(isComplete ? std::optional<qint64>{m_model->rowCount()} : std::nullopt);
    const bool isEmpty = m_model->rowCount() == 0;
    m_stack->setCurrentWidget(isEmpty ? static_cast<QWidget *>(m_empty) : m_list);
    if (!isEmpty)
        return;
    if (m_failure)
        m_empty->explain(EmptyState::Reason::Failed, ErrorWords::message(*m_failure));
    else if (m_desk.isEmpty())
        m_empty->explain(EmptyState::Reason::EmptyStore);
    else if (m_filters->filter() != AppealFilter{})
        m_empty->explain(EmptyState::Reason::NothingFound);
    else
        m_empty->explain(EmptyState::Reason::EmptyView);
}

void InboxPage::goOnWhenComplete()
{
    m_failure.reset();
    updateState();
    if (std::exchange(m_wantsAll, false))
        m_list->markAll();
    if (const AppealId wanted = std::exchange(m_wanted, {}))
        goTo(wanted);
}

void InboxPage::setCurrent(AppealId id)
{
    if (std::exchange(m_current, id) != id)
        emit currentAppealChanged(id);
}

bool InboxPage::hasMarks() const
{
    return m_list->isMarking() || m_list->selectedCount() > 1;
}

std::vector<AppealId> InboxPage::selection() const
{
    std::vector<AppealId> ids;
    if (hasMarks()) {
        QItemSelection ranges = m_list->selectionModel()->selection();
        std::ranges::sort(ranges, {}, &QItemSelectionRange::top);
        for (const QItemSelectionRange &range : ranges) {
            const auto all = m_model->ids();
            ids.insert(ids.end(), all.begin() + range.top(), all.begin() + range.bottom() + 1);
        }
    } else if (m_current) {
        ids.push_back(m_current);
    }
    return ids;
}

void InboxPage::updateMarks()
{
    const int marked = hasMarks() ? m_list->selectedCount() : 0;
    m_model->setFrozen(m_holds > 0 || hasMarks());
    m_status->setSelected(marked);
    emit selectionChanged(marked);
}

void InboxPage::hold()
{
    ++m_holds;
    m_model->setFrozen(true);
}

void InboxPage::release()
{
    m_holds = std::max(0, m_holds - 1);
    m_model->setFrozen(m_holds > 0 || hasMarks());
}

} // namespace otklik
