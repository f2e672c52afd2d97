// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/row_mapper.h"

#include "core/exchange/district_map.h"
#include "core/text/html_text.h"
#include "core/text/plain_text.h"

#include <algorithm>

namespace otklik {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kLongestName = 1000;
constexpr qsizetype kLongestUrl = 4000;
constexpr Timestamp kEarliest{std::chrono::sys_days{std::chrono::year{1990} / 1 / 1}};
constexpr std::chrono::hours kClockSkew{24};

/// What makes two rows without an id the same appeal. Not the step or the outcome: they change from export to export.
constexpr Field kContent[] = {Field::Text, Field::Title, Field::Author, Field::AuthorKey, Field::Url, Field::Received, Field::Published,
                              Field::District, Field::Settlement, Field::Address, Field::Street, Field::House, Field::Latitude,
                              Field::Longitude, Field::Group, Field::Topic, Field::Department, Field::Executor};

QString defaultChannel(SourceKind kind)
{
    return kind == SourceKind::Portal || kind == SourceKind::Region ? u"regional_portal"_s : QString();
}

QString joined(const QString &first, const QString &second)
{
    if (first.isEmpty() || second.isEmpty())
        return first + second;
    return first + u", "_s + second;
}

} // namespace

RowMapper::RowMapper(FieldMap map, DateFormat dates, QMap<Field, QString> constants, Timestamp now, const DistrictMap *districts)
    : m_map(std::move(map)), m_dates(std::move(dates)), m_constants(std::move(constants)), m_now(now), m_districts(districts)
{
    if (!m_constants.contains(Field::Channel))
        m_constants.insert(Field::Channel, defaultChannel(m_map.kind));
}

MappedRow RowMapper::map(const TableRow &row)
{
    m_row = &row;
    m_problem.reset();
    MappedRow mapped;
    if (m_map.kind == SourceKind::Answers)
        mapped = answer();
    else
        mapped = intake();
    if (m_problem)
        mapped = RowRefusal{row.line, m_problem->problem, m_map.headers.value(m_map.column(m_problem->field))};
    return mapped;
}

const Cell &RowMapper::cell(Field field) const
{
    static const Cell empty;
    const int column = m_map.column(field);
    if (column < 0 || static_cast<std::size_t>(column) >= m_row->cells.size())
        return empty;
    const Cell &found = m_row->cells[static_cast<std::size_t>(column)];
    return found.kind == CellKind::Error ? empty : found;
}

QString RowMapper::value(Field field) const
{
    const QString &text = cell(field).text;
    return text.isEmpty() ? m_constants.value(field) : text;
}

QString RowMapper::name(Field field)
{
    QString name = nameForStorage(value(field));
    if (name.size() > (field == Field::Url ? kLongestUrl : kLongestName))
        note(RowProblem::CellTooLong, field);
    return name;
}

QString RowMapper::body(Field field)
{
    QString text = value(field);
    if (isHtmlBody(text)) {
        if (QString plain = plainFromHtml(text); !plain.isEmpty())
            text = std::move(plain);
    }
    if (text.contains(u'\r'))
        text.replace(u"\r\n"_s, u"\n"_s).replace(u'\r', u'\n');
    return cleanForStorage(text.trimmed());
}

std::optional<Timestamp> RowMapper::date(Field field)
{
    Cell constant;
    const Cell *source = &cell(field);
    if (source->kind == CellKind::Empty) {
        constant.text = m_constants.value(field);
        constant.kind = CellKind::Text;
        source = &constant;
    }
    if (source->text.trimmed().isEmpty())
        return std::nullopt;
    const auto time = parseDate(*source, m_dates);
    if (field == Field::Due)
        return time && *time >= kEarliest ? time : std::nullopt;
    if (!time)
        note(RowProblem::BadDate, field);
    else if (*time < kEarliest || *time > m_now + kClockSkew)
        note(RowProblem::DateOutOfRange, field);
    return time;
}

void RowMapper::note(RowProblem problem, Field field)
{
    if (!m_problem)
        m_problem = Problem{problem, field};
}

Intake RowMapper::intake()
{
    Intake intake;
    takeOrigin(intake);
    takePlace(intake);
    takeState(intake);
    takeAnswers(intake);
    if (!m_problem)
        intake.sourceKey = key();
    return intake;
}

