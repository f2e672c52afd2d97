// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/value_parsing.h"

#include "core/text/plain_text.h"

#include <QDateTime>
#include <QTimeZone>

#include <algorithm>
#include <cmath>

namespace otklik {

using namespace Qt::StringLiterals;

namespace {

constexpr double kFirstSerial = 20'000; // 1954
constexpr double kLastSerial = 80'000;  // 2119
constexpr double kFirstUnix = 631'152'000;   // 1990
constexpr double kLastUnix = 4'102'444'800;  // 2100
constexpr int kSerialOf1970 = 25'569;
constexpr int kDaysTo1904 = 1'462;

/// Takes the parts of a date from a text one by one.
class Scanner {
public:
    explicit Scanner(QStringView text) : m_text(text) { }

    bool isAtEnd() const { return m_text.isEmpty(); }
    bool skip(QStringView any)
    {
        if (m_text.isEmpty() || !any.contains(m_text.front()))
            return false;
        m_text = m_text.sliced(1);
        return true;
    }
    /// -1 where there are fewer than `fewest` digits.
    int number(int fewest, int most)
    {
        int value = 0;
        int digits = 0;
        while (digits < most && digits < m_text.size() && m_text[digits] >= u'0' && m_text[digits] <= u'9')
            value = value * 10 + (m_text[digits++].unicode() - u'0');
        if (digits < fewest)
            return -1;
        m_text = m_text.sliced(digits);
        return value;
    }
    void skipFraction()
    {
        if (skip(u".,"))
            number(1, 9);
    }

private:
    QStringView m_text;
};

struct DateParts {
    int year = -1, month = -1, day = -1;
    std::chrono::seconds time{0};
    std::optional<std::chrono::seconds> offset;
};

bool scanTime(Scanner &scanner, DateParts &parts)
{
    const int hour = scanner.number(1, 2);
    if (hour < 0 || hour > 23 || !scanner.skip(u":"))
        return false;
    const int minute = scanner.number(2, 2);
    const int second = scanner.skip(u":") ? scanner.number(2, 2) : 0;
    if (minute < 0 || minute > 59 || second < 0 || second > 59)
        return false;
    scanner.skipFraction();
    parts.time = std::chrono::hours{hour} + std::chrono::minutes{minute} + std::chrono::seconds{second};
    return true;
}

bool scanZone(Scanner &scanner, DateParts &parts)
{
    while (scanner.skip(u" ")) { }
    if (scanner.isAtEnd())
        return true;
    if (scanner.skip(u"Zz")) {
        parts.offset = std::chrono::seconds{0};
        return true;
    }
    const bool isEast = scanner.skip(u"+");
    if (!isEast && !scanner.skip(u"-−"))
        return false;
    const int hours = scanner.number(2, 2);
    scanner.skip(u":");
    const int minutes = scanner.isAtEnd() ? 0 : scanner.number(2, 2);
    if (hours < 0 || hours > 14 || minutes < 0 || minutes > 59)
        return false;
    const std::chrono::seconds offset = std::chrono::hours{hours} + std::chrono::minutes{minutes};
    parts.offset = isEast ? offset : -offset;
    return true;
}

/// 2026-03-06T13:30:00+03:00, 2026-03-06 13:30, 06.03.2026 13:30, 6.3.2026.
std::optional<DateParts> scanDate(QStringView text)
{
    Scanner scanner(text);
    DateParts parts;
    if (text.size() > 4 && QStringView(u"-/").contains(text[4])) {
        parts.year = scanner.number(4, 4);
        scanner.skip(u"-/");
        parts.month = scanner.number(1, 2);
        if (!scanner.skip(u"-/"))
            return std::nullopt;
        parts.day = scanner.number(1, 2);
    } else {
        parts.day = scanner.number(1, 2);
        if (!scanner.skip(u"."))
            return std::nullopt;
        parts.month = scanner.number(1, 2);
        if (!scanner.skip(u"."))
            return std::nullopt;
        parts.year = scanner.number(4, 4);
    }
    if (!QDate::isValid(parts.year, parts.month, parts.day))
        return std::nullopt;
    if (!scanner.isAtEnd()) {
        bool hasGap = scanner.skip(u"Tt");
        while (scanner.skip(u", "))
            hasGap = true;
        if (!hasGap || !scanTime(scanner, parts) || !scanZone(scanner, parts))
            return std::nullopt;
    }
    return scanner.isAtEnd() ? std::optional(parts) : std::nullopt;
}

Timestamp fromSerial(double serial, const DateFormat &format)
{
    const auto days = std::floor(serial);
    const std::chrono::seconds time{std::llround((serial - days) * 86'400)};
    const int shift = kSerialOf1970 - (format.dates1904 ? kDaysTo1904 : 0);
    return format.zone.toUtc(LocalSeconds{LocalDay{std::chrono::days{static_cast<int>(days) - shift}}} + time);
}

Timestamp fromQt(const QDateTime &local, const DateFormat &format)
{
    const std::chrono::seconds time{local.time().msecsSinceStartOfDay() / 1000};
    return format.zone.toUtc(LocalSeconds{toLocalDay(local.date())} + time);
}

std::optional<Timestamp> fromNumber(double number, const DateFormat &format)
{
    if (number >= kFirstSerial && number <= kLastSerial)
        return fromSerial(number, format);
    if (number >= kFirstUnix && number <= kLastUnix)
        return fromSeconds(static_cast<qint64>(number));
    return std::nullopt;
}

} // namespace

std::optional<Timestamp> parseDate(const Cell &cell, const DateFormat &format)
{
    if (cell.kind == CellKind::Number)
        return fromNumber(cell.number, format);
    const QString text = cell.text.trimmed();
    if (!format.custom.isEmpty()) {
        if (const QDateTime local = QDateTime::fromString(text, format.custom); local.isValid())
            return fromQt(local, format);
    }
    if (const auto parts = scanDate(text)) {
        const LocalSeconds local = LocalSeconds{localDate(parts->year, static_cast<unsigned>(parts->month), static_cast<unsigned>(parts->day))}
            + parts->time;
        return parts->offset ? Timestamp{local.time_since_epoch() - *parts->offset} : format.zone.toUtc(local);
    }
    const auto number = parseNumber(cell);
    return number ? fromNumber(*number, format) : std::nullopt;
}

std::optional<double> parseNumber(const Cell &cell)
{
    if (cell.kind == CellKind::Number)
        return cell.number;
    bool isNumber = false;
    const double number = cell.text.trimmed().replace(u',', u'.').toDouble(&isNumber);
    return isNumber && std::isfinite(number) ? std::optional(number) : std::nullopt;
}

Importance parseImportance(const QString &text)
{
    const QString lower = text.trimmed().toLower();
    if (const auto known = importanceFromKey(lower))
        return *known;
    const auto startsWithOneOf = [&](std::initializer_list<QStringView> words) {
        return std::any_of(words.begin(), words.end(), [&](QStringView word) { return lower.startsWith(word); });
    };
    if (startsWithOneOf({u"критич", u"чрезвыч", u"авар", u"экстрен", u"emergency"}))
        return Importance::Critical;
    if (startsWithOneOf({u"повышен", u"высок", u"срочн", u"важн", u"urgent"}))
        return Importance::High;
    return Importance::Ordinary;
}

bool parseYes(const QString &text)
{
    const QString lower = text.trimmed().toLower();
    return lower == u"да" || lower == u"1" || lower == u"true" || lower == u"yes" || lower == u"истина" || lower == u"+";
}

QStringList parseTags(const QString &text)
{
    QStringList tags;
    QString separated = text;
    for (const QString &part : separated.replace(u',', u';').replace(u'\n', u';').split(u';', Qt::SkipEmptyParts)) {
        const QString tag = nameForStorage(part);
        if (!tag.isEmpty() && !tags.contains(tag))
            tags += tag;
    }
    return tags;
}

bool isFinishedStep(const QString &step)
{
    const QString lower = step.trimmed().toLower();
    const auto words = {u"готово"_s, u"заверш"_s, u"закрыт"_s, u"решен"_s, u"исполнен"_s, u"done"_s, u"closed"_s, u"finished"_s};
    return std::any_of(words.begin(), words.end(), [&](const QString &word) { return lower.startsWith(word); });
}

} // namespace otklik
