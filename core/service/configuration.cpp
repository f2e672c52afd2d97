// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/configuration.h"

#include <algorithm>

namespace otklik {

const Operator *Configuration::findOperator(OperatorId id) const
{
    const auto found = std::ranges::find(operators, id, &Operator::id);
    return found == operators.end() ? nullptr : &*found;
}

const std::vector<Operator> &Configuration::peopleOf(const QString &where) const
{
    static const std::vector<Operator> nobody;
    if (where.isEmpty())
        return operators;
    const auto found = members.constFind(where);
    return found == members.cend() ? nobody : *found;
}

const Operator *Configuration::findOperator(OperatorId id, const QString &where) const
{
    const std::vector<Operator> &people = peopleOf(where);
    const auto found = std::ranges::find(people, id, &Operator::id);
    return found == people.end() ? nullptr : &*found;
}

QString Configuration::operatorName(OperatorId id) const
{
    const Operator *found = findOperator(id);
    return found ? found->name : QString{};
}

} // namespace otklik
