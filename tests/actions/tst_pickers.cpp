// SPDX-License-Identifier: GPL-3.0-or-later
#include "resources/shipped.h"
#include "ui/pickers/escalate_dialog.h"
#include "ui/pickers/pickers.h"
#include "ui/pickers/postpone_dialog.h"
#include "ui/pickers/text_dialog.h"
#include "ui/pickers/topic_suggestions.h"

#include <QCheckBox>
#include <QDateTimeEdit>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPointer>
#include <QTest>

using namespace otklik;
using namespace Qt::StringLiterals;

namespace {

constexpr auto kRussianT = static_cast<Qt::Key>(0x0415); // «Е»

TimeWords kaluga()
{
    return TimeWords{QTimeZone{"Europe/Moscow"}};
}
const Timestamp kNow = fromSeconds(1772784000); // 6 March 2026, 11:00 in Kaluga

} // namespace

class TestPickers : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void topicByThreeLetters_data();
    void topicByThreeLetters();
    void topicSuggestedByTheText();
    void tagIsNewOrKnown_data();
    void tagIsNewOrKnown();
    void escapeTakesNothing();
    void escalateInFourKeys();
    void escalateWithTypedReason();
    void escalateDueIsOfTheMunicipality();
    void escalateOffersOnlyHigherLevels();
    void escalateNeedsAReason();
    void postponeByDigit();
    void promiseByKey();
    void textDialogWantsWords();
    void hostileChoicesStayPlain();

private:
    Ladder ladder() const { return m_configuration->municipality.ladder; }
    std::shared_ptr<Configuration> m_configuration = std::make_shared<Configuration>();
    QWidget m_window;
};

void TestPickers::initTestCase()
{
    initResources();
    m_configuration->municipality = shippedMunicipality().value();
    m_configuration->classifier = shippedClassifier().value();
}

void TestPickers::topicByThreeLetters_data()
{
    QTest::addColumn<QString>("typed");
    QTest::newRow("Russian") << u"отоп"_s;
    QTest::newRow("the same keys on the English layout") << u"jnjg"_s;
}

void TestPickers::topicByThreeLetters()
{
    QFETCH(const QString, typed);
    std::optional<TopicSet> taken;
    auto *picker = pickTopic(m_configuration, {}, &m_window, [&](const TopicSet &topic) { taken = topic; });
    auto *field = picker->findChild<QLineEdit *>();
    field->setText(typed);
    QTest::keyClick(field, Qt::Key_Return);
    QVERIFY(taken);
    QVERIFY2(taken->topic.contains(u"отоп"_s, Qt::CaseInsensitive), qPrintable(taken->topic));
    QVERIFY(!taken->group.isEmpty());
}

void TestPickers::topicSuggestedByTheText()
{
    const auto hits = topicsMentioned(m_configuration->classifier,
                                      u"Третий день нет отопления в квартире, батареи холодные"_s, 3);
    QVERIFY(!hits.empty());
    QVERIFY(hits.size() <= 3u);
    QVERIFY2(hits.front().topic->name.contains(u"отоп"_s, Qt::CaseInsensitive), qPrintable(hits.front().topic->name));
    QVERIFY(topicsMentioned(m_configuration->classifier, {}, 3).empty());
}

void TestPickers::tagIsNewOrKnown_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<int>("key");
    QTest::addColumn<QString>("tag");
    QTest::newRow("a digit takes a favourite") << QString{} << int{Qt::Key_2} << u"снег"_s;
    QTest::newRow("a beginning takes a known one") << u"зас"_s << int{Qt::Key_Return} << u"застройка"_s;
    QTest::newRow("what is not known is new") << u"лужа"_s << int{Qt::Key_Return} << u"лужа"_s;
}

