// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/demo_generator.h"
#include "core/demo/work_clock.h"
#include "core/domain/fold.h"
#include "core/domain/operation_json.h"
#include "core/domain/permission.h"
#include "resources/shipped.h"

#include <QCryptographicHash>
#include <QElapsedTimer>
#include <QJsonDocument>
#include <QMap>
#include <QSet>
#include <QtTest>

using namespace otklik;
using namespace Qt::StringLiterals;

namespace {

DemoPlan planOf(qint64 appeals, quint64 seed = 1)
{
    DemoPlan plan;
    plan.appeals = appeals;
    plan.seed = seed;
    plan.until = QDate(2026, 11, 18);
    return plan;
}

std::vector<DemoAppeal> make(const DemoPlan &plan)
{
    std::vector<DemoAppeal> all;
    DemoGenerator generator(plan);
    for (DemoAppeal appeal; generator.next(appeal);)
        all.push_back(appeal);
    return all;
}

QByteArray serialized(const DemoAppeal &appeal)
{
    const Origin &origin = appeal.intake.origin;
    QByteArray bytes = appeal.intake.sourceKey.toHex();
    for (const QString &text : {origin.channel, origin.number, origin.author, origin.authorKey, origin.title,
                                origin.text, origin.url, origin.attachments.join(u';'), toIso(origin.received),
                                origin.published ? toIso(*origin.published) : QString{}})
        bytes += text.toUtf8() + '\n';
    bytes += QJsonDocument(toJson(Received{appeal.intake})).toJson(QJsonDocument::Compact);
    for (const DemoStep &step : appeal.later) {
        bytes += kindOf(step.change).toUtf8() + toIso(step.at).toUtf8() + QByteArray::number(step.operatorIndex);
        bytes += QJsonDocument(toJson(step.change)).toJson(QJsonDocument::Compact);
    }
    return bytes;
}

QByteArray hashOf(const DemoPlan &plan)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    DemoGenerator generator(plan);
    for (DemoAppeal appeal; generator.next(appeal);)
        hash.addData(serialized(appeal));
    return hash.result().toHex();
}

/// Nine working hours, four where it is urgent, by the clock of the made-up colleagues.
class PlainRules : public DeadlineRules {
public:
    std::optional<Timestamp> due(const DeadlineQuestion &question, const StartTimes &starts,
                                 std::span<const Pause>) const override
    {
        if (question.clock == ClockKind::FirstAnswer)
            return m_clock.after(*starts.detected, (question.importance == Importance::Ordinary ? 9 : 4) * 3600);
        if (question.clock == ClockKind::FinalAfterInterim && starts.interimAnswered)
            return m_clock.after(*starts.interimAnswered, 7 * 9 * 3600);
        return {};
    }

private:
    demo::WorkClock m_clock{QDate(2023, 1, 1), QDate(2027, 12, 31)};
};

/// The appeal as it stands when the story stops; every step has to be permitted at its moment.
Appeal folded(const DemoAppeal &demo, ApprovalPolicy policy)
{
    static const PlainRules rules;
    static const std::vector<NoAnswerGround> grounds = [] {
        initResources();
        return shippedMunicipality()->practice.grounds;
    }();
    static const std::vector<Operator> staff = demoOperators();
    std::vector<Operation> history;
    Appeal appeal;
    const auto happen = [&](OperatorId by, Timestamp at, const Change &change) {
        history.push_back({newOperationId(), AppealId{1}, by, at, change});
        apply(appeal, history.back(), rules);
    };
    happen({}, demo.intake.origin.received, Received{demo.intake});
    for (const DemoStep &step : demo.later) {
        const Operator &by = staff.at(static_cast<std::size_t>(step.operatorIndex));
        const Operation next{newOperationId(), AppealId{1}, by.id, step.at, step.change};
        const Result<> allowed =
            mayDo(appeal, next, by, Practice{.approval = policy, .appealChannels = {}, .grounds = grounds}, history);
        if (!allowed) {
            QTest::qFail(qPrintable(kindOf(step.change) + u": "_s + allowed.error().details), __FILE__, __LINE__);
            break;
        }
        happen(by.id, step.at, step.change);
    }
    return appeal;
}

} // namespace

