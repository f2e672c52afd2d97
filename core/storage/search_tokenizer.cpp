// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/search_tokenizer.h"

#include "core/text/search_terms.h"

#include <sqlite3.h>

#include <new>

using namespace Qt::StringLiterals;

namespace otklik {
namespace {

// What FTS5 calls Fts5Tokenizer. A connection is used by one thread at a time, and so is its stemmer.
struct Tokenizer {
    Stemmer stemmer;
};

using TokenSink = int (*)(void *context, int flags, const char *token, int length, int begin, int end);

int create(void *, const char **, int, Fts5Tokenizer **made)
{
    try {
        *made = reinterpret_cast<Fts5Tokenizer *>(new Tokenizer);
        return SQLITE_OK;
    } catch (const std::bad_alloc &) {
        return SQLITE_NOMEM;
    }
}

void destroy(Fts5Tokenizer *tokenizer)
{
    delete reinterpret_cast<Tokenizer *>(tokenizer);
}

SearchTermReader::Purpose purposeOf(int flags)
{
    if ((flags & FTS5_TOKENIZE_PREFIX) != 0)
        return SearchTermReader::Purpose::Prefix;
    if ((flags & FTS5_TOKENIZE_QUERY) != 0)
        return SearchTermReader::Purpose::Query;
    return SearchTermReader::Purpose::Document;
}

int tokenize(Fts5Tokenizer *tokenizer, void *context, int flags, const char *text, int length, TokenSink sink)
{
    if (!text || length <= 0)
        return SQLITE_OK;
    try {
        SearchTermReader reader{{text, static_cast<std::size_t>(length)},
                                reinterpret_cast<Tokenizer *>(tokenizer)->stemmer,
                                purposeOf(flags)};
        while (const auto found = reader.next()) {
            const int code = sink(context, found->alias ? FTS5_TOKEN_COLOCATED : 0, found->term.data(),
                                  static_cast<int>(found->term.size()), static_cast<int>(found->begin),
                                  static_cast<int>(found->end));
            if (code != SQLITE_OK)
                return code;
        }
        return SQLITE_OK;
    } catch (const std::bad_alloc &) {
        return SQLITE_NOMEM; // an exception must not travel through SQLite
    }
}

fts5_api *fts5Of(sqlite3 *connection)
{
    fts5_api *api = nullptr;
    sqlite3_stmt *statement = nullptr;
    if (sqlite3_prepare_v2(connection, "SELECT fts5(?1)", -1, &statement, nullptr) != SQLITE_OK)
        return nullptr;
    sqlite3_bind_pointer(statement, 1, static_cast<void *>(&api), "fts5_api_ptr", nullptr);
    sqlite3_step(statement);
    sqlite3_finalize(statement);
    return api;
}

} // namespace

Result<> registerSearchTokenizer(sqlite3 *connection)
{
    fts5_api *const api = fts5Of(connection);
    if (!api || api->iVersion < 2)
        return fail(ErrorCode::Unsupported, u"fts5"_s, u"this SQLite has no FTS5"_s);
    fts5_tokenizer methods{create, destroy, tokenize};
    const int code = api->xCreateTokenizer(api, "otklik", nullptr, &methods, nullptr);
    if (code != SQLITE_OK)
        return fail(ErrorCode::Internal, u"fts5"_s, QString::fromUtf8(sqlite3_errstr(code)));
    return {};
}

} // namespace otklik
