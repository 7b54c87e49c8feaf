#include "flow/promises.h"
#include "fuzz/fuzz.h"

namespace fuzz {
namespace {

void do_something(story::Story& kiosk, Bytes& bytes) {
    const auto& place = kiosk.state.place();
    const auto what = bytes.one();
    const auto actions = story::all_actions.size();
    if (what < actions) return void(kiosk.press(story::all_actions[what]));
    switch (what % 6) {
        case 0:
            return void(kiosk.wait(flow::Time(std::int64_t{bytes.two()} * 4)));
        case 1:
            return void(kiosk.happen(flow::Touched{}));
        case 2:
            return void(kiosk.happen(flow::Tick{}));
        case 3: {
            const auto pages = static_cast<int>(bytes.pick(6)) - 1, page = static_cast<int>(bytes.pick(8)) - 2;
            return void(kiosk.happen(flow::LaidOut{pages, page < 0 ? std::nullopt : std::optional(page - 1)}));
        }
        case 4:
            kiosk.pages[{place.flow, place.slide}] = static_cast<int>(bytes.pick(4));
            return;
        default:
            return void(kiosk.happen(flow::Stopped{}));
    }
}

}  // namespace

void session(std::string_view input) {
    Bytes bytes(input);
    story::EverythingKiosk kiosk([&bytes](std::size_t below) { return bytes.pick(below); });
    kiosk.world.idle.attract_after = std::chrono::seconds(bytes.pick(2) * 60);
    for (int step = 0; step < 300 && !bytes.over(); ++step) {
        const auto before = kiosk.state;
        const bool paged = kiosk.pages.contains({before.place().flow, before.place().slide});
        do_something(kiosk, bytes);
        if (const auto* broken = story::broken_promise(kiosk)) promise(false, broken);
        if (!paged && !before.asked && !before.hidden)
            promise(story::back_undoes(kiosk, before), "Back undoes one step exactly");
    }
}

}  // namespace fuzz
