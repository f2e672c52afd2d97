// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/district_map.h"
#include "core/exchange/import_file.h"
#include "tests/exchange/exchange_files.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

using namespace otklik;
using namespace otklik::test;
using namespace Qt::StringLiterals;

namespace {

Timestamp utc(const char *iso)
{
    return fromSeconds(QDateTime::fromString(QString::fromLatin1(iso), Qt::ISODate).toSecsSinceEpoch());
}

ImportOptions options()
{
    return {.zone = Zone::load(u"Europe/Moscow"_s).value(), .now = utc("2026-11-20T09:00:00Z")};
}

struct Imported {
    std::vector<Intake> appeals;
    std::vector<AnswerRow> answers;
    std::vector<RowRefusal> refused;
    std::optional<Error> error;
};

Imported import(const QString &path, const ImportOptions &with = options())
{
    Imported imported;
    auto file = ImportFile::open(path, with);
    if (!file) {
        imported.error = file.error();
        return imported;
    }
    for (;;) {
        auto row = (*file)->next();
        if (!row) {
            imported.error = row.error();
            return imported;
        }
        if (!*row)
            return imported;
        if (auto *intake = std::get_if<Intake>(&**row))
            imported.appeals.push_back(std::move(*intake));
        else if (auto *answer = std::get_if<AnswerRow>(&**row))
            imported.answers.push_back(std::move(*answer));
        else
            imported.refused.push_back(std::get<RowRefusal>(**row));
    }
}

Imported importText(const QString &text, const ImportOptions &with = options())
{
    Files files;
    return import(files.write(u"t.csv"_s, text.toUtf8()), with);
}

QSet<QByteArray> keys(const Imported &imported)
{
    QSet<QByteArray> keys;
    for (const Intake &intake : imported.appeals)
        keys += intake.sourceKey;
    return keys;
}

template<typename Predicate>
int count(const Imported &imported, Predicate predicate)
{
    return static_cast<int>(std::count_if(imported.appeals.begin(), imported.appeals.end(), predicate));
}

} // namespace

class TestImportFile : public QObject {
    Q_OBJECT
private slots:
    void incidentExport();
    void portal();
    void portalAnswers();
    void region();
    void city_data();
    void city();
    void headers_data();
    void headers();
    void refusals_data();
    void refusals();
    void valuesStayVerbatim();
    void keysOfRows();
    void sameIdInAnotherFile();
    void answersInTheRow_data();
    void answersInTheRow();
    void profile();
    void profileJson();
    void district();
    void preview();
    void previewOfUnknownHeaders();
    void hostileTexts();
};

void TestImportFile::incidentExport()
{
    NEED_SHARED(u"import/incident_export.xlsx"_s);
    const Imported imported = import(sharedData(u"import/incident_export.xlsx"_s));
    QVERIFY(!imported.error);
    QCOMPARE(imported.refused.size(), std::size_t{0});
    QCOMPARE(imported.appeals.size(), std::size_t{4000});
    QCOMPARE(keys(imported).size(), 4000);
    // Counted from the XML by another program.
    QCOMPARE(count(imported, [](const Intake &i) { return i.origin.channel == "vk_comment"_L1; }), 2666);
    QCOMPARE(count(imported, [](const Intake &i) { return i.origin.channel == "ok"_L1; }), 1334);
    QCOMPARE(count(imported, [](const Intake &i) { return i.importance == Importance::High; }), 363);
    QCOMPARE(count(imported, [](const Intake &i) { return i.isRepeat; }), 120);
    QCOMPARE(count(imported, [](const Intake &i) { return i.district == u"Невский р-н"_s; }), 599);
    QCOMPARE(count(imported, [](const Intake &i) { return i.type == u"Не решаемый"_s; }), 444);
    QCOMPARE(count(imported, [](const Intake &i) { return i.outcome == u"Решено"_s; }), 2723);
    QCOMPARE(count(imported, [](const Intake &i) { return i.outcome == u"Отложено"_s; }), 681);
    QCOMPARE(count(imported, [](const Intake &i) { return i.sourceStep == u"Готово"_s; }), 3404);
    QCOMPARE(count(imported, [](const Intake &i) { return i.answers.size() == 1 && !i.answers[0].text.isEmpty(); }), 3973);
    QCOMPARE(count(imported, [](const Intake &i) { return !i.answers.empty() && i.answers[0].isFinal; }), 2723);
    QCOMPARE(count(imported, [](const Intake &i) { return i.sourceDue.has_value(); }), 430);
    QCOMPARE(count(imported, [](const Intake &i) { return i.point.has_value(); }), 4000);

    const Intake &first = imported.appeals.front();
    QCOMPARE(first.origin.number, u"ИМ-000001"_s);
    QCOMPARE(first.origin.received, utc("2020-10-18T11:50:40Z"));
    QCOMPARE(first.answers[0].at, utc("2020-10-22T13:33:46Z"));
    QCOMPARE(first.point, (GeoPoint{59.9943342, 30.197107}));
    QVERIFY(!first.department.isEmpty() && !first.topic.isEmpty() && !first.group.isEmpty());
    QCOMPARE(first.settlement, u"Санкт-Петербург"_s);
}

