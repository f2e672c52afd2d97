// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/municipality_page.h"

#include "ui/common/time_zones.h"
#include "ui/widgets/plain_label.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace otklik {

MunicipalityPage::MunicipalityPage(const Municipality &municipality, QWidget *parent)
    : MunicipalityPart(parent)
    , m_name(new QLineEdit(municipality.name, this))
    , m_region(new QLineEdit(municipality.region, this))
    , m_zone(timeZoneBox(this))
{
    m_name->setObjectName(u"name"_s);
    m_name->setMaxLength(kMaxName);
    m_region->setMaxLength(kMaxName);
    chooseTimeZone(*m_zone, municipality.timeZone);
    auto *note =
        new PlainLabel(tr("Days begin and deadlines run in this time zone, whatever the computer’s own is. After "
                          "a change the charts are counted anew."),
                       this);
    note->setWordWrap(true);
    auto *form = new QFormLayout(this);
    form->addRow(tr("Name"), m_name);
    form->addRow(tr("Region"), m_region);
    form->addRow(tr("Time zone"), m_zone);
    form->addRow(QString{}, note);
    connect(m_name, &QLineEdit::textEdited, this, [this] { markChanged(); });
    connect(m_region, &QLineEdit::textEdited, this, [this] { markChanged(); });
    connect(m_zone, &QComboBox::activated, this, [this] { markChanged(); });
}

Result<> MunicipalityPage::apply(Municipality &municipality) const
{
    if (m_name->text().trimmed().isEmpty())
        return fail(ErrorCode::Invalid, tr("the municipality needs a name."));
    municipality.name = m_name->text().trimmed();
    municipality.region = m_region->text().trimmed();
    municipality.timeZone = chosenTimeZone(*m_zone);
    return {};
}

} // namespace otklik
