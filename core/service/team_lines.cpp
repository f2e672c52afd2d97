// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/team_lines.h"

#include <algorithm>

namespace otklik {

namespace {

/// Forty municipalities that are looked at are not forty desks for the hub.
TeamPace unhurried(TeamPace pace)
{
    pace.active = std::max(pace.active, pace.idle / 3);
    return pace;
}

void addTo(OutboxCounts &sum, const OutboxCounts &more)
{
    sum.waiting += more.waiting;
    sum.refused += more.refused;
    sum.held += more.held;
    if (more.oldest)
        sum.oldest = std::min(sum.oldest.value_or(*more.oldest), *more.oldest);
}

} // namespace

TeamLines::TeamLines(DeskContext &desk, const TeamPlace &place, HubAddress address, HubClient::Password password,
                     const TeamPace &pace)
    : m_hub(std::move(address), std::move(password), pace.line, place.timelines)
    , m_presence(desk, m_hub, place)
    , m_own(add(desk, place, {place.municipality, {}}, pace))
{
    for (const FollowedFeed &feed : place.followed)
        m_followed.push_back(add(desk, place, feed, unhurried(pace)));
    connect(m_own.get(), &TeamLine::inStep, this, [this] {
        if (m_isActive)
            m_presence.ask();
    });
    connect(m_own.get(), &TeamLine::cut, &m_presence, &TeamPresence::forget);
    connect(&m_sleep, &SleepWatch::woke, this, [this] {
        m_hub.hangUp();
        wake();
    });
}

std::unique_ptr<TeamLine> TeamLines::add(DeskContext &desk, const TeamPlace &place, const FollowedFeed &feed, const TeamPace &pace)
{
    auto line = std::make_unique<TeamLine>(desk, m_hub, place, feed, pace);
    connect(line.get(), &TeamLine::stateChanged, this, &TeamLines::stateChanged);
    return line;
}

void TeamLines::start()
{
    m_sleep.start();
    m_own->start();
    for (const auto &line : m_followed)
        line->start();
}

void TeamLines::wake()
{
    m_own->wake();
    for (const auto &line : m_followed)
        line->wake();
}

void TeamLines::setActive(bool isActive)
{
    m_isActive = isActive;
    m_own->setActive(isActive);
    for (const auto &line : m_followed)
        line->setActive(isActive);
}

void TeamLines::takeNotice()
{
    m_own->takeNotice();
    for (const auto &line : m_followed)
        line->takeNotice();
}

TeamState TeamLines::state() const
{
    TeamState state = m_own->state();
    for (const auto &line : m_followed) {
        const TeamState &followed = line->state();
        state.followed.push_back({line->feed().name, followed.line, followed.trouble, followed.dataOf});
        addTo(state.outbox, followed.outbox);
        state.sentAgain += followed.sentAgain;
    }
    return state;
}

} // namespace otklik
