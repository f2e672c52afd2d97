// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/deadline_profile.h"

#include <QMenu>

namespace otklik {

class Preferences;

/// Regulations as wholes: a ready one or one from a file is put above the others, one is written to a file or removed.
/// Looks at the list whenever it is opened.
class ProfileMenu final : public QMenu {
    Q_OBJECT
public:
    using Profiles = std::vector<DeadlineProfile>;

    /// `profiles` and the preferences have to outlive it.
    ProfileMenu(const Profiles &profiles, Profiles ready, Preferences &preferences, QWidget *parent);

signals:
    /// It decides before the others.
    void added(const otklik::DeadlineProfile &profile);
    void removed(const QString &id);

private:
    void fill();
    void addFromFile();
    void write(const DeadlineProfile &profile);

    const Profiles &m_profiles;
    Profiles m_ready;
    Preferences &m_preferences;
};

} // namespace otklik
