// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/storage_thread.h"

namespace otklik {

StorageThread::StorageThread(std::function<std::unique_ptr<Session>()> connect, const QString &name)
    : m_connect(std::move(connect))
{
    m_thread.setObjectName(name);
    m_worker.moveToThread(&m_thread);
    m_thread.start();
}

StorageThread::~StorageThread()
{
    // quit() now would drop queued writes; as the last job in the queue it lets them finish first.
    QMetaObject::invokeMethod(&m_worker, [this] { m_thread.quit(); }, Qt::QueuedConnection);
    m_thread.wait();
}

} // namespace otklik
