// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QHash>
#include <QStringList>

#include <vector>

namespace otklik {

struct Department {
    QString id; ///< "roads"
    QString name;
    QString englishName;

    friend bool operator==(const Department &, const Department &) = default;
};

/// Second level of the classifier. Its Russian name is what appeals and files hold (Intake::topic).
struct Topic {
    QString id; ///< "07.08"
    QString name;
    QString englishName;
    QString department; ///< id, as a rule that of the group; may be empty
    QStringList aliases; ///< other names of it in files, and words that people type for it
    QString season; ///< "winter", "spring", "summer", "autumn", "heating", or empty
    bool isStarred = false; ///< marked ★ in the classifier it comes from
    bool isEmergency = false; ///< may be a danger to life: offer the duty service

    friend bool operator==(const Topic &, const Topic &) = default;
};

/// First level.
struct TopicGroup {
    QString id; ///< "07"
    QString name;
    QString englishName;
    QStringList aliases;
    QString department;
    std::vector<Topic> topics;

    friend bool operator==(const TopicGroup &, const TopicGroup &) = default;
};

/// The two-level tree of topics with its ways to find one. An immutable value, any thread; a few hundred topics.
class Classifier {
public:
    /// Points into the classifier that gave it and lives no longer than that.
    struct Hit {
        const TopicGroup *group = nullptr;
        const Topic *topic = nullptr;
    };

    /// Invalid with the path of the first wrong field; ids and names are unique.
    static Result<Classifier> fromJson(const QByteArray &bytes, const QString &name);

    const QString &version() const { return m_version; }
    const std::vector<TopicGroup> &groups() const { return m_groups; }
    const std::vector<Department> &departments() const { return m_departments; }

    /// By name or alias as files write them: case, ё, ★ and spaces do not matter. nullptr where there is none.
    const TopicGroup *findGroup(const QString &name) const;
    /// `topic` is null where there is none. A name that stands in several groups is looked for in `group` first.
    Hit findTopic(const QString &name, const QString &group = {}) const;
    Hit topicById(const QString &id) const;
    const Department *department(const QString &id) const; ///< nullptr where there is none

    /// The topics of which each typed word begins a word: of the name, an alias, the English name or the group, best
    /// first. What finds nothing is tried as typed on the other keyboard layout.
    std::vector<Hit> suggest(const QString &typed, int most = 10) const;

private:
    friend class ClassifierReader;

    struct Place { // not pointers: a copy of the classifier has its own topics
        std::size_t group = 0;
        std::size_t topic = 0;
    };
    struct Entry {
        Place place;
        QStringList nameWords;
        QStringList otherWords; ///< of aliases and the English name
        QStringList groupWords;
    };
    void buildIndex();
    Hit at(Place place) const;
    std::vector<Hit> rank(const QStringList &words, int most) const;

    QString m_version;
    std::vector<Department> m_departments;
    std::vector<TopicGroup> m_groups;
    std::vector<Entry> m_entries;
    QHash<QString, std::size_t> m_groupByName;
    QMultiHash<QString, Place> m_topicByName;
};

/// As names of topics are compared: lower case, ё as е, without ★ and repeated spaces.
QString foldedName(const QString &name);

} // namespace otklik
