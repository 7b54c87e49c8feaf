#include "screen/layout.h"

#include <memory>

#include "screen/folder_note.h"
#include "screen/frame.h"
#include "screen/home.h"
#include "screen/still_there.h"

namespace screen {
namespace {

/// What a visitor is told of the review; null: it holds.
struct ReviewNotice {
    const char* words = nullptr;
    const char* brief = nullptr;
};

ReviewNotice notice_of(flow::ReviewStatus status) {
    if (status == flow::ReviewStatus::draft) return {"Draft. Not yet checked by a clinician.", "Draft"};
    if (status == flow::ReviewStatus::overdue) return {"Due for a new check by a clinician.", "New check due"};
    return {};
}

/// Between header and dock.
Rect content_area(const Sheet& sheet, float top, float bottom) {
    float above = sheet.landscape() ? 28.0f : 36.0f, below = sheet.landscape() ? 28.0f : 32.0f;
    return {space::margin, top + above, sheet.width() - 2 * space::margin, bottom - below - top - above};
}

int draw_slide(Sheet& sheet, const SlideInput& input, Rect area) {
    switch (input.slide.kind) {
        case flow::SlideKind::text:
            return text_slide(sheet, input, area);
        case flow::SlideKind::compare:
            return compare_slide(sheet, input, area);
        case flow::SlideKind::change:
            return change_slide(sheet, input, area);
        case flow::SlideKind::steps:
            return steps_slide(sheet, input, area);
        case flow::SlideKind::question:
            return question_slide(sheet, input, area);
        case flow::SlideKind::choice:
            return choice_slide(sheet, input, area);
        case flow::SlideKind::warning:
            return warning_slide(sheet, input, area);
        case flow::SlideKind::summary:
            return summary_slide(sheet, input, area);
    }
    return 1;
}

DockTool finish_tool(Sheet& sheet, ButtonLook look = ButtonLook::plain) {
    return {sheet.word("Finish"), "finish", {flow::ActionKind::finish, ""}, look};
}
DockTool topics_tool(Sheet& sheet) {
    return {sheet.word("Topics"), "topics", {flow::ActionKind::home, ""}, ButtonLook::plain};
}

/// Next or More; a question's Next is quiet until it is answered, a choice has none. Where the flow ends the place of Next
/// stays empty, so that nothing is pressed by who taps once too often, and Finish, always at its own place, is the way on.
DockContent slide_dock(Sheet& sheet, const flow::Flow& flow, const SlideInput& input, int pages) {
    DockContent content;
    content.back = {sheet.word("Back"), "back", IconSide::before};
    content.back_action = {flow::ActionKind::back, ""};
    bool more = input.page + 1 < pages;
    bool end = !more && flow::ends(flow, input.slide);
    if (more || (!end && input.slide.kind != flow::SlideKind::choice)) {
        content.on_action = {flow::ActionKind::next, ""};
        content.on = {sheet.word(more ? "More" : "Next"), "next", IconSide::after};
        bool open = input.slide.kind == flow::SlideKind::question && answered(input) == 0;
        content.on_look = open && !more ? ButtonLook::plain : ButtonLook::primary;
    }
    content.tools = {finish_tool(sheet, end ? ButtonLook::primary : ButtonLook::plain), topics_tool(sheet)};
    return content;
}

/// Header and dock keep their size on every slide: as large as the text size asks for, as long as they leave the words
/// most of the screen.
float chrome_factor(Sheet scratch) {
    constexpr float most_of_height = 0.42f;
    DockContent sample;
    sample.back = {scratch.word("Back"), "back", IconSide::before};
    sample.on = {scratch.word("Next"), "next", IconSide::after};
    sample.back_action = sample.on_action = {flow::ActionKind::back, ""};
    sample.tools = {finish_tool(scratch), topics_tool(scratch)};
    float factor = scratch.text_factor();
    for (; factor > 1; factor -= 0.25f) {
        scratch.set_text_factor(factor);
        auto notice = notice_of(flow::ReviewStatus::draft);
        float top = header(scratch, {"", 1, 9, false, notice.words, notice.brief}), bottom = dock(scratch, sample);
        if (top + scratch.height() - bottom <= most_of_height * scratch.height()) break;
    }
    return std::max(1.0f, factor);
}

/// Runs `draw` with another text factor.
template <class Draw>
auto at_factor(Sheet& sheet, float factor, const Draw& draw) {
    float before = sheet.text_factor();
    sheet.set_text_factor(factor);
    auto result = draw();
    sheet.set_text_factor(before);
    return result;
}

/// Draws one page of a screen and returns the number of its pages.
using DrawPage = std::function<int(Sheet&, int page)>;

constexpr int too_many_pages = 30;

bool every_page_stands_free(const Sheet& blank, const DrawPage& draw) {
    for (int page = 0, pages = 1; page < pages; ++page) {
        Sheet scratch = blank;
        pages = draw(scratch, page);
        if (pages > too_many_pages || !scratch.stands_free()) return false;
    }
    return true;
}

/// Notes in `fit` what the words of every page lack at its text factor.
void look_at_words(Fit& fit, const Sheet& blank, const DrawPage& draw) {
    for (int page = 0, pages = 1; page < pages && page < too_many_pages; ++page) {
        Sheet scratch = blank;
        scratch.set_text_factor(fit.factor);
        pages = draw(scratch, page);
        fit.roomy &= !scratch.has_tight_words();
        fit.words_whole &= !scratch.cuts_words();
    }
}

/// The largest text, from what the visitor chose downwards, at which nothing is cut and nothing overlaps.
Fit fitting(const Sheet& blank, const std::vector<DrawPage>& states) {
    constexpr float least = 0.75f, step = 0.125f;
    Sheet scratch = blank;
    auto fits_at = [&](float factor) {
        scratch.set_text_factor(factor);
        auto fits = [&](const DrawPage& draw) { return every_page_stands_free(scratch, draw); };
        return std::all_of(states.begin(), states.end(), fits);
    };
    for (float factor = blank.text_factor(); factor > least; factor -= factor > 1 ? 2 * step : step)
        if (fits_at(factor)) return {factor, true};
    return {least, fits_at(least)};
}

/// A slide as the layout sees it, between its header and its dock.
struct SlideScreen {
    flow::Shown shown;
    SiteWords site;
    float chrome;

