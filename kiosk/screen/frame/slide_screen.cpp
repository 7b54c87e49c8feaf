#include "screen/frame/slide_screen.h"

#include <algorithm>
#include <utility>

#include "flow/stops.h"
#include "flow/to_ask.h"
#include "flow/to_do.h"
#include "screen/frame/dock.h"
#include "screen/frame/header.h"
#include "screen/frame/room_row.h"
#include "screen/still_there.h"
#include "screen/take_home/take_home_page.h"

namespace screen {
namespace {

/// Between header and dock.
Rect content_area(const Sheet& sheet, float top, float bottom) {
    if (sheet.room_above() > 0)
        return {sheet.margin(), space::tight, sheet.width() - 2 * sheet.margin(), bottom - 2 * space::tight};
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
        case flow::SlideKind::ask:
            return ask_slide(sheet, input, area);
        case flow::SlideKind::portion:
            return portion_slide(sheet, input, area);
        case flow::SlideKind::order:
            return order_slide(sheet, input, area);
        case flow::SlideKind::checklist:
            return checklist_slide(sheet, input, area);
        case flow::SlideKind::timeline:
            return timeline_slide(sheet, input, area);
        case flow::SlideKind::true_or_not:
            return question_slide(sheet, input, area);
        case flow::SlideKind::hours:
            return hours_slide(sheet, input, area);
        case flow::SlideKind::people:
            return people_slide(sheet, input, area);
        case flow::SlideKind::myths:
            return myths_slide(sheet, input, area);
    }
    return 1;
}

DockTool finish_tool(Sheet& sheet, ButtonLook look = ButtonLook::plain) {
    return {sheet.word("Finish"), "finish", {flow::ActionKind::finish, ""}, look};
}
DockTool topics_tool(Sheet& sheet) {
    return {sheet.word("Topics"), "topics", {flow::ActionKind::home, ""}, ButtonLook::plain};
}

DockTool easier_tool(Sheet& sheet) {
    return {sheet.word("Make it easier"), "easier", {flow::ActionKind::easier, ""}, ButtonLook::plain};
}

std::optional<DockTool> help_tool(const std::string& label) {
    if (label.empty()) return std::nullopt;
    return DockTool{label, "warn", {flow::ActionKind::help, ""}, ButtonLook::urgent};
}

/// Next, More or Done; a question's Next is quiet until it is answered, a choice has none. Where the flow ends the place of
/// Next stays empty, so that nothing is pressed by who taps once too often, and Finish, always at its own place, is the way
/// on.
DockContent slide_dock(Sheet& sheet, const SlideScreen& screen, const SlideInput& input, int pages) {
    DockContent content;
    content.back = {sheet.word("Back"), "back", IconSide::before};
    content.back_action = {flow::ActionKind::back, ""};
    bool more = input.page + 1 < pages;
    auto way = flow::way_on(input.state, screen.shown);
    bool end = !more && way == flow::WayOn::end, done = !more && way == flow::WayOn::done;
    if (more || (!end && input.slide.kind != flow::SlideKind::choice)) {
        content.on_action = {flow::ActionKind::next, ""};
        content.on = {sheet.word(more ? "More" : "Next"), "next", IconSide::after};
        if (done) content.on = {sheet.word("Done"), "tick", IconSide::before};
        bool open = !input.slide.answers.empty() && answered(input) == 0;
        content.on_look = open && !more ? ButtonLook::plain : ButtonLook::primary;
    }
    content.tools = {finish_tool(sheet, end ? ButtonLook::primary : ButtonLook::plain), topics_tool(sheet)};
    content.easier = easier_tool(sheet);
    content.help = help_tool(screen.help);
    content.help_place = true;
    return content;
}

using Buttons = std::vector<SideButton>;

/// Runs `draw` with another text factor.
template <class Draw>
auto at_factor(Sheet& sheet, float factor, const Draw& draw) {
    float before = sheet.text_factor();
    sheet.set_text_factor(factor);
    auto result = draw();
    sheet.set_text_factor(before);
    return result;
}

/// The rooms beside the slide's stop.
std::vector<RoomMark> marks(const flow::Flow& flow, const flow::Slide& slide, const flow::State& state) {
    std::vector<RoomMark> all;
    const auto* here = flow::room_of(flow, slide);
    for (const auto& room : flow::stop_of(flow, slide).rooms)
        all.push_back(&room == here ? RoomMark::here : was_in(state, room) ? RoomMark::seen : RoomMark::open);
    return all;
}

}  // namespace

