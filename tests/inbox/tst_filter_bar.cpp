// SPDX-License-Identifier: GPL-3.0-or-later
#include <QApplication>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPromise>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include "ui/inbox/filter_bar.h"
#include "ui/inbox/filter_chip.h"
#include "ui/inbox/value_popup.h"

using namespace Qt::StringLiterals;
using namespace otklik;

namespace {

QFuture<Result<std::vector<FacetValue>>> districts(Facet)
{
    QPromise<Result<std::vector<FacetValue>>> promise;
    promise.start();
    promise.addResult(std::vector<FacetValue>{{u"Калуга"_s, 12'345}, {u"Обнинск"_s, 7}, {QString{}, 1}});
    promise.finish();
    return promise.future();
}

std::vector<FilterKind> chipsOf(const FilterBar &bar)
{
    std::vector<FilterKind> kinds;
    for (const FilterChip *chip : bar.findChildren<FilterChip *>()) {
        if (!chip->isHidden())
            kinds.push_back(chip->kind());
    }
    return kinds;
}

} // namespace

class TestFilterBar : public QObject {
    Q_OBJECT
private slots:
    void everyRestrictionHasAChip_data();
    void everyRestrictionHasAChip();
    void chipIsRemoved();
    void typingIsAnsweredOnce();
    void blanksChangeNothing();
    void valuesAreTicked();
    void hostileValueStaysText();
};

void TestFilterBar::everyRestrictionHasAChip_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("value");
    QTest::addColumn<FilterKind>("kind");
    QTest::newRow("channel") << u"channel"_s << u"pos"_s << FilterKind::Channel;
    QTest::newRow("not stated") << u"district"_s << QString{} << FilterKind::District;
    QTest::newRow("group") << u"group"_s << u"Дороги"_s << FilterKind::Group;
    QTest::newRow("topic") << u"topic"_s << u"Ямы"_s << FilterKind::Topic;
    QTest::newRow("tag") << u"tag"_s << u"снег"_s << FilterKind::Tag;
    QTest::newRow("importance") << u"importance"_s << u"high"_s << FilterKind::Importance;
    QTest::newRow("nobody") << u"assignee"_s << u"0"_s << FilterKind::Assignee;
    QTest::newRow("step") << u"step"_s << u"new"_s << FilterKind::Step;
    QTest::newRow("foreign step") << u"step"_s << u"У куратора"_s << FilterKind::SourceStep;
    QTest::newRow("level") << u"level"_s << u"3"_s << FilterKind::Level;
    QTest::newRow("progress") << u"progress"_s << u"overdue"_s << FilterKind::Progress;
    QTest::newRow("from") << u"from"_s << u"2026-03-01"_s << FilterKind::Received;
    QTest::newRow("answered") << u"answered_to"_s << u"2026-03-01"_s << FilterKind::Answered;
    QTest::newRow("author") << u"author"_s << u"Анна"_s << FilterKind::Author;
    QTest::newRow("one author") << u"author_key"_s << u"vk:1"_s << FilterKind::Author;
    QTest::newRow("outcome") << u"outcome"_s << u"Решено"_s << FilterKind::Outcome;
}

void TestFilterBar::everyRestrictionHasAChip()
{
    QFETCH(const QString, key);
    QFETCH(const QString, value);
    QFETCH(const FilterKind, kind);
    AppealFilter filter;
    QVERIFY(addCondition(filter, key, value));
    FilterBar bar{districts};
    bar.setFilter(filter);
    QCOMPARE(chipsOf(bar), std::vector<FilterKind>{kind});
    QVERIFY(!FilterWords::summary(kind, filter, [](OperatorId) { return u"Мария"_s; }).isEmpty());
    clear(kind, filter);
    QCOMPARE(filter, AppealFilter{});
}

void TestFilterBar::chipIsRemoved()
{
    FilterBar bar{districts};
    AppealFilter filter;
    filter.districts = {u"Обнинск"_s};
    filter.text = u"дорога"_s;
    bar.setFilter(filter);
    QSignalSpy changed{&bar, &FilterBar::changed};
    emit bar.findChild<FilterChip *>()->removeRequested();
    QCOMPARE(changed.count(), 1);
    QVERIFY(bar.filter().districts.isEmpty());
    QCOMPARE(bar.filter().text, u"дорога"_s);
    QTRY_VERIFY(chipsOf(bar).empty());
}

void TestFilterBar::typingIsAnsweredOnce()
{
    FilterBar bar{districts};
    QSignalSpy changed{&bar, &FilterBar::changed};
    auto *search = bar.findChild<QLineEdit *>(u"search"_s);
    QTest::keyClicks(search, u"road"_s);
    QCOMPARE(changed.count(), 0); // a pause first
    QTRY_COMPARE(changed.count(), 1);
    QCOMPARE(bar.filter().text, u"road"_s);
    QTest::keyClick(search, Qt::Key_Escape);
    QTRY_COMPARE(changed.count(), 2);
    QVERIFY(bar.filter().text.isEmpty());
}

void TestFilterBar::blanksChangeNothing()
{
    FilterBar bar{districts};
    QSignalSpy changed{&bar, &FilterBar::changed};
    auto *search = bar.findChild<QLineEdit *>(u"search"_s);
    QTest::keyClicks(search, u"  \"*  "_s);
    QSignalSpy left{&bar, &FilterBar::leaveRequested};
    QTest::keyClick(search, Qt::Key_Return);
    QCOMPARE(left.count(), 1);
    QCOMPARE(changed.count(), 0);
}

void TestFilterBar::valuesAreTicked()
{
    FilterBar bar{districts};
    AppealFilter filter;
    filter.districts = {u"Тарусский район"_s}; // of a saved view; nothing is there now
    bar.setFilter(filter);
    bar.show();
    bar.findChild<QPushButton *>(u"addFilter"_s)
        ->menu()
        ->actions()
        .at(static_cast<int>(FilterKind::District))
        ->trigger();
    auto *popup = bar.findChild<ValuePopup *>();
    QVERIFY(popup);
    auto *list = popup->findChild<QListView *>(u"values"_s);
    QTRY_COMPARE(list->model()->rowCount(), 4);
    QCOMPARE(popup->chosen(), QStringList{u"Тарусский район"_s});
    auto *find = popup->findChild<QLineEdit *>(u"findValue"_s);
    find->setText(u"обн"_s);
    QCOMPARE(list->model()->rowCount(), 1);
    QTest::keyClick(find, Qt::Key_Return);
    QCOMPARE(bar.filter().districts, (QStringList{u"Обнинск"_s, u"Тарусский район"_s}));
    QTest::keyClick(find, Qt::Key_Return);
    QCOMPARE(bar.filter().districts, QStringList{u"Тарусский район"_s});
    popup->close();
}

void TestFilterBar::hostileValueStaysText()
{
    FilterBar bar{districts};
    AppealFilter filter;
    filter.tags = {u"<img src=//attacker/x>&amp;\n\u202Eabc"_s + QString(10'000, u'Ж')};
    bar.setFilter(filter);
    const QString summary = FilterWords::summary(FilterKind::Tag, filter, {});
    QVERIFY(summary.size() <= 120);
    QVERIFY(!summary.contains(u'\n'));
    QVERIFY(!summary.contains(u'\u202E'));
    QVERIFY(bar.findChild<FilterChip *>()->sizeHint().width() < 400);
}

QTEST_MAIN(TestFilterBar)
#include "tst_filter_bar.moc"
