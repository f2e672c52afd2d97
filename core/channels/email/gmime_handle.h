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
struct GFree {
    void operator()(gpointer memory) const { g_free(memory); }
};
struct ParserOptionsFree {
    void operator()(GMimeParserOptions *options) const { g_mime_parser_options_free(options); }
};
template<typename T>
using GHandle = std::unique_ptr<T, GObjectRelease>;
using GText = std::unique_ptr<char, GFree>;
using ParserOptions = std::unique_ptr<GMimeParserOptions, ParserOptionsFree>;

/// GMime's classes are C structs whose first member is the base.
template<typename T, typename Base>
T *gmimeCast(Base *object)
{
    return reinterpret_cast<T *>(object);
}

/// What GMime has to be told once before anything else. Any thread.
void useGmime();

} // namespace otklik
