#include "translate/merge_entries.h"

#include <algorithm>
#include <map>
#include <set>
#include <string_view>
#include <unordered_map>

#include "pack/interface_words.h"
#include "translate/similar.h"

namespace translate {
namespace {

/// Beside a fuzzy translation: of this very sentence before it was changed, or of another one. Only the first can be
/// declared to mean the same.
constexpr std::string_view changed_mark = "The English has changed: see whether the translation still says the same";
constexpr std::string_view guess_mark = "Guessed from another sentence: correct the translation";

constexpr std::string_view screenshot_start = " (render/";

std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> lines;
    for (std::size_t at = 0; at < text.size();) {
        auto end = std::min(text.find('\n', at), text.size());
        lines.push_back(text.substr(at, end - at));
        at = end + 1;
    }
    return lines;
}

bool has_mark(const pack::PoMessage& message, std::string_view mark) {
    auto lines = lines_of(message.extracted);
    return std::find(lines.begin(), lines.end(), mark) != lines.end();
}

/// "heel-pain, slide band: sign 3" in parts that can be compared.
struct Spot {
    std::string slide;  ///< "heel-pain, slide band"
    std::string field;  ///< "sign 3"
    std::string kind;   ///< "sign"; of what is not counted: the field
    bool counted() const { return kind != field; }
};

std::string kind_of(const std::string& field) {
    static const std::set<std::string_view> counted{"moment", "step", "answer", "option", "sign", "point"};
    auto space = std::min(field.find(' '), field.size());
    if (!counted.contains(std::string_view(field).substr(0, space))) return field;
    auto end = std::min(field.find(' ', space + 1), field.size());
    return field.substr(0, space) + field.substr(end);
}

std::optional<Spot> spot_of(const std::string& place) {
    auto colon = place.find(": ");
    if (colon == std::string::npos) return std::nullopt;
    auto field = place.substr(colon + 2);
    return Spot{place.substr(0, colon), field, kind_of(field)};
}

/// A word of the program stands on no slide: all of them together are like one, with nothing in a place of its own.
Spot interface_spot(const std::string& english) {
    return {std::string(pack::interface_context), english, "word"};
}

std::vector<Spot> spots_of(const Sentence& sentence) {
    if (!sentence.context.empty()) return {interface_spot(sentence.english)};
    std::vector<Spot> spots;
    for (const auto& place : sentence.places)
        if (auto spot = spot_of(place.name)) spots.push_back(std::move(*spot));
    return spots;
}

std::vector<Spot> spots_of(const pack::PoMessage& message) {
    if (message.context) return {interface_spot(message.english)};
    std::vector<Spot> spots;
    for (const auto& line : lines_of(message.extracted))
        if (auto spot = spot_of(line.substr(0, line.rfind(screenshot_start)))) spots.push_back(std::move(*spot));
    return spots;
}

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

/// What stands in { } is filled in by the program.
bool has_placeholder(const std::string& english) {
    auto open = english.find('{');
    return open != std::string::npos && english.find('}', open) != std::string::npos;
}

std::string extracted_comments(const Sentence& sentence, std::string_view mark) {
    std::string comments;
    auto add = [&](std::string_view line) { (comments += line) += '\n'; };
    if (!sentence.hint.empty()) add(sentence.hint);
    for (const auto& place : sentence.places)
        add(place.screenshot.empty() ? place.name : place.name + " (" + place.screenshot + ")");
    if (has_placeholder(sentence.english)) add("Keep what stands in { } as it is");
    if (!mark.empty()) add(mark);
    return comments;
}

bool worth_keeping(const pack::PoMessage& message) {
    return message.has_translation() || !message.comments.empty();
}

class Merge {
public:
    Merge(const std::vector<Sentence>& sentences, const std::vector<pack::PoMessage>& old,
          const std::optional<MeaningUnchanged>& meaning_unchanged)
        : sentences_(sentences),
          old_(old),
          meaning_unchanged_(meaning_unchanged),
          from_(sentences.size()),
          goes_(old.size()) {
        for (std::size_t i = 0; i < sentences_.size(); ++i) by_words_.emplace(key(sentences_[i]), i);
    }

    Merged run(pack::PoMessage header) {
        match_words();
        match_places();
        match_similar();
        result_.messages.push_back(std::move(header));
        for (std::size_t i = 0; i < sentences_.size(); ++i) add(sentences_[i], from_[i]);
        add_unused();
        return std::move(result_);
    }

private:
    enum class How { words, changed, guess };
    struct Source {
        const pack::PoMessage* message = nullptr;
        How how = How::words;
    };
    struct Pair {
        std::size_t sentence, old;
        How how;
        double score;
    };

    /// What is in use goes before what was not, whatever their order in the file.
    void match_words() {
        for (bool obsolete : {false, true})
            for (std::size_t i = 0; i < old_.size(); ++i) {
                if (old_[i].is_header()) goes_[i] = true;
                if (old_[i].is_header() || old_[i].obsolete != obsolete) continue;
                auto found = by_words_.find(key(old_[i]));
                if (found == by_words_.end()) continue;
                auto& from = from_[found->second];
                goes_[i] = true;
                if (!from.message || (!from.message->has_translation() && old_[i].has_translation()))
                    from = {&old_[i], How::words};
            }
    }

