// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>

class QCoreApplication;

namespace otklik {

/// Before the application object: Qt reads file names and arguments as UTF-8 and complains of any other locale; a
/// program started by cron has none at all.
void ensureUtf8Locale();

/// The interface in the language of `locale`, where there is one, and its numbers and dates.
void setLanguage(QCoreApplication &app, const QLocale &locale);

} // namespace otklik
