// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/otklik/program.h"

#include "core/base/logging.h"
#include "core/base/when_done.h"
#include "ui/widgets/message.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QtConcurrentRun>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace otklik {

Program::Program(const Start &start, Preferences &preferences)
    : m_start(start)
    , m_preferences(preferences)
{
    m_language.install(start.language);
}

Program::~Program() = default;

void Program::start()
{
    makeWindow();
    m_window->show();
    QTimer::singleShot(0, this, &Program::openStore); // the window is on the screen before the disk is asked
}

void Program::makeWindow()
{
    m_window = std::make_unique<MainWindow>(m_jobs, m_preferences);
    connect(m_window.get(), &MainWindow::retryRequested, this, &Program::openStore);
    connect(m_window.get(), &MainWindow::restoreRequested, this, &Program::restore);
    connect(m_window.get(), &MainWindow::languageChosen, this, &Program::changeLanguage, Qt::QueuedConnection);
    connect(m_window.get(), &MainWindow::demoRequested, this, &Program::startDemo);
    connect(m_window.get(), &MainWindow::themeChosen, this, [this](Theme theme) {
        m_preferences.setTheme(theme);
        applyTheme(theme);
    });
}

void Program::openStore()
{
    closeStore();
    QElapsedTimer timer;
    timer.start();
    auto opened = Desk::open(m_start.store, Desk::Mode::CreateIfMissing);
    qCInfo(lcUi) << "store opened in" << timer.elapsed() << "ms," << (opened ? "ready" : "failed");
    if (!opened) {
        qCWarning(lcUi) << "the store cannot be opened:" << errorName(opened.error().code) << opened.error().details;
        m_window->showError(opened.error(), m_start.store);
        return;
    }
    m_desk = std::move(*opened);
    m_actions = std::make_unique<AppealActions>(*m_desk);
    m_gateway = std::make_unique<WindowGateway>(*m_desk);
    m_channels = std::make_unique<WindowChannels>(*m_desk, *m_gateway);
    connect(m_gateway.get(), &WindowGateway::troubleChanged, this, &Program::showChannels);
    const bool isNew = m_desk->isEmpty() && !m_desk->isReadOnly();
    if (isNew && (m_start.demo || !m_preferences.hasBegun(m_start.store)))
        showFirstStart();
    else
        showDesk();
}

void Program::closeStore()
{
    m_window->showOpening();
    m_jobs.cancelAll();
    m_channels.reset();
    m_gateway.reset();
    m_actions.reset();
    m_desk.reset();
}

void Program::showDesk()
{
    m_window->showDesk({*m_desk, *m_actions, m_jobs, m_preferences, &m_passwords, m_channels.get()});
    m_gateway->begin();
    showChannels();
}

void Program::showChannels()
{
    if (Workplace *workplace = m_window->workplace())
        workplace->setChannelTrouble(m_gateway->trouble());
}

void Program::showFirstStart()
{
    FirstStartPage *page = m_window->showFirstStart(*m_desk);
    connect(
        page, &FirstStartPage::finished, this,
        [this](FirstStartPage::Begin begin) {
            m_preferences.setBegun(m_start.store);
            showDesk();
            if (begin == FirstStartPage::Begin::Import)
                m_window->workplace()->openImport();
        },
        Qt::QueuedConnection); // the page that tells it goes with it
    if (m_start.demo)
        page->makeDemo();
}

void Program::startDemo()
{
    if (!m_desk)
        return;
    FirstStartPage *page = m_window->showFirstStart(*m_desk);
    connect(
        page, &FirstStartPage::finished, this,
        [this] {
            m_preferences.setBegun(m_start.store);
            showDesk();
        },
        Qt::QueuedConnection);
    page->makeDemo();
}

void Program::restore(const QString &file)
{
    closeStore();
    const auto restored =
        QtConcurrent::run([store = m_start.store, file] { return MaintenanceService::restore(store, file); });
    whenDone(this, restored, [this](const Result<> &done) {
        if (done)
            openStore();
        else
            m_window->showError(done.error(), m_start.store);
    });
}

void Program::changeLanguage(const QString &language)
{
    if (language == m_language.current())
        return;
    if (!m_jobs.isIdle()) { // its report belongs to this window
        showMessage(m_window.get(), QMessageBox::Information,
                    tr("The language can be changed when this is done: %1.").arg(m_jobs.all().front().title));
        return;
    }
    m_preferences.setLanguage(language);
    const bool hadDesk = m_window->workplace() != nullptr;
    m_window->showOpening(); // keeps sizes and the draft
    m_language.install(language);
    const auto old = std::exchange(m_window, nullptr);
    old->hide();
    makeWindow();
    m_window->show();
    if (!m_desk)
        openStore();
    else if (hadDesk)
        showDesk();
    else
        showFirstStart();
}

} // namespace otklik
