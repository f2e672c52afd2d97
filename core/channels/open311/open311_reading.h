// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/channels/open311/open311_records.h"

namespace otklik {

// Each reads a whole answer in JSON or XML, under the root that the specification wants, under another one or bare,
// with numbers as texts, nulls and empty fields as real servers write them. BadFile where it is no such answer or an
// error list; a single record that cannot be used is refused and the others are read.

Result<std::vector<Open311Service>> readOpen311Services(const QByteArray &answer);
Result<Open311Definition> readOpen311Definition(const QByteArray &answer);
Result<Open311List<Open311Request>> readOpen311Requests(const QByteArray &answer);
Result<Open311List<Open311Update>> readOpen311Updates(const QByteArray &answer);

/// The answer to POST requests and to GET tokens.
Result<Open311Receipt> readOpen311Receipt(const QByteArray &answer);

/// The update_id in the answer to POST servicerequestupdates; empty where the server names none.
Result<QString> readOpen311UpdateId(const QByteArray &answer);

/// "400: Invalid service request" from the body of an answer that failed; empty where there is nothing of the kind.
/// At most 300 characters, on one line.
QString readOpen311Faults(const QByteArray &answer);

/// A W3C date and time. Without a zone it is UTC, and `lacksZone` is set.
std::optional<Timestamp> readOpen311Time(const QString &text, bool &lacksZone);

} // namespace otklik
