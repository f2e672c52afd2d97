// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/fold.h"

#include "core/text/character.h"
#include "core/text/plain_text.h"

namespace otklik {
namespace {

constexpr char16_t kBreve = 0x0306;

bool isDropped(char32_t code)
{
    if (code < 0xad)
        return false;
    const auto category = QChar::category(code);
    return category == QChar::Mark_NonSpacing || category == QChar::Mark_Enclosing || category == QChar::Other_Format;
}

// The long way: taken apart, without marks. й is the one Russian letter that is a letter with a mark; ё is meant to be
// е.
QString foldByNormalising(const QString &text)
{
    QString folded = text.normalized(QString::NormalizationForm_KD).toCaseFolded();
    qsizetype kept = 0;
    QChar *const letters = folded.data();
    for (qsizetype i = 0; i < folded.size(); ++i) {
        const QChar c = letters[i];
        const bool isPair = c.isHighSurrogate() && i + 1 < folded.size();
        const char32_t code = isPair ? QChar::surrogateToUcs4(c, letters[i + 1]) : c.unicode();
        if (code == kBreve && kept > 0 && letters[kept - 1] == u'и') {
            letters[kept - 1] = u'й';
        } else if (!isDropped(code)) {
            letters[kept++] = c;
            if (isPair)
                letters[kept++] = letters[i + 1];
        }
        i += isPair ? 1 : 0;
    }
    folded.truncate(kept);
    return folded;
}

void appendUtf8(char16_t code, std::string &out)
{
    if (code < 0x80) {
        out += static_cast<char>(code);
    } else if (code < 0x800) {
        out += static_cast<char>(0xc0U | (code >> 6U));
        out += static_cast<char>(0x80U | (code & 0x3fU));
    } else {
        out += static_cast<char>(0xe0U | (code >> 12U));
        out += static_cast<char>(0x80U | ((code >> 6U) & 0x3fU));
        out += static_cast<char>(0x80U | (code & 0x3fU));
    }
}

bool isAsciiLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

} // namespace

QString foldText(QStringView text)
{
    return foldByNormalising(cleanForStorage(text.toString()));
}

void appendFolded(std::string_view utf8, std::string &out)
{
    const character::Table &table = character::table();
    const std::size_t before = out.size();
    for (std::size_t at = 0; at < utf8.size();) {
        const character::Decoded next = character::decode(utf8, at);
        const char16_t folded =
            next.codePoint < character::kTableEnd ? table.folded[next.codePoint] : character::kNeedsContext;
        if (folded == character::kNeedsContext) {
            out.resize(before);
            const QString whole = QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
            out += foldByNormalising(whole).toStdString();
            return;
        }
        if (folded != 0)
            appendUtf8(folded, out);
        at += next.length;
    }
}

bool mixesAlphabets(QStringView word)
{
    bool latin = false;
    bool cyrillic = false;
    for (const QChar c : word) {
        latin = latin || c.script() == QChar::Script_Latin;
        cyrillic = cyrillic || c.script() == QChar::Script_Cyrillic;
    }
    return latin && cyrillic;
}

std::optional<std::string_view> cyrillicLookalike(char latin)
{
    switch (latin) {
    case 'a':
        return "а";
    case 'b':
        return "в";
    case 'c':
        return "с";
    case 'e':
        return "е";
    case 'h':
        return "н";
    case 'k':
        return "к";
    case 'm':
        return "м";
    case 'o':
        return "о";
    case 'p':
        return "р";
    case 't':
        return "т";
    case 'x':
        return "х";
    case 'y':
        return "у";
    default:
        return std::nullopt;
    }
}

void unifyAlphabet(std::string &foldedWord)
{
    bool latin = false;
    bool cyrillic = false;
    for (const char c : foldedWord) {
        latin = latin || isAsciiLetter(c);
        cyrillic = cyrillic || c == '\xd0' || c == '\xd1';
    }
    if (!latin || !cyrillic)
        return;
    std::string unified;
    for (const char c : foldedWord) {
        if (!isAsciiLetter(c)) {
            unified += c;
        } else if (const auto lookalike = cyrillicLookalike(c)) {
            unified += *lookalike;
        } else {
            return;
        }
    }
    foldedWord = std::move(unified);
}

} // namespace otklik
