// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/channels/open311/open311_cursor.h"

#include <QCryptographicHash>
#include <QDataStream>
#include <QIODevice>

#include <algorithm>
#include <vector>

namespace otklik {

namespace {

constexpr quint8 kVersion = 1;
constexpr quint32 kMostSeen = 20'000;
constexpr qsizetype kNameBytes = 8;
constexpr std::chrono::seconds kWidest = std::chrono::hours{90 * 24};

QByteArray shortName(const QString &name)
{
    return QCryptographicHash::hash(name.toUtf8(), QCryptographicHash::Blake2b_160).first(kNameBytes);
}

QDataStream &operator<<(QDataStream &out, const Open311Window &window)
{
    return out << toSeconds(window.from) << qint64{window.span.count()};
}

QDataStream &operator>>(QDataStream &in, Open311Window &window)
{
    qint64 from = 0;
    qint64 span = 0;
    in >> from >> span;
    window = {fromSeconds(from), std::clamp(std::chrono::seconds{span}, std::chrono::seconds{1}, kWidest)};
    return in;
}

} // namespace

Open311Cursor Open311Cursor::atFirst(Timestamp now, std::chrono::seconds period)
{
    return {{now - period, kWidest}, {now - period, kWidest}, {}};
}

Open311Cursor Open311Cursor::fromText(const QString &text, Timestamp now, std::chrono::seconds period)
{
    const QByteArray bytes = QByteArray::fromBase64(text.toLatin1());
    QDataStream in{bytes};
    in.setVersion(QDataStream::Qt_6_0);
    quint8 version = 0;
    Open311Cursor cursor;
    quint32 count = 0;
    in >> version >> cursor.requests >> cursor.updates >> count;
    if (version != kVersion || count > kMostSeen)
        return atFirst(now, period);
    for (quint32 i = 0; i < count && in.status() == QDataStream::Ok; ++i) {
        QByteArray name(kNameBytes, Qt::Uninitialized);
        qint64 time = 0;
        in.readRawData(name.data(), static_cast<int>(kNameBytes));
        in >> time;
        cursor.seen.insert(name, fromSeconds(time));
    }
    return in.status() == QDataStream::Ok ? cursor : atFirst(now, period);
}

QString Open311Cursor::toText() const
{
    QByteArray bytes;
    QDataStream out{&bytes, QIODevice::WriteOnly};
    out.setVersion(QDataStream::Qt_6_0);
    out << kVersion << requests << updates << static_cast<quint32>(seen.size());
    for (auto it = seen.begin(); it != seen.end(); ++it) {
        out.writeRawData(it.key().constData(), static_cast<int>(kNameBytes));
        out << toSeconds(it.value());
    }
    return QString::fromLatin1(bytes.toBase64());
}

bool Open311Cursor::see(const QString &name, Timestamp time)
{
    const QByteArray key = shortName(name);
    if (seen.contains(key))
        return false;
    seen.insert(key, time);
    return true;
}

void Open311Cursor::forgetBefore(Timestamp time)
{
    seen.removeIf([&](const auto &entry) { return entry.value() < time; });
    if (seen.size() <= static_cast<qsizetype>(kMostSeen))
        return;
    std::vector<Timestamp> times(seen.begin(), seen.end());
    const auto oldestKept = times.end() - kMostSeen;
    std::ranges::nth_element(times, oldestKept);
    seen.removeIf([&](const auto &entry) { return entry.value() < *oldestKept; });
    while (seen.size() > static_cast<qsizetype>(kMostSeen)) // many of one second
        seen.erase(seen.begin());
}

} // namespace otklik
