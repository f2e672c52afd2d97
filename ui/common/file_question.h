// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include <functional>

class QWidget;

namespace otklik {

class Preferences;

/// Asks for a file without stopping the window; begins in the folder that was used last and remembers the new one.
/// `chosen` is called while `parent` lives, and only if a file was chosen. Preferences have to outlive the question.
struct FileQuestion {
    QString title;
    QStringList filters; ///< "Tables (*.csv *.xlsx)"; the first is chosen
    QString suggestedName{}; ///< for saving
    QString suffix{}; ///< for saving, where none is typed
};

void askForFiles(const FileQuestion &question, Preferences &preferences, QWidget *parent,
                 const std::function<void(const QStringList &)> &chosen);
void askForFile(const FileQuestion &question, Preferences &preferences, QWidget *parent,
                const std::function<void(const QString &)> &chosen);
void askWhereToSave(const FileQuestion &question, Preferences &preferences, QWidget *parent,
                    const std::function<void(const QString &)> &chosen);

} // namespace otklik
