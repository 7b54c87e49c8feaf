// Words as HTML. Whatever they hold, they stay words. Pure.
#pragma once

#include <string>
#include <string_view>

namespace web {

/// For between tags and for attributes in double quotes. What no page may hold becomes U+FFFD: control characters, and what is no
/// UTF-8.
std::string escaped(std::string_view text);

/// ` name="value"`
std::string attribute(std::string_view name, std::string_view value);

/// <tag attributes>inner</tag>; `attributes` (each with a blank before it) and `inner` are HTML already.
std::string element(std::string_view tag, std::string_view attributes, std::string_view inner);
std::string element(std::string_view tag, std::string_view inner);

/// A text of a flow on one line, with what is bold in it.
std::string line_of(std::string_view text);

/// A text of a flow as paragraphs and lists.
std::string paragraphs_of(std::string_view text);

/// A text of a flow without marks, as a voice says it: for alternatives, names and titles.
std::string plain(std::string_view text);

/// HTML of a language that runs from the right: ranges and dates between its tags keep their order, 5–10.
std::string with_held_numbers(std::string_view html);

/// The first `mark` in HTML replaced by HTML.
std::string replaced(std::string html, std::string_view mark, std::string_view by);

}  // namespace web
