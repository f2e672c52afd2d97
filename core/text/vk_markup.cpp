// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/plain_text.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace otklik {
namespace {

constexpr qsizetype kLongestMention = 300;
constexpr std::array kMentioned{"id"_L1, "club"_L1, "public"_L1, "event"_L1};

struct Mention {
    QStringView name;
    qsizetype length = 0; ///< with the brackets; 0: no mention here
};

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

// [id123|Name], and [id123:bp-1_2|Name] in answers to a comment.
Mention mentionAt(QStringView text)
{
    const QStringView inside = text.mid(1, kLongestMention);
    const auto kind = std::ranges::find_if(kMentioned, [&](QLatin1String word) { return inside.startsWith(word); });
    if (kind == kMentioned.end())
        return {};
    const qsizetype bar = inside.indexOf(u'|');
    const qsizetype end = inside.indexOf(u']');
    if (bar <= kind->size() || end <= bar + 1 || !isDigit(inside[kind->size()]))
        return {};
    const QStringView name = inside.sliced(bar + 1, end - bar - 1);
    if (name.contains(u'[') || name.contains(u'\n'))
        return {};
    return {name, end + 2};
}

} // namespace

QString withoutVkMarkup(QStringView text)
{
    QString plain;
    plain.reserve(text.size());
    while (!text.isEmpty()) {
        const qsizetype bracket = text.indexOf(u'[');
        if (bracket < 0)
            break;
        plain += text.first(bracket);
        text = text.sliced(bracket);
        if (const Mention mention = mentionAt(text); mention.length > 0) {
            plain += mention.name;
            text = text.sliced(mention.length);
        } else {
            plain += u'[';
            text = text.sliced(1);
        }
    }
    plain += text;
    return plain;
}

} // namespace otklik
