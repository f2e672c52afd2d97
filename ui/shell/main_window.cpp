// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/main_window.h"

#include "ui/common/file_question.h"
#include "ui/common/jobs.h"
#include "ui/common/preferences.h"
#include "ui/shell/status_line.h"
#include "ui/shell/trouble_page.h"
#include "ui/widgets/message.h"

#include <QApplication>
#include <QCloseEvent>
#include <QMenuBar>
#include <QMimeData>
#include <QStackedWidget>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

QStringList localFiles(const QMimeData *data)
{
    QStringList files;
    for (const QUrl &url : data->urls()) {
        if (url.isLocalFile())
            files << url.toLocalFile();
    }
    return files;
}

} // namespace

MainWindow::MainWindow(Jobs &jobs, Preferences &preferences)
    : m_jobs(jobs)
    , m_preferences(preferences)
    , m_stack(new QStackedWidget(this))
    , m_trouble(new TroublePage(this))
{
    setObjectName(u"mainWindow"_s);
    setWindowTitle(tr("Otklik"));
    m_stack->addWidget(m_trouble);
    setCentralWidget(m_stack);
    setAcceptDrops(true);
    resize(1366, 768);
    restoreGeometry(preferences.state(u"geometry"_s));
    connect(m_trouble, &TroublePage::retryRequested, this, &MainWindow::retryRequested);
    connect(m_trouble, &TroublePage::restoreRequested, this, &MainWindow::askForBackup);
    connect(m_trouble, &TroublePage::quitRequested, this, &QWidget::close);
    qApp->installEventFilter(this);
}

MainWindow::~MainWindow()
{
    qApp->removeEventFilter(this);
    forgetPage(); // while its surroundings are still whole
}

void MainWindow::forgetPage()
{
    if (!m_page)
        return;
    saveState();
    menuBar()->clear();
    if (m_workplace)
        setStatusBar(nullptr);
    m_workplace = nullptr;
    delete std::exchange(m_page, nullptr);
}

void MainWindow::showOpening()
{
    m_trouble->showOpening();
    m_stack->setCurrentWidget(m_trouble);
    forgetPage();
}

void MainWindow::showError(const Error &error, const QString &directory)
{
    m_trouble->showError(error, directory);
    m_stack->setCurrentWidget(m_trouble);
    forgetPage();
}

FirstStartPage *MainWindow::showFirstStart(Desk &desk)
{
    forgetPage();
    auto *page = new FirstStartPage(desk, m_jobs, m_stack);
    m_page = page;
    m_stack->addWidget(page);
    m_stack->setCurrentWidget(page);
    return page;
}

Workplace *MainWindow::showDesk(const WorkplaceParts &parts)
{
    forgetPage();
    m_workplace = new Workplace(parts, m_stack);
    m_page = m_workplace;
    m_stack->addWidget(m_workplace);
    m_stack->setCurrentWidget(m_workplace);
    setStatusBar(m_workplace->statusLine());
    fillMenuBar(*menuBar(), m_workplace->commands());
    connect(m_workplace, &Workplace::languageChosen, this, &MainWindow::languageChosen);
    connect(m_workplace, &Workplace::themeChosen, this, &MainWindow::themeChosen);
    connect(m_workplace, &Workplace::reopenRequested, this, &MainWindow::retryRequested);
    connect(m_workplace, &Workplace::restoreRequested, this, &MainWindow::restoreRequested);
    connect(m_workplace, &Workplace::demoRequested, this, &MainWindow::demoRequested);
    connect(m_workplace, &Workplace::quitRequested, this, &QWidget::close);
    const QString municipality = parts.desk.settings().configuration()->municipality.name;
    setWindowTitle(municipality.isEmpty() ? tr("Otklik") : municipality + u" — "_s + tr("Otklik"));
    m_workplace->showInbox();
    return m_workplace;
}

void MainWindow::bringToFront()
{
    setWindowState(windowState() & ~Qt::WindowMinimized);
    show();
    raise();
    activateWindow();
    QApplication::alert(this); // where the desktop does not let a program come forward
}

void MainWindow::askForBackup()
{
    askForFile({.title = tr("Restore from a backup"), .filters = {tr("Backups (*.db)"), tr("All files (*)")}},
               m_preferences, this, [this](const QString &file) { emit restoreRequested(file); });
}

// The field with the focus would take Ctrl+K for itself; on the Russian layout nobody would understand Ctrl+Л.
bool MainWindow::eventFilter(QObject *watched, QEvent *event)
{
    const bool isKey = event->type() == QEvent::KeyPress;
    if (m_workplace && (isKey || event->type() == QEvent::ShortcutOverride)) {
        const auto *widget = qobject_cast<QWidget *>(watched);
        if (widget && widget->window() == this && !QApplication::activeModalWidget() &&
            m_workplace->handleGlobalKey(static_cast<QKeyEvent *>(event), isKey)) {
            event->accept();
            return true;
        }
    }
    return QMainWindow::eventFilter(watched, event);
}

void MainWindow::keyPressEvent(QKeyEvent *event)
{
    if (!m_workplace || !m_workplace->handleKey(event))
        QMainWindow::keyPressEvent(event);
}

void MainWindow::saveState()
{
    m_preferences.setState(u"geometry"_s, saveGeometry());
    if (m_workplace) {
        m_workplace->flushDraft();
        m_workplace->saveState();
    }
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (m_isClosing || m_jobs.isIdle()) {
        saveState();
        event->accept();
        return;
    }
    event->ignore();
    askQuestion(this,
                {.text = tr("%1: stop and close the program?").arg(m_jobs.all().front().title),
                 .explanation = tr("What is already in the store stays there; the rest can be done again later."),
                 .yes = tr("Stop and close")},
                [this] {
                    m_isClosing = true;
                    m_jobs.cancelAll();
                    close();
                });
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (m_workplace && !localFiles(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    const QStringList files = localFiles(event->mimeData());
    if (!m_workplace || files.isEmpty())
        return;
    event->acceptProposedAction();
    m_workplace->importFiles(files);
}

} // namespace otklik
