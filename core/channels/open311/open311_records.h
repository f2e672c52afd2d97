// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/intake.h"

namespace otklik {

// What a GeoReport v2 server says (wiki.open311.org/GeoReport_v2), in its own words. Texts are clean for storage, empty
// where the server left them out.

/// A kind of request that the server takes.
struct Open311Service {
    QString code;
    QString name;
    QString description;
    QString group;
    QStringList keywords;
    QString type; ///< realtime: answers with a number; batch: with a token; blackbox: with neither
    bool hasAttributes = false; ///< ask for its definition

    friend bool operator==(const Open311Service &, const Open311Service &) = default;
};

struct Open311Choice {
    QString key;
    QString name;

    friend bool operator==(const Open311Choice &, const Open311Choice &) = default;
};

/// A question that the server asks with a request of one service.
struct Open311Attribute {
    QString code;
    QString dataType; ///< string, number, datetime, text, singlevaluelist, multivaluelist
    QString description;
    QString hint; ///< how to write the value
    int order = 0;
    bool isAsked = true; ///< false: the description is for reading, nothing is answered
    bool isRequired = false;
    std::vector<Open311Choice> choices;

    friend bool operator==(const Open311Attribute &, const Open311Attribute &) = default;
};

struct Open311Definition {
    QString serviceCode;
    std::vector<Open311Attribute> attributes; ///< in their order
};

struct Open311Request {
    QString id;
    QString status; ///< open, closed; some servers have more
    QString statusNotes;
    QString serviceCode;
    QString serviceName;
    QString description;
    QString agency;
    QString notice;
    std::optional<Timestamp> requested;
    std::optional<Timestamp> updated;
    std::optional<Timestamp> expected;
    QString address;
    QString addressId;
    QString zipcode;
    std::optional<GeoPoint> point;
    QStringList media;
    bool lacksZone = false; ///< a time was written without its zone, which the specification forbids; taken as UTC
};

/// Of the extension that FixMyStreet brought, not of GeoReport v2 itself.
struct Open311Update {
    QString id;
    QString requestId;
    QString status;
    QString description;
    std::optional<Timestamp> updated;
    QStringList media;
    bool lacksZone = false;
};

/// The answer to a new request.
struct Open311Receipt {
    QString requestId; ///< or a token, with which to ask for it later
    QString token;
    QString notice;
};

/// A record that could not be read.
struct Open311Refusal {
    QString id; ///< as far as it could be read
    QString reason; ///< without the citizen's words
};

template<typename Record>
struct Open311List {
    std::vector<Record> records;
    std::vector<Open311Refusal> refused;

    qsizetype size() const { return static_cast<qsizetype>(records.size() + refused.size()); }
};

} // namespace otklik
