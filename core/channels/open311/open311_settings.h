// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QJsonObject>
#include <QUrl>

#include <chrono>

namespace otklik {

enum class Open311Format : quint8 {
    Json, ///< the specification leaves it to the server
    Xml, ///< every server has it
};

/// One account at one Open311 server. Holds no secret: it may be written down and shown.
struct Open311Settings {
    QUrl endpoint; ///< "https://city.example/open311/v2": https, or http to this very machine; no query
    QString jurisdiction; ///< jurisdiction_id; empty where the server has one only
    Open311Format format = Open311Format::Xml;
    bool hasUpdates =
        false; ///< GET and POST servicerequestupdates, FixMyStreet's extension: without it nothing is answered
    bool takesRequests = false; ///< operators may hand appeals on to it
    bool hasPages = false; ///< knows page and page_size
    bool readsWithKey = false; ///< wants the key in the query of what is read, too
    /// How many requests the server gives at once: so many are a sign that there are more. 10 to 10,000.
    int pageSize = 1000;
    std::chrono::hours firstPeriod{30 * 24}; ///< how far back the first poll goes
    /// How late a request may turn up in the server's list after the time that it bears.
    std::chrono::hours overlap{48};
    std::chrono::seconds timeout{60}; ///< of one call
    QString caFile; ///< the only authority that is trusted; empty for those of the system

    /// {"endpoint": ..., "jurisdiction": ..., "format": "xml"|"json", "updates": true, "requests": false, "pages":
    /// false, "reads_with_key": false, "page_size": 1000, "first_days": 30, "overlap_hours": 48, "timeout_seconds": 60,
    /// "ca_file": ...}; all but the endpoint may be left out. Invalid with the field as subject; for an unknown field
    /// too, since it may be a misspelt one, or a key that does not belong in a file.
    static Result<Open311Settings> fromJson(const QJsonObject &json);
    QJsonObject toJson() const;

    friend bool operator==(const Open311Settings &, const Open311Settings &) = default;
};

} // namespace otklik
