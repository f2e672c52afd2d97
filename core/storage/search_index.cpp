// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/search_index.h"

namespace otklik {

namespace {

// An appeal's entries stand side by side, so that each appeal is found once without a join or a sort.
constexpr int kPlaceBits = 16;
constexpr int kMaxPlace = (1 << kPlaceBits) - 1;

constexpr std::string_view kAdd =
    "INSERT INTO search (rowid, body, author, address, number) VALUES (?1, ?2, ?3, ?4, ?5)";
constexpr std::string_view kRemove =
    "INSERT INTO search (search, rowid, body, author, address, number) VALUES ('delete', ?1, ?2, ?3, ?4, ?5)";
constexpr std::string_view kFind = "SELECT rowid FROM search WHERE search MATCH ?1 AND rowid < ?2 ORDER BY rowid DESC";

SearchIndex::Entry words(const QString &text)
{
    return {text, {}, {}, {}};
}

struct EntryOf {
    std::optional<SearchIndex::Entry> operator()(const Received &c) const
    {
        const Intake &in = c.intake;
        const QString place = in.settlement.isEmpty() ? in.address : in.settlement + u' ' + in.address;
        const bool hasOwnTitle = !in.origin.title.isEmpty() && !in.origin.text.startsWith(in.origin.title);
        return SearchIndex::Entry{hasOwnTitle ? in.origin.title + u'\n' + in.origin.text : in.origin.text,
                                  in.origin.author, place, in.origin.number};
    }
    std::optional<SearchIndex::Entry> operator()(const AnswerRecorded &c) const { return words(c.answer.text); }
    std::optional<SearchIndex::Entry> operator()(const NoteAdded &c) const { return words(c.text); }
    std::optional<SearchIndex::Entry> operator()(const ReplySubmitted &c) const { return words(c.text); }
    std::optional<SearchIndex::Entry> operator()(const ReplySent &c) const { return words(c.text); }
    std::optional<SearchIndex::Entry> operator()(const MessageReceived &c) const { return words(c.text); }
    std::optional<SearchIndex::Entry> operator()(const PlaceSet &c) const
    {
        return SearchIndex::Entry{{}, {}, c.settlement.value_or(QString{}) + u' ' + c.address.value_or(QString{}), {}};
    }
    template<typename Other>
    std::optional<SearchIndex::Entry> operator()(const Other &) const
    {
        return std::nullopt;
    }
};

void bindEntry(Statement &st, AppealId appeal, int place, const SearchIndex::Entry &entry)
{
    st.bind(1, (appeal.value << kPlaceBits) | std::min(place, kMaxPlace));
    st.bind(2, entry.body).bind(3, entry.author).bind(4, entry.address).bind(5, entry.number);
}

} // namespace

std::optional<SearchIndex::Entry> SearchIndex::entryOf(const Operation &operation)
{
    return std::visit(EntryOf{}, operation.change);
}

void SearchIndex::add(AppealId appeal, int place, const Entry &entry)
{
    Statement st{m_session.db, kAdd};
    bindEntry(st, appeal, place, entry);
    st.run();
}

void SearchIndex::remove(AppealId appeal, int place, const Entry &entry)
{
    Statement st{m_session.db, kRemove};
    bindEntry(st, appeal, place, entry);
    st.run();
}

std::vector<AppealId> SearchIndex::find(const QString &match, int limit, AppealId after)
{
    std::vector<AppealId> ids;
    Statement st{m_session.db, kFind};
    st.bind(1, match);
    st.bind(2, after ? after.value << kPlaceBits : std::numeric_limits<qint64>::max());
    while (st.step()) {
        const AppealId id{st.int64(0) >> kPlaceBits};
        if (!ids.empty() && ids.back() == id)
            continue;
        if (limit > 0 && static_cast<int>(ids.size()) == limit)
            break;
        ids.push_back(id);
    }
    return ids;
}

void SearchIndex::check()
{
    m_session.db.exec("INSERT INTO search (search) VALUES ('integrity-check')");
}

} // namespace otklik
