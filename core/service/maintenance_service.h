// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QDate>
#include <QFuture>
#include <QStringList>

namespace otklik {

class DeskContext;

struct VerifyReport {
    qint64 appeals = 0;
    qint64 operations = 0;
    QStringList problems; ///< technical English, with ids; empty when all is well
};

struct DemoOptions {
    qint64 appeals = 5000;
    quint64 seed = 1;
    QDate until; ///< the last day; invalid: today
};

class MaintenanceService {
public:
    explicit MaintenanceService(DeskContext &desk);

    /// SQLite's own check; every fold recomputed equals what is stored; every counter equals a recount.
    QFuture<Result<VerifyReport>> verify();
    /// A consistent copy while work goes on.
    QFuture<Result<>> backup(const QString &file);
    /// Made-up appeals; the same options give the same appeals. The result is how many were added.
    QFuture<Result<qint64>> makeDemo(const DemoOptions &options);
    /// The people of the demo work here, so its appeals are here as well.
    bool hasDemo() const;

    /// Puts a backup in place of the store in `directory`, which nobody may have open; what was there is kept beside
    /// it as otklik.db.before-restore.
    static Result<> restore(const QString &directory, const QString &file);

private:
    DeskContext &m_desk;
};

} // namespace otklik
