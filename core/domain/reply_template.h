// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QHash>
#include <QStringList>

#include <vector>

namespace otklik {

/// A text to begin a reply with. {имя} is put in by the program, [[что сделано]] by the operator: a template always
/// has at least one such fact field, because answers that are templates throughout repel people (domain.md 9).
struct ReplyTemplate {
    QString id;
    QString name;
    QStringList topics; ///< ids of topics or groups that it suits; empty: all
    bool isFinal = true; ///< false: an interim answer
    QString text;

    friend bool operator==(const ReplyTemplate &, const ReplyTemplate &) = default;
};

/// [[hint]] in a text, in UTF-16 units, brackets included.
struct FactField {
    qsizetype position = 0;
    qsizetype length = 0;
    QString hint;

    friend bool operator==(const FactField &, const FactField &) = default;
};

struct ExpandedTemplate {
    QString text;
    std::vector<FactField> facts; ///< by position
};

/// имя, номер, адрес, тема, район, срок, исполнитель, дата.
const QStringList &templateVariables();

/// Puts the values in. A variable without a value, or with an empty one, becomes a fact field to be filled by hand.
/// Values are the citizen's words: brackets in them make neither a variable nor a fact field.
ExpandedTemplate expand(const ReplyTemplate &reply, const QHash<QString, QString> &values);

/// A text that goes to many, as one of them gets it: a variable without a value goes, with the comma and the spaces
/// before it, at the beginning of a line behind it («Здравствуйте, {имя}!» becomes «Здравствуйте!»). What stands in braces and is no variable stays.
QString fillIn(const QString &text, const QHash<QString, QString> &values);

/// What must be filled before the text may be sent: every [[...]], and a [[ without its end up to the line's end.
std::vector<FactField> unfilledFacts(const QString &text);

/// Invalid with the path of the first wrong field: ids are unique, variables known, a fact field in each.
Result<std::vector<ReplyTemplate>> replyTemplatesFromJson(const QByteArray &bytes, const QString &name);
QByteArray toJson(const std::vector<ReplyTemplate> &templates);

/// Those that suit the topic, the special ones first, each part in the order of the file.
std::vector<ReplyTemplate> templatesFor(const std::vector<ReplyTemplate> &templates, const QString &topicId,
                                        const QString &groupId);

} // namespace otklik
