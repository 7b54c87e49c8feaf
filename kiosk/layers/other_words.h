// A script that says other sentences. Pure.
#pragma once

#include <map>
#include <string>
#include <string_view>

namespace layers {

/// By the sentence that a script says, the one that it is to say.
using OtherWords = std::map<std::string, std::string>;

/// A script in which texts that are exactly such a sentence, be they joined by .. or not, are the other one. What is written between
/// [[ and ]] or put together in another way is not found.
std::string with_other_words(std::string_view script, const OtherWords& words);

}  // namespace layers
