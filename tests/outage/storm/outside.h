// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/intake.h"
#include "tests/outage/pair_team.h"

#include <QRandomGenerator>

namespace otklik::test {

/// Citizens, who each write one letter, another system, where appeals are handed on to, and the two gateways that stand
/// between them and the team. What gives a
/// QString: empty, or what went wrong.
class Outside {
public:
    Outside() = default;
    virtual ~Outside() = default;
    Q_DISABLE_COPY_MOVE(Outside)

    virtual QString start(PairTeam &team) = 0;
    QString write() { return send(m_citizens++); }
    int citizens() const { return m_citizens; }

    /// How many answers each citizen has.
    virtual std::vector<int> answers() const = 0;
    /// The words of each request in the other system.
    virtual QStringList requests() const = 0;
    /// Nothing that a gateway has handed over is still on its way to a citizen.
    virtual bool isQuiet() const { return true; }
    virtual int deliveries() const = 0; ///< tried
    virtual int kills() const { return 0; } ///< of gateways

    /// Something happens to a gateway.
    virtual QString trouble(QRandomGenerator &random) = 0;
    virtual void mendLines() = 0;
    /// The lines are good, and nothing goes astray any more.
    virtual QString calmDown() = 0;

    /// Who has written an appeal.
    static int citizenOf(const Origin &origin) { return origin.text.trimmed().section(u' ', -1).toInt(); }

protected:
    virtual QString send(int citizen) = 0;
    static QString letterOf(int citizen) { return QStringLiteral("Яма номер %1").arg(citizen); }

private:
    int m_citizens = 0;
};

} // namespace otklik::test
