#include "pack/program_words/program_words.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <set>

#include "checkout.h"
#include "pack/interface_words.h"
#include "pack/po_source.h"
#include "pack/program_words/desk_words.h"
#include "pack/program_words/set_up_words.h"

namespace {

std::vector<pack::Catalog::Entry> entries_of(std::string_view language) {
    base::Problems problems;
    auto name = std::string(language) + ".po";
    auto po = pack::PoSource(name, problems).read(checkout() / "kiosk/pack/program_words" / name, pack::Comments::drop);
    CHECK(problems.empty());
    REQUIRE(po);
    return po->entries;
}

}  // namespace

TEST_CASE("the program says each of its words in each of its languages, as their PO files do") {
    std::set<std::string_view> words(pack::interface_words.begin(), pack::interface_words.end());
    words.insert(pack::seldom_words.begin(), pack::seldom_words.end());
    const std::set<std::string_view> of_set_up(pack::set_up_words.begin(), pack::set_up_words.end());
    const std::set<std::string_view> of_desk(pack::desk_words.begin(), pack::desk_words.end());
    words.insert(of_set_up.begin(), of_set_up.end());
    words.insert(of_desk.begin(), of_desk.end());
    REQUIRE(words.size() == pack::interface_words.size() + pack::seldom_words.size() + pack::set_up_words.size() +
                                pack::desk_words.size());
    REQUIRE(pack::program_languages().size() == 8);
    for (const auto& [code, said] : pack::program_languages()) {
        INFO(code);
        const auto entries = entries_of(code);
        CHECK(entries.size() == words.size());
        CHECK(said.size() == words.size());
        for (const auto& entry : entries) {
            INFO(entry.english);
            CHECK(entry.context == (of_set_up.contains(entry.english) ? pack::set_up_context
                                    : of_desk.contains(entry.english) ? pack::desk_context
                                                                      : pack::interface_context));
            CHECK(entry.state == pack::Catalog::State::translated);
            CHECK(words.contains(entry.english));
            CHECK(pack::program_word(entry.english, code) == entry.translation);
            for (const char* filled_in :
                 {"{number}", "{position}", "{total}", "{folder}", "{count}", "{who}", "{from}", "{to}", "{date}",
                  "{rows}", "{bytes}", "{code}", "{why}", "{advice}", "{version}", "*"})
                CHECK((entry.english.find(filled_in) == std::string::npos) ==
                      (entry.translation.find(filled_in) == std::string::npos));
        }
    }
}

TEST_CASE("a region's language is the language, another script is not, and English is what the program is written in") {
    CHECK(pack::program_word("Back", "es-MX") == "Atrás");
    CHECK(pack::program_word("Back", "es-419") == "Atrás");
    CHECK(pack::program_word("Back", "pt-BR") == "Voltar");
    CHECK(pack::program_word("Back", "en-GB") == "Back");
    CHECK(pack::program_word("Back", "ar-EG") == "السابق");
    for (const char* simplified : {"zh", "zh-CN", "zh-SG", "zh-Hans", "zh-Hans-CN"})
        CHECK(pack::program_word("Back", simplified) == "上一步");
    for (const char* traditional : {"zh-TW", "zh-HK", "zh-MO", "zh-Hant", "zh-Hant-TW"})
        CHECK_FALSE(pack::program_word("Back", traditional));
    CHECK_FALSE(pack::program_word("Back", "tr-Arab"));
    CHECK_FALSE(pack::program_word("Back", "it"));
    CHECK_FALSE(pack::program_word("Knee", "es"));
    CHECK_FALSE(pack::program_word("Back", ""));
}
