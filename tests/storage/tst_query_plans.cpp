// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/appeal_list.h"
#include "core/storage/schema.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace otklik;

/// Every view is served by an index, and the first page of an unfiltered one without a sort.
class TestQueryPlans : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void viewIsServedByItsIndex_data();
    void viewIsServedByItsIndex();
    void filterIsOnePassOverAnIndex_data();
    void filterIsOnePassOverAnIndex();

private:
    QString planOf(const ListSql &sql);
    ListScope scope(View view, Sort sort, const AppealFilter &filter = {});

    QTemporaryDir m_dir;
    std::unique_ptr<Session> m_session;
    std::optional<Zone> m_zone;
};

void TestQueryPlans::initTestCase()
{
    m_session = std::make_unique<Session>(m_dir.filePath(u"plan.db"_s), Database::Access::ReadWrite);
    QVERIFY(migrate(m_session->db, [](int) { return Result<>{}; }));
    m_zone = *Zone::load(u"Europe/Moscow"_s);
}

QString TestQueryPlans::planOf(const ListSql &sql)
{
    Statement st{m_session->db, "EXPLAIN QUERY PLAN " + sql.text};
    sql.bindTo(st);
    QStringList lines;
    while (st.step())
        lines.append(st.text(3));
    return lines.join(u"; "_s);
}

ListScope TestQueryPlans::scope(View view, Sort sort, const AppealFilter &filter)
{
    return {.query = {.view = view, .filter = filter, .sort = sort, .me = OperatorId{1}},
            .now = fromSeconds(1),
            .urgentBefore = fromSeconds(2),
            .zone = &*m_zone};
}

void TestQueryPlans::viewIsServedByItsIndex_data()
{
    QTest::addColumn<View>("view");
    QTest::addColumn<Sort>("sort");
    QTest::addColumn<QString>("index");
    QTest::addColumn<bool>("isSorted");

    const auto row = [](View view, Sort sort, const QString &index, bool isSorted) {
        QTest::newRow(qPrintable(key(view) + u' ' + key(sort))) << view << sort << index << isSorted;
    };
    row(View::All, Sort::Urgency, u"appeal_by_urgency"_s, false);
    row(View::All, Sort::Newest, u"appeal_by_date"_s, false);
    row(View::All, Sort::District, u"appeal_by_date"_s, false);
    row(View::New, Sort::Urgency, u"appeal_open"_s, false);
    row(View::New, Sort::Newest, u"appeal_open"_s, true);
    row(View::Mine, Sort::Urgency, u"appeal_mine"_s, false);
    row(View::Mine, Sort::District, u"appeal_mine"_s, true);
    row(View::Urgent, Sort::Urgency, u"appeal_by_urgency"_s, false);
    row(View::ForApproval, Sort::Urgency, u"appeal_open"_s, false);
    row(View::Promises, Sort::Urgency, u"appeal_promised"_s, false);
    row(View::Escalated, Sort::Urgency, u"appeal_escalated"_s, false);
    row(View::Postponed, Sort::Urgency, u"appeal_open"_s, false);
    row(View::Done, Sort::Urgency, u"appeal_by_date"_s, false);
    row(View::Done, Sort::Newest, u"appeal_by_date"_s, false);
}

void TestQueryPlans::viewIsServedByItsIndex()
{
    QFETCH(const View, view);
    QFETCH(const Sort, sort);
    QFETCH(const QString, index);
    QFETCH(const bool, isSorted);
    const QString plan = planOf(listSql(scope(view, sort), {}, m_session->terms, {}));
    QVERIFY2(plan.contains(u"INDEX "_s + index), qPrintable(plan));
    QCOMPARE(plan.contains(u"TEMP B-TREE"_s), isSorted);
    if (view != View::Urgent) // its range is small and its rows are read for the district
        QVERIFY2(plan.contains(u"COVERING"_s) || index == u"appeal_by_urgency"_s, qPrintable(plan));
}

void TestQueryPlans::filterIsOnePassOverAnIndex_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("plan");
    QTest::newRow("district") << u"district"_s << u"x"_s << u"INDEX appeal_by_district (district=?)"_s;
    QTest::newRow("author") << u"author_key"_s << u"x"_s << u"INDEX appeal_by_author (author_key=?)"_s;
    QTest::newRow("text") << u"text"_s << u"яма"_s << u"SCAN search VIRTUAL TABLE INDEX"_s;
    QTest::newRow("dates") << u"from"_s << u"2026-01-01"_s << u"COVERING INDEX appeal_by_date (received>?)"_s;
    for (const char *field : {"channel", "group", "topic", "department", "type", "outcome", "source_step"})
        QTest::newRow(field) << QString::fromLatin1(field) << u"x"_s << u"COVERING INDEX appeal_by_date"_s;
    QTest::newRow("importance") << u"importance"_s << u"high"_s << u"COVERING INDEX appeal_by_date"_s;
    QTest::newRow("level") << u"level"_s << u"2"_s << u"COVERING INDEX appeal_by_date"_s;
    QTest::newRow("tag") << u"tag"_s << u"x"_s << u"SEARCH t USING PRIMARY KEY (tag=? AND appeal=?)"_s;
    QTest::newRow("problem") << u"problem"_s << u"x"_s << u"INDEX appeal_by_problem (problem=?)"_s;
    QTest::newRow("overdue") << u"progress"_s << u"overdue"_s << u"COVERING INDEX appeal_by_date"_s;
}

void TestQueryPlans::filterIsOnePassOverAnIndex()
{
    QFETCH(const QString, field);
    QFETCH(const QString, value);
    QFETCH(const QString, plan);
    AppealFilter filter;
    QVERIFY(addCondition(filter, field, value));
    for (const Sort sort : {Sort::Urgency, Sort::Newest}) {
        const QString found = planOf(listSql(scope(View::All, sort, filter), {}, m_session->terms, {}));
        QVERIFY2(found.contains(plan), qPrintable(found));
    }
}

QTEST_GUILESS_MAIN(TestQueryPlans)
#include "tst_query_plans.moc"
