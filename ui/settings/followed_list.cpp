// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/followed_list.h"

#include "core/base/when_done.h"
#include "core/text/plain_text.h"
#include "ui/widgets/plain_label.h"
#include "ui/words/duty_words.h"

#include <QListWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace otklik {

FollowedList::FollowedList(Desk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_caption(new PlainLabel(tr("Also show the appeals of"), this))
    , m_list(new QListWidget(this))
{
    m_list->setObjectName(u"followed"_s);
    m_list->setAccessibleName(m_caption->text());
    m_caption->setBuddy(m_list);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_caption);
    column->addWidget(m_list, 1);
    hide();
    connect(m_list, &QListWidget::itemChanged, this, &FollowedList::follow);
}

void FollowedList::refresh()
{
    const auto team = m_desk.settings().configuration()->team;
    if (!team)
        return hide();
    whenDone(this, m_desk.team().municipalities(), [this](const Result<std::vector<HubMunicipality>> &known) {
        if (known)
            return show(*known);
        std::vector<HubMunicipality> followed;
        if (const auto place = m_desk.settings().configuration()->team) {
            for (const FollowedFeed &feed : place->followed)
                followed.push_back({feed.municipality, {}, feed.name, {}});
        }
        show(followed);
        m_list->setEnabled(false); // which others there are, only the hub knows
    });
}

void FollowedList::show(const std::vector<HubMunicipality> &municipalities)
{
    const auto team = m_desk.settings().configuration()->team;
    m_municipalities = municipalities;
    if (team)
        std::erase_if(m_municipalities, [&](const HubMunicipality &each) { return each.id == team->municipality; });
    const QSignalBlocker quiet{m_list};
    m_list->clear();
    m_list->setEnabled(!m_desk.isReadOnly());
    for (const HubMunicipality &each : m_municipalities) {
        const QString name = oneLine(each.name, 120);
        auto *item = new QListWidgetItem(
            each.duty.isEmpty() ? name : tr("%1: %2").arg(name, DutyWords::duty(each.duty)), m_list);
        const bool isFollowed = team && std::ranges::count(team->followed, each.id, &FollowedFeed::municipality) > 0;
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(isFollowed ? Qt::Checked : Qt::Unchecked);
    }
    setVisible(!m_municipalities.empty());
}

void FollowedList::follow()
{
    std::vector<HubMunicipality> chosen;
    for (int row = 0; row < m_list->count(); ++row) {
        if (m_list->item(row)->checkState() == Qt::Checked)
            chosen.push_back(m_municipalities[static_cast<std::size_t>(row)]);
    }
    whenDone(this, m_desk.team().follow(chosen), [this](const Result<> &done) {
        if (!done)
            emit failed(done.error());
    });
}

} // namespace otklik
