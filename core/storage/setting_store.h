// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/values.h"
#include "core/storage/session.h"

#include <QUuid>

#include <vector>

namespace otklik {

/// What the municipality has set: values by key, and the operators. Throws SqlError.
class SettingStore {
public:
    explicit SettingStore(Session &session)
        : m_session(session)
    {
    }

    std::optional<QString> value(const QString &key);
    void setValue(const QString &key, const QString &value);
    void remove(const QString &key);

    std::vector<Operator> operators();
    /// Invalid where another operator has the name.
    Result<OperatorId> addOperator(const QString &name, Role role);
    Result<> changeOperator(const Operator &changed);

    QUuid operatorUid(OperatorId id); ///< the hub's name; null: the hub does not know them
    OperatorId operatorOf(const QUuid &uid); ///< OperatorId{}: nobody here
    /// Somebody of the team as the hub names them. Who had the name here and was unknown to the hub becomes them.
    OperatorId takeOperator(const QUuid &uid, Operator teamMate);

    /// The people of a municipality that this desk follows. Who works here too keeps the own role here.
    std::vector<Operator> members(const QString &municipality);
    void takeMember(const QString &municipality, const QUuid &uid, const Operator &member);

private:
    OperatorId addStranger(const QUuid &uid, const QString &name);
    QString freeName(const QString &name, OperatorId except);
    bool isNameTaken(const QString &name, OperatorId except);

    Session &m_session;
};

} // namespace otklik
