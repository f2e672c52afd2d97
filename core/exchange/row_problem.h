// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace otklik {

/// Why a row of a file was not taken. `ui` and `app` choose the words; rowProblemText() is for the log and for support.
enum class RowProblem : quint8 {
    BadEncoding,     ///< bytes that the file's encoding does not have
    UnclosedQuote,   ///< CSV: a quote is opened and never closed
    BadQuote,        ///< CSV: a closing quote is followed by more text
    CellCount,       ///< CSV: fewer or more cells than the header has
    TooManyColumns,  ///< over Limits::columns
    CellTooLong,     ///< over Limits::cellBytes, or a name that is longer than any name
    RowTooLong,      ///< over Limits::rowBytes
    NoText,          ///< neither a text nor a title
    BadDate,         ///< not a date that we know
    DateOutOfRange,  ///< before 1990 or in the future
    BadCoordinates,  ///< not numbers, or outside the globe
    NoAppeal,        ///< an answer that does not name its appeal
};
constexpr int kRowProblemCount = 12;

/// The stable name used in JSON: "no_text".
QLatin1String rowProblemKey(RowProblem problem);

/// Technical English, without a citizen's words: "not a date".
QLatin1String rowProblemText(RowProblem problem);

struct RowRefusal {
    qint64 line = 0; ///< CSV: the line of the file, from 1, where the row starts; XLSX: the sheet's row
    RowProblem problem = RowProblem::NoText;
    QString column; ///< header of the offending column; empty where it is the whole row

    friend bool operator==(const RowRefusal &, const RowRefusal &) = default;
};

/// "line 12, column «Широта»: not coordinates"
QString refusalText(const RowRefusal &row);

} // namespace otklik
