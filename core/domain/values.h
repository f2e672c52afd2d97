// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/id.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace otklik {

/// Where an appeal is on its way, as the desk sees it. Ours; the step that a foreign system named is kept beside it
/// verbatim (Intake::sourceStep).
enum class Step : quint8 {
    New,         ///< nobody has taken it
    InWork,      ///< has an assignee or a department
    ForApproval, ///< a reply waits for another operator's approval
    Interim,     ///< an interim answer is given, the final one is owed
    Postponed,   ///< put off until a date, with a reason
    Done,        ///< the final answer is given or an outcome closed it
    Returned,    ///< the addressee has given it back: not theirs
    Clarifying,  ///< the author was asked, and has not answered
}; // in the order of the store
constexpr int kStepCount = 8;

/// Two levels match the regulations (Sevastopol 2020, Surgut 2025); the third is for danger to life.
enum class Importance : quint8 { Ordinary, High, Critical };

enum class Role : quint8 {
    Operator,
    Supervisor,
    Administrator,
    Observer, ///< looks on
};

/// The rungs an appeal can be taken up to: 0 executor ... 6 governor (names are the municipality's, see Ladder).
constexpr int kMaxLevel = 6;

constexpr bool isOpen(Step step)
{
    return step != Step::Done;
}

/// Stable keys used in JSON, in the console and in filters: "for_approval", "high".
QString key(Step step);
QString key(Importance importance);
QString key(Role role);
std::optional<Step> stepFromKey(const QString &key);
std::optional<Importance> importanceFromKey(const QString &key);
std::optional<Role> roleFromKey(const QString &key);

/// A channel is a key of this list ("vk_comment", "pos", "paper", ...; domain.md 15a) or a name that a file brought,
/// kept verbatim.
const QStringList &knownChannels();

/// "ВКонтакте" -> "vk_comment"; what is not recognised comes back as it is, trimmed.
QString channelFromName(const QString &name);

/// The outcomes that close an appeal; «Не решено» and «Отложено» leave it open (domain.md 4.1), a blank one too.
/// Unknown values are kept verbatim and count as closing, as the export of the incident system has it.
bool isClosingOutcome(const QString &outcome);

/// What we offer beside the values that files bring (domain.md 15a).
const QStringList &suggestedTypes();
const QStringList &suggestedOutcomes();

/// The longest reply that the channel carries, in UTF-16 units (wire-formats.md); 0 where there is no limit.
int replyLimit(const QString &channel);

struct Operator {
    OperatorId id;
    QString name;
    Role role = Role::Operator;
    bool active = true;

    friend bool operator==(const Operator &, const Operator &) = default;
};

} // namespace otklik
