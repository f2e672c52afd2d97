// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/store_watch.h"

#include "core/base/logging.h"
#include "core/base/when_done.h"
#include "ui/shell/banner.h"
#include "ui/words/error_words.h"

#include <QDir>
#include <QFileInfo>
#include <QStorageInfo>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace otklik {

namespace {

constexpr qint64 kRoom = 4 << 20;

QString fileOf(const Desk &desk)
{
    return QDir{desk.directory()}.filePath(u"otklik.db"_s);
}

} // namespace

StoreWatch::StoreWatch(Desk &desk, Banner &banner, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
    , m_banner(banner)
{
    m_again.setInterval(5s);
    connect(&m_again, &QTimer::timeout, this, &StoreWatch::tryAgain);
    connect(&banner, &Banner::actionChosen, this, &StoreWatch::act);
    connect(&m_files, &QFileSystemWatcher::directoryChanged, this, &StoreWatch::look);
    m_files.addPath(desk.directory());
    if (desk.isReadOnly())
        show(Trouble::ReadOnly,
             tr("The store is opened for reading only: you can look, search and export, but nothing can be saved. "
                "Check the rights to the folder %1.")
                 .arg(QDir::toNativeSeparators(desk.directory())),
             tr("Open again"));
}

bool StoreWatch::report(const Error &error)
{
    if (m_trouble == Trouble::Gone || m_trouble == Trouble::ReadOnly)
        return error.code == ErrorCode::ReadOnly || error.code == ErrorCode::Unwritable;
    switch (error.code) {
    case ErrorCode::DiskFull:
        show(Trouble::NoRoom,
             tr("There is no room left on the disk: the last change was not made. What was saved before is safe, and "
                "what you are typing stays in the editor. Free some space: the program looks again by itself."),
             tr("Try now"));
        return true;
    case ErrorCode::ReadOnly:
    case ErrorCode::Unwritable:
        show(Trouble::NoRights,
             tr("The store cannot be written to: the last change was not made. What was saved before is safe, and "
                "what you are typing stays in the editor. Check the rights to the folder %1: the program tries again "
                "by itself.")
                 .arg(QDir::toNativeSeparators(m_desk.directory())),
             tr("Try now"));
        return true;
    case ErrorCode::Busy:
        show(Trouble::Busy, ErrorWords::message(error), tr("Try now"));
        return true;
    case ErrorCode::Corrupt:
        show(Trouble::Corrupt,
             tr("The store’s file is damaged. Nothing more is written to it. Restore a backup; the damaged file is "
                "kept beside it."),
             tr("Restore a backup…"));
        return true;
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
    case ErrorCode::SchemaTooNew:
    case ErrorCode::Hub:
    case ErrorCode::NoKeychain:
        break;
    }
    return false;
}

void StoreWatch::show(Trouble trouble, const QString &text, const QString &action)
{
    m_trouble = trouble;
    m_banner.show(text, action);
    if (mayPass())
        m_again.start();
    else
        m_again.stop();
}

void StoreWatch::act()
{
    switch (m_trouble) {
    case Trouble::None:
        break;
    case Trouble::ReadOnly:
        emit reopenWanted();
        break;
    case Trouble::NoRights:
    case Trouble::NoRoom:
    case Trouble::Busy:
        tryAgain();
        break;
    case Trouble::Corrupt:
        emit restoreWanted();
        break;
    case Trouble::Gone:
        emit backupWanted();
        break;
    }
}

bool StoreWatch::mayPass() const
{
    return m_trouble == Trouble::NoRights || m_trouble == Trouble::NoRoom || m_trouble == Trouble::Busy;
}

// Remembering who sits here changes nothing and is written like anything else.
void StoreWatch::tryAgain()
{
    if (std::exchange(m_isTrying, true))
        return;
    whenDone(this, m_desk.settings().setMe(m_desk.settings().me()), [this](const Result<> &written) {
        m_isTrying = false;
        if (!written || !mayPass())
            return;
        // One small write may still find a place where the next large one does not.
        const qint64 room = QStorageInfo{m_desk.directory()}.bytesAvailable(); // -1: the system does not say
        if (m_trouble == Trouble::NoRoom && room >= 0 && room < kRoom)
            return;
        m_again.stop();
        m_trouble = Trouble::None;
        m_banner.hide();
        qCInfo(lcUi) << "the store can be written to again";
        emit recovered();
    });
}

void StoreWatch::look()
{
    const bool isThere = QFileInfo::exists(fileOf(m_desk));
    if (!isThere && m_trouble != Trouble::Gone) {
        qCWarning(lcUi) << "the store's file is gone";
        show(Trouble::Gone,
             tr("The store’s file is not in its folder any more: %1. What is open here can still be saved as a copy; "
                "do that before closing the program.")
                 .arg(QDir::toNativeSeparators(m_desk.directory())),
             tr("Save a copy…"));
    } else if (isThere && m_trouble == Trouble::Gone) {
        m_trouble = Trouble::None;
        m_banner.hide();
    }
}

} // namespace otklik
