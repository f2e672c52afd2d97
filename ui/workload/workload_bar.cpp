// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workload/workload_bar.h"

#include "core/stats/stats_words.h"
#include "core/text/plain_text.h"
#include "ui/widgets/plain_label.h"
#include "ui/words/words.h"

#include <QComboBox>
#include <QDateEdit>
#include <QHBoxLayout>
#include <QSignalBlocker>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace otklik {
namespace {

constexpr int kLetters = 14; // of a value that a filter shows; the list that drops down is wider

QStringList chosenIn(const QComboBox *combo)
{
    const QVariant value = combo->currentData();
    return value.isValid() ? QStringList{value.toString()} : QStringList();
}

QString shownAs(WorkloadBar::Choice choice, const QString &value)
{
    if (choice == WorkloadBar::Choice::Municipality)
        return Words::municipality(value);
    return choice == WorkloadBar::Choice::Channel && !value.isEmpty() ? Words::channel(value) : Words::value(value);
}

} // namespace

WorkloadBar::WorkloadBar(QWidget *parent)
    : QWidget(parent)
    , m_today(QDate::currentDate())
{
    auto *what = new QHBoxLayout;
    auto *which = new QHBoxLayout;
    setUpPeriod(what);
    setUpRows(what);
    setUpFilters(which);
    what->addStretch();
    which->addStretch();
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins({});
    rows->addLayout(what);
    rows->addLayout(which);
    setPeriod(Period::Month);
}

QComboBox *WorkloadBar::addCombo(QHBoxLayout *row, const QString &label, const QString &name)
{
    auto *caption = new PlainLabel(label, this);
    auto *combo = new QComboBox(this);
    combo->setObjectName(name);
    combo->setAccessibleName(label);
    combo->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    caption->setBuddy(combo);
    row->addWidget(caption);
    row->addWidget(combo);
    return combo;
}

void WorkloadBar::setUpPeriod(QHBoxLayout *row)
{
    m_period = addCombo(row, tr("Period"), u"period"_s);
    for (const Period period : kPeriods)
        m_period->addItem(PeriodWords::title(period), QVariant::fromValue(period));
    m_from = new QDateEdit(this);
    m_to = new QDateEdit(this);
    m_from->setAccessibleName(tr("First day"));
    m_to->setAccessibleName(tr("Last day"));
    m_from->setObjectName(u"from"_s);
    m_to->setObjectName(u"to"_s);
    for (QDateEdit *edit : {m_from, m_to}) {
        edit->setCalendarPopup(true);
        edit->setKeyboardTracking(false); // a half typed year is not a question
        row->addWidget(edit);
        connect(edit, &QDateEdit::dateChanged, this, [this] {
            setPeriod(Period::Custom);
            emit queryChanged();
        });
    }
    connect(m_period, &QComboBox::activated, this, [this] {
        applyPeriod();
        emit queryChanged();
    });
}

void WorkloadBar::setUpRows(QHBoxLayout *row)
{
    m_by = addCombo(row, tr("Rows"), u"by"_s);
    for (const auto by : {WorkloadBy::District, WorkloadBy::Group, WorkloadBy::Topic, WorkloadBy::Channel,
                          WorkloadBy::Operator, WorkloadBy::Department})
        m_by->addItem(StatsWords::title(by), QVariant::fromValue(by));
    connect(m_by, &QComboBox::activated, this, &WorkloadBar::queryChanged);

    m_order = addCombo(row, tr("Order"), u"order"_s);
    m_order->addItem(tr("most first"), QVariant::fromValue(RowOrder::Total));
    m_order->addItem(tr("overdue first"), QVariant::fromValue(RowOrder::Overdue));
    m_order->addItem(tr("by name"), QVariant::fromValue(RowOrder::Name));
    connect(m_order, &QComboBox::activated, this, &WorkloadBar::orderChanged);
}

