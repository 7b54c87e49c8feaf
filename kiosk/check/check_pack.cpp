#include "check/check_pack.h"

#include <algorithm>
#include <map>
#include <optional>

#include "base/nearest.h"
#include "base/plain_file.h"
#include "base/wording.h"
#include "check/check_files.h"
#include "check/check_fit.h"
#include "check/check_interface.h"
#include "check/check_leaders.h"
#include "check/check_pictures.h"
#include "check/check_questions.h"
#include "check/check_review.h"
#include "check/check_ways.h"
#include "check/report/findings.h"
#include "check/translation/check_language.h"
#include "check/words/check_words.h"
#include "pack/interface_words.h"
#include "pack/language_names.h"

namespace check {
namespace {

const std::string kiosk_script = "scripts/kiosk.lua";
constexpr std::size_t most_script_bytes = 1 << 20;
/// So many that what stands on every slide is still there after four looks at a long one.
constexpr std::size_t texts_kept = 6'000;

/// A clinic that has set no emergency number may set one later: the words must have room for it.
screen::Layout::Site with_number(screen::Layout::Site site) {
    return [site = std::move(site)](const std::string& language) {
        auto words = site(language);
        if (words.emergency_number.empty()) words.emergency_number = "+1 555-0100";
        return words;
    };
}

/// Goes through the pack once; flows are dropped as soon as they are checked, so that memory does not grow with their
/// number.
class PackCheck {
public:
    PackCheck(CheckTools tools, const std::filesystem::path& pack, const CheckLimits& limits)
        : tools_(tools),
          pack_(pack),
          findings_(limits),
          known_(tools.pictures, pack / "media", answers_),
          pictures_(known_, pack, findings_),
          layout_(tools.letters, known_, with_number(tools.site), texts_kept),
          fit_(tools.letters, layout_, findings_, &known_),
          leaders_(layout_, known_, findings_, &known_),
          interface_(layout_, findings_),
          kiosk_text_(base::read_start(pack / kiosk_script, most_script_bytes)) {}

    CheckReport run() {
        check_files(pack_, findings_);
        ids_ = tools_.scripts.flow_ids();
        auto loaded = tools_.scripts.read_home();
        for (auto& problem : loaded.problems) findings_.add(std::move(problem));
        home_ = std::move(loaded.value);
        if (home_) check_home();
        check_flows();
        pictures_.tell_all();
        if (home_ && !findings_.full()) check_interface();
        for (auto& language : languages_) language.copied();
        if (every_flow_read_ && home_ && !findings_.full())
            for (auto& language : languages_) language.unused();
        return {findings_.take(), std::move(grades_), std::move(reviews_), ids_.size()};
    }

private:
    void check_home() {
        pictures_.home(*home_, kiosk_text_);
        flow::for_each_text(*home_, [&](const std::string& text, const std::string&) {
            check_stars(text, kiosk_script, line_of(text), findings_);
        });
        auto check_id = [&](const std::string& id) {
            if (!std::binary_search(ids_.begin(), ids_.end(), id))
                findings_.error(kiosk_script, line_of(id),
                                "there is no flow " + base::in_quotes(id) + " in scripts/flows",
                                base::did_you_mean(id, ids_, "write it, or take the name out"));
        };
        for (const auto& id : home_->topics) check_id(id);
        if (!home_->urgent_flow.empty()) check_id(home_->urgent_flow);
        for (std::size_t i = 1; i < home_->languages.size() && !findings_.full(); ++i) {
            if (i > findings_.limits().languages) {
                findings_.error(kiosk_script, line_of("languages"), "too many languages are listed",
                                "list at most " + std::to_string(findings_.limits().languages));
                break;
            }
            check_language(home_->languages[i]);
        }
    }

    /// A code that nobody knows is somebody's own where there is a translation for it.
    bool is_a_code(const flow::Home::Language& language) {
        std::error_code failed;
        if (pack::names_language(language.code) ||
            std::filesystem::exists(pack_ / pack::catalog_file(language.code), failed))
            return true;
        std::vector<std::string> others;
        for (const auto& each : home_->languages)
            if (each.code != language.code) others.push_back(each.code);
        findings_.error(kiosk_script, line_of(language.code), base::in_quotes(language.code) + " is no language's code",
                        pack::advice_on_language(language.code, others));
        return false;
    }

