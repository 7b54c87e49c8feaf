#include "app/paper/printing.h"

#include <utility>

namespace app {

bool Printing::print(const Printout& printout) {
    if (!may_print()) return false;
    paper_->print(printout);
    under_way_ = true;
    state_ = PaperState::sending;
    return true;
}

bool Printing::take_news() {
    if (!paper_) return false;
    bool changed = false;
    for (const auto& news : paper_->take()) {
        if (!under_way_) continue;
        changed |= news.over || news.state != state_;
        state_ = news.state;
        if (!news.over) continue;
        under_way_ = false;
        printed_ += state_ == PaperState::done ? 1 : 0;
    }
    return changed;
}

void Printing::forget() {
    if (std::exchange(under_way_, false)) paper_->leave();
    state_ = PaperState::ready;
    printed_ = 0;
}

}  // namespace app
