// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/twin_json.h"

#include "core/domain/json_fields.h"

using namespace Qt::StringLiterals;

namespace otklik {

QJsonObject toJson(const Twin &twin)
{
    return {{u"name"_s, twin.municipality},
            {u"number"_s, twin.number},
            {u"appeal"_s, twin.appeal.toString(QUuid::WithoutBraces)}};
}

std::optional<Twin> twinFromJson(const QJsonObject &json)
{
    JsonReader in{json};
    const Twin twin{in.text("name"_L1), in.text("number"_L1), QUuid::fromString(in.text("appeal"_L1))};
    return in.rejected().isEmpty() && !twin.appeal.isNull() ? std::optional{twin} : std::nullopt;
}

} // namespace otklik
