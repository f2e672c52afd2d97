// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/password_store.h"

#include <QPromise>
#include <QTimer>

#include <memory>
#include <qt6keychain/keychain.h>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

Result<> resultOf(const QKeychain::Job &job)
{
    switch (job.error()) {
    case QKeychain::NoError:
        return {};
    case QKeychain::EntryNotFound:
        return fail(ErrorCode::NotFound, job.key());
    case QKeychain::CouldNotDeleteEntry:
    case QKeychain::AccessDeniedByUser:
    case QKeychain::AccessDenied:
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
    case QKeychain::OtherError:
        break;
    }
    return fail(ErrorCode::NoKeychain, {}, u"%1 %2"_s.arg(QString::number(job.error()), job.errorString()));
}

/// Runs a job on the store's thread. `take` makes the value of a job that went well.
template<typename Value, typename Job, typename Prepare, typename Take>
QFuture<Result<Value>> run(QObject *store, const QString &service, const QString &key, std::chrono::milliseconds limit,
                           Prepare prepare, Take take)
{
    auto promise = std::make_shared<QPromise<Result<Value>>>();
    promise->start();
    const auto finish = [promise](const Result<Value> &result) {
        if (promise->future().isFinished())
            return; // it took too long, and comes now
        promise->addResult(result);
        promise->finish();
    };
    QMetaObject::invokeMethod(
        store,
        [=]() mutable {
            auto *job = new Job{service, store};
            job->setKey(key);
            job->setInsecureFallback(false); // a settings file is no keychain
            prepare(*job);
            QObject::connect(job, &QKeychain::Job::finished, job, [=](QKeychain::Job *) {
                const Result<> done = resultOf(*job);
                finish(done ? take(*job) : Result<Value>{done.error()});
            });
            QTimer::singleShot(limit, job, [=] { finish(fail(ErrorCode::NoKeychain, {}, u"no answer"_s)); });
            job->start();
        },
        Qt::QueuedConnection);
    return promise->future();
}

} // namespace

PasswordStore::PasswordStore(const QString &service, std::chrono::milliseconds limit)
    : m_service(service)
    , m_limit(limit)
{
}

QFuture<Result<QString>> PasswordStore::read(const QString &key)
{
    return run<QString, QKeychain::ReadPasswordJob>(
        this, m_service, key, m_limit, [](auto &) {}, [](auto &job) { return Result<QString>{job.textData()}; });
}

QFuture<Result<>> PasswordStore::write(const QString &key, const QString &secret)
{
    return run<void, QKeychain::WritePasswordJob>(
        this, m_service, key, m_limit, [secret](auto &job) { job.setTextData(secret); },
        [](auto &) { return Result<>{}; });
}

QFuture<Result<>> PasswordStore::remove(const QString &key)
{
    return run<void, QKeychain::DeletePasswordJob>(
               this, m_service, key, m_limit, [](auto &) {}, [](auto &) { return Result<>{}; })
        .then(QtFuture::Launch::Sync, [](const Result<> &removed) {
            const bool wasNothing = !removed && removed.error().code == ErrorCode::NotFound;
            return wasNothing ? Result<>{} : removed;
        });
}

} // namespace otklik
