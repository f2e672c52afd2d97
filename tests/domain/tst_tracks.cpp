// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/fold.h"
#include "core/domain/operation_json.h"
#include "core/domain/permission.h"
#include "core/domain/running_clocks.h"
#include "core/domain/transitions.h"
#include "resources/shipped.h"

#include <QTest>

using namespace otklik;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using std::chrono::days;

namespace {

constexpr Timestamp kStart{1'772'800'200s}; // 2026-03-06 15:30 in Moscow, a Friday

/// One appeal from its arrival on; each step an hour after the one before.
class Story {
public:
    Story(const DeadlineRules &rules, const Practice &practice, const QString &channel)
        : m_rules(rules)
        , m_practice(practice)
    {
        Intake intake;
        intake.origin.channel = channel;
        intake.origin.received = kStart;
        append({newOperationId(), AppealId{1}, {}, kStart, Received{intake}});
    }

    Result<> may(const Change &change) const
    {
        return mayDo(m_appeal, next(change), {OperatorId{1}, u"Анна"_s, Role::Operator, true}, m_practice, m_history);
    }
    Result<> perform(const Change &change)
    {
        const auto allowed = may(change);
        if (allowed)
            append(next(change));
        return allowed;
    }
    /// By the gateway or an import: nobody asks.
    void bring(const Change &change) { append(next(change)); }
    void advance(std::chrono::seconds by) { m_now += by; }
    Timestamp now() const { return m_now; }
    const Appeal &appeal() const { return m_appeal; }
    std::vector<ClockKind> clocks() const
    {
        std::vector<ClockKind> kinds;
        for (const RunningClock &clock : runningClocks(m_appeal, m_rules))
            kinds.push_back(clock.question.clock);
        return kinds;
    }
    bool runs(ClockKind clock) const { return std::ranges::count(clocks(), clock) > 0; }

private:
    Operation next(const Change &change) const { return {newOperationId(), AppealId{1}, OperatorId{1}, m_now, change}; }
    void append(const Operation &operation)
    {
        m_history.push_back(operation);
        apply(m_appeal, operation, m_rules);
        m_now += 1h;
    }

    const DeadlineRules &m_rules;
    const Practice &m_practice;
    std::vector<Operation> m_history;
    Appeal m_appeal;
    Timestamp m_now = kStart;
};

const AppealRegistered kRegistered{u"О-12"_s, kStart + 1h};
const ReplySent kAnswer{u"Яма засыпана 6 марта."_s, true, u"Решено"_s, {}};
const ReplySent kQuestion{
    .text = u"У какого подъезда?"_s, .isFinal = false, .outcome = {}, .due = {}, .isQuestion = true};

} // namespace

class TestTracks : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void everyLawfulEnd_data();
    void everyLawfulEnd();
    void whatIsRefused_data();
    void whatIsRefused();
    void conversions_data();
    void conversions();
    void theClocksOfAWrittenAppeal();
    void theQuestionStopsTheClock();
    void anAnswerOfTheAuthorByHand();
    void givenBackByItsAddressee();
    void anExtensionHasItsLimit();
    void aRedirectHasItsDays();
    void aPromiseIsKeptMovedBroken();
    void reopenedByItsAuthor();
    void theTableKnowsEveryKindOfAPerson();

private:
    Story story(const QString &channel) const { return {*m_rules, m_practice, channel}; }

    std::shared_ptr<const DeadlineEngine> m_rules;
    Practice m_practice;
};

void TestTracks::initTestCase()
{
    initResources();
    const Municipality municipality = shippedMunicipality().value();
    m_practice = municipality.practice;
    m_rules = makeDeadlineEngine(municipality, shippedCalendar().value()).value();
}

