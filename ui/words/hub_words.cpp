// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/hub_words.h"

namespace otklik {

QString HubWords::whatHappened(HubTrouble trouble)
{
    switch (trouble) {
    case HubTrouble::Unreachable: return tr("There is no way to the hub.");
    case HubTrouble::Timeout: return tr("The hub does not answer the call.");
    case HubTrouble::Silent: return tr("The line is open, but the hub is silent.");
    case HubTrouble::Lost: return tr("The line to the hub broke.");
    case HubTrouble::Busy: return tr("The hub is starting or overloaded.");
    case HubTrouble::ReadOnly: return tr("Only a standby of the hub answers; it takes no changes.");
    case HubTrouble::Behind: return tr("A former hub answered that does not know the latest changes.");
    case HubTrouble::Unsure: return tr("The hub is not sure that the change is safe.");
    case HubTrouble::PasswordNeeded: return tr("The hub asks for a password.");
    case HubTrouble::WrongPassword: return tr("The hub does not accept this name and password.");
    case HubTrouble::NotOperator: return tr("The hub does not let this operator in.");
    case HubTrouble::WrongName: return tr("The hub’s certificate is another server’s.");
    case HubTrouble::Untrusted: return tr("The hub’s certificate is out of date or issued by an unknown authority.");
    case HubTrouble::NotEncrypted: return tr("The hub offers no encrypted line.");
    case HubTrouble::Intercepted: return tr("Somebody between this desk and the hub opens the encryption.");
    case HubTrouble::TooOld: return tr("The hub is older than this program, or not set up.");
    case HubTrouble::TooNew: return tr("The hub needs a newer version of this program.");
    case HubTrouble::Diverged: return tr("The hub was restored from an older copy.");
    case HubTrouble::BadAnswer: return tr("The hub answered something that makes no sense.");
    }
    return {};
}

QString HubWords::whatNext(HubTrouble trouble)
{
    switch (trouble) {
    case HubTrouble::Unreachable:
    case HubTrouble::Timeout:
    case HubTrouble::Silent:
    case HubTrouble::Lost:
    case HubTrouble::Busy:
    case HubTrouble::ReadOnly:
    case HubTrouble::Unsure:
        return tr("Go on working: the program tries again by itself.");
    case HubTrouble::Behind:
        return tr("Nothing is sent to it. Tell the hub’s administrator; you can go on working.");
    case HubTrouble::PasswordNeeded: return tr("Enter the password.");
    case HubTrouble::WrongPassword: return tr("Check both, or ask the hub’s administrator for a new password.");
    case HubTrouble::NotOperator: return tr("Ask the hub’s administrator for access.");
    case HubTrouble::WrongName:
        return tr("Check the hub’s address in the settings. The password was not sent.");
    case HubTrouble::Untrusted:
        return tr("Ask the administrator for the hub’s present certificate file. The password was not sent.");
    case HubTrouble::NotEncrypted:
        return tr("Ask the administrator to turn encryption on. The password was not sent.");
    case HubTrouble::Intercepted:
        return tr("Nothing was sent. Tell the administrator before you try again from this network.");
    case HubTrouble::TooOld: return tr("Ask the administrator to upgrade the hub. What waits here is kept.");
    case HubTrouble::TooNew: return tr("Update the program on this desk. What waits here is kept.");
    case HubTrouble::Diverged: return tr("What this desk did since is sent again by itself; nothing goes to citizens until then.");
    case HubTrouble::BadAnswer: return tr("Nothing was taken from it. Tell the hub’s administrator.");
    }
    return {};
}

} // namespace otklik
