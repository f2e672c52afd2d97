// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/plain_text.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace otklik {
namespace {

constexpr char32_t kZeroWidthJoiner = 0x200d; // holds emoji together
constexpr qsizetype kNameChars = 200;
constexpr int kBreaksInARow = 4;
constexpr int kJoinersInARow = 4; // a family of four has three; long chains are slow to shape

// Reads characters, lone surrogates as U+FFFD.
class Characters {
public:
    explicit Characters(QStringView text)
        : m_text{text}
    {
    }

    bool atEnd() const { return m_at >= m_text.size(); }

    char32_t next()
    {
        const QChar first = m_text[m_at++];
        if (!first.isSurrogate())
            return first.unicode();
        if (first.isHighSurrogate() && m_at < m_text.size() && m_text[m_at].isLowSurrogate())
            return QChar::surrogateToUcs4(first, m_text[m_at++]);
        return QChar::ReplacementCharacter;
    }

private:
    QStringView m_text;
    qsizetype m_at = 0;
};

// Counts the combining marks, and the joined emoji, in a row.
class MarkLimit {
public:
    explicit MarkLimit(int most)
        : m_most{most}
    {
    }

    bool allows(char32_t code)
    {
        if (code == kZeroWidthJoiner) {
            m_isJoined = ++m_joiners <= kJoinersInARow;
            return m_isJoined;
        }
        if (QChar::isMark(code))
            return ++m_count <= m_most;
        m_count = 0;
        if (!std::exchange(m_isJoined, false))
            m_joiners = 0;
        return true;
    }

private:
    int m_most;
    int m_count = 0;
    int m_joiners = 0;
    bool m_isJoined = false;
};

/// What a font of colours draws as a picture, by the blocks that hold them.
bool isEmoji(char32_t code)
{
    return (code >= 0x1f000 && code <= 0x1faff) || (code >= 0x2600 && code <= 0x27bf) ||
           (code >= 0x23e9 && code <= 0x23fa) || code == 0x231a || code == 0x231b || (code >= 0x2b05 && code <= 0x2b55);
}

bool isEmojiPart(char32_t code)
{
    return code == kZeroWidthJoiner || QChar::isMark(code) || (code >= 0xe0020 && code <= 0xe007f); // tags of flags
}

/// Lets the first ones through and counts the rest of each row.
class EmojiLimit {
public:
    explicit EmojiLimit(int most)
        : m_most{most}
    {
    }

    /// Whether the character is shown. What belongs to a hidden one is hidden with it.
    bool allows(char32_t code)
    {
        if (isEmoji(code) && ++m_count > m_most) {
            ++m_hidden;
            return false;
        }
        return m_hidden == 0 || !isEmojiPart(code);
    }
    int hidden() const { return m_hidden; } ///< in a row, up to here
    int takeHidden() { return std::exchange(m_hidden, 0); }

private:
    int m_most;
    int m_count = 0;
    int m_hidden = 0;
};

struct Words {
    Q_DECLARE_TR_FUNCTIONS(otklik::PlainText)

public:
    static QString hiddenEmoji(int count) { return u"⟦%1⟧"_s.arg(tr("emoji: %1 more").arg(count)); }
};

bool isDirectionControl(char32_t code)
{
    return (code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069) || code == 0x200e ||
           code == 0x200f || code == 0x061c;
}

bool isWhite(char32_t code)
{
    return QChar::isSpace(code) || QChar::category(code) == QChar::Other_Control;
}

// Not characters: QTextDocument uses some of them for its own frames and pictures.
bool isReserved(char32_t code)
{
    return (code >= 0xfdd0 && code <= 0xfdef) || (code & 0xfffeU) == 0xfffe ||
           code == QChar::ObjectReplacementCharacter;
}

QString visible(char32_t code)
{
    if (code < 0x20)
        return QString{QChar{static_cast<char16_t>(0x2400 + code)}};
    return u"⟦U+%1⟧"_s.arg(QString::number(code, 16).toUpper(), 4, u'0');
}

QString flattened(QStringView text, qsizetype maxChars, bool keepJoiner)
{
    if (maxChars <= 0)
        return {};
    QString line;
    line.reserve(std::min(text.size(), maxChars));
    MarkLimit marks{kMarksInLine};
    EmojiLimit emoji{kEmojiInLine};
    bool gap = false;
    for (Characters characters{text}; !characters.atEnd();) {
        char32_t code = characters.next();
        if (isWhite(code)) {
            gap = !line.isEmpty();
            continue;
        }
        const bool isHiding = emoji.hidden() > 0;
        if (!emoji.allows(code)) {
            if (isHiding)
                continue;
            code = U'…';
        } else {
            emoji.takeHidden();
        }
        const bool isFormat = QChar::category(code) == QChar::Other_Format;
        if ((isFormat && !(keepJoiner && code == kZeroWidthJoiner)) || !marks.allows(code))
            continue;
        if (isReserved(code))
            code = QChar::ReplacementCharacter;
        const qsizetype needed = (gap ? 1 : 0) + (QChar::requiresSurrogates(code) ? 2 : 1);
        if (line.size() + needed > maxChars) {
            while (line.size() >= maxChars)
                line.chop(line.back().isLowSurrogate() ? 2 : 1);
            return line + u'…';
        }
        if (std::exchange(gap, false))
            line += u' ';
        line += QStringView{QChar::fromUcs4(code)};
    }
    return line;
}

bool mayBreakAt(char32_t code)
{
    return code == U'\n' || code == U'\t' || code == U' ';
}

// Writes a body character by character and keeps its lines short enough to be wrapped.
class BodyWriter {
public:
    explicit BodyWriter(qsizetype unbrokenChars)
        : m_unbrokenChars{unbrokenChars}
    {
    }

