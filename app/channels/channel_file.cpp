// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/channels/channel_file.h"

#include <QDateTime>
#include <QFile>
#include <QJsonDocument>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

constexpr qint64 kMostBytes = 1024 * 1024;
constexpr auto kAccounts = "accounts"_L1;

/// Nothing where there is no file.
QByteArray bytesOf(const QString &path)
{
    QFile file{path};
    return file.open(QFile::ReadOnly) ? file.read(kMostBytes + 1) : QByteArray{};
}

} // namespace

Result<ChannelFile> ChannelFile::read(const QString &path)
{
    QFile file{path};
    if (!file.open(QFile::ReadOnly))
        return fail(ErrorCode::Unreadable, path);
    ChannelFile read = none(path);
    read.m_bytes = file.read(kMostBytes + 1);
    if (read.m_bytes.size() > kMostBytes)
        return fail(ErrorCode::BadFile, path, u"longer than a file of accounts is"_s);
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(read.m_bytes, &problem);
    if (problem.error != QJsonParseError::NoError)
        return fail(ErrorCode::BadFile, path, problem.errorString());
    if (!document[kAccounts].isArray())
        return fail(ErrorCode::Invalid, kAccounts, u"no account is named"_s);
    read.m_whole = document.object();
    read.m_accounts = document[kAccounts].toArray();
    return read;
}

ChannelFile ChannelFile::none(const QString &path)
{
    ChannelFile file;
    file.m_path = path;
    return file;
}

Result<> ChannelFile::write(const QJsonArray &accounts)
{
    if (bytesOf(m_path) != m_bytes)
        return fail(ErrorCode::Busy, m_path, u"somebody else has changed it meanwhile"_s);
    QJsonObject whole = m_whole;
    whole[kAccounts] = accounts;
    const QByteArray bytes = QJsonDocument{whole}.toJson();
    QSaveFile file{m_path};
    if (!file.open(QFile::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return fail(ErrorCode::Unwritable, m_path, file.errorString());
    m_bytes = bytes;
    m_whole = whole;
    m_accounts = accounts;
    return {};
}

Result<QString> ChannelFile::setAside(const QString &path)
{
    const QString now = QDateTime::currentDateTime().toString(u"yyyyMMdd-HHmmss"_s);
    const QString aside = path + ".damaged-"_L1 + now;
    if (!QFile::rename(path, aside)) // never over another one
        return fail(ErrorCode::Unwritable, aside);
    return aside;
}

} // namespace otklik
