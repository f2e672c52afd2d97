// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace otklik {

// What a citizen wrote is shown only through these functions: plain text, with nothing in it that hides, turns round or
// freezes the screen. All are pure, any thread, linear in what they return.

/// How many combining marks a letter may carry on the screen; a thousand of them take Qt a second to lay out.
inline constexpr int kMarksInBody = 16;
inline constexpr int kMarksInLine = 4;

/// How many emoji are shown: in a font of colours each is a picture, which takes some 1.3 ms to paint. In a line «…»
/// stands for the others, in a body their number.
inline constexpr int kEmojiInBody = 128;
inline constexpr int kEmojiInLine = 64;

/// A body longer than this is shown partly.
inline constexpr qsizetype kShownChars = 128 * 1024; // 256 KB

/// A run without spaces is broken this often: Qt takes quadratic time to wrap one.
inline constexpr qsizetype kUnbrokenChars = 2000;

/// A paragraph longer than this goes on in a new line after its next space: Qt lays out a paragraph as one piece.
inline constexpr qsizetype kParagraphChars = 4000;

/// For a cell, a label or a title: one line, white space collapsed, VK mentions as names, no direction or zero-width
/// characters. What is longer than `maxChars` ends with «…», which counts.
QString oneLine(QStringView text, qsizetype maxChars = 512);

struct ShownBody {
    QString text;
    bool shownPartly = false; ///< the end was left out
};

/// For the body of an appeal, in a QPlainTextEdit. Direction controls are visible (⟦U+202E⟧) and so are control
/// characters (␀); VK mentions are names; of many empty lines three stay. Positions differ from those in the original:
/// highlight in the shown text.
ShownBody bodyForDisplay(QStringView text, qsizetype unbrokenChars = kUnbrokenChars);

/// For names of authors, files and places: as oneLine(), and no format character at all, so that what is read is what
/// is there («справка_<U+202E>fdp.exe» cannot pass for a PDF). At most 200 characters.
QString displayName(QStringView name);

/// Before a text is stored, hashed or sent: U+0000 and lone surrogates become U+FFFD, byte order marks at the beginning
/// go. Each would be cut off or altered silently somewhere between us and the other end (QString::fromUtf8 drops the
/// mark).
QString cleanForStorage(QString text);

/// The same for a name or another short value: also on one line, white space collapsed.
QString nameForStorage(QString name);

/// «[id1|Анна], посмотрите» as «Анна, посмотрите»: how VK writes a mention of a person or a community.
QString withoutVkMarkup(QStringView text);

} // namespace otklik
