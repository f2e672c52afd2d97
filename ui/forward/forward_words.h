// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/forward_catalog.h"

#include <QCoreApplication>

namespace otklik {

/// What is said around a request to another system. Names come from that system: they are made plain and short here.
class ForwardWords {
    Q_DECLARE_TR_FUNCTIONS(otklik::ForwardWords)
public:
    static QString label(const ForwardQuestion &question); ///< "Depth, cm (required)"
    static QString hint(const ForwardQuestion &question);
    static QString choice(const ForwardChoice &choice);

    static QString isMissing(ForwardQuestion::Kind kind); ///< of a required one
    static QString isNoNumber();
    static QString tooLong(qsizetype most);
    static QString tooMany(int most); ///< answers altogether

    static QString noSystem(); ///< nothing takes requests
    static QString onlyItsOwn(const QString &account); ///< what takes requests is where the appeal came from
    static QString oneAtATime();
};

} // namespace otklik
