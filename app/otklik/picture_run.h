// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/jobs.h"
#include "ui/common/preferences.h"
#include "ui/shell/main_window.h"
#include "ui/workload/workload_page.h"

#include <QDir>
#include <QTemporaryDir>

namespace otklik {

/// Draws the screens one after the other. The data are made up in a directory that is removed afterwards and the clock
/// stands still, so that two runs give the same pictures; a store that was named is only looked at, as of now.
class PictureRun {
public:
    struct Order {
        QDir out;
        QString store; ///< empty: made up
        QSize size;
    };

    explicit PictureRun(const Order &order);
    ~PictureRun();

    Result<> open();
    QStringList drawAll(); ///< names of those that could not be drawn

private:
    bool isMadeUp() const { return m_order.store.isEmpty(); }
    bool openAnother(const QString &store);
    void makeDemo(qint64 appeals);
    void sitDown(Role role);
    void showDesk();
    void drawFirstStart();
    void drawInbox();
    void drawCardDialogs();
    void drawForward();
    void drawReply();
    void drawFiles();
    void drawWorkload();
    void drawSettings();
    void drawHelp();
    void drawTeam();

    void settle(int ms = 125);
    bool waitUntil(const std::function<bool()> &isDone);
    QWidget *dialogOf(const QString &command); ///< runs it; the dialog that opened, or nullptr
    void press(QWidget *widget, Qt::Key key, const QString &text = {});
    void save(const QString &name); ///< the window
    void save(const QString &name, QWidget *dialog); ///< ... with the dialog over it, which is closed then

    Order m_order;
    QTemporaryDir m_scratch;
    Preferences m_preferences;
    Jobs m_jobs;
    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<AppealActions> m_actions;
    std::unique_ptr<MainWindow> m_window;
    int m_drawn = 0;
    QStringList m_failed;
};

} // namespace otklik
