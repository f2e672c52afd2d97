// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/card/property_panel.h"

#include "core/text/plain_text.h"
#include "ui/actions/desk_words.h"
#include "ui/card/value_button.h"
#include "ui/delivery/delivery_words.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/plain_tool_tip.h"
#include "ui/words/words.h"

#include <QFormLayout>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

QString levelWords(const Appeal &appeal, const Configuration &configuration)
{
    if (appeal.level == 0)
        return {};
    const Rung *rung = configuration.municipality.ladder.find(appeal.level);
    const QString level = Words::level(appeal.level, rung ? rung->name : QString{});
    return level.contains(appeal.addressee)
               ? level
               : level + u": "_s + appeal.addressee; // a rung is often called after its person
}

} // namespace

PropertyPanel::PropertyPanel(QWidget *parent)
    : QWidget(parent)
    , m_form(new QFormLayout(this))
    , m_step(new PlainLabel(this))
    , m_forwarded(new PlainLabel(this))
    , m_source(new PlainLabel(this))
{
    QFormLayout *form = m_form;
    form->setContentsMargins(8, 4, 8, 4);
    form->setVerticalSpacing(2);
    form->setLabelAlignment(Qt::AlignLeft);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_step->setObjectName(u"step"_s);
    m_step->setWordWrap(true);
    m_step->setContentsMargins(ValueButton::kPadding, 0, 0, 0);
    form->addRow(tr("Step:"), m_step);
    addProperty(form, Property::Topic, tr("Topic (T):"), "topic");
    addProperty(form, Property::Tags, tr("Tags (G):"), "tags");
    addProperty(form, Property::District, tr("District (D):"), "district");
    addProperty(form, Property::Settlement, tr("Settlement:"), "settlement");
    addProperty(form, Property::Address, tr("Address:"), "address");
    addProperty(form, Property::Department, tr("Department (A):"), "department");
    addProperty(form, Property::Assignee, tr("Assignee (A):"), "assignee");
    addProperty(form, Property::Importance, tr("Importance (I):"), "importance");
    addProperty(form, Property::Type, tr("Type:"), "type");
    addProperty(form, Property::Outcome, tr("Outcome (O):"), "outcome");
    addProperty(form, Property::Level, tr("Escalation (E):"), "level");
    addProperty(form, Property::Date, tr("Put off (P):"), "date");
    m_forwarded->setObjectName(u"forwarded"_s);
    m_forwarded->setWordWrap(true);
    m_forwarded->setContentsMargins(ValueButton::kPadding, 0, 0, 0);
    form->addRow(tr("Handed on (F):"), m_forwarded);
    form->setRowVisible(m_forwarded, false);
    m_source->setObjectName(u"source"_s);
    m_source->setWordWrap(true);
    form->addRow(m_source);
}

void PropertyPanel::addProperty(QFormLayout *form, Property property, const QString &caption, const char *name)
{
    auto *button = new ValueButton(this);
    button->setObjectName(QString::fromLatin1(name));
    QString accessible = caption;
    button->setAccessibleName(accessible.remove(u':'));
    form->addRow(caption, button);
    m_values[property] = button;
    connect(button, &ValueButton::clicked, this, [this, property] { emit changeWanted(property); });
}

void PropertyPanel::setValue(Property property, const QString &value)
{
    m_values[property]->setValue(Words::value(value), !value.isEmpty());
}

void PropertyPanel::setAppeal(const Appeal &appeal, const Configuration &configuration)
{
    const bool hasTheme = !appeal.group.isEmpty() || !appeal.topic.isEmpty();
    m_step->setText(Words::step(appeal.step));
    setValue(Property::Topic, hasTheme ? Words::theme(appeal.group, appeal.topic) : QString{});
    setValue(Property::Tags, appeal.tags.isEmpty() ? QString{} : u'#' + appeal.tags.join(u" #"_s));
    setValue(Property::District, appeal.district);
    setValue(Property::Settlement, appeal.settlement);
    setValue(Property::Address, appeal.address);
    setValue(Property::Department, appeal.department);
    setValue(Property::Assignee, configuration.operatorName(appeal.assignee));
    setValue(Property::Importance, Words::importance(appeal.importance));
    setValue(Property::Type, appeal.type);
    setValue(Property::Outcome, appeal.outcome);
    setValue(Property::Level, levelWords(appeal, configuration));

    const TimeWords time = timeWords(configuration);
    QStringList dates;
    if (appeal.postponedUntil)
        dates << tr("until %1: %2").arg(time.day(*appeal.postponedUntil), appeal.postponeReason);
    if (appeal.promisedUntil)
        dates << tr("promised by %1: %2").arg(time.day(*appeal.promisedUntil), appeal.promise);
    setValue(Property::Date, dates.join(u"; "_s));
    showForwarded(appeal, configuration);
    showSource(appeal, configuration);
}

void PropertyPanel::showForwarded(const Appeal &appeal, const Configuration &configuration)
{
    QStringList lines;
    QStringList more;
    for (const Forwarding &each : appeal.forwardings) {
        if (each.delivery.state != DeliveryState::Delivered)
            continue; // the strip says how that stands
        const QString system = displayName(each.account);
        const QString number = DeliveryWords::numberOf(each);
        lines << (number.isEmpty() ? system : tr("%1, there No. %2").arg(system, number));
        more << tr("%1: %2, %3")
                    .arg(system, displayName(each.service), timeWords(configuration).moment(each.delivery.since));
    }
    m_forwarded->setText(lines.join(u'\n'));
    setPlainToolTip(m_forwarded, more.join(u'\n'));
    m_form->setRowVisible(m_forwarded, !lines.isEmpty());
}

void PropertyPanel::showSource(const Appeal &appeal, const Configuration &configuration)
{
    QStringList lines;
    if (!appeal.sourceStep.isEmpty())
        lines << tr("Step in the source: %1").arg(appeal.sourceStep);
    if (appeal.sourceDue)
        lines << tr("Due in the source: %1").arg(timeWords(configuration).moment(*appeal.sourceDue));
    if (!appeal.repeats.isNull())
        lines << tr("The same author has sent the same words before");
    else if (appeal.isRepeat)
        lines << tr("Marked as a repeat by the source");
    m_source->setText(lines.join(u'\n'));
    m_source->setVisible(!lines.isEmpty());
}

} // namespace otklik
