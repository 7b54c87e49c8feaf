#include "translate/match_entries.h"

#include <algorithm>
#include <set>
#include <unordered_map>

#include "pack/interface_words.h"
#include "translate/entry_spots.h"
#include "translate/similar.h"

namespace translate {

namespace {

class Matching {
public:
    Matching(const std::vector<Sentence>& sentences, const std::vector<pack::PoMessage>& old)
        : sentences_(sentences),
          old_(old),
          matches_{std::vector<Match>(sentences.size()), std::vector<bool>(old.size())} {
        for (std::size_t i = 0; i < sentences_.size(); ++i) position_.emplace(key(sentences_[i]), i);
    }

    Matches run() {
        by_words();
        by_places();
        by_similarity();
        return std::move(matches_);
    }

private:
    struct Pair {
        std::size_t sentence, old;
        How how;
        double score;
    };

    /// What is in use goes before what was not, whatever their order in the file.
    void by_words() {
        for (bool obsolete : {false, true})
            for (std::size_t i = 0; i < old_.size(); ++i) {
                if (old_[i].is_header()) matches_.words_in_use[i] = true;
                if (old_[i].is_header() || old_[i].obsolete != obsolete) continue;
                auto found = position_.find(key(old_[i]));
                if (found == position_.end()) continue;
                auto& from = matches_.of_sentences[found->second];
                matches_.words_in_use[i] = true;
                if (!from.message || (!from.message->has_translation() && old_[i].has_translation()))
                    from = {&old_[i], How::words};
            }
    }

    void by_places() {
        std::unordered_map<std::string, std::vector<std::pair<std::size_t, Spot>>> on_slide;
        for (std::size_t i = 0; i < old_.size(); ++i)
            if (!old_[i].obsolete && !old_[i].is_header() && worth_keeping(old_[i]))
                for (auto& spot : spots_of(old_[i])) on_slide[spot.slide].emplace_back(i, spot);
        std::vector<Pair> pairs;
        for (std::size_t i = 0; i < sentences_.size(); ++i) {
            if (matches_.of_sentences[i].message) continue;
            for (const auto& spot : spots_of(sentences_[i]))
                for (const auto& [old, before] : on_slide[spot.slide])
                    if (before.kind == spot.kind && !still_on_slide(old, spot.slide))
                        consider(i, spot, old, before, pairs);
        }
        std::stable_sort(pairs.begin(), pairs.end(), [](const Pair& a, const Pair& b) {
            return a.how != b.how ? a.how == How::changed : a.score > b.score;
        });
        std::set<std::size_t> taken;
        for (const auto& pair : pairs)
            if (!matches_.of_sentences[pair.sentence].message && taken.insert(pair.old).second)
                matches_.of_sentences[pair.sentence] = {&old_[pair.old], pair.how};
    }

    /// Then it has moved at most, and what stands in its place now is another sentence.
    bool still_on_slide(std::size_t old, const std::string& slide) const {
        auto found = position_.find(key(old_[old]));
        if (found == position_.end()) return false;
        auto spots = spots_of(sentences_[found->second]);
        return std::any_of(spots.begin(), spots.end(), [&](const Spot& spot) { return spot.slide == slide; });
    }

    void consider(std::size_t sentence, const Spot& now, std::size_t old, const Spot& before,
                  std::vector<Pair>& pairs) const {
        bool same_place = now.field == before.field;
        double like = similarity(sentences_[sentence].english, old_[old].english);
        if (like >= similar_enough || (same_place && !now.counted()))
            pairs.push_back({sentence, old, How::changed, like + (same_place ? 0.2 : 0)});
        else if (same_place)
            pairs.push_back({sentence, old, How::guess, like});
    }

    void by_similarity() {
        SimilarSentences plain, interface;
        for (std::size_t i = 0; i < old_.size(); ++i)
            if (!old_[i].is_header() && !old_[i].fuzzy && !old_[i].plural && old_[i].has_translation())
                (old_[i].context == pack::interface_context ? interface : plain).add(i, old_[i].english);
        for (std::size_t i = 0; i < sentences_.size(); ++i) {
            if (matches_.of_sentences[i].message) continue;
            const bool of_program = sentences_[i].context == pack::interface_context;
            auto best = (of_program ? interface : plain).best(sentences_[i].english);
            if (best) matches_.of_sentences[i] = {&old_[*best], How::guess};
        }
    }

    const std::vector<Sentence>& sentences_;
    const std::vector<pack::PoMessage>& old_;
    std::unordered_map<std::string, std::size_t> position_;  ///< in sentences_, by their words
    Matches matches_;
};

}  // namespace

std::string key(const std::optional<std::string>& context, const std::string& english) {
    return context ? *context + '\4' + english : english;
}

std::string key(const pack::PoMessage& message) {
    return key(message.context, message.english);
}

std::optional<std::string> context_of(const Sentence& sentence) {
    return sentence.context.empty() ? std::nullopt : std::optional(sentence.context);
}

std::string key(const Sentence& sentence) {
    return key(context_of(sentence), sentence.english);
}

bool worth_keeping(const pack::PoMessage& message) {
    return message.has_translation() || !message.comments.empty();
}

Matches match_entries(const std::vector<Sentence>& sentences, const std::vector<pack::PoMessage>& old) {
    return Matching(sentences, old).run();
}

}  // namespace translate
