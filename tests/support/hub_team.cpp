// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/hub_team.h"

#include "core/sync/hub_schema.h"

#include <QCryptographicHash>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace otklik::test {

HubTeam::HubTeam(const TestHub &hub)
    : m_hub(hub)
    , m_superuser(hub.superuser())
{
}

QString HubTeam::prepare(int version)
{
    auto scripts = hubScripts();
    if (!scripts)
        return scripts.error().details;
    std::erase_if(*scripts, [&](const HubScript &script) { return script.version > version; });
    for (const HubScript &script : *scripts) {
        if (const PgAnswer done = m_superuser.ask(u"BEGIN;\n"_s + script.sql + u"\nCOMMIT"_s); !done.isGood())
            return script.name + u": "_s + done.message;
    }
    m_superuser.ask(u"UPDATE hub.setting SET value = $1 WHERE key = 'schema_version'"_s,
                    {QString::number(scripts->size())});
    addMunicipality(kOurs);
    addMunicipality(kOthers);
    return {};
}

HubMember HubTeam::add(const QString &duty, int municipality)
{
    const HubMember member{u"member_%1"_s.arg(++m_count), u"secret %1"_s.arg(m_count), QUuid::createUuid()};
    m_superuser.ask(u"CREATE ROLE %1 LOGIN IN ROLE hub_operator PASSWORD '%2'"_s.arg(member.login, member.password));
    join(member, duty, municipality);
    return member;
}

void HubTeam::join(const HubMember &member, const QString &duty, int municipality)
{
    m_superuser.ask(
        u"INSERT INTO hub.operator (municipality_id, operator_id, login, display_name, duty, active, acted_at)"
        u" VALUES ($1, $2, $3, $3, $4, true, date_trunc('second', now()) - interval '1 hour')"_s,
        {QString::number(municipality), member.id.toString(QUuid::WithoutBraces), member.login, duty});
}

void HubTeam::addMunicipality(int municipality)
{
    const QString id = QString::number(municipality);
    m_superuser.ask(u"INSERT INTO hub.municipality VALUES ($1::int, 'm' || $1::text, 'm' || $1::text)"_s, {id});
    m_superuser.ask(u"INSERT INTO hub.feed_head VALUES ($1, 0, 0, decode(repeat('00', 32), 'hex'), 0)"_s, {id});
}

void HubTeam::setRegion(int municipality, int region)
{
    m_superuser.ask(u"UPDATE hub.municipality SET region_id = $2 WHERE municipality_id = $1"_s,
                    {QString::number(municipality), QString::number(region)});
}

std::unique_ptr<PgSession> HubTeam::session(const HubMember &member) const
{
    return std::make_unique<PgSession>(m_hub.connection(member.login, member.password));
}

std::optional<std::vector<HubRow>> pull(PgSession &session, qint64 cursor, int max, int municipality)
{
    const PgAnswer answer =
        session.ask(u"SELECT seq, op_id, appeal_id, operator_id, kind, body, encode(chain, 'hex'),"
                    u" to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"') FROM hub.pull($1, $2, $3)"_s,
                    {QString::number(municipality), QString::number(cursor), QString::number(max)});
    if (!answer.isGood())
        return std::nullopt;
    std::vector<HubRow> rows;
    for (const QStringList &row : answer.rows)
        rows.push_back({row[0].toLongLong(), QUuid::fromString(row[1]), QUuid::fromString(row[2]),
                        QUuid::fromString(row[3]), row[4], row[5], row[7], QByteArray::fromHex(row[6].toLatin1())});
    return rows;
}

QByteArray chainBehind(const QByteArray &previous, const HubRow &row)
{
    return QCryptographicHash::hash(previous + row.operation.toRfc4122() + row.appeal.toRfc4122() +
                                        row.author.toRfc4122() + (row.kind + row.body + row.at).toUtf8(),
                                    QCryptographicHash::Sha256);
}

