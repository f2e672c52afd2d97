// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/view_list.h"

#include "core/text/plain_text.h"
#include "ui/widgets/message.h"
#include "ui/words/words.h"

#include <QAction>
#include <QHeaderView>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace otklik {

namespace {

constexpr int kKindRole = Qt::UserRole;
constexpr int kValueRole = Qt::UserRole + 1;
constexpr int kNameRole = Qt::UserRole + 2; ///< whole, where the title may be cut
constexpr int kCountColumn = 1;
constexpr View kOrder[] = {View::New,      View::Mine,      View::Urgent,    View::ForApproval,
                           View::Promises, View::Escalated, View::Postponed, View::Clarifying,
                           View::Returned, View::Done,      View::All};

} // namespace

ViewList::ViewList(QWidget *parent)
    : QWidget{parent}
    , m_tree{new QTreeWidget{this}}
    , m_save{new QPushButton{tr("Save this view…"), this}}
{
    m_tree->setObjectName("views");
    m_tree->setAccessibleName(tr("Views"));
    m_tree->setColumnCount(2);
    m_tree->setHeaderHidden(true);
    m_tree->setRootIsDecorated(true); // the room of a branch is the margin on the left
    m_tree->setIndentation(8);
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_tree->setContextMenuPolicy(Qt::CustomContextMenu);
    m_tree->setEditTriggers(QAbstractItemView::EditKeyPressed);
    m_tree->header()->setStretchLastSection(false);
    m_tree->header()->setMinimumSectionSize(10);
    m_tree->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_tree->header()->setSectionResizeMode(kCountColumn, QHeaderView::ResizeToContents);
    m_save->setObjectName("saveView");
    m_save->setFlat(true);

    auto *layout = new QVBoxLayout{this};
    layout->setContentsMargins(0, 0, 0, 4);
    layout->addWidget(m_tree);
    layout->addWidget(m_save);

    for (const View view : kOrder)
        addItem(Kind::View, Words::view(view), static_cast<int>(view));

    auto *remove = new QAction{this};
    remove->setShortcut(QKeySequence::Delete);
    remove->setShortcutContext(Qt::WidgetShortcut);
    m_tree->addAction(remove);
    connect(remove, &QAction::triggered, this, [this] { askToDelete(m_tree->currentItem()); });
    connect(m_tree, &QTreeWidget::currentItemChanged, this, &ViewList::choose);
    connect(m_tree, &QTreeWidget::itemClicked, this, [this](const QTreeWidgetItem *item) {
        if (item == m_tree->currentItem())
            choose(item); // back to it from a list that the filters changed
    });
    connect(m_tree, &QTreeWidget::itemChanged, this, &ViewList::nameChanged);
    connect(m_tree, &QTreeWidget::customContextMenuRequested, this, &ViewList::openMenu);
    connect(m_save, &QPushButton::clicked, this, &ViewList::saveRequested);
}

QTreeWidgetItem *ViewList::addItem(Kind kind, const QString &title, const QVariant &value)
{
    auto *item = new QTreeWidgetItem;
    item->setText(0, oneLine(title, 80));
    item->setData(0, kKindRole, static_cast<int>(kind));
    item->setData(0, kValueRole, value);
    item->setData(0, kNameRole, title);
    const int height = fontMetrics().height();
    item->setSizeHint(0, {0, kind == Kind::Heading ? 2 * height : height + 10});
    item->setTextAlignment(kCountColumn, Qt::AlignRight | Qt::AlignVCenter);
    if (kind == Kind::Heading) {
        item->setFlags(Qt::NoItemFlags);
        item->setTextAlignment(0, Qt::AlignLeft | Qt::AlignBottom);
    } else if (kind == Kind::Saved) {
        item->setFlags(item->flags() | Qt::ItemIsEditable);
    }
    const QSignalBlocker quiet{m_tree};
    if (kind == Kind::Saved && m_pagesHeading)
        m_tree->insertTopLevelItem(m_tree->indexOfTopLevelItem(m_pagesHeading), item);
    else
        m_tree->addTopLevelItem(item);
    return item;
}

void ViewList::setCount(QTreeWidgetItem *item, qint64 count)
{
    const QSignalBlocker quiet{m_tree};
    const QString text = count > 0 ? QLocale{}.toString(count) : QString{};
    item->setText(kCountColumn, text);
    item->setData(0, Qt::AccessibleTextRole, tr("%1, %2").arg(item->text(0), QLocale{}.toString(count)));
}

void ViewList::setCounts(const ViewCounts &counts)
{
    for (const View view : kOrder)
        setCount(itemOf(Kind::View, static_cast<int>(view)), counts[static_cast<std::size_t>(view)]);
    m_tree->viewport()->update();
}

