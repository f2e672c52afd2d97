// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QStringView>

namespace otklik {

enum class AttachmentVerdict {
    MayOpen, ///< a picture or a PDF, and its contents say so too
    SaveOnly, ///< anything else: the person may keep the file, we start no program with it
    Disguised, ///< the contents are not what the name says: neither opened nor offered as what it claims to be
};

/// How many bytes of a file the decision needs.
inline constexpr qsizetype kMagicBytes = 16;

/// Decides by the name's last suffix and by the first bytes of the contents, both; an unknown suffix is never opened.
AttachmentVerdict attachmentVerdict(QStringView fileName, QByteArrayView beginning);

} // namespace otklik
