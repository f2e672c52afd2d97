// SPDX-License-Identifier: GPL-3.0-or-later
#include "console.h"
#include "core/service/desk.h"

#include <QSignalSpy>
#include <QTest>

using namespace otklik;
using namespace otklik::test;
using namespace Qt::StringLiterals;

class TestConsoleDo : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void everyKind();
    void refusals_data();
    void refusals();
    void anotherApproves();
    void undoWithoutAnAppeal();
    void sameIdAgain();
    void localTimes();
    void answersBeforeTheNextLine();
    void oneAnswerALine();
    void endlessLine();
    void twoAtOnce();
    void besideAnOpenDesk();

private:
    QJsonObject appeal(const QString &id) const { return m_console.run({u"show"_s, id}).json()[u"appeal"].toObject(); }
    /// An open appeal that no test before has touched.
    QString fresh() { return m_fresh.takeFirst(); }

    StoreConsole m_console;
    QStringList m_fresh;
};

namespace {

QString codeOf(const QJsonObject &result)
{
    return result[u"ok"].toBool() ? u"ok"_s : result[u"error"][u"code"].toString();
}

} // namespace

void TestConsoleDo::initTestCase()
{
    QByteArray rows = "Номер;Источник;Дата;Текст\n";
    for (int i = 1; i <= 40; ++i)
        rows += "Д-" + QByteArray::number(i) + ";ВКонтакте;02.03.2026 10:00;Яма на дороге\n";
    m_console.write(u"a.csv"_s, rows);
    QCOMPARE(m_console.run({u"import"_s, m_console.file(u"a.csv"_s)}).code, 0);
    QCOMPARE(m_console.run({u"operators"_s, u"add"_s, u"Анна"_s}).code, 0);
    QCOMPARE(m_console.run({u"operators"_s, u"add"_s, u"Борис"_s, u"--role"_s, u"supervisor"_s}).code, 0);
    QCOMPARE(m_console.run({u"operators"_s, u"add"_s, u"Анна"_s}).code, 1); // the name is taken
    QCOMPARE(m_console.run({u"operators"_s}).json()[u"operators"].toArray().size(), 3);
    for (const auto &item : m_console.run({u"list"_s}).json()[u"appeals"].toArray())
        m_fresh.append(item[u"id"].toString());
    QCOMPARE(m_fresh.size(), 40);
}

