// How long it takes to lay out every page of every slide of a pack for the first time, for tests/bench/run.
//
//   layout_time PACK    prints as JSON: milliseconds a slide with text of 100 % and of 200 %, the least of three, and how
//   many slides. Fitting the text is in it, drawing is not.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <filesystem>

#include "display/drawings/pictures.h"
#include "display/fonts/fonts.h"
#include "pack/pack_library.h"
#include "screen/layout.h"
#include "script/scripts.h"

namespace {

constexpr int rounds = 3;

struct Pack {
    explicit Pack(const std::filesystem::path& folder)
        : scripts(folder, ignore),
          library(scripts, pack::catalogs_in(folder), ignore),
          pictures(folder / "media", ignore),
          world{library, scripts, {}, {}} {
        library.judge_languages();
    }

    base::Report ignore = [](const base::Problem&) {};
    script::Scripts scripts;
    pack::PackLibrary library;
    display::Pictures pictures;
    flow::World world;
};

/// Every page of one slide.
void lay_out(screen::Layout& layout, flow::World& world, flow::State state) {
    for (int page = 0, pages = 1; page < pages; ++page) {
        state.history.back().page = page;
        pages = layout.lay_out(state, flow::Time(0), world, {}, {}).pages;
    }
}

/// Of all slides; also counts them.
double milliseconds(Pack& pack, display::Fonts& fonts, flow::TextSize size, int& slides) {
    screen::Layout layout(fonts, pack.pictures, [](const std::string&) { return screen::SiteWords{"", "", "911"}; });
    flow::State state;
    state.settings.text_size = size;
    slides = 0;
    const auto begun = std::chrono::steady_clock::now();
    for (const auto& id : pack.scripts.flow_ids()) {
        const auto flow = pack.library.flow(id, state.settings.language);
        if (!flow) continue;
        for (const auto& slide : flow->slides) {
            state.history = {flow::Place{}, {id, slide.id, 0, ""}};
            lay_out(layout, pack.world, state);
            ++slides;
        }
    }
    const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - begun;
    return took.count();
}

}  // namespace

int main(int count, char** words) {
    if (count != 2) return 2;
    Pack pack(words[1]);
    auto opened = display::Fonts::open(pack.ignore);
    if (!std::holds_alternative<std::unique_ptr<display::Fonts>>(opened)) return 1;
    auto& fonts = *std::get<std::unique_ptr<display::Fonts>>(opened);
    int slides = 0;
    double usual = milliseconds(pack, fonts, flow::TextSize::normal, slides),
           large = milliseconds(pack, fonts, flow::TextSize::biggest, slides);
    for (int round = 1; round < rounds; ++round) {
        usual = std::min(usual, milliseconds(pack, fonts, flow::TextSize::normal, slides));
        large = std::min(large, milliseconds(pack, fonts, flow::TextSize::biggest, slides));
    }
    if (slides == 0) return 1;
    std::printf("{\"100\": %.3f, \"200\": %.3f, \"slides\": %d}\n", usual / slides, large / slides, slides);
    return 0;
}
