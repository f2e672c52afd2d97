// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/text_range.h"

#include <QUrl>

#include <vector>

namespace otklik {

struct LinkCheck {
    enum class Verdict {
        Allowed,
        NotAnAddress, ///< broken, or longer than 2048 characters
        NotWeb, ///< neither http nor https
        HidesHost, ///< «https://gosuslugi.ru@evil.example» or characters that hide what follows
    };

    Verdict verdict = Verdict::NotAnAddress;
    QUrl url = {}; ///< what to open; empty unless allowed
    QString address = {}; ///< what to show: the whole address, nothing but ASCII («xn--…», «%D0…»)
    QString host = {}; ///< likewise
    QString readableHost =
        {}; ///< «мвд.рф» where every part is Cyrillic, so that no letter can pose as another; else empty

    bool isAllowed() const { return verdict == Verdict::Allowed; }
};

/// May this address from a citizen's text be offered to the browser at all? The person is asked besides.
LinkCheck checkLink(QStringView address);

/// Where http:// and https:// addresses stand in a text, without the full stop or bracket behind them. At most 200.
std::vector<TextRange> findLinks(QStringView text);

} // namespace otklik