void TestTracks::everyLawfulEnd_data()
{
    QTest::addColumn<QString>("channel");
    QTest::addColumn<Track>("track");
    QTest::addColumn<std::vector<Change>>("steps");
    QTest::addColumn<QString>("outcome");

    using Steps = std::vector<Change>;
    const Assigned toHousing{{}, u"Управление ЖКХ"_s};
    const Redirected redirect{u"Калугаэнерго"_s, u"их сети"_s, u"письмо 15 от 07.03"_s};
    const auto row = [](const char *name, const QString &channel, Track track, const Steps &steps,
                        const QString &outcome) { QTest::newRow(name) << channel << track << steps << outcome; };
    using enum Track;
    row("message: answered", u"vk_comment"_s, OpenSource, {toHousing, kAnswer}, u"Решено"_s);
    row("message: asked, interim, answered", u"vk_comment"_s, OpenSource,
        {toHousing, kQuestion, Resumed{u"у второго"_s}, ReplySent{u"Ремонт до 10 марта."_s, false, {}, {}}, kAnswer},
        u"Решено"_s);
    row("message: no answer is needed", u"vk_comment"_s, OpenSource, {LeftUnanswered{u"spam"_s, u"Спам"_s, {}, {}}},
        u"Спам"_s);
    row("message: redirected", u"ok"_s, OpenSource, {Redirected{u"Область"_s, u"их дорога"_s, {}}},
        redirectedOutcome());
    row("message: closed by an outcome", u"max"_s, OpenSource, {OutcomeSet{u"Ответ не требуется"_s}},
        u"Ответ не требуется"_s);
    row("POS: answered", u"pos"_s, Pos, {toHousing, kAnswer}, u"Решено"_s);
    row("POS: redirected", u"pos"_s, Pos, {redirect}, redirectedOutcome());
    row("POS: rejected", u"pos"_s, Pos, {LeftUnanswered{u"pos_rejected"_s, u"Отклонено"_s, {}, u"сообщили"_s}},
        u"Отклонено"_s);
    row("59-FZ: answered", u"paper"_s, Appeal59, {kRegistered, toHousing, kAnswer}, u"Решено"_s);
    row("59-FZ: extended, answered", u"epgu"_s, Appeal59,
        {kRegistered, toHousing, TermExtended{kStart + days{50}, u"ждём экспертизу"_s, u"письмо 4"_s}, kAnswer},
        u"Решено"_s);
    row("59-FZ: redirected", u"paper"_s, Appeal59, {kRegistered, redirect}, redirectedOutcome());
    for (const NoAnswerGround &ground : m_practice.grounds) {
        if (ground.tracks == std::vector{Appeal59})
            row(qPrintable(u"59-FZ, art. 11: "_s + ground.id), u"paper"_s, Appeal59,
                {kRegistered, LeftUnanswered{ground.id, ground.name, ground.requirement, u"сделано"_s}}, ground.name);
    }
    row("8-FZ: answered", u"paper"_s, InfoRequest8, {TrackSet{InfoRequest8, u"просят справку"_s}, kRegistered, kAnswer},
        u"Решено"_s);
    row("8-FZ: refused", u"paper"_s, InfoRequest8,
        {TrackSet{InfoRequest8, u"просят справку"_s}, kRegistered,
         LeftUnanswered{u"request_refused"_s, u"Отказ"_s, {}, u"письмо 5"_s}},
        u"Отказ"_s);
    row("8-FZ: redirected", u"paper"_s, InfoRequest8,
        {TrackSet{InfoRequest8, u"просят справку"_s}, kRegistered, redirect}, redirectedOutcome());
    row("emergency: told to the duty service", u"edds_112"_s, Emergency,
        {EmergencyTold{u"ЕДДС"_s, u"Петрова"_s, u"778"_s}}, u"Передано экстренным службам"_s);
    row("emergency: a false call", u"edds_112"_s, Emergency, {OutcomeSet{u"Ложный вызов"_s}}, u"Ложный вызов"_s);
    row("reception: answered at once", u"personal_reception"_s, PersonalReception, {kAnswer}, u"Решено"_s);
    row("reception: becomes a written appeal", u"personal_reception"_s, Appeal59,
        {TrackSet{Appeal59, u"подал письмо"_s}, kRegistered, kAnswer}, u"Решено"_s);
}

