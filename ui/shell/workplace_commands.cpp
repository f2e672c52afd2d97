// SPDX-License-Identifier: GPL-3.0-or-later
// Every command of the window, once: the menu, the palette, the keys and the table of keys are made of them.
#include "ui/shell/workplace.h"

#include "ui/card/card_page.h"
#include "ui/common/preferences.h"
#include "ui/inbox/appeal_list_view.h"
#include "ui/inbox/inbox_page.h"
#include "ui/law/transition_table.h"
#include "ui/outbox/outbox_page.h"
#include "ui/problems/problem_page.h"
#include "ui/team/team_link.h"
#include "ui/words/words.h"
#include "ui/workload/workload_page.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace otklik {

CommandGroups Workplace::makeCommands()
{
    return {fileGroup(), goGroup(), listGroup(), appealGroup(), problemGroup(), outboxGroup(), deskGroup(), helpGroup()};
}

CommandGroup Workplace::fileGroup()
{
    const auto canWrite = [this] { return !m_desk.isReadOnly(); };
    return {
        tr("File"),
        {{u"import"_s, tr("Import files…"), Qt::Key_O, Qt::ControlModifier, [this] { openImport(); }, canWrite},
         {u"export.appeals"_s, tr("Export appeals…"), Qt::Key_E, Qt::ControlModifier, [this] { exportAppeals(); }, {}},
         {u"export.answers"_s,
          tr("Export answers for the source system…"),
          Qt::Key_E,
          Qt::ControlModifier | Qt::ShiftModifier,
          [this] { exportAnswers(); },
          {}},
         {u"backup"_s, tr("Save a backup…"), Qt::Key_unknown, {}, [this] { makeBackup(); }, {}},
         {u"verify"_s, tr("Check the store"), Qt::Key_unknown, {}, [this] { verify(); }, canWrite},
         {u"restore"_s, tr("Restore a backup…"), Qt::Key_unknown, {}, [this] { askForBackup(); }, canWrite},
         {u"quit"_s, tr("Close the program"), Qt::Key_Q, Qt::ControlModifier, [this] { emit quitRequested(); }, {}}},
        true};
}

CommandGroup Workplace::goGroup()
{
    CommandGroup group{tr("Go to"), {}, true};
    group.commands = {
        {u"search"_s,
         tr("Search"),
         Qt::Key_Slash,
         {},
         [this] {
             showInbox();
             m_inbox->focusSearch();
         },
         {}},
        {u"search.ctrl"_s,
         tr("Search"),
         Qt::Key_F,
         Qt::ControlModifier,
         [this] {
             showInbox();
             m_inbox->focusSearch();
         },
         {}},
        {u"page.inbox"_s, tr("The list of appeals"), Qt::Key_1, Qt::ControlModifier, [this] { showInbox(); }, {}},
        {u"page.card"_s,
         tr("The card"),
         Qt::Key_2,
         Qt::ControlModifier,
         [this] {
             showInbox();
             m_card->setFocus(Qt::OtherFocusReason);
         },
         {}},
        {u"page.workload"_s, tr("Workload"), Qt::Key_3, Qt::ControlModifier, [this] { showWorkload(); }, {}},
        {u"page.outbox"_s, tr("Outbox"), Qt::Key_4, Qt::ControlModifier, [this] { showOutbox(); }, {}},
        {u"page.problems"_s, tr("Mass problems"), Qt::Key_5, Qt::ControlModifier, [this] { showProblems(); }, {}},
    };
    for (int i = 0; i < kViewCount; ++i) {
        const auto view = static_cast<View>(i);
        group.commands.push_back({u"view."_s + key(view),
                                  tr("List: %1").arg(Words::view(view)),
                                  Qt::Key_unknown,
                                  {},
                                  [this, view] { showView(view); },
                                  {}});
    }
    return group;
}

CommandGroup Workplace::listGroup()
{
    AppealListView *list = m_inbox->list();
    return {tr("List"),
            {{u"next"_s, tr("Next appeal"), Qt::Key_J, {}, [this] { m_inbox->next(); }, {}},
             {u"previous"_s, tr("Previous appeal"), Qt::Key_K, {}, [this] { m_inbox->previous(); }, {}},
             {u"urgent"_s, tr("Next most urgent appeal"), Qt::Key_U, {}, [this] { m_inbox->nextMostUrgent(); }, {}},
             {u"open"_s,
              tr("Open the card"),
              Qt::Key_Return,
              {},
              [this] { m_card->setFocus(Qt::OtherFocusReason); },
              [this] { return bool{m_inbox->current()}; }},
             {u"select"_s, tr("Select the appeal or not"), Qt::Key_X, {}, [list] { list->toggleMark(); }, {}},
             {u"select.down"_s,
              tr("Extend the selection down"),
              Qt::Key_J,
              Qt::ShiftModifier,
              [list] { list->extendBy(1); },
              {}},
             {u"select.up"_s,
              tr("Extend the selection up"),
              Qt::Key_K,
              Qt::ShiftModifier,
              [list] { list->extendBy(-1); },
              {}},
             {u"select.all"_s,
              tr("Select everything that the list finds"),
              Qt::Key_A,
              Qt::ControlModifier,
              [this] { m_inbox->selectAllMatching(); },
              {}},
             {u"list.free"_s,
              tr("Leave out what is of a mass problem, or show it again"),
              Qt::Key_M,
              Qt::ShiftModifier,
              [this] { toggleFree(); },
              {}},
             {u"select.none"_s,
              tr("Clear the selection"),
              Qt::Key_Escape,
              {},
              [this] { m_inbox->clearSelection(); },
              [this] { return m_inbox->hasMarks(); }}}};
}

