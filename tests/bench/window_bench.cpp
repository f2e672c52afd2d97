// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/window_bench.h"
#include "tests/bench/bare_store.h"
#include "tests/bench/ratio_table.h"
#include "ui/inbox/appeal_list_view.h"
#include "ui/inbox/inbox_page.h"

#include <QApplication>
#include <QFile>
#include <QProcess>
#include <QScrollBar>
#include <QTemporaryDir>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace otklik::bench {

namespace {

constexpr QSize kWindow{1366, 768};

template<typename Condition>
void spinUntil(Condition condition)
{
    QElapsedTimer clock;
    clock.start();
    while (!condition() && clock.elapsed() < 120'000)
        QApplication::processEvents(QEventLoop::AllEvents, 10);
}

bool hasFirstRows(const InboxPage &page)
{
    const QAbstractItemModel *model = page.list()->model();
    return model->rowCount() > 0 && !model->index(0, 0).data(Qt::AccessibleTextRole).toString().isEmpty()
           && model->index(0, 0).data().toString() != u"…"_s;
}

qint64 residentKilobytes()
{
    QFile status{u"/proc/self/status"_s};
    if (!status.open(QFile::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmRSS:"))
            return line.mid(6).trimmed().split(' ').first().toLongLong();
    }
    return 0;
}

} // namespace

int openOurs(const QString &directory)
{
    auto desk = Desk::open(directory, Desk::Mode::Existing);
    InboxPage page{**desk};
    page.resize(kWindow);
    page.show();
    spinUntil([&] { return hasFirstRows(page); });
    page.repaint();
    std::_Exit(0); // the time to the picture, not to the end
}

int openBare(const QString &directory)
{
    const BareStore bare{directory + u"/otklik.db"_s};
    bare.run("SELECT id, author, substr(text, 1, 300), district, address, topic, tags, step, due FROM appeal "
             "INDEXED BY appeal_by_urgency ORDER BY urgency, id LIMIT 128");
    QWidget window;
    window.resize(kWindow);
    window.show();
    spinUntil([&] { return window.isVisible(); });
    window.repaint();
    std::_Exit(0);
}

void benchOpening(const QString &program, const QString &directory, qint64 appeals)
{
    std::vector<double> ours;
    std::vector<double> reference;
    for (int i = 0; i < 11; ++i) {
        ours.push_back(timed([&] { QProcess::execute(program, {u"--open"_s, directory}); }));
        reference.push_back(timed([&] { QProcess::execute(program, {u"--open-bare"_s, directory}); }));
    }
    print(appeals, "from the start to the first list painted", median(ours), median(reference), "ms", "<= 3");
}

int showAndMeasureMemory(const QString &directory)
{
    auto desk = Desk::open(directory, Desk::Mode::Existing);
    if (!desk)
        return 1;
    InboxPage page{**desk};
    page.resize(kWindow);
    page.showQuery({.view = View::All, .filter = {}, .sort = Sort::Newest, .me = {}});
    page.show();
    const auto total = (*desk)->catalog().count({}).result().value();
    spinUntil([&] { return page.list()->model()->rowCount() == total && hasFirstRows(page); });
    QElapsedTimer settle;
    settle.start();
    spinUntil([&] { return settle.elapsed() > 3000; }); // the rest of the ids
    QScrollBar *bar = page.list()->verticalScrollBar();
    for (int i = 0; i <= 20; ++i) {
        bar->setValue(static_cast<int>(static_cast<qint64>(bar->maximum()) * i / 20));
        QElapsedTimer look;
        look.start();
        spinUntil([&] { return look.elapsed() > 100; });
    }
    std::printf("%lld\n", static_cast<long long>(residentKilobytes()));
    return 0;
}

void benchEventLoop(const QString &directory, Desk &desk, qint64 appeals, qint64 rows)
{
    const QTemporaryDir source{directory + u"/../csv-XXXXXX"_s};
    const QString csv = source.filePath(u"in.csv"_s);
    {
        auto other = Desk::open(source.path(), Desk::Mode::CreateIfMissing);
        (*other)->maintenance().makeDemo({.appeals = rows, .seed = 9, .until = {}}).waitForFinished();
        (*other)->exports().exportAppeals({}, csv).waitForFinished();
    }
    InboxPage page{desk};
    page.resize(kWindow);
    page.show();
    spinUntil([&] { return hasFirstRows(page); });

    std::vector<double> late;
    QElapsedTimer sinceTick;
    QTimer tick;
    tick.setTimerType(Qt::PreciseTimer);
    constexpr int kTickMs = 5;
    QObject::connect(&tick, &QTimer::timeout, [&] {
        late.push_back(std::max(0.0, static_cast<double>(sinceTick.nsecsElapsed()) / 1e6 - kTickMs));
        sinceTick.restart();
    });
    QScrollBar *bar = page.list()->verticalScrollBar();
    QTimer scroll; // an operator who goes through the list meanwhile
    QObject::connect(&scroll, &QTimer::timeout, [&] { bar->setValue((bar->value() + 997 * 64) % std::max(1, bar->maximum())); });
    scroll.start(100);

    auto import = desk.imports().import(csv);
    sinceTick.start();
    tick.start(kTickMs);
    while (!import.isFinished())
        QApplication::processEvents(QEventLoop::WaitForMoreEvents);
    tick.stop();
    const auto at = [&](double share) {
        std::ranges::sort(late);
        return late.empty() ? 0.0 : late[static_cast<std::size_t>(static_cast<double>(late.size() - 1) * share)];
    };
    std::printf("%9lld  event loop while %lld are imported: late by ms  median %.1f  95%% %.1f  99%% %.1f  99.9%% %.1f  max %.1f  (bound 50)\n",
                static_cast<long long>(appeals), static_cast<long long>(rows), at(0.5), at(0.95), at(0.99), at(0.999), at(1.0));
}

} // namespace otklik::bench
