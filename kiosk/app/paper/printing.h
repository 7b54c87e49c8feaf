// What one visitor may print, and how it stands with that. UI thread.
#pragma once

#include "app/paper/paper_seam.h"
#include "screen/sheet.h"

namespace app {

class Printing {
public:
    /// No paper: there is no printer. At most so many leaflets a visit; one that did not come is none of them.
    Printing(Paper* paper, int most) : paper_(paper), most_(most) {}

    bool is_offered() const { return paper_ != nullptr; }
    PaperState state() const { return state_; }
    /// As the screen tells it.
    screen::OnPaper told() const;
    /// One is on its way.
    bool is_under_way() const { return under_way_; }
    bool has_reached_limit() const { return printed_ >= most_; }
    bool may_print() const { return is_offered() && !under_way_ && !has_reached_limit(); }

    /// False, and nothing happens: it may not be.
    bool print(const Printout& printout);
    /// True: something else is to be shown.
    bool take_news();
    /// The visitor goes on to something else: what came of the last one need not be told again.
    void look_away();
    /// The visit has ended.
    void forget();

private:
    Paper* paper_;
    int most_, printed_ = 0;
    bool under_way_ = false;
    PaperState state_ = PaperState::ready;
};

}  // namespace app