void TestPickers::tagIsNewOrKnown()
{
    QFETCH(const QString, typed);
    QFETCH(const int, key);
    auto offer = std::make_shared<TagOffer>(
        TagOffer{.favourites = {u"дороги"_s, u"снег"_s}, .known = {u"застройка"_s, u"снег"_s}, .onAppeal = {}});
    QString taken;
    auto *picker = pickTag(offer, &m_window, [&](const QString &tag) { taken = tag; });
    auto *field = picker->findChild<QLineEdit *>();
    field->setText(typed);
    QTest::keyClick(field, static_cast<Qt::Key>(key));
    QTEST(taken, "tag");
}

void TestPickers::escapeTakesNothing()
{
    bool isTaken = false;
    QPointer picker = pickImportance(&m_window, [&](Importance) { isTaken = true; });
    QTest::keyClick(picker->findChild<QLineEdit *>(), Qt::Key_Escape);
    QTRY_VERIFY(!picker);
    QVERIFY(!isTaken);
}

// E is pressed before: level, reason, Enter.
void TestPickers::escalateInFourKeys()
{
    auto *dialog = new EscalateDialog({ladder(), {u"Срок прошёл"_s, u"Опасно для людей"_s}, 0, kNow}, kaluga(), &m_window);
    std::optional<Escalated> taken;
    connect(dialog, &EscalateDialog::chosen, this, [&](const Escalated &escalation) { taken = escalation; });
    dialog->show();
    QTest::keyClick(dialog->findChild<QListWidget *>(u"levels"_s), Qt::Key_3);
    auto *reasons = dialog->findChild<QListWidget *>(u"reasons"_s);
    QCOMPARE(dialog->focusWidget(), reasons);
    QTest::keyClick(reasons, Qt::Key_2);
    QTest::keyClick(reasons, Qt::Key_Return);
    QVERIFY(taken);
    QCOMPARE(taken->level, 3);
    QCOMPARE(taken->reason, u"Опасно для людей"_s);
    QVERIFY(!taken->due);
}

void TestPickers::escalateWithTypedReason()
{
    auto *dialog = new EscalateDialog({ladder(), {u"Срок прошёл"_s}, 2, kNow}, kaluga(), &m_window);
    std::optional<Escalated> taken;
    connect(dialog, &EscalateDialog::chosen, this, [&](const Escalated &escalation) { taken = escalation; });
    dialog->show();
    QTest::keyClick(dialog->findChild<QListWidget *>(u"levels"_s), Qt::Key_Return); // the next level up
    QTest::sendKeyEvent(QTest::Click, dialog->findChild<QListWidget *>(u"reasons"_s), kRussianT, u"е"_s, {});
    auto *typed = dialog->findChild<QLineEdit *>(u"reason"_s);
    QCOMPARE(dialog->focusWidget(), typed);
    typed->insert(u"щё раз обещали"_s);
    QTest::keyClick(typed, Qt::Key_Return);
    QVERIFY(taken);
    QCOMPARE(taken->level, 3);
    QCOMPARE(taken->reason, u"ещё раз обещали"_s);
}

void TestPickers::escalateDueIsOfTheMunicipality()
{
    auto *dialog = new EscalateDialog({ladder(), {u"Срок прошёл"_s}, 0, kNow}, kaluga(), &m_window);
    std::optional<Escalated> taken;
    connect(dialog, &EscalateDialog::chosen, this, [&](const Escalated &escalation) { taken = escalation; });
    dialog->show();
    dialog->findChild<QCheckBox *>()->setChecked(true);
    QCOMPARE(dialog->findChild<QDateTimeEdit *>()->time(), QTime(11, 0)); // whatever the machine's zone is
    auto *reasons = dialog->findChild<QListWidget *>(u"reasons"_s);
    QTest::keyClick(reasons, Qt::Key_1);
    QTest::keyClick(reasons, Qt::Key_Return);
    QVERIFY(taken && taken->due);
    QVERIFY(*taken->due == kNow + std::chrono::hours{24});
}

void TestPickers::escalateOffersOnlyHigherLevels()
{
    auto *dialog = new EscalateDialog({ladder(), {u"Срок прошёл"_s}, 0, kNow}, kaluga(), &m_window);
    auto *levels = dialog->findChild<QListWidget *>(u"levels"_s);
    QCOMPARE(levels->count(), kMaxLevel);
    dialog->setCurrentLevel(4);
    QCOMPARE(levels->count(), 2);
    QVERIFY(levels->item(0)->text().startsWith(u'5'));
    delete dialog;
}

