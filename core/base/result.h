// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString> // before <compare>: moc of Qt 6.4 cannot parse libstdc++ 12 otherwise

#include <boost/system/result.hpp>

namespace otklik {

/// What went wrong, as a reader of a message needs to tell it apart. `ui` and `app` choose the words.
enum class ErrorCode {
    Internal,      ///< a broken invariant of ours
    Cancelled,     ///< the person asked to stop
    NotFound,      ///< no such appeal, operator, operation, file
    Forbidden,     ///< the operator's role does not allow it
    Refused,       ///< the rules of the workflow do not allow it in this state; `details` says which
    TooLate,       ///< the time for it has passed (taking an answer back)
    Invalid,       ///< a value is missing or out of its range
    Unsupported,   ///< a kind, a format or a version that this program does not know
    BadFile,       ///< a foreign file is broken, of another format or over a limit
    Unreadable,    ///< a file cannot be opened: missing, a directory, no permission
    Unwritable,    ///< a file cannot be written
    DiskFull,
    ReadOnly,      ///< the store cannot be written to
    Busy,          ///< another program holds the store for too long
    SchemaTooNew,  ///< the store was written by a newer program
    Corrupt,       ///< the store's file is damaged
    Hub,           ///< the hub or the way to it; `subject` is the key of a HubTrouble (core/domain/hub_trouble.h)
    NoKeychain,    ///< the system has no keychain for secrets, or it is locked
};

/// `subject` names the thing (a path, a number, a name); `details` is technical English for the log and for support.
/// Neither holds a citizen's words.
struct Error {
    ErrorCode code = ErrorCode::Internal;
    QString subject;
    QString details;

    friend bool operator==(const Error &, const Error &) = default;
};

/// The stable name used in JSON: "not_found".
QLatin1String errorName(ErrorCode code);

[[noreturn]] void throw_exception_from_error(const Error &error, const boost::source_location &where);

/// A value or an Error; exceptions do not cross a folder's border.
template<typename T = void>
using Result = boost::system::result<T, Error>;

inline Error fail(ErrorCode code, QString subject = {}, QString details = {})
{
    return {code, std::move(subject), std::move(details)};
}

} // namespace otklik
