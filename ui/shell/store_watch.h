// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/service/desk.h"

#include <QFileSystemWatcher>
#include <QTimer>

namespace otklik {

class Banner;

/// Says in the banner when the store cannot be used as it should: no room, no rights, damaged, gone. Where waiting may
/// help it tries again by itself and takes the banner away when writing works.
class StoreWatch final : public QObject {
    Q_OBJECT
public:
    /// Both have to outlive it.
    StoreWatch(Desk &desk, Banner &banner, QObject *parent = nullptr);

    /// True where the error is about the store as a whole and is now in the banner.
    bool report(const Error &error);

signals:
    void recovered(); ///< writing works again: save what waits
    void reopenWanted(); ///< the store was read-only; it may be writable now
    void restoreWanted(); ///< the file is damaged
    void backupWanted(); ///< the file is gone: what is open can still be copied

private:
    enum class Trouble { None, ReadOnly, NoRights, NoRoom, Busy, Corrupt, Gone };

    void show(Trouble trouble, const QString &text, const QString &action);
    void act();
    void tryAgain();
    bool mayPass() const;
    void look();

    Desk &m_desk;
    Banner &m_banner;
    QFileSystemWatcher m_files;
    QTimer m_again;
    Trouble m_trouble = Trouble::None;
    bool m_isTrying = false;
};

} // namespace otklik
