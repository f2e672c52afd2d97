// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/desk_fixture.h"
#include "ui/common/jobs.h"
#include "ui/common/preferences.h"
#include "ui/exchange/export_dialog.h"
#include "ui/exchange/import_dialog.h"
#include "ui/exchange/import_run.h"
#include "ui/widgets/plain_label.h"

#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableWidget>
#include <QtTest>

using namespace otklik;
using namespace Qt::StringLiterals;

namespace {

constexpr int kPatienceMs = 60'000;

struct Place {
    Place()
        : preferences(folder.filePath(u"otklik.ini"_s))
    {
        window.show();
    }
    QString write(const QString &name, const QByteArray &bytes)
    {
        QFile file{folder.filePath(name)};
        if (file.open(QFile::WriteOnly))
            file.write(bytes);
        return file.fileName();
    }
    ImportDialog *open(const QStringList &files)
    {
        auto *dialog = new ImportDialog({fixture.desk(), jobs, preferences}, files, &window);
        dialog->open();
        QSignalSpy previewed{dialog, &ImportDialog::previewed};
        previewed.wait(kPatienceMs);
        return dialog;
    }
    QDialog *report() { return window.findChild<QDialog *>(u"importReport"_s); }
    qint64 count() { return test::wait(fixture.desk().catalog().count({})).value(); }

    QTemporaryDir folder;
    test::DeskFixture fixture;
    Preferences preferences;
    Jobs jobs;
    QWidget window;
};

QPushButton *startButton(const QWidget *dialog)
{
    return dialog->findChild<QPushButton *>(u"startImport"_s);
}

QString meaning(const QWidget *dialog, const QString &header)
{
    const auto *table = dialog->findChild<QTableWidget *>(u"previewColumns"_s);
    for (int row = 0; row < table->rowCount(); ++row) {
        if (table->item(row, 0)->text() == header)
            return table->item(row, 1)->text();
    }
    return {};
}

} // namespace

class ImportDialogTest : public QObject {
    Q_OBJECT
private slots:
    void showsWhatTheColumnsMean()
    {
        Place place;
        auto *dialog = place.open({place.write(u"a.csv"_s, "Номер;Текст;Район;Цвет\n1;<b>Яма</b>;Обнинск;синий\n")});
        QCOMPARE(meaning(dialog, u"Текст"_s), u"text of the appeal"_s);
        QCOMPARE(meaning(dialog, u"Район"_s), u"district"_s);
        QVERIFY(meaning(dialog, u"Цвет"_s).contains("not known"_L1));
        QVERIFY(startButton(dialog)->isEnabled());
        const auto *rows = dialog->findChild<QTableWidget *>(u"previewRows"_s);
        QCOMPARE(rows->rowCount(), 1);
        QCOMPARE(rows->item(0, 1)->text(), u"<b>Яма</b>"_s); // letter by letter
    }

    void importsAndTellsWhatWasRefused()
    {
        Place place;
        const QString file =
            place.write(u"a.csv"_s, "Номер;Текст;Широта;Долгота\n1;Яма;54.5;36.2\n2;Свет;954;36\n3;;54;36\n");
        auto *dialog = place.open({file});
        startButton(dialog)->click();
        QTRY_VERIFY_WITH_TIMEOUT(place.report(), kPatienceMs);
        QCOMPARE(place.count(), 1);
        const auto *refused = place.report()->findChild<QTableWidget *>(u"refusedRows"_s);
        QVERIFY(refused);
        QCOMPARE(refused->rowCount(), 2);
        QCOMPARE(refused->item(0, 1)->text(), u"3"_s);
        QVERIFY(place.report()->findChild<QPushButton *>(u"saveRefused"_s));
        QVERIFY(place.jobs.isIdle());
    }

    void tellsWhatIsInWhenItIsStopped()
    {
        Place place;
        QByteArray lines = "Номер;Текст;Дата\n";
        for (int i = 1; i <= 6000; ++i)
            lines += QByteArray::number(i) + (i % 100 == 0 ? ";Яма;вчера\n" : ";Яма;05.03.2026 11:00\n");
        startButton(place.open({place.write(u"a.csv"_s, lines)}))->click();
        connect(&place.jobs, &Jobs::changed, this, [&place] {
            if (!place.jobs.isIdle() && place.jobs.all().front().percent > 10)
                place.jobs.cancel(place.jobs.all().front().id);
        });
        QTRY_VERIFY_WITH_TIMEOUT(place.report(), kPatienceMs);
        QVERIFY(place.count() > 0 && place.count() < 5940);
        const QString words = place.report()->findChild<PlainLabel *>(u"reportWords"_s)->text();
        QVERIFY2(words.contains("stopped"_L1), qPrintable(words));
        QVERIFY2(words.contains(QLocale{}.toString(place.count())), qPrintable(words));
        QVERIFY(place.report()->findChild<QTableWidget *>(u"refusedRows"_s)->rowCount() > 0);
    }

