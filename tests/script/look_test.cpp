// `look` of kiosk.lua: what is read, and what is said of what cannot be.
#include <catch2/catch.hpp>

#include "fakes/temporary_folder.h"
#include "script/loader.h"

namespace {

struct Read {
    flow::Look look;
    std::string problems;
    bool opens = false;  ///< the kiosk, all the same
};

Read look(const std::string& fields) {
    fakes::TemporaryFolder pack;
    pack.write("scripts/flows/heel-pain.lua", "return flow { title = 'x', slide { 'a', title = 'x' } }");
    pack.write("scripts/kiosk.lua",
               "return kiosk { title = 'x', topics = { 'heel-pain' }, languages = { en = 'English' },\nlook = {\n" +
                   fields + " } }");
    auto loaded = script::load_home(pack.path());
    Read read;
    for (const auto& problem : loaded.problems) read.problems += base::to_line(problem) + "\n";
    read.opens = loaded.value.has_value();
    if (loaded.value) read.look = loaded.value->look;
    return read;
}

}  // namespace

TEST_CASE("a look has a name, a logo, two colours and a family of letters, and needs none of them") {
    auto read =
        look("name = 'Praxis am Park', logo = 'logo.svg', accent = '#006D77', page = '#fbfaf7', font = 'Noto Serif'");
    CHECK(read.problems == "");
    CHECK(read.look == flow::Look{"Praxis am Park", "logo.svg", 0x006D77, 0xFBFAF7, flow::Letters::serif});
    for (const std::string photo : {"logo.png", "logo.jpg"})
        CHECK(look("name = 'x', logo = '" + photo + "'").look.logo == photo);
    CHECK(look("").problems == "");
    CHECK(look("").look == flow::Look{});
}

TEST_CASE(
    "a colour that is written in another way is told with how it is written here, and the kiosk opens without it") {
    const std::string write = "; write accent = \"#";
    const std::vector<std::pair<std::string, std::string>> all{
        {"'teal'", write + "008080\"\n"},
        {"'Dark Blue'", "; write # and six signs, each 0 to 9 or a to f: accent = \"#006d77\"\n"},
        {"'#fff'", write + "ffffff\"\n"},
        {"'#07a8'", write + "0077aa\"\n"},
        {"'#006d77ff'", write + "006d77\"\n"},
        {"'006d77'", write + "006d77\"\n"},
        {"'0x006d77'", write + "006d77\"\n"},
        {"'##006d77'", write + "006d77\"\n"},
        {"'# 00 6d 77'", write + "006d77\"\n"},
        {"'rgb(0, 109, 119)'", write + "006d77\"\n"},
        {"'rgba(0,109,119,0.5)'", write + "006d77\"\n"},
        {"'0, 109, 119'", write + "006d77\"\n"},
        {"'rgb(0, 109, 400)'", "; write # and six signs, each 0 to 9 or a to f: accent = \"#006d77\"\n"},
        {"'hsl(184, 100%, 23%)'", "; write # and six signs, each 0 to 9 or a to f: accent = \"#006d77\"\n"},
        {"'#00g000'", "; write # and six signs, each 0 to 9 or a to f: accent = \"#006d77\"\n"},
        {"'#'", "; write # and six signs, each 0 to 9 or a to f: accent = \"#006d77\"\n"},
    };
    for (const auto& [written, advice] : all) {
        auto read = look("accent = " + written);
        CAPTURE(written);
        CHECK(read.problems == "scripts/kiosk.lua:3: error: \"" + written.substr(1, written.size() - 2) +
                                   "\" is not how a colour is written here" + advice);
        CHECK_FALSE(read.look.accent);
        CHECK(read.opens);
    }
    CHECK(look("page = #006d77").problems ==
          "scripts/kiosk.lua:3: error: \"#006d77\" stands without quotation marks and is no number; write "
          "\"#006d77\"\n");
    CHECK(look("page = 0x006d77").problems ==
          "scripts/kiosk.lua:3: error: page of look must be a colour in quotation marks, not a number; write page = "
          "\"#006d77\"\n");
    CHECK(look("page = true").problems ==
          "scripts/kiosk.lua:3: error: page of look must be words, not true or false; put the words in quotation "
          "marks \" \"\n");
}

TEST_CASE("letters that are not there for every language are told with those that are") {
    CHECK(look("font = 'Noto Serf'").problems ==
          "scripts/kiosk.lua:3: error: \"Noto Serf\" is none of the letters that the kiosk has for every language; did "
          "you mean \"Noto Serif\"\n");
    CHECK(look("font = 'Comic Sans'").problems ==
          "scripts/kiosk.lua:3: error: \"Comic Sans\" is none of the letters that the kiosk has for every language; "
          "write \"Noto Sans\" or \"Noto Serif\"\n");
    CHECK(look("font = 'noto serif'").problems.find("did you mean \"Noto Serif\"") != std::string::npos);
}

TEST_CASE("a logo needs the name that is read in its place, and a misspelt field is told with the right one") {
    CHECK(look("logo = 'logo.svg'").problems ==
          "scripts/kiosk.lua:3: error: the logo has no words for people who cannot see it; add name = \"…\", the name "
          "of the clinic\n");
    CHECK(look("name = 'x', accnt = '#006d77'").problems ==
          "scripts/kiosk.lua:3: error: look has a field \"accnt\" that is not known; did you mean \"accent\"\n");
    CHECK(look("name = 'x', logo = '../logo.svg'").problems.find("is not the name of a picture") != std::string::npos);
}
