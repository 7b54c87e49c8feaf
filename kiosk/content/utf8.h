// The little UTF-8 that checking needs; laying out text is ICU's, in screen/.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace content {

/// Position of the first byte that is no well-formed UTF-8 (RFC 3629) or is NUL; text.size() when all is well.
std::size_t first_bad_byte(std::string_view text);

/// Characters (code points) of well-formed text.
std::size_t character_count(std::string_view text);
/// The characters of well-formed text.
std::u32string characters(std::string_view text);

}  // namespace content
