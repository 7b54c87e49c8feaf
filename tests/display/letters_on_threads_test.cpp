// What a check does on several threads at once, each with letters and drawings of its own.
#include <catch2/catch.hpp>
#include <thread>

#include "display/drawings/pictures.h"
#include "display/fonts/fonts.h"
#include "display_support.h"

namespace {

/// Faces are opened and closed all the time: fewer are kept than are wanted.
std::vector<float> widths(display::Fonts& fonts) {
    std::vector<float> all;
    for (int size = 40; size < 240; ++size)
        for (const char* text : {"Heel pain", "ألم الكعب", "足跟痛", "2.5 ≥ ½"}) {
            screen::RunStyle style;
            style.px = static_cast<float>(size) / 4;
            style.script = screen::script_tag(*text == 'H' ? "Latn" : "Arab");
            style.right_to_left = *text != 'H';
            all.push_back(fonts.width(text, style));
        }
    return all;
}

std::vector<float> places(display::Pictures& pictures) {
    std::vector<float> all;
    for (int i = 0; i < 40; ++i) {
        pictures.forget();
        auto look = pictures.look({"words.svg", {}, {}});
        auto place = pictures.element("words.svg", "heel", {}, {});
        all.push_back(look.seen && place ? place->w : 0);
    }
    return all;
}

}  // namespace

TEST_CASE("threads that have letters and drawings of their own measure the same as one alone") {
    fakes::TemporaryFolder media;
    media.write("illustrations/words.svg", svg("<text id='heel' x='10' y='50' font-size='20'>Heel</text>"));
    constexpr std::size_t few = 3, threads = 3;
    std::vector<std::unique_ptr<display::Fonts>> fonts;
    std::vector<std::unique_ptr<display::Pictures>> pictures;
    Reported reported;
    for (std::size_t i = 0; i < threads; ++i) {
        auto files = i == 0 ? display::Fonts::Files::read : display::Fonts::Files::mapped;
        auto opened = display::Fonts::open(reported.report(), display::default_font_folders(), few, files);
        REQUIRE(std::get_if<std::unique_ptr<display::Fonts>>(&opened));
        fonts.push_back(std::move(std::get<std::unique_ptr<display::Fonts>>(opened)));
        pictures.push_back(std::make_unique<display::Pictures>(media.path(), reported.report(),
                                                               display::Patience{drawing_helper(), {}}));
    }
    const auto alone = widths(*fonts[0]);
    const auto seen = places(*pictures[0]);
    std::vector<std::vector<float>> measured(threads), found(threads);
    std::vector<std::thread> at_once;
    for (std::size_t i = 0; i < threads; ++i)
        at_once.emplace_back([&, i] { measured[i] = widths(*fonts[i]), found[i] = places(*pictures[i]); });
    for (auto& each : at_once) each.join();
    for (std::size_t i = 0; i < threads; ++i) {
        CHECK(measured[i] == alone);
        CHECK(found[i] == seen);
    }
    CHECK(seen.front() > 0);
}
