#include "screen/layout.h"

#include "screen/frame.h"
#include "screen/home.h"
#include "screen/still_there.h"

namespace screen {
namespace {

bool is_draft(const flow::Flow& flow) { return flow.review.status == flow::ReviewStatus::draft; }

/// Between header and dock.
Rect content_area(const Sheet& sheet, float top, float bottom) {
    float above = sheet.landscape() ? 28.0f : 36.0f, below = sheet.landscape() ? 28.0f : 32.0f;
    return {space::margin, top + above, sheet.width() - 2 * space::margin, bottom - below - top - above};
}

int draw_slide(Sheet& sheet, const SlideInput& input, Rect area) {
    switch (input.slide.kind) {
        case flow::SlideKind::text: return text_slide(sheet, input, area);
        case flow::SlideKind::compare: return compare_slide(sheet, input, area);
        case flow::SlideKind::steps: return steps_slide(sheet, input, area);
        case flow::SlideKind::question: return question_slide(sheet, input, area);
        case flow::SlideKind::choice: return choice_slide(sheet, input, area);
        case flow::SlideKind::warning: return warning_slide(sheet, input, area);
        case flow::SlideKind::summary: return summary_slide(sheet, input, area);
    }
    return 1;
}

DockTool finish_tool(Sheet& sheet) { return {sheet.word("Finish"), "finish", {flow::ActionKind::finish, ""}}; }
DockTool topics_tool(Sheet& sheet) { return {sheet.word("Topics"), "topics", {flow::ActionKind::home, ""}}; }

/// Next, More or Finish; a question's Next is quiet until it is answered, a choice has none.
DockContent slide_dock(Sheet& sheet, const flow::Flow& flow, const SlideInput& input, int pages) {
    DockContent content;
    content.back = {sheet.word("Back"), "back", IconSide::before};
    content.back_action = {flow::ActionKind::back, ""};
    bool more = input.page + 1 < pages;
    bool last = &input.slide == &flow.slides.back() && input.slide.next.targets.empty();
    if (more || input.slide.kind != flow::SlideKind::choice) {
        content.on_action = {flow::ActionKind::next, ""};
        const char* label = more ? "More" : last ? "Finish" : "Next";
        content.on = {sheet.word(label), last && !more ? "finish" : "next", IconSide::after};
        bool open = input.slide.kind == flow::SlideKind::question && answered(input) == 0;
        content.on_look = open && !more ? ButtonLook::plain : ButtonLook::primary;
    }
    if (!last || more) content.tools.push_back(finish_tool(sheet));
    content.tools.push_back(topics_tool(sheet));
    return content;
}

/// Header and dock are drawn after the slide, which tells how many pages there are; their heights are known before.
struct Frame {
    float top, bottom;
};

Frame frame_of(Sheet scratch, const flow::Flow& flow, const SlideInput& input, const HeaderText& header_text) {
    float top = header(scratch, header_text);
    return {top, dock(scratch, slide_dock(scratch, flow, input, 1))};
}

}  // namespace

Layout::Layout(TextMeasure& measure, PictureGeometry& pictures, Site site)
    : typesetter_(measure), pictures_(pictures), site_(std::move(site)) {}

namespace {

DrawList slide_screen(Sheet& sheet, const flow::Shown& shown, const flow::State& state, const SiteWords& site) {
    const auto& flow = *shown.flow;
    SlideInput input{*shown.slide, state, site, state.place().page, {}};
    if (is_draft(flow) && sheet.text_factor() > 1) input.notice = sheet.word("Draft. Not yet checked by a clinician.");
    HeaderText header_text{flow.title, flow.index_of(shown.slide->id) + 1, flow.slides.size(), false, is_draft(flow)};
    auto frame = frame_of(sheet, flow, input, header_text);
    Rect area = content_area(sheet, frame.top, frame.bottom);
    Sheet counting = sheet;  // how many pages there are decides what the header says
    int pages = draw_slide(counting, input, area);
    input.page = std::clamp(input.page, 0, pages - 1);
    header_text.half = input.page + 1 < pages;
    header(sheet, header_text);
    draw_slide(sheet, input, area);
    dock(sheet, slide_dock(sheet, flow, input, pages));
    return sheet.finish(pages);
}

DrawList resting_screen(Sheet& sheet, const flow::State& state) {
    auto title = sheet.library().tile(state.place().flow, state.settings.language).title;
    float top = header(sheet, {title, 0, 0, false, false});
    DockContent content;
    content.back = {sheet.word("Back"), "back", IconSide::before};
    content.back_action = {flow::ActionKind::back, ""};
    content.on = {sheet.word("All topics"), "topics", IconSide::before};
    content.on_action = {flow::ActionKind::home, ""};
    content.tools.push_back(finish_tool(sheet));
    Sheet scratch = sheet;
    float bottom = dock(scratch, content);
    int pages = resting(sheet, content_area(sheet, top, bottom), state.place().page);
    dock(sheet, content);
    return sheet.finish(pages);
}

bool any_draft(flow::Library& library, const flow::Home& home, const std::string& language) {
    return std::any_of(home.topics.begin(), home.topics.end(), [&](const std::string& id) {
        auto flow = library.offered(id, language) ? library.flow(id, language) : nullptr;
        return flow && is_draft(*flow);
    });
}

}  // namespace

DrawList Layout::lay_out(const flow::State& state, flow::Time now, flow::World& world, const Panel& panel,
                         const Interaction& interaction) {
    Sheet sheet(panel, state.settings, interaction, typesetter_, pictures_, world.library);
    if (state.asked) {
        still_there(sheet, flow::seconds_left(state, now, world.idle), world.idle);
        return sheet.finish(state.pages);
    }
    if (state.place().is_home()) {
        const auto& home_words = world.library.home(state.settings.language);
        HomeInput input{home_words, state, state.place().page, any_draft(world.library, home_words, state.settings.language)};
        int pages = home(sheet, input);
        return sheet.finish(pages);
    }
    auto shown = flow::shown(state, world);
    if (!shown.slide) return resting_screen(sheet, state);
    return slide_screen(sheet, shown, state, site_(state.settings.language));
}

std::vector<Image> images(const DrawList& list) {
    std::vector<Image> all;
    for (const auto& paint : list.paints)
        if (const auto* image = std::get_if<Image>(&paint)) all.push_back(*image);
    return all;
}

}  // namespace screen
