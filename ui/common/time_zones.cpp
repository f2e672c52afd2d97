// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/time_zones.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QDateTime>
#include <QTimeZone>

#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

constexpr std::array<std::pair<const char *, const char *>, 11> kZones{{
    {"Europe/Kaliningrad", QT_TRANSLATE_NOOP("otklik::TimeZones", "Kaliningrad")},
    {"Europe/Moscow", QT_TRANSLATE_NOOP("otklik::TimeZones", "Moscow")},
    {"Europe/Samara", QT_TRANSLATE_NOOP("otklik::TimeZones", "Samara")},
    {"Asia/Yekaterinburg", QT_TRANSLATE_NOOP("otklik::TimeZones", "Yekaterinburg")},
    {"Asia/Omsk", QT_TRANSLATE_NOOP("otklik::TimeZones", "Omsk")},
    {"Asia/Krasnoyarsk", QT_TRANSLATE_NOOP("otklik::TimeZones", "Krasnoyarsk")},
    {"Asia/Irkutsk", QT_TRANSLATE_NOOP("otklik::TimeZones", "Irkutsk")},
    {"Asia/Yakutsk", QT_TRANSLATE_NOOP("otklik::TimeZones", "Yakutsk")},
    {"Asia/Vladivostok", QT_TRANSLATE_NOOP("otklik::TimeZones", "Vladivostok")},
    {"Asia/Magadan", QT_TRANSLATE_NOOP("otklik::TimeZones", "Magadan")},
    {"Asia/Kamchatka", QT_TRANSLATE_NOOP("otklik::TimeZones", "Kamchatka")},
}};

QString offsetOf(const QString &ianaId)
{
    const int minutes = QTimeZone{ianaId.toLatin1()}.offsetFromUtc(QDateTime::currentDateTimeUtc()) / 60;
    const QString sign = minutes < 0 ? u"−"_s : u"+"_s;
    const int hours = std::abs(minutes) / 60;
    const int rest = std::abs(minutes) % 60;
    return rest == 0 ? u"UTC"_s + sign + QString::number(hours)
                     : u"UTC"_s + sign + u"%1:%2"_s.arg(hours).arg(rest, 2, 10, QChar{u'0'});
}

} // namespace

QComboBox *timeZoneBox(QWidget *parent)
{
    auto *box = new QComboBox(parent);
    box->setObjectName(u"timeZone"_s);
    for (const auto &[id, name] : kZones) {
        const QString ianaId = QString::fromLatin1(id);
        box->addItem(QCoreApplication::translate("otklik::TimeZones", name) + u" · "_s + offsetOf(ianaId), ianaId);
    }
    return box;
}

void chooseTimeZone(QComboBox &box, const QString &ianaId)
{
    if (box.findData(ianaId) < 0)
        box.addItem(ianaId + u" · "_s + offsetOf(ianaId), ianaId);
    box.setCurrentIndex(box.findData(ianaId));
}

QString chosenTimeZone(const QComboBox &box)
{
    return box.currentData().toString();
}

} // namespace otklik
