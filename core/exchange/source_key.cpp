// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/source_key.h"

#include <QCryptographicHash>

namespace otklik {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kKeyBytes = 16;

/// The length stands before each part, so that "ab", "c" differs from "a", "bc".
QByteArray hashed(QLatin1String kind, const QStringList &parts)
{
    QCryptographicHash hash(QCryptographicHash::Blake2b_160);
    hash.addData(QByteArrayView(kind.data(), kind.size()));
    for (const QString &part : parts) {
        const QByteArray bytes = part.toUtf8();
        hash.addData(QByteArray::number(bytes.size()) + ':');
        hash.addData(bytes);
    }
    return hash.result().first(kKeyBytes);
}

} // namespace

QByteArray sourceKey(const QString &system, const QStringList &ids)
{
    return hashed("id"_L1, QStringList{system} + ids);
}

QByteArray ContentKeys::next(const QStringList &content)
{
    const int occurrence = ++m_seen[hashed("content"_L1, content)];
    return hashed("occurrence"_L1, content + QStringList{QString::number(occurrence)});
}

} // namespace otklik
