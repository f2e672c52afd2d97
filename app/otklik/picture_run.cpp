// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/otklik/picture_run.h"

#include "ui/card/card_page.h"
#include "ui/inbox/appeal_list_view.h"
#include "ui/inbox/inbox_page.h"

#include <QApplication>
#include <QDeadlineTimer>
#include <QDialog>
#include <QKeyEvent>
#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

constexpr qint64 kDemoAppeals = 3000;
constexpr int kPatienceMs = 60'000;
constexpr int kTitleHeight = 28;
constexpr qint64 kMoment = 1'772'800'200; // 2026-03-06 15:30 in Moscow, a Friday before a long weekend

/// The desktop would draw a frame with the title.
QPixmap withTitle(QWidget &dialog)
{
    QPixmap picture{dialog.width(), dialog.height() + kTitleHeight};
    picture.fill(dialog.palette().color(QPalette::Button));
    QPainter painter{&picture};
    painter.setPen(dialog.palette().color(QPalette::ButtonText));
    painter.drawText(QRect{0, 0, picture.width(), kTitleHeight}, Qt::AlignCenter, dialog.windowTitle());
    painter.drawPixmap(0, kTitleHeight, dialog.grab());
    return picture;
}

} // namespace

PictureRun::PictureRun(const Order &order)
    : m_order(order)
    , m_preferences(m_scratch.filePath(u"otklik.ini"_s))
{
    QApplication::setCursorFlashTime(0);
}

PictureRun::~PictureRun()
{
    m_window.reset(); // before what it shows
}

Result<> PictureRun::open()
{
    const QString store = isMadeUp() ? m_scratch.filePath(u"store"_s) : m_order.store;
    auto opened = isMadeUp() ? Desk::open(store, Desk::Mode::CreateIfMissing, [] { return fromSeconds(kMoment); })
                             : Desk::open(store, Desk::Mode::Existing);
    if (!opened)
        return opened.error();
    m_desk = std::move(*opened);
    m_actions = std::make_unique<AppealActions>(*m_desk);
    m_window = std::make_unique<MainWindow>(m_jobs, m_preferences);
    m_window->resize(m_order.size);
    m_window->show();
    return {};
}

QStringList PictureRun::drawAll()
{
    if (isMadeUp()) {
        drawFirstStart();
        makeDemo(kDemoAppeals);
    }
    showDesk();
    drawInbox();
    drawCardDialogs();
    if (isMadeUp())
        drawForward();
    drawReply();
    drawFiles();
    drawWorkload();
    drawSettings();
    drawHelp();
    if (isMadeUp())
        drawTeam();
    return m_failed;
}

bool PictureRun::openAnother(const QString &store)
{
    m_window->showOpening();
    m_actions.reset();
    m_desk.reset();
    auto opened =
        Desk::open(m_scratch.filePath(store), Desk::Mode::CreateIfMissing, [] { return fromSeconds(kMoment); });
    if (!opened) {
        m_failed << store;
        return false;
    }
    m_desk = std::move(*opened);
    m_actions = std::make_unique<AppealActions>(*m_desk);
    return true;
}

void PictureRun::makeDemo(qint64 appeals)
{
    const auto made = m_desk->maintenance().makeDemo({.appeals = appeals, .seed = 1, .until = {}});
    waitUntil([&] { return made.isFinished(); });
}

void PictureRun::sitDown(Role role)
{
    if (!isMadeUp())
        return;
    const ConfigurationPtr configuration = m_desk->settings().configuration();
    const auto person = std::ranges::find_if(configuration->operators,
                                             [role](const Operator &each) { return each.role == role && each.active; });
    if (person == configuration->operators.end())
        return;
    const auto set = m_desk->settings().setMe(person->id);
    waitUntil([&] { return set.isFinished(); });
    settle();
}

void PictureRun::showDesk()
{
    m_window->showDesk({*m_desk, *m_actions, m_jobs, m_preferences});
    m_window->resize(m_order.size);
    settle();
}

void PictureRun::settle(int ms)
{
    const auto pass = [ms] {
        const QDeadlineTimer until{ms};
        while (!until.hasExpired())
            QApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents, 20);
    };
    pass();
    // Behind all that the screen asked for; a busy machine takes its time.
    const auto counts = m_desk->catalog().viewCounts({});
    waitUntil([&] { return counts.isFinished(); });
    pass();
}

bool PictureRun::waitUntil(const std::function<bool()> &isDone)
{
    const QDeadlineTimer patience{kPatienceMs};
    while (!isDone() && !patience.hasExpired())
        QApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents, 20);
    return isDone();
}

QWidget *PictureRun::dialogOf(const QString &command)
{
    if (!m_window->workplace()->run(command))
        return nullptr;
    settle();
    return QApplication::activeModalWidget();
}

void PictureRun::press(QWidget *widget, Qt::Key key, const QString &text)
{
    QKeyEvent down{QEvent::KeyPress, key, Qt::NoModifier, text};
    QApplication::sendEvent(widget, &down);
    QKeyEvent up{QEvent::KeyRelease, key, Qt::NoModifier, text};
    QApplication::sendEvent(widget, &up);
    settle();
}

void PictureRun::save(const QString &name)
{
    const QString file = u"%1-%2.png"_s.arg(++m_drawn, 2, 10, QChar{u'0'}).arg(name);
    if (!m_window->grab().save(m_order.out.filePath(file)))
        m_failed << file;
}

void PictureRun::save(const QString &name, QWidget *dialog)
{
    const QString file = u"%1-%2.png"_s.arg(++m_drawn, 2, 10, QChar{u'0'}).arg(name);
    if (!dialog) {
        m_failed << file;
        return;
    }
    QPixmap picture = m_window->grab();
    const QPixmap front = withTitle(*dialog);
    QPainter painter{&picture};
    painter.fillRect(picture.rect(), QColor{0, 0, 0, 90});
    const QPoint at{(picture.width() - front.width()) / 2, std::max(0, (picture.height() - front.height()) / 2)};
    painter.drawPixmap(at, front);
    painter.setPen(dialog->palette().color(QPalette::Shadow));
    painter.drawRect(QRect{at, front.size()}.adjusted(-1, -1, 0, 0));
    painter.end();
    if (!picture.save(m_order.out.filePath(file)))
        m_failed << file;
    dialog->close();
    settle();
}

} // namespace otklik
