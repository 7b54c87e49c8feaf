// Characters that nobody sees and that turn the order of what is read.
#pragma once

#include <string>
#include <string_view>

namespace flow {

/// "U+202E": the first character by which words would be read in another order than they are written, so that 112 may
/// show as 211: an embedding or override (U+202A to U+202E), or an isolate (U+2066 to U+2069) without its partner in
/// the same paragraph. Empty: none. Isolates in pairs and the marks U+200E, U+200F and U+061C pass, because texts of
/// mixed directions need them; a `\n` ends a paragraph. UTF-8; any thread.
std::string turning_character(std::string_view text);

}  // namespace flow
