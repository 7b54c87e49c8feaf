// Nothing is cut: every word of a slide is on one of its pages, and items are never divided.
#include <catch2/catch.hpp>

#include "findings.h"
#include "flow/to_ask.h"
#include "tour.h"

using desk::Findings;
using desk::View;

namespace {

/// What a visitor must be able to read in this state.
std::vector<std::string> texts_of(const desk::Stop& stop) {
    const auto& slide = stop.slide;
    const auto& state = stop.state;
    auto asked = flow::questions_asked(state, stop.flow);
    if (state.place().detour == flow::Detour::asked) return asked;
    if (state.place().detour == flow::Detour::take_home) return {};  // they are in the code
    std::vector<std::string> all{slide.title};
    all.insert(all.end(), slide.questions.begin(), slide.questions.end());
    all.insert(all.end(), asked.begin(), asked.end());
    auto touched = std::find_if(slide.parts.begin(), slide.parts.end(),
                                [&](const auto& part) { return part.id == state.touched_part; });
    std::string said;
    if (!slide.moments.empty() && (state.moment_chosen || slide.kind == flow::SlideKind::compare))
        said = slide.moments.at(static_cast<std::size_t>(state.moment)).say;
    if (touched != slide.parts.end())
        all.push_back(touched->say);
    else
        all.push_back(said.empty() ? slide.text : said);
    for (const auto& moment : slide.moments) all.push_back(moment.label);
    for (const auto& part : slide.parts) all.push_back(part.label);
    for (const auto& step : slide.steps) all.insert(all.end(), {step.title, step.detail});
    if (!flow::program_says_answers(slide))
        for (const auto& answer : slide.answers) all.push_back(answer.text);
    for (const auto& [key, answer] : state.answers)
        if (key.slide == slide.id)
            all.push_back(
                slide.answers[flow::program_says_answers(slide) ? 0 : static_cast<std::size_t>(answer - 1)].say);
    all.insert(all.end(), slide.things.begin(), slide.things.end());
    for (const auto& each : slide.timeline) all.insert(all.end(), {each.when, each.what});
    for (const auto& each : slide.hours) all.insert(all.end(), {each.days, each.times});
    for (const auto& each : slide.people) all.insert(all.end(), {each.name, each.role});
    for (const auto& each : slide.myths) all.insert(all.end(), {each.myth, each.fact});
    if (slide.portion.of > 0) all.insert(all.end(), {std::to_string(slide.portion.count), slide.portion.who});
    for (const auto& option : slide.options) all.push_back(option.text);
    for (const auto& sign : slide.signs) all.push_back(sign);
    for (const auto& point : slide.points) all.push_back(point.text);
    return all;
}

/// What stays together on one page.
std::vector<std::string> items_of(const flow::Slide& slide) {
    std::vector<std::string> all;
    for (const auto& step : slide.steps) all.push_back(step.title + " " + step.detail);
    for (const auto& answer : slide.answers) all.push_back(answer.text);
    all.insert(all.end(), slide.things.begin(), slide.things.end());
    for (const auto& each : slide.timeline) all.push_back(each.when + " " + each.what);
    for (const auto& each : slide.hours) all.push_back(each.days + " " + each.times);
    for (const auto& each : slide.people) all.push_back(each.name + " " + each.role);
    for (const auto& each : slide.myths) all.push_back(each.myth + " " + each.fact);
    for (const auto& answer : slide.answers) all.push_back(answer.say);
    for (const auto& option : slide.options) all.push_back(option.text);
    for (const auto& sign : slide.signs) all.push_back(sign);
    for (const auto& point : slide.points) all.push_back(point.text);
    all.insert(all.end(), slide.questions.begin(), slide.questions.end());
    return all;
}

bool holds(const std::string& page, const std::string& word) {
    return page.find(word) != std::string::npos;
}

/// A word too long for a line may go on on the next page.
bool somewhere(const std::vector<std::string>& pages, const std::string& word) {
    constexpr std::size_t too_long = 20;
    auto on_a_page = [&](const std::string& part) {
        return std::any_of(pages.begin(), pages.end(), [&](const auto& page) { return holds(page, part); });
    };
    if (word.size() < too_long || on_a_page(word)) return on_a_page(word);
    for (std::size_t cut = 1; cut < word.size(); ++cut)
        if (on_a_page(word.substr(0, cut)) && on_a_page(word.substr(cut))) return true;
    return false;
}

}  // namespace

