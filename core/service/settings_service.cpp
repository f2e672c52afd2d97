// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/settings_service.h"
#include "core/domain/permission.h"
#include "core/exchange/district_map.h"
#include "core/service/configuration_store.h"
#include "core/service/desk_context.h"
#include "core/service/journal.h"
#include "core/storage/appeal_store.h"
#include "resources/shipped.h"

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

constexpr int kRecomputedAtOnce = 2000;

/// The roles are read from the store: another window may have changed them.
Result<> checkAdministrator(ConfigurationStore &store, OperatorId by)
{
    return mayAdminister(by, store.settings().operators());
}

/// Writes with the store and lets everybody know what is set now.
template<typename Value, typename Write>
QFuture<Result<Value>> change(DeskContext &desk, Write write)
{
    return desk.writer().run<Value>([&desk, write = std::move(write)](Session &session) -> Result<Value> {
        WriteTransaction tx{session};
        ConfigurationStore store{session};
        Result<Value> written = write(store);
        if (!written)
            return written;
        if (const auto committed = desk.commit(tx, store); !committed)
            return committed.error();
        desk.announce({.isConfiguration = true});
        return written;
    });
}

/// The same, if an administrator asks.
template<typename Value, typename Write>
QFuture<Result<Value>> administer(DeskContext &desk, Write write)
{
    return change<Value>(desk, [by = desk.me(), write = std::move(write)](ConfigurationStore &store) -> Result<Value> {
        if (const auto allowed = checkAdministrator(store, by); !allowed)
            return allowed.error();
        return write(store);
    });
}

/// Counts everything anew where days begin at another moment, and due times where the rules are others.
void followRules(Session &session, const Configuration &configuration, bool isOtherZone)
{
    for (AppealId last;;) {
        WriteTransaction tx{session};
        Journal journal{session, configuration};
        last = journal.recomputeDue(last, kRecomputedAtOnce);
        journal.finish();
        tx.commit();
        if (!last)
            break;
    }
    if (!isOtherZone)
        return;
    WriteTransaction tx{session};
    WorkloadCounters counters{session, configuration.deadlines->zone()};
    AppealStore appeals{session};
    appeals.forEach([&](const Appeal &appeal) { counters.added(appeal); });
    counters.replace();
    tx.commit();
}

} // namespace

SettingsService::SettingsService(DeskContext &desk)
    : m_desk(desk)
{
}

ConfigurationPtr SettingsService::configuration() const
{
    return m_desk.configuration();
}

Result<std::vector<DeadlineProfile>> SettingsService::readyProfiles() const
{
    return shippedProfiles();
}

QFuture<Result<>> SettingsService::setMunicipality(const Municipality &municipality)
{
    return m_desk.writer().run<void>([&desk = m_desk, by = m_desk.me(), municipality](Session &session) -> Result<> {
        const ConfigurationPtr before = desk.configuration();
        WriteTransaction tx{session};
        ConfigurationStore store{session};
        if (const auto allowed = checkAdministrator(store, by); !allowed)
            return allowed.error();
        store.setMunicipality(municipality);
        if (const auto committed = desk.commit(tx, store); !committed) // refuses what cannot be used
            return committed;
        followRules(session, *desk.configuration(), before->municipality.timeZone != municipality.timeZone);
        desk.announce({.isEverything = true, .isConfiguration = true});
        return {};
    });
}

QFuture<Result<OperatorId>> SettingsService::addOperator(const QString &name, Role role)
{
    return administer<OperatorId>(m_desk,
                                  [=](ConfigurationStore &store) { return store.settings().addOperator(name, role); });
}

QFuture<Result<>> SettingsService::changeOperator(const Operator &changed)
{
    return administer<void>(m_desk,
                            [=](ConfigurationStore &store) { return store.settings().changeOperator(changed); });
}

QFuture<Result<>> SettingsService::setTemplates(const std::vector<ReplyTemplate> &templates)
{
    return administer<void>(m_desk, [=](ConfigurationStore &store) -> Result<> {
        store.setTemplates(templates);
        return {};
    });
}

QFuture<Result<>> SettingsService::setSavedViews(const std::vector<SavedView> &views)
{
    return change<void>(m_desk, [=](ConfigurationStore &store) -> Result<> {
        store.setSavedViews(views);
        return {};
    });
}

QFuture<Result<>> SettingsService::setFavouriteTags(const QStringList &tags)
{
    return administer<void>(m_desk, [=](ConfigurationStore &store) -> Result<> {
        store.setFavouriteTags(tags);
        return {};
    });
}

QFuture<Result<>> SettingsService::setDistricts(const QByteArray &geoJson)
{
    return administer<void>(m_desk, [=](ConfigurationStore &store) -> Result<> {
        if (!geoJson.isEmpty()) {
            if (const auto map = DistrictMap::parse(geoJson); !map)
                return map.error();
        }
        store.setDistricts(geoJson);
        return {};
    });
}

QFuture<Result<std::vector<MappingProfile>>> SettingsService::mappings()
{
    return m_desk.reader().run<std::vector<MappingProfile>>(
        [](Session &session) { return ConfigurationStore{session}.mappings(); });
}

QFuture<Result<>> SettingsService::saveMapping(const MappingProfile &mapping)
{
    return change<void>(m_desk, [=](ConfigurationStore &store) -> Result<> {
        store.saveMapping(mapping);
        return {};
    });
}

OperatorId SettingsService::me() const
{
    return m_desk.me();
}

QFuture<Result<>> SettingsService::setMe(OperatorId me)
{
    m_desk.setMe(me);
    return change<void>(m_desk, [=](ConfigurationStore &store) -> Result<> {
        store.setMe(me);
        return {};
    });
}

void SettingsService::actAs(OperatorId me)
{
    m_desk.setMe(me);
}

} // namespace otklik
