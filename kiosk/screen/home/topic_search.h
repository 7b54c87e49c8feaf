// Topics by the first letters of a word in their titles. Pure.
#pragma once

#include <string>
#include <vector>

#include "screen/home/home_topics.h"

namespace screen {

struct Found {
    std::vector<std::string> next;  ///< letters that lead on, in the order of the alphabet
    std::vector<Topic> topics;      ///< those whose title begins so first; of no letters all
};

/// `typed`: letters as Alphabet gives them, one after the other.
Found search(const std::vector<Topic>& topics, const std::string& typed, const std::string& language);

}  // namespace screen
