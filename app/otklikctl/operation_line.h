// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/service/desk.h"

#include <QJsonObject>

namespace otklik {

/// Makes requests of the lines that `do` reads: names become numbers, local times become UTC.
class OperationLines {
public:
    explicit OperationLines(Desk &desk)
        : m_desk(desk)
    {
    }

    /// Invalid (the subject is the field), Unsupported, NotFound.
    Result<OperationRequest> read(const QByteArray &line) const;

private:
    Result<AppealId> appealOf(const QString &kind, const QJsonObject &object) const;
    Result<QJsonObject> bodyOf(const QJsonObject &object) const;
    Result<OperatorId> operatorOf(QLatin1StringView field, const QJsonValue &value) const;
    Result<QString> timeOf(QLatin1StringView field, const QJsonValue &value) const;

    Desk &m_desk;
};

} // namespace otklik
