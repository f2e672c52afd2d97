// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/reply_template.h"

#include "core/domain/config_fields.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

const QRegularExpression &variablePattern()
{
    static const QRegularExpression pattern{u"\\{([^{}\\n]*)\\}"_s};
    return pattern;
}

/// A citizen's words on one line, unable to look like a field of ours.
QString harmless(const QString &value)
{
    static const QRegularExpression openings{u"\\[{2,}"_s};
    static const QRegularExpression closings{u"\\]{2,}"_s};
    return value.simplified().replace(openings, u"["_s).replace(closings, u"]"_s);
}

ReplyTemplate readTemplate(ConfigFields fields)
{
    ReplyTemplate reply;
    reply.id = fields.text("id"_L1);
    reply.name = fields.text("name"_L1);
    reply.topics = fields.texts("topics"_L1);
    reply.isFinal = fields.flagOr("final"_L1, true);
    reply.text = fields.text("text"_L1);
    if (unfilledFacts(reply.text).empty())
        fields.wrong("text"_L1, u"at least one [[fact field]] is needed"_s);
    auto variables = variablePattern().globalMatch(reply.text);
    while (variables.hasNext()) {
        const QString variable = variables.next().captured(1);
        if (!templateVariables().contains(variable))
            fields.wrong("text"_L1, u"no variable {%1}"_s.arg(variable));
    }
    fields.noMore();
    return reply;
}

} // namespace

const QStringList &templateVariables()
{
    static const QStringList variables{u"имя"_s,   u"номер"_s, u"адрес"_s,       u"тема"_s,
                                       u"район"_s, u"срок"_s,  u"исполнитель"_s, u"дата"_s};
    return variables;
}

ExpandedTemplate expand(const ReplyTemplate &reply, const QHash<QString, QString> &values)
{
    ExpandedTemplate expanded;
    qsizetype copied = 0;
    auto variables = variablePattern().globalMatch(reply.text);
    while (variables.hasNext()) {
        const auto variable = variables.next();
        const QString value = harmless(values.value(variable.captured(1)));
        expanded.text += QStringView{reply.text}.sliced(copied, variable.capturedStart() - copied);
        expanded.text += value.isEmpty() ? u"[[%1]]"_s.arg(variable.captured(1)) : value;
        copied = variable.capturedEnd();
    }
    expanded.text += QStringView{reply.text}.sliced(copied);
    expanded.facts = unfilledFacts(expanded.text);
    return expanded;
}

QString fillIn(const QString &text, const QHash<QString, QString> &values)
{
    QString filled;
    qsizetype copied = 0;
    auto variables = variablePattern().globalMatch(text);
    while (variables.hasNext()) {
        const auto variable = variables.next();
        const QString name = variable.captured(1);
        if (!templateVariables().contains(name))
            continue;
        const QString value = harmless(values.value(name));
        const auto isBetween = [&text](qsizetype at) { return text[at] == u' ' || text[at] == u','; };
        qsizetype begin = variable.capturedStart();
        qsizetype end = variable.capturedEnd();
        while (value.isEmpty() && begin > copied && isBetween(begin - 1))
            --begin;
        const bool isLineBegun = begin > 0 && text[begin - 1] != u'\n';
        while (value.isEmpty() && !isLineBegun && end < text.size() && isBetween(end))
            ++end;
        filled += QStringView{text}.sliced(copied, begin - copied);
        filled += value;
        copied = end;
    }
    filled += QStringView{text}.sliced(copied);
    return filled;
}

std::vector<FactField> unfilledFacts(const QString &text)
{
    std::vector<FactField> facts;
    for (qsizetype at = text.indexOf("[["_L1); at >= 0; at = text.indexOf("[["_L1, at)) {
        qsizetype line = text.indexOf(u'\n', at);
        if (line < 0)
            line = text.size();
        const qsizetype closing = text.indexOf("]]"_L1, at);
        const bool isClosed = closing >= 0 && closing < line;
        const qsizetype end = isClosed ? closing + 2 : line;
        const qsizetype hintEnd = isClosed ? closing : line;
        facts.push_back({at, end - at, text.sliced(at + 2, hintEnd - at - 2).trimmed()});
        at = end;
    }
    return facts;
}

Result<std::vector<ReplyTemplate>> replyTemplatesFromJson(const QByteArray &bytes, const QString &name)
{
    const auto json = parseConfig(bytes, name);
    if (!json)
        return json.error();
    ConfigFields::Problem problem;
    ConfigFields fields{*json, {}, problem};
    std::vector<ReplyTemplate> templates;
    QSet<QString> ids;
    for (const ConfigFields &entry : fields.objects("templates"_L1)) {
        templates.push_back(readTemplate(entry));
        if (ids.contains(templates.back().id))
            fields.wrong("templates"_L1, u"the id \"%1\" stands twice"_s.arg(templates.back().id));
        ids.insert(templates.back().id);
    }
    fields.noMore();
    if (problem)
        return *problem;
    return templates;
}

QByteArray toJson(const std::vector<ReplyTemplate> &templates)
{
    QJsonArray all;
    for (const ReplyTemplate &reply : templates) {
        QJsonObject json{
            {u"id"_s, reply.id}, {u"name"_s, reply.name}, {u"final"_s, reply.isFinal}, {u"text"_s, reply.text}};
        if (!reply.topics.isEmpty())
            json.insert("topics"_L1, QJsonArray::fromStringList(reply.topics));
        all.append(json);
    }
    return QJsonDocument{QJsonObject{{u"templates"_s, all}}}.toJson();
}

std::vector<ReplyTemplate> templatesFor(const std::vector<ReplyTemplate> &templates, const QString &topicId,
                                        const QString &groupId)
{
    std::vector<ReplyTemplate> suiting;
    for (const ReplyTemplate &reply : templates) {
        if (reply.topics.isEmpty() || reply.topics.contains(topicId) || reply.topics.contains(groupId))
            suiting.push_back(reply);
    }
    std::ranges::stable_partition(suiting, [](const ReplyTemplate &reply) { return !reply.topics.isEmpty(); });
    return suiting;
}

} // namespace otklik
