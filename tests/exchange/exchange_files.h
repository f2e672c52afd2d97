// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/table_reader.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <unistd.h>

namespace otklik::test {

/// Files of one test, gone with it.
class Files {
public:
    Files()
    {
        QFile::setPermissions(m_dir.path(), m_mode); // a test that is not root any more gets in too
    }
    QString write(const QString &name, const QByteArray &bytes)
    {
        const QString path = m_dir.filePath(name);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("the test cannot write its file");
        return path;
    }
    QString path(const QString &name) const { return m_dir.filePath(name); }

private:
    static constexpr QFile::Permissions m_mode = QFile::Permissions::fromInt(0x7755);
    QTemporaryDir m_dir;
};

/// Root may read and write everything; while this lives, the program is somebody else.
class NotRoot {
public:
    NotRoot() : m_wasRoot(geteuid() == 0)
    {
        if (m_wasRoot && seteuid(65534) != 0)
            qFatal("cannot give up the rights of root");
    }
    ~NotRoot()
    {
        if (m_wasRoot && seteuid(0) != 0)
            qFatal("cannot take the rights of root again");
    }
    Q_DISABLE_COPY_MOVE(NotRoot)

private:
    bool m_wasRoot;
};

/// A whole table, for tests.
struct Table {
    QStringList headers;
    QList<QStringList> rows;
    QList<qint64> lines;
    QList<RowRefusal> refused;
    TableInfo info;
    std::optional<Error> error; ///< of opening, or in the middle
};

inline Table readTable(const QString &path, const TableOptions &options = {})
{
    Table table;
    auto reader = openTable(path, options);
    if (!reader) {
        table.error = reader.error();
        return table;
    }
    table.headers = (*reader)->headers();
    TableRow row;
    for (;;) {
        const auto step = (*reader)->next(row);
        if (!step) {
            table.error = step.error();
            break;
        }
        if (*step == ReadStep::End)
            break;
        if (*step == ReadStep::Refused) {
            table.refused += row.refusal;
            continue;
        }
        QStringList texts;
        for (const Cell &cell : row.cells)
            texts += cell.text;
        table.rows += texts;
        table.lines += row.line;
    }
    table.info = (*reader)->info();
    return table;
}

/// How many rows, good or refused, TableReader::skip() passes over; as many as next() gives. -1 where it fails.
inline qsizetype skippedRows(const QString &path, const TableOptions &options = {})
{
    auto reader = openTable(path, options);
    qsizetype rows = 0;
    for (;; ++rows) {
        const auto isRow = reader ? (*reader)->skip() : Result<bool>(reader.error());
        if (!isRow || !*isRow)
            return isRow ? rows : -1;
    }
}

inline QString sharedData(const QString &name)
{
    return QStringLiteral(OTKLIK_SHARED_DATA "/") + name;
}

} // namespace otklik::test

/// Ends the test where the measured files are not at hand.
#define NEED_SHARED(name) \
    do { \
        if (!QFile::exists(otklik::test::sharedData(name))) \
            QSKIP("the shared data are not beside the source folder"); \
    } while (false)
