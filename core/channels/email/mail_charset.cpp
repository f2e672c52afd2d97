// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/channels/email/mail_charset.h"
#include "core/channels/email/gmime_handle.h"

#include <QStringDecoder>

#include <algorithm>
#include <array>
#include <optional>

namespace otklik {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array<const char *, 4> kCyrillic{"windows-1251", "koi8-r", "iso-8859-5", "cp866"};
constexpr std::array<const char *, 10> kOneByte{"us-ascii", "iso-8859-1", "windows-1252", "windows-1251", "koi8-r",
                                                "koi8-u",   "iso-8859-5", "cp866",        "ibm866",       "cp1251"};
constexpr qsizetype kSampleBytes = 64 * 1024;

template<typename Names>
bool isOneOf(const Names &names, const QByteArray &name)
{
    return std::any_of(names.begin(), names.end(), [&](const char *known) { return name == known; });
}

std::optional<QString> utf8(QByteArrayView bytes)
{
    QStringDecoder decoder{QStringDecoder::Utf8};
    QString text = decoder(bytes);
    return decoder.hasError() ? std::nullopt : std::optional(std::move(text));
}

/// nullopt where the alphabet is unknown or a byte has no meaning in it.
std::optional<QString> decoded(QByteArrayView bytes, const QByteArray &charset)
{
    const iconv_t converter = g_mime_iconv_open("utf-8", charset.constData());
    if (converter == iconv_t(-1))
        return std::nullopt;
    // No character of any alphabet needs more than four bytes.
    QByteArray out{bytes.size() * 4 + 16, Qt::Uninitialized};
    char *from = const_cast<char *>(bytes.data()); // iconv only reads
    char *to = out.data();
    size_t left = static_cast<size_t>(bytes.size());
    size_t room = static_cast<size_t>(out.size());
    const bool isWhole = iconv(converter, &from, &left, &to, &room) != static_cast<size_t>(-1);
    g_mime_iconv_close(converter);
    if (!isWhole)
        return std::nullopt;
    return QString::fromUtf8(out.constData(), to - out.constData());
}

/// How Russian a text is, for each letter beyond ASCII: the common small letters speak for it, capitals amid a word and
/// signs against it.
double russianness(QStringView text)
{
    int points = 0;
    int seen = 0;
    QChar before;
    for (const QChar c : text) {
        if (c.unicode() >= 0x80) {
            ++seen;
            if (QStringView(u"оеаинтсрвлкмдпу").contains(c))
                points += 2;
            else if (c >= u'а' && c <= u'я')
                points += 1;
            else if (c >= u'А' && c <= u'Я')
                points += before.isLower() ? -2 : 1;
            else
                points -= 1;
        }
        before = c;
    }
    return seen == 0 ? 0 : double(points) / seen;
}

struct Guess {
    QByteArray charset;
    double score = -10;
};

Guess bestCyrillic(QByteArrayView sample)
{
    Guess best;
    for (const char *charset : kCyrillic) {
        const auto text = decoded(sample, charset);
        const double score = text ? russianness(*text) : -10;
        if (score > best.score)
            best = {charset, score};
    }
    return best;
}

/// Western letters are few among ASCII ones; Cyrillic words consist of them.
bool isMostlyBeyondAscii(QByteArrayView sample)
{
    qsizetype letters = 0;
    qsizetype beyond = 0;
    for (const char c : sample) {
        const auto byte = static_cast<uchar>(c);
        beyond += byte >= 0x80 ? 1 : 0;
        letters += byte >= 0x80 || ((byte | 0x20) >= 'a' && (byte | 0x20) <= 'z') ? 1 : 0;
    }
    return beyond * 2 > letters;
}

QByteArray chosenCharset(QByteArrayView sample, const QByteArray &label)
{
    const Guess guess = bestCyrillic(sample);
    if (isOneOf(kCyrillic, label) || label == "cp1251" || label == "ibm866" || label == "koi8-u") {
        const auto asLabelled = decoded(sample, label);
        return asLabelled && russianness(*asLabelled) + 0.5 >= guess.score ? label : guess.charset;
    }
    if (label == "iso-8859-1" || label == "windows-1252")
        return isMostlyBeyondAscii(sample) && guess.score > 0.5 ? guess.charset : QByteArray("windows-1252");
    return guess.charset;
}

} // namespace

QString textFromMail(QByteArrayView bytes, const QByteArray &label)
{
    const QByteArray name = label.trimmed().toLower();
    const bool isOneByte = name.isEmpty() || isOneOf(kOneByte, name);
    const bool isAscii = std::none_of(bytes.begin(), bytes.end(), [](char c) { return static_cast<uchar>(c) >= 0x80; });
    if (isAscii && (isOneByte || name == "utf-8"))
        return QString::fromLatin1(bytes);
    if (isOneByte || name == "utf-8" || name == "utf8") {
        if (auto text = utf8(bytes))
            return *text;
    } else if (auto text = decoded(bytes, name)) {
        return *text;
    } else if (auto unlabelled = utf8(bytes)) {
        return *unlabelled;
    }
    const QByteArrayView sample = bytes.first(std::min(bytes.size(), kSampleBytes));
    // Cut or damaged UTF-8 stays UTF-8: of real UTF-8 nearly nothing is lost.
    const QString damaged = QString::fromUtf8(bytes);
    if (damaged.count(QChar::ReplacementCharacter) * 20 < damaged.size())
        return damaged;
    if (auto text = decoded(bytes, chosenCharset(sample, name)))
        return *text;
    return damaged;
}

} // namespace otklik
