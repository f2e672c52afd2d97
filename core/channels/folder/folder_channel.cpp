// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/channels/folder/folder_channel.h"
#include "core/domain/json_fields.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>
#include <QJsonDocument>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

constexpr int kPage = 100;
constexpr qint64 kMaxFile = 1024 * 1024;
constexpr auto kEnding = ".json"_L1;

} // namespace

FolderChannel::FolderChannel(QString name, const QString &folder)
    : m_name(std::move(name))
    , m_folder(folder)
    , m_in(QDir{folder}.filePath(u"in"_s))
    , m_out(QDir{folder}.filePath(u"out"_s))
{
}

Result<Arrivals> FolderChannel::receive(const QString &cursor, std::stop_token stop)
{
    for (const QString &path : {m_in, m_out}) {
        // Once: made anew beneath a share that has gone, they would lie on a disk where nobody looks for answers.
        if (m_isMade ? !QDir{path}.exists() : !QDir{}.mkpath(path))
            return fail(ErrorCode::Unreadable, path);
    }
    m_isMade = true;
    const QDir folder{m_in};
    Arrivals arrivals;
    arrivals.cursor = cursor;
    int taken = 0;
    for (const QString &fileName : folder.entryList({u"*"_s + kEnding}, QDir::Files, QDir::Name)) {
        const QString name = fileName.chopped(kEnding.size());
        if (name <= cursor || stop.stop_requested())
            continue;
        if (taken++ == kPage) {
            arrivals.isMore = true;
            break;
        }
        QString problem;
        if (auto arrival = read(fileName, problem))
            arrivals.items.push_back(std::move(*arrival));
        else
            arrivals.refused.push_back({name, problem});
        arrivals.cursor = name;
    }
    return arrivals;
}

std::optional<Arrival> FolderChannel::read(const QString &fileName, QString &problem) const
{
    QFile file{QDir{m_in}.filePath(fileName)};
    if (!file.open(QFile::ReadOnly) || file.size() > kMaxFile) {
        problem = u"the file cannot be read, or is longer than 1 MiB"_s;
        return std::nullopt;
    }
    JsonReader in{QJsonDocument::fromJson(file.readAll()).object()};
    Arrival arrival;
    arrival.externalId = fileName.chopped(kEnding.size());
    arrival.continues = in.texts("continues"_L1);
    Origin &origin = arrival.intake.origin;
    origin.channel = in.textOr("channel"_L1);
    origin.text = in.text("text"_L1);
    origin.title = in.textOr("title"_L1);
    origin.author = in.textOr("author"_L1);
    origin.authorKey = in.textOr("author_key"_L1);
    origin.url = arrival.externalId; // an answer names what it answers
    origin.received =
        in.optionalTime("received"_L1).value_or(fromSeconds(QFileInfo{file}.lastModified().toSecsSinceEpoch()));
    arrival.intake.sourceKey =
        QCryptographicHash::hash((m_name + u'/' + arrival.externalId).toUtf8(), QCryptographicHash::Md5);
    problem = in.rejected();
    return problem.isEmpty() ? std::optional{std::move(arrival)} : std::nullopt;
}

QString FolderChannel::answerFile(const Dispatch &dispatch) const
{
    return QDir{m_out}.filePath(dispatch.key + kEnding);
}

DeliveryReport FolderChannel::deliver(const Dispatch &dispatch, std::stop_token stop)
{
    if (stop.stop_requested())
        return {Delivery::NotNow, {}, {}};
    QFile log{QDir{m_out}.filePath(u"log.txt"_s)};
    QSaveFile file{answerFile(dispatch)};
    if (!log.open(QFile::Append) || !file.open(QFile::WriteOnly))
        return {Delivery::NotNow, {}, u"the folder cannot be written"_s};
    const QJsonObject answer{{u"to"_s, dispatch.origin.url},
                             {u"author_key"_s, dispatch.origin.authorKey},
                             {u"text"_s, dispatch.text},
                             {u"final"_s, dispatch.isFinal}};
    file.write(QJsonDocument{answer}.toJson(QJsonDocument::Compact));
    if (!file.commit())
        return {Delivery::NotNow, {}, u"the file cannot be written"_s};
    log.write((QDateTime::currentDateTimeUtc().toString(Qt::ISODate) + u' ' + dispatch.key + u'\n').toUtf8());
    return {Delivery::Delivered, dispatch.key, {}};
}

Trace FolderChannel::lookUp(const Dispatch &dispatch, std::stop_token)
{
    if (!QDir{m_out}.exists())
        return Trace::CannotTell;
    return QFile::exists(answerFile(dispatch)) ? Trace::Found : Trace::Absent;
}

Result<> FolderChannel::check(std::stop_token)
{
    if (!QFileInfo{m_folder}.isDir())
        return fail(ErrorCode::NotFound, m_folder, u"there is no such folder"_s);
    for (const QString &path : {m_in, m_out}) {
        const QFileInfo made{path};
        const QFileInfo place{made.exists() ? path : m_folder}; // the first receive() makes it
        if (!place.isDir() || !place.isReadable())
            return fail(ErrorCode::Unreadable, path);
        if (!place.isWritable() && (path == m_out || !made.exists()))
            return fail(ErrorCode::Unwritable, path);
    }
    return {};
}

} // namespace otklik
