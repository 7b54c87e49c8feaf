// Signs that mean something elsewhere, on web pages or in Markdown, and that patients would see as they stand. Pure.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "check/report/written.h"

namespace check {

/// Whether a text may have paragraphs and lists (flow/lists.h).
enum class Layout { one_line, paragraphs };

struct TypedMark {
    TextPart part;       ///< the sign itself
    std::string what;    ///< "has “<b>”, …": goes on after whose text it is
    std::string advice;  ///< what to write instead
};

/// The first in the text; nothing: it is sound.
std::optional<TypedMark> typed_mark(std::string_view text, Layout layout);

/// Of the text that for_each_text says stands there: "band: text".
Layout layout_of(const std::string& where);

}  // namespace check
