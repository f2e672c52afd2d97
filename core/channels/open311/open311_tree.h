// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>

#include <vector>

namespace otklik {

/// A JSON or XML document of an Open311 server, which says the same in either: names, texts, and what is inside.
struct Open311Node {
    QString name; ///< of an element or a member; empty for an item of a JSON list
    QString text; ///< of a leaf; clean for storage, trimmed, empty for null
    std::vector<Open311Node> children;

    const Open311Node *child(QLatin1StringView wanted) const;
    QString textOf(QLatin1StringView wanted) const; ///< empty where absent
};

/// Looks at the document itself, whether it is XML or JSON. What is not UTF-8 becomes U+FFFD, since one bad letter must
/// not stop a channel. BadFile, without a word of the document, where it is neither, has a DTD, is deeper than 16 or
/// has more than 400,000 parts.
Result<Open311Node> readOpen311Tree(const QByteArray &bytes);

} // namespace otklik
