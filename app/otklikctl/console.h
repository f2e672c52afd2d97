// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/otklikctl/exit_code.h"
#include "core/base/result.h"

#include <QCoreApplication>
#include <QJsonObject>

namespace otklik {

/// The words of the console, in the program's language.
class ConsoleWords {
    Q_DECLARE_TR_FUNCTIONS(otklik::ConsoleWords)
};

/// {"code", "message", "subject"}: the code is errorName(), or the word of a refusal.
QJsonObject errorJson(const Error &error);

/// ReadOnly, Busy, Corrupt and SchemaTooNew mean that the store cannot be used; anything else that it was refused.
ExitCode exitCodeOf(const Error &error);

/// Where the answers go: stdout for them, stderr for what went wrong; UTF-8 whatever the locale.
class Console {
public:
    explicit Console(bool isJson)
        : m_isJson(isJson)
    {
    }

    bool isJson() const { return m_isJson; }

    /// One compact line.
    static void printJson(const QJsonObject &object);
    static void printLine(const QString &line);
    /// Writes out what was printed; false where nobody reads it any more.
    static bool flush();
    static void printError(const QString &line);

    /// The answer in the form that was asked for; `text` is made only for a person.
    template<typename Text>
    void answer(const QJsonObject &json, Text text) const
    {
        if (m_isJson)
            printJson(json);
        else
            printLine(text());
    }

    /// Names the error on stderr and, where JSON was asked for, on stdout.
    ExitCode fail(const Error &error) const;
    ExitCode failStore(const Error &error) const;
    ExitCode failUsage(const QString &message) const;

private:
    void report(const QString &code, const QString &words, const QJsonObject &json) const;

    bool m_isJson;
};

} // namespace otklik
