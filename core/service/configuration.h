// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/classifier.h"
#include "core/domain/deadline_engine.h"
#include "core/domain/filter.h"
#include "core/domain/municipality.h"
#include "core/domain/reply_template.h"
#include "core/service/team_place.h"

#include <memory>

namespace otklik {

/// A view that somebody saved under a name.
struct SavedView {
    QString name;
    AppealQuery query;

    friend bool operator==(const SavedView &, const SavedView &) = default;
};

/// What the municipality has set once and every screen needs. A snapshot: small, immutable, shared between threads.
struct Configuration {
    Municipality municipality;
    std::vector<Operator> operators; ///< those who left too (active == false), for the history
    std::vector<ReplyTemplate> templates;
    Classifier classifier;
    std::vector<SavedView> savedViews;
    QStringList favouriteTags; ///< keys 1..9
    QHash<QString, std::vector<Operator>> members; ///< of the municipalities that this desk follows, by name
    std::optional<TeamPlace> team; ///< a hub orders what the desks of the team do
    std::shared_ptr<const DeadlineEngine> deadlines; ///< made of the municipality's settings and the calendars

    const Operator *findOperator(OperatorId id) const;
    QString operatorName(OperatorId id) const; ///< empty where unknown
    /// Everybody who works with the appeals of a municipality (Origin::municipality), with their role there.
    const std::vector<Operator> &peopleOf(const QString &where) const;
    const Operator *findOperator(OperatorId id, const QString &where) const;
};

using ConfigurationPtr = std::shared_ptr<const Configuration>;

} // namespace otklik
