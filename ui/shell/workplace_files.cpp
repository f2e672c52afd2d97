// SPDX-License-Identifier: GPL-3.0-or-later
// What the window does with files and with the store as a whole.
#include "ui/shell/workplace.h"

#include "core/base/when_done.h"
#include "ui/common/file_question.h"
#include "ui/common/jobs.h"
#include "ui/common/preferences.h"
#include "ui/exchange/export_dialog.h"
#include "ui/exchange/import_dialog.h"
#include "ui/exchange/import_run.h"
#include "ui/inbox/inbox_page.h"
#include "ui/pickers/choice_picker.h"
#include "ui/settings/settings_dialog.h"
#include "ui/shell/status_line.h"
#include "ui/shell/store_watch.h"
#include "ui/team/team_link.h"
#include "ui/widgets/message.h"
#include "ui/words/words.h"

#include <QFileInfo>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

constexpr int kProblemsShown = 5;

} // namespace

void Workplace::openImport()
{
    askForFiles({.title = tr("Files with appeals"),
                 .filters = {tr("Tables (*.xlsx *.csv *.csv.gz *.txt)"), tr("All files (*)")}},
                m_parts.preferences, this, [this](const QStringList &files) { importFiles(files); });
}

void Workplace::importFiles(const QStringList &files)
{
    if (m_desk.isReadOnly())
        return showError(fail(ErrorCode::ReadOnly));
    auto *dialog = new ImportDialog({m_desk, m_parts.jobs, m_parts.preferences}, files, this);
    connect(dialog, &ImportDialog::failed, this, &Workplace::showError);
    connect(dialog, &ImportDialog::started, this,
            [this](const ImportRun *run) { connect(run, &ImportRun::failed, m_watch, &StoreWatch::report); });
    dialog->open();
}

void Workplace::exportAppeals()
{
    auto *dialog = new ExportDialog({m_desk, m_parts.jobs, m_parts.preferences}, ExportDialog::What::Appeals,
                                    m_inbox->query(), this);
    connect(dialog, &ExportDialog::failed, this, &Workplace::showError);
    connect(dialog, &ExportDialog::exported, m_status, &StatusLine::say);
    dialog->open();
}

void Workplace::exportAnswers()
{
    auto *dialog = new ExportDialog({m_desk, m_parts.jobs, m_parts.preferences}, ExportDialog::What::Answers,
                                    m_inbox->query(), this);
    connect(dialog, &ExportDialog::failed, this, &Workplace::showError);
    connect(dialog, &ExportDialog::exported, m_status, &StatusLine::say);
    dialog->open();
}

SettingsDialog *Workplace::openSettings()
{
    auto *dialog = new SettingsDialog(m_desk, m_parts.preferences, this, m_parts.channels);
    connect(dialog, &SettingsDialog::languageChosen, this, &Workplace::languageChosen);
    connect(dialog, &SettingsDialog::themeChosen, this, &Workplace::themeChosen);
    connect(dialog, &SettingsDialog::failed, this, &Workplace::showError);
    connect(dialog, &SettingsDialog::passwordEntered, m_team, &TeamLink::enter);
    connect(dialog, &SettingsDialog::teamLeft, m_team, &TeamLink::forget);
    dialog->setCanKeepPassword(m_team->canKeepPassword());
    dialog->open();
    return dialog;
}

void Workplace::makeBackup()
{
    const QString day = QDate::currentDate().toString(Qt::ISODate);
    const FileQuestion question{.title = tr("Save a backup as"),
                                .filters = {tr("Backups (*.db)"), tr("All files (*)")},
                                .suggestedName = u"otklik-%1.db"_s.arg(day),
                                .suffix = u"db"_s};
    askWhereToSave(question, m_parts.preferences, this, [this](const QString &file) {
        m_parts.jobs.add(tr("Saving a backup"), this, m_desk.maintenance().backup(file),
                         [this, file](const Result<> &saved) {
                             if (saved)
                                 m_status->say(tr("Backup saved: %1").arg(file));
                             else
                                 showError(saved.error());
                         });
    });
}

void Workplace::askForBackup()
{
    const FileQuestion question{.title = tr("Restore from a backup"),
                                .filters = {tr("Backups (*.db)"), tr("All files (*)")}};
    askForFile(question, m_parts.preferences, this, [this](const QString &file) {
        askQuestion(this,
                    {.text = tr("Put the backup %1 in place of the store?").arg(QFileInfo{file}.fileName()),
                     .explanation = tr("Everything done after the backup was made will not be there any more. What is "
                                       "in the store now is kept beside it as otklik.db.before-restore."),
                     .yes = tr("Restore the backup"),
                     .isDangerous = true},
                    [this, file] { emit restoreRequested(file); });
    });
}

void Workplace::verify()
{
    m_parts.jobs.add(tr("Checking the store"), this, m_desk.maintenance().verify(),
                     [this](const Result<VerifyReport> &report) { showVerified(report); });
}

void Workplace::showVerified(const Result<VerifyReport> &report)
{
    if (!report)
        return showError(report.error());
    const QString looked = tr("%Ln appeal(s) looked through, with everything that was done about them.", nullptr,
                              static_cast<int>(report->appeals));
    if (report->problems.isEmpty()) {
        showMessage(this, QMessageBox::Information, tr("The store is whole."), looked);
        return;
    }
    QString found = report->problems.mid(0, kProblemsShown).join(u'\n');
    showMessage(this, QMessageBox::Warning,
                tr("The check found %n problem(s). Save a backup and show this to support.", nullptr,
                   static_cast<int>(report->problems.size())),
                found);
}

void Workplace::switchOperator()
{
    const ConfigurationPtr configuration = m_desk.settings().configuration();
    std::vector<Choice> choices;
    for (const Operator &person : configuration->operators) {
        if (person.active)
            choices.push_back({person.name, Words::role(person.role), person.id.value});
    }
    auto *picker = new ChoicePicker(
        tr("Who works here now"), tr("name"), [choices](const QString &typed) { return matching(choices, typed); },
        this);
    picker->setObjectName(u"operatorPicker"_s);
    connect(picker, &ChoicePicker::chosen, this, [this](const QVariant &id) {
        flushDraft(); // it belongs to the one who typed it
        whenDone(this, m_desk.settings().setMe(OperatorId{id.toLongLong()}), [this](const Result<> &set) {
            if (!set)
                showError(set.error());
        });
    });
    picker->open();
}

void Workplace::openMenu(const QPoint &globalPos)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const CommandGroup &group : m_groups) {
        if (!findCommand({group}, u"escalate"_s))
            continue;
        for (const NamedCommand &named : byName({group})) {
            const Command &command = named.command;
            QAction *action =
                menu->addAction(named.keys.isEmpty() ? command.name : QString{command.name + u'\t' + named.keys});
            action->setEnabled(!command.isEnabled || command.isEnabled());
            connect(action, &QAction::triggered, this, [run = command.run] { run(); });
        }
    }
    menu->popup(globalPos);
}

} // namespace otklik
