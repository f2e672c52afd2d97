// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/service/change_notice.h"
#include "core/service/configuration.h"
#include "core/storage/list_query.h"
#include "core/storage/storage.h"

#include <QMutex>
#include <QThreadPool>

#include <atomic>
#include <functional>

namespace otklik {

class ConfigurationStore;

/// What the services of one desk share. Outlives them.
class DeskContext {
public:
    DeskContext(std::unique_ptr<Storage> storage, Clock clock)
        : m_storage(std::move(storage))
        , m_clock(std::move(clock))
    {
    }

    StorageThread &writer() { return m_storage->writer(); }
    StorageThread &reader() { return m_storage->reader(); }
    StorageThread &reports() { return m_storage->reports(); }
    StorageThread &comparing() { return m_storage->comparing(); }
    Storage &storage() { return *m_storage; }
    const Clock &clock() const { return m_clock; }
    Timestamp now() const { return m_clock(); }

    /// Any thread.
    ConfigurationPtr configuration() const;
    void setConfiguration(ConfigurationPtr configuration);
    /// Ends a write that changed what is set: nothing is committed that cannot be read back, and what was read back is
    /// the configuration from then on. Whoever changed it announces it. Throws SqlError.
    Result<> commit(WriteTransaction &tx, ConfigurationStore &store);

    OperatorId me() const { return OperatorId{m_me.load()}; }
    void setMe(OperatorId me) { m_me.store(me.value); }

    /// What a list is asked with. `configuration` has to live as long as the scope.
    ListScope scope(const AppealQuery &query, const Configuration &configuration) const;

    /// Tells the screens; any thread.
    std::function<void(const ChangeNotice &)> announce = [](const ChangeNotice &) {};

    /// Where imports, exports and other long work runs beside the storage threads.
    QThreadPool &jobs() { return m_jobs; }
    /// Long work looks at it now and then and stops.
    bool isClosing() const { return m_isClosing; }

    /// Long work stops at its next look, then the storage threads end after their queues.
    void close();

private:
    std::unique_ptr<Storage> m_storage;
    Clock m_clock;
    mutable QMutex m_mutex;
    ConfigurationPtr m_configuration;
    std::atomic<qint64> m_me = 0;
    std::atomic<bool> m_isClosing = false;
    QThreadPool m_jobs;
};

} // namespace otklik
