// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/channels/open311_server.h"
#include "tests/outage/storm/mortal_gateway.h"
#include "tests/outage/storm/outside.h"

namespace otklik::test {

/// Letters by a real Dovecot, answers by a real Postfix, requests by HTTP, and the gateways are processes.
class MailOutside final : public Outside {
public:
    QString start(PairTeam &team) override;
    std::vector<int> answers() const override;
    QStringList requests() const override;
    bool isQuiet() const override { return m_mail.isQueueEmpty(); }
    int deliveries() const override;
    int kills() const override;
    QString trouble(QRandomGenerator &random) override;
    void mendLines() override;
    QString calmDown() override;

private:
    QString send(int citizen) override;

    TestMailWorld m_mail;
    mutable Open311Server m_system; // looked at from outside, too
    std::vector<std::unique_ptr<MortalGateway>> m_gateways;
};

} // namespace otklik::test
