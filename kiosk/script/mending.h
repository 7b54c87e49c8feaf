// What `check --fix` writes into a script: what has one right answer. Pure; any thread.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/fix.h"

namespace script {

/// A script as it could be, and what was done for that, in order.
struct Mended {
    std::string text;
    std::vector<std::string> why;
};

/// Mends one slip of the pen after the other, as long as Lua then reads on farther. The text as it was, and no reasons, when there is
/// none that can be mended.
Mended mend_syntax(const std::string& text);

/// Whether Lua can read it.
bool can_be_read(const std::string& text);

/// Where the words of a script that can be read are not written as their language does. Reviews and sources are left alone, and so is
/// what is no words: texts without a blank.
base::Fixes unlike_habits(std::string_view source, const std::string& language);

}  // namespace script
