// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/desk_fixture.h"
#include "ui/outbox/item_words.h"

#include <QFile>
#include <QRegularExpression>
#include <QtTest>

using namespace otklik;
using namespace Qt::StringLiterals;

class OutboxWordsTest : public QObject {
    Q_OBJECT
private slots:
    /// A code without words of its own would be shown as "the hub cannot read it".
    void everyCodeOfTheHubHasWords()
    {
        QFile sql{QStringLiteral(OTKLIK_SOURCE_DIR "/core/sync/hub/005_push.sql")};
        QVERIFY(sql.open(QFile::ReadOnly));
        const QString text = QString::fromUtf8(sql.readAll());
        static const QRegularExpression kCode{u"RETURN \\('([a-z_]+)'|code := '([a-z_]+)'|'(reused_id)'"_s};
        QStringList codes{u"too_long"_s}; // 004_requests.sql
        for (auto found = kCode.globalMatch(text); found.hasNext();) {
            const auto match = found.next();
            codes << match.captured(match.lastCapturedIndex());
        }
        codes.removeDuplicates();
        QVERIFY2(codes.size() >= 11, qPrintable(codes.join(u' ')));
        const QString unknown = OutboxWords::refusalShort(u"no such code"_s);
        for (const QString &code : codes) {
            QVERIFY2(OutboxWords::refusalShort(code) != unknown, qPrintable(code));
            QVERIFY2(!OutboxWords::refusal(code).contains(u"(%1)"_s.arg(code)), qPrintable(code));
        }
    }

    void aCodeOfANewerHubIsNamed()
    {
        QVERIFY(OutboxWords::refusal(u"from_tomorrow"_s).contains("from_tomorrow"_L1));
        QVERIFY(!OutboxWords::next(u"from_tomorrow"_s).isEmpty());
    }

    void whoAnsweredAndWhen()
    {
        test::DeskFixture fixture;
        const OperatorId other = fixture.addOperator(u"Пётр <b>"_s);
        OutboxItem item;
        item.entry.state = OutboxState::Refused;
        item.entry.reason = u"answered"_s;
        item.meanwhile = Operation{{}, {}, other, fixture.now(), ReplySent{u"Вывезли."_s, true, {}, {}}};
        const OutboxWords words = itemWords(fixture.desk().settings().configuration());
        const QString changed = words.whatChanged(item, fixture.now());
        QVERIFY2(changed.contains(u"Пётр <b>"_s) && changed.contains("11:00"_L1), qPrintable(changed));
    }
};

QTEST_MAIN(OutboxWordsTest)
#include "tst_outbox_words.moc"
