#include "check/pack_languages.h"

#include <algorithm>
#include <utility>

#include "base/wording.h"
#include "check/flow_lines.h"
#include "pack/interface_words.h"
#include "pack/language_names.h"
#include "pack/program_words/program_words.h"

namespace check {
namespace {

const std::string kiosk_script = "scripts/kiosk.lua";

}  // namespace

void PackLanguages::read(const flow::Home& home, const pack::SourceText& kiosk_script_text, bool judged) {
    auto line_of = [&](const std::string& word) { return kiosk_script_text.line_of(word, 1, 0, 0); };
    letters_ = home.look.letters;
    const auto source = home.written_in();
    if (!pack::is_english(source))
        if (auto* own = of_source(home); own && judged) own->interface();
    tell();
    for (std::size_t i = 0; i < home.languages.size() && !findings_.full(); ++i) {
        if (i > findings_.limits().languages) {
            findings_.error(kiosk_script, line_of("languages"), "too many languages are listed",
                            "list at most " + std::to_string(findings_.limits().languages));
            break;
        }
        const auto& language = home.languages[i];
        if (language.code == source) continue;
        if (is_a_code(home, language, line_of(language.code))) read(home, language, judged);
    }
}

Places PackLanguages::places() const {
    Places all;
    for (const auto& each : others_) all.insert(each.places().begin(), each.places().end());
    return all;
}

/// A code that nobody knows is somebody's own where there is a translation for it.
bool PackLanguages::is_a_code(const flow::Home& home, const flow::Home::Language& language, int line) {
    std::error_code failed;
    if (pack::names_language(language.code) ||
        std::filesystem::exists(pack_ / pack::catalog_file(language.code), failed))
        return true;
    std::vector<std::string> others;
    for (const auto& each : home.languages)
        if (each.code != language.code) others.push_back(each.code);
    findings_.error(kiosk_script, line, base::in_quotes(language.code) + " is no language's code",
                    pack::advice_on_language(language.code, others));
    return false;
}

void PackLanguages::read(const flow::Home& home, const flow::Home::Language& language, bool judged) {
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
    auto loaded = pack::read_catalog(pack_, language.code, pack::CatalogFile::needed, pack::Comments::keep);
    for (auto& problem : loaded.problems) findings_.add(std::move(problem));
    if (!loaded.value) return;
    translations_ += loaded.value->entries().size();
    others_.emplace_back(language, std::move(*loaded.value), home.written_in(), pack_, found_);
    if (judged) others_.back().interface(), others_.back().home(home);
    tell();
}

/// What the languages have found goes where it belongs among the rest.
void PackLanguages::tell() {
    for (auto& problem : found_.hand_over()) findings_.add(std::move(problem));
}

/// The scripts' own language needs a file only for words of the interface, the program's own or others in their place, and for
/// topics that are written in another one.
LanguageCheck* PackLanguages::of_source(const flow::Home& home) {
    if (std::exchange(source_asked_, true)) return source_.get();
    flow::Home::Language source{home.written_in(), home.written_in()};
    for (const auto& each : home.languages)
        if (each.code == source.code) source.name = each.name;
    auto loaded = pack::read_catalog(pack_, source.code, pack::CatalogFile::may_be_missing, pack::Comments::keep);
    for (auto& problem : loaded.problems) findings_.add(std::move(problem));
    if (loaded.value)
        source_ = std::make_unique<LanguageCheck>(source, std::move(*loaded.value), source.code, pack_, found_);
    return source_.get();
}

LanguageCheck* PackLanguages::find(const std::string& language) {
    auto found =
        std::find_if(others_.begin(), others_.end(), [&](const auto& each) { return each.code() == language; });
    return found == others_.end() ? nullptr : &*found;
}

std::vector<LanguageCheck*> PackLanguages::into(const flow::Flow& flow, const flow::Home& home) {
    std::vector<LanguageCheck*> all;
    const bool is_others = !flow.source.empty() && flow.source != home.written_in();
    if (auto* source = is_others ? of_source(home) : nullptr) all.push_back(source);
    for (auto& each : others_)
        if (!is_others || each.code() != flow.source) all.push_back(&each);
    return all;
}

LanguageOfWords PackLanguages::written_in(const flow::Flow& flow, const flow::Home& home) {
    if (flow.source.empty() || flow.source == home.written_in()) return source(home);
    if (auto* language = find(flow.source)) {
        auto words = words_of(*language);
        words.is_translation = false;
        return words;
    }
    const auto name = pack::own_name(flow.source);
    findings_.error(flow.file, FlowLines(flow, pack_).of_head("source"),
                    "this topic is written in " + base::in_quotes(flow.source) + ", which the pack does not offer",
                    "add { " + base::in_quotes(flow.source) + ", " + base::in_quotes(name.empty() ? "…" : name) +
                        " } to `languages` in " + kiosk_script);
    return source(home);
}

LanguageOfWords PackLanguages::source(const flow::Home& home) {
    auto word = [own = pack::is_english(home.written_in()) ? nullptr : source_.get()](const std::string& english) {
        return own ? own->interface_word(english) : english;
    };
    return remembered({home.written_in(), false, word});
}

LanguageOfWords PackLanguages::words_of(const LanguageCheck& language) {
    auto word = [&language](const std::string& english) { return language.interface_word(english); };
    return remembered({language.code(), true, word});
}

/// With all that stands on slides and is no flow's.
LanguageOfWords PackLanguages::remembered(LanguageOfWords language) {
    auto& digits = words_[language.code];
    if (digits.empty()) {
        auto site = site_(language.code);
        Question question("words");
        question.add(static_cast<std::size_t>(letters_));
        question.add(site.staff_now).add(site.staff_today).add(site.emergency_number);
        for (auto word : pack::interface_words) question.add(language.interface_word(std::string(word)));
        for (auto word : pack::seldom_words) question.add(language.interface_word(std::string(word)));
        digits = question.digits();
    }
    language.words = digits;
    language.letters = letters_;
    return language;
}

std::vector<InterfaceWords> PackLanguages::interface(const flow::Home& home, Tiles& tiles,
                                                     const pack::SourceText& kiosk_script_text) {
    auto line_of = [&](const std::string& word) { return kiosk_script_text.line_of(word, 1, 0, 0); };
    const auto source = this->source(home);
    std::vector<std::string> texts;  // as written, of the home screen and the tiles
    std::vector<PlacedWords> places;
    auto add = [&](const std::string& text, const std::string& file, int line) {
        if (text.empty()) return;
        texts.push_back(text);
        places.push_back({text, file, line});
    };
    flow::for_each_text(home,
                        [&](const std::string& text, const std::string&) { add(text, kiosk_script, line_of(text)); });
    for (const auto& language : home.languages) add(language.name, kiosk_script, line_of(language.name));
    add(home.look.name, kiosk_script, line_of(home.look.name));
    for (const auto& [id, tile] : tiles[source.code]) {
        add(tile.title, "scripts/flows/" + id + ".lua", 0);
        add(tile.subtitle, "scripts/flows/" + id + ".lua", 0);
    }
    std::vector<InterfaceWords> all{
        {source.code, home, tiles[source.code], source.interface_word, places, source.words}};
    for (const auto& language : others_) {
        auto translated = language.translated(home);
        auto said = words_of(language);
        auto there = language.places(texts);
        for (const auto& each : home.languages) there.push_back({each.name, kiosk_script, line_of(each.name)});
        if (!home.look.name.empty()) there.push_back({home.look.name, kiosk_script, line_of(home.look.name)});
        if (translated)
            all.push_back(
                {said.code, *translated, tiles[said.code], said.interface_word, std::move(there), said.words});
    }
    return all;
}

void PackLanguages::copied() {
    if (source_) source_->copied();
    for (auto& language : others_) language.copied();
    tell();
}

void PackLanguages::unused() {
    if (source_) source_->unused();
    for (auto& language : others_) language.unused();
    tell();
}

}  // namespace check
