// A panel that hangs on its side: what is painted upright is shown turned, and a finger touches what it points at.
#include "display/window/turn.h"

#include <catch2/catch.hpp>

#include "display/window/event_reader.h"
#include "display/window/turned_presenter.h"

namespace {

constexpr display::PixelSize wide{7, 4};  ///< the panel

std::uint32_t mark(int x, int y) {
    return static_cast<std::uint32_t>(0x010000 * (x + 1) + (y + 1));
}

/// Each pixel of a picture says where it lies in it.
struct Shown {
    explicit Shown(int degrees) : turn(display::Turn::of_degrees(degrees)) {
        auto panel = std::make_unique<display::MemoryPresenter>(wide);
        memory = panel.get();
        presenter.emplace(std::move(panel));
        presenter->turn(turn);
    }
    void paint() {
        auto& picture = presenter->memory();
        for (int y = 0; y < picture.size().h; ++y)
            for (int x = 0; x < picture.size().w; ++x) picture.row(y)[x] = mark(x, y);
    }
    display::Turn turn;
    display::MemoryPresenter* memory = nullptr;
    std::optional<display::TurnedPresenter> presenter;
};

}  // namespace

TEST_CASE("turned by 90 degrees the picture's top is at the panel's right, and so on round") {
    struct Case {
        int degrees;
        display::PixelSize size;
        int x, y;  ///< of the panel, where the picture's first pixel is seen
    };
    for (const auto& [degrees, size, x, y] : {Case{0, {7, 4}, 0, 0}, Case{90, {4, 7}, 6, 0}, Case{180, {7, 4}, 6, 3},
                                              Case{270, {4, 7}, 0, 3}, Case{-90, {4, 7}, 0, 3}}) {
        INFO(degrees);
        Shown shown(degrees);
        CHECK(shown.presenter->memory().size() == size);
        shown.paint();
        const display::PixelRect all[] = {{0, 0, size.w, size.h}};
        shown.presenter->show(all);
        CHECK(shown.memory->memory().at(x, y) == mark(0, 0));
        CHECK(shown.memory->last_shown() == std::vector<display::PixelRect>{{0, 0, wide.w, wide.h}});
    }
}

TEST_CASE("only the part that changed reaches the panel, and a touch of any of its pixels means that pixel") {
    for (const int degrees : {0, 90, 180, 270}) {
        INFO(degrees);
        Shown shown(degrees);
        shown.paint();
        const display::PixelRect part{1, 1, 2, 3};
        const display::PixelRect some[] = {part, {50, 50, 3, 3}};
        if (degrees != 0) {  // straight it is the panel's own memory
            shown.presenter->show(some);
            REQUIRE(shown.memory->last_shown().size() == 1);
        }
        const auto seen = shown.turn.on_panel(part, shown.turn.size(wide));
        for (int y = 0; y < wide.h; ++y)
            for (int x = 0; x < wide.w; ++x) {
                const auto at =
                    shown.turn.in_picture({static_cast<float>(x) + 0.5F, static_cast<float>(y) + 0.5F}, wide);
                const int in_x = static_cast<int>(at.x), in_y = static_cast<int>(at.y);
                const bool inside = x >= seen.x && x < seen.right() && y >= seen.y && y < seen.bottom();
                CHECK(inside == (in_x >= 1 && in_x < 3 && in_y >= 1 && in_y < 4));
                if (inside) CHECK(shown.memory->memory().at(x, y) == mark(in_x, in_y));
                if (!inside && degrees != 0) CHECK(shown.memory->memory().at(x, y) == 0);
            }
    }
}

TEST_CASE("a picture larger than the squares in which it is copied arrives whole") {
    auto panel = std::make_unique<display::MemoryPresenter>(display::PixelSize{100, 70});
    auto& memory = *panel;
    display::TurnedPresenter presenter(std::move(panel));
    presenter.turn(display::Turn(3));
    auto& picture = presenter.memory();
    for (int y = 0; y < 100; ++y)
        for (int x = 0; x < 70; ++x) picture.row(y)[x] = mark(x, y);
    const display::PixelRect all[] = {{0, 0, 70, 100}};
    presenter.show(all);
    for (int y = 0; y < 100; ++y)
        for (int x = 0; x < 70; ++x) REQUIRE(memory.memory().at(y, 69 - x) == mark(x, y));
}
