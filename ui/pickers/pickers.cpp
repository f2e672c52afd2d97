// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pickers/pickers.h"

#include "core/domain/permission.h"
#include "ui/pickers/topic_suggestions.h"
#include "ui/words/words.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

struct PickerWords {
    Q_DECLARE_TR_FUNCTIONS(otklik::Pickers)
};

constexpr int kSuggested = 3;
constexpr int kFound = 10;

Choice choiceOf(const Classifier::Hit &hit)
{
    const QString group = hit.group ? hit.group->name : QString{};
    const QString topic = hit.topic ? hit.topic->name : QString{};
    return {topic.isEmpty() ? group : topic, topic.isEmpty() ? QString{} : group, QStringList{group, topic}};
}

std::vector<Choice> choicesOf(const std::vector<Classifier::Hit> &hits)
{
    std::vector<Choice> choices;
    for (const Classifier::Hit &hit : hits)
        choices.push_back(choiceOf(hit));
    return choices;
}

std::vector<Choice> choicesOf(const QStringList &values)
{
    std::vector<Choice> choices;
    for (const QString &value : values)
        choices.push_back({value, {}, value});
    return choices;
}

bool isAmong(const std::vector<Choice> &choices, const QString &value)
{
    for (const Choice &choice : choices) {
        if (choice.value == value)
            return true;
    }
    return false;
}

std::vector<Choice> tagChoices(const TagOffer &offer, const QString &typed)
{
    QStringList all = offer.favourites;
    for (const QString &tag : offer.onAppeal + offer.known) {
        if (!all.contains(tag))
            all << tag;
    }
    std::vector<Choice> choices = choicesOf(all);
    for (Choice &choice : choices) {
        if (offer.onAppeal.contains(choice.text))
            choice.detail = PickerWords::tr("is set: take off");
    }
    std::vector<Choice> found = matching(choices, typed);
    const QString tag = typed.trimmed().left(kMaxTag);
    if (!tag.isEmpty() && !isAmong(choices, tag))
        found.push_back({tag, PickerWords::tr("new tag"), tag});
    return found;
}

} // namespace

ChoicePicker *pickTopic(const ConfigurationPtr &configuration, const QString &text, QWidget *parent,
                        const std::function<void(const TopicSet &)> &taken)
{
    const auto suggested = choicesOf(topicsMentioned(configuration->classifier, text, kSuggested));
    auto *picker = new ChoicePicker(
        PickerWords::tr("Topic"), PickerWords::tr("three letters of the topic"),
        [configuration, suggested](const QString &typed) {
            if (!typed.trimmed().isEmpty())
                return choicesOf(configuration->classifier.suggest(typed, kFound));
            return suggested;
        },
        parent);
    QObject::connect(picker, &ChoicePicker::chosen, parent, [taken](const QVariant &value) {
        const QStringList names = value.toStringList();
        taken(TopicSet{names.value(0), names.value(1)});
    });
    picker->open();
    return picker;
}

ChoicePicker *pickTag(const std::shared_ptr<const TagOffer> &offer, QWidget *parent,
                      const std::function<void(const QString &)> &taken)
{
    auto *picker = new ChoicePicker(
        PickerWords::tr("Tag"), PickerWords::tr("a tag, known or new"),
        [offer](const QString &typed) { return tagChoices(*offer, typed); }, parent);
    QObject::connect(picker, &ChoicePicker::chosen, parent, [taken](const QVariant &value) { taken(value.toString()); });
    picker->open();
    return picker;
}

ChoicePicker *pickAssignee(const ConfigurationPtr &configuration, const QString &municipality, OperatorId me,
                           QWidget *parent, const std::function<void(const Assigned &)> &taken)
{
    std::vector<Choice> choices;
    std::vector<Assigned> values;
    const auto offer = [&](const QString &text, const QString &detail, const Assigned &value) {
        choices.push_back({text, detail, static_cast<int>(values.size())});
        values.push_back(value);
    };
    if (const Operator *self = configuration->findOperator(me, municipality))
        offer(self->name, PickerWords::tr("to me"), Assigned{me, std::nullopt});
    for (const Operator &person : configuration->peopleOf(municipality)) {
        if (person.active && person.id != me && person.role != Role::Observer)
            offer(person.name, Words::role(person.role), Assigned{person.id, std::nullopt});
    }
    for (const Department &department : configuration->classifier.departments())
        offer(department.name, PickerWords::tr("department"), Assigned{std::nullopt, department.name});
    offer(PickerWords::tr("Nobody"), PickerWords::tr("take the assignee off"), Assigned{OperatorId{}, std::nullopt});
    offer(PickerWords::tr("No department"), PickerWords::tr("clear the department"), Assigned{std::nullopt, QString{}});

    auto *picker = new ChoicePicker(
        PickerWords::tr("Assign"), PickerWords::tr("a person or a department"),
        [choices](const QString &typed) { return matching(choices, typed); }, parent);
    QObject::connect(picker, &ChoicePicker::chosen, parent, [values, taken](const QVariant &value) {
        taken(values[static_cast<std::size_t>(value.toInt())]);
    });
    picker->open();
    return picker;
}

ChoicePicker *pickImportance(QWidget *parent, const std::function<void(Importance)> &taken)
{
    std::vector<Choice> choices;
    for (const Importance importance : {Importance::Ordinary, Importance::High, Importance::Critical})
        choices.push_back({Words::importance(importance), {}, static_cast<int>(importance)});
    auto *picker = new ChoicePicker(
        PickerWords::tr("Importance"), PickerWords::tr("importance"),
        [choices](const QString &typed) { return matching(choices, typed); }, parent);
    QObject::connect(picker, &ChoicePicker::chosen, parent,
                     [taken](const QVariant &value) { taken(static_cast<Importance>(value.toInt())); });
    picker->open();
    return picker;
}

ChoicePicker *pickValue(const ValueOffer &offer, QWidget *parent, const std::function<void(const QString &)> &taken)
{
    auto *picker = new ChoicePicker(
        offer.title, offer.hint,
        [values = offer.values](const QString &typed) {
            const std::vector<Choice> choices = choicesOf(*values);
            std::vector<Choice> found = matching(choices, typed);
            const QString value = typed.trimmed().left(kMaxName);
            if (value.isEmpty())
                found.push_back({PickerWords::tr("Clear"), Words::notStated(), QString{}});
            else if (!isAmong(choices, value))
                found.push_back({value, PickerWords::tr("as typed"), value});
            return found;
        },
        parent);
    QObject::connect(picker, &ChoicePicker::chosen, parent, [taken](const QVariant &value) { taken(value.toString()); });
    picker->open();
    return picker;
}

} // namespace otklik
