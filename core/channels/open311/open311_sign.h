// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace otklik {

// GeoReport v2 has no name of the sender's for a request, and nothing that tells the server that two are the same one.
// So a request of ours bears its key in its description: it is known again when the server lists it.

/// The text with the key under it; at most 50 characters longer.
QString signedForOpen311(const QString &text, const QString &key);

/// The key under a description; empty where there is none.
QString open311KeyUnder(const QString &description);

} // namespace otklik
