// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/maintenance_service.h"
#include "core/demo/demo_generator.h"
#include "core/service/demo_run.h"
#include "core/service/desk_context.h"
#include "core/service/refold.h"
#include "core/service/store_check.h"
#include "core/storage/backup.h"

#include <QtConcurrentRun>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

constexpr int kProgressSteps = 1000;
constexpr int kNamesakes = 3; ///< one person may have the name of a made-up one

} // namespace

MaintenanceService::MaintenanceService(DeskContext &desk)
    : m_desk(desk)
{
}

QFuture<Result<VerifyReport>> MaintenanceService::verify()
{
    // On the writing thread: nothing changes meanwhile, and SQLite's check of the search index counts as a write.
    return m_desk.writer().run<VerifyReport>(
        [&desk = m_desk](Session &session, QPromise<Result<VerifyReport>> &promise) -> Result<VerifyReport> {
            promise.setProgressRange(0, kProgressSteps);
            const ConfigurationPtr configuration = desk.configuration();
            const auto goOn = [&] { return !promise.isCanceled() && !desk.isClosing(); };
            if (!desk.storage().isReadOnly() && !refoldRest(session, *configuration, goOn))
                return fail(ErrorCode::Cancelled);
            return checkStore(session, *configuration, [&](double share) {
                promise.setProgressValue(static_cast<int>(share * kProgressSteps));
                return goOn();
            });
        });
}

QFuture<Result<>> MaintenanceService::backup(const QString &file)
{
    return m_desk.reports().run<void>([file](Session &session) { return copyDatabase(session.db, file); });
}

QFuture<Result<qint64>> MaintenanceService::makeDemo(const DemoOptions &options)
{
    return QtConcurrent::run(&m_desk.jobs(), [&desk = m_desk, options](QPromise<Result<qint64>> &promise) {
        promise.setProgressRange(0, kProgressSteps);
        promise.addResult(runDemo(desk, options, [&](double share) {
            promise.setProgressValue(static_cast<int>(share * kProgressSteps));
            return !promise.isCanceled() && !desk.isClosing();
        }));
    });
}

bool MaintenanceService::hasDemo() const
{
    const ConfigurationPtr configuration = m_desk.configuration();
    const std::vector<Operator> madeUp = demoOperators();
    const auto here = std::ranges::count_if(configuration->operators, [&madeUp](const Operator &person) {
        return std::ranges::find(madeUp, person.name, &Operator::name) != madeUp.end();
    });
    return here >= kNamesakes;
}

Result<> MaintenanceService::restore(const QString &directory, const QString &file)
{
    return restoreDatabase(file, Storage::databaseFile(directory));
}

} // namespace otklik
