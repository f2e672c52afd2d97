// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/appeal_columns.h"
#include "core/storage/practice_columns.h"

#include "core/domain/twin_json.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

std::optional<qint64> seconds(const std::optional<Timestamp> &time)
{
    return time ? std::optional{toSeconds(*time)} : std::nullopt;
}

std::optional<Timestamp> time(const Statement &st, int column)
{
    return st.isNull(column) ? std::nullopt : std::optional{fromSeconds(st.int64(column))};
}

std::optional<QString> toText(const std::optional<PendingReply> &reply)
{
    if (!reply)
        return std::nullopt;
    const QJsonObject json{{u"text"_s, reply->text},        {u"final"_s, reply->isFinal},
                           {u"outcome"_s, reply->outcome},  {u"by"_s, reply->by.value},
                           {u"at"_s, toSeconds(reply->at)}, {u"question"_s, reply->isQuestion}};
    return QString::fromUtf8(QJsonDocument{json}.toJson(QJsonDocument::Compact));
}

std::optional<PendingReply> reply(const Statement &st, int column)
{
    if (st.isNull(column))
        return std::nullopt;
    const QJsonObject json = QJsonDocument::fromJson(st.text(column).toUtf8()).object();
    return PendingReply{json["text"_L1].toString(),
                        json["final"_L1].toBool(true),
                        json["outcome"_L1].toString(),
                        OperatorId{json["by"_L1].toInteger()},
                        fromSeconds(json["at"_L1].toInteger()),
                        json["question"_L1].toBool()};
}

QJsonObject toJson(const ReplyDelivery &delivery)
{
    QJsonObject json{{u"reply"_s, delivery.reply.toString(QUuid::WithoutBraces)},
                     {u"state"_s, key(delivery.state)},
                     {u"since"_s, toSeconds(delivery.since)},
                     {u"attempts"_s, delivery.attempts},
                     {u"token"_s, delivery.token}};
    if (!delivery.details.isEmpty())
        json.insert(u"details"_s, delivery.details);
    return json;
}

QJsonObject toJson(const Forwarding &forwarding)
{
    QJsonObject json = toJson(forwarding.delivery);
    json.insert(u"account"_s, forwarding.account);
    json.insert(u"service"_s, forwarding.service);
    if (!forwarding.externalId.isEmpty())
        json.insert(u"external_id"_s, forwarding.externalId);
    return json;
}

ReplyDelivery deliveryFrom(const QJsonObject &json)
{
    return {QUuid::fromString(json["reply"_L1].toString()),
            deliveryStateFromKey(json["state"_L1].toString()).value_or(DeliveryState::InDoubt),
            fromSeconds(json["since"_L1].toInteger()),
            json["attempts"_L1].toInt(),
            json["token"_L1].toInteger(),
            json["details"_L1].toString()};
}

Forwarding forwardingFrom(const QJsonObject &json)
{
    return {json["account"_L1].toString(), json["service"_L1].toString(), deliveryFrom(json),
            json["external_id"_L1].toString()};
}

template<typename Item>
std::optional<QString> toText(const std::vector<Item> &items)
{
    if (items.empty())
        return std::nullopt;
    QJsonArray all;
    for (const Item &each : items)
        all.append(toJson(each));
    return QString::fromUtf8(QJsonDocument{all}.toJson(QJsonDocument::Compact));
}

template<typename Item>
std::vector<Item> items(const Statement &st, int column, Item (*read)(const QJsonObject &))
{
    std::vector<Item> all;
    if (st.isNull(column))
        return all;
    for (const QJsonValue value : QJsonDocument::fromJson(st.text(column).toUtf8()).array())
        all.push_back(read(value.toObject()));
    return all;
}

std::optional<QString> toText(const std::optional<Twin> &twin)
{
    return twin ? std::optional{QString::fromUtf8(QJsonDocument{toJson(*twin)}.toJson(QJsonDocument::Compact))}
                : std::nullopt;
}

