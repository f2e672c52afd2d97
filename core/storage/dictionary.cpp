// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/dictionary.h"
#include "core/storage/database.h"

namespace otklik {

namespace {

constexpr std::string_view kFind = "SELECT id FROM term WHERE kind = ?1 AND name = ?2";
constexpr std::string_view kInsert = "INSERT INTO term (kind, name) VALUES (?1, ?2)";
constexpr std::string_view kNames = "SELECT name FROM term WHERE kind = ?1 ORDER BY id";
constexpr std::string_view kName = "SELECT name FROM term WHERE id = ?1";

} // namespace

Dictionary::Dictionary(Database &db)
    : m_db(db)
{
}

qint64 Dictionary::find(TermKind kind, const QString &name)
{
    if (name.isEmpty())
        return 0;
    const std::pair key{static_cast<quint8>(kind), name};
    if (const auto known = m_ids.constFind(key); known != m_ids.cend())
        return *known;
    Statement st{m_db, kFind};
    st.bind(1, static_cast<int>(kind)).bind(2, name);
    if (!st.step())
        return -1;
    const qint64 id = st.int64(0);
    m_ids.insert(key, id);
    m_names.insert(id, name);
    return id;
}

qint64 Dictionary::idFor(TermKind kind, const QString &name)
{
    const qint64 known = find(kind, name);
    if (known >= 0)
        return known;
    Statement{m_db, kInsert}.bind(1, static_cast<int>(kind)).bind(2, name).run();
    const qint64 id = m_db.lastInsertId();
    m_ids.insert({static_cast<quint8>(kind), name}, id);
    m_names.insert(id, name);
    return id;
}

QString Dictionary::name(qint64 id)
{
    if (id == 0)
        return {};
    if (const auto known = m_names.constFind(id); known != m_names.cend())
        return *known;
    Statement st{m_db, kName};
    st.bind(1, id);
    if (!st.step())
        return {};
    return *m_names.insert(id, st.text(0));
}

QStringList Dictionary::names(TermKind kind)
{
    QStringList all;
    Statement st{m_db, kNames};
    st.bind(1, static_cast<int>(kind));
    while (st.step())
        all.append(st.text(0));
    return all;
}

QString Dictionary::join(TermKind kind, const QStringList &names)
{
    QString ids;
    for (const QString &word : names) {
        if (!ids.isEmpty())
            ids += u' ';
        ids += QString::number(idFor(kind, word));
    }
    return ids;
}

QStringList Dictionary::split(const QString &ids)
{
    QStringList names;
    for (const QStringView id : QStringView{ids}.split(u' ', Qt::SkipEmptyParts))
        names.append(name(id.toLongLong()));
    return names;
}

void Dictionary::forget()
{
    m_ids.clear();
    m_names.clear();
}

} // namespace otklik
