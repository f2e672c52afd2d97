// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/district_map.h"
#include "tests/exchange/exchange_files.h"

using namespace otklik;
using namespace otklik::test;
using namespace Qt::StringLiterals;

namespace {

QByteArray feature(const QByteArray &name, const QByteArray &geometry)
{
    return R"({"type":"Feature","properties":{"name":")" + name + R"("},"geometry":)" + geometry + "}";
}

QByteArray collection(const QList<QByteArray> &features)
{
    return R"({"type":"FeatureCollection","features":[)" + features.join(',') + "]}";
}

const QByteArray kWest = R"({"type":"Polygon","coordinates":[[[30,59],[31,59],[31,60],[30,60],[30,59]],[[30.4,59.4],[30.4,59.6],[30.6,59.6],[30.6,59.4],[30.4,59.4]]]})";
const QByteArray kEast = R"({"type":"MultiPolygon","coordinates":[[[[31,59],[31,60],[32,60],[32,59]]],[[[40,10],[41,10],[41,11],[40,11],[40,10]]]]})";

} // namespace

class TestDistrictMap : public QObject {
    Q_OBJECT
private slots:
    void points_data();
    void points();
    void realRegions();
    void property();
    void names_data();
    void names();
    void adoptsKnownNames();
    void broken_data();
    void broken();
    void unreadable();
};

void TestDistrictMap::points_data()
{
    QTest::addColumn<double>("latitude");
    QTest::addColumn<double>("longitude");
    QTest::addColumn<QString>("district");
    QTest::newRow("inside") << 59.2 << 30.2 << u"Запад"_s;
    QTest::newRow("in the hole") << 59.5 << 30.5 << QString();
    QTest::newRow("neighbour, turned the other way and not closed") << 59.5 << 31.5 << u"Восток"_s;
    QTest::newRow("second polygon") << 10.5 << 40.5 << u"Восток"_s;
    QTest::newRow("common border") << 59.5 << 31.0 << u"Запад"_s;
    QTest::newRow("corner") << 59.0 << 30.0 << u"Запад"_s;
    QTest::newRow("outside") << 58.0 << 30.5 << QString();
    QTest::newRow("not a number") << std::numeric_limits<double>::quiet_NaN() << 30.5 << QString();
}

void TestDistrictMap::points()
{
    QFETCH(const double, latitude);
    QFETCH(const double, longitude);
    const auto map = DistrictMap::parse(collection({feature("Запад", kWest), feature("Восток", kEast)}));
    QVERIFY(map);
    QTEST(map->districtAt({latitude, longitude}).value_or(QString()), "district");
}

void TestDistrictMap::realRegions()
{
    NEED_SHARED(u"boundaries/kg_kaluga.geojson"_s);
    const auto kaluga = DistrictMap::load(sharedData(u"boundaries/kg_kaluga.geojson"_s));
    QVERIFY(kaluga);
    QCOMPARE(kaluga->names().size(), 25);
    QCOMPARE(kaluga->districtAt({55.11, 36.61}), u"городской округ Обнинск"_s);
    QCOMPARE(kaluga->districtAt({54.97, 35.86}), u"Медынский муниципальный округ"_s);
    QCOMPARE(kaluga->districtAt({59.94, 30.31}), std::nullopt);
    const auto byCode = DistrictMap::load(sharedData(u"boundaries/kg_kaluga.geojson"_s), u"rda_code"_s);
    QCOMPARE(byCode->districtAt({54.97, 35.86}), u"KG-20"_s);

    const auto moscow = DistrictMap::load(sharedData(u"boundaries/mo_moscow.geojson"_s));
    QVERIFY(moscow);
    QCOMPARE(moscow->districtAt({55.754, 37.620}), u"Центральный административный округ"_s);
}

void TestDistrictMap::property()
{
    const QByteArray json = R"({"features":[{"properties":{"osm_name":"А"},"geometry":)" + kEast + R"(},{"properties":{"name":"x","osm_name":"Б"},"geometry":)" + kWest + "}]}";
    QCOMPARE(DistrictMap::parse(json)->names(), (QStringList{u"А"_s, u"Б"_s}));
    QVERIFY(DistrictMap::parse(json, u"name"_s).has_error()); // one has none
}

