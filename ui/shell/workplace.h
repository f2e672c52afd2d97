// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/actions/appeal_dialogs.h"
#include "ui/common/theme.h"
#include "ui/shell/command_groups.h"

#include <QTimer>
#include <QWidget>

class QSplitter;
class QStackedWidget;

namespace otklik {

class Banner;
class CardPage;
class HubPasswords;
class InboxPage;
class Jobs;
class OutboxPage;
class ProblemPage;
class Preferences;
class ServedChannels;
class SettingsDialog;
class StatusLine;
class StoreWatch;
class TeamLink;
class WorkloadPage;

/// What a window over an opened desk needs. All of it outlives the window.
struct WorkplaceParts {
    Desk &desk;
    AppealActions &actions;
    Jobs &jobs;
    Preferences &preferences;
    HubPasswords *passwords = nullptr; ///< absent: kept in memory while the window lives
    ServedChannels *channels = nullptr; ///< absent: there is no page of them in the settings
};

/// The desk on the screen: sidebar, list, card, charts, and every command that can be given to them.
class Workplace final : public QWidget {
    Q_OBJECT
public:
    explicit Workplace(const WorkplaceParts &parts, QWidget *parent = nullptr);
    ~Workplace() override;

    InboxPage *inbox() const { return m_inbox; }
    CardPage *card() const { return m_card; }
    OutboxPage *outbox() const { return m_outbox; }
    ProblemPage *problems() const { return m_problems; }
    TeamLink *team() const { return m_team; }
    WorkloadPage *workload() const { return m_workload; }
    StatusLine *statusLine() const { return m_status; } ///< the window puts it in its place
    const CommandGroups &commands() const { return m_groups; }
    bool run(const QString &commandId); ///< false where there is none or it cannot be run now

    /// A key that nobody else wanted: moves in the list, else a command. Not to be asked while a text is typed.
    bool handleKey(QKeyEvent *event);
    /// A key with Ctrl that means the same wherever the focus is, also in a text.
    /// `isPressed` false: only whether it is one.
    bool handleGlobalKey(const QKeyEvent *event, bool isPressed);

    void showInbox();
    void showWorkload();
    void showOutbox();
    void showProblems();
    /// Of a desk that serves channels itself: what is wrong with them, in one line. Empty: nothing.
    void setChannelTrouble(const QString &words);
    void importFiles(const QStringList &files);
    void openImport();

    void saveState();
    void flushDraft();

signals:
    void languageChosen(const QString &language);
    void themeChosen(otklik::Theme theme);
    void reopenRequested(); ///< the store was read-only
    void restoreRequested(const QString &file); ///< a backup in place of the store
    void demoRequested();
    void quitRequested();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    void connectInbox();
    void connectActions();
    void connectWatch();
    void connectTeam();
    void connectProblems();
    CommandGroups makeCommands();
    CommandGroup appealGroup();
    CommandGroup listGroup();
    CommandGroup goGroup();
    CommandGroup outboxGroup();
    CommandGroup problemGroup();
    std::vector<Command> withoutListKeys(std::vector<Command> commands);
    CommandGroup fileGroup();
    CommandGroup deskGroup();
    CommandGroup helpGroup();
    void raiseList();
    void takeNotice(const ChangeNotice &notice);
    void showStore();
    void showTeam();
    void showPage(const QString &key);
    void openTeamSettings();
    void goToAppeal(AppealId appeal);
    void showMe();
    void showError(const Error &error);
    void showView(View view);
    void showList(const AppealQuery &query);
    void toggleFree();
    void switchOperator();
    void exportAppeals();
    void exportAnswers();
    SettingsDialog *openSettings();
    void makeBackup();
    void askForBackup();
    void verify();
    void showVerified(const Result<VerifyReport> &report);
    void openMenu(const QPoint &globalPos);

    WorkplaceParts m_parts;
    Desk &m_desk;
    AppealDialogs *m_dialogs;
    InboxPage *m_inbox;
    CardPage *m_card;
    WorkloadPage *m_workload;
    OutboxPage *m_outbox;
    ProblemPage *m_problems;
    std::unique_ptr<HubPasswords> m_ownPasswords;
    TeamLink *m_team;
    Banner *m_banner;
    StoreWatch *m_watch;
    StatusLine *m_status;
    QSplitter *m_columns = nullptr;
    QSplitter *m_work = nullptr;
    QStackedWidget *m_pages = nullptr;
    CommandGroups m_groups;
    Timestamp m_dataOf{};
    QString m_channelTrouble;
};

} // namespace otklik
