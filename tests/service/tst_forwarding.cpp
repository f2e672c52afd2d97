// SPDX-License-Identifier: GPL-3.0-or-later
// How an appeal gets to another system, once, and what is said of it there comes back. A desk that works alone, with an
// Open311 server; the hub's part is in tests/sync/tst_hub_forwarding.cpp.
#include "core/channels/open311/open311_catalog.h"
#include "core/channels/open311/open311_channel.h"
#include "core/channels/open311/open311_sign.h"
#include "core/domain/fold.h"
#include "core/domain/operation_json.h"
#include "core/domain/permission.h"
#include "core/storage/forward_catalog_store.h"
#include "core/storage/storage.h"
#include "tests/channels/open311_server.h"
#include "tests/support/outside_channels.h"
#include "tests/support/test_desk.h"

using namespace Qt::StringLiterals;
using namespace otklik;
using namespace otklik::test;
using namespace std::chrono_literals;

namespace {

constexpr Timestamp kStart{1'772'800'200s};
const QString kCity = u"горсвет"_s;

class NoDeadlines : public DeadlineRules {
public:
    std::optional<Timestamp> due(const DeadlineQuestion &, const StartTimes &, std::span<const Pause>) const override
    {
        return {};
    }
};

Forwarded forwarded(const QString &account = kCity)
{
    return {account,
            u"pothole"_s,
            u"Яма"_s,
            {u"depth=10"_s, u"side=left"_s, u"side=right"_s},
            u"Яма у дома 1"_s,
            u"Ленина, 1"_s,
            GeoPoint{54.51, 36.26}};
}

/// An appeal that came by the account "mail", and what was done to it.
struct Story {
    Story()
    {
        Intake intake;
        intake.account = u"mail"_s;
        add(Received{intake});
    }
    OperationId add(const Change &change)
    {
        operations.push_back({newOperationId(), AppealId{1}, OperatorId{1}, kStart + operations.size() * 1s, change});
        return operations.back().id;
    }
    /// Handed on, and with this outcome.
    OperationId forwardedWith(DeliveryOutcome outcome, const QString &account = kCity)
    {
        const OperationId id = add(forwarded(account));
        add(DeliveryBegun{id, u"k"_s, {}, 0});
        add(DeliveryReported{id, outcome, u"request/9001"_s, u"9001"_s, 0});
        return id;
    }
    Appeal appeal() const { return fold(operations, NoDeadlines{}); }
    Result<> may(const Change &change) const
    {
        const Operation operation{newOperationId(), AppealId{1}, OperatorId{1}, operations.back().at, change};
        return mayDo(appeal(), operation, {OperatorId{1}, u"Анна"_s, Role::Operator, true}, Practice{}, operations);
    }
    std::vector<Operation> operations;
};

template<typename Change, typename Make>
Change with(Change change, Make make)
{
    make(change);
    return change;
}

} // namespace

class TestForwarding : public QObject {
    Q_OBJECT
private slots:
    void whatIsRefused_data();
    void whatIsRefused();
    void onceToOneSystemAndOneAfterAnother();
    void neitherWaitsForTheOther();
    void theBodyIsReadBack();
    void theSignIsFoundAgain_data();
    void theSignIsFoundAgain();
    void aServiceBecomesAForm();
    void theServerGetsItOnceAndItComesBackToTheAppeal();
    void doubtEndsWhenTheServerListsIt();
    void doubtThatNothingEndsIsForAPerson();
    void aCopyOfItsWordsIsAnAppeal();
    void refusedMayGoElsewhere();
    void takenBackIsNeverPosted();
    void aTokenIsFollowed();
    void aPageThatIsNoAnswerIsDoubt();
    void theStoreForgetsAndPostsNothingTwice();
    void whatTheAuthorWritesStaysTheAuthors();
    void whatTheServerTakesIsOffered();
    void withoutTheSettingNothingIsTaken();

