// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/service/team_service.h"
#include "ui/words/operation_words.h"

#include <QCoreApplication>

namespace otklik {

/// What is on its way to the hub, as its operator needs it. `OutboxItem::operation` may hold citizens' words: plain
/// text.
class OutboxWords {
    Q_DECLARE_TR_FUNCTIONS(otklik::OutboxWords)
public:
    OutboxWords(OperationWords operations, OperationWords::Names names, TimeWords time);

    QString what(const OutboxItem &item) const; ///< begins with a capital
    static QString state(const OutboxEntry &entry); ///< "waits for the hub", "refused: somebody else has answered"
    /// Of a refused one: what speaks against it, who did that and when.
    QString whatChanged(const OutboxItem &item, Timestamp now) const;
    /// The hub's words for no, see core/sync/hub/005_push.sql; never empty.
    static QString refusal(const QString &code);
    static QString refusalShort(const QString &code);
    static QString next(const QString &code); ///< may be empty

private:
    QString who(OperatorId id) const;

    OperationWords m_operations;
    OperationWords::Names m_names;
    TimeWords m_time;
};

} // namespace otklik
