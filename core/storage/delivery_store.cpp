// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/delivery_store.h"

#include <algorithm>
#include <utility>

namespace otklik {

namespace {

// Of the own municipality: what is followed is another gateway's to deliver.
#define FROM_OPEN " FROM appeal INDEXED BY appeal_to_deliver WHERE delivery_state = ?1 AND municipality = 0 "

constexpr std::string_view kInState = "SELECT id, account, delivery_since" FROM_OPEN
                                      "AND account = ?2 AND delivery_since <= ?3 ORDER BY delivery_since LIMIT ?4";
constexpr std::string_view kInStateAnywhere =
    "SELECT id, account, delivery_since" FROM_OPEN "AND delivery_since <= ?2 ORDER BY delivery_since LIMIT ?3";
constexpr std::string_view kCount = "SELECT count(*)" FROM_OPEN "AND account = ?2";

#define FROM_OPEN_FORWARDINGS " FROM appeal INDEXED BY appeal_to_forward WHERE forward_state = ?1 AND municipality = 0 "

constexpr std::string_view kForwardInState = "SELECT id, forward_account, forward_since" FROM_OPEN_FORWARDINGS
                                             "AND forward_account = ?2 AND forward_since <= ?3 "
                                             "ORDER BY forward_since LIMIT ?4";
constexpr std::string_view kForwardInStateAnywhere = "SELECT id, forward_account, forward_since" FROM_OPEN_FORWARDINGS
                                                     "AND forward_since <= ?2 ORDER BY forward_since LIMIT ?3";
constexpr std::string_view kForwardCount = "SELECT count(*)" FROM_OPEN_FORWARDINGS "AND forward_account = ?2";
constexpr std::string_view kHanded = "SELECT is_delivered FROM handed WHERE reply = ?1";
constexpr std::string_view kSetHanded = "INSERT OR REPLACE INTO handed (reply, is_delivered) VALUES (?1, ?2)";
constexpr std::string_view kForgetHanded = "DELETE FROM handed WHERE reply = ?1";
constexpr std::string_view kNames = "SELECT name FROM account ORDER BY name";
constexpr std::string_view kAccount = "SELECT cursor, received FROM account WHERE name = ?1";
constexpr std::string_view kSetCursor =
    "INSERT OR REPLACE INTO account (name, cursor, received) VALUES (?1, ?2, ?3)";
constexpr std::string_view kFind = "SELECT appeal FROM external_name WHERE account = ?1 AND name = ?2";
constexpr std::string_view kSetName =
    "INSERT OR IGNORE INTO external_name (account, name, appeal) VALUES (?1, ?2, ?3)";

} // namespace

std::vector<OpenDelivery> DeliveryStore::inState(DeliveryState state, const QString &account, Timestamp until,
                                                 int limit)
{
    std::vector<OpenDelivery> found;
    const auto read = [&](std::string_view ofOne, std::string_view ofAll, bool isForwarding) {
        Statement st{m_session.db, account.isEmpty() ? ofAll : ofOne};
        int next = 1;
        st.bind(next++, static_cast<qint64>(state));
        if (!account.isEmpty())
            st.bind(next++, account);
        st.bind(next++, toSeconds(until));
        st.bind(next, limit);
        while (st.step())
            found.push_back({AppealId{st.int64(0)}, isForwarding, st.text(1), state, fromSeconds(st.int64(2))});
    };
    read(kInState, kInStateAnywhere, false);
    read(kForwardInState, kForwardInStateAnywhere, true);
    std::ranges::stable_sort(found, {}, &OpenDelivery::since);
    if (std::cmp_greater(found.size(), limit))
        found.erase(found.begin() + limit, found.end());
    return found;
}

DeliveryCounts DeliveryStore::counts(const QString &account)
{
    const auto count = [&](DeliveryState state) {
        qint64 sum = 0;
        for (const std::string_view sql : {kCount, kForwardCount}) {
            Statement st{m_session.db, sql};
            st.bind(1, static_cast<qint64>(state)).bind(2, account);
            sum += st.step() ? st.int64(0) : 0;
        }
        return sum;
    };
    return {count(DeliveryState::Waiting), count(DeliveryState::Sending), count(DeliveryState::InDoubt),
            count(DeliveryState::Refused)};
}

DeliveryStore::Handed DeliveryStore::handed(const OperationId &reply)
{
    Statement st{m_session.db, kHanded};
    st.bind(1, reply.toRfc4122());
    if (!st.step())
        return Handed::Never;
    return st.int64(0) != 0 ? Handed::Delivered : Handed::Unknown;
}

void DeliveryStore::setHanded(const OperationId &reply, Handed handed)
{
    if (handed == Handed::Never)
        return Statement{m_session.db, kForgetHanded}.bind(1, reply.toRfc4122()).run();
    Statement{m_session.db, kSetHanded}.bind(1, reply.toRfc4122()).bind(2, handed == Handed::Delivered).run();
}

QStringList AccountStore::names()
{
    Statement st{m_session.db, kNames};
    QStringList names;
    while (st.step())
        names.append(st.text(0));
    return names;
}

QString AccountStore::cursor(const QString &account)
{
    Statement st{m_session.db, kAccount};
    st.bind(1, account);
    return st.step() ? st.text(0) : QString{};
}

std::optional<Timestamp> AccountStore::received(const QString &account)
{
    Statement st{m_session.db, kAccount};
    st.bind(1, account);
    if (!st.step() || st.isNull(1))
        return std::nullopt;
    return fromSeconds(st.int64(1));
}

void AccountStore::setCursor(const QString &account, const QString &cursor, Timestamp received)
{
    Statement{m_session.db, kSetCursor}.bind(1, account).bind(2, cursor).bind(3, toSeconds(received)).run();
}

AppealId AccountStore::find(const QString &account, const QString &name)
{
    Statement st{m_session.db, kFind};
    st.bind(1, account).bind(2, name);
    return st.step() ? AppealId{st.int64(0)} : AppealId{};
}

void AccountStore::setName(const QString &account, const QString &name, AppealId appeal)
{
    Statement{m_session.db, kSetName}.bind(1, account).bind(2, name).bind(3, appeal.value).run();
}

} // namespace otklik