class TestDemoGenerator : public QObject {
    Q_OBJECT

private slots:
    void sameSeedSameStream();
    void anyNumber_data();
    void anyNumber();
    void cameInOrder();
    void everyStepIsPermitted_data();
    void everyStepIsPermitted();
    void everyDistrictWrites();
    void seasonsShiftTopics();
    void stormsAndNights();
    void repeatsAndMassProblems();
    void lawOfChannels();
    void backlogIsBelievable();
    void districtsDiffer();
    void operatorsOfTheStore();
    void speed();
};

void TestDemoGenerator::sameSeedSameStream()
{
    const QByteArray first = hashOf(planOf(2000));
    QCOMPARE(hashOf(planOf(2000)), first);
    QVERIFY(hashOf(planOf(2000, 2)) != first);
    // As it was when the tables, the dice or the JSON of operations last changed on purpose: write the new value here
    // then. Another machine must give the same.
    QCOMPARE(first, QByteArray("66981e7bb1c8ef9b59c9d426409200d080247c6113c25050a26d9e8f38cb9a84"));
}

void TestDemoGenerator::anyNumber_data()
{
    QTest::addColumn<qint64>("appeals");
    for (const qint64 appeals : {0, 1, 7, 2000, 30000})
        QTest::addRow("%lld", appeals) << appeals;
}

void TestDemoGenerator::anyNumber()
{
    QFETCH(qint64, appeals);
    QSet<QByteArray> keys;
    QSet<QString> numbers;
    DemoGenerator generator(planOf(appeals));
    for (DemoAppeal appeal; generator.next(appeal);) {
        QCOMPARE(appeal.intake.sourceKey.size(), 16);
        keys.insert(appeal.intake.sourceKey);
        numbers.insert(appeal.intake.origin.number);
    }
    QCOMPARE(keys.size(), appeals);
    QCOMPARE(numbers.size(), appeals);
}

void TestDemoGenerator::cameInOrder()
{
    DemoGenerator generator(planOf(20000));
    Timestamp last{};
    for (DemoAppeal appeal; generator.next(appeal);) {
        const Origin &origin = appeal.intake.origin;
        QVERIFY(origin.received >= last);
        QVERIFY(origin.received <= generator.now());
        QVERIFY(!origin.published || *origin.published <= origin.received);
        QVERIFY(!origin.text.trimmed().isEmpty());
        QVERIFY2(!origin.text.contains(u'$'), qPrintable(origin.text));
        QVERIFY(!origin.author.isEmpty() && !origin.authorKey.isEmpty());
        QVERIFY(knownChannels().contains(origin.channel));
        last = origin.received;
        Timestamp before = origin.received;
        for (const DemoStep &step : appeal.later) {
            QVERIFY(step.at >= before);
            QVERIFY(step.at <= generator.now());
            before = step.at;
        }
    }
}

void TestDemoGenerator::everyStepIsPermitted_data()
{
    QTest::addColumn<quint64>("seed");
    QTest::addColumn<int>("policy");
    QTest::newRow("nobody approves") << quint64{1} << static_cast<int>(ApprovalPolicy::Nobody);
    QTest::newRow("high importance is approved") << quint64{1} << static_cast<int>(ApprovalPolicy::HighImportance);
    QTest::newRow("another seed") << quint64{77} << static_cast<int>(ApprovalPolicy::HighImportance);
}

void TestDemoGenerator::everyStepIsPermitted()
{
    QFETCH(quint64, seed);
    QFETCH(int, policy);
    QSet<QString> kinds;
    DemoGenerator generator(planOf(12000, seed));
    for (DemoAppeal appeal; generator.next(appeal);) {
        folded(appeal, static_cast<ApprovalPolicy>(policy));
        for (const DemoStep &step : appeal.later)
            kinds.insert(kindOf(step.change));
    }
    QVERIFY2(kinds.size() >= 15, qPrintable(QStringList(kinds.values()).join(u' ')));
}

