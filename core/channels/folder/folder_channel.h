// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/channels/channel.h"

namespace otklik {

/// Exchange by files, with a system that has no better way: `in/` holds what came, one JSON file each, taken in the
/// order of their names, so a name begins with the time; `out/` gets the answers.
///
///     in/20260306-153000-17.json  {"text": ..., "author": ..., "author_key": ..., "title": ..., "received": ISO 8601,
///                                  "continues": ["20260301-090000-3"]}; all but the text may be left out
///     out/KEY.json                {"to": "20260306-153000-17", "author_key": ..., "text": ..., "final": true}
///     out/log.txt                 a line for each answer handed over: its time and its key
///
/// An answer is complete when its name ends with .json. Files are never changed or removed here; who puts one into in/
/// renames it there when it is whole.
class FolderChannel final : public Channel {
public:
    /// `name` keeps the files of two folders apart.
    FolderChannel(QString name, const QString &folder);

    /// The first one makes in/ and out/ where they are not there yet. Unreadable where they are not.
    Result<Arrivals> receive(const QString &cursor, std::stop_token stop) override;
    DeliveryReport deliver(const Dispatch &dispatch, std::stop_token stop) override;
    Trace lookUp(const Dispatch &dispatch, std::stop_token stop) override;
    /// NotFound where the folder is not there, Unreadable, Unwritable.
    Result<> check(std::stop_token stop) override;

private:
    std::optional<Arrival> read(const QString &fileName, QString &problem) const;
    QString answerFile(const Dispatch &dispatch) const;

    QString m_name;
    QString m_folder;
    QString m_in;
    QString m_out;
    bool m_isMade = false;
};

} // namespace otklik
