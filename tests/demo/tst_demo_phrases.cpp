// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/compose.h"
#include "core/demo/phrases.h"
#include "core/demo/topic_book.h"
#include "core/demo/work_clock.h"

#include <QtTest>

using namespace otklik;
using namespace otklik::demo;
using namespace Qt::StringLiterals;

namespace {

void checkPhrase(QStringView phrase, const QString &allowedMarks)
{
    QVERIFY(!phrase.trimmed().isEmpty());
    for (qsizetype at = phrase.indexOf(u'$'); at >= 0; at = phrase.indexOf(u'$', at + 1)) {
        QVERIFY2(at + 1 < phrase.size(), qPrintable(phrase.toString()));
        QVERIFY2(allowedMarks.contains(phrase[at + 1]), qPrintable(phrase.toString()));
    }
}

void checkPhrases(std::span<const QStringView> phrases, const QString &allowedMarks)
{
    QVERIFY(!phrases.empty());
    for (const QStringView phrase : phrases)
        checkPhrase(phrase, allowedMarks);
}

const auto kCitizenMarks = u"audkmb"_s;
const auto kReplyMarks = u"audkmbqfwWpP"_s;

} // namespace

class TestDemoPhrases : public QObject {
    Q_OBJECT

private slots:
    void everyTopicIsWhole();
    void commonPhrasesAreWhole();
    void namesAreOnce();
    void everyMonthHasTopics();
    void marksAreFilled();
    void workClock_data();
    void workClock();
};

void TestDemoPhrases::everyTopicIsWhole()
{
    int topics = 0;
    for (const Theme *theme : themes()) {
        QVERIFY(!theme->department.isEmpty());
        checkPhrases(theme->details, kCitizenMarks);
        checkPhrases(theme->explained, kReplyMarks);
        for (const Topic &topic : theme->topics) {
            ++topics;
            QVERIFY(!topic.group.isEmpty() && !topic.name.isEmpty() && !topic.tag.isEmpty());
            QVERIFY2(!topic.tag.contains(u' '), qPrintable(topic.tag.toString()));
            QVERIFY(topic.weight > 0);
            checkPhrases(topic.problems, kCitizenMarks);
            checkPhrases(topic.works, kCitizenMarks);
            checkPhrase(topic.plan, kCitizenMarks);
            for (const QStringView work : topic.works)
                QVERIFY2(!work.endsWith(u'.'), qPrintable(work.toString())); // a clause: the frame ends the sentence
        }
    }
    QVERIFY2(topics >= 60 && topics <= 110, qPrintable(QString::number(topics)));
}

void TestDemoPhrases::commonPhrasesAreWhole()
{
    const CommonPhrases &common = commonPhrases();
    for (const auto phrases :
         {common.greetings, common.formalGreetings, common.asks, common.formalAsks, common.story, common.alarms,
          common.closings, common.emoji, common.gratitude, common.spam, common.noise})
        checkPhrases(phrases, kCitizenMarks);
    checkPhrases(common.repeats, u"g"_s);
    const ReplyPhrases &replies = replyPhrases();
    for (const auto phrases : {replies.finals, replies.massFinals, replies.interims})
        checkPhrases(phrases, kReplyMarks);
    for (const auto phrases :
         {replies.thanks, replies.late, replies.notes, replies.overdueNotes, replies.remarks, replies.postponeReasons,
          replies.escalationReasons, replies.escalationResults, replies.unfinished})
        checkPhrases(phrases, {});
    QCOMPARE(replies.escalationReasons.size(), 8U); // the storyteller picks some by place
}

void TestDemoPhrases::namesAreOnce()
{
    QSet<QString> seen;
    const TopicBook book;
    for (const TopicEntry &entry : book.entries()) {
        const QString name = entry.group + u" / "_s + entry.name;
        QVERIFY2(!seen.contains(name), qPrintable(name));
        seen.insert(name);
    }
}

void TestDemoPhrases::everyMonthHasTopics()
{
    const TopicBook book;
    Dice dice(1);
    for (int month = 1; month <= 12; ++month) {
        QVERIFY(book.volumePercent(month) > 50);
        QVERIFY(book.volumePercent(month) < 200);
        const int topic = book.pick(dice, month);
        QVERIFY(seasonPercent(book.entry(topic).topic->season, month) > 0);
    }
}

void TestDemoPhrases::marksAreFilled()
{
    Place place;
    place.street = u"ул. Мира";
    place.address = u"ул. Мира, д. 12"_s;
    Blanks blanks;
    blanks.place = &place;
    blanks.done = u"яму на $u засыпали";
    blanks.plan = u"засыплем";
    blanks.past = QDate(2026, 3, 2);
    blanks.future = QDate(2026, 5, 14);
    blanks.earlier = u"2026-000001"_s;
    blanks.small = 3;
    blanks.teen = 15;
    blanks.bus = 40;
    QCOMPARE(
        filled(u"$a: $W. $P до $f, $q, $w; $g $k $m $b", blanks),
        u"ул. Мира, д. 12: Яму на ул. Мира засыпали. Засыплем до 14 мая, 2 марта, яму на ул. Мира засыпали; 2026-000001 3 15 40"_s);
}

void TestDemoPhrases::workClock_data()
{
    QTest::addColumn<QDateTime>("from");
    QTest::addColumn<int>("minutes");
    QTest::addColumn<QDateTime>("to");
    const auto at = [](int month, int day, int hour, int minute) {
        return QDateTime(QDate(2026, month, day), QTime(hour, minute), Qt::OffsetFromUTC, 3 * 3600);
    };
    QTest::newRow("within a day") << at(3, 3, 10, 0) << 90 << at(3, 3, 11, 30);
    QTest::newRow("before work") << at(3, 3, 6, 0) << 60 << at(3, 3, 10, 0);
    QTest::newRow("over night") << at(3, 3, 17, 30) << 60 << at(3, 4, 9, 30);
    QTest::newRow("over the weekend") << at(3, 6, 16, 30) << 540 << at(3, 9, 16, 30);
    QTest::newRow("from a Sunday") << at(3, 1, 12, 0) << 30 << at(3, 2, 9, 30);
    QTest::newRow("to the end of the day") << at(3, 3, 9, 0) << 540 << at(3, 3, 18, 0);
    QTest::newRow("over the New Year") << at(1, 1, 12, 0) << 60 << at(1, 9, 10, 0);
}

void TestDemoPhrases::workClock()
{
    QFETCH(QDateTime, from);
    QFETCH(int, minutes);
    QFETCH(QDateTime, to);
    const WorkClock clock(QDate(2025, 12, 1), QDate(2026, 12, 31));
    const Timestamp reached = clock.after(fromSeconds(from.toSecsSinceEpoch()), minutes * 60);
    QCOMPARE(toIso(reached), toIso(fromSeconds(to.toSecsSinceEpoch())));
}

QTEST_GUILESS_MAIN(TestDemoPhrases)
#include "tst_demo_phrases.moc"
