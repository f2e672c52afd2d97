// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/service/catalog_service.h"
#include "core/service/change_notice.h"
#include "core/service/draft_service.h"
#include "core/service/export_service.h"
#include "core/service/gateway_service.h"
#include "core/service/import_service.h"
#include "core/service/maintenance_service.h"
#include "core/service/operation_service.h"
#include "core/service/problem_service.h"
#include "core/service/report_service.h"
#include "core/service/settings_service.h"
#include "core/service/team_service.h"

#include <QObject>

#include <memory>

namespace otklik {

/// An opened store with its services: what an operator, a supervisor, the console can do. Lives on the thread that
/// opened it (the GUI's); owns the storage threads. Destroying it lets queued writes finish.
class Desk final : public QObject {
    Q_OBJECT
public:
    enum class Mode { CreateIfMissing, Existing };

    /// Opens the store in `directory` (otklik.db and its companions). Errors: NotFound (Existing only), SchemaTooNew,
    /// Corrupt, ReadOnly, Unreadable, DiskFull, Busy.
    static Result<std::unique_ptr<Desk>> open(const QString &directory, Mode mode, Clock clock = systemNow);
    ~Desk() override;

    CatalogService &catalog();
    OperationService &operations();
    DraftService &drafts();
    ProblemService &problems();
    ReportService &reports();
    SettingsService &settings();
    ImportService &imports();
    ExportService &exports();
    MaintenanceService &maintenance();
    TeamService &team();
    GatewayService &gateway();

    const Clock &clock() const;
    const QString &directory() const;
    bool isReadOnly() const; ///< the store can be looked at, nothing can be written
    bool isEmpty() const; ///< no appeal was ever received: offer the demo, a file, an empty start

signals:
    /// After each write of this program, and within two seconds after a write of another one.
    void changed(const otklik::ChangeNotice &notice);

private:
    struct Parts;
    explicit Desk(std::unique_ptr<Parts> parts);
    void lookAtOthers();

    std::unique_ptr<Parts> m_parts;
};

} // namespace otklik
