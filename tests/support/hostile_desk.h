// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/hostile_corpus.h"
#include "tests/support/hostile_files.h"
#include "tests/support/test_desk.h"

namespace otklik::test {

/// A desk that holds an appeal for each hostile text that says anything, every field of it the text. Link libzip.
class HostileDesk : public TestDesk {
public:
    HostileDesk()
        : m_corpus(hostileCorpus())
    {
        using namespace Qt::StringLiterals;
        QList<QStringList> rows;
        QList<QStringList> withNull; // a CSV cannot hold these
        for (std::size_t i = 0; i < m_corpus.size(); ++i) {
            const QString &text = m_corpus[i].text;
            (text.contains(QChar::Null) ? withNull : rows).append(hostileRow(text, numberOf(i)));
        }
        take(directory() + u"/hostile.csv"_s, rows);
        take(directory() + u"/hostile.xlsx"_s, withNull);
    }

    const std::vector<HostileText> &corpus() const { return m_corpus; }
    static QString numberOf(std::size_t text) { return QStringLiteral("H-%1").arg(text); }

private:
    void take(const QString &path, const QList<QStringList> &rows)
    {
        if (!writeHostileFile(path, rows) || !waitFor((**this).imports().import(path)))
            qFatal("the hostile appeals cannot be imported");
    }

    std::vector<HostileText> m_corpus;
};

} // namespace otklik::test
