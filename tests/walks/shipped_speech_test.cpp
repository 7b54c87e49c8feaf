// Every word of the shipped content and of the interface, as it is handed to espeak-ng.
#include <espeak-ng/speak_lib.h>

#include <catch2/catch.hpp>
#include <string>
#include <utility>

#include "base/utf8.h"
#include "checkout.h"
#include "flow/flow.h"
#include "flow/marks.h"
#include "pack/interface_words.h"
#include "pack/pack_library.h"
#include "script/scripts.h"
#include "speech/words/speakable.h"
#include "speech/words/voices.h"

namespace {

/// A letter, a digit, a blank or a sign that is heard as a pause, a question or inside a word. Everything else is either dropped by some
/// voice or called by its name.
bool is_heard(char32_t c) {
    const bool latin =
        (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= U'À' && c <= U'ſ' && c != U'×' && c != U'÷');
    const bool chinese = (c >= 0x4E00 && c <= 0x9FFF) || std::u32string_view(U"，。：、？").find(c) < 5;
    return latin || chinese || (c >= '0' && c <= '9') ||
           std::u32string_view(U" \n.,;:!?¿¡'-").find(c) != std::u32string_view::npos;
}

std::string not_heard(const std::string& text) {
    std::string signs;
    for (std::size_t at = 0; at < text.size();) {
        const auto from = at;
        if (!is_heard(base::next_character(text, at))) signs += text.substr(from, at - from);
    }
    return signs;
}

/// Phonemes; where the voice has no word for something, "(en)" tells that it fell back to English.
std::string phonemes(const std::string& text, const std::string& language) {
    static const bool open = espeak_Initialize(AUDIO_OUTPUT_SYNCHRONOUS, 0, nullptr, espeakINITIALIZE_DONT_EXIT) >= 0;
    REQUIRE(open);
    static std::string set;  // espeak-ng 1.51 gives back nothing of a voice that was set before
    if (std::exchange(set, language) != language)
        REQUIRE(espeak_SetVoiceByName(speech::voice_for(language)->name.c_str()) == EE_OK);
    std::string all;
    const void* rest = text.c_str();
    while (rest)
        if (const char* clause = espeak_TextToPhonemes(&rest, espeakCHARS_UTF8, 0)) all += clause;
    return all;
}

void is_speakable(const std::string& shown, const std::string& language) {
    const auto said = speech::speakable(flow::said(shown).words, language, {"911"});
    INFO(language << ": " << shown << "\n  as: " << said);
    CHECK_FALSE(said.empty());
    CHECK(not_heard(said) == "");
    CHECK(phonemes(said, language).find('(') == std::string::npos);
}

/// As the program says it: no voice hears a name in braces.
std::string filled_in(std::string word) {
    for (std::size_t at; (at = word.find('{')) != std::string::npos;)
        word.replace(at, word.find('}', at) - at + 1, "3");
    return word;
}

int look_at_words(const std::string& language) {
    base::Problems problems;
    const base::Report report = [&](const base::Problem& problem) { problems.push_back(problem); };
    script::Scripts scripts(checkout(), report);
    pack::PackLibrary library(scripts, pack::catalogs_in(checkout()), report);
    int texts = 0;
    const auto look = [&](const std::string& text, const std::string&) {
        ++texts;
        is_speakable(text, language);
    };
    flow::for_each_text(library.home(language), look);
    for (const auto& id : scripts.flow_ids()) {
        const auto flow = library.flow(id, language);
        REQUIRE(flow);
        flow::for_each_text(*flow, look);
    }
    for (auto word : pack::interface_words) look(filled_in(library.word(std::string(word), language)), "");
    return texts;
}

}  // namespace

TEST_CASE("every shipped English text is handed over as words that are heard") {
    CHECK(look_at_words("en") > 500);
}
TEST_CASE("every shipped Spanish text is handed over as words that are heard") {
    CHECK(look_at_words("es") > 500);
}
TEST_CASE("every shipped Chinese text is handed over as words that are heard") {
    CHECK(look_at_words("zh") > 500);
}
TEST_CASE("Arabic is not read aloud: its voice says no vowels, and no text here writes them") {
    CHECK_FALSE(speech::voice_for("ar")->understandable);
}
