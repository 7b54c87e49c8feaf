#include "script/mistakes/suggest.h"

#include <algorithm>
#include <array>

namespace script {

namespace {

constexpr std::size_t longest = 40;
constexpr int far_away = 1000;

char folded(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

template <class Words>
std::string_view nearest_of(std::string_view written, const Words& known) {
    std::string_view best;
    int distance = far_away;
    for (std::string_view word : known) {
        int d = edit_distance(written, word);
        if (d < distance && resembles(written, word)) {
            best = word;
            distance = d;
        }
    }
    return best;
}

}  // namespace

int edit_distance(std::string_view one, std::string_view other) {
    if (one.size() > longest || other.size() > longest) return far_away;
    // Rows of the optimal string alignment table: two back, one back, this.
    std::array<std::array<int, longest + 1>, 3> rows{};
    auto *before = &rows[0], *above = &rows[1], *row = &rows[2];
    for (std::size_t j = 0; j <= other.size(); ++j) (*above)[j] = static_cast<int>(j);
    for (std::size_t i = 1; i <= one.size(); ++i) {
        (*row)[0] = static_cast<int>(i);
        for (std::size_t j = 1; j <= other.size(); ++j) {
            char a = folded(one[i - 1]), b = folded(other[j - 1]);
            int d = std::min({(*above)[j] + 1, (*row)[j - 1] + 1, (*above)[j - 1] + (a == b ? 0 : 1)});
            bool swapped = i > 1 && j > 1 && a == folded(other[j - 2]) && b == folded(one[i - 2]);
            if (swapped) d = std::min(d, (*before)[j - 2] + 1);
            (*row)[j] = d;
        }
        auto* free = before;
        before = above;
        above = row;
        row = free;
    }
    return (*above)[other.size()];
}

bool resembles(std::string_view written, std::string_view known) {
    int d = edit_distance(written, known);
    auto length = static_cast<int>(std::max(written.size(), known.size()));
    return d <= 1 ? length > 1 : d <= 2 ? length > 4 : d <= 3 && length > 8;
}

std::string_view nearest(std::string_view written, std::span<const std::string_view> known) {
    return nearest_of(written, known);
}

std::string nearest(std::string_view written, const std::vector<std::string>& known) {
    return std::string(nearest_of(written, known));
}

std::string did_you_mean(std::string_view written, const std::vector<std::string>& known) {
    auto word = nearest_of(written, known);
    return word.empty() ? std::string() : "did you mean \"" + std::string(word) + "\"";
}

}  // namespace script
