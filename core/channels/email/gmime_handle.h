// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

// GIO has members of this name.
#pragma push_macro("signals")
#undef signals
#include <gmime/gmime.h>
#pragma pop_macro("signals")

#include <memory>

namespace otklik {

struct GObjectRelease {
    void operator()(gpointer object) const { g_object_unref(object); }
};
struct ParserOptionsFree {
    void operator()(GMimeParserOptions *options) const { g_mime_parser_options_free(options); }
};
template<typename T>
using GHandle = std::unique_ptr<T, GObjectRelease>;
using ParserOptions = std::unique_ptr<GMimeParserOptions, ParserOptionsFree>;

/// GMime's classes are C structs whose first member is the base.
template<typename T, typename Base>
T *gmimeCast(Base *object)
{
    return reinterpret_cast<T *>(object);
}

/// What was written to a stream that keeps it in memory.
inline QByteArray bytesOf(const GHandle<GMimeStream> &memory)
{
    const GByteArray *bytes = g_mime_stream_mem_get_byte_array(gmimeCast<GMimeStreamMem>(memory.get()));
    return QByteArray(reinterpret_cast<const char *>(bytes->data), static_cast<qsizetype>(bytes->len));
}

/// What GMime has to be told once before anything else. Any thread.
void useGmime();

} // namespace otklik
