// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>

namespace otklik::test {

/// A plain CSV of `rows` made-up appeals, 300 bytes each or so. False where it cannot be written.
inline bool writeMadeUpFile(const QString &path, int rows)
{
    QByteArray text{"Номер;Канал;ID автора;Автор;Текст;Район;Дата поступления\n"};
    for (int row = 1; row <= rows; ++row) {
        const QByteArray n = QByteArray::number(row);
        text += "К-" + n + ";ВКонтакте;id" + QByteArray::number(row % 97) + ";Житель " + QByteArray::number(row % 97) +
                ";Во дворе дома " + n + " не горит фонарь, вечером темно и скользко, дорогу не чистили;Район " +
                QByteArray::number(row % 26) + ";06.03.2026 11:00\n";
    }
    QFile file{path};
    return file.open(QFile::WriteOnly) && file.write(text) == text.size();
}

} // namespace otklik::test
