// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/team_page.h"

#include "core/base/when_done.h"
#include "ui/settings/followed_list.h"
#include "ui/settings/municipality_part.h"
#include "ui/settings/team_form.h"
#include "ui/team/trouble_view.h"
#include "ui/widgets/message.h"
#include "ui/widgets/plain_label.h"
#include "ui/words/duty_words.h"
#include "ui/words/error_words.h"

#include <QComboBox>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace otklik {

TeamPage::TeamPage(Desk &desk, Preferences &preferences, QWidget *parent)
    : SettingsPage(parent)
    , m_desk(desk)
    , m_where(new PlainLabel(this))
    , m_form(new TeamForm(preferences, this))
    , m_offer(new QComboBox(this))
    , m_words(new PlainLabel(this))
    , m_trouble(new TroubleView(this))
    , m_followed(new FollowedList(desk, this))
{
    build();
    connect(m_followed, &FollowedList::failed, this, &TeamPage::showError);
    connect(m_form, &TeamForm::edited, this, &TeamPage::forgetOffers);
    connect(&desk, &Desk::changed, this, [this](const ChangeNotice &notice) {
        if (notice.isConfiguration)
            showPlace();
    });
    if (const auto place = desk.settings().configuration()->team) {
        if (const auto address = HubAddress::parse(place->hub))
            m_form->setAddress(*address);
    }
    showPlace();
}

void TeamPage::build()
{
    m_where->setObjectName(u"teamWhere"_s);
    m_where->setWordWrap(true);
    m_words->setObjectName(u"teamWords"_s);
    m_words->setWordWrap(true);
    m_offer->setObjectName(u"teamOffer"_s);
    m_offer->setAccessibleName(tr("Municipality"));
    m_offer->hide();
    auto *row = new QHBoxLayout;
    m_check = addButton(row, u"checkTeam"_s, tr("Check"), &TeamPage::check);
    m_join = addButton(row, u"joinTeam"_s, tr("Join the team"), &TeamPage::join);
    m_leave = addButton(row, u"leaveTeam"_s, tr("Leave the team…"), &TeamPage::askToLeave);
    row->addStretch();
    auto *column = new QVBoxLayout(this);
    column->setSpacing(12);
    column->addWidget(m_where);
    column->addWidget(m_form);
    column->addLayout(row);
    column->addWidget(m_offer, 0, Qt::AlignLeft);
    column->addWidget(m_words);
    column->addWidget(m_trouble);
    column->addWidget(m_followed);
    column->addStretch();
}

QPushButton *TeamPage::addButton(QHBoxLayout *row, const QString &name, const QString &text, void (TeamPage::*run)())
{
    auto *button = new QPushButton(text, this);
    button->setObjectName(name);
    button->setAutoDefault(false);
    connect(button, &QPushButton::clicked, this, run);
    row->addWidget(button);
    return button;
}

QFuture<Result<>> TeamPage::save(SettingsService & /*settings*/)
{
    return ready({});
}

void TeamPage::setCanKeepPassword(bool canKeep)
{
    m_form->setCanKeepPassword(canKeep);
}

void TeamPage::showPlace()
{
    const auto place = m_desk.settings().configuration()->team;
    m_where->setText(place ? tr("This desk works in the team of %1.").arg(place->name)
                           : tr("This desk works alone: its appeals are on this computer only. In a team several desks "
                                "work on one queue through a hub, and go on working while it cannot be reached."));
    m_leave->setVisible(place.has_value());
    m_followed->refresh();
    setBusy(false);
}

void TeamPage::forgetOffers()
{
    m_offers.clear();
    m_password.clear();
    m_offer->hide();
    m_words->setText({});
    m_trouble->clear();
    setBusy(false);
}

void TeamPage::setBusy(bool isBusy)
{
    const auto place = m_desk.settings().configuration()->team;
    const bool canWrite = !m_desk.isReadOnly();
    m_form->setEnabled(!isBusy && canWrite);
    m_check->setEnabled(!isBusy && canWrite);
    m_leave->setEnabled(!isBusy && canWrite);
    m_join->setText(place ? tr("Use this address") : tr("Join the team"));
    m_join->setEnabled(!isBusy && canWrite && !m_offers.empty());
}

void TeamPage::check()
{
    forgetOffers();
    const auto address = m_form->address();
    if (!address)
        return say(address.error().subject);
    if (m_form->password().isEmpty())
        return say(tr("Type the password: the hub tells nobody else where they may work."));
    setBusy(true);
    say(tr("Calling the hub…"));
    m_password = m_form->password();
    whenDone(this, m_desk.team().offers(address->toString(), m_password),
             [this](const Result<std::vector<TeamOffer>> &offers) { takeOffers(offers); });
}

