// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/exchange/xlsx_files.h"

#include <QFile>
#include <QStringList>

// Files of appeals whose every field is a hostile text. Link libzip.

namespace otklik::test {

inline const QStringList &hostileHeaders()
{
    using namespace Qt::StringLiterals;
    static const QStringList headers{u"Номер инцидента"_s,
                                     u"Источник"_s,
                                     u"Автор"_s,
                                     u"ID автора"_s,
                                     u"Муниципалитет"_s,
                                     u"Населенный пункт"_s,
                                     u"Адрес"_s,
                                     u"Группа тем"_s,
                                     u"Тема"_s,
                                     u"Теги"_s,
                                     u"Отдел"_s,
                                     u"Исполнитель"_s,
                                     u"Важность"_s,
                                     u"Тип инцидента"_s,
                                     u"Итог"_s,
                                     u"Текущий шаг инцидента"_s,
                                     u"Ссылка"_s,
                                     u"Вложения"_s,
                                     u"Срок"_s,
                                     u"Дата создания"_s,
                                     u"Текст инцидента"_s};
    return headers;
}

constexpr qsizetype kHostileName = 300; ///< what every name may have
constexpr qsizetype kTooLongForAName = 2000;

/// Every field is the text, the date too.
inline QStringList hostileRow(const QString &text)
{
    QStringList row(hostileHeaders().size(), text.left(kTooLongForAName));
    row.back() = text;
    return row;
}

/// The same with a number, a date and lengths that are right: a row that goes in, if the text says anything.
inline QStringList hostileRow(const QString &text, const QString &number)
{
    using namespace Qt::StringLiterals;
    QStringList row(hostileHeaders().size(), text.left(kHostileName));
    row.front() = number;
    row[row.size() - 2] = u"05.03.2026 11:00"_s;
    row.back() = text;
    return row;
}

inline QByteArray csvOf(const QList<QStringList> &rows)
{
    QByteArray bytes;
    for (const QStringList &row : rows) {
        for (qsizetype i = 0; i < row.size(); ++i) {
            const QByteArray field = row[i].toUtf8().replace('"', "\"\"");
            bytes += (i == 0 ? "\"" : ";\"") + field + '"';
        }
        bytes += "\r\n";
    }
    return bytes;
}

/// As Excel writes it: what XML cannot hold is _xHHHH_.
inline QByteArray xmlText(const QString &text)
{
    using namespace Qt::StringLiterals;
    const auto escaped = [](QChar c) { return u"_x%1_"_s.arg(QString::number(c.unicode(), 16).toUpper(), 4, u'0'); };
    QString xml;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        const bool isPair = c.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate();
        const bool isControl = c.unicode() < 0x20 && c != u'\n' && c != u'\t';
        if (isPair)
            xml += QStringView{text}.sliced(i++, 2);
        else if (isControl || c.isSurrogate() || c.unicode() >= 0xfffe || QStringView{text}.sliced(i).startsWith(u"_x"))
            xml += escaped(c);
        else
            xml += QString{c}.toHtmlEscaped();
    }
    return xml.toUtf8();
}

inline QByteArray sheetOf(const QList<QStringList> &rows)
{
    QByteArray sheet;
    for (const QStringList &row : rows) {
        sheet += "<row>";
        for (const QString &field : row)
            sheet += "<c t='inlineStr'><is><t xml:space='preserve'>" + xmlText(field) + "</t></is></c>";
        sheet += "</row>";
    }
    return sheet;
}

/// The suffix of the path, .csv or .xlsx, chooses the format. The first row is the header.
inline bool writeHostileFile(const QString &path, QList<QStringList> rows)
{
    using namespace Qt::StringLiterals;
    rows.prepend(hostileHeaders());
    if (path.endsWith(".xlsx"_L1)) {
        zipped(path, workbook(sheetOf(rows)));
        return true;
    }
    QFile file{path};
    return file.open(QIODevice::WriteOnly) && file.write(csvOf(rows)) > 0;
}

} // namespace otklik::test
