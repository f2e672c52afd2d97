// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/operation_json.h"
#include "ui/words/operation_words.h"

#include <QTest>

using namespace otklik;
using namespace Qt::StringLiterals;

class TestOperationWords : public QObject {
    Q_OBJECT
private slots:
    void init() { QLocale::setDefault(QLocale{u"en_GB"_s}); }
    void what_data();
    void what();
    void sentenceNamesTheAuthor();
    void undoneSaysWhatWasUndone();
    void valuesAreNotFormats();
    void longTextsAreTheirOwn();
};

namespace {

const Timestamp kFriday = fromSeconds(QDateTime{{2026, 3, 6}, {9, 30}, QTimeZone::utc()}.toSecsSinceEpoch());

OperationWords words()
{
    return OperationWords{{.ofOperator = [](OperatorId id) { return id.value == 7 ? u"Maria"_s : QString{}; },
                           .ofLevel = [](int level) { return level == 3 ? u"deputy head"_s : QString{}; }},
                          TimeWords{QTimeZone{"Europe/Moscow"}}};
}

} // namespace

Q_DECLARE_METATYPE(otklik::Change)

void TestOperationWords::what_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<QString>("words");
    const auto row = [](const char *name, const Change &change, const QString &expected) {
        QTest::newRow(name) << change << expected;
    };
    row("tag", TagAdded{u"roads"_s}, u"tag “roads” added"_s);
    row("tag off", TagRemoved{u"roads"_s}, u"tag “roads” removed"_s);
    row("topic", TopicSet{u"Roads"_s, u"Potholes"_s}, u"topic: Roads › Potholes"_s);
    row("no topic", TopicSet{}, u"topic cleared"_s);
    row("place", PlaceSet{u"Obninsk"_s, std::nullopt, u""_s}, u"district: Obninsk; address: not stated"_s);
    row("assigned", Assigned{OperatorId{7}, std::nullopt}, u"assigned to Maria"_s);
    row("assigned to one who is unknown", Assigned{OperatorId{8}, std::nullopt}, u"assigned to operator 8"_s);
    row("nobody's", Assigned{OperatorId{}, u""_s}, u"assignee removed; department cleared"_s);
    row("closing outcome", OutcomeSet{u"Решено"_s}, u"closed with the outcome “Решено”"_s);
    row("open outcome", OutcomeSet{u"Не решено"_s}, u"outcome “Не решено”, stays open"_s);
    row("no outcome", OutcomeSet{}, u"outcome cleared, open again"_s);
    row("interim", ReplySent{u"text"_s, false, {}, std::nullopt}, u"interim answer recorded"_s);
    row("returned", ReplyReturned{u"no date"_s}, u"reply returned: no date"_s);
    row("escalated", Escalated{3, u"Petrov"_s, u"overdue"_s, kFriday},
        u"escalated to level 3, deputy head (Petrov), answer by 06/03/2026 12:30: overdue"_s);
    row("escalated to a level without a name", Escalated{5, {}, u"overdue"_s, std::nullopt},
        u"escalated to level 5: overdue"_s);
    row("postponed", Postponed{kFriday, u"season"_s}, u"postponed until 06/03/2026: season"_s);
    row("undone", Undone{}, u"an action undone"_s);
    row("from a newer program", UnknownChange{u"poll.open"_s, {}}, u"unknown change"_s);
}

void TestOperationWords::what()
{
    QFETCH(const Change, change);
    QTEST(words().what(change), "words");
}

void TestOperationWords::sentenceNamesTheAuthor()
{
    QCOMPARE(words().sentence(u"Maria"_s, TagAdded{u"roads"_s}), u"Maria: tag “roads” added"_s);
    QCOMPARE(words().sentence({}, Received{}), u"Otklik: received"_s);
}

void TestOperationWords::undoneSaysWhatWasUndone()
{
    const Change target = TagAdded{u"roads"_s};
    QCOMPARE(words().what(Undone{}, &target), u"undone: tag “roads” added"_s);
}

void TestOperationWords::valuesAreNotFormats()
{
    QCOMPARE(words().sentence(u"%2%1"_s, TagAdded{u"%1%2%n"_s}), u"%2%1: tag “%1%2%n” added"_s);
    QCOMPARE(words().what(Escalated{3, u"%3"_s, u"%1"_s, std::nullopt}),
             u"escalated to level 3, deputy head (%3): %1"_s);
}

void TestOperationWords::longTextsAreTheirOwn()
{
    QCOMPARE(OperationWords::text(NoteAdded{u"call back"_s}), u"call back"_s);
    QCOMPARE(OperationWords::text(ReplySent{u"done"_s, true, {}, std::nullopt}), u"done"_s);
    QVERIFY(OperationWords::text(TagAdded{u"roads"_s}).isEmpty());
    QVERIFY(!words().what(NoteAdded{u"call back"_s}).contains(u"call back"_s));
}

QTEST_GUILESS_MAIN(TestOperationWords)
#include "tst_operation_words.moc"
