// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/classifier.h"
#include "core/domain/config_fields.h"

using namespace Qt::StringLiterals;

namespace otklik {

/// Reads the file and refuses what would make two things look alike.
class ClassifierReader {
public:
    explicit ClassifierReader(const QJsonObject &json)
        : m_fields{json, {}, m_problem}
    {
    }

    Result<Classifier> read()
    {
        m_classifier.m_version = m_fields.text("version"_L1);
        m_fields.textOr("source"_L1);
        for (const ConfigFields &entry : m_fields.objects("departments"_L1))
            readDepartment(entry);
        for (const ConfigFields &entry : m_fields.objects("groups"_L1))
            readGroup(entry);
        if (m_classifier.m_groups.empty())
            m_fields.wrong("groups"_L1, u"at least one group is needed"_s);
        m_fields.noMore();
        if (m_problem)
            return *m_problem;
        m_classifier.buildIndex();
        return std::move(m_classifier);
    }

private:
    void readDepartment(ConfigFields fields)
    {
        Department department{fields.text("id"_L1), fields.text("name"_L1), fields.textOr("en"_L1)};
        if (m_classifier.department(department.id))
            fields.wrong("id"_L1, u"this id stands twice"_s);
        fields.noMore();
        m_classifier.m_departments.push_back(std::move(department));
    }

    void readGroup(ConfigFields fields)
    {
        TopicGroup group;
        group.id = uniqueId(fields);
        group.name = fields.text("name"_L1);
        group.englishName = fields.textOr("en"_L1);
        group.aliases = fields.texts("aliases"_L1);
        group.department = readDepartmentId(fields);
        claimNames(fields, QStringList{group.name} + group.aliases, {});
        for (const ConfigFields &entry : fields.objects("topics"_L1))
            group.topics.push_back(readTopic(entry, group));
        fields.noMore();
        m_classifier.m_groups.push_back(std::move(group));
    }

    Topic readTopic(ConfigFields fields, const TopicGroup &group)
    {
        Topic topic;
        topic.id = uniqueId(fields);
        topic.name = fields.text("name"_L1);
        topic.englishName = fields.textOr("en"_L1);
        topic.department = fields.has("department"_L1) ? readDepartmentId(fields) : group.department;
        topic.aliases = fields.texts("aliases"_L1);
        topic.season = fields.textOr("season"_L1);
        topic.isStarred = fields.flagOr("star"_L1, false);
        topic.isEmergency = fields.flagOr("emergency"_L1, false);
        claimNames(fields, QStringList{topic.name} + topic.aliases, group.id);
        static const QStringList seasons{u""_s, u"winter"_s, u"spring"_s, u"summer"_s, u"autumn"_s, u"heating"_s};
        if (!seasons.contains(topic.season))
            fields.wrong("season"_L1, u"\"%1\" is not a season"_s.arg(topic.season));
        fields.noMore();
        return topic;
    }

    QString uniqueId(ConfigFields &fields)
    {
        const QString id = fields.text("id"_L1);
        if (m_ids.contains(id))
            fields.wrong("id"_L1, u"this id stands twice"_s);
        m_ids.insert(id);
        return id;
    }

    QString readDepartmentId(ConfigFields &fields)
    {
        const QString id = fields.textOr("department"_L1);
        if (!id.isEmpty() && !m_classifier.department(id))
            fields.wrong("department"_L1, u"no department \"%1\""_s.arg(id));
        return id;
    }

    /// A name may stand in two groups, never twice in one.
    void claimNames(ConfigFields &fields, const QStringList &names, const QString &inGroup)
    {
        for (const QString &name : names) {
            const QString claim = inGroup + u'/' + foldedName(name);
            if (m_names.contains(claim))
                fields.wrong("name"_L1, u"\"%1\" stands twice"_s.arg(name));
            m_names.insert(claim);
        }
    }

    Classifier m_classifier;
    ConfigFields::Problem m_problem;
    ConfigFields m_fields;
    QSet<QString> m_ids;
    QSet<QString> m_names;
};

Result<Classifier> Classifier::fromJson(const QByteArray &bytes, const QString &name)
{
    const auto json = parseConfig(bytes, name);
    if (!json)
        return json.error();
    return ClassifierReader{*json}.read();
}

} // namespace otklik
