// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forward/service_field.h"

#include "core/text/plain_text.h"
#include "ui/pickers/choice_picker.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QSignalBlocker>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

constexpr int kRows = 9;
constexpr qsizetype kName = 200;

QString nameOf(const ForwardService &service)
{
    return oneLine(service.name.isEmpty() ? service.code : service.name, kName);
}

/// Group after group in the order of their first service; what has no group comes last.
std::vector<Choice> grouped(const std::vector<ForwardService> &services)
{
    QStringList groups;
    for (const ForwardService &service : services) {
        if (!service.group.isEmpty() && !groups.contains(service.group))
            groups << service.group;
    }
    groups << QString{};
    std::vector<Choice> choices;
    for (const QString &group : groups) {
        for (std::size_t i = 0; i < services.size(); ++i) {
            if (services[i].group == group)
                choices.push_back({nameOf(services[i]), group, static_cast<int>(i)});
        }
    }
    return choices;
}

bool isChoice(const QListWidgetItem *item)
{
    return item && item->flags().testFlag(Qt::ItemIsSelectable);
}

} // namespace

ServiceField::ServiceField(QWidget *parent)
    : FormField(tr("What is asked for"), parent)
    , m_typed(new QLineEdit(this))
    , m_list(new QListWidget(this))
{
    m_typed->setObjectName(u"service"_s);
    m_typed->setAccessibleName(tr("What is asked for"));
    m_typed->setPlaceholderText(tr("three letters of it, arrows, Enter"));
    m_typed->installEventFilter(this);
    m_list->setObjectName(u"services"_s);
    m_list->setAccessibleName(tr("What may be asked for"));
    m_list->setFocusPolicy(Qt::NoFocus); // the keys are the line's
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setTextElideMode(Qt::ElideRight);
    addPart(m_typed);
    addPart(m_list);
    connect(m_typed, &QLineEdit::textEdited, this, [this] { choose(std::nullopt); });
    connect(m_list, &QListWidget::itemClicked, this, &ServiceField::take);
    offer();
}

void ServiceField::setServices(std::vector<ForwardService> services)
{
    m_services = std::move(services);
    if (m_chosen)
        m_typed->clear();
    choose(std::nullopt);
}

const ForwardService *ServiceField::service() const
{
    return m_chosen ? &m_services[*m_chosen] : nullptr;
}

void ServiceField::choose(const QString &code)
{
    const auto found = std::ranges::find(m_services, code, &ForwardService::code);
    if (found != m_services.end())
        choose(static_cast<std::size_t>(found - m_services.begin()));
}

void ServiceField::choose(std::optional<std::size_t> index)
{
    m_chosen = index;
    if (index)
        m_typed->setText(nameOf(m_services[*index]));
    m_list->setVisible(!index);
    if (!index)
        offer();
    emit changed();
}

QWidget *ServiceField::stop() const
{
    return m_typed;
}

void ServiceField::offer()
{
    m_list->clear();
    const std::vector<Choice> all = grouped(m_services);
    const bool hasGroups = !all.empty() && !all.front().detail.isEmpty();
    QString group;
    bool isFirst = true;
    for (const Choice &choice : matching(all, m_typed->text())) {
        if (hasGroups && (isFirst || choice.detail != group)) {
            group = choice.detail;
            auto *title = new QListWidgetItem(group.isEmpty() ? tr("Other") : oneLine(group, kName), m_list);
            title->setFlags(Qt::ItemIsEnabled);
            QFont bold = m_list->font();
            bold.setBold(true);
            title->setFont(bold);
        }
        isFirst = false;
        auto *item = new QListWidgetItem((hasGroups ? u"    "_s : QString{}) + choice.text, m_list);
        item->setData(Qt::UserRole, choice.value);
    }
    if (isFirst && !m_services.empty()) {
        auto *nothing = new QListWidgetItem(tr("Nothing is called so."), m_list);
        nothing->setFlags(Qt::NoItemFlags);
    }
    fitList();
    moveBy(1);
}

void ServiceField::fitList()
{
    const int row = std::max(m_list->sizeHintForRow(0), m_list->fontMetrics().lineSpacing());
    m_list->setFixedHeight(std::clamp(m_list->count(), 1, kRows) * row + 2 * m_list->frameWidth() + 2);
}

void ServiceField::moveBy(int rows)
{
    const int step = rows < 0 ? -1 : 1;
    int to = m_list->currentRow();
    int left = std::abs(rows);
    for (int row = to + step; row >= 0 && row < m_list->count() && left > 0; row += step) {
        if (!isChoice(m_list->item(row)))
            continue;
        to = row;
        --left;
    }
    if (to < 0 || !isChoice(m_list->item(to)))
        return;
    if (to > 0 && !isChoice(m_list->item(to - 1)))
        m_list->scrollToItem(m_list->item(to - 1)); // the name of the group with its first
    m_list->setCurrentRow(to);
}

bool ServiceField::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_typed && event->type() == QEvent::KeyPress && handleKey(static_cast<QKeyEvent *>(event)))
        return true;
    return FormField::eventFilter(watched, event);
}

bool ServiceField::handleKey(const QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (m_chosen || event->modifiers().testFlag(Qt::ControlModifier)) {
        if (m_chosen && event->key() == Qt::Key_Down) { // a look at the others
            m_typed->clear();
            choose(std::nullopt);
            return true;
        }
        return false;
    }
    switch (event->key()) {
    case Qt::Key_Down:
        moveBy(1);
        return true;
    case Qt::Key_Up:
        moveBy(-1);
        return true;
    case Qt::Key_PageDown:
        moveBy(kRows);
        return true;
    case Qt::Key_PageUp:
        moveBy(-kRows);
        return true;
    default:
        break;
    }
    if (!isEnter)
        return false;
    take(m_list->currentItem());
    return true;
}

void ServiceField::take(const QListWidgetItem *item)
{
    if (!isChoice(item))
        return;
    choose(static_cast<std::size_t>(item->data(Qt::UserRole).toInt()));
    emit taken();
}

} // namespace otklik
