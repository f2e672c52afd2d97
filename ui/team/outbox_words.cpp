// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/team/outbox_words.h"

#include "core/text/plain_text.h"
#include "ui/actions/desk_words.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

constexpr qsizetype kQuoted = 300;

struct Refusal {
    const char *brief;
    const char *whole;
    const char *next;
};

// Each code that hub.push gives an operation; tst_outbox_words holds the list against the SQL.
const QHash<QString, Refusal> &refusals()
{
    static const QHash<QString, Refusal> words{
        {u"answered"_s,
         {QT_TRANSLATE_NOOP("otklik::OutboxWords", "somebody else has answered"),
          QT_TRANSLATE_NOOP("otklik::OutboxWords", "Your answer was not sent: somebody else has answered this appeal."),
          QT_TRANSLATE_NOOP("otklik::OutboxWords",
                            "Read the other answer. If yours adds something, apply it to the new "
                            "state; else keep it as a note or drop it.")}},
        {u"is_copy"_s,
         {QT_TRANSLATE_NOOP("otklik::OutboxWords", "another body answers"),
          QT_TRANSLATE_NOOP("otklik::OutboxWords", "The municipality that this appeal came from answers its author."),
          QT_TRANSLATE_NOOP("otklik::OutboxWords", "Return the appeal with what was decided, and drop this answer.")}},
        {u"changed"_s,
         {QT_TRANSLATE_NOOP("otklik::OutboxWords", "the appeal has changed"),
          QT_TRANSLATE_NOOP("otklik::OutboxWords", "The appeal has changed since you looked at it."),
          QT_TRANSLATE_NOOP("otklik::OutboxWords", "Open the appeal; if it still holds, apply it to the new state.")}},
        {u"forwarded"_s,
         {QT_TRANSLATE_NOOP("otklik::OutboxWords", "somebody else has handed it on"),
          QT_TRANSLATE_NOOP("otklik::OutboxWords", "Somebody else has handed this appeal on to another system."),
          QT_TRANSLATE_NOOP("otklik::OutboxWords", "Open the appeal and see what became of it, then drop this one.")}},
        {u"no_appeal"_s,
         {QT_TRANSLATE_NOOP("otklik::OutboxWords", "the hub does not know the appeal"),
          QT_TRANSLATE_NOOP("otklik::OutboxWords", "The hub does not know this appeal."),
          QT_TRANSLATE_NOOP("otklik::OutboxWords", "If the appeal itself stands in this list, settle it first.")}},
        {u"depends"_s,
         {QT_TRANSLATE_NOOP("otklik::OutboxWords", "rests on something refused"),
          QT_TRANSLATE_NOOP("otklik::OutboxWords", "It rests on something that the hub has refused."),
          QT_TRANSLATE_NOOP("otklik::OutboxWords", "Settle what stands above it first.")}},
        {u"forbidden"_s,
         {QT_TRANSLATE_NOOP("otklik::OutboxWords", "your role does not allow it"),
          QT_TRANSLATE_NOOP("otklik::OutboxWords", "Your role in the team does not allow this."),
          QT_TRANSLATE_NOOP("otklik::OutboxWords", "Ask a supervisor, or keep the words as a note.")}},
        {u"not_yours"_s,
         {QT_TRANSLATE_NOOP("otklik::OutboxWords", "another operator did this"),
          QT_TRANSLATE_NOOP("otklik::OutboxWords", "What you undid was done by another operator."),
          QT_TRANSLATE_NOOP("otklik::OutboxWords", "They or a supervisor can undo it.")}},
        {u"own_reply"_s,
         {QT_TRANSLATE_NOOP("otklik::OutboxWords", "the reply is your own"),
          QT_TRANSLATE_NOOP("otklik::OutboxWords", "Your own reply is approved by somebody else."),
          QT_TRANSLATE_NOOP("otklik::OutboxWords", "Ask another operator to look at it.")}},
        {u"no_operation"_s,
         {QT_TRANSLATE_NOOP("otklik::OutboxWords", "there is nothing to undo"),
          QT_TRANSLATE_NOOP("otklik::OutboxWords", "What you undid is not at the hub."), nullptr}},
        {u"cannot_be_undone"_s,
         {QT_TRANSLATE_NOOP("otklik::OutboxWords", "cannot be undone"),
          QT_TRANSLATE_NOOP("otklik::OutboxWords", "This cannot be undone any more."), nullptr}},
        {u"known"_s,
         {QT_TRANSLATE_NOOP("otklik::OutboxWords", "another desk has received it"),
          QT_TRANSLATE_NOOP("otklik::OutboxWords", "Another desk has received this appeal before."), nullptr}},
        {u"too_long"_s,
         {QT_TRANSLATE_NOOP("otklik::OutboxWords", "longer than the hub takes"),
          QT_TRANSLATE_NOOP("otklik::OutboxWords", "It is longer than the hub takes."),
          QT_TRANSLATE_NOOP("otklik::OutboxWords", "Open the appeal and write it shorter, then drop this one.")}},
        {u"reused_id"_s,
         {QT_TRANSLATE_NOOP("otklik::OutboxWords", "the hub has something else under its number"),
          QT_TRANSLATE_NOOP("otklik::OutboxWords", "The hub has something else under the same inner number: this store "
                                                   "was probably copied from another desk."),
          QT_TRANSLATE_NOOP("otklik::OutboxWords", "Apply it to the new state: it gets a number of its own.")}},
    };
    return words;
}

} // namespace

