// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub_desk.h"

#include "core/sync/hub_batch.h"

#include <QTest>

using namespace otklik;
using namespace otklik::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int kOurs = HubTeam::kOurs;

/// SQL of one row of the feed; `change` puts another value into a column: {"seq", "-1"}.
QString feedRow(int seq, const QHash<QString, QString> &change = {})
{
    QHash<QString, QString> row{{u"seq"_s, QString::number(seq)},
                                {u"op"_s, u"'00000000-0000-7000-8000-%1'::uuid"_s.arg(seq, 12, 10, QChar{u'0'})},
                                {u"appeal"_s, u"'00000000-0000-7000-8000-000000000001'::uuid"_s},
                                {u"author"_s, u"'00000000-0000-7000-8000-00000000000a'::uuid"_s},
                                {u"kind"_s, u"'note.add'::text"_s},
                                {u"body"_s, u"'{}'::jsonb"_s},
                                {u"said"_s, u"NULL::timestamptz"_s},
                                {u"at"_s, u"'2026-03-06T12:30:00Z'::timestamptz"_s},
                                {u"chain"_s, u"decode(repeat('11', 32), 'hex')"_s}};
    for (auto it = change.cbegin(); it != change.cend(); ++it)
        row.insert(it.key(), it.value());
    QStringList values;
    for (const char *column : {"seq", "op", "appeal", "author", "kind", "body", "said", "at", "chain"})
        values << row.value(QString::fromLatin1(column));
    return u"SELECT "_s + values.join(u", "_s);
}

} // namespace

/// A hub whose answers are not what a hub answers: its functions are replaced by others of the same names.
class TestHubAnswers : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void pushes_data();
    void pushes();
    void pulls_data();
    void pulls();
    void snapshots_data();
    void snapshots();
    void functionsOfAnotherShape();
    void moreThanFitsIntoAPage();
    void anEndlessAnswer();

private:
    void replace(const QString &function, const QString &query);

    TestHub m_hub;
    std::unique_ptr<HubTeam> m_team;
    HubMember m_member;
    std::unique_ptr<HubClient> m_desk;
};

void TestHubAnswers::initTestCase()
{
    if (const QString missing = TestHub::missing(); !missing.isEmpty())
        QSKIP(qPrintable(missing));
    QVERIFY2(m_hub.start(), qPrintable(m_hub.problem()));
    m_team = std::make_unique<HubTeam>(m_hub);
    QCOMPARE(m_team->prepare(), QString{});
    // The true ones stay under another name.
    for (const QString &function :
         {u"push(int, jsonb)"_s, u"pull(int, bigint, int)"_s, u"snapshot(int, bigint, int)"_s})
        QVERIFY(m_team->superuser()
                    .ask(u"ALTER FUNCTION hub.%1 RENAME TO true_%2"_s.arg(function, function.section(u'(', 0, 0)))
                    .isGood());
    m_member = m_team->add(u"supervisor"_s);
}

void TestHubAnswers::init()
{
    m_desk = std::make_unique<HubClient>(addressOf(m_hub, m_member), knownPassword(m_member.password), patientTimers());
}

void TestHubAnswers::replace(const QString &function, const QString &query)
{
    const QString columns = u"TABLE (seq bigint, op_id uuid, appeal_id uuid, operator_id uuid, kind text, body jsonb,"
                            u" said timestamptz, at timestamptz, chain bytea)"_s;
    const bool isPush = function == u"push(m int, ops jsonb)";
    const PgAnswer done =
        m_team->superuser().ask(u"DROP FUNCTION IF EXISTS hub.%1; CREATE FUNCTION hub.%1 RETURNS %2 LANGUAGE sql "
                                u"SECURITY DEFINER AS $f$ %3 $f$;"
                                u"GRANT EXECUTE ON FUNCTION hub.%4 TO hub_operator"_s.arg(
                                    function, isPush ? u"jsonb"_s : columns, query, function.section(u'(', 0, 0)));
    QVERIFY2(done.isGood(), qPrintable(done.message));
}

