// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/operation_json.h"
#include "tests/faults/console.h"
#include "tests/faults/made_up_file.h"
#include "tests/faults/operation_script.h"
#include "tests/support/test_desk.h"

#include <QElapsedTimer>
#include <QHash>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace otklik;
using namespace otklik::test;

namespace {

constexpr int kKillsARow = 25;
constexpr int kNewLines = 40; // a round

int kills()
{
    const int wanted = qEnvironmentVariableIntValue("OTKLIK_KILLS");
    return wanted > 0 ? wanted : 25;
}

enum class Fate { Unknown, Done, Refused };

struct Sent {
    OperationScript::Line line;
    Fate fate = Fate::Unknown;
};

struct Sum {
    int kills = 0;
    int acknowledged = 0;
    int refused = 0;
    int repeated = 0; ///< answered again as before
    int lost = 0;
    int doubled = 0;
    int foreign = 0; ///< refused or never asked for, and there
    int verifyProblems = 0;
};

/// What the console said, held against what the store has.
class Ledger {
public:
    explicit Ledger(Desk &desk)
    {
        const std::vector<AppealId> ids = waitFor(desk.catalog().find({}))->ids;
        for (const AppealId id : ids) {
            const AppealCard card = *waitFor(desk.catalog().card(id));
            m_rows.insert(card.appeal.uid.toString(QUuid::WithoutBraces), id);
            for (const HistoryEntry &entry : card.history)
                m_before.insert(entry.operation.id);
        }
    }

    QStringList appeals() const
    {
        QStringList all = m_rows.keys();
        all.sort();
        return all;
    }

    void send(OperationScript::Line line)
    {
        m_byAppeal[line.appeal].append(line.id);
        m_sent.insert(line.id, {std::move(line), Fate::Unknown});
    }

    /// What was refused may be taken now, as the appeal has changed; and the answer may be lost.
    void sendAgain(const OperationId &id)
    {
        Sent &sent = m_sent[id];
        if (sent.fate == Fate::Refused)
            sent.fate = Fate::Unknown;
    }

    void answered(const OperationId &id, const QJsonObject &answer, Sum &sum)
    {
        Sent &sent = m_sent[id];
        const bool isDone = answer[u"ok"].toBool();
        if (isDone && QUuid::fromString(answer[u"operation"].toString()) != id)
            ++sum.doubled;
        if (sent.fate == Fate::Done)
            ++(isDone ? sum.repeated : sum.lost);
        else
            ++(isDone ? sum.acknowledged : sum.refused);
        if (sent.fate != Fate::Done)
            sent.fate = isDone ? Fate::Done : Fate::Refused;
    }

    /// All that was ever sent to these appeals.
    void check(Desk &desk, const QSet<QString> &appeals, Sum &sum) const
    {
        for (const QString &uid : appeals) {
            const auto card = waitFor(desk.catalog().card(m_rows.value(uid)));
            const auto history = card ? card->history : std::vector<HistoryEntry>{};
            QHash<OperationId, int> times;
            for (const HistoryEntry &entry : history)
                ++times[entry.operation.id];
            for (const OperationId &id : m_byAppeal.value(uid)) {
                const Sent &sent = m_sent[id];
                const int count = times.take(id);
                sum.lost += sent.fate == Fate::Done && count == 0 ? 1 : 0;
                sum.foreign += sent.fate == Fate::Refused && count > 0 ? 1 : 0;
                sum.doubled += count > 1 || marks(history, sent.line) > count ? 1 : 0;
            }
            sum.foreign += static_cast<int>(
                std::ranges::count_if(times.keys(), [this](const OperationId &id) { return !m_before.contains(id); }));
        }
    }

private:
    static int marks(const std::vector<HistoryEntry> &history, const OperationScript::Line &line)
    {
        if (line.mark.isEmpty())
            return 0;
        return static_cast<int>(std::ranges::count_if(history, [&](const HistoryEntry &entry) {
            const Change &change = entry.operation.change;
            const QJsonObject body = toJson(change);
            return kindOf(change) == line.kind &&
                   std::ranges::any_of(body, [&](const QJsonValue &value) { return value.toString() == line.mark; });
        }));
    }

    QHash<QString, AppealId> m_rows;
    QSet<OperationId> m_before;
    QHash<OperationId, Sent> m_sent;
    QHash<QString, QList<OperationId>> m_byAppeal;
};

} // namespace

/// kill -9 at random moments: what was acknowledged is there, nothing is there twice, and the store is sound.
class TestKills : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void operationsSurvive_data();
    void operationsSurvive();
    void everyLineAgainChangesNothing();
    void killedImportIsRunAgain();
    void killedDemoIsRunAgain();
    void killedBeginningIsNoStoreOrAWholeOne();

