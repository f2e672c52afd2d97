// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QJsonArray>

#include <vector>

namespace otklik {

struct ForwardChoice {
    QString key;
    QString name;

    friend bool operator==(const ForwardChoice &, const ForwardChoice &) = default;
};

/// What the other system asks with a request.
struct ForwardQuestion {
    enum class Kind : quint8 { Line, Text, Number, Time, One, Several };

    QString code; ///< without "="
    Kind kind = Kind::Line;
    QString label;
    QString hint; ///< how to write the value
    bool isRequired = false;
    std::vector<ForwardChoice> choices; ///< of One and Several

    friend bool operator==(const ForwardQuestion &, const ForwardQuestion &) = default;
};

/// A kind of request that another system takes.
struct ForwardService {
    QString code;
    QString name;
    QString group;
    QString description;
    std::vector<ForwardQuestion> questions; ///< in their order

    friend bool operator==(const ForwardService &, const ForwardService &) = default;
};

/// What may be handed on to one account of the gateway.
struct ForwardCatalog {
    QString account;
    std::vector<ForwardService> services;

    friend bool operator==(const ForwardCatalog &, const ForwardCatalog &) = default;
};

/// The services as the store and the hub keep them.
QJsonArray forwardServicesToJson(const std::vector<ForwardService> &services);
/// Invalid with the place as subject.
Result<std::vector<ForwardService>> forwardServicesFromJson(const QJsonArray &json);

} // namespace otklik
