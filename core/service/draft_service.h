// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/draft.h"

#include <QFuture>

namespace otklik {

class DeskContext;

/// Drafts as the operator types them: durable when the result of save() arrives.
class DraftService {
public:
    explicit DraftService(DeskContext &desk);

    /// An empty text discards the draft.
    QFuture<Result<>> save(AppealId appeal, OperatorId by, const Draft &draft);
    QFuture<Result<std::optional<Draft>>> load(AppealId appeal, OperatorId by);

private:
    DeskContext &m_desk;
};

} // namespace otklik
