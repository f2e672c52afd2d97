// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/demo/dice.h"

#include <QDate>
#include <QString>

#include <array>
#include <span>
#include <vector>

namespace otklik::demo {

/// How people write in a channel.
enum class Manner : quint8 {
    Comment, ///< short and careless
    Message, ///< a little longer
    Letter, ///< with a greeting, a story and a request
    Call, ///< written down by the one who answered the telephone
};

struct Channel {
    const char *key; ///< see knownChannels()
    const char *keyPrefix; ///< of authorKey: channels of one network share it
    Manner manner;
    bool isOfficial; ///< brings a full name and the topic
    bool isDaytime; ///< only in office hours
    bool canReply; ///< Telegram is only monitored (41-FZ)
    int weight; ///< permille of a usual day
};

std::span<const Channel> channels();

/// Which channels people choose on a day: e-mail stops being a channel of appeals on 30.03.2025, Telegram on
/// 01.06.2025, MAX grows from August 2025.
class ChannelMix {
public:
    /// An index into channels().
    int pick(Dice &dice, QDate date, bool isOfficeHours);

private:
    void weigh(QDate date);

    QDate m_date;
    std::vector<int> m_always;
    std::vector<int> m_atNight;
};

struct Author {
    QString name;
    QString key;
};

/// A made-up person: the same channel and number give the same one.
Author makeAuthor(const Channel &channel, quint64 number);

} // namespace otklik::demo
