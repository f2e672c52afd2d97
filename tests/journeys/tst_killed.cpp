// SPDX-License-Identifier: GPL-3.0-or-later
// The power goes in the middle of the work. A child of this program works on the window by keyboard and tells what the
// screen has confirmed; it is killed at a random moment; whatever was confirmed has to be in the store.
#include "resources/shipped.h"
#include "tests/journeys/desk_window.h"
#include "tests/journeys/keyboard.h"
#include "tests/journeys/made_up_file.h"
#include "tests/support/test_desk.h"
#include "ui/widgets/plain_label.h"

#include <QApplication>
#include <QPlainTextEdit>
#include <QProcess>
#include <QRandomGenerator>
#include <QtTest>

#include <cstdio>
#include <map>

using namespace otklik;
using namespace Qt::StringLiterals;

namespace {

constexpr int kAppeals = 60;
constexpr int kKills = 6;
constexpr int kPatienceMs = 60'000;
constexpr qint64 kDraftMayLoseMs = 1000; // what the issue promises
const QString kDraft = u"Здравствуйте. Место осмотрели, заявку передали подрядчику, работы начнутся завтра утром. "_s;

/// The same clock in both programs.
qint64 steadyMs()
{
    using namespace std::chrono;
    return duration_cast<milliseconds>(steady_clock::now().time_since_epoch()).count();
}

/// Letter after letter; the draft of an appeal is a beginning of this.
QString draftText()
{
    return kDraft.repeated(20);
}

// ---- the child

class Child {
public:
    explicit Child(const QString &folder)
        : m_desk(Desk::open(folder + u"/store"_s, Desk::Mode::Existing).value())
        , m_window(*m_desk, folder + u"/otklik.ini"_s)
        , m_keys(m_window.window())
    {
        QObject::connect(&m_window.actions(), &AppealActions::done, &m_window.window(), [this](const QString &words) {
            const auto *said = m_window.window().findChild<PlainLabel *>(u"said"_s);
            m_isConfirmed = said->text() == words; // it stands on the screen
        });
    }

    int work()
    {
        if (!QTest::qWaitFor([this] { return m_window.rows() == kAppeals; }, kPatienceMs))
            return 1;
        for (int i = 0; i < kAppeals; ++i) {
            if (!goOn() || !triage(i))
                return 1;
            write();
        }
        return 0;
    }

private:
    void tell(const char *what, const QString &detail)
    {
        std::printf("%s %lld %lld %s\n", what, static_cast<long long>(m_window.inbox().current().value),
                    static_cast<long long>(steadyMs()), qUtf8Printable(detail));
        std::fflush(stdout);
    }
    bool isConfirmed(const char *what, const QString &detail)
    {
        const bool is = QTest::qWaitFor([this] { return m_isConfirmed; }, kPatienceMs);
        if (is)
            tell(what, detail);
        m_isConfirmed = false;
        return is;
    }
    bool hasDialog()
    {
        return QTest::qWaitFor([] { return QApplication::activeModalWidget() != nullptr; }, kPatienceMs);
    }
    bool goOn()
    {
        const AppealId before = m_window.inbox().current();
        m_keys.press(Qt::Key_Escape); // out of the text
        QSignalSpy shown{&m_window.card(), &CardPage::shown};
        m_keys.press(Qt::Key_U);
        return QTest::qWaitFor([&] { return !shown.isEmpty() && m_window.inbox().current() != before; }, kPatienceMs);
    }
    bool triage(int i)
    {
        const QString tag = u"метка %1"_s.arg(i);
        m_keys.press(Qt::Key_G);
        if (!hasDialog())
            return false;
        m_keys.type(tag);
        m_keys.press(Qt::Key_Return);
        if (!isConfirmed("tag", tag))
            return false;

        m_keys.press(Qt::Key_N);
        if (!hasDialog())
            return false;
        const QString note = u"заметка %1"_s.arg(i);
        m_keys.type(note);
        m_keys.press(Qt::Key_Return, Qt::ControlModifier);
        if (!isConfirmed("note", note))
            return false;

        m_keys.press(Qt::Key_E);
        if (!hasDialog())
            return false;
        for (const Qt::Key key : {Qt::Key_2, Qt::Key_1, Qt::Key_Return})
            m_keys.press(key);
        if (!isConfirmed("escalate", {}))
            return false;
        if (i % 2 == 0)
            return true;
        m_keys.press(Qt::Key_Z);
        return isConfirmed("undo", {});
    }
    void write()
    {
        m_keys.press(Qt::Key_R);
        const auto *reply = m_window.card().findChild<QPlainTextEdit *>(u"reply"_s);
        const QString text = draftText();
        for (int length = 1; length <= 60; ++length) {
            m_keys.type(text.mid(length - 1, 1));
            if (reply->toPlainText() != text.left(length))
                return tell("lost", reply->toPlainText());
            tell("typed", QString::number(length));
            QTest::qWait(10);
        }
    }

