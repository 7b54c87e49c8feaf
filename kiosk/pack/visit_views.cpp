#include "pack/visit_views.h"

#include <algorithm>
#include <utility>

#include "base/wording.h"

namespace pack {
namespace {

using Given = flow::VisitView::Given;

constexpr std::size_t most_asked = 6;
constexpr std::size_t most_combinations = 64;

/// What can be given at one question or choice.
using Ways = std::vector<Given>;

Ways ways_of(const flow::Slide& slide) {
    Ways ways;
    for (std::size_t i = 0; i < slide.answers.size(); ++i)
        ways.push_back({slide.id, static_cast<int>(i + 1), slide.answers[i].right, ""});
    for (const auto& option : slide.options) ways.push_back({slide.id, 0, false, option.to});
    return ways;
}

/// The questions and choices nearest before the slide, itself included, then those after it.
std::vector<Ways> asked_around(const flow::Flow& flow, const flow::Slide& slide) {
    std::vector<Ways> asked;
    auto add = [&](const flow::Slide& each) {
        if (auto ways = ways_of(each); !ways.empty() && asked.size() < most_asked) asked.push_back(std::move(ways));
    };
    auto here = flow.index_of(slide.id);
    for (auto i = std::min(here + 1, flow.slides.size()); i-- > 0;) add(flow.slides[i]);
    for (auto i = here + 1; i < flow.slides.size(); ++i) add(flow.slides[i]);
    return asked;
}

class Views {
public:
    Views(const flow::Flow& flow, const flow::Slide& slide)
        : here_(flow.index_of(slide.id)), asked_(asked_around(flow, slide)) {
        for (const auto& each : flow.slides) slides_.push_back(each.id);
    }

    std::vector<flow::VisitView> all() {
        add_given();
        for (auto& given : std::exchange(given_, {})) {
            add(given, [&](std::size_t i) { return i == here_; });
            add(given, [&](std::size_t i) { return i <= here_; });
            add(given, [](std::size_t) { return true; });
        }
        for (std::size_t one = 0; one < slides_.size(); ++one) {
            if (one == here_) continue;
            add({}, [&](std::size_t i) { return i == one || i == here_; });
            add({}, [&](std::size_t i) { return i != one; });
        }
        return std::move(views_);
    }

private:
    /// What was given was also seen.
    template <class IsSeen>
    void add(const std::vector<Given>& given, IsSeen is_seen) {
        flow::VisitView view{given, {}};
        for (std::size_t i = 0; i < slides_.size(); ++i) {
            bool used =
                std::any_of(given.begin(), given.end(), [&](const Given& each) { return each.slide == slides_[i]; });
            if (used || is_seen(i)) view.seen.push_back(slides_[i]);
        }
        views_.push_back(std::move(view));
    }

    void add_given() {
        std::size_t combinations = 1;
        for (const auto& ways : asked_)
            combinations = std::min(combinations * (ways.size() + 1), most_combinations + 1);
        if (combinations <= most_combinations)
            add_combinations(combinations);
        else
            add_each();
        add_second_try();
    }

    /// Counts through them like an odometer; 0 is "nothing given".
    void add_combinations(std::size_t combinations) {
        for (std::size_t number = 0; number < combinations; ++number) {
            std::vector<Given> given;
            auto rest = number;
            for (const auto& ways : asked_) {
                auto digit = rest % (ways.size() + 1);
                rest /= ways.size() + 1;
                if (digit > 0) given.push_back(ways[digit - 1]);
            }
            given_.push_back(std::move(given));
        }
    }

    void add_each() {
        given_.push_back({});
        auto right = everywhere([](const Given& way) { return way.right; });
        auto wrong = everywhere([](const Given& way) { return !way.right; });
        given_.push_back(right);
        given_.push_back(wrong);
        for (std::size_t i = 0; i < asked_.size(); ++i)
            for (const auto& way : asked_[i]) {
                given_.push_back({way});
                for (auto given : {right, wrong}) {
                    given[i] = way;
                    given_.push_back(std::move(given));
                }
            }
    }

    /// Answered wrong first, then right: the answer is right, the first try was not.
    void add_second_try() {
        auto given = everywhere([](const Given& way) { return way.right; });
        for (auto& each : given) each.right = false;
        if (!given.empty()) given_.push_back(std::move(given));
    }

    template <class Wanted>
    std::vector<Given> everywhere(Wanted wanted) const {
        std::vector<Given> given;
        for (const auto& ways : asked_) {
            auto found = std::find_if(ways.begin(), ways.end(), wanted);
            given.push_back(found == ways.end() ? ways.front() : *found);
        }
        return given;
    }

    std::size_t here_;
    std::vector<Ways> asked_;
    std::vector<std::string> slides_;
    std::vector<std::vector<Given>> given_;
    std::vector<flow::VisitView> views_;
};

}  // namespace

std::vector<flow::VisitView> visit_views(const flow::Flow& flow, const flow::Slide& slide) {
    return Views(flow, slide).all();
}

std::string after(const flow::VisitView& view) {
    std::string words;
    for (const auto& given : view.given) {
        words += words.empty() ? " after " : ", ";
        words += given.answer > 0
                     ? "answer " + std::to_string(given.answer) + " to " + base::in_quotes(given.slide)
                     : "the choice of " + base::in_quotes(given.to) + " at " + base::in_quotes(given.slide);
    }
    return words;
}

}  // namespace pack
