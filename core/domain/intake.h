// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/operation_id.h"
#include "core/domain/track.h"
#include "core/domain/values.h"

#include <QByteArray>

namespace otklik {

struct GeoPoint {
    double latitude = 0; ///< degrees, WGS84
    double longitude = 0;

    friend bool operator==(const GeoPoint &, const GeoPoint &) = default;
};

/// What of an appeal never changes after it was received. Stored once; operations refer to it.
struct Origin {
    QString channel; ///< see knownChannels()
    QString number;  ///< the number of the source, or ours
    QString author;  ///< name as the source shows it
    QString authorKey; ///< tells two authors of one name apart: profile, phone, hash; empty where unknown
    QString title;
    QString text; ///< as received, never HTML
    QString url;
    QStringList attachments; ///< file names or addresses; nothing is downloaded
    std::optional<Timestamp> published; ///< by the author
    Timestamp received{};               ///< detected by us: the first-answer clock starts here
    QString municipality; ///< in whose feed it stands, where this desk follows several; empty: its own

    friend bool operator==(const Origin &, const Origin &) = default;
};

/// An answer that had been given before the appeal came to us, brought by a file.
struct RecordedAnswer {
    QString text;
    QString author;
    Timestamp at{};
    bool isFinal = true;

    friend bool operator==(const RecordedAnswer &, const RecordedAnswer &) = default;
};

/// What is known of an appeal at the moment it is received: the origin, and the first values of everything that an
/// operator may change later.
struct Intake {
    Origin origin;

    std::optional<Track> track; ///< absent: the usual one of the channel

    QString district;
    QString settlement;
    QString address; ///< street and house
    std::optional<GeoPoint> point;
    QString group; ///< first level of the classifier
    QString topic; ///< second level
    QStringList tags;
    QString department;
    Importance importance = Importance::Ordinary;
    QString type;
    QString outcome;
    QString sourceStep; ///< step as the source named it, verbatim
    bool isRepeat = false;
    AppealUid repeats; ///< the earlier appeal of the same author with the same words; null: none
    std::optional<Timestamp> sourceDue; ///< due date as the source named it; shown, never counted by
    std::optional<Timestamp> closed;    ///< when the source says that it was closed
    std::vector<RecordedAnswer> answers; ///< oldest first

    /// 16 bytes that name the appeal in its source; the same source key is never received twice.
    QByteArray sourceKey;

    /// The gateway's account that brought it, by which answers are delivered; empty where nobody delivers them.
    QString account;
    QString externalId; ///< what the account's channel calls it; empty without an account

    friend bool operator==(const Intake &, const Intake &) = default;
};

} // namespace otklik
