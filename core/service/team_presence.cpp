// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/team_presence.h"

#include "core/base/when_done.h"
#include "core/service/desk_context.h"
#include "core/storage/setting_store.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace otklik {

namespace {

constexpr auto kLease = 60s; // who thinks longer than that between two words is not in anybody's way
constexpr auto kAgain = 20s;
constexpr auto kPrefix = "reply:"_L1;

QString resourceOf(const AppealUid &appeal)
{
    return kPrefix + appeal.toString(QUuid::WithoutBraces);
}

} // namespace

TeamPresence::TeamPresence(DeskContext &desk, HubClient &hub, const TeamPlace &place, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
    , m_hub(hub)
    , m_municipality(place.municipality)
    , m_self(place.self)
{
}

void TeamPresence::write(const AppealUid &appeal)
{
    if (appeal != m_written) {
        drop();
        m_written = appeal;
    } else if (m_taken.isValid() && m_taken.elapsed() < std::chrono::milliseconds{kAgain}.count()) {
        return;
    }
    if (!m_written.isNull())
        take();
}

void TeamPresence::take()
{
    m_taken.start();
    whenDone(this, m_hub.takeLease(m_municipality, resourceOf(m_written), kLease),
             [this, appeal = m_written](const Result<LeaseAnswer> &answer) {
                 if (!answer)
                     return; // soft
                 if (appeal == m_written)
                     m_token = answer->token;
                 else if (answer->token) // the answer came too late to be wanted
                     (void)m_hub.dropLease(m_municipality, resourceOf(appeal), *answer->token);
                 if (!answer->token)
                     ask();
             });
}

void TeamPresence::drop()
{
    if (m_token)
        (void)m_hub.dropLease(m_municipality, resourceOf(m_written), *m_token);
    m_token.reset();
    m_taken.invalidate();
}

void TeamPresence::ask()
{
    whenDone(this, m_hub.leases(m_municipality), [this](const Result<std::vector<Lease>> &leases) {
        show(leases ? *leases : std::vector<Lease>{});
    });
}

void TeamPresence::show(const std::vector<Lease> &leases)
{
    QHash<AppealUid, QUuid> others;
    for (const Lease &lease : leases) {
        const auto appeal = QUuid::fromString(QStringView{lease.resource}.sliced(
            lease.resource.startsWith(kPrefix) ? kPrefix.size() : lease.resource.size()));
        if (!appeal.isNull() && lease.holder != m_self)
            others.insert(appeal, lease.holder);
    }
    const auto named = m_desk.reader().run<QHash<AppealUid, QString>>([others](Session &session) {
        SettingStore settings{session};
        const std::vector<Operator> operators = settings.operators();
        QHash<AppealUid, QString> writers;
        for (auto each = others.cbegin(); each != others.cend(); ++each) {
            const auto found = std::ranges::find(operators, settings.operatorOf(each.value()), &Operator::id);
            if (found != operators.end())
                writers.insert(each.key(), found->name);
        }
        return writers;
    });
    whenDone(this, named, [this](const Result<QHash<AppealUid, QString>> &writers) {
        if (!writers || *writers == m_writers)
            return;
        m_writers = *writers;
        if (!m_token && !m_writers.contains(m_written))
            m_taken.invalidate(); // it is free: the next word takes it
        emit changed();
    });
}

void TeamPresence::forget()
{
    if (std::exchange(m_writers, {}).isEmpty())
        return;
    emit changed();
}

QString TeamPresence::writerOf(const AppealUid &appeal) const
{
    return m_writers.value(appeal);
}

} // namespace otklik
