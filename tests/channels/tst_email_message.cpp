// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/channels/email/email_letter.h"
#include "core/channels/email/email_message.h"
#include "core/channels/email/imap_session.h"

#include <QDirIterator>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QTest>

using namespace otklik;
using namespace Qt::StringLiterals;

namespace {

const EmailEnvelope kEnvelope{u"otklik@mail.example"_s, fromSeconds(1'790'000'000), false};
constexpr QByteArrayView kHead =
    "From: =?UTF-8?B?0JDQvdC90LA=?= <Anna@Mail.Example>\r\nMessage-ID: <a1@mail.example>\r\n"
    "Date: Fri, 06 Mar 2026 16:30:00 +0300\r\nMIME-Version: 1.0\r\n";

QByteArray head()
{
    return kHead.toByteArray();
}

/// "яма" and the like in an alphabet of one byte, made here by its table rather than by the code under test.
QByteArray oneByte(const QString &text, const char *alphabet)
{
    static const QString koi = u"юабцдефгхийклмнопярстужвьызшэщчъЮАБЦДЕФГХИЙКЛМНОПЯРСТУЖВЬЫЗШЭЩЧЪ"_s;
    QByteArray bytes;
    for (const QChar c : text) {
        const bool isCyrillic = c >= u'А' && c <= u'я';
        const int place = c.unicode() - 0x410;
        if (!isCyrillic)
            bytes += static_cast<char>(c.unicode());
        else if (qstrcmp(alphabet, "koi8-r") == 0)
            bytes += static_cast<char>(0xc0 + koi.indexOf(c));
        else
            bytes += static_cast<char>((qstrcmp(alphabet, "windows-1251") == 0 ? 0xc0 : 0xb0) + place);
    }
    return bytes;
}

Arrival arrivalOf(const QByteArray &bytes)
{
    const ReadEmail read = readEmail(bytes, kEnvelope);
    if (const auto *refused = std::get_if<RefusedArrival>(&read)) {
        qWarning("refused: %s", qPrintable(refused->reason));
        return {};
    }
    return std::get<Arrival>(read);
}

RefusedArrival refusalOf(const QByteArray &bytes)
{
    const ReadEmail read = readEmail(bytes, kEnvelope);
    return std::holds_alternative<RefusedArrival>(read) ? std::get<RefusedArrival>(read) : RefusedArrival{};
}

} // namespace

class TestEmailMessage : public QObject {
    Q_OBJECT

private slots:
    void plainLetter()
    {
        const Arrival a = arrivalOf(head() + "Subject: =?koi8-r?B?8c3B?=\r\nIn-Reply-To: <k2@mail.example>\r\n"
                                             "References: <k0@x> <k1@x>\r\n <k2@mail.example>\r\n"
                                             "Content-Type: text/plain; charset=utf-8\r\n\r\n"
                                             "Яма.\r\n\r\n> Вы писали\r\n-- \r\nАнна\r\n");
        QCOMPARE(a.externalId, u"a1@mail.example"_s);
        QCOMPARE(a.intake.origin.channel, u"email"_s);
        QCOMPARE(a.intake.origin.author, u"Анна"_s);
        QCOMPARE(a.intake.origin.authorKey, u"anna@mail.example"_s);
        QCOMPARE(a.intake.origin.title, u"Яма"_s);
        QCOMPARE(a.intake.origin.text, u"Яма.\n\n> Вы писали\n-- \nАнна"_s);
        QCOMPARE(a.intake.origin.url, u"mid:a1@mail.example"_s);
        QCOMPARE(a.continues, (QStringList{u"k2@mail.example"_s, u"k1@x"_s, u"k0@x"_s}));
        QCOMPARE(a.intake.sourceKey.size(), 16);
        QCOMPARE(toIso(a.intake.origin.published.value()), u"2026-03-06T13:30:00Z"_s);
        QCOMPARE(a.intake.origin.received, kEnvelope.received);
        EmailEnvelope other = kEnvelope;
        other.account = u"other@mail.example"_s;
        const ReadEmail elsewhere = readEmail(head() + "\r\nx", other);
        QVERIFY(std::get<Arrival>(elsewhere).intake.sourceKey != a.intake.sourceKey);
        QCOMPARE(arrivalOf(head() + "\r\nx").intake.sourceKey, a.intake.sourceKey);
    }

    void charset_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("label");
        const QString text = u"Уважаемая администрация, во дворе яма"_s;
        for (const char *alphabet : {"windows-1251", "koi8-r", "iso-8859-5"}) {
            for (const char *label :
                 {"windows-1251", "koi8-r", "iso-8859-5", "us-ascii", "iso-8859-1", "utf-8", "x-unknown", ""})
                QTest::addRow("%s labelled %s", alphabet, label) << oneByte(text, alphabet) << QByteArray(label);
        }
        for (const char *label : {"utf-8", "windows-1251", "koi8-r", "us-ascii", "big5", ""})
            QTest::addRow("utf-8 labelled %s", label) << text.toUtf8() << QByteArray(label);
    }
    void charset()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QByteArray, label);
        QByteArray type = "Content-Type: text/plain";
        if (!label.isEmpty())
            type += "; charset=" + label;
        for (const auto &[encoding, body] :
             {std::pair{QByteArray("8bit"), bytes}, std::pair{QByteArray("base64"), bytes.toBase64()},
              std::pair{QByteArray("quoted-printable"), bytes.toPercentEncoding(" ,").replace('%', '=')}}) {
            const Arrival a =
                arrivalOf(head() + type + "\r\nContent-Transfer-Encoding: " + encoding + "\r\n\r\n" + body + "\r\n");
            QCOMPARE(a.intake.origin.text, u"Уважаемая администрация, во дворе яма"_s);
        }
    }

    void partsAndAttachments()
    {
        const Arrival a =
            arrivalOf(head() + "Content-Type: multipart/mixed; boundary=o\r\n\r\n--o\r\nContent-Type: "
                               "multipart/alternative; boundary=i\r\n\r\n"
                               "--i\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nСловами\r\n"
                               "--i\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<p>Разметкой</p>\r\n--i--\r\n"
                               "--o\r\nContent-Type: image/jpeg\r\nContent-Disposition: attachment;\r\n"
                               " filename*0*=UTF-8''%D1%8F%D0%BC;\r\n filename*1*=%D0%B0.jpg\r\n\r\nxx\r\n"
                               "--o\r\nContent-Type: application/pdf; name=\"=?UTF-8?B?0LDQutGC?=.pdf\"\r\n\r\nxx\r\n"
                               "--o\r\nContent-Type: text/plain\r\nContent-Disposition: attachment; "
                               "filename=\"../../etc/passwd\"\r\n\r\nxx\r\n--o--\r\n");
        QCOMPARE(a.intake.origin.text, u"Словами"_s);
        QCOMPARE(a.intake.origin.attachments.size(), 3);
        QCOMPARE(a.intake.origin.attachments.at(0), u"яма.jpg"_s);
        QCOMPARE(a.intake.origin.attachments.at(1), u"акт.pdf"_s);
        QVERIFY(!a.intake.origin.attachments.at(2).contains(u'/'));
    }

    void htmlOnly()
    {
        const Arrival a = arrivalOf(
            head() +
            "Content-Type: text/html; charset=utf-8\r\n\r\n<!DOCTYPE html><html><head><meta charset=utf-8>"
            "<style>p{}</style></head><body><!-- no --><p>Яма &amp; лужа</p><script>x()</script></body></html>");
        QCOMPARE(a.intake.origin.text, u"Яма & лужа"_s);
    }

    void automatic_data()
    {
        QTest::addColumn<QByteArray>("headers");
        QTest::addColumn<QString>("kind");
        QTest::addRow("vacation") << QByteArray("Auto-Submitted: auto-replied\r\n") << u"automatic: "_s;
        QTest::addRow("null path") << QByteArray("Return-Path: <>\r\n") << u"automatic: "_s;
        QTest::addRow("list") << QByteArray("List-Id: <news.example>\r\n") << u"list: "_s;
        QTest::addRow("bulk") << QByteArray("Precedence: bulk\r\n") << u"list: "_s;
        QTest::addRow("a person") << QByteArray("Auto-Submitted: no\r\n") << QString{};
    }
    void automatic()
    {
        QFETCH(QByteArray, headers);
        QFETCH(QString, kind);
        const RefusedArrival refused = refusalOf(head() + headers + "\r\nx");
        QCOMPARE(refused.reason.isEmpty(), kind.isEmpty());
        QVERIFY(refused.reason.startsWith(kind));
    }

    void bounceNamesTheAnswer()
    {
        const RefusedArrival refused = refusalOf(
            "From: MAILER-DAEMON@mail.example\r\nReturn-Path: <>\r\nMessage-ID: <b@mail.example>\r\n"
            "Content-Type: multipart/report; report-type=delivery-status; boundary=o\r\n\r\n--o\r\n\r\nSorry\r\n"
            "--o\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; x\r\n\r\nFinal-Recipient: rfc822; "
            "a@x\r\n"
            "Action: failed\r\nStatus: 5.1.1\r\n\r\n--o\r\nContent-Type: message/rfc822\r\n\r\n"
            "Message-ID: <key-7@mail.example>\r\nSubject: Re\r\n\r\nhello\r\n--o--\r\n");
        QCOMPARE(refused.externalId, u"key-7@mail.example"_s);
        QCOMPARE(refused.reason, u"bounce: failed 5.1.1"_s);
    }

    void hostile_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addRow("empty") << QByteArray();
        QTest::addRow("zeros") << QByteArray(10'000, '\0');
        QTest::addRow("endless header") << QByteArray("Subject: ") + QByteArray(3'000'000, 'x');
        QTest::addRow("references") << head() + "References: " + QByteArray("<a@b> ").repeated(50'000) + "\r\n\r\nx";
        QTest::addRow("many parts") << head() + "Content-Type: multipart/mixed; boundary=o\r\n\r\n" +
                                           QByteArray("--o\r\n\r\nx\r\n").repeated(200'000);
        QByteArray nested = head();
        for (int i = 0; i < 2000; ++i)
            nested += "Content-Type: multipart/mixed; boundary=b" + QByteArray::number(i) + "\r\n\r\n--b" +
                      QByteArray::number(i) + "\r\n";
        QTest::addRow("deep") << nested + "\r\nx";
        QTest::addRow("unclosed tags") << head() + "Content-Type: text/html\r\n\r\n" +
                                              QByteArray("<b").repeated(600'000);
        QTest::addRow("unclosed comments")
            << head() + "Content-Type: text/html\r\n\r\n>" + QByteArray("<!--").repeated(400'000) + ">";
        QTest::addRow("long text") << head() + "\r\n" + QByteArray("a ").repeated(5'000'000);
        QTest::addRow("broken base64") << head() + "Content-Transfer-Encoding: base64\r\n\r\n" +
                                              QByteArray(100'000, '=');
        QTest::addRow("zeros in the text") << head() + "\r\nx" + QByteArray(100, '\0') + "y";
    }
    void hostile()
    {
        QFETCH(QByteArray, bytes);
        const ReadEmail read = readEmail(bytes, kEnvelope);
        if (const auto *refused = std::get_if<RefusedArrival>(&read)) {
            QVERIFY(!refused->externalId.isEmpty());
            QVERIFY(!refused->reason.isEmpty());
            return;
        }
        const Arrival &a = std::get<Arrival>(read);
        QVERIFY(a.intake.origin.text.size() < 1'100'000);
        QVERIFY(!a.intake.origin.text.contains(QChar(0)));
        QVERIFY(a.continues.size() <= 60);
        QVERIFY(a.intake.origin.attachments.size() <= 100);
    }

    void whatIsTooLongSaysSo()
    {
        QVERIFY(arrivalOf(head() + "\r\n" + QByteArray("a ").repeated(2'000'000))
                    .intake.origin.text.endsWith(u"почтовом ящике.]"_s));
    }

    void headersCannotBeInjected()
    {
        EmailSettings settings;
        settings.address = u"otklik@mail.example"_s;
        settings.sender = u"Город\r\nBcc: all@mail.example"_s;
        Dispatch dispatch;
        dispatch.key = u"key-1"_s;
        dispatch.text = u"Яму заделали.\n.\nКонец"_s;
        dispatch.origin.author = u"Анна\r\nBcc: x@y"_s;
        dispatch.origin.authorKey = u"anna@mail.example"_s;
        dispatch.origin.title = u"Яма\r\n\r\nBcc: x@y"_s;
        dispatch.origin.url = u"mid:a1%0D%0ABcc:x@y"_s;
        const auto letter = composeAnswer(dispatch, settings, fromSeconds(0));
        QVERIFY(letter);
        QVERIFY(!letter->bytes.contains("\nBcc"));
        QVERIFY(!letter->bytes.contains("In-Reply-To"));
        QVERIFY(letter->bytes.contains("Message-Id: <key-1@mail.example>") ||
                letter->bytes.contains("Message-ID: <key-1@mail.example>"));
        for (const char *address : {"a@b>\r\nRCPT TO:<c@d", "a b@c", "", "@x", "a@", "ю@пример.рф", "a@b\n"}) {
            dispatch.origin.authorKey = QString::fromUtf8(address);
            QVERIFY2(!composeAnswer(dispatch, settings, fromSeconds(0)), address);
        }
        QCOMPARE(mailAddress(u"anna@пример.рф"_s), QByteArray("anna@xn--e1afmkfd.xn--p1ai"));
    }

    void settings()
    {
        const auto parse = [](const char *json) {
            return EmailSettings::fromJson(QJsonDocument::fromJson(json).object());
        };
        const auto good = parse(
            R"({"address":"Otklik@mail.example","imap":{"host":"mail.example","user":"o"},"smtp":{"host":"mail.example","security":"starttls"}})");
        QVERIFY(good);
        QCOMPARE(good->imap.port, 993);
        QCOMPARE(good->smtp.port, 587);
        QCOMPARE(EmailSettings::fromJson(good->toJson()).value(), *good);
        QCOMPARE(parse(R"({"address":"o@m.example","password":"x"})").error().subject, u"password"_s);
        QCOMPARE(parse(R"({"address":"o@m.example","imap":{"host":"m.example","user":"o","security":"plain"}})")
                     .error()
                     .subject,
                 u"imap.security"_s);
        QCOMPARE(imapMailbox(u"Отправленные & \"x\""_s),
                 QByteArray("\"&BB4EQgQ,BEAEMAQyBDsENQQ9BD0ESwQ1- &- \\\"x\\\"\""));
    }

    void corpus()
    {
        const QString folder = QStringLiteral(OTKLIK_SHARED_DATA "/mail");
        if (!QFile::exists(folder))
            QSKIP("the mail corpus of the shared data is not here");
        QDirIterator files{folder, {u"*.eml"_s}, QDir::Files, QDirIterator::Subdirectories};
        int read = 0;
        int arrived = 0;
        while (files.hasNext()) {
            QFile file{files.next()};
            QVERIFY(file.open(QFile::ReadOnly));
            const ReadEmail email = readEmail(file.readAll(), kEnvelope);
            ++read;
            if (const auto *a = std::get_if<Arrival>(&email)) {
                ++arrived;
                QVERIFY2(a->intake.origin.authorKey.contains(u'@'), qPrintable(file.fileName()));
                QVERIFY2(file.fileName().contains(u"/malformed/"_s) || // tags in a part that is labelled as plain
                             !a->intake.origin.text.contains(u"<html"_s, Qt::CaseInsensitive),
                         qPrintable(file.fileName()));
            }
        }
        QVERIFY(read > 100);
        QVERIFY2(arrived * 2 > read, qPrintable(QString::number(arrived)));
    }

    void mutations()
    {
        QRandomGenerator dice{7};
        const QByteArray whole =
            head() +
            "Content-Type: multipart/mixed; boundary=o\r\n\r\n--o\r\nContent-Type: text/html; charset=koi8-r\r\n"
            "Content-Transfer-Encoding: base64\r\n\r\n8c3B\r\n--o\r\nContent-Type: message/rfc822\r\n\r\nSubject: "
            "x\r\n\r\ny\r\n--o--\r\n";
        for (int round = 0; round < 3000; ++round) {
            QByteArray bytes = whole;
            for (int i = dice.bounded(1, 9); i > 0; --i) {
                const qsizetype at = dice.bounded(static_cast<int>(bytes.size()));
                if (dice.bounded(3) == 0)
                    bytes.remove(at, dice.bounded(20));
                else if (dice.bounded(2) == 0)
                    bytes.insert(at, bytes.sliced(dice.bounded(static_cast<int>(bytes.size()))).left(60));
                else
                    bytes[at] = static_cast<char>(dice.bounded(256));
                if (bytes.isEmpty())
                    bytes = "x";
            }
            const ReadEmail read = readEmail(bytes, kEnvelope);
            if (const auto *refused = std::get_if<RefusedArrival>(&read))
                QVERIFY(!refused->reason.isEmpty());
            else
                QCOMPARE(std::get<Arrival>(read).intake.sourceKey.size(), 16);
        }
    }
};

QTEST_GUILESS_MAIN(TestEmailMessage)
#include "tst_email_message.moc"
