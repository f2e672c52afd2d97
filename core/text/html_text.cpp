// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/html_text.h"

#include <QHash>

#include <algorithm>
#include <span>

namespace otklik {

using namespace Qt::StringLiterals;

namespace {

constexpr QStringView kBlocks[] = {u"p", u"div", u"br", u"li", u"ul", u"ol", u"tr", u"table", u"h1", u"h2", u"h3", u"h4", u"h5", u"h6",
                                   u"blockquote", u"pre", u"hr", u"section", u"article", u"header", u"footer", u"main",
                                   u"address", u"dl", u"dt", u"dd", u"title"};
constexpr QStringView kInline[] = {u"span", u"a", u"b", u"i", u"u", u"s", u"strong", u"em", u"font", u"td", u"th", u"tbody", u"thead",
                                   u"img", u"small", u"big", u"sub", u"sup", u"strike", u"del", u"ins", u"code", u"center", u"figure",
                                   u"script", u"style", u"html", u"body", u"head", u"title", u"iframe", u"object", u"svg", u"o:p",
                                   u"meta", u"link", u"base", u"label", u"nobr", u"wbr", u"abbr", u"q", u"cite", u"map", u"area", u"col",
                                   u"colgroup", u"tfoot", u"caption", u"nav", u"button", u"picture", u"source"};
constexpr qsizetype kLongestEntity = 10;

bool contains(std::span<const QStringView> names, QStringView name)
{
    return std::find(names.begin(), names.end(), name) != names.end();
}

struct Tag {
    QString name; ///< lower case; empty where it is no tag that we know
    bool isClosing = false;
    qsizetype end = 0; ///< behind the '>'
};

Tag tagAt(QStringView html, qsizetype at)
{
    Tag tag;
    qsizetype from = at + 1;
    tag.isClosing = from < html.size() && html[from] == u'/';
    from += tag.isClosing ? 1 : 0;
    qsizetype to = from;
    while (to < html.size() && to - from < 12 && (html[to].isLetterOrNumber() || html[to] == u':'))
        ++to;
    const QString name = html.sliced(from, to - from).toString().toLower();
    if (!contains(kBlocks, name) && !contains(kInline, name))
        return tag;
    const qsizetype close = html.indexOf(u'>', to);
    if (close < 0)
        return tag;
    tag.name = name;
    tag.end = close + 1;
    return tag;
}

/// Where the content of <script> or <style> is over.
qsizetype endOfElement(QStringView html, const Tag &tag)
{
    const qsizetype close = html.indexOf(u"</"_s + tag.name, tag.end, Qt::CaseInsensitive);
    if (close < 0)
        return html.size();
    const qsizetype end = html.indexOf(u'>', close);
    return end < 0 ? html.size() : end + 1;
}

/// Behind a comment, a <!DOCTYPE> or a <?xml?>; `at` itself where there is none or it is not closed.
qsizetype endOfDeclaration(QStringView html, qsizetype at)
{
    const QStringView rest = html.sliced(at);
    const bool isComment = rest.startsWith(u"<!--");
    if (!isComment && !rest.startsWith(u"<?") && !rest.startsWith(u"<!doctype", Qt::CaseInsensitive) &&
        !rest.startsWith(u"<!["))
        return at;
    const QStringView closing = isComment ? QStringView(u"-->") : QStringView(u">");
    const qsizetype close = html.indexOf(closing, at + (isComment ? 4 : 2));
    return close < 0 ? at : close + closing.size();
}

QString namedEntity(QStringView name)
{
    static const QHash<QString, QChar> names{
        {u"nbsp"_s, u' '}, {u"amp"_s, u'&'}, {u"lt"_s, u'<'}, {u"gt"_s, u'>'}, {u"quot"_s, u'"'}, {u"apos"_s, u'\''},
        {u"laquo"_s, u'«'}, {u"raquo"_s, u'»'}, {u"ldquo"_s, u'“'}, {u"rdquo"_s, u'”'}, {u"bdquo"_s, u'„'}, {u"lsquo"_s, u'‘'},
        {u"rsquo"_s, u'’'}, {u"mdash"_s, u'—'}, {u"ndash"_s, u'–'}, {u"hellip"_s, u'…'}, {u"bull"_s, u'•'}, {u"middot"_s, u'·'},
        {u"deg"_s, u'°'}, {u"sect"_s, u'§'}, {u"copy"_s, u'©'}, {u"reg"_s, u'®'}, {u"times"_s, u'×'}, {u"shy"_s, QChar(0xad)},
        {u"euro"_s, u'€'}, {u"numero"_s, u'№'}};
    const auto found = names.find(name.toString());
    return found == names.end() ? QString() : QString(*found);
}

QString entity(QStringView name)
{
    if (!name.startsWith(u'#'))
        return namedEntity(name);
    const bool isHex = name.size() > 1 && (name[1] == u'x' || name[1] == u'X');
    bool isNumber = false;
    const uint code = name.sliced(isHex ? 2 : 1).toUInt(&isNumber, isHex ? 16 : 10);
    if (!isNumber || code == 0 || code > QChar::LastValidCodePoint || QChar::isSurrogate(code))
        return {};
    const char32_t c = code;
    return QString::fromUcs4(&c, 1);
}

/// Spaces at the ends of lines away, at most one blank line in a row.
QString tidied(const QString &text)
{
    QString out;
    int blank = 0;
    for (const QString &line : text.split(u'\n')) {
        const QString plain = line.simplified();
        blank = plain.isEmpty() ? blank + 1 : 0;
        if (blank < 2 && !(plain.isEmpty() && out.isEmpty()))
            out += plain + u'\n';
    }
    return out.trimmed();
}

} // namespace

bool isHtmlBody(QStringView text)
{
    const QStringView trimmed = text.trimmed();
    if (!trimmed.startsWith(u'<') || !trimmed.endsWith(u'>'))
        return false;
    const Tag tag = tagAt(trimmed, 0);
    return !tag.name.isEmpty() && !tag.isClosing && contains(kBlocks, tag.name);
}

QString plainFromHtml(QStringView html)
{
    QString text;
    text.reserve(html.size());
    // Behind these nothing is a tag or a comment: a million of unclosed ones are not looked for one by one.
    const qsizetype lastClose = html.lastIndexOf(u'>');
    const qsizetype lastCommentClose = html.lastIndexOf(u"-->");
    for (qsizetype at = 0; at < html.size();) {
        const QChar c = html[at];
        if (c == u'<' && at < lastClose) {
            const bool isComment = html.sliced(at).startsWith(u"<!--");
            if (const qsizetype end = isComment && at > lastCommentClose ? at : endOfDeclaration(html, at); end > at) {
                at = end;
                continue;
            }
            const Tag tag = tagAt(html, at);
            if (!tag.name.isEmpty()) {
                const bool isDropped = !tag.isClosing && (tag.name == u"script" || tag.name == u"style");
                if (contains(kBlocks, tag.name))
                    text += u'\n';
                at = isDropped ? endOfElement(html, tag) : tag.end;
                continue;
            }
        } else if (c == u'&') {
            const qsizetype end = html.sliced(at, std::min(html.size() - at, kLongestEntity)).indexOf(u';');
            const QString decoded = end > 1 ? entity(html.sliced(at + 1, end - 1)) : QString();
            if (!decoded.isEmpty()) {
                text += decoded;
                at += end + 1;
                continue;
            }
        }
        text += c == u'\r' || c == u'\n' ? QChar(u' ') : c; // line ends of the source mean nothing in HTML
        ++at;
    }
    return tidied(text);
}

} // namespace otklik