/// One sorts the rest while those that are sorted are out of sight.
void Workplace::toggleFree()
{
    AppealQuery query = m_inbox->query();
    query.filter.problems = query.filter.problems.isEmpty() ? QStringList{QString{}} : QStringList{};
    m_inbox->showQuery(query);
}

CommandGroup Workplace::appealGroup()
{
    CommandGroup group{tr("Appeal"), appealCommands(*m_dialogs, m_parts.actions,
                                                    {.ids = [this] { return m_inbox->selection(); }, .text = {}})};
    // What the card alone can do: reply, template, record, approve.
    for (const Command &command : m_card->commands()) {
        if (std::ranges::find(group.commands, command.id, &Command::id) == group.commands.end())
            group.commands.push_back(command);
    }
    // On one appeal its text makes the suggestions, and only the card knows it.
    const auto topic = std::ranges::find(group.commands, u"topic"_s, &Command::id);
    const auto onCard = std::ranges::find(m_card->commands(), u"topic"_s, &Command::id);
    if (topic != group.commands.end() && onCard != m_card->commands().end()) {
        topic->run = [this, many = topic->run, one = onCard->run] {
            if (!m_inbox->hasMarks() && m_card->appeal() == m_inbox->current())
                one();
            else
                many();
        };
    }
    return group;
}

CommandGroup Workplace::outboxGroup()
{
    return {tr("Outbox"), withoutListKeys(m_outbox->commands())};
}

CommandGroup Workplace::problemGroup()
{
    return {tr("Mass problems"), withoutListKeys(m_problems->commands())};
}

/// J, K and Enter mean there what they mean in the list: named once.
std::vector<Command> Workplace::withoutListKeys(std::vector<Command> commands)
{
    std::erase_if(commands, [this](const Command &command) {
        return findCommand({listGroup()}, command.id.section(u'.', 1)) != nullptr;
    });
    return commands;
}

CommandGroup Workplace::deskGroup()
{
    const auto theme = [this](Theme chosen) { return [this, chosen] { emit themeChosen(chosen); }; };
    const auto language = [this](const QString &chosen) { return [this, chosen] { emit languageChosen(chosen); }; };
    return {tr("Desk"),
            {{u"operator"_s, tr("Change the operator…"), Qt::Key_O, Qt::ControlModifier | Qt::ShiftModifier,
              [this] { switchOperator(); }, [this] { return !m_desk.isReadOnly(); }},
             {u"settings"_s, tr("Settings…"), Qt::Key_Comma, Qt::ControlModifier, [this] { openSettings(); }, {}},
             {u"team.settings"_s, tr("Settings of the team…"), Qt::Key_unknown, {}, [this] { openTeamSettings(); }, {}},
             {u"team.password"_s,
              tr("Password of the team…"),
              Qt::Key_unknown,
              {},
              [this] { m_team->askPassword(); },
              [this] { return m_team->isInTeam(); }},
             {u"team.wake"_s,
              tr("Exchange with the team now"),
              Qt::Key_unknown,
              {},
              [this] { m_desk.team().wake(); },
              [this] { return m_team->isInTeam(); }},
             {u"theme.system"_s, tr("Colours: as the system has them"), Qt::Key_unknown, {}, theme(Theme::System), {}},
             {u"theme.light"_s, tr("Colours: light"), Qt::Key_unknown, {}, theme(Theme::Light), {}},
             {u"theme.dark"_s, tr("Colours: dark"), Qt::Key_unknown, {}, theme(Theme::Dark), {}},
             {u"language.ru"_s, u"Язык: русский"_s, Qt::Key_unknown, {}, language(u"ru"_s), {}},
             {u"language.en"_s, u"Language: English"_s, Qt::Key_unknown, {}, language(u"en"_s), {}}},
            true};
}

CommandGroup Workplace::helpGroup()
{
    const auto table = [this] { openKeyTable(m_groups, this); };
    return {tr("Help"),
            {{u"palette"_s,
              tr("All commands by name…"),
              Qt::Key_K,
              Qt::ControlModifier,
              [this] { openPalette([this] { return m_groups; }, this); },
              {}},
             {u"help"_s, tr("Table of keys"), Qt::Key_Question, Qt::ShiftModifier, table, {}},
             {u"transitions"_s,
              tr("What may be done, and when: table of steps"),
              Qt::Key_unknown,
              {},
              [this] { openTransitionTable(this); },
              {}},
             {u"help.f1"_s, tr("Table of keys"), Qt::Key_F1, {}, table, {}}},
            true};
}

} // namespace otklik
