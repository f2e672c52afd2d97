// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/desk_context.h"
#include "core/service/configuration_store.h"

namespace otklik {

ConfigurationPtr DeskContext::configuration() const
{
    const QMutexLocker lock{&m_mutex};
    return m_configuration;
}

void DeskContext::setConfiguration(ConfigurationPtr configuration)
{
    const QMutexLocker lock{&m_mutex};
    m_configuration = std::move(configuration);
}

Result<> DeskContext::commit(WriteTransaction &tx, ConfigurationStore &store)
{
    auto read = store.load(configuration()->classifier);
    if (!read)
        return read.error();
    tx.commit();
    setConfiguration(*read);
    return {};
}

void DeskContext::close()
{
    m_isClosing = true;
    m_jobs.waitForDone();
    m_storage.reset();
}

ListScope DeskContext::scope(const AppealQuery &query, const Configuration &configuration) const
{
    return {.query = query,
            .now = now(),
            .urgentBefore = urgentBefore(configuration.municipality, *configuration.deadlines, now()),
            .zone = &configuration.deadlines->zone()};
}

} // namespace otklik
