// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/row_problem.h"

#include <array>

namespace otklik {

using namespace Qt::StringLiterals;

namespace {

struct Words {
    QLatin1String key;
    QLatin1String text;
};

constexpr std::array<Words, kRowProblemCount> kWords{{
    {"bad_encoding"_L1, "bytes that the encoding of the file does not have"_L1},
    {"unclosed_quote"_L1, "a quote is opened and never closed"_L1},
    {"bad_quote"_L1, "text after a closing quote"_L1},
    {"cell_count"_L1, "the number of cells differs from the header"_L1},
    {"too_many_columns"_L1, "too many columns"_L1},
    {"cell_too_long"_L1, "the value is too long"_L1},
    {"row_too_long"_L1, "the row is too long"_L1},
    {"no_text"_L1, "no text"_L1},
    {"bad_date"_L1, "not a date"_L1},
    {"date_out_of_range"_L1, "the date is before 1990 or in the future"_L1},
    {"bad_coordinates"_L1, "not coordinates"_L1},
    {"no_appeal"_L1, "the answer does not name its appeal"_L1},
}};
static_assert(static_cast<int>(RowProblem::NoAppeal) + 1 == kRowProblemCount, "a problem without words");

const Words &words(RowProblem problem)
{
    return kWords[static_cast<std::size_t>(problem)];
}

} // namespace

QLatin1String rowProblemKey(RowProblem problem)
{
    return words(problem).key;
}

QLatin1String rowProblemText(RowProblem problem)
{
    return words(problem).text;
}

QString refusalText(const RowRefusal &row)
{
    const QString line = QString::number(row.line);
    if (row.column.isEmpty())
        return u"line %1: %2"_s.arg(line, rowProblemText(row.problem));
    return u"line %1, column «%2»: %3"_s.arg(line, row.column, rowProblemText(row.problem));
}

} // namespace otklik
