// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/mapping_profile.h"
#include "core/service/configuration.h"
#include "core/storage/setting_store.h"

namespace otklik {

/// The configuration as it is kept: JSON by key; what was never set is what the program is shipped with. Used on a
/// storage thread; throws SqlError.
class ConfigurationStore {
public:
    explicit ConfigurationStore(Session &session)
        : m_settings(session)
    {
    }

    /// `classifier` is the one the program is shipped with: it is not set here.
    Result<ConfigurationPtr> load(Classifier classifier);
    /// A store that has no operator yet gets one: an administrator whom the first start renames.
    void addFirstOperator();

    void setMunicipality(const Municipality &municipality);
    void setTemplates(const std::vector<ReplyTemplate> &templates);
    void setSavedViews(const std::vector<SavedView> &views);
    void setFavouriteTags(const QStringList &tags);

    std::vector<MappingProfile> mappings();
    void saveMapping(const MappingProfile &mapping); ///< in place of the one of this name

    QByteArray districts(); ///< GeoJSON; empty: none
    void setDistricts(const QByteArray &geoJson);

    std::optional<TeamPlace> team();
    void setTeam(const std::optional<TeamPlace> &team);

    OperatorId me(); ///< who sat here last; the first operator where nobody did
    void setMe(OperatorId me);

    SettingStore &settings() { return m_settings; }

private:
    SettingStore m_settings;
};

} // namespace otklik
