// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/key_place.h"

#include <QKeyEvent>
#include <QStringView>

namespace otklik {

namespace {

constexpr quint32 kFirstDigitCode = 2;
constexpr quint32 kSlashCode = 53;

/// Places are numbered as the PC keyboard does (set 1): Windows reports that, X11 and Wayland add 8.
/// 0: unknown, as in an event made by a program.
quint32 placeCode(const QKeyEvent *event)
{
#ifdef Q_OS_WIN
    return event->nativeScanCode();
#else
    const quint32 code = event->nativeScanCode();
    return code > 8 ? code - 8 : 0;
#endif
}

bool isLatinLetter(int key)
{
    return key >= Qt::Key_A && key <= Qt::Key_Z;
}

/// By letter, where the place is unknown.
std::optional<Qt::Key> latinPlace(int key)
{
    static constexpr QStringView kRussian = u"ЙЦУКЕНГШЩЗХЪФЫВАПРОЛДЖЭЯЧСМИТЬБЮЁ";
    static constexpr QStringView kLatin = u"QWERTYUIOP[]ASDFGHJKL;'ZXCVBNM,.`";
    static_assert(kRussian.size() == kLatin.size());
    if (key < 0x0400 || key > 0x04FF)
        return {};
    const qsizetype at = kRussian.indexOf(QChar{static_cast<char16_t>(key)}, 0, Qt::CaseInsensitive);
    if (at < 0)
        return {};
    return static_cast<Qt::Key>(kLatin[at].unicode());
}

} // namespace

Qt::Key placeKey(const QKeyEvent *event)
{
    const int key = event->key();
    if (isLatinLetter(key))
        return static_cast<Qt::Key>(key);
    if (const auto letter = latinPlace(key))
        return *letter;
    const bool isPunctuation = key == Qt::Key_Period || key == Qt::Key_Comma;
    if (isPunctuation && placeCode(event) == kSlashCode) // «.» and «,» of the Russian layout
        return event->modifiers().testFlag(Qt::ShiftModifier) ? Qt::Key_Question : Qt::Key_Slash;
    return static_cast<Qt::Key>(key);
}

std::optional<int> placeDigit(const QKeyEvent *event)
{
    const int key = event->key();
    if (key >= Qt::Key_1 && key <= Qt::Key_9)
        return key - Qt::Key_0;
    if (event->modifiers().testFlag(Qt::KeypadModifier))
        return {};
    const quint32 code = placeCode(event);
    if (code >= kFirstDigitCode && code < kFirstDigitCode + 9)
        return static_cast<int>(code - kFirstDigitCode) + 1;
    if (code != 0 || !event->modifiers().testFlag(Qt::ShiftModifier))
        return {};
    static constexpr QStringView kShifted = u"!@#$%^&*("; // an event without a place: the English layout
    const qsizetype at = kShifted.indexOf(QChar{static_cast<char16_t>(key & 0xFFFF)});
    return at < 0 ? std::nullopt : std::optional{static_cast<int>(at) + 1};
}

} // namespace otklik
