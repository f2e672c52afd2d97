// SPDX-License-Identifier: GPL-3.0-or-later
// Desks that work apart and meet again through a feed. The hub here is its definition: a list in an order, with a
// verdict for each operation. tests/sync has the real one.
#include "core/domain/feed_json.h"
#include "core/domain/operation_json.h"
#include "core/service/journal.h"
#include "core/service/store_check.h"
#include "core/service/team_book.h"
#include "core/storage/storage.h"
#include "tests/support/test_desk.h"

#include <QRandomGenerator>

#include <map>
#include <set>

using namespace Qt::StringLiterals;
using namespace otklik;

namespace {

const QStringList kTeam{u"Анна"_s, u"Борис"_s, u"Вера"_s};

/// The store of one desk of the team, used as the storage thread does.
class Place {
public:
    explicit Place(int who, const std::vector<QUuid> &names)
    {
        for (int i = 0; i < kTeam.size(); ++i) // each desk has them under other rows
            (void)desk.addOperator(kTeam[(i + who) % kTeam.size()], Role::Supervisor);
        configuration = *desk->settings().configuration();
        configuration.team = TeamPlace{};
        const QString file = Storage::databaseFile(desk.directory());
        desk.close();
        session = std::make_unique<Session>(file, Database::Access::ReadWrite);
        SettingStore settings{*session};
        for (int i = 0; i < kTeam.size(); ++i)
            (void)settings.takeOperator(names[static_cast<std::size_t>(i)], {{}, kTeam[i], Role::Supervisor, true});
        name = names[static_cast<std::size_t>(who)];
        me = settings.operatorOf(name);
    }

    template<typename F>
    auto write(F work)
    {
        WriteTransaction tx{*session};
        Journal journal{*session, configuration};
        auto result = work(journal);
        journal.finish();
        tx.commit();
        return result;
    }

    AppealId receive(const QString &text, const QByteArray &source, Timestamp at)
    {
        Intake intake;
        intake.origin.channel = u"ВКонтакте"_s;
        intake.origin.author = u"Житель"_s;
        intake.origin.text = text;
        intake.origin.received = at;
        intake.sourceKey = source;
        return write([&](Journal &journal) { return journal.receive(intake); }).appeal;
    }

    bool perform(AppealId appeal, const Change &change, Timestamp at)
    {
        return write([&](Journal &journal) {
                   return journal.append({appeal, me, change, {}}, at);
               })
            .verdict.has_value();
    }

    std::vector<Appeal> appeals()
    {
        std::vector<Appeal> all;
        AppealStore{*session}.forEach([&](const Appeal &appeal) { all.push_back(appeal); });
        return all;
    }

    test::TestDesk desk;
    Configuration configuration;
    std::unique_ptr<Session> session;
    OperatorId me;
    QUuid name;
    std::size_t pulled = 0;
};

/// The order of all that was accepted.
class Order {
public:
    explicit Order(quint32 seed)
        : m_random(seed)
    {
    }

    void push(Place &place, Timestamp now)
    {
        const auto outgoing = TeamBook{*place.session}.outgoing(place.me, 50, std::chrono::seconds{0});
        for (const OutgoingOperation &operation : outgoing) {
            const bool isReceipt = operation.kind == u"appeal.receive"_s;
            const QString source = operation.body["source_key"_L1].toString();
            if (isReceipt && !source.isEmpty() && !m_sources.insert(source).second)
                setState(place, operation.id, OutboxState::Acknowledged, u"known"_s);
            else if (!isReceipt && m_random.bounded(10) == 0)
                refuse(place, operation);
            else
                take(place, operation, now);
        }
    }

    void pull(Place &place, Timestamp now)
    {
        const std::size_t overlap = place.pulled > 0 ? place.pulled - 1 : 0;
        const std::size_t end =
            std::min(rows.size(), place.pulled + 1 + static_cast<std::size_t>(m_random.bounded(40)));
        const std::vector<FeedRow> page{rows.begin() + static_cast<qsizetype>(overlap),
                                        rows.begin() + static_cast<qsizetype>(end)};
        const auto feed = TeamBook{*place.session}.incoming(page);
        QVERIFY2(feed.has_value(), feed ? "" : qPrintable(feed.error().details));
        const auto accepted = place.write([&](Journal &journal) { return journal.accept(*feed, now); });
        QVERIFY2(accepted.has_value(), accepted ? "" : qPrintable(accepted.error().details));
        place.pulled = end;
    }