    void check_language(const flow::Home::Language& language) {
        if (!is_a_code(language)) return;
        auto file = pack::catalog_file(language.code);
        std::error_code unknown;
        auto bytes = pack::is_language_code(language.code) ? std::filesystem::file_size(pack_ / file, unknown) : 0;
        if (!unknown) translation_bytes_ += bytes;
        const auto& limits = findings_.limits();
        if (translation_bytes_ > limits.translation_bytes || translations_ > limits.translations) {
            findings_.error(file, 0, "the translations are too large together, this one is left unchecked",
                            "take entries that are no longer used out of them");
            return;
        }
        auto loaded = pack::read_catalog(pack_, language.code, pack::Comments::keep);
        for (auto& problem : loaded.problems) findings_.add(std::move(problem));
        if (!loaded.value) return;
        translations_ += loaded.value->entries().size();
        languages_.emplace_back(language, std::move(*loaded.value), home_->languages.front().code, findings_);
        languages_.back().interface();
        languages_.back().home(*home_);
    }

    void check_flows() {
        if (ids_.size() > findings_.limits().flows) {
            findings_.error("scripts/flows", 0, "there are " + std::to_string(ids_.size()) + " flows",
                            "keep at most " + std::to_string(findings_.limits().flows));
            every_flow_read_ = false;
        }
        for (std::size_t i = 0; i < std::min(ids_.size(), findings_.limits().flows); ++i) {
            if (findings_.full()) return;
            auto loaded = tools_.scripts.read_flow(ids_[i]);
            for (auto& problem : loaded.problems) findings_.add(std::move(problem));
            if (loaded.value && !loaded.value->slides.empty())
                check_flow(*loaded.value);
            else
                every_flow_read_ = false;
            if (tools_.progress) tools_.progress(i + 1, ids_.size());
        }
    }

    void check_flow(const flow::Flow& flow) {
        FlowLines lines(flow, pack_);
        check_words(flow, lines, findings_);
        if (home_) check_place(flow, lines);
        pictures_.flow(flow, lines);
        bool asked = check_ways(flow, tools_.next_slide, lines, findings_);
        if (home_) {
            auto first = words_of(nullptr);
            check_in(flow, first, lines, asked);
            leaders_.flow(flow, first, lines);
        }
        for (auto& language : languages_)
            if (auto translated = language.flow(flow)) check_in(*translated, words_of(&language), lines, asked);
    }

    /// Of the language, or of the first one.
    LanguageOfWords words_of(const LanguageCheck* language) {
        LanguageOfWords words;
        words.code = language ? language->code() : home_->languages.front().code;
        words.is_translation = language;
        words.interface_word = [language](const std::string& english) {
            return language ? language->interface_word(english) : english;
        };
        auto& digits = words_[words.code];
        if (digits.empty()) digits = asked_of_words(words);
        words.words = digits;
        return words;
    }

    /// All that stands on slides and is no flow's.
    std::string asked_of_words(const LanguageOfWords& language) const {
        auto site = tools_.site(language.code);
        Question question("words");
        question.add(site.staff_now).add(site.staff_today).add(site.emergency_number);
        for (auto word : pack::interface_words) question.add(language.interface_word(std::string(word)));
        for (auto word : pack::seldom_words) question.add(language.interface_word(std::string(word)));
        return question.digits();
    }

    /// What differs from language to language. Where not all its functions were `asked`, nobody can know what was reviewed.
    void check_in(const flow::Flow& flow, const LanguageOfWords& language, FlowLines& lines, bool asked) {
        if (asked) {
            reviews_.push_back(pack::review_line(flow, language.code, pack_, tools_.next_slide, tools_.today));
            check_review(flow, reviews_.back(), findings_);
        } else {
            reviews_.push_back({flow.id, language.code, pack::ReviewState::draft, "", "", "", ""});
        }
        grade(flow, language.code);
        check_questions(flow, language.code, findings_);
        tiles_[language.code][flow.id] = {flow.title, flow.subtitle, flow.tile, flow.body_part};
        fit_.flow(flow, language, lines);
    }