ReviewNotice notice_of(flow::ReviewStatus status) {
    if (status == flow::ReviewStatus::draft) return {"Draft. Not yet checked by a clinician.", "Draft"};
    if (status == flow::ReviewStatus::overdue) return {"Due for a new check by a clinician.", "New check due"};
    return {};
}

float chrome_factor(Sheet scratch) {
    constexpr float most_of_height = 0.42f;
    DockContent sample;
    sample.back = {scratch.word("Back"), "back", IconSide::before};
    sample.on = {scratch.word("Next"), "next", IconSide::after};
    sample.back_action = sample.on_action = {flow::ActionKind::back, ""};
    sample.tools = {finish_tool(scratch), topics_tool(scratch)};
    sample.easier = easier_tool(scratch);
    sample.help_place = true;
    float factor = scratch.text_factor();
    for (; factor > 1; factor -= 0.25f) {
        scratch.set_text_factor(factor);
        auto notice = notice_of(flow::ReviewStatus::draft);
        float top = header(scratch, {"", 1, 9, false, notice.words, notice.brief}), bottom = dock(scratch, sample);
        if (top + scratch.height() - bottom <= most_of_height * scratch.height()) break;
    }
    return std::max(1.0f, factor);
}

std::string help_label(const flow::State& state, flow::World& world) {
    auto help = flow::help_from(state, world);
    if (help.is_home()) return {};
    const auto& language = state.settings.language;
    if (help.slide.empty()) return world.library.home(language).urgent_label;
    auto flow = world.library.flow(help.flow, language);
    bool one_list =
        flow && !flow->sensitive && std::count_if(flow->slides.begin(), flow->slides.end(), flow::lists_now) <= 1;
    return one_list ? flow->find(help.slide)->title : world.library.word("Get help now", language);
}

flow::State untouched(flow::State state, const flow::Slide& slide) {
    state.touched_part.clear();
    state.moment = 0;
    state.moment_chosen = false;
    state.between.reset();
    state.clip_chosen.reset();
    const auto& flow = state.place().flow;
    state.answers.erase({flow, slide.id});
    std::erase_if(state.to_ask, [&](const auto& chosen) { return chosen.first.flow == flow; });
    state.orders.erase({flow, slide.id});
    std::erase_if(state.to_do, [&](const auto& ticked) { return ticked.first.flow == flow; });
    state.enough_to_ask = false;
    return state;
}

namespace {

/// The row of buttons below the slide, if it takes no room that the untouched slide needs: so it stays where it is
/// whatever is touched. Where touches bring words, large letters need the room.
std::optional<RoomRow> row_below(const Sheet& blank, const SlideInput& input, const Buttons& buttons, Rect area) {
    constexpr float closest = 20;  // 5 mm: better than a page of their own
    if (blank.text_factor() > 1 && input.slide.kind != flow::SlideKind::summary) return std::nullopt;
    auto state = untouched(input.state, input.slide);
    SlideInput page{input.slide, state, input.site, 0, input.notice};
    Sheet whole = blank, trial = blank;
    std::optional<int> pages;
    auto has_room = [&](const RoomRow& row) {
        if (!pages) pages = draw_slide(whole, page, area);
        for (page.page = 0; page.page < *pages; ++page.page) {
            trial.clear();
            if (draw_slide(trial, page, row.above) > *pages) return false;
            trial.keep_within(row.above, 0);
            if (!trial.stands_free()) return false;
        }
        return true;
    };
    for (const float gap : {space::gutter, closest})
        if (auto row = room_row(trial, buttons, area, gap); row && has_room(*row)) return row;
    return std::nullopt;
}

const std::optional<RoomRow>& row_below(const Sheet& blank, const SlideInput& input, const Buttons& buttons, Rect area,
                                        std::vector<KnownRow>& known) {
    auto same = [&](const KnownRow& each) {
        return each.text_factor == blank.text_factor() && each.area == area && each.notice == input.notice;
    };
    auto found = std::find_if(known.begin(), known.end(), same);
    if (found != known.end()) return found->row;
    return known.emplace_back(KnownRow{blank.text_factor(), area, input.notice, row_below(blank, input, buttons, area)})
        .row;
}

void draw_rooms_page(Sheet& sheet, const SlideInput& input, const Buttons& buttons, const std::string& notice,
                     Rect area) {
    Blocks head;
    if (input.slide.kind == flow::SlideKind::warning) head.push_back(what_to_do_block(sheet, input, area.w));
    head.push_back(title_block(sheet, input.slide.title, area.w));
    head.back().gap = space::inside;
    // The buttons need the room more than the title.
    while (!head.empty() && !has_room_below(sheet, buttons, area.h - height_of(head) - space::block)) head.pop_back();
    const float above = head.empty() ? 0 : height_of(head) + space::block;
    draw_all(sheet, head, area);
    auto rooms = room_page(sheet, buttons, {area.x, area.y + above, area.w, area.h - above});
    draw_rooms(sheet, buttons, rooms);
    Blocks last;
    add_notice(sheet, last, notice, area.w);
    float top = rooms.buttons.back().bottom() + space::block;
    if (top + height_of(last) <= area.bottom()) draw_all(sheet, last, {area.x, top, area.w, area.bottom() - top});
    sheet.keep_within(area, 0);
}

/// Draws the page, or the last where there are fewer; returns their number. `body` is blank.
template <class Draw>
int draw_alone(Sheet& body, SlideInput& input, Rect area, const Draw& draw) {
    int pages = draw(body, input, area);
    if (input.page >= pages) {
        input.page = pages - 1;
        body.clear();
        draw(body, input, area);
    }
    body.keep_within(area, 0);
    return pages;
}

/// The same with the buttons, which have a last page of their own where they have no room on the others.
int draw_with_buttons(Sheet& body, SlideInput& input, const Buttons& buttons, Rect area, std::vector<KnownRow>& known) {
    if (const auto& row = row_below(body, input, buttons, area, known)) {
        int pages = draw_alone(body, input, row->above, draw_slide);
        draw_rooms(body, buttons, *row);
        return pages;
    }
    auto notice = std::exchange(input.notice, {});
    int pages = draw_slide(body, input, area);
    if (input.page < pages) {
        body.keep_within(area, 0);
    } else {
        input.page = pages;
        body.clear();
        draw_rooms_page(body, input, buttons, notice, area);
    }
    return pages + 1;
}

}  // namespace

