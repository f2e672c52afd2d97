// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/filter_kind.h"

#include "core/text/plain_text.h"
#include "ui/words/words.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace otklik {

std::optional<Facet> facetOf(FilterKind kind)
{
    switch (kind) {
    case FilterKind::Channel:
        return Facet::Channel;
    case FilterKind::District:
        return Facet::District;
    case FilterKind::Topic:
        return Facet::Topic;
    case FilterKind::Tag:
        return Facet::Tag;
    case FilterKind::Group:
        return Facet::Group;
    case FilterKind::Department:
        return Facet::Department;
    case FilterKind::Type:
        return Facet::Type;
    case FilterKind::Outcome:
        return Facet::Outcome;
    case FilterKind::Municipality:
        return Facet::Municipality;
    case FilterKind::Problem:
        return Facet::Problem;
    case FilterKind::Importance:
    case FilterKind::Received:
    case FilterKind::Author:
    case FilterKind::Assignee:
    case FilterKind::Step:
    case FilterKind::SourceStep:
    case FilterKind::Level:
    case FilterKind::Progress:
    case FilterKind::Answered:
        break;
    }
    return {};
}

QStringList AppealFilter::*listOf(FilterKind kind)
{
    switch (kind) {
    case FilterKind::Channel:
        return &AppealFilter::channels;
    case FilterKind::District:
        return &AppealFilter::districts;
    case FilterKind::Topic:
        return &AppealFilter::topics;
    case FilterKind::Tag:
        return &AppealFilter::tags;
    case FilterKind::Group:
        return &AppealFilter::groups;
    case FilterKind::Department:
        return &AppealFilter::departments;
    case FilterKind::SourceStep:
        return &AppealFilter::sourceSteps;
    case FilterKind::Type:
        return &AppealFilter::types;
    case FilterKind::Outcome:
        return &AppealFilter::outcomes;
    case FilterKind::Municipality:
        return &AppealFilter::municipalities;
    case FilterKind::Problem:
        return &AppealFilter::problems;
    case FilterKind::Importance:
    case FilterKind::Received:
    case FilterKind::Author:
    case FilterKind::Assignee:
    case FilterKind::Step:
    case FilterKind::Level:
    case FilterKind::Progress:
    case FilterKind::Answered:
        break;
    }
    return nullptr;
}

bool isRestricted(FilterKind kind, const AppealFilter &filter)
{
    AppealFilter without = filter;
    clear(kind, without);
    return without != filter;
}

void clear(FilterKind kind, AppealFilter &filter)
{
    switch (kind) {
    case FilterKind::Importance:
        filter.importances.clear();
        break;
    case FilterKind::Received:
        filter.from.reset();
        filter.to.reset();
        break;
    case FilterKind::Author:
        filter.author.clear();
        filter.authorKey.clear();
        break;
    case FilterKind::Assignee:
        filter.assignees.clear();
        break;
    case FilterKind::Step:
        filter.steps.clear();
        break;
    case FilterKind::Level:
        filter.level.reset();
        break;
    case FilterKind::Progress:
        filter.progress.reset();
        break;
    case FilterKind::Answered:
        filter.answeredFrom.reset();
        filter.answeredTo.reset();
        break;
    case FilterKind::Channel:
    case FilterKind::District:
    case FilterKind::Topic:
    case FilterKind::Tag:
    case FilterKind::Group:
    case FilterKind::Department:
    case FilterKind::SourceStep:
    case FilterKind::Type:
    case FilterKind::Outcome:
    case FilterKind::Municipality:
    case FilterKind::Problem:
        (filter.*listOf(kind)).clear();
        break;
    }
}

QString FilterWords::name(FilterKind kind)
{
    switch (kind) {
    case FilterKind::Channel:
        return tr("Channel");
    case FilterKind::District:
        return tr("District");
    case FilterKind::Topic:
        return tr("Topic");
    case FilterKind::Tag:
        return tr("Tag");
    case FilterKind::Importance:
        return tr("Importance");
    case FilterKind::Received:
        return tr("Received");
    case FilterKind::Author:
        return tr("Author");
    case FilterKind::Group:
        return tr("Group of topics");
    case FilterKind::Department:
        return tr("Department");
    case FilterKind::Assignee:
        return tr("Assignee");
    case FilterKind::Step:
        return tr("Step");
    case FilterKind::SourceStep:
        return tr("Step in the file");
    case FilterKind::Type:
        return tr("Type");
    case FilterKind::Outcome:
        return tr("Outcome");
    case FilterKind::Municipality:
        return tr("Municipality");
    case FilterKind::Problem:
        return tr("Mass problem");
    case FilterKind::Level:
        return tr("Escalation");
    case FilterKind::Progress:
        return tr("Progress");
    case FilterKind::Answered:
        return tr("Answered");
    }
    return {};
}

QString FilterWords::value(FilterKind kind, const QString &value)
{
    if (kind == FilterKind::Municipality)
        return oneLine(Words::municipality(value), 120);
    if (kind == FilterKind::Problem && value.isEmpty())
        return tr("of none");
    return oneLine(kind == FilterKind::Channel ? Words::channel(value) : Words::value(value), 120);
}

QString FilterWords::listed(const QStringList &values)
{
    constexpr qsizetype kNamed = 2;
    if (values.size() <= kNamed)
        return values.join(u", "_s);
    return tr("%1, and %n more", nullptr, static_cast<int>(values.size() - kNamed))
        .arg(values.first(kNamed).join(u", "_s));
}

QString FilterWords::days(const std::optional<QDate> &from, const std::optional<QDate> &to)
{
    const auto word = [](const QDate &day) { return QLocale{}.toString(day, QLocale::ShortFormat); };
    if (from && to)
        return *from == *to ? word(*from) : u"%1 – %2"_s.arg(word(*from), word(*to));
    if (from)
        return tr("from %1").arg(word(*from));
    return to ? tr("until %1").arg(word(*to)) : QString{};
}

QStringList FilterWords::values(FilterKind kind, const AppealFilter &filter, const OperatorNames &names)
{
    QStringList shown;
    if (const auto list = listOf(kind)) {
        for (const QString &one : filter.*list)
            shown.append(value(kind, one));
    } else if (kind == FilterKind::Importance) {
        for (const Importance importance : filter.importances)
            shown.append(Words::importance(importance));
    } else if (kind == FilterKind::Assignee) {
        for (const OperatorId assignee : filter.assignees)
            shown.append(assignee ? oneLine(names(assignee), 60) : Words::nobody());
    } else if (kind == FilterKind::Step) {
        for (const Step step : filter.steps)
            shown.append(Words::step(step));
    }
    return shown;
}

QString FilterWords::summary(FilterKind kind, const AppealFilter &filter, const OperatorNames &names)
{
    if (kind == FilterKind::Received)
        return days(filter.from, filter.to);
    if (kind == FilterKind::Answered)
        return days(filter.answeredFrom, filter.answeredTo);
    if (kind == FilterKind::Author)
        return filter.author.isEmpty() ? tr("one author") : oneLine(filter.author, 60);
    if (kind == FilterKind::Level)
        return filter.level ? Words::level(*filter.level, {}) : QString{};
    if (kind == FilterKind::Progress)
        return filter.progress ? Words::progress(*filter.progress) : QString{};
    return listed(values(kind, filter, names));
}

} // namespace otklik
