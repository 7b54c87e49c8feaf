// Which full stops end a sentence, beyond what ICU's rules know. Pure; any thread.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace screen {

/// Whether the full stop before `next`, where ICU would begin a sentence, belongs to an abbreviation or to a number that counts.
/// `line` is one line of a text, `next` a byte of it behind the stop and its blanks.
bool is_no_end(std::string_view line, std::size_t next, const std::string& language);

/// Whether a sentence begins at `next` where ICU sees none: behind a full stop before a number ("Rest. 24 hours later, walk."), and behind
/// an ellipsis before a capital letter.
bool is_hidden_begin(std::string_view line, std::size_t next, const std::string& language);

}  // namespace screen