namespace {

/// What an operation of each kind cannot do without, where it needs nothing else of the hub to be true.
const QJsonObject &leastBodies()
{
    static const QJsonObject bodies = QJsonDocument::fromJson(R"({
        "appeal.receive": {"origin": {"channel": "email", "received": "2026-03-06T13:30:00Z"}},
        "message.receive": {"text": "Всё ещё яма"},
        "answer.record": {"at": "2026-03-06T13:30:00Z"},
        "tag.add": {"tag": "яма"},
        "tag.remove": {"tag": "яма"},
        "topic.set": {"topic": "Ямы"},
        "place.set": {"district": "Центр"},
        "assign": {"department": "УГХ"},
        "importance.set": {"importance": "high"},
        "type.set": {"type": "Решаемый"},
        "outcome.set": {"outcome": "Решено"},
        "note.add": {"text": "звонили"},
        "reply.draft": {"text": "Засып"},
        "reply.return": {"remark": "вежливее"},
        "escalate": {"level": 5, "reason": "дорога областная"},
        "escalation.return": {"result": "починят"},
        "forward": {"account": "горсвет", "service": "12", "text": "Не горит фонарь", "address": "Ленина, 1"},
        "postpone": {"until": "2026-04-01T00:00:00Z", "reason": "зима"},
        "promise": {"until": "2026-04-01T00:00:00Z", "text": "к лету"},
        "promise.move": {"until": "2026-05-01T00:00:00Z", "reason": "дождь"},
        "promise.settle": {"kept": true, "text": "сделано"},
        "track.set": {"track": "emergency", "reason": "провод на дороге"},
        "register": {"number": "О-12", "on": "2026-03-06T13:30:00Z"},
        "redirect": {"addressee": "Область", "reason": "их дорога", "notice": "письмо 4"},
        "extend": {"until": "2026-05-01T00:00:00Z", "reason": "экспертиза", "notice": "письмо 5"},
        "leave": {"ground": "spam", "name": "Спам"},
        "return": {"reason": "не наше"},
        "emergency.tell": {"service": "ЕДДС", "person": "Петрова"},
        "problem.join": {"problem": "Нет тепла, Мира"},
        "delivery.begin": {"key": "key"}
    })")
                                          .object();
    return bodies;
}

/// With the fields of `given` over them.
QJsonObject merged(QJsonObject fields, const QJsonObject &given)
{
    for (auto each = given.begin(); each != given.end(); ++each) {
        if (each->isObject() && fields[each.key()].isObject())
            fields.insert(each.key(), merged(fields[each.key()].toObject(), each->toObject()));
        else
            fields.insert(each.key(), *each);
    }
    return fields;
}

} // namespace

QJsonObject hubOperation(const QString &kind, const QUuid &appeal, const QJsonObject &body)
{
    const QUuid id = QUuid::createUuid();
    return {{u"id"_s, id.toString(QUuid::WithoutBraces)},
            {u"kind"_s, kind},
            {u"appeal"_s, (appeal.isNull() ? id : appeal).toString(QUuid::WithoutBraces)},
            {u"body"_s, merged(leastBodies()[QStringView{kind}].toObject(), body)}};
}

QUuid idOf(const QJsonObject &operation)
{
    return QUuid::fromString(operation[u"id"].toString());
}

QJsonObject push(PgSession &session, const QJsonArray &operations, int municipality)
{
    const QString text = QString::fromUtf8(QJsonDocument{operations}.toJson(QJsonDocument::Compact));
    const PgAnswer answer = session.ask(u"SELECT hub.push($1, $2)"_s, {QString::number(municipality), text});
    if (!answer.isGood())
        return {{u"state"_s, answer.state}, {u"message"_s, answer.message}};
    return QJsonDocument::fromJson(answer.value().toUtf8()).object();
}

QJsonObject push(PgSession &session, const QJsonObject &operation, int municipality)
{
    const QJsonObject answer = push(session, QJsonArray{operation}, municipality);
    return answer.contains(u"state") ? answer : answer[u"results"].toArray().first().toObject();
}

} // namespace otklik::test