    void add(char32_t code)
    {
        const bool isBetween = m_emoji.hidden() > 0 && code == U' ';
        m_hasGap = m_hasGap || isBetween;
        if (isBetween || !m_emoji.allows(code))
            return;
        tellHidden();
        m_breaks = code == U'\n' ? m_breaks + 1 : 0;
        if (m_breaks > kBreaksInARow)
            return;
        if (mayBreakAt(code)) {
            m_text += QChar{static_cast<char16_t>(code)};
            m_unbroken = 0;
            if (code == U'\n')
                m_paragraph = m_text.size();
            else if (m_text.size() - m_paragraph > kParagraphChars)
                breakLine();
        } else if (isDirectionControl(code) || QChar::category(code) == QChar::Other_Control) {
            addPiece(visible(code));
        } else if (m_marks.allows(code)) {
            addPiece(QStringView{QChar::fromUcs4(isReserved(code) ? char32_t{QChar::ReplacementCharacter} : code)});
        }
    }

    void tellHidden()
    {
        if (const int hidden = m_emoji.takeHidden(); hidden > 0)
            addPiece(Words::hiddenEmoji(hidden) + (m_hasGap ? u" "_s : QString{}));
        m_hasGap = false;
    }

    const QString &text() const { return m_text; }

private:
    void breakLine()
    {
        m_text += u'\n';
        m_unbroken = 0;
        m_paragraph = m_text.size();
    }

    void addPiece(QStringView piece)
    {
        if (m_unbroken + piece.size() > m_unbrokenChars)
            breakLine();
        m_text += piece;
        m_unbroken += piece.size();
    }

    QString m_text;
    MarkLimit m_marks{kMarksInBody};
    EmojiLimit m_emoji{kEmojiInBody};
    bool m_hasGap = false; // spaces between hidden emoji are told once, behind them
    qsizetype m_unbrokenChars;
    qsizetype m_unbroken = 0;
    qsizetype m_paragraph = 0; // where it begins
    int m_breaks = 0;
};

bool isLineSeparator(char32_t code)
{
    return code == QChar::LineSeparator || code == QChar::ParagraphSeparator || code == 0x0b || code == 0x0c ||
           code == 0x85;
}

// NULs and lone surrogates.
void replaceBroken(QString &text)
{
    const auto isBroken = [](QStringView whole, qsizetype i) {
        const QChar c = whole[i];
        if (c.isHighSurrogate())
            return i + 1 >= whole.size() || !whole[i + 1].isLowSurrogate();
        return c.isLowSurrogate() ? i == 0 || !whole[i - 1].isHighSurrogate() : c.isNull();
    };
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (isBroken(text, i))
            text[i] = QChar::ReplacementCharacter;
    }
}

// Whether QString::simplified() would change nothing.
bool isSimplified(QStringView text)
{
    bool isAfterSpace = true;
    for (const QChar c : text) {
        const bool isSpace = c.isSpace();
        if (isSpace && (isAfterSpace || c != u' '))
            return false;
        isAfterSpace = isSpace;
    }
    return text.isEmpty() || !isAfterSpace;
}

} // namespace

QString oneLine(QStringView text, qsizetype maxChars)
{
    // Mark-up and white space go, so read more than is asked for, but not all of a megabyte.
    const QStringView begin = text.first(std::min(text.size(), maxChars * 4 + 1024));
    QString line = flattened(withoutVkMarkup(begin), maxChars, true);
    if (begin.size() < text.size() && !line.endsWith(u'…') && line.size() < maxChars)
        line += u'…';
    return line;
}

ShownBody bodyForDisplay(QStringView text, qsizetype unbrokenChars)
{
    const QString plain = withoutVkMarkup(text.first(std::min(text.size(), 2 * kShownChars)));
    BodyWriter writer{unbrokenChars};
    Characters characters{plain};
    bool afterReturn = false;
    while (!characters.atEnd() && writer.text().size() < kShownChars) {
        char32_t code = characters.next();
        const bool isReturn = code == U'\r';
        if (isReturn || isLineSeparator(code))
            code = U'\n';
        else if (std::exchange(afterReturn, false) && code == U'\n')
            continue;
        afterReturn = isReturn;
        writer.add(code);
    }
    writer.tellHidden();
    return {writer.text(), !characters.atEnd() || text.size() > 2 * kShownChars};
}

QString displayName(QStringView name)
{
    return flattened(name.first(std::min(name.size(), kNameChars * 8)), kNameChars, false);
}

QString cleanForStorage(QString text)
{
    // Nearly all texts are clean, and are given back as they came: neither copied nor detached.
    if (std::any_of(text.cbegin(), text.cend(), [](QChar c) { return c.isNull() || c.isSurrogate(); }))
        replaceBroken(text);
    const auto begin = std::find_if(text.cbegin(), text.cend(), [](QChar c) { return c != QChar::ByteOrderMark; });
    return begin == text.cbegin() ? text : text.sliced(begin - text.cbegin());
}

QString nameForStorage(QString name)
{
    name = cleanForStorage(std::move(name));
    return isSimplified(name) ? name : name.simplified();
}

} // namespace otklik
