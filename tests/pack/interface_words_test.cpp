#include "pack/interface_words.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>

#include "checkout.h"
#include "pack/program_words/desk_words.h"
#include "pack/program_words/set_up_words.h"

TEST_CASE("every word that the screen writes by itself is in the list that languages are checked against") {
    std::regex asks(R"re(\bword\("([^"]+)"\))re");
    std::size_t asked = 0;
    for (const auto& file : std::filesystem::recursive_directory_iterator(checkout() / "kiosk/screen")) {
        if (file.path().extension() != ".cpp") continue;
        std::ifstream in(file.path());
        std::string source(std::istreambuf_iterator<char>(in), {});
        for (std::sregex_iterator each(source.begin(), source.end(), asks), end; each != end; ++each, ++asked) {
            INFO(file.path().string() << ": " << (*each)[1]);
            const auto asked_for = (*each)[1].str();
            CHECK(std::count(pack::interface_words.begin(), pack::interface_words.end(), asked_for) +
                      std::count(pack::seldom_words.begin(), pack::seldom_words.end(), asked_for) +
                      std::count(pack::set_up_words.begin(), pack::set_up_words.end(), asked_for) +
                      std::count(pack::desk_words.begin(), pack::desk_words.end(), asked_for) ==
                  1);
        }
    }
    CHECK(asked > 10);
}
