// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QUrlQuery>

#include <optional>

namespace otklik::test {

/// A GeoReport v2 server as the specification has it, with FixMyStreet's updates: what it knows and what it answers.
struct Open311World {
    struct Request {
        QString id;
        Timestamp requested{};
        QString description;
        QString time; ///< as it is written; empty for `requested` in UTC
    };
    struct Update {
        QString id;
        QString requestId;
        QString status;
        QString description;
        Timestamp updated{};
    };
    struct Answer {
        int status = 200;
        QByteArray body;
        QByteArray headers; ///< more of them, each with its end of line
    };
    using Form = QHash<QString, QString>;

    QList<Request> requests;
    QList<Update> updates;
    QList<Form> posted; ///< new requests
    std::optional<Timestamp> listsPosted; ///< they stand in its list, too, with this time
    QHash<QString, QString> tokens; ///< of batch services: the number of each, empty as long as there is none
    QString key = QStringLiteral("secret-key-7");
    qsizetype most = 1000; ///< of a list
    bool knowsPages = false;
    bool givesTokens = false;
    bool renamesUpdates = false; ///< gives an update a name of its own

    Answer answer(const QByteArray &method, const QString &path, const Form &form);

private:
    Answer listOfRequests(const Form &form, bool isJson) const;
    Answer listOfUpdates(const Form &form, bool isJson) const;
    Answer takeRequest(const Form &form, bool isJson);
    Answer takeUpdate(const Form &form, bool isJson);
    Answer tellToken(const QString &token, bool isJson) const;
};

} // namespace otklik::test
