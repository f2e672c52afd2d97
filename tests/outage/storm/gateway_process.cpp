// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/outage/storm/gateway_process.h"

#include "app/channels/gateway_accounts.h"
#include "tests/outage/pair_team.h"
#include "tests/outage/storm/input_lines.h"
#include "tests/outage/storm/wrong_clock.h"
#include "tests/support/outside_channels.h"

#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace otklik::test {

namespace {

constexpr auto kAsGateway = "--as-gateway"_L1;

} // namespace

QStringList GatewayProcess::arguments() const
{
    return {QString{kAsGateway}, directory, accounts, QString::number(ahead)};
}

bool GatewayProcess::isAsked(const QStringList &arguments)
{
    return arguments.value(1) == kAsGateway;
}

GatewayProcess GatewayProcess::fromArguments(const QStringList &arguments)
{
    return {arguments.value(2), arguments.value(3), arguments.value(4).toLongLong()};
}

int GatewayProcess::run() const
{
    const Secrets secrets = systemSecrets();
    const auto password = QtConcurrent::run([&] { return secrets(u"hub"_s); }).result();
    auto channels = readGatewayAccounts(accounts, secrets);
    WrongClock clock;
    clock.jump(std::chrono::seconds{ahead});
    const auto desk = Desk::open(directory, Desk::Mode::Existing, clock.clock());
    if (!password || !channels || !desk)
        return 1;
    (*desk)->team().start(knownPassword(*password), alertPace());
    if (!(*desk)->gateway().start(std::move(*channels), knownPassword(*password), quickGateway()))
        return 2;
    InputLines input;
    while (const auto line = input.next())
        clock.jump(std::chrono::seconds{line->toLongLong()});
    return 0;
}

} // namespace otklik::test
