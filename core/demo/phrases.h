// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

#include <span>

namespace otklik::demo {

// What people write and what they are answered, as tables. A phrase may hold marks that compose() fills:
//   $a  street and house            $u  street                    $k  a number from 2 to 9
//   $d  how long («третий день»)    $m  a number from 11 to 19    $b  a bus number
//   $q  a date before the answer    $f  a date after it           $g  the number of the earlier appeal
//   $w  what was done, $W the same with a capital; $p, $P what will be done
// Street names stand in the genitive («ул. Мира»), so that no phrase has to decline them.

/// How often a topic comes up in each month.
enum class Season : quint8 {
    AllYear, Snow, Icicles, Heating, HotWater, Grass, Thaw, Roads, Dark, Insects, School, Building, Waste, Colds,
};
/// Percent of the yearly mean; month 1 to 12.
int seasonPercent(Season season, int month);

enum class Area : quint8 { Anywhere, Town, Village };

struct Topic {
    QStringView group; ///< as the classifier names it
    QStringView name;
    QStringView tag;
    Season season;
    int weight; ///< relative number of appeals in a mean month
    Area area;
    int danger; ///< percent of appeals with raised importance
    QStringView problems[4]; ///< whole sentences
    QStringView works[2];    ///< what was done, a clause in lower case
    QStringView plan;        ///< what will be done, a clause in lower case
};

/// Topics that one department answers for.
struct Theme {
    QStringView department;
    int slowness; ///< percent of the usual time to an answer
    std::span<const Topic> topics;
    std::span<const QStringView> details;   ///< what a citizen adds to the problem
    std::span<const QStringView> explained; ///< final answers where there is nothing to do
};

std::span<const Theme *const> themes();

extern const Theme kRoads;
extern const Theme kSnow;
extern const Theme kYards;
extern const Theme kUtilities;
extern const Theme kHousing;
extern const Theme kWaste;
extern const Theme kTransport;
extern const Theme kEducation;
extern const Theme kHealth;
extern const Theme kSocial;
extern const Theme kSafety;
extern const Theme kCity;

/// Phrases that fit any topic.
struct CommonPhrases {
    std::span<const QStringView> greetings;
    std::span<const QStringView> formalGreetings;
    std::span<const QStringView> asks;
    std::span<const QStringView> formalAsks;
    std::span<const QStringView> story;      ///< sentences that make a letter long
    std::span<const QStringView> alarms;     ///< hold words that raise the importance
    std::span<const QStringView> repeats;    ///< how a repeated appeal begins
    std::span<const QStringView> closings;   ///< of a letter
    std::span<const QStringView> emoji;
    std::span<const QStringView> gratitude;
    std::span<const QStringView> spam;
    std::span<const QStringView> noise;      ///< «+1», a smile
};
const CommonPhrases &commonPhrases();

struct ReplyPhrases {
    std::span<const QStringView> finals;     ///< with $w or $W
    std::span<const QStringView> massFinals; ///< ... for all who wrote about one cause, without an address
    std::span<const QStringView> interims;   ///< with $p or $P, and $f
    std::span<const QStringView> thanks;     ///< to gratitude
    std::span<const QStringView> late;       ///< begins an answer that was owed for long
    std::span<const QStringView> notes;
    std::span<const QStringView> overdueNotes;
    std::span<const QStringView> remarks;    ///< of the one who returns a reply
    std::span<const QStringView> postponeReasons;
    std::span<const QStringView> escalationReasons;
    std::span<const QStringView> escalationResults;
    std::span<const QStringView> unfinished; ///< beginnings of drafts
};
const ReplyPhrases &replyPhrases();

} // namespace otklik::demo
