// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/search_query.h"
#include "tests/support/hostile_desk.h"
#include "tests/support/opened_files.h"

#include <algorithm>

using namespace otklik;
using namespace otklik::test;
using namespace Qt::StringLiterals;

/// Each hostile text is typed into the search of a desk that holds them all, as words, as an author and as each value
/// that a list can be narrowed to.
class TestHostileSearch : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void eachIsOnlyLookedFor_data();
    void eachIsOnlyLookedFor();
    void eachIsOnlyAValue_data() { eachIsOnlyLookedFor_data(); }
    void eachIsOnlyAValue();
    void cleanupTestCase();

private:
    std::unique_ptr<HostileDesk> m_desk;
    std::size_t m_all = 0;
};

void TestHostileSearch::initTestCase()
{
    m_desk = std::make_unique<HostileDesk>();
    m_all = m_desk->ids().size();
    QVERIFY(m_all >= 200);
    QVERIFY(!m_desk->ids({.filter = {.text = u"дорога"_s}, .sort = Sort::Newest}).empty()); // what is loaded once
}

void TestHostileSearch::eachIsOnlyLookedFor_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("number");
    for (std::size_t i = 0; i < m_desk->corpus().size(); ++i)
        QTest::newRow(m_desk->corpus()[i].name.constData()) << m_desk->corpus()[i].text << HostileDesk::numberOf(i);
}

void TestHostileSearch::eachIsOnlyLookedFor()
{
    QFETCH(const QString, text);
    QFETCH(const QString, number);
    const bool saysNothing = parseSearchQuery(text).isEmpty();
    const auto itself = waitFor((*m_desk)->catalog().idOf(number));
    const OpenedFiles opened;
    for (const Sort sort : {Sort::Newest, Sort::Urgency}) {
        for (const bool isAuthor : {false, true}) {
            AppealQuery query{.sort = sort};
            (isAuthor ? query.filter.author : query.filter.text) = text;
            std::vector<AppealId> found;
            const double taken = hostileMilliseconds([&] { found = m_desk->ids(query); });
            QVERIFY2(taken <= kHostileMilliseconds, qPrintable(QString::number(taken)));
            if (saysNothing)
                QVERIFY(found.empty() || found.size() == m_all); // nothing was asked, or nothing can be found
            else if (itself && text.size() <= kSearchedChars && !text.contains(QChar::Null))
                QVERIFY(std::ranges::find(found, *itself) != found.end());
        }
    }
    QCOMPARE(OpenedFiles::foreign(m_desk->directory()), QStringList{});
}

void TestHostileSearch::eachIsOnlyAValue()
{
    QFETCH(const QString, text);
    QFETCH(const QString, number);
    const auto itself = waitFor((*m_desk)->catalog().idOf(number));
    if (!itself)
        return; // it says nothing and was refused
    const Appeal appeal = m_desk->card(*itself).appeal;
    AppealQuery query;
    query.filter.districts = {appeal.district};
    query.filter.topics = {appeal.topic};
    query.filter.types = {appeal.type};
    query.filter.tags = appeal.tags;
    query.filter.departments = {appeal.department};
    std::vector<AppealId> found;
    const double taken = hostileMilliseconds([&] { found = m_desk->ids(query); });
    QVERIFY2(taken <= kHostileMilliseconds, qPrintable(QString::number(taken)));
    QVERIFY(std::ranges::find(found, *itself) != found.end());
    QCOMPARE(*waitFor((*m_desk)->catalog().count(query)), static_cast<qint64>(found.size()));
}

void TestHostileSearch::cleanupTestCase()
{
    QCOMPARE(m_desk->ids().size(), m_all); // no text was taken for a command
    QCOMPARE(m_desk->problems(), QStringList{});
}

QTEST_GUILESS_MAIN(TestHostileSearch)
#include "tst_hostile_search.moc"
