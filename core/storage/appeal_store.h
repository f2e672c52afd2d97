// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/appeal_row.h"
#include "core/storage/session.h"

#include <functional>
#include <vector>

namespace otklik {

/// The appeals as they stand: one row each, written only from a fold. Throws SqlError.
class AppealStore {
public:
    explicit AppealStore(Session &session)
        : m_session(session)
    {
    }

    /// The id that the next appeal gets. Inside a write transaction.
    AppealId nextId();
    void insert(const Appeal &appeal, const QByteArray &sourceKey);
    /// Writes what operations change; the origin stays. `before` is the row as it is.
    void update(const Appeal &before, const Appeal &after);

    /// The hub's name, number and words of an appeal that this desk had received as well.
    void setOrigin(AppealId id, const AppealUid &uid, const Origin &origin);

    std::optional<Appeal> load(AppealId id);
    /// In the order asked for; what is not there is left out.
    std::vector<AppealRow> rows(const std::vector<AppealId> &ids);

    /// Among those of this desk's own municipality, or of one that it follows. AppealId{}: none.
    AppealId findBySource(const QByteArray &sourceKey, const QString &municipality = {});
    QByteArray sourceKeyOf(AppealId id); ///< null: none
    AppealId findByUid(const AppealUid &uid);
    AppealId findByNumber(const QString &number); ///< the newest
    std::vector<AppealId> ofAuthor(const QString &authorKey, AppealId except, int limit); ///< newest first
    struct AuthoredText {
        AppealUid uid;
        QString text;
    };
    std::vector<AuthoredText> textsOfAuthor(const QString &authorKey, int limit); ///< newest first
    int countOfAuthor(const QString &authorKey, AppealId except);

    /// Every appeal in the order of its id, one after another.
    void forEach(const std::function<void(const Appeal &)> &f);

    /// Open, or closed without an answer: whose due times follow a change of the calendar. In order of id, behind `after`.
    std::vector<AppealId> unmet(AppealId after, int limit);
    std::vector<AppealId> behind(AppealId after, int limit); ///< all

private:
    void forTags(std::string_view sql, const QStringList &tags, const QStringList &except, AppealId id);

    Session &m_session;
};

} // namespace otklik
