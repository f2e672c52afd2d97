// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/journeys/storm_file.h"

#include <QFile>
#include <QRandomGenerator>

#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;

namespace otklik::test {

namespace {

const QStringList kOpenings{u""_s,
                            u"Здравствуйте! "_s,
                            u"Добрый день, "_s,
                            u"Алло, примите заявку: "_s,
                            u"Сколько можно! "_s,
                            u"Помогите, "_s};
const QStringList kEndings{u"."_s,
                           u", примите меры."_s,
                           u"!!! Когда приедут?"_s,
                           u", ждём с самого утра."_s,
                           u". Дома маленький ребёнок."_s,
                           u", диспетчер трубку не берёт."_s,
                           u". Уже третий час."_s};
const QStringList kChannels{u"ВКонтакте"_s, u"Телефон"_s, u"Телефон"_s, u"MAX"_s, u"Одноклассники"_s};

struct Line {
    int minute = 0;
    QString text;
    QString street;
};

} // namespace

const QStringList &everydayTexts()
{
    static const QStringList texts{u"Когда откроют новую поликлинику на Комсомольской?"_s,
                                   u"Не приходит квитанция за капитальный ремонт"_s,
                                   u"Прошу разъяснить очередь в детский сад"_s,
                                   u"Автобус номер четыре ходит через раз"_s,
                                   u"Спасибо дворнику дома 8 за чистый двор"_s,
                                   u"На площадке у школы сломаны качели"_s,
                                   u"Как записать бабушку на вакцинацию?"_s,
                                   u"Соседи шумят после одиннадцати вечера"_s,
                                   u"Где сдать старые батарейки и лампы?"_s,
                                   u"Бродячие собаки возле рынка, страшно ходить"_s};
    return texts;
}

const QList<StormCause> &stormCauses()
{
    static const QList<StormCause> causes{
        {u"Нет света, Заречный"_s,
         u"Заречная"_s,
         {u"в Заречном нет света"_s, u"отключили свет на Заречной"_s, u"на Заречной улице погас свет во всех домах"_s,
          u"нет электричества в Заречном"_s, u"Заречный без света, оборвало провода"_s,
          u"сидим без света на Заречной, упал провод"_s},
         u"Здравствуйте, {имя}! Свет на Заречной отключился из-за обрыва линии, бригада на месте. Включим сегодня до 20:00."_s},
        {u"Прорыв трубы, Ленина"_s,
         u"Ленина"_s,
         {u"на Ленина прорвало трубу, вода течёт по дороге"_s, u"прорыв трубы на улице Ленина"_s,
          u"нет воды, говорят прорвало трубу на Ленина"_s, u"Ленина заливает, лопнула труба с водой"_s,
          u"на Ленина лопнула труба, дорога в воде"_s},
         u"Здравствуйте, {имя}! На Ленина повреждён водовод, воду подвозят к дому 12. Подачу восстановим завтра к 8:00."_s},
        {u"Деревья упали, Парковая"_s,
         u"Парковая"_s,
         {u"на Парковой упало дерево поперёк дороги"_s, u"Парковая перекрыта, упали деревья"_s,
          u"дерево упало на машину, Парковая"_s, u"упавшее дерево на Парковой, не проехать"_s,
          u"на Парковой ветром повалило деревья"_s},
         u"Здравствуйте, {имя}! Деревья на Парковой распилят и вывезут сегодня, движение откроем к 18:00."_s},
        {u"Двор затоплен, Победы"_s,
         u"Победы"_s,
         {u"двор на Победы затопило, ливнёвка забита"_s, u"на Победы затоплен двор, не выйти из подъезда"_s,
          u"ливнёвка на Победы не работает, двор затоплен"_s, u"во дворе на Победы вода по колено, ливнёвка"_s,
          u"затопило подъезд и двор на Победы"_s},
         u"Здравствуйте, {имя}! Откачку воды со двора на Победы начали в 11:00, ливнёвку прочистят завтра."_s},
        {u"Крышу сорвало, Гагарина"_s,
         u"Гагарина"_s,
         {u"на Гагарина сорвало крышу с дома"_s, u"крышу сорвало ветром, Гагарина"_s,
          u"с дома на Гагарина сорвало железо с крыши"_s, u"сорванная крыша на Гагарина, течёт в квартиры"_s,
          u"листы железа с крыши летают, Гагарина"_s},
         u"Здравствуйте, {имя}! Кровлю на Гагарина закроют плёнкой сегодня, ремонт начнут в понедельник."_s}};
    return causes;
}

bool writeStormFile(const QString &path, int perCause)
{
    QRandomGenerator random{2026};
    const auto pick = [&random](const QStringList &all) {
        return all[static_cast<qsizetype>(random.bounded(static_cast<quint32>(all.size())))];
    };
    std::vector<Line> lines;
    for (const StormCause &cause : stormCauses()) {
        for (int i = 0; i < perCause; ++i)
            lines.push_back({static_cast<int>(random.bounded(180)),
                             pick(kOpenings) + pick(cause.texts) + pick(kEndings), cause.street});
    }
    for (const QString &text : everydayTexts())
        lines.push_back({static_cast<int>(random.bounded(180)), text, {}});
    std::ranges::stable_sort(lines, {}, &Line::minute);

    QFile file{path};
    if (!file.open(QFile::WriteOnly))
        return false;
    file.write(u"Номер;Канал;Автор;ID автора;Текст;Район;Дата поступления\n"_s.toUtf8());
    int number = 0;
    for (const Line &line : lines) {
        ++number;
        const QString time = u"06.03.2026 %1:%2"_s.arg(QString::number(8 + line.minute / 60).rightJustified(2, u'0'),
                                                       QString::number(line.minute % 60).rightJustified(2, u'0'));
        file.write(u"Ш-%1;%2;Житель %1;j%1;\"%3\";Обнинск;%4\n"_s
                       .arg(QString::number(number), pick(kChannels), line.text, time)
                       .toUtf8());
    }
    return file.flush();
}

} // namespace otklik::test
