// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/feed_store.h"

namespace otklik {

namespace {

constexpr std::string_view kPosition = "SELECT cursor, chain, snapshot_from, taken FROM feed WHERE municipality = ?1";
constexpr std::string_view kSetPosition =
    "INSERT OR REPLACE INTO feed (municipality, cursor, chain, snapshot_from, taken) VALUES (?1, ?2, ?3, ?4, ?5)";

} // namespace

std::optional<FeedPosition> FeedStore::position(int municipality)
{
    Statement st{m_session.db, kPosition};
    st.bind(1, municipality);
    if (!st.step())
        return std::nullopt;
    return FeedPosition{st.int64(0), st.blob(1), st.optionalInt64(2), fromSeconds(st.int64(3))};
}

void FeedStore::setPosition(int municipality, const FeedPosition &position)
{
    Statement{m_session.db, kSetPosition}
        .bind(1, municipality)
        .bind(2, position.cursor)
        .bind(3, position.chain.isNull() ? QByteArray{""} : position.chain)
        .bind(4, position.snapshotFrom)
        .bind(5, toSeconds(position.taken))
        .run();
}

} // namespace otklik
