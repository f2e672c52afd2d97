// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/operation_id.h"

#include <QByteArray>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QStringList>

#include <vector>

namespace otklik::test {

/// Lines for `otklikctl do`, of every kind, each with an id of its own: some will be refused, as in life. The same seed
/// and appeals make the same lines.
class OperationScript {
public:
    struct Line {
        OperationId id;
        QString appeal; ///< its uid
        QString kind;
        QString mark; ///< in the words of this operation alone; empty where it has none
        QByteArray json;
    };

    /// `operators`: two names at least.
    OperationScript(quint32 seed, QStringList appeals, QStringList operators);

    Line next();

private:
    QJsonObject fields(int kind);
    QString mark(const QString &word);

    QRandomGenerator m_dice;
    QStringList m_appeals;
    QStringList m_operators;
    QString m_mark;
    OperationId m_undoable;
    QString m_undoableAppeal;
    int m_count = 0;
    std::vector<std::pair<int, QString>> m_story; ///< kinds to come on one appeal: a reply's way, an escalation's
};

} // namespace otklik::test
