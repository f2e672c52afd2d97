// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QImage>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;

class ScreenshotsTest : public QObject {
    Q_OBJECT
private slots:
    void drawsEveryScreenAndTouchesNoStore()
    {
        const QString program = qEnvironmentVariable("OTKLIK_BIN") + u"/otklik"_s;
        if (!QFileInfo::exists(program))
            QSKIP("the program is not built");
        QTemporaryDir dir;
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"HOME"_s, dir.path());
        environment.insert(u"XDG_DATA_HOME"_s, dir.filePath(u"data"_s));
        environment.insert(u"XDG_CONFIG_HOME"_s, dir.filePath(u"config"_s));
        process.setProcessEnvironment(environment);
        process.start(
            program, {u"--screenshots"_s, dir.filePath(u"out"_s), u"--size"_s, u"1366x768"_s, u"--theme"_s, u"dark"_s});
        QVERIFY(process.waitForFinished(280'000));
        QCOMPARE(process.exitCode(), 0);
        QVERIFY(!QFileInfo::exists(dir.filePath(u"data/otklik"_s)));

        const QStringList files = QDir{dir.filePath(u"out"_s)}.entryList({u"*.png"_s}, QDir::Files, QDir::Name);
        QVERIFY(files.size() >= 25);
        for (const char *name : {"01-first-start.png", "02-inbox.png"})
            QVERIFY2(files.contains(QString::fromLatin1(name)), name);
        for (const QString &file : files) {
            const QImage image{dir.filePath(u"out/"_s + file)};
            QVERIFY2(image.width() >= 1366 && image.height() >= 768, qPrintable(file));
            QVERIFY2(qGray(image.pixel(4, image.height() / 2)) < 128, qPrintable(file)); // dark it is
        }
    }
};

QTEST_GUILESS_MAIN(ScreenshotsTest)
#include "tst_screenshots.moc"
