// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/time_words.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

constexpr qint64 kHour = 60;
constexpr qint64 kDay = 24 * kHour;
constexpr qint64 kOnlyDays = 10 * kDay;

} // namespace

TimeWords::TimeWords(const QTimeZone &zone)
    : m_zone(zone.isValid() ? zone : QTimeZone::utc())
{
}

QDateTime TimeWords::local(Timestamp time) const
{
    return QDateTime::fromSecsSinceEpoch(toSeconds(time), m_zone);
}

Timestamp TimeWords::fromLocal(QDate day, QTime time) const
{
    return fromSeconds(QDateTime{day, time, m_zone}.toSecsSinceEpoch());
}

QString TimeWords::moment(Timestamp time) const
{
    return day(time) + u' ' + clock(time);
}

QString TimeWords::day(Timestamp time) const
{
    return QLocale().toString(local(time).date(), QLocale::ShortFormat);
}

QString TimeWords::clock(Timestamp time) const
{
    return QLocale().toString(local(time).time(), u"HH:mm"_s);
}

QString TimeWords::when(Timestamp time, Timestamp now) const
{
    const QDate date = local(time).date();
    const QDate today = local(now).date();
    const qint64 days = today.daysTo(date);
    if (days == 0)
        return clock(time);
    if (days == 1)
        return tr("tomorrow %1").arg(clock(time));
    if (days == -1)
        return tr("yesterday %1").arg(clock(time));
    const QLocale locale;
    if (days > 1 && days < 7)
        return locale.toString(date, u"ddd"_s) + u' ' + clock(time);
    const QString format = date.year() == today.year() ? u"d MMM"_s : u"d MMM yyyy"_s;
    return locale.toString(date, format) + u' ' + clock(time);
}

QString TimeWords::left(Timestamp due, Timestamp now)
{
    return due >= now ? tr("%1 left").arg(duration(due - now)) : tr("%1 overdue").arg(duration(now - due));
}

QString TimeWords::leftShort(Timestamp due, Timestamp now)
{
    return due >= now ? duration(due - now) : u'\u2212' + duration(now - due);
}

QString TimeWords::duration(std::chrono::seconds length)
{
    const qint64 minutes = std::max<qint64>(length.count() / 60, 0);
    const QLocale locale;
    if (minutes < kHour)
        return tr("%1 min").arg(locale.toString(minutes));
    if (minutes < kDay) {
        const qint64 rest = minutes % kHour;
        const QString hours = tr("%1 h").arg(locale.toString(minutes / kHour));
        return rest == 0 ? hours : tr("%1 %2 min").arg(hours, locale.toString(rest));
    }
    const qint64 rest = minutes % kDay / kHour;
    const QString days = tr("%1 d").arg(locale.toString(minutes / kDay));
    return rest == 0 || minutes >= kOnlyDays ? days : tr("%1 %2 h").arg(days, locale.toString(rest));
}

} // namespace otklik
