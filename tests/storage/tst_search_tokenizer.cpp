// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/search_tokenizer.h"
#include "core/text/search_query.h"
#include "tests/support/hostile_corpus.h"

#include <QRandomGenerator>
#include <QTest>

#include <sqlite3.h>

using namespace Qt::StringLiterals;
using namespace otklik;

namespace {

// A bare search table in memory: nothing between the test and SQLite but the tokenizer.
class SearchTable {
public:
    SearchTable()
    {
        sqlite3_open(":memory:", &m_connection);
        m_registered = registerSearchTokenizer(m_connection);
        run("CREATE VIRTUAL TABLE search USING fts5(author, body, tokenize = 'otklik')");
    }
    ~SearchTable()
    {
        sqlite3_finalize(m_find);
        sqlite3_close(m_connection);
    }
    Q_DISABLE_COPY_MOVE(SearchTable)

    bool works() const { return m_registered.has_value() && m_failure.isEmpty(); }
    QString failure() const { return m_failure; }

    void add(const QString &author, const QByteArray &body)
    {
        sqlite3_stmt *insert = nullptr;
        check(sqlite3_prepare_v2(m_connection, "INSERT INTO search VALUES (?1, ?2)", -1, &insert, nullptr));
        const QByteArray name = author.toUtf8();
        sqlite3_bind_text(insert, 1, name.constData(), static_cast<int>(name.size()), SQLITE_TRANSIENT);
        sqlite3_bind_text(insert, 2, body.constData(), static_cast<int>(body.size()), SQLITE_TRANSIENT);
        sqlite3_step(insert);
        check(sqlite3_finalize(insert));
    }

    void add(const QString &body) { add({}, body.toUtf8()); }

    /// The numbers of the rows found, "1 3"; "-" for an empty query.
    QString find(const QString &typed, const QStringList &columns = {})
    {
        const QByteArray expression = ftsMatch(parseSearchQuery(typed), columns).toUtf8();
        if (expression.isEmpty())
            return u"-"_s;
        if (!m_find)
            check(
                sqlite3_prepare_v2(m_connection, "SELECT rowid FROM search(?1) ORDER BY rowid", -1, &m_find, nullptr));
        sqlite3_bind_text(m_find, 1, expression.constData(), static_cast<int>(expression.size()), SQLITE_TRANSIENT);
        QStringList rows;
        while (sqlite3_step(m_find) == SQLITE_ROW)
            rows.append(QString::number(sqlite3_column_int(m_find, 0)));
        check(sqlite3_reset(m_find));
        return rows.join(u' ');
    }

    void run(const char *sql) { check(sqlite3_exec(m_connection, sql, nullptr, nullptr, nullptr)); }

private:
    void check(int code)
    {
        if (code != SQLITE_OK && m_failure.isEmpty())
            m_failure = QString::fromUtf8(sqlite3_errmsg(m_connection));
    }

    sqlite3 *m_connection = nullptr;
    sqlite3_stmt *m_find = nullptr;
    Result<> m_registered;
    QString m_failure;
};

} // namespace

class TestSearchTokenizer : public QObject {
    Q_OBJECT

private slots:
    void finds_data();
    void finds();
    void columnsRestrict();
    void everyBeginningFindsTheWord_data();
    void everyBeginningFindsTheWord();
    void bytesOfAnyKindAreIndexed();
    void anyInputIsAQuery();
    void hostileTextsAreIndexedAndAsked();
};

