// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/value_popup.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QLocale>
#include <QScreen>
#include <QSignalBlocker>
#include <QSortFilterProxyModel>
#include <QStandardItemModel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {
constexpr int kValueRole = Qt::UserRole;
constexpr int kLabelRole = Qt::UserRole + 1;
} // namespace

ValuePopup::ValuePopup(const QString &title, QWidget *parent)
    : QFrame{parent, Qt::Popup}
    , m_find{new QLineEdit{this}}
    , m_list{new QListView{this}}
    , m_model{new QStandardItemModel{this}}
    , m_found{new QSortFilterProxyModel{this}}
{
    setAttribute(Qt::WA_DeleteOnClose);
    setFrameShape(QFrame::StyledPanel);
    setAccessibleName(title);
    m_find->setObjectName("findValue");
    m_find->setPlaceholderText(title);
    m_find->setAccessibleName(tr("Find in “%1”").arg(title));
    m_find->setClearButtonEnabled(true);
    m_find->installEventFilter(this);
    m_found->setSourceModel(m_model);
    m_found->setFilterRole(kLabelRole);
    m_found->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_list->setObjectName("values");
    m_list->setAccessibleName(title);
    m_list->setModel(m_found);
    m_list->setUniformItemSizes(true);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setTextElideMode(Qt::ElideMiddle);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);

    auto *layout = new QVBoxLayout{this};
    layout->setContentsMargins(4, 4, 4, 4);
    layout->addWidget(m_find);
    layout->addWidget(m_list);
    resize(34 * fontMetrics().averageCharWidth() + 40, 340);

    connect(m_find, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_found->setFilterFixedString(text);
        m_list->setCurrentIndex(m_found->index(0, 0));
    });
    connect(m_find, &QLineEdit::returnPressed, this, [this] { toggle(m_list->currentIndex()); });
    connect(m_model, &QStandardItemModel::itemChanged, this, [this] { emit chosenChanged(chosen()); });
    connect(m_list, &QListView::activated, this, &ValuePopup::toggle);
}

void ValuePopup::setValues(const std::vector<Value> &values, const QStringList &chosen)
{
    const QSignalBlocker quiet{m_model};
    m_model->clear();
    const auto add = [this, &chosen](const Value &value) {
        auto *item = new QStandardItem;
        item->setText(value.count < 0 ? value.label : u"%1  (%2)"_s.arg(value.label, QLocale{}.toString(value.count)));
        item->setData(value.value, kValueRole);
        item->setData(value.label, kLabelRole);
        item->setEditable(false);
        item->setCheckable(true);
        item->setCheckState(chosen.contains(value.value) ? Qt::Checked : Qt::Unchecked);
        m_model->appendRow(item);
    };
    for (const Value &value : values)
        add(value);
    m_found->invalidate();
    m_list->setEnabled(true);
    m_list->setCurrentIndex(m_found->index(0, 0));
}

void ValuePopup::setMessage(const QString &message)
{
    const QSignalBlocker quiet{m_model};
    m_model->clear();
    m_model->appendRow(new QStandardItem{message});
    m_found->invalidate();
    m_list->setEnabled(false);
}

QStringList ValuePopup::chosen() const
{
    QStringList values;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (const QStandardItem *item = m_model->item(row); item->checkState() == Qt::Checked)
            values.append(item->data(kValueRole).toString());
    }
    return values;
}

void ValuePopup::toggle(const QModelIndex &shown)
{
    QStandardItem *item = m_model->itemFromIndex(m_found->mapToSource(shown));
    if (item && item->isCheckable())
        item->setCheckState(item->checkState() == Qt::Checked ? Qt::Unchecked : Qt::Checked);
}

void ValuePopup::popUp(QPoint globalPos)
{
    const QRect room = parentWidget()->screen()->availableGeometry();
    move(std::clamp(globalPos.x(), room.left(), std::max(room.left(), room.right() - width())),
         std::clamp(globalPos.y(), room.top(), std::max(room.top(), room.bottom() - height())));
    show();
    m_find->setFocus();
}

// Up and down move in the list while the text goes into the field.
bool ValuePopup::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_find && event->type() == QEvent::KeyPress) {
        const int key = static_cast<const QKeyEvent *>(event)->key();
        const int step = key == Qt::Key_Down ? 1 : key == Qt::Key_Up ? -1 : 0;
        const QModelIndex next = m_found->index(m_list->currentIndex().row() + step, 0);
        if (step != 0 && next.isValid()) {
            m_list->setCurrentIndex(next);
            return true;
        }
    }
    return QFrame::eventFilter(watched, event);
}

} // namespace otklik
