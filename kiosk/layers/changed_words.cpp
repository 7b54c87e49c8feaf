#include "layers/changed_words.h"

#include <algorithm>
#include <set>

#include "base/nearest.h"
#include "base/wording.h"
#include "layers/other_words.h"
#include "layers/same_topic.h"
#include "pack/catalog.h"
#include "pack/pack_files.h"
#include "pack/po_source.h"

namespace layers {
namespace {

const std::string folder = "scripts/changes/", ending = ".po";
constexpr std::size_t most_files = 2'000;

/// The sentence of the topic that is most like it, where one is; empty: none.
std::string nearest_sentence(const std::string& sentence, const std::set<std::string>& sentences) {
    std::string nearest;
    auto least = sentence.size() * 2 / 5 + 1;
    for (const auto& each : sentences) {
        auto letters = base::letters_to_change(sentence, each);
        if (letters < least) least = letters, nearest = each;
    }
    return nearest;
}

class Changing {
public:
    Changing(TopicParts& parts, const std::filesystem::path& pack, const std::string& source)
        : parts_(parts), pack_(pack), source_(source) {
        flow::for_each_text(parts.flow, [&](const std::string& text, const std::string&) { sentences_.insert(text); });
    }

    flow::Loaded<std::size_t> run() {
        const auto start = parts_.flow.id + ".";
        for (const auto& name : pack::list_folder(pack_ / folder, most_files, ending).names) {
            if (!name.starts_with(start) || name.size() <= start.size() + ending.size()) continue;
            auto language = name.substr(start.size(), name.size() - start.size() - ending.size());
            if (pack::is_language_code(language)) read(language);
        }
        if (problems_.empty()) add_translations(), change_translations();
        if (problems_.empty() && !changes_[source_].empty()) change_script();
        if (!problems_.empty()) return {std::nullopt, std::move(problems_)};
        std::size_t count = 0;
        for (const auto& [language, words] : changes_) count += words.size();
        return {count, {}};
    }

private:
    void read(const std::string& language) {
        const auto file = changes_file(parts_.flow.id, language);
        auto po = pack::PoSource(file, problems_).read(pack_ / file, pack::Comments::keep);
        if (!po) return;
        for (const auto& each : po->messages) {
            if (each.obsolete || each.fuzzy || each.is_header() || !each.has_translation()) continue;
            if (sentences_.contains(each.english))
                changes_[language][each.english] = each.translations.front();
            else
                tell_lost(file, each);
        }
    }

    void tell_lost(const std::string& file, const pack::PoMessage& entry) {
        auto now = nearest_sentence(entry.english, sentences_);
        problems_.push_back({base::Severity::error, file, entry.line,
                             base::in_quotes(parts_.flow.id) + " no longer says “" + base::excerpt(entry.english) +
                                 "”, which you say as “" + base::excerpt(entry.translations.front()) + "”",
                             now.empty()
                                 ? "see whether your sentence is needed still; then take this entry out"
                                 : "it may now be “" + now + "”: write that behind msgid, or take this entry out"});
    }

    /// Of sentences that the other pack does not translate.
    void add_translations() {
        for (const auto& [language, words] : changes_) {
            if (language == source_) continue;
            auto& theirs = parts_.translations[language];
            for (const auto& [sentence, mine] : words) {
                auto is_it = [&english = sentence](const auto& each) { return each.english == english; };
                if (std::any_of(theirs.messages.begin(), theirs.messages.end(), is_it)) continue;
                pack::PoMessage message;
                message.english = sentence;
                message.translations = {mine};
                theirs.messages.push_back(std::move(message));
            }
        }
    }

    /// Those of sentences that are others now are translations of something else, unless that was changed too.
    void change_translations() {
        const auto& source = changes_[source_];
        for (auto& [language, words] : parts_.translations) {
            auto& mine = changes_[language];
            std::erase_if(words.messages, [&](pack::PoMessage& each) {
                auto change = mine.find(each.english);
                if (change != mine.end()) each.translations = {change->second};
                auto other = source.find(each.english);
                if (other == source.end()) return false;
                each.english = other->second;
                each.comments.clear();
                return change == mine.end();
            });
        }
    }

    void change_script() {
        const auto& words = changes_[source_];
        auto wanted = without_lines(parts_.flow);
        flow::for_each_text(wanted, [&](std::string& text, const std::string&) {
            if (auto other = words.find(text); other != words.end()) text = other->second;
        });
        auto scripts = parts_.scripts;
        for (auto& [name, bytes] : scripts) bytes = with_other_words(bytes, words);
        auto now = read_again(parts_.flow.id, scripts);
        if (!now || *now != wanted) {
            problems_.push_back(
                base::failure("a sentence of it cannot be changed here: the topic's script puts it together, or says "
                              "it in several lines",
                              "take the topic into your pack with clinic-kiosk take, and change it there",
                              changes_file(parts_.flow.id, source_)));
            return;
        }
        parts_.scripts = std::move(scripts);
        auto& slides = parts_.flow.slides;
        for (std::size_t i = 0; i < slides.size(); ++i) wanted.slides[i].line = slides[i].line;
        parts_.flow = std::move(wanted);
    }

    TopicParts& parts_;
    const std::filesystem::path& pack_;
    const std::string& source_;
    std::set<std::string> sentences_;
    std::map<std::string, OtherWords> changes_;  ///< by language
    base::Problems problems_;
};

}  // namespace

std::string changes_file(const std::string& topic, const std::string& language) {
    return folder + topic + "." + language + ending;
}

flow::Loaded<std::size_t> change_words(TopicParts& parts, const std::filesystem::path& pack,
                                       const std::string& source) {
    return Changing(parts, pack, source).run();
}

}  // namespace layers