void TestSearchTokenizer::finds_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("rows");

    QTest::newRow("nothing") << u" ?! "_s << u"-"_s;
    QTest::newRow("all forms") << u"дорога "_s << u"1 2 3"_s;
    QTest::newRow("another form") << u"дорогах "_s << u"1 2 3"_s;
    QTest::newRow("beginning") << u"доро"_s << u"1 2 3"_s;
    QTest::newRow("longer than the stem") << u"дорогам"_s << u"1 2 3"_s;
    QTest::newRow("finished beginning is a word") << u"доро "_s << QString{};
    QTest::newRow("both words") << u"дорога яма "_s << u"1"_s;
    QTest::newRow("yo") << u"ёлки "_s << u"4"_s;
    QTest::newRow("ye for yo") << u"елку "_s << u"4"_s;
    QTest::newRow("phrase") << u"\"ямы на дороге\""_s << u"1"_s;
    QTest::newRow("phrase in another order") << u"\"дорога на яме\""_s << QString{};
    QTest::newRow("house together") << u"12к3"_s << u"5 6 7"_s;
    QTest::newRow("house apart") << u"12 к 3"_s << u"5 6 7"_s;
    QTest::newRow("building in full") << u"корпус "_s << u"6"_s;
    QTest::newRow("Latin letters inside") << u"дopога "_s << u"1 2 3"_s;
    QTest::newRow("surname") << u"Иванов "_s << u"9 10"_s;
    QTest::newRow("surname in another case") << u"ивановой "_s << u"9 10"_s;
    QTest::newRow("surname being typed") << u"иванова"_s << u"9 10"_s;
    QTest::newRow("plural") << u"дворов "_s << u"4"_s;
    QTest::newRow("English forms") << u"lamp "_s << u"8"_s;
    QTest::newRow("address of mail") << u"ivan77@mail.ru"_s << u"8"_s;
    QTest::newRow("mail being typed") << u"ivan77@ma"_s << u"8"_s;
}

void TestSearchTokenizer::finds()
{
    QFETCH(const QString, typed);

    SearchTable table;
    table.add(u"Ямы на дороге"_s);
    table.add(u"ДОРОГУ не чистят"_s);
    table.add(u"До\u0301роги, дорогами"_s);
    table.add(u"Ёлка во дворе"_s);
    table.add(u"Мира, 12к3"_s);
    table.add(u"улица Мира, дом 12, корпус 3"_s);
    table.add(u"Мира 12 к. 3"_s);
    table.add(u"Street lamps, ivan77@mail.ru"_s);
    table.add(u"Иванов Пётр"_s);
    table.add(u"передайте Ивановой"_s);
    QTEST(table.find(typed), "rows");
    QVERIFY2(table.works(), qPrintable(table.failure()));
}

void TestSearchTokenizer::columnsRestrict()
{
    SearchTable table;
    table.add(u"Дворов Иван"_s, "яма");
    table.add(u"Ямщиков Пётр"_s, "двор");
    QCOMPARE(table.find(u"двор"_s, {u"body"_s}), u"2"_s);
    QCOMPARE(table.find(u"двор"_s, {u"author"_s}), u"1"_s);
    QCOMPARE(table.find(u"двор"_s, {u"author"_s, u"body"_s}), u"1 2"_s);
    QVERIFY2(table.works(), qPrintable(table.failure()));
}

void TestSearchTokenizer::everyBeginningFindsTheWord_data()
{
    QTest::addColumn<QString>("word");

    for (const QString &word :
         {u"дорога"_s, u"обращающийся"_s, u"улучшениями"_s, u"отремонтированная"_s, u"мусоропровод"_s, u"жителями"_s,
          u"администрацией"_s, u"освещения"_s, u"неоднократно"_s, u"протекающая"_s, u"находящегося"_s, u"happiness"_s,
          u"разрушившийся"_s, u"собаки"_s, u"ленина"_s, u"2947909"_s})
        QTest::newRow(qPrintable(word)) << word;
}

void TestSearchTokenizer::everyBeginningFindsTheWord()
{
    QFETCH(const QString, word);

    SearchTable table;
    table.add(word);
    for (qsizetype length = 4; length <= word.size(); ++length)
        QVERIFY2(table.find(word.first(length)) == u"1"_s, qPrintable(word.first(length)));
    QCOMPARE(table.find(QString{word + u' '}), u"1"_s);
    QVERIFY2(table.works(), qPrintable(table.failure()));
}

