// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/track.h"
#include "core/domain/key_table.h"
#include "core/domain/values.h"

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

constexpr KeyTable<Track, kTrackCount> kTracks{{
    {Track::OpenSource, "open_source"},
    {Track::Pos, "pos_message"},
    {Track::Appeal59, "appeal_59"},
    {Track::InfoRequest8, "info_request_8"},
    {Track::Emergency, "emergency"},
    {Track::PersonalReception, "personal_reception"},
}};

} // namespace

QString key(Track track)
{
    return kTracks.key(track);
}
std::optional<Track> trackFromKey(const QString &key)
{
    return kTracks.value(key);
}

Track usualTrack(const QString &channel)
{
    if (channel == "pos"_L1)
        return Track::Pos;
    if (channel == "epgu"_L1 || channel == "paper"_L1)
        return Track::Appeal59;
    if (channel == "edds_112"_L1)
        return Track::Emergency;
    if (channel == "personal_reception"_L1)
        return Track::PersonalReception;
    return Track::OpenSource;
}

bool isIdentifying(const QString &channel)
{
    return channel == "epgu"_L1 || channel == "paper"_L1 || channel == "web_form"_L1 ||
           channel == "personal_reception"_L1;
}

bool mayBecome(Track from, Track to, const QString &channel, const QStringList &appealChannels)
{
    if (from == to)
        return false;
    switch (to) {
    case Track::Emergency:
        return true; // whatever says that somebody is in danger
    case Track::OpenSource:
        return from == Track::Emergency || (isRegistered(from) && !isIdentifying(channel));
    case Track::Appeal59:
    case Track::InfoRequest8:
        if (from == Track::OpenSource || from == Track::Emergency)
            return isIdentifying(channel) || appealChannels.contains(channel);
        return from != Track::Pos;
    case Track::Pos: // is made by its author, on the platform
    case Track::PersonalReception:
        return usualTrack(channel) == to; // back, where it was turned by mistake
    }
    return false;
}

const QStringList &usualOutcomes(Track track)
{
    // The result codes of the federal report on citizens' appeals (domain.md 2).
    static const QStringList ofTheLaw{u"Поддержано, меры приняты"_s, u"Поддержано"_s, u"Разъяснено"_s,
                                      u"Не поддержано"_s, u"Дан ответ автору"_s};
    static const QStringList ofEmergency{u"Передано экстренным службам"_s, u"Решено"_s, u"Ложный вызов"_s};
    if (track == Track::Emergency)
        return ofEmergency;
    return isRegistered(track) || track == Track::PersonalReception ? ofTheLaw : suggestedOutcomes();
}

const QStringList &usualTypes(Track track)
{
    static const QStringList ofTheLaw{u"Предложение"_s, u"Заявление"_s, u"Жалоба"_s}; // 59-ФЗ, art. 4
    static const QStringList ofRequests{u"Запрос информации"_s};
    if (track == Track::InfoRequest8)
        return ofRequests;
    return track == Track::Appeal59 || track == Track::PersonalReception ? ofTheLaw : suggestedTypes();
}

} // namespace otklik
