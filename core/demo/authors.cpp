// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/authors.h"

#include <QStringView>

namespace otklik::demo {

namespace {

constexpr std::array kChannels{
    Channel{"vk_comment", "vk", Manner::Comment, false, false, true, 330},
    Channel{"vk_message", "vk", Manner::Message, false, false, true, 130},
    Channel{"vk_post", "vk", Manner::Message, false, false, true, 40},
    Channel{"ok", "ok", Manner::Comment, false, false, true, 90},
    Channel{"telegram", "tg", Manner::Comment, false, false, false, 60},
    Channel{"max", "max", Manner::Message, false, false, true, 0},
    Channel{"pos", "esia", Manner::Letter, true, false, true, 150},
    Channel{"epgu", "esia", Manner::Letter, true, false, true, 30},
    Channel{"email", "mail", Manner::Letter, false, false, true, 45},
    Channel{"hotline", "tel", Manner::Call, false, true, true, 85},
    Channel{"edds_112", "tel", Manner::Call, false, false, true, 12},
    Channel{"paper", "paper", Manner::Letter, true, true, true, 18},
    Channel{"personal_reception", "paper", Manner::Call, true, true, true, 8},
    Channel{"web_form", "esia", Manner::Letter, true, false, true, 20},
    Channel{"regional_portal", "esia", Manner::Message, true, false, true, 30},
};

constexpr QStringView kWomen[] = {
    u"Анна", u"Мария", u"Елена", u"Ольга", u"Наталья", u"Светлана", u"Ирина", u"Татьяна", u"Юлия", u"Екатерина", u"Галина",
    u"Людмила", u"Валентина", u"Марина", u"Надежда", u"Алёна", u"Дарья", u"Ксения", u"Вера", u"Полина", u"Зинаида", u"Лариса",
};
constexpr QStringView kMen[] = {
    u"Александр", u"Сергей", u"Андрей", u"Дмитрий", u"Алексей", u"Николай", u"Иван", u"Михаил", u"Евгений", u"Виктор", u"Юрий",
    u"Олег", u"Павел", u"Роман", u"Денис", u"Игорь", u"Артём", u"Кирилл", u"Геннадий", u"Максим", u"Степан", u"Тимур",
};
constexpr QStringView kSurnames[] = { // women's add -а
    u"Петров", u"Соколов", u"Морозов", u"Волков", u"Лебедев", u"Козлов", u"Новиков", u"Зайцев", u"Павлов", u"Голубев", u"Виноградов",
    u"Богданов", u"Воробьёв", u"Фёдоров", u"Беляев", u"Тарасов", u"Белов", u"Комаров", u"Орлов", u"Киселёв", u"Макаров", u"Андреев",
    u"Ковалёв", u"Ильин", u"Гусев", u"Титов", u"Кузьмин", u"Баранов", u"Куликов", u"Степанов", u"Яковлев", u"Сорокин", u"Романов",
    u"Захаров", u"Борисов", u"Королёв", u"Герасимов", u"Пономарёв", u"Григорьев", u"Лазарев", u"Медведев", u"Ершов", u"Никитин",
};
constexpr QStringView kFathers[] = { // -на / -ич
    u"Сергеев", u"Александров", u"Иванов", u"Николаев", u"Викторов", u"Андреев", u"Алексеев", u"Петров", u"Михайлов", u"Владимиров",
};
constexpr QStringView kNicknames[] = {
    u"Мама Двоих", u"Сосед Сверху", u"Просто Житель", u"Ёжик В Тумане", u"Дачник", u"Кот Учёный", u"Лесная Фея", u"Дядя Фёдор",
    u"Ласточка", u"Рыбак На Оке", u"Тётя Мотя", u"Старый Город", u"Белка", u"Пешеход", u"Автолюбитель 40", u"Солнечная",
};

// Parts of one scattered number choose the parts of one name.
template<std::size_t N>
QStringView part(const QStringView (&table)[N], quint64 bits)
{
    return table[bits % N];
}

QString fullName(quint64 bits, bool isOfficial)
{
    const bool isWoman = bits % 100 < 64; // of those who write to the authorities
    const QStringView first = isWoman ? part(kWomen, bits >> 8) : part(kMen, bits >> 8);
    QString surname = part(kSurnames, bits >> 20).toString();
    if (isWoman)
        surname += u'а';
    QString name;
    name.reserve(48);
    if (!isOfficial)
        return name.append(first).append(u' ').append(surname);
    name.append(surname).append(u' ').append(first).append(u' ').append(part(kFathers, bits >> 32));
    return name.append(isWoman ? QStringView{u"на"} : QStringView{u"ич"});
}

} // namespace

std::span<const Channel> channels()
{
    return kChannels;
}

void ChannelMix::weigh(QDate date)
{
    m_date = date;
    m_always.clear();
    m_atNight.clear();
    const QDate maxStart(2025, 8, 1);
    const int maxMonths = date < maxStart ? -1 : static_cast<int>(maxStart.daysTo(date) / 30);
    int always = 0;
    int atNight = 0;
    for (const Channel &channel : kChannels) {
        int weight = channel.weight;
        const QLatin1StringView key{channel.key};
        if (key == QLatin1StringView{"max"} && maxMonths >= 0)
            weight = std::min(20 + 12 * maxMonths, 210);
        else if (key == QLatin1StringView{"telegram"} && date >= QDate(2025, 6, 1))
            weight = 8;
        else if (key == QLatin1StringView{"email"} && date >= QDate(2025, 3, 30))
            weight = 12;
        m_always.push_back(always += weight);
        m_atNight.push_back(atNight += channel.isDaytime ? 0 : weight);
    }
}

int ChannelMix::pick(Dice &dice, QDate date, bool isOfficeHours)
{
    if (date != m_date)
        weigh(date);
    return dice.weighted(isOfficeHours ? m_always : m_atNight);
}

Author makeAuthor(const Channel &channel, quint64 number)
{
    const QLatin1StringView prefix{channel.keyPrefix};
    const quint64 bits = scatter(number ^ scatter(static_cast<quint64>(prefix.front().unicode())));
    Author author;
    const bool hasNickname = channel.manner == Manner::Comment && bits % 17 == 0;
    author.name = hasNickname ? part(kNicknames, bits >> 40).toString() : fullName(bits >> 4, channel.isOfficial);
    author.key.reserve(24);
    author.key.append(prefix).append(u':');
    author.key.append(QString::number(900'000'000ULL + number));
    return author;
}

} // namespace otklik::demo