void TestHubAnswers::pushes_data()
{
    QTest::addColumn<QString>("answer"); // %1 and %2: the ids
    const QString good = uR"({"id": "%1", "status": "applied", "seq": 1, "at": "2026-03-06T12:30:00Z"})"_s;
    const QString second =
        uR"({"id": "%2", "status": "rejected", "code": "forbidden", "at": "2026-03-06T12:30:00Z"})"_s;
    const auto row = [](const char *name, const QString &results,
                        const QString &rest = uR"("head": 2, "now": "2026-03-06T12:30:00Z")"_s) {
        QTest::newRow(name) << u"{%1, \"results\": %2}"_s.arg(rest, results);
    };
    const QString both = u'[' + good + u',' + second + u']';
    row("good", both);
    QTest::newRow("a number") << u"7"_s;
    QTest::newRow("null") << u"null"_s;
    QTest::newRow("an empty object") << u"{}"_s;
    QTest::newRow("an array") << both;
    row("no results", u"null"_s);
    row("results are an object", u"{}"_s);
    row("one is missing", u'[' + good + u']');
    row("one too many", u'[' + good + u',' + second + u',' + good + u']');
    row("in another order", u'[' + second + u',' + good + u']');
    row("somebody else's id",
        u'[' + QString{good}.replace(u"%1"_s, u"00000000-0000-7000-8000-000000000001"_s) + u',' + second + u']');
    row("an unknown status", u'[' + QString{good}.replace(u"applied"_s, u"celebrated"_s) + u',' + second + u']');
    row("applied nowhere", u'[' + QString{good}.replace(u"\"seq\": 1, "_s, QString{}) + u',' + second + u']');
    row("applied at -1", u'[' + QString{good}.replace(u"\"seq\": 1"_s, u"\"seq\": -1"_s) + u',' + second + u']');
    row("applied at one and a half",
        u'[' + QString{good}.replace(u"\"seq\": 1"_s, u"\"seq\": 1.5"_s) + u',' + second + u']');
    row("applied beyond all numbers",
        u'[' + QString{good}.replace(u"\"seq\": 1"_s, u"\"seq\": 1e300"_s) + u',' + second + u']');
    row("at no time", u'[' + QString{good}.replace(u"2026-03-06T12:30:00Z"_s, u"yesterday"_s) + u',' + second + u']');
    row("strings in place of verdicts", uR"(["applied", "applied"])"_s);
    row("a head of words", both, uR"("head": "two", "now": "2026-03-06T12:30:00Z")"_s);
    row("no clock", both, uR"("head": 2)"_s);
    row("verdicts behind an unsupported one", uR"([{"id": "%1", "status": "unsupported"},)"_s + second + u']');
}

void TestHubAnswers::pushes()
{
    QFETCH(QString, answer);
    const OutgoingOperation first = received();
    const OutgoingOperation second = received();
    const auto nameOf = [](const OutgoingOperation &operation) { return operation.id.toString(QUuid::WithoutBraces); };
    replace(u"push(m int, ops jsonb)"_s,
            u"SELECT $a$%1$a$::jsonb"_s.arg(answer.replace(u"%1"_s, nameOf(first)).replace(u"%2"_s, nameOf(second))));
    const auto pushed = wait(m_desk->push(kOurs, {first, second}));
    if (QTest::currentDataTag() == "good"_ba) {
        HUB_OK(pushed);
        QCOMPARE(pushed->verdicts[1].code, u"forbidden"_s);
    } else {
        HUB_TROUBLE(pushed, HubTrouble::BadAnswer);
    }
    HUB_OK(wait(m_desk->head(kOurs))); // the line is as good as before
}

