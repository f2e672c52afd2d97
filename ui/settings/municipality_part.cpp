// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/municipality_part.h"

#include <QFuture>

namespace otklik {

QFuture<Result<>> ready(Result<> result)
{
    return QtFuture::makeReadyFuture<Result<>>(std::move(result));
}

QFuture<Result<>> MunicipalityPart::save(SettingsService &settings)
{
    Municipality municipality = settings.configuration()->municipality;
    if (const auto applied = apply(municipality); !applied)
        return ready(applied);
    return settings.setMunicipality(municipality);
}

} // namespace otklik
