// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/ladder_page.h"

#include "ui/widgets/plain_label.h"
#include "ui/widgets/plain_tool_tip.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

QStringList parts(const QString &text, QChar separator)
{
    QStringList found;
    for (const QString &part : text.split(separator)) {
        if (const QString trimmed = part.trimmed(); !trimmed.isEmpty() && !found.contains(trimmed))
            found << trimmed;
    }
    return found;
}

} // namespace

LadderPage::LadderPage(const Municipality &municipality, QWidget *parent)
    : MunicipalityPart(parent)
    , m_reasons(new QPlainTextEdit(municipality.escalationReasons.join(u'\n'), this))
{
    auto *grid = new QGridLayout;
    grid->addWidget(new PlainLabel(tr("Level"), this), 0, 0);
    grid->addWidget(new PlainLabel(tr("Name"), this), 0, 1);
    grid->addWidget(new PlainLabel(tr("To whom, separated by «;»"), this), 0, 2);
    grid->addWidget(new PlainLabel(tr("Regional centre"), this), 0, 3);
    for (int level = 0; level <= kMaxLevel; ++level) {
        const Rung *rung = municipality.ladder.find(level);
        Level &row = m_levels[static_cast<std::size_t>(level)];
        row.used = new QCheckBox(QString::number(level), this);
        row.used->setChecked(rung != nullptr);
        row.used->setEnabled(level > 0); // the executor is always there
        row.name = new QLineEdit(rung ? rung->name : QString{}, this);
        row.name->setObjectName(u"level%1"_s.arg(level));
        row.name->setAccessibleName(tr("Name of level %1").arg(QString::number(level)));
        row.name->setMaxLength(kMaxName);
        row.addressees = new QLineEdit(rung ? rung->addressees.join(u"; "_s) : QString{}, this);
        row.addressees->setAccessibleName(tr("To whom at level %1").arg(QString::number(level)));
        grid->addWidget(row.used, level + 1, 0);
        grid->addWidget(row.name, level + 1, 1);
        row.region = new QCheckBox(this);
        row.region->setObjectName(u"region%1"_s.arg(level));
        row.region->setChecked(rung && rung->isRegion);
        row.region->setEnabled(level > 0);
        row.region->setAccessibleName(tr("Level %1 is the regional centre").arg(QString::number(level)));
        setPlainToolTip(row.region, tr("In a team the appeal goes to the regional centre’s desks, with a number of its "
                                       "own there; what they decide comes back here."));
        grid->addWidget(row.addressees, level + 1, 2);
        grid->addWidget(row.region, level + 1, 3, Qt::AlignHCenter);
        connect(row.region, &QCheckBox::clicked, this, [this, level] { choose(level); });
        connect(row.used, &QCheckBox::clicked, this, [this] { markChanged(); });
        connect(row.name, &QLineEdit::textEdited, this, [this] { markChanged(); });
        connect(row.addressees, &QLineEdit::textEdited, this, [this] { markChanged(); });
    }
    m_reasons->setObjectName(u"reasons"_s);
    m_reasons->setTabChangesFocus(true);
    m_reasons->setAccessibleName(tr("Standard reasons"));
    connect(m_reasons, &QPlainTextEdit::textChanged, this, [this] { markChanged(); });
    auto *column = new QVBoxLayout(this);
    column->addLayout(grid);
    column->addWidget(new PlainLabel(tr("Standard reasons, one a line; another can always be typed."), this));
    column->addWidget(m_reasons, 1);
}

void LadderPage::choose(int regional)
{
    for (int level = 0; level <= kMaxLevel; ++level) {
        if (level != regional)
            m_levels[static_cast<std::size_t>(level)].region->setChecked(false);
    }
    markChanged();
}

Result<> LadderPage::apply(Municipality &municipality) const
{
    Ladder ladder;
    for (int level = 0; level <= kMaxLevel; ++level) {
        const Level &row = m_levels[static_cast<std::size_t>(level)];
        if (!row.used->isChecked())
            continue;
        if (row.name->text().trimmed().isEmpty())
            return fail(ErrorCode::Invalid, tr("level %1 needs a name.").arg(QString::number(level)));
        ladder.rungs.push_back({level, row.name->text().trimmed(), parts(row.addressees->text(), u';'),
                                row.region->isChecked()});
    }
    if (ladder.rungs.size() < 2)
        return fail(ErrorCode::Invalid, tr("at least one level above the executor has to stay."));
    municipality.ladder = ladder;
    municipality.escalationReasons = parts(m_reasons->toPlainText(), u'\n');
    return {};
}

} // namespace otklik
