// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

struct sqlite3;

namespace otklik {

/// Makes the FTS5 tokenizer `otklik` known to a connection: `CREATE VIRTUAL TABLE … USING fts5(…, tokenize =
/// 'otklik')`. Every connection that reads or writes such a table calls it first, right after opening.
///
/// A document is indexed by the stems of its words (core/text/search_terms.h), and by nothing else: the folded words
/// beside the stems would make the index half as large again. A beginning of a word («доро») is therefore looked up
/// among stems, which are beginnings themselves; ftsMatch() adds the forms that are longer than their stem.
Result<> registerSearchTokenizer(sqlite3 *connection);

} // namespace otklik
