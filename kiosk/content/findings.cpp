#include "content/findings.h"

#include <algorithm>
#include <tuple>

namespace content {

void Findings::add(flow::Problem problem) {
    if (problems_.size() >= limits_.problems) return;
    if (lines_.insert(to_line(problem)).second) problems_.push_back(std::move(problem));
}

bool Findings::enough() {
    out_of_time_ = out_of_time_ || std::chrono::steady_clock::now() >= start_ + time_;
    return out_of_time_ || problems_.size() >= limits_.problems;
}

flow::Problems Findings::take() {
    std::stable_sort(problems_.begin(), problems_.end(), [](const flow::Problem& a, const flow::Problem& b) {
        return std::tie(a.file, a.line) < std::tie(b.file, b.line);
    });
    if (problems_.size() >= limits_.problems)
        problems_.push_back({flow::Severity::error, "", 0, "there are more problems than these", "mend these first"});
    if (out_of_time_)
        problems_.push_back({flow::Severity::error, "", 0,
                             "the check took longer than " + std::to_string(time_.count() / 1000) +
                                 " s and was stopped; the rest of the pack is unchecked",
                             "look for a script that runs long or a drawing with very many elements"});
    return std::move(problems_);
}

}  // namespace content
