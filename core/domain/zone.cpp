// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/zone.h"

#include <QTimeZone>

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

/// QTimeZone of Qt 6.4 knows the offsets after 2037 but lists no changes of them.
constexpr int kLastListedYear = 2036;

QDateTime newYear(int year)
{
    return {QDate{year, 1, 1}, QTime{0, 0}, Qt::UTC};
}

std::chrono::seconds offsetOf(const QTimeZone &zone, qint64 second)
{
    return std::chrono::seconds{zone.offsetFromUtc(QDateTime::fromSecsSinceEpoch(second, Qt::UTC))};
}

} // namespace

Result<Zone> Zone::load(const QString &ianaId)
{
    const QByteArray name = ianaId.toUtf8();
    if (!QTimeZone::isTimeZoneIdAvailable(name))
        return fail(ErrorCode::Invalid, ianaId, u"no such time zone"_s);
    const QTimeZone system{name};
    Zone zone;
    zone.m_id = ianaId;
    zone.m_spans.push_back({Timestamp::min(), offsetOf(system, newYear(kFirstYear).toSecsSinceEpoch())});
    const auto transitions = system.transitions(newYear(kFirstYear), newYear(kLastListedYear + 1));
    for (const QTimeZone::OffsetData &change : transitions)
        zone.addSpan(change.atUtc.toSecsSinceEpoch(), std::chrono::seconds{change.offsetFromUtc});

    constexpr qint64 kWeek = 7 * 24 * 3600; // no rule changes clocks twice in one
    const qint64 end = newYear(kLastYear + 1).toSecsSinceEpoch();
    for (qint64 before = newYear(kLastListedYear + 1).toSecsSinceEpoch(); before < end; before += kWeek) {
        const auto offset = offsetOf(system, before + kWeek);
        if (offset == zone.m_spans.back().offset)
            continue;
        qint64 old = before;
        qint64 changed = before + kWeek;
        while (changed - old > 1) {
            const qint64 middle = std::midpoint(old, changed);
            (offsetOf(system, middle) == offset ? changed : old) = middle;
        }
        zone.addSpan(changed, offset);
    }
    return zone;
}

void Zone::addSpan(qint64 from, std::chrono::seconds offset)
{
    if (offset != m_spans.back().offset) // otherwise a mere change of the abbreviation
        m_spans.push_back({fromSeconds(from), offset});
}

std::chrono::seconds Zone::offsetAt(Timestamp time) const
{
    const auto next = std::ranges::upper_bound(m_spans, time, {}, &Span::from);
    return std::prev(next)->offset; // the first span begins at the beginning of time
}

Timestamp Zone::toUtc(LocalSeconds local) const
{
    // The spans that can hold it begin within two days of it; the earliest that does is the answer.
    const Timestamp near{local.time_since_epoch() - std::chrono::days{2}};
    for (auto span = std::prev(std::ranges::upper_bound(m_spans, near, {}, &Span::from));; ++span) {
        const Timestamp candidate{local.time_since_epoch() - span->offset};
        const auto next = std::next(span);
        if (candidate < span->from)
            return span->from;
        if (next == m_spans.end() || candidate < next->from)
            return candidate;
    }
}

} // namespace otklik