void RowMapper::takeOrigin(Intake &intake)
{
    Origin &origin = intake.origin;
    origin.title = name(Field::Title);
    origin.text = body(Field::Text);
    if (origin.text.isEmpty())
        origin.text = std::exchange(origin.title, {});
    else if (!origin.title.isEmpty() && nameForStorage(origin.text).startsWith(origin.title))
        origin.title.clear(); // only the beginning of the text once more
    if (origin.text.isEmpty())
        note(RowProblem::NoText, m_map.has(Field::Text) ? Field::Text : Field::Title);
    origin.channel = channelFromName(name(Field::Channel));
    origin.number = name(Field::Number);
    if (origin.number.isEmpty())
        origin.number = name(Field::Id);
    origin.author = name(Field::Author);
    origin.authorKey = name(Field::AuthorKey);
    origin.url = name(Field::Url);
    origin.attachments = parseTags(value(Field::Attachments));
    origin.published = date(Field::Published);
    origin.received = date(Field::Received).value_or(origin.published.value_or(m_now));
}

void RowMapper::takePlace(Intake &intake)
{
    intake.district = name(Field::District);
    intake.settlement = name(Field::Settlement);
    intake.address = name(Field::Address);
    if (intake.address.isEmpty())
        intake.address = joined(name(Field::Street), name(Field::House));

    const Cell &latitude = cell(Field::Latitude);
    const Cell &longitude = cell(Field::Longitude);
    if (latitude.text.trimmed().isEmpty() || longitude.text.trimmed().isEmpty())
        return;
    const auto north = parseNumber(latitude);
    const auto east = parseNumber(longitude);
    if (!north || *north < -90 || *north > 90)
        return note(RowProblem::BadCoordinates, Field::Latitude);
    if (!east || *east < -180 || *east > 180)
        return note(RowProblem::BadCoordinates, Field::Longitude);
    if (*north == 0 && *east == 0)
        return; // how systems write "nowhere"
    intake.point = GeoPoint{*north, *east};
    if (intake.district.isEmpty() && m_districts)
        intake.district = m_districts->districtAt(*intake.point).value_or(QString());
}

void RowMapper::takeState(Intake &intake)
{
    intake.group = name(Field::Group);
    intake.topic = name(Field::Topic);
    intake.tags = parseTags(value(Field::Tags));
    intake.department = name(Field::Department);
    if (intake.department.isEmpty())
        intake.department = name(Field::Executor);
    intake.importance = parseImportance(value(Field::Importance));
    intake.type = name(Field::Type);
    intake.outcome = name(Field::Outcome);
    intake.sourceStep = name(Field::Step);
    intake.isRepeat = parseYes(value(Field::Repeat));
    intake.sourceDue = date(Field::Due);
}

void RowMapper::takeAnswers(Intake &intake)
{
    const auto first = date(Field::FirstAnswerAt);
    const auto last = date(Field::FinalAnswerAt);
    QString author = name(Field::Executor);
    if (author.isEmpty())
        author = intake.department;
    if (first) {
        const bool closes = intake.outcome.isEmpty() ? isFinishedStep(intake.sourceStep) : isClosingOutcome(intake.outcome);
        const bool isFinal = m_map.has(Field::FinalAnswerAt) ? last && *last == *first : closes;
        intake.answers.push_back({body(Field::FirstAnswerText), author, *first, isFinal});
    }
    if (last && last != first)
        intake.answers.push_back({body(Field::FinalAnswerText), author, *last, true});
    std::stable_sort(intake.answers.begin(), intake.answers.end(),
                     [](const RecordedAnswer &a, const RecordedAnswer &b) { return a.at < b.at; });
}

QByteArray RowMapper::key()
{
    QStringList ids;
    for (const Field field : {Field::Id, Field::Number}) {
        if (const QString id = nameForStorage(cell(field).text); !id.isEmpty())
            ids += id;
    }
    if (!ids.isEmpty())
        return sourceKey(m_map.system, ids);
    QStringList content;
    for (const Field field : kContent)
        content += cell(field).text.simplified();
    return m_contentKeys.next(content);
}

AnswerRow RowMapper::answer()
{
    AnswerRow row;
    row.appealNumber = name(Field::AnswerAppeal);
    row.appealKey = sourceKey(m_map.system, {row.appealNumber});
    row.answer.text = body(Field::AnswerText);
    row.answer.author = name(Field::AnswerAuthor);
    if (row.appealNumber.isEmpty())
        note(RowProblem::NoAppeal, Field::AnswerAppeal);
    if (row.answer.text.isEmpty())
        note(RowProblem::NoText, Field::AnswerText);
    const auto at = date(Field::AnswerAt);
    if (!at)
        note(RowProblem::BadDate, Field::AnswerAt);
    row.answer.at = at.value_or(Timestamp{});
    const QString kind = value(Field::AnswerKind).trimmed().toLower();
    row.answer.isFinal = kind != "interim"_L1 && !kind.startsWith(u"промежут");
    return row;
}

} // namespace otklik
