// Next-functions written in the test.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "flow/seams.h"

namespace fakes {

class NextSlide final : public flow::NextSlide {
public:
    using Function = std::function<std::optional<std::string>(const flow::Slide&, const flow::VisitView&)>;

    /// Without a function: the slide's first target.
    explicit NextSlide(Function function = {}) : function_(std::move(function)) {}

    std::optional<std::string> choose(const flow::Flow&, const flow::Slide& slide,
                                      const flow::VisitView& view) override {
        views.push_back(view);
        if (function_) return function_(slide, view);
        return slide.next.targets.empty() ? std::nullopt : std::optional(slide.next.targets.front());
    }

    std::vector<flow::VisitView> views;  ///< what each call was told

private:
    Function function_;
};

/// Whether the question was answered right at the first try.
inline bool was_right(const flow::VisitView& view, const std::string& slide) {
    for (const auto& given : view.given)
        if (given.slide == slide) return given.right;
    return false;
}

}  // namespace fakes
