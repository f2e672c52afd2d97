// SPDX-License-Identifier: GPL-3.0-or-later
// Where an operator goes in the inbox.
#include "ui/inbox/inbox_page.h"

#include "core/base/when_done.h"
#include "core/service/desk.h"
#include "ui/inbox/appeal_list_model.h"
#include "ui/inbox/appeal_list_view.h"
#include "ui/inbox/filter_bar.h"
#include "ui/widgets/key_place.h"

#include <QKeyEvent>

namespace otklik {

bool InboxPage::handleKey(QKeyEvent *event)
{
    if (event->modifiers() == Qt::NoModifier && placeKey(event) == Qt::Key_Slash) {
        focusSearch();
        return true;
    }
    return m_list->handleKey(event);
}

void InboxPage::keyPressEvent(QKeyEvent *event)
{
    event->setAccepted(handleKey(event));
}

void InboxPage::goTo(AppealId id)
{
    if (const int row = m_model->rowOf(id); row >= 0)
        m_list->goTo(row);
    else if (!m_model->isComplete())
        m_wanted = id; // further down than what is here yet
    else
        setCurrent(id); // in the card, though not in this list
}

void InboxPage::next()
{
    m_list->goBy(1);
}

void InboxPage::previous()
{
    m_list->goBy(-1);
}

void InboxPage::nextMostUrgent()
{
    AppealQuery urgent = query();
    urgent.sort = Sort::Urgency;
    if (!urgent.filter.progress)
        urgent.filter.progress = Progress::Open;
    whenDone(this, m_desk.catalog().find(urgent, AppealListModel::kFirstIds),
             [this, asked = query()](const Result<AppealIds> &found) {
                 if (!found)
                     emit failed(found.error());
                 else if (asked == query())
                     takeUrgent(found->ids);
             });
}

// The most urgent that was not looked at yet; who presses U again passes the one he is at.
void InboxPage::takeUrgent(const std::vector<AppealId> &ids)
{
    m_visited.insert(m_current);
    const auto isNew = [this](AppealId id) { return !m_visited.contains(id); };
    if (const auto found = std::ranges::find_if(ids, isNew); found != ids.end())
        return goTo(*found);
    m_visited.clear(); // seen all of them: from the beginning
    emit nothingUrgent();
}

void InboxPage::selectAllMatching()
{
    if (m_model->isComplete())
        m_list->markAll();
    else
        m_wantsAll = true;
}

void InboxPage::clearSelection()
{
    m_list->clearMarks();
    focusList();
}

void InboxPage::focusSearch()
{
    m_filters->focusSearch();
}

void InboxPage::focusList()
{
    m_list->setFocus();
}

} // namespace otklik
