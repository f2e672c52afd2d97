// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/settings_dialog.h"

#include "core/base/when_done.h"
#include "ui/settings/appearance_page.h"
#include "ui/settings/channels_page.h"
#include "ui/settings/deadlines_page.h"
#include "ui/settings/districts_page.h"
#include "ui/settings/ladder_page.h"
#include "ui/settings/municipality_page.h"
#include "ui/settings/operators_page.h"
#include "ui/settings/tags_page.h"
#include "ui/settings/team_page.h"
#include "ui/settings/templates_page.h"
#include "ui/settings/working_time_page.h"
#include "ui/widgets/plain_label.h"
#include "ui/words/error_words.h"

#include <QDialogButtonBox>
#include <QListWidget>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace otklik {

SettingsDialog::SettingsDialog(Desk &desk, Preferences &preferences, QWidget *parent, ServedChannels *channels)
    : QDialog(parent)
    , m_desk(desk)
    , m_titles(new QListWidget(this))
    , m_stack(new QStackedWidget(this))
    , m_words(new PlainLabel(this))
{
    setObjectName(u"settingsDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Settings"));
    const Operator *me = desk.settings().configuration()->findOperator(desk.settings().me());
    m_isAdministrator = me && me->role == Role::Administrator && !desk.isReadOnly();
    m_titles->setObjectName(u"settingsTitles"_s);
    m_titles->setAccessibleName(tr("Pages of the settings"));
    m_titles->setMaximumWidth(210);
    m_words->setObjectName(u"settingsWords"_s);
    m_words->setWordWrap(true);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Close, this);
    m_save = buttons->button(QDialogButtonBox::Save);
    auto *columns = new QHBoxLayout;
    columns->addWidget(m_titles);
    columns->addWidget(m_stack, 1);
    auto *rows = new QVBoxLayout(this);
    rows->addLayout(columns, 1);
    rows->addWidget(m_words);
    rows->addWidget(buttons);
    resize(1240, 660);

    addPages(preferences, channels);
    connect(m_titles, &QListWidget::currentRowChanged, m_stack, &QStackedWidget::setCurrentIndex);
    connect(m_save, &QPushButton::clicked, this, &SettingsDialog::save);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    m_titles->setCurrentRow(0);
    refresh();
}

void SettingsDialog::addPages(Preferences &preferences, ServedChannels *channels)
{
    const ConfigurationPtr configuration = m_desk.settings().configuration();
    auto *appearance = new AppearancePage(preferences, this);
    connect(appearance, &AppearancePage::languageChosen, this, &SettingsDialog::languageChosen);
    connect(appearance, &AppearancePage::themeChosen, this, &SettingsDialog::themeChosen);
    addPage(appearance, false);
    addPage(new OperatorsPage(*configuration, m_desk.settings().me(), this), true);
    addPage(new MunicipalityPage(configuration->municipality, this), true);
    addPage(new WorkingTimePage(configuration->municipality, this), true);
    const auto ready = m_desk.settings().readyProfiles();
    addPage(new DeadlinesPage(configuration->municipality, ready ? *ready : std::vector<DeadlineProfile>{}, preferences,
                              this),
            true);
    addPage(new LadderPage(configuration->municipality, this), true);
    addPage(new TemplatesPage(configuration, this), true);
    addPage(new TagsPage(configuration->favouriteTags, this), true);
    addPage(new DistrictsPage(preferences, this), true);
    if (channels) // who may not write to the store reads on the page why
        addPage(new ChannelsPage(m_desk, *channels, preferences, this), !m_desk.isReadOnly());
    m_team = new TeamPage(m_desk, preferences, this);
    connect(m_team, &TeamPage::passwordEntered, this, &SettingsDialog::passwordEntered);
    connect(m_team, &TeamPage::left, this, &SettingsDialog::teamLeft);
    addPage(m_team, false); // the hub knows who may work where
}

void SettingsDialog::addPage(SettingsPage *page, bool isForAdministrators)
{
    auto *frame = new QWidget(m_stack);
    auto *column = new QVBoxLayout(frame);
    column->setContentsMargins({});
    if (isForAdministrators && !m_isAdministrator) {
        auto *note = new PlainLabel(
            tr("Only an administrator changes this. It is shown so that you know how it is set."), frame);
        note->setWordWrap(true);
        column->addWidget(note);
        page->setEnabled(false);
    }
    auto *area = new QScrollArea(frame);
    area->setWidget(page);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    column->addWidget(area, 1);
    m_stack->addWidget(frame);
    m_titles->addItem(page->title());
    m_pages.push_back(page);
    connect(page, &SettingsPage::changed, this, &SettingsDialog::refresh);
}

int SettingsDialog::pageCount() const
{
    return static_cast<int>(m_pages.size());
}

void SettingsDialog::showPage(int page)
{
    m_titles->setCurrentRow(page);
}

void SettingsDialog::showTeam()
{
    showPage(static_cast<int>(std::ranges::find(m_pages, m_team) - m_pages.begin()));
}

void SettingsDialog::setCanKeepPassword(bool canKeep)
{
    m_team->setCanKeepPassword(canKeep);
}

void SettingsDialog::save()
{
    m_words->setText({});
    saveNext(0);
}

// One after the other: the next page takes what the one before has set.
void SettingsDialog::saveNext(std::size_t page)
{
    while (page < m_pages.size() && !m_pages[page]->isChanged())
        ++page;
    if (page == m_pages.size()) {
        m_words->setText(tr("Saved."));
        refresh();
        return;
    }
    m_save->setEnabled(false);
    whenDone(this, m_pages[page]->save(m_desk.settings()), [this, page](const Result<> &written) {
        if (written) {
            m_pages[page]->saved(*m_desk.settings().configuration());
            return saveNext(page + 1);
        }
        m_titles->setCurrentRow(static_cast<int>(page));
        const Error &error = written.error();
        m_words->setText(error.code == ErrorCode::Invalid ? tr("Not saved: %1").arg(error.subject)
                                                          : tr("Not saved.") + u' ' + ErrorWords::message(error));
        refresh();
        emit failed(error);
    });
}

void SettingsDialog::refresh()
{
    m_save->setEnabled(std::ranges::any_of(m_pages, &SettingsPage::isChanged));
}

} // namespace otklik
