// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/district_map.h"

#include "core/exchange/byte_source.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <boost/geometry.hpp>
#include <boost/geometry/geometries/box.hpp>
#include <boost/geometry/geometries/multi_polygon.hpp>
#include <boost/geometry/geometries/point_xy.hpp>
#include <boost/geometry/geometries/polygon.hpp>
#include <boost/geometry/index/rtree.hpp>

#include <cmath>

namespace otklik {

using namespace Qt::StringLiterals;
namespace bg = boost::geometry;

namespace {

constexpr qint64 kMaxFile = qint64{64} << 20;
constexpr qsizetype kMaxFeatures = 10'000;

using Point = bg::model::d2::point_xy<double>; // longitude, latitude: flat is exact enough inside a district
using Polygon = bg::model::polygon<Point>;
using MultiPolygon = bg::model::multi_polygon<Polygon>;
using Box = bg::model::box<Point>;
using Entry = std::pair<Box, std::size_t>;
using Tree = bg::index::rtree<Entry, bg::index::rstar<8>>;

struct District {
    QString name;
    MultiPolygon area;
};

Error broken(const QString &details)
{
    return fail(ErrorCode::BadFile, {}, details);
}

Result<Polygon::ring_type> readRing(const QJsonArray &json)
{
    Polygon::ring_type ring;
    ring.reserve(static_cast<std::size_t>(json.size()));
    for (const QJsonValue &position : json) {
        const QJsonArray pair = position.toArray();
        const double longitude = pair.at(0).toDouble(NAN);
        const double latitude = pair.at(1).toDouble(NAN);
        if (!(std::abs(longitude) <= 180 && std::abs(latitude) <= 90)) // so that NaN fails
            return broken(u"a coordinate is missing or outside the globe"_s);
        ring.emplace_back(longitude, latitude);
    }
    if (ring.size() < 4)
        return broken(u"a ring of a polygon has fewer than four points"_s);
    return ring;
}

Result<Polygon> readPolygon(const QJsonArray &json)
{
    Polygon polygon;
    if (json.isEmpty())
        return broken(u"a polygon without rings"_s);
    for (qsizetype i = 0; i < json.size(); ++i) {
        auto ring = readRing(json[i].toArray());
        if (!ring)
            return ring.error();
        if (i == 0)
            polygon.outer() = std::move(*ring);
        else
            polygon.inners().push_back(std::move(*ring));
    }
    bg::correct(polygon); // closed, and turning the way that Boost expects
    return polygon;
}

Result<MultiPolygon> readArea(const QJsonObject &geometry)
{
    const QString type = geometry.value("type"_L1).toString();
    const QJsonArray coordinates = geometry.value("coordinates"_L1).toArray();
    const QJsonArray polygons = type == "Polygon"_L1 ? QJsonArray{coordinates} : coordinates;
    MultiPolygon area;
    if (type != "Polygon"_L1 && type != "MultiPolygon"_L1)
        return area; // points and lines are no districts
    for (const QJsonValue &json : polygons) {
        auto polygon = readPolygon(json.toArray());
        if (!polygon)
            return polygon.error();
        area.push_back(std::move(*polygon));
    }
    return area;
}

QString chooseProperty(const QJsonArray &features)
{
    for (const QString &property : {u"name"_s, u"name:ru"_s, u"osm_name"_s, u"rda_name"_s, u"title"_s}) {
        const bool allHave = std::all_of(features.begin(), features.end(), [&](const QJsonValue &feature) {
            return !feature["properties"_L1][property].toString().trimmed().isEmpty();
        });
        if (allHave)
            return property;
    }
    return {};
}

} // namespace

struct DistrictMap::Shapes {
    std::vector<District> districts;
    Tree tree;
};

DistrictMap::DistrictMap(std::unique_ptr<Shapes> shapes) : m_shapes(std::move(shapes)) { }
DistrictMap::DistrictMap(DistrictMap &&) noexcept = default;
DistrictMap &DistrictMap::operator=(DistrictMap &&) noexcept = default;
DistrictMap::~DistrictMap() = default;

Result<DistrictMap> DistrictMap::load(const QString &path, const QString &nameProperty)
{
    Limits limits;
    limits.fileBytes = kMaxFile;
    auto file = openForReading(path, limits);
    if (!file)
        return file.error();
    auto map = parse((*file)->readAll(), nameProperty);
    if (!map)
        return fail(map.error().code, path, map.error().details);
    return map;
}

Result<DistrictMap> DistrictMap::parse(const QByteArray &geoJson, const QString &nameProperty)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(geoJson, &error);
    if (error.error != QJsonParseError::NoError)
        return broken(u"not JSON: "_s + error.errorString());
    const QJsonArray features = document["features"_L1].toArray();
    if (features.isEmpty() || features.size() > kMaxFeatures)
        return broken(u"no features, or too many"_s);
    const QString property = nameProperty.isEmpty() ? chooseProperty(features) : nameProperty;

    auto shapes = std::make_unique<Shapes>();
    for (const QJsonValue &feature : features) {
        auto area = readArea(feature["geometry"_L1].toObject());
        if (!area)
            return area.error();
        const QString name = feature["properties"_L1][property].toString().simplified();
        if (area->empty())
            continue;
        if (name.isEmpty())
            return broken(u"a district without a name"_s);
        shapes->districts.push_back({name, std::move(*area)});
    }
    if (shapes->districts.empty())
        return broken(u"no polygons"_s);
    std::vector<Entry> entries;
    for (std::size_t i = 0; i < shapes->districts.size(); ++i)
        entries.emplace_back(bg::return_envelope<Box>(shapes->districts[i].area), i);
    shapes->tree = Tree(entries);
    return DistrictMap(std::move(shapes));
}

std::optional<QString> DistrictMap::districtAt(GeoPoint point) const
{
    const Point at(point.longitude, point.latitude);
    if (!std::isfinite(point.longitude) || !std::isfinite(point.latitude))
        return std::nullopt;
    std::optional<std::size_t> first;
    for (auto it = m_shapes->tree.qbegin(bg::index::intersects(at)); it != m_shapes->tree.qend(); ++it) {
        if ((!first || it->second < *first) && bg::covered_by(at, m_shapes->districts[it->second].area))
            first = it->second;
    }
    return first ? std::optional(m_shapes->districts[*first].name) : std::nullopt;
}

QStringList DistrictMap::names() const
{
    QStringList names;
    for (const District &district : m_shapes->districts)
        names += district.name;
    return names;
}

void DistrictMap::adoptNames(const QStringList &knownNames)
{
    QHash<QString, QString> known;
    for (const QString &name : knownNames) {
        if (const QString normal = normalDistrict(name); !known.contains(normal))
            known.insert(normal, name);
    }
    for (District &district : m_shapes->districts)
        district.name = known.value(normalDistrict(district.name), district.name);
}

} // namespace otklik