    std::vector<FeedRow> rows;
    int refused = 0;

private:
    static void setState(Place &place, const OperationId &id, OutboxState state, const QString &reason)
    {
        WriteTransaction tx{*place.session};
        OutboxStore{*place.session}.setState(id, state, reason);
        tx.commit();
    }

    void refuse(Place &place, const OutgoingOperation &operation)
    {
        ++refused;
        place.write([&](Journal &journal) {
            journal.refuse(operation.id, u"changed"_s, {});
            return true;
        });
    }

    void take(Place &place, const OutgoingOperation &operation, Timestamp now)
    {
        QJsonObject body = operation.body;
        if (operation.kind == u"appeal.receive"_s)
            body.insert("hub_number"_L1, u"2026-%1"_s.arg(static_cast<int>(++m_numbers), 6, 10, QChar{u'0'}));
        FeedRow row;
        row.seq = static_cast<qint64>(rows.size()) + 1;
        row.id = operation.id;
        row.appeal = operation.appeal;
        row.author = place.name;
        row.kind = operation.kind;
        row.body = body;
        row.at = now;
        row.said = operation.said;
        rows.push_back(row);
        setState(place, operation.id, OutboxState::Acknowledged, {});
    }

    QRandomGenerator m_random;
    std::set<QString> m_sources;
    int m_numbers = 0;
};

Change anyChange(QRandomGenerator &random, Place &place, const std::vector<Operation> &history, Timestamp now)
{
    const int n = random.bounded(100);
    switch (random.bounded(11)) {
    case 0:
        return TagAdded{u"тег%1"_s.arg(n % 5)};
    case 1:
        return TagRemoved{u"тег%1"_s.arg(n % 5)};
    case 2:
        return TopicSet{u"Дороги"_s, u"Тема %1"_s.arg(n % 7)};
    case 3:
        return NoteAdded{u"заметка слово%1"_s.arg(n)};
    case 4:
        return Assigned{OperatorId{SettingStore{*place.session}.operators()[static_cast<std::size_t>(n % 3) + 1].id},
                        std::nullopt};
    case 5:
        return ReplySubmitted{u"ответ слово%1"_s.arg(n), true, {}};
    case 6:
        return ReplySent{u"ответ слово%1"_s.arg(n), n % 2 == 0, {}, {}};
    case 7:
        return Escalated{1 + n % 6, u"Глава"_s, u"Срок прошёл"_s, {}};
    case 8:
        return ImportanceSet{static_cast<Importance>(n % 3)};
    case 9:
        return PlaceSet{u"Район %1"_s.arg(n % 4), std::nullopt, std::nullopt};
    default:
        return history.size() > 1 ? Change{Undone{history[1 + static_cast<std::size_t>(n) % (history.size() - 1)].id}}
                                  : Change{Postponed{now + std::chrono::hours{24}, u"ждём"_s}};
    }
}

/// An appeal as every desk should have it: without the rows of this one.
QString portrait(const Appeal &appeal, Place &place)
{
    SettingStore settings{*place.session};
    const auto person = [&](OperatorId id) { return settings.operatorUid(id).toString(); };
    const auto pending = [&](const std::optional<PendingReply> &reply) {
        return reply ? reply->text + person(reply->by) : QString{};
    };
    QStringList parts{appeal.uid.toString(),
                      appeal.origin.number,
                      appeal.origin.text,
                      key(appeal.step),
                      appeal.topic,
                      appeal.district,
                      appeal.tags.join(u','),
                      person(appeal.assignee),
                      key(appeal.importance),
                      QString::number(appeal.level),
                      appeal.outcome,
                      pending(appeal.draft),
                      pending(appeal.submitted),
                      QString::number(appeal.replies),
                      QString::number(appeal.notes),
                      QString::number(appeal.due ? toSeconds(*appeal.due) : 0),
                      QString::number(appeal.firstAnswered ? toSeconds(*appeal.firstAnswered) : 0),
                      QString::number(appeal.closed ? toSeconds(*appeal.closed) : 0)};
    for (const Operation &operation : OperationStore{*place.session}.ofAppeal(appeal.id, appeal.origin))
        parts << kindOf(operation.change) + operation.id.toString() + person(operation.by) +
                     QString::number(toSeconds(operation.at));
    return parts.join(u'|');
}

std::map<QString, QString> portraits(Place &place)
{
    std::map<QString, QString> all;
    for (const Appeal &appeal : place.appeals())
        all[appeal.uid.toString()] = portrait(appeal, place);
    return all;
}

std::set<QString> found(Place &place, const QString &word)
{
    std::set<QString> uids;
    for (const AppealId id : SearchIndex{*place.session}.find(u'"' + word + u'"', 0))
        uids.insert(AppealStore{*place.session}.load(id)->uid.toString());
    return uids;
}

} // namespace

