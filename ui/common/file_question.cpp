// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/file_question.h"

#include "ui/common/preferences.h"

#include <QFileDialog>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

void ask(const FileQuestion &question, QFileDialog::FileMode mode, Preferences &preferences, QWidget *parent,
         const std::function<void(const QStringList &)> &chosen)
{
    auto *dialog = new QFileDialog(parent, question.title, preferences.lastFolder());
    dialog->setObjectName(u"fileQuestion"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(mode);
    dialog->setNameFilters(question.filters);
    if (mode == QFileDialog::AnyFile) {
        dialog->setAcceptMode(QFileDialog::AcceptSave);
        dialog->setDefaultSuffix(question.suffix);
        dialog->selectFile(question.suggestedName);
    }
    QObject::connect(dialog, &QFileDialog::filesSelected, parent, [&preferences, chosen](const QStringList &files) {
        if (files.isEmpty())
            return;
        preferences.setLastFolder(QFileInfo{files.front()}.absolutePath());
        chosen(files);
    });
    dialog->open();
}

} // namespace

void askForFiles(const FileQuestion &question, Preferences &preferences, QWidget *parent,
                 const std::function<void(const QStringList &)> &chosen)
{
    ask(question, QFileDialog::ExistingFiles, preferences, parent, chosen);
}

void askForFile(const FileQuestion &question, Preferences &preferences, QWidget *parent,
                const std::function<void(const QString &)> &chosen)
{
    ask(question, QFileDialog::ExistingFile, preferences, parent,
        [chosen](const QStringList &files) { chosen(files.front()); });
}

void askWhereToSave(const FileQuestion &question, Preferences &preferences, QWidget *parent,
                    const std::function<void(const QString &)> &chosen)
{
    ask(question, QFileDialog::AnyFile, preferences, parent,
        [chosen](const QStringList &files) { chosen(files.front()); });
}

} // namespace otklik
