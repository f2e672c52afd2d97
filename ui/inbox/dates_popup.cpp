// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/dates_popup.h"

#include <QDateEdit>
#include <QFormLayout>
#include <QGridLayout>
#include <QPushButton>

namespace otklik {

DatesPopup::DatesPopup(QDate today, std::optional<QDate> from, std::optional<QDate> to, QWidget *parent)
    : QFrame{parent, Qt::Popup}
    , m_from{new QDateEdit{from.value_or(today.addDays(-6)), this}}
    , m_to{new QDateEdit{to.value_or(today), this}}
{
    setAttribute(Qt::WA_DeleteOnClose);
    setFrameShape(QFrame::StyledPanel);
    m_from->setObjectName("from");
    m_to->setObjectName("to");
    m_from->setCalendarPopup(true);
    m_to->setCalendarPopup(true);

    auto *grid = new QGridLayout{this};
    addPeriod(grid, tr("Today"), today, today);
    addPeriod(grid, tr("Yesterday"), today.addDays(-1), today.addDays(-1));
    addPeriod(grid, tr("Last 7 days"), today.addDays(-6), today);
    addPeriod(grid, tr("Last 30 days"), today.addDays(-29), today);
    addPeriod(grid, tr("This month"), QDate{today.year(), today.month(), 1}, today);
    addPeriod(grid, tr("Any time"), {}, {});

    auto *form = new QFormLayout;
    form->addRow(tr("&From:"), m_from);
    form->addRow(tr("&To:"), m_to);
    grid->addLayout(form, grid->rowCount(), 0, 1, 2);
    auto *apply = new QPushButton{tr("Show these days"), this};
    apply->setObjectName("apply");
    apply->setDefault(true);
    grid->addWidget(apply, grid->rowCount(), 0, 1, 2);
    connect(apply, &QPushButton::clicked, this, [this] {
        emit chosen(std::min(m_from->date(), m_to->date()), std::max(m_from->date(), m_to->date()));
        close();
    });
}

void DatesPopup::addPeriod(QGridLayout *grid, const QString &title, QDate from, QDate to)
{
    auto *button = new QPushButton{title, this};
    const int at = grid->count();
    grid->addWidget(button, at / 2, at % 2);
    connect(button, &QPushButton::clicked, this, [this, from, to] {
        emit chosen(from, to);
        close();
    });
}

} // namespace otklik