    void init()
    {
        m_server = std::make_unique<Open311Server>();
        m_server->with([](Open311World &world) { world.listsPosted = kStart; });
    }

private:
    std::vector<GatewayAccount> accounts(bool takesRequests = true) const
    {
        const auto settings = Open311Settings::fromJson({{u"endpoint"_s, m_server->endpoint().toString()},
                                                         {u"jurisdiction"_s, u"city.example"_s},
                                                         {u"format"_s, u"json"_s},
                                                         {u"updates"_s, true},
                                                         {u"requests"_s, takesRequests}});
        return {{kCity, [settings]() -> Result<std::unique_ptr<Channel>> {
                     if (!settings)
                         return settings.error();
                     return std::unique_ptr<Channel>{std::make_unique<Open311Channel>(
                         *settings, [] { return Result<QString>{u"secret-key-7"_s}; }, [] { return kStart; })};
                 }}};
    }
    template<typename Condition>
    bool until(TestDesk &desk, Condition condition)
    {
        if (!desk->gateway().isRunning() && !desk->gateway().start(accounts(), {}, quickGateway()))
            return false;
        return QTest::qWaitFor(condition, 60'000);
    }
    /// Two rounds of the gateway, for what must not happen.
    static void rounds() { QTest::qWait(3'000); }
    static AppealId oneAppeal(TestDesk &desk)
    {
        desk.addOperator(u"Анна"_s);
        (void)desk.import({u"Номер;Дата;Текст"_s, u"А-1;06.03.2026 12:00;Яма у дома 1"_s});
        return desk.ids().front();
    }
    static Forwarding only(TestDesk &desk, AppealId id) { return desk.card(id).appeal.forwardings.back(); }
    static DeliveryState stateOf(TestDesk &desk, AppealId id) { return only(desk, id).delivery.state; }
    QList<Open311World::Form> posted() const
    {
        return m_server->with([](Open311World &world) { return world.posted; });
    }

    std::unique_ptr<Open311Server> m_server;
};

void TestForwarding::whatIsRefused_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<QString>("subject");
    const auto row = [](const char *name, const char *subject, auto make) {
        QTest::newRow(name) << Change{with(forwarded(), make)} << QString::fromLatin1(subject);
    };
    row("nothing is wrong", "", [](Forwarded &) {});
    row("a point is a place", "", [](Forwarded &c) { c.address.clear(); });
    row("an address is a place", "", [](Forwarded &c) { c.point.reset(); });
    row("no system", "account", [](Forwarded &c) { c.account = u"  "_s; });
    row("where it came from", "account", [](Forwarded &c) { c.account = u"mail"_s; });
    row("no service", "service", [](Forwarded &c) { c.service.clear(); });
    row("no words", "text", [](Forwarded &c) { c.text = u"\n "_s; });
    row("as long as may be", "", [](Forwarded &c) { c.text = QString{kMaxForward, u'я'}; });
    row("longer", "text", [](Forwarded &c) { c.text = QString{kMaxForward + 1, u'я'}; });
    row("nowhere", "address", [](Forwarded &c) {
        c.address.clear();
        c.point.reset();
    });
    row("an address like a book", "address", [](Forwarded &c) { c.address = QString{kMaxName + 1, u'я'}; });
    row("too many attributes", "attributes", [](Forwarded &c) { c.attributes = QStringList(kMaxAttributes + 1); });
    row("a huge attribute", "attributes", [](Forwarded &c) { c.attributes = {QString{kMaxAttribute + 1, u'я'}}; });
}

void TestForwarding::whatIsRefused()
{
    QFETCH(const Change, change);
    QFETCH(const QString, subject);
    const auto verdict = Story{}.may(change);
    QCOMPARE(verdict.has_value(), subject.isEmpty());
    if (!verdict)
        QCOMPARE(verdict.error().subject, subject);
}

void TestForwarding::onceToOneSystemAndOneAfterAnother()
{
    const auto word = [](const Result<> &verdict) { return verdict ? QString{} : refusalOf(verdict.error()); };
    const QString refused = QString::fromLatin1(refusal::kForwarded);
    Story waits;
    const OperationId first = waits.add(forwarded());
    QCOMPARE(waits.appeal().step, Step::InWork);
    QCOMPARE(word(waits.may(forwarded())), refused);
    QCOMPARE(word(waits.may(forwarded(u"водоканал"_s))), refused);
    QVERIFY(waits.may(Undone{first}));
    const OperationId back = waits.add(Undone{first});
    QVERIFY(waits.appeal().forwardings.empty());
    QVERIFY(waits.may(forwarded()));
    QCOMPARE(word(waits.may(Undone{back})), QString::fromLatin1(refusal::kCannotBeUndone));

    Story doubtful;
    const OperationId begun = doubtful.forwardedWith(DeliveryOutcome::InDoubt);
    QCOMPARE(word(doubtful.may(forwarded(u"водоканал"_s))), refused);
    QCOMPARE(word(doubtful.may(Undone{begun})), QString::fromLatin1(refusal::kCannotBeUndone));
    QVERIFY(doubtful.may(DeliverySettled{begun, true}));

    Story arrived;
    arrived.forwardedWith(DeliveryOutcome::Delivered);
    QVERIFY(!openForwarding(arrived.appeal()));
    QCOMPARE(arrived.appeal().forwardings.front().externalId, u"request/9001"_s);
    QCOMPARE(word(arrived.may(forwarded())), refused);
    QVERIFY(arrived.may(forwarded(u"водоканал"_s)));

    Story sentAway;
    sentAway.forwardedWith(DeliveryOutcome::Refused);
    QVERIFY(sentAway.may(forwarded()));
    sentAway.forwardedWith(DeliveryOutcome::Delivered);
    QVERIFY(!openForwarding(sentAway.appeal())); // what was refused before needs nobody any more
}

void TestForwarding::neitherWaitsForTheOther()
{
    Story story;
    const OperationId request = story.add(forwarded());
    story.add(DeliveryBegun{request, u"k"_s, {}, 0});
    story.add(DeliveryReported{request, DeliveryOutcome::InDoubt, {}, {}, 0});
    const OperationId answer = story.add(ReplySent{u"Передали"_s, false, {}, {}});
    QVERIFY(story.may(DeliveryBegun{answer, u"k"_s, {}, 0}));
    QCOMPARE(openDelivery(story.appeal())->reply, answer);
    QCOMPARE(openForwarding(story.appeal())->delivery.reply, request);
}

void TestForwarding::theBodyIsReadBack()
{
    for (const Change &change : {Change{forwarded()}, Change{Forwarded{u"a"_s, u"s"_s, {}, {}, u"t"_s, u"x"_s, {}}},
                                 Change{MessageReceived{u"Сделано"_s, {}, {}, u"update/1"_s, kCity}}}) {
        const auto read = changeFromJson(kindOf(change), toJson(change));
        QVERIFY(read);
        QCOMPARE(toJsonText(*read), toJsonText(change));
    }
}

void TestForwarding::theSignIsFoundAgain_data()
{
    QTest::addColumn<QString>("description");
    QTest::addColumn<QString>("key");
    const QString key = u"0190f2a4-7c11-7d55-9e43-0a4a3a1c7c11"_s;
    QTest::newRow("as it went") << signedForOpen311(u"Яма"_s, key) << key;
    QTest::newRow("with a line end") << signedForOpen311(u"Яма"_s, key) + u"\r\n"_s << key;
    QTest::newRow("without words") << signedForOpen311({}, key) << key;
    QTest::newRow("none") << u"Яма"_s << QString{};
    QTest::newRow("not at the end") << signedForOpen311(u"Яма"_s, key) + u" и ещё"_s << QString{};
    QTest::newRow("cut off") << signedForOpen311(u"Яма"_s, key).chopped(3) << QString{};
    QTest::newRow("no key") << u"Яма\n[otklik drop table]"_s << QString{};
}

void TestForwarding::theSignIsFoundAgain()
{
    QFETCH(const QString, description);
    QFETCH(const QString, key);
    QCOMPARE(open311KeyUnder(description), key);
}

void TestForwarding::aServiceBecomesAForm()
{
    const Open311Service service{u"33"_s, u"Фонарь"_s, {}, u"Свет"_s, {}, u"realtime"_s, true};
    Open311Attribute attribute{
        u"kind"_s, u"singlevaluelist"_s, u"Что с ним"_s, {}, 1, true, true, {{u"a"_s, u"Не горит"_s}, {u"b"_s, {}}}};
    const Open311Attribute toRead{{}, u"string"_s, u"Сначала позвоните"_s, {}, 0, false, false, {}};
    const auto made = forwardServiceOf(service, {u"33"_s, {toRead, attribute}});
    QVERIFY(made);
    const ForwardQuestion expected{
        u"kind"_s, ForwardQuestion::Kind::One, u"Что с ним"_s, {}, true, {{u"a"_s, u"Не горит"_s}, {u"b"_s, u"b"_s}}};
    QVERIFY(made->questions == std::vector{expected});
    const auto kept = forwardServicesFromJson(forwardServicesToJson(std::vector{*made}));
    QVERIFY(kept);
    QVERIFY(*kept == std::vector{*made});
    attribute.code = u"a=b"_s;
    QVERIFY(!forwardServiceOf(service, {u"33"_s, {attribute}})); // its answer could not be told from its code
    attribute.isRequired = false;
    QVERIFY(forwardServiceOf(service, {u"33"_s, {attribute}})->questions.empty());
}

void TestForwarding::theServerGetsItOnceAndItComesBackToTheAppeal()
{
    TestDesk desk;
    const AppealId id = oneAppeal(desk);
    OperationId request;
    QVERIFY(desk.perform(id, forwarded(), {}, &request));
    QCOMPARE(waitFor(desk->gateway().answers(DeliveryState::Waiting))->size(), 1U);
    QVERIFY(until(desk, [&] { return stateOf(desk, id) == DeliveryState::Delivered; }));
    QCOMPARE(only(desk, id).delivery.details, u"9001"_s);
    QCOMPARE(only(desk, id).externalId, u"request/9001"_s);
    const auto form = posted().front();
    QCOMPARE(form[u"service_code"_s], u"pothole"_s);
    QCOMPARE(form[u"address_string"_s], u"Ленина, 1"_s);
    QCOMPARE(form[u"attribute[depth]"_s], u"10"_s);
    QVERIFY(form.contains(u"attribute[side][]"_s));
    QCOMPARE(form[u"description"_s], signedForOpen311(u"Яма у дома 1"_s, request.toString(QUuid::WithoutBraces)));
    for (const char *ofTheAuthor : {"first_name", "last_name", "phone", "email"})
        QVERIFY(!form.contains(QString::fromLatin1(ofTheAuthor)));

    m_server->with([](Open311World &world) {
        world.updates.append({u"u1"_s, u"9001"_s, u"closed"_s, u"Засыпали"_s, kStart});
    });
    const auto message = [&]() -> std::optional<MessageReceived> {
        for (const HistoryEntry &entry : desk.card(id).history) {
            if (const auto *received = std::get_if<MessageReceived>(&entry.operation.change))
                return *received;
        }
        return std::nullopt;
    };
    QVERIFY(until(desk, [&] { return message().has_value(); }));
    QCOMPARE(message()->text, u"Засыпали"_s);
    QCOMPARE(message()->account, kCity);
    rounds();
    desk->gateway().stop();
    QCOMPARE(desk.ids().size(), 1U); // its own request is no new appeal
    QCOMPARE(posted().size(), 1);
    QCOMPARE(desk.problems(), QStringList{});
}

void TestForwarding::doubtEndsWhenTheServerListsIt()
{
    TestDesk desk;
    const AppealId id = oneAppeal(desk);
    m_server->go(Mishap::HangsUpAfterActing);
    QVERIFY(desk.perform(id, forwarded()));
    QVERIFY(until(desk, [&] { return !posted().isEmpty(); }));
    QTRY_COMPARE_WITH_TIMEOUT(stateOf(desk, id), DeliveryState::Sending, 10'000);
    m_server->go(Mishap::None);
    QVERIFY(until(desk, [&] { return stateOf(desk, id) == DeliveryState::Delivered; }));
    QCOMPARE(only(desk, id).externalId, u"request/9001"_s);
    rounds();
    desk->gateway().stop();
    QCOMPARE(posted().size(), 1);
    QCOMPARE(desk.ids().size(), 1U);
    QCOMPARE(desk.problems(), QStringList{});
}

void TestForwarding::doubtThatNothingEndsIsForAPerson()
{
    TestDesk desk;
    const AppealId id = oneAppeal(desk);
    m_server->go(Mishap::HangsUpUnheard);
    OperationId request;
    QVERIFY(desk.perform(id, forwarded(), {}, &request));
    QVERIFY(until(desk, [&] { return desk.card(id).appeal.forwardings.back().delivery.attempts == 1; }));
    m_server->go(Mishap::None);
    QVERIFY(until(desk, [&] {
        desk.advance(5s); // the time in which somebody may still be at it
        return stateOf(desk, id) == DeliveryState::InDoubt;
    }));
    const auto open = waitFor(desk->gateway().openAnswers());
    QCOMPARE(open->size(), 1U);
    QVERIFY(open->front().isForwarding);
    QCOMPARE(open->front().account, kCity);
    QCOMPARE(waitFor(desk->gateway().accounts())->front().answers.inDoubt, 1);
    rounds();
    QCOMPARE(posted().size(), 0);
    QVERIFY(desk.perform(id, DeliverySettled{request, false}));
    QVERIFY(until(desk, [&] { return stateOf(desk, id) == DeliveryState::Delivered; }));
    QCOMPARE(posted().size(), 1);
}

void TestForwarding::aCopyOfItsWordsIsAnAppeal()
{
    TestDesk desk;
    const AppealId id = oneAppeal(desk);
    QVERIFY(desk.perform(id, forwarded()));
    QVERIFY(until(desk, [&] { return stateOf(desk, id) == DeliveryState::Delivered; }));
    const QString words = posted().front()[u"description"_s];
    m_server->with([&](Open311World &world) {
        world.requests.append({u"666"_s, kStart, words, {}});
        world.requests.append(
            {u"667"_s, kStart, signedForOpen311(u"Яма"_s, QUuid::createUuid().toString(QUuid::WithoutBraces)), {}});
    });
    QVERIFY(until(desk, [&] { return desk.ids().size() == 3; }));
    QCOMPARE(only(desk, id).externalId, u"request/9001"_s);
}

void TestForwarding::refusedMayGoElsewhere()
{
    TestDesk desk;
    const AppealId id = oneAppeal(desk);
    m_server->sayInstead(Open311World::Answer{400, R"([{"code":"400","description":"no such service"}])", {}});
    QVERIFY(desk.perform(id, forwarded()));
    QVERIFY(until(desk, [&] { return stateOf(desk, id) == DeliveryState::Refused; }));
    QVERIFY(only(desk, id).delivery.details.contains("no such service"_L1));
    QCOMPARE(waitFor(desk->gateway().openAnswers())->size(), 1U);
    m_server->sayInstead({});
    QVERIFY(desk.perform(id, forwarded()));
    QVERIFY(until(desk, [&] { return stateOf(desk, id) == DeliveryState::Delivered; }));
    QCOMPARE(waitFor(desk->gateway().openAnswers())->size(), 0U);
    QCOMPARE(desk.problems(), QStringList{});
}

void TestForwarding::takenBackIsNeverPosted()
{
    TestDesk desk;
    const AppealId id = oneAppeal(desk);
    GatewayPace pace = quickGateway();
    pace.takeBack = kTakeBack;
    QVERIFY(desk->gateway().start(accounts(), {}, pace));
    OperationId request;
    QVERIFY(desk.perform(id, forwarded(), {}, &request));
    rounds();
    QVERIFY(desk.perform(id, Undone{request}));
    desk.advance(60s);
    rounds();
    QCOMPARE(posted().size(), 0);
    QVERIFY(desk.card(id).appeal.forwardings.empty());
}

void TestForwarding::aTokenIsFollowed()
{
    m_server->with([](Open311World &world) { world.givesTokens = true; });
    TestDesk desk;
    const AppealId id = oneAppeal(desk);
    QVERIFY(desk.perform(id, forwarded()));
    QVERIFY(until(desk, [&] { return stateOf(desk, id) == DeliveryState::Delivered; }));
    // Nobody has told its number: it is known again by its key in the server's list.
    QVERIFY(until(desk, [&] { return only(desk, id).externalId == "request/9001"_L1; }));
    QCOMPARE(only(desk, id).delivery.details, u"9001"_s);
    m_server->with([](Open311World &world) {
        world.requests.append({u"666"_s, kStart, world.posted.front()[u"description"_s], {}}); // somebody's copy
    });
    QVERIFY(until(desk, [&] { return desk.ids().size() == 2; }));
    QCOMPARE(only(desk, id).externalId, u"request/9001"_s);
    QCOMPARE(desk.problems(), QStringList{});
}

void TestForwarding::aPageThatIsNoAnswerIsDoubt()
{
    TestDesk desk;
    const AppealId id = oneAppeal(desk);
    QVERIFY(desk->gateway().start(accounts(), {}, quickGateway()));
    rounds(); // it has read what there is
    m_server->sayInstead(Open311World::Answer{200, "<html><body>Please log in</body></html>", {}});
    QVERIFY(desk.perform(id, forwarded()));
    QVERIFY(until(desk, [&] { return desk.card(id).appeal.forwardings.back().delivery.attempts == 1; }));
    rounds();
    QVERIFY(stateOf(desk, id) != DeliveryState::Delivered);
}

void TestForwarding::theStoreForgetsAndPostsNothingTwice()
{
    TestDesk desk;
    const AppealId id = oneAppeal(desk);
    m_server->with([](Open311World &world) { world.listsPosted.reset(); });
    QVERIFY(desk.perform(id, forwarded()));
    QVERIFY(until(desk, [&] { return stateOf(desk, id) == DeliveryState::Delivered; }));
    const QString file = Storage::databaseFile(desk.directory());
    desk.close();
    {
        // As after a hub that has lost its tail: what says that it went is gone, that it was handed over is not.
        Session session{file, Database::Access::ReadWrite};
        session.db.exec("DELETE FROM operation WHERE kind LIKE 'delivery.%'");
        session.db.exec("UPDATE appeal SET forward_state = 0, forward_account = 'горсвет', forward_since = 0,"
                        " forwardings = replace(forwardings, '\"delivered\"', '\"waiting\"')");
    }
    desk.reopen();
    QVERIFY(until(desk, [&] { return stateOf(desk, id) == DeliveryState::Delivered; }));
    QCOMPARE(posted().size(), 1);
}

void TestForwarding::whatTheAuthorWritesStaysTheAuthors()
{
    TestDesk desk;
    const AppealId id = oneAppeal(desk); // from a file; the letter that it was came by the account, too
    QVERIFY(desk.perform(id, forwarded()));
    const QString file = Storage::databaseFile(desk.directory());
    desk.close();
    {
        Session session{file, Database::Access::ReadWrite};
        session.db.exec("INSERT INTO external_name SELECT 'mail', 'letter-0', id FROM appeal");
    }
    desk.reopen();
    OutsideWorld world;
    world.write(u"anna"_s, u"Яма всё ещё там"_s, {u"letter-0"_s});
    QVERIFY(desk->gateway().start({accountIn<OutsideChannel>(world, u"mail"_s)}, {}, quickGateway()));
    const auto message = [&]() -> std::optional<MessageReceived> {
        for (const HistoryEntry &entry : desk.card(id).history) {
            if (const auto *received = std::get_if<MessageReceived>(&entry.operation.change))
                return *received;
        }
        return std::nullopt;
    };
    QTRY_VERIFY_WITH_TIMEOUT(message().has_value(), 60'000);
    QCOMPARE(message()->account, QString{});
    QCOMPARE(message()->author, u"anna"_s);
}

void TestForwarding::whatTheServerTakesIsOffered()
{
    TestDesk desk;
    const QString file = Storage::databaseFile(desk.directory());
    const auto kept = [&] {
        Session session{file, Database::Access::ReadOnly};
        return ForwardCatalogStore{session}.all();
    };
    const ForwardService pothole{u"pothole"_s, u"Pothole"_s, {}, {}, {}};
    QVERIFY(until(desk, [&] { return !kept().empty(); }));
    QVERIFY(kept() == (std::vector{ForwardCatalog{kCity, {pothole}}}));
    desk->gateway().stop();
    QVERIFY(desk->gateway().start(accounts(false), {}, quickGateway()));
    QTRY_VERIFY_WITH_TIMEOUT(kept().empty(), 60'000);
    desk->gateway().stop();
    // Of an account that is no more nothing is offered either.
    QVERIFY(desk->gateway().start(accounts(), {}, quickGateway()));
    QTRY_VERIFY_WITH_TIMEOUT(!kept().empty(), 60'000);
    desk->gateway().stop();
    OutsideWorld world;
    QVERIFY(desk->gateway().start({accountIn<OutsideChannel>(world, u"mail"_s)}, {}, quickGateway()));
    QTRY_VERIFY_WITH_TIMEOUT(kept().empty(), 60'000);
    desk->gateway().stop();
    QVERIFY(desk->gateway().start(accounts(), {}, quickGateway()));
    QTRY_VERIFY_WITH_TIMEOUT(!kept().empty(), 60'000);
    desk->gateway().stop();
    QVERIFY(waitFor(desk->gateway().offerNothing()));
    QVERIFY(kept().empty());
}

void TestForwarding::withoutTheSettingNothingIsTaken()
{
    TestDesk desk;
    const AppealId id = oneAppeal(desk);
    QVERIFY(desk->gateway().start(accounts(false), {}, quickGateway()));
    QVERIFY(desk.perform(id, forwarded()));
    QTRY_COMPARE_WITH_TIMEOUT(stateOf(desk, id), DeliveryState::Refused, 60'000);
    QCOMPARE(posted().size(), 0);
}

QTEST_GUILESS_MAIN(TestForwarding)
#include "tst_forwarding.moc"
