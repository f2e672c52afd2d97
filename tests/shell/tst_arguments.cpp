// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/otklik/arguments.h"

#include <QtTest>

using namespace otklik;
using namespace Qt::StringLiterals;

class ArgumentsTest : public QObject {
    Q_OBJECT
private slots:
    void takesWhatItKnows()
    {
        const auto parsed =
            parseArguments({u"otklik"_s, u"--store"_s, u"/tmp/x"_s, u"--demo"_s, u"--lang"_s, u"en"_s, u"--theme"_s,
                            u"dark"_s, u"--screenshots"_s, u"/tmp/out"_s, u"--size"_s, u"1920x1080"_s});
        QVERIFY(parsed);
        QCOMPARE(parsed->store, u"/tmp/x"_s);
        QVERIFY(parsed->demo);
        QCOMPARE(parsed->language, u"en"_s);
        QVERIFY(parsed->theme == Theme::Dark);
        QCOMPARE(parsed->screenshots, u"/tmp/out"_s);
        QCOMPARE(parsed->size, QSize(1920, 1080));
    }

    void hasDefaults()
    {
        const auto parsed = parseArguments({u"otklik"_s});
        QVERIFY(parsed);
        QVERIFY(parsed->store.isEmpty() && !parsed->demo && parsed->language.isEmpty() && !parsed->theme);
        QCOMPARE(parsed->size, QSize(1366, 768));
    }

    void refuses_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("unknown option") << QStringList{u"--bogus"_s};
        QTest::newRow("a file") << QStringList{u"appeals.csv"_s};
        QTest::newRow("language") << QStringList{u"--lang"_s, u"fr"_s};
        QTest::newRow("theme") << QStringList{u"--theme"_s, u"pink"_s};
        QTest::newRow("size") << QStringList{u"--size"_s, u"large"_s};
        QTest::newRow("tiny size") << QStringList{u"--size"_s, u"100x100"_s};
        QTest::newRow("huge size") << QStringList{u"--size"_s, u"99999x99999"_s};
        QTest::newRow("empty store") << QStringList{u"--store"_s, QString{}};
        QTest::newRow("store without its folder") << QStringList{u"--store"_s};
    }
    void refuses()
    {
        QFETCH(QStringList, arguments);
        const auto parsed = parseArguments(QStringList{u"otklik"_s} + arguments);
        QVERIFY(!parsed);
        QCOMPARE(parsed.error().code, ErrorCode::Invalid);
        QVERIFY(!parsed.error().subject.isEmpty());
    }

    void answersHelp()
    {
        const auto parsed = parseArguments({u"otklik"_s, u"--help"_s});
        QVERIFY(!parsed);
        QCOMPARE(parsed.error().code, ErrorCode::Cancelled);
        QVERIFY(parsed.error().subject.contains("--screenshots"_L1));
    }
};

QTEST_GUILESS_MAIN(ArgumentsTest)
#include "tst_arguments.moc"
