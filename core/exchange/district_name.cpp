// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/district_map.h"

namespace otklik {

using namespace Qt::StringLiterals;

QString normalDistrict(const QString &name)
{
    static const QStringList kinds{
        u"район"_s, u"р-н"_s, u"рн"_s, u"р"_s, u"н"_s, u"округ"_s, u"муниципальный"_s, u"муниципальное"_s, u"образование"_s, u"городской"_s,
        u"административный"_s, u"внутригородской"_s, u"мо"_s, u"го"_s, u"мр"_s, u"г"_s, u"о"_s, u"город"_s};
    QString plain = name.toLower().replace(u'ё', u'е');
    for (QChar &c : plain) {
        if (c != u'-' && !c.isLetterOrNumber())
            c = u' ';
    }
    QStringList words;
    for (const QString &word : plain.split(u' ', Qt::SkipEmptyParts)) {
        if (!kinds.contains(word))
            words += word;
    }
    return words.isEmpty() ? plain.simplified() : words.join(u' ');
}

} // namespace otklik
