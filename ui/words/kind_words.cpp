// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/kind_words.h"

#include <QHash>

namespace otklik {

QString KindWords::name(const QString &kind)
{
    static const QHash<QString, const char *> names{
        {QStringLiteral("tag.add"), QT_TR_NOOP("put a tag on")},
        {QStringLiteral("tag.remove"), QT_TR_NOOP("take a tag off")},
        {QStringLiteral("topic.set"), QT_TR_NOOP("set the topic")},
        {QStringLiteral("place.set"), QT_TR_NOOP("set the place")},
        {QStringLiteral("importance.set"), QT_TR_NOOP("set the importance")},
        {QStringLiteral("problem.join"), QT_TR_NOOP("join to a mass problem")},
        {QStringLiteral("problem.leave"), QT_TR_NOOP("take out of its mass problem")},
        {QStringLiteral("type.set"), QT_TR_NOOP("set the type")},
        {QStringLiteral("note.add"), QT_TR_NOOP("write a note")},
        {QStringLiteral("track.set"), QT_TR_NOOP("turn into another kind of appeal")},
        {QStringLiteral("register"), QT_TR_NOOP("register")},
        {QStringLiteral("assign"), QT_TR_NOOP("assign")},
        {QStringLiteral("return"), QT_TR_NOOP("give back: not theirs")},
        {QStringLiteral("reply.draft"), QT_TR_NOOP("draft a reply")},
        {QStringLiteral("reply.submit"), QT_TR_NOOP("submit a reply for approval")},
        {QStringLiteral("reply.approve"), QT_TR_NOOP("approve the reply")},
        {QStringLiteral("reply.return"), QT_TR_NOOP("return the reply")},
        {QStringLiteral("reply.send"), QT_TR_NOOP("answer, or ask the author")},
        {QStringLiteral("redirect"), QT_TR_NOOP("redirect by competence")},
        {QStringLiteral("leave"), QT_TR_NOOP("leave without an answer")},
        {QStringLiteral("emergency.tell"), QT_TR_NOOP("tell a duty service")},
        {QStringLiteral("outcome.set"), QT_TR_NOOP("set the outcome")},
        {QStringLiteral("extend"), QT_TR_NOOP("extend the term")},
        {QStringLiteral("postpone"), QT_TR_NOOP("postpone")},
        {QStringLiteral("promise"), QT_TR_NOOP("note a promise")},
        {QStringLiteral("promise.move"), QT_TR_NOOP("move the promise")},
        {QStringLiteral("promise.settle"), QT_TR_NOOP("say whether the promise was kept")},
        {QStringLiteral("resume"), QT_TR_NOOP("take back to work")},
        {QStringLiteral("escalate"), QT_TR_NOOP("escalate")},
        {QStringLiteral("escalation.return"), QT_TR_NOOP("return from escalation")},
        {QStringLiteral("forward"), QT_TR_NOOP("hand on to another system")},
        {QStringLiteral("delivery.settle"), QT_TR_NOOP("settle a delivery in doubt")},
        {QStringLiteral("undo"), QT_TR_NOOP("undo")},
    };
    const auto found = names.constFind(kind);
    return found == names.cend() ? kind : tr(*found);
}

} // namespace otklik