class TestFeed : public QObject {
    Q_OBJECT
private slots:
    void desksMeetAgain_data();
    void desksMeetAgain();
    void ownWorkStaysOnTopUntilItIsOrdered();
    void oneAppealReceivedTwiceIsOne();
    void refusedWorkIsOutOfEffect();
    void standaloneHasNoOutbox();
};

void TestFeed::desksMeetAgain_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 6; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

void TestFeed::desksMeetAgain()
{
    QFETCH(const quint32, seed);
    QRandomGenerator random{seed};
    const std::vector<QUuid> names{QUuid::createUuid(), QUuid::createUuid(), QUuid::createUuid()};
    std::vector<std::unique_ptr<Place>> places;
    for (int i = 0; i < kTeam.size(); ++i)
        places.push_back(std::make_unique<Place>(i, names));
    Order order{seed};
    Timestamp now = fromSeconds(1'772'800'200);

    for (int step = 0; step < 250; ++step) {
        now += std::chrono::seconds{random.bounded(600)};
        Place &place = *places[static_cast<std::size_t>(random.bounded(3))];
        const auto appeals = place.appeals();
        const int what = random.bounded(100);
        if (appeals.empty() || what < 8) {
            const int source = random.bounded(30);
            (void)place.receive(u"Яма номер %1"_s.arg(source),
                                random.bounded(3) == 0 ? QByteArray{} : QByteArray(16, static_cast<char>(source)), now);
        } else if (what < 75) {
            const Appeal &appeal = appeals[static_cast<std::size_t>(random.bounded(static_cast<int>(appeals.size())))];
            (void)place.perform(
                appeal.id,
                anyChange(random, place, OperationStore{*place.session}.ofAppeal(appeal.id, appeal.origin), now), now);
        } else if (what < 87) {
            order.push(place, now);
        } else {
            order.pull(place, now);
        }
    }
    const auto isInStep = [&](const std::unique_ptr<Place> &place) {
        return place->pulled == order.rows.size() && OutboxStore{*place->session}.counts().waiting == 0;
    };
    for (int round = 0; round < 100 && !std::ranges::all_of(places, isInStep); ++round) {
        for (const auto &place : places) {
            order.push(*place, now);
            order.pull(*place, now);
        }
    }

    const auto first = portraits(*places.front());
    QVERIFY(first.size() > 5);
    QVERIFY(order.refused > 0);
    for (const auto &place : places) {
        QCOMPARE(place->pulled, order.rows.size());
        QCOMPARE(OutboxStore{*place->session}.counts().waiting, 0);
        for (const auto &[uid, portrait] : portraits(*place))
            QCOMPARE(portrait, first.contains(uid) ? first.at(uid) : QString{});
        QCOMPARE(portraits(*place).size(), first.size());
        for (const QString &word : {u"слово7"_s, u"слово42"_s, u"заметка"_s, u"яма"_s, u"2026-000003"_s})
            QCOMPARE(found(*place, word), found(*places.front(), word));
        const auto report = checkStore(*place->session, place->configuration, [](double) { return true; });
        QVERIFY(report.has_value());
        QCOMPARE(report->problems, QStringList{});
    }
}

void TestFeed::ownWorkStaysOnTopUntilItIsOrdered()
{
    const std::vector<QUuid> names{QUuid::createUuid(), QUuid::createUuid(), QUuid::createUuid()};
    Place anna{0, names};
    Place boris{1, names};
    Order order{1};
    const Timestamp now = fromSeconds(1'772'800'200);
    const AppealId ours = anna.receive(u"Яма"_s, QByteArray(16, 'a'), now);
    order.push(anna, now);
    order.pull(anna, now);
    order.pull(boris, now);
    const AppealId theirs = boris.appeals().front().id;

    QVERIFY(boris.perform(theirs, TopicSet{u"Дороги"_s, u"Ямы"_s}, now));
    QVERIFY(anna.perform(ours, TopicSet{u"ЖКХ"_s, u"Вода"_s}, now + std::chrono::seconds{1}));
    order.push(boris, now);
    while (anna.pulled < order.rows.size())
        order.pull(anna, now);
    QCOMPARE(anna.appeals().front().topic, u"Вода"_s); // ours comes after theirs
    order.push(anna, now);
    while (boris.pulled < order.rows.size())
        order.pull(boris, now);
    QCOMPARE(boris.appeals().front().topic, anna.appeals().front().topic);
}

void TestFeed::oneAppealReceivedTwiceIsOne()
{
    const std::vector<QUuid> names{QUuid::createUuid(), QUuid::createUuid(), QUuid::createUuid()};
    Place anna{0, names};
    Place boris{1, names};
    Order order{1};
    const Timestamp now = fromSeconds(1'772'800'200);
    (void)anna.receive(u"Яма у школы"_s, QByteArray(16, 'a'), now);
    const AppealId twin = boris.receive(u"Яма у школы"_s, QByteArray(16, 'a'), now);
    QVERIFY(boris.perform(twin, NoteAdded{u"видели"_s}, now));
    order.push(anna, now);
    order.push(boris, now); // the receipt is known; the note waits for the appeal's name
    while (boris.pulled < order.rows.size())
        order.pull(boris, now);
    QCOMPARE(boris.appeals().size(), 1U);
    QCOMPARE(boris.appeals().front().uid, anna.appeals().front().uid);
    QCOMPARE(boris.appeals().front().notes, 1);
    QCOMPARE(boris.appeals().front().origin.number, u"2026-000001"_s);
    while (OutboxStore{*boris.session}.counts().waiting > 0)
        order.push(boris, now);
    QCOMPARE(order.rows.back().appeal, anna.appeals().front().uid);
}

void TestFeed::refusedWorkIsOutOfEffect()
{
    const std::vector<QUuid> names{QUuid::createUuid(), QUuid::createUuid(), QUuid::createUuid()};
    Place anna{0, names};
    const Timestamp now = fromSeconds(1'772'800'200);
    const AppealId id = anna.receive(u"Яма"_s, {}, now);
    QVERIFY(anna.perform(id, ReplySent{u"Засыпали"_s, true, {}, {}}, now));
    QVERIFY(anna.appeals().front().closed.has_value());
    const OperationId reply = OutboxStore{*anna.session}.all(10).back().operation;

    anna.write([&](Journal &journal) {
        journal.refuse(reply, u"answered"_s, {{u"by"_s, u"Борис"_s}});
        return true;
    });
    QVERIFY(!anna.appeals().front().closed.has_value());
    QCOMPARE(found(anna, u"засыпали"_s).size(), 0U);
    const auto entry = OutboxStore{*anna.session}.find(reply);
    QVERIFY(entry && entry->state == OutboxState::Refused);
    QCOMPARE(entry->reason, u"answered"_s);
    QCOMPARE(entry->detail["by"_L1].toString(), u"Борис"_s);

    anna.write([&](Journal &journal) {
        journal.drop(reply);
        return true;
    });
    QVERIFY(!OutboxStore{*anna.session}.find(reply));
    QCOMPARE(checkStore(*anna.session, anna.configuration, [](double) { return true; })->problems, QStringList{});
}

void TestFeed::standaloneHasNoOutbox()
{
    Place alone{0, {QUuid::createUuid(), QUuid::createUuid(), QUuid::createUuid()}};
    alone.configuration.team.reset();
    const AppealId id = alone.receive(u"Яма"_s, {}, fromSeconds(1'772'800'200));
    QVERIFY(alone.perform(id, TagAdded{u"яма"_s}, fromSeconds(1'772'800'300)));
    QVERIFY(OutboxStore{*alone.session}.all(10).empty());
}

QTEST_GUILESS_MAIN(TestFeed)
#include "tst_feed.moc"
