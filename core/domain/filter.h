// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/values.h"

#include <QDate>

#include <vector>

namespace otklik {

/// What the sidebar offers. Mine depends on the operator, Urgent and the progress filters on the clock.
enum class View : quint8 { All, New, Mine, Urgent, ForApproval, Promises, Escalated, Postponed, Done, Returned, Clarifying };
constexpr int kViewCount = 11;

enum class Sort : quint8 {
    Urgency,  ///< nearest date first, what is done last
    Newest,   ///< by the time of receipt, newest first
    District, ///< by district in the order of the alphabet, newest first within it
};

QString key(View view);
QString key(Sort sort);
std::optional<View> viewFromKey(const QString &key);
std::optional<Sort> sortFromKey(const QString &key);

/// How far an appeal has come with its first answer; each is what a number of the workload chart counts.
enum class Progress : quint8 {
    Answered,         ///< has a first answer, interim or final
    AnsweredInTime,   ///< ... no later than due
    AnsweredLate,     ///< ... later than due
    AnsweredNoDue,    ///< ... and no deadline applied
    Unanswered,       ///< open, no answer yet
    Waiting,          ///< ... and due has not passed or no deadline applies
    Overdue,          ///< ... and due has passed
    Open,             ///< answered or not
    Closed,           ///< step is Done
    ClosedUnanswered, ///< closed by an outcome, no answer was given
};

QString key(Progress progress);
std::optional<Progress> progressFromKey(const QString &key);

/// A conjunction of conditions; within a list any value fits. An empty list or an absent value does not restrict;
/// an empty string in a list means «not stated».
struct AppealFilter {
    QStringList channels{};
    QStringList districts{};
    QStringList groups{};
    QStringList topics{};
    QStringList tags{}; ///< all of them
    QStringList problems{};
    QStringList departments{};
    QStringList types{};
    QStringList outcomes{};
    QStringList sourceSteps{};
    QStringList municipalities{}; ///< that this desk follows; an empty string is its own
    std::vector<Step> steps{};
    std::vector<Importance> importances{};
    std::vector<OperatorId> assignees{}; ///< OperatorId{} is «nobody»
    std::optional<int> level{};
    std::optional<Progress> progress{};
    QString authorKey{}; ///< exactly this author
    QString author{};    ///< words of the author's name
    QString text{};      ///< what the operator typed into the search field
    std::optional<QDate> from{}; ///< received on this local day of the municipality or later
    std::optional<QDate> to{};   ///< ... or earlier, inclusive
    std::optional<QDate> answeredFrom{}; ///< first answered on this local day or later
    std::optional<QDate> answeredTo{};

    friend bool operator==(const AppealFilter &, const AppealFilter &) = default;
};

struct AppealQuery {
    View view = View::All;
    AppealFilter filter{};
    Sort sort = Sort::Urgency;
    OperatorId me{}; ///< whose «Mine»

    friend bool operator==(const AppealQuery &, const AppealQuery &) = default;
};

/// Sets one condition from its key in the console and in saved views ("channel", "district", "group", "topic", "tag",
/// "importance", "assignee", "department", "step", "type", "outcome", "level", "author", "from", "to", "text",
/// "progress", ...). `assignee` is a number here. False where the key or the value is unknown.
bool addCondition(AppealFilter &filter, const QString &key, const QString &value);

/// The conditions as key/value pairs that addCondition() takes back.
std::vector<std::pair<QString, QString>> conditions(const AppealFilter &filter);

} // namespace otklik
