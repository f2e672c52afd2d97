// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/first_start_page.h"
#include "ui/shell/workplace.h"

#include <QMainWindow>

class QStackedWidget;

namespace otklik {

class TroublePage;

/// The window itself: it shows the desk, the first questions, or why there is no desk, and keeps its size and place.
class MainWindow final : public QMainWindow {
    Q_OBJECT
public:
    /// Jobs and preferences have to outlive it.
    MainWindow(Jobs &jobs, Preferences &preferences);
    ~MainWindow() override;

    void showOpening(); ///< lets go of the desk that was shown
    void showError(const Error &error, const QString &directory);
    FirstStartPage *showFirstStart(Desk &desk);
    Workplace *showDesk(const WorkplaceParts &parts);

    Workplace *workplace() const { return m_workplace; } ///< nullptr while no desk is shown
    void bringToFront();

signals:
    void retryRequested();
    void restoreRequested(const QString &file);
    void languageChosen(const QString &language);
    void themeChosen(otklik::Theme theme);
    void demoRequested();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void forgetPage();
    void askForBackup();
    void saveState();

    Jobs &m_jobs;
    Preferences &m_preferences;
    QStackedWidget *m_stack;
    TroublePage *m_trouble;
    QWidget *m_page = nullptr; ///< besides m_trouble: the first start or the desk
    Workplace *m_workplace = nullptr;
    bool m_isClosing = false;
};

} // namespace otklik
