// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <ctime>
#include <vector>

// Texts that a citizen, or somebody who poses as one, could send: tests/data/hostile, see the README there. Show them
// to each screen, file and query, and ask what each test asks: nothing opened, nothing slow, nothing altered in
// silence.

namespace otklik::test {

struct HostileText {
    QByteArray name; ///< "markup/nested tables, 14 levels"
    QString text;
};

inline QString hostileTextFrom(const QJsonObject &entry)
{
    using namespace Qt::StringLiterals;
    QString text = entry["text"_L1].toString();
    for (const QJsonValue part : entry["parts"_L1].toArray())
        text += part["text"_L1].toString().repeated(part["times"_L1].toInt());
    for (const QJsonValue unit : entry["units"_L1].toArray())
        text += QChar{static_cast<char16_t>(unit.toInt())};
    return text;
}

/// The corpus of this repository: some 350 texts, the longest a megabyte. Empty if it cannot be read: check for that.
inline std::vector<HostileText> hostileCorpus()
{
    using namespace Qt::StringLiterals;
    std::vector<HostileText> corpus;
    const QDir folder{QStringLiteral(OTKLIK_SOURCE_DIR "/tests/data/hostile")};
    for (const QFileInfo &info : folder.entryInfoList({u"*.json"_s}, QDir::Files, QDir::Name)) {
        QFile file{info.filePath()};
        if (!file.open(QIODevice::ReadOnly))
            return {};
        const QJsonDocument read = QJsonDocument::fromJson(file.readAll());
        for (const QJsonValue entry : read.array()) {
            const QString name = info.completeBaseName() + u'/' + entry["name"_L1].toString();
            corpus.push_back({name.toUtf8(), hostileTextFrom(entry.toObject())});
        }
    }
    return corpus;
}

/// The Big List of Naughty Strings, where the shared data is at hand; else empty.
inline std::vector<HostileText> naughtyStrings()
{
    using namespace Qt::StringLiterals;
    QFile file{QStringLiteral(OTKLIK_SHARED_DATA "/dirty/big-list-of-naughty-strings-1.0.0/blns.json")};
    if (!file.open(QIODevice::ReadOnly))
        return {};
    std::vector<HostileText> corpus;
    for (const QJsonValue text : QJsonDocument::fromJson(file.readAll()).array())
        corpus.push_back({"blns/" + QByteArray::number(static_cast<qulonglong>(corpus.size())), text.toString()});
    return corpus;
}

/// Both.
inline std::vector<HostileText> allHostileTexts()
{
    std::vector<HostileText> all = hostileCorpus();
    for (HostileText &more : naughtyStrings())
        all.push_back(std::move(more));
    return all;
}

/// What one hostile text may take in one place: 200 ms in the program as people run it (the release preset). A debug
/// build on a shared core takes several times that, and stays far below what a text that hangs the program would take.
#if defined(__SANITIZE_ADDRESS__)
inline constexpr double kHostileMilliseconds = 5000;
#elif defined(NDEBUG)
inline constexpr double kHostileMilliseconds = 200;
#else
inline constexpr double kHostileMilliseconds = 1000;
#endif

/// Milliseconds of processor time that \a work takes at its best. Up to five tries: what it loads for the first time (glyphs
/// of a font) and what a neighbour of the core takes from it are not its own; slow work stays slow.
template<typename Work>
double hostileMilliseconds(const Work &work)
{
    double best = 0;
    for (int i = 0; i < 5; ++i) {
        const std::clock_t begin = std::clock();
        work();
        const double taken = static_cast<double>(std::clock() - begin) * 1000.0 / CLOCKS_PER_SEC;
        best = i == 0 ? taken : std::min(best, taken);
        if (best <= kHostileMilliseconds)
            break;
    }
    return best;
}

} // namespace otklik::test