    void grade(const flow::Flow& flow, const std::string& language) {
        if (!has_reading_formula(language)) return;
        if (auto graded = grade_flow(flow, language, tools_.syllables, findings_))
            grades_.push_back(std::move(*graded));
        else
            findings_.warning(
                "", 0,
                "reading grades were not computed for " + base::in_quotes(language) + ": no voice counts its syllables",
                "install espeak-ng-data");
    }

    /// What stands on no slide: the words of the program, of the home screen and of its tiles.
    void check_interface() {
        const auto& first = home_->languages.front().code;
        std::vector<std::string> texts;  // in English, of the home screen and the tiles
        std::vector<PlacedWords> places;
        auto add = [&](const std::string& text, const std::string& file, int line) {
            if (text.empty()) return;
            texts.push_back(text);
            places.push_back({text, file, line});
        };
        flow::for_each_text(
            *home_, [&](const std::string& text, const std::string&) { add(text, kiosk_script, line_of(text)); });
        for (const auto& language : home_->languages) add(language.name, kiosk_script, line_of(language.name));
        for (const auto& [id, tile] : tiles_[first]) {
            add(tile.title, "scripts/flows/" + id + ".lua", 0);
            add(tile.subtitle, "scripts/flows/" + id + ".lua", 0);
        }
        auto itself = [](const std::string& english) { return english; };
        interface_.language({first, *home_, tiles_[first], itself, places});
        for (const auto& language : languages_) {
            auto home = language.translated(*home_);
            auto word = [&](const std::string& english) { return language.interface_word(english); };
            auto all = language.places(texts);
            for (const auto& each : home_->languages) all.push_back({each.name, kiosk_script, line_of(each.name)});
            if (home) interface_.language({language.code(), *home, tiles_[language.code()], word, std::move(all)});
        }
    }

    /// Whether and where the home screen offers it.
    void check_place(const flow::Flow& flow, FlowLines& lines) {
        bool listed = flow.id == home_->urgent_flow ||
                      std::find(home_->topics.begin(), home_->topics.end(), flow.id) != home_->topics.end();
        if (!listed)
            findings_.warning(flow.file, 0, "the home screen does not offer this flow",
                              "add " + base::in_quotes(flow.id) + " to `topics` in " + kiosk_script);
        std::vector<std::string> parts;
        for (const auto& part : home_->body_parts) parts.push_back(part.id);
        if (!flow.body_part.empty() && std::find(parts.begin(), parts.end(), flow.body_part) == parts.end())
            findings_.error(flow.file, lines.of_head(flow.body_part),
                            "the figure has no body part " + base::in_quotes(flow.body_part),
                            home_->figure
                                ? base::did_you_mean(flow.body_part, parts, "use one of `figure` in " + kiosk_script)
                                : "take `body_part` out: " + kiosk_script + " has no `figure`");
    }

    int line_of(const std::string& word) const { return kiosk_text_.line_of(word, 1, 0, 0); }

    CheckTools tools_;
    const std::filesystem::path& pack_;
    Findings findings_;
    Answers answers_;
    KnownPictures known_;
    PictureCheck pictures_;
    screen::Layout layout_;
    FitCheck fit_;
    LeaderCheck leaders_;
    InterfaceCheck interface_;
    pack::SourceText kiosk_text_;
    std::vector<std::string> ids_;  ///< sorted
    std::optional<flow::Home> home_;
    std::vector<LanguageCheck> languages_;
    std::map<std::string, std::map<std::string, flow::Library::Tile>> tiles_;  ///< by language, by flow
    std::map<std::string, std::string> words_;                                 ///< by language: see LanguageOfWords
    std::vector<FlowGrade> grades_;
    std::vector<pack::ReviewLine> reviews_;
    std::size_t translations_ = 0;
    std::uintmax_t translation_bytes_ = 0;
    bool every_flow_read_ = true;  ///< else what looks unused in a translation may be used in the others
};

}  // namespace

CheckReport check_pack(CheckTools tools, const std::filesystem::path& pack, const CheckLimits& limits) {
    return PackCheck(tools, pack, limits).run();
}

}  // namespace check