private:
    void round();
    void finishAfterKills(const QStringList &command, int rows);

    QTemporaryDir m_dir;
    QRandomGenerator m_dice{20260306};
    std::optional<Ledger> m_ledger;
    std::optional<OperationScript> m_script;
    std::vector<OperationScript::Line> m_again; // the round before
    std::vector<OperationScript::Line> m_all;
    Sum m_sum;
    QElapsedTimer m_clock;
};

void TestKills::initTestCase()
{
    QVERIFY2(QFileInfo::exists(consoleProgram()), qPrintable(consoleProgram()));
    const auto made = console(
        m_dir.path(), {u"demo"_s, u"--appeals"_s, u"300"_s, u"--seed"_s, u"1"_s, u"--until"_s, u"2026-03-01"_s});
    QCOMPARE(made.exitCode, 0);
    const auto desk = Desk::open(m_dir.path(), Desk::Mode::Existing);
    QVERIFY(desk);
    m_ledger.emplace(**desk);
    QStringList operators;
    for (const Operator &person : (*desk)->settings().configuration()->operators)
        operators.append(person.name);
    QVERIFY(operators.size() > 2);
    m_script.emplace(7, m_ledger->appeals(), operators.mid(1, 2));
    m_clock.start();
}

void TestKills::operationsSurvive_data()
{
    QTest::addColumn<int>("times");
    for (int done = 0; done < kills(); done += kKillsARow) {
        const int times = std::min(kKillsARow, kills() - done);
        QTest::addRow("kills %d to %d", done + 1, done + times) << times;
    }
}

void TestKills::operationsSurvive()
{
    QFETCH(const int, times);
    for (int i = 0; i < times; ++i)
        round();
    QCOMPARE(m_sum.lost, 0);
    QCOMPARE(m_sum.doubled, 0);
    QCOMPARE(m_sum.foreign, 0);
    QCOMPARE(m_sum.verifyProblems, 0);
}

