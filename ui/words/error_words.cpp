// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/error_words.h"

#include "core/domain/permission.h"
#include "ui/words/hub_words.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

struct Refusal {
    const char *what;
    const char *next;
};

// Every word of namespace refusal; tst_error_words holds the two lists against each other.
const QHash<QString, Refusal> &refusals()
{
    const auto named = [](const char *word) { return QString::fromLatin1(word); };
    static const QHash<QString, Refusal> words{
        {named(refusal::kAlreadyAnswered),
         {QT_TRANSLATE_NOOP("otklik::ErrorWords", "The appeal is already answered and closed."),
          QT_TRANSLATE_NOOP("otklik::ErrorWords", "To answer once more, clear the outcome first.")}},
        {named(refusal::kNothingSubmitted),
         {QT_TRANSLATE_NOOP("otklik::ErrorWords", "No reply is waiting for approval here."),
          QT_TRANSLATE_NOOP("otklik::ErrorWords",
                            "Somebody may have approved or returned it a moment ago: look at the thread.")}},
        {named(refusal::kAlreadySubmitted),
         {QT_TRANSLATE_NOOP("otklik::ErrorWords", "A reply to this appeal is already waiting for approval."),
          QT_TRANSLATE_NOOP("otklik::ErrorWords", "Return it to change the text.")}},
        {named(refusal::kOwnReply),
         {QT_TRANSLATE_NOOP("otklik::ErrorWords", "Your own reply is approved by somebody else."),
          QT_TRANSLATE_NOOP("otklik::ErrorWords", "Ask another operator to look at it.")}},
        {named(refusal::kNeedsApproval),
         {QT_TRANSLATE_NOOP("otklik::ErrorWords", "This reply has to be approved before it is recorded."),
          QT_TRANSLATE_NOOP("otklik::ErrorWords", "Submit it for approval.")}},
        {named(refusal::kTextDiffers),
         {QT_TRANSLATE_NOOP("otklik::ErrorWords", "The text differs from the one that was approved."),
          QT_TRANSLATE_NOOP("otklik::ErrorWords", "Return the reply and submit the new text.")}},
        {named(refusal::kFactMissing),
         {QT_TRANSLATE_NOOP("otklik::ErrorWords", "A field in [[double brackets]] is not filled in."),
          QT_TRANSLATE_NOOP("otklik::ErrorWords", "Tab goes to the next one.")}},
        {named(refusal::kTooLong),
         {QT_TRANSLATE_NOOP("otklik::ErrorWords", "The reply is longer than the channel carries."),
          QT_TRANSLATE_NOOP("otklik::ErrorWords", "Make it shorter: the counter shows by how much.")}},
        {named(refusal::kNotUp),
         {QT_TRANSLATE_NOOP("otklik::ErrorWords", "The appeal is at this level or above it already."),
          QT_TRANSLATE_NOOP("otklik::ErrorWords", "Choose a higher level, or return it first.")}},
        {named(refusal::kNotEscalated),
         {QT_TRANSLATE_NOOP("otklik::ErrorWords", "The appeal is not escalated."), nullptr}},
        {named(refusal::kIsCopy),
         {QT_TRANSLATE_NOOP("otklik::ErrorWords", "The municipality that this appeal came from answers its author."),
          QT_TRANSLATE_NOOP("otklik::ErrorWords", "Return it with what you have found out or decided.")}},
        {named(refusal::kOnlooker),
         {QT_TRANSLATE_NOOP("otklik::ErrorWords", "You only look on here."),
          QT_TRANSLATE_NOOP("otklik::ErrorWords",
                            "The hub’s administrator gives the right to work with these appeals.")}},
        {named(refusal::kInThePast),
         {QT_TRANSLATE_NOOP("otklik::ErrorWords", "The date has already passed."),
          QT_TRANSLATE_NOOP("otklik::ErrorWords", "Choose a later one.")}},
        {named(refusal::kCannotBeUndone), {QT_TRANSLATE_NOOP("otklik::ErrorWords", "This cannot be undone."), nullptr}},
        {named(refusal::kBegun),
         {QT_TRANSLATE_NOOP("otklik::ErrorWords", "The answer is on its way already, or an earlier one is."), nullptr}},
        {named(refusal::kNotBegun),
         {QT_TRANSLATE_NOOP("otklik::ErrorWords", "The answer is not on its way."), nullptr}},
        {named(refusal::kForwarded),
         {QT_TRANSLATE_NOOP("otklik::ErrorWords", "The appeal has been handed on already."),
          QT_TRANSLATE_NOOP("otklik::ErrorWords", "The thread says to which system, and what became of it.")}},
        {named(refusal::kNotInDoubt),
         {QT_TRANSLATE_NOOP("otklik::ErrorWords", "Of this delivery nothing is left to decide."),
          QT_TRANSLATE_NOOP("otklik::ErrorWords", "Somebody may have settled it a moment ago: look at the thread.")}},
        {named(refusal::kAlreadyUndone), {QT_TRANSLATE_NOOP("otklik::ErrorWords", "This is undone already."), nullptr}},
        {named(refusal::kNotYours),
         {QT_TRANSLATE_NOOP("otklik::ErrorWords", "Another operator did this."),
          QT_TRANSLATE_NOOP("otklik::ErrorWords", "They or a supervisor can undo it.")}},
        {named(refusal::kNothingToResume),
         {QT_TRANSLATE_NOOP("otklik::ErrorWords", "The appeal is neither postponed nor waits for its author."),
          nullptr}},
        {named(refusal::kNotFromHere),
         {QT_TRANSLATE_NOOP("otklik::ErrorWords", "At its present step this cannot be done to the appeal."),
          QT_TRANSLATE_NOOP("otklik::ErrorWords", "The table of transitions in the help says when it can.")}},
        {named(refusal::kNotOnTrack),
         {QT_TRANSLATE_NOOP("otklik::ErrorWords", "The law by which this appeal lives knows no such thing."),
          QT_TRANSLATE_NOOP("otklik::ErrorWords", "The table of transitions in the help says what it knows.")}},
        {named(refusal::kNotByLaw),
         {QT_TRANSLATE_NOOP("otklik::ErrorWords", "An appeal cannot be turned into one of this kind here."),
          QT_TRANSLATE_NOOP("otklik::ErrorWords",
                            "Ask its author to send it through the feedback platform or the state services portal.")}},
        {named(refusal::kNotRegistered),
         {QT_TRANSLATE_NOOP("otklik::ErrorWords", "The appeal is not registered yet."),
          QT_TRANSLATE_NOOP("otklik::ErrorWords", "Register it first: number and date.")}},
        {named(refusal::kTooLate),
         {QT_TRANSLATE_NOOP("otklik::ErrorWords", "The days that the law gives for it are over."),
          QT_TRANSLATE_NOOP("otklik::ErrorWords", "Answer it on its merits.")}},
        {named(refusal::kTermTooLong),
         {QT_TRANSLATE_NOOP("otklik::ErrorWords", "The law does not let the term be extended by so much."),
          QT_TRANSLATE_NOOP("otklik::ErrorWords", "Choose an earlier day.")}},
        {named(refusal::kExtended),
         {QT_TRANSLATE_NOOP("otklik::ErrorWords", "The term is extended already."), nullptr}},
        {named(refusal::kInNobodysHands),
         {QT_TRANSLATE_NOOP("otklik::ErrorWords", "Nobody has the appeal who could give it back."), nullptr}},
        {named(refusal::kPromised),
         {QT_TRANSLATE_NOOP("otklik::ErrorWords", "There is an open promise."),
          QT_TRANSLATE_NOOP("otklik::ErrorWords", "Move it, or say whether it was kept.")}},
        {named(refusal::kNotPromised), {QT_TRANSLATE_NOOP("otklik::ErrorWords", "Nothing is promised here."), nullptr}},
        {named(refusal::kNoProblem),
         {QT_TRANSLATE_NOOP("otklik::ErrorWords", "The appeal is none of a mass problem."), nullptr}},
        {named(refusal::kAsking),
         {QT_TRANSLATE_NOOP("otklik::ErrorWords", "The author is asked already, and has not answered."), nullptr}},
    };
    return words;
}

} // namespace

