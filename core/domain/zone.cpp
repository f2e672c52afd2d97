// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/zone.h"

#include <QTimeZone>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace otklik {

Result<Zone> Zone::load(const QString &ianaId)
{
    const QByteArray name = ianaId.toUtf8();
    if (!QTimeZone::isTimeZoneIdAvailable(name))
        return fail(ErrorCode::Invalid, ianaId, u"no such time zone"_s);
    const QTimeZone system{name};
    const QDateTime first{QDate{kFirstYear, 1, 1}, QTime{0, 0}, Qt::UTC};
    const QDateTime last{QDate{kLastYear + 1, 1, 1}, QTime{0, 0}, Qt::UTC};

    Zone zone;
    zone.m_id = ianaId;
    zone.m_spans.push_back({Timestamp::min(), std::chrono::seconds{system.offsetFromUtc(first)}});
    const auto transitions = system.transitions(first, last);
    for (const QTimeZone::OffsetData &change : transitions) {
        const std::chrono::seconds offset{change.offsetFromUtc};
        if (offset != zone.m_spans.back().offset) // a mere change of the abbreviation
            zone.m_spans.push_back({fromSeconds(change.atUtc.toSecsSinceEpoch()), offset});
    }
    return zone;
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
