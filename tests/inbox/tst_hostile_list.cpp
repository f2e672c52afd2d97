// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAccessible>
#include <QTest>

#include "tests/support/hostile_desk.h"
#include "tests/support/opened_files.h"
#include "ui/inbox/appeal_list_model.h"
#include "ui/inbox/appeal_list_view.h"

#include <QHelpEvent>
#include <QToolTip>

using namespace otklik;
using namespace otklik::test;
using namespace Qt::StringLiterals;

/// The rows of a desk that holds every hostile text, painted one by one, searched and pointed at.
class TestHostileList : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void eachIsPaintedPlain_data();
    void eachIsPaintedPlain();
    void cleanupTestCase();

private:
    QString tipOf(int row);

    std::unique_ptr<HostileDesk> m_desk;
    std::unique_ptr<AppealListModel> m_model;
    std::unique_ptr<AppealListView> m_view;
};

void TestHostileList::initTestCase()
{
    m_desk = std::make_unique<HostileDesk>();
    m_model = std::make_unique<AppealListModel>(sourceOf((*m_desk)->catalog()));
    m_view = std::make_unique<AppealListView>(*m_model);
    m_view->resize(500, 160); // a few rows: each is asked for its time
    m_view->show();
    m_model->setQuery({.sort = Sort::Newest});
    QTRY_VERIFY(m_model->rowCount() >= 200);
    for (int row = 0; row < m_model->rowCount(); ++row) // fonts load their files at the first use
        QTRY_VERIFY(m_model->rowAt(row));
    QVERIFY(!m_view->grab().isNull());
    tipOf(0);
}

void TestHostileList::eachIsPaintedPlain_data()
{
    QTest::addColumn<int>("row");
    QTest::addColumn<QString>("text");
    int found = 0;
    for (std::size_t i = 0; i < m_desk->corpus().size(); ++i) {
        const auto id = waitFor((*m_desk)->catalog().idOf(HostileDesk::numberOf(i)));
        if (!id)
            continue;
        ++found;
        QTest::newRow(m_desk->corpus()[i].name.constData()) << m_model->rowOf(*id) << m_desk->corpus()[i].text;
    }
    QVERIFY(found >= 200);
}

QString TestHostileList::tipOf(int row)
{
    const QPoint at = m_view->visualRect(m_model->index(row)).center();
    QHelpEvent event{QEvent::ToolTip, at, m_view->viewport()->mapToGlobal(at)};
    QApplication::sendEvent(m_view->viewport(), &event);
    return QToolTip::text();
}

void TestHostileList::eachIsPaintedPlain()
{
    QFETCH(const int, row);
    QFETCH(const QString, text);
    QVERIFY(row >= 0);
    const OpenedFiles opened;
    const double painted = hostileMilliseconds([&] {
        m_view->setSearch({});
        m_view->goTo(row);
        m_view->grab();
        m_view->setSearch(text); // what was typed is marked in it
        m_view->grab();
    });
    QVERIFY2(painted <= kHostileMilliseconds, qPrintable(QString::number(painted)));

    QString tip;
    const double pointed = hostileMilliseconds([&] {
        QToolTip::hideText();
        tip = tipOf(row);
    });
    QVERIFY2(pointed <= kHostileMilliseconds, qPrintable(QString::number(pointed)));
    QVERIFY(!tip.isEmpty());
    for (const auto &tag : {u"<img"_s, u"<table"_s, u"<a "_s, u"<style"_s, u"<script"_s})
        QVERIFY2(!tip.contains(tag, Qt::CaseInsensitive), qPrintable(tip.left(200)));
    QVERIFY(m_model->index(row).data(Qt::AccessibleTextRole).toString().size() <= 512);
    QCOMPARE(OpenedFiles::foreign(m_desk->directory()), QStringList{});
}

void TestHostileList::cleanupTestCase()
{
    m_view.reset();
    m_model.reset();
    m_desk.reset();
}

QTEST_MAIN(TestHostileList)
#include "tst_hostile_list.moc"