OutboxWords::OutboxWords(OperationWords operations, OperationWords::Names names, TimeWords time)
    : m_operations(std::move(operations))
    , m_names(std::move(names))
    , m_time(std::move(time))
{
}

QString OutboxWords::what(const OutboxItem &item) const
{
    return capitalized(m_operations.what(item.operation.change, item.undone ? &*item.undone : nullptr));
}

QString OutboxWords::state(const OutboxEntry &entry)
{
    switch (entry.state) {
    case OutboxState::Waits:
        return entry.reason == "again"_L1 ? tr("goes once more: the hub had lost it") : tr("waits for the hub");
    case OutboxState::Acknowledged:
        return tr("at the hub");
    case OutboxState::Refused:
        return tr("refused: %1").arg(refusalShort(entry.reason));
    case OutboxState::Held:
        return tr("held by you");
    }
    return {};
}

QString OutboxWords::whatChanged(const OutboxItem &item, Timestamp now) const
{
    if (!item.meanwhile)
        return {};
    const Operation &theirs = *item.meanwhile;
    const QString what = m_operations.sentence(who(theirs.by), theirs.change);
    const QString words = oneLine(OperationWords::text(theirs.change), kQuoted);
    if (words.isEmpty())
        return tr("%1 — %2").arg(m_time.when(theirs.at, now), what);
    return tr("%1 — %2: “%3”").arg(m_time.when(theirs.at, now), what, words);
}

QString OutboxWords::refusal(const QString &code)
{
    const auto found = refusals().constFind(code);
    return found == refusals().cend() ? tr("The hub cannot read this (%1).").arg(code) : tr(found->whole);
}

QString OutboxWords::refusalShort(const QString &code)
{
    const auto found = refusals().constFind(code);
    return found == refusals().cend() ? tr("the hub cannot read it") : tr(found->brief);
}

QString OutboxWords::next(const QString &code)
{
    const auto found = refusals().constFind(code);
    if (found == refusals().cend())
        return tr("Tell support what you did. The words stay here until you decide.");
    return found->next ? tr(found->next) : QString{};
}

QString OutboxWords::who(OperatorId id) const
{
    return m_names.ofOperator ? m_names.ofOperator(id) : QString{};
}

} // namespace otklik
