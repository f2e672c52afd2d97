// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/values.h"
#include "core/storage/session.h"

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

private:
    bool isNameTaken(const QString &name, OperatorId except);

    Session &m_session;
};

} // namespace otklik
