#include "translate/similar.h"

#include <algorithm>
#include <map>
#include <set>

#include "base/nearest.h"

namespace translate {
namespace {

constexpr std::size_t most_bytes = 2'000;
constexpr std::size_t most_with_word = 2'000;  ///< a word that stands in more sentences tells little
constexpr std::size_t most_compared = 20;

/// In small letters; beyond ASCII every byte is taken for a letter.
std::set<std::string> words_of(std::string_view text) {
    std::set<std::string> words;
    std::string word;
    for (char c : text) {
        char lower = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 'a' - 'A') : c;
        bool letter = (lower >= 'a' && lower <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80;
        if (letter) {
            word += lower;
        } else if (!word.empty()) {
            words.insert(std::move(word));
            word.clear();
        }
    }
    if (!word.empty()) words.insert(std::move(word));
    return words;
}

}  // namespace

double similarity(std::string_view one, std::string_view other) {
    auto longer = std::max(one.size(), other.size()), shorter = std::min(one.size(), other.size());
    if (longer == 0) return 1;
    if (longer > most_bytes || static_cast<double>(shorter) < similar_enough * static_cast<double>(longer)) return 0;
    return 1 - static_cast<double>(base::letters_to_change(one, other)) / static_cast<double>(longer);
}

void SimilarSentences::add(std::size_t id, std::string_view text) {
    for (const auto& word : words_of(text)) {
        auto& with_it = with_word_[word];
        if (with_it.size() < most_with_word) with_it.push_back(all_.size());
    }
    all_.push_back({id, text});
}

std::optional<std::size_t> SimilarSentences::best(std::string_view text) const {
    std::map<std::size_t, int> shared;
    for (const auto& word : words_of(text))
        if (auto found = with_word_.find(word); found != with_word_.end() && found->second.size() < most_with_word)
            for (auto position : found->second) ++shared[position];
    std::vector<std::pair<int, std::size_t>> candidates;
    for (const auto& [position, words] : shared) candidates.emplace_back(-words, position);
    auto count = std::min(candidates.size(), most_compared);
    std::partial_sort(candidates.begin(), candidates.begin() + static_cast<std::ptrdiff_t>(count), candidates.end());
    std::optional<std::size_t> best;
    double most = 0;
    for (std::size_t i = 0; i < count; ++i) {
        const auto& each = all_[candidates[i].second];
        double like = similarity(text, each.text);
        if (like < similar_enough || like <= most) continue;
        most = like;
        best = each.id;
    }
    return best;
}

}  // namespace translate
