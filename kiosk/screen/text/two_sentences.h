// Two sentences for who listens. Pure.
#pragma once

#include <string>

namespace screen {

/// `first`, then `second`; the first is ended as its language ends a sentence, unless it is at an end, by whatever sign and
/// behind whatever quotation mark. One that is empty leaves the other alone.
std::string two_sentences(std::string first, const std::string& second, const std::string& language);

}  // namespace screen
