// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/otklikctl/console.h"
#include "core/service/desk.h"

#include <QCommandLineParser>

#include <vector>

namespace otklik {

/// What a command is called with: its arguments, read and checked against its own options.
struct Invocation {
    const QCommandLineParser &arguments;
    const Console &console;
    QString store; ///< the directory

    QStringList files() const { return arguments.positionalArguments(); }
    QString value(const QString &option) const { return arguments.value(option); }

    /// Opens the store. What goes wrong is said; the caller returns StoreUnusable for nullptr.
    std::unique_ptr<Desk> open(Desk::Mode mode = Desk::Mode::Existing) const;
    /// The same for a command that cannot do without writing.
    std::unique_ptr<Desk> openToWrite(Desk::Mode mode = Desk::Mode::Existing) const;
};

/// One command: a row of the table in commands.cpp.
struct Command {
    QString name;
    QString summary;
    std::vector<std::pair<QString, QString>> operands{}; ///< "FILE...", what it is; as the usage line shows them
    std::vector<QCommandLineOption> options{};
    int fewest = 0; ///< operands
    int most = 0; ///< -1: any number
    ExitCode (*run)(const Invocation &) = nullptr;
    QString (*more)() = nullptr; ///< what `otklikctl NAME --help` says beside the options
};

QCommandLineOption option(const QString &name, const QString &meaning, const QString &value = {});

} // namespace otklik
