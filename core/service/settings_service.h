// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/exchange/mapping_profile.h"
#include "core/service/configuration.h"

#include <QFuture>

namespace otklik {

class DeskContext;

/// Reads and changes what the municipality has set. The snapshot is at hand at once (GUI thread); changes are written
/// on the storage thread and then announced by Desk::changed with isConfiguration.
///
/// What is set for everybody is set by an administrator; for anybody else it is Forbidden (mayAdminister()). Who asks
/// is the one who sits at the desk at that moment.
class SettingsService {
public:
    explicit SettingsService(DeskContext &desk);

    ConfigurationPtr configuration() const;

    /// Regulations that came with the program, each with its source; any thread, quick.
    Result<std::vector<DeadlineProfile>> readyProfiles() const;

    // For an administrator.
    /// A change of calendar, schedule or profiles recomputes the due times of what is open and unanswered.
    QFuture<Result<>> setMunicipality(const Municipality &municipality);
    QFuture<Result<OperatorId>> addOperator(const QString &name, Role role);
    QFuture<Result<>> changeOperator(const Operator &changed);
    QFuture<Result<>> setTemplates(const std::vector<ReplyTemplate> &templates);
    QFuture<Result<>> setFavouriteTags(const QStringList &tags);
    /// GeoJSON of the districts' polygons; empty removes them.
    QFuture<Result<>> setDistricts(const QByteArray &geoJson);

    // For anybody.
    QFuture<Result<>> setSavedViews(const std::vector<SavedView> &views);
    QFuture<Result<std::vector<MappingProfile>>> mappings();
    QFuture<Result<>> saveMapping(const MappingProfile &mapping);

    /// Who sits at the desk: remembered for the next start.
    OperatorId me() const;
    QFuture<Result<>> setMe(OperatorId me);
    /// Sits down for this run only: the console does what somebody has asked it to.
    void actAs(OperatorId me);

private:
    DeskContext &m_desk;
};

} // namespace otklik
