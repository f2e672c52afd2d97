// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/hub_bench.h"
#include "tests/bench/ratio_table.h"
#include "tests/bench/server_time.h"
#include "tests/sync/hub_desk.h"

#include <QDir>
#include <QFile>

#include <random>
#include <thread>

using namespace Qt::StringLiterals;

namespace otklik::bench {

namespace {

using namespace std::chrono_literals;

constexpr int kDesks = 50;
constexpr auto kTurn = 10s;
constexpr int kFirstMunicipality = 2001;

/// What a crowd of desks came to, each of which sends one operation after another.
struct Load {
    double rate = 0; ///< operations a second
    double median = 0; ///< milliseconds until one was acknowledged
    double worst = 0; ///< of the 95 % that are quickest
    double server = 0; ///< milliseconds of the server's processor for one
};

Load loadOf(std::vector<double> times, double milliseconds, double server)
{
    const auto count = static_cast<double>(times.size());
    return {count * 1000 / milliseconds, median(times), percentile95(times), server / count};
}

std::vector<double> sendUntil(std::chrono::steady_clock::time_point end, HubClient &client, int municipalities,
                              unsigned seed)
{
    std::mt19937 random{seed};
    std::uniform_int_distribution any{kFirstMunicipality, kFirstMunicipality + municipalities - 1};
    std::vector<double> times;
    while (std::chrono::steady_clock::now() < end) {
        times.push_back(timed([&] {
            const auto answer = client.push(any(random), {test::received()}).result();
            if (!answer || answer->verdicts.front().status != PushVerdict::Status::Applied)
                qFatal("bench: %s", answer ? "not applied" : qPrintable(answer.error().details));
        }));
    }
    return times;
}

Load ours(const test::TestHub &hub, const std::vector<test::HubMember> &members, int municipalities)
{
    std::vector<std::unique_ptr<HubClient>> clients;
    for (const test::HubMember &member : members) {
        clients.push_back(std::make_unique<HubClient>(test::addressOf(hub, member),
                                                      test::knownPassword(member.password), test::patientTimers()));
        if (const auto head = clients.back()->head(kFirstMunicipality).result(); !head)
            qFatal("bench: %s", qPrintable(head.error().details));
    }
    std::vector<std::vector<double>> times(clients.size());
    const double before = serverMilliseconds(hub.pid());
    const double took = timed([&] {
        const auto end = std::chrono::steady_clock::now() + kTurn;
        std::vector<std::jthread> desks;
        for (std::size_t i = 0; i < clients.size(); ++i)
            desks.emplace_back(
                [&, i] { times[i] = sendUntil(end, *clients[i], municipalities, static_cast<unsigned>(i)); });
    });
    const double server = serverMilliseconds(hub.pid()) - before;
    std::vector<double> all;
    for (const std::vector<double> &each : times)
        all.insert(all.end(), each.begin(), each.end());
    return loadOf(all, took, server);
}

/// pgbench with the same statement: its log holds the microseconds of each transaction in the third column.
Load bare(const test::TestHub &hub, const test::HubMember &member, int municipalities)
{
    const QString directory = hub.dataDirectory(); // the server's user may write there
    QFile script{directory + u"/push.sql"_s};
    const QString sql = u"\\set m random(%1, %2)\n"
                        "SELECT hub.push(:m, jsonb_build_array(jsonb_build_object('id', id, 'kind', 'appeal.receive', "
                        "'appeal', id, 'body', jsonb_build_object('origin', jsonb_build_object('channel', 'email', "
                        "'received', now(), 'text', 'Яма на дороге'))))) FROM "
                        "(SELECT gen_random_uuid()::text AS id) i;\n"_s.arg(kFirstMunicipality)
                            .arg(kFirstMunicipality + municipalities - 1);
    if (!script.open(QFile::WriteOnly) || script.write(sql.toUtf8()) < 0 || !script.flush())
        qFatal("bench: no script");
    script.setPermissions(script.permissions() | QFile::ReadOther);
    for (const QString &log : QDir{directory}.entryList({u"pgbench_log*"_s}))
        QFile::remove(directory + u'/' + log);

    const double before = serverMilliseconds(hub.pid());
    QString output;
    const bool isDone =
        hub.run(u"pgbench"_s,
                {u"-n"_s, u"-M"_s, u"prepared"_s, u"-c"_s, QString::number(kDesks), u"-j"_s, u"2"_s, u"-T"_s,
                 QString::number(kTurn.count()), u"-l"_s, u"--log-prefix"_s, directory + u"/pgbench_log"_s, u"-f"_s,
                 script.fileName(), hub.connection(member.login, member.password)},
                &output);
    if (!isDone)
        qFatal("bench: %s", qPrintable(output));
    const double server = serverMilliseconds(hub.pid()) - before;
    std::vector<double> times;
    for (const QString &name : QDir{directory}.entryList({u"pgbench_log*"_s})) {
        QFile log{directory + u'/' + name};
        if (!log.open(QFile::ReadOnly))
            qFatal("bench: no log");
        while (!log.atEnd())
            times.push_back(log.readLine().split(' ').value(2).toDouble() / 1000);
    }
    return loadOf(times, std::chrono::duration<double, std::milli>(kTurn).count(), server);
}

void compare(const test::TestHub &hub, const std::vector<test::HubMember> &members, const test::HubMember &crowd,
             int municipalities)
{
    const Load desks = ours(hub, members, municipalities);
    const Load pgbench = bare(hub, crowd, municipalities);
    const QString where =
        municipalities == 1 ? u"50 desks, one municipality"_s : u"50 desks, %1 municipalities"_s.arg(municipalities);
    print(municipalities, qPrintable(where + u": operations"_s), desks.rate, pgbench.rate, "op/s", "");
    print(municipalities, "  until acknowledged, median", desks.median, pgbench.median, "ms", "");
    print(municipalities, "  until acknowledged, 95 %", desks.worst, pgbench.worst, "ms", "");
    print(municipalities, "  the server's processor for one", desks.server, pgbench.server, "ms", "");
}

} // namespace

void benchLoad(const test::TestHub &hub, test::HubTeam &team)
{
    constexpr int kMunicipalities = 530;
    for (int i = 0; i < kMunicipalities; ++i)
        team.addMunicipality(kFirstMunicipality + i);
    std::vector<test::HubMember> members;
    for (int desk = 0; desk <= kDesks; ++desk) {
        members.push_back(team.add(u"operator"_s, kFirstMunicipality));
        for (int i = 1; i < kMunicipalities; ++i)
            team.join(members.back(), u"operator"_s, kFirstMunicipality + i);
    }
    const test::HubMember crowd = members.back();
    members.pop_back();
    team.superuser().ask(u"ALTER ROLE %1 CONNECTION LIMIT -1"_s.arg(crowd.login)); // pgbench has one login for all
    compare(hub, members, crowd, 1);
    compare(hub, members, crowd, kMunicipalities);
}

} // namespace otklik::bench
