// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/exchange_words.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace otklik {

QString ExchangeWords::field(Field field)
{
    switch (field) {
    case Field::Id:
        return tr("id in the source system");
    case Field::Number:
        return tr("number");
    case Field::Url:
        return tr("address of the message");
    case Field::Channel:
        return tr("channel");
    case Field::Author:
        return tr("author");
    case Field::AuthorKey:
        return tr("author’s id");
    case Field::Title:
        return tr("title");
    case Field::Text:
        return tr("text of the appeal");
    case Field::Attachments:
        return tr("attachments");
    case Field::Published:
        return tr("published at");
    case Field::Received:
        return tr("received at");
    case Field::District:
        return tr("district");
    case Field::Settlement:
        return tr("settlement");
    case Field::Address:
        return tr("address");
    case Field::Street:
        return tr("street");
    case Field::House:
        return tr("house");
    case Field::Latitude:
        return tr("latitude");
    case Field::Longitude:
        return tr("longitude");
    case Field::Group:
        return tr("group of topics");
    case Field::Topic:
        return tr("topic");
    case Field::Tags:
        return tr("tags");
    case Field::Department:
        return tr("department");
    case Field::Executor:
        return tr("executor");
    case Field::Importance:
        return tr("importance");
    case Field::Type:
        return tr("type");
    case Field::Outcome:
        return tr("outcome");
    case Field::Step:
        return tr("step");
    case Field::Repeat:
        return tr("repeated appeal");
    case Field::Due:
        return tr("due at");
    case Field::FirstAnswerAt:
        return tr("first answer at");
    case Field::FirstAnswerText:
        return tr("text of the first answer");
    case Field::FinalAnswerAt:
        return tr("final answer at");
    case Field::FinalAnswerText:
        return tr("text of the final answer");
    case Field::AnswerAppeal:
        return tr("answer: to which appeal");
    case Field::AnswerAt:
        return tr("answer: when");
    case Field::AnswerKind:
        return tr("answer: interim or final");
    case Field::AnswerAuthor:
        return tr("answer: by whom");
    case Field::AnswerText:
        return tr("answer: text");
    }
    return {};
}

QString ExchangeWords::problem(RowProblem problem)
{
    switch (problem) {
    case RowProblem::BadEncoding:
        return tr("letters that the file’s encoding does not have");
    case RowProblem::UnclosedQuote:
        return tr("a quotation mark is opened and never closed");
    case RowProblem::BadQuote:
        return tr("text after a closing quotation mark");
    case RowProblem::CellCount:
        return tr("fewer or more cells than the header has");
    case RowProblem::TooManyColumns:
        return tr("too many columns");
    case RowProblem::CellTooLong:
        return tr("a value is too long");
    case RowProblem::RowTooLong:
        return tr("the row is too long");
    case RowProblem::NoText:
        return tr("neither a text nor a title");
    case RowProblem::BadDate:
        return tr("not a date");
    case RowProblem::DateOutOfRange:
        return tr("the date is before 1990 or in the future");
    case RowProblem::BadCoordinates:
        return tr("not coordinates");
    case RowProblem::NoAppeal:
        return tr("the appeal that is answered is not here");
    }
    return {};
}

QString ExchangeWords::kind(SourceKind kind)
{
    switch (kind) {
    case SourceKind::Incident:
        return tr("export of an incident system");
    case SourceKind::Portal:
        return tr("export of a city portal");
    case SourceKind::Region:
        return tr("messages to a region");
    case SourceKind::Answers:
        return tr("answers to appeals of another file");
    case SourceKind::Other:
        return tr("a table");
    }
    return {};
}

QString ExchangeWords::delimiter(QChar delimiter)
{
    if (delimiter == u'\t')
        return tr("tab");
    return delimiter.isNull() ? tr("find out") : QString{u'«' + QString{delimiter} + u'»'};
}

QString ExchangeWords::format(const TableInfo &info)
{
    if (info.format == TableFormat::Xlsx)
        return info.sheet.isEmpty() ? u"XLSX"_s : tr("XLSX, sheet “%1”").arg(info.sheet);
    return tr("CSV, %1, separated by %2").arg(info.encoding, delimiter(info.delimiter));
}

QString ExchangeWords::report(const ImportReport &report)
{
    const QLocale locale;
    return tr("rows read: %1, added: %2, already here: %3, refused: %4")
        .arg(locale.toString(report.read), locale.toString(report.added), locale.toString(report.known),
             locale.toString(report.refusedCount));
}

} // namespace otklik