void TeamPage::takeOffers(const Result<std::vector<TeamOffer>> &offers)
{
    if (!offers)
        return showError(offers.error());
    m_offers = *offers;
    // A desk of a team stays in it: only its address changes.
    if (const auto place = m_desk.settings().configuration()->team)
        std::erase_if(m_offers, [&place](const TeamOffer &offer) {
            return offer.place.municipality != place->municipality || offer.place.self != place->self;
        });
    m_offer->clear();
    for (const TeamOffer &offer : m_offers)
        m_offer->addItem(tr("%1: %2, %3").arg(offer.place.name, offer.operatorName, DutyWords::duty(offer.duty)));
    m_offer->setVisible(m_offers.size() > 1);
    setBusy(false);
    if (m_offers.empty())
        say(offers->empty() ? tr("The hub lets you in, but into no municipality yet. Ask the hub’s administrator.")
                            : tr("This is another team’s hub, or another person’s name. Leave this team first."));
    else if (m_offers.size() == 1)
        say(tr("The hub answers. Municipality: %1. You are %2, %3.")
                .arg(m_offers.front().place.name, m_offers.front().operatorName,
                     DutyWords::duty(m_offers.front().duty)));
    else
        say(tr("The hub answers. Choose the municipality to work in."));
}

void TeamPage::join()
{
    if (m_offers.empty())
        return;
    const TeamOffer &offer = m_offers.at(static_cast<std::size_t>(std::max(m_offer->currentIndex(), 0)));
    if (m_desk.settings().configuration()->team)
        return joinNow(offer);
    setBusy(true);
    whenDone(this, m_desk.catalog().count({.view = View::All}), [this](const Result<qint64> &appeals) {
        setBusy(false);
        if (appeals)
            askToJoin(*appeals);
        else
            showError(appeals.error());
    });
}

void TeamPage::askToJoin(qint64 appeals)
{
    if (m_offers.empty())
        return; // the fields were changed meanwhile
    const TeamOffer offer = m_offers.at(static_cast<std::size_t>(std::max(m_offer->currentIndex(), 0)));
    if (appeals == 0)
        return joinNow(offer);
    const bool isDemo = m_desk.maintenance().hasDemo();
    const QString sent =
        tr("%Ln appeal(s) of this desk, with all that was done about them, will be sent to the hub and "
           "seen by the whole team. This cannot be taken back.",
           nullptr, static_cast<int>(appeals));
    askQuestion(window(),
                {.text = isDemo
                             ? tr("There are made-up appeals of the demo municipality in this store. Send them to %1?")
                                   .arg(offer.place.name)
                             : tr("Join the team of %1 with what is in this store?").arg(offer.place.name),
                 .explanation =
                     isDemo ? sent + u' ' + tr("To join without them, start the program with an empty store.") : sent,
                 .yes = isDemo ? tr("Send the made-up appeals") : tr("Join and send"),
                 .isDangerous = true},
                [this, offer] { joinNow(offer); });
}

void TeamPage::joinNow(const TeamOffer &offer)
{
    setBusy(true);
    TeamService &team = m_desk.team();
    const bool isMove = m_desk.settings().configuration()->team.has_value();
    whenDone(this, isMove ? team.moveTo(offer.place.hub) : team.join(offer.place), [this, offer](const Result<> &done) {
        if (done)
            joined(offer);
        else
            showError(done.error());
    });
}

void TeamPage::joined(const TeamOffer &offer)
{
    const QString password = m_password;
    const bool isKept = m_form->isPasswordKept();
    m_form->clearPassword();
    forgetOffers();
    showPlace();
    say(tr("This desk works in the team of %1 now. The line at the bottom of the window says how far it is.")
            .arg(offer.place.name));
    emit passwordEntered(password, isKept);
}

void TeamPage::askToLeave()
{
    askQuestion(
        window(),
        {.text = tr("Leave the team?"),
         .explanation = tr("The appeals stay on this computer as they are now; what the others do from now on is "
                           "not seen here any more."),
         .yes = tr("Leave the team"),
         .isDangerous = true},
        [this] { leave(); });
}

void TeamPage::leave()
{
    forgetOffers();
    setBusy(true);
    const auto place = m_desk.settings().configuration()->team;
    if (!place)
        return;
    whenDone(this, m_desk.team().leave(), [this, place](const Result<> &done) {
        showPlace();
        if (done) {
            emit left(*place);
            return say(tr("This desk works alone now."));
        }
        if (done.error().code != ErrorCode::Refused)
            return showError(done.error());
        say(tr("Not yet: something in the outbox has not reached the hub. Wait until it is sent, or settle it there."));
        emit passwordEntered({}, false); // the line was stopped for it
    });
}

void TeamPage::say(const QString &words)
{
    m_trouble->clear();
    m_words->setText(words);
}

void TeamPage::showError(const Error &error)
{
    setBusy(false);
    m_words->setText({});
    m_trouble->show(error);
}

} // namespace otklik