void TestDemoGenerator::everyDistrictWrites()
{
    QCOMPARE(demoDistricts().size(), 26);
    QMap<QString, int> byDistrict;
    for (const DemoAppeal &appeal : make(planOf(2000)))
        ++byDistrict[appeal.intake.district];
    for (const QString &district : demoDistricts())
        QVERIFY2(byDistrict.value(district) >= 2, qPrintable(district));
    QVERIFY(byDistrict.value(u"Калуга"_s) > 10 * byDistrict.value(u"Барятинский район"_s));
}

void TestDemoGenerator::seasonsShiftTopics()
{
    QMap<QString, std::array<int, 13>> byTag;
    for (const DemoAppeal &appeal : make(planOf(40000))) {
        const int month = demo::localMoment(appeal.intake.origin.received).date.month();
        for (const QString &tag : appeal.intake.tags)
            ++byTag[tag][static_cast<std::size_t>(month)];
    }
    QVERIFY(byTag[u"снег"_s][1] > 100);
    QCOMPARE(byTag[u"снег"_s][7], 0);
    QVERIFY(byTag[u"отопление"_s][10] > 8 * std::max(byTag[u"отопление"_s][7], 1));
    QVERIFY(byTag[u"горячая_вода"_s][6] > 3 * byTag[u"горячая_вода"_s][1]);
    QVERIFY(byTag[u"покос"_s][6] > 60);
    QCOMPARE(byTag[u"покос"_s][1], 0);
    QVERIFY(byTag[u"ямы"_s][4] > 2 * byTag[u"ямы"_s][12]);
}

void TestDemoGenerator::stormsAndNights()
{
    QMap<QDate, int> byDay;
    std::array<int, 24> byHour{};
    for (const DemoAppeal &appeal : make(planOf(20000))) {
        const demo::LocalMoment moment = demo::localMoment(appeal.intake.origin.received);
        ++byDay[moment.date];
        ++byHour[static_cast<std::size_t>(moment.secondOfDay / 3600)];
    }
    QList<int> days = byDay.values();
    std::ranges::sort(days);
    const int median = days.at(days.size() / 2);
    QVERIFY2(days.last() >= 6 * median, qPrintable(u"%1 of %2"_s.arg(days.last()).arg(median)));
    QVERIFY(byHour[14] > 5 * byHour[4]);
}

void TestDemoGenerator::repeatsAndMassProblems()
{
    int repeats = 0;
    QMap<QString, QSet<QString>> authorsOfReply;
    const std::vector<DemoAppeal> all = make(planOf(20000));
    for (const DemoAppeal &appeal : all) {
        repeats += appeal.intake.isRepeat;
        for (const DemoStep &step : appeal.later) {
            if (const auto *sent = std::get_if<ReplySent>(&step.change))
                authorsOfReply[sent->text].insert(appeal.intake.origin.authorKey);
        }
    }
    QVERIFY(repeats > 200 && repeats < 1000);
    const auto isMass = [](const QSet<QString> &authors) { return authors.size() >= 10; };
    QVERIFY(std::ranges::count_if(authorsOfReply, isMass) >= 10);
}

void TestDemoGenerator::lawOfChannels()
{
    QMap<QString, int> byChannel;
    const std::vector<DemoAppeal> all = make(planOf(20000));
    for (const DemoAppeal &appeal : all) {
        ++byChannel[appeal.intake.origin.channel];
        if (appeal.intake.origin.channel == u"telegram"_s) {
            for (const DemoStep &step : appeal.later)
                QVERIFY(!std::holds_alternative<ReplySent>(step.change));
        }
        if (appeal.intake.origin.channel == u"max"_s)
            QVERIFY(demo::localMoment(appeal.intake.origin.received).date >= QDate(2025, 8, 1));
    }
    QVERIFY(byChannel.size() >= 12);
    QVERIFY(byChannel.value(u"vk_comment"_s) > byChannel.value(u"ok"_s));
    QVERIFY(byChannel.value(u"max"_s) > 500);
}

