// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/field_map.h"
#include "core/exchange/source_key.h"
#include "core/exchange/value_parsing.h"

#include <variant>

namespace otklik {

class DistrictMap;

/// An answer to an appeal that another file brought. The appeal is the one of `appealKey`, or, where no appeal has
/// this key, the one whose number is `appealNumber`. An answer without words that was recorded for the same time is
/// this very answer.
struct AnswerRow {
    QByteArray appealKey; ///< Intake::sourceKey of the appeal
    QString appealNumber;
    RecordedAnswer answer;

    friend bool operator==(const AnswerRow &, const AnswerRow &) = default;
};

using MappedRow = std::variant<Intake, AnswerRow, RowRefusal>;

/// Rows of one file to what they mean. A date that is needed and cannot be read refuses the row; a due date that
/// cannot is left out, since nothing is counted by it. An answer without a date is left out.
class RowMapper {
public:
    /// `now` is the time of receipt where the file has none, and the border to the future.
    RowMapper(FieldMap map, DateFormat dates, QMap<Field, QString> constants, Timestamp now, const DistrictMap *districts);

    MappedRow map(const TableRow &row);

private:
    struct Problem {
        RowProblem problem;
        Field field;
    };

    const Cell &cell(Field field) const;
    QString value(Field field) const;
    QString name(Field field);
    QString body(Field field);
    std::optional<Timestamp> date(Field field);
    void note(RowProblem problem, Field field);

    Intake intake();
    AnswerRow answer();
    void takeOrigin(Intake &intake);
    void takePlace(Intake &intake);
    void takeState(Intake &intake);
    void takeAnswers(Intake &intake);
    QByteArray key();

    FieldMap m_map;
    DateFormat m_dates;
    QMap<Field, QString> m_constants;
    Timestamp m_now;
    const DistrictMap *m_districts;
    ContentKeys m_contentKeys;
    const TableRow *m_row = nullptr;
    std::optional<Problem> m_problem;
};

} // namespace otklik
