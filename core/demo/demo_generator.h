// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/operation.h"

#include <QDate>
#include <QStringList>

#include <memory>
#include <optional>
#include <vector>

namespace otklik {

struct DemoPlan {
    qint64 appeals = 5000;
    quint64 seed = 1;
    QDate until; ///< the last day of the story, which stops in its morning
    std::optional<Timestamp> now; ///< stops at this moment instead
    std::vector<OperatorId> operators; ///< rows of demoOperators() in the store, in its order; empty: their own ids
};

/// A change after the appeal was received. A ReplySent carries no `due`: the writer, who folds, has it at hand.
struct DemoStep {
    Timestamp at{};
    int operatorIndex = 0; ///< of demoOperators()
    Change change;
};

struct DemoAppeal {
    Intake intake;
    std::vector<DemoStep> later; ///< oldest first, none after the end of the story
};

/// The made-up people of the demo municipality, ids 1 .. k.
std::vector<Operator> demoOperators();
QStringList demoDepartments();
QStringList demoTags();
/// The cities and districts of the Kaluga region.
QStringList demoDistricts();

/// Made-up appeals of a region, in the order of receipt: seasons, weeks, storms, mass problems, repeats, and what
/// colleagues did about each until the story stops. The same plan gives the same appeals on every machine; the same
/// source keys too, so that a second run adds nothing. The story is about one day long for each 14 appeals, from four
/// months to three years. Not thread-safe; any thread.
class DemoGenerator {
public:
    /// Either `until` is valid or `now` is given; not before 2015.
    explicit DemoGenerator(const DemoPlan &plan);
    ~DemoGenerator();
    DemoGenerator(const DemoGenerator &) = delete;
    DemoGenerator &operator=(const DemoGenerator &) = delete;

    /// Fills `out`, whose memory is used again; false after the last appeal.
    bool next(DemoAppeal &out);
    /// When the story stops.
    Timestamp now() const;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace otklik
