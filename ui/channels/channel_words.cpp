// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/channels/channel_words.h"

#include "core/text/plain_text.h"
#include "ui/channels/channel_fields.h"
#include "ui/words/error_words.h"

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

constexpr int kMostDetails = 200;

/// What the other side said, for the administrator.
QString withDetails(const QString &words, const Error &error)
{
    QStringList said{error.subject, error.details};
    said.removeAll(QString{});
    return said.isEmpty() ? words : u"%1 (%2)"_s.arg(words, oneLine(said.join(u": "_s), kMostDetails));
}

} // namespace

QString ChannelWords::trouble(const Error &error)
{
    switch (error.code) {
    case ErrorCode::Forbidden:
        return withDetails(tr("The server does not accept the login and the password."), error);
    case ErrorCode::NoKeychain:
        return tr("The password is not known: type it.");
    case ErrorCode::Refused:
        return withDetails(tr("The server refuses, or cannot be trusted."), error);
    case ErrorCode::NotFound:
        return tr("Not found: %1.").arg(oneLine(error.subject, kMostDetails));
    case ErrorCode::BadFile:
        return withDetails(tr("What answers there is no server of this kind."), error);
    case ErrorCode::Unwritable:
        return tr("Cannot be written to: %1.").arg(oneLine(error.subject, kMostDetails));
    case ErrorCode::Cancelled:
        return tr("Stopped.");
    case ErrorCode::Invalid:
        return tr("The field “%1” is empty or wrong.").arg(oneLine(error.subject, kMostDetails));
    case ErrorCode::Unreadable:
        return withDetails(tr("Cannot be reached."), error);
    case ErrorCode::Internal:
    case ErrorCode::TooLate:
    case ErrorCode::Unsupported:
    case ErrorCode::DiskFull:
    case ErrorCode::ReadOnly:
    case ErrorCode::Busy:
    case ErrorCode::SchemaTooNew:
    case ErrorCode::Corrupt:
    case ErrorCode::Hub:
        break; // of the store here
    }
    return ErrorWords::message(error);
}

QString ChannelWords::wrong(const QString &kind, const Error &error)
{
    const QString field = oneLine(ChannelFields::label(kind, error.subject), kMostDetails);
    if (error.subject == "channel"_L1)
        return tr("This program does not know such a channel; it is kept as it is.");
    if (error.subject == "password"_L1 || error.subject == "secret"_L1 || error.subject == "key"_L1)
        return tr(
            "There is a secret in the file. Change the account and save it: the secret is taken out of the file.");
    if (error.subject == "name"_L1)
        return tr("A name is needed, of at most 64 characters, without “/” and “.”, that no other channel has.");
    if (error.subject.endsWith(".security"_L1))
        return tr("Without encryption only a server on this very computer is called.");
    return tr("The field “%1” is empty or wrong.").arg(field);
}

QString ChannelWords::state(const ServedAccount &account, const TimeWords &time, Timestamp now)
{
    if (account.wrong)
        return tr("Not served. %1").arg(wrong(account.kind(), *account.wrong));
    const QString answered =
        account.answered ? tr("Last answered: %1.").arg(time.when(*account.answered, now)) : QString{};
    if (!account.trouble)
        return answered.isEmpty() ? tr("Not asked yet.") : answered;
    return trouble(*account.trouble) + u' ' + (answered.isEmpty() ? tr("It has not answered yet.") : answered);
}

QString ChannelWords::service(ServedChannels::Service service, const QString &file)
{
    switch (service) {
    case ServedChannels::Service::Here:
        return tr("From its channels the desk takes appeals, and by them it answers, while this window is open.");
    case ServedChannels::Service::InTeam:
        return tr("This desk works in a team: the team’s gateway serves the channels, and its administrator sets them "
                  "there.");
    case ServedChannels::Service::LookedAt:
        return tr("The store cannot be written to: the channels are only shown.");
    case ServedChannels::Service::Elsewhere:
        return tr("Another program on this computer serves the channels of this store. When it ends, this window goes "
                  "on with what is set here.");
    case ServedChannels::Service::Damaged:
        return tr("The file of the channels is damaged, so none is served: %1. It stays as it is until you set it "
                  "aside; then the channels have to be entered anew.")
            .arg(file);
    case ServedChannels::Service::Unreadable:
        return tr("The file of the channels cannot be opened: %1. Check that you may read it.").arg(file);
    }
    return {};
}

} // namespace otklik
