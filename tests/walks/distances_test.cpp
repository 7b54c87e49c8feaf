// How far apart things stand in the content that ships: controls from each other, words and controls from the runner.
#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>
#include <map>
#include <span>

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
constexpr Panel smallest_panels[] = {{{1080, 1920}, 15.6}, {{1920, 1080}, 15.6}, {{1280, 720}, 15.6}};

std::vector<desk::View> views(flow::TextSize size, flow::Reach reach = flow::Reach::standard,
                              std::span<const Panel> on = panels,
                              const std::vector<const char*>& languages = {"en", "es"}) {
    std::vector<desk::View> all;
    for (const auto& [px, inches] : on)
        for (const char* language : languages) {
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

/// mm, ending on whole pixels. Where a page is worth more than the distance, some buttons of one list or row stand closer:
/// rooms that would else have a page of their own, questions that would need one more; and on the smallest panels names that
/// would else leave their picture less than a hand is wide, or with lower controls have leaders that cross.
float least_gap(ActionKind one, ActionKind other, bool narrow) {
    const auto are = [&](ActionKind kind) { return one == kind && other == kind; };
    if (are(ActionKind::room)) return 4.7f;
    if (are(ActionKind::ask)) return narrow ? 4.7f : 5.8f;
    if (are(ActionKind::part)) return narrow ? 3.6f : 7.3f;
    return 7.3f;
}

/// What a summary is taken home by stands in the row of its rooms.
ActionKind in_its_row(ActionKind kind) {
    return kind == ActionKind::take_home ? ActionKind::room : kind;
}

/// Screens with at least two such buttons, and those of them on which some stand closer than 8 mm.
struct Closeness {
    int screens = 0, close = 0;
    int hundredths() const { return screens == 0 ? 0 : 100 * close / screens; }
};

/// Of each kind of button, beside others of its kind.
using ClosenessOf = std::map<ActionKind, Closeness>;

void check_gaps(const DrawList& list, const desk::View& view, const std::string& where, desk::Findings& findings,
                ClosenessOf& closeness) {
    const bool narrow = view.inches < 16 || view.settings.reach == flow::Reach::low;
    std::map<ActionKind, float> least;
    const auto& all = list.elements;
    for (std::size_t i = 0; i < all.size(); ++i)
        for (std::size_t k = 0; k < i; ++k) {
            const auto one = in_its_row(all[i].action.kind), other = in_its_row(all[k].action.kind);
            if (!all[i].action || !all[k].action || all[i].rect.overlaps(all[k].rect)) continue;
            const float gap = gap_between(all[i].rect, all[k].rect) * view.panel().mm_per_px;
            if (one == other) least[one] = std::min(gap, least.try_emplace(one, gap).first->second);
            if (gap < least_gap(one, other, narrow))
                findings.add(where + ": " + to_string(all[i].action) + " and " + to_string(all[k].action) + " " +
                                 std::to_string(gap),
                             "controls too close");
        }
    for (const auto& [kind, gap] : least) {
        ++closeness[kind].screens;
        closeness[kind].close += gap < 7.3f ? 1 : 0;
    }
}

ClosenessOf look_at_gaps(std::span<const Panel> on, flow::Reach reach) {
    ShippedPack pack;
    desk::Findings findings;
    ClosenessOf closeness;
    for (auto size : {flow::TextSize::normal, flow::TextSize::bigger, flow::TextSize::biggest})
        for (const auto& view : views(size, reach, on, {"en", "es", "ar", "zh"}))
            for (const auto& id : pack.scripts.flow_ids()) {
                const auto flow = pack.library.flow(id, view.settings.language);
                REQUIRE(flow);
                for (const auto& slide : flow->slides) {
                    flow::State state;
                    state.settings = view.settings;
                    state.history.push_back({id, slide.id, 0, ""});
                    for (const auto& page : pages_of(pack, state, view))
                        check_gaps(page, view, view.name() + ", " + id + "/" + slide.id, findings, closeness);
                }
            }
    INFO(findings.told());
    CHECK(findings.none());
    return closeness;
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

TEST_CASE("controls of the shipped slides stand 8 mm apart, but few rooms and questions that need a page less so") {
    auto closeness = look_at_gaps(panels, flow::Reach::standard);
    CHECK(closeness[ActionKind::room].hundredths() <= 5);
    CHECK(closeness[ActionKind::ask].hundredths() <= 8);
}

TEST_CASE("on the smallest panels most controls of the shipped slides stand 8 mm apart") {
    auto closeness = look_at_gaps(smallest_panels, flow::Reach::standard);
    CHECK(closeness[ActionKind::part].hundredths() <= 20);
    CHECK(closeness[ActionKind::room].hundredths() <= 5);
    CHECK(closeness[ActionKind::ask].hundredths() <= 25);
}

TEST_CASE("controls of the shipped slides stand as far apart with lower controls") {
    auto closeness = look_at_gaps(panels, flow::Reach::low);
    CHECK(closeness[ActionKind::part].hundredths() <= 15);
}
