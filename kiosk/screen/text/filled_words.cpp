#include "screen/text/filled_words.h"

namespace screen {

std::string filled(std::string words, const std::string& mark, const std::string& value) {
    auto at = words.find(mark);
    if (at != std::string::npos) words.replace(at, mark.size(), value);
    return words;
}

}  // namespace screen
