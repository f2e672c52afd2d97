// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/exact_repeat.h"
#include "core/storage/appeal_store.h"
#include "core/text/fold.h"

#include <algorithm>

namespace otklik {

namespace {

constexpr int kLookedAt = 10; ///< of an author who writes all the time, the last ones

QString bareWords(const QString &text)
{
    QString bare = foldText(text);
    bare.removeIf([](QChar c) { return !c.isLetterOrNumber(); });
    return bare;
}

} // namespace

AppealUid exactRepeatOf(Session &session, const Origin &origin)
{
    if (origin.authorKey.isEmpty())
        return {};
    const auto earlier = AppealStore{session}.textsOfAuthor(origin.authorKey, kLookedAt);
    if (earlier.empty())
        return {};
    const QString words = bareWords(origin.text);
    const auto same = std::ranges::find_if(earlier, [&](const auto &each) {
        return !words.isEmpty() && bareWords(each.text) == words;
    });
    return same == earlier.end() ? AppealUid{} : same->uid;
}

} // namespace otklik