void TestDemoGenerator::backlogIsBelievable()
{
    DemoGenerator generator(planOf(20000));
    int open = 0;
    int overdue = 0;
    int escalated = 0;
    int drafts = 0;
    int promised = 0;
    int total = 0;
    int returned = 0;
    int asked = 0;
    std::array<int, kStepCount> steps{};
    for (DemoAppeal demo; generator.next(demo); ++total) {
        const Appeal appeal = folded(demo, ApprovalPolicy::HighImportance);
        ++steps[static_cast<std::size_t>(appeal.step)];
        open += isOpen(appeal.step);
        returned += appeal.returns;
        asked += static_cast<int>(appeal.clarifications.size());
        overdue += isOverdue(appeal, generator.now());
        escalated += isOpen(appeal.step) && appeal.level > 0;
        drafts += appeal.draft.has_value();
        promised += isOpen(appeal.step) && appeal.promisedUntil;
    }
    qInfo("open %d of %d: new %d, in work %d, for approval %d, interim %d, postponed %d; overdue %d, escalated %d, "
          "drafts %d, promised %d",
          open, total, steps[0], steps[1], steps[2], steps[3], steps[4], overdue, escalated, drafts, promised);
    QVERIFY(open > 100 && open < total / 20);
    for (const Step step : {Step::New, Step::InWork, Step::ForApproval, Step::Interim, Step::Postponed, Step::Done})
        QVERIFY(steps[static_cast<std::size_t>(step)] > 0);
    QVERIFY(returned > 300 && asked > 300); // of these few are open at any moment
    QVERIFY(overdue > 5 && overdue < open / 2);
    QVERIFY(escalated > 2);
    QVERIFY(drafts > 0);
    QVERIFY(promised > 10);
}

void TestDemoGenerator::districtsDiffer()
{
    struct Count {
        int answered = 0;
        int inTime = 0;
    };
    QMap<QString, Count> byDistrict;
    Count all;
    DemoGenerator generator(planOf(20000));
    for (DemoAppeal demo; generator.next(demo);) {
        const Appeal appeal = folded(demo, ApprovalPolicy::HighImportance);
        for (Count *count : {&all, &byDistrict[appeal.district]}) {
            count->answered += isAnswered(appeal);
            count->inTime += isAnsweredInTime(appeal);
        }
    }
    const auto share = [](const Count &count) { return 100 * count.inTime / std::max(count.answered, 1); };
    qInfo("in time: all %d %%, Obninsk %d %%, Tarusa %d %%", share(all), share(byDistrict[u"Обнинск"_s]),
          share(byDistrict[u"Тарусский район"_s]));
    QVERIFY(share(all) > 70 && share(all) < 95);
    QVERIFY(share(byDistrict[u"Обнинск"_s]) > share(byDistrict[u"Тарусский район"_s]) + 10);
}

void TestDemoGenerator::operatorsOfTheStore()
{
    DemoPlan plan = planOf(500);
    for (std::size_t i = 0; i < demoOperators().size(); ++i)
        plan.operators.push_back(OperatorId{static_cast<qint64>(100 + i)});
    int assigned = 0;
    for (const DemoAppeal &appeal : make(plan)) {
        for (const DemoStep &step : appeal.later) {
            if (const auto *change = std::get_if<Assigned>(&step.change)) {
                ++assigned;
                QVERIFY(change->assignee && change->assignee->value >= 100);
                QVERIFY(demoDepartments().contains(*change->department));
            }
        }
    }
    QVERIFY(assigned > 300);
}

void TestDemoGenerator::speed()
{
    constexpr int kAppeals = 50000;
    DemoGenerator generator(planOf(kAppeals));
    QElapsedTimer timer;
    timer.start();
    qint64 steps = 0;
    qint64 letters = 0;
    int count = 0;
    for (DemoAppeal appeal; generator.next(appeal); ++count) {
        steps += static_cast<qint64>(appeal.later.size());
        letters += appeal.intake.origin.text.size();
    }
    const auto elapsed = static_cast<double>(timer.nsecsElapsed()) / 1e9;
    qInfo("%.0f appeals a second, %.2f steps and %.0f characters an appeal", count / elapsed,
          static_cast<double>(steps) / count, static_cast<double>(letters) / count);
    QCOMPARE(count, kAppeals);
}

QTEST_GUILESS_MAIN(TestDemoGenerator)
#include "tst_demo_generator.moc"
