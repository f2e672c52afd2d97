// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace otklik {

/// Whether the text was written in a web editor: it begins with the tag of a paragraph or a block and ends with a tag.
/// A citizen's "a < b" or "<script>" in a sentence is a text and stays one.
bool isHtmlBody(QStringView text);

/// The words of an HTML body: tags away, entities as characters, blocks and <br> as line breaks, scripts and styles
/// dropped. The result is plain text, whatever it looks like; nothing is loaded.
QString plainFromHtml(QStringView html);

} // namespace otklik
