// SPDX-License-Identifier: GPL-3.0-or-later
// An appeal is handed on to another system by keys alone, gets its number there, and what that system says comes back.
#include "core/channels/open311/open311_channel.h"
#include "tests/channels/open311_server.h"
#include "tests/journeys/desk_window.h"
#include "tests/journeys/keyboard.h"
#include "tests/support/outside_channels.h"
#include "tests/support/test_desk.h"
#include "ui/card/text_block.h"
#include "ui/widgets/plain_label.h"

#include <QApplication>
#include <QDialog>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QtTest>

using namespace otklik;
using namespace otklik::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QString kCity = u"горсвет"_s;

/// A desk with one appeal, which serves an Open311 account while its window is open.
class Sitting {
public:
    Sitting()
    {
        m_server.with([this](Open311World &world) { world.listsPosted = m_desk.now(); });
        m_desk.addOperator(u"Анна"_s);
        (void)m_desk.import({u"Номер;Автор;Дата;Текст;Адрес;Широта;Долгота"_s,
                             u"А-1;Олег К.;06.03.2026 12:00;Яма у дома 1;Ленина, 1;54.51;36.26"_s});
        window = std::make_unique<test::DeskWindow>(*m_desk, m_folder.filePath(u"otklik.ini"_s));
        keys = std::make_unique<test::Keyboard>(window->window());
        serve();
        QTRY_COMPARE(window->rows(), 1);
        keys->press(Qt::Key_J);
        QTRY_COMPARE(window->card().appeal(), id());
        QTRY_VERIFY_WITH_TIMEOUT(!test::waitFor(m_desk->gateway().forwardCatalogs())->empty(), 30'000);
    }
    ~Sitting() { m_desk->gateway().stop(); }

    void serve()
    {
        const auto settings = Open311Settings::fromJson({{u"endpoint"_s, m_server.endpoint().toString()},
                                                         {u"jurisdiction"_s, u"city.example"_s},
                                                         {u"format"_s, u"json"_s},
                                                         {u"updates"_s, true},
                                                         {u"requests"_s, true}});
        const GatewayAccount account{
            kCity, [settings, now = m_desk.now()]() -> Result<std::unique_ptr<Channel>> {
                return std::unique_ptr<Channel>{std::make_unique<Open311Channel>(
                    *settings, [] { return Result<QString>{u"secret-key-7"_s}; }, [now] { return now; })};
            }};
        m_desk->gateway().start({account}, {}, test::quickGateway()).value();
    }
    /// F, some letters of the service, and off it goes.
    void handOn()
    {
        keys->press(Qt::Key_F);
        QTRY_VERIFY(dialog());
        const auto *text = dialog()->findChild<QPlainTextEdit *>(u"text"_s);
        QTRY_COMPARE(text->toPlainText(), u"Яма у дома 1"_s);
        keys->type(u"pot"_s);
        keys->press(Qt::Key_Return);
        keys->press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(!dialog());
    }
    QDialog *dialog() const
    {
        auto *open = window->window().findChild<QDialog *>(u"forwardDialog"_s);
        return open && open->isVisible() ? open : nullptr;
    }
    AppealId id() { return m_desk.ids().front(); }
    test::Open311Server &server() { return m_server; }
    test::TestDesk &desk() { return m_desk; }
    DeliveryState state()
    {
        const auto forwardings = m_desk.card(id()).appeal.forwardings;
        return forwardings.empty() ? DeliveryState::Waiting : forwardings.back().delivery.state;
    }
    QWidget *strip() const { return window->card().findChild<QWidget *>(u"forwardingStrip"_s); }
    QString stripWords() const { return strip()->findChild<PlainLabel *>(u"deliveryWords"_s)->text(); }
    QString threadLines() const
    {
        QStringList lines;
        for (const PlainLabel *label : window->card().findChild<QWidget *>(u"thread"_s)->findChildren<PlainLabel *>())
            lines << label->text();
        return lines.join(u'\n');
    }
    QStringList threadTexts() const
    {
        QStringList texts;
        for (const TextBlock *block : window->card().findChild<QWidget *>(u"thread"_s)->findChildren<TextBlock *>())
            texts << block->view()->toPlainText();
        return texts;
    }

private:
    test::Open311Server m_server;
    QTemporaryDir m_folder;
    test::TestDesk m_desk;

public:
    std::unique_ptr<test::DeskWindow> window;
    std::unique_ptr<test::Keyboard> keys;
};

} // namespace

