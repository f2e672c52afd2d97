// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/channels_page.h"

#include "core/text/plain_text.h"
#include "ui/actions/desk_words.h"
#include "ui/channels/channel_dialog.h"
#include "ui/channels/channel_fields.h"
#include "ui/channels/channel_words.h"
#include "ui/settings/municipality_part.h"
#include "ui/widgets/message.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/row_table.h"
#include "ui/words/error_words.h"

#include <QHeaderView>
#include <QMenu>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

enum Column { NameColumn, KindColumn, StateColumn, ColumnCount };

constexpr int kMostName = 64;

} // namespace

ChannelsPage::ChannelsPage(Desk &desk, ServedChannels &channels, Preferences &preferences, QWidget *parent)
    : SettingsPage(parent)
    , m_desk(desk)
    , m_channels(channels)
    , m_preferences(preferences)
    , m_service(new PlainLabel(this))
    , m_table(new QTableWidget(0, ColumnCount, this))
    , m_state(new PlainLabel(this))
    , m_words(new PlainLabel(this))
{
    build();
    connect(&channels, &ServedChannels::changed, this, &ChannelsPage::refresh);
    connect(&channels, &ServedChannels::secretNotKept, this, [this] {
        m_words->setText(tr("This computer has no keychain, or it is locked: the password is good until the program is "
                            "closed, and has to be typed again after that."));
    });
    connect(m_table, &QTableWidget::currentCellChanged, this, &ChannelsPage::showChosen);
    connect(m_table, &QTableWidget::cellActivated, this, &ChannelsPage::change);
    m_channels.look();
}

void ChannelsPage::build()
{
    m_service->setObjectName(u"channelsService"_s);
    m_service->setWordWrap(true);
    m_table->setObjectName(u"channels"_s);
    m_table->setAccessibleName(tr("Channels"));
    m_table->setHorizontalHeaderLabels({tr("Name"), tr("Channel"), tr("State")});
    m_table->setEditTriggers(QTableWidget::NoEditTriggers);
    makeRowTable(*m_table, StateColumn);
    m_table->setColumnWidth(NameColumn, 180);
    m_table->setColumnWidth(KindColumn, 140);
    m_state->setObjectName(u"channelState"_s);
    m_state->setWordWrap(true);
    m_words->setObjectName(u"channelsWords"_s);
    m_words->setWordWrap(true);
    m_add = addButton(u"addChannel"_s, tr("&Add"), nullptr);
    auto *kinds = new QMenu(m_add);
    kinds->setObjectName(u"channelKinds"_s);
    for (const QString &kind : ChannelFields::kinds())
        kinds->addAction(ChannelFields::kindName(kind), this, [this, kind] { add(kind); });
    m_add->setMenu(kinds);
    m_change = addButton(u"changeChannel"_s, tr("C&hange…"), &ChannelsPage::change);
    m_remove = addButton(u"removeChannel"_s, tr("&Remove…"), &ChannelsPage::askToRemove);
    m_setAside = addButton(u"setChannelsAside"_s, tr("Set the damaged file aside…"), &ChannelsPage::askToSetAside);
    auto *row = new QHBoxLayout;
    for (QPushButton *button : {m_add, m_change, m_remove, m_setAside})
        row->addWidget(button);
    row->addStretch();
    auto *column = new QVBoxLayout(this);
    column->setSpacing(12);
    column->addWidget(m_service);
    column->addWidget(m_table, 1);
    column->addWidget(m_state);
    column->addLayout(row);
    column->addWidget(m_words);
    column->addStretch(); // where there is no table
}

QPushButton *ChannelsPage::addButton(const QString &name, const QString &text, void (ChannelsPage::*run)())
{
    auto *button = new QPushButton(text, this);
    button->setObjectName(name);
    button->setAutoDefault(false);
    if (run)
        connect(button, &QPushButton::clicked, this, run);
    return button;
}

QFuture<Result<>> ChannelsPage::save(SettingsService & /*settings*/)
{
    return ready({});
}

