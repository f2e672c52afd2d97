// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/xlsx_parts.h"

#include <QDir>
#include <QHash>

namespace otklik {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t kMaxSharedStrings = 5'000'000;
constexpr std::size_t kMaxStyles = 100'000;
constexpr std::size_t kMaxSheets = 1000;

struct Relation {
    QString type; ///< the last word of its URI: "worksheet"
    QString target;
};
using Relations = QHash<QString, Relation>;

QString resolved(const QString &folder, const QString &target)
{
    const QString path = QDir::cleanPath(target.startsWith(u'/') ? target : folder + u'/' + target);
    return path.startsWith(u'/') ? path.sliced(1) : path;
}

Result<Relations> readRelations(ZipArchive &archive, const QString &part, const QString &folder)
{
    Relations relations;
    auto device = archive.entry(part);
    if (!device)
        return device.error();
    QXmlStreamReader xml(device->get());
    while (advance(xml)) {
        if (!xml.isStartElement() || xml.name() != "Relationship"_L1)
            continue;
        const auto attributes = xml.attributes();
        const QString type = attributes.value("Type"_L1).toString();
        relations.insert(attributes.value("Id"_L1).toString(),
                         {type.sliced(type.lastIndexOf(u'/') + 1), resolved(folder, attributes.value("Target"_L1).toString())});
    }
    if (xml.hasError())
        return xmlError(xml, archive);
    return relations;
}

QString partOfType(const Relations &relations, QLatin1String type)
{
    for (const Relation &relation : relations) {
        if (relation.type == type)
            return relation.target;
    }
    return {};
}

bool isTrue(QStringView value)
{
    return value == "1"_L1 || value == "true"_L1;
}

Result<> readSheets(ZipArchive &archive, const QString &part, const Relations &relations, Workbook &workbook)
{
    auto device = archive.entry(part);
    if (!device)
        return fail(ErrorCode::BadFile, archive.path(), u"not an XLSX workbook"_s);
    QXmlStreamReader xml(device->get());
    while (advance(xml)) {
        if (!xml.isStartElement())
            continue;
        const auto attributes = xml.attributes();
        if (xml.name() == "workbookPr"_L1)
            workbook.dates1904 = isTrue(attributes.value("date1904"_L1));
        if (xml.name() != "sheet"_L1 || attributes.value("state"_L1).contains("idden"_L1)) // hidden, veryHidden
            continue;
        QString id;
        for (const auto &attribute : attributes) { // r:id, under the namespace of either edition of the standard
            if (attribute.name() == "id"_L1)
                id = attribute.value().toString();
        }
        const Relation relation = relations.value(id);
        if (relation.type == "worksheet"_L1 && workbook.sheets.size() < kMaxSheets)
            workbook.sheets.push_back({attributes.value("name"_L1).toString(), relation.target});
    }
    if (xml.hasError())
        return xmlError(xml, archive);
    if (workbook.sheets.empty())
        return fail(ErrorCode::BadFile, archive.path(), u"the workbook has no visible sheet"_s);
    return {};
}

/// Built-in date and time formats of ECMA-376, 18.8.30 (27-36 and 50-58 in the East Asian editions).
bool isBuiltInDate(int format)
{
    return (format >= 14 && format <= 22) || (format >= 27 && format <= 36) || (format >= 45 && format <= 47)
        || (format >= 50 && format <= 58);
}

/// A custom format is a date when it has a letter of one outside quotes, brackets and escapes.
bool isDateFormat(QStringView format)
{
    QChar closing;
    for (qsizetype i = 0; i < format.size(); ++i) {
        const QChar c = format[i];
        if (!closing.isNull()) {
            if (c == closing)
                closing = QChar();
        } else if (c == u'"') {
            closing = u'"';
        } else if (c == u'[') {
            if (i + 1 < format.size() && QStringView(u"hmsHMS").contains(format[i + 1]))
                return true; // [h]:mm, elapsed time
            closing = u']';
        } else if (c == u'\\' || c == u'_' || c == u'*') {
            ++i;
        } else if (QStringView(u"dmyhsDMYHS").contains(c)) {
            return true;
        } else if (c == u'G' || c == u'g') {
            return false; // General
        }
    }
    return false;
}

} // namespace

bool advance(QXmlStreamReader &xml)
{
    if (xml.readNext() == QXmlStreamReader::DTD)
        xml.raiseError(u"a document type is not allowed"_s);
    return !xml.atEnd() && !xml.hasError();
}

Error xmlError(const QXmlStreamReader &xml, const ZipArchive &archive)
{
    const QString text = archive.failure().isEmpty() ? u"broken XML: "_s + xml.errorString() : archive.failure();
    return fail(ErrorCode::BadFile, archive.path(), text);
}

