// Words of the program with a mark that is filled in: "{position} of {total}". Pure.
#pragma once

#include <string>

namespace screen {

/// `mark` with its braces; words without it stay as they are.
std::string filled(std::string words, const std::string& mark, const std::string& value);

}  // namespace screen