void TestPickers::escalateNeedsAReason()
{
    auto *dialog = new EscalateDialog({ladder(), {}, 0, kNow}, kaluga(), &m_window);
    bool isTaken = false;
    connect(dialog, &EscalateDialog::chosen, this, [&] { isTaken = true; });
    dialog->show();
    auto *typed = dialog->findChild<QLineEdit *>(u"reason"_s);
    typed->setText(u"   "_s);
    QTest::keyClick(typed, Qt::Key_Return);
    QVERIFY(!isTaken);
    delete dialog;
}

void TestPickers::postponeByDigit()
{
    auto *dialog = new PostponeDialog(kNow, kaluga(), &m_window);
    std::optional<Change> taken;
    connect(dialog, &PostponeDialog::chosen, this, [&](const Change &change) { taken = change; });
    dialog->show();
    QTest::keyClick(dialog->findChild<QWidget *>(u"until"_s), Qt::Key_3);
    auto *words = dialog->findChild<QLineEdit *>(u"words"_s);
    QCOMPARE(dialog->focusWidget(), words);
    words->setText(u"ждём весны"_s);
    QTest::keyClick(words, Qt::Key_Return);
    QVERIFY(taken);
    const auto *postponed = std::get_if<Postponed>(&*taken);
    QVERIFY(postponed);
    QCOMPARE(kaluga().local(postponed->until), QDateTime({2026, 3, 13}, {23, 59, 59}, QTimeZone{"Europe/Moscow"}));
    QCOMPARE(postponed->reason, u"ждём весны"_s);
}

void TestPickers::promiseByKey()
{
    auto *dialog = new PostponeDialog(kNow, kaluga(), &m_window);
    std::optional<Change> taken;
    connect(dialog, &PostponeDialog::chosen, this, [&](const Change &change) { taken = change; });
    dialog->show();
    auto *until = dialog->findChild<QWidget *>(u"until"_s);
    QTest::sendKeyEvent(QTest::Click, until, static_cast<Qt::Key>(0x0417), u"з"_s, {}); // the key of P
    QTest::keyClick(until, Qt::Key_Return);
    auto *words = dialog->findChild<QLineEdit *>(u"words"_s);
    words->setText(u"засыпать яму"_s);
    QTest::keyClick(words, Qt::Key_Return);
    QVERIFY(taken && std::holds_alternative<Promised>(*taken));
}

void TestPickers::textDialogWantsWords()
{
    auto *dialog = new TextDialog({.title = u"Note"_s, .hint = {}, .button = u"Save"_s}, &m_window);
    QString written;
    connect(dialog, &TextDialog::written, this, [&](const QString &text) { written = text; });
    auto *field = dialog->findChild<QPlainTextEdit *>();
    QTest::keyClick(field, Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(written.isNull());
    field->setPlainText(u"  перезвонить  "_s);
    QTest::keyClick(field, Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(written, u"перезвонить"_s);
}

void TestPickers::hostileChoicesStayPlain()
{
    auto values = std::make_shared<QStringList>(QStringList{u"<img src=/etc/hostname>"_s, u"a\nb"_s, u"%1"_s});
    QString taken;
    auto *picker = pickValue({u"T"_s, u"h"_s, values}, &m_window, [&](const QString &value) { taken = value; });
    auto *list = picker->findChild<QListWidget *>();
    QVERIFY(list->item(0)->text().endsWith(u"<img src=/etc/hostname>"_s));
    QVERIFY(!list->item(1)->text().contains(u'\n'));
    QTest::keyClick(picker->findChild<QLineEdit *>(), Qt::Key_1);
    QCOMPARE(taken, u"<img src=/etc/hostname>"_s);
}

QTEST_MAIN(TestPickers)
#include "tst_pickers.moc"
