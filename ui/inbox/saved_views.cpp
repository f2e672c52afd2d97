// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/saved_views.h"

#include "core/base/when_done.h"
#include "core/service/settings_service.h"
#include "core/text/plain_text.h"
#include "ui/inbox/filter_kind.h"
#include "ui/inbox/view_list.h"
#include "ui/words/words.h"

#include <QInputDialog>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {
constexpr qsizetype kLongestName = 80;

bool isThere(int index, const std::vector<SavedView> &views)
{
    return index >= 0 && static_cast<std::size_t>(index) < views.size();
}
} // namespace

SavedViews::SavedViews(SettingsService &settings, ViewList &list, QObject *parent)
    : QObject{parent}
    , m_settings{settings}
    , m_list{list}
{
    connect(&m_list, &ViewList::savedViewChosen, this, [this](int index) {
        if (isThere(index, m_views))
            emit chosen(m_views[static_cast<std::size_t>(index)].query);
    });
    connect(&m_list, &ViewList::renameRequested, this, &SavedViews::rename);
    connect(&m_list, &ViewList::deleteRequested, this, &SavedViews::remove);
    reload();
}

void SavedViews::reload()
{
    m_views = m_settings.configuration()->savedViews;
    QStringList names;
    for (const SavedView &view : m_views)
        names.append(view.name);
    m_list.setSavedNames(names);
}

QString SavedViews::nameFor(const AppealQuery &query)
{
    QStringList parts{Words::view(query.view)};
    for (int kind = 0; kind < kFilterKinds; ++kind) {
        const QString summary =
            FilterWords::summary(static_cast<FilterKind>(kind), query.filter, [](OperatorId) { return QString{}; });
        if (isRestricted(static_cast<FilterKind>(kind), query.filter) && !summary.isEmpty())
            parts.append(summary);
    }
    if (!query.filter.text.isEmpty())
        parts.append(query.filter.text);
    return oneLine(parts.join(u", "_s), kLongestName);
}

void SavedViews::saveAs(const AppealQuery &query, QWidget *window)
{
    auto *dialog = new QInputDialog{window};
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Save the view"));
    dialog->setLabelText(tr("Name of the view:"));
    dialog->setTextValue(nameFor(query));
    connect(dialog, &QInputDialog::textValueSelected, this, [this, query](const QString &typed) {
        const QString name = typed.simplified().left(kLongestName);
        if (name.isEmpty())
            return;
        std::vector<SavedView> views = m_views;
        const auto known = std::ranges::find(views, name, &SavedView::name);
        if (known != views.end())
            known->query = query; // the same name again is the same view
        else
            views.push_back({name, query});
        save(std::move(views));
    });
    dialog->open();
}

void SavedViews::rename(int index, const QString &name)
{
    if (!isThere(index, m_views))
        return;
    std::vector<SavedView> views = m_views;
    views[static_cast<std::size_t>(index)].name = name.left(kLongestName);
    save(std::move(views));
}

void SavedViews::remove(int index)
{
    if (!isThere(index, m_views))
        return;
    std::vector<SavedView> views = m_views;
    views.erase(views.begin() + index);
    save(std::move(views));
}

void SavedViews::save(std::vector<SavedView> views)
{
    whenDone(this, m_settings.setSavedViews(views), [this](const Result<> &saved) {
        if (!saved)
            emit failed(saved.error());
        reload(); // what is written is what is shown
    });
}

} // namespace otklik
