// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reply/template_values.h"

#include "core/text/plain_text.h"
#include "ui/actions/desk_words.h"

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

QString placeOf(const Appeal &appeal)
{
    QStringList parts{appeal.settlement, appeal.address};
    parts.removeAll(QString{});
    return parts.join(u", "_s);
}

} // namespace

QHash<QString, QString> templateValues(const Appeal &appeal, const Configuration &configuration, Timestamp now)
{
    const TimeWords time = timeWords(configuration);
    const QString executor = appeal.department.isEmpty() ? configuration.operatorName(appeal.assignee)
                                                         : appeal.department;
    QHash<QString, QString> values{{u"имя"_s, displayName(appeal.origin.author)},
                                   {u"номер"_s, displayName(appeal.origin.number)},
                                   {u"адрес"_s, placeOf(appeal)},
                                   {u"тема"_s, appeal.topic},
                                   {u"район"_s, appeal.district},
                                   {u"исполнитель"_s, executor},
                                   {u"дата"_s, time.day(now)}};
    if (const auto promised = appeal.promisedUntil ? appeal.promisedUntil : appeal.finalDue)
        values.insert(u"срок"_s, time.day(*promised));
    return values;
}

std::vector<ReplyTemplate> templatesFor(const Appeal &appeal, const Configuration &configuration)
{
    const Classifier::Hit hit = configuration.classifier.findTopic(appeal.topic, appeal.group);
    const TopicGroup *group = hit.group ? hit.group : configuration.classifier.findGroup(appeal.group);
    return templatesFor(configuration.templates, hit.topic ? hit.topic->id : QString{}, group ? group->id : QString{});
}

} // namespace otklik
