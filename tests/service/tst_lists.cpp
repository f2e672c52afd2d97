// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_desk.h"

#include <QCollator>

#include <algorithm>
#include <set>

using namespace Qt::StringLiterals;
using namespace otklik;
using namespace otklik::test;

/// Every list against the same list made naively from all the rows of a demo store.
class TestLists : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void viewHoldsWhatItSays_data();
    void viewHoldsWhatItSays();
    void sorted_data();
    void sorted();
    void filtered_data();
    void filtered();
    void pagesMakeTheWholeList_data();
    void pagesMakeTheWholeList();
    void searchFindsWordForms_data();
    void searchFindsWordForms();
    void searchWithFilterIsTheIntersection();
    void facetsCountTheList();

private:
    std::vector<AppealRow> rowsOf(const AppealQuery &query);
    std::set<qint64> idsWhere(const std::function<bool(const AppealRow &)> &f) const;

    std::unique_ptr<TestDesk> m_desk;
    std::vector<AppealRow> m_all;
    Timestamp m_urgentBefore{};
};

std::vector<AppealRow> TestLists::rowsOf(const AppealQuery &query)
{
    return *waitFor((*m_desk)->catalog().rows(m_desk->ids(query)));
}

std::set<qint64> TestLists::idsWhere(const std::function<bool(const AppealRow &)> &f) const
{
    std::set<qint64> ids;
    for (const AppealRow &row : m_all) {
        if (f(row))
            ids.insert(row.id.value);
    }
    return ids;
}

static std::set<qint64> asSet(const std::vector<AppealId> &ids)
{
    std::set<qint64> set;
    for (const AppealId id : ids)
        set.insert(id.value);
    return set;
}

void TestLists::initTestCase()
{
    m_desk = std::make_unique<TestDesk>();
    const auto made = waitFor((*m_desk)->maintenance().makeDemo({.appeals = 2000, .seed = 3, .until = {}}));
    QVERIFY(made);
    QCOMPARE(*made, 2000);
    m_all = rowsOf({});
    QCOMPARE(m_all.size(), 2000U);
    const ConfigurationPtr configuration = (*m_desk)->settings().configuration();
    m_urgentBefore = urgentBefore(configuration->municipality, *configuration->deadlines, m_desk->now());
}

void TestLists::viewHoldsWhatItSays_data()
{
    QTest::addColumn<View>("view");
    for (int i = 0; i < kViewCount; ++i)
        QTest::newRow(qPrintable(key(static_cast<View>(i)))) << static_cast<View>(i);
}

void TestLists::viewHoldsWhatItSays()
{
    QFETCH(const View, view);
    const OperatorId me = m_desk->me();
    const auto nearest = [](const AppealRow &r) {
        std::optional<Timestamp> first = r.firstAnswered ? std::nullopt : r.due;
        for (const auto &date : {r.finalDue, r.promisedUntil, r.escalationDue, r.nextDue}) {
            if (date && (!first || *date < *first))
                first = date;
        }
        if (r.step != Step::Postponed || !r.postponedUntil)
            return first;
        return r.nextDue ? std::min(r.nextDue, r.postponedUntil) : r.postponedUntil;
    };
    const auto isIn = [&](const AppealRow &r) {
        switch (view) {
        case View::All:
            return true;
        case View::New:
            return r.step == Step::New;
        case View::Mine:
            return isOpen(r.step) && r.assignee == me;
        case View::Urgent:
            return isOpen(r.step) && nearest(r) && *nearest(r) <= m_urgentBefore;
        case View::ForApproval:
            return r.step == Step::ForApproval;
        case View::Promises:
            return r.promisedUntil.has_value();
        case View::Escalated:
            return isOpen(r.step) && r.level > 0;
        case View::Postponed:
            return r.step == Step::Postponed;
        case View::Done:
            return r.step == Step::Done;
        case View::Returned:
            return r.step == Step::Returned;
        case View::Clarifying:
            return r.step == Step::Clarifying;
        }
        return false;
    };
    const std::set<qint64> expected = idsWhere(isIn);
    const AppealQuery query{.view = view, .me = me};
    QCOMPARE(asSet(m_desk->ids(query)), expected);
    QCOMPARE(*waitFor((*m_desk)->catalog().count(query)), static_cast<qint64>(expected.size()));
    const auto counts = waitFor((*m_desk)->catalog().viewCounts(me));
    QCOMPARE(counts->at(static_cast<std::size_t>(view)), static_cast<qint64>(expected.size()));
    const bool isMade = view != View::Returned && view != View::Clarifying;
    if (isMade && view != View::Mine && view != View::Urgent) // the demo leaves something in each of them
        QVERIFY(!expected.empty());
}