void TestHubAnswers::pulls_data()
{
    QTest::addColumn<QString>("rows");
    const auto changed = [](const QString &column, const QString &value) { return feedRow(5, {{column, value}}); };
    QTest::newRow("nothing") << u"SELECT * FROM hub.true_pull(7, 0, 0) LIMIT 0"_s;
    QTest::newRow("one row") << feedRow(5);
    QTest::newRow("before the cursor") << feedRow(4);
    QTest::newRow("number zero") << feedRow(0);
    QTest::newRow("number -1") << changed(u"seq"_s, u"-1::bigint"_s);
    QTest::newRow("a gap") << feedRow(5) + u" UNION ALL "_s + feedRow(7);
    QTest::newRow("backwards") << feedRow(6) + u" UNION ALL "_s + feedRow(5);
    QTest::newRow("a chain that does not hold") << feedRow(5) + u" UNION ALL "_s + feedRow(6);
    QTest::newRow("more than was asked for") << u"SELECT r.* FROM generate_series(1, 12), (%1) r"_s.arg(feedRow(5));
    QTest::newRow("no number") << changed(u"seq"_s, u"NULL::bigint"_s);
    QTest::newRow("no id") << changed(u"op"_s, u"NULL::uuid"_s);
    QTest::newRow("an id of zeros") << changed(u"op"_s, u"'00000000-0000-0000-0000-000000000000'::uuid"_s);
    QTest::newRow("no kind") << changed(u"kind"_s, u"NULL::text"_s);
    QTest::newRow("a kind of 1 MB") << changed(u"kind"_s, u"repeat('x', 1000000)"_s);
    QTest::newRow("a body of words") << changed(u"body"_s, u"'\"words\"'::jsonb"_s);
    QTest::newRow("a body that is an array") << changed(u"body"_s, u"'[]'::jsonb"_s);
    QTest::newRow("no body") << changed(u"body"_s, u"NULL::jsonb"_s);
    QTest::newRow("a body as deep as a well")
        << changed(u"body"_s, u"(repeat('{\"a\":', 5000) || '1' || repeat('}', 5000))::jsonb"_s);
    QTest::newRow("no time") << changed(u"at"_s, u"NULL::timestamptz"_s);
    QTest::newRow("before all times") << changed(u"at"_s, u"'4713-01-01 BC'::timestamptz"_s);
    QTest::newRow("after all times") << changed(u"at"_s, u"'294000-01-01'::timestamptz"_s);
    QTest::newRow("a short chain") << changed(u"chain"_s, u"'\\x11'::bytea"_s);
    QTest::newRow("no chain") << changed(u"chain"_s, u"NULL::bytea"_s);
}

void TestHubAnswers::pulls()
{
    QFETCH(QString, rows);
    replace(u"pull(m int, c bigint, n int)"_s, rows);
    const auto pulled = wait(m_desk->pull(kOurs, 5, 10));
    if (const QByteArray tag = QTest::currentDataTag(); tag == "nothing" || tag == "one row")
        HUB_OK(pulled);
    else
        HUB_TROUBLE(pulled, HubTrouble::BadAnswer);
    HUB_OK(wait(m_desk->head(kOurs)));
}

void TestHubAnswers::snapshots_data()
{
    QTest::addColumn<QString>("rows");
    const QString other = u"'00000000-0000-7000-8000-000000000009'::uuid"_s;
    const QString newest = feedRow(9, {{u"appeal"_s, other}});
    const QString both = newest + u" UNION ALL "_s + feedRow(1) + u" UNION ALL "_s + feedRow(5);
    QTest::newRow("two stories") << both;
    QTest::newRow("a story without its beginning") << feedRow(5);
    QTest::newRow("the older first") << feedRow(1) + u" UNION ALL "_s + newest;
    QTest::newRow("a story backwards") << feedRow(1) + u" UNION ALL "_s + feedRow(5) + u" UNION ALL "_s + feedRow(3);
    QTest::newRow("too new") << feedRow(50, {{u"op"_s, other}, {u"appeal"_s, other}});
    QTest::newRow("more than was asked for")
        << newest + u" UNION ALL "_s + feedRow(8, {{u"appeal"_s, u"'00000000-0000-7000-8000-000000000008'::uuid"_s}}) +
               u" UNION ALL "_s + feedRow(7, {{u"appeal"_s, u"'00000000-0000-7000-8000-000000000007'::uuid"_s}});
}

void TestHubAnswers::snapshots()
{
    QFETCH(QString, rows);
    replace(u"snapshot(m int, b bigint, n int)"_s, rows);
    const auto page = wait(m_desk->snapshot(kOurs, 20, 2));
    if (QTest::currentDataTag() == "two stories"_ba) {
        HUB_OK(page);
        QCOMPARE(page->rows.size(), 3u);
        QCOMPARE(page->next, 1);
    } else {
        HUB_TROUBLE(page, HubTrouble::BadAnswer);
    }
}

