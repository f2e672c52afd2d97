// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/settings_page.h"

namespace otklik {

class PlainLabel;
class Preferences;

/// The districts as polygons: an imported row with coordinates and no district gets its district from them.
class DistrictsPage final : public SettingsPage {
    Q_OBJECT
public:
    DistrictsPage(Preferences &preferences, QWidget *parent);

    QString title() const override { return tr("Districts"); }
    QFuture<Result<>> save(SettingsService &settings) override;

private:
    void take(const QString &file);

    PlainLabel *m_words;
    QByteArray m_geoJson; ///< empty: to be removed
};

} // namespace otklik