void TestLists::sorted_data()
{
    viewHoldsWhatItSays_data();
}

void TestLists::sorted()
{
    QFETCH(const View, view);
    const OperatorId me = m_desk->me();
    const auto newest = rowsOf({.view = view, .sort = Sort::Newest, .me = me});
    QVERIFY(std::ranges::is_sorted(newest, std::ranges::greater{}, &AppealRow::received));

    const auto byDistrict = rowsOf({.view = view, .sort = Sort::District, .me = me});
    QCOMPARE(byDistrict.size(), newest.size());
    const QCollator collator{QLocale{QLocale::Russian}};
    for (std::size_t i = 1; i < byDistrict.size(); ++i) {
        const AppealRow &before = byDistrict[i - 1];
        const AppealRow &row = byDistrict[i];
        if (before.district == row.district)
            QVERIFY(before.received >= row.received);
        else
            QVERIFY(row.district.isEmpty() || collator.compare(before.district, row.district) < 0);
    }
}

void TestLists::filtered_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("value");
    for (const char *view : {"all", "new", "done", "promises"}) {
        const auto row = [&](const char *field, const QString &value) {
            QTest::newRow(qPrintable(u"%1 %2=%3"_s.arg(QLatin1StringView{view}, QLatin1StringView{field}, value)))
                << u"%1|%2"_s.arg(QLatin1StringView{view}, QLatin1StringView{field}) << value;
        };
        row("channel", u"vk_comment"_s);
        row("district", u"Обнинск"_s);
        row("district", u"Нет такого"_s);
        row("importance", u"high"_s);
        row("step", u"in_work"_s);
        row("assignee", u"0"_s);
        row("level", u"2"_s);
        row("department", QString{});
        row("problem", QString{});
        row("problem", u"Нет такой"_s);
        row("problem", u"*"_s); // the largest one
    }
}

void TestLists::filtered()
{
    QFETCH(const QString, field);
    QFETCH(QString, value);
    if (value == u"*")
        value = waitFor((*m_desk)->catalog().facet(Facet::Problem))->front().value;
    const View view = *viewFromKey(field.section(u'|', 0, 0));
    const QString name = field.section(u'|', 1);
    AppealQuery query{.view = view};
    QVERIFY(addCondition(query.filter, name, value));

    const auto inView = asSet(m_desk->ids({.view = view}));
    const auto matches = [&](const AppealRow &r) {
        if (!inView.contains(r.id.value))
            return false;
        if (name == u"channel")
            return r.channel == value;
        if (name == u"district")
            return r.district == value;
        if (name == u"importance")
            return key(r.importance) == value;
        if (name == u"step")
            return key(r.step) == value;
        if (name == u"assignee")
            return r.assignee.value == value.toLongLong();
        if (name == u"problem")
            return r.problem == value;
        if (name == u"level")
            return r.level == value.toInt();
        return r.department == value;
    };
    const std::set<qint64> expected = idsWhere(matches);
    for (const Sort sort : {Sort::Urgency, Sort::Newest, Sort::District}) {
        query.sort = sort;
        QCOMPARE(asSet(m_desk->ids(query)), expected);
    }
    QCOMPARE(*waitFor((*m_desk)->catalog().count(query)), static_cast<qint64>(expected.size()));
}

