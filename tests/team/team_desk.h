// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/service/team_line.h"
#include "tests/support/letter_table.h"
#include "tests/support/test_desk.h"
#include "tests/sync/hub_desk.h"

#include <algorithm>

namespace otklik::test {

/// Quick, so that a test does not wait for the pace of an office.
inline TeamPace quickPace()
{
    using namespace std::chrono_literals;
    return {.active = 100ms, .idle = 200ms, .firstRetry = 100ms, .lastRetry = 500ms, .catalogs = 200ms};
}

/// A desk whose operator has a login at the hub.
class TeamDesk : public TestDesk {
public:
    TeamDesk(const TestHub &hub, HubMember member)
        : TeamDesk(addressOf(hub, member), member)
    {
    }
    TeamDesk(HubAddress address, HubMember member, const TeamPace &pace = quickPace())
        : m_address(std::move(address))
        , m_member(std::move(member))
        , m_pace(pace)
    {
    }

    /// Calls the hub through this port from now on: a bad line's, or nobody's.
    void callAt(int port) { m_address.hosts.front().port = static_cast<quint16>(port); }

    /// In the first municipality that the hub offers, or in this one.
    Result<> join(int municipality = 0)
    {
        const auto offers = waitFor((*this)->team().offers(m_address.toString(), m_member.password));
        if (!offers)
            return offers.error();
        for (const TeamOffer &offer : *offers) {
            if (municipality == 0 || offer.place.municipality == municipality)
                return waitFor((*this)->team().join(offer.place));
        }
        return fail(ErrorCode::NotFound, QStringLiteral("municipality"));
    }
    /// Beside its own municipality; the line has to be started.
    Result<> follow(const QList<int> &municipalities)
    {
        auto known = waitFor((*this)->team().municipalities());
        if (!known)
            return known.error();
        std::erase_if(*known, [&](const HubMunicipality &each) { return !municipalities.contains(each.id); });
        return waitFor((*this)->team().follow(*known));
    }
    void start() { start(m_pace); }
    void start(const TeamPace &pace) { (*this)->team().start(knownPassword(m_member.password), pace); }
    void cut() { (*this)->team().pause(); }
    void restart()
    {
        reopen();
        start();
    }

    TeamState state() { return (*this)->team().state(); }
    /// Asks the outbox itself: what state() counts is as old as the last call.
    bool isInStep() { return state().line == TeamState::Line::InStep && std::ranges::none_of(outbox(), &isWaiting); }
    std::vector<OutboxItem> outbox() { return *waitFor((*this)->team().outbox()); }
    AppealId receive(const QString &number, const QString &text)
    {
        (void)import(letterTable({{.number = number, .text = text}}));
        return *waitFor((*this)->catalog().idOf(number));
    }
    AppealId find(const QString &number)
    {
        const auto id = waitFor((*this)->catalog().idOf(number));
        return id ? *id : AppealId{};
    }

private:
    static bool isWaiting(const OutboxItem &item) { return item.entry.state == OutboxState::Waits; }

    HubAddress m_address;
    HubMember m_member;
    TeamPace m_pace;
};

} // namespace otklik::test