class ForwardJourneyTest : public QObject {
    Q_OBJECT
private slots:
    void init() { QLocale::setDefault(QLocale{u"en_GB"_s}); }

    void itGetsANumberAndAnAnswerComesBack()
    {
        Sitting sitting;
        sitting.handOn();
        QTRY_VERIFY_WITH_TIMEOUT(sitting.state() == DeliveryState::Delivered, 60'000);
        const auto *handedOn = sitting.window->card().findChild<PlainLabel *>(u"forwarded"_s);
        QTRY_VERIFY(handedOn->isVisible());
        QCOMPARE(handedOn->text(), u"горсвет, there No. 9001"_s);
        QVERIFY(handedOn->toolTip().contains("Pothole"_L1));
        QVERIFY(!sitting.strip()->isVisible());
        QVERIFY2(sitting.threadLines().contains(u"delivered: 9001 (request to “горсвет”)"_s),
                 qPrintable(sitting.threadLines()));

        sitting.server().with([&](Open311World &world) {
            world.updates.append({u"u1"_s, u"9001"_s, u"closed"_s, u"Засыпали"_s, sitting.desk().now()});
        });
        QTRY_VERIFY_WITH_TIMEOUT(sitting.threadTexts().contains(u"Засыпали"_s), 60'000);
        QVERIFY2(sitting.threadLines().contains(u"message from горсвет"_s), qPrintable(sitting.threadLines()));
        QVERIFY(!sitting.threadLines().contains("the author wrote"_L1));
        QCOMPARE(sitting.server().with([](Open311World &world) { return world.posted.size(); }), 1);
    }

    void doubtIsSettledOnTheCard()
    {
        Sitting sitting;
        sitting.server().go(Mishap::HangsUpUnheard);
        sitting.handOn();
        QTRY_VERIFY_WITH_TIMEOUT(
            [&] {
                sitting.desk().advance(5s); // the time in which somebody may still be at it
                return sitting.state() == DeliveryState::InDoubt;
            }(),
            60'000);
        QTRY_VERIFY(sitting.stripWords().contains(u"not known whether the request has reached “горсвет”"_s));
        sitting.server().go(Mishap::None);
        QVERIFY(sitting.keys->tabTo(u"deliveryAgain"_s));
        sitting.keys->press(Qt::Key_Space);
        QTRY_VERIFY(qobject_cast<QMessageBox *>(QApplication::activeModalWidget()));
        QApplication::activeModalWidget()->findChild<QPushButton *>(u"accept"_s)->click();
        QTRY_VERIFY_WITH_TIMEOUT(sitting.state() == DeliveryState::Delivered, 60'000);
        QTRY_VERIFY(!sitting.strip()->isVisible());
        QCOMPARE(sitting.server().with([](Open311World &world) { return world.posted.size(); }), 1);
    }

    void whatIsRefusedIsMendedAndGoesAnew()
    {
        Sitting sitting;
        sitting.server().sayInstead(
            Open311World::Answer{400, R"([{"code":"400","description":"no such street"}])", {}});
        sitting.handOn();
        QTRY_VERIFY_WITH_TIMEOUT(sitting.state() == DeliveryState::Refused, 60'000);
        QTRY_VERIFY2(sitting.stripWords().contains("no such street"_L1), qPrintable(sitting.stripWords()));
        sitting.server().sayInstead({});
        sitting.keys->press(Qt::Key_F);
        QTRY_VERIFY(sitting.dialog());
        QTRY_COMPARE(sitting.keys->target()->objectName(), u"address"_s); // everything stands there again
        sitting.keys->press(Qt::Key_A, Qt::ControlModifier);
        sitting.keys->type(u"ул. Ленина, 1"_s);
        sitting.keys->press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(sitting.state() == DeliveryState::Delivered, 60'000);
        const auto posted = sitting.server().with([](Open311World &world) { return world.posted; });
        QCOMPARE(posted.size(), 1);
        QCOMPARE(posted.front()[u"address_string"_s], u"ул. Ленина, 1"_s);
    }
};

QTEST_MAIN(ForwardJourneyTest)
#include "tst_forward_journey.moc"
