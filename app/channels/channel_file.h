// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>

namespace otklik {

/// {"accounts": [{"name": "mail", "channel": "folder", ...}]}. Whatever else stands in it is kept.
class ChannelFile {
public:
    /// Errors: Unreadable; BadFile where it is no JSON, or longer than any such file; Invalid without a list of
    /// accounts.
    static Result<ChannelFile> read(const QString &path);
    /// As it is before it is written for the first time.
    static ChannelFile none(const QString &path);

    const QJsonArray &accounts() const { return m_accounts; }

    /// Whole or not at all. Errors: Busy where it is not what was read any more; Unwritable.
    Result<> write(const QJsonArray &accounts);

    /// Makes room for a new one: channels.json becomes channels.json.damaged-20260306-153000. Its new path; Unwritable.
    static Result<QString> setAside(const QString &path);

private:
    QString m_path;
    QByteArray m_bytes; ///< as they were read
    QJsonObject m_whole;
    QJsonArray m_accounts;
};

} // namespace otklik
