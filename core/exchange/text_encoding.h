// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QString>

#include <optional>

namespace otklik {

/// Ascii: nothing seen yet that tells UTF-8 from Windows-1251.
enum class Encoding : quint8 { Ascii, Utf8, Windows1251 };

/// UTF-8 where the sample has more whole UTF-8 sequences than bytes that are none (one broken row does not make a
/// file Windows-1251), Windows-1251 otherwise. `isCut`: the sample may end within a sequence, which then counts as neither.
Encoding detectEncoding(QByteArrayView sample, bool isCut);

/// Strict: nullopt where a byte has no meaning in the encoding.
std::optional<QString> decode(QByteArrayView bytes, Encoding encoding);

} // namespace otklik