void TestDistrictMap::names_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("normal");
    for (const auto &name : {u"Невский р-н"_s, u"Невский район"_s, u"Невский"_s, u"НЕВСКИЙ Р-Н."_s, u"район Невский"_s})
        QTest::newRow(qPrintable(name)) << name << u"невский"_s;
    QTest::newRow("okrug") << u"Медынский муниципальный округ"_s << u"медынский"_s;
    QTest::newRow("town") << u"городской округ «Город Обнинск»"_s << u"обнинск"_s;
    QTest::newRow("dotted") << u"Омск г.о."_s << u"омск"_s;
    QTest::newRow("number") << u"Муниципальный округ №65"_s << u"65"_s;
    QTest::newRow("hyphen") << u"Усть-Илимский район"_s << u"усть-илимский"_s;
    QTest::newRow("only a kind") << u"Район"_s << u"район"_s;
    QTest::newRow("ё") << u"Берёзовский"_s << u"березовский"_s;
}

void TestDistrictMap::names()
{
    QFETCH(const QString, name);
    QTEST(normalDistrict(name), "normal");
}

void TestDistrictMap::adoptsKnownNames()
{
    auto map = DistrictMap::parse(collection({feature("Западный район", kWest), feature("Восточный", kEast)}));
    QVERIFY(map);
    map->adoptNames({u"Западный р-н"_s, u"Западный район"_s, u"Южный"_s});
    QCOMPARE(map->names(), (QStringList{u"Западный р-н"_s, u"Восточный"_s}));
    QCOMPARE(map->districtAt({59.2, 30.2}), u"Западный р-н"_s);
}

void TestDistrictMap::broken_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("not JSON") << QByteArray("<kml/>");
    QTest::newRow("an array") << QByteArray("[1]");
    QTest::newRow("no features") << QByteArray(R"({"features":[]})");
    QTest::newRow("features are no objects") << QByteArray(R"({"features":[1,"a",null]})");
    QTest::newRow("only points") << collection({feature("x", R"({"type":"Point","coordinates":[30,59]})")});
    QTest::newRow("no name") << collection({feature(" ", kWest)});
    QTest::newRow("outside the globe") << collection({feature("x", R"({"type":"Polygon","coordinates":[[[300,59],[31,59],[31,60],[300,59]]]})")});
    QTest::newRow("metres") << collection({feature("x", R"({"type":"Polygon","coordinates":[[[4187591,7508807],[4187592,7508807],[4187592,7508808],[4187591,7508807]]]})")});
    QTest::newRow("words for numbers") << collection({feature("x", R"({"type":"Polygon","coordinates":[[["30","59"],[31,59],[31,60],[30,59]]]})")});
    QTest::newRow("one number") << collection({feature("x", R"({"type":"Polygon","coordinates":[[[30],[31,59],[31,60],[30,59]]]})")});
    QTest::newRow("huge number") << collection({feature("x", R"({"type":"Polygon","coordinates":[[[1e400,59],[31,59],[31,60],[30,59]]]})")});
    QTest::newRow("two points") << collection({feature("x", R"({"type":"Polygon","coordinates":[[[30,59],[31,59]]]})")});
    QTest::newRow("no rings") << collection({feature("x", R"({"type":"Polygon","coordinates":[]})")});
    QTest::newRow("deep") << QByteArray(R"({"features":)" + QByteArray("[").repeated(100'000));
    QTest::newRow("deep coordinates") << collection({feature("x", R"({"type":"Polygon","coordinates":)" + QByteArray("[").repeated(500) + QByteArray("]").repeated(500) + "}")});
    QTest::newRow("many features") << collection(QList<QByteArray>(10'001, feature("x", kEast)));
}

void TestDistrictMap::broken()
{
    QFETCH(const QByteArray, json);
    const auto map = DistrictMap::parse(json);
    QVERIFY(map.has_error());
    QCOMPARE(map.error().code, ErrorCode::BadFile);
}

void TestDistrictMap::unreadable()
{
    Files files;
    QCOMPARE(DistrictMap::load(files.path(u"missing"_s)).error().code, ErrorCode::Unreadable);
    QCOMPARE(DistrictMap::load(files.path(u"."_s)).error().code, ErrorCode::Unreadable);
    const QString path = files.write(u"big.geojson"_s, "{");
    QVERIFY(QFile::resize(path, qint64{2} << 30));
    QCOMPARE(DistrictMap::load(path).error().code, ErrorCode::BadFile);
}

QTEST_GUILESS_MAIN(TestDistrictMap)
#include "tst_district_map.moc"
