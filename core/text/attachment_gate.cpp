// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/attachment_gate.h"

#include "core/text/plain_text.h"

#include <algorithm>
#include <array>
#include <string_view>

using namespace Qt::StringLiterals;
using namespace std::string_view_literals;

namespace otklik {
namespace {

struct Format {
    QLatin1String suffix;
    std::string_view magic;
    std::string_view later = {}; ///< RIFF says only «a container»; the kind follows
    std::size_t laterAt = 0;
};

// No SVG (it opens other files), no office documents (macros), no archives.
constexpr std::array kOpened{
    Format{"jpg"_L1, "\xff\xd8\xff"sv},       Format{"jpeg"_L1, "\xff\xd8\xff"sv},
    Format{"png"_L1, "\x89PNG\r\n\x1a\n"sv},  Format{"gif"_L1, "GIF8"sv},
    Format{"webp"_L1, "RIFF"sv, "WEBP"sv, 8}, Format{"pdf"_L1, "%PDF-"sv},
};

bool hasMagic(const Format &format, std::string_view beginning)
{
    return beginning.starts_with(format.magic) &&
           (format.later.empty() ||
            (beginning.size() >= format.laterAt && beginning.substr(format.laterAt).starts_with(format.later)));
}

} // namespace

AttachmentVerdict attachmentVerdict(QStringView fileName, QByteArrayView beginning)
{
    const QString name = displayName(fileName); // as the person reads it
    const qsizetype dot = name.lastIndexOf(u'.');
    const QString suffix = dot < 0 ? QString{} : name.sliced(dot + 1).toLower();
    const auto format = std::ranges::find_if(kOpened, [&](const Format &known) { return known.suffix == suffix; });
    if (format == kOpened.end())
        return AttachmentVerdict::SaveOnly;
    const bool matches = hasMagic(*format, {beginning.data(), static_cast<std::size_t>(beginning.size())});
    return matches && name == fileName ? AttachmentVerdict::MayOpen : AttachmentVerdict::Disguised;
}

} // namespace otklik
