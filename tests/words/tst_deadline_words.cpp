// SPDX-License-Identifier: GPL-3.0-or-later
#include "resources/shipped.h"
#include "ui/words/deadline_words.h"

#include <QTest>
#include <QTimeZone>

using namespace otklik;
using namespace Qt::StringLiterals;

class TestDeadlineWords : public QObject {
    Q_OBJECT
private slots:
    void explainsTheHolidayWeekend();
    void explainsAStartInTheNight();
};

namespace {

QString explained(Timestamp received)
{
    QLocale::setDefault(QLocale{u"ru_RU"_s});
    initResources();
    const auto engine = makeDeadlineEngine(shippedMunicipality().value(), shippedCalendar().value()).value();
    const auto told = engine->explain({.channel = u"vk_comment"_s}, StartTimes{.published = {}, .detected = received});
    return told ? DeadlineWords::explain(*told, engine->zone()).join(u'\n') : QString{};
}

Timestamp utc(int month, int day, int hour, int minute)
{
    return fromSeconds(QDateTime{{2026, month, day}, {hour, minute}, QTimeZone::utc()}.toSecsSinceEpoch());
}

} // namespace

void TestDeadlineWords::explainsTheHolidayWeekend()
{
    const QString words = explained(utc(3, 6, 13, 30)); // Friday 16:30 in Kaluga, before the 8th of March
    QVERIFY2(words.contains(u"10.03.2026 16:30: 9 working hour(s) from detection"_s), qPrintable(words));
    QVERIFY2(words.contains(u"Not counted: 07.03.2026 – 09.03.2026."_s), qPrintable(words));
    QVERIFY2(words.contains(u"Международный женский день"_s), qPrintable(words));
}

void TestDeadlineWords::explainsAStartInTheNight()
{
    const QString words = explained(utc(4, 29, 18, 0)); // 21:00 in Kaluga; the next day is shortened
    QVERIFY2(words.contains(u"outside working hours, so it is counted from"_s), qPrintable(words));
    QVERIFY2(words.contains(u"30.04.2026 is a shortened day."_s), qPrintable(words));
}

QTEST_GUILESS_MAIN(TestDeadlineWords)
#include "tst_deadline_words.moc"