void TestConsoleDo::everyKind()
{
    const QString id = fresh();
    const char *lines[] = {
        R"({"kind":"tag.add","appeal":"%","tag":" ямы "})",
        R"({"kind":"tag.add","appeal":"%","tag":"двор"})",
        R"({"kind":"tag.remove","appeal":"%","tag":"двор"})",
        R"({"kind":"topic.set","appeal":"%","group":"Дороги","topic":"Ямы"})",
        R"({"kind":"place.set","appeal":"%","district":"Калуга","address":"ул. Мира, 1"})",
        R"({"kind":"assign","appeal":"%","assignee":"анна","department":"Управление дорог"})",
        R"({"kind":"importance.set","appeal":"%","importance":"high"})",
        R"({"kind":"type.set","appeal":"%","type":"Решаемый"})",
        R"({"kind":"note.add","appeal":"%","text":"позвонили"})",
        R"({"kind":"problem.join","appeal":"%","problem":"Ямы на Мира"})",
        R"({"kind":"problem.leave","appeal":"%"})",
        R"({"kind":"escalate","appeal":"%","level":2,"reason":"нет ответа","addressee":"Глава","due":"2099-01-01"})",
        R"({"kind":"escalation.return","appeal":"%","result":"сделано"})",
        R"({"kind":"forward","appeal":"%","account":"горсвет","service":"12","text":"Не горит","address":"Мира, 1",)"
        R"("attributes":["kind=a"],"lat":54.5,"lon":36.2})",
        R"({"kind":"postpone","appeal":"%","until":"2099-01-01","reason":"зима"})",
        R"({"kind":"resume","appeal":"%"})",
        R"({"kind":"promise","appeal":"%","until":"2099-02-01T12:00:00Z","text":"заделаем"})",
        R"({"kind":"promise.move","appeal":"%","until":"2099-03-01","reason":"дождь"})",
        R"({"kind":"promise.settle","appeal":"%","kept":true,"text":"заделали"})",
        R"({"kind":"return","appeal":"%","reason":"не наше"})",
        R"({"kind":"assign","appeal":"%","assignee":"анна","department":"Управление дорог"})",
        R"({"kind":"emergency.tell","appeal":"%","service":"ЕДДС","person":"Петрова","card":"778"})",
        R"({"kind":"reply.send","appeal":"%","text":"У какого дома?","question":true})",
        R"({"kind":"resume","appeal":"%","text":"у второго"})",
        R"({"kind":"track.set","appeal":"%","track":"emergency","reason":"провод на дороге"})",
        R"({"kind":"track.set","appeal":"%","track":"open_source","reason":"провода нет"})",
        R"({"kind":"reply.draft","appeal":"%","text":"Здравствуйте."})",
        R"({"kind":"reply.submit","appeal":"%","by":"Анна","text":"Яма заделана."})",
        R"({"kind":"reply.return","appeal":"%","by":"Борис","remark":"когда?"})",
        R"({"kind":"reply.submit","appeal":"%","by":"Анна","text":"Яма заделана вчера."})",
        R"({"kind":"reply.approve","appeal":"%","by":"Борис"})",
        R"({"kind":"reply.send","appeal":"%","by":"Анна","outcome":"Решено"})",
        R"({"kind":"outcome.set","appeal":"%","outcome":""})",
    };
    QByteArray input;
    for (const char *line : lines)
        input += QByteArray(line).replace('%', id.toLatin1()) + '\n';
    const Ran ran = m_console.run({u"do"_s, u"-"_s}, input);
    QVERIFY2(ran.code == 0, ran.err.constData());
    QCOMPARE(ran.lines().size(), qsizetype{std::size(lines)});

    const QJsonObject after = appeal(id);
    QCOMPARE(after[u"tags"].toArray(), QJsonArray{u"ямы"_s});
    QCOMPARE(after[u"topic"].toString(), u"Ямы"_s);
    QCOMPARE(after[u"district"].toString(), u"Калуга"_s);
    QCOMPARE(after[u"assignee"].toString(), u"Анна"_s);
    QCOMPARE(after[u"importance"].toString(), u"high"_s);
    QCOMPARE(after[u"level"].toInt(), 0);
    QCOMPARE(after[u"replies"].toInt(), 2); // the question, too
    QCOMPARE(after[u"returns"].toInt(), 1);
    QCOMPARE(after[u"promise_moves"].toInt(), 1);
    QCOMPARE(after[u"track"].toString(), u"open_source"_s);
    QVERIFY(!after[u"first_answered"].isNull());
    const QJsonValue forwarding = after[u"forwardings"][0];
    QCOMPARE(forwarding[u"account"].toString(), u"горсвет"_s);
    QCOMPARE(forwarding[u"state"].toString(), u"waiting"_s);
    const QJsonArray operations = m_console.run({u"show"_s, id}).json()[u"operations"].toArray();
    QCOMPARE(operations.size(), qsizetype{std::size(lines)} + 1);
    for (qsizetype i = 1; i < operations.size(); ++i)
        QCOMPARE(operations[i][u"id"], ran.lines()[i - 1][u"operation"]);
    QCOMPARE(m_console.run({u"verify"_s}).code, 0);
}

