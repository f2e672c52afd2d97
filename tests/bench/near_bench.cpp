// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/near_bench.h"

#include "core/service/lookalikes.h"
#include "core/storage/storage.h"
#include "core/text/search_terms.h"
#include "tests/bench/ratio_table.h"

#include <QRandomGenerator>
#include <QSet>

using namespace Qt::StringLiterals;

namespace otklik::bench {

namespace {

constexpr int kMost = 100'000;
constexpr int kQuestions = 200;

/// The different words of a text, any of which may be there.
QString anyWordOf(const QString &text, Stemmer &stemmer)
{
    const QByteArray utf8 = text.toUtf8();
    SearchTermReader terms{{utf8.constData(), static_cast<std::size_t>(utf8.size())}, stemmer,
                           SearchTermReader::Purpose::Query};
    QSet<QString> words;
    while (const auto term = terms.next())
        words.insert(u'"' + QString::fromUtf8(utf8.mid(static_cast<qsizetype>(term->begin),
                                                       static_cast<qsizetype>(term->end - term->begin))) + u'"');
    return QStringList{words.cbegin(), words.cend()}.join(u" OR "_s);
}

} // namespace

void benchNear(const QString &directory, qint64 appeals)
{
    Session session{Storage::databaseFile(directory), Database::Access::ReadOnly};
    ProblemReader reader{session};
    std::vector<Comparable> read;
    const double reading = timed([&] {
        read = reader.comparable(reader.oldestOfNewest(kMost), Timestamp{}, kMost);
    });
    Lookalikes all;
    const double counting = timed([&] {
        for (const Comparable &each : read)
            all.add(each);
    });
    print(appeals, "words counted once: against reading the texts", counting, reading, "ms", "");

    QRandomGenerator random{7};
    Stemmer stemmer;
    std::vector<double> ours;
    std::vector<double> theirs;
    for (int i = 0; i < kQuestions; ++i) {
        const Comparable &asked = read[random.bounded(static_cast<quint32>(read.size()))];
        ours.push_back(timed([&] { all.of(asked.id, kAlike); }));
        const QString match = anyWordOf(asked.text, stemmer);
        if (match.isEmpty() || i % 10 != 0)
            continue;
        theirs.push_back(timed([&] {
            Statement st{session.db, "SELECT rowid FROM search WHERE search MATCH ?1 ORDER BY rank LIMIT 50"};
            st.bind(1, match);
            while (st.step()) { }
        }));
    }
    print(appeals, "like an appeal, median: against FTS5's rank", median(ours), median(theirs), "ms", "< 10 ms");
    print(appeals, "  95 %", percentile95(ours), percentile95(theirs), "ms", "< 10 ms");
}

} // namespace otklik::bench