    void twiceAddsNothing()
    {
        Place place;
        const QString file = place.write(u"a.csv"_s, "Номер;Текст\n1;Яма\n2;Свет\n");
        for (int time = 0; time < 2; ++time) {
            startButton(place.open({file}))->click();
            QTRY_VERIFY_WITH_TIMEOUT(place.report(), kPatienceMs);
            delete place.report();
        }
        QCOMPARE(place.count(), 2);
    }

    void refusesWhatIsNoTable_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("empty") << QByteArray{};
        QTest::newRow("broken archive") << QByteArray{"PK\x03\x04 not really"};
    }
    void refusesWhatIsNoTable()
    {
        QFETCH(QByteArray, bytes);
        Place place;
        auto *dialog = place.open({place.write(u"a.xlsx"_s, bytes)});
        QVERIFY(!startButton(dialog)->isEnabled());
        QVERIFY(dialog->findChild<PlainLabel *>(u"previewWords"_s)->text().contains("a.xlsx"_L1));
    }

    void aDirectoryIsNoFile()
    {
        Place place;
        auto *dialog = place.open({place.folder.path()});
        QVERIFY(!startButton(dialog)->isEnabled());
    }

    void namesTheColumnsOnceAndKeepsThem()
    {
        Place place;
        const QString file = place.write(u"own.csv"_s, "n;what;where\n7;Яма у школы;Обнинск\n");
        auto *dialog = place.open({file});
        QVERIFY(!startButton(dialog)->isEnabled()); // nothing in it is known
        QSignalSpy previewed{dialog, &ImportDialog::previewed};
        dialog->findChild<QPushButton *>(u"editMapping"_s)->click();
        auto *editor = dialog->findChild<QDialog *>(u"mappingEditor"_s);
        QVERIFY(editor);
        QVERIFY(!editor->findChild<QPushButton *>(u"useMapping"_s)->isEnabled());
        const auto choose = [editor](const QString &field, const QString &header) {
            auto *box = editor->findChild<QComboBox *>(u"column."_s + field);
            box->setCurrentIndex(box->findData(header));
        };
        choose(u"text"_s, u"what"_s);
        choose(u"number"_s, u"n"_s);
        choose(u"district"_s, u"where"_s);
        editor->findChild<QLineEdit *>(u"constant.channel"_s)->setText(u"ВКонтакте"_s);
        editor->findChild<QLineEdit *>(u"mappingName"_s)->setText(u"наша таблица"_s);
        editor->findChild<QPushButton *>(u"useMapping"_s)->click();
        QVERIFY(previewed.wait(kPatienceMs));
        QCOMPARE(meaning(dialog, u"what"_s), u"text of the appeal"_s);
        startButton(dialog)->click();
        QTRY_VERIFY_WITH_TIMEOUT(place.report(), kPatienceMs);
        QCOMPARE(place.count(), 1);
        const AppealId id = test::wait(place.fixture.desk().catalog().idOf(u"7"_s)).value();
        QCOMPARE(place.fixture.appeal(id).origin.channel, u"vk_comment"_s);
        QCOMPARE(place.fixture.appeal(id).district, u"Обнинск"_s);

        auto *again = place.open({file});
        auto *known = again->findChild<QComboBox *>(u"mapping"_s);
        QTRY_COMPARE(known->count(), 2);
        QCOMPARE(known->itemText(1), u"наша таблица"_s);
    }

    void aRealFile_data()
    {
        QTest::addColumn<QString>("file");
        QTest::newRow("incident system") << u"incident_export.xlsx"_s;
        QTest::newRow("CSV in windows-1251") << u"perm_like_cp1251.csv"_s;
        QTest::newRow("CSV with a BOM") << u"perm_like_utf8_bom.csv"_s;
    }
    void aRealFile()
    {
        QFETCH(QString, file);
        const QString path = QStringLiteral(OTKLIK_SHARED_DATA "/import/") + file;
        if (!QFileInfo::exists(path))
            QSKIP("the shared data are not here");
        Place place;
        auto *dialog = place.open({path});
        QVERIFY(startButton(dialog)->isEnabled());
        QVERIFY(dialog->findChild<QTableWidget *>(u"previewRows"_s)->rowCount() > 0);
        startButton(dialog)->click();
        QTRY_VERIFY_WITH_TIMEOUT(place.report(), kPatienceMs);
        QVERIFY(place.count() > 0);
    }

    void saysThatNothingIsSent()
    {
        Place place;
        place.fixture.receive({.text = u"Яма"_s});
        ExportDialog dialog{
            {place.fixture.desk(), place.jobs, place.preferences}, ExportDialog::What::Answers, {}, &place.window};
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        QStringList words;
        for (const PlainLabel *label : dialog.findChildren<PlainLabel *>())
            words << label->text();
        QVERIFY(words.join(u' ').contains("itself sends nothing"_L1));
    }
};

QTEST_MAIN(ImportDialogTest)
#include "tst_import_dialog.moc"