void TestConsoleDo::refusals_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("subject");
    const auto row = [](const char *name, const char *line, const char *code, const char *subject = "") {
        QTest::newRow(name) << QByteArray(line) << QString::fromLatin1(code) << QString::fromUtf8(subject);
    };
    row("not JSON", "tag.add", "invalid");
    row("cut off", R"({"kind":"tag.add")", "invalid");
    row("not an object", R"(["tag.add"])", "invalid");
    row("broken UTF-8", "{\"kind\":\"note.add\",\"text\":\"\xff\"}", "invalid");
    row("no kind", R"({"appeal":"Д-1"})", "invalid", "kind");
    row("kind is a number", R"({"kind":1,"appeal":"Д-1"})", "invalid", "kind");
    row("unknown kind", R"({"kind":"tag.paint","appeal":"Д-1"})", "unsupported", "tag.paint");
    row("receiving", R"({"kind":"appeal.receive","appeal":"Д-1"})", "unsupported", "appeal.receive");
    row("no appeal", R"({"kind":"tag.add","tag":"a"})", "invalid", "appeal");
    row("unknown appeal", R"({"kind":"tag.add","appeal":"Д-99","tag":"a"})", "not_found", "Д-99");
    row("no tag", R"({"kind":"tag.add","appeal":"Д-1"})", "invalid", "tag");
    row("blank tag", R"({"kind":"tag.add","appeal":"Д-1","tag":"  "})", "invalid", "tag");
    row("tag is a list", R"({"kind":"tag.add","appeal":"Д-1","tag":["a"]})", "invalid", "tag");
    row("mistyped field", R"({"kind":"assign","appeal":"Д-1","asignee":"Анна"})", "invalid", "asignee");
    row("nobody of this name", R"({"kind":"assign","appeal":"Д-1","assignee":"Нимо"})", "not_found", "assignee");
    row("nobody of this number", R"({"kind":"assign","appeal":"Д-1","assignee":77})", "not_found", "assignee");
    row("author unknown", R"({"kind":"note.add","appeal":"Д-1","text":"a","by":"Нимо"})", "not_found", "by");
    row("author is a list", R"({"kind":"note.add","appeal":"Д-1","text":"a","by":[1]})", "invalid", "by");
    row("id is no UUID", R"({"kind":"note.add","appeal":"Д-1","text":"a","id":"7"})", "invalid", "id");
    row("importance", R"({"kind":"importance.set","appeal":"Д-1","importance":"most"})", "invalid", "importance");
    row("level is a word", R"({"kind":"escalate","appeal":"Д-1","level":"up","reason":"a"})", "invalid", "level");
    row("level too high", R"({"kind":"escalate","appeal":"Д-1","level":7,"reason":"a"})", "invalid", "level");
    row("no reason", R"({"kind":"escalate","appeal":"Д-1","level":1,"reason":""})", "invalid", "reason");
    row("due is a word", R"({"kind":"escalate","appeal":"Д-1","level":1,"reason":"a","due":"soon"})", "invalid", "due");
    row("due was", R"({"kind":"escalate","appeal":"Д-1","level":1,"reason":"a","due":"2020-01-01"})", "in_the_past");
    row("postponed to the past", R"({"kind":"postpone","appeal":"Д-1","until":"2020-01-01","reason":"a"})",
        "in_the_past");
    row("not escalated", R"({"kind":"escalation.return","appeal":"Д-1","result":"a"})", "not_escalated");
    row("nothing to approve", R"({"kind":"reply.approve","appeal":"Д-1"})", "nothing_submitted");
    row("forward to nobody", R"({"kind":"forward","appeal":"Д-1","service":"12","text":"a","address":"b"})", "invalid",
        "account");
    row("forward of nowhere", R"({"kind":"forward","appeal":"Д-1","account":"a","service":"12","text":"b"})", "invalid",
        "address");
    row("attributes in words",
        R"({"kind":"forward","appeal":"Д-1","account":"a","service":"1","text":"b","address":"c","attributes":"d"})",
        "invalid", "attributes");
    row("empty reply", R"({"kind":"reply.send","appeal":"Д-1"})", "invalid", "text");
    row("fact not filled", R"({"kind":"reply.send","appeal":"Д-1","text":"[[срок]]"})", "fact_missing");
    row("registered on no track of it", R"({"kind":"register","appeal":"Д-1","number":"1","on":"2026-03-06"})",
        "not_on_track");
    row("a track of nobody", R"({"kind":"track.set","appeal":"Д-1","track":"war","reason":"a"})", "invalid", "track");
    row("not by law", R"({"kind":"track.set","appeal":"Д-1","track":"appeal_59","reason":"a"})", "not_by_law");
    row("a ground of nobody", R"({"kind":"leave","appeal":"Д-1","ground":"mood"})", "invalid", "ground");
    row("no reason to give it back", R"({"kind":"return","appeal":"Д-1","reason":" "})", "invalid", "reason");
    row("nothing promised", R"({"kind":"promise.settle","appeal":"Д-1","kept":true,"text":""})", "not_promised");
    row("kept is a word", R"({"kind":"promise.settle","appeal":"Д-1","kept":"yes","text":""})", "invalid", "kept");
    row("nothing to resume", R"({"kind":"resume","appeal":"Д-1"})", "nothing_to_resume");
    row("undo of nothing", R"({"kind":"undo","operation":"01a204a9-62dc-74c4-869d-5d2baa34cd99"})", "not_found",
        "01a204a9-62dc-74c4-869d-5d2baa34cd99");
    row("undo of no id", R"({"kind":"undo","appeal":"Д-1","operation":"x"})", "invalid", "operation");
}

