// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/theme.h"

#include <QSettings>
#include <QString>

namespace otklik {

/// What this person at this machine likes; nothing of the municipality's. Lost, it is chosen again.
class Preferences {
public:
    Preferences() = default;
    explicit Preferences(const QString &iniFile); ///< for a test and for pictures: not the person's own

    QString language() const; ///< "ru", "en"; empty: not chosen
    void setLanguage(const QString &language);
    Theme theme() const;
    void setTheme(Theme theme);

    QByteArray state(const QString &name) const; ///< of a window or a splitter; empty: none yet
    void setState(const QString &name, const QByteArray &state);

    QString lastFolder() const; ///< where a file was opened or saved last
    void setLastFolder(const QString &folder);

    /// The first questions were answered for the store in this directory, though it may still be empty.
    bool hasBegun(const QString &directory) const;
    void setBegun(const QString &directory);

private:
    QSettings m_settings;
};

} // namespace otklik
