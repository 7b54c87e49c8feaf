#include "translate/merge_entries.h"

#include <algorithm>
#include <map>
#include <set>
#include <string_view>

#include "base/text_lines.h"
#include "flow/marks.h"
#include "pack/interface_words.h"
#include "translate/entry_spots.h"
#include "translate/match_entries.h"

namespace translate {
namespace {

/// Beside a fuzzy translation: of this very sentence before it was changed, or of another one. Only the first can be
/// declared to mean the same.
constexpr std::string_view changed_mark = "The English has changed: see whether the translation still says the same";
constexpr std::string_view guess_mark = "Guessed from another sentence: correct the translation";

bool has_mark(const pack::PoMessage& message, std::string_view mark) {
    auto lines = base::lines_of(message.extracted);
    return std::find(lines.begin(), lines.end(), mark) != lines.end();
}

/// What msgfmt, Poedit and Weblate know words in { } by, and see that a translation has the same ones.
const std::string filled_in_format = "python-brace-format";

/// The program fills in what stands in { } in its own words, in no others.
bool is_filled_in(const Sentence& sentence) {
    auto open = sentence.english.find('{');
    return sentence.context == pack::interface_context && open != std::string::npos &&
           sentence.english.find('}', open) != std::string::npos;
}

void set_format(std::vector<std::string>& formats, bool filled_in) {
    formats.erase(std::remove(formats.begin(), formats.end(), filled_in_format), formats.end());
    if (filled_in) formats.push_back(filled_in_format);
}

std::string extracted_comments(const Sentence& sentence, std::string_view mark) {
    std::string comments;
    auto add = [&](std::string_view line) { (comments += line) += '\n'; };
    if (!sentence.hint.empty()) add(sentence.hint);
    for (const auto& place : sentence.places)
        add(place.screenshot.empty() ? place.name : place.name + " (" + place.screenshot + ")");
    if (is_filled_in(sentence)) add("Keep what stands in { } as it is");
    if (!flow::read_marks(sentence.english).bold.empty()) add("Keep the pairs of *: what stands in them is bold");
    if (!mark.empty()) add(mark);
    return comments;
}

class Merge {
public:
    Merge(const std::vector<Sentence>& sentences, const std::vector<pack::PoMessage>& old,
          const std::optional<MeaningUnchanged>& meaning_unchanged)
        : sentences_(sentences),
          old_(old),
          meaning_unchanged_(meaning_unchanged),
          matches_(match_entries(sentences, old)) {}

    Merged run(pack::PoMessage header) {
        result_.messages.push_back(std::move(header));
        for (std::size_t i = 0; i < sentences_.size(); ++i) add(sentences_[i], matches_.of_sentences[i]);
        add_unused();
        return std::move(result_);
    }

private:
    void add(const Sentence& sentence, Match from) {
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
        set_format(message.formats, is_filled_in(sentence));
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
        const auto& in = *meaning_unchanged_;
        if (in.flow.empty()) return true;
        auto wanted = in.flow + (in.slide.empty() ? "" : ", slide " + in.slide) + ": ";
        auto of_any_slide = in.flow + ", slide ";
        return std::any_of(sentence.places.begin(), sentence.places.end(), [&](const Occurrence& place) {
            return place.name.starts_with(wanted) || (in.slide.empty() && place.name.starts_with(of_any_slide));
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
                if (matches_.words_in_use[i] || old_[i].obsolete != obsolete || !worth_keeping(old_[i])) continue;
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
    Matches matches_;
    /// Fuzzy ones whose translation went to another sentence: no pair of words to keep.
    std::set<std::string> taken_over_;
    std::map<std::string, std::vector<std::string>> settled_;  ///< former English of what still means the same
    Merged result_;
};

}  // namespace

Merged merge(const std::vector<Sentence>& sentences, const std::vector<pack::PoMessage>& old, pack::PoMessage header,
             const std::optional<MeaningUnchanged>& meaning_unchanged) {
    return Merge(sentences, old, meaning_unchanged).run(std::move(header));
}

bool same_english(const std::vector<pack::PoMessage>& one, const std::vector<pack::PoMessage>& other) {
    auto keys = [](const auto& messages) {
        std::vector<std::string> all;
        for (const auto& each : messages)
            if (!each.obsolete) all.push_back(key(each));
        std::sort(all.begin(), all.end());
        return all;
    };
    return keys(one) == keys(other);
}

}  // namespace translate
