#include "app/paper/printing.h"

#include <utility>

namespace app {

screen::OnPaper Printing::told() const {
    using screen::OnPaper;
    if (!is_offered()) return OnPaper::not_offered;
    switch (state_) {
        case PaperState::ready:
            return has_reached_limit() ? OnPaper::enough : OnPaper::offered;
        case PaperState::sending:
        case PaperState::printing:
            return OnPaper::coming;
        case PaperState::busy:
            return under_way_ ? OnPaper::busy : OnPaper::was_busy;
        case PaperState::done:
            return OnPaper::printed;
        case PaperState::no_paper:
            return OnPaper::no_paper;
        case PaperState::jam:
            return OnPaper::jam;
        case PaperState::open:
        case PaperState::no_ink:
        case PaperState::needs_help:
            return OnPaper::needs_help;
        case PaperState::not_there:
        case PaperState::failed:
            return OnPaper::no_answer;
    }
    return OnPaper::not_offered;
}

void Printing::look_away() {
    if (!under_way_) state_ = PaperState::ready;
}

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