void TestConsoleDo::refusals()
{
    QFETCH(QByteArray, line);
    QFETCH(QString, code);
    QFETCH(QString, subject);
    const qsizetype before = m_console.run({u"show"_s, u"Д-1"_s}).json()[u"operations"].toArray().size();
    const Ran ran = m_console.run({u"do"_s, u"-"_s}, line + '\n');
    QCOMPARE(ran.code, 1);
    QCOMPARE(ran.json()[u"ok"], QJsonValue(false));
    QCOMPARE(ran.errorCode(), code);
    QCOMPARE(ran.json()[u"error"][u"subject"].toString(), subject);
    QVERIFY(!ran.json()[u"error"][u"message"].toString().isEmpty());
    QVERIFY2(ran.err.contains(code.toLatin1()), ran.err.constData());
    QCOMPARE(m_console.run({u"show"_s, u"Д-1"_s}).json()[u"operations"].toArray().size(), before);
}

void TestConsoleDo::anotherApproves()
{
    const QString id = fresh();
    const auto wish = [&](const char *kind, const char *by) {
        QJsonObject line{{u"kind"_s, QString::fromLatin1(kind)}, {u"appeal"_s, id}, {u"by"_s, QString::fromUtf8(by)}};
        if (line[u"kind"] != u"reply.approve"_s)
            line[u"text"] = u"Сделано."_s;
        return codeOf(m_console.doOne(line));
    };
    QCOMPARE(wish("reply.submit", "Анна"), u"ok"_s);
    QCOMPARE(wish("reply.approve", "Анна"), u"own_reply"_s);
    QCOMPARE(wish("reply.send", "Анна"), u"needs_approval"_s);
    QCOMPARE(wish("reply.approve", "Борис"), u"ok"_s);
    QCOMPARE(wish("reply.send", "Анна"), u"ok"_s);
    QCOMPARE(wish("reply.send", "Анна"), u"already_answered"_s);
}

void TestConsoleDo::undoWithoutAnAppeal()
{
    const QString id = fresh();
    const QJsonObject added =
        m_console.doOne({{u"kind"_s, u"tag.add"_s}, {u"appeal"_s, id}, {u"tag"_s, u"снег"_s}, {u"by"_s, u"Борис"_s}});
    const QJsonObject undo{{u"kind"_s, u"undo"_s}, {u"operation"_s, added[u"operation"]}, {u"by"_s, u"Анна"_s}};
    QCOMPARE(codeOf(m_console.doOne(undo)), u"not_yours"_s);
    QJsonObject mine = undo;
    mine[u"by"] = u"Борис"_s;
    QCOMPARE(codeOf(m_console.doOne(mine)), u"ok"_s);
    QCOMPARE(codeOf(m_console.doOne(mine)), u"already_undone"_s);
    QVERIFY(appeal(id)[u"tags"].toArray().isEmpty());
    QVERIFY(m_console.run({u"show"_s, id}).json()[u"operations"][1][u"undone"].toBool());
}