    std::unique_ptr<Desk> m_desk;
    test::DeskWindow m_window;
    test::Keyboard m_keys;
    bool m_isConfirmed = false;
};

// ---- the parent

/// What the screen of the child has shown before it was killed.
struct Shown {
    std::map<qint64, QStringList> tags;
    std::map<qint64, QStringList> notes;
    std::map<qint64, int> escalations;
    std::map<qint64, int> undos;
    std::map<qint64, qsizetype> typed; ///< letters that were on the screen long enough
    int confirmed = 0;
    bool isGarbled = false;
};

Shown understand(const QByteArray &output, qint64 killed)
{
    Shown shown;
    for (const QByteArray &line : output.split('\n')) {
        const QStringList words = QString::fromUtf8(line).split(u' ');
        if (words.size() < 4)
            continue;
        const qint64 appeal = words[1].toLongLong();
        const QString detail = words.mid(3).join(u' ');
        if (words[0] == "typed"_L1) {
            if (words[2].toLongLong() + kDraftMayLoseMs <= killed)
                shown.typed[appeal] = detail.toLongLong();
            continue;
        }
        ++shown.confirmed;
        if (words[0] == "tag"_L1)
            shown.tags[appeal] << detail;
        else if (words[0] == "note"_L1)
            shown.notes[appeal] << detail;
        else if (words[0] == "escalate"_L1)
            ++shown.escalations[appeal];
        else if (words[0] == "undo"_L1)
            ++shown.undos[appeal];
        else
            shown.isGarbled = true;
    }
    return shown;
}

template<typename Kind>
std::vector<Kind> historyOf(const AppealCard &card)
{
    std::vector<Kind> found;
    for (const HistoryEntry &entry : card.history) {
        if (const auto *change = std::get_if<Kind>(&entry.operation.change))
            found.push_back(*change);
    }
    return found;
}

/// The last one may be on the disk already and not on the screen yet.
bool isNoneTwice(qint64 kept, qint64 confirmed)
{
    return kept == confirmed || kept == confirmed + 1;
}

} // namespace

class KilledTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { initResources(); }
    void whatTheScreenConfirmedIsThere_data();
    void whatTheScreenConfirmedIsThere();

private:
    void compare(Desk &desk, const Shown &shown);
};

void KilledTest::whatTheScreenConfirmedIsThere_data()
{
    QTest::addColumn<int>("afterMs"); // the first confirmation
    for (int i = 0; i < kKills; ++i) {
        const int after = static_cast<int>(QRandomGenerator::global()->bounded(300)) + i * 700;
        QTest::addRow("killed %d ms after the first word", after) << after;
    }
}

void KilledTest::compare(Desk &desk, const Shown &shown)
{
    const auto cardOf = [&desk](qint64 id) { return *test::waitFor(desk.catalog().card(AppealId{id})); };
    for (const auto &[id, tags] : shown.tags) {
        const AppealCard card = cardOf(id);
        for (const QString &tag : tags)
            QVERIFY2(card.appeal.tags.contains(tag), qPrintable(tag));
        QCOMPARE(historyOf<TagAdded>(card).size(), std::size_t(card.appeal.tags.size())); // nothing twice
    }
    for (const auto &[id, notes] : shown.notes) {
        QStringList kept;
        for (const NoteAdded &note : historyOf<NoteAdded>(cardOf(id)))
            kept << note.text;
        QCOMPARE(kept.mid(0, notes.size()), notes);
        QVERIFY(isNoneTwice(kept.size(), notes.size()));
    }
    for (const auto &[id, count] : shown.escalations)
        QVERIFY(isNoneTwice(qint64(historyOf<Escalated>(cardOf(id)).size()), count));
    for (const auto &[id, count] : shown.undos) {
        QVERIFY(isNoneTwice(qint64(historyOf<Undone>(cardOf(id)).size()), count));
        QCOMPARE(cardOf(id).appeal.level, 0);
    }
    for (const auto &[id, length] : shown.typed) {
        const auto draft = test::waitFor(desk.drafts().load(AppealId{id}, desk.settings().me()));
        QVERIFY(draft && *draft);
        QVERIFY2((*draft)->text.size() >= length,
                 qPrintable(u"%1 of %2 letters"_s.arg((*draft)->text.size()).arg(length)));
        QVERIFY(draftText().startsWith((*draft)->text));
    }
}

void KilledTest::whatTheScreenConfirmedIsThere()
{
    QFETCH(const int, afterMs);
    QTemporaryDir folder;
    const QString store = folder.filePath(u"store"_s);
    const QString file = folder.filePath(u"in.csv"_s);
    QVERIFY(test::writeMadeUpFile(file, kAppeals));
    {
        const auto desk = Desk::open(store, Desk::Mode::CreateIfMissing);
        QVERIFY(desk);
        QVERIFY(test::waitFor((*desk)->imports().import(file)));
    }

    QProcess child;
    child.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    child.start(QCoreApplication::applicationFilePath(), {u"--work"_s, folder.path()});
    QByteArray output;
    const auto hear = [&] {
        output += child.readAllStandardOutput();
        return output.contains('\n');
    };
    QVERIFY(QTest::qWaitFor(hear, kPatienceMs));
    QTest::qWait(afterMs);
    QCOMPARE(child.state(), QProcess::Running);
    const qint64 killed = steadyMs();
    child.kill();
    QVERIFY(child.waitForFinished());
    QCOMPARE(child.exitStatus(), QProcess::CrashExit);
    output += child.readAllStandardOutput();
    output.truncate(output.lastIndexOf('\n') + 1); // half a word is no word

    const Shown shown = understand(output, killed);
    QVERIFY2(!shown.isGarbled, output.constData());
    QVERIFY(shown.confirmed > 0);
    const auto desk = Desk::open(store, Desk::Mode::Existing);
    QVERIFY(desk);
    compare(**desk, shown);
    const auto verified = test::waitFor((*desk)->maintenance().verify());
    QVERIFY(verified);
    QCOMPARE(verified->problems, QStringList{});
    QCOMPARE(verified->appeals, qint64{kAppeals});
    qsizetype letters = 0;
    for (const auto &[id, length] : shown.typed)
        letters += length;
    qInfo("%d actions and %lld letters confirmed, all there", shown.confirmed, static_cast<long long>(letters));
}

int main(int argc, char **argv)
{
    QApplication app{argc, argv};
    if (const QStringList arguments = QApplication::arguments(); arguments.value(1) == "--work"_L1) {
        initResources();
        return Child{arguments.value(2)}.work();
    }
    KilledTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_killed.moc"
