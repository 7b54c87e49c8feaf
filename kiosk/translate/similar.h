// How much one sentence is like another, and which of many is most like it.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace translate {

/// From this on two sentences may be the same one, changed; msgmerge's threshold too.
inline constexpr double similar_enough = 0.6;

/// 1: the same; 0: nothing in common, or one is far longer or longer than 2 000 bytes.
double similarity(std::string_view one, std::string_view other);

/// Many sentences. A look-up compares only the few that share most words, so that it takes well under a millisecond.
class SimilarSentences {
public:
    /// `id` is what best() gives back; the text must outlive this.
    void add(std::size_t id, std::string_view text);
    /// The most similar one that is similar enough; of equals the one added first.
    std::optional<std::size_t> best(std::string_view text) const;

private:
    struct Each {
        std::size_t id;
        std::string_view text;
    };
    std::vector<Each> all_;
    std::unordered_map<std::string, std::vector<std::size_t>> with_word_;  ///< positions in all_
};

}  // namespace translate
