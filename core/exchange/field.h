// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <optional>
#include <span>

namespace otklik {

/// What a column of a foreign file can mean.
enum class Field : quint8 {
    Id,
    Number,
    Url,
    Channel,
    Author,
    AuthorKey,
    Title,
    Text,
    Attachments,
    Published,
    Received,
    District,
    Settlement,
    Address,
    Street,
    House,
    Latitude,
    Longitude,
    Group,
    Topic,
    Tags,
    Department,
    Executor, ///< the department where Department is empty; author of the answers in the row
    Importance,
    Type,
    Outcome,
    Step,
    Repeat,
    Due,
    FirstAnswerAt,
    FirstAnswerText,
    FinalAnswerAt,
    FinalAnswerText,
    AnswerAppeal, ///< these five: a file of answers to appeals of another file
    AnswerAt,
    AnswerKind,
    AnswerAuthor,
    AnswerText,
};
constexpr int kFieldCount = 38;

/// The stable name used in JSON: "first_answer_at".
QString key(Field field);
std::optional<Field> fieldFromKey(const QString &key);

/// A header that we know, as normalHeader() writes it.
struct KnownHeader {
    Field field;
    QStringView header;
};

/// The headers of the known systems and their plain synonyms. The first entry whose field and column are both free
/// wins, so that a header may stand twice: "municipality" is the district where there is no "district", else the
/// settlement.
std::span<const KnownHeader> knownHeaders();

/// The same for a file of answers.
std::span<const KnownHeader> knownAnswerHeaders();

/// Headers of the known systems that we make no use of: not unknown, only not needed.
bool isUnusedHeader(QStringView normalHeader);

/// For comparing only: lower case, ё as е, one space between words, no byte order mark, `_` as a space.
QString normalHeader(QStringView header);

} // namespace otklik
