#include <catch2/catch.hpp>

#include "commands/common.h"

TEST_CASE("a kiosk without the Chinese font has letters for Arabic and Spanish, and none for Chinese") {
    base::Problems problems;
    auto opened = display::Fonts::open([&](const base::Problem& each) { problems.push_back(each); },
                                       {"/usr/share/fonts/truetype/noto"});
    REQUIRE(std::holds_alternative<std::unique_ptr<display::Fonts>>(opened));
    const auto letters = commands::letters_of(*std::get<std::unique_ptr<display::Fonts>>(opened));
    CHECK(letters("EspañolSiguiente"));
    CHECK(letters("العربيةالتالي"));
    CHECK_FALSE(letters("中文下一步"));
}
