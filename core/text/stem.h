// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <memory>
#include <string_view>
#include <vector>

struct sb_stemmer;

namespace otklik {

/// Snowball stems, Russian for a Cyrillic word and English for a Latin one; anything else is its own stem.
/// Remembers the words it met last (under a megabyte), because the same few thousand words make up most of what is
/// written. Not shared between threads: one object for each.
class Stemmer {
public:
    Stemmer();
    ~Stemmer();
    Stemmer(Stemmer &&) noexcept;
    Stemmer &operator=(Stemmer &&) noexcept;

    /// `folded` is a word after appendFolded(). The view is valid until the next call, and while `folded` lives.
    std::string_view stem(std::string_view folded);

    /// The stem of a word as it was typed.
    QString stem(QStringView word);

private:
    struct Remembered;
    struct Release {
        void operator()(sb_stemmer *stemmer) const;
    };
    using Handle = std::unique_ptr<sb_stemmer, Release>;

    std::string_view stemBySnowball(std::string_view folded);

    Handle m_russian;
    Handle m_english;
    std::vector<Remembered> m_remembered;
};

} // namespace otklik