void ViewList::setSavedNames(const QStringList &names)
{
    const QTreeWidgetItem *current = m_tree->currentItem();
    const bool isSavedShown = current && current->data(0, kKindRole).toInt() == static_cast<int>(Kind::Saved);
    const int shown = isSavedShown ? current->data(0, kValueRole).toInt() : -1;
    const QSignalBlocker quiet{m_tree};
    for (int row = m_tree->topLevelItemCount() - 1; row >= 0; --row) {
        QTreeWidgetItem *item = m_tree->topLevelItem(row);
        if (item->data(0, kKindRole).toInt() == static_cast<int>(Kind::Saved) || item == m_savedHeading)
            delete item;
    }
    m_savedHeading = nullptr;
    if (names.isEmpty())
        return mark(isSavedShown ? nullptr : m_tree->currentItem());
    m_savedHeading = addItem(Kind::Heading, tr("Saved"), {});
    if (m_pagesHeading) // headings are added last
        m_tree->insertTopLevelItem(m_tree->indexOfTopLevelItem(m_pagesHeading),
                                   m_tree->takeTopLevelItem(m_tree->topLevelItemCount() - 1));
    for (int index = 0; index < names.size(); ++index)
        addItem(Kind::Saved, names[index], index);
    if (isSavedShown)
        showSaved(shown);
}

void ViewList::addPage(const QString &pageKey, const QString &title)
{
    if (!m_pagesHeading)
        m_pagesHeading = addItem(Kind::Heading, tr("Pages"), {});
    addItem(Kind::Page, title, pageKey);
}

void ViewList::setPageCount(const QString &pageKey, qint64 count)
{
    if (QTreeWidgetItem *item = itemOf(Kind::Page, pageKey))
        setCount(item, count);
}

QTreeWidgetItem *ViewList::itemOf(Kind kind, const QVariant &value) const
{
    for (int row = 0; row < m_tree->topLevelItemCount(); ++row) {
        QTreeWidgetItem *item = m_tree->topLevelItem(row);
        if (item->data(0, kKindRole).toInt() == static_cast<int>(kind) && item->data(0, kValueRole) == value)
            return item;
    }
    return nullptr;
}

void ViewList::mark(QTreeWidgetItem *item)
{
    const QSignalBlocker quiet{m_tree};
    m_tree->setCurrentItem(item);
    if (!item)
        m_tree->clearSelection();
}

void ViewList::showView(View view)
{
    mark(itemOf(Kind::View, static_cast<int>(view)));
}

void ViewList::showSaved(int index)
{
    mark(itemOf(Kind::Saved, index));
}

void ViewList::showPage(const QString &pageKey)
{
    mark(itemOf(Kind::Page, pageKey));
}

void ViewList::showNothing()
{
    mark(nullptr);
}

void ViewList::choose(const QTreeWidgetItem *item)
{
    if (!item)
        return;
    const QVariant value = item->data(0, kValueRole);
    switch (static_cast<Kind>(item->data(0, kKindRole).toInt())) {
    case Kind::View:
        emit viewChosen(static_cast<View>(value.toInt()));
        break;
    case Kind::Saved:
        emit savedViewChosen(value.toInt());
        break;
    case Kind::Page:
        emit pageChosen(value.toString());
        break;
    case Kind::Heading:
        break;
    }
}

void ViewList::nameChanged(QTreeWidgetItem *item)
{
    const QString before = item->data(0, kNameRole).toString();
    const QString name = item->text(0).simplified();
    if (item->data(0, kKindRole).toInt() != static_cast<int>(Kind::Saved) || name == oneLine(before, 80))
        return;
    {
        const QSignalBlocker quiet{m_tree};
        item->setText(0, oneLine(name.isEmpty() ? before : name, 80));
    }
    if (!name.isEmpty())
        emit renameRequested(item->data(0, kValueRole).toInt(), name);
}

void ViewList::openMenu(QPoint pos)
{
    QTreeWidgetItem *item = m_tree->itemAt(pos);
    if (!item || item->data(0, kKindRole).toInt() != static_cast<int>(Kind::Saved))
        return;
    auto *menu = new QMenu{this};
    menu->setAttribute(Qt::WA_DeleteOnClose);
    connect(menu->addAction(tr("Rename")), &QAction::triggered, this, [this, item] { m_tree->editItem(item, 0); });
    connect(menu->addAction(tr("Delete…")), &QAction::triggered, this, [this, item] { askToDelete(item); });
    menu->popup(m_tree->viewport()->mapToGlobal(pos));
}

void ViewList::askToDelete(const QTreeWidgetItem *item)
{
    if (!item || item->data(0, kKindRole).toInt() != static_cast<int>(Kind::Saved))
        return;
    Question question;
    question.text = tr("Delete the saved view “%1”?").arg(item->text(0));
    question.explanation = tr("The appeals in it stay as they are.");
    question.yes = tr("Delete the view");
    const int index = item->data(0, kValueRole).toInt();
    askQuestion(window(), question, [this, index] { emit deleteRequested(index); });
}

QSize ViewList::sizeHint() const
{
    return {22 * fontMetrics().averageCharWidth() + 40, 500};
}

} // namespace otklik
