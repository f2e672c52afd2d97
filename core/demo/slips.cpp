// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/slips.h"
#include "core/demo/phrases.h"

namespace otklik::demo {

namespace {

bool isSmallLetter(QChar c)
{
    return c >= u'а' && c <= u'я';
}

void loseYo(QString &text)
{
    for (QChar &c : text) {
        if (c == u'ё')
            c = u'е';
        else if (c == u'Ё')
            c = u'Е';
    }
}

void misprint(Dice &dice, QString &text)
{
    const qsizetype at = dice.below(static_cast<int>(text.size()) - 1);
    if (!isSmallLetter(text.at(at)) || !isSmallLetter(text.at(at + 1)))
        return;
    switch (dice.below(3)) {
    case 0: {
        const QChar first = text.at(at);
        text[at] = text.at(at + 1);
        text[at + 1] = first;
        break;
    }
    case 1:
        text.remove(at, 1);
        break;
    default:
        text.insert(at, text.at(at));
    }
}

void shout(QString &text)
{
    text = text.toUpper();
}

void exclaim(QString &text, int marks)
{
    if (text.endsWith(u'.'))
        text.chop(1);
    text.append(QStringView{u"!!!"}.first(marks));
}

void hurry(Dice &dice, QString &text)
{
    if (dice.percent(25))
        text[0] = text.at(0).toLower();
    if (dice.percent(30) && text.endsWith(u'.'))
        text.chop(1);
    else if (dice.percent(14))
        exclaim(text, dice.between(1, 3));
    if (dice.percent(3))
        shout(text);
    if (dice.percent(13))
        text.append(u' ').append(dice.pick(commonPhrases().emoji));
    if (dice.percent(4))
        text.prepend(QStringView{u"[club900000001|Администрация], "});
}

} // namespace

void slip(Dice &dice, QString &text, Manner manner)
{
    if (manner == Manner::Call)
        return;
    const bool isLetter = manner == Manner::Letter;
    if (dice.percent(isLetter ? 55 : 85))
        loseYo(text);
    if (text.size() > 20 && dice.percent(isLetter ? 12 : 22)) {
        for (int i = dice.between(1, 3); i > 0; --i)
            misprint(dice, text);
    }
    if (!isLetter)
        hurry(dice, text);
}

} // namespace otklik::demo
