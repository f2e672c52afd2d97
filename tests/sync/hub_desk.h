// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/hub_client.h"
#include "tests/support/hub_team.h"

#include <QEventLoop>
#include <QFutureWatcher>
#include <QTimer>

namespace otklik::test {

/// Runs the event loop until the answer is there; an Internal if it never comes.
template<typename Value>
Result<Value> wait(const QFuture<Result<Value>> &future, std::chrono::milliseconds limit = std::chrono::minutes{1})
{
    QEventLoop loop;
    QFutureWatcher<Result<Value>> watcher;
    QObject::connect(&watcher, &QFutureWatcherBase::finished, &loop, &QEventLoop::quit);
    QTimer::singleShot(limit, &loop, &QEventLoop::quit);
    watcher.setFuture(future);
    loop.exec();
    if (!future.isFinished() || future.resultCount() == 0)
        return fail(ErrorCode::Internal, {}, QStringLiteral("no answer at all"));
    return future.result();
}

inline HubClient::Password knownPassword(const QString &password)
{
    return [password] {
        QPromise<Result<QString>> promise;
        promise.start();
        promise.addResult(Result<QString>{password});
        promise.finish();
        return promise.future();
    };
}

inline HubAddress addressOf(const TestHub &hub, const HubMember &member, int port = 0)
{
    HubAddress address;
    address.hosts = {{QStringLiteral("localhost"), static_cast<quint16>(port ? port : hub.port())}};
    address.database = QStringLiteral("hub");
    address.user = member.login;
    address.caFile = hub.certificates().caFile;
    return address;
}

inline HubTimers quickTimers()
{
    using namespace std::chrono_literals;
    return {.connecting = 1000ms, .silence = 1500ms, .answer = 20s, .idle = 60s};
}

/// For what does come, however busy the machine is.
inline HubTimers patientTimers()
{
    using namespace std::chrono_literals;
    return {.connecting = 20s, .silence = 30s, .answer = 60s, .idle = 60s};
}

inline OutgoingOperation received(const QString &text = QStringLiteral("Яма на дороге"))
{
    OutgoingOperation operation;
    operation.id = newOperationId();
    operation.kind = QStringLiteral("appeal.receive");
    operation.appeal = operation.id;
    const QJsonObject origin{{QStringLiteral("channel"), QStringLiteral("email")},
                             {QStringLiteral("received"), QStringLiteral("2026-03-06T13:30:00Z")},
                             {QStringLiteral("text"), text}};
    operation.body = {{QStringLiteral("origin"), origin}};
    return operation;
}

inline OutgoingOperation tagged(const AppealUid &appeal, const QString &tag)
{
    OutgoingOperation operation;
    operation.id = newOperationId();
    operation.kind = QStringLiteral("tag.add");
    operation.appeal = appeal;
    operation.body = {{QStringLiteral("tag"), tag}};
    return operation;
}

template<typename Value>
QString wordsOf(const Result<Value> &result)
{
    return result ? QStringLiteral("it succeeded")
                  : result.error().subject + QStringLiteral(": ") + result.error().details;
}

} // namespace otklik::test

/// The request succeeded; or says what it met.
#define HUB_OK(request)                                                                                                \
    do {                                                                                                               \
        const auto &answered = request;                                                                                \
        QVERIFY2(answered, qPrintable(otklik::test::wordsOf(answered)));                                               \
    } while (false)
/// The request failed, with this HubTrouble.
#define HUB_TROUBLE(request, trouble)                                                                                  \
    do {                                                                                                               \
        const auto &answered = request;                                                                                \
        QVERIFY2(!answered && is(answered.error(), trouble), qPrintable(otklik::test::wordsOf(answered)));             \
    } while (false)
