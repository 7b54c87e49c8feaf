// How far apart things stand in the content that ships: controls from each other, words and controls from the runner.
#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>

#include "../screen/findings.h"
#include "shipped_pack.h"

namespace {

using flow::ActionKind;
using screen::DrawList;
using screen::Element;
using screen::Rect;

struct Panel {
    screen::Size px;
    double inches;
};
constexpr Panel panels[] = {{{1080, 1920}, 21.5}, {{1920, 1080}, 21.5}, {{1280, 720}, 21.5}, {{2160, 3840}, 21.5}};

std::vector<desk::View> views(flow::TextSize size, flow::Reach reach = flow::Reach::standard) {
    std::vector<desk::View> all;
    for (const auto& [px, inches] : panels)
        for (const char* language : {"en", "es"}) {
            if (reach == flow::Reach::low && px.w > px.h) continue;
            all.push_back({px, inches, {}});
            all.back().settings.language = language;
            all.back().settings.text_size = size;
            all.back().settings.reach = reach;
        }
    return all;
}

std::vector<DrawList> pages_of(ShippedPack& pack, flow::State state, const desk::View& view) {
    std::vector<DrawList> pages;
    for (int page = 0, all = 1; page < all; ++page) {
        state.history.back().page = page;
        pages.push_back(pack.layout->lay_out(state, flow::Time(0), pack.world, view.panel(), {}));
        all = pages.back().pages;
    }
    return pages;
}

// ---- the first screen -------------------------------------------------------------------------------------------------

const screen::Image* figure_on(const DrawList& list, const std::string& file) {
    for (const auto& paint : list.paints)
        if (const auto* image = std::get_if<screen::Image>(&paint); image && image->file == file) return image;
    return nullptr;
}

int topics_on(const DrawList& list, const flow::Home& home) {
    return static_cast<int>(std::count_if(list.elements.begin(), list.elements.end(), [&](const Element& each) {
        return each.action.kind == ActionKind::open && each.action.of != home.urgent_flow;
    }));
}

/// More than one on a page, but where one is all that is left.
void check_topics(const std::vector<DrawList>& pages, const flow::Home& home, const std::string& where,
                  desk::Findings& findings) {
    for (std::size_t i = 0; i < pages.size(); ++i)
        if (topics_on(pages[i], home) < (i > 0 && i + 1 == pages.size() ? 1 : 2))
            findings.add(where + " page " + std::to_string(i + 1), "one topic a page");
}

void check_figure(const DrawList& list, const std::string& file, const std::string& where, desk::Findings& findings) {
    const auto* figure = figure_on(list, file);
    if (!figure) return;
    const Rect at = figure->dest.inset(1);
    for (const auto& element : list.elements)
        if (element.role != screen::Role::picture && element.rect.overlaps(at))
            findings.add(where + ": " + element.label, "something lies on the runner");
    for (const auto& paint : list.paints)
        if (const auto* text = std::get_if<screen::Text>(&paint))
            if (Rect{text->x, text->baseline - text->style.px, text->width, text->style.px}.overlaps(at))
                findings.add(where + ": " + text->text, "words lie on the runner");
}

void look_at_home(const std::vector<desk::View>& views) {
    ShippedPack pack;
    desk::Findings findings;
    for (const auto& view : views) {
        flow::State state;
        state.settings = view.settings;
        const auto& home = pack.library.home(view.settings.language);
        const auto pages = pages_of(pack, state, view);
        check_topics(pages, home, view.name(), findings);
        for (const auto& page : pages) check_figure(page, home.figure.file, view.name(), findings);
    }
    INFO(findings.told());
    CHECK(findings.none());
}

// ---- the slides -------------------------------------------------------------------------------------------------------

float gap_between(const Rect& a, const Rect& b) {
    const float across = std::max(a.x, b.x) - std::min(a.right(), b.right()),
                down = std::max(a.y, b.y) - std::min(a.bottom(), b.bottom());
    return std::hypot(std::max(0.0f, across), std::max(0.0f, down));
}

/// mm, ending on whole pixels. Buttons of one list or one row stand closer where they need the room.
float least_gap(ActionKind one, ActionKind other) {
    const auto are = [&](std::initializer_list<ActionKind> kinds) {
        const auto has = [&](ActionKind kind) { return std::find(kinds.begin(), kinds.end(), kind) != kinds.end(); };
        return has(one) && has(other);
    };
    if (are({ActionKind::part})) return 3.6f;
    if (are({ActionKind::room}) || are({ActionKind::ask})) return 4.7f;
    if (are({ActionKind::moment, ActionKind::compare, ActionKind::play})) return 5.8f;
    return 7.3f;
}

void check_gaps(const DrawList& list, const desk::View& view, const std::string& where, desk::Findings& findings) {
    const auto& all = list.elements;
    for (std::size_t i = 0; i < all.size(); ++i)
        for (std::size_t k = 0; k < i; ++k) {
            if (!all[i].action || !all[k].action || all[i].rect.overlaps(all[k].rect)) continue;
            const float gap = gap_between(all[i].rect, all[k].rect) * view.panel().mm_per_px;
            if (gap < least_gap(all[i].action.kind, all[k].action.kind))
                findings.add(where + ": " + to_string(all[i].action) + " and " + to_string(all[k].action) + " " +
                                 std::to_string(gap),
                             "controls too close");
        }
}

void look_at_gaps(flow::Reach reach) {
    ShippedPack pack;
    desk::Findings findings;
    for (auto size : {flow::TextSize::normal, flow::TextSize::bigger, flow::TextSize::biggest})
        for (const auto& view : views(size, reach))
            for (const auto& id : pack.scripts.flow_ids()) {
                const auto flow = pack.library.flow(id, view.settings.language);
                REQUIRE(flow);
                for (const auto& slide : flow->slides) {
                    flow::State state;
                    state.settings = view.settings;
                    state.history.push_back({id, slide.id, 0, ""});
                    for (const auto& page : pages_of(pack, state, view))
                        check_gaps(page, view, view.name() + ", " + id + "/" + slide.id, findings);
                }
            }
    INFO(findings.told());
    CHECK(findings.none());
}

}  // namespace

TEST_CASE("at large text nothing on the first screen lies on the runner, and several topics stand on a page") {
    look_at_home(views(flow::TextSize::bigger));
    look_at_home(views(flow::TextSize::biggest));
}

TEST_CASE("with lower controls nothing on the first screen lies on the runner, and several topics stand on a page") {
    for (auto size : {flow::TextSize::normal, flow::TextSize::bigger, flow::TextSize::biggest})
        look_at_home(views(size, flow::Reach::low));
}

TEST_CASE(
    "controls of the shipped slides stand 8 mm apart at every text size, those of one list or row at least 4 to 6") {
    look_at_gaps(flow::Reach::standard);
}
TEST_CASE("controls of the shipped slides stand as far apart with lower controls") {
    look_at_gaps(flow::Reach::low);
}
