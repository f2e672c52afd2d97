// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/operation_id.h"

#include <QRandomGenerator>
#include <QtEndian>

#include <array>
#include <chrono>

namespace otklik {

OperationId newOperationId()
{
    // 12 bits of a counter behind the millisecond keep the order within one thread (RFC 9562, 6.2, method 1).
    thread_local qint64 lastMs = 0;
    thread_local quint32 counter = 0;

    const auto sinceEpoch = std::chrono::system_clock::now().time_since_epoch();
    qint64 ms = std::chrono::duration_cast<std::chrono::milliseconds>(sinceEpoch).count();
    if (ms > lastMs) {
        counter = QRandomGenerator::global()->bounded(0x800U);
    } else {
        ms = lastMs; // the clock stood still or went back: stay in the last millisecond
        if (++counter > 0xfffU) {
            ++ms;
            counter = 0;
        }
    }
    lastMs = ms;

    std::array<uchar, 16> bytes{};
    qToBigEndian((static_cast<quint64>(ms) << 16) | 0x7000U | counter, bytes.data());
    const quint64 random = QRandomGenerator::global()->generate64();
    qToBigEndian((random & 0x3fff'ffff'ffff'ffffULL) | 0x8000'0000'0000'0000ULL, bytes.data() + 8);
    return QUuid::fromRfc4122(QByteArrayView{bytes.data(), 16});
}

} // namespace otklik
