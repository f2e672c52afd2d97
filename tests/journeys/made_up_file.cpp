// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/journeys/made_up_file.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace otklik::test {

bool writeMadeUpFile(const QString &path, int appeals)
{
    static const QStringList kTexts{u"На улице яма, машины объезжают по встречной полосе"_s,
                                    u"Третий день не вывозят мусор с контейнерной площадки"_s,
                                    u"Во дворе не горит фонарь, вечером темно"_s,
                                    u"Холодные батареи, отопления нет со вчерашнего дня"_s,
                                    u"Автобус не пришёл по расписанию, ждали сорок минут"_s};
    static const QStringList kDistricts{u"Обнинск"_s, u"Калуга"_s, u"Малоярославец"_s};
    QFile file{path};
    if (!file.open(QFile::WriteOnly))
        return false;
    file.write(u"Номер;Канал;Автор;Текст;Район;Адрес;Дата поступления\n"_s.toUtf8());
    const QDateTime now = QDateTime::currentDateTimeUtc();
    for (int i = 0; i < appeals; ++i) {
        const QString received = now.addSecs(-3600 * (i + 2)).toString(u"dd.MM.yyyy hh:mm"_s);
        file.write(u"2026-%1;ВКонтакте;Житель %1;%2;%3;ул. Ленина, %1;%4\n"_s
                       .arg(QString::number(i + 1), kTexts[i % kTexts.size()], kDistricts[i % kDistricts.size()], received)
                       .toUtf8());
    }
    return file.flush();
}

QString realFile()
{
    const QString path = QStringLiteral(OTKLIK_SHARED_DATA "/import/incident_export.xlsx");
    return QFileInfo::exists(path) ? path : QString{};
}

} // namespace otklik::test
