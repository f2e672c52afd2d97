// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/service/desk.h"

#include <QEventLoop>
#include <QFutureWatcher>
#include <QTemporaryDir>
#include <QTimer>
#include <QtTest>

namespace otklik::test {

/// Waits for a service's answer; the event loop runs meanwhile.
template<typename T>
Result<T> waitFor(const QFuture<Result<T>> &future)
{
    QEventLoop loop; // QTest::qWaitFor() looks only each 10 ms
    QFutureWatcher<Result<T>> watcher;
    QObject::connect(&watcher, &QFutureWatcherBase::finished, &loop, &QEventLoop::quit);
    QTimer::singleShot(60'000, &loop, &QEventLoop::quit);
    watcher.setFuture(future);
    if (!future.isFinished())
        loop.exec();
    if (!future.isFinished())
        return fail(ErrorCode::Internal, {}, QStringLiteral("no answer within a minute"));
    return future.result();
}

/// A desk over a store of its own, with a clock that stands where the test puts it.
class TestDesk {
public:
    explicit TestDesk(Timestamp now = fromSeconds(1'772'800'200)) // 2026-03-06 15:30 in Moscow, a Friday
        : m_now(std::make_shared<Timestamp>(now))
    {
        reopen();
    }

    Desk &operator*() { return *m_desk; }
    Desk *operator->() { return m_desk.get(); }
    void advance(std::chrono::seconds by) { *m_now += by; }
    Timestamp now() const { return *m_now; }
    QString directory() const { return m_dir.path(); }

    void close() { m_desk.reset(); }
    void reopen()
    {
        m_desk.reset();
        auto opened = Desk::open(m_dir.path(), Desk::Mode::CreateIfMissing, [now = m_now] { return *now; });
        if (opened)
            m_desk = std::move(*opened);
    }

    OperatorId addOperator(const QString &name, Role role = Role::Operator)
    {
        return *waitFor(m_desk->settings().addOperator(name, role));
    }
    OperatorId me() { return m_desk->settings().me(); }

    /// Imports a CSV with these lines; the first one is the header.
    Result<ImportReport> import(const QStringList &lines, const QString &name = QStringLiteral("in.csv"))
    {
        const QString path = m_dir.filePath(name);
        QFile file{path};
        if (!file.open(QFile::WriteOnly))
            return fail(ErrorCode::Unwritable, path);
        file.write(lines.join(u'\n').toUtf8());
        file.close();
        return waitFor(m_desk->imports().import(path));
    }

    Result<> perform(AppealId appeal, const Change &change, OperatorId by = {}, OperationId *id = nullptr)
    {
        const auto outcomes = waitFor(m_desk->operations().apply({{appeal, by ? by : me(), change, {}}}));
        if (!outcomes)
            return outcomes.error();
        if (id)
            *id = outcomes->front().operation;
        return outcomes->front().verdict;
    }
    AppealCard card(AppealId id) { return *waitFor(m_desk->catalog().card(id)); }
    std::vector<AppealId> ids(const AppealQuery &query = {}) { return waitFor(m_desk->catalog().find(query))->ids; }
    QStringList problems() { return waitFor(m_desk->maintenance().verify())->problems; }

private:
    QTemporaryDir m_dir;
    std::shared_ptr<Timestamp> m_now;
    std::unique_ptr<Desk> m_desk;
};

} // namespace otklik::test
