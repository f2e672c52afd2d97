// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QStringList>

#include <utility>
#include <vector>

namespace otklik {

/// A setting of an account, as the file has it and as a person fills it in.
struct ChannelField {
    enum class Editor : quint8 { Text, Number, Choice, Flag, File, Folder };

    QString path; ///< in the account's object: "imap.host"
    QString label;
    Editor editor = Editor::Text;
    QString hint{}; ///< what an empty field means
    int least = 0; ///< of a number; one less is the usual one, which the file leaves out
    int most = 0;
    std::vector<std::pair<QString, QString>> choices{}; ///< value and words; the file leaves the first one out
    bool isRare = false; ///< most accounts do without
};

class ChannelFields {
    Q_DECLARE_TR_FUNCTIONS(otklik::ChannelFields)
public:
    static QStringList kinds();
    /// For a person: "E-mail"; of a kind that this program does not know, as the file has it.
    static QString kindName(const QString &kind);
    /// What it does, in one line.
    static QString kindHint(const QString &kind);
    static std::vector<ChannelField> of(const QString &kind);
    /// What its secret is called; empty where it has none.
    static QString secretName(const QString &kind);
    /// Of the field at this path, for messages; the path itself where there is none.
    static QString label(const QString &kind, const QString &path);
};

} // namespace otklik
