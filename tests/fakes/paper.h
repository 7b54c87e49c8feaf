// A printer that keeps what was to be printed, and says what a test wants.
#pragma once

#include <utility>

#include "app/paper/paper_seam.h"

namespace fakes {

struct Paper final : app::Paper {
    std::vector<app::Printout> printed;
    std::vector<app::PaperNews> news;
    int left = 0;

    void print(const app::Printout& printout) override { printed.push_back(printout); }
    void leave() override { ++left; }
    std::vector<app::PaperNews> take() override { return std::exchange(news, {}); }
};

}  // namespace fakes
