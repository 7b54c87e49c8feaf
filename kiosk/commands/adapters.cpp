#include "commands/adapters.h"

#include <cmath>
#include <utility>

namespace {

constexpr double assumed_inches = 21.5;

/// Size of a pixel: from kiosk.toml, else from what the screen says, else as on a 21.5-inch panel.
float pixel_mm(const display::Window& window, double inches) {
    auto facts = window.facts();
    screen::Size px{static_cast<float>(facts.screen.w), static_cast<float>(facts.screen.h)};
    if (inches > 0) return app::mm_per_px(px, inches);
    if (facts.mm) return std::hypot(facts.mm->w, facts.mm->h) / std::hypot(px.w, px.h);
    return app::mm_per_px(px, assumed_inches);
}

}  // namespace

screen::Panel WindowScreen::panel() {
    auto size = window_.size();
    return {{static_cast<float>(size.w), static_cast<float>(size.h)}, pixel_mm(window_, inches_)};
}

/// A touch comes before whatever is ready to be drawn: that is told of again by the next call that finds nobody touching.
std::optional<screen::Input> WindowScreen::wait(flow::Time timeout) {
    using Kind = screen::Input::Kind;
    auto input = window_.wait(timeout);
    if (input && input->kind != Kind::woken) return input;
    if (pictures_.take_new_steps()) compositor_.renew();
    if (pictures_.take_news()) return screen::Input{Kind::pictures, {}, screen::Key::none};
    return input;
}

void WindowScreen::prepare(const std::vector<screen::DrawList>& likely) {
    std::vector<screen::Image> wanted;
    for (const auto& list : likely) {
        auto images = screen::images(list);
        wanted.insert(wanted.end(), images.begin(), images.end());
        for (const auto& paint : list.paints)
            if (const auto* text = std::get_if<screen::Text>(&paint)) fonts_.mask(text->text, text->style);
    }
    pictures_.prepare(std::move(wanted));
}
