// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/link_check.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace otklik {
namespace {

constexpr qsizetype kLongestAddress = 2048;
constexpr std::size_t kMostLinks = 200;

bool hides(QChar c)
{
    const auto category = c.category();
    return category == QChar::Other_Control || category == QChar::Other_Format || c == u'\\' ||
           (c.isSpace() && c != u' ');
}

bool isCyrillicLabel(QStringView label)
{
    return std::ranges::any_of(label, [](QChar c) { return c.script() == QChar::Script_Cyrillic; }) &&
           std::ranges::all_of(label, [](QChar c) {
               return c.script() == QChar::Script_Cyrillic || (c >= u'0' && c <= u'9') || c == u'-';
           });
}

QString cyrillicHost(const QUrl &url)
{
    const QString host = url.host(QUrl::FullyDecoded);
    const auto labels = QStringView{host}.split(u'.');
    return std::ranges::all_of(labels, isCyrillicLabel) ? host : QString{};
}

bool endsSentence(QChar c)
{
    return u".,;:!?)]}>»”\"'"_s.contains(c);
}

// The characters of an address in running text.
bool belongsToAddress(QChar c)
{
    return !c.isSpace() && !hides(c) && c != u'<' && c != u'>' && c != u'"' && c != u'«' && c != u'»';
}

} // namespace

LinkCheck checkLink(QStringView address)
{
    using enum LinkCheck::Verdict;
    const QStringView trimmed = address.trimmed();
    if (trimmed.isEmpty() || trimmed.size() > kLongestAddress)
        return {};
    if (std::ranges::any_of(trimmed, hides))
        return {.verdict = HidesHost};
    const QUrl url{trimmed.toString(), QUrl::StrictMode};
    if (!url.isValid() || url.isRelative())
        return {};
    if (url.scheme() != "http"_L1 && url.scheme() != "https"_L1)
        return {.verdict = NotWeb};
    if (url.host().isEmpty())
        return {};
    const QString shown = url.toString(QUrl::FullyEncoded);
    const QString host = url.host(QUrl::FullyEncoded);
    if (!url.userInfo().isEmpty() || url.authority().contains(u'@'))
        return {.verdict = HidesHost, .address = shown, .host = host};
    return {.verdict = Allowed, .url = url, .address = shown, .host = host, .readableHost = cyrillicHost(url)};
}

std::vector<TextRange> findLinks(QStringView text)
{
    std::vector<TextRange> links;
    qsizetype from = 0;
    while (links.size() < kMostLinks) {
        const qsizetype begin = text.indexOf("http"_L1, from, Qt::CaseInsensitive);
        if (begin < 0)
            break;
        const QStringView rest = text.sliced(begin);
        from = begin + 4;
        if (!rest.startsWith("http://"_L1, Qt::CaseInsensitive) && !rest.startsWith("https://"_L1, Qt::CaseInsensitive))
            continue;
        const auto outside = std::ranges::find_if_not(rest, belongsToAddress);
        qsizetype length = outside - rest.begin();
        while (length > 0 && endsSentence(rest[length - 1]))
            --length;
        if (length <= kLongestAddress && rest.first(length).count(u'/') >= 2 && length > 8)
            links.push_back({begin, length});
        from = begin + std::max<qsizetype>(length, 4);
    }
    return links;
}

} // namespace otklik
