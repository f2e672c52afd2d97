// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/service/desk.h"

#include <QRandomGenerator>

namespace otklik::test {

/// Somebody at a desk, who does now this and now that to whatever appeal comes to hand.
class Person {
public:
    explicit Person(quint32 seed)
        : m_random(seed)
    {
    }

    /// The operation that the screen has confirmed, or why it did not; NotFound where there is nothing to work on.
    Result<OperationId> work(Desk &desk);
    /// A final answer to an appeal.
    static Result<OperationId> answer(Desk &desk, AppealId appeal);
    /// Says of an answer in doubt whether it did arrive.
    static Result<OperationId> settle(Desk &desk, AppealId appeal, const OperationId &reply, bool isDelivered);

private:
    Change changeOf(const Appeal &appeal);

    QRandomGenerator m_random;
};

} // namespace otklik::test
