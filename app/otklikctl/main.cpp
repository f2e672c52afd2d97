// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/program_setup.h"
#include "app/otklikctl/command_line.h"
#include "app/otklikctl/wait.h"

#include <QApplication>
#include <QLoggingCategory>

using namespace Qt::StringLiterals;

namespace {

// stderr is for what went wrong.
constexpr char kQuiet[] = "otklik.*.info=false\notklik.*.debug=false\n";
// Where nothing is shown, nobody needs to hear that a desktop's session is missing.
constexpr char kQuietOffscreen[] = "default.warning=false\n";

/// Charts need an application that can paint; everything else starts without.
std::unique_ptr<QCoreApplication> makeApplication(bool isPainting, int &argc, char **argv)
{
    QString rules = QString::fromLatin1(kQuiet);
    if (isPainting && qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    if (isPainting && qEnvironmentVariable("QT_QPA_PLATFORM") == "offscreen"_L1)
        rules += QString::fromLatin1(kQuietOffscreen);
    QLoggingCategory::setFilterRules(rules);
    if (isPainting)
        return std::make_unique<QApplication>(argc, argv);
    return std::make_unique<QCoreApplication>(argc, argv);
}

} // namespace

int main(int argc, char **argv)
{
    otklik::ensureUtf8Locale();
    QStringList words; // before Qt takes out what it thinks are its own options
    for (int i = 1; i < argc; ++i)
        words.append(QString::fromUtf8(argv[i]));
    const otklik::CommandLine line = otklik::readCommandLine(words);

    int programName = 1;
    const auto app = makeApplication(line.command == "report"_L1, programName, argv);
    QCoreApplication::setApplicationName(u"otklikctl"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(OTKLIK_VERSION));
    otklik::setLanguage(*app, line.language.isEmpty() ? QLocale::system() : QLocale{line.language});
    otklik::catchInterrupts();
    return otklik::runCommandLine(line);
}
