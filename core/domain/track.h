// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace otklik {

/// By which law an appeal lives (domain.md 2). It decides the clocks, who signs, and in what paper it ends.
enum class Track : quint8 {
    OpenSource, ///< comment, post, message: regional and municipal orders, not 59-ФЗ
    Pos, ///< ПП РФ 2334 of 27.12.2023: not an appeal of 59-ФЗ either
    Appeal59, ///< 59-ФЗ: a written appeal of an identified person
    InfoRequest8, ///< 8-ФЗ: a request for information on the activity of a body
    Emergency, ///< ЕДДС, 112: 488-ФЗ
    PersonalReception, ///< 59-ФЗ, art. 13
};
constexpr int kTrackCount = 6;

QString key(Track track); ///< "open_source", "pos_message", "appeal_59", "info_request_8", ...
std::optional<Track> trackFromKey(const QString &key);

/// Of what comes by the channel, where nobody says otherwise. E-mail has been no channel of 59-ФЗ since 30.03.2025
/// (547-ФЗ), so a letter is a message from an open source.
Track usualTrack(const QString &channel);

/// The sender is known to be the person: who signed a paper, came in person or was identified by the portal.
bool isIdentifying(const QString &channel);

/// Has a number and a date of registration, from which the law counts (59-ФЗ art. 8 and 12; 8-ФЗ art. 18).
constexpr bool isRegistered(Track track)
{
    return track == Track::Appeal59 || track == Track::InfoRequest8;
}

/// Into what an appeal may be turned when it was taken for something else. A message of an open source becomes an
/// appeal of 59-ФЗ only where its channel identifies the author, or where the municipality counts such messages as
/// appeals (domain.md 2): else its author is asked to send it through ПОС or ЕПГУ.
bool mayBecome(Track from, Track to, const QString &channel, const QStringList &appealChannels);

/// Offered for the outcome and for the type; another may be typed.
const QStringList &usualOutcomes(Track track);
const QStringList &usualTypes(Track track);

} // namespace otklik
