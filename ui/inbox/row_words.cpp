// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/row_words.h"

#include "core/text/plain_text.h"
#include "ui/words/words.h"

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

constexpr qsizetype kName = 60;
constexpr qsizetype kValue = 80;
constexpr qsizetype kSnippet = 300;
constexpr qsizetype kMostTags = 8;

QString joined(const QStringList &parts, const QString &separator)
{
    QStringList filled = parts;
    filled.removeAll(QString{});
    return filled.join(separator);
}

} // namespace

std::optional<Timestamp> nearestDate(const AppealRow &row)
{
    if (row.step == Step::Done)
        return {};
    std::optional<Timestamp> nearest = row.nextDue;
    const auto consider = [&nearest](const std::optional<Timestamp> &date) {
        if (date && (!nearest || *date < *nearest))
            nearest = date;
    };
    if (row.step == Step::Postponed && row.postponedUntil) {
        consider(row.postponedUntil);
        return nearest;
    }
    if (!row.firstAnswered)
        consider(row.due);
    consider(row.finalDue);
    consider(row.promisedUntil);
    consider(row.escalationDue);
    return nearest;
}

RowWording::RowWording(Clock clock, const QTimeZone &zone, UrgentBefore urgentBefore)
    : m_clock{std::move(clock)}
    , m_time{zone}
    , m_urgentBefore{std::move(urgentBefore)}
{
}

Timestamp RowWording::urgentBefore(Timestamp now) const
{
    if (const qint64 minute = toSeconds(now) / 60; std::exchange(m_minute, minute) != minute)
        m_urgent = m_urgentBefore(now);
    return m_urgent;
}

Urgency RowWording::urgency(const AppealRow &row, Timestamp now) const
{
    if (row.step == Step::Done)
        return Urgency::Done;
    const auto date = nearestDate(row);
    if (!date)
        return Urgency::None;
    if (*date < now)
        return Urgency::Overdue;
    if (*date < urgentBefore(now))
        return Urgency::Soon;
    return m_time.local(*date).date() == m_time.local(now).date() ? Urgency::Today : Urgency::Later;
}

QString RowWording::urgencyName(Urgency urgency)
{
    switch (urgency) {
    case Urgency::Done:
        return tr("done");
    case Urgency::None:
        return tr("no deadline");
    case Urgency::Later:
        return tr("not urgent");
    case Urgency::Today:
        return tr("due today");
    case Urgency::Soon:
        return tr("urgent");
    case Urgency::Overdue:
        return tr("overdue");
    }
    return {};
}

QString RowWording::time(const AppealRow &row, Timestamp now) const
{
    if (row.step == Step::Done)
        return row.outcome.isEmpty() ? Words::step(Step::Done) : oneLine(row.outcome, kValue);
    const auto date = nearestDate(row);
    if (!date)
        return tr("received %1").arg(m_time.when(row.received, now));
    if (row.step == Step::Postponed && date == row.postponedUntil && *date >= now)
        return tr("until %1").arg(m_time.when(*date, now));
    return TimeWords::left(*date, now);
}

std::vector<Badge> RowWording::badges(const AppealRow &row, Timestamp now) const
{
    using Tone = Badge::Tone;
    std::vector<Badge> badges;
    if (row.importance != Importance::Ordinary)
        badges.push_back({Words::importance(row.importance),
                          row.importance == Importance::Critical ? Tone::Alarm : Tone::Attention});
    if (row.track == Track::Emergency)
        badges.push_back({Words::track(row.track), Tone::Alarm});
    else if (row.track != usualTrack(row.channel))
        badges.push_back({Words::track(row.track), Tone::Calm});
    if (row.step == Step::Returned || row.step == Step::Clarifying)
        badges.push_back({Words::step(row.step), row.step == Step::Returned ? Tone::Attention : Tone::Calm});
    if (row.level > 0)
        badges.push_back({tr("level %1", "of escalation").arg(row.level), Tone::Attention});
    if (row.step == Step::ForApproval)
        badges.push_back({row.isApproved ? tr("approved") : tr("for approval"), Tone::Attention});
    if (row.promisedUntil)
        badges.push_back({tr("promise: %1").arg(m_time.when(*row.promisedUntil, now)), Tone::Attention});
    if (!row.problem.isEmpty())
        badges.push_back({tr("mass: %1").arg(oneLine(row.problem, 40)), Tone::Calm});
    if (row.isRepeat)
        badges.push_back({tr("repeat"), Tone::Attention});
    if (row.hasDraft)
        badges.push_back({tr("draft"), Tone::Calm});
    if (row.step == Step::Interim)
        badges.push_back({tr("interim answer"), Tone::Calm});
    if (row.replies > 0)
        badges.push_back({tr("replies: %1").arg(row.replies), Tone::Calm});
    if (row.notes > 0)
        badges.push_back({tr("notes: %1").arg(row.notes), Tone::Calm});
    return badges;
}

RowWords RowWording::words(const AppealRow &row) const
{
    const Timestamp now = m_clock();
    RowWords words;
    words.urgency = urgency(row, now);
    words.channel = oneLine(Words::channelShort(row.channel), 4);
    words.author = oneLine(displayName(row.author), kName);
    if (words.author.isEmpty())
        words.author = tr("without a name");
    const QString theme = row.topic.isEmpty() ? row.group : row.topic;
    const QString district = row.district == row.municipality ? QString{} : row.district; // some sources say it twice
    words.place = joined({oneLine(row.municipality, kValue), oneLine(district, kValue), oneLine(theme, kValue)}, u" · "_s);
    words.time = time(row, now);
    words.snippet = oneLine(row.snippet, kSnippet);
    for (const QString &tag : row.tags.first(std::min(kMostTags, row.tags.size())))
        words.tags.append(u'#' + oneLine(tag, kName));
    words.badges = badges(row, now);
    return words;
}

QString RowWording::accessibleText(const AppealRow &row) const
{
    const RowWords shown = words(row);
    QStringList parts{
        urgencyName(shown.urgency), shown.time, Words::channel(row.channel), shown.author, shown.place, shown.snippet};
    parts += shown.tags;
    for (const Badge &badge : shown.badges)
        parts.append(badge.text);
    return oneLine(joined(parts, u", "_s));
}

QString RowWording::toolTip(const AppealRow &row) const
{
    QStringList lines{tr("No. %1").arg(oneLine(row.number, kValue)),
                      tr("Received: %1").arg(m_time.moment(row.received))};
    const auto add = [this, &lines](const QString &pattern, const std::optional<Timestamp> &time) {
        if (time)
            lines.append(pattern.arg(m_time.moment(*time)));
    };
    add(tr("First answer due: %1"), row.due);
    add(tr("First answer given: %1"), row.firstAnswered);
    add(tr("Final answer due: %1"), row.finalDue);
    add(tr("Promised until: %1"), row.promisedUntil);
    add(tr("Postponed until: %1"), row.postponedUntil);
    add(tr("Escalation due: %1"), row.escalationDue);
    add(tr("Nearest of the other clocks: %1"), row.nextDue);
    if (!row.address.isEmpty())
        lines.append(oneLine(row.address, kValue));
    return lines.join(u'\n');
}

} // namespace otklik
