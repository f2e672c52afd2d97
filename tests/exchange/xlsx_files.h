// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QPair>
#include <QString>

#include <zip.h>

namespace otklik::test {

using Entries = QList<QPair<QByteArray, QByteArray>>;

inline QByteArray zipped(const QString &path, const Entries &entries, const char *password = nullptr)
{
    int code = 0;
    zip_t *const archive = zip_open(path.toUtf8().constData(), ZIP_CREATE | ZIP_TRUNCATE, &code);
    if (!archive)
        qFatal("the test cannot write its archive");
    for (const auto &[name, bytes] : entries) {
        zip_source_t *const source = zip_source_buffer(archive, bytes.constData(), static_cast<zip_uint64_t>(bytes.size()), 0);
        const zip_int64_t index = zip_file_add(archive, name.constData(), source, ZIP_FL_ENC_UTF_8);
        if (password)
            zip_file_set_encryption(archive, static_cast<zip_uint64_t>(index), ZIP_EM_AES_256, password);
    }
    if (zip_close(archive) != 0)
        qFatal("the test cannot close its archive");
    return path.toUtf8();
}

/// The parts of a workbook with one sheet; `sheet` is what stands inside <sheetData>.
inline Entries workbook(const QByteArray &sheet, const QByteArray &strings = {}, const QByteArray &styles = {},
                        const QByteArray &properties = {})
{
    const QByteArray type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    return {
        {"_rels/.rels", "<Relationships><Relationship Id='r1' Type='" + type + "officeDocument' Target='xl/workbook.xml'/></Relationships>"},
        {"xl/workbook.xml", "<workbook xmlns:r='x'>" + properties + "<sheets><sheet name='Лист' sheetId='1' r:id='r1'/></sheets></workbook>"},
        {"xl/_rels/workbook.xml.rels",
         "<Relationships><Relationship Id='r1' Type='" + type + "worksheet' Target='worksheets/sheet1.xml'/>"
         "<Relationship Id='r2' Type='" + type + "sharedStrings' Target='/xl/sharedStrings.xml'/>"
         "<Relationship Id='r3' Type='" + type + "styles' Target='styles.xml'/></Relationships>"},
        {"xl/sharedStrings.xml", "<sst>" + strings + "</sst>"},
        {"xl/styles.xml", "<styleSheet>" + styles + "</styleSheet>"},
        {"xl/worksheets/sheet1.xml", "<worksheet><sheetData>" + sheet + "</sheetData></worksheet>"},
    };
}

} // namespace otklik::test
