// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/hub_trouble.h"
#include "core/domain/permission.h"
#include "ui/words/error_words.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace otklik;
using namespace Qt::StringLiterals;

class TestErrorWords : public QObject {
    Q_OBJECT
private slots:
    void everyCodeSpeaks();
    void everyRefusalSpeaks();
    void everyTroubleWithTheHubSpeaks();
    void messageHoldsItTogether();
    void subjectsAreNotFormats();
};

void TestErrorWords::everyCodeSpeaks()
{
    for (int code = 0; code <= static_cast<int>(ErrorCode::NoKeychain); ++code) {
        const Error error = fail(static_cast<ErrorCode>(code), u"thing"_s);
        QVERIFY2(!ErrorWords::whatHappened(error).isEmpty(), qPrintable(QString::number(code)));
        QVERIFY(!ErrorWords::message(error).contains(u'!'));
    }
}

// The words are read from the header, so that a refusal added there cannot be forgotten here.
void TestErrorWords::everyRefusalSpeaks()
{
    QFile header{QStringLiteral(OTKLIK_SOURCE_DIR "/core/domain/permission.h")};
    QVERIFY(header.open(QFile::ReadOnly));
    static const QRegularExpression pattern{u"constexpr char k\\w+\\[\\] = \"(\\w+)\""_s};
    const QString fallback = ErrorWords::whatHappened(fail(ErrorCode::Refused, u"no such refusal"_s));
    int found = 0;
    for (auto it = pattern.globalMatch(QString::fromUtf8(header.readAll())); it.hasNext(); ++found) {
        const QString refusal = it.next().captured(1);
        QVERIFY2(ErrorWords::whatHappened(fail(ErrorCode::Refused, refusal)) != fallback, qPrintable(refusal));
    }
    QCOMPARE_GE(found, 15);
}

void TestErrorWords::everyTroubleWithTheHubSpeaks()
{
    QSet<QString> messages;
    for (int i = 0; i < kHubTroubleCount; ++i) {
        const auto trouble = static_cast<HubTrouble>(i);
        const Error error = fail(trouble, u"details for the log"_s);
        QCOMPARE(hubTroubleOf(error), trouble);
        QVERIFY2(!ErrorWords::whatNext(error).isEmpty(), qPrintable(keyOf(trouble)));
        QVERIFY(!ErrorWords::message(error).contains(u"details"_s));
        messages.insert(ErrorWords::message(error));
    }
    QCOMPARE(messages.size(), kHubTroubleCount);
    QVERIFY(!ErrorWords::message(fail(ErrorCode::Hub, u"no such trouble"_s)).isEmpty());
}

void TestErrorWords::messageHoldsItTogether()
{
    QCOMPARE(ErrorWords::message(fail(ErrorCode::DiskFull)),
             u"There is no room left on the disk. What was saved before is safe; this change was not made. "
             "Free some space on the disk and try again."_s);
    QCOMPARE(ErrorWords::message(fail(ErrorCode::Cancelled)), u"Stopped at your request."_s);
}

void TestErrorWords::subjectsAreNotFormats()
{
    QCOMPARE(ErrorWords::whatHappened(fail(ErrorCode::Unreadable, u"/tmp/%1%2.csv"_s)),
             u"The file cannot be opened: /tmp/%1%2.csv."_s);
}

QTEST_GUILESS_MAIN(TestErrorWords)
#include "tst_error_words.moc"
