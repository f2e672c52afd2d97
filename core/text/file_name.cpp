// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/file_name.h"

#include "core/text/plain_text.h"

#include <QRegularExpression>
#include <QTextBoundaryFinder>

using namespace Qt::StringLiterals;

namespace otklik {
namespace {

constexpr qsizetype kNameBytes = 120;
constexpr qsizetype kLongestSuffix = 16;
constexpr qsizetype kReadChars = 1024;

bool isForbidden(QChar c)
{
    return u"/\\:*?\"<>|"_s.contains(c) || c == QChar::ReplacementCharacter;
}

// Windows takes these for devices, with any suffix.
bool isDevice(const QString &name)
{
    static const QRegularExpression device{u"^(con|prn|aux|nul|conin\\$|conout\\$|(com|lpt)[0-9¹²³])\\s*(\\.|$)"_s,
                                           QRegularExpression::CaseInsensitiveOption};
    return device.match(name).hasMatch();
}

QString trimmedEnds(QString name)
{
    while (name.startsWith(u'.') || name.startsWith(u' '))
        name.remove(0, 1);
    while (name.endsWith(u'.') || name.endsWith(u' '))
        name.chop(1);
    return name;
}

// Whole characters, as a reader counts them, as long as they fit.
QString firstBytes(const QString &text, qsizetype bytes)
{
    if (text.toUtf8().size() <= bytes)
        return text;
    QTextBoundaryFinder border{QTextBoundaryFinder::Grapheme, text};
    qsizetype fits = 0;
    for (qsizetype at = border.toNextBoundary(); at > 0 && text.first(at).toUtf8().size() <= bytes;
         at = border.toNextBoundary())
        fits = at;
    return text.first(fits);
}

} // namespace

QString safeFileName(QStringView name)
{
    QString safe = displayName(name.last(std::min(name.size(), kReadChars))).normalized(QString::NormalizationForm_C);
    for (QChar &c : safe) {
        if (isForbidden(c))
            c = u'_';
    }
    safe = trimmedEnds(safe);
    if (isDevice(safe))
        safe.prepend(u'_');

    const qsizetype dot = safe.lastIndexOf(u'.');
    const bool hasSuffix = dot > 0 && safe.size() - dot <= kLongestSuffix;
    const QString suffix = hasSuffix ? safe.sliced(dot) : QString{};
    const QString stem = hasSuffix ? safe.first(dot) : safe;
    const QString kept = trimmedEnds(firstBytes(stem, kNameBytes - suffix.toUtf8().size()));
    return kept.isEmpty() ? QString{u"file"_s + suffix} : QString{kept + suffix};
}

} // namespace otklik
