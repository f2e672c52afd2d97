// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/otklikctl/hub_json.h"

#include "app/otklikctl/console.h"
#include "core/text/plain_text.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

QJsonValue timeJson(const std::optional<Timestamp> &time)
{
    return time ? QJsonValue{toIso(*time)} : QJsonValue{};
}

QString timeText(const std::optional<Timestamp> &time)
{
    return time ? toIso(*time) : u"–"_s;
}

QString numberText(qint64 number)
{
    return QString::number(number);
}

QJsonArray feedsJson(const std::vector<HubFeedStatus> &feeds)
{
    QJsonArray all;
    for (const HubFeedStatus &feed : feeds)
        all.append(QJsonObject{{u"id"_s, feed.municipality},
                               {u"code"_s, feed.code},
                               {u"name"_s, feed.name},
                               {u"head"_s, feed.head},
                               {u"appeals"_s, feed.appeals},
                               {u"oldest_lease"_s, timeJson(feed.oldestLease)}});
    return all;
}

QJsonArray desksJson(const std::vector<HubDesk> &desks)
{
    QJsonArray all;
    for (const HubDesk &desk : desks)
        all.append(QJsonObject{{u"municipality"_s, desk.municipality},
                               {u"login"_s, desk.login},
                               {u"name"_s, desk.name},
                               {u"behind"_s, desk.behind},
                               {u"waiting"_s, desk.waiting},
                               {u"refused"_s, desk.refused},
                               {u"waits_since"_s, timeJson(desk.waitsSince)},
                               {u"told"_s, toIso(desk.told)}});
    return all;
}

QString deskText(const HubDesk &desk)
{
    QStringList words{desk.municipality,
                      displayName(desk.name),
                      ConsoleWords::tr("desk as of %1").arg(toIso(desk.told)),
                      ConsoleWords::tr("behind by %n operation(s)", nullptr, static_cast<int>(desk.behind)),
                      ConsoleWords::tr("waiting %1").arg(numberText(desk.waiting)),
                      ConsoleWords::tr("refused %1").arg(numberText(desk.refused))};
    if (desk.waitsSince)
        words.append(ConsoleWords::tr("the oldest since %1").arg(toIso(*desk.waitsSince)));
    return words.join(u'\t');
}

QJsonArray standbysJson(const std::vector<HubStandby> &standbys)
{
    QJsonArray all;
    for (const HubStandby &standby : standbys)
        all.append(
            QJsonObject{{u"name"_s, standby.name},
                        {u"state"_s, standby.state},
                        {u"sync"_s, standby.sync},
                        {u"lag_bytes"_s, standby.lagBytes},
                        {u"lag_seconds"_s, standby.lagSeconds ? QJsonValue{*standby.lagSeconds} : QJsonValue{}}});
    return all;
}

QString standbyText(const HubStandby &standby)
{
    return QStringList{displayName(standby.name), standby.state, standby.sync,
                       ConsoleWords::tr("behind by %1").arg(QLocale{}.formattedDataSize(standby.lagBytes))}
        .join(u'\t');
}

} // namespace

QJsonArray hubMembersJson(const std::vector<HubMember> &members)
{
    QJsonArray all;
    for (const HubMember &member : members)
        all.append(QJsonObject{{u"municipality"_s, member.municipalityCode},
                               {u"login"_s, member.login},
                               {u"operator"_s, member.id.toString(QUuid::WithoutBraces)},
                               {u"name"_s, member.name},
                               {u"duty"_s, member.duty},
                               {u"active"_s, member.isActive},
                               {u"last_push"_s, timeJson(member.pushed)}});
    return all;
}

QJsonObject hubStatusJson(const HubStatus &status)
{
    return {{u"version"_s, status.version},
            {u"server"_s, status.server},
            {u"standby"_s, status.isStandby},
            {u"now"_s, toIso(status.now)},
            {u"bytes"_s, status.bytes},
            {u"sessions"_s, status.sessions},
            {u"waits_for"_s, status.waitsFor},
            {u"municipalities"_s, feedsJson(status.feeds)},
            {u"operators"_s, hubMembersJson(status.members)},
            {u"desks"_s, desksJson(status.desks)},
            {u"replication"_s, standbysJson(status.standbys)}};
}

QString hubMembersText(const std::vector<HubMember> &members)
{
    QStringList lines;
    for (const HubMember &member : members)
        lines.append(QStringList{member.municipalityCode, member.login, displayName(member.name), member.duty,
                                 member.isActive ? ConsoleWords::tr("active") : ConsoleWords::tr("disabled"),
                                 ConsoleWords::tr("last push: %1").arg(timeText(member.pushed))}
                         .join(u'\t'));
    return lines.join(u'\n');
}

QString hubStatusText(const HubStatus &status)
{
    QStringList lines{
        ConsoleWords::tr("Hub of version %1 on PostgreSQL %2").arg(numberText(status.version), status.server),
        ConsoleWords::tr("Size: %1; sessions: %2")
            .arg(QLocale{}.formattedDataSize(status.bytes), numberText(status.sessions))};
    if (status.isStandby)
        lines.append(ConsoleWords::tr("This server is a standby"));
    for (const HubFeedStatus &feed : status.feeds)
        lines.append(QStringList{feed.code, displayName(feed.name),
                                 ConsoleWords::tr("operations %1").arg(numberText(feed.head)),
                                 ConsoleWords::tr("appeals %1").arg(numberText(feed.appeals)),
                                 ConsoleWords::tr("oldest lease until %1").arg(timeText(feed.oldestLease))}
                         .join(u'\t'));
    if (!status.members.empty())
        lines.append(hubMembersText(status.members));
    for (const HubDesk &desk : status.desks)
        lines.append(deskText(desk));
    for (const HubStandby &standby : status.standbys)
        lines.append(standbyText(standby));
    if (!status.isStandby && status.waitsFor.isEmpty())
        lines.append(ConsoleWords::tr("No standby is waited for: what this server loses is lost"));
    return lines.join(u'\n');
}

} // namespace otklik
