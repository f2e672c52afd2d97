// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/text_encoding.h"

#include <QStringDecoder>

#include <algorithm>
#include <array>

namespace otklik {

namespace {

// Qt knows Windows-1251 only where it is built with ICU, and ICU takes the unassigned 0x98 for a control character.
// The bytes 0x80-0xBF as unicode.org's CP1251.TXT has them.
constexpr std::array<char16_t, 64> kUpperHalf{
    0x0402, 0x0403, 0x201a, 0x0453, 0x201e, 0x2026, 0x2020, 0x2021, 0x20ac, 0x2030, 0x0409, 0x2039, 0x040a, 0x040c, 0x040b, 0x040f,
    0x0452, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x0000, 0x2122, 0x0459, 0x203a, 0x045a, 0x045c, 0x045b, 0x045f,
    0x00a0, 0x040e, 0x045e, 0x0408, 0x00a4, 0x0490, 0x00a6, 0x00a7, 0x0401, 0x00a9, 0x0404, 0x00ab, 0x00ac, 0x00ad, 0x00ae, 0x0407,
    0x00b0, 0x00b1, 0x0406, 0x0456, 0x0491, 0x00b5, 0x00b6, 0x00b7, 0x0451, 0x2116, 0x0454, 0x00bb, 0x0458, 0x0405, 0x0455, 0x0457};

char16_t fromWindows1251(unsigned char byte)
{
    if (byte < 0x80)
        return byte;
    if (byte < 0xc0)
        return kUpperHalf[byte - 0x80u];
    return static_cast<char16_t>(0x0410 + (byte - 0xc0)); // А..я
}

std::optional<QString> decodeWindows1251(QByteArrayView bytes)
{
    QString text(bytes.size(), Qt::Uninitialized);
    QChar *out = text.data();
    for (const char byte : bytes) {
        const char16_t c = fromWindows1251(static_cast<unsigned char>(byte));
        if (c == 0 && byte != 0)
            return std::nullopt;
        *out++ = QChar(c);
    }
    return text;
}

/// Length of the UTF-8 sequence that starts with this byte, 0 where none does.
int sequenceLength(unsigned char lead)
{
    if (lead >= 0xc2 && lead <= 0xdf)
        return 2;
    if (lead >= 0xe0 && lead <= 0xef)
        return 3;
    return lead >= 0xf0 && lead <= 0xf4 ? 4 : 0;
}

} // namespace

Encoding detectEncoding(QByteArrayView sample, bool isCut)
{
    qsizetype whole = 0;
    qsizetype broken = 0;
    for (qsizetype at = 0; at < sample.size();) {
        const auto lead = static_cast<unsigned char>(sample[at]);
        if (lead < 0x80) {
            ++at;
            continue;
        }
        const int length = sequenceLength(lead);
        const bool isOver = at + length > sample.size();
        if (isOver && isCut)
            break;
        const bool isWhole = length != 0 && !isOver && sample.sliced(at, length).isValidUtf8();
        ++(isWhole ? whole : broken);
        at += isWhole ? length : 1;
    }
    if (whole == 0 && broken == 0)
        return Encoding::Ascii;
    return whole > broken ? Encoding::Utf8 : Encoding::Windows1251;
}

std::optional<QString> decode(QByteArrayView bytes, Encoding encoding)
{
    if (encoding == Encoding::Windows1251)
        return decodeWindows1251(bytes);
    QString text = QString::fromUtf8(bytes);
    // What is broken has become U+FFFD; the file may also hold that character itself.
    if (text.contains(QChar{QChar::ReplacementCharacter}) && !bytes.isValidUtf8())
        return std::nullopt;
    return text;
}

} // namespace otklik