void TestHubAnswers::functionsOfAnotherShape()
{
    auto &superuser = m_team->superuser();
    superuser.ask(u"DROP FUNCTION hub.push"_s);
    HUB_TROUBLE(wait(m_desk->push(kOurs, {received()})), HubTrouble::TooOld);
    QVERIFY(superuser
                .ask(u"CREATE FUNCTION hub.push(m int, ops jsonb) RETURNS SETOF jsonb LANGUAGE sql AS"
                     u" $$ SELECT '{}'::jsonb FROM generate_series(1, 3) $$;"
                     u"GRANT EXECUTE ON FUNCTION hub.push TO hub_operator"_s)
                .isGood());
    HUB_TROUBLE(wait(m_desk->push(kOurs, {received()})), HubTrouble::BadAnswer);
    QVERIFY(
        superuser
            .ask(u"DROP FUNCTION hub.push; CREATE FUNCTION hub.push(m int, ops jsonb) RETURNS SETOF jsonb LANGUAGE sql"
                 u" AS $$ SELECT '{}'::jsonb WHERE false $$; GRANT EXECUTE ON FUNCTION hub.push TO hub_operator"_s)
            .isGood());
    HUB_TROUBLE(wait(m_desk->push(kOurs, {received()})), HubTrouble::BadAnswer);
}

void TestHubAnswers::moreThanFitsIntoAPage()
{
    auto &superuser = m_team->superuser();
    superuser.ask(
        u"DROP FUNCTION IF EXISTS hub.push(int, jsonb); ALTER FUNCTION hub.true_push RENAME TO push;"
        u"DROP FUNCTION IF EXISTS hub.pull(int, bigint, int); ALTER FUNCTION hub.true_pull RENAME TO pull;"
        u"DROP FUNCTION IF EXISTS hub.snapshot(int, bigint, int); ALTER FUNCTION hub.true_snapshot RENAME TO snapshot"_s);
    constexpr int kLong = 300; // of 140 kB: 42 MB
    std::vector<OutgoingOperation> operations;
    for (int i = 0; i < kLong; ++i)
        operations.push_back(received(QString{70'000, u'ж'}));
    for (size_t done = 0; done < operations.size();) {
        const auto rest = std::span{operations}.subspan(done);
        const auto count = static_cast<size_t>(batchSize(rest));
        QCOMPARE_GE(count, 10u);
        HUB_OK(wait(m_desk->push(kOurs, {rest.begin(), rest.begin() + static_cast<qsizetype>(count)})));
        done += count;
    }
    qint64 cursor = 0;
    int pages = 0;
    for (;; ++pages) {
        const auto rows = wait(m_desk->pull(kOurs, cursor, 5000));
        HUB_OK(rows);
        if (rows->empty() || rows->back().seq == cursor)
            break;
        cursor = rows->back().seq;
    }
    QCOMPARE(cursor, kLong);
    QCOMPARE(pages, 2);
    std::optional<qint64> before;
    int stories = 0;
    do {
        const auto page = wait(m_desk->snapshot(kOurs, before, 1000));
        HUB_OK(page);
        stories += static_cast<int>(page->rows.size());
        before = page->next;
    } while (before);
    QCOMPARE(stories, kLong);
}

void TestHubAnswers::anEndlessAnswer()
{
    // As much as libpq can take, one row after another: ends at the limit of the line or of its time.
    m_team->superuser().ask(
        u"DROP FUNCTION hub.operators; CREATE FUNCTION hub.operators(m int) RETURNS TABLE (operator_id uuid,"
        u" display_name text, duty text, active bool) LANGUAGE sql AS $$ SELECT gen_random_uuid(), 'x', 'operator', "
        u"true"
        u" FROM generate_series(1, 1000000000) $$; GRANT EXECUTE ON FUNCTION hub.operators TO hub_operator"_s);
    HubTimers timers = quickTimers();
    timers.answer = std::chrono::seconds{3};
    HubClient desk{addressOf(m_hub, m_member), knownPassword(m_member.password), timers};
    const auto endless = desk.operators(kOurs);
    const auto pushed = desk.head(kOurs);
    HUB_TROUBLE(wait(endless), HubTrouble::Silent);
    HUB_TROUBLE(wait(pushed), HubTrouble::Silent);
    HUB_OK(wait(desk.head(kOurs)));
}

QTEST_GUILESS_MAIN(TestHubAnswers)
#include "tst_hub_answers.moc"