void WorkloadBar::setUpFilters(QHBoxLayout *row)
{
    m_channel = addCombo(row, tr("Channel"), u"channel"_s);
    m_municipality = addCombo(row, tr("Municipality"), u"municipality"_s);
    m_municipalityCaption = qobject_cast<QLabel *>(row->itemAt(row->count() - 2)->widget());
    m_district = addCombo(row, tr("District"), u"district"_s);
    m_group = addCombo(row, tr("Topics"), u"group"_s);
    m_importance = addCombo(row, tr("Importance"), u"importance"_s);
    for (QComboBox *combo : {m_channel, m_municipality, m_district, m_group}) {
        combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        combo->setMinimumContentsLength(kLetters);
    }
    for (QComboBox *combo : {m_channel, m_municipality, m_district, m_group, m_importance}) {
        combo->addItem(tr("any"));
        connect(combo, &QComboBox::activated, this, &WorkloadBar::queryChanged);
    }
    offerMunicipalities(false);
    for (const auto importance : {Importance::Ordinary, Importance::High, Importance::Critical})
        m_importance->addItem(Words::importance(importance), QVariant::fromValue(importance));
}

void WorkloadBar::setToday(QDate today)
{
    if (today == m_today)
        return;
    m_today = today;
    applyPeriod(); // midnight has passed: «today» is another day
}

void WorkloadBar::setPeriod(Period period)
{
    m_period->setCurrentIndex(m_period->findData(QVariant::fromValue(period)));
    applyPeriod();
}

Period WorkloadBar::period() const
{
    return m_period->currentData().value<Period>();
}

void WorkloadBar::applyPeriod()
{
    const DayRange days = daysOf(period(), m_today);
    const QSignalBlocker from(m_from);
    const QSignalBlocker to(m_to);
    if (days.from)
        m_from->setDate(*days.from);
    if (days.to)
        m_to->setDate(*days.to);
    const bool hasDays = period() != Period::All;
    m_from->setEnabled(hasDays);
    m_to->setEnabled(hasDays);
}

WorkloadQuery WorkloadBar::query() const
{
    WorkloadQuery query;
    query.by = m_by->currentData().value<WorkloadBy>();
    if (period() != Period::All)
        query.days = {std::min(m_from->date(), m_to->date()), std::max(m_from->date(), m_to->date())};
    return query;
}

AppealFilter WorkloadBar::filter() const
{
    AppealFilter filter;
    filter.channels = chosenIn(m_channel);
    filter.municipalities = chosenIn(m_municipality);
    filter.districts = chosenIn(m_district);
    filter.groups = chosenIn(m_group);
    if (m_importance->currentData().isValid())
        filter.importances = {m_importance->currentData().value<Importance>()};
    return filter;
}

RowOrder WorkloadBar::order() const
{
    return m_order->currentData().value<RowOrder>();
}

void WorkloadBar::setRowsShown(bool isShown)
{
    m_by->setEnabled(isShown);
    m_order->setEnabled(isShown);
}

QComboBox *WorkloadBar::comboOf(Choice choice) const
{
    switch (choice) {
    case Choice::Channel:
        return m_channel;
    case Choice::Municipality:
        return m_municipality;
    case Choice::District:
        return m_district;
    case Choice::Group:
        return m_group;
    }
    return nullptr;
}

/// A desk that follows one municipality has nothing to choose.
void WorkloadBar::offerMunicipalities(bool areSeveral)
{
    m_municipalityCaption->setVisible(areSeveral);
    m_municipality->setVisible(areSeveral);
    const QVariant by = QVariant::fromValue(WorkloadBy::Municipality);
    if (areSeveral && m_by->findData(by) < 0)
        m_by->addItem(StatsWords::title(WorkloadBy::Municipality), by);
}

void WorkloadBar::setChoices(Choice choice, const QStringList &values)
{
    QComboBox *combo = comboOf(choice);
    const QVariant kept = combo->currentData();
    while (combo->count() > 1)
        combo->removeItem(1);
    for (const QString &value : values) {
        combo->addItem(displayName(shownAs(choice, value)), value);
    }
    if (choice == Choice::Municipality)
        offerMunicipalities(values.size() > 1);
    if (!kept.isValid())
        return;
    if (combo->findData(kept) < 0) // chosen, but no appeal has it any more
        combo->addItem(displayName(shownAs(choice, kept.toString())), kept);
    combo->setCurrentIndex(combo->findData(kept));
}

} // namespace otklik
