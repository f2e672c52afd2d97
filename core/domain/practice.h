// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/config_fields.h"
#include "core/domain/track.h"
#include "core/domain/values.h"

#include <QJsonArray>

namespace otklik {

/// For which appeals a reply needs another operator's approval before it is sent (domain.md 9: a habit of the
/// municipality, so a setting).
enum class ApprovalPolicy : quint8 { Nobody, HighImportance, Everybody };
bool needsApproval(ApprovalPolicy policy, Importance importance);
QString key(ApprovalPolicy policy);
std::optional<ApprovalPolicy> approvalPolicyFromKey(const QString &key);

/// On which an appeal ends without an answer on its merits (59-ФЗ art. 11; the rules of the page). What the law asks
/// for instead, and whether it does, is the municipality's to check: of art. 11 only a part was confirmed (domain.md 2).
struct NoAnswerGround {
    QString id;
    QString name;
    std::vector<Track> tracks; ///< on which it is a ground; empty: on all
    QString requirement; ///< the step without which it is none; empty where there is none
    QString source;

    friend bool operator==(const NoAnswerGround &, const NoAnswerGround &) = default;
};
bool isGroundOn(const NoAnswerGround &ground, Track track);

/// What the municipality has decided of what its people may do.
struct Practice {
    ApprovalPolicy approval = ApprovalPolicy::Nobody;
    QStringList appealChannels{}; ///< messages that come by them count as appeals of 59-ФЗ
    std::vector<NoAnswerGround> grounds{};

    const NoAnswerGround *findGround(const QString &id) const; ///< nullptr where there is none

    friend bool operator==(const Practice &, const Practice &) = default;
};

/// Reads and writes its fields among those of the municipality.
Practice readPractice(ConfigFields &fields);
void writePractice(QJsonObject &json, const Practice &practice);

} // namespace otklik