void TestImportFile::portal()
{
    NEED_SHARED(u"spb/appeals.csv.gz"_s);
    const Imported imported = import(sharedData(u"spb/appeals.csv.gz"_s));
    QVERIFY(!imported.error);
    QCOMPARE(imported.refused.size(), std::size_t{0});
    QCOMPARE(imported.appeals.size(), std::size_t{33'479});
    QCOMPARE(keys(imported).size(), 33'479);
    QCOMPARE(count(imported, [](const Intake &i) { return i.district == u"Невский"_s; }), 4476);
    QCOMPARE(count(imported, [](const Intake &i) { return i.sourceStep == u"Промежуточный ответ"_s; }), 4028);
    QCOMPARE(count(imported, [](const Intake &i) { return !i.answers.empty(); }), 33'081);
    QCOMPARE(count(imported, [](const Intake &i) { return !i.answers.empty() && i.answers.back().isFinal; }), 29'117);
    QCOMPARE(count(imported, [](const Intake &i) { return i.answers.size() == 1 && i.answers[0].isFinal; }), 25'482);
    const Intake &first = imported.appeals.front();
    QCOMPARE(first.origin.number, u"2947909"_s);
    QCOMPARE(first.origin.channel, u"regional_portal"_s);
    QCOMPARE(first.origin.authorKey, u"78f0d5255606"_s);
    QCOMPARE(first.origin.received, utc("2020-10-18T11:50:40Z"));
    QCOMPARE(first.settlement, u"муниципальный округ №65"_s);
    QCOMPARE(first.group, u"Содержание МКД"_s);
    QCOMPARE(first.topic, u"Неудовлетворительное состояние парадной"_s);
    QCOMPARE(first.department, u"Администрация Приморского района"_s);
    QVERIFY(first.origin.text.contains(u"тсж \"Ленинградские Вечера\""_s));
}

void TestImportFile::portalAnswers()
{
    NEED_SHARED(u"spb/answers.csv.gz"_s);
    const Imported answers = import(sharedData(u"spb/answers.csv.gz"_s));
    QVERIFY(!answers.error);
    QCOMPARE(answers.refused.size(), std::size_t{0});
    QCOMPARE(answers.answers.size(), std::size_t{37'029});
    QCOMPARE(std::count_if(answers.answers.begin(), answers.answers.end(), [](const AnswerRow &a) { return a.answer.isFinal; }), 30'021);
    const QSet<QByteArray> appeals = keys(import(sharedData(u"spb/appeals.csv.gz"_s)));
    for (const AnswerRow &row : answers.answers)
        QVERIFY(appeals.contains(row.appealKey));
}

void TestImportFile::region()
{
    NEED_SHARED(u"kursk/train.csv"_s);
    const Imported imported = import(sharedData(u"kursk/train.csv"_s));
    QCOMPARE(imported.appeals.size(), std::size_t{1599});
    QCOMPARE(imported.refused.size(), std::size_t{0});
    QCOMPARE(keys(imported).size(), 1599);
    for (const Intake &intake : imported.appeals) {
        QVERIFY(!intake.origin.text.contains(u"<p>"_s) && !intake.origin.text.contains(u"&nbsp;"_s));
        QVERIFY(!intake.topic.isEmpty() && !intake.department.isEmpty());
    }
}

void TestImportFile::city_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("Windows-1251") << u"import/perm_like_cp1251.csv"_s;
    QTest::newRow("UTF-8") << u"import/perm_like_utf8_bom.csv"_s;
}

void TestImportFile::city()
{
    QFETCH(const QString, name);
    NEED_SHARED(name);
    const Imported imported = import(sharedData(name));
    QCOMPARE(imported.appeals.size(), std::size_t{1500});
    QCOMPARE(keys(imported).size(), 1500); // equal rows are appeals of their own
    QCOMPARE(keys(import(sharedData(name))), keys(imported));
    for (const Intake &intake : imported.appeals) {
        QVERIFY(!intake.origin.text.isEmpty() && !intake.group.isEmpty() && !intake.topic.isEmpty());
        QCOMPARE(intake.origin.received, options().now);
    }
}

void TestImportFile::headers_data()
{
    QTest::addColumn<QString>("header");
    QTest::addColumn<QString>("expected"); // field of each column
    QTest::newRow("case, spaces, ё, no-break space") << u" НАСЕЛЁННЫЙ  пункт ;\u00a0Текст\u00a0Инцидента"_s << u"settlement|text"_s;
    QTest::newRow("zero width") << u"\u200bТема;\ufeffТекст"_s << u"topic|text"_s;
    QTest::newRow("English") << u"Created_At;Subject;Description;Lat;Lng;Tags"_s << u"received|title|text|latitude|longitude|tags"_s;
    QTest::newRow("municipality alone") << u"text;municipality"_s << u"text|district"_s;
    QTest::newRow("municipality below a district") << u"municipality;text;district"_s << u"settlement|text|district"_s;
    QTest::newRow("the same header twice") << u"Текст;Тема;Текст"_s << u"text|topic|-"_s;
    QTest::newRow("unknown and unused") << u"Текст;Куратор;Погода"_s << u"text|unused|-"_s;
    QTest::newRow("answers") << u"appeal_id;answered_at;text;kind"_s << u"answer_appeal|answer_at|answer_text|answer_kind"_s;
    QTest::newRow("answers by number") << u"Номер обращения;Ответ;Дата ответа;Автор"_s << u"answer_appeal|answer_text|answer_at|answer_author"_s;
    QTest::newRow("appeals with their answers") << u"Номер обращения;Текст обращения;Ответ;Дата ответа"_s
                                                << u"number|text|first_answer_text|first_answer_at"_s;
}

void TestImportFile::headers()
{
    QFETCH(const QString, header);
    Files files;
    const auto preview = previewImport(files.write(u"t.csv"_s, (header + u'\n').toUtf8()), options());
    QVERIFY(preview);
    QStringList fields;
    for (const PreviewColumn &column : preview->columns)
        fields += column.field ? key(*column.field) : column.isUnused ? u"unused"_s : u"-"_s;
    QVERIFY(preview->canImport);
    QTEST(fields.join(u'|'), "expected");
}

void TestImportFile::refusals_data()
{
    QTest::addColumn<QString>("row"); // of: id, text, created, lat, lon, district
    QTest::addColumn<int>("problem"); // -1: it goes in
    QTest::addColumn<QString>("column");
    const auto problem = [](RowProblem p) { return static_cast<int>(p); };
    QTest::newRow("good") << u"1;да;2020-10-18;59,9;30.1;x"_s << -1 << QString();
    QTest::newRow("no text") << u"1; ;2020-10-18;;;x"_s << problem(RowProblem::NoText) << u"text"_s;
    QTest::newRow("bad date") << u"1;да;вчера;;;x"_s << problem(RowProblem::BadDate) << u"created"_s;
    QTest::newRow("day that is not") << u"1;да;31.02.2020;;;x"_s << problem(RowProblem::BadDate) << u"created"_s;
    QTest::newRow("future") << u"1;да;01.01.2030;;;x"_s << problem(RowProblem::DateOutOfRange) << u"created"_s;
    QTest::newRow("long ago") << u"1;да;01.01.1980;;;x"_s << problem(RowProblem::DateOutOfRange) << u"created"_s;
    QTest::newRow("a day ahead is a clock that differs") << u"1;да;20.11.2026 20:00;;;x"_s << -1 << QString();
    QTest::newRow("coordinates in words") << u"1;да;2020-10-18;север;30;x"_s << problem(RowProblem::BadCoordinates) << u"lat"_s;
    QTest::newRow("latitude too high") << u"1;да;2020-10-18;91;30;x"_s << problem(RowProblem::BadCoordinates) << u"lat"_s;
    QTest::newRow("longitude too high") << u"1;да;2020-10-18;59;nan;x"_s << problem(RowProblem::BadCoordinates) << u"lon"_s;
    QTest::newRow("nowhere") << u"1;да;2020-10-18;0;0;x"_s << -1 << QString();
    QTest::newRow("half a point") << u"1;да;2020-10-18;59;;x"_s << -1 << QString();
    QTest::newRow("a name without end") << QString(u"1;да;2020-10-18;;;"_s + QString(2000, u'x')) << problem(RowProblem::CellTooLong) << u"district"_s;
    QTest::newRow("cells missing") << u"1;да"_s << problem(RowProblem::CellCount) << QString();
}

void TestImportFile::refusals()
{
    QFETCH(const QString, row);
    QFETCH(const int, problem);
    QFETCH(const QString, column);
    const Imported imported = importText(u"id;text;created;lat;lon;district\n"_s + row + u"\n2;целая;2020-10-19;59;30;y\n"_s);
    QVERIFY(!imported.error);
    QCOMPARE(imported.appeals.size(), std::size_t{problem < 0 ? 2u : 1u});
    QCOMPARE(imported.appeals.back().origin.number, u"2"_s);
    if (problem >= 0) {
        QCOMPARE(imported.refused, (std::vector<RowRefusal>{{2, static_cast<RowProblem>(problem), column}}));
        QVERIFY(!refusalText(imported.refused[0]).contains(u"да"));
    }
}

void TestImportFile::valuesStayVerbatim()
{
    const Imported imported = importText(
        u"Текст инцидента;Заголовок;Тип инцидента;Текущий шаг инцидента;Итог;Важность;Источник;Теги;Улица;Дом;Отдел;Исполнитель\n"
        "«Яма»;«Яма;Странный тип;Шаг-42;Почти решено;Повышенная;Голубиная почта;снег, лёд;снег;Ленина;5;;МКУ\n"
        "Текст;Заголовок;;;;Критическая;ВКонтакте;;;7;Отдел;МКУ\n"_s.replace(u"снег, лёд;снег"_s, u"\"снег, лёд;снег\""_s));
    QCOMPARE(imported.appeals.size(), std::size_t{2});
    const Intake &first = imported.appeals[0];
    QCOMPARE(first.type, u"Странный тип"_s);
    QCOMPARE(first.sourceStep, u"Шаг-42"_s);
    QCOMPARE(first.outcome, u"Почти решено"_s);
    QCOMPARE(first.importance, Importance::High);
    QCOMPARE(first.origin.channel, u"Голубиная почта"_s);
    QCOMPARE(first.origin.title, QString()); // the beginning of the text
    QCOMPARE(first.tags, (QStringList{u"снег"_s, u"лёд"_s}));
    QCOMPARE(first.address, u"Ленина, 5"_s);
    QCOMPARE(first.department, u"МКУ"_s);
    const Intake &second = imported.appeals[1];
    QCOMPARE(second.importance, Importance::Critical);
    QCOMPARE(second.origin.title, u"Заголовок"_s);
    QCOMPARE(second.origin.channel, u"vk_comment"_s);
    QCOMPARE(second.address, u"7"_s);
    QCOMPARE(second.department, u"Отдел"_s);
}

void TestImportFile::keysOfRows()
{
    const QString rows = u"Текст;Тема\nСнег;Дороги\nСнег;Дороги\n Снег ;Дороги\nСнег;Дворы\n"_s;
    const Imported once = importText(rows);
    QCOMPARE(once.appeals.size(), std::size_t{4});
    QCOMPARE(keys(once).size(), 4);
    QCOMPARE(keys(importText(rows)), keys(once));
    const QSet<QByteArray> more = keys(importText(rows + u"Снег;Дороги\n"_s));
    QCOMPARE(more.size(), 5);
    QVERIFY(more.contains(keys(once)));
    for (const Intake &intake : once.appeals)
        QCOMPARE(intake.sourceKey.size(), 16);
}

void TestImportFile::sameIdInAnotherFile()
{
    const auto key = [](const QString &text) { return importText(text).appeals.at(0).sourceKey; };
    const QByteArray first = key(u"ID;Номер инцидента;Текст инцидента;Итог\n7;ИМ-1;Яма;\n"_s);
    QCOMPARE(key(u"Номер инцидента,Текст инцидента,ID,Итог,Тема\nИМ-1,Яма.,7,Решено,Дороги\n"_s), first);
    QVERIFY(key(u"ID;Номер инцидента;Текст инцидента\n8;ИМ-1;Яма\n"_s) != first);
    QVERIFY(key(u"id;text\n7;Яма\n"_s) != key(u"id;text;district\n7;Яма;x\n"_s)); // two unknown systems
    QCOMPARE(key(u"id;text\n7;Яма\n"_s), key(u"text;ID\nЯма;7\n"_s));
}

void TestImportFile::answersInTheRow_data()
{
    QTest::addColumn<QString>("cells"); // step, outcome, date of the answer, text
    QTest::addColumn<int>("answers");
    QTest::addColumn<bool>("isFinal");
    QTest::newRow("finished, no outcome") << u"Готово;;01.02.2026 10:00;Убрали"_s << 1 << true;
    QTest::newRow("finished, solved") << u"Готово;Решено;01.02.2026 10:00;Убрали"_s << 1 << true;
    QTest::newRow("finished, put off") << u"Готово;Отложено;01.02.2026 10:00;Уберём"_s << 1 << false;
    QTest::newRow("in work") << u"В работе;;01.02.2026 10:00;Смотрим"_s << 1 << false;
    QTest::newRow("without words") << u"Готово;Решено;01.02.2026 10:00;"_s << 1 << true;
    QTest::newRow("without a date") << u"Готово;Решено;;Убрали"_s << 0 << false;
}

void TestImportFile::answersInTheRow()
{
    QFETCH(const QString, cells);
    QFETCH(const int, answers);
    const Imported imported = importText(
        u"Текст инцидента;Исполнитель;Текущий шаг инцидента;Итог;Дата первого ответа;Общий текст первого ответа\nСнег;МКУ;"_s + cells + u'\n');
    QCOMPARE(imported.appeals.size(), std::size_t{1});
    const auto &given = imported.appeals[0].answers;
    QCOMPARE(static_cast<int>(given.size()), answers);
    if (answers > 0) {
        QTEST(given[0].isFinal, "isFinal");
        QCOMPARE(given[0].author, u"МКУ"_s);
        QCOMPARE(given[0].at, utc("2026-02-01T07:00:00Z"));
    }
}

void TestImportFile::profile()
{
    ImportOptions with = options();
    with.profile.name = u"Приёмная"_s;
    with.profile.headers = {{Field::Text, u"О чём"_s}, {Field::Received, u"Когда"_s}, {Field::District, u"нет такого"_s}};
    with.profile.constants = {{Field::Channel, u"paper"_s}, {Field::District, u"Центр"_s}};
    with.profile.delimiter = u'#';
    with.profile.dateFormat = u"d/M/yyyy"_s;
    const Imported imported = importText(u"Когда#о чем#Тема\n3/2/2026#Снег#Дороги\n"_s, with);
    QVERIFY(!imported.error);
    QCOMPARE(imported.appeals.size(), std::size_t{1});
    const Intake &intake = imported.appeals[0];
    QCOMPARE(intake.origin.text, u"Снег"_s);
    QCOMPARE(intake.origin.channel, u"paper"_s);
    QCOMPARE(intake.district, u"Центр"_s);
    QCOMPARE(intake.origin.received, utc("2026-02-02T21:00:00Z"));
    QVERIFY(intake.topic.isEmpty()); // only what the person has mapped

    with.profile.headers = {{Field::Text, u"нет такого"_s}};
    const Imported none = importText(u"Когда#о чем\n3/2/2026#Снег\n"_s, with);
    QCOMPARE(none.error.value_or(Error{}).code, ErrorCode::Unsupported);
}

void TestImportFile::profileJson()
{
    MappingProfile profile;
    profile.name = u"Приёмная"_s;
    profile.headers = {{Field::Text, u"О чём"_s}};
    profile.constants = {{Field::Channel, u"paper"_s}};
    profile.delimiter = u'\t';
    profile.encoding = u"windows-1251"_s;
    profile.dateFormat = u"d/M/yyyy"_s;
    QCOMPARE(mappingProfileFromJson(toJson(profile)).value(), profile);
    for (int field = 0; field < kFieldCount; ++field)
        QCOMPARE(fieldFromKey(key(static_cast<Field>(field))), static_cast<Field>(field));
    const auto isRefused = [](const QByteArray &json) {
        return mappingProfileFromJson(QJsonDocument::fromJson(json).object()).has_error();
    };
    QVERIFY(isRefused("{}"));
    QVERIFY(isRefused(R"({"name":" "})"));
    QVERIFY(isRefused(R"({"name":"a","headers":{"colour":"x"}})"));
    QVERIFY(isRefused(R"({"name":"a","headers":{"text":1}})"));
    QVERIFY(isRefused(R"({"name":"a","headers":[]})"));
    QVERIFY(isRefused(R"({"name":"a","delimiter":"ab"})"));
}

void TestImportFile::district()
{
    const auto map = DistrictMap::parse(R"({"features":[{"properties":{"name":"Квадрат"},
        "geometry":{"type":"Polygon","coordinates":[[[30,59],[31,59],[31,60],[30,60],[30,59]]]}}]})");
    QVERIFY(map);
    ImportOptions with = options();
    with.districts = &*map;
    const Imported imported = importText(u"text;lat;lon;district\nа;59.5;30.5;\nб;59.5;30.5;Свой\nв;58;30.5;\n"_s, with);
    QCOMPARE(imported.appeals[0].district, u"Квадрат"_s);
    QCOMPARE(imported.appeals[1].district, u"Свой"_s);
    QCOMPARE(imported.appeals[2].district, QString());
}

void TestImportFile::preview()
{
    NEED_SHARED(u"import/incident_export.xlsx"_s);
    const auto preview = previewImport(sharedData(u"import/incident_export.xlsx"_s), options(), 5);
    QVERIFY(preview);
    QVERIFY(preview->canImport);
    QCOMPARE(preview->kind, SourceKind::Incident);
    QCOMPARE(preview->columns.size(), std::size_t{34});
    QVERIFY(preview->missing.empty() || preview->missing == std::vector<Field>{Field::Address});
    for (const PreviewColumn &column : preview->columns)
        QVERIFY2(column.field || column.isUnused, qPrintable(column.header));
    QCOMPARE(preview->rows.size(), 5);
    QCOMPARE(preview->rows[0][17], u"2020-10-18 14:50:40"_s); // dates as dates, though
    QCOMPARE(preview->rows[0][15], u"59.9943342"_s);          // coordinates carry the same style
}

void TestImportFile::previewOfUnknownHeaders()
{
    Files files;
    const QString path = files.write(u"t.csv"_s, "x;y\n1;2\n\"3;4\n");
    const auto preview = previewImport(path, options());
    QVERIFY(preview);
    QVERIFY(!preview->canImport);
    QCOMPARE(preview->rows, QList<QStringList>{(QStringList{u"1"_s, u"2"_s})});
    QCOMPARE(preview->refused.size(), std::size_t{1});
    QVERIFY(!preview->missing.empty());
    QCOMPARE(import(path).error.value_or(Error{}).code, ErrorCode::Unsupported);
}

/// What a citizen wrote comes through as it was written.
void TestImportFile::hostileTexts()
{
    NEED_SHARED(u"dirty/big-list-of-naughty-strings-1.0.0/blns.json"_s);
    QFile file(sharedData(u"dirty/big-list-of-naughty-strings-1.0.0/blns.json"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QByteArray csv = "text,number\n";
    QStringList texts;
    for (const QJsonValue &value : QJsonDocument::fromJson(file.readAll()).array()) {
        const QString text = value.toString();
        if (text.trimmed().isEmpty() || text.contains(QChar(0)))
            continue;
        texts += text.trimmed();
        csv += '"' + text.toUtf8().replace("\"", "\"\"") + "\",1\n";
    }
    QVERIFY(texts.size() > 200);
    Files files;
    const Imported imported = import(files.write(u"t.csv"_s, csv));
    QVERIFY(!imported.error);
    QCOMPARE(imported.appeals.size() + imported.refused.size(), static_cast<std::size_t>(texts.size()));
    QCOMPARE(imported.refused.size(), std::size_t{0});
    for (std::size_t i = 0; i < imported.appeals.size(); ++i) {
        const QString &text = imported.appeals[i].origin.text;
        if (text != texts[static_cast<qsizetype>(i)].replace(u'\r', u'\n'))
            QVERIFY2(texts[static_cast<qsizetype>(i)].startsWith(u"<"), qPrintable(texts[static_cast<qsizetype>(i)]));
    }
}

QTEST_GUILESS_MAIN(TestImportFile)
#include "tst_import_file.moc"