void TestConsoleDo::sameIdAgain()
{
    const QString id = fresh();
    const QString own = QUuid::createUuid().toString(QUuid::WithoutBraces);
    const QJsonObject note{{u"kind"_s, u"note.add"_s}, {u"appeal"_s, id}, {u"text"_s, u"один раз"_s}, {u"id"_s, own}};
    const QJsonObject first = m_console.doOne(note);
    QCOMPARE(first[u"operation"].toString(), own);
    QCOMPARE(m_console.doOne(note), first);
    QCOMPARE(appeal(id)[u"notes"].toInt(), 1);

    QJsonObject another = note;
    another[u"appeal"] = fresh();
    QCOMPARE(codeOf(m_console.doOne(another)), u"invalid"_s);
    const QJsonObject undo{
        {u"kind"_s, u"undo"_s}, {u"operation"_s, own}, {u"id"_s, QUuid::createUuid().toString(QUuid::WithoutBraces)}};
    const QJsonObject undone = m_console.doOne(undo);
    QCOMPARE(codeOf(undone), u"ok"_s);
    QCOMPARE(m_console.doOne(undo), undone);
    QCOMPARE(m_console.doOne(note), first); // it was done, and then undone: it is not done anew
    QCOMPARE(appeal(id)[u"notes"].toInt(), 0);
}

void TestConsoleDo::localTimes()
{
    const QString id = fresh(); // the municipality lives by Moscow, this test by Auckland
    const auto until = [&](const char *time) {
        const QJsonObject result = m_console.doOne({{u"kind"_s, u"postpone"_s},
                                                    {u"appeal"_s, id},
                                                    {u"reason"_s, u"зима"_s},
                                                    {u"until"_s, QString::fromLatin1(time)}});
        return result[u"ok"].toBool() ? appeal(id)[u"postponed_until"].toString() : codeOf(result);
    };
    QCOMPARE(until("2090-05-01"), u"2090-05-01T20:59:59Z"_s);
    QCOMPARE(until("2090-05-01T12:00"), u"2090-05-01T09:00:00Z"_s);
    QCOMPARE(until("2090-05-01T12:00:00Z"), u"2090-05-01T12:00:00Z"_s);
    QCOMPARE(until("2090-05-01T12:00:00+05:00"), u"2090-05-01T07:00:00Z"_s);
    QCOMPARE(until("2090-02-30"), u"invalid"_s);
    QCOMPARE(until(""), u"invalid"_s);
}

