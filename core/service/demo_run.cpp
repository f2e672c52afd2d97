// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/demo_run.h"
#include "core/demo/demo_generator.h"
#include "core/service/configuration_store.h"
#include "core/service/desk_context.h"
#include "core/service/journal.h"

namespace otklik {

namespace {

constexpr std::size_t kBatch = 2000;
constexpr qsizetype kFavourites = 9;

using Operators = std::vector<OperatorId>;

/// The made-up people join those who are there; whoever sits here becomes the first of them.
QFuture<Result<Operators>> addPeople(DeskContext &desk)
{
    return desk.writer().run<Operators>([&desk](Session &session) -> Result<Operators> {
        WriteTransaction tx{session};
        ConfigurationStore store{session};
        Operators ids;
        for (const Operator &person : demoOperators()) {
            const auto existing = store.settings().operators();
            const auto known = std::ranges::find(existing, person.name, &Operator::name);
            if (known != existing.end()) {
                ids.push_back(known->id);
                continue;
            }
            const auto added = store.settings().addOperator(person.name, person.role);
            if (!added)
                return added.error();
            ids.push_back(*added);
        }
        store.setMe(ids.front());
        if (desk.configuration()->favouriteTags.isEmpty())
            store.setFavouriteTags(demoTags().mid(0, kFavourites));
        if (const auto committed = desk.commit(tx, store); !committed)
            return committed.error();
        desk.setMe(ids.front());
        return ids;
    });
}

std::vector<Operation> past(const DemoAppeal &appeal, const Operators &operators)
{
    std::vector<Operation> operations;
    operations.reserve(appeal.later.size());
    for (const DemoStep &step : appeal.later)
        operations.push_back(
            {{}, {}, operators.at(static_cast<std::size_t>(step.operatorIndex)), step.at, step.change});
    return operations;
}

QFuture<Result<qint64>> write(DeskContext &desk, std::vector<DemoAppeal> batch, const Operators &operators)
{
    return desk.writer().run<qint64>([&desk, batch = std::move(batch), operators](Session &session) -> Result<qint64> {
        const ConfigurationPtr configuration = desk.configuration();
        qint64 added = 0;
        WriteTransaction tx{session};
        Journal journal{session, *configuration};
        for (const DemoAppeal &appeal : batch)
            added += journal.receive(appeal.intake, past(appeal, operators)).isNew ? 1 : 0;
        journal.finish();
        tx.commit();
        return added;
    });
}

} // namespace

Result<qint64> runDemo(DeskContext &desk, const DemoOptions &options, const std::function<bool(double)> &goOn)
{
    const auto people = addPeople(desk).result();
    if (!people)
        return people.error();
    DemoPlan plan{.appeals = options.appeals, .seed = options.seed, .until = options.until, .now = {},
                  .operators = *people};
    if (!options.until.isValid())
        plan.now = desk.now();
    DemoGenerator generator{plan};

    qint64 made = 0;
    qint64 added = 0;
    std::optional<QFuture<Result<qint64>>> waiting;
    const auto settle = [&]() -> Result<> {
        if (!waiting)
            return {};
        const auto written = std::exchange(waiting, std::nullopt)->result();
        if (!written)
            return written.error();
        added += *written;
        return {};
    };
    for (bool isMore = true; isMore;) {
        std::vector<DemoAppeal> batch;
        DemoAppeal next;
        while (batch.size() < kBatch && (isMore = generator.next(next)))
            batch.push_back(std::move(next));
        made += static_cast<qint64>(batch.size());
        if (const auto settled = settle(); !settled) // one batch is made while another is written
            return settled.error();
        if (!batch.empty())
            waiting = write(desk, std::move(batch), *people);
        if (!goOn(static_cast<double>(made) / static_cast<double>(std::max<qint64>(options.appeals, 1))))
            break;
    }
    if (const auto settled = settle(); !settled)
        return settled.error();
    desk.announce({.appeals = {}, .isEverything = true, .isConfiguration = true});
    return added;
}

} // namespace otklik
