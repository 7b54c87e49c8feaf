// What one visitor may print, and how it stands with that. UI thread.
#pragma once

#include "app/paper/paper_seam.h"

namespace app {

class Printing {
public:
    /// No paper: there is no printer. At most so many leaflets a visit; one that did not come is none of them.
    Printing(Paper* paper, int most) : paper_(paper), most_(most) {}

    bool is_offered() const { return paper_ != nullptr; }
    PaperState state() const { return state_; }
    /// One is on its way.
    bool is_under_way() const { return under_way_; }
    bool has_reached_limit() const { return printed_ >= most_; }
    bool may_print() const { return is_offered() && !under_way_ && !has_reached_limit(); }

    /// False, and nothing happens: it may not be.
    bool print(const Printout& printout);
    /// True: something else is to be shown.
    bool take_news();
    /// The visit has ended.
    void forget();

private:
    Paper* paper_;
    int most_, printed_ = 0;
    bool under_way_ = false;
    PaperState state_ = PaperState::ready;
};

}  // namespace app
