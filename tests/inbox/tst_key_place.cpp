// SPDX-License-Identifier: GPL-3.0-or-later
#include <QKeyEvent>
#include <QTest>

#include "ui/widgets/key_place.h"

using namespace otklik;

class TestKeyPlace : public QObject {
    Q_OBJECT
private slots:
    void placeOfKey_data();
    void placeOfKey();
    void digit_data();
    void digit();
};

namespace {

#ifdef Q_OS_WIN
constexpr quint32 kNativeOffset = 0;
#else
constexpr quint32 kNativeOffset = 8;
#endif

/// `place`: as the PC keyboard numbers it, 0 for an event without one.
QKeyEvent press(int key, Qt::KeyboardModifiers modifiers, quint32 place)
{
    return QKeyEvent{QEvent::KeyPress, key, modifiers, place == 0 ? 0 : place + kNativeOffset, 0, 0};
}

constexpr int cyrillic(char16_t letter)
{
    return letter; // Qt names these keys by their capital letter
}

} // namespace

void TestKeyPlace::placeOfKey_data()
{
    QTest::addColumn<int>("key");
    QTest::addColumn<int>("modifiers");
    QTest::addColumn<int>("place");
    QTest::addColumn<int>("expected");

    QTest::newRow("latin") << int{Qt::Key_J} << 0 << 0 << int{Qt::Key_J};
    QTest::newRow("russian J") << cyrillic(u'О') << 0 << 0 << int{Qt::Key_J};
    QTest::newRow("russian K") << cyrillic(u'Л') << 0 << 0 << int{Qt::Key_K};
    QTest::newRow("russian X") << cyrillic(u'Ч') << 0 << 0 << int{Qt::Key_X};
    QTest::newRow("russian U") << cyrillic(u'Г') << 0 << 0 << int{Qt::Key_U};
    QTest::newRow("russian Z with Ctrl") << cyrillic(u'Я') << int{Qt::ControlModifier} << 0 << int{Qt::Key_Z};
    QTest::newRow("a small letter") << cyrillic(u'о') << 0 << 0 << int{Qt::Key_J};
    QTest::newRow("semicolon") << cyrillic(u'Ж') << 0 << 0 << int{Qt::Key_Semicolon};
    QTest::newRow("yo") << cyrillic(u'Ё') << 0 << 0 << int{Qt::Key_QuoteLeft};
    QTest::newRow("russian slash") << int{Qt::Key_Period} << 0 << 53 << int{Qt::Key_Slash};
    QTest::newRow("russian question mark")
        << int{Qt::Key_Comma} << int{Qt::ShiftModifier} << 53 << int{Qt::Key_Question};
    QTest::newRow("latin period") << int{Qt::Key_Period} << 0 << 52 << int{Qt::Key_Period};
    QTest::newRow("period from a program") << int{Qt::Key_Period} << 0 << 0 << int{Qt::Key_Period};
    QTest::newRow("slash") << int{Qt::Key_Slash} << 0 << 53 << int{Qt::Key_Slash};
    QTest::newRow("typed slash of the russian layout")
        << int{Qt::Key_Slash} << int{Qt::ShiftModifier} << 43 << int{Qt::Key_Slash};
    QTest::newRow("dvorak means the letter") << int{Qt::Key_J} << 0 << 46 << int{Qt::Key_J};
    QTest::newRow("ukrainian letter without a place") << cyrillic(u'Ї') << 0 << 0 << cyrillic(u'Ї');
    QTest::newRow("arrow") << int{Qt::Key_Down} << 0 << 0 << int{Qt::Key_Down};
    QTest::newRow("unknown") << int{Qt::Key_unknown} << 0 << 0 << int{Qt::Key_unknown};
}

void TestKeyPlace::placeOfKey()
{
    QFETCH(const int, key);
    QFETCH(const int, modifiers);
    QFETCH(const int, place);
    const QKeyEvent event = press(key, Qt::KeyboardModifiers::fromInt(modifiers), static_cast<quint32>(place));
    QTEST(int{placeKey(&event)}, "expected");
}

void TestKeyPlace::digit_data()
{
    QTest::addColumn<int>("key");
    QTest::addColumn<int>("modifiers");
    QTest::addColumn<int>("place");
    QTest::addColumn<int>("expected"); // 0: none

    const int shift = Qt::ShiftModifier;
    const int controlShift = shift | int{Qt::ControlModifier};
    QTest::newRow("plain") << int{Qt::Key_3} << 0 << 4 << 3;
    QTest::newRow("nine") << int{Qt::Key_9} << 0 << 10 << 9;
    QTest::newRow("zero is no favourite") << int{Qt::Key_0} << 0 << 11 << 0;
    QTest::newRow("english shift") << int{Qt::Key_NumberSign} << controlShift << 4 << 3;
    QTest::newRow("russian shift") << int{0x2116} << controlShift << 4 << 3;
    QTest::newRow("russian question mark is 7") << int{Qt::Key_Question} << controlShift << 8 << 7;
    QTest::newRow("without a place") << int{Qt::Key_Exclam} << controlShift << 0 << 1;
    QTest::newRow("slash with shift") << int{Qt::Key_Question} << shift << 53 << 0;
    QTest::newRow("letter") << int{Qt::Key_Q} << 0 << 16 << 0;
}

void TestKeyPlace::digit()
{
    QFETCH(const int, key);
    QFETCH(const int, modifiers);
    QFETCH(const int, place);
    const QKeyEvent event = press(key, Qt::KeyboardModifiers::fromInt(modifiers), static_cast<quint32>(place));
    QTEST(placeDigit(&event).value_or(0), "expected");
}

QTEST_GUILESS_MAIN(TestKeyPlace)
#include "tst_key_place.moc"