void TestSearchTokenizer::bytesOfAnyKindAreIndexed()
{
    SearchTable table;
    QRandomGenerator random{20260412};
    for (int i = 0; i < 500; ++i) {
        QByteArray bytes{static_cast<qsizetype>(random.bounded(200)), '\0'};
        for (char &byte : bytes)
            byte = static_cast<char>(random.bounded(256));
        table.add({}, bytes + " маяк");
    }
    table.add({}, {});
    table.add({}, QByteArray{2'000'000, 'a'});
    QCOMPARE(table.find(u"маяк "_s).count(u' '), 499);
    table.run("INSERT INTO search(search) VALUES ('integrity-check')");
    QVERIFY2(table.works(), qPrintable(table.failure()));
}

void TestSearchTokenizer::anyInputIsAQuery()
{
    SearchTable table;
    table.add(u"Иван"_s, u"Яма NOT на дороге (C++) author : 12к3"_s.toUtf8());
    static const QStringList pieces{u"\""_s,
                                    u"\"\""_s,
                                    u"*"_s,
                                    u"^"_s,
                                    u"("_s,
                                    u")"_s,
                                    u":"_s,
                                    u"{"_s,
                                    u"}"_s,
                                    u"-"_s,
                                    u"+"_s,
                                    u"NEAR("_s,
                                    u"NOT"_s,
                                    u"AND "_s,
                                    u" OR"_s,
                                    u"author"_s,
                                    u"body:"_s,
                                    u"ям"_s,
                                    u"12к3"_s,
                                    u"C++"_s,
                                    u"'"_s,
                                    u";"_s,
                                    u"«"_s,
                                    u"»"_s,
                                    u"\u202e"_s,
                                    u"\u0301"_s,
                                    u"ё"_s,
                                    u"😀"_s,
                                    u" "_s,
                                    u"\t"_s,
                                    u"\\"_s,
                                    u"%"_s,
                                    u"_"_s,
                                    u","_s,
                                    u"rank"_s,
                                    QString{QChar{}},
                                    QString{QChar{char16_t{0xdc00}}},
                                    QString{QChar{char16_t{0xd800}}}};
    QRandomGenerator random{7};
    for (int i = 0; i < 30'000; ++i) {
        QString typed;
        for (int n = random.bounded(12); n >= 0; --n)
            typed += random.bounded(20) == 0 ? QString{QChar{static_cast<char16_t>(random.bounded(0x10000))}}
                                             : pieces[random.bounded(pieces.size())];
        table.find(typed, i % 3 == 0 ? QStringList{u"author"_s, u"body"_s} : QStringList{});
        QVERIFY2(table.works(), qPrintable(typed + u" -> "_s + table.failure()));
    }
    // The table is really searched: a word of it among the hostile ones is found.
    QCOMPARE(table.find(u"))\"*^ ям"_s), u"1"_s);
}

void TestSearchTokenizer::hostileTextsAreIndexedAndAsked()
{
    const auto corpus = test::allHostileTexts();
    QVERIFY(corpus.size() >= 200);
    SearchTable table;
    for (const test::HostileText &entry : corpus) {
        table.add(u"Маячков"_s, entry.text.toUtf8());
        const double asked = test::hostileMilliseconds([&] { table.find(entry.text); });
        QVERIFY2(table.works(), qPrintable(QString::fromUtf8(entry.name) + u": "_s + table.failure()));
        QVERIFY2(asked <= test::kHostileMilliseconds, entry.name.constData());
        SearchTable other;
        const double indexed = test::hostileMilliseconds([&] { other.add(u"Маячков"_s, entry.text.toUtf8()); });
        QVERIFY2(indexed <= test::kHostileMilliseconds, entry.name.constData());
    }
    QCOMPARE(table.find(u"маячкова "_s).count(u' ') + 1, static_cast<qsizetype>(corpus.size()));
    table.run("INSERT INTO search(search) VALUES ('integrity-check')");
    QVERIFY2(table.works(), qPrintable(table.failure()));
}

QTEST_GUILESS_MAIN(TestSearchTokenizer)
#include "tst_search_tokenizer.moc"