void ChannelsPage::refresh()
{
    using Service = ServedChannels::Service;
    const Service service = m_channels.service();
    const bool isOurs = service == Service::Here || service == Service::Elsewhere;
    const int before = std::max(0, m_table->currentRow());
    m_accounts = m_channels.accounts();
    const QSignalBlocker quiet{m_table};
    m_table->setRowCount(static_cast<int>(m_accounts.size()));
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const ServedAccount &account = m_accounts[static_cast<std::size_t>(row)];
        const QString words[] = {account.name().isEmpty() ? u"№ %1"_s.arg(row + 1) : oneLine(account.name(), kMostName),
                                 oneLine(ChannelFields::kindName(account.kind()), kMostName), stateOf(account)};
        for (int column = 0; column < ColumnCount; ++column)
            m_table->setItem(row, column, new QTableWidgetItem(words[column]));
    }
    m_table->setCurrentCell(std::min(before, m_table->rowCount() - 1), NameColumn);
    m_table->setVisible(!m_accounts.empty());
    m_service->setText(ChannelWords::service(service, m_channels.file()) +
                       (m_accounts.empty() && isOurs ? u' ' + tr("There is none yet.") : QString{}));
    m_add->setVisible(isOurs);
    m_change->setVisible(isOurs);
    m_remove->setVisible(isOurs);
    m_setAside->setVisible(service == Service::Damaged);
    showChosen();
}

const ServedAccount *ChannelsPage::chosen() const
{
    const int row = m_table->currentRow();
    return row >= 0 && row < static_cast<int>(m_accounts.size()) ? &m_accounts[static_cast<std::size_t>(row)] : nullptr;
}

void ChannelsPage::showChosen()
{
    const ServedAccount *account = chosen();
    const bool isKnown = account && ChannelFields::kinds().contains(account->kind());
    m_state->setText(account ? stateOf(*account) : QString{}); // whole, where the table has no room for it
    m_change->setEnabled(isKnown);
    m_remove->setEnabled(account);
}

QString ChannelsPage::stateOf(const ServedAccount &account) const
{
    return ChannelWords::state(account, timeWords(*m_desk.settings().configuration()), m_desk.clock()());
}

void ChannelsPage::add(const QString &kind)
{
    ServedAccount account;
    account.json["channel"_L1] = kind;
    openDialog({}, account);
}

void ChannelsPage::change()
{
    if (const ServedAccount *account = chosen(); account && m_change->isEnabled() && m_change->isVisible())
        openDialog(m_table->currentRow(), *account);
}

void ChannelsPage::openDialog(std::optional<int> place, const ServedAccount &account)
{
    m_words->setText({});
    auto *dialog = new ChannelDialog(m_channels, place, account, m_preferences, this);
    connect(dialog, &QDialog::rejected, this, [this] { m_channels.look(); }); // it may have met another one's change
    dialog->open();
}

void ChannelsPage::askToRemove()
{
    const ServedAccount *account = chosen();
    if (!account)
        return;
    askQuestion(window(),
                {.text = tr("Remove the channel “%1”?").arg(oneLine(account->name(), kMostName)),
                 .explanation =
                     tr("What it has brought stays. Answers to that do not leave until there is a channel of this "
                        "name again.") +
                     (ChannelFields::secretName(account->kind()).isEmpty() ? QString{}
                                                                           : u' ' + tr("Its password is forgotten.")),
                 .yes = tr("Remove"),
                 .isDangerous = true},
                [this, place = m_table->currentRow(), json = account->json] {
                    if (const ServedAccount *still = chosen(); still && still->json == json)
                        remove(place);
                });
}

void ChannelsPage::remove(int place)
{
    const auto removed = m_channels.remove(place);
    if (removed)
        return m_words->setText({});
    m_words->setText(removed.error().code == ErrorCode::Busy
                         ? tr("Not removed: somebody else has changed the file meanwhile. Look at the list again.")
                         : tr("Not removed.") + u' ' + ErrorWords::message(removed.error()));
    m_channels.look();
}

void ChannelsPage::askToSetAside()
{
    askQuestion(window(),
                {.text = tr("Set the damaged file aside and begin with no channels?"),
                 .explanation = tr("The file is only renamed, so an administrator can still look at it."),
                 .yes = tr("Set aside")},
                [this] {
                    const auto aside = m_channels.setAside();
                    m_words->setText(aside ? tr("The damaged file is kept as %1.").arg(*aside)
                                           : ErrorWords::message(aside.error()));
                });
}

} // namespace otklik
