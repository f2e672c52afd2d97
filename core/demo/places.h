// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/demo/dice.h"
#include "core/demo/phrases.h"
#include "core/domain/intake.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace otklik::demo {

/// Where an appeal points to.
struct Place {
    int district = 0;
    bool isTown = true;
    QString settlement;
    QStringView street; ///< «ул. Мира»
    QString address; ///< «ул. Мира, д. 12»
    GeoPoint point;
};

/// The 26 districts and cities of the Kaluga region with their towns; villages, streets and houses are common names put
/// together by chance.
class Places {
public:
    Places();

    static int count();
    static QStringList names();
    const QString &name(int district) const { return m_names[static_cast<std::size_t>(district)]; }
    /// Percent of the usual time that an answer takes here.
    static int slowness(int district);

    int pickDistrict(Dice &dice) const { return dice.weighted(m_cumulative); }
    /// A town or a village of the district.
    void pickSettlement(Dice &dice, Area area, Place &place) const;
    void pickStreet(Dice &dice, Place &place) const;
    /// Another house in the same street.
    void pickHouse(Dice &dice, Place &place) const;

private:
    std::vector<QString> m_names;
    std::vector<QString> m_towns;
    std::vector<QString> m_villages;
    std::vector<int> m_cumulative;
};

} // namespace otklik::demo
