// Every slide, in every state a visitor can bring it into.
#pragma once

#include <algorithm>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "desk.h"

namespace desk {

struct Stop {
    const flow::Slide& slide;
    flow::State state;
    std::string name;  ///< "question-3 answered 2"
    const flow::Flow& flow;
};

inline std::vector<Stop> stops(const Desk& desk, const flow::Slide& slide, const View& view) {
    auto state = desk.at(slide.id, view);
    std::vector<Stop> all{{slide, state, slide.id, desk.flow}};
    for (const auto& part : slide.parts) {
        all.push_back({slide, state, slide.id + " touched " + part.id, desk.flow});
        all.back().state.touched_part = part.id;
    }
    for (std::size_t i = 1; i <= slide.moments.size(); ++i) {
        all.push_back({slide, state, slide.id + " moment " + std::to_string(i), desk.flow});
        all.back().state.moment = static_cast<int>(i) - 1;
        all.back().state.moment_chosen = true;
    }
    if (slide.kind == flow::SlideKind::compare) {
        all.push_back({slide, state, slide.id + " on the way", desk.flow});
        all.back().state.between = 40;
    }
    for (std::size_t i = 1; i <= slide.answers.size(); ++i) {
        all.push_back({slide, state, slide.id + " answered " + std::to_string(i), desk.flow});
        all.back().state.answers[{desk.flow.id, slide.id}] = static_cast<int>(i);
    }
    auto with_questions = [&](const std::string& of, const std::string& name, std::set<int> chosen) {
        all.push_back({slide, state, slide.id + name, desk.flow});
        all.back().state.to_ask[{desk.flow.id, of}] = std::move(chosen);
        return &all.back().state;
    };
    if (&slide == &desk.flow.slides.front()) {
        for (int page = 0; page < 3; ++page) {
            all.push_back({slide, state, slide.id + " made easier " + std::to_string(page + 1), desk.flow});
            all.back().state.easier = true;
            all.back().state.easier_page = page;
            all.back().state.settings.read_aloud = page != 1;
            all.back().state.settings.scan = page == 0 ? flow::Scan::off : flow::Scan::slow;
        }
    }
    if (slide.kind == flow::SlideKind::summary) with_questions("ask-5", " with questions", {1, 2, 3});
    if (flow::can_be_taken_home(slide)) {
        all.push_back({slide, state, slide.id + " taken home", desk.flow});
        all.back().state.history.back().detour = flow::Detour::take_home;
    }
    if (slide.kind == flow::SlideKind::ask) {
        with_questions(slide.id, " one chosen", {2});
        with_questions(slide.id, " three chosen", {1, 2, 3})->enough_to_ask = true;
        for (const auto& chosen : {std::set{1}, std::set{1, 2, 3}})
            with_questions(slide.id, " large " + std::to_string(chosen.size()), chosen)->history.back().detour =
                flow::Detour::asked;
    }
    return all;
}

/// Each language has a desk of its own, with words in its letters.
class Desks {
public:
    Desk& in(const std::string& language) {
        auto& desk = desks_[language];
        if (!desk) desk = std::make_unique<Desk>(language);
        return *desk;
    }

private:
    std::map<std::string, std::unique_ptr<Desk>> desks_;
};

/// Calls `look` with every stop in every view.
inline void tour(const std::vector<View>& views, const std::function<void(Desk&, const Stop&, const View&)>& look) {
    Desks desks;
    for (const auto& view : views) {
        auto& desk = desks.in(view.settings.language);
        for (const auto& slide : desk.flow.slides)
            for (const auto& stop : stops(desk, slide, view)) look(desk, stop, view);
    }
}

/// Only what stands on the veil, the first paint that shows what is under it.
inline screen::DrawList uncovered(screen::DrawList list) {
    auto is_veil = [](const screen::Paint& paint) {
        const auto* box = std::get_if<screen::Box>(&paint);
        return box && box->fill.a > 0 && box->fill.a < 255;
    };
    list.paints.erase(list.paints.begin(), std::next(std::find_if(list.paints.begin(), list.paints.end(), is_veil)));
    return list;
}

/// The same for every page: `look` gets the screen and its name.
inline void tour_pages(
    const std::vector<View>& views,
    const std::function<void(const screen::DrawList&, const View&, const std::string& where)>& look) {
    tour(views, [&](Desk& desk, const Stop& stop, const View& view) {
        int number = 0;
        for (auto& list : desk.pages(stop.state, view))
            look(stop.state.easier ? uncovered(std::move(list)) : list, view,
                 view.name() + ", " + stop.name + " page " + std::to_string(++number));
    });
}

}  // namespace desk
