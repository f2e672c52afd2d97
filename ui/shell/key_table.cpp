// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/command_groups.h"
#include "ui/widgets/plain_label.h"

#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(otklik::KeyTable)
};

void addGroup(QTreeWidget &table, const CommandGroup &group)
{
    auto *heading = new QTreeWidgetItem(&table, {group.title});
    QFont bold = table.font();
    bold.setBold(true);
    heading->setFont(0, bold);
    heading->setFirstColumnSpanned(true);
    heading->setFlags(Qt::ItemIsEnabled);
    for (const NamedCommand &named : byName({group})) {
        if (!named.keys.isEmpty())
            new QTreeWidgetItem(heading, {named.keys, named.command.name});
    }
    heading->setExpanded(true);
    if (heading->childCount() == 0)
        delete heading;
}

} // namespace

QWidget *openKeyTable(const CommandGroups &groups, QWidget *parent)
{
    auto *dialog = new QDialog(parent);
    dialog->setObjectName(u"keyTable"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(Text::tr("Keys"));

    auto *hint = new PlainLabel(
        Text::tr("Keys go by their place on the keyboard: they work on the Russian layout too."), dialog);
    hint->setWordWrap(true);
    auto *table = new QTreeWidget(dialog);
    table->setObjectName(u"keys"_s);
    table->setHeaderLabels({Text::tr("Key"), Text::tr("What it does")});
    table->setRootIsDecorated(false);
    table->setIndentation(12);
    table->setUniformRowHeights(true);
    table->setSelectionMode(QAbstractItemView::NoSelection);
    for (const CommandGroup &group : groups)
        addGroup(*table, group);
    table->header()->setSectionResizeMode(0, QHeaderView::ResizeToContents);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, dialog);
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    auto *column = new QVBoxLayout(dialog);
    column->addWidget(hint);
    column->addWidget(table, 1);
    column->addWidget(buttons);
    dialog->resize(620, 640);
    table->setFocus(); // arrows scroll
    dialog->open();
    return dialog;
}

} // namespace otklik
