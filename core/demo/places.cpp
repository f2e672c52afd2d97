// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/places.h"

#include <array>

namespace otklik::demo {

namespace {

struct District {
    QStringView name;
    QStringView town;
    int weight;       ///< people, in hundreds, and how much they write
    int slowness;     ///< percent
    int villageShare; ///< percent of appeals that are not from the town
    int latitude, longitude; ///< of the town, in units of 0.0001 degree
    int spread;              ///< of the town, the same units
    int ruralLatitude, ruralLongitude, ruralSpread;
};

constexpr std::array kDistricts{
    District{u"Калуга", u"г. Калуга", 3300, 95, 0, 545060, 362516, 330, 545060, 362516, 330},
    District{u"Обнинск", u"г. Обнинск", 1300, 70, 0, 550960, 366080, 260, 550960, 366080, 260},
    District{u"Боровский район", u"г. Боровск", 700, 125, 55, 552130, 364926, 90, 552080, 364160, 350},
    District{u"Малоярославецкий район", u"г. Малоярославец", 560, 150, 45, 550177, 364634, 120, 548890, 364140, 500},
    District{u"Жуковский район", u"г. Жуков", 520, 110, 60, 550302, 367395, 80, 550080, 368870, 500},
    District{u"Дзержинский район", u"г. Кондрово", 500, 105, 55, 547959, 359275, 90, 547250, 358430, 500},
    District{u"Людиновский район", u"г. Людиново", 410, 85, 20, 538701, 344386, 120, 538940, 344660, 400},
    District{u"Кировский район", u"г. Киров", 390, 100, 20, 540790, 343076, 110, 541090, 344360, 300},
    District{u"Козельский район", u"г. Козельск", 350, 90, 50, 540347, 357808, 90, 540330, 358500, 500},
    District{u"Сухиничский район", u"г. Сухиничи", 220, 80, 35, 540973, 353444, 80, 540950, 351700, 500},
    District{u"Бабынинский район", u"п. Бабынино", 190, 115, 70, 543867, 357431, 50, 544020, 357670, 350},
    District{u"Ферзиковский район", u"п. Ферзиково", 180, 140, 70, 545230, 367590, 50, 545030, 366610, 400},
    District{u"Тарусский район", u"г. Таруса", 165, 160, 45, 547236, 371671, 80, 547060, 369920, 300},
    District{u"Перемышльский район", u"с. Перемышль", 150, 100, 70, 542650, 361670, 50, 543100, 363310, 300},
    District{u"Думиничский район", u"п. Думиничи", 130, 75, 50, 539340, 351070, 50, 539360, 350360, 400},
    District{u"Медынский район", u"г. Медынь", 125, 120, 35, 549690, 358872, 60, 550790, 357950, 400},
    District{u"Юхновский район", u"г. Юхнов", 105, 95, 45, 547447, 352424, 60, 547220, 352720, 400},
    District{u"Мещовский район", u"г. Мещовск", 100, 85, 60, 543191, 352817, 50, 543630, 352910, 300},
    District{u"Хвастовичский район", u"с. Хвастовичи", 95, 135, 65, 534700, 351030, 50, 534980, 351190, 400},
    District{u"Жиздринский район", u"г. Жиздра", 90, 110, 40, 537522, 347387, 50, 536380, 347530, 400},
    District{u"Мосальский район", u"г. Мосальск", 80, 90, 50, 544825, 349872, 50, 545560, 348450, 350},
    District{u"Ульяновский район", u"с. Ульяново", 70, 170, 65, 537170, 355350, 50, 537050, 356230, 350},
    District{u"Износковский район", u"с. Износки", 70, 125, 70, 549880, 353170, 50, 550360, 354090, 350},
    District{u"Куйбышевский район", u"п. Бетлица", 70, 80, 55, 540060, 339530, 50, 540970, 338230, 300},
    District{u"Спас-Деменский район", u"г. Спас-Деменск", 68, 105, 35, 544099, 340190, 50, 543960, 339590, 300},
    District{u"Барятинский район", u"с. Барятино", 55, 65, 55, 543550, 345230, 50, 543260, 345540, 300},
};
static_assert(kDistricts.size() == 26);

constexpr QStringView kVillages[] = {
    u"д. Берёзовка", u"с. Покровское", u"д. Заречье",  u"с. Никольское",   u"д. Сосновка", u"д. Новосёлки",
    u"с. Успенское", u"д. Слободка",   u"д. Ольховка", u"п. Лесной",       u"п. Молодёжный", u"д. Дубрава",
    u"с. Троицкое",  u"д. Липки",      u"д. Верховье", u"п. Мирный",       u"д. Выселки",  u"с. Рождествено",
};

constexpr QStringView kStreets[] = {
    u"ул. Ленина",      u"ул. Гагарина",    u"ул. Мира",          u"ул. Победы",       u"ул. Пушкина",
    u"ул. Кирова",      u"ул. Маяковского", u"ул. Чехова",        u"ул. Космонавтов",  u"ул. Строителей",
    u"ул. Комарова",    u"ул. Суворова",    u"ул. Труда",         u"ул. Дружбы",       u"ул. Энтузиастов",
    u"ул. Гоголя",      u"ул. Чапаева",     u"ул. 8 Марта",       u"ул. 9 Мая",        u"ул. Калинина",
    u"ул. Некрасова",   u"ул. Тургенева",   u"ул. Циолковского",  u"ул. Королёва",     u"ул. Матросова",
    u"ул. Горького",    u"ул. Толстого",    u"ул. Лермонтова",    u"ул. Мичурина",     u"ул. Железнодорожников",
    u"ул. Металлистов", u"ул. Есенина",     u"ул. Льва Яшина",    u"ул. Свободы",      u"ул. Партизан",
    u"ул. Юности",      u"пер. Чайковского", u"пр. Победителей",  u"ул. Механизаторов", u"ул. Кутузова",
};
constexpr int kVillageStreets = 12; // villages have the first ones only
constexpr int kUnitsPerDegree = 10000;

const District &at(int district)
{
    return kDistricts[static_cast<std::size_t>(district)];
}

// More often near the centre: the sum of two throws.
int scattered(Dice &dice, int centre, int spread)
{
    return centre + (dice.between(-spread, spread) + dice.between(-spread, spread)) / 2;
}

} // namespace

Places::Places()
{
    int sum = 0;
    for (const District &district : kDistricts) {
        m_names.push_back(district.name.toString());
        m_towns.push_back(district.town.toString());
        m_cumulative.push_back(sum += district.weight);
    }
    for (const QStringView village : kVillages)
        m_villages.push_back(village.toString());
}

int Places::count()
{
    return static_cast<int>(kDistricts.size());
}

QStringList Places::names()
{
    QStringList names;
    for (const District &district : kDistricts)
        names.append(district.name.toString());
    return names;
}

int Places::slowness(int district)
{
    return at(district).slowness;
}

void Places::pickSettlement(Dice &dice, Area area, Place &place) const
{
    const District &district = at(place.district);
    const bool mayBeVillage = area != Area::Town && district.villageShare > 0;
    const bool isVillage = mayBeVillage && (area == Area::Village || dice.percent(district.villageShare));
    place.isTown = !isVillage;
    if (isVillage) {
        // Six villages to a district: the same names come back, as people of one place write again.
        const auto village = scatter(static_cast<quint64>(place.district * 6 + dice.below(6))) % m_villages.size();
        place.settlement = m_villages[village];
    } else {
        place.settlement = m_towns[static_cast<std::size_t>(place.district)];
    }
}

void Places::pickStreet(Dice &dice, Place &place) const
{
    const District &district = at(place.district);
    const int streets = place.isTown ? static_cast<int>(std::size(kStreets)) : kVillageStreets;
    place.street = kStreets[dice.below(streets)];
    const int spread = place.isTown ? district.spread : district.ruralSpread;
    const int latitude = scattered(dice, place.isTown ? district.latitude : district.ruralLatitude, spread);
    const int longitude = scattered(dice, place.isTown ? district.longitude : district.ruralLongitude, spread);
    place.point = {static_cast<double>(latitude) / kUnitsPerDegree, static_cast<double>(longitude) / kUnitsPerDegree};
    pickHouse(dice, place);
}

void Places::pickHouse(Dice &dice, Place &place) const
{
    const int most = place.isTown ? 90 : 40;
    const int house = 1 + std::min(dice.below(most), dice.below(most));
    place.address.clear();
    place.address.reserve(place.street.size() + 16);
    place.address.append(place.street);
    place.address.append(QStringView{u", д. "});
    place.address.append(QString::number(house));
    if (place.isTown && dice.percent(12)) {
        place.address.append(QStringView{u" корп. "});
        place.address.append(QChar(u'1' + dice.below(3)));
    }
}

} // namespace otklik::demo
