// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/ladder.h"

#include "core/domain/values.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace otklik {

const Rung *Ladder::find(int level) const
{
    const auto found = std::ranges::find(rungs, level, &Rung::level);
    return found == rungs.end() ? nullptr : &*found;
}

const Rung *Ladder::above(int level) const
{
    const auto next = std::ranges::find_if(rungs, [level](const Rung &rung) { return rung.level > level; });
    return next == rungs.end() ? nullptr : &*next;
}

Ladder readLadder(ConfigFields &fields, QLatin1StringView key)
{
    Ladder ladder;
    for (ConfigFields &entry : fields.objects(key)) {
        Rung rung;
        rung.level = entry.integer("level"_L1, 0, kMaxLevel);
        rung.name = entry.text("name"_L1);
        rung.addressees = entry.texts("addressees"_L1);
        rung.isRegion = entry.flagOr("region"_L1, false);
        entry.noMore();
        if (!ladder.rungs.empty() && ladder.rungs.back().level >= rung.level)
            entry.wrong("level"_L1, u"levels have to ascend"_s);
        ladder.rungs.push_back(std::move(rung));
    }
    if (ladder.rungs.size() < 2 || ladder.rungs.front().level != 0)
        fields.wrong(key, u"level 0 and at least one above it are needed"_s);
    return ladder;
}

QJsonArray toJson(const Ladder &ladder)
{
    QJsonArray json;
    for (const Rung &rung : ladder.rungs) {
        QJsonObject entry{{u"level"_s, rung.level}, {u"name"_s, rung.name}};
        if (!rung.addressees.isEmpty())
            entry.insert("addressees"_L1, QJsonArray::fromStringList(rung.addressees));
        if (rung.isRegion)
            entry.insert("region"_L1, true);
        json.append(entry);
    }
    return json;
}

} // namespace otklik