void TestConsoleDo::answersBeforeTheNextLine()
{
    const QByteArray id = fresh().toLatin1();
    QProcess process;
    process.start(StoreConsole::program(), {u"--store"_s, m_console.store(), u"do"_s, u"-"_s});
    QVERIFY(process.waitForStarted());
    for (int i = 1; i <= 5; ++i) {
        process.write("{\"kind\":\"note.add\",\"appeal\":\"" + id + "\",\"text\":\"заметка\"}\n");
        while (!process.canReadLine())
            QVERIFY(process.waitForReadyRead(20'000));
        QVERIFY(process.readLine().contains("\"ok\":true"));
        QCOMPARE(appeal(QString::fromLatin1(id))[u"notes"].toInt(), i); // another program sees it already
    }
    process.closeWriteChannel();
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitCode(), 0);
}

void TestConsoleDo::oneAnswerALine()
{
    const QByteArray id = fresh().toLatin1();
    const QByteArray good = "{\"kind\":\"note.add\",\"appeal\":\"" + id + "\",\"text\":\"a\"}";
    m_console.write(u"ops.jsonl"_s, good + "\r\n\n  \nnonsense\n" + good); // no line end at the end
    const Ran ran = m_console.run({u"do"_s, m_console.file(u"ops.jsonl"_s)});
    QCOMPARE(ran.code, 1);
    QStringList codes;
    for (const QJsonObject &line : ran.lines())
        codes.append(codeOf(line));
    QCOMPARE(codes, (QStringList{u"ok"_s, u"invalid"_s, u"ok"_s}));
    QVERIFY2(ran.err.contains("4"), ran.err.constData()); // the line's number, blank ones counted

    QCOMPARE(m_console.run({u"do"_s, u"-"_s}).code, 0);
    for (const QString &file : {m_console.file(u"missing"_s), m_console.folder()}) {
        const Ran none = m_console.run({u"do"_s, file});
        QCOMPARE(none.code, 1);
        QCOMPARE(none.errorCode(), u"unreadable"_s);
    }
}

void TestConsoleDo::endlessLine()
{
    const Ran ran = m_console.run({u"do"_s, u"-"_s}, QByteArray(3 * 1024 * 1024, 'x') + "\nnonsense\n");
    QCOMPARE(ran.code, 1);
    QCOMPARE(ran.lines().size(), 2);
    QVERIFY(ran.json()[u"error"][u"message"].toString().contains(u"1 MiB"));
}

void TestConsoleDo::twoAtOnce()
{
    constexpr int kEach = 60;
    const QString id = fresh();
    QByteArray input[2];
    for (int i = 0; i < kEach; ++i) {
        for (int who = 0; who < 2; ++who)
            input[who] += "{\"kind\":\"tag.add\",\"appeal\":\"" + id.toLatin1() + "\",\"tag\":\"т" +
                          QByteArray::number(who ? i % 20 : i % 30) + "\"}\n";
    }
    QProcess consoles[2];
    for (int who = 0; who < 2; ++who) {
        consoles[who].start(StoreConsole::program(), {u"--store"_s, m_console.store(), u"do"_s, u"-"_s});
        QVERIFY(consoles[who].waitForStarted());
        consoles[who].write(input[who]);
        consoles[who].closeWriteChannel();
    }
    for (QProcess &console : consoles) {
        QVERIFY(console.waitForFinished(100'000));
        QCOMPARE(console.exitCode(), 0);
        QCOMPARE(console.readAllStandardOutput().count("\"ok\":true"), kEach);
    }
    QCOMPARE(appeal(id)[u"tags"].toArray().size(), 30);
    QCOMPARE(m_console.run({u"show"_s, id}).json()[u"operations"].toArray().size(), 2 * kEach + 1);
    QCOMPARE(m_console.run({u"verify"_s}).code, 0);
}

void TestConsoleDo::besideAnOpenDesk()
{
    const QString id = fresh();
    auto opened = Desk::open(m_console.store(), Desk::Mode::Existing);
    QVERIFY(opened);
    const std::unique_ptr<Desk> desk = std::move(*opened);
    QTest::qWait(1500); // the desk has looked at the file once
    QSignalSpy changes{desk.get(), &Desk::changed};
    QCOMPARE(codeOf(m_console.doOne({{u"kind"_s, u"tag.add"_s}, {u"appeal"_s, id}, {u"tag"_s, u"рядом"_s}})), u"ok"_s);
    QTRY_VERIFY_WITH_TIMEOUT(!changes.isEmpty(), 5000);
    const auto appealId = desk->catalog().idOf(id).result();
    QVERIFY(appealId);
    const auto here = desk->catalog().appeals({*appealId}).result();
    QVERIFY(here);
    QCOMPARE(here->front().tags, QStringList{u"рядом"_s});

    const auto noted =
        desk->operations().applyToAll(NoteAdded{u"из окна"_s}, {*appealId}, desk->settings().me()).result();
    QVERIFY(noted && noted->front().verdict);
    QCOMPARE(appeal(id)[u"notes"].toInt(), 1);
    const auto whose = desk->catalog().appealOf(noted->front().operation).result();
    QVERIFY(whose && *whose == *appealId);
}

QTEST_GUILESS_MAIN(TestConsoleDo)
#include "tst_console_do.moc"
