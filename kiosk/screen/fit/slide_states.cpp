#include "screen/fit/slide_states.h"

#include "flow/to_ask.h"
#include "screen/frame/slide_screen.h"

namespace screen {
namespace {

/// Each of the slide's questions chosen alone, and as many as may be chosen together.
std::vector<flow::State> states_with_questions(const flow::Slide& slide, const flow::State& rest) {
    std::vector<flow::State> all;
    if (slide.questions.empty()) return all;
    const flow::SlideKey key{rest.place().flow, slide.id};
    auto together = rest;
    together.enough_to_ask = true;
    for (int i = 1; i <= static_cast<int>(slide.questions.size()); ++i) {
        all.push_back(rest);
        all.back().to_ask[key] = {i};
        if (i <= static_cast<int>(flow::most_to_ask)) together.to_ask[key].insert(i);
    }
    all.push_back(std::move(together));
    return all;
}

/// Everything ticked that can be, with the questions chosen too.
void add_states_with_things(const flow::Flow& flow, std::vector<flow::State>& all) {
    const auto count = all.size();
    for (const auto& slide : flow.slides) {
        if (slide.things.empty()) continue;
        for (std::size_t i = 0; i < count; ++i) {
            all.push_back(all[i]);
            for (int thing = 1; thing <= static_cast<int>(slide.things.size()); ++thing)
                all.back().to_do[{flow.id, slide.id}].insert(thing);
        }
    }
}

}  // namespace

std::vector<flow::State> states_of(const flow::Flow& flow, const flow::Slide& slide, const flow::State& seen) {
    if (seen.place().detour == flow::Detour::take_home) return {seen};
    auto rest = untouched(seen, slide);
    if (seen.place().detour == flow::Detour::asked) return states_with_questions(slide, rest);
    const flow::SlideKey key{rest.place().flow, slide.id};
    std::vector<flow::State> all{rest};
    auto add = [&](auto change) {
        all.push_back(rest);
        change(all.back());
    };
    for (const auto& part : slide.parts) add([&](flow::State& each) { each.touched_part = part.id; });
    for (std::size_t i = 0; i < slide.moments.size(); ++i)
        add([&](flow::State& each) { each.moment = static_cast<int>(i), each.moment_chosen = true; });
    if (slide.kind == flow::SlideKind::order) add([&](flow::State& each) { each.orders[key] = {0, 1, false}; });
    for (std::size_t i = 1; i <= slide.answers.size(); ++i)
        add([&](flow::State& each) { each.answers[key] = static_cast<int>(i); });
    if (slide.kind == flow::SlideKind::ask || slide.kind == flow::SlideKind::summary)
        for (const auto& other : flow.slides)
            for (auto& state : states_with_questions(other, rest)) all.push_back(std::move(state));
    if (slide.kind == flow::SlideKind::checklist || slide.kind == flow::SlideKind::summary)
        add_states_with_things(flow, all);
    return all;
}

}  // namespace screen
