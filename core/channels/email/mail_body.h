// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/channels/email/gmime_handle.h"

#include <QStringList>

namespace otklik {

inline constexpr qsizetype kMailTextChars = 512 * 1024;
inline constexpr int kMailAttachments = 100;
inline constexpr int kMailDepth = 40;

struct MailBody {
    QString text; ///< plain, with the quotation and the signature
    QStringList attachments; ///< names, safe for a file
    bool isCut = false; ///< text, parts or names over the limits were left out
};

/// Walks the parts of a message: the plain alternative before the HTML one, all of what is shown in a row.
MailBody mailBody(GMimeMessage *message);

} // namespace otklik
