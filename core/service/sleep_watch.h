// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

namespace otklik {

/// Notices that the computer has slept, or that its clock has jumped: a line to a server may be dead then without
/// anybody having been told.
class SleepWatch final : public QObject {
    Q_OBJECT
public:
    explicit SleepWatch(QObject *parent = nullptr);

    void start();

signals:
    void woke();

private:
    void look();

    QTimer m_timer;
    QElapsedTimer m_monotonic;
    qint64 m_wall = 0; ///< seconds since 1970
};

} // namespace otklik