QString unescapeExcel(const QString &text)
{
    qsizetype at = text.indexOf("_x"_L1);
    if (at < 0)
        return text;
    QString out;
    qsizetype from = 0;
    for (; at >= 0; at = text.indexOf("_x"_L1, at)) {
        bool isHex = false;
        const ushort code = at + 6 < text.size() && text[at + 6] == u'_' ? QStringView(text).sliced(at + 2, 4).toUShort(&isHex, 16) : 0;
        if (isHex) {
            out += QStringView(text).sliced(from, at - from);
            out += QChar(code);
            from = at + 7;
            at = from;
        } else {
            at += 2;
        }
    }
    out += QStringView(text).sliced(from);
    return out;
}

QString readRichText(QXmlStreamReader &xml)
{
    QString text;
    int depth = 1;
    int skipped = 0; // depth of <rPh>
    bool isText = false;
    while (depth > 0 && advance(xml)) {
        if (xml.isStartElement()) {
            ++depth;
            isText = xml.name() == "t"_L1;
            if (xml.name() == "rPh"_L1)
                skipped = depth;
        } else if (xml.isEndElement()) {
            if (skipped == depth)
                skipped = 0;
            --depth;
            isText = false;
        } else if (xml.isCharacters() && isText && skipped == 0) {
            text += xml.text();
        }
    }
    return unescapeExcel(text);
}

Result<Workbook> readWorkbook(ZipArchive &archive)
{
    Workbook workbook;
    const auto package = readRelations(archive, u"_rels/.rels"_s, {});
    if (!package)
        return fail(ErrorCode::BadFile, archive.path(),
                    package.error().code == ErrorCode::NotFound ? u"not an XLSX workbook"_s : package.error().details);
    const QString part = partOfType(*package, "officeDocument"_L1);
    const QString folder = part.left(std::max<qsizetype>(0, part.lastIndexOf(u'/')));
    const QString relationsPart = (folder.isEmpty() ? QString() : folder + u'/') + u"_rels/"_s + part.sliced(part.lastIndexOf(u'/') + 1) + u".rels"_s;
    const auto relations = readRelations(archive, relationsPart, folder);
    if (!relations)
        return fail(ErrorCode::BadFile, archive.path(),
                    relations.error().code == ErrorCode::NotFound ? u"not an XLSX workbook"_s : relations.error().details);
    workbook.sharedStrings = partOfType(*relations, "sharedStrings"_L1);
    workbook.styles = partOfType(*relations, "styles"_L1);
    if (const Result<> done = readSheets(archive, part, *relations, workbook); !done)
        return done.error();
    return workbook;
}

Result<std::vector<QString>> readSharedStrings(ZipArchive &archive, const QString &part)
{
    std::vector<QString> strings;
    if (part.isEmpty() || !archive.contains(part))
        return strings;
    auto device = archive.entry(part);
    if (!device)
        return device.error();
    QXmlStreamReader xml(device->get());
    while (advance(xml)) {
        if (!xml.isStartElement() || xml.name() != "si"_L1)
            continue;
        if (strings.size() == kMaxSharedStrings)
            return fail(ErrorCode::BadFile, archive.path(), u"too many shared strings"_s);
        strings.push_back(readRichText(xml));
    }
    if (xml.hasError())
        return xmlError(xml, archive);
    return strings;
}

Result<std::vector<bool>> readDateStyles(ZipArchive &archive, const QString &part)
{
    std::vector<bool> isDate;
    if (part.isEmpty() || !archive.contains(part))
        return isDate;
    auto device = archive.entry(part);
    if (!device)
        return device.error();
    QHash<int, bool> custom;
    bool isCellFormats = false;
    QXmlStreamReader xml(device->get());
    while (advance(xml)) {
        if (xml.name() == "cellXfs"_L1) {
            isCellFormats = xml.isStartElement();
        } else if (xml.isStartElement() && xml.name() == "numFmt"_L1) {
            const auto attributes = xml.attributes();
            custom.insert(attributes.value("numFmtId"_L1).toInt(), isDateFormat(attributes.value("formatCode"_L1)));
        } else if (xml.isStartElement() && isCellFormats && xml.name() == "xf"_L1) {
            if (isDate.size() == kMaxStyles)
                return fail(ErrorCode::BadFile, archive.path(), u"too many cell styles"_s);
            const int format = xml.attributes().value("numFmtId"_L1).toInt();
            isDate.push_back(custom.contains(format) ? custom.value(format) : isBuiltInDate(format));
        }
    }
    if (xml.hasError())
        return xmlError(xml, archive);
    return isDate;
}

} // namespace otklik
