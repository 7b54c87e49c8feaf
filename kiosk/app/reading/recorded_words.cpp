#include "app/reading/recorded_words.h"

#include <algorithm>
#include <cctype>
#include <iterator>
#include <string_view>

namespace app {
namespace {

/// Letters and digits alone: signs and blanks are not heard.
std::string letters_of(std::string_view text) {
    std::string letters;
    for (const char sign : text) {
        const auto byte = static_cast<unsigned char>(sign);
        if (byte >= 0x80 || std::isalnum(byte)) letters += sign;
    }
    return letters;
}

bool is_ended(std::string_view text) {
    return !text.empty() && std::string_view(".!?").find(text.back()) != std::string_view::npos;
}

}  // namespace

std::vector<std::size_t> recorded_elements(const std::vector<screen::Element>& elements,
                                           const std::vector<std::size_t>& indices, const std::string& recorded) {
    const auto said = letters_of(recorded);
    const auto title = std::find_if(indices.begin(), indices.end(),
                                    [&](auto index) { return elements[index].role == screen::Role::title; });
    std::vector<std::size_t> found;
    std::copy_if(title, indices.end(), std::back_inserter(found), [&](auto index) {
        const auto letters = letters_of(elements[index].label);
        return !elements[index].action && !letters.empty() && said.find(letters) != said.npos;
    });
    return found;
}

std::string as_sentences(const std::vector<screen::Element>& elements, const std::vector<std::size_t>& indices) {
    std::string words;
    for (auto index : indices) {
        words += elements[index].label;
        words += is_ended(words) ? " " : ". ";
    }
    return words;
}

}  // namespace app