TEST_CASE("every word of a slide is on one of its pages") {
    Findings findings;
    desk::tour(desk::all_views(), [&](desk::Desk& desk, const desk::Stop& stop, const View& view) {
        std::vector<std::string> pages;
        for (const auto& list : desk.pages(stop.state, view)) pages.push_back(desk::painted(list));
        for (const auto& text : texts_of(stop))
            for (const auto& word : desk::words_of(text))
                if (!somewhere(pages, word))
                    findings.add(view.name() + ", " + stop.name + ": " + word + " of \"" + text + "\"",
                                 "words missing");
    });
    INFO(findings.told());
    CHECK(findings.none());
}

TEST_CASE("items and answers are never divided between pages") {
    Findings findings;
    desk::tour(desk::all_views(), [&](desk::Desk& desk, const desk::Stop& stop, const View& view) {
        for (const auto& list : desk.pages(stop.state, view)) {
            const auto page = desk::painted(list);
            const auto on_page = desk::words_of(page);  // "kaia" is not on it because "takaian" is
            for (const auto& item : items_of(stop.slide)) {
                auto words = desk::words_of(item);
                auto here = std::count_if(words.begin(), words.end(), [&](const auto& word) {
                    return std::find(on_page.begin(), on_page.end(), word) != on_page.end();
                });
                if (here > 0 && here < static_cast<std::ptrdiff_t>(words.size()))
                    findings.add(view.name() + ", " + stop.name + ": \"" + item + "\"", "item divided");
            }
        }
    });
    INFO(findings.told());
    CHECK(findings.none());
}

TEST_CASE("a warning says what to do first, and on every page of its list") {
    Findings findings;
    desk::Desks desks;
    for (const auto& view : desk::all_views()) {
        auto& desk = desks.in(view.settings.language);
        desk.site = {"Tell Zoe now", "Tell Zoe today", "112"};
        for (const char* slide : {"warning-1", "warning-8", "warning-figure"}) {
            int number = 0;
            for (const auto& list : desk.pages(desk.at(slide, view), view)) {
                auto where = view.name() + ", " + slide + " page " + std::to_string(++number);
                auto notice = std::find_if(list.elements.begin(), list.elements.end(),
                                           [](const auto& element) { return element.role == screen::Role::notice; });
                if (notice == list.elements.end() || !holds(notice->label, "Tell Zoe")) {
                    findings.add(where, "does not say what to do");
                    continue;
                }
                if (!holds(desk::painted(list), "TellZoe")) findings.add(where, "what to do is not painted");
                for (auto before = list.elements.begin(); before != notice; ++before)
                    if (before->rect.bottom() > notice->rect.y)
                        findings.add(where + ": " + before->label, "stands before what to do");
                bool now = slide == std::string("warning-figure");
                if (now && !holds(notice->label, "112")) findings.add(where, "no emergency number");
            }
        }
    }
    INFO(findings.told());
    CHECK(findings.none());
}

TEST_CASE("the longest words that a clinic may give leave the list of signs its place, at 200 % too") {
    // What app/config_values.h lets through: 80 letters, words of 24, numbers of 24.
    const std::string longest = "Wwwwwwwwwwwwwwwwwwwwwwww mmmmmmmmmmmmmmmmmmmmmmmm wwwwwwwwwwwwwwwwwwwwwwww mmmmm";
    Findings findings;
    desk::Desks desks;
    for (const auto& view : desk::all_views()) {
        if (view.inches < 21) continue;  // where even a short one makes the words smaller
        auto& desk = desks.in(view.settings.language);
        desk.site = {longest, longest, "+123 456-789-012 345-678"};
        for (const char* slide : {"warning-1", "warning-8", "warning-figure"}) {
            auto state = desk.at(slide, view);
            auto where = view.name() + ", " + slide;
            if (!desk.layout.fit(state, desk.world, view.panel()).whole) findings.add(where, "does not fit");
            auto pages = desk.pages(state, view);
            for (const auto& sign : desk.flow.find(slide)->signs)
                if (std::none_of(pages.begin(), pages.end(), [&](const auto& page) {
                        return holds(desk::painted(page), desk::words_of(sign).back());
                    }))
                    findings.add(where + ": " + sign, "a sign is on no page");
            for (const auto& page : pages) {
                desk::check_words_are_free(page, where, findings);
                desk::check_inside_screen(page, where, findings);
            }
        }
    }
    INFO(findings.told());
    CHECK(findings.none());
}

