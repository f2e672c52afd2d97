// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/team/team_link.h"

#include "core/base/when_done.h"
#include "core/domain/hub_trouble.h"
#include "ui/team/password_dialog.h"
#include "ui/team/trouble_dialog.h"
#include "ui/words/hub_words.h"

#include <QApplication>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace otklik {

namespace {

/// Where somebody may be listening, a line in the corner is not enough.
bool isDangerous(HubTrouble trouble)
{
    switch (trouble) {
    case HubTrouble::WrongName:
    case HubTrouble::Untrusted:
    case HubTrouble::NotEncrypted:
    case HubTrouble::Intercepted:
        return true;
    case HubTrouble::Unreachable:
    case HubTrouble::Timeout:
    case HubTrouble::Silent:
    case HubTrouble::Lost:
    case HubTrouble::Busy:
    case HubTrouble::ReadOnly:
    case HubTrouble::Behind:
    case HubTrouble::Unsure:
    case HubTrouble::PasswordNeeded:
    case HubTrouble::WrongPassword:
    case HubTrouble::NotOperator:
    case HubTrouble::TooOld:
    case HubTrouble::TooNew:
    case HubTrouble::Diverged:
    case HubTrouble::BadAnswer:
        return false;
    }
    return false;
}

bool isSame(const TeamState &left, const TeamState &right)
{
    const auto sameOutbox = [](const OutboxCounts &a, const OutboxCounts &b) {
        return a.waiting == b.waiting && a.refused == b.refused && a.held == b.held && a.oldest == b.oldest;
    };
    return left.line == right.line && left.trouble == right.trouble && left.dataOf == right.dataOf &&
           left.taken == right.taken && left.toTake == right.toTake && left.sentAgain == right.sentAgain &&
           sameOutbox(left.outbox, right.outbox);
}

} // namespace

TeamLink::TeamLink(Desk &desk, HubPasswords &passwords, QWidget *page)
    : QObject(page)
    , m_desk(desk)
    , m_passwords(passwords)
    , m_page(page)
    , m_state(desk.team().state())
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(100ms);
    connect(&m_soon, &QTimer::timeout, this, &TeamLink::count);
    connect(&desk.team(), &TeamService::stateChanged, this, &TeamLink::takeState);
    connect(&desk, &Desk::changed, this, [this] {
        if (isInTeam() && !m_soon.isActive())
            m_soon.start();
    });
    connect(qApp, &QGuiApplication::applicationStateChanged, this,
            [this](Qt::ApplicationState state) { m_desk.team().setActive(state == Qt::ApplicationActive); });
}

bool TeamLink::isInTeam() const
{
    return m_desk.settings().configuration()->team.has_value();
}

void TeamLink::begin()
{
    const auto place = m_desk.settings().configuration()->team;
    if (place && !m_desk.isReadOnly()) {
        m_desk.team().start(m_passwords.source(*place));
        m_desk.team().setActive(QGuiApplication::applicationState() == Qt::ApplicationActive);
        m_soon.start();
    }
    takeState(m_desk.team().state());
}

void TeamLink::enter(const QString &password, bool isKept)
{
    const auto place = m_desk.settings().configuration()->team;
    if (!place)
        return;
    if (password.isEmpty()) // as it was
        return begin();
    m_told.reset();
    whenDone(this, m_passwords.enter(*place, password, isKept), [this](const Result<> &kept) {
        if (!kept)
            emit failed(kept.error());
    });
    begin();
}

void TeamLink::forget(const TeamPlace &place)
{
    m_passwords.forget(place);
    takeState(m_desk.team().state());
    takeCounts({});
}

void TeamLink::askPassword(const QString &why)
{
    const auto place = m_desk.settings().configuration()->team;
    if (!place || (m_dialog && m_dialog->isVisible()))
        return;
    const auto address = HubAddress::parse(place->hub);
    auto *dialog =
        new PasswordDialog(*place, address ? address->user : QString{}, why, m_passwords.canKeep(), m_page->window());
    m_dialog = dialog;
    connect(dialog, &PasswordDialog::entered, this, &TeamLink::enter);
    dialog->open();
}

void TeamLink::showTrouble()
{
    if (!m_state.trouble || (m_dialog && m_dialog->isVisible()))
        return;
    auto *dialog = new TroubleDialog(*m_state.trouble, m_page->window());
    m_dialog = dialog;
    connect(dialog, &TroubleDialog::againWanted, &m_desk.team(), &TeamService::wake);
    connect(dialog, &TroubleDialog::settingsWanted, this, &TeamLink::settingsWanted);
    connect(dialog, &TroubleDialog::passwordWanted, this, [this] { askPassword(); });
    dialog->open();
}

TeamState TeamLink::state() const
{
    return m_state;
}

void TeamLink::takeState(const TeamState &state)
{
    TeamState next = state;
    next.outbox = m_state.outbox; // counted here: what the operator does now is newer than the last call
    const bool isNew = !isSame(next, m_state);
    m_state = next;
    if (!m_soon.isActive())
        m_soon.start();
    if (isNew)
        emit stateChanged();
    if (!m_state.trouble) {
        m_told.reset();
        return;
    }
    const auto trouble = hubTroubleOf(*m_state.trouble);
    if (!trouble || m_told == m_state.trouble)
        return;
    if (*trouble == HubTrouble::PasswordNeeded || *trouble == HubTrouble::WrongPassword) {
        m_told = m_state.trouble;
        askPassword(*trouble == HubTrouble::WrongPassword
                        ? HubWords::whatHappened(*trouble) + u' ' + HubWords::whatNext(*trouble)
                        : QString{});
    } else if (isDangerous(*trouble)) {
        m_told = m_state.trouble;
        showTrouble();
    }
}

void TeamLink::count()
{
    if (!isInTeam())
        return takeCounts({});
    whenDone(this, m_desk.team().counts(), [this](const Result<OutboxCounts> &counts) {
        if (counts)
            takeCounts(*counts);
    });
}

void TeamLink::takeCounts(const OutboxCounts &counts)
{
    TeamState next = m_state;
    next.outbox = counts;
    if (isSame(next, m_state))
        return;
    m_state = next;
    emit stateChanged();
}

} // namespace otklik
