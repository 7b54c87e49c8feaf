// The content that ships with the program, laid out with its real fonts and drawings.
#pragma once

#include <catch2/catch.hpp>

#include "checkout.h"
#include "display/drawings/pictures.h"
#include "display/fonts/fonts.h"
#include "pack/pack_library.h"
#include "screen/layout.h"
#include "script/scripts.h"

struct ShippedPack {
    ShippedPack() {
        auto opened = display::Fonts::open(report);
        REQUIRE(std::holds_alternative<std::unique_ptr<display::Fonts>>(opened));
        fonts = std::move(std::get<std::unique_ptr<display::Fonts>>(opened));
        layout.emplace(*fonts, pictures, [](const std::string&) { return screen::SiteWords{"", "", "911"}; });
        library.judge_languages();
    }

    base::Problems problems;
    base::Report report = [this](const base::Problem& problem) { problems.push_back(problem); };
    script::Scripts scripts{checkout(), report};
    pack::PackLibrary library{scripts, pack::catalogs_in(checkout()), report};
    display::Pictures pictures{checkout() / "media", report};
    std::unique_ptr<display::Fonts> fonts;
    flow::World world{library, scripts, {}, {}};
    std::optional<screen::Layout> layout;
};
