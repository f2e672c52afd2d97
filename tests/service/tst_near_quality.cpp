// SPDX-License-Identifier: GPL-3.0-or-later
// How many of those that belong together are found, and how many of those found belong together: on labelled pairs of
// real texts, which do not go with the program.
#include "core/exchange/table_reader.h"
#include "core/service/lookalikes.h"

#include <QDateTime>
#include <QFile>
#include <QSet>
#include <QtTest>

using namespace otklik;
using namespace Qt::StringLiterals;

namespace {

QString sharedData(const QString &name)
{
    return QStringLiteral(OTKLIK_SHARED_DATA "/") + name;
}

/// The rows of a table, by the names of its columns.
template<typename F>
bool forRows(const QString &name, F &&f)
{
    auto table = openTable(sharedData(name));
    if (!table)
        return false;
    const QStringList headers = (*table)->headers();
    TableRow row;
    for (auto step = (*table)->next(row); step && *step != ReadStep::End; step = (*table)->next(row)) {
        if (*step == ReadStep::Row)
            f([&](const char *column) {
                const qsizetype at = headers.indexOf(QLatin1StringView{column});
                return at >= 0 && at < static_cast<qsizetype>(row.cells.size())
                           ? row.cells[static_cast<std::size_t>(at)].text
                           : QString{};
            });
    }
    return true;
}

struct Share {
    int found = 0;
    int all = 0;
    double percent() const { return all > 0 ? 100.0 * found / all : 0; }
};

void say(const char *what, const Share &share)
{
    qInfo("%-66s %6d of %6d  %5.1f %%", what, share.found, share.all, share.percent());
}

} // namespace

class TestNearQuality : public QObject {
    Q_OBJECT
private slots:
    void paraphrases();
    void appealsOfACity();
};

void TestNearQuality::paraphrases()
{
    if (!QFile::exists(sharedData(u"paraphrase/train.csv"_s)))
        QSKIP("../shared/data is not here: labelled paraphrases are left out");
    Stemmer stemmer;
    NearTexts texts;
    struct Pair {
        std::size_t a;
        std::size_t b;
        int label;
    };
    std::vector<Pair> pairs;
    QVERIFY(forRows(u"paraphrase/train.csv"_s, [&](const auto &cell) {
        const std::size_t a = texts.add(sketchOf(cell("text_1"), stemmer));
        const std::size_t b = texts.add(sketchOf(cell("text_2"), stemmer));
        pairs.push_back({a, b, cell("class").toInt()});
    }));
    QVERIFY(pairs.size() > 7000);
    Share precise;
    Share loose;
    Share different;
    constexpr float kAlone = kAlike / 0.9F; // where nothing but the words speaks
    for (const Pair &pair : pairs) {
        Share &share = pair.label > 0 ? precise : pair.label == 0 ? loose : different;
        ++share.all;
        share.found += texts.likenessTo(pair.a)[pair.b] >= kAlone ? 1 : 0;
    }
    say("precise paraphrases that are alike", precise);
    say("loose paraphrases that are alike", loose);
    say("different news of the same words that are alike", different);
    const Share right{precise.found + loose.found, precise.found + loose.found + different.found};
    say("of what is alike, paraphrases", right);
    QVERIFY(right.percent() > 85);
    QVERIFY(precise.percent() > different.percent() * 4);
}

void TestNearQuality::appealsOfACity()
{
    if (!QFile::exists(sharedData(u"spb/appeals.csv.gz"_s)))
        QSKIP("../shared/data is not here: a city's appeals are left out");
    Lookalikes all;
    QVERIFY(forRows(u"spb/appeals.csv.gz"_s, [&](const auto &cell) {
        Comparable appeal{AppealId{cell("id").toLongLong()}, {}, true, 0, {}, cell("address"), {}, cell("text")};
        appeal.received = fromSeconds(QDateTime::fromString(cell("created"), Qt::ISODate).toSecsSinceEpoch());
        bool isNorth = false;
        bool isEast = false;
        const GeoPoint point{cell("lat").toDouble(&isNorth), cell("lon").toDouble(&isEast)};
        if (isNorth && isEast)
            appeal.point = point;
        all.add(appeal);
    }));
    QHash<QString, std::vector<AppealId>> groups;
    QVERIFY(forRows(u"spb/silver_groups.csv.gz"_s, [&](const auto &cell) {
        const AppealId id{cell("appeal_id").toLongLong()};
        if (cell("kind") != u"same_author"_s && all.holds(id))
            groups[cell("group_id")].push_back(id);
    }));
    Share first10; // appeals of which at least one other of the group stands there
    Share sure;
    Share alike;
    QElapsedTimer clock;
    qint64 slowest = 0;
    for (const std::vector<AppealId> &group : std::as_const(groups)) {
        for (const AppealId id : group) {
            clock.start();
            const auto found = all.of(id, 0.1F);
            slowest = std::max(slowest, clock.nsecsElapsed());
            const auto isMate = [&group](const Lookalikes::Found &each) {
                return std::ranges::find(group, each.appeal) != group.end();
            };
            const auto best = std::ranges::find_if(found, isMate);
            const float score = best == found.end() ? 0 : best->likeness.score;
            for (Share *share : {&first10, &sure, &alike})
                ++share->all;
            first10.found += best != found.end() && best - found.begin() < 10 ? 1 : 0;
            sure.found += score >= kSurelyAlike ? 1 : 0;
            alike.found += score >= kAlike ? 1 : 0;
        }
    }
    say("several wrote of one place and reason: one of them among the first 10", first10);
    say("several wrote of one place and reason: one of them is alike", alike);
    say("several wrote of one place and reason: one of them is surely alike", sure);

    QSet<std::pair<qint64, qint64>> same;
    QSet<qint64> asked;
    QSet<std::pair<qint64, qint64>> labelled;
    QVERIFY(forRows(u"spb/close_pairs.csv.gz"_s, [&](const auto &cell) {
        const std::pair pair{cell("a").toLongLong(), cell("b").toLongLong()};
        if (cell("same_author") == u"1"_s || !all.holds(AppealId{pair.first}) || !all.holds(AppealId{pair.second}))
            return;
        labelled.insert(pair);
        asked.insert(pair.first);
        if (cell("same_reason") == u"1"_s)
            same.insert(pair);
    }));
    Share right;
    Share surelyRight;
    for (const qint64 id : std::as_const(asked)) {
        for (const Lookalikes::Found &found : all.of(AppealId{id}, kAlike)) {
            const std::pair pair{id, found.appeal.value};
            if (!labelled.contains(pair))
                continue;
            ++right.all;
            right.found += same.contains(pair) ? 1 : 0;
            if (found.likeness.score < kSurelyAlike)
                continue;
            ++surelyRight.all;
            surelyRight.found += same.contains(pair) ? 1 : 0;
        }
    }
    say("near in place and time, several authors, alike: of one reason", right);
    say("near in place and time, several authors, surely alike: of one reason", surelyRight);
    say("near in place and time, several authors: of one reason at all",
        {static_cast<int>(same.size()), static_cast<int>(labelled.size())});
    qInfo("the slowest question among %lld appeals: %.1f ms", static_cast<long long>(all.ids().size()),
          static_cast<double>(slowest) / 1e6);
    QVERIFY(first10.percent() > 50);
    QVERIFY(surelyRight.percent() > 70);
}

QTEST_GUILESS_MAIN(TestNearQuality)
#include "tst_near_quality.moc"
