// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QString>
#include <QStringList>

namespace otklik {

/// 16 bytes that name an appeal by the system that it comes from and its ids there: the same in every file.
QByteArray sourceKey(const QString &system, const QStringList &ids);

/// Names the appeals of one file that have no ids by what they say: the first, second, ... appeal of these very words.
/// Two equal rows are two appeals, and the same file read again gives the same keys.
class ContentKeys {
public:
    QByteArray next(const QStringList &content);

private:
    QHash<QByteArray, int> m_seen;
};

} // namespace otklik
