// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/channels/email/gmime_handle.h"

#include <QStringList>

namespace otklik {

/// Why a letter was written by a program and not by a person; an empty reason for a person's. Nothing is ever answered
/// to such a letter, or two programs would write to one another for ever (RFC 3834).
struct AutomaticMail {
    QString reason;
    bool isBounce = false; ///< a report that a letter was not delivered
    QStringList about; ///< Message-IDs of the letters that a report speaks of
};

AutomaticMail automaticMail(GMimeMessage *message, const QString &author, const QString &ownAddress);

/// A header of the message as text, decoded; empty where absent.
QString mailHeader(GMimeObject *object, const char *name);
/// The ids of a header like References, without their brackets, in the order of the header; at most `limit`, the last.
QStringList mailIds(GMimeObject *object, const char *name, int limit);

} // namespace otklik
