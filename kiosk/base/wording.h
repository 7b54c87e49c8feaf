// How a problem names what an author wrote. Pure.
#pragma once

#include <string>
#include <string_view>

namespace base {

/// On one line, cut to about 60 characters.
std::string excerpt(std::string_view text);

/// "heel-pain": ids and files.
std::string in_quotes(std::string_view name);

/// 1 word, 2 words
std::string counted(std::size_t count, const char* one, const char* many);

}  // namespace base
