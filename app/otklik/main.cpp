// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/program_setup.h"
#include "app/common/store_location.h"
#include "app/otklik/arguments.h"
#include "app/otklik/log.h"
#include "app/otklik/program.h"
#include "app/otklik/screenshots.h"
#include "app/otklik/single_instance.h"
#include "resources/shipped.h"

#include <QApplication>
#include <QIcon>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace otklik;

namespace {

constexpr int kWrongUsage = 2;

/// Pictures are drawn without a display too.
void chooseOffscreen(int argc, char **argv)
{
    const bool hasDisplay = qEnvironmentVariableIsSet("DISPLAY") || qEnvironmentVariableIsSet("WAYLAND_DISPLAY");
    if (hasDisplay || qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        return;
    for (int i = 1; i < argc; ++i) {
        if (QByteArrayView{argv[i]}.startsWith("--screenshots"))
            qputenv("QT_QPA_PLATFORM", "offscreen");
    }
}

void print(std::FILE *out, const QString &text)
{
    std::fprintf(out, "%s\n", qUtf8Printable(text.trimmed()));
}

} // namespace

int main(int argc, char **argv)
{
    ensureUtf8Locale();
    chooseOffscreen(argc, argv);
    setUpLog();
    QApplication app{argc, argv};
    initResources();
    QApplication::setWindowIcon(QIcon{u":/otklik/icons/otklik.svg"_s});
    QApplication::setDesktopFileName(u"otklik"_s);

    Preferences preferences;
    const auto arguments = parseArguments(QApplication::arguments());
    if (!arguments) {
        const bool isAnswer = arguments.error().code == ErrorCode::Cancelled;
        print(isAnswer ? stdout : stderr, arguments.error().subject);
        return isAnswer ? 0 : kWrongUsage;
    }
    if (!arguments->screenshots.isEmpty())
        return drawScreenshots(*arguments);

    const QString store = arguments->store.isEmpty() ? defaultStoreDirectory() : arguments->store;
    SingleInstance instance{store};
    if (instance.isAnotherThere())
        return 0;

    applyTheme(arguments->theme.value_or(preferences.theme()));
    const QString chosen = arguments->language.isEmpty() ? preferences.language() : arguments->language;
    Program program{{store, arguments->demo, chosen.isEmpty() ? u"ru"_s : chosen}, preferences};
    QObject::connect(&instance, &SingleInstance::raiseRequested, &program,
                     [&program] { program.window()->bringToFront(); });
    program.start();
    return QApplication::exec();
}
