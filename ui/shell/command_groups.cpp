// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/command_groups.h"

#include "ui/pickers/choice_picker.h"

#include <QCoreApplication>
#include <QMenu>
#include <QMenuBar>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(otklik::CommandPalette)
};

bool canRun(const Command &command)
{
    return command.run && (!command.isEnabled || command.isEnabled());
}

} // namespace

const Command *findCommand(const CommandGroups &groups, const QString &id)
{
    for (const CommandGroup &group : groups) {
        const auto found = std::ranges::find(group.commands, id, &Command::id);
        if (found != group.commands.end())
            return &*found;
    }
    return nullptr;
}

QString keyName(const Command &command)
{
    return command.key == Qt::Key_Question ? u"?"_s : keyText(command);
}

std::vector<NamedCommand> byName(const CommandGroups &groups)
{
    std::vector<NamedCommand> named;
    for (const CommandGroup &group : groups) {
        for (const Command &command : group.commands) {
            const auto same = std::ranges::find_if(named, [&](const NamedCommand &other) {
                return other.group == group.title && other.command.name == command.name;
            });
            if (same == named.end())
                named.push_back({group.title, keyName(command), command});
            else if (const QString more = keyName(command); !more.isEmpty())
                same->keys += (same->keys.isEmpty() ? QString{} : u", "_s) + more;
        }
    }
    return named;
}

QWidget *openPalette(const std::function<CommandGroups()> &groups, QWidget *parent)
{
    const std::vector<NamedCommand> commands = byName(groups());
    std::vector<Choice> choices;
    for (std::size_t i = 0; i < commands.size(); ++i) {
        QString detail = commands[i].group;
        if (!commands[i].keys.isEmpty())
            detail += u"  ·  "_s + commands[i].keys;
        if (!canRun(commands[i].command))
            detail += u"  ·  "_s + Text::tr("not now");
        choices.push_back({commands[i].command.name, detail, static_cast<int>(i)});
    }
    auto *picker = new ChoicePicker(
        Text::tr("Commands"), Text::tr("name of the command"),
        [choices](const QString &typed) { return matching(choices, typed); }, parent);
    QObject::connect(picker, &ChoicePicker::chosen, parent, [commands](const QVariant &index) {
        if (const Command &command = commands[static_cast<std::size_t>(index.toInt())].command; canRun(command))
            command.run();
    });
    picker->setObjectName(u"palette"_s);
    picker->resize(560, 420);
    picker->open();
    return picker;
}

void fillMenuBar(QMenuBar &bar, const CommandGroups &groups)
{
    bar.clear();
    for (const CommandGroup &group : groups) {
        QMenu *menu = bar.addMenu(group.title);
        std::vector<std::pair<QAction *, Command>> actions;
        for (const NamedCommand &named : byName({group})) {
            QString text = named.command.name;
            text.replace(u'&', u"&&"_s);
            QAction *action = menu->addAction(named.keys.isEmpty() ? text : QString{text + u'\t' + named.keys});
            QObject::connect(action, &QAction::triggered, action, [run = named.command.run] { run(); });
            actions.emplace_back(action, named.command);
        }
        QObject::connect(menu, &QMenu::aboutToShow, menu, [actions] {
            for (const auto &[action, command] : actions)
                action->setEnabled(canRun(command));
        });
    }
}

} // namespace otklik
