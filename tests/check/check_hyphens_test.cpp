#include "check/words/check_hyphens.h"

#include <catch2/catch.hpp>

#include "fakes/flows.h"
#include "fakes/pack_support.h"
#include "fakes/pictures.h"
#include "fakes/text_measure.h"

namespace {

struct Desk {
    Desk() { folder.write("hyph_de_DE.dic", "UTF-8\n1schei\n1be\n1vo\n1nach\n1sor\n1ge\n"); }

    base::Problems check(const std::string& text, const std::string& language = "de",
                         const std::string& back = "Back") {
        flow::Slide slide;
        slide.id = "disc";
        slide.title = "Rücken";
        slide.text = text;
        check::Findings findings(limits);
        screen::Layout layout(letters, pictures, support::site);
        check::Hyphenation hyphenation(folder.path());
        const check::LanguageOfWords words{
            language, false, [&](const std::string& english) { return english == "Back" ? back : english; }};
        check::HyphenCheck(layout, hyphenation, findings).flow(fakes::flow_of("back", {slide}), words);
        return findings.take();
    }

    fakes::TemporaryFolder folder;
    fakes::TextMeasure letters;
    fakes::Pictures pictures;
    check::CheckLimits limits;
};

const std::string too_long = "Bandscheibenvorfallnachsorgegesprächstermine";

}  // namespace

TEST_CASE("a word wider than its line is told with the way to write it, once") {
    const auto problems = Desk().check("Ein langes Wort: *" + too_long + "*, und noch einmal " + too_long + ".");
    REQUIRE(problems.size() == 1);
    CHECK(problems.front().severity == base::Severity::warning);
    CHECK(problems.front().what ==
          "“" + too_long +
              "” in \"disc\" is wider than its line on a standing screen and divided without a "
              "hyphen");
    CHECK(problems.front().advice.starts_with("write it “Band·schei·ben·vorfall·nach·sor·ge·gesprächstermine” with"));
}

TEST_CASE("nobody is told to write parts of a word of a language without patterns") {
    const auto problems = Desk().check(too_long, "fr");
    REQUIRE(problems.size() == 1);
    CHECK(problems.front().advice == "use a shorter word, or put a soft hyphen (U+00AD) where it may be divided");
}

TEST_CASE("words with soft hyphens, short words and a language without blanks are left alone") {
    Desk desk;
    CHECK(desk.check("Band\u00ADscheiben\u00ADvorfall\u00ADnach\u00ADsorge\u00ADgesprächs\u00ADtermine").empty());
    CHECK(desk.check("Der Rücken heilt meist von allein.").empty());
    CHECK(desk.check("足底筋膜从脚跟一直延伸到脚趾支撑着足弓走路时它会拉紧", "zh").empty());
}

TEST_CASE("a word of the program that is too long is no fault of the slide below which it stands") {
    CHECK(Desk().check("Das Bandscheibenfach", "de", too_long).empty());
}
