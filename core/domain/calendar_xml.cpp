// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/calendar.h"

#include <QHash>
#include <QXmlStreamReader>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

constexpr qsizetype kMostBytes = 1024 * 1024; // a real one has 4 KiB
constexpr int kFirstYear = 1990;
constexpr int kLastYear = 2100;

/// One pass over the file; the first mistake stops the reader by raiseError().
class CalendarReader {
public:
    explicit CalendarReader(const QByteArray &bytes)
        : m_xml{bytes}
    {
    }

    Result<CalendarYear> read(const QString &name)
    {
        while (!m_xml.atEnd()) {
            switch (m_xml.readNext()) { // the tokens that matter; the rest is white space and ends of elements
            case QXmlStreamReader::DTD:
            case QXmlStreamReader::EntityReference:
                m_xml.raiseError(u"a DTD is not accepted"_s);
                break;
            case QXmlStreamReader::StartElement:
                readElement();
                break;
            case QXmlStreamReader::NoToken:
            case QXmlStreamReader::Invalid:
            case QXmlStreamReader::StartDocument:
            case QXmlStreamReader::EndDocument:
            case QXmlStreamReader::EndElement:
            case QXmlStreamReader::Characters:
            case QXmlStreamReader::Comment:
            case QXmlStreamReader::ProcessingInstruction:
                break;
            }
        }
        if (m_xml.hasError())
            return fail(ErrorCode::BadFile, name,
                        u"line %1: %2"_s.arg(QString::number(m_xml.lineNumber()), m_xml.errorString()));
        nameHolidays();
        std::ranges::sort(m_year.days, {}, &CalendarDay::day);
        return std::move(m_year);
    }

private:
    void readElement()
    {
        const QXmlStreamAttributes attributes = m_xml.attributes();
        if (m_year.year == 0)
            readRoot(attributes);
        else if (m_xml.name() == "holiday"_L1)
            m_titles.insert(attributes.value("id"_L1).toString(), attributes.value("title"_L1).trimmed().toString());
        else if (m_xml.name() == "day"_L1)
            readDay(attributes);
    }

    void readRoot(const QXmlStreamAttributes &attributes)
    {
        const int year = attributes.value("year"_L1).toInt();
        if (m_xml.name() != "calendar"_L1 || year < kFirstYear || year > kLastYear)
            m_xml.raiseError(u"not a <calendar> of one year"_s);
        else
            m_year.year = year;
    }

    void readDay(const QXmlStreamAttributes &attributes)
    {
        CalendarDay day;
        const auto date = dateOf(attributes.value("d"_L1));
        const QStringView type = attributes.value("t"_L1);
        if (!date || (type != "1"_L1 && type != "2"_L1 && type != "3"_L1)) {
            m_xml.raiseError(u"a <day> needs d=\"MM.DD\" and t=\"1|2|3\""_s);
            return;
        }
        day.day = *date;
        day.kind = type == "1"_L1 ? DayKind::Off : type == "2"_L1 ? DayKind::Short : DayKind::Working;
        if (attributes.hasAttribute("f"_L1)) {
            day.movedFrom = dateOf(attributes.value("f"_L1));
            if (!day.movedFrom)
                m_xml.raiseError(u"f=\"MM.DD\" is not a date"_s);
        }
        if (std::ranges::find(m_year.days, day.day, &CalendarDay::day) != m_year.days.end())
            m_xml.raiseError(u"a date stands twice"_s);
        m_holidays.push_back(attributes.value("h"_L1).toString());
        m_year.days.push_back(day);
    }

    std::optional<LocalDay> dateOf(QStringView monthAndDay) const
    {
        if (monthAndDay.size() != 5 || monthAndDay[2] != u'.')
            return {};
        const QDate date{m_year.year, monthAndDay.first(2).toInt(), monthAndDay.last(2).toInt()};
        return date.isValid() ? std::optional{toLocalDay(date)} : std::nullopt;
    }

    /// <holidays> may stand after <days>.
    void nameHolidays()
    {
        for (std::size_t i = 0; i < m_year.days.size(); ++i)
            m_year.days[i].title = m_titles.value(m_holidays[i]);
    }

    QXmlStreamReader m_xml;
    CalendarYear m_year;
    QHash<QString, QString> m_titles;
    std::vector<QString> m_holidays; ///< ids, in the order of m_year.days
};

} // namespace

Result<CalendarYear> parseCalendarXml(const QByteArray &bytes, const QString &name)
{
    if (bytes.size() > kMostBytes)
        return fail(ErrorCode::BadFile, name, u"larger than 1 MiB"_s);
    return CalendarReader{bytes}.read(name);
}

} // namespace otklik