    int draw(Sheet& sheet, const flow::State& state, int page) const;
};

int SlideScreen::draw(Sheet& sheet, const flow::State& state, int page) const {
    const auto& flow = *shown.flow;
    SlideInput input{*shown.slide, state, site, page, {}};
    auto notice = notice_of(flow.review.status);
    if (notice.words && chrome > 1) input.notice = sheet.word(notice.words);
    HeaderText words{flow.title,  flow.index_of(shown.slide->id) + 1, flow.slides.size(), false, notice.words,
                     notice.brief};
    Sheet head = sheet.blank(), foot = sheet.blank(), body = sheet.blank();
    auto draw_head = [&] { return at_factor(head, chrome, [&] { return header(head, words); }); };
    auto draw_foot = [&](int pages) {
        return at_factor(foot, chrome, [&] { return dock(foot, slide_dock(foot, flow, input, pages)); });
    };
    float top = draw_head(), bottom = draw_foot(1);
    Rect area = content_area(sheet, top, bottom);
    int pages = draw_slide(body, input, area);
    if (input.page >= pages) {
        input.page = pages - 1;
        body.clear();
        draw_slide(body, input, area);
    }
    if (pages > 1 || input.page != page) {  // which header and dock tell
        words.half = input.page + 1 < pages;
        head.clear(), foot.clear();
        draw_head();
        draw_foot(pages);
    }
    sheet.append(std::move(head));
    auto first = sheet.element_count();
    sheet.append(std::move(body));
    sheet.keep_within(area, first);
    sheet.append(std::move(foot));
    return pages;
}

/// The states a visitor can bring a slide into: the text must fit in all of them, so that it keeps its size.
std::vector<flow::State> states_of(const flow::Slide& slide, flow::State state) {
    state.touched_part.clear();
    state.moment = 0;
    state.moment_chosen = false;
    state.between.reset();
    flow::SlideKey key{state.place().flow, slide.id};
    state.answers.erase(key);
    std::vector<flow::State> all{state};
    auto add = [&](auto change) {
        all.push_back(state);
        change(all.back());
    };
    for (const auto& part : slide.parts) add([&](flow::State& each) { each.touched_part = part.id; });
    for (std::size_t i = 0; i < slide.moments.size(); ++i)
        add([&](flow::State& each) { each.moment = static_cast<int>(i), each.moment_chosen = true; });
    for (std::size_t i = 1; i <= slide.answers.size(); ++i)
        add([&](flow::State& each) { each.answers[key] = static_cast<int>(i); });
    return all;
}

std::vector<DrawPage> every_state(const std::shared_ptr<SlideScreen>& screen, const flow::State& state) {
    std::vector<DrawPage> all;
    for (const auto& each : states_of(*screen->shown.slide, state))
        all.push_back([screen, each](Sheet& to, int page) { return screen->draw(to, each, page); });
    return all;
}

int resting_screen(Sheet& sheet, const flow::State& state, float chrome, int page) {
    auto title = sheet.library().tile(state.place().flow, state.settings.language).title;
    DockContent content;
    content.back = {sheet.word("Back"), "back", IconSide::before};
    content.back_action = {flow::ActionKind::back, ""};
    content.on = {sheet.word("All topics"), "topics", IconSide::before};
    content.on_action = {flow::ActionKind::home, ""};
    content.tools.push_back(finish_tool(sheet));
    float top = at_factor(sheet, chrome, [&] { return header(sheet, {title, 0, 0, false, nullptr, nullptr}); });
    Sheet scratch = sheet;
    float bottom = at_factor(scratch, chrome, [&] { return dock(scratch, content); });
    Rect area = content_area(sheet, top, bottom);
    auto first = sheet.element_count();
    int pages = resting(sheet, area, page);
    sheet.keep_within(area, first);
    at_factor(sheet, chrome, [&] { return dock(sheet, content); });
    return pages;
}

/// The weakest review of what is offered.
flow::ReviewStatus weakest_review(flow::Library& library, const flow::Home& home, const std::string& language) {
    auto weakest = flow::ReviewStatus::reviewed;
    for (const auto& id : home.topics) {
        if (!library.offered(id, language)) continue;
        auto review = library.tile(id, language).review;
        if (review != flow::ReviewStatus::reviewed && weakest != flow::ReviewStatus::draft) weakest = review;
    }
    return weakest;
}

std::string key_of(const Panel& panel, const flow::State& state, const std::string& what) {
    const auto& settings = state.settings;
    return std::to_string(panel.px.w) + 'x' + std::to_string(panel.px.h) + '/' + std::to_string(panel.mm_per_px) + '/' +
           std::to_string(static_cast<int>(settings.text_size)) + settings.language + '/' + what;
}

}  // namespace

Layout::Layout(TextMeasure& measure, PictureGeometry& pictures, Site site, std::size_t texts_kept)
    : typesetter_(measure, texts_kept), pictures_(pictures), site_(std::move(site)) {}

float Layout::remembered(const std::string& key, const std::function<float()>& find) {
    constexpr std::size_t most = 2000;
    auto found = factors_.find(key);
    if (found != factors_.end()) return found->second;
    if (factors_.size() >= most) factors_.clear();
    return factors_[key] = find();
}

/// What there is to draw for a state.
struct Layout::Subject {
    std::string name;  ///< among the text factors found before
    int page = 0;
    DrawPage draw;
    std::function<std::vector<DrawPage>()>
        states;  ///< all that must fit at one text factor; made only when it is sought
};

Layout::Subject Layout::subject(const Sheet& sheet, const flow::State& state, flow::Time now, flow::World& world,
                                const Panel& panel) {
    auto alone = [](std::string name, int page, const DrawPage& draw) {
        return Subject{std::move(name), page, draw, [draw] { return std::vector<DrawPage>{draw}; }};
    };
    const auto& place = state.place();
    if (state.asked) {
        return alone("still there", 0, [&state, now, &world](Sheet& to, int) {
            still_there(to, flow::seconds_left(state, now, world.idle), world.idle);
            return 1;
        });
    }
    if (place.is_home()) {
        const auto& words = world.library.home(state.settings.language);
        auto notice = notice_of(weakest_review(world.library, words, state.settings.language)).words;
        auto topics = std::to_string(words.topics.size() * 100 + words.languages.size());
        return alone("home/" + topics + place.body_part, place.page,
                     [this, &words, &state, notice](Sheet& to, int page) {
                         if (!folder_.empty()) folder_note(to, folder_);
                         return home(to, {words, state, page, notice});
                     });
    }
    float chrome = remembered(key_of(panel, state, "chrome"), [&] { return chrome_factor(sheet); });
    auto shown = flow::shown(state, world);
    if (!shown.slide)
        return alone("resting/" + place.flow, place.page,
                     [&state, chrome](Sheet& to, int page) { return resting_screen(to, state, chrome, page); });
    auto screen = std::make_shared<SlideScreen>(SlideScreen{shown, site_(state.settings.language), chrome});
    return {place.flow + '/' + place.slide, place.page,
            [screen, &state](Sheet& to, int page) { return screen->draw(to, state, page); },
            [screen, &state] { return every_state(screen, state); }};
}

DrawList Layout::lay_out(const flow::State& state, flow::Time now, flow::World& world, const Panel& panel,
                         const Interaction& interaction) {
    Sheet sheet(panel, state.settings, interaction, typesetter_, pictures_, world.library);
    auto what = subject(sheet, state, now, world, panel);
    sheet.set_text_factor(
        remembered(key_of(panel, state, what.name), [&] { return fitting(sheet, what.states()).factor; }));
    int pages = what.draw(sheet, what.page);
    return sheet.finish(state.asked ? state.pages : pages);  // of the place underneath, which comes back
}

Fit Layout::fit(const flow::State& state, flow::World& world, const Panel& panel) {
    Sheet sheet(panel, state.settings, {}, typesetter_, pictures_, world.library);
    return fitting(sheet, subject(sheet, state, flow::Time(0), world, panel).states());
}

Fit Layout::fit_words(const flow::State& state, flow::World& world, const Panel& panel) {
    Sheet sheet(panel, state.settings, {}, typesetter_, pictures_, world.library);
    auto states = subject(sheet, state, flow::Time(0), world, panel).states();
    auto fit = fitting(sheet, states);
    for (const auto& draw : states) look_at_words(fit, sheet, draw);
    return fit;
}

void Layout::forget() {
    factors_.clear();
}

std::vector<Image> images(const DrawList& list) {
    std::vector<Image> all;
    for (const auto& paint : list.paints)
        if (const auto* image = std::get_if<Image>(&paint)) {
            all.push_back(*image);
            if (!image->to_show.empty() || !image->to_hide.empty()) all.push_back(second_state(*image));
        }
    return all;
}

}  // namespace screen
