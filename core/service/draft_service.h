// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/values.h"

#include <QFuture>

namespace otklik {

class Storage;

/// What stands in the composer; saved as the operator types, never shown to others.
struct Draft {
    QString text;
    bool isFinal = true;
    QString outcome;
    Timestamp saved{};
};

class DraftService {
public:
    explicit DraftService(Storage &storage);

    /// An empty text discards the draft. Durable when the result arrives.
    QFuture<Result<>> save(AppealId appeal, OperatorId by, const Draft &draft);
    QFuture<Result<std::optional<Draft>>> load(AppealId appeal, OperatorId by);

private:
    Storage &m_storage;
};

} // namespace otklik
