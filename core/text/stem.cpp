// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/stem.h"

#include "core/text/fold.h"

#include <libstemmer.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>

namespace otklik {
namespace {

constexpr std::size_t kSlots = 8192;
constexpr std::size_t kLongest = 47; // bytes: 23 Cyrillic letters; longer words are stemmed anew

std::size_t slotOf(std::string_view word)
{
    std::uint64_t hash = word.size();
    while (!word.empty()) {
        std::uint64_t part = 0;
        const std::size_t taken = std::min(word.size(), sizeof part);
        std::memcpy(&part, word.data(), taken);
        hash = (hash ^ part) * 0x9e3779b97f4a7c15U;
        hash ^= hash >> 32U;
        word.remove_prefix(taken);
    }
    return hash % kSlots;
}

} // namespace

struct Stemmer::Remembered {
    std::uint8_t wordLength = 0;
    std::uint8_t stemLength = 0;
    std::array<char, kLongest> word{};
    std::array<char, kLongest> stem{};
};

void Stemmer::Release::operator()(sb_stemmer *stemmer) const
{
    sb_stemmer_delete(stemmer);
}

Stemmer::Stemmer()
    : m_russian{sb_stemmer_new("russian", "UTF_8")}
    , m_english{sb_stemmer_new("english", "UTF_8")}
    , m_remembered(kSlots)
{
    Q_ASSERT(m_russian && m_english);
}

Stemmer::~Stemmer() = default;
Stemmer::Stemmer(Stemmer &&) noexcept = default;
Stemmer &Stemmer::operator=(Stemmer &&) noexcept = default;

std::string_view Stemmer::stem(std::string_view folded)
{
    if (folded.empty() || folded.size() > kLongest)
        return stemBySnowball(folded);
    Remembered &slot = m_remembered[slotOf(folded)];
    if (folded != std::string_view{slot.word.data(), slot.wordLength}) {
        const std::string_view made = stemBySnowball(folded);
        if (made.size() > kLongest)
            return made;
        std::ranges::copy(folded, slot.word.begin());
        std::ranges::copy(made, slot.stem.begin());
        slot.wordLength = static_cast<std::uint8_t>(folded.size());
        slot.stemLength = static_cast<std::uint8_t>(made.size());
    }
    return {slot.stem.data(), slot.stemLength};
}

QString Stemmer::stem(QStringView word)
{
    const QByteArray folded = foldText(word).toUtf8();
    const std::string_view made = stem(std::string_view{folded.constData(), static_cast<std::size_t>(folded.size())});
    return QString::fromUtf8(made.data(), static_cast<qsizetype>(made.size()));
}

std::string_view Stemmer::stemBySnowball(std::string_view folded)
{
    if (folded.empty())
        return folded;
    const char first = folded.front();
    const bool cyrillic = first == '\xd0' || first == '\xd1';
    const bool latin = first >= 'a' && first <= 'z';
    if (!cyrillic && !latin)
        return folded;
    sb_stemmer *const stemmer = cyrillic ? m_russian.get() : m_english.get();
    const auto *bytes = reinterpret_cast<const sb_symbol *>(folded.data());
    const sb_symbol *made = sb_stemmer_stem(stemmer, bytes, static_cast<int>(folded.size()));
    if (!made)
        return folded;
    return {reinterpret_cast<const char *>(made), static_cast<std::size_t>(sb_stemmer_length(stemmer))};
}

} // namespace otklik
