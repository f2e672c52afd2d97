// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/otklikctl/list_options.h"
#include "app/otklikctl/output_json.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

constexpr qint64 kMostListed = 10'000;

Error usage(const QString &subject, const QString &words)
{
    return otklik::fail(ErrorCode::Invalid, subject, words);
}

Error badValue(const QString &option, const QString &value)
{
    return usage(option, ConsoleWords::tr("“%2” is no value for %1").arg(option, value));
}

/// Not every command that reads filters has all of these options, and asking for one that it has not is a warning.
bool isGiven(const QCommandLineParser &arguments, const QString &option)
{
    return arguments.optionNames().contains(option);
}

} // namespace

std::vector<QCommandLineOption> choiceOptions()
{
    return {
        option(u"view"_s,
               ConsoleWords::tr("One of: %1")
                   .arg(u"all new mine urgent approval promises escalated postponed clarifying returned done"_s),
               u"VIEW"_s),
        option(u"filter"_s, ConsoleWords::tr("A condition; may be repeated"), u"KEY=VALUE"_s),
        option(u"operator"_s, ConsoleWords::tr("Whose “mine”: a name or a number; by default whoever sat here last"),
               u"NAME"_s),
    };
}

std::vector<QCommandLineOption> pageOptions()
{
    return {
        option(u"sort"_s, ConsoleWords::tr("One of: %1").arg(u"urgency date district"_s), u"SORT"_s),
        option(u"limit"_s, ConsoleWords::tr("At most so many, 50 by default"), u"N"_s),
        option(u"offset-key"_s, ConsoleWords::tr("The “next” of the page before"), u"KEY"_s),
    };
}

QString filterHelp()
{
    return ConsoleWords::tr(
               "Filter keys: %1.\nOf one key any value fits (all of the tags); different keys have to fit together. An "
               "empty value means “not stated”. Dates are days of the municipality, YYYY-MM-DD, inclusive.")
        .arg(u"channel, district, group, topic, tag, importance, assignee, department, step, type, outcome, level, "
             "author, from, to, text, progress, source_step, answered_from, answered_to, author_key"_s);
}

Result<qint64> numberOf(const QCommandLineParser &arguments, const QString &option, qint64 least, qint64 most)
{
    bool isNumber = false;
    const qint64 number = arguments.value(option).toLongLong(&isNumber);
    if (!isNumber || number < least || number > most)
        return badValue(u"--"_s + option, arguments.value(option));
    return number;
}

Result<std::optional<QDate>> dateOf(const QCommandLineParser &arguments, const QString &option)
{
    if (!arguments.isSet(option))
        return std::optional<QDate>{};
    const QDate date = QDate::fromString(arguments.value(option), Qt::ISODate);
    if (!date.isValid())
        return badValue(u"--"_s + option, arguments.value(option));
    return std::optional{date};
}

Result<OperatorId> operatorFrom(const QString &nameOrNumber, const Configuration &configuration)
{
    const QString wanted = nameOrNumber.trimmed();
    if (wanted.isEmpty() || wanted == u"0"_s)
        return OperatorId{};
    const auto named = std::ranges::find_if(configuration.operators, [&](const Operator &person) {
        return person.name.compare(wanted, Qt::CaseInsensitive) == 0;
    });
    if (named != configuration.operators.end())
        return named->id;
    bool isNumber = false;
    const OperatorId id{wanted.toLongLong(&isNumber)};
    if (isNumber && configuration.findOperator(id))
        return id;
    return otklik::fail(ErrorCode::NotFound, nameOrNumber, u"no such operator"_s);
}

Result<> ListRequest::readFilters(const QStringList &filters)
{
    for (const QString &condition : filters) {
        const qsizetype sign = condition.indexOf(u'=');
        const QString key = condition.left(sign);
        const QString value = condition.mid(sign + 1);
        if (sign > 0 && key == "assignee"_L1)
            m_assignees.append(value);
        else if (sign <= 0 || !addCondition(query.filter, key, value))
            return badValue(u"--filter"_s, condition);
    }
    return {};
}

Result<> ListRequest::readPage(const QCommandLineParser &arguments)
{
    if (isGiven(arguments, u"sort"_s)) {
        const auto sort = sortFromKey(arguments.value(u"sort"_s));
        if (!sort)
            return badValue(u"--sort"_s, arguments.value(u"sort"_s));
        query.sort = *sort;
    }
    if (isGiven(arguments, u"limit"_s)) {
        const auto number = numberOf(arguments, u"limit"_s, 1, kMostListed);
        if (!number)
            return number.error();
        limit = static_cast<int>(*number);
    }
    if (isGiven(arguments, u"offset-key"_s)) {
        after = pageKeyFromText(arguments.value(u"offset-key"_s));
        if (!after)
            return badValue(u"--offset-key"_s, arguments.value(u"offset-key"_s));
    }
    return {};
}

Result<ListRequest> ListRequest::read(const QCommandLineParser &arguments)
{
    ListRequest request;
    if (isGiven(arguments, u"view"_s)) {
        const auto view = viewFromKey(arguments.value(u"view"_s));
        if (!view)
            return badValue(u"--view"_s, arguments.value(u"view"_s));
        request.query.view = *view;
    }
    if (isGiven(arguments, u"operator"_s))
        request.m_me = arguments.value(u"operator"_s);
    if (const auto filters = request.readFilters(arguments.values(u"filter"_s)); !filters)
        return filters.error();
    if (const auto page = request.readPage(arguments); !page)
        return page.error();
    return request;
}

Result<AppealQuery> ListRequest::in(Desk &desk) const
{
    SettingsService &settings = desk.settings();
    const ConfigurationPtr configuration = settings.configuration();
    AppealQuery resolved = query;
    resolved.me = settings.me();
    if (!m_me.isEmpty()) {
        const auto me = operatorFrom(m_me, *configuration);
        if (!me)
            return badValue(u"--operator"_s, m_me);
        resolved.me = *me;
    }
    for (const QString &name : m_assignees) {
        const auto assignee = operatorFrom(name, *configuration);
        if (!assignee)
            return badValue(u"--filter"_s, u"assignee="_s + name);
        resolved.filter.assignees.push_back(*assignee);
    }
    return resolved;
}

} // namespace otklik
