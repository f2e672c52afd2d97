// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/otklikctl/console.h"
#include "core/domain/hub_trouble.h"
#include "core/domain/permission.h"
#include "core/text/plain_text.h"
#include "ui/words/error_words.h"

#include <QJsonDocument>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

void write(std::FILE *file, const QByteArray &bytes)
{
    std::fwrite(bytes.constData(), 1, static_cast<std::size_t>(bytes.size()), file);
    std::fputc('\n', file);
}

QString codeOf(const Error &error)
{
    if (const auto trouble = hubTroubleOf(error))
        return keyOf(*trouble);
    const QString refusal = refusalOf(error);
    return refusal.isEmpty() ? QString{errorName(error.code)} : refusal;
}

} // namespace

QJsonObject errorJson(const Error &error)
{
    const QString message = error.details.isEmpty() ? ErrorWords::whatHappened(error) : error.details;
    return {{u"code"_s, codeOf(error)},
            {u"message"_s, message},
            {u"subject"_s, refusalOf(error).isEmpty() ? error.subject : QString{}}};
}

ExitCode exitCodeOf(const Error &error)
{
    switch (error.code) {
    case ErrorCode::ReadOnly:
    case ErrorCode::Busy:
    case ErrorCode::Corrupt:
    case ErrorCode::SchemaTooNew:
        return ExitCode::StoreUnusable;
    case ErrorCode::Internal:
    case ErrorCode::Cancelled:
    case ErrorCode::NotFound:
    case ErrorCode::Forbidden:
    case ErrorCode::Refused:
    case ErrorCode::TooLate:
    case ErrorCode::Invalid:
    case ErrorCode::Unsupported:
    case ErrorCode::BadFile:
    case ErrorCode::Unreadable:
    case ErrorCode::Unwritable:
    case ErrorCode::DiskFull:
    case ErrorCode::Hub:
    case ErrorCode::NoKeychain:
        break;
    }
    return ExitCode::Refused;
}

void Console::printJson(const QJsonObject &object)
{
    write(stdout, QJsonDocument{object}.toJson(QJsonDocument::Compact));
}

void Console::printLine(const QString &line)
{
    write(stdout, line.toUtf8());
}

bool Console::flush()
{
    return std::fflush(stdout) == 0 && std::ferror(stdout) == 0;
}

void Console::printError(const QString &line)
{
    std::fflush(stdout); // the two streams stay in order on a terminal
    write(stderr, line.toUtf8());
}

void Console::report(const QString &code, const QString &words, const QJsonObject &json) const
{
    // Names and paths from outside: nothing in them may steer the terminal.
    printError(u"otklikctl: %1: %2"_s.arg(code, oneLine(words, 2000)));
    if (m_isJson)
        printJson({{u"error"_s, json}});
}

ExitCode Console::fail(const Error &error) const
{
    QString words = ErrorWords::whatHappened(error);
    if (!error.details.isEmpty())
        words += u" (%1)"_s.arg(error.details);
    report(codeOf(error), words, errorJson(error));
    return exitCodeOf(error);
}

ExitCode Console::failStore(const Error &error) const
{
    fail(error);
    return ExitCode::StoreUnusable;
}

ExitCode Console::failUsage(const QString &message) const
{
    report(u"usage"_s, message, {{u"code"_s, u"usage"_s}, {u"message"_s, message}, {u"subject"_s, QString{}}});
    return ExitCode::Usage;
}

} // namespace otklik
