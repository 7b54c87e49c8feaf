#include "pack/pseudo/pseudo_words.h"

#include <catch2/catch.hpp>

#include "base/utf8.h"
#include "fakes/flows.h"
#include "fakes/library.h"
#include "pack/interface_words.h"
#include "pack/pseudo/pseudo_library.h"

using pack::in_pseudo;
using pack::Pseudo;

TEST_CASE("longer words have two fifths more letters, and accents") {
    CHECK(in_pseudo("Heel pain", Pseudo::longer) == "Héélhé päïñpä");
    for (auto word : pack::interface_words) {
        INFO(word);
        const auto letters = [](std::string_view text) {
            double count = 0;
            for (auto each : base::characters(text)) count += each != U' ' && each != U'*';
            return count;
        };
        if (word.find('{') == word.npos) CHECK(letters(in_pseudo(word, Pseudo::longer)) >= 1.3 * letters(word));
    }
}

TEST_CASE("placeholders, numbers, marks, soft hyphens and lines stay in made-up languages") {
    const std::string text = "- *Step {number}*: 2.5 km\n- Para\u00ADcet, 5–10 °C";
    CHECK(in_pseudo(text, Pseudo::longer) == "- *Stépst {number}*: 2.5 kmk\n- Päräpä\u00ADçétçé, 5–10 °Çç");
    const auto leftwards = in_pseudo(text, Pseudo::right_to_left);
    for (auto kept : {"- *", " {number}*: 2.5 ", "\n- ", "\u00AD", ", 5–10 °"})
        CHECK(leftwards.find(kept) != std::string::npos);
    CHECK(base::characters(leftwards).size() == base::characters(text).size());
    CHECK(leftwards.find("Step") == std::string::npos);
}

TEST_CASE("only the codes of made-up languages are") {
    for (auto each : pack::pseudo_languages) CHECK(pack::pseudo_language(pack::code_of(each)) == each);
    for (auto other : {"", "xx", "en", "xx-LONG", "de"}) CHECK_FALSE(pack::pseudo_language(other));
}

TEST_CASE("a library in a made-up language says all in it, and keeps ids and the names of languages") {
    fakes::Library original;
    original.front = fakes::home_of({"heel"}, {{"en", "English"}});
    auto slide = fakes::in_room("", {});
    slide.id = "band", slide.title = "A band", slide.stop.clear();
    auto flow = fakes::flow_of("heel", {slide});
    flow.title = "Heel";
    original.add(flow);
    pack::PseudoLibrary made_up(original, "en", Pseudo::longer);
    const auto read = made_up.flow("heel", "xx-long");
    REQUIRE(read);
    CHECK(read->title == "Héélhé");
    CHECK(read->slides.front().id == "band");
    CHECK(read->slides.front().title == "Ää bäñdbä");
    CHECK(made_up.home("xx-long").languages.front().name == "English");
    CHECK(made_up.word("Next", "xx-long") == "Ñéxtñé");
    CHECK(made_up.tile("heel", "xx-long").title == "Héélhé");
    CHECK_FALSE(made_up.flow("knee", "xx-long"));
}
