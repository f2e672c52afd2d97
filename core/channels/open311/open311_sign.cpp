// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/channels/open311/open311_sign.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace otklik {

QString signedForOpen311(const QString &text, const QString &key)
{
    return text + "\n[otklik "_L1 + key + u']';
}

QString open311KeyUnder(const QString &description)
{
    static const QRegularExpression sign{u"\\[otklik ([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\\]\\s*\\z"_s};
    return sign.match(description).captured(1);
}

} // namespace otklik
