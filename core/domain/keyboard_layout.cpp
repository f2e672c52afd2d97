// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/keyboard_layout.h"

namespace otklik {

namespace {

constexpr QStringView kLatin = u"`qwertyuiop[]asdfghjkl;'zxcvbnm,.";
constexpr QStringView kRussian = u"ёйцукенгшщзхъфывапролджэячсмитьбю";
static_assert(kLatin.size() == kRussian.size());

} // namespace

QString onOtherLayout(const QString &typed)
{
    QString other = typed.toLower();
    for (QChar &letter : other) {
        if (const auto latin = kLatin.indexOf(letter); latin >= 0)
            letter = kRussian[latin];
        else if (const auto russian = kRussian.indexOf(letter); russian >= 0)
            letter = kLatin[russian];
    }
    return other;
}

} // namespace otklik
