// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/appeal_store.h"
#include "core/storage/appeal_columns.h"

#include <QSet>

#include <string>

namespace otklik {

namespace {

#define STATE_COLUMNS                                                                                                  \
    "step, source_step, type, outcome, importance, district, settlement, topic_group, topic, department, assignee, "   \
    "tags, is_repeat, level, replies, notes, is_approved, is_final, urgency, due, first_answered, final_due, closed, " \
    "escalation_due, postponed_until, promised_until, source_due, latitude, longitude, address, addressee, "           \
    "postpone_reason, promise, draft, submitted, account, deliveries, delivery_state, delivery_since, "                \
    "forwardings, forward_account, forward_state, forward_since, twin, is_copy, track, next_due, practice, problem"
#define ORIGIN_COLUMNS                                                                                                 \
    "id, uid, number, channel, received, published, author, author_key, title, url, attachments, text, municipality"

constexpr std::string_view kInsert = "INSERT INTO appeal (" STATE_COLUMNS ", " ORIGIN_COLUMNS ", source_key) VALUES ("
                                     "?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, "
                                     "?18, ?19, ?20, ?21, ?22, ?23, ?24, ?25, ?26, ?27, ?28, ?29, ?30, ?31, ?32, ?33, "
                                     "?34, ?35, ?36, ?37, ?38, ?39, ?40, ?41, ?42, ?43, ?44, ?45, ?46, ?47, ?48, ?49, "
                                     "?50, ?51, ?52, ?53, ?54, ?55, ?56, ?57, ?58, ?59, ?60, ?61, ?62, ?63)";
constexpr std::string_view kUpdate =
    "UPDATE appeal SET (" STATE_COLUMNS ") = (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, "
    "?17, ?18, ?19, ?20, ?21, ?22, ?23, ?24, ?25, ?26, ?27, ?28, ?29, ?30, ?31, ?32, ?33, ?34, ?35, "
    "?36, ?37, ?38, ?39, ?40, ?41, ?42, ?43, ?44, ?45, ?46, ?47, ?48, ?49) WHERE id = ?50";
constexpr std::string_view kSetOrigin =
    "UPDATE appeal SET (" ORIGIN_COLUMNS ") = (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13) "
    "WHERE id = ?1";
constexpr std::string_view kLoad = "SELECT " STATE_COLUMNS ", " ORIGIN_COLUMNS " FROM appeal WHERE id = ?1";
constexpr std::string_view kAll = "SELECT " STATE_COLUMNS ", " ORIGIN_COLUMNS " FROM appeal ORDER BY id";
constexpr std::string_view kRow = R"sql(
    SELECT id, uid, number, channel, author, author_key,
           CASE WHEN title <> '' THEN substr(title, 1, 300) ELSE substr(text, 1, 300) END,
           district, settlement, address, topic_group, topic, tags, department, assignee, step, source_step, type,
           outcome, importance, level, replies, notes, is_repeat, draft IS NOT NULL, is_approved, received, due,
           final_due, first_answered, closed, postponed_until, promised_until, escalation_due, municipality, track,
           next_due, problem
    FROM appeal WHERE id = ?1)sql";
constexpr std::string_view kNextId = "SELECT coalesce(max(id), 0) + 1 FROM appeal";
constexpr std::string_view kAddTag = "INSERT OR IGNORE INTO appeal_tag (tag, appeal) VALUES (?1, ?2)";
constexpr std::string_view kRemoveTag = "DELETE FROM appeal_tag WHERE tag = ?1 AND appeal = ?2";
constexpr std::string_view kBySource = "SELECT id FROM appeal WHERE source_key = ?1 AND municipality = ?2";
constexpr std::string_view kSourceKey = "SELECT source_key FROM appeal WHERE id = ?1";
constexpr std::string_view kByUid = "SELECT appeal FROM operation WHERE id = ?1 AND kind = 'appeal.receive'";
constexpr std::string_view kByNumber = "SELECT id FROM appeal WHERE number = ?1 ORDER BY municipality, id DESC LIMIT 1";
constexpr std::string_view kOfAuthor = R"sql(
    SELECT id FROM appeal WHERE author_key = ?1 AND author_key <> '' AND id <> ?2 ORDER BY received DESC LIMIT ?3)sql";
constexpr std::string_view kTextsOfAuthor =
    "SELECT uid, text FROM appeal WHERE author_key = ?1 AND author_key <> '' ORDER BY received DESC LIMIT ?2";
constexpr std::string_view kCountOfAuthor =
    "SELECT count(*) FROM appeal WHERE author_key = ?1 AND author_key <> '' AND id <> ?2";
constexpr std::string_view kUnmet = R"sql(
    SELECT id FROM appeal WHERE id > ?1 AND (step <> 5 OR first_answered IS NULL) ORDER BY id LIMIT ?2)sql";
constexpr std::string_view kBehind = "SELECT id FROM appeal WHERE id > ?1 ORDER BY id LIMIT ?2";

