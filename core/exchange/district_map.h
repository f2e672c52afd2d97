// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/intake.h"

#include <QStringList>

#include <memory>

namespace otklik {

/// The districts of the municipality as polygons, set by the administrator. Immutable; any thread.
class DistrictMap {
public:
    /// GeoJSON (RFC 7946): Polygon and MultiPolygon features. The name of a district is the property
    /// `nameProperty`; where it is empty, the first of name, name:ru, osm_name, rda_name, title that all of them have.
    /// Unreadable, BadFile: not GeoJSON, no polygons, coordinates outside the globe, too large.
    static Result<DistrictMap> load(const QString &path, const QString &nameProperty = {});
    static Result<DistrictMap> parse(const QByteArray &geoJson, const QString &nameProperty = {});

    DistrictMap(DistrictMap &&) noexcept;
    DistrictMap &operator=(DistrictMap &&) noexcept;
    ~DistrictMap();

    /// nullopt outside all of them. A point on a border belongs to one of the neighbours, always the same.
    std::optional<QString> districtAt(GeoPoint point) const;

    QStringList names() const;

    /// Names the polygons as the data do: «Невский район» becomes «Невский» where that is a known name.
    void adoptNames(const QStringList &knownNames);

private:
    struct Shapes;
    explicit DistrictMap(std::unique_ptr<Shapes> shapes);

    std::unique_ptr<Shapes> m_shapes;
};

/// For comparing the names of districts only: lower case, ё as е, without «район», «р-н», «муниципальный округ», ...
/// «Невский р-н», «Невский район» and «Невский» are the same.
QString normalDistrict(const QString &name);

} // namespace otklik
