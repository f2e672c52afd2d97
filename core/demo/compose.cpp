// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/compose.h"
#include "core/demo/slips.h"

namespace otklik::demo {

namespace {

constexpr QStringView kMonths[] = {u"января", u"февраля", u"марта",    u"апреля",  u"мая",    u"июня",
                                   u"июля",   u"августа", u"сентября", u"октября", u"ноября", u"декабря"};
constexpr QStringView kLasting[] = {u"второй день",   u"третий день",    u"четвёртые сутки", u"целую неделю",
                                    u"вторую неделю", u"больше недели",  u"больше месяца",   u"с прошлой среды",
                                    u"с выходных",    u"с понедельника", u"уже две недели"};

void appendNumber(QString &text, int number)
{
    if (number >= 10)
        text.append(QChar(u'0' + number / 10));
    text.append(QChar(u'0' + number % 10));
}

void appendDate(QString &text, QDate date)
{
    appendNumber(text, date.day());
    text.append(u' ').append(kMonths[date.month() - 1]);
}

void appendMark(QString &text, char16_t mark, const Blanks &blanks)
{
    switch (mark) {
    case u'a':
        text.append(blanks.place->address);
        break;
    case u'u':
        text.append(blanks.place->street);
        break;
    case u'd':
        text.append(kLasting[blanks.lasting]);
        break;
    case u'k':
        appendNumber(text, blanks.small);
        break;
    case u'm':
        appendNumber(text, blanks.teen);
        break;
    case u'b':
        appendNumber(text, blanks.bus);
        break;
    case u'q':
        appendDate(text, blanks.past);
        break;
    case u'f':
        appendDate(text, blanks.future);
        break;
    case u'g':
        text.append(blanks.earlier);
        break;
    case u'w':
    case u'W':
    case u'p':
    case u'P': {
        const auto start = text.size();
        appendFilled(text, mark == u'w' || mark == u'W' ? blanks.done : blanks.plan, blanks);
        if ((mark == u'W' || mark == u'P') && text.size() > start)
            text[start] = text.at(start).toUpper();
        break;
    }
    default:
        Q_UNREACHABLE();
    }
}

void appendSentence(QString &text, QStringView phrase, const Blanks &blanks)
{
    if (!text.isEmpty())
        text.append(u' ');
    appendFilled(text, phrase, blanks);
}

void appendLetter(Dice &dice, QString &text, const Wording &wording, const Blanks &blanks)
{
    const CommonPhrases &common = commonPhrases();
    const auto breakLine = [&] { text.append(u"\n"); };
    if (!wording.isRepeat)
        appendFilled(text, dice.pick(common.formalGreetings), blanks);
    text.append(u' ');
    appendFilled(text, wording.topic->topic->problems[wording.problem], blanks);
    appendSentence(text, dice.pick(wording.topic->theme->details), blanks);
    const int length = dice.percent(12) ? dice.between(6, 12) : dice.below(4);
    const int first = dice.below(static_cast<int>(common.story.size()));
    for (int i = 0; i < length; ++i) {
        if (i % 3 == 0)
            breakLine();
        else
            text.append(u' ');
        appendFilled(text, common.story[static_cast<std::size_t>(first + i * 5) % common.story.size()], blanks);
    }
    breakLine();
    text.append(QStringView{u"Адрес: "}).append(blanks.place->settlement).append(QStringView{u", "});
    text.append(blanks.place->address).append(QStringView{u". "});
    appendFilled(text, dice.pick(common.formalAsks), blanks);
    if (dice.percent(50)) {
        breakLine();
        appendFilled(text, dice.pick(common.closings), blanks);
    }
}

void appendCall(Dice &dice, QString &text, const Wording &wording, const Blanks &blanks)
{
    text.append(QStringView{u"Заявитель сообщает: "});
    appendFilled(text, wording.topic->topic->problems[wording.problem], blanks);
    if (dice.percent(40))
        appendSentence(text, dice.pick(wording.topic->theme->details), blanks);
    text.append(QStringView{u" Адрес: "}).append(blanks.place->settlement).append(QStringView{u", "});
    text.append(blanks.place->address).append(u'.');
    if (dice.percent(60)) {
        text.append(QStringView{u" Тел. 8-900-000-"});
        appendNumber(text, blanks.teen);
        text.append(u'-');
        appendNumber(text, blanks.bus + 10);
    }
}

void appendChat(Dice &dice, QString &text, const Wording &wording, const Blanks &blanks)
{
    const CommonPhrases &common = commonPhrases();
    const int talkative = wording.manner == Manner::Message ? 30 : 0;
    if (!wording.isRepeat && dice.percent(22 + talkative))
        appendSentence(text, dice.pick(common.greetings), blanks);
    if (dice.percent(12)) {
        appendSentence(text, blanks.place->settlement, blanks);
        text.append(u'.');
    }
    appendSentence(text, wording.topic->topic->problems[wording.problem], blanks);
    if (dice.percent(35 + talkative))
        appendSentence(text, dice.pick(wording.topic->theme->details), blanks);
    if (dice.percent(talkative))
        appendSentence(text, dice.pick(common.story), blanks);
    if (dice.percent(45))
        appendSentence(text, dice.pick(common.asks), blanks);
}

} // namespace

void Blanks::throwNumbers(Dice &dice)
{
    small = dice.between(2, 9);
    teen = dice.between(11, 19);
    bus = dice.between(1, 48);
    lasting = dice.below(static_cast<int>(std::size(kLasting)));
}

void appendFilled(QString &text, QStringView phrase, const Blanks &blanks)
{
    qsizetype from = 0;
    for (qsizetype mark = phrase.indexOf(u'$'); mark >= 0; mark = phrase.indexOf(u'$', from)) {
        text.append(phrase.sliced(from, mark - from));
        appendMark(text, phrase[mark + 1].unicode(), blanks);
        from = mark + 2;
    }
    text.append(phrase.sliced(from));
}

QString filled(QStringView phrase, const Blanks &blanks)
{
    QString text;
    text.reserve(320);
    appendFilled(text, phrase, blanks);
    return text;
}

QString citizenText(Dice &dice, const Wording &wording, const Blanks &blanks)
{
    QString text;
    text.reserve(wording.manner == Manner::Letter ? 800 : 300);
    if (wording.isRepeat)
        appendFilled(text, dice.pick(commonPhrases().repeats), blanks);
    switch (wording.manner) {
    case Manner::Letter:
        appendLetter(dice, text, wording, blanks);
        break;
    case Manner::Call:
        appendCall(dice, text, wording, blanks);
        break;
    case Manner::Comment:
    case Manner::Message:
        appendChat(dice, text, wording, blanks);
        break;
    }
    if (wording.isAlarming)
        appendSentence(text, dice.pick(commonPhrases().alarms), blanks);
    slip(dice, text, wording.manner);
    return text;
}

QString besideThePoint(Dice &dice, std::span<const QStringView> phrases, Manner manner, const Blanks &blanks)
{
    QString text = filled(dice.pick(phrases), blanks);
    slip(dice, text, manner);
    return text;
}

} // namespace otklik::demo