AppealId oneId(Statement &st)
{
    return st.step() ? AppealId{st.int64(0)} : AppealId{};
}

std::vector<AppealId> allIds(Statement &st)
{
    std::vector<AppealId> ids;
    while (st.step())
        ids.push_back(AppealId{st.int64(0)});
    return ids;
}

} // namespace

AppealId AppealStore::nextId()
{
    Statement st{m_session.db, kNextId};
    return oneId(st);
}

void AppealStore::insert(const Appeal &appeal, const QByteArray &sourceKey)
{
    Statement st{m_session.db, kInsert};
    const int next = bindOrigin(st, m_session.terms, appeal, bindState(st, m_session.terms, appeal));
    st.bind(next, sourceKey).run();
    forTags(kAddTag, appeal.tags, {}, appeal.id);
}

void AppealStore::update(const Appeal &before, const Appeal &after)
{
    Statement st{m_session.db, kUpdate};
    const int next = bindState(st, m_session.terms, after);
    st.bind(next, after.id.value).run();
    forTags(kAddTag, after.tags, before.tags, after.id);
    forTags(kRemoveTag, before.tags, after.tags, after.id);
}

void AppealStore::setOrigin(AppealId id, const AppealUid &uid, const Origin &origin)
{
    Appeal named;
    named.id = id;
    named.uid = uid;
    named.origin = origin;
    Statement st{m_session.db, kSetOrigin};
    bindOrigin(st, m_session.terms, named, 1);
    st.run();
}

void AppealStore::forTags(std::string_view sql, const QStringList &tags, const QStringList &except, AppealId id)
{
    for (const QString &tag : tags) {
        if (!except.contains(tag))
            Statement{m_session.db, sql}.bind(1, m_session.terms.idFor(TermKind::Tag, tag)).bind(2, id.value).run();
    }
}

std::optional<Appeal> AppealStore::load(AppealId id)
{
    Statement st{m_session.db, kLoad};
    st.bind(1, id.value);
    if (!st.step())
        return std::nullopt;
    return readAppeal(st, m_session.terms);
}

void AppealStore::forEach(const std::function<void(const Appeal &)> &f)
{
    Statement st{m_session.db, kAll};
    while (st.step())
        f(readAppeal(st, m_session.terms));
}

std::vector<AppealRow> AppealStore::rows(const std::vector<AppealId> &ids)
{
    std::vector<AppealRow> rows;
    rows.reserve(ids.size());
    Statement st{m_session.db, kRow};
    for (const AppealId id : ids) {
        st.bind(1, id.value);
        if (st.step())
            rows.push_back(readRow(st, m_session.terms));
        st.reset();
    }
    return rows;
}

QByteArray AppealStore::sourceKeyOf(AppealId id)
{
    Statement st{m_session.db, kSourceKey};
    st.bind(1, id.value);
    return st.step() ? st.blob(0) : QByteArray{};
}

AppealId AppealStore::findBySource(const QByteArray &sourceKey, const QString &municipality)
{
    Statement st{m_session.db, kBySource};
    st.bind(1, sourceKey).bind(2, m_session.terms.find(TermKind::Municipality, municipality));
    return oneId(st);
}

AppealId AppealStore::findByUid(const AppealUid &uid)
{
    Statement st{m_session.db, kByUid};
    st.bind(1, uid.toRfc4122());
    return oneId(st);
}

AppealId AppealStore::findByNumber(const QString &number)
{
    Statement st{m_session.db, kByNumber};
    st.bind(1, number);
    return oneId(st);
}

std::vector<AppealId> AppealStore::ofAuthor(const QString &authorKey, AppealId except, int limit)
{
    Statement st{m_session.db, kOfAuthor};
    st.bind(1, authorKey).bind(2, except.value).bind(3, limit);
    return allIds(st);
}

std::vector<AppealStore::AuthoredText> AppealStore::textsOfAuthor(const QString &authorKey, int limit)
{
    std::vector<AuthoredText> texts;
    Statement st{m_session.db, kTextsOfAuthor};
    st.bind(1, authorKey).bind(2, limit);
    while (st.step())
        texts.push_back({QUuid::fromRfc4122(st.blob(0)), st.text(1)});
    return texts;
}

int AppealStore::countOfAuthor(const QString &authorKey, AppealId except)
{
    Statement st{m_session.db, kCountOfAuthor};
    st.bind(1, authorKey).bind(2, except.value);
    return st.step() ? st.integer(0) : 0;
}

std::vector<AppealId> AppealStore::unmet(AppealId after, int limit)
{
    Statement st{m_session.db, kUnmet};
    st.bind(1, after.value).bind(2, limit);
    return allIds(st);
}

std::vector<AppealId> AppealStore::behind(AppealId after, int limit)
{
    Statement st{m_session.db, kBehind};
    st.bind(1, after.value).bind(2, limit);
    return allIds(st);
}

} // namespace otklik
