// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/deadlines_page.h"

#include "ui/settings/deadline_setting_words.h"
#include "ui/settings/profile_menu.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/plain_tool_tip.h"
#include "ui/words/deadline_words.h"
#include "ui/words/words.h"

#include <QComboBox>
#include <QFormLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QSpinBox>
#include <QTableWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

enum Column { ClockColumn, TrackColumn, ImportanceColumn, AmountColumn, UnitColumn, FromColumn, ColumnCount };
constexpr int kMostAmount = 3650;

/// Which appeals a rule is for, as an index of the box. A mixture that the box has no word for is kept as it is.
constexpr int kKept = 3;
const std::array<std::vector<Importance>, 3> kImportances{
    {{}, {Importance::High, Importance::Critical}, {Importance::Critical}}};

int importanceIndex(const std::vector<Importance> &importance)
{
    const auto found = std::ranges::find(kImportances, importance);
    return found == kImportances.end() ? kKept : static_cast<int>(found - kImportances.begin());
}

} // namespace

DeadlinesPage::DeadlinesPage(const Municipality &municipality, std::vector<DeadlineProfile> ready,
                             Preferences &preferences, QWidget *parent)
    : MunicipalityPart(parent)
    , m_profiles(municipality.deadlines)
    , m_table(new QTableWidget(0, ColumnCount, this))
    , m_urgent(new QSpinBox(this))
    , m_approval(new QComboBox(this))
{
    m_table->setObjectName(u"deadlineRules"_s);
    m_table->setAccessibleName(tr("Rules of the deadlines"));
    m_table->setHorizontalHeaderLabels(
        {tr("What is waited for"), tr("Kind of appeal"), tr("For appeals"), tr("How long"), tr("Unit"), tr("From")});
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_urgent->setRange(0, 100);
    m_urgent->setObjectName(u"urgentHours"_s);
    m_urgent->setValue(municipality.urgentHours);
    m_approval->setObjectName(u"approval"_s);
    for (const ApprovalPolicy policy :
         {ApprovalPolicy::Nobody, ApprovalPolicy::HighImportance, ApprovalPolicy::Everybody})
        m_approval->addItem(DeadlineSettingWords::approval(policy), static_cast<int>(policy));
    m_approval->setCurrentIndex(m_approval->findData(static_cast<int>(municipality.practice.approval)));

    auto *note =
        new PlainLabel(tr("The first rule that applies to an appeal decides, so special rules stand above general "
                          "ones. After a change the dates of what is open are computed anew."),
                       this);
    note->setWordWrap(true);
    auto *add = new QPushButton(tr("Add a rule"), this);
    auto *remove = new QPushButton(tr("Remove the rule"), this);
    auto *regulations = new QPushButton(tr("Regulations"), this);
    regulations->setObjectName(u"regulations"_s);
    auto *menu = new ProfileMenu(m_profiles, std::move(ready), preferences, regulations);
    regulations->setMenu(menu);
    connect(menu, &ProfileMenu::added, this, &DeadlinesPage::addProfile);
    connect(menu, &ProfileMenu::removed, this, &DeadlinesPage::removeProfile);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(add);
    buttons->addWidget(remove);
    buttons->addWidget(regulations);
    buttons->addStretch();
    auto *form = new QFormLayout;
    form->addRow(tr("Urgent is what is due within (working hours)"), m_urgent);
    form->addRow(tr("Approval of replies"), m_approval);
    auto *column = new QVBoxLayout(this);
    column->addWidget(note);
    column->addWidget(m_table, 1);
    column->addLayout(buttons);
    column->addLayout(form);

    fillTable();
    connect(add, &QPushButton::clicked, this, [this] {
        if (m_profiles.empty())
            m_profiles.push_back({.id = u"own"_s, .name = tr("Own deadlines"), .source = {}, .rules = {}});
        m_profiles.back().rules.push_back({.amount = 9});
        fillTable();
        markChanged();
    });
    connect(remove, &QPushButton::clicked, this, &DeadlinesPage::removeRule);
    connect(m_urgent, &QSpinBox::valueChanged, this, [this] { markChanged(); });
    connect(m_approval, &QComboBox::activated, this, [this] { markChanged(); });
}

void DeadlinesPage::fillTable()
{
    m_table->setRowCount(0);
    m_places.clear();
    for (std::size_t profile = 0; profile < m_profiles.size(); ++profile) {
        for (std::size_t rule = 0; rule < m_profiles[profile].rules.size(); ++rule)
            addRule({profile, rule});
    }
}

QComboBox *DeadlinesPage::combo(int row, int column, const QString &name)
{
    auto *box = new QComboBox(m_table);
    box->setAccessibleName(name);
    m_table->setCellWidget(row, column, box);
    connect(box, &QComboBox::activated, this, [this] { markChanged(); });
    return box;
}

