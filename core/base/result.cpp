// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/result.h"

#include <stdexcept>

namespace otklik {

QLatin1String errorName(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Internal:
        return QLatin1String("internal");
    case ErrorCode::Cancelled:
        return QLatin1String("cancelled");
    case ErrorCode::NotFound:
        return QLatin1String("not_found");
    case ErrorCode::Forbidden:
        return QLatin1String("forbidden");
    case ErrorCode::Refused:
        return QLatin1String("refused");
    case ErrorCode::TooLate:
        return QLatin1String("too_late");
    case ErrorCode::Invalid:
        return QLatin1String("invalid");
    case ErrorCode::Unsupported:
        return QLatin1String("unsupported");
    case ErrorCode::BadFile:
        return QLatin1String("bad_file");
    case ErrorCode::Unreadable:
        return QLatin1String("unreadable");
    case ErrorCode::Unwritable:
        return QLatin1String("unwritable");
    case ErrorCode::DiskFull:
        return QLatin1String("disk_full");
    case ErrorCode::ReadOnly:
        return QLatin1String("read_only");
    case ErrorCode::Busy:
        return QLatin1String("busy");
    case ErrorCode::SchemaTooNew:
        return QLatin1String("schema_too_new");
    case ErrorCode::Corrupt:
        return QLatin1String("corrupt");
    case ErrorCode::Hub:
        return QLatin1String("hub");
    case ErrorCode::NoKeychain:
        return QLatin1String("no_keychain");
    }
    return QLatin1String("internal");
}

void throw_exception_from_error(const Error &error, const boost::source_location &)
{
    throw std::logic_error("a failed Result was read as a value: " + std::string(errorName(error.code).data()) + " "
                           + error.details.toStdString());
}

} // namespace otklik