    void match_places() {
        std::unordered_map<std::string, std::vector<std::pair<std::size_t, Spot>>> on_slide;
        for (std::size_t i = 0; i < old_.size(); ++i)
            if (!old_[i].obsolete && !old_[i].is_header() && worth_keeping(old_[i]))
                for (auto& spot : spots_of(old_[i])) on_slide[spot.slide].emplace_back(i, spot);
        std::vector<Pair> pairs;
        for (std::size_t i = 0; i < sentences_.size(); ++i) {
            if (from_[i].message) continue;
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
            if (!from_[pair.sentence].message && taken.insert(pair.old).second)
                from_[pair.sentence] = {&old_[pair.old], pair.how};
    }

    /// Then it has moved at most, and what stands in its place now is another sentence.
    bool still_on_slide(std::size_t old, const std::string& slide) const {
        auto found = by_words_.find(key(old_[old]));
        if (found == by_words_.end()) return false;
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

    void match_similar() {
        SimilarSentences plain, interface;
        for (std::size_t i = 0; i < old_.size(); ++i)
            if (!old_[i].is_header() && !old_[i].fuzzy && !old_[i].plural && old_[i].has_translation())
                (old_[i].context ? interface : plain).add(i, old_[i].english);
        for (std::size_t i = 0; i < sentences_.size(); ++i) {
            if (from_[i].message) continue;
            auto best = (sentences_[i].context.empty() ? plain : interface).best(sentences_[i].english);
            if (best) from_[i] = {&old_[*best], How::guess};
        }
    }

    void add(const Sentence& sentence, Source from) {
        pack::PoMessage message = from.message ? *from.message : pack::PoMessage{};
        std::string_view mark;
        if (!message.has_translation()) {
            message.fuzzy = false;
        } else if (from.how != How::words) {
            mark = make_fuzzy(message, from.how);
        } else if (message.fuzzy) {
            mark = has_mark(message, changed_mark) ? changed_mark : has_mark(message, guess_mark) ? guess_mark : "";
        }
        if (message.fuzzy && mark == changed_mark && means_the_same(sentence)) {
            message.fuzzy = false;
            mark = "";
            result_.kept.push_back({where(sentence), *message.previous_english, sentence.english});
            settled_.emplace(key(message.context, *message.previous_english), message.translations);
        }
        if (!message.fuzzy) forget_previous(message);
        message.context = context_of(sentence);
        message.english = sentence.english;
        message.obsolete = false;
        message.extracted = extracted_comments(sentence, mark);
        message.references.clear();
        for (const auto& place : sentence.places) message.references.push_back({place.file, place.line});
        ++(!message.has_translation() ? result_.empty : message.fuzzy ? result_.fuzzy : result_.translated);
        result_.messages.push_back(std::move(message));
    }

    /// Which mark to put beside it.
    std::string_view make_fuzzy(pack::PoMessage& message, How how) {
        bool was_this = !message.fuzzy || has_mark(message, changed_mark);
        if (message.fuzzy) taken_over_.insert(key(message));
        if (!message.fuzzy || !message.previous_english) {
            message.previous_context = message.context;
            message.previous_english = message.english;
            message.previous_plural.reset();
        }
        message.fuzzy = true;
        message.plural.reset();
        message.translations.resize(1);
        return how == How::changed && was_this ? changed_mark : guess_mark;
    }

    static void forget_previous(pack::PoMessage& message) {
        message.previous_context.reset();
        message.previous_english.reset();
        message.previous_plural.reset();
    }

    bool means_the_same(const Sentence& sentence) const {
        if (!meaning_unchanged_) return false;
        const auto& [flow, slide] = *meaning_unchanged_;
        if (flow.empty()) return true;
        auto wanted = flow + (slide.empty() ? "" : ", slide " + slide) + ": ";
        auto of_any_slide = flow + ", slide ";
        return std::any_of(sentence.places.begin(), sentence.places.end(), [&](const Occurrence& place) {
            return place.name.starts_with(wanted) || (slide.empty() && place.name.starts_with(of_any_slide));
        });
    }

    static std::string where(const Sentence& sentence) {
        return sentence.places.empty() ? sentence.context : sentence.places.front().name;
    }

    /// First those that were unused before.
    void add_unused() {
        std::set<std::string> added;
        for (bool obsolete : {true, false})
            for (std::size_t i = 0; i < old_.size(); ++i) {
                if (goes_[i] || old_[i].obsolete != obsolete || !worth_keeping(old_[i])) continue;
                auto words = key(old_[i]);
                auto settled = settled_.find(words);
                bool lives_on = settled != settled_.end() && settled->second == old_[i].translations;
                if (lives_on || (!obsolete && taken_over_.contains(words)) || !added.insert(words).second) continue;
                auto message = old_[i];
                message.obsolete = true;
                message.extracted.clear();
                if (!message.has_translation()) message.fuzzy = false;
                if (!message.fuzzy) forget_previous(message);
                result_.messages.push_back(std::move(message));
                ++result_.unused;
            }
    }

    const std::vector<Sentence>& sentences_;
    const std::vector<pack::PoMessage>& old_;
    const std::optional<MeaningUnchanged>& meaning_unchanged_;
    std::unordered_map<std::string, std::size_t> by_words_;  ///< position in sentences_
    std::vector<Source> from_;                               ///< of each sentence
    std::vector<bool> goes_;                                 ///< of each old message: its words are in use
    std::set<std::string>
        taken_over_;  ///< fuzzy ones whose translation went to another sentence: no pair of words to keep
    std::map<std::string, std::vector<std::string>> settled_;  ///< former English of what still means the same
    Merged result_;
};

}  // namespace

Merged merge(const std::vector<Sentence>& sentences, const std::vector<pack::PoMessage>& old, pack::PoMessage header,
             const std::optional<MeaningUnchanged>& meaning_unchanged) {
    return Merge(sentences, old, meaning_unchanged).run(std::move(header));
}

}  // namespace translate
