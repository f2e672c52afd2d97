// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QTemporaryDir>

namespace otklik::test {

/// Mounts of this program alone, which go with it. Call at the start of main(), while there is one thread. False where
/// the system does not let us mount: skip then.
bool takeOwnMounts();

/// A disk of a few megabytes in memory, to be filled up.
class SmallDisk {
public:
    explicit SmallDisk(int megabytes);
    ~SmallDisk();
    Q_DISABLE_COPY_MOVE(SmallDisk)

    bool isMounted() const { return m_isMounted; }
    QString path() const { return m_dir.path(); }
    qint64 freeBytes() const;

    /// Takes up all but `bytes`.
    bool fillUpTo(qint64 bytes);
    /// Gives back what fillUpTo() took.
    bool makeRoom();

private:
    QTemporaryDir m_dir;
    bool m_isMounted = false;
};

/// Shows a directory once more, at another place, where nothing can be written.
class ReadOnlyView {
public:
    explicit ReadOnlyView(const QString &directory);
    ~ReadOnlyView();
    Q_DISABLE_COPY_MOVE(ReadOnlyView)

    bool isMounted() const { return m_isMounted; }
    QString path() const { return m_dir.path(); }

private:
    QTemporaryDir m_dir;
    bool m_isMounted = false;
};

} // namespace otklik::test