class Binder {
public:
    Binder(Statement &st, Dictionary &terms, int index)
        : m_st(st)
        , m_terms(terms)
        , m_index(index)
    {
    }
    template<typename T>
    Binder &operator<<(const T &value)
    {
        m_st.bind(m_index++, value);
        return *this;
    }
    Binder &term(TermKind kind, const QString &name) { return *this << m_terms.idFor(kind, name); }
    int next() const { return m_index; }

private:
    Statement &m_st;
    Dictionary &m_terms;
    int m_index;
};

} // namespace

int bindState(Statement &st, Dictionary &terms, const Appeal &a)
{
    Binder to{st, terms, 1};
    to << static_cast<int>(a.step);
    to.term(TermKind::SourceStep, a.sourceStep).term(TermKind::Type, a.type).term(TermKind::Outcome, a.outcome);
    to << static_cast<int>(a.importance);
    to.term(TermKind::District, a.district).term(TermKind::Settlement, a.settlement);
    to.term(TermKind::Group, a.group).term(TermKind::Topic, a.topic).term(TermKind::Department, a.department);
    to << a.assignee.value << terms.join(TermKind::Tag, a.tags) << a.isRepeat << a.level << a.replies << a.notes
       << a.isApproved << a.isAnsweredFinally << urgencyKey(a);
    to << seconds(a.due) << seconds(a.firstAnswered) << seconds(a.finalDue) << seconds(a.closed)
       << seconds(a.escalationDue) << seconds(a.postponedUntil) << seconds(a.promisedUntil) << seconds(a.sourceDue);
    to << (a.point ? std::optional{a.point->latitude} : std::nullopt)
       << (a.point ? std::optional{a.point->longitude} : std::nullopt);
    to << a.address << a.addressee << a.postponeReason << a.promise << toText(a.draft) << toText(a.submitted);
    const ReplyDelivery *open = openDelivery(a);
    to << a.account << toText(a.deliveries)
       << (open ? std::optional{static_cast<qint64>(open->state)} : std::nullopt)
       << (open ? std::optional{toSeconds(open->since)} : std::nullopt);
    const Forwarding *forwarding = openForwarding(a);
    to << toText(a.forwardings) << (forwarding ? std::optional{forwarding->account} : std::nullopt)
       << (forwarding ? std::optional{static_cast<qint64>(forwarding->delivery.state)} : std::nullopt)
       << (forwarding ? std::optional{toSeconds(forwarding->delivery.since)} : std::nullopt);
    to << toText(a.twin) << a.isCopy;
    to << static_cast<int>(a.track) << seconds(a.nextDue) << practiceText(a);
    to.term(TermKind::Problem, a.problem);
    return to.next();
}

int bindOrigin(Statement &st, Dictionary &terms, const Appeal &a, int index)
{
    Binder to{st, terms, index};
    to << a.id.value << a.uid.toRfc4122() << a.origin.number;
    to.term(TermKind::Channel, a.origin.channel);
    to << toSeconds(a.origin.received) << seconds(a.origin.published) << a.origin.author << a.origin.authorKey
       << a.origin.title << a.origin.url << a.origin.attachments.join(u'\n') << a.origin.text;
    to.term(TermKind::Municipality, a.origin.municipality);
    return to.next();
}

