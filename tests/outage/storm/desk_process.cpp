// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/outage/storm/desk_process.h"

#include "tests/outage/pair_team.h"
#include "tests/outage/storm/input_lines.h"
#include "tests/outage/storm/person.h"
#include "tests/outage/storm/wrong_clock.h"

#include <cstdio>

using namespace Qt::StringLiterals;

namespace otklik::test {

namespace {

constexpr auto kAsDesk = "--as-desk"_L1;

} // namespace

QStringList DeskProcess::arguments() const
{
    return {QString{kAsDesk}, directory, password, QString::number(seed), QString::number(ahead)};
}

bool DeskProcess::isAsked(const QStringList &arguments)
{
    return arguments.value(1) == kAsDesk;
}

DeskProcess DeskProcess::fromArguments(const QStringList &arguments)
{
    return {arguments.value(2), arguments.value(3), arguments.value(4).toUInt(), arguments.value(5).toLongLong()};
}

int DeskProcess::run() const
{
    WrongClock clock;
    clock.jump(std::chrono::seconds{ahead});
    const auto desk = Desk::open(directory, Desk::Mode::Existing, clock.clock());
    if (!desk)
        return 1;
    if (!password.isEmpty())
        (*desk)->team().start(knownPassword(password), alertPace());
    Person person{seed};
    InputLines input;
    while (const auto line = input.next()) {
        QByteArray said;
        if (line->startsWith(kJump))
            clock.jump(std::chrono::seconds{line->mid(qstrlen(kJump)).toLongLong()});
        else if (const auto done = person.work(**desk))
            said = done->toByteArray();
        std::puts(said.constData());
        std::fflush(stdout);
    }
    return 0;
}

} // namespace otklik::test