int SlideScreen::draw(Sheet& sheet, const flow::State& state, int page) const {
    const auto& flow = *shown.flow;
    SlideInput input{*shown.slide,
                     state,
                     site,
                     page,
                     {},
                     flow::questions_asked(state, flow),
                     flow::things_ticked(state, flow),
                     sheet.paper() != OnPaper::not_offered && !flow.sensitive};
    auto notice = notice_of(flow.review.status);
    if (notice.words && chrome > 1) input.notice = sheet.word(notice.words);
    auto stop = flow::stop_place(flow, *shown.slide);
    const auto title = flow::outer_title(flow, [&](const char* english) { return sheet.word(english); });
    HeaderText words{title,
                     stop.position,
                     stop.total,
                     stop.more,
                     notice.words,
                     notice.brief,
                     marks(flow, *shown.slide, state),
                     flow.sensitive};
    Sheet head = sheet.blank(), foot = sheet.blank(), body = sheet.blank();
    auto draw_head = [&] { return at_factor(head, chrome, [&] { return header(head, words); }); };
    auto draw_foot = [&](int pages) {
        return at_factor(foot, chrome, [&] { return dock(foot, slide_dock(foot, *this, input, pages)); });
    };
    float top = draw_head(), bottom = draw_foot(1);
    const Rect area = content_area(sheet, top, bottom);
    const auto buttons = side_buttons(body, input);
    auto draw = [&](Sheet& to, const SlideInput& what, Rect where) {
        if (state.place().detour == flow::Detour::take_home) return take_home_page(to, flow, what, where);
        return draw_slide(to, what, where);
    };
    int pages =
        buttons.empty() ? draw_alone(body, input, area, draw) : draw_with_buttons(body, input, buttons, area, rows);
    if (pages > 1 || input.page != page) {  // which header and dock tell
        words.half = input.page + 1 < pages || stop.more;
        head.clear(), foot.clear();
        draw_head();
        draw_foot(pages);
    }
    sheet.append(std::move(head));
    sheet.append(std::move(body));
    sheet.append(std::move(foot));
    return pages;
}

int resting_screen(Sheet& sheet, const flow::State& state, float chrome, int page) {
    auto title = sheet.library().tile(state.place().flow, state.settings.language).title;
    DockContent content;
    content.back = {sheet.word("Back"), "back", IconSide::before};
    content.back_action = {flow::ActionKind::back, ""};
    content.on = {sheet.word("All topics"), "topics", IconSide::before};
    content.on_action = {flow::ActionKind::home, ""};
    content.tools.push_back(finish_tool(sheet));
    content.easier = easier_tool(sheet);
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

}  // namespace screen