QString ErrorWords::whatHappened(const Error &error)
{
    switch (error.code) {
    case ErrorCode::Internal: return tr("Something went wrong inside the program.");
    case ErrorCode::Cancelled: return tr("Stopped at your request.");
    case ErrorCode::NotFound:
        return error.subject.isEmpty() ? tr("It is not there any more.") : tr("Not found: %1.").arg(error.subject);
    case ErrorCode::Forbidden: return tr("Your role does not allow this.");
    case ErrorCode::Refused: return refused(refusalOf(error));
    case ErrorCode::TooLate: return tr("The 15 seconds for taking the answer back have passed.");
    case ErrorCode::Invalid: return invalid(error.subject);
    case ErrorCode::Unsupported: return tr("This version of the program does not know that.");
    case ErrorCode::BadFile: return tr("The file is damaged or of another format: %1.").arg(error.subject);
    case ErrorCode::Unreadable: return tr("The file cannot be opened: %1.").arg(error.subject);
    case ErrorCode::Unwritable: return tr("The file cannot be written: %1.").arg(error.subject);
    case ErrorCode::DiskFull: return tr("There is no room left on the disk.");
    case ErrorCode::ReadOnly: return tr("The store is read-only: nothing can be saved.");
    case ErrorCode::Busy: return tr("Another program is using the store for too long.");
    case ErrorCode::SchemaTooNew: return tr("The store was made by a newer version of the program.");
    case ErrorCode::Corrupt: return tr("The store’s file is damaged.");
    case ErrorCode::Hub: return HubWords::whatHappened(hubTroubleOf(error).value_or(HubTrouble::BadAnswer));
    case ErrorCode::NoKeychain: return tr("This system has no keychain to keep the password in, or it is locked.");
    }
    return {};
}

