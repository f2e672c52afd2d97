// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/channels/served_channels.h"
#include "ui/words/time_words.h"

#include <QCoreApplication>

namespace otklik {

class ChannelWords {
    Q_DECLARE_TR_FUNCTIONS(otklik::ChannelWords)
public:
    /// Why a channel cannot be reached or does not let us in.
    static QString trouble(const Error &error);
    /// What is wrong in an account: the field, by its label.
    static QString wrong(const QString &kind, const Error &error);
    /// How it stands, in one line.
    static QString state(const ServedAccount &account, const TimeWords &time, Timestamp now);
    /// Who serves the channels, and what a person can do here.
    static QString service(ServedChannels::Service service, const QString &file);
};

} // namespace otklik
