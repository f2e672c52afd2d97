// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/channels/open311/open311_channel.h"
#include "tests/channels/open311_server.h"

using namespace otklik;
using namespace otklik::test;
using namespace Qt::StringLiterals;

namespace {

Result<> check(const Open311Server &server, const QString &jurisdiction, std::stop_token stop = {})
{
    Open311Settings settings;
    settings.endpoint = server.endpoint();
    settings.jurisdiction = jurisdiction;
    return Open311Channel{settings, []() -> Result<QString> { return u"secret-key-7"_s; }}.check(std::move(stop));
}

const QString kCity = u"city.example"_s;

} // namespace

class Open311CheckTest : public QObject {
    Q_OBJECT
private slots:
    void onlyReadsTheServices()
    {
        Open311Server server;
        QVERIFY(check(server, kCity));
        const auto calls = server.calls();
        QCOMPARE(calls.size(), 1);
        QCOMPARE(calls[0].method, QByteArray{"GET"});
        QVERIFY2(calls[0].path.contains("/services."_L1), qPrintable(calls[0].path));
    }

    void saysWhy()
    {
        Open311Server server;
        QCOMPARE(check(server, u"elsewhere.example"_s).error().code, ErrorCode::Refused);
        server.go(Mishap::HangsUpAtOnce);
        QCOMPARE(check(server, kCity).error().code, ErrorCode::Unreadable);
    }

    void stops()
    {
        Open311Server server;
        std::stop_source stop;
        stop.request_stop();
        QCOMPARE(check(server, kCity, stop.get_token()).error().code, ErrorCode::Cancelled);
    }
};

QTEST_GUILESS_MAIN(Open311CheckTest)
#include "tst_open311_check.moc"
