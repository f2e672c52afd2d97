// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>
#include <QStringList>

namespace otklik {

class Database;

enum class TermKind : quint8 {
    Channel = 1, District, Settlement, Group, Topic, Tag, Department, Type, Outcome, SourceStep,
    Municipality, Problem
};

/// The words that many appeals share, as small numbers. Belongs to one connection; 0 is the empty word.
class Dictionary {
public:
    explicit Dictionary(Database &db);

    qint64 idFor(TermKind kind, const QString &name); ///< makes it where it is new (inside a transaction)
    qint64 find(TermKind kind, const QString &name);  ///< -1 where there is no such word
    QString name(qint64 id);
    QStringList names(TermKind kind); ///< all of a kind

    /// "12 45" for a list of words, in their order, and back.
    QString join(TermKind kind, const QStringList &names);
    QStringList split(const QString &ids);

    /// After a rollback: words made since then are no more.
    void forget();

private:
    Database &m_db;
    QHash<std::pair<quint8, QString>, qint64> m_ids;
    QHash<qint64, QString> m_names;
};

} // namespace otklik
