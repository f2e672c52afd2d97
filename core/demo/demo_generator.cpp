// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/demo_generator.h"
#include "core/demo/intake_maker.h"
#include "core/demo/staff.h"
#include "core/demo/storyteller.h"

#include <algorithm>

namespace otklik {

namespace demo {

namespace {

constexpr int kAppealsPerDay = 14;
constexpr int kMorningEnds = 10 * 3600 + 1800;

Timestamp endOf(const DemoPlan &plan)
{
    Q_ASSERT(plan.now || plan.until.isValid());
    return plan.now ? *plan.now : utcOf(plan.until, kMorningEnds);
}

QDate beginningOf(const DemoPlan &plan)
{
    const qint64 days = std::clamp<qint64>(plan.appeals / kAppealsPerDay, 120, 3 * 365);
    return localMoment(endOf(plan)).date.addDays(-days);
}

std::vector<OperatorId> idsOf(const DemoPlan &plan)
{
    std::vector<OperatorId> ids = plan.operators;
    if (ids.empty()) {
        for (const Operator &one : demoOperators())
            ids.push_back(one.id);
    }
    Q_ASSERT(ids.size() > kAdministrator);
    return ids;
}

} // namespace

} // namespace demo

class DemoGenerator::Private {
public:
    explicit Private(const DemoPlan &plan)
        : appeals(std::max<qint64>(plan.appeals, 0))
        , now(demo::endOf(plan))
        , dice(demo::scatter(plan.seed))
        , rhythm(plan.seed, demo::beginningOf(plan), now, topics, places)
        , intakes(dice, topics, places, {plan.seed, appeals, now})
        , storyteller(dice, demo::beginningOf(plan), now, demo::idsOf(plan))
    {
    }

    bool enterNextHour();

    const qint64 appeals;
    const Timestamp now;
    demo::Dice dice;
    const demo::TopicBook topics;
    const demo::Places places;
    demo::Rhythm rhythm;
    demo::IntakeMaker intakes;
    demo::Storyteller storyteller;

    int hour = -1;
    std::vector<int> seconds; ///< of this hour when appeals come in, latest first
};

// Each hour gets its share of all appeals, so that they come in order and their number is exact.
bool DemoGenerator::Private::enterNextHour()
{
    while (seconds.empty()) {
        if (++hour >= rhythm.hours())
            return false;
        const auto before = [&](int h) {
            return rhythm.total() > 0 ? static_cast<quint64>(appeals) * rhythm.weightBefore(h) / rhythm.total() : 0;
        };
        const auto count = static_cast<std::size_t>(before(hour + 1) - before(hour));
        for (std::size_t i = 0; i < count; ++i)
            seconds.push_back(dice.below(rhythm.hourSeconds(hour)));
        std::ranges::sort(seconds, std::greater{});
    }
    return true;
}

DemoGenerator::DemoGenerator(const DemoPlan &plan)
    : d(std::make_unique<Private>(plan))
{
}

DemoGenerator::~DemoGenerator() = default;

Timestamp DemoGenerator::now() const
{
    return d->now;
}

bool DemoGenerator::next(DemoAppeal &out)
{
    if (!d->enterNextHour())
        return false;
    const Timestamp received = d->rhythm.hourStart(d->hour) + std::chrono::seconds{d->seconds.back()};
    d->seconds.pop_back();
    const int load = d->rhythm.load(d->hour);
    const demo::Case about = d->intakes.make(received, d->rhythm.pickEvent(d->dice, d->hour), load, out.intake);
    d->storyteller.tell(about, out.later);
    return true;
}

} // namespace otklik