void TestTracks::everyLawfulEnd()
{
    QFETCH(const QString, channel);
    QFETCH(const Track, track);
    QFETCH(const std::vector<Change>, steps);

    Story story = this->story(channel);
    for (const Change &step : steps) {
        QVERIFY(isOpen(story.appeal().step));
        const auto done = story.perform(step);
        QVERIFY2(done, done ? "" : qPrintable(kindOf(step) + u": "_s + done.error().subject + done.error().details));
    }
    QCOMPARE(story.appeal().track, track);
    QCOMPARE(story.appeal().step, Step::Done);
    QTEST(story.appeal().outcome, "outcome");
    QVERIFY(story.clocks().empty());
    QVERIFY(!story.appeal().nextDue);
}

void TestTracks::whatIsRefused_data()
{
    QTest::addColumn<QString>("channel");
    QTest::addColumn<std::vector<Change>>("before");
    QTest::addColumn<Change>("change");
    QTest::addColumn<QString>("why");

    using Steps = std::vector<Change>;
    const auto row = [](const char *name, const QString &channel, const Steps &before, const Change &change,
                        const char *why) {
        QTest::newRow(name) << channel << before << change << QString::fromLatin1(why);
    };
    using namespace refusal;
    const Redirected redirect{u"Область"_s, u"их дорога"_s, u"письмо"_s};
    const TermExtended extension{kStart + days{50}, u"ждём"_s, u"письмо"_s};
    row("an answer to a letter before its registration", u"paper"_s, {}, kAnswer, kNotRegistered);
    row("a redirect before registration", u"paper"_s, {}, redirect, kNotRegistered);
    row("an extension before registration", u"paper"_s, {}, extension, kNotRegistered);
    row("a second extension", u"paper"_s, {kRegistered, extension}, extension, kExtended);
    row("a registration of a comment", u"vk_comment"_s, {}, kRegistered, kNotOnTrack);
    row("a letter is not put off", u"paper"_s, {kRegistered}, Postponed{kStart + days{9}, u"нет денег"_s}, kNotOnTrack);
    row("a letter is not closed by a word", u"paper"_s, {kRegistered}, OutcomeSet{u"Решено"_s}, kNotOnTrack);
    row("nor is a message of POS", u"pos"_s, {}, OutcomeSet{u"Решено"_s}, kNotOnTrack);
    row("an emergency is not left", u"edds_112"_s, {}, LeftUnanswered{u"gratitude"_s, u"Спасибо"_s, {}, {}}, "");
    row("a ground of the law for a comment", u"vk_comment"_s, {}, LeftUnanswered{u"court"_s, u"Суд"_s, {}, u"да"_s},
        "");
    row("a ground without its step", u"paper"_s, {kRegistered}, LeftUnanswered{u"court"_s, u"Суд"_s, u"вернуть"_s, {}},
        "");
    row("given back by nobody", u"vk_comment"_s, {}, AddresseeReturned{u"не наше"_s}, kInNobodysHands);
    row("given back while it waits for approval", u"vk_comment"_s,
        {Assigned{{}, u"ЖКХ"_s}, ReplySubmitted{u"Сделано"_s, true, {}}}, AddresseeReturned{u"не наше"_s},
        kNotFromHere);
    row("put off while the author is asked", u"vk_comment"_s, {kQuestion}, Postponed{kStart + days{9}, u"так"_s},
        kNotFromHere);
    row("asked twice", u"vk_comment"_s, {kQuestion}, kQuestion, kAsking);
    row("a redirect of what is answered", u"vk_comment"_s, {kAnswer}, redirect, kNotFromHere);
    row("another promise beside an open one", u"vk_comment"_s, {Promised{kStart + days{9}, u"яму"_s}},
        Promised{kStart + days{8}, u"яму"_s}, kPromised);
    row("a promise of nobody is moved", u"vk_comment"_s, {}, PromiseMoved{kStart + days{9}, u"дождь"_s}, kNotPromised);
    row("a promise of nobody is kept", u"vk_comment"_s, {}, PromiseSettled{true, {}}, kNotPromised);
    row("nothing to take up again", u"vk_comment"_s, {}, Resumed{}, kNothingToResume);
}

void TestTracks::whatIsRefused()
{
    QFETCH(const QString, channel);
    QFETCH(const std::vector<Change>, before);
    QFETCH(const Change, change);

    Story story = this->story(channel);
    for (const Change &step : before)
        QVERIFY2(story.perform(step), qPrintable(kindOf(step)));
    const auto done = story.perform(change);
    QVERIFY(!done);
    QTEST(refusalOf(done.error()), "why");
    QVERIFY(!done.error().details.isEmpty());
}