void DeadlinesPage::addRule(const Place &place)
{
    const int row = m_table->rowCount();
    m_table->insertRow(row);
    m_places.push_back(place);
    const auto rule = [this, place]() -> DeadlineRule & { return m_profiles[place.profile].rules[place.rule]; };

    QComboBox *clock = combo(row, ClockColumn, tr("What is waited for"));
    for (const ClockKind kind : DeadlineSettingWords::clocks())
        clock->addItem(DeadlineWords::clock(kind), static_cast<int>(kind));
    clock->setCurrentIndex(clock->findData(static_cast<int>(rule().clock)));
    connect(clock, &QComboBox::activated, this,
            [clock, rule] { rule().clock = static_cast<ClockKind>(clock->currentData().toInt()); });

    QComboBox *track = combo(row, TrackColumn, tr("Kind of appeal"));
    track->addItem(tr("all kinds"), QVariant{});
    for (int each = 0; each < kTrackCount; ++each)
        track->addItem(Words::track(static_cast<Track>(each)), each);
    if (rule().tracks.size() == 1)
        track->setCurrentIndex(track->findData(static_cast<int>(rule().tracks.front())));
    else if (!rule().tracks.empty()) // a mixture that the box has no word for
        track->setCurrentIndex(-1);
    connect(track, &QComboBox::activated, this, [track, rule] {
        const QVariant chosen = track->currentData();
        rule().tracks.clear();
        if (chosen.isValid())
            rule().tracks.push_back(static_cast<Track>(chosen.toInt()));
    });

    QComboBox *importance = combo(row, ImportanceColumn, tr("For appeals"));
    importance->addItems({tr("all"), tr("important ones"), tr("with danger to life")});
    if (importanceIndex(rule().importance) == kKept)
        importance->addItem(tr("as it was set"));
    importance->setCurrentIndex(importanceIndex(rule().importance));
    connect(importance, &QComboBox::activated, this, [rule](int index) {
        if (index < kKept)
            rule().importance = kImportances[static_cast<std::size_t>(index)];
    });

    auto *amount = new QSpinBox(m_table);
    amount->setRange(1, kMostAmount);
    amount->setValue(rule().amount);
    amount->setAccessibleName(tr("How long"));
    m_table->setCellWidget(row, AmountColumn, amount);
    connect(amount, &QSpinBox::valueChanged, this, [this, rule](int value) {
        rule().amount = value;
        markChanged();
    });

    QComboBox *unit = combo(row, UnitColumn, tr("Unit"));
    for (const TimeUnit each : DeadlineSettingWords::units())
        unit->addItem(DeadlineSettingWords::unit(each), static_cast<int>(each));
    unit->setCurrentIndex(unit->findData(static_cast<int>(rule().unit)));
    connect(unit, &QComboBox::activated, this,
            [unit, rule] { rule().unit = static_cast<TimeUnit>(unit->currentData().toInt()); });

    QComboBox *from = combo(row, FromColumn, tr("From"));
    for (const StartEvent event : DeadlineSettingWords::starts())
        from->addItem(DeadlineSettingWords::start(event), static_cast<int>(event));
    from->setCurrentIndex(from->findData(static_cast<int>(rule().from)));
    connect(from, &QComboBox::activated, this,
            [from, rule] { rule().from = static_cast<StartEvent>(from->currentData().toInt()); });
    setPlainToolTip(clock,
                    m_profiles[place.profile].name + (rule().source.isEmpty() ? QString{} : u'\n' + rule().source));
}

void DeadlinesPage::removeRule()
{
    const int row = m_table->currentRow();
    if (row < 0)
        return;
    const Place place = m_places[static_cast<std::size_t>(row)];
    auto &rules = m_profiles[place.profile].rules;
    rules.erase(rules.begin() + static_cast<std::ptrdiff_t>(place.rule));
    fillTable();
    markChanged();
}

void DeadlinesPage::addProfile(const DeadlineProfile &profile)
{
    std::erase_if(m_profiles, [&profile](const DeadlineProfile &each) { return each.id == profile.id; });
    m_profiles.insert(m_profiles.begin(), profile);
    fillTable();
    markChanged();
}

void DeadlinesPage::removeProfile(const QString &id)
{
    std::erase_if(m_profiles, [&id](const DeadlineProfile &each) { return each.id == id; });
    fillTable();
    markChanged();
}

Result<> DeadlinesPage::apply(Municipality &municipality) const
{
    for (const DeadlineProfile &profile : m_profiles) {
        if (profile.rules.empty())
            return fail(ErrorCode::Invalid, tr("at least one rule has to stay in “%1”.").arg(profile.name));
    }
    municipality.deadlines = m_profiles;
    municipality.urgentHours = m_urgent->value();
    municipality.practice.approval = static_cast<ApprovalPolicy>(m_approval->currentData().toInt());
    return {};
}

} // namespace otklik