/// The lines of the round before once more, then new ones; killed somewhere among the answers.
void TestKills::round()
{
    std::vector<OperationScript::Line> lines = std::exchange(m_again, {});
    for (const OperationScript::Line &line : lines)
        m_ledger->sendAgain(line.id);
    for (int i = 0; i < kNewLines; ++i) {
        lines.push_back(m_script->next());
        m_ledger->send(lines.back());
        m_again.push_back(lines.back());
        m_all.push_back(lines.back());
    }

    LiveConsole killed{m_dir.path()};
    QSet<QString> appeals;
    for (const OperationScript::Line &line : lines) {
        killed.send(line.json);
        appeals.insert(line.appeal);
    }
    std::size_t answers = 0;
    const auto take = [&](int milliseconds) {
        const auto answer = killed.answer(milliseconds);
        if (answer && answers < lines.size())
            m_ledger->answered(lines[answers++].id, *answer, m_sum);
        return answer.has_value();
    };
    if (m_dice.bounded(8) == 0) { // perhaps while it opens the store
        (void)take(m_dice.bounded(60));
    } else {
        const auto enough = static_cast<std::size_t>(m_dice.bounded(static_cast<int>(lines.size()) + 1));
        while (answers < enough && take(60'000)) {
        }
        QThread::usleep(m_dice.bounded(4000U));
    }
    killed.kill();
    while (take(0)) {
    } // said before the kill
    ++m_sum.kills;

    const auto verified = console(m_dir.path(), {u"verify"_s});
    m_sum.verifyProblems += verified.exitCode == 0 ? 0 : 1;
    const auto desk = Desk::open(m_dir.path(), Desk::Mode::Existing);
    QVERIFY(desk);
    m_ledger->check(**desk, appeals, m_sum);
}

void TestKills::everyLineAgainChangesNothing()
{
    const Sum killed = m_sum; // what follows is done in peace
    LiveConsole calm{m_dir.path()};
    for (const OperationScript::Line &line : m_all)
        m_ledger->answered(line.id, calm.ask(line.json), m_sum);
    QVERIFY(calm.finish() >= 0);
    const auto desk = Desk::open(m_dir.path(), Desk::Mode::Existing);
    QVERIFY(desk);
    const QStringList appeals = m_ledger->appeals();
    m_ledger->check(**desk, {appeals.begin(), appeals.end()}, m_sum);
    const auto verified = console(m_dir.path(), {u"verify"_s});
    QCOMPARE(verified.json[u"problems"].toArray(), QJsonArray{});

    qInfo("kills %d, operations acknowledged %d, refused by the rules %d, answered again the same %d, lost %d, doubled "
          "%d, "
          "foreign %d, verify problems %d, seconds %.1f",
          killed.kills, killed.acknowledged, killed.refused, killed.repeated, m_sum.lost, m_sum.doubled, m_sum.foreign,
          m_sum.verifyProblems, static_cast<double>(m_clock.elapsed()) / 1000);
    QVERIFY(killed.acknowledged > killed.kills); // else nothing was tried
    QCOMPARE(m_sum.lost + m_sum.doubled + m_sum.foreign, 0);
}

/// Runs `command` on new stores, killed at random moments until it comes to its end by itself.
void TestKills::finishAfterKills(const QStringList &command, int rows)
{
    const QTemporaryDir whole;
    QElapsedTimer clock;
    clock.start();
    QCOMPARE(console(whole.path(), command).exitCode, 0);
    const auto needed = static_cast<int>(clock.elapsed());

    int killed = 0;
    int partial = 0;
    const int stores = 2 + kills() / 50;
    for (int store = 0; store < stores; ++store) {
        const QTemporaryDir dir;
        for (int attempt = 0; attempt < 3; ++attempt) {
            QProcess process;
            process.start(consoleProgram(), QStringList{u"--store"_s, dir.path(), u"--json"_s} + command);
            QVERIFY(process.waitForStarted());
            if (!process.waitForFinished(m_dice.bounded(needed))) {
                process.kill();
                process.waitForFinished();
                ++killed;
            }
            const auto count = console(dir.path(), {u"count"_s});
            QVERIFY2(count.exitCode == 0 || count.errorCode() == u"not_found", count.errors.constData());
            const int there = count.json[u"count"].toInt();
            partial += there > 0 && there < rows ? 1 : 0;
            if (there > 0)
                QCOMPARE(console(dir.path(), {u"verify"_s}).exitCode, 0);
        }
        const auto last = console(dir.path(), command);
        QCOMPARE(last.exitCode, 0);
        QCOMPARE(console(dir.path(), {u"count"_s}).json[u"count"].toInt(), rows);
        const auto verified = console(dir.path(), {u"verify"_s});
        QCOMPARE(verified.json[u"problems"].toArray(), QJsonArray{});
        QCOMPARE(verified.exitCode, 0);
        if (last.json.contains(u"read")) {
            QCOMPARE(last.json[u"read"].toInt(), rows);
            QCOMPARE(last.json[u"added"].toInt() + last.json[u"known"].toInt(), rows);
        }
    }
    qInfo("%s: stores %d, kills %d, left in part %d, all with %d appeals in the end", qPrintable(command.first()),
          stores, killed, partial, rows);
}

void TestKills::killedImportIsRunAgain()
{
    constexpr int kRows = 3000;
    const QString file = m_dir.filePath(u"made-up.csv"_s);
    QVERIFY(writeMadeUpFile(file, kRows));
    finishAfterKills({u"import"_s, file}, kRows);
}

void TestKills::killedDemoIsRunAgain()
{
    finishAfterKills({u"demo"_s, u"--appeals"_s, u"4500"_s, u"--seed"_s, u"3"_s, u"--until"_s, u"2026-03-01"_s}, 4500);
}

/// The first start on an empty folder.
void TestKills::killedBeginningIsNoStoreOrAWholeOne()
{
    int unmade = 0;
    for (int i = 0; i < 2 * kills(); ++i) {
        const QTemporaryDir dir;
        QProcess process;
        process.start(consoleProgram(), {u"--store"_s, dir.path(), u"demo"_s, u"--appeals"_s, u"1"_s});
        QVERIFY(process.waitForStarted());
        process.waitForFinished(10 + m_dice.bounded(70));
        process.kill();
        process.waitForFinished();
        unmade += QFileInfo::exists(dir.filePath(u"otklik.db"_s)) ? 0 : 1;
        auto desk = Desk::open(dir.path(), Desk::Mode::CreateIfMissing);
        QVERIFY2(desk, desk ? "" : qPrintable(desk.error().details));
        QCOMPARE(waitFor((*desk)->maintenance().verify())->problems, QStringList{});
        desk->reset();
        const QStringList left = QDir{dir.path()}.entryList(QDir::Files);
        QCOMPARE(left, QStringList{u"otklik.db"_s});
    }
    qInfo("killed at the first start %d times, %d times before there was a store", 2 * kills(), unmade);
}

QTEST_GUILESS_MAIN(TestKills)
#include "tst_kills.moc"