void TestTracks::conversions_data()
{
    QTest::addColumn<QString>("channel");
    QTest::addColumn<Track>("to");
    QTest::addColumn<bool>("isLawful");

    using enum Track;
    QTest::newRow("a comment is no appeal") << u"vk_comment"_s << Appeal59 << false;
    QTest::newRow("a letter by e-mail is none since 30.03.2025") << u"email"_s << Appeal59 << false;
    QTest::newRow("what the site identifies may be one") << u"web_form"_s << Appeal59 << true;
    QTest::newRow("nobody makes a message of POS") << u"vk_comment"_s << Pos << false;
    QTest::newRow("POS is not turned into a letter") << u"pos"_s << Appeal59 << false;
    QTest::newRow("danger is danger") << u"vk_comment"_s << Emergency << true;
    QTest::newRow("a letter that asks for information") << u"paper"_s << InfoRequest8 << true;
    QTest::newRow("to what it is") << u"paper"_s << Appeal59 << false;
}

void TestTracks::conversions()
{
    QFETCH(const QString, channel);
    QFETCH(const Track, to);
    QFETCH(const bool, isLawful);

    const auto done = story(channel).may(TrackSet{to, u"так верно"_s});
    QCOMPARE(done.has_value(), isLawful);
    if (!isLawful)
        QCOMPARE(refusalOf(done.error()), QString::fromLatin1(refusal::kNotByLaw));
    // Where the municipality counts such messages as appeals, they become ones.
    Practice sakhalin = m_practice;
    sakhalin.appealChannels = {u"vk_comment"_s};
    Story official{*m_rules, sakhalin, u"vk_comment"_s};
    QVERIFY(official.may(TrackSet{Track::Appeal59, u"официальное"_s}));
}

void TestTracks::theClocksOfAWrittenAppeal()
{
    Story story = this->story(u"paper"_s);
    QCOMPARE(story.clocks(), std::vector{ClockKind::Register});
    QVERIFY(story.appeal().nextDue);
    QVERIFY(story.perform(kRegistered));
    QCOMPARE(story.clocks(), (std::vector{ClockKind::Redirect, ClockKind::LawAnswer}));
    const auto thirtyDays = story.appeal().due;
    QVERIFY(thirtyDays && *thirtyDays > kStart + days{29});
    QVERIFY(story.perform(Assigned{{}, u"ЖКХ"_s}));
    QCOMPARE(story.clocks(), std::vector{ClockKind::LawAnswer});
    // An interim letter is no answer by the law.
    QVERIFY(story.perform(ReplySent{u"Рассматриваем."_s, false, {}, {}}));
    QVERIFY(story.runs(ClockKind::LawAnswer));
    QCOMPARE(urgencyKey(story.appeal()), toSeconds(*thirtyDays));
}

void TestTracks::theQuestionStopsTheClock()
{
    Story story = this->story(u"vk_comment"_s);
    const auto before = story.appeal().due;
    QVERIFY(before);
    QVERIFY(story.perform(kQuestion));
    QCOMPARE(story.appeal().step, Step::Clarifying);
    QVERIFY(!story.appeal().due);
    QVERIFY(!story.appeal().firstAnswered);
    QCOMPARE(story.clocks(), (std::vector{ClockKind::AuthorClarification, ClockKind::FirstAnswer}));
    story.advance(days{3}); // to Monday, a day off: of the working time only the Friday's last hours are lost
    story.bring(MessageReceived{u"У второго"_s, u"Анна"_s, {}, {}, {}});
    QCOMPARE(story.appeal().step, Step::New);
    QVERIFY(story.appeal().due && *story.appeal().due > *before);
    QCOMPARE(story.appeal().clarifications.size(), 1U);
}

void TestTracks::anAnswerOfTheAuthorByHand()
{
    Story story = this->story(u"vk_comment"_s);
    QVERIFY(story.perform(kQuestion));
    QVERIFY(story.perform(Resumed{u"позвонил: второй подъезд"_s}));
    QCOMPARE(story.appeal().step, Step::New);
    QVERIFY(story.appeal().due);
}

