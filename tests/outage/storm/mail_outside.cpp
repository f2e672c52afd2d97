// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/outage/storm/mail_outside.h"

#include "tests/outage/storm/wrong_clock.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace otklik::test {

QString MailOutside::start(PairTeam &team)
{
    if (!m_mail.start())
        return m_mail.problem();
    m_system.with([](Open311World &world) { world.listsPosted = systemNow(); });
    for (const auto program : {MortalGateway::Program::Console, MortalGateway::Program::WithClock}) {
        const HubMember member = team.add(u"gateway"_s);
        m_gateways.push_back(
            std::make_unique<MortalGateway>(team.address(member), member, m_mail, m_system.endpoint(), program));
        MortalGateway &gateway = *m_gateways.back();
        QString problem = gateway.join();
        if (problem.isEmpty())
            problem = gateway.begin();
        if (!problem.isEmpty())
            return problem;
    }
    return {};
}

QString MailOutside::send(int citizen)
{
    const QString letter =
        u"From: Anna <citizen@mail.example>\r\nTo: otklik@mail.example\r\nSubject: Yama\r\n"
        "Message-ID: <letter-%1@home.example>\r\nDate: Fri, 06 Mar 2026 16:30:00 +0300\r\n"
        "MIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n"
        "Content-Transfer-Encoding: 8bit\r\n\r\n%2\r\n"_s.arg(QString::number(citizen), letterOf(citizen));
    return m_mail.put(u"otklik"_s, letter.toUtf8()) ? QString{} : u"a letter cannot be laid into the mailbox"_s;
}

/// What has arrived in the citizens' mailbox. A letter that answers nobody's letter counts for nobody.
std::vector<int> MailOutside::answers() const
{
    static const QRegularExpression answered{u"^In-Reply-To: <letter-(\\d+)@"_s, QRegularExpression::MultilineOption};
    std::vector<int> answers(static_cast<std::size_t>(citizens()));
    for (const QByteArray &letter : m_mail.letters(u"citizen"_s)) {
        const auto match = answered.match(QString::fromLatin1(letter));
        const std::size_t citizen = match.captured(1).toULongLong();
        if (match.hasMatch() && citizen < answers.size())
            ++answers[citizen];
    }
    return answers;
}

QStringList MailOutside::requests() const
{
    return m_system.with([](Open311World &world) {
        QStringList words;
        for (const Open311World::Form &request : world.posted)
            words << request[u"description"_s].section(u'\n', 0, 0);
        return words;
    });
}

int MailOutside::deliveries() const
{
    int deliveries = 0;
    for (const auto &each : m_gateways)
        deliveries += each->deliveries();
    return deliveries;
}

int MailOutside::kills() const
{
    int kills = 0;
    for (const auto &each : m_gateways)
        kills += each->kills();
    return kills;
}

QString MailOutside::trouble(QRandomGenerator &random)
{
    MortalGateway &gateway = *m_gateways[random.bounded(2U)];
    switch (random.bounded(9U)) {
    case 0:
        gateway.lines().setFrozen(true);
        return {};
    case 1:
        gateway.lines().setCut(true);
        return {};
    case 2:
        gateway.smtp().setFrozen(true);
        return {};
    case 3:
        gateway.smtp().setResets(0.05);
        gateway.imap().setResets(0.05);
        return {};
    case 4:
        return gateway.jump(jumpOf(random));
    case 5:
        m_system.go(Mishap::HangsUpAfterActing);
        return {};
    case 6:
        m_system.go(Mishap::HangsUpUnheard);
        return {};
    default:
        return gateway.kill();
    }
}

void MailOutside::mendLines()
{
    m_system.go(Mishap::None);
    for (const auto &each : m_gateways)
        each->mendLines();
}

/// Begun anew, a gateway does not wait for what it has met before.
QString MailOutside::calmDown()
{
    mendLines();
    for (const auto &each : m_gateways) {
        if (const QString problem = each->kill(); !problem.isEmpty())
            return problem;
    }
    return {};
}

} // namespace otklik::test
