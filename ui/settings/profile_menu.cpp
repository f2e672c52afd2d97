// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/profile_menu.h"

#include "core/text/plain_text.h"
#include "ui/common/file_question.h"
#include "ui/widgets/message.h"
#include "ui/words/error_words.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

constexpr qint64 kLargest = 1 << 20;

/// As the text of an action: an ampersand is no mnemonic.
QString label(const QString &name)
{
    return oneLine(name, 90).replace(u'&', u"&&"_s);
}

} // namespace

ProfileMenu::ProfileMenu(const Profiles &profiles, Profiles ready, Preferences &preferences, QWidget *parent)
    : QMenu(parent)
    , m_profiles(profiles)
    , m_ready(std::move(ready))
    , m_preferences(preferences)
{
    connect(this, &QMenu::aboutToShow, this, &ProfileMenu::fill);
}

void ProfileMenu::fill()
{
    qDeleteAll(findChildren<QMenu *>(QString{}, Qt::FindDirectChildrenOnly)); // clear() leaves them
    clear();
    QMenu *ready = addMenu(tr("Add a ready one"));
    for (const DeadlineProfile &profile : m_ready) {
        QAction *action = ready->addAction(label(profile.name));
        connect(action, &QAction::triggered, this, [this, profile] { emit added(profile); });
    }
    addAction(tr("Add from a file…"), this, &ProfileMenu::addFromFile);
    QMenu *toFile = addMenu(tr("Write to a file"));
    QMenu *away = addMenu(tr("Remove"));
    away->setEnabled(m_profiles.size() > 1);
    for (const DeadlineProfile &profile : m_profiles) {
        connect(toFile->addAction(label(profile.name)), &QAction::triggered, this, [this, profile] { write(profile); });
        connect(away->addAction(label(profile.name)), &QAction::triggered, this,
                [this, id = profile.id] { emit removed(id); });
    }
}

void ProfileMenu::addFromFile()
{
    const FileQuestion question{tr("Regulation from a file"), {tr("Regulations (*.json)"), tr("All files (*)")}};
    askForFile(question, m_preferences, parentWidget(), [this](const QString &path) {
        QFile file{path};
        const bool isRead = file.open(QFile::ReadOnly) && file.size() <= kLargest;
        const auto profile = isRead ? deadlineProfileFromJson(file.readAll(), QFileInfo{path}.fileName())
                                    : Result<DeadlineProfile>{fail(ErrorCode::Unreadable, path, file.errorString())};
        if (profile)
            emit added(*profile);
        else
            showMessage(parentWidget(), QMessageBox::Warning, ErrorWords::whatHappened(profile.error()),
                        ErrorWords::whatNext(profile.error()));
    });
}

void ProfileMenu::write(const DeadlineProfile &profile)
{
    const FileQuestion question{
        tr("Regulation to a file"), {tr("Regulations (*.json)")}, profile.id + u".json"_s, u"json"_s};
    askWhereToSave(question, m_preferences, parentWidget(), [this, profile](const QString &path) {
        QSaveFile file{path};
        const QByteArray text = QJsonDocument{toJson(profile)}.toJson();
        if (file.open(QSaveFile::WriteOnly) && file.write(text) == text.size() && file.commit())
            return;
        const Error error = fail(ErrorCode::Unwritable, path, file.errorString());
        showMessage(parentWidget(), QMessageBox::Warning, ErrorWords::whatHappened(error), ErrorWords::whatNext(error));
    });
}

} // namespace otklik
