#include "display/window/turned_presenter.h"

namespace display {

void TurnedPresenter::turn(Turn turn) {
    turn_ = turn;
    memory_ = Canvas();
}

Canvas& TurnedPresenter::memory() {
    Canvas& panel = panel_->memory();
    if (turn_.is_none()) return panel;
    const PixelSize size = turn_.size(panel.size());
    if (memory_.size() != size) {
        memory_ = Canvas(size);
        memory_.fill(memory_.bounds(), screen::rgb(0));
    }
    return memory_;
}

void TurnedPresenter::show(std::span<const PixelRect> rects) {
    if (turn_.is_none()) return panel_->show(rects);
    Canvas& picture = memory();
    Canvas& panel = panel_->memory();
    std::vector<PixelRect> turned;
    for (const PixelRect& rect : rects) {
        const PixelRect inside = rect.common(picture.bounds());
        if (inside.empty()) continue;
        turn_.copy(picture, inside, panel);
        turned.push_back(turn_.on_panel(inside, picture.size()));
    }
    panel_->show(turned);
}

}  // namespace display