void TestTracks::givenBackByItsAddressee()
{
    Story story = this->story(u"vk_comment"_s);
    QVERIFY(story.perform(Assigned{{}, u"ЖКХ"_s}));
    const auto due = story.appeal().due;
    QVERIFY(story.perform(AddresseeReturned{u"это дорога области"_s}));
    QCOMPARE(story.appeal().step, Step::Returned);
    QVERIFY(story.appeal().department.isEmpty());
    QCOMPARE(story.appeal().returns, 1);
    QCOMPARE(story.appeal().due, due); // the citizen's clock does not begin anew
    QVERIFY(story.perform(Assigned{{}, u"Дороги"_s}));
    QCOMPARE(story.appeal().step, Step::InWork);
    QCOMPARE(story.appeal().returns, 1);
}

void TestTracks::anExtensionHasItsLimit()
{
    Story story = this->story(u"paper"_s);
    QVERIFY(story.perform(kRegistered));
    const Timestamp limit = *story.appeal().due + days{30};
    const auto tooLong = story.may(TermExtended{limit + 1s, u"ждём"_s, u"письмо"_s, limit});
    QCOMPARE(refusalOf(tooLong.error()), QString::fromLatin1(refusal::kTermTooLong));
    QVERIFY(story.perform(TermExtended{limit, u"ждём"_s, u"письмо"_s, limit}));
    QCOMPARE(story.appeal().due, limit);
    QCOMPARE(story.clocks().back(), ClockKind::LawAnswer);
}

void TestTracks::aRedirectHasItsDays()
{
    Story story = this->story(u"paper"_s);
    QVERIFY(story.perform(kRegistered));
    const Redirected redirect{u"Область"_s, u"их дорога"_s, u"письмо"_s, story.now() + days{1}};
    QVERIFY(story.may(redirect));
    story.advance(days{2});
    QCOMPARE(refusalOf(story.may(redirect).error()), QString::fromLatin1(refusal::kTooLate));
}

void TestTracks::aPromiseIsKeptMovedBroken()
{
    Story story = this->story(u"vk_comment"_s);
    QVERIFY(story.perform(Promised{kStart + days{5}, u"засыпать яму"_s}));
    QVERIFY(story.perform(PromiseMoved{kStart + days{9}, u"дождь"_s}));
    QVERIFY(story.appeal().promisedUntil == kStart + days{9});
    QCOMPARE(story.appeal().promiseMoves, 1);
    QVERIFY(story.runs(ClockKind::Promise));
    QVERIFY(story.perform(kAnswer));
    QVERIFY(story.runs(ClockKind::Promise)); // it is watched behind the answer, too
    QVERIFY(!story.perform(PromiseSettled{false, {}}));
    QVERIFY(story.perform(PromiseSettled{false, u"нет асфальта"_s}));
    QCOMPARE(story.appeal().brokenPromises, 1);
    QVERIFY(!story.appeal().promisedUntil);
}

void TestTracks::reopenedByItsAuthor()
{
    Story story = this->story(u"vk_comment"_s);
    QVERIFY(story.perform(kAnswer));
    story.bring(MessageReceived{u"Яма на месте"_s, u"Анна"_s, {}, {}, {}});
    QVERIFY(isOpen(story.appeal().step));
    QVERIFY(story.runs(ClockKind::FinalAfterInterim));
    QVERIFY(story.appeal().finalDue);
}

void TestTracks::theTableKnowsEveryKindOfAPerson()
{
    static const QStringList ofTheProgram{u"appeal.receive"_s, u"answer.record"_s,   u"message.receive"_s,
                                          u"delivery.begin"_s, u"delivery.report"_s, u"escalation.receive"_s};
    for (const QString &kind : knownKinds())
        QCOMPARE(transitionOf(kind) != nullptr, !ofTheProgram.contains(kind));
    QCOMPARE(static_cast<qsizetype>(transitions().size()), knownKinds().size() - ofTheProgram.size());
}

QTEST_GUILESS_MAIN(TestTracks)
#include "tst_tracks.moc"