TEST_CASE("the picture of a warning is on one of its pages at every text size, and makes no words smaller") {
    Findings findings;
    desk::Desks desks;
    for (const auto& view : desk::all_views()) {
        auto& desk = desks.in(view.settings.language);
        auto bare = desk.flow;
        bare.id = "bare";
        for (auto& slide : bare.slides)
            if (slide.id == "warning-figure") slide.picture = {};
        desk.library.add(bare);
        auto state = desk.at("warning-figure", view), without = state;
        without.history.back().flow = "bare";
        auto where = view.name();
        auto pages = desk.pages(state, view);
        auto shows = [](const screen::DrawList& list) {  // large enough to tell something
            return std::any_of(list.paints.begin(), list.paints.end(), [&](const auto& paint) {
                const auto* image = std::get_if<screen::Image>(&paint);
                return image && image->file == "body.svg" && image->dest.h > 0.1f * list.size.h;
            });
        };
        if (std::count_if(pages.begin(), pages.end(), shows) == 0) findings.add(where, "the picture is on no page");
        auto fit = desk.layout.fit(state, desk.world, view.panel());
        auto bare_fit = desk.layout.fit(without, desk.world, view.panel());
        if (fit.factor != bare_fit.factor || fit.whole != bare_fit.whole)
            findings.add(where, "words are smaller than without the picture");
        auto bare_pages = desk.pages(without, view);
        if (pages.size() > bare_pages.size() + 1) findings.add(where, "the picture takes more than one page");
        for (const auto& sign : desk.flow.find("warning-figure")->signs)
            if (view.settings.text_size == flow::TextSize::normal && bare_pages.size() == 1 &&
                !holds(desk::painted(pages.front()), desk::words_of(sign).front()))
                findings.add(where + ": " + sign, "a sign left the first page");
    }
    INFO(findings.told());
    CHECK(findings.none());
}

TEST_CASE("without words of the clinic a warning uses its own, in the visitor's language") {
    desk::Desk desk("de");
    View view;
    view.settings.language = "de";
    auto page = desk::painted(desk.page(desk.at("warning-figure", view), view));
    CHECK(holds(page, "SagenSieessofortamEmpfang."));
    CHECK(holds(page, "911"));
    CHECK(holds(desk::painted(desk.page(desk.at("warning-8", view), view)), "SagenSieesheuteamEmpfang."));
}

TEST_CASE("without an emergency number a warning names the front desk alone, at every size") {
    Findings findings;
    desk::Desks desks;
    for (const auto& view : desk::all_views()) {
        auto& desk = desks.in(view.settings.language);
        desk.site = {};
        auto list = desk.page(desk.at("warning-figure", view), view);
        auto is_notice = [](const screen::Element& each) { return each.role == screen::Role::notice; };
        auto notice = std::find_if(list.elements.begin(), list.elements.end(), is_notice);
        auto where = view.name();
        if (notice == list.elements.end()) {
            findings.add(where, "nothing to do is told");
            continue;
        }
        auto alone = desk.library.word("Tell the front desk now.", view.settings.language);
        if (notice->label != alone) findings.add(where, "says \"" + notice->label + "\"");
        if (holds(desk::painted(list), "{number}") || holds(desk::painted(list), "911"))
            findings.add(where, "a number is painted");
    }
    INFO(findings.told());
    CHECK(findings.none());
}

TEST_CASE("content nobody has reviewed says so, at every size, on one page at least") {
    Findings findings;
    desk::Desks desks;
    for (const auto& view : desk::all_views()) {
        auto& desk = desks.in(view.settings.language);
        auto draft = desk.flow;
        draft.id = "draft";
        draft.review.status = flow::ReviewStatus::draft;
        desk.library.add(draft);
        auto notice = desk.library.word("Draft", view.settings.language);
        for (const auto& slide : draft.slides) {
            auto state = desk.at(slide.id, view);
            state.history.back().flow = "draft";
            for (const auto& list : desk.pages(state, view)) {
                auto where = view.name() + ", " + slide.id;
                desk::check_words_are_free(list, where, findings);
                desk::check_inside_screen(list, where, findings);
            }
            auto pages = desk.pages(state, view);
            if (std::none_of(pages.begin(), pages.end(),
                             [&](const auto& list) { return holds(desk::painted(list), notice); }))
                findings.add(view.name() + ", " + slide.id, "does not say that it is a draft");
        }
    }
    INFO(findings.told());
    CHECK(findings.none());
}