QString ErrorWords::whatIsSafe(const Error &error)
{
    switch (error.code) {
    case ErrorCode::DiskFull:
    case ErrorCode::ReadOnly:
    case ErrorCode::Busy:
        return tr("What was saved before is safe; this change was not made.");
    case ErrorCode::Internal:
    case ErrorCode::Unsupported:
        return tr("Nothing was changed.");
    case ErrorCode::Unwritable:
        return tr("No half-written file was left.");
    case ErrorCode::BadFile:
    case ErrorCode::Unreadable:
        return tr("Nothing was taken from it.");
    case ErrorCode::SchemaTooNew:
        return tr("It was not touched.");
    case ErrorCode::Corrupt:
        return tr("Nothing more is written to it.");
    case ErrorCode::Cancelled:
    case ErrorCode::NotFound:
    case ErrorCode::Forbidden:
    case ErrorCode::Refused:
    case ErrorCode::TooLate:
    case ErrorCode::Invalid:
    case ErrorCode::Hub:
        break;
    case ErrorCode::NoKeychain:
        return tr("The password was not written anywhere.");
    }
    return {};
}

QString ErrorWords::whatNext(const Error &error)
{
    switch (error.code) {
    case ErrorCode::Refused: return refusedNext(refusalOf(error));
    case ErrorCode::DiskFull: return tr("Free some space on the disk and try again.");
    case ErrorCode::ReadOnly: return tr("Check the rights to the store’s folder, then try again.");
    case ErrorCode::Busy: return tr("Wait a little and try again.");
    case ErrorCode::SchemaTooNew: return tr("Update the program on this desk.");
    case ErrorCode::Corrupt: return tr("Close the program and restore a backup.");
    case ErrorCode::Forbidden: return tr("Ask a supervisor or an administrator.");
    case ErrorCode::Unreadable: return tr("Check that it exists and that you may read it.");
    case ErrorCode::Unwritable: return tr("Choose another folder.");
    case ErrorCode::BadFile: return tr("Open it in a spreadsheet program and save it again, or ask for a new one.");
    case ErrorCode::TooLate: return tr("Write an addition, or clear the outcome to answer once more.");
    case ErrorCode::Hub: return HubWords::whatNext(hubTroubleOf(error).value_or(HubTrouble::BadAnswer));
    case ErrorCode::NoKeychain: return tr("The program will ask for it at each start.");
    case ErrorCode::Internal: return tr("Try again; if it repeats, tell support what you did.");
    case ErrorCode::Cancelled:
    case ErrorCode::NotFound:
    case ErrorCode::Invalid:
    case ErrorCode::Unsupported:
        break;
    }
    return {};
}

QString ErrorWords::message(const Error &error)
{
    QStringList parts{whatHappened(error), whatIsSafe(error), whatNext(error)};
    parts.removeAll(QString{});
    return parts.join(u' ');
}

QString ErrorWords::refused(const QString &refusal)
{
    const auto found = refusals().constFind(refusal);
    return found == refusals().cend() ? tr("The rules do not allow this now.") : tr(found->what);
}

QString ErrorWords::refusedNext(const QString &refusal)
{
    const auto found = refusals().constFind(refusal);
    return found == refusals().cend() || !found->next ? QString{} : tr(found->next);
}

QString ErrorWords::invalid(const QString &field)
{
    if (field == "tag"_L1)
        return tr("A tag has 1 to 64 characters, an appeal at most 50 tags.");
    if (field == "reason"_L1)
        return tr("A reason is needed.");
    if (field == "result"_L1)
        return tr("Say with what result it is returned.");
    if (field == "remark"_L1)
        return tr("Say what has to be changed in the reply.");
    if (field == "text"_L1)
        return tr("The text is empty or too long.");
    if (field == "level"_L1)
        return tr("There is no such level.");
    return field.isEmpty() ? tr("A value is missing or wrong.") : tr("A value is missing or wrong: %1.").arg(field);
}

} // namespace otklik