void TestLists::pagesMakeTheWholeList_data()
{
    QTest::addColumn<View>("view");
    QTest::addColumn<Sort>("sort");
    QTest::addColumn<QString>("text");
    for (const View view : {View::All, View::Done, View::Promises, View::Postponed}) {
        for (const Sort sort : {Sort::Urgency, Sort::Newest, Sort::District}) {
            for (const char *text : {"", "дорога"})
                QTest::newRow(qPrintable(key(view) + u' ' + key(sort) + u' ' + QString::fromUtf8(text)))
                    << view << sort << QString::fromUtf8(text);
        }
    }
}

void TestLists::pagesMakeTheWholeList()
{
    QFETCH(const View, view);
    QFETCH(const Sort, sort);
    QFETCH(const QString, text);
    const AppealQuery query{.view = view, .filter = {.text = text}, .sort = sort};
    std::vector<AppealId> pages;
    std::optional<PageKey> next;
    do {
        const auto page = waitFor((*m_desk)->catalog().find(query, 97, next));
        QVERIFY(page);
        pages.insert(pages.end(), page->ids.begin(), page->ids.end());
        next = page->next;
    } while (next);
    QCOMPARE(pages, m_desk->ids(query));
}

void TestLists::searchFindsWordForms_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("expectedNumber");
    QTest::newRow("another case") << u"дорогами"_s << u"S-1"_s;
    QTest::newRow("yo is ye") << u"елка"_s << u"S-2"_s;
    QTest::newRow("beginning") << u"отопл"_s << u"S-3"_s;
    QTest::newRow("author") << u"Ёжикова"_s << u"S-2"_s;
    QTest::newRow("address") << u"ленина 12"_s << u"S-1"_s;
    QTest::newRow("number") << u"S-3"_s << u"S-3"_s;
    QTest::newRow("hostile") << u"\" OR 1=1 --"_s << QString{};
}

void TestLists::searchFindsWordForms()
{
    QFETCH(const QString, typed);
    QFETCH(const QString, expectedNumber);
    TestDesk desk;
    QVERIFY(desk.import({u"Номер инцидента;Автор;Адрес;Текст инцидента"_s, u"S-1;Анна;ул. Ленина, 12;Разбита дорога"_s,
                         u"S-2;Пётр Ёжиков;ул. Мира, 3;Стоит ёлка с лета"_s,
                         u"S-3;Ольга;пр. Победы, 1;Нет отопления"_s}));
    QStringList numbers;
    for (const AppealRow &row : *waitFor(desk->catalog().rows(desk.ids({.filter = {.text = typed}, .sort = Sort::Newest}))))
        numbers.append(row.number);
    QCOMPARE(numbers.join(u' '), expectedNumber);
}

void TestLists::searchWithFilterIsTheIntersection()
{
    const auto found = asSet(m_desk->ids({.filter = {.text = u"дорога"_s}, .sort = Sort::Newest}));
    QVERIFY(found.size() > 10);
    const auto inDistrict = asSet(m_desk->ids({.filter = {.districts = {u"Обнинск"_s}}}));
    std::set<qint64> expected;
    std::ranges::set_intersection(found, inDistrict, std::inserter(expected, expected.end()));
    const AppealQuery both{.filter = {.districts = {u"Обнинск"_s}, .text = u"дорога"_s}};
    QCOMPARE(asSet(m_desk->ids(both)), expected);
    QCOMPARE(*waitFor((*m_desk)->catalog().count(both)), static_cast<qint64>(expected.size()));
}

void TestLists::facetsCountTheList()
{
    const auto districts = waitFor((*m_desk)->catalog().facet(Facet::District));
    QVERIFY(districts->size() > 20);
    for (const FacetValue &value : *districts) {
        const AppealFilter filter{.districts = {value.value}};
        QCOMPARE(value.count, *waitFor((*m_desk)->catalog().count({.filter = filter})));
    }
    const auto tags = waitFor((*m_desk)->catalog().facet(Facet::Tag));
    QVERIFY(!tags->empty());
    const AppealFilter filter{.tags = {tags->front().value}};
    QCOMPARE(tags->front().count, *waitFor((*m_desk)->catalog().count({.filter = filter})));
}

QTEST_GUILESS_MAIN(TestLists)
#include "tst_lists.moc"
