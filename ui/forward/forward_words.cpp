// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forward/forward_words.h"

#include "core/text/plain_text.h"

namespace otklik {

namespace {

constexpr qsizetype kLabel = 300;
constexpr qsizetype kName = 200;

} // namespace

QString ForwardWords::label(const ForwardQuestion &question)
{
    const QString label = oneLine(question.label.isEmpty() ? question.code : question.label, kLabel);
    return question.isRequired ? tr("%1 (required)").arg(label) : label;
}

QString ForwardWords::hint(const ForwardQuestion &question)
{
    return oneLine(question.hint, kLabel);
}

QString ForwardWords::choice(const ForwardChoice &choice)
{
    return oneLine(choice.name.isEmpty() ? choice.key : choice.name, kName);
}

QString ForwardWords::isMissing(ForwardQuestion::Kind kind)
{
    switch (kind) {
    case ForwardQuestion::Kind::One:
    case ForwardQuestion::Kind::Several:
        return tr("Choose: the request is not taken without it.");
    case ForwardQuestion::Kind::Time:
        return tr("State the time: the request is not taken without it.");
    case ForwardQuestion::Kind::Line:
    case ForwardQuestion::Kind::Text:
    case ForwardQuestion::Kind::Number:
        break;
    }
    return tr("Fill it in: the request is not taken without it.");
}

QString ForwardWords::isNoNumber()
{
    return tr("A number is wanted here, like 10 or 2.5.");
}

QString ForwardWords::tooLong(qsizetype most)
{
    return tr("Too long: at most %Ln character(s).", nullptr, static_cast<int>(most));
}

QString ForwardWords::tooMany(int most)
{
    return tr("Too many answers: a request has at most %Ln.", nullptr, most);
}

QString ForwardWords::noSystem()
{
    return tr("No channel takes requests. It is set under Settings → Channels: an Open311 channel that takes appeals "
              "from us. In a team the administrator of the gateway does it.");
}

QString ForwardWords::onlyItsOwn(const QString &account)
{
    return tr("Only “%1” takes requests, and the appeal came from there.").arg(oneLine(account, kName));
}

QString ForwardWords::oneAtATime()
{
    return tr("Appeals are handed on one at a time: clear the selection (Esc) and choose one.");
}

} // namespace otklik
