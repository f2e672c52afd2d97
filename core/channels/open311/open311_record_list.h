// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/channels/open311/open311_tree.h"

#include <QStringList>

namespace otklik {

/// How to know what one asked for.
struct Open311Shape {
    QStringList roots; ///< names that the list goes by
    QStringList items; ///< names of one record in XML
    QStringList fields; ///< one of them makes a record
};

/// The records of an answer, wherever under the root they stand; an item of a list that is no record at all comes with
/// no fields. BadFile where the answer is an error list or something else altogether, say the page of a proxy: "nothing
/// new" is said by an empty list only.
Result<std::vector<Open311Node>> open311Records(const QByteArray &answer, const Open311Shape &shape);

/// "code: description" of each error in the tree.
void collectOpen311Faults(const Open311Node &node, QStringList &faults);

} // namespace otklik
