// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/channels/open311/open311_tree.h"
#include "core/text/plain_text.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QXmlStreamReader>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

constexpr int kMostDepth = 16;
constexpr int kMostNodes = 400'000;

Error broken(const QString &details)
{
    return fail(ErrorCode::BadFile, u"Open311"_s, details);
}

QString cleanText(const QString &text)
{
    return cleanForStorage(text).trimmed();
}

/// Control characters that neither XML nor JSON allows: a space is put where one stands.
QString decoded(const QByteArray &bytes)
{
    QString text = QString::fromUtf8(bytes);
    for (QChar &c : text) {
        if ((c < u' ' && c != u'\t' && c != u'\n' && c != u'\r') || c == QChar{0xFFFE} || c == QChar{0xFFFF})
            c = u' ';
    }
    return text;
}

class XmlTree {
public:
    explicit XmlTree(const QString &text)
        : m_xml{text}
    {
    }

    Result<Open311Node> read()
    {
        Open311Node root;
        while (!m_xml.atEnd() && m_xml.readNext() != QXmlStreamReader::StartElement)
            refuseDtd();
        if (!m_xml.hasError())
            root = readElement(0);
        while (!m_xml.atEnd()) // what follows the root: only to see that the document is whole
            m_xml.readNext();
        if (m_xml.hasError())
            return broken(u"line %1: the XML cannot be read"_s.arg(m_xml.lineNumber()));
        return root;
    }

private:
    void refuseDtd()
    {
        if (m_xml.tokenType() == QXmlStreamReader::DTD || m_xml.tokenType() == QXmlStreamReader::EntityReference)
            m_xml.raiseError(u"a DTD is not accepted"_s);
    }

    Open311Node readElement(int depth)
    {
        Open311Node node;
        node.name = m_xml.name().toString();
        if (depth > kMostDepth || ++m_nodes > kMostNodes) {
            m_xml.raiseError(u"too deep or too large"_s);
            return node;
        }
        QString text;
        while (!m_xml.atEnd() && m_xml.readNext() != QXmlStreamReader::EndElement) {
            refuseDtd();
            if (m_xml.isStartElement())
                node.children.push_back(readElement(depth + 1));
            else if (m_xml.isCharacters())
                text += m_xml.text();
        }
        if (node.children.empty())
            node.text = cleanText(text);
        return node;
    }

    QXmlStreamReader m_xml;
    int m_nodes = 0;
};

class JsonTree {
public:
    Result<Open311Node> read(const QString &text)
    {
        QJsonParseError error;
        const QJsonDocument document = QJsonDocument::fromJson(text.toUtf8(), &error);
        if (document.isNull())
            return broken(u"byte %1: the JSON cannot be read"_s.arg(error.offset));
        const QJsonValue root = document.isArray() ? QJsonValue{document.array()} : QJsonValue{document.object()};
        Open311Node node = readValue({}, root, 0);
        if (m_isOver)
            return broken(u"too deep or too large"_s);
        return node;
    }

private:
    Open311Node readValue(const QString &name, const QJsonValue &value, int depth)
    {
        Open311Node node;
        node.name = name;
        m_isOver = m_isOver || depth > kMostDepth || ++m_nodes > kMostNodes;
        if (m_isOver)
            return node;
        if (value.isArray()) {
            for (const auto &item : value.toArray())
                node.children.push_back(readValue({}, item, depth + 1));
        } else if (value.isObject()) {
            const QJsonObject object = value.toObject();
            for (auto it = object.begin(); it != object.end(); ++it)
                node.children.push_back(readValue(it.key(), it.value(), depth + 1));
        } else {
            node.text = leafText(value);
        }
        return node;
    }

    static QString leafText(const QJsonValue &value)
    {
        if (value.isBool())
            return value.toBool() ? u"true"_s : u"false"_s;
        if (!value.isDouble())
            return cleanText(value.toString());
        const qint64 whole = value.toInteger(std::numeric_limits<qint64>::min()); // ids beyond 2^53 stay exact
        return whole != std::numeric_limits<qint64>::min() ? QString::number(whole)
                                                           : QString::number(value.toDouble(), 'g', 17);
    }

    int m_nodes = 0;
    bool m_isOver = false;
};

} // namespace

const Open311Node *Open311Node::child(QLatin1StringView wanted) const
{
    const auto found = std::ranges::find(children, wanted, &Open311Node::name);
    return found == children.end() ? nullptr : &*found;
}

QString Open311Node::textOf(QLatin1StringView wanted) const
{
    const Open311Node *found = child(wanted);
    return found ? found->text : QString{};
}

Result<Open311Node> readOpen311Tree(const QByteArray &bytes)
{
    QString text = decoded(bytes).trimmed();
    if (text.startsWith(QChar{0xFEFF}))
        text.remove(0, 1);
    if (text.startsWith(u'<'))
        return XmlTree{text}.read();
    if (text.startsWith(u'[') || text.startsWith(u'{'))
        return JsonTree{}.read(text);
    return broken(text.isEmpty() ? u"the answer is empty"_s : u"the answer is neither XML nor JSON"_s);
}

} // namespace otklik
