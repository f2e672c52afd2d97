// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/configuration.h"

#include <algorithm>

namespace otklik {

const Operator *Configuration::findOperator(OperatorId id) const
{
    const auto found = std::ranges::find(operators, id, &Operator::id);
    return found == operators.end() ? nullptr : &*found;
}

QString Configuration::operatorName(OperatorId id) const
{
    const Operator *found = findOperator(id);
    return found ? found->name : QString{};
}

} // namespace otklik