Appeal readAppeal(const Statement &st, Dictionary &terms)
{
    int c = 0;
    const auto term = [&] { return terms.name(st.int64(c++)); };
    const auto optionalTime = [&] { return time(st, c++); };

    Appeal a;
    a.step = static_cast<Step>(st.integer(c++));
    a.sourceStep = term();
    a.type = term();
    a.outcome = term();
    a.importance = static_cast<Importance>(st.integer(c++));
    a.district = term();
    a.settlement = term();
    a.group = term();
    a.topic = term();
    a.department = term();
    a.assignee = OperatorId{st.int64(c++)};
    a.tags = terms.split(st.text(c++));
    a.isRepeat = st.int64(c++) != 0;
    a.level = st.integer(c++);
    a.replies = st.integer(c++);
    a.notes = st.integer(c++);
    a.isApproved = st.int64(c++) != 0;
    a.isAnsweredFinally = st.int64(c++) != 0;
    ++c; // urgency follows from the rest
    a.due = optionalTime();
    a.firstAnswered = optionalTime();
    a.finalDue = optionalTime();
    a.closed = optionalTime();
    a.escalationDue = optionalTime();
    a.postponedUntil = optionalTime();
    a.promisedUntil = optionalTime();
    a.sourceDue = optionalTime();
    if (!st.isNull(c) && !st.isNull(c + 1))
        a.point = GeoPoint{st.real(c), st.real(c + 1)};
    c += 2;
    a.address = st.text(c++);
    a.addressee = st.text(c++);
    a.postponeReason = st.text(c++);
    a.promise = st.text(c++);
    a.draft = reply(st, c++);
    a.submitted = reply(st, c++);
    a.account = st.text(c++);
    a.deliveries = items<ReplyDelivery>(st, c++, deliveryFrom);
    c += 2; // state and time of the open one follow from the rest
    a.forwardings = items<Forwarding>(st, c++, forwardingFrom);
    c += 3;
    if (!st.isNull(c))
        a.twin = twinFromJson(QJsonDocument::fromJson(st.text(c).toUtf8()).object());
    ++c;
    a.isCopy = st.int64(c++) != 0;
    a.track = static_cast<Track>(st.integer(c++));
    a.nextDue = optionalTime();
    if (!st.isNull(c))
        readPractice(st.text(c), a);
    ++c;
    a.problem = term();
    a.id = AppealId{st.int64(c++)};
    a.uid = QUuid::fromRfc4122(st.blob(c++));
    a.origin.number = st.text(c++);
    a.origin.channel = term();
    a.origin.received = fromSeconds(st.int64(c++));
    a.origin.published = optionalTime();
    a.origin.author = st.text(c++);
    a.origin.authorKey = st.text(c++);
    a.origin.title = st.text(c++);
    a.origin.url = st.text(c++);
    a.origin.attachments = st.text(c++).split(u'\n', Qt::SkipEmptyParts);
    a.origin.text = st.text(c++);
    a.origin.municipality = term();
    return a;
}

AppealRow readRow(const Statement &st, Dictionary &terms)
{
    int c = 0;
    const auto term = [&] { return terms.name(st.int64(c++)); };
    const auto optionalTime = [&] { return time(st, c++); };

    AppealRow r;
    r.id = AppealId{st.int64(c++)};
    r.uid = QUuid::fromRfc4122(st.blob(c++));
    r.number = st.text(c++);
    r.channel = term();
    r.author = st.text(c++);
    r.authorKey = st.text(c++);
    r.snippet = st.text(c++);
    r.district = term();
    r.settlement = term();
    r.address = st.text(c++);
    r.group = term();
    r.topic = term();
    r.tags = terms.split(st.text(c++));
    r.department = term();
    r.assignee = OperatorId{st.int64(c++)};
    r.step = static_cast<Step>(st.integer(c++));
    r.sourceStep = term();
    r.type = term();
    r.outcome = term();
    r.importance = static_cast<Importance>(st.integer(c++));
    r.level = st.integer(c++);
    r.replies = st.integer(c++);
    r.notes = st.integer(c++);
    r.isRepeat = st.int64(c++) != 0;
    r.hasDraft = st.int64(c++) != 0;
    r.isApproved = st.int64(c++) != 0;
    r.received = fromSeconds(st.int64(c++));
    r.due = optionalTime();
    r.finalDue = optionalTime();
    r.firstAnswered = optionalTime();
    r.closed = optionalTime();
    r.postponedUntil = optionalTime();
    r.promisedUntil = optionalTime();
    r.escalationDue = optionalTime();
    r.municipality = term();
    r.track = static_cast<Track>(st.integer(c++));
    r.nextDue = optionalTime();
    r.problem = term();
    return r;
}

} // namespace otklik
