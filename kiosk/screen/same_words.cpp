#include "screen/same_words.h"

#include <algorithm>
#include <set>
#include <string>
#include <utility>

namespace screen {
namespace {

using Words = std::pair<Role, std::string>;

std::set<Words> words_on_every(const std::vector<DrawList>& pages) {
    std::set<Words> everywhere;
    for (const auto& element : pages.front().elements) everywhere.insert({element.role, element.label});
    for (const auto& page : pages)
        std::erase_if(everywhere, [&](const Words& words) {
            return std::none_of(page.elements.begin(), page.elements.end(), [&](const Element& element) {
                return element.role == words.first && element.label == words.second;
            });
        });
    return everywhere;
}

/// What a slide says; larger letters move a notice from the header to the last page.
bool is_read(const Element& element) {
    return element.role != Role::notice && element.role != Role::progress && !element.label.empty();
}

/// The words of all pages one after the other, and where each page's begin.
struct Reading {
    std::string text = {};
    std::vector<std::size_t> begins = {};

    int page_at(std::size_t position) const {
        auto after = std::upper_bound(begins.begin(), begins.end(), position);
        return static_cast<int>(after - begins.begin()) - 1;
    }
};

Reading read(const std::vector<DrawList>& pages, const std::set<Words>& everywhere) {
    Reading reading;
    for (const auto& page : pages) {
        reading.begins.push_back(reading.text.size());
        for (const auto& element : page.elements)
            if (is_read(element) && !everywhere.contains({element.role, element.label}))
                reading.text += element.label + ' ';
    }
    return reading;
}

/// The beginning of these words, as much of it as is found: a text may go on where it did not before.
std::optional<std::size_t> find_beginning(const std::string& text, std::string words) {
    constexpr std::size_t too_short = 8;  // found by chance
    while (true) {
        if (auto at = text.find(words); at != std::string::npos) return at;
        auto blank = words.rfind(' ');
        if (blank == std::string::npos || blank < too_short) return std::nullopt;
        words.resize(blank);
    }
}

}  // namespace

std::optional<int> page_with_the_same_words(const DrawList& before, const std::vector<DrawList>& pages) {
    if (pages.size() < 2) return std::nullopt;
    auto everywhere = words_on_every(pages);
    auto reading = read(pages, everywhere);
    for (const auto& element : before.elements) {
        if (!is_read(element) || everywhere.contains({element.role, element.label})) continue;
        if (auto at = find_beginning(reading.text, element.label)) return reading.page_at(*at);
    }
    return std::nullopt;
}

}  // namespace screen
