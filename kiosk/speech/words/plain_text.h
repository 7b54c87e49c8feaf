// A text with one way of writing for each sign. Pure; any thread.
#pragma once

#include <string>
#include <string_view>

namespace speech {

/// Digits of other scripts and full-width signs as in ASCII, "½" as "1/2", "℃" as "°C", one hyphen, one bullet, every blank that
/// keeps together as U+00A0; left out: what has no sound, such as emoji, soft hyphens, marks of direction, bytes that are no UTF-8.
std::string plain(std::string_view text);

}  // namespace speech
