#include "base/nearest.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace base {
namespace {

constexpr std::size_t longest_word = 64;
constexpr std::size_t most_candidates = 2'000;

}  // namespace

std::size_t letters_to_change(std::string_view from, std::string_view to) {
    std::vector<std::size_t> row(to.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 0; i < from.size(); ++i) {
        auto diagonal = std::exchange(row[0], i + 1);
        for (std::size_t j = 0; j < to.size(); ++j) {
            auto replaced = diagonal + (from[i] == to[j] ? 0u : 1u);
            diagonal = row[j + 1];
            row[j + 1] = std::min({replaced, row[j] + 1, diagonal + 1});
        }
    }
    return row.back();
}

std::string nearest(std::string_view word, const std::vector<std::string>& candidates) {
    std::string best;
    auto fewest = word.size() / 3 + 2;  // so many changes are too many
    if (word.size() > longest_word) return best;
    auto count = std::min(candidates.size(), most_candidates);
    for (std::size_t i = 0; i < count; ++i) {
        auto size = candidates[i].size();
        auto difference = std::max(size, word.size()) - std::min(size, word.size());
        if (size > longest_word || difference >= fewest || candidates[i] == word) continue;
        auto letters = letters_to_change(word, candidates[i]);
        if (letters >= fewest || letters >= candidates[i].size()) continue;
        fewest = letters;
        best = candidates[i];
    }
    return best;
}

std::string did_you_mean(std::string_view word, const std::vector<std::string>& candidates, std::string otherwise) {
    auto best = nearest(word, candidates);
    return best.empty() ? otherwise : "did you mean \"" + best + "\"";
}

}  // namespace base
