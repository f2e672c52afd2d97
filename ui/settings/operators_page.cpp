// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/operators_page.h"

#include "ui/settings/municipality_part.h"
#include "ui/widgets/plain_label.h"
#include "ui/words/words.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHeaderView>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

enum Column { NameColumn, RoleColumn, ActiveColumn, ColumnCount };

} // namespace

OperatorsPage::OperatorsPage(const Configuration &configuration, OperatorId me, QWidget *parent)
    : SettingsPage(parent)
    , m_me(me)
    , m_table(new QTableWidget(0, ColumnCount, this))
{
    m_table->setObjectName(u"operators"_s);
    m_table->setAccessibleName(tr("Operators"));
    m_table->setHorizontalHeaderLabels({tr("Name"), tr("Role"), tr("Works here")});
    m_table->horizontalHeader()->setSectionResizeMode(NameColumn, QHeaderView::Stretch);
    m_table->setColumnWidth(RoleColumn, 180);
    m_table->verticalHeader()->hide();
    fill(configuration);
    connect(m_table, &QTableWidget::itemChanged, this, [this] { markChanged(); });

    auto *add = new QPushButton(tr("Add an operator"), this);
    add->setObjectName(u"addOperator"_s);
    connect(add, &QPushButton::clicked, this, [this] {
        addRow({});
        markChanged();
        m_table->setCurrentCell(m_table->rowCount() - 1, NameColumn);
        m_table->editItem(m_table->currentItem());
    });
    auto *note = new PlainLabel(tr("Who has left is only marked: the history goes on naming them. An operator answers "
                                   "and escalates, a supervisor approves and undoes what others did, an administrator "
                                   "changes these settings, an observer only looks on."),
                                this);
    note->setWordWrap(true);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_table, 1);
    column->addWidget(add, 0, Qt::AlignLeft);
    column->addWidget(note);
}

void OperatorsPage::fill(const Configuration &configuration)
{
    const QSignalBlocker quiet{m_table};
    m_before = configuration.operators;
    m_table->setRowCount(0);
    for (const Operator &person : m_before)
        addRow(person);
}

void OperatorsPage::saved(const Configuration &configuration)
{
    fill(configuration);
    SettingsPage::saved(configuration);
}

void OperatorsPage::addRow(const Operator &person)
{
    const int row = m_table->rowCount();
    m_table->insertRow(row);
    m_table->setItem(row, NameColumn, new QTableWidgetItem(person.name));
    auto *role = new QComboBox(m_table);
    role->setAccessibleName(tr("Role"));
    for (const Role each : {Role::Operator, Role::Supervisor, Role::Administrator, Role::Observer})
        role->addItem(Words::role(each), static_cast<int>(each));
    role->setCurrentIndex(role->findData(static_cast<int>(person.role)));
    m_table->setCellWidget(row, RoleColumn, role);
    auto *active = new QCheckBox(m_table);
    active->setAccessibleName(tr("Works here"));
    active->setChecked(person.active);
    m_table->setCellWidget(row, ActiveColumn, active);
    connect(role, &QComboBox::activated, this, [this] { markChanged(); });
    connect(active, &QCheckBox::clicked, this, [this] { markChanged(); });
}

Operator OperatorsPage::at(int row) const
{
    Operator person;
    if (row < static_cast<int>(m_before.size()))
        person = m_before[static_cast<std::size_t>(row)];
    person.name = m_table->item(row, NameColumn)->text().trimmed();
    person.role =
        static_cast<Role>(static_cast<QComboBox *>(m_table->cellWidget(row, RoleColumn))->currentData().toInt());
    person.active = static_cast<QCheckBox *>(m_table->cellWidget(row, ActiveColumn))->isChecked();
    return person;
}

Result<> OperatorsPage::check() const
{
    QStringList names;
    bool hasAdministrator = false;
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const Operator person = at(row);
        if (person.name.isEmpty())
            return fail(ErrorCode::Invalid, tr("every operator needs a name."));
        if (names.contains(person.name))
            return fail(ErrorCode::Invalid, tr("two operators have the same name: %1.").arg(person.name));
        if (person.id == m_me && !person.active)
            return fail(ErrorCode::Invalid, tr("you cannot mark yourself as gone: somebody else has to do it."));
        names << person.name;
        hasAdministrator = hasAdministrator || (person.active && person.role == Role::Administrator);
    }
    if (!hasAdministrator)
        return fail(ErrorCode::Invalid,
                    tr("at least one administrator has to stay, or nobody could change this again."));
    return {};
}

QFuture<Result<>> OperatorsPage::save(SettingsService &settings)
{
    if (const auto checked = check(); !checked)
        return ready(checked);
    using Written = QFuture<Result<>>;
    std::vector<Written> writes;
    std::optional<Operator> me; // the last: who stops being an administrator writes nothing after that
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const Operator person = at(row);
        const auto index = static_cast<std::size_t>(row);
        if (index >= m_before.size())
            writes.push_back(settings.addOperator(person.name, person.role).then([](const Result<OperatorId> &id) {
                return id ? Result<>{} : Result<>{id.error()};
            }));
        else if (person.id == m_me && person != m_before[index])
            me = person;
        else if (person != m_before[index])
            writes.push_back(settings.changeOperator(person));
    }
    if (me)
        writes.push_back(settings.changeOperator(*me));
    return QtFuture::whenAll(writes.begin(), writes.end()).then([](const QList<Written> &all) {
        for (const Written &written : all) {
            if (const Result<> result = written.result(); !result)
                return result;
        }
        return Result<>{};
    });
}

} // namespace otklik
